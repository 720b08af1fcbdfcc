//! What is said of Arabic words in several places is said alike: the users of clitics, folds, words,
//! months and numbers get the same words. A difference that is meant stands here with its reason.

use std::fs;

use naqhara::facts::{Date, Value, find};
use naqhara::text::{
    FoldLevel, Lang, before_latin, clitic_letters, ends_in_article, fold_key, is_clitic_stack,
    word_count,
};
use serde_json::Value as Json;

use crate::program::{arg, naqhara};
use crate::source::root;

/// All stacks of proclitics that the grammar has.
fn stacks() -> Vec<String> {
    let ends = ["", "ب", "ك", "ل", "س", "ال", "بال", "كال", "لل"];
    let all = ["", "و", "ف"].map(|head| ends.map(|end| format!("{head}{end}")));
    all.concat()
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect()
}

/// The mentions that `align` finds in a text: their words with their clitics.
fn mentions(names: &[&str], text: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("names.csv");
    let rows: String = names.iter().map(|it| format!("Name {it},{it}\n")).collect();
    fs::write(&path, format!("en_preferred,ar_preferred\n{rows}")).expect("written");
    let glossary = ["--no-starter", "--glossary", arg(&path)];
    let args = [&glossary[..], &["align", "--format", "json", "-"]].concat();
    let run = naqhara(&args).input(text).run();
    let report: Json = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    let names = report["names"].as_array().expect("names").iter();
    let places = names.flat_map(|it| it["mentions"].as_array().expect("mentions"));
    let mut found: Vec<(u64, String, String)> = places
        .map(|it| {
            let text = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
            (
                it["start"].as_u64().unwrap_or_default(),
                text("text"),
                text("clitics"),
            )
        })
        .collect();
    found.sort();
    found.into_iter().map(|it| (it.1, it.2)).collect()
}

#[test]
fn every_stack_of_clitics_is_one_for_all() {
    for stack in stacks() {
        assert!(is_clitic_stack(&stack), "{stack}");
        assert_eq!(
            ends_in_article(&stack),
            stack.ends_with("ال") || stack.ends_with("لل")
        );
        // Before a Latin name.
        for join in ["", "\u{640}"] {
            let text = format!("قال {stack}{join}OpenAI");
            let at = text.find('O').expect("a name");
            let clitic = before_latin(&text, at).map(|it| clitic_letters(it.0.of(&text)));
            assert_eq!(clitic.as_deref(), Some(&*stack), "{text}");
        }
        // Before a number word; س goes before verbs alone, and a unit is none.
        let text = format!("قال {stack}مليون دولار");
        let number = find(&text, Lang::Ar)
            .first()
            .map(|it| it.span.of(&text).to_owned());
        let has_number = number.is_some_and(|it| it.starts_with("مليون"));
        assert_eq!(has_number, !stack.contains('س'), "{text}");
    }
    // Before a name in Arabic letters, marks and tatweel notwithstanding.
    let joins = stacks().into_iter().map(|it| format!("{it}ستارغيت"));
    let text: Vec<String> = joins.collect();
    let marked = text.iter().map(|it| it.replacen('س', "\u{64E}\u{640}س", 1));
    let text = text
        .iter()
        .cloned()
        .chain(marked.filter(|it| !it.starts_with('\u{64E}')));
    let text: Vec<String> = text.collect();
    let found = mentions(&["ستارغيت"], &text.join(" ؛ "));
    assert_eq!(found.len(), text.len());
    for (word, clitics) in found {
        assert!(
            fold_key(&word, FoldLevel::Marks) == "ستارغيت" && is_clitic_stack(&clitics),
            "{clitics}"
        );
    }
}

#[test]
fn words_that_begin_like_a_clitic_are_whole_words_first() {
    let names = [
        "بالتيمور",
        "وارسو",
        "لندن",
        "فالنسيا",
        "كالغاري",
        "سالزبورغ",
        "الكسندر",
        "للو",
    ];
    let found = mentions(&names, &names.join(" ثم "));
    let words: Vec<(String, String)> = names.map(|it| (it.to_owned(), String::new())).into();
    assert_eq!(found, words);
    // What is left must be a word too: لست is no six, and بين no yen.
    for word in ["لست", "بين", "والد", "سبعد"] {
        let facts = find(&format!("قال {word} دولار"), Lang::Ar);
        assert!(facts.iter().all(|it| !it.spelled), "{word}");
    }
}

/// Words in spellings that every fold takes for one. In a text that sets hamzas ه for ة is another
/// word to `align`, so that here it stands only where no hamza does.
const SPELLINGS: [(&str, &[&str]); 5] = [
    (
        "أبريل",
        &["أَبْريل", "أبــريل", "ابريل", "ٱبريل", "أبر\u{6CC}ل", "أبرﻳﻞ"],
    ),
    (
        "أكتوبر",
        &[
            "أُكتوبَر",
            "اكتوبر",
            "أ\u{6A9}توبر",
            "أك\u{200D}توبر",
            "أكتوﺑﺮ",
        ],
    ),
    (
        "جمادى الآخرة",
        &["جُمادى الآخِرة", "جمادي الآخرة", "جمادي الاخره"],
    ),
    ("نوفمبر", &["نو\u{6A4}مبر", "نوفم\u{67E}ر", "ﻧﻮﻓﻤﺒﺮ"]),
    ("حزيران", &["حَزيران", "حز\u{6CC}ران", "ﺣﺰﻳﺮﺍﻥ"]),
];

#[test]
fn spellings_of_one_word_are_one_for_all() {
    for (word, spellings) in SPELLINGS {
        let value = |word: &str| {
            let text = format!("في 5 {word} 2024");
            find(&text, Lang::Ar).first().map(|it| it.value)
        };
        let expected = value(word);
        assert!(
            matches!(expected, Some(Value::Date(_) | Value::Hijri(_))),
            "{word}"
        );
        for spelling in spellings {
            let key = |word: &str| fold_key(word, FoldLevel::Letters);
            assert_eq!(key(spelling), key(word), "{spelling}");
            assert_eq!(value(spelling), expected, "{spelling}");
            assert_eq!(word_count(spelling), word_count(word), "{spelling}");
            assert_eq!(
                mentions(&[word], &format!("قال {spelling} نعم")).len(),
                1,
                "{spelling}"
            );
        }
    }
    // Facts keep two differences that all other folds ignore, for they part words: آب is a month and
    // أبو no name of one; مية is a hundred in speech, and in print a hundred is مئة.
    assert_eq!(
        fold_key("مية", FoldLevel::Letters),
        fold_key("مئة", FoldLevel::Letters)
    );
    assert_eq!(
        find("مية مليون دولار", Lang::Ar)
            .first()
            .map(|it| it.span.start),
        Some("مية ".len())
    );
    // A non-joiner parts words, as a space does, for all.
    assert_eq!(fold_key("حزي\u{200C}ران", FoldLevel::Letters), "حزي ران");
    assert!(mentions(&["حزيران"], "حزي\u{200C}ران").is_empty());
    let has_month = |it: &Value| matches!(it, Value::Date(date) if date.month.is_some());
    let facts = find("5 حزي\u{200C}ران 2024", Lang::Ar);
    assert!(!facts.iter().any(|it| has_month(&it.value)));
}

/// The months in the three traditions, from January on.
const MONTHS: [[&str; 3]; 12] = [
    ["يناير", "كانون الثاني", "جانفي"],
    ["فبراير", "شباط", "فيفري"],
    ["مارس", "آذار", "مارس"],
    ["أبريل", "نيسان", "أفريل"],
    ["مايو", "أيار", "ماي"],
    ["يونيو", "حزيران", "جوان"],
    ["يوليو", "تموز", "جويلية"],
    ["أغسطس", "آب", "غشت"],
    ["سبتمبر", "أيلول", "شتنبر"],
    ["أكتوبر", "تشرين الأول", "أكتوبر"],
    ["نوفمبر", "تشرين الثاني", "نونبر"],
    ["ديسمبر", "كانون الأول", "دجنبر"],
];

/// What the rule on systems of months says of a text.
fn month_findings(text: &str) -> Vec<String> {
    let run = naqhara(&["lint", "--format", "json", "-"])
        .input(text)
        .run();
    let report: Json = serde_json::from_str(&run.out).expect("JSON");
    let all = report["diagnostics"]
        .as_array()
        .expect("diagnostics")
        .iter();
    let months = all.filter(|it| it["rule"] == "month-system-mix");
    months
        .map(|it| it["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn months_are_one_for_all() {
    let written = fs::read_to_string(root().join("locales/ar/facts.ftl")).expect("messages");
    for (month, [gregorian, levantine, maghrebi]) in (1..).zip(MONTHS) {
        for name in [gregorian, levantine, maghrebi] {
            for clitic in ["", "و", "ول"] {
                let text = format!("في 5 {clitic}{name} 2024");
                let dates = find(&text, Lang::Ar);
                let expected = Value::Date(Date::month(None, month, Some(2024)));
                let with_day = Value::Date(Date::month(Some(5), month, Some(2024)));
                let found = dates
                    .iter()
                    .any(|it| it.value == expected || it.value == with_day);
                assert!(found, "{text}");
            }
        }
        assert!(
            written.contains(gregorian),
            "{gregorian} is how we write it"
        );
        let mixed = format!(
            "وصل في 5 {gregorian} 2024.\nوعاد في 7 {gregorian} 2025.\nثم في 6 {levantine} 2024.\n"
        );
        let found = month_findings(&mixed);
        assert!(
            found.len() == 1 && found[0].contains(levantine),
            "{mixed}{found:?}"
        );
        // The names of the Maghreb are no matter of the rule: no text mixes them by mistake.
        if maghrebi != gregorian {
            let text = format!("وصل في 5 {maghrebi} 2024.\nوعاد في 7 {gregorian} 2025.\n");
            assert_eq!(month_findings(&text), [] as [String; 0], "{text}");
        }
    }
}

#[test]
fn numbers_of_the_dictionary_are_those_of_facts() {
    let rows = fs::read_to_string(root().join("data/words.tsv")).expect("the dictionary");
    let mut count = 0;
    for (english, arabic) in rows.lines().filter_map(|it| it.split_once('\t')) {
        let number = english
            .split(' ')
            .next()
            .and_then(|it| it.parse::<u128>().ok());
        let Some(number) = number else { continue };
        for word in arabic.split(' ') {
            // أحد counts only before عشر, the plurals مئات and آلاف by themselves say no number, and
            // facts have no dozen; احدعشر is how careless texts run two words together.
            if ["احد", "احدى", "مئات", "آلاف", "الاف", "دزينة", "احدعشر"].contains(&word)
            {
                continue;
            }
            let text = format!("{word} مليون دولار");
            let facts = find(&text, Lang::Ar);
            let amount = facts.first().and_then(|it| it.value.amount());
            let found = amount.and_then(|it| it.full().to_integer());
            assert_eq!(found, Some((number * 1_000_000) as _), "{text}");
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}
