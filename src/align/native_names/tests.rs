//! Names of Arabic words, and words that are none.

use super::*;

fn names(text: &str) -> Vec<String> {
    native_names(text).into_iter().map(|it| it.ar).collect()
}

#[test]
fn people_are_known_by_their_given_names() {
    for (text, expected) in [
        (
            "أكد وزير الشؤون الثقافية محمد زين العابدين استعداد الوزارة.",
            "محمد زين العابدين",
        ),
        (
            "قالت عضو المجلس لمياء الدريدي إن العمل بدأ.",
            "لمياء الدريدي",
        ),
        (
            "ترجم قصائد أبي القاسم الشابي إلى الإسبانية.",
            "أبي القاسم الشابي",
        ),
        ("أخرج الفيلم هيفل بن يوسف قبل عام.", "هيفل بن يوسف"),
        ("التقى بعبد السلام جراد أمس.", "عبد السلام جراد"),
    ] {
        assert!(
            names(text).contains(&expected.to_owned()),
            "{text}: {:?}",
            names(text)
        );
    }
}

#[test]
fn bodies_and_places_are_known_by_their_heads() {
    for (text, expected) in [
        (
            "أعلنت وزارة الشؤون الثقافية التونسية عن الدورة.",
            "وزارة الشؤون الثقافية التونسية",
        ),
        (
            "عين الديوان الوطني للتطهير مديرا.",
            "الديوان الوطني للتطهير",
        ),
        ("وقع حادث في ولاية سيدي بوزيد ليلا.", "سيدي بوزيد"),
        (
            "حضر عرض فيلم \"زينب تكره الثلج\" جمهور كبير.",
            "زينب تكره الثلج",
        ),
    ] {
        assert!(
            names(text).contains(&expected.to_owned()),
            "{text}: {:?}",
            names(text)
        );
    }
}

#[test]
fn ordinary_words_are_no_names() {
    for text in [
        "عقد مجلس الإدارة اجتماعا في مركز المدينة.",
        "في مدينة صغيرة قرب البحر.",
        "أعلن المجلس قراره في فرح كبير.",
        "حضر عرض \"كان\" كثيرون.",
    ] {
        assert_eq!(names(text), Vec::<String>::new(), "{text}");
    }
}

#[track_caller]
fn has(text: &str, expected: &str) {
    let found = names(text);
    assert!(found.contains(&expected.to_owned()), "{text}: {found:?}");
}

#[test]
fn names_that_are_words_stand_where_people_do() {
    has("قدم عبد الكريم الشريف استقالته.", "عبد الكريم الشريف");
    has("خميس الجلاصي : لا بد من الصبر", "خميس الجلاصي");
    has("وقالت ليلى عودة مديرة المخبر.", "ليلى عودة");
    has(
        "كاتبة الدولة للشباب سيدة الغرياني في زيارة",
        "سيدة الغرياني",
    );
    has("ونفى منذر زرقونيل ذلك.", "منذر زرقونيل");
    has("تبين أن زيلكان مالك التي سافرت عادت.", "زيلكان مالك");
}

#[test]
fn a_guest_is_no_surname() {
    let found = names("أكد إدريس ضيف البرنامج ذلك.");
    assert!(!found.iter().any(|it| it.contains("ضيف")), "{found:?}");
}

#[test]
fn people_in_a_list_behind_a_form_of_address() {
    let text = "كرم السادة : سامي البحيري ، كـــريم المغربي و نبيل صغير في الحفل";
    for name in ["سامي البحيري", "كريم المغربي", "نبيل صغير"] {
        has(text, name);
    }
}

#[test]
fn places_are_named_by_words_and_by_people() {
    has("أغلق شارع الحرية صباحا.", "شارع الحرية");
    has("سكان حي الزهور غاضبون.", "حي الزهور");
    has("أمام مقر بلدية القلعة أمس", "القلعة");
    has(
        "نقل إلى المستشفى الجامعي فرحات حشاد فورا",
        "المستشفى الجامعي فرحات حشاد",
    );
    let people = names("في جامع عقبة بن عامر");
    assert_eq!(people, ["جامع عقبة بن عامر"]);
    assert!(names("في بلدية المدينة").is_empty());
}

#[test]
fn letters_with_full_stops_are_an_abbreviation() {
    has("بثت قناة (زد.تي.في) المقابلة", "زد تي في");
    assert!(names("وصل الوفد.في المساء").is_empty());
}

#[test]
fn a_surname_that_is_a_word_asks_for_a_verb_of_speech() {
    let found = native_names("قدم عبد الكريم الشريف استقالته. وأوضح الشريف السبب.");
    let short = found[0].forms.iter().find(|it| it.short);
    assert_eq!(short.map(|it| it.asks), Some(Asks::Speech));
}
