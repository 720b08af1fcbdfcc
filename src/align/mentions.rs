//! Terms in a text become mentions of concepts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Mention;
use super::context::Context;
use super::evidence::{self, Objection, Support};
use super::run_together::with_hidden;
use super::titles::gender_said;
use crate::glossary::{EntityType, Glossary, TermStatus};
use crate::names::{Match, TermIndex};
use crate::text::scans::{Search, record};
use crate::text::{FoldLevel, Lang, Script, ends_in_article};

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
/// A spelling that is also an ordinary word (a *homograph*) counts only where the text supports it:
/// by another, unmistakable mention of the concept, or by a title directly before a person. Of
/// several concepts that share a spelling, names go before vocabulary, except after an article,
/// then people of the gender that a title says, the ones that the text supports, the closer spelling
/// and the better standing; those that are as good are named as alternatives. A surname that several
/// people are as likely to bear is no mention.
pub fn mentions(text: &str, glossary: &Glossary, index: &TermIndex, kinds: Kinds) -> Vec<Mention> {
    let mut found = mentions_of(text, glossary, index, &matches(text, glossary, index));
    found.retain(|it| kinds == Kinds::All || glossary.term(it.term).is_name);
    found
}

/// Mentions of all kinds, chosen from what [`matches`] has found in `text`.
pub(crate) fn mentions_of(
    text: &str,
    glossary: &Glossary,
    index: &TermIndex,
    found: &[Match],
) -> Vec<Mention> {
    let found = with_hidden(text, glossary, index, found);
    let settle = Settle::new(text, glossary, index, &found);
    (0..found.len())
        .filter_map(|at| settle.mention(at))
        .collect()
}

/// Of [`mentions_of`] those of one concept: nothing else is settled.
pub(crate) fn mentions_of_concept(
    text: &str,
    glossary: &Glossary,
    index: &TermIndex,
    found: &[Match],
    concept: u32,
) -> Vec<Mention> {
    let found = with_hidden(text, glossary, index, found);
    let is_own = |term: u32| glossary.spelling(term).concept == concept;
    let may_be = |it: &Match| is_own(it.term) || index.same_letters(it).any(is_own);
    if !found.iter().any(may_be) {
        return Vec::new();
    }
    // Whether a text is sure of one concept does not depend on another; only those with the same letters
    // are weighed against this one.
    let own = found.iter().filter(|it| may_be(it));
    let rivals = own.flat_map(|it| index.same_letters(it).chain([it.term]));
    let rivals: BTreeSet<u32> = rivals.map(|it| glossary.spelling(it).concept).collect();
    let counts = |it: &Match| rivals.contains(&glossary.spelling(it.term).concept);
    let settle = Settle {
        context: Context::new(text, glossary, index, &found, counts),
        kinds: Kinds::All,
    };
    let places = (0..found.len()).filter(|&at| may_be(&found[at]));
    let mentions = places.filter_map(|at| settle.mention(at));
    mentions.filter(|it| it.concept == concept).collect()
}

/// Every term that `text` spells as it stands, in text order, without overlap.
pub(crate) fn matches(text: &str, glossary: &Glossary, index: &TermIndex) -> Vec<Match> {
    record(Search::Terms, text.len());
    if text.len() < LARGE {
        index.find(glossary, text)
    } else {
        index.find_on_two_threads(glossary, text)
    }
}

/// Every term that `text` spells, names that a missing space hides among them: what mentions are
/// chosen from.
pub(super) fn spelled(text: &str, glossary: &Glossary, index: &TermIndex) -> Vec<Match> {
    let found = matches(text, glossary, index);
    match with_hidden(text, glossary, index, &found) {
        Cow::Owned(more) => more,
        Cow::Borrowed(_) => found,
    }
}

/// Whether `text` spells any term, names that a missing space hides included.
pub(crate) fn spells_any(text: &str, glossary: &Glossary, index: &TermIndex) -> bool {
    let found = matches(text, glossary, index);
    !found.is_empty() || !with_hidden(text, glossary, index, &found).is_empty()
}

/// From how many bytes on a text is worth a second thread.
const LARGE: usize = 1 << 20;

/// Settles which concept each spelling of a text stands for.
pub(super) struct Settle<'a> {
    context: Context<'a>,
    kinds: Kinds,
}

impl<'a> Settle<'a> {
    /// For what [`spelled`] has found in `text`.
    pub(super) fn new(
        text: &'a str,
        glossary: &'a Glossary,
        index: &'a TermIndex,
        found: &'a [Match],
    ) -> Settle<'a> {
        Settle {
            context: Context::new(text, glossary, index, found, |_| true),
            kinds: Kinds::All,
        }
    }

    /// The same for mentions of these kinds.
    pub(super) fn of(self, kinds: Kinds) -> Settle<'a> {
        Settle { kinds, ..self }
    }

    /// The mention that the spelling number `at` is, if it is one.
    pub(super) fn mention(&self, at: usize) -> Option<Mention> {
        let Context { text, glossary, .. } = self.context;
        let found = &self.context.found[at];
        // Nearly every spelling is one term's alone: no list is needed to choose from.
        let alone = self.context.index.is_alone(found);
        if alone && !self.context.may_stand(at, found.term, found.level) {
            return None;
        }
        let mut fitting = if alone { Vec::new() } else { self.fitting(at) };
        let (term, level) = if alone {
            (found.term, found.level)
        } else {
            fitting.first().copied()?
        };
        let chosen = glossary.term(term);
        if self.is_open(&fitting) {
            return None;
        }
        if self.kinds == Kinds::Names && !chosen.is_name {
            return None;
        }
        fitting.retain(|&(other, _)| glossary.term(other).concept != chosen.concept);
        let mut alternatives: Vec<u32> = fitting
            .iter()
            .map(|&(other, _)| glossary.term(other).concept)
            .collect();
        alternatives.dedup();
        Some(Mention {
            span: found.span,
            clitic_length: found.clitic.len() as u32,
            script: Script::of(found.span.of(text)),
            concept: chosen.concept,
            term,
            status: chosen.status,
            level,
            confidence: confidence(found, chosen.homograph, !alternatives.is_empty()),
            alternatives: alternatives.into(),
        })
    }

    /// The names that the spelling number `at` may stand for, each concept once, with what supports
    /// it or speaks against it.
    pub(super) fn verdicts(&self, at: usize) -> Vec<(u32, Result<Support, Objection>)> {
        let glossary = self.context.glossary;
        let mut terms = self.context.terms(&self.context.found[at]);
        terms.retain(|&(term, _)| glossary.term(term).is_name);
        let mut verdicts: Vec<(u32, Result<Support, Objection>)> = Vec::new();
        for (term, level) in terms {
            let verdict = self.context.judge(at, term, level);
            let concept = glossary.term(term).concept;
            let same = |it: &&mut (u32, _)| glossary.term(it.0).concept == concept;
            match verdicts.iter_mut().find(same) {
                Some(known) if known.1.is_err() && verdict.is_ok() => *known = (term, verdict),
                Some(_) => {}
                None => verdicts.push((term, verdict)),
            }
        }
        verdicts
    }

    /// The terms that a spelling may stand for here, best first.
    fn fitting(&self, at: usize) -> Vec<(u32, FoldLevel)> {
        let Context { text, glossary, .. } = self.context;
        let found = &self.context.found[at];
        let concept_of = |term: u32| glossary.term(term).concept;
        let is_name = |term: u32| glossary.term(term).is_name;
        let mut terms = self.context.terms(found);
        terms.retain(|&(term, level)| self.context.may_stand(at, term, level));
        if terms
            .iter()
            .any(|&(term, _)| concept_of(term) != concept_of(terms[0].0))
        {
            // تشيلي is Chile, but التشيلي is the Chilean.
            let article = ends_in_article(found.clitic.of(text));
            keep_some(&mut terms, |term| {
                glossary.term(term).status != TermStatus::Unlisted
            });
            keep_some(&mut terms, |term| is_name(term) != article);
            if let Some(gender) = gender_said(text, found.span) {
                let is_other = |term| glossary.concept(concept_of(term)).gender != Some(gender);
                keep_some(&mut terms, |term| !is_other(term));
            }
            self.keep_supported(&mut terms, at);
        }
        terms.sort_by_key(|&(term, level)| (level, glossary.term(term).status));
        terms
    }

    /// Of concepts that share a spelling, keeps those that the text speaks for.
    fn keep_supported(&self, terms: &mut Vec<(u32, FoldLevel)>, at: usize) {
        let glossary = self.context.glossary;
        let concept_of = |term: u32| glossary.term(term).concept;
        let is_place =
            |&(term, _): &(u32, FoldLevel)| glossary.term(term).kind == EntityType::Place;
        if !terms.iter().all(is_place) {
            keep_some(terms, |term| self.context.is_sure(concept_of(term)));
            return;
        }
        let word = self.context.found[at].span.of(self.context.text);
        keep_some(terms, |term| {
            evidence::is_spelled_for(word, glossary.preferred(concept_of(term), Lang::En))
        });
        // A capital that is named with its country's name and a word more leaves the bare name to
        // the country: تونس العاصمة.
        let best = terms
            .iter()
            .map(|&(term, _)| glossary.term(term).status)
            .min();
        keep_some(terms, |term| Some(glossary.term(term).status) == best);
        let weights: Vec<u32> = terms
            .iter()
            .map(|it| self.context.weight_of_place(concept_of(it.0), at))
            .collect();
        let most = weights.iter().max().copied().unwrap_or_default();
        let mut weights = weights.into_iter();
        terms.retain(|_| weights.next() == Some(most));
        keep_some(terms, |term| self.context.is_sure(concept_of(term)));
    }

    /// Whether the best terms are surnames of several people, and the text does not say whose: to
    /// name one of them would be a guess.
    fn is_open(&self, fitting: &[(u32, FoldLevel)]) -> bool {
        let glossary = self.context.glossary;
        let rank = |&(term, level): &(u32, FoldLevel)| (level, glossary.term(term).status);
        let Some(best) = fitting.first() else {
            return false;
        };
        let mut rivals = fitting.iter().filter(|it| rank(it) == rank(best));
        let concept = glossary.term(best.0).concept;
        let is_person = |term: u32| glossary.term(term).kind == EntityType::Person;
        let is_rival = |term: u32| glossary.term(term).concept != concept && is_person(term);
        matches!(rank(best).1, TermStatus::Short | TermStatus::Unlisted)
            && is_person(best.0)
            && rivals.any(|it| is_rival(it.0))
    }
}

/// Keeps the terms that meet a condition, if any do.
fn keep_some(terms: &mut Vec<(u32, FoldLevel)>, wish: impl Fn(u32) -> bool) {
    if terms.iter().any(|&(term, _)| wish(term)) {
        terms.retain(|&(term, _)| wish(term));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, Gender};

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
        builder.concept("nq-000005", EntityType::Term);
        builder.term(Lang::Ar, TermStatus::Preferred, "تشيلي", false);
        builder.concept("nq-000006", EntityType::Place);
        builder.term(Lang::Ar, TermStatus::Preferred, "تشيلي", false);
        builder.concept("nq-000007", EntityType::Role);
        builder.term(Lang::Ar, TermStatus::Preferred, "ملك", true);
        builder.term(Lang::En, TermStatus::Preferred, "king", false);
        builder.concept("nq-000008", EntityType::Person);
        builder.term(Lang::Ar, TermStatus::Short, "سلمان", true);
        builder.term(Lang::En, TermStatus::Short, "Salman", true);
        builder.concept("nq-000009", EntityType::Place);
        builder.term(Lang::Ar, TermStatus::Preferred, "كان", true);
        builder.term(Lang::Ar, TermStatus::Admitted, "مدينة كان", false);
        builder.concept("nq-000010", EntityType::Org);
        builder.term(Lang::En, TermStatus::Short, "OPEC", false);
        builder.term(Lang::En, TermStatus::Preferred, "Oil Cartel", false);
        builder.concept("nq-000011", EntityType::Org);
        builder.term(Lang::En, TermStatus::Preferred, "OPEC+", false);
        builder.concept("nq-000012", EntityType::Place);
        builder.term(Lang::Ar, TermStatus::Preferred, "جدة", false);
        builder.concept("nq-000013", EntityType::Org);
        builder.term(Lang::Ar, TermStatus::Preferred, "ميتا", false);
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
    fn a_name_behind_a_missing_space() {
        let found = show("حكومةإيلون ماسك", Kinds::Names);
        assert_eq!(found, [("إيلون ماسك".to_owned(), 0)]);
    }

    #[test]
    fn a_part_of_another_name_is_no_mention() {
        check("درس في جامعة جدة", &[]);
        check("في جدة بارك", &[("جدة", 11)]);
        check("صحيفة جدة تايمز", &[]);
        check("في ساوث جدة", &[]);
        check("يغني جون جدة", &[]);
        check("يغني جون وجدة", &[("جدة", 11)]);
        check("زار الملك جون جدة", &[("جدة", 11)]);
        check("قال إيلون ماسك وجون ماسك", &[("إيلون ماسك", 0)]);
        check("إيلون ماسك، وإيلون ماسك", &[("إيلون ماسك", 0); 2]);
    }

    #[test]
    fn a_surname_that_two_people_bear() {
        let mut builder = Builder::default();
        for (name, gender) in [("Bill", Gender::Masculine), ("Hillary", Gender::Feminine)] {
            builder.concept("", EntityType::Person).gender = Some(gender);
            let full = format!("{name} Clinton");
            builder.term(Lang::En, TermStatus::Preferred, &full, false);
            builder.term(Lang::En, TermStatus::Short, "Clinton", false);
            builder.term(Lang::Ar, TermStatus::Short, "كلينتون", false);
        }
        let glossary = builder.finish();
        let index = TermIndex::new(&glossary);
        let check = |text: &str, expected: &[u32]| {
            let all = mentions(text, &glossary, &index, Kinds::Names);
            let found: Vec<u32> = all.iter().map(|m| m.concept).collect();
            assert_eq!(found, expected, "in {text}");
        };
        check("Clinton said", &[]);
        check("Mrs. Clinton said", &[1]);
        check("السيدة كلينتون والسيد كلينتون", &[1, 0]);
        check("Hillary Clinton; Clinton said", &[1, 1]);
        check("Hillary Clinton and Bill Clinton; Clinton", &[1, 0]);
    }

    #[test]
    fn a_street_is_not_the_person() {
        assert!(show("في شارع إيلون ماسك", Kinds::Names).is_empty());
        assert_eq!(show("في سيارة إيلون ماسك", Kinds::Names).len(), 1);
    }

    #[test]
    fn units_are_not_names() {
        assert!(show("دولار", Kinds::Names).is_empty());
        assert_eq!(show("دولار", Kinds::All).len(), 1);
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, u32)]) {
        let expected: Vec<_> = expected.iter().map(|&(t, c)| (t.to_owned(), c)).collect();
        assert_eq!(show(text, Kinds::Names), expected, "in {text}");
    }

    #[test]
    fn a_title_supports_a_person() {
        check("زار الملك سلمان الرياض", &[("سلمان", 7)]);
        check("and King Salman declared", &[("Salman", 7)]);
        check("العاهل الملك التشيلي سلمان", &[("سلمان", 7)]);
        check("الملك وسلمان، الملك، سلمان", &[]);
        check("King in town. Salman", &[]);
    }

    #[test]
    fn the_town_of_was_needs_more_than_support() {
        check("زار مدينة كان، وكان سعيدا", &[("مدينة كان", 8)]);
    }

    #[test]
    fn names_go_before_vocabulary_but_not_behind_an_article() {
        check("في تشيلي الرئيس التشيلي", &[("تشيلي", 5)]);
        let all = show("تشيلي التشيلي", Kinds::All);
        assert_eq!(all.iter().map(|(_, c)| *c).collect::<Vec<_>>(), [5, 4]);
    }

    #[test]
    fn marks_at_the_end_tell_concepts_apart() {
        check("Oil Cartel and OPEC+", &[("Oil Cartel", 9), ("OPEC+", 10)]);
    }

    #[test]
    fn endings_that_the_text_tells_apart() {
        check("إنجازات جده كبيرة", &[]);
        check("وصل الى جده امس", &[("جده", 11)]);
        check("وكان ميتًا", &[]);
        check("أما فايلون ماسك", &[]);
        check("أما فإيلون ماسك", &[("إيلون ماسك", 0)]);
    }
}
