//! What a summary says stands in the text, and how it looks in each format and language.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use naqhara::analysis::Engine;
use naqhara::bidi;
use naqhara::cli::{self, Streams};
use naqhara::document::Document;
use naqhara::glossary::formats::csv;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::Medium;
use naqhara::render::summary::{self as rendered, SummaryFormat};
use naqhara::summary::{Options, Summary};
use naqhara::text::{Lang, is_bidi_control, word_count};
use proptest::prelude::*;

use crate::shorthand::Shorthand;
use crate::shown::{summary_in, summary_text};
use crate::source;

/// A glossary of its own, so that the starter glossary may grow without changing what is
/// expected here.
const GLOSSARY: &str = "\
concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_short,ar_deprecated
t-1,project,Stargate,,ستارغيت,,ستارجيت
t-2,person,Elon Musk,Musk,إيلون ماسك,ماسك,
t-3,person,Sam Altman,Altman,سام ألتمان,ألتمان,
t-4,org,OpenAI,,أوبن إيه آي,,
t-5,org,Crusoe,,كروزو,,كروسو
t-6,place,United States,America,الولايات المتحدة,أمريكا,
t-7,person,Donald Trump,Trump,دونالد ترامب,ترامب,
t-8,org,Microsoft,,مايكروسوفت,,
";

fn document(path: &str, text: &str) -> Document {
    Document::new(path, text.to_owned())
}

fn summary_of(text: &str, sentences: usize) -> Summary<'static> {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let options = Options {
        sentences: Some(sentences),
        findings: Some(3),
    };
    engine.summary(&document("news.txt", text), options)
}

fn seed(name: &str) -> String {
    let path = source::root().join("seeds").join(name);
    std::fs::read_to_string(path).expect("the seed is there")
}

fn overview(text: &str, lang: Lang) -> String {
    let localizer = Localizer::new(lang, Isolation::Off);
    rendered::overview(&summary_of(text, 5), &localizer)
}

/// Isolates as visible marks, for snapshots.
fn shown(text: &str) -> String {
    let mark = |c| match c {
        bidi::FSI => '⟦',
        bidi::LRI => '⟪',
        bidi::RLI => '⟬',
        bidi::PDI => '⟧',
        c => c,
    };
    text.chars().map(mark).collect()
}

#[test]
fn text_in_both_languages() {
    let summary = summary_of(&seed("stargate.ar.txt"), 3);
    for lang in [Lang::En, Lang::Ar] {
        let terminal = Medium::terminal(false);
        let text = summary_in(&summary, SummaryFormat::Text, lang, terminal);
        assert!(!text.contains(is_bidi_control));
        assert_snapshot!(format!("terminal-{}", lang.code()), text);
        let text = summary_in(&summary, SummaryFormat::Text, lang, Medium::FILE);
        assert_eq!(bidi::unbalanced(&text), vec![]);
        assert_snapshot!(format!("file-{}", lang.code()), shown(&text));
    }
}

#[test]
fn markdown_in_both_languages() {
    let summary = summary_of(&seed("stargate.en.txt"), 3);
    for lang in [Lang::En, Lang::Ar] {
        let text = summary_text(&summary, SummaryFormat::Markdown, lang);
        assert_eq!(bidi::unbalanced(&text), vec![]);
        assert_snapshot!(format!("markdown-{}", lang.code()), shown(&text));
    }
}

#[test]
fn pages_in_both_languages() {
    let summary = summary_of(&seed("stargate.ar.txt"), 3);
    for lang in [Lang::En, Lang::Ar] {
        let page = summary_text(&summary, SummaryFormat::Html, lang);
        assert!(!page.contains(is_bidi_control));
        let body = page.find("<body>").expect("a body");
        assert_snapshot!(format!("page-{}", lang.code()), &page[body..]);
    }
}

fn pair_of(name: &str, sentences: usize) -> (Document, Document, Summary<'static>) {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let options = Options {
        sentences: Some(sentences),
        findings: Some(3),
    };
    let [source, target] = ["ar", "en"]
        .map(|lang| document(&format!("{lang}.txt"), &seed(&format!("{name}.{lang}.txt"))));
    let summary = engine.summary_pair(&source, &target, options);
    (source, target, summary)
}

#[test]
fn a_source_beside_its_target() {
    let (_, _, summary) = pair_of("stargate", 2);
    for lang in [Lang::En, Lang::Ar] {
        let terminal = Medium::terminal(false);
        let text = summary_in(&summary, SummaryFormat::Text, lang, terminal);
        assert!(!text.contains(is_bidi_control));
        assert_snapshot!(format!("pair-terminal-{}", lang.code()), text);
        let text = summary_text(&summary, SummaryFormat::Markdown, lang);
        assert_eq!(bidi::unbalanced(&text), vec![]);
        assert_snapshot!(format!("pair-markdown-{}", lang.code()), shown(&text));
        let page = summary_text(&summary, SummaryFormat::Html, lang);
        assert!(!page.contains(is_bidi_control));
        let body = page.find("<body>").expect("a body");
        assert_snapshot!(format!("pair-page-{}", lang.code()), &page[body..]);
    }
}

#[test]
fn figures_that_do_not_agree_are_marked() {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let source = document(
        "a",
        "Microsoft will spend $80 billion on data centers this year.",
    );
    let target = document(
        "b",
        "تنفق مايكروسوفت 80 مليون دولار على مراكز البيانات هذا العام.",
    );
    let options = Options::default();
    let summary = engine.summary_pair(&source, &target, options);
    let rules: Vec<&str> = summary.differences.iter().map(|it| it.rule).collect();
    assert_eq!(rules, ["num-magnitude-mismatch"]);
    assert_eq!(summary.differences[0].places.len(), 2);
    let money = |it: &&naqhara::summary::Figure| it.value.kind() == "money";
    assert!(summary.figures.iter().filter(money).all(|it| it.doubtful));
    let page = summary_text(&summary, SummaryFormat::Html, Lang::En);
    assert!(page.contains("<mark class=\"figure doubtful\">$80 billion</mark>"));
    assert!(page.contains("differs") && page.contains("They differ in one point."));
    let right = document(
        "b",
        "تنفق مايكروسوفت 80 مليار دولار على مراكز البيانات هذا العام.",
    );
    let summary = engine.summary_pair(&source, &right, options);
    assert_eq!(summary.differences, []);
    assert!(!summary.figures[0].doubtful);
}

#[test]
fn a_missing_name_casts_no_doubt_on_figures_beside_it() {
    let engine = Engine::new(csv::read(GLOSSARY).0);
    let source = document("a", "In 2011 Crusoe sold 450 houses to Microsoft.");
    let target = document("b", "باعت الشركة عام 2011 لمايكروسوفت 450 منزلا.");
    let summary = engine.summary_pair(&source, &target, Options::default());
    let rules: Vec<&str> = summary.differences.iter().map(|it| it.rule).collect();
    assert_eq!(rules, ["bi-term-missing"]);
    assert_eq!(summary.figures.len(), 2);
    assert!(summary.figures.iter().all(|it| !it.doubtful));
}

#[test]
fn what_a_pair_says_stands_in_its_documents() {
    for name in ["climate", "culture", "energy", "football", "stargate"] {
        let (source, target, summary) = pair_of(name, 1000);
        let text = |document: usize| [&source, &target][document].text();
        let names = summary.names.iter().flat_map(|it| &it.mentions);
        for mention in names {
            assert_eq!(mention.span.of(text(mention.document)), mention.text);
        }
        for place in summary.figures.iter().flat_map(|it| &it.mentions) {
            assert_eq!(place.span.of(text(place.document)), place.text);
        }
        let places = summary
            .sentences
            .iter()
            .filter_map(|it| it.counterpart.as_ref());
        for place in places.map(|it| &it.place) {
            assert_eq!((place.document, place.span.of(text(1))), (1, &*place.text));
        }
        let json: serde_json::Value =
            serde_json::from_str(&summary_text(&summary, SummaryFormat::Json, Lang::En))
                .expect("JSON");
        assert_eq!(json["documents"].as_array().map(Vec::len), Some(2));
        assert!(json["comparison"]["names"].as_u64() > Some(0));
        let paired = &json["sentences"][0]["counterpart"];
        assert_eq!(paired["document"], 1);
        let span = [&paired["start"], &paired["end"]].map(|it| it.as_u64().expect("an offset"));
        assert_eq!(&text(1)[span[0] as usize..span[1] as usize], paired["text"]);
    }
}

#[test]
fn a_page_runs_nothing_and_fetches_nothing() {
    let text =
        "قال <script>alert(1)</script> إن Musk & \"Altman\" خسرا 5 ملايين دولار أمس في المدينة.";
    let mut summary = summary_of(text, 5);
    summary.documents[0].path = "<img src=x onerror=alert(1)>.txt".to_owned();
    let page = summary_text(&summary, SummaryFormat::Html, Lang::Ar);
    assert!(page.contains("default-src 'none'"));
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    for forbidden in ["<script", "<img", "<link", "href=", "url(", "@import"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("&lt;script&gt;"));
}

#[test]
fn json_keeps_its_contract() {
    let json = summary_text(
        &summary_of(&seed("stargate.ar.txt"), 2),
        SummaryFormat::Json,
        Lang::En,
    );
    assert!(!json.contains(is_bidi_control));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let keys = |value: &serde_json::Value| -> Vec<String> {
        let object = value.as_object().expect("an object");
        object
            .keys()
            .cloned()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    };
    assert_eq!(
        keys(&json),
        [
            "documents",
            "facts",
            "names",
            "overview",
            "renderings",
            "roles",
            "schema",
            "sentences",
            "title"
        ]
    );
    assert_eq!(json["schema"], "naqhara/summary@1");
    let fact = &json["facts"][0];
    assert_eq!(
        keys(fact),
        ["ar", "en", "kind", "mentions", "unit", "value"]
    );
    assert_eq!(fact["value"], 500_000_000_000_u64);
    assert_eq!(fact["unit"], "USD");
    let sentence = &json["sentences"][0];
    assert_eq!(
        keys(sentence),
        [
            "counterpart",
            "document",
            "end",
            "facts",
            "names",
            "rank",
            "rendering",
            "start",
            "text"
        ]
    );
    let first = sentence["names"][0].as_u64().expect("an index");
    assert_eq!(json["names"][first as usize]["en"], "Stargate");
}

#[test]
fn numbers_in_words_are_listed_and_labels_are_not() {
    let text = "حضر مئة وست وخمسون ضيفا إلى شارع 26 يوليو، وصوّت المجلس على القرار 2254.\n";
    let summary = summary_of(text, 1);
    let figures: Vec<&str> = summary
        .figures
        .iter()
        .map(|it| it.mentions[0].text.as_str())
        .collect();
    assert_eq!(figures, ["مئة وست وخمسون"]);
}

#[test]
fn a_date_of_the_hijra_has_its_gregorian_date_beside_it() {
    let text = "سُلّمت المكتبة في 22/8/1439هـ، وتبدأ الإجازة في الثالث من شوال.\n";
    let summary = summary_of(text, 1);
    let json = summary_text(&summary, SummaryFormat::Json, Lang::En);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let field = |at: usize, name: &str| json["facts"][at][name].clone();
    assert_eq!(field(0, "value"), "1439-08-22");
    assert_eq!(field(0, "gregorian"), "2018-05-08");
    assert_eq!(field(1, "value"), "--10-03");
    assert!(field(1, "gregorian").is_null());
    let shown = summary_text(&summary, SummaryFormat::Markdown, Lang::En);
    let shown = bidi::strip_controls(&shown);
    for words in [
        "8 May 2018, Umm al-Qura calendar",
        "8 مايو 2018 بتقويم أم القرى",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
}

#[test]
fn names_of_no_kind_and_dates_without_a_name_in_the_overview() {
    let shown = overview("وصل الوفد أمس وأكل في المطعم.", Lang::En);
    assert!(!shown.contains("date"), "{shown}");
}

#[test]
fn the_overview_agrees_with_its_numbers() {
    assert_eq!(overview("", Lang::En), "The text is empty.");
    assert_eq!(overview(" \n", Lang::Ar), "النص فارغ.");
    let text = "Musk left OpenAI on 3 March 2024 with $5m.";
    assert_snapshot!(overview(text, Lang::En), @"A text in English: 9 words in one sentence. It mentions 2 names (one person and one organisation): Elon Musk (once) and OpenAI (once). It gives one figure: $5 million. It mentions one date: 3 March 2024. The check has 3 findings.");
    assert_snapshot!(overview(text, Lang::Ar), @"نص بالإنجليزية: 9 كلمات في جملة واحدة. ويرد فيه اسمان (شخص واحد ومؤسسة واحدة): إيلون ماسك (مرة واحدة) وأوبن إيه آي (مرة واحدة). وفيه رقم واحد: 5 ملايين دولار. وفيه كذلك تاريخ واحد: 3 مارس 2024. ووجد الفحص 3 ملاحظات.");
    let text = "لا شيء هنا.";
    assert_snapshot!(overview(text, Lang::Ar), @"نص بالعربية: 3 كلمات في جملة واحدة. ولا يرد فيه أي اسم من المسرد. ووجد الفحص 3 ملاحظات.");
}

#[test]
fn a_list_in_the_overview_shows_only_what_tells_something() {
    let text = "They won 4-2 after 120 minutes before 88,000 people, and 3 million watched.";
    let english = overview(text, Lang::En);
    assert!(english.contains("including 3 million."), "{english}");
    let arabic = overview(text, Lang::Ar);
    assert!(arabic.contains("، أحدها: 3 ملايين."), "{arabic}");
}

#[test]
fn the_article_gets_its_alef_back_behind_a_clitic() {
    let summary = summary_of(
        "أرسل ماسك الخطة كاملة للولايات المتحدة الأمريكية في يوم واحد فقط.",
        1,
    );
    let page = summary_in(
        &summary,
        SummaryFormat::Text,
        Lang::En,
        Medium::terminal(false),
    );
    assert!(page.contains("الولايات المتحدة = United States"), "{page}");
}

#[test]
fn titles_headings_and_repeated_sentences_are_not_chosen() {
    let text = "Musk and Altman at war over Stargate\n\n\
        Musk attacked the Stargate project of OpenAI on Tuesday, hours after it was announced.\n\
        Where is Microsoft?\n\
        Musk attacked the Stargate project of OpenAI on Tuesday, hours after it was announced.\n\
        Microsoft, which has backed OpenAI for years, did not send anyone to the announcement.\n";
    let summary = summary_of(text, 9);
    let chosen: Vec<&str> = summary.sentences.iter().map(|it| &*it.text).collect();
    assert_eq!(chosen.len(), 2, "{chosen:?}");
    assert!(chosen[0].starts_with("Musk attacked") && chosen[1].starts_with("Microsoft, which"));
    // A text of nothing but lines is a list, and its lines are what it has.
    assert_eq!(summary_of("Musk\nAltman\n", 9).sentences.len(), 2);
}

/// A place to write that the test can read afterwards.
#[derive(Clone, Default)]
struct Sink(std::rc::Rc<std::cell::RefCell<Vec<u8>>>);

impl std::io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_command_reads_standard_input() {
    let run = |args: &[&str]| {
        let sink = Sink::default();
        let input = seed("football.en.txt").into_bytes();
        let (output, errors) = (Box::new(sink.clone()), Box::new(Sink::default()));
        let mut streams = Streams::buffered(input, &[("LANG", "ar")], output, errors);
        let args = ["naqhara", "summary", "--no-glossary"].iter().chain(args);
        let code = cli::run(&args.map(Into::into).collect::<Vec<_>>(), &mut streams);
        let text = String::from_utf8(sink.0.take()).expect("UTF-8");
        (code, text)
    };
    let (code, text) = run(&["-"]);
    assert_eq!(code, 0);
    assert!(text.starts_with("ملخص · "), "{text}");
    let (code, json) = run(&["-", "--format", "json", "--sentences", "2"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(code, 0);
    assert_eq!(json["sentences"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["documents"][0]["path"], "-");
    assert_eq!(run(&["-", "--sentences", "many"]).0, 2);
}

/// Everything that a summary names, gives or quotes stands in the text at its place.
fn assert_faithful(text: &str, summary: &Summary, most: usize) {
    let mut ranks = BTreeSet::new();
    assert!(summary.sentences.len() <= most);
    for sentence in &summary.sentences {
        assert_eq!(sentence.span.of(text), sentence.text);
        assert!(!sentence.text.contains('\n'));
        assert!(ranks.insert(sentence.rank) && sentence.rank <= summary.sentences.len());
        for &name in &sentence.names {
            let mut mentions = summary.names[name].mentions.iter();
            assert!(mentions.any(|it| sentence.span.contains(it.span)));
        }
        for &figure in &sentence.figures {
            let mut mentions = summary.figures[figure].mentions.iter();
            assert!(mentions.any(|it| sentence.span.contains(it.span)));
        }
    }
    let spans: Vec<_> = summary.sentences.iter().map(|it| it.span).collect();
    assert!(spans.is_sorted());
    for name in &summary.names {
        assert!(!name.mentions.is_empty());
        for mention in &name.mentions {
            assert_eq!(mention.span.of(text), mention.text);
        }
    }
    for figure in &summary.figures {
        assert!(figure.mentions.iter().any(|it| it.value == figure.value));
        for place in &figure.mentions {
            assert_eq!(place.span.of(text), place.text);
        }
    }
    assert_eq!(summary.overview.words, word_count(text));
}

#[test]
fn a_summary_of_every_seed_is_in_the_text() {
    let engine = Engine::starter();
    for path in source::files_under(&source::root().join("seeds"), "txt") {
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let document = document("seed", &text);
        for sentences in [0, 1, 5, 1000] {
            let options = Options {
                sentences: Some(sentences),
                findings: None,
            };
            let summary = engine.summary(&document, options);
            assert_faithful(&text, &summary, sentences);
            assert_eq!(summary, engine.summary(&document, options));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_summary_of_any_text_is_in_the_text(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "Musk", "ماسك", "وAltman", "للولايات المتحدة", "ستارجيت", "OpenAI", "500 مليار دولار",
                "$5bn", "نصف تريليون", "مارس 2024", "3.5%", "٢٠", " ", " ", " ", ". ", "؟ ", "\n",
                "\n\n", "“", "”", "«", "»", "قال", "the", "U.S. ", "\u{202E}", "\u{2067}", "\u{1B}[1m",
                "<b>", "|", "_", "..",
            ]),
            0..60,
        ),
        sentences in 0..9_usize,
    ) {
        let text: String = parts.concat();
        let summary = summary_of(&text, sentences);
        assert_faithful(&text, &summary, sentences);
        for lang in [Lang::En, Lang::Ar] {
            let page = summary_text(&summary, SummaryFormat::Html, lang);
            prop_assert!(!page.contains(|c: char| is_bidi_control(c) || (c.is_control() && c != '\n')));
            prop_assert_eq!(page.matches("<bdi").count(), page.matches("</bdi>").count());
            let markdown = summary_text(&summary, SummaryFormat::Markdown, lang);
            prop_assert_eq!(bidi::unbalanced(&markdown), vec![]);
            let file = summary_in(&summary, SummaryFormat::Text, lang, Medium::FILE);
            prop_assert_eq!(bidi::unbalanced(&file), vec![]);
            let terminal = summary_in(&summary, SummaryFormat::Text, lang, Medium::terminal(false));
            prop_assert!(!terminal.contains(|c: char| is_bidi_control(c) || (c.is_control() && c != '\n')));
        }
        summary_text(&summary, SummaryFormat::Json, Lang::En);
    }
}
