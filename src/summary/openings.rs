//! How a sentence begins: whether it stands by itself, leans on one before, or is a part of one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lexicon::{Lexicon, PartOfSpeech};
use crate::text::{FoldLevel, fold_key, words_and_numbers};

/// The most words of an expression in the lists.
const LONGEST: usize = 4;

/// The lists of `openings.txt`, each by its heading.
struct Openings {
    leaning: FxHashSet<&'static str>,
    saying: FxHashSet<&'static str>,
    announcing: FxHashSet<&'static str>,
    behind: FxHashSet<&'static str>,
    subordinate: FxHashSet<&'static str>,
    dependent: FxHashSet<&'static str>,
}

impl Openings {
    fn shipped() -> &'static Openings {
        static SHIPPED: LazyLock<Openings> = LazyLock::new(|| Openings {
            leaning: list("leaning"),
            saying: list("saying"),
            announcing: list("announcing"),
            behind: list("behind"),
            subordinate: list("subordinate"),
            dependent: list("dependent"),
        });
        &SHIPPED
    }
}

fn list(heading: &str) -> FxHashSet<&'static str> {
    let lines = include_str!("openings.txt").lines();
    let mut lines = lines.filter(|line| !line.starts_with('#'));
    let is_heading = |line: &&str| line.trim_matches(['[', ']']) == heading;
    lines.by_ref().find(is_heading);
    let own = lines.take_while(|line| !line.starts_with('['));
    let items = own.flat_map(|line| line.split(','));
    items.map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// Whether a sentence begins with what stands for something that was said before: a pronoun, a
/// connective, a verb of saying that leaves out who says it.
pub(super) fn leans(sentence: &str) -> bool {
    let openings = Openings::shipped();
    let first = first_words(sentence, LONGEST);
    let mut verbs = [&openings.saying, &openings.announcing].into_iter();
    let reports = verbs.any(|it| opens_with(it, &first).is_some());
    opens_with(&openings.leaning, &first).is_some() || reports && is_alone(sentence, &first)
}

/// Whether `word` is a verb that only says who is speaking.
pub(super) fn is_saying(word: &str) -> bool {
    let words = [fold_key(word, FoldLevel::Letters)];
    opens_with(&Openings::shipped().saying, &words).is_some()
}

/// Whether no subject stands behind the verb that a sentence begins with.
fn is_alone(sentence: &str, first: &[String]) -> bool {
    let verb = words_and_numbers(sentence).next().unwrap_or_default();
    let rest = sentence.split_once(verb).map_or("", |it| it.1);
    let mark = rest.trim_start().chars().next();
    let behind = &Openings::shipped().behind;
    mark.is_none_or(|it| !it.is_alphanumeric())
        || first.get(1).is_some_and(|it| behind.contains(&**it))
}

/// Whether a sentence is only a part of one: it begins like a clause beside another (بعد عدم توفر
/// النصاب), and no comma and no verb shows the other.
pub(super) fn is_fragment(sentence: &str) -> bool {
    let openings = Openings::shipped();
    let first = first_words(sentence, LONGEST);
    let Some(length) = opens_with(&openings.subordinate, &first) else {
        return false;
    };
    !has_comma(sentence) && !has_verb(sentence, length)
}

/// Whether a comma stands in it, decimal commas aside.
fn has_comma(sentence: &str) -> bool {
    let mut before = ' ';
    sentence.chars().any(|c| {
        let divides = matches!(c, '،' | ',' | '؛' | ':') && !before.is_numeric();
        before = c;
        divides
    })
}

/// Whether a verb of its own stands behind the first `from` words.
fn has_verb(sentence: &str, from: usize) -> bool {
    let Some(lexicon) = Lexicon::shipped() else {
        return true;
    };
    let dependent = &Openings::shipped().dependent;
    let mut before = String::new();
    words_and_numbers(sentence).enumerate().any(|(at, word)| {
        let folded = fold_key(word, FoldLevel::Letters);
        let last = std::mem::replace(&mut before, folded);
        let is_verb = || {
            let readings = lexicon.analyse(word);
            let likeliest = readings.first();
            likeliest.is_some_and(|it| it.lemma.part == PartOfSpeech::Verb)
        };
        at >= from
            && !dependent.contains(&*last)
            && !dependent.contains(without_and(&last))
            && is_verb()
    })
}

fn first_words(sentence: &str, count: usize) -> Vec<String> {
    let words = words_and_numbers(sentence).take(count);
    let words = words.map(|it| fold_key(it, FoldLevel::Letters));
    words.collect()
}

/// How many of the first words one of `list` has, if it begins with it.
fn opens_with(list: &FxHashSet<&'static str>, words: &[String]) -> Option<usize> {
    let counts = (1..=words.len()).rev();
    counts.into_iter().find(|&count| {
        let phrase = words[..count].join(" ");
        list.contains(&*phrase) || list.contains(without_and(&phrase))
    })
}

/// The same without و or ف before it.
fn without_and(word: &str) -> &str {
    word.strip_prefix(['و', 'ف']).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded_already() {
        let lines = include_str!("openings.txt").lines();
        let lines = lines.filter(|line| !line.starts_with(['#', '[']));
        for phrase in lines.flat_map(|it| it.split(',')).map(str::trim) {
            assert_eq!(fold_key(phrase, FoldLevel::Letters), phrase);
            assert!(phrase.split(' ').count() <= LONGEST, "{phrase}");
        }
        assert!(Openings::shipped().dependent.contains("التي"));
        assert!(!Openings::shipped().leaning.contains("قالت"));
    }

    #[test]
    fn a_sentence_leans_on_what_its_first_words_stand_for() {
        for leaning in [
            "She left.",
            "However, rain fell.",
            "The latter won the cup.",
            "وأوضحت أن القرار خطوة كبيرة.",
            "وأكدوا في بيان أن العمل مستمر.",
            "وأشار إلى أن المجلس سيجتمع.",
            "وبيّن أن الأسعار ارتفعت.",
            "قالت: \"لن نعود\".",
            "فهو يرى في ذلك فرصة.",
            "وهؤلاء لم يعودوا.",
            "وفي غضون ذلك أغلقت المدارس.",
            "بعد برهة يجف القماش.",
            "يأتي ذلك بعد أيام من الحريق.",
        ] {
            assert!(leans(leaning), "{leaning}");
        }
        for free in [
            "Rain fell.",
            "The minister left.",
            "وأوضحت الوزيرة أن القرار خطوة كبيرة.",
            "وأكد رئيس الوزراء في بيان أن العمل مستمر.",
            "وبين القاهرة والخرطوم طريق طويل.",
            "عبر آلاف اللاجئين الحدود.",
            "هطل المطر.",
            "وصل الوفد إلى المدينة.",
            "فتح المتحف أبوابه.",
            "بعد عام من الجدل ألغى البرلمان القانون.",
        ] {
            assert!(!leans(free), "{free}");
        }
    }

    #[test]
    fn a_clause_beside_none_is_a_part_of_a_sentence() {
        for part in [
            "بعد وصول المعدات المطلوبة لبناء الجسر في المدينة.",
            "وفيما يتعلق بأجور العمال نتيجة ارتفاع كلفة النقل بنسبة 3 بالمائة.",
            "نظرا لسوء الأحوال الجوية في المنطقة.",
            "بعد الحريق الذي دمر المصنع في المدينة.",
        ] {
            assert!(is_fragment(part), "{part}");
        }
        for whole in [
            "بعد عام من الجدل ألغى البرلمان القانون.",
            "بعد سنوات من الحرب، الطريق مفتوح.",
            "وفيما يتعلق بأسعار الملابس، فهي مستقرة.",
            "نظرا لسوء الأحوال الجوية أغلقت المدارس.",
            "ألغى البرلمان القانون بعد عام من الجدل.",
        ] {
            assert!(!is_fragment(whole), "{whole}");
        }
    }
}
