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
