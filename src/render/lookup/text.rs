//! The answers of `naqhara lookup`, for people.

use crate::analysis::Suggestion;
use crate::bidi;
use crate::diag::{Arg, Message};
use crate::dictionary::Found;
use crate::glossary::{Glossary, Term, TermStatus};
use crate::l10n::Localizer;
use crate::names::{Answer, Via};
use crate::render::Medium;
use crate::render::lookup::Query;
use crate::render::shared::labels::{kind_id, status_id};
use crate::render::shared::share::share;
use crate::render::shared::table;
use crate::render::shared::words::harmless;
use crate::text::Lang;

/// One query with its answers, each concept whole.
pub(super) fn render(
    query: &Query,
    glossary: &Glossary,
    localizer: &Localizer,
    medium: Medium,
) -> String {
    if !query.is_answered() {
        let nothing = harmless(&Message::new("lookup-nothing").with("query", &*query.text));
        let rows = suggested(query, glossary, localizer, medium);
        let nothing = format!("{}\n{rows}", localizer.text(&nothing));
        return medium.lay_out(nothing, localizer.lang());
    }
    let page = Page {
        glossary,
        profile: query.profile,
        l10n: localizer,
        medium,
    };
    let blocks = query.answers.iter().map(|answer| page.block(answer));
    let entries = query.entries.iter().map(|entry| page.entry(entry));
    let all = blocks.chain(entries).collect::<Vec<_>>().join("\n");
    medium.lay_out(all, localizer.lang())
}

/// What a query that is not listed might be, a line each, and what each line is.
fn suggested(query: &Query, glossary: &Glossary, localizer: &Localizer, medium: Medium) -> String {
    let row = |it: &Suggestion| {
        let preferred = |lang| {
            let concept = it.concept?;
            glossary.preferred_in(concept, lang, query.profile)
        };
        let names = [Lang::En, Lang::Ar].into_iter().filter_map(preferred);
        let names: Vec<String> = names.map(|it| medium.insert(it)).collect();
        let (id, text) = match it.concept {
            Some(_) => ("lookup-nearest", names.join("  ")),
            None => ("lookup-spelling", medium.insert(&it.text)),
        };
        vec![label(id, localizer), text, share(it.probability)]
    };
    let rows: Vec<Vec<String>> = query.suggestions.iter().map(row).collect();
    table::aligned(&rows, medium)
}

/// What every answer is written with.
struct Page<'a> {
    glossary: &'a Glossary,
    profile: Option<&'static str>,
    l10n: &'a Localizer,
    medium: Medium,
}

impl Page<'_> {
    fn block(&self, answer: &Answer) -> String {
        let Page {
            glossary,
            profile,
            l10n,
            medium,
        } = *self;
        let concept = glossary.concept(answer.concept);
        let best = |lang| {
            glossary
                .preferred_in(answer.concept, lang, profile)
                .unwrap_or("–")
        };
        let mut out = format!(
            "{}  {}  {}\n",
            medium.strong(&medium.insert(best(Lang::En))),
            medium.strong(&medium.insert(best(Lang::Ar))),
            medium.dim(&format!(
                "{} · {}",
                l10n.text(&Message::new(kind_id(concept.kind.name()))),
                bidi::visible(&concept.id)
            )),
        );
        let mut rows = vec![vec![
            label("lookup-matched", l10n),
            medium.insert(&glossary.term(answer.term).text),
            how(answer, l10n),
        ]];
        let listed = |term: &&Term| term.status != TermStatus::Unlisted && !term.derived;
        for term in glossary.terms_of(answer.concept).iter().filter(listed) {
            let lang = match term.lang {
                Lang::En => "lookup-english",
                Lang::Ar => "lookup-arabic",
            };
            let status = glossary.status_in(term, profile);
            let status = l10n.text(&Message::new(status_id(status)));
            let status = if term.status.is_unwanted() {
                medium.warn(&status)
            } else {
                status
            };
            rows.push(vec![label(lang, l10n), medium.insert(&term.text), status]);
        }
        out.push_str(&table::aligned(&rows, medium));
        for (column, id) in [
            ("definition_en", "lookup-definition"),
            ("definition_ar", "lookup-definition"),
            ("context_en", "lookup-context"),
            ("context_ar", "lookup-context"),
            ("note", "lookup-note"),
            ("source", "lookup-source"),
        ] {
            if let Some(text) = concept.cell(column) {
                out.push_str(&format!("{}  {}\n", label(id, l10n), medium.insert(text)));
            }
        }
        out
    }

    /// An entry of a dictionary, a sense a line.
    fn entry(&self, entry: &Found) -> String {
        let Page { l10n, medium, .. } = *self;
        let mut how = vec![l10n.text(&Message::new("via-dictionary"))];
        how.extend(entry.why.iter().map(|why| l10n.text(&harmless(why))));
        let [headword, sense] = match entry.language {
            Lang::En => ["lookup-english", "lookup-arabic"],
            Lang::Ar => ["lookup-arabic", "lookup-english"],
        };
        let mut rows = vec![vec![
            label(headword, l10n),
            medium.insert_in(&entry.headword, entry.language),
            how.join(" · "),
        ]];
        let senses = entry.senses.iter();
        rows.extend(senses.map(|it| {
            let sense_text = medium.insert_in(it, entry.language.other());
            vec![label(sense, l10n), sense_text, String::new()]
        }));
        let head = medium.strong(&medium.insert_in(&entry.headword, entry.language));
        let source = medium.dim(&medium.insert(&entry.source));
        format!("{head}  {source}\n{}", table::aligned(&rows, medium))
    }
}

fn label(id: &'static str, l10n: &Localizer) -> String {
    format!("  {}", l10n.text(&Message::new(id)))
}

fn how(answer: &Answer, l10n: &Localizer) -> String {
    let via = match answer.via {
        Via::Exact => Message::new("via-exact"),
        Via::Folded => Message::new("via-folded"),
        Via::Clitic => Message::new("via-clitic"),
        Via::Fuzzy => Message::new("via-fuzzy"),
        Via::Sound => {
            let percent = f64::from(answer.score * 100.0).round();
            Message::new("via-sound").with("percent", Arg::Number(percent))
        }
    };
    let mut words = vec![l10n.text(&via)];
    words.extend(answer.why.iter().map(|why| l10n.text(&harmless(why))));
    words.join(" · ")
}
