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
        refuse_both([&first, &target])?;
        let [source, target] = [first, target].map(|it| engine.analyse(it));
        Ok(Texts::Two(PairAnalysis::new(source, target)))
    }

    /// The text, or the source; of a file with one side in a language that is known, that side.
    pub(super) fn source(&self) -> &Arc<Analysis> {
        match self {
            Texts::One(it) => it,
            Texts::Two(it) => it.source(),
            Texts::Sides(it) => match it.known_sides()[..] {
                [1] => it.pair().target(),
                _ => it.pair().source(),
            },
        }
    }

    /// Source and target, where there are two.
    pub(super) fn pair(&self) -> Option<&PairAnalysis> {
        match self {
            Texts::One(_) => None,
            Texts::Two(it) => Some(it),
            Texts::Sides(it) => it.is_of_both().then(|| it.pair()),
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
        match self {
            Texts::Sides(it) => Some(FilePlaces::new(it.file(), self.documents(), &it.places())),
            _ => FilePlaces::of_packages(self.documents()),
        }
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
    let analysis = BilingualAnalysis::new(engine, opened);
    if analysis.known_sides().is_empty() {
        let message = Message::new("sides-unknown").with("path", analysis.file().path());
        return Err(Failure::new(message).with_help(Message::new("sides-unknown.help")));
    }
    Ok(Texts::Sides(Box::new(analysis)))
}

/// Refuses files that hold a source and its target where each file is to be one of them.
pub(super) fn refuse_both(documents: [&Document; 2]) -> Result<(), Failure> {
    let mut documents = documents.into_iter();
    let both = documents.find(|it| it.sides().is_some());
    both.map_or(Ok(()), |it| {
        let message = Message::new("sides-both").with("path", it.path());
        Err(Failure::new(message).with_help(Message::new("sides-both.help")))
    })
}
