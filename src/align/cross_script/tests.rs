//! Names in pairs of sentences of our own.

use super::*;

#[track_caller]
fn check(en: &str, ar: &str, expected: &[(&str, &str)]) {
    let found = discover(&[Segment { ar, en }], SoundModel::embedded());
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|it| (it.en.of(en), it.ar.of(ar)))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn names_of_one_word_and_of_several() {
    check(
        "Yesterday Karen Whitfield met Olsen in Bergen.",
        "أمس التقت كارين ويتفيلد أولسن في بيرغن.",
        &[
            ("Karen Whitfield", "كارين ويتفيلد"),
            ("Olsen", "أولسن"),
            ("Bergen", "بيرغن"),
        ],
    );
}

#[test]
fn clitics_stay_outside() {
    check(
        "The talks between Whitfield and Olsen went on.",
        "تواصلت المحادثات بين ويتفيلد وأولسن.",
        &[("Whitfield", "ويتفيلد"), ("Olsen", "أولسن")],
    );
}

#[test]
fn what_is_translated_is_no_name() {
    check(
        "The Ministry of Health opened a Hospital on Monday.",
        "افتتحت وزارة الصحة مستشفى يوم الاثنين.",
        &[],
    );
}

#[test]
fn names_that_run_into_other_words() {
    check(
        "Olsen told reporters in Bergen that Whitfield had resigned.",
        "قالأولسن للصحفيين في بيرغن بينماويتفيلد استقالت.",
        &[
            ("Olsen", "أولسن"),
            ("Bergen", "بيرغن"),
            ("Whitfield", "ويتفيلد"),
        ],
    );
}
