//! Lines around a text that are no prose of it: tags, sources, rights, links to other texts.

use std::sync::LazyLock;

use super::{is_invisible, is_tashkeel, word_count};

/// The forms of `boilerplate.txt`, list by list.
#[derive(Default)]
struct Forms {
    calls: Vec<&'static str>,
    labels: Vec<&'static str>,
    short: Vec<&'static str>,
    rights: Vec<&'static str>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    let mut list = &mut forms.calls;
    let lines = include_str!("boilerplate.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        match line {
            "calls:" => list = &mut forms.calls,
            "labels:" => list = &mut forms.labels,
            "short:" => list = &mut forms.short,
            "rights:" => list = &mut forms.rights,
            form => list.push(form),
        }
    }
    forms
});

/// Most words behind a short label.
const FEW: usize = 6;
/// Most words of a line about rights.
const LINE: usize = 24;
/// Longest line that is folded, in bytes.
const LONGEST: usize = 600;

/// Whether `at` stands in a line of `text` that is no prose of it. Looks no farther than such a line
/// is long.
pub(crate) fn in_boilerplate(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let from = at.saturating_sub(LONGEST);
    let before = memchr::memrchr(b'\n', &bytes[from..at]).map(|it| from + it + 1);
    let to = bytes.len().min(at + LONGEST);
    let behind = memchr::memchr(b'\n', &bytes[at..to]).map(|it| at + it);
    let start = before.or((from == 0).then_some(0));
    let end = behind.or((to == bytes.len()).then_some(to));
    match (start, end) {
        (Some(start), Some(end)) => is_boilerplate(text[start..end].trim()),
        _ => false,
    }
}

/// Whether a sentence is a label of what follows: a few words and a colon.
pub(crate) fn is_label(sentence: &str) -> bool {
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
        || words <= LINE && FORMS.rights.iter().any(|it| line.contains(it))
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
    FORMS.calls.iter().any(|call| {
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
        && FORMS.short.contains(&label.trim_end())
    {
        return word_count(rest) <= FEW;
    }
    FORMS.labels.contains(&label) || named && FORMS.short.contains(&label) && is_short()
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
