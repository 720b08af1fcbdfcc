//! What a summary says before its sentences: the title, who, where, when and how much, and the names
//! that no glossary lists.

use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::render::Medium;
use naqhara::render::summary::SummaryFormat;
use naqhara::summary::{Options, Question, Summary};
use naqhara::text::Lang;

use crate::shorthand::Shorthand;
use crate::shown::summary_in;

const ARTICLE: &str = "\
وزيرة التربية تعلن بناء مدرسة في صفاقس

أعلنت وزيرة التربية سلمى الطرابلسي يوم 12 مارس 2024 بناء مدرسة جديدة في صفاقس بكلفة 15 مليون دولار.
وقالت سلمى الطرابلسي إن المدرسة ستستقبل التلاميذ في الخريف المقبل، وإن البلدية وفرت الأرض.
ورحب سكان الحي بالقرار، وطلبوا بناء مستشفى صغير قريب من المدرسة الجديدة.
وزارت سلمى الطرابلسي موقع البناء في صفاقس بعد الظهر، وتحدثت إلى العمال والمهندسين.
";

fn summary(text: &str) -> Summary<'static> {
    let document = Document::new("a.ar.txt", text.to_owned());
    Engine::starter().summary(&document, Options::default())
}

fn named(summary: &Summary<'_>, question: Question) -> Vec<String> {
    let answers = summary.answers(question).into_iter();
    let names = answers.map(|it| summary.name_in(it, Lang::En).0.to_owned());
    names.collect()
}

#[test]
fn the_title_stands_first() {
    let summary = summary(ARTICLE);
    let title = summary.title.as_ref().expect("a title");
    assert_eq!(title.rank, 0);
    assert_eq!(title.text, ARTICLE.lines().next().unwrap_or_default());
    assert!(summary.sentences.iter().all(|it| it.span != title.span));
    let text = summary_in(&summary, SummaryFormat::Text, Lang::En, Medium::FILE);
    let places = ["Title", "At a glance", "Key sentences", "Names"].map(|it| text.find(it));
    assert!(places.iter().all(Option::is_some), "{text}");
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn a_title_may_call_out() {
    let article = ARTICLE.replacen("في صفاقس\n", "في صفاقس !\n", 1);
    assert!(summary(&article).title.is_some());
}

#[test]
fn what_answers_one_question_runs_in_one_direction() {
    let page = summary_in(
        &summary(ARTICLE),
        SummaryFormat::Html,
        Lang::En,
        Medium::FILE,
    );
    let glance = page
        .split("id=\"summary-glance\"")
        .nth(1)
        .unwrap_or_default();
    let glance = glance.split("</section>").next().unwrap_or_default();
    let rows: Vec<&str> = glance.split("<tr>").skip(2).collect();
    assert!(rows.len() > 2, "{glance}");
    for row in rows {
        let arabic = row.split("<td>").nth(3).unwrap_or_default();
        assert!(arabic.matches("dir=\"rtl\"").count() < 2, "{row}");
    }
}

#[test]
fn a_text_without_a_title_has_none() {
    let body: Vec<&str> = ARTICLE.lines().skip(2).collect();
    assert_eq!(summary(&body.join("\n")).title, None);
}

#[test]
fn a_third_of_the_sentences_and_at_least_two() {
    assert_eq!(summary(ARTICLE).sentences.len(), 2);
    let three = "وصل الوزير إلى المدينة مساء أمس. ثم زار المستشفى. وعاد إلى العاصمة صباح اليوم.";
    assert_eq!(summary(three).sentences.len(), 2);
    let one = "وصل الوزير إلى المدينة مساء أمس.";
    assert_eq!(summary(one).sentences.len(), 1);
}

#[test]
fn who_where_when_and_how_much() {
    let summary = summary(ARTICLE);
    let who = named(&summary, Question::Who);
    assert!(who.iter().any(|it| it.starts_with("Salma ")), "{who:?}");
    let places = named(&summary, Question::Where);
    assert_eq!(places, ["Sfax"]);
    let figures = |question| summary.answers(question).into_iter();
    let values = |question| figures(question).map(|it| summary.figures[it].value.kind());
    assert!(values(Question::When).any(|it| it == "date"));
    assert_eq!(values(Question::HowMuch).collect::<Vec<_>>(), ["money"]);
}

#[test]
fn unlisted_names_stand_apart_with_a_proposal() {
    let summary = summary(ARTICLE);
    let text = summary_in(&summary, SummaryFormat::Text, Lang::En, Medium::FILE);
    let (listed, unlisted) = text
        .split_once("Names that no glossary lists")
        .expect("both tables");
    assert!(listed.contains("Sfax"));
    assert!(unlisted.contains("≈ "), "{unlisted}");
    assert!(!unlisted.contains("Sfax"), "{unlisted}");
}

/// The events of a text in both languages, as the table shows them.
fn events(text: &str) -> Vec<(String, String)> {
    let summary = summary(text);
    let all = summary.answers(Question::Happened).into_iter();
    let all = all.map(|it| &summary.events[it]);
    for event in all.clone() {
        assert!(text[event.span.start..event.span.end].starts_with(&event.text[..2]));
    }
    all.map(|it| (it.text.clone(), it.en.clone())).collect()
}

/// A body that says nothing of its own, so that a text has key sentences.
const BODY: &str = "وكان الطقس جميلا في المدينة، والشوارع هادئة في كل مكان.";

#[track_caller]
fn happens(lead: &str, expected: &[(&str, &str)]) {
    let found = events(&format!("{lead}\n{BODY}\n"));
    let found: Vec<(&str, &str)> = found.iter().map(|it| (&*it.0, &*it.1)).collect();
    assert_eq!(found, expected, "{lead}");
}

#[test]
fn what_happened_is_a_verb_with_its_subject() {
    happens(
        "أعلنت الحكومة يوم الاثنين بناء مدرسة جديدة في الحي القديم.",
        &[("أعلنت الحكومة", "The government announced")],
    );
    happens(
        "وأغلقت السلطات الطريق بين المدينتين مساء الأحد بعد الحادث.",
        &[("أغلقت السلطات", "The authorities closed")],
    );
    happens(
        "البرلمان يلغي القانون القديم\nوكان البناء قد تأخر أعواما.",
        &[("البرلمان يلغي", "The parliament abolishes")],
    );
    let text = summary_in(
        &summary(ARTICLE),
        SummaryFormat::Text,
        Lang::En,
        Medium::FILE,
    );
    assert!(text.contains("What happened"), "{text}");
    let json = summary_in(
        &summary(ARTICLE),
        SummaryFormat::Json,
        Lang::En,
        Medium::FILE,
    );
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let event = &json["events"][0];
    let span = ["start", "end"].map(|it| event[it].as_u64().expect("an offset") as usize);
    assert_eq!(&ARTICLE[span[0]..span[1]], event["ar"]);
}

#[test]
fn what_is_not_certain_did_not_happen() {
    for lead in [
        // Denied, possible, a state.
        "لم تعلن الحكومة بناء المدرسة الجديدة في الحي القديم.",
        "قد تعلن الحكومة بناء المدرسة الجديدة في الحي القديم.",
        "كانت الحكومة في اجتماع طويل عن المدرسة الجديدة في الحي.",
        // No subject, and one in another clause.
        "أعلنت بناء المدرسة الجديدة في الحي القديم من المدينة.",
        "البرنامج الذي أعلنته الحكومة كبير جدا في هذه المدينة القديمة.",
        // A word that is a noun, too, and verbs of several senses.
        "قتل الرجال في الحي القديم من المدينة أمر مؤلم جدا.",
        "أمضى اللاعب الجديد عقدا مع الفريق في المدينة القديمة.",
    ] {
        happens(lead, &[]);
    }
}

#[test]
fn saying_something_is_news_where_nothing_else_is() {
    let lead = "أوضحت سلمى الطرابلسي أن المدرسة الجديدة كبيرة وجميلة في هذا الحي.";
    let [(verb, _)] = &events(&format!("{lead}\n{BODY}\n"))[..] else {
        panic!("one event");
    };
    assert_eq!(verb, "أوضحت سلمى الطرابلسي");
    happens(
        "أوضح المسؤول أن المدرسة الجديدة كبيرة وجميلة في هذا الحي.",
        &[],
    );
}

/// The people of a text with their roles, in both languages.
fn roles(text: &str) -> Vec<(String, String)> {
    let summary = summary(text);
    let all = summary.answers(Question::Who).into_iter();
    let roles = all.filter_map(|it| summary.roles.get(it)?.clone());
    roles.map(|it| (it.ar, it.en)).collect()
}

#[test]
fn people_have_the_roles_that_stand_beside_them() {
    let one = |ar: &str, en: &str| vec![(ar.to_owned(), en.to_owned())];
    assert_eq!(roles(ARTICLE), one("وزيرة التربية", "education minister"));
    assert_eq!(
        roles("التقى الرئيس إيمانويل ماكرون وفدا من المدينة.\n"),
        one("الرئيس", "president")
    );
    assert_eq!(roles("التقى إيمانويل ماكرون وفدا من المدينة.\n"), []);
    assert_eq!(roles("وصل مساعد الوزير إيمانويل ماكرون إلى المدينة.\n"), []);
    assert_eq!(roles("وصل السيد إيمانويل ماكرون إلى المدينة.\n"), []);
    let page = summary_in(
        &summary(ARTICLE),
        SummaryFormat::Html,
        Lang::Ar,
        Medium::FILE,
    );
    assert!(page.contains("سلمى الطرابلسي، وزيرة التربية"), "{page}");
}

#[test]
fn sources_stand_behind_those_who_act() {
    let text = "قالت رويترز إن شركة مايكروسوفت افتتحت مكتبا في المدينة.\n\
        ونقلت صحيفة لوموند عن شركة مايكروسوفت أن المكتب كبير.\n\
        وقالت مايكروسوفت إن العمل بدأ.\n";
    let who = named(&summary(text), Question::Who);
    assert_eq!(
        who.first().map(String::as_str),
        Some("Microsoft"),
        "{who:?}"
    );
    let titled = format!("رويترز تفتح مكتبا\n{text}");
    let who = named(&summary(&titled), Question::Who);
    assert_eq!(who.first().map(String::as_str), Some("Reuters"), "{who:?}");
}

#[test]
fn names_of_unknown_kind_are_somebody_where_a_text_is_about_them() {
    let source = "برونويك يفوز بالكأس تحت المطر\n\n\
        فاز برونويك بالكأس يوم الأحد بعد مباراة طويلة ضد أردفيل.\n\n\
        ولعب برونويك جيدا في المدينة حتى المساء.\n\n\
        وهطل المطر بعض الوقت في المدينة القديمة.\n";
    let target = "Brunwick wins the cup in the rain\n\n\
        Brunwick won the cup on Sunday after a long match against Ardvale.\n\n\
        Brunwick played well in the town until the evening.\n\n\
        It rained for a while in the old town.\n";
    let [source, target] = [source, target].map(|it| Document::new("a.txt", it.to_owned()));
    let summary = Engine::starter().summary_pair(&source, &target, Options::default());
    assert_eq!(named(&summary, Question::Who), ["Brunwick"]);
}
