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
    let mut counted = frequencies(&read("frequencies").expect("the counts"));
    counted.extend(frequencies(&read("overrides").expect("corrections")));
    let packed = pack(&entries, &counted);
    let shipped: &[u8] = include_bytes!("../../data/lexicon.packed");
    assert!(
        packed == shipped,
        "run `cargo run --release -p naqhara-examples --bin pack` again"
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
fn no_entry_hides_another() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon");
    let read = |name: &str| std::fs::read_to_string(folder.join(name).with_extension("tsv"));
    let tables: String = TABLES
        .iter()
        .map(|name| read(name).expect("a table"))
        .collect();
    let mut seen = rustc_hash::FxHashSet::default();
    for it in entries(&tables).expect("entries") {
        let key = (it.lemma, it.part, it.second);
        assert!(seen.insert(key), "{key:?} is listed twice");
    }
    first("أنفسهم", "noun نفس");
    first("العيون", "noun عين");
    first("غالبيتهم", "noun غالبية");
    first("يجد", "verb وجد");
    first("يكاد", "verb كاد");
    first("يزال", "verb زال");
    first("يطول", "verb طال");
    first("يشوب", "verb شاب");
}

#[test]
fn what_is_set_by_hand_is_of_words_that_are_listed() {
    let table = include_str!("../../data/lexicon/overrides.tsv");
    let known: rustc_hash::FxHashSet<_> = shipped().lemmas().map(|it| it.key()).collect();
    let set = frequencies(table);
    let unknown: Vec<_> = set.keys().filter(|it| !known.contains(*it)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn relations_keep_their_yeh_and_weak_roots_lose_it() {
    for (form, lemma) in [
        ("الحاليين", "adjective حالي"),
        ("الحاليون", "adjective حالي"),
        ("عاديون", "adjective عادي"),
        ("فاشيين", "adjective فاشي"),
        ("محامون", "noun محامي"),
        ("ماض", "adjective ماضي"),
        ("المنتمون", "adjective منتمي"),
        ("المصلين", "noun مصلي"),
        ("المشترون", "noun مشتري"),
    ] {
        assert!(
            readings(form).contains(&lemma.to_owned()),
            "{form}: {:?}",
            readings(form)
        );
    }
    for (form, wrong) in [
        ("حال", "adjective حالي"),
        ("عام", "adjective عامي"),
        ("تجار", "adjective تجاري"),
        ("أساس", "adjective أساسي"),
        ("مال", "adjective مالي"),
    ] {
        assert!(!readings(form).contains(&wrong.to_owned()), "{form}");
    }
}

#[test]
fn pronouns_are_joined_to_what_governs_them() {
    for (form, lemma) in [
        ("بأنها", "conjunction أنّ"),
        ("أنني", "conjunction أنّ"),
        ("فإنه", "particle إنّ"),
        ("ولكنهم", "conjunction لكنّ"),
        ("لعله", "particle لعل"),
        ("ليتني", "particle ليت"),
        ("لولاه", "conjunction لولا"),
        ("عليه", "preposition على"),
        ("لديها", "preposition لدى"),
        ("سواهم", "preposition سوى"),
        ("كليهما", "noun كلا"),
        ("بعضهم", "noun بعض"),
        ("ذويهم", "pronoun ذوو"),
    ] {
        first(form, lemma);
        let found = &shipped().analyse(form)[0];
        assert!(found.pronoun.is_some(), "{form}");
    }
    first("أهم", "adjective أهم");
    first("بنك", "noun بنك");
    first("أماكن", "noun مكان");
    for (form, all) in [("في", 1), ("منها", 1), ("إنه", 1), ("عليها", 1)] {
        assert_eq!(readings(form).len(), all, "{form}: {:?}", readings(form));
    }
}

#[test]
fn prepositions_govern_nouns_in_the_genitive() {
    for (form, lemma) in [
        ("بما", "pronoun ما"),
        ("كما", "conjunction كما"),
        ("بأن", "conjunction أنّ"),
        ("بألا", "conjunction ألّا"),
        ("بلا", "particle لا"),
        ("بمسؤولين", "noun مسؤول"),
        ("بليبيا", "place ليبيا"),
        ("لله", "noun الله"),
        ("للاذقية", "place اللاذقية"),
    ] {
        let found = readings(form);
        assert!(found.contains(&lemma.to_owned()), "{form}: {found:?}");
    }
    for (form, wrong) in [
        ("بما", "particle ما"),
        ("لها", "particle ها"),
        ("بهم", "pronoun هم"),
        ("بليبيا", "adjective ليبي"),
    ] {
        assert!(!readings(form).contains(&wrong.to_owned()), "{form}");
    }
    for impossible in ["بمسؤولون", "بكتابا", "لمحمدا"] {
        assert!(readings(impossible).is_empty(), "{impossible}");
    }
}

#[test]
fn numerals_and_quantifiers_have_an_accusative() {
    first("واحدا", "numeral واحد");
    first("بعضا", "noun بعض");
    first("ألفا", "numeral ألف");
    first("الاثنين", "noun الاثنين");
    first("اثنين", "numeral اثنان");
    assert_eq!(shipped().analyse("واحدا")[0].spelling, "واحدا");
}

#[test]
fn verbs_without_an_object_have_no_passive_and_no_pronoun() {
    for (form, wrong) in [
        ("عيد", "verb عاد"),
        ("غيرها", "verb غار"),
        ("بنك", "verb بان"),
        ("انهير", "verb انهار"),
    ] {
        assert!(!readings(form).contains(&wrong.to_owned()), "{form}");
    }
    for form in ["قيل", "يقال", "بيع", "رمي"] {
        let found = shipped().analyse(form);
        assert!(found.iter().any(|it| it.inflection.is_passive), "{form}");
    }
}

#[test]
fn no_reading_is_told_twice() {
    for form in [
        "الجاسر",
        "اليوم",
        "بالكويت",
        "التي",
        "الصين",
        "للسيسي",
        "حدود",
    ] {
        let mut found: Vec<String> = shipped()
            .analyse(form)
            .iter()
            .map(|it| {
                let seen = (it.lemma, &it.proclitics, it.pronoun, &it.spelling);
                format!("{seen:?} {:?}", it.inflection)
            })
            .collect();
        let all = found.len();
        found.sort();
        found.dedup();
        assert_eq!(found.len(), all, "{form}");
    }
    assert_eq!(readings("الجاسر"), ["family-name الجاسر"]);
}

#[test]
fn the_reading_that_newspapers_mean_comes_first() {
    for (form, lemma) in [
        ("إضافة", "noun إضافة"),
        ("بمتابعة", "noun متابعة"),
        ("مشاركة", "noun مشاركة"),
        ("كبيرة", "adjective كبير"),
        ("الأسد", "family-name الأسد"),
        ("تعز", "place تعز"),
        ("جدة", "place جدة"),
        ("دول", "noun دولة"),
        ("يمثل", "verb مثّل"),
        ("يحدث", "verb حدث"),
        ("العالم", "noun عالَم"),
        ("علي", "given-name علي"),
        ("ربه", "noun رب"),
    ] {
        first(form, lemma);
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
