//! Row 6: the façade that every surface calls: a glossary and documents in, reports out; no I/O.

mod pairs;
mod translate;

pub use translate::Request;

use std::sync::OnceLock;

use crate::align::discover::ListedTerms;
use crate::align::{AlignReport, Kinds, Mention, Rows, discover, mentions};
use crate::diag::{Diagnostic, Severity};
use crate::document::Document;
use crate::facts::{self, Fact, Value};
use crate::glossary::Glossary;
use crate::glossary::formats::{csv, packed};
use crate::lint::across::{self, Tally, Use};
use crate::lint::fix::{Fixed, Which, settle};
use crate::lint::suppress::Suppressions;
use crate::lint::{self, AcrossContext, Context, GlossaryContext, LintPlan, Quotations, Rule};
use crate::names::sound::{SoundIndex, SoundModel};
use crate::names::{self, Answer, Style, TermIndex, Transliteration, by_sound, lookup};
use crate::summary::{self, Reading, Summary, summarize};
use crate::text::Lang;

/// The starter glossary, as the repository holds it.
pub const STARTER_GLOSSARY: &str = include_str!("../../glossary.csv");

/// Its concepts, as [`packed::write`] makes them.
static STARTER_CONCEPTS: &[u8] = include_bytes!("../../data/starter.concepts");
/// Its index, as [`TermIndex::to_bytes`] makes it.
static STARTER_INDEX: &[u8] = include_bytes!("../../data/starter.index");
/// Its terms by their sound, as [`SoundIndex::to_bytes`] makes them.
static STARTER_SOUNDS: &[u8] = include_bytes!("../../data/starter.sounds");

/// The spellings of a name in the other script, by the model that is part of the library; no
/// glossary is asked.
pub fn transliterate(name: &str, to: Option<Lang>, limit: usize, style: &Style) -> Transliteration {
    names::transliterate(SoundModel::embedded(), name, to, limit, style)
}

/// A glossary, ready for use.
#[derive(Clone, Debug)]
pub struct Engine {
    glossary: Glossary,
    index: TermIndex,
    /// All terms by their sound, once a query needs it.
    sounds: OnceLock<SoundIndex>,
    /// The same, packed, where it is.
    packed_sounds: Option<&'static [u8]>,
    /// The terms that words are compared with, once a text is linted.
    listed: OnceLock<ListedTerms>,
}

impl Engine {
    /// Indexes a glossary.
    pub fn new(glossary: Glossary) -> Engine {
        let index = TermIndex::new(&glossary);
        Engine::of(glossary, index)
    }

    fn of(glossary: Glossary, index: TermIndex) -> Engine {
        Engine {
            glossary,
            index,
            sounds: OnceLock::new(),
            packed_sounds: None,
            listed: OnceLock::new(),
        }
    }

    /// With the starter glossary that is part of the library.
    ///
    /// It is packed when it is made (`cargo run --example pack`), and a test holds that what is packed
    /// is what `glossary.csv` says: at start-up nothing is parsed.
    pub fn starter() -> Engine {
        let glossary = packed::read(STARTER_CONCEPTS, STARTER_GLOSSARY);
        let index = TermIndex::from_bytes(STARTER_INDEX);
        match (glossary, index) {
            (Some(glossary), Some(index)) => Engine {
                packed_sounds: Some(STARTER_SOUNDS),
                ..Engine::of(glossary, index)
            },
            _ => Engine::new(csv::read(STARTER_GLOSSARY).0),
        }
    }

    /// The glossary.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// What tells this glossary from others: the same bytes for the same concepts and terms.
    pub fn identity(&self) -> Vec<u8> {
        match self.packed_sounds {
            // What is in the program is known without writing it.
            Some(_) => STARTER_GLOSSARY.as_bytes().to_vec(),
            None => csv::write(&self.glossary).into_bytes(),
        }
    }

    /// The term index over the glossary.
    pub fn index(&self) -> &TermIndex {
        &self.index
    }

    /// The concepts behind a term in either script, best first; by its sound where its letters
    /// lead to none, or to doubtful ones.
    pub fn lookup(&self, query: &str, limit: usize) -> Vec<Answer> {
        let answers = lookup(&self.glossary, &self.index, query, limit);
        if answers.first().is_some_and(|it| it.score >= names::GOOD) || limit == 0 {
            return answers;
        }
        let model = SoundModel::embedded();
        let packed = || self.packed_sounds.and_then(SoundIndex::from_bytes);
        let made = || packed().unwrap_or_else(|| names::sounds_of(&self.glossary, model));
        let sounds = || self.sounds.get_or_init(made);
        by_sound((&self.glossary, model), &sounds, query, answers, limit)
    }

    /// Every mention in one text, in text order.
    pub fn mentions(&self, text: &str, kinds: Kinds) -> Vec<Mention> {
        mentions(text, &self.glossary, &self.index, kinds)
    }

    /// Every mention in one document, under its concept.
    pub fn align<'a>(&'a self, document: &'a Document, kinds: Kinds) -> AlignReport<'a> {
        AlignReport::find(document, &self.glossary, &self.index, kinds)
    }

    /// The same in little room, for who writes the mentions of a large document down one by one.
    pub fn align_rows<'a>(&'a self, document: &'a Document, kinds: Kinds) -> Rows<'a> {
        Rows::find(document, &self.glossary, &self.index, kinds)
    }

    /// Every name of one document that is written in both scripts, listed or not; where the glossary
    /// lists one, under its concept.
    pub fn align_discovering<'a>(
        &'a self,
        document: &'a Document,
        kinds: Kinds,
    ) -> AlignReport<'a> {
        let mut report = self.align(document, kinds);
        report.add_discovered(discover::within(document));
        report
    }

    /// What `plan` finds in one document, number `number` among those that are looked at.
    pub fn lint(&self, number: usize, document: &Document, plan: &LintPlan) -> Vec<Diagnostic> {
        self.lint_and_count(number, document, plan).0
    }

    /// The same, and what will be needed of the document to look at many together.
    pub fn lint_and_count(
        &self,
        number: usize,
        document: &Document,
        plan: &LintPlan,
    ) -> (Vec<Diagnostic>, Vec<Use>) {
        self.look(
            number,
            document,
            &document.text,
            (plan, Quotations::Suggest),
        )
    }

    /// What `rules` find in many documents together; documents by the numbers of the tally.
    pub fn lint_across(&self, tally: &Tally, rules: &[&'static Rule]) -> Vec<Diagnostic> {
        let context = AcrossContext {
            glossary: &self.glossary,
            tally,
        };
        lint::run_across(&context, rules)
    }

    /// The text of a document with the wanted fixes of `plan`, quotations left as they are.
    pub fn fix(&self, document: &Document, plan: &LintPlan, which: Which) -> Fixed {
        self.fix_with(document, plan, which, Quotations::Leave)
    }

    /// As [`Engine::fix`], where it is said what may be done to quotations.
    pub fn fix_with(
        &self,
        document: &Document,
        plan: &LintPlan,
        which: Which,
        quotations: Quotations,
    ) -> Fixed {
        settle(&document.text, which, |text| {
            self.look(0, document, text, (plan, quotations)).0
        })
    }

    pub(super) fn listed(&self) -> &ListedTerms {
        self.listed.get_or_init(|| ListedTerms::new(&self.glossary))
    }

    /// What a plan finds in another text of a document: of a glossary, by rules of its own.
    fn look(
        &self,
        number: usize,
        document: &Document,
        text: &str,
        (plan, quotations): (&LintPlan, Quotations),
    ) -> (Vec<Diagnostic>, Vec<Use>) {
        if is_glossary(document) {
            let context = GlossaryContext::new(number, text);
            return (plan.run_glossary(&context), Vec::new());
        }
        let passed = Suppressions::find(&document.path, text, &plan.ignored);
        let shown = passed.mask_text(text);
        let mentions = self.mentions(&shown, Kinds::All);
        let language = passed.language(document.language, text, &shown);
        let context = Context::new(number, &shown, language, &self.glossary, &mentions);
        let context = context.with_listed(self.listed());
        let counts = plan.rules.iter().any(|it| it.rule.check.across().is_some());
        let uses = match counts {
            true => across::uses(&context),
            false => Vec::new(),
        };
        let mut found = plan.run_with(context, quotations);
        passed.apply(number, false, plan, &mut found);
        (found, uses)
    }

    /// What a bilingual reader needs of one document. Where the options give no number of findings,
    /// those of the usual rules are counted that an editor would mend.
    pub fn summary(&self, document: &Document, mut options: summary::Options) -> Summary {
        let report = self.align(document, Kinds::Names);
        let facts = figures(document);
        self.count_findings(document, &mut options);
        let source = Reading {
            document,
            facts: &facts,
        };
        summarize(source, None, report, &[], options)
    }

    fn count_findings(&self, document: &Document, options: &mut summary::Options) {
        options.findings.get_or_insert_with(|| {
            let findings = self.lint(0, document, &LintPlan::standard());
            let to_mend = findings
                .iter()
                .filter(|it| it.severity >= Severity::Warning);
            to_mend.count()
        });
    }
}

/// The facts that a reader looks for: "five times" and "the third" are words, not figures.
fn figures(document: &Document) -> Vec<Fact> {
    let mut facts = facts::find(&document.text, document.language);
    facts.retain(|fact| {
        !(fact.spelled && matches!(fact.value, Value::Number(_) | Value::Ordinal(_)))
    });
    facts
}

/// Whether a document is a glossary, which has rules of its own: a table by its name, with a column
/// for the terms of each language.
fn is_glossary(document: &Document) -> bool {
    let name = document.path.to_ascii_lowercase();
    (name.ends_with(".csv") || name.ends_with(".tsv")) && csv::is_glossary(&document.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_starter_is_what_the_file_says() {
        let advice = "glossary.csv or the format has changed: cargo run --example pack";
        let glossary = csv::read(STARTER_GLOSSARY).0;
        let packed = packed::read(STARTER_CONCEPTS, STARTER_GLOSSARY);
        assert!(packed.as_ref() == Some(&glossary), "{advice}");
        let index = TermIndex::new(&glossary).to_bytes();
        assert!(index == STARTER_INDEX, "{advice}");
    }

    #[test]
    fn the_packed_sounds_are_those_of_the_starter() {
        let glossary = Engine::starter().glossary;
        let sounds = names::sounds_of(&glossary, SoundModel::embedded());
        let advice = "the terms or the model have changed: cargo run --release --example pack";
        assert!(sounds.to_bytes() == STARTER_SOUNDS, "{advice}");
    }
}
