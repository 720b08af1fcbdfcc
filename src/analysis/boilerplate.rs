//! Lines around a text that are no prose of it: tags, sources, rights, links to other texts.

use crate::text::{Span, is_invisible, is_tashkeel, paragraphs, word_count};

/// What a line begins with that links to other texts or asks for something, whatever follows.
const CALLS: &[&str] = &[
    "اقرا ايضا",
    "اقرا المزيد",
    "اقراوا ايضا",
    "اقرئي ايضا",
    "اقرا كذلك",
    "شاهد ايضا",
    "شاهدوا ايضا",
    "طالع ايضا",
    "طالعوا ايضا",
    "انظر ايضا",
    "مواضيع ذات صلة",
    "مواضيع متعلقة",
    "اخبار ذات صلة",
    "مقالات ذات صلة",
    "روابط ذات صلة",
    "تابعونا علي",
    "تابعنا علي",
    "تابعوا صفحتنا",
    "رابط الخبر",
    "رابط المقال",
    "رابط الموضوع",
    "رابط المصدر",
    "رابط الفيديو",
    "شارك الخبر",
    "شارك المقال",
    "شاركوا الخبر",
    "للاشتراك في",
    "للتواصل معنا",
    "لمتابعة اخر الاخبار",
    "حملوا تطبيق",
    "انضموا الي قناتنا",
    "اضغط هنا",
    "انقر هنا",
    "اشترك في نشرتنا",
    "اشتركوا في نشرتنا",
    "read also",
    "read more",
    "see also",
    "related articles",
    "follow us on",
    "click here",
    "share this",
];

/// Labels before a colon, or alone in their line, whatever follows.
const LABELS: &[&str] = &[
    "الكلمات الدلالية",
    "كلمات دلالية",
    "الكلمات المفتاحية",
    "كلمات مفتاحية",
    "كلمات البحث",
    "الوسوم",
    "وسوم",
    "هاشتاغ",
    "هاشتاق",
    "هاشتاج",
    "وسوم الخبر",
    "تاغات",
    "تاجات",
    "التصنيفات",
    "التصنيف",
    "قد يهمك",
    "قد يهمك ايضا",
    "قد يعجبك ايضا",
    "للمزيد",
    "نشر في",
    "نشر بتاريخ",
    "تاريخ النشر",
    "اخر تحديث",
    "مصدر الصورة",
    "حقوق الصورة",
    "tags",
    "keywords",
    "categories",
    "category",
    "filed under",
    "published",
    "last updated",
    "image credit",
    "photo credit",
];

/// Labels before a colon and a few words: behind more of them, somebody speaks.
const SHORT_LABELS: &[&str] = &[
    "المصدر",
    "مصدر",
    "المصادر",
    "الصورة",
    "صورة",
    "تصوير",
    "عدسة",
    "الكاتب",
    "بقلم",
    "تحرير",
    "اعداد",
    "ترجمة",
    "القسم",
    "الرابط",
    "رابط",
    "source",
    "photo",
    "image",
];

/// What a line says that tells whose it is.
const RIGHTS: &[&str] = &[
    "جميع الحقوق محفوظة",
    "كل الحقوق محفوظة",
    "كافة الحقوق محفوظة",
    "حقوق النشر محفوظة",
    "الحقوق محفوظة ل",
    "حقوق الطبع محفوظة",
    "حقوق الطبع والنشر محفوظة",
    "حقوق النشر والطبع محفوظة",
    "all rights reserved",
    "©",
];

/// Most words behind a short label.
const FEW: usize = 6;
/// Most words of a line about rights.
const LINE: usize = 24;
/// Longest line that is folded, in bytes.
const LONGEST: usize = 600;

/// The lines of `text` that are no prose of it, in text order.
pub(super) fn lines(text: &str) -> Vec<Span> {
    let lines = paragraphs(text);
    lines.filter(|it| is_boilerplate(it.of(text))).collect()
}

/// Whether a sentence is a label of what follows: a few words and a colon.
pub(super) fn is_label(sentence: &str) -> bool {
    sentence.trim_end().ends_with(':') && word_count(sentence) <= FEW
}

fn is_boilerplate(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    if !line.contains(char::is_alphabetic) {
        return is_date(line);
    }
    let line = folded(line);
    let words = word_count(&line);
    is_call(&line)
        || is_labelled(&line)
        || words <= LINE && RIGHTS.iter().any(|it| line.contains(it))
        || line.starts_with("copyright ") && words <= LINE
        || line.split_whitespace().all(|word| word.starts_with('#'))
}

/// Whether a line without letters is a day, with or without a time: `17/09/2016 - 10:30`.
fn is_date(line: &str) -> bool {
    let is_part = |c: char| c.is_numeric() || "/-.: |–،,".contains(c) || is_invisible(c);
    let first = line.split([' ', '|']).next().unwrap_or_default();
    let parts: Vec<&str> = first.split(['/', '-', '.']).collect();
    let is_number = |it: &&str| !it.is_empty() && it.chars().all(char::is_numeric);
    parts.len() == 3 && parts.iter().all(is_number) && line.chars().all(is_part)
}

fn is_call(line: &str) -> bool {
    CALLS.iter().any(|call| {
        let rest = line.strip_prefix(call);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn is_labelled(line: &str) -> bool {
    let (label, rest) = line.split_once([':', '|']).unwrap_or((line, ""));
    let label = label.trim_end();
    let is_short = || word_count(rest) <= FEW && !rest.trim_end().ends_with('.');
    let named = line.len() > label.len();
    // المصدر (رويترز)
    if let Some((label, rest)) = line.split_once(" (")
        && rest.ends_with(')')
        && SHORT_LABELS.contains(&label.trim_end())
    {
        return is_short();
    }
    LABELS.contains(&label) || named && SHORT_LABELS.contains(&label) && is_short()
}

/// A line without what stands before its first word, in small letters, and with one form of alef and
/// yeh: writers of such lines care little for them.
fn folded(line: &str) -> String {
    let is_lead = |c: char| !c.is_alphanumeric() && !matches!(c, '#' | '©');
    let line = line.trim_start_matches(is_lead).chars();
    let kept = line.filter(|&c| !is_tashkeel(c) && !is_invisible(c));
    let letters = kept.map(|c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ؤ' => 'و',
        '\u{A0}' => ' ',
        other => other.to_ascii_lowercase(),
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_prose() {
        for line in [
            "الكلمات الدلالية: باريس، لندن.",
            "الكلمات المفتاحيّة : باريس",
            "الوسوم | مطر | ثلج",
            "#مطر #ثلج",
            "اقرأ أيضًا: المطر يعود إلى الساحل",
            "إقرأ أيضا المطر يعود إلى الساحل",
            "للمزيد: المطر يعود",
            "رابط الخبر بصحيفة النهر: المطر يعود.",
            "جميع الحقوق محفوظة © صحيفة النهر 2019.",
            "© 2019 صحيفة النهر",
            "Copyright 2019 The River",
            "Tags: rain, snow",
            "المصدر: صحيفة النهر",
            "تصوير: سامي",
            "المصدر (سكاي نيوز)",
            "17/09/2016",
            "2016-09-17 10:30",
            "نُشر في: 12 مارس",
            "- آخر تحديث: أمس",
            "شاهد أيضا",
        ] {
            assert!(is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn what_is_prose() {
        for line in [
            "رابط الطريق بين باريس ولندن طويل.",
            "المصدر: لا نعرف شيئا عن هذا الحادث الذي وقع أمس في المدينة.",
            "المصدر الأمني قال إن الطريق مغلق.",
            "اقرأ كتابك في الليل.",
            "الوسوم التي تحملها الإبل قديمة.",
            "نشر في الصحيفة مقالا طويلا.",
            "للمزيد من الأسباب لم يحضر الوزير.",
            "قد يهمك أن تعرف أن المطر قادم.",
            "الصورة: نرى فيها الرئيس وهو يصافح العمال في المصنع القديم.",
            "1945",
            "3.5",
            "وقال إن #المطر عاد.",
        ] {
            assert!(!is_boilerplate(line), "{line}");
        }
    }
}
