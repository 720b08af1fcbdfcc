//! Each rule of the draft with a sentence and its line (`tests/cases/draft.tsv`), and what holds of
//! every draft.

use std::collections::BTreeSet;

use naqhara::align::Kinds;
use naqhara::analysis::{Analysis, Engine};
use naqhara::document::Document;
use naqhara::draft::{Draft, Drafter, WordKind};
use naqhara::facts;
use naqhara::render::summary::SummaryFormat;
use naqhara::summary::{Options, Summary};
use naqhara::text::{Lang, Span, is_bidi_control};
use proptest::prelude::*;

use crate::program::naqhara;
use crate::shorthand::Shorthand;
use crate::shown::summary_text;
use crate::source;

/// Rows of a rule, a text and its line.
fn cases() -> String {
    let path = source::root().join("tests/cases/draft.tsv");
    std::fs::read_to_string(path).expect("the cases are there")
}

fn analysis(text: &str) -> Analysis {
    let document = Document::new("news.txt", text.to_owned()).with_language(Lang::Ar);
    Engine::starter().analyse(document)
}

fn draft_in(analysis: &Analysis) -> Option<Draft> {
    let names = analysis.names_discovered(Kinds::Names);
    let drafter = Drafter::new(analysis).with_names(&names.names);
    drafter.draft(Span::new(0, analysis.text().len()))
}

fn draft_of(text: &str) -> Option<Draft> {
    draft_in(&analysis(text))
}

#[track_caller]
fn line(text: &str) -> String {
    draft_of(text).expect("Arabic has a draft").text
}

/// Each text of a table has the line beside it.
#[track_caller]
fn has_lines(table: &str) {
    let path = source::root().join("tests/cases").join(table);
    let cases = std::fs::read_to_string(path).expect("the cases are there");
    let mut wrong = Vec::new();
    for row in cases.lines().skip(1) {
        let [what, text, expected] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {row}");
        };
        let line = line(text);
        if line != expected {
            wrong.push(format!("{what}: {text}\n  {line}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Names beside a word, the topic and marks choose its sense.
#[test]
fn neighbours_and_topics_choose_senses() {
    has_lines("draft_senses.tsv");
}

/// What stands between a verb and what belongs to it, who must do what, and other clauses.
#[test]
fn clauses_are_put_together() {
    has_lines("draft_clauses.tsv");
}

#[test]
fn each_rule_does_what_its_case_shows() {
    let mut wrong = Vec::new();
    for row in cases().lines().skip(1) {
        let [rule, text, expected] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {row}");
        };
        let draft = draft_of(text).expect("Arabic has a draft");
        if draft.text != expected || !draft.rules.contains(&rule) {
            wrong.push(format!(
                "{rule}: {text}\n  {} {:?}\n  expected {expected}",
                draft.text, draft.rules
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The ids of the rules in the code.
fn rules() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for path in source::files_under(&source::root().join("src/draft"), "rs") {
        let text = std::fs::read_to_string(path).expect("readable");
        for piece in text.split("fired(\"").skip(1) {
            ids.extend(piece.split('"').next().map(str::to_owned));
        }
    }
    ids
}

#[test]
fn each_rule_has_a_case_and_a_line_in_the_documentation() {
    let cases = cases();
    let cases: BTreeSet<&str> = cases
        .lines()
        .filter_map(|it| it.split('\t').next())
        .collect();
    let page = source::root().join("docs/explanation/draft.md");
    let page = std::fs::read_to_string(page).expect("the page is there");
    for rule in rules() {
        assert!(
            cases.contains(&*rule) || rule == "word-for-word",
            "no case: {rule}"
        );
        assert!(
            page.contains(&format!("| `{rule}` |")),
            "not documented: {rule}"
        );
    }
}

#[test]
fn names_stand_in_the_form_of_the_glossary_and_figures_as_they_are() {
    let text = "قال إيلون ماسك إن الشركة ستستثمر 500 مليار دولار بحلول عام 2030.";
    let draft = draft_of(text).expect("a draft");
    assert!(draft.text.contains("Elon Musk"), "{}", draft.text);
    assert!(draft.text.contains("$500 billion"), "{}", draft.text);
    assert!(draft.text.contains("2030"), "{}", draft.text);
    assert!((draft.known - 1.0).abs() < f32::EPSILON);
}

#[test]
fn what_nothing_knows_is_marked() {
    let draft = draft_of("وصل الزقطبيش إلى المدينة.").expect("a draft");
    assert!(draft.text.contains('\u{27E8}'), "{}", draft.text);
    assert!(draft.known < 1.0);
    assert!(draft.words.iter().any(|it| it.kind == WordKind::Unknown));
}

#[test]
fn quotations_stay_quotations() {
    assert_eq!(
        line("قال الوزير «هذا القرار صعب»."),
        "The minister said \u{201C}this decision is difficult\u{201D}."
    );
}

#[test]
fn what_is_no_prose_has_a_line_too() {
    assert!(draft_of("no Arabic here, 12").is_none());
    for text in [
        "محمد",
        "أحمد علي حسن",
        "و",
        "في من إلى على",
        "12 | 13 | ألف",
        "إن أن إن أن",
        "الذي التي الذين",
    ] {
        let draft = draft_of(text).expect("a draft");
        assert_sound(text, &draft);
    }
}

#[test]
fn long_texts_take_time_in_proportion() {
    let time = |count: usize| {
        let text = "قال مدير مدير مدير شركة كتاب الوزارة الذي أن من ".repeat(count);
        let analysis = analysis(&text);
        analysis.mentions();
        analysis.facts();
        let drafter = Drafter::new(&analysis);
        let begun = std::time::Instant::now();
        let draft = drafter.draft(Span::new(0, text.len())).expect("a draft");
        assert!(!draft.text.is_empty());
        begun.elapsed().as_secs_f64()
    };
    time(50);
    let (short, long) = (time(500), time(4000));
    assert!(long < 40.0 * short.max(0.002), "{short} and {long}");
}

/// Spans slice and follow each other, names and figures are kept, and nothing steers the direction.
fn assert_sound(text: &str, draft: &Draft) {
    let mut end = 0;
    for word in &draft.words {
        assert!(word.line.start >= end, "{text}: {draft:?}");
        end = word.line.end;
        assert!(!word.line.of(&draft.text).is_empty());
        assert!(word.source.end <= text.len());
        let _ = word.source.of(text);
    }
    assert!((0.0..=1.0).contains(&draft.known));
    let own = |c: char| is_bidi_control(c) && !text.contains(c);
    assert!(!draft.text.contains(own), "{}", draft.text);
}

fn word() -> impl Strategy<Value = String> {
    let listed = prop::sample::select(vec![
        "قال",
        "الوزير",
        "أن",
        "إن",
        "وزارة",
        "الصحة",
        "في",
        "مصر",
        "الذي",
        "كتب",
        "لم",
        "يكتب",
        "كان",
        "و",
        "محمد",
        "ترامب",
        "500 مليون دولار",
        "12",
        "5%",
        "عام 2024",
        "«",
        "»",
        "\"",
        "،",
        ".",
        "كل",
        "أكبر",
        "تم",
        "هذا",
        "الزقطب",
        "OpenAI",
        "يوم",
        "الثلاثاء",
        "من",
        "ما",
        "ليس",
        "هناك",
        "للوزارة",
        "وبالمدينة",
        "أحد",
        "نفسه",
        "غير",
        "كبار",
        "بنسبة",
        "يجب",
        "الساعة",
        "وقد",
        "مؤكدا",
        "صحيفة",
        "إلى",
    ]);
    prop_oneof![8 => listed.prop_map(str::to_owned), 1 => "[\u{621}-\u{64A}]{1,7}", 1 => "\\PC{0,5}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_has_a_sound_draft(words in prop::collection::vec(word(), 0..24)) {
        let text = words.join(" ");
        let analysis = analysis(&text);
        if let Some(draft) = draft_in(&analysis) {
            assert_sound(&text, &draft);
            for fact in analysis.facts().iter() {
                let told = draft.words.iter().filter(|it| {
                    it.kind == WordKind::Figure && it.source.overlaps(fact.span)
                });
                prop_assert!(told.count() == 1, "{}: {} lacks {:?}", text, draft.text, fact);
            }
            let names = analysis.mentions().iter();
            let glossary = analysis.engine().glossary();
            for mention in names.filter(|it| glossary.term(it.term).is_name) {
                let told = draft.words.iter().any(|it| it.source.overlaps(mention.span));
                prop_assert!(told, "{}: {} lacks a name", text, draft.text);
            }
        }
    }
}

/// News of our own.
const NEWS: &str = "قال الوزير إن الحكومة ستدعم المزارعين في الجنوب بمبلغ 20 مليون دولار. \
    وأضاف أن وزارة الزراعة لم توافق على الخطة السابقة التي قدمتها الشركة في 5 مايو 2024.\n";

fn summary(text: &str) -> Summary<'static> {
    let options = Options {
        sentences: Some(2),
        findings: Some(0),
    };
    let document = Document::new("news.txt", text.to_owned());
    Engine::starter().summary(&document, options)
}

#[test]
fn a_summary_has_drafts_in_every_format() {
    let summary = summary(NEWS);
    let draft = summary.sentences[0].shown_draft().expect("a draft");
    assert!(
        draft
            .text
            .starts_with("The minister said that the government will support the farmers")
    );
    for (format, label) in [
        (SummaryFormat::Text, "Draft, word for word, may mislead:"),
        (
            SummaryFormat::Markdown,
            "Draft, word for word, may mislead:",
        ),
        (SummaryFormat::Html, "Draft, word for word, may mislead:"),
    ] {
        let shown = summary_text(&summary, format, Lang::En);
        assert!(shown.contains(label), "{shown}");
        assert!(shown.contains("support"), "{shown}");
    }
    let arabic = summary_text(&summary, SummaryFormat::Text, Lang::Ar);
    assert!(arabic.contains("مسودة حرفية"), "{arabic}");
    let page = summary_text(&summary, SummaryFormat::Html, Lang::Ar);
    assert!(
        page.contains("<span title=\"الوزير\">minister</span>"),
        "{page}"
    );
    assert!(
        page.contains("<blockquote lang=\"en\" dir=\"ltr\">"),
        "{page}"
    );
}

#[test]
fn json_says_what_made_the_line() {
    let json = summary_text(&summary(NEWS), SummaryFormat::Json, Lang::En);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let rendering = &json["sentences"][0]["rendering"];
    assert_eq!(rendering["by"], "draft");
    assert_eq!(rendering["known"], 1.0);
    let text = rendering["text"].as_str().expect("text");
    let word = &rendering["words"][1];
    let place = |value: &serde_json::Value| value.as_u64().expect("an offset") as usize;
    let slice = &text[place(&word["line"][0])..place(&word["line"][1])];
    let source = &NEWS[place(&word["source"][0])..place(&word["source"][1])];
    assert_eq!((slice, source), ("minister", "الوزير"));
}

#[test]
fn a_translation_takes_the_place_of_the_draft() {
    let english = "The minister said the government would support farmers in the south with $20 million. \
        He added that the agriculture ministry had not approved the earlier plan that the company made on 5 May 2024.\n";
    let [source, target] = [NEWS, english].map(|text| Document::new("news.txt", text.to_owned()));
    let options = Options {
        sentences: Some(2),
        findings: Some(0),
    };
    let summary = Engine::starter().summary_pair(&source, &target, options);
    for sentence in &summary.sentences {
        assert!(sentence.counterpart.is_none() || sentence.shown_draft().is_none());
    }
    assert!(summary.sentences.iter().any(|it| it.counterpart.is_some()));
}

#[test]
fn the_command_explains_a_draft_where_it_is_asked_to() {
    let told = |args: &[&str]| {
        let run = naqhara(&[&["summary", "-"], args].concat())
            .input(NEWS)
            .run();
        run.out
    };
    let plain = told(&[]);
    assert!(
        plain.contains("Draft, word for word, may mislead:"),
        "{plain}"
    );
    assert!(!plain.contains("Rules applied"), "{plain}");
    let explained = told(&["--explain-draft"]);
    assert!(explained.contains("subject-before-verb"), "{explained}");
}

#[test]
fn seeds_lose_no_figure() {
    for name in ["stargate.ar.txt"] {
        let path = source::root().join("seeds").join(name);
        let text = std::fs::read_to_string(path).expect("the seed is there");
        let analysis = analysis(&text);
        let drafter = Drafter::new(&analysis);
        for span in analysis.prose_sentences() {
            let Some(draft) = drafter.draft(*span) else {
                continue;
            };
            let own = analysis.facts().iter().filter(|it| span.contains(it.span));
            let told = facts::find(&draft.text, Lang::En);
            for fact in own.filter(|it| it.value.amount().is_some() && !it.label) {
                let same = told.iter().any(|it| {
                    it.value.amount().map(|it| it.full()) == fact.value.amount().map(|it| it.full())
                });
                assert!(same, "{}: {:?}", draft.text, fact.value);
            }
        }
    }
}
