//! What an answer is about: one text, a source and its target, or a file that holds both.

use std::sync::Arc;

use super::{Failure, Project};
use crate::analysis::{Analysis, BilingualAnalysis, Engine, PairAnalysis};
use crate::diag::{Diagnostic, Message};
use crate::document::{Bilingual, Document, Excerpts, FilePlaces, Opened, Problem};
use crate::lint::config::CommandLineRules;
use crate::lint::{self, Plan, Subject};
use crate::text::Lang;

/// The texts of an answer, analysed.
#[derive(Debug)]
pub enum Texts {
    /// One text.
    One(Arc<Analysis>),
    /// A source and its target, each a file.
    Two(PairAnalysis),
    /// A file with a source and its target.
    Sides(Box<BilingualAnalysis>),
}

impl Texts {
    /// Of the first document that was named, and of the target where there is one; `say` is told what the
    /// reader of each file should know of its units.
    ///
    /// # Errors
    /// When a file with both sides is in none of our languages, or stands for one side of two.
    pub fn new(
        engine: &Engine,
        first: Document,
        target: Option<Document>,
        say: &mut dyn FnMut(&str, &[Problem]),
    ) -> Result<Texts, Failure> {
        let Some(target) = target else {
            return match first.opened() {
                Opened::Text(document) => Ok(Texts::One(Arc::new(engine.analyse(document)))),
                Opened::Bilingual(it) => sides(engine, *it, say),
            };
        };
        let both = [first, target];
        if both.iter().all(|it| !it.format().may_have_units()) {
            let [source, target] = both.map(|it| engine.analyse(it));
            return Ok(Texts::Two(PairAnalysis::new(source, target)));
        }
        let [source, target] = one_side_each(both)?;
        if source.units.is_empty() && target.units.is_empty() {
            let [source, target] = [source, target].map(|it| engine.analyse(it.file));
            return Ok(Texts::Two(PairAnalysis::new(source, target)));
        }
        for it in [&source, &target] {
            say(it.file.path(), &it.problems);
        }
        let analysis = BilingualAnalysis::of_files(engine, source, target);
        known(analysis).map(|it| Texts::Sides(Box::new(it)))
    }

    /// The text, or the source; of a file with one side in a language that is known, that side.
    pub fn source(&self) -> &Arc<Analysis> {
        match self {
            Texts::One(it) => it,
            Texts::Two(it) => it.source(),
            Texts::Sides(it) => match it.known_sides()[..] {
                [1] if self.pair().is_none() => it.pair().target(),
                _ => it.pair().source(),
            },
        }
    }

    /// Source and target, where there are two.
    pub fn pair(&self) -> Option<&PairAnalysis> {
        match self {
            Texts::One(_) => None,
            Texts::Two(it) => Some(it),
            Texts::Sides(it) => {
                let is_of_files = it.files().len() > 1;
                (is_of_files || it.is_of_both()).then(|| it.pair())
            }
        }
    }

    /// The documents, in the order in which reports count them.
    pub fn documents(&self) -> Vec<&Document> {
        match self.pair() {
            Some(pair) => vec![pair.source().document(), pair.target().document()],
            None => vec![self.source().document()],
        }
    }

    /// The way to the places of the file, where they are packages, or sides of one file.
    pub fn places(&self) -> Option<FilePlaces<'_>> {
        let Texts::Sides(it) = self else {
            return FilePlaces::of_packages(self.documents());
        };
        let sides = match self.pair() {
            Some(_) => vec![0, 1],
            None => it.known_sides(),
        };
        Some(it.file_places(&sides))
    }

    /// The files, in the order in which findings count them.
    pub fn files(&self) -> Vec<&Document> {
        match self {
            Texts::One(_) | Texts::Two(_) => self.documents(),
            Texts::Sides(it) => it.files(),
        }
    }

    /// The lines of each file that findings cite.
    pub fn cited(&self, found: &[Diagnostic]) -> Vec<Excerpts> {
        let files = self.files().into_iter().enumerate();
        let excerpts = files.map(|(number, file)| {
            let excerpts = Excerpts::citing(file, number, found);
            match self {
                Texts::Sides(it) => excerpts.with_units(&it.places(number), number, found),
                Texts::One(_) | Texts::Two(_) => excerpts,
            }
        });
        excerpts.collect()
    }

    /// What the linter checks of them: the source, or all, by the first plan, and a target that is a text
    /// of its own by the second.
    pub fn subject<'a>(&'a self, plans: [&'a Plan; 2]) -> Subject<'a> {
        match self {
            Texts::One(it) => Subject::of(it, plans[0]),
            Texts::Two(it) => Subject::Pair(it, plans),
            Texts::Sides(it) => Subject::Bilingual(it, plans[0]),
        }
    }

    /// How many findings the linter reports, found beside what a summary needs.
    pub fn counted(&self, plans: [&Plan; 2]) -> usize {
        match self {
            // The summary needs them all; once they are found, no rule looks for some of them.
            Texts::Two(pair) => drop(pair.discovered()),
            // The summary needs them all; once they are read, no rule reads figures for itself.
            Texts::One(_) | Texts::Sides(_) => drop(self.source().facts()),
        }
        lint::find(self.subject(plans)).count()
    }
}

/// A file with both sides. One in none of our languages is refused.
fn sides(
    engine: &Engine,
    opened: Bilingual,
    say: &mut dyn FnMut(&str, &[Problem]),
) -> Result<Texts, Failure> {
    say(opened.file.path(), &opened.problems);
    known(BilingualAnalysis::new(engine, opened)).map(|it| Texts::Sides(Box::new(it)))
}

/// The same, if any side of it is in one of our languages.
fn known(analysis: BilingualAnalysis) -> Result<BilingualAnalysis, Failure> {
    if analysis.known_sides().is_empty() {
        let message = Message::new("sides-unknown").with("path", analysis.file().path());
        return Err(Failure::new(message).with_help(Message::new("sides-unknown.help")));
    }
    Ok(analysis)
}

/// Two files as one side each.
///
/// # Errors
/// When one of them holds a source and its target.
pub fn one_side_each(documents: [Document; 2]) -> Result<[Bilingual; 2], Failure> {
    let opened = documents.map(Bilingual::one_side);
    match opened.iter().find(|it| it.is_of_both()) {
        None => Ok(opened),
        Some(it) => {
            let message = Message::new("sides-both").with("path", it.file.path());
            Err(Failure::new(message).with_help(Message::new("sides-both.help")))
        }
    }
}

/// A source and its target as one side each: two texts in two languages.
///
/// # Errors
/// As [`one_side_each`], and when one of them is empty, or both are in one language.
pub fn comparable(documents: [Document; 2]) -> Result<[Bilingual; 2], Failure> {
    let opened = one_side_each(documents)?;
    let empty = opened.iter().find(|it| it.target.text().trim().is_empty());
    if let Some(empty) = empty {
        let message = Message::new("lint-pair-empty").with("path", empty.file.path());
        return Err(Failure::new(message).with_help(Message::new("lint-pair-empty.help")));
    }
    let language = opened[0].target.language();
    if opened[1].target.language() == language {
        let (message, help) = match language {
            Lang::Ar => ("lint-pair-both-arabic", "lint-pair-both-arabic.help"),
            Lang::En => ("lint-pair-both-english", "lint-pair-both-english.help"),
        };
        let message = Message::new(message)
            .with("source", opened[0].file.path())
            .with("target", opened[1].file.path());
        return Err(Failure::new(message).with_help(Message::new(help)));
    }
    Ok(opened)
}

impl Project {
    /// How many findings the linter reports for the same texts, each by what holds for its path.
    ///
    /// # Errors
    /// When a configuration cannot be read.
    pub fn count_findings(&self, texts: &Texts) -> Result<usize, Failure> {
        let rules = CommandLineRules::default();
        let plan = |it: &Analysis| self.plan(it.document().path(), true, &rules);
        let source = plan(texts.source())?;
        let target = match texts {
            Texts::Two(pair) => plan(pair.target())?,
            Texts::One(_) | Texts::Sides(_) => Arc::clone(&source),
        };
        Ok(texts.counted([&source, &target]))
    }
}
