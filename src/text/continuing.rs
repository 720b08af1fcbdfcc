//! Words behind a stop that lean on what stands before it: `1945 م. في الكوفة`.

/// Words that a phrase of place or time, or a clause that leans on the one before, begins with.
const CONTINUING: [&str; 36] = [
    "في",
    "من",
    "إلى",
    "الى",
    "على",
    "عن",
    "حتى",
    "مع",
    "بين",
    "عند",
    "لدى",
    "ضمن",
    "خلال",
    "داخل",
    "خارج",
    "حول",
    "نحو",
    "قرب",
    "أمام",
    "تحت",
    "فوق",
    "حسب",
    "وفق",
    "بتوقيت",
    "بالتوقيت",
    "بمدينة",
    "بقاعة",
    "بمقر",
    "بملعب",
    "بحضور",
    "تقريبا",
    "تقريبًا",
    "للميلاد",
    "للهجرة",
    "التي",
    "الذي",
];

/// What makes the beginning of a sentence of such a word: في المقابل, من جهته.
const OPENING: [&str; 28] = [
    "المقابل",
    "الأثناء",
    "هذه",
    "هذا",
    "ذلك",
    "تلك",
    "حين",
    "الوقت",
    "غضون",
    "سياق",
    "السياق",
    "تصريح",
    "الختام",
    "النهاية",
    "البداية",
    "الحقيقة",
    "الواقع",
    "جهة",
    "جهته",
    "جهتها",
    "جانبه",
    "جانبها",
    "ناحيته",
    "المقرر",
    "المنتظر",
    "المتوقع",
    "الرغم",
    "صعيد",
];

/// Words with بال that begin a sentence more often than they name a place.
const OPENING_ALONE: [&str; 9] = [
    "بالإضافة",
    "بالاضافة",
    "بالتالي",
    "بالمقابل",
    "بالنسبة",
    "بالطبع",
    "بالفعل",
    "بالرغم",
    "بالنظر",
];

/// Whether `next`, which stands behind a stop, leans on what stands before it.
pub(super) fn continues(next: &str) -> bool {
    let mut words = next.split_whitespace();
    let bare = |word: &str| -> String { word.chars().filter(|c| c.is_alphabetic()).collect() };
    let first = words.next().map(bare).unwrap_or_default();
    let second = words.next().map(bare).unwrap_or_default();
    let place = first.starts_with("بال") && !OPENING_ALONE.contains(&&*first);
    place || CONTINUING.contains(&&*first) && !OPENING.contains(&&*second)
}
