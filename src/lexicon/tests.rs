//! The lexicon in the program: what it is made of, and what it says of real words.

use std::path::Path;

use super::*;

fn shipped() -> &'static Lexicon<'static> {
    Lexicon::shipped().expect("the lexicon in the program")
}

/// The readings of a word as `part lemma`, likeliest first.
fn readings(word: &str) -> Vec<String> {
    let found = shipped().analyse(word);
    found
        .iter()
        .map(|it| format!("{} {}", it.lemma.part.id(), it.lemma.text))
        .collect()
}

#[track_caller]
fn first(word: &str, expected: &str) {
    assert_eq!(
        readings(word).first().map(String::as_str),
        Some(expected),
        "{word}"
    );
}

#[test]
fn the_packed_lexicon_is_what_its_tables_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon");
    let read = |name: &str| std::fs::read_to_string(folder.join(name).with_extension("tsv"));
    let tables: String = TABLES
        .iter()
        .map(|name| read(name).expect("a table"))
        .collect();
    let entries = entries(&tables).expect("entries");
    let counted = frequencies(&read("frequencies").expect("the counts"));
    let packed = pack(&entries, &counted);
    let shipped: &[u8] = include_bytes!("../../data/lexicon.packed");
    assert!(
        packed == shipped,
        "run `cargo run --release --example pack` again"
    );
    assert!(entries.len() > 20_000 && shipped.len() < 3_300_000);
}

#[test]
fn clitics_and_pronouns_are_taken_off() {
    first("وبمدارسهم", "noun مدرسة");
    first("للمستشفيات", "noun مستشفى");
    first("للجنة", "noun لجنة");
    first("لقاؤه", "noun لقاء");
    first("أبنائه", "noun ابن");
    first("فسيقولون", "verb قال");
    first("وللسيسي", "family-name السيسي");
}

#[test]
fn verbs_have_their_weak_forms() {
    for (form, lemma) in [
        ("قالوا", "verb قال"),
        ("قلت", "verb قال"),
        ("يقال", "verb قال"),
        ("قيل", "verb قال"),
        ("جئت", "verb جاء"),
        ("دعوا", "verb دعا"),
        ("يدعون", "verb دعا"),
        ("أعطيت", "verb أعطى"),
        ("يرون", "verb رأى"),
        ("مددت", "verb مدّ"),
        ("آخذ", "verb أخذ"),
        ("يوجد", "verb وجد"),
    ] {
        assert!(
            readings(form).contains(&lemma.to_owned()),
            "{form}: {:?}",
            readings(form)
        );
    }
}

#[test]
fn an_article_and_an_owner_do_not_meet() {
    assert!(shipped().analyse("المدرسته").is_empty());
    assert!(readings("سكتاب").iter().all(|it| !it.starts_with("noun")));
}

#[test]
fn careless_spellings_are_known_and_set_right() {
    for (written, right) in [
        ("الى", "إلى"),
        ("فى", "في"),
        ("الحكومه", "الحكومة"),
        ("اعلن", "أعلن"),
    ] {
        let found = shipped().analyse(written);
        let first = found.first().expect("a reading");
        assert_eq!((first.spelling.as_str(), first.respelled), (right, 1));
    }
    for right in ["إلى", "الالتحاق", "للسيسي", "للجنة", "والقاهرة"] {
        let found = &shipped().analyse(right)[0];
        assert_eq!((found.respelled, found.spelling.as_str()), (0, right));
    }
}

#[test]
fn marks_and_tatweel_are_ignored() {
    assert_eq!(readings("الـمَدْرَسَةُ"), readings("المدرسة"));
}

#[test]
fn what_is_no_word_is_not_known() {
    let long = "م".repeat(10_000);
    for nonsense in ["", "َُِ", "ضظغخ", "Stargate", "كتاب2", "ـ", long.as_str()] {
        assert!(shipped().analyse(nonsense).is_empty(), "{nonsense}");
    }
}

#[test]
fn given_names_are_known_in_each_of_their_spellings() {
    let lexicon = shipped();
    let mut count = 0;
    for lemma in lexicon.lemmas_of(PartOfSpeech::GivenName) {
        assert_eq!(lemma.part, PartOfSpeech::GivenName);
        for spelling in lemma.glosses() {
            assert!(lexicon.is_given_name(spelling), "{spelling}");
            count += 1;
        }
    }
    assert!(count > 1000, "{count}");
    for other in ["muhammad", "President", "London", "Blorptang", ""] {
        assert!(!lexicon.is_given_name(other), "{other}");
    }
    let titles = lexicon.lemmas_of(PartOfSpeech::Title);
    assert!(titles.count() > 50);
}

#[test]
fn damaged_bytes_are_refused() {
    let shipped: &[u8] = include_bytes!("../../data/lexicon.packed");
    assert!(Lexicon::read(&[]).is_err());
    assert!(Lexicon::read(&shipped[..shipped.len() / 2]).is_err());
    assert!(Lexicon::read(&shipped[1..]).is_err());
}
