//! Row 6: the façade that every surface calls: a glossary and documents in, reports out; no I/O.

use std::sync::OnceLock;

use crate::align::{AlignReport, AlignedSegment, Kinds, Mention, Rows, discover, mentions};
use crate::diag::{Diagnostic, Severity};
use crate::document::Document;
use crate::facts::{self, Value};
use crate::glossary::Glossary;
use crate::glossary::formats::{csv, packed};
use crate::lint::fix::{Fixed, Which, settle};
use crate::lint::{self, Context, GlossaryContext, PairContext, RULES, Rule};
use crate::names::sound::{SoundIndex, SoundModel};
use crate::names::{self, Answer, Style, TermIndex, Transliteration, by_sound, lookup};
use crate::summary::{self, Summary, summarize};
use crate::text::Lang;

/// The starter glossary, as the repository holds it.
pub const STARTER_GLOSSARY: &str = include_str!("../../glossary.csv");

/// Its concepts, as [`packed::write`] makes them.
static STARTER_CONCEPTS: &[u8] = include_bytes!("../../data/starter.concepts");
/// Its index, as [`TermIndex::to_bytes`] makes it.
static STARTER_INDEX: &[u8] = include_bytes!("../../data/starter.index");

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
            (Some(glossary), Some(index)) => Engine::of(glossary, index),
            _ => Engine::new(csv::read(STARTER_GLOSSARY).0),
        }
    }

    /// The glossary.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
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
        let sounds = || {
            self.sounds
                .get_or_init(|| names::sounds_of(&self.glossary, model))
        };
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

    /// Names across a source and its target: mentions of concepts in both, and names that no glossary
    /// lists but both texts write alike by sound.
    pub fn align_pair<'a>(
        &'a self,
        source: &'a Document,
        target: &'a Document,
        kinds: Kinds,
    ) -> AlignReport<'a> {
        let mut report = self.align(source, kinds);
        report.append(self.align(target, kinds));
        report.segments = self.segments(source, target);
        let found = discover::between(source, target, &report.segments);
        report.add_discovered(found);
        report
    }

    /// What `rules` find in one document, number `number` among those that are looked at.
    pub fn lint(
        &self,
        number: usize,
        document: &Document,
        rules: &[&'static Rule],
    ) -> Vec<Diagnostic> {
        match is_glossary(document) {
            true => lint::run_glossary(&GlossaryContext::new(number, &document.text), rules),
            false => self.lint_text(number, &document.text, document.language, rules),
        }
    }

    /// The text of a document with the wanted fixes of `rules`.
    pub fn fix(&self, document: &Document, rules: &[&'static Rule], which: Which) -> Fixed {
        let table = is_glossary(document);
        let look = |text: &str| match table {
            true => lint::run_glossary(&GlossaryContext::new(0, text), rules),
            false => self.lint_text(0, text, document.language, rules),
        };
        settle(&document.text, which, look)
    }

    /// What answers to what in a source and its target.
    pub fn segments(&self, source: &Document, target: &Document) -> Vec<AlignedSegment> {
        discover::line_up(source, target)
    }

    /// What `rules` find in a source (document 0), in its target (document 1), and in both
    /// together.
    pub fn lint_pair(
        &self,
        source: &Document,
        target: &Document,
        rules: &[&'static Rule],
    ) -> Vec<Diagnostic> {
        let segments = self.segments(source, target);
        self.lint_segments(source, target, &segments, rules)
    }

    /// The same where it is known what answers to what.
    pub fn lint_segments(
        &self,
        source: &Document,
        target: &Document,
        segments: &[AlignedSegment],
        rules: &[&'static Rule],
    ) -> Vec<Diagnostic> {
        let mentions = [source, target].map(|it| self.mentions(&it.text, Kinds::All));
        let mentions = [&*mentions[0], &*mentions[1]];
        let pair = PairContext::new([source, target], segments, &self.glossary, mentions);
        lint::run_pair(&pair, rules)
    }

    /// The target with the wanted fixes of `rules`, those of its source beside it among them.
    pub fn fix_target(
        &self,
        source: &Document,
        target: &Document,
        rules: &[&'static Rule],
        which: Which,
    ) -> Fixed {
        settle(&target.text, which, |text| {
            let target = Document {
                text: text.to_owned(),
                ..target.clone()
            };
            let mut found = self.lint_pair(source, &target, rules);
            found.retain(|it| it.document == 1);
            found
        })
    }

    fn lint_text(
        &self,
        number: usize,
        text: &str,
        language: Lang,
        rules: &[&'static Rule],
    ) -> Vec<Diagnostic> {
        let mentions = self.mentions(text, Kinds::All);
        let context = Context::new(number, text, language, &self.glossary, &mentions);
        lint::run(&context, rules)
    }

    /// What a bilingual reader needs of one document. Where the options give no number of findings,
    /// those of all rules are counted that an editor would mend.
    pub fn summary(&self, document: &Document, mut options: summary::Options) -> Summary {
        let mentions = self.mentions(&document.text, Kinds::Names);
        let mut facts = facts::find(&document.text, document.language);
        // "Five times" is a word, not a figure that a reader looks for.
        facts.retain(|fact| !(fact.spelled && matches!(fact.value, Value::Number(_))));
        options.findings.get_or_insert_with(|| {
            let on: Vec<&'static Rule> = RULES.iter().copied().filter(|it| it.on).collect();
            let findings = self.lint(0, document, &on);
            let to_mend = findings
                .iter()
                .filter(|it| it.severity >= Severity::Warning);
            to_mend.count()
        });
        summarize(document, &mentions, &facts, &self.glossary, options)
    }
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
}
