//! What the overview of a summary counts, and how it says so.

use naqhara::analysis::Engine;
use naqhara::document::Document;
use naqhara::glossary::formats::csv;
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::summary as rendered;
use naqhara::summary::{Options, Summary};
use naqhara::text::Lang;

use crate::shorthand::Shorthand;

const GLOSSARY: &str = "\
concept_id,entity_type,en_preferred,en_short,ar_preferred,ar_short
t-1,org,OpenAI,,أوبن إيه آي,
t-2,org,Microsoft,,مايكروسوفت,
t-3,place,Cairo,,القاهرة,
t-4,org,national guard,,حرس وطني,الحرس الوطني
t-5,person,Elon Musk,Musk,إيلون ماسك,ماسك
";

fn document(text: &str) -> Document {
    Document::new("a.txt", text.to_owned())
}

fn engine() -> Engine {
    Engine::new(csv::read(GLOSSARY).0)
}

const OPTIONS: Options = Options {
    sentences: Some(2),
    findings: Some(0),
};

fn of(text: &str) -> Summary<'static> {
    engine().summary(&document(text), OPTIONS)
}

fn of_pair(source: &str, target: &str) -> Summary<'static> {
    engine().summary_pair(&document(source), &document(target), OPTIONS)
}

#[track_caller]
fn says(summary: &Summary<'_>, parts: [&str; 2]) {
    for (lang, part) in [Lang::En, Lang::Ar].into_iter().zip(parts) {
        let overview = rendered::overview(summary, &Localizer::new(lang, Isolation::Off));
        assert!(overview.contains(part), "{part}: {overview}");
    }
}

#[track_caller]
fn does_not_say(summary: &Summary<'_>, parts: [&str; 2]) {
    for (lang, part) in [Lang::En, Lang::Ar].into_iter().zip(parts) {
        let overview = rendered::overview(summary, &Localizer::new(lang, Isolation::Off));
        assert!(!overview.contains(part), "{part}: {overview}");
    }
}

const LEAD: &str = "أعلنت شركة مايكروسوفت يوم 12 مارس 2024 أنها ستنفق 5 ملايين دولار في القاهرة.";

#[test]
fn a_copied_lead_counts_once() {
    let body = "وقالت الشركة إن العمل يبدأ في الخريف المقبل وينتهي بعد عام واحد.";
    let copied = of(&format!("{LEAD}\n{LEAD}\n{body}\n"));
    says(
        &copied,
        [
            "One sentence stands in it twice: its names and figures are counted once.",
            "وفيه جملة مكررة لا تُعد أسماؤها وأرقامها إلا مرة واحدة.",
        ],
    );
    says(&copied, ["Microsoft (once)", "مايكروسوفت (مرة واحدة)"]);
    assert!(copied.figures.iter().all(|it| it.mentions.len() == 1));
    let plain = of(&format!("{LEAD}\n{body}\n"));
    assert_eq!(plain.names, copied.names);
    does_not_say(&plain, ["twice", "مكررة"]);
    // A short one may be said again.
    let refrain = of("عادت مايكروسوفت.\nعادت مايكروسوفت.\n");
    does_not_say(&refrain, ["stands in it twice", "مكررة"]);
    says(&refrain, ["Microsoft (twice)", "مايكروسوفت (مرتين)"]);
}

#[test]
fn names_of_one_kind_are_called_what_they_are() {
    says(
        &of("توسعت مايكروسوفت هذا العام."),
        [
            "It mentions one organisation: Microsoft",
            "ويرد فيه اسم مؤسسة واحدة: مايكروسوفت",
        ],
    );
    says(
        &of("تتنافس مايكروسوفت وأوبن إيه آي."),
        ["It mentions 2 organisations: ", "ويرد فيه اسما مؤسستين: "],
    );
    says(
        &of("زار إيلون ماسك القاهرة."),
        [
            "2 names (one person and one place)",
            "اسمان (شخص واحد ومكان واحد)",
        ],
    );
}

#[test]
fn dates_and_times_are_counted_like_the_rows_of_the_table() {
    let summary = of("وصل الوفد يوم الاثنين عند الساعة 14:30 وغادر في 12 مارس 2024.");
    assert_eq!(summary.figures.len(), 3);
    says(
        &summary,
        [
            "3 dates and times, including 12 March 2024.",
            "3 تواريخ وأوقات، أحدها: 12 مارس 2024.",
        ],
    );
    says(
        &of("غادر الوفد في 12 مارس 2024."),
        ["one date: 12 March", "تاريخ واحد: 12 مارس"],
    );
    does_not_say(&of("وصل الوفد أمس."), ["date", "تاريخ"]);
    says(
        &of("سكنها في أربعينيات القرن الماضي ثم غادرها عام 1951."),
        ["1951 and the 1940s.", "1951 وأربعينيات القرن العشرين."],
    );
}

#[test]
fn magnitudes_that_stand_alone_are_followed_by_no_noun() {
    let summary = of("عاش هذا النوع قبل 245 مليون سنة، وباع الكاتب 3 ملايين نسخة.");
    says(&summary, ["245 million", "245 مليونًا"]);
}

#[test]
fn what_stands_in_one_text_only_is_no_agreement() {
    let source = "Microsoft spent $5 million in Cairo on 12 March 2024.";
    let same = of_pair(
        source,
        "أنفقت مايكروسوفت 5 ملايين دولار في القاهرة يوم 12 مارس 2024.",
    );
    says(
        &same,
        [
            "The texts have 2 names, one figure, and one date or time in common.",
            "والمشترك بين النصين اسمان ورقم واحد وتاريخ أو وقت واحد.",
        ],
    );
    says(
        &same,
        [
            "The comparison found no errors.",
            "ولم تجد المقارنة أي خطأ.",
        ],
    );
    does_not_say(&same, ["one text only", "أحد النصين"]);
    let less = of_pair(source, "أنفقت مايكروسوفت 5 ملايين دولار في القاهرة.");
    says(
        &less,
        [
            "In one text only: one date or time.",
            "وفي أحد النصين فقط: تاريخ أو وقت واحد.",
        ],
    );
}

#[test]
fn what_the_texts_do_not_share_is_left_out() {
    let names = of_pair(
        "Microsoft opened an office in Cairo.",
        "افتتحت مايكروسوفت مكتبا في القاهرة.",
    );
    says(
        &names,
        ["have 2 names in common.", "والمشترك بين النصين اسمان."],
    );
    let nothing = of_pair("It rained in the evening.", "هطل المطر في المساء.");
    says(
        &nothing,
        [
            "The texts have no names and no figures in common.",
            "ولا أسماء ولا أرقام مشتركة بين النصين.",
        ],
    );
    says(
        &nothing,
        ["The translation, in Arabic,", "أما الترجمة، وهي بالعربية،"],
    );
}

#[test]
fn names_are_cited_as_running_text_has_them() {
    let summary = of("أوقف الحرس الوطني الرجل، ونفت مايكروسوفت ذلك.");
    says(
        &summary,
        ["National Guard (once)", "الحرس الوطني (مرة واحدة)"],
    );
    // The table keeps the form of the glossary.
    let listed = summary
        .names
        .iter()
        .find_map(|it| it.en.as_deref().filter(|it| it.starts_with("nat")));
    assert_eq!(listed, Some("national guard"));
}
