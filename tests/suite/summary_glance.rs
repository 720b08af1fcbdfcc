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
