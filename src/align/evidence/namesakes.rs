//! What is named after people: مستشفى فرحات حشاد is a hospital.

use super::Beside;

/// Words at the head of what bears the name of a person.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "مستشفى", "مصحة", "معهد", "مدرسة", "إعدادية", "ثانوية", "ملعب", "استاد", "مطار", "جامع", "مسجد", "نهج", "شارع", "ساحة",
    "ميدان", "ثكنة", "قاعة", "كأس", "جائزة", "مدرج", "روضة", "مركب", "سد", "محطة", "متحف", "مسرح", "ضريح", "جمعية", "مرصد", "كتيبة", "مهرجان",
];
/// The same with the article, where adjectives stand between: المستشفى الجامعي فرحات حشاد.
#[rustfmt::skip]
const DEFINITE: &[&str] = &[
    "المستشفى", "المعهد", "المدرسة", "الإعدادية", "الثانوية", "الملعب", "المطار", "الثكنة", "القاعة", "المركب", "المحطة",
    "المتحف", "المسرح",
];
/// Honours of the dead, who give their names.
const HONOURS: &[&str] = &["الشهيد", "الشهيدة", "المرحوم", "الزعيم", "الإمام"];

/// Whether the person whose name stands there gives it to a hospital, a street or a stadium.
pub(super) fn is_namesake(beside: &Beside<'_>) -> bool {
    if beside.has_clitic || beside.before.is_empty() {
        return false;
    }
    let (before, farther) = (beside.before, beside.farther());
    let is_adjective = before.starts_with("ال") && before.ends_with(['ي', 'ة']);
    is_one_of(HEADS, before)
        || HONOURS.contains(&before) && is_one_of(HEADS, farther)
        || is_adjective && is_one_of(DEFINITE, farther)
}

fn is_one_of(heads: &[&str], word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ب', 'ل', 'ف']);
    // لل has lost the alef of the article.
    let definite = word.strip_prefix("لل").map(|it| format!("ال{it}"));
    heads.contains(&word)
        || bare.is_some_and(|it| heads.contains(&it))
        || definite.is_some_and(|it| heads.contains(&&*it))
}
