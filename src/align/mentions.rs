//! Terms in a text become mentions of concepts.

use rustc_hash::FxHashSet;

use super::{AlignReport, DocumentInfo, Mention, Name, PlacedMention};
use crate::document::Document;
use crate::glossary::{Glossary, TermStatus};
use crate::names::{Match, TermIndex};
use crate::text::{FoldLevel, Lang, LineIndex, Script, clitic_letters};

/// Which concepts count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kinds {
    /// Names: persons, organisations, places, products, projects, works, events, laws.
    #[default]
    Names,
    /// Also units, roles and other terms.
    All,
}

/// All mentions in `text`, in text order, without overlap.
///
/// A spelling that is also an ordinary word (a *homograph*) counts only where the text has another,
/// unmistakable mention of the concept. A spelling that several concepts share goes to the one that
/// the text supports most; without support, to the first of the glossary, and the others are named.
pub fn mentions(text: &str, glossary: &Glossary, index: &TermIndex, kinds: Kinds) -> Vec<Mention> {
    let found = index.find(glossary, text);
    let sure = unmistakable(&found, glossary, index);
    let settle = Settle {
        text,
        glossary,
        index,
        kinds,
        sure,
    };
    found.iter().filter_map(|m| settle.mention(m)).collect()
}

/// The concepts that have at least one mention by a term that nothing else is spelled like.
fn unmistakable(found: &[Match], glossary: &Glossary, index: &TermIndex) -> FxHashSet<u32> {
    let concept_of = |term: u32| glossary.term(term).concept;
    let is_sure = |m: &&Match| {
        let concept = concept_of(m.term);
        !glossary.term(m.term).homograph
            && index
                .same_letters(m)
                .all(|term| concept_of(term) == concept)
    };
    let sure = found.iter().filter(is_sure);
    sure.map(|m| concept_of(m.term)).collect()
}

struct Settle<'a> {
    text: &'a str,
    glossary: &'a Glossary,
    index: &'a TermIndex,
    kinds: Kinds,
    sure: FxHashSet<u32>,
}

impl Settle<'_> {
    fn mention(&self, found: &Match) -> Option<Mention> {
        let (term, alternatives) = self.choose(found);
        let chosen = self.glossary.term(term);
        let concept = self.glossary.concept(chosen.concept);
        let supported = self.sure.contains(&chosen.concept);
        if chosen.homograph && !supported || self.kinds == Kinds::Names && !concept.kind.is_name() {
            return None;
        }
        Some(Mention {
            span: found.span,
            clitic: found.clitic,
            clitics: clitic_letters(found.clitic.of(self.text)),
            script: Script::of(found.span.of(self.text)),
            concept: chosen.concept,
            term,
            status: chosen.status,
            level: found.level,
            confidence: confidence(found, chosen.homograph, !alternatives.is_empty()),
            alternatives,
        })
    }

    /// The term that a shared spelling stands for, and the concepts that it might name instead.
    fn choose(&self, found: &Match) -> (u32, Vec<u32>) {
        let concept_of = |term: u32| self.glossary.term(term).concept;
        let own = concept_of(found.term);
        let others = || {
            let same = self.index.same_letters(found);
            same.filter(move |&term| concept_of(term) != own)
        };
        if others().next().is_none() {
            return (found.term, Vec::new());
        }
        if self.sure.contains(&own) {
            return (found.term, Vec::new());
        }
        match others().find(|&term| self.sure.contains(&concept_of(term))) {
            Some(term) => (term, Vec::new()),
            None => (found.term, others().map(concept_of).collect()),
        }
    }
}

fn confidence(found: &Match, homograph: bool, ambiguous: bool) -> f32 {
    let by_fold = match found.level {
        FoldLevel::Exact => 1.0,
        FoldLevel::Marks => 0.99,
        FoldLevel::Letters => 0.97,
    };
    let by_clitic = if found.clitic.is_empty() { 1.0 } else { 0.99 };
    let by_word = if homograph { 0.9 } else { 1.0 };
    let by_choice = if ambiguous { 0.6 } else { 1.0 };
    by_fold * by_clitic * by_word * by_choice
}

impl AlignReport {
    /// Puts the mentions of one document under their concepts.
    pub fn of(document: &Document, mentions: &[Mention], glossary: &Glossary) -> AlignReport {
        let mut report = AlignReport {
            documents: vec![DocumentInfo {
                path: document.path.clone(),
                language: document.language,
            }],
            names: Vec::new(),
        };
        let lines = LineIndex::new(&document.text);
        let mut place_of = rustc_hash::FxHashMap::default();
        for mention in mentions {
            let at = *place_of.entry(mention.concept).or_insert_with(|| {
                report.names.push(name(mention.concept, glossary));
                report.names.len() - 1
            });
            let name: &mut Name = &mut report.names[at];
            name.confidence = name.confidence.max(mention.confidence);
            let position = lines.position(&document.text, mention.span.start);
            name.mentions.push(PlacedMention {
                document: 0,
                span: mention.span,
                line: position.line,
                column: position.column,
                text: mention.span.of(&document.text).to_owned(),
                clitics: mention.clitics.clone(),
                script: mention.script,
                status: mention.status,
                confidence: mention.confidence,
            });
        }
        report
    }
}

fn name(concept: u32, glossary: &Glossary) -> Name {
    let preferred = |lang| glossary.preferred(concept, lang).map(str::to_owned);
    Name {
        concept: Some(glossary.concept(concept).id.to_string()),
        en: preferred(Lang::En),
        ar: preferred(Lang::Ar),
        kind: glossary.concept(concept).kind,
        confidence: 0.0,
        mentions: Vec::new(),
    }
}

/// Whether a mention should be replaced where it stands.
impl Mention {
    /// Whether the term is deprecated or superseded.
    pub fn is_unwanted(&self) -> bool {
        self.status.is_unwanted()
    }

    /// Whether the term is a short form of the concept's name.
    pub fn is_short(&self) -> bool {
        self.status == TermStatus::Short
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, EntityType};

    fn glossary() -> Glossary {
        let mut builder = Builder::default();
        builder.concept("nq-000001", EntityType::Person);
        builder.term(Lang::En, TermStatus::Preferred, "Elon Musk", false);
        builder.term(Lang::Ar, TermStatus::Preferred, "إيلون ماسك", false);
        builder.term(Lang::Ar, TermStatus::Short, "ماسك", true);
        builder.concept("nq-000002", EntityType::Place);
        builder.term(Lang::En, TermStatus::Preferred, "Washington", false);
        builder.term(Lang::En, TermStatus::Admitted, "Washington, D.C.", false);
        builder.concept("nq-000003", EntityType::Place);
        builder.term(Lang::En, TermStatus::Preferred, "Washington", false);
        builder.term(Lang::En, TermStatus::Admitted, "Washington state", false);
        builder.concept("nq-000004", EntityType::Unit);
        builder.term(Lang::Ar, TermStatus::Preferred, "دولار", false);
        builder.finish()
    }

    fn show(text: &str, kinds: Kinds) -> Vec<(String, u32)> {
        let glossary = glossary();
        let index = TermIndex::new(&glossary);
        let all = mentions(text, &glossary, &index, kinds);
        let pair = |m: &Mention| (m.span.of(text).to_owned(), m.concept);
        all.iter().map(pair).collect()
    }

    #[test]
    fn a_homograph_needs_support() {
        assert!(show("ماسك الدفتر", Kinds::Names).is_empty());
        let found = show("قال إيلون ماسك. وأضاف ماسك", Kinds::Names);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_shared_spelling_goes_where_the_text_points() {
        let found = show("Washington state. In Washington", Kinds::Names);
        assert_eq!(found[1], ("Washington".to_owned(), 2));
        let found = show("In Washington", Kinds::Names);
        assert_eq!(found[0], ("Washington".to_owned(), 1));
    }

    #[test]
    fn units_are_not_names() {
        assert!(show("دولار", Kinds::Names).is_empty());
        assert_eq!(show("دولار", Kinds::All).len(), 1);
    }
}
