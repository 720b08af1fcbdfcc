//! The spellings of one text.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::form::{spelling_of, with_article};
use crate::align::discover::are_one_name;
use crate::align::{AlignReport, Kinds, Mention, Name, PlacedMention};
use crate::analysis::{Analysis, BilingualAnalysis};
use crate::glossary::Glossary;
use crate::text::{FoldLevel, Lang, Span};

/// How often a text has a name in one spelling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsageRow {
    /// The id of its concept; empty for a name that no glossary lists.
    pub concept: String,
    /// The name as it is written, without clitics, marks and tatweel.
    pub form: String,
    /// The language of the text around it.
    pub language: Lang,
    /// How often.
    pub count: u64,
}

/// What is counted under: concept, form, language.
type Counts = BTreeMap<Spelled, u64>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Spelled {
    concept: String,
    form: String,
    language: Lang,
}

/// The spellings of the names in a text, listed or not, in the order of concepts and forms; of what the
/// glossary lists, names alone, as `naqhara align` takes them.
///
/// A foreign name that is spelled nearly as a listed one counts under its concept where the text names that as
/// it is listed, too.
pub fn of_text(analysis: &Analysis) -> Vec<UsageRow> {
    rows(count(analysis))
}

/// The same of a file with a source and its target: both sides, each in its language.
pub fn of_sides(both: &BilingualAnalysis) -> Vec<UsageRow> {
    let mut all = count(both.side(0));
    for (spelled, count) in count(both.side(1)) {
        *all.entry(spelled).or_default() += count;
    }
    rows(all)
}

fn rows(counts: Counts) -> Vec<UsageRow> {
    let row = |(spelled, count): (Spelled, u64)| UsageRow {
        concept: spelled.concept,
        form: spelled.form,
        language: spelled.language,
        count,
    };
    counts.into_iter().map(row).collect()
}

fn count(analysis: &Analysis) -> Counts {
    let mut counter = Counter {
        analysis,
        counts: Counts::new(),
    };
    let glossary = analysis.engine().glossary();
    let report = analysis.names_discovered(Kinds::Names);
    let listed = report.names.iter().filter(|it| it.concept.is_some());
    // What a longer name holds that no glossary lists is not among them.
    let listed: FxHashSet<Span> = listed
        .flat_map(|it| &it.mentions)
        .map(|it| it.span)
        .collect();
    let mentions = analysis.mentions().iter();
    let mentions: Vec<&Mention> = mentions.filter(|it| listed.contains(&it.span)).collect();
    for mention in &mentions {
        counter.add_listed(mention);
    }
    let near = nearly_listed(analysis, &mentions);
    for &(span, concept) in &near {
        counter.add(
            &glossary.concept(concept).id,
            span,
            spelling_of(span.of(analysis.text())),
        );
    }
    counter.add_unlisted(&report, &near);
    counter.counts
}

struct Counter<'a> {
    analysis: &'a Analysis,
    counts: Counts,
}

impl Counter<'_> {
    fn add(&mut self, concept: &str, place: Span, form: String) {
        if form.is_empty() {
            return;
        }
        let spelled = Spelled {
            concept: concept.to_owned(),
            form,
            language: self.analysis.document().prose.language_at(place.start),
        };
        *self.counts.entry(spelled).or_default() += 1;
    }

    fn add_listed(&mut self, mention: &Mention) {
        let glossary = self.analysis.engine().glossary();
        let id = &glossary.concept(mention.concept).id;
        self.add(
            id,
            mention.span,
            form_of(mention, glossary, self.analysis.text()),
        );
    }

    /// Names that no glossary lists, but for those at places that count already.
    fn add_unlisted(&mut self, report: &AlignReport<'_>, near: &[(Span, u32)]) {
        let is_new = |it: &&PlacedMention<'_>| near.iter().all(|(span, _)| !span.overlaps(it.span));
        let unlisted = report.names.iter().filter(|it| it.concept.is_none());
        for mention in unlisted
            .flat_map(|it: &Name<'_>| &it.mentions)
            .filter(is_new)
        {
            self.add("", mention.span, spelling_of(&mention.text));
        }
    }
}

/// The spelling of a mention of a concept.
fn form_of(mention: &Mention, glossary: &Glossary, text: &str) -> String {
    let term = &glossary.term(mention.term).text;
    match mention.level {
        // What folds away is no spelling, and what melts into a clitic is.
        FoldLevel::Exact | FoldLevel::Marks => spelling_of(term),
        FoldLevel::Letters => {
            let written = spelling_of(mention.span.of(text));
            with_article(written, &mention.clitics(text), term)
        }
    }
}

/// Places of foreign names that are spelled nearly as a listed name that the text mentions, each with the
/// concept.
fn nearly_listed(analysis: &Analysis, mentions: &[&Mention]) -> Vec<(Span, u32)> {
    let glossary = analysis.engine().glossary();
    let mut named: Vec<u32> = mentions.iter().map(|it| it.concept).collect();
    named.sort_unstable();
    named.dedup();
    let mut found = analysis.near_terms(Some(&named));
    found.dedup_by_key(|it| it.0);
    let all = analysis.mentions();
    let is_free = |span: Span| {
        let next = all.partition_point(|it| it.span.end <= span.start);
        all.get(next).is_none_or(|it| !it.span.overlaps(span))
    };
    let concept = |term: u32| glossary.term(term).concept;
    let sounds_so = |span: Span, term: u32| {
        let english = glossary.preferred(concept(term), Lang::En);
        english.is_some_and(|it| are_one_name(span.of(analysis.text()), it))
    };
    found.retain(|&(span, term)| {
        glossary.term(term).is_name
            && !analysis.document().prose.touches_opaque(span)
            && is_free(span)
            && sounds_so(span, term)
    });
    found
        .into_iter()
        .map(|(span, term)| (span, concept(term)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::{Document, Opened};

    fn told(rows: &[UsageRow]) -> Vec<String> {
        let engine = Engine::starter();
        let glossary = engine.glossary();
        let english = |id: &str| {
            let at = glossary.concepts().iter().position(|it| it.id == id);
            at.and_then(|it| glossary.preferred(it as u32, Lang::En))
                .unwrap_or("-")
                .to_owned()
        };
        rows.iter()
            .map(|it| {
                format!(
                    "{} {} {} {}",
                    english(&it.concept),
                    it.form,
                    it.language.code(),
                    it.count
                )
            })
            .collect()
    }

    fn of(text: &str) -> Vec<String> {
        told(&of_text(
            &Engine::starter().analyse(Document::new("a.txt", text.to_owned())),
        ))
    }

    #[test]
    fn a_spelling_counts_without_clitics_and_marks() {
        let found = of("قال إيلون ماسك إن المشروع كبير. وأضاف لإيلُون مـاسك ثم وايلون ماسك.");
        assert_eq!(
            found,
            ["Elon Musk إيلون ماسك ar 2", "Elon Musk ايلون ماسك ar 1"]
        );
    }

    #[test]
    fn the_article_that_melts_is_a_part_of_the_name() {
        let found = of("عرض الأمر على الكونغرس، وقدم التقرير للكونغرس وللكونجرس.");
        let forms: Vec<&str> = found
            .iter()
            .map(|it| &it[it.find('ا').unwrap_or(0)..])
            .collect();
        assert_eq!(forms, ["الكونجرس ar 1", "الكونغرس ar 2"], "{found:?}");
    }

    #[test]
    fn names_that_no_glossary_lists_have_no_concept() {
        let found = of("قال المهندس طارق الزنبركي إن العمل بدأ. وحضر طارق الزنبركي الحفل.");
        assert_eq!(found, ["- طارق الزنبركي ar 2"]);
    }

    #[test]
    fn the_language_is_that_of_the_text() {
        let found = of("قالت OpenAI إن العمل بدأ.");
        assert_eq!(found, ["OpenAI OpenAI ar 1"]);
    }

    #[test]
    fn both_sides_of_a_file_count() {
        let text = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"Elon Musk came\"\nmsgstr \"جاء إيلون ماسك\"\n";
        let engine = Engine::starter();
        let Opened::Bilingual(opened) = Document::new("a.po", text.to_owned()).opened() else {
            panic!("no sides")
        };
        let found = told(&of_sides(&BilingualAnalysis::new(&engine, *opened)));
        assert_eq!(
            found,
            ["Elon Musk Elon Musk en 1", "Elon Musk إيلون ماسك ar 1"]
        );
    }
}
