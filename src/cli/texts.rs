//! What a command is about: one text, a source and its target, or a file that holds both.

use std::sync::Arc;

use super::{Failure, Session, files};
use crate::analysis::{Analysis, BilingualAnalysis, Engine, PairAnalysis};
use crate::diag::Message;
use crate::document::{Bilingual, Document, FilePlaces, Opened};
use crate::lint::{Plan, Subject};

/// The texts of a command, analysed.
pub(super) enum Texts {
    /// One text.
    One(Arc<Analysis>),
    /// A source and its target, each a file.
    Two(PairAnalysis),
    /// A file with a source and its target.
    Sides(Box<BilingualAnalysis>),
}

impl Texts {
    /// Of the first document that was named, and of the target where there is one.
    pub(super) fn new(
        engine: &Engine,
        first: Document,
        target: Option<Document>,
        session: &mut Session<'_>,
    ) -> Result<Texts, Failure> {
        let Some(target) = target else {
            return match first.opened() {
                Opened::Text(document) => Ok(Texts::One(Arc::new(engine.analyse(document)))),
                Opened::Bilingual(it) => sides(engine, *it, session),
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
            files::say(it.file.path(), &it.problems, session);
        }
        let analysis = BilingualAnalysis::of_files(engine, source, target);
        known(analysis).map(|it| Texts::Sides(Box::new(it)))
    }

    /// The text, or the source; of a file with one side in a language that is known, that side.
    pub(super) fn source(&self) -> &Arc<Analysis> {
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
    pub(super) fn pair(&self) -> Option<&PairAnalysis> {
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
    pub(super) fn documents(&self) -> Vec<&Document> {
        match self.pair() {
            Some(pair) => vec![pair.source().document(), pair.target().document()],
            None => vec![self.source().document()],
        }
    }

    /// The way to the places of the file, where they are packages, or sides of one file.
    pub(super) fn places(&self) -> Option<FilePlaces<'_>> {
        let Texts::Sides(it) = self else {
            return FilePlaces::of_packages(self.documents());
        };
        let sides = match self.pair() {
            Some(_) => vec![0, 1],
            None => it.known_sides(),
        };
        Some(it.file_places(&sides))
    }

    /// What the linter checks of them, where it is not two files.
    pub(super) fn subject<'a>(&'a self, plan: &'a Plan) -> Subject<'a> {
        match self {
            Texts::Sides(it) => Subject::Bilingual(it, plan),
            _ => Subject::of(self.source(), plan),
        }
    }
}

/// A file with both sides. One in none of our languages is refused.
fn sides(engine: &Engine, opened: Bilingual, session: &mut Session<'_>) -> Result<Texts, Failure> {
    files::say(opened.file.path(), &opened.problems, session);
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

/// Two files as one side each. One that holds a source and its target is refused.
pub(super) fn one_side_each(documents: [Document; 2]) -> Result<[Bilingual; 2], Failure> {
    let opened = documents.map(Bilingual::one_side);
    match opened.iter().find(|it| it.is_of_both()) {
        None => Ok(opened),
        Some(it) => {
            let message = Message::new("sides-both").with("path", it.file.path());
            Err(Failure::new(message).with_help(Message::new("sides-both.help")))
        }
    }
}
