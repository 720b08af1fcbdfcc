//! How a newsroom writes, learnt from its own texts: answers to the questions of a style guide, each with its
//! counts.
//!
//! Only what texts show is counted, and only what nearly all of them do is an answer; the rest stays open.

mod names;
mod places;

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::Context;
use super::StyleGuide;
use crate::analysis::Analysis;
use crate::text::Lang;

/// Fewest uses that decide a question.
const LEAST_USES: usize = 20;
/// Fewest texts that have them.
const LEAST_TEXTS: usize = 5;
/// Fewest different names or words among them, where one name could decide alone.
const LEAST_WORDS: usize = 3;
/// The share of all uses that an answer must have.
const SHARE: f64 = 0.95;
/// How many examples are kept of an answer.
const EXAMPLES: usize = 3;

/// The questions that texts can answer, by their keys in `[lint.house]`, in the order in which they are shown,
/// and whether one word could decide alone.
const QUESTIONS: [(&str, bool); 8] = [
    (G_LETTER, true),
    (LATIN_JOIN, true),
    (NAMES, true),
    (DIGITS, false),
    (MONTHS, false),
    (BILLION, false),
    (QUOTES, false),
    (COLON, false),
];
const G_LETTER: &str = "g_letter";
const LATIN_JOIN: &str = "latin_join";
const NAMES: &str = "names";
const DIGITS: &str = "digits";
const MONTHS: &str = "months";
const BILLION: &str = "billion";
const QUOTES: &str = "quotes";
const COLON: &str = "space_before_colon";

/// What the texts so far have.
#[derive(Clone, Debug, Default)]
pub struct Habits {
    texts: usize,
    uses: BTreeMap<Answer, Seen>,
}

/// An answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    key: &'static str,
    value: &'static str,
}

/// Where an answer was seen.
#[derive(Clone, Debug, Default)]
struct Seen {
    count: usize,
    texts: usize,
    /// The number of the last text.
    last: usize,
    words: FxHashSet<String>,
    examples: Vec<String>,
}

/// A question with what the texts answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// Its key in `[lint.house]`.
    pub key: &'static str,
    /// What was seen, the most frequent first.
    pub uses: Vec<Use>,
    /// The answer, where nearly all uses agree and there are enough of them.
    pub decided: Option<&'static str>,
}

/// An answer and how often it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// As the configuration writes it, or a name of ours for what it has no word for.
    pub value: &'static str,
    /// Whether the configuration has a word for it.
    pub is_answer: bool,
    /// How often.
    pub count: usize,
    /// In how many texts.
    pub texts: usize,
    /// The first of them, as the texts write it.
    pub examples: Vec<String>,
}

/// What the configuration has no word for: a preposition apart from its name.
const NO_ANSWERS: [&str; 1] = ["apart"];

impl Habits {
    /// Adds a text; one in English says nothing.
    pub fn add(&mut self, analysis: &Analysis) {
        if analysis.document().language() != Lang::Ar {
            return;
        }
        self.texts += 1;
        let context = Context::new(0, analysis, StyleGuide::NEUTRAL);
        names::count(&context, self);
        places::count(&context, self);
    }

    /// How many Arabic texts there are.
    pub fn texts(&self) -> usize {
        self.texts
    }

    fn see(&mut self, answer: Answer, written: &str) {
        let texts = self.texts;
        let seen = self.uses.entry(answer).or_default();
        seen.count += 1;
        seen.texts += usize::from(seen.last != texts);
        seen.last = texts;
        if seen.words.len() < LEAST_WORDS && seen.words.insert(written.to_owned()) {
            seen.examples.push(written.to_owned());
            seen.examples.truncate(EXAMPLES);
        }
    }

    /// The questions with what the texts answer.
    pub fn habits(&self) -> Vec<Habit> {
        QUESTIONS.iter().map(|it| self.habit(it.0, it.1)).collect()
    }

    fn habit(&self, key: &'static str, needs_words: bool) -> Habit {
        let mut seen: Vec<(&'static str, &Seen)> = self
            .uses
            .iter()
            .filter(|it| it.0.key == key)
            .map(|it| (it.0.value, it.1))
            .collect();
        seen.sort_by_key(|it| std::cmp::Reverse(it.1.count));
        let all: usize = seen.iter().map(|it| it.1.count).sum();
        let decides = |seen: &Seen| {
            seen.count >= LEAST_USES
                && seen.texts >= LEAST_TEXTS
                && seen.count as f64 >= SHARE * all as f64
                && (!needs_words || seen.words.len() >= LEAST_WORDS)
        };
        let first = seen.first().filter(|it| decides(it.1)).map(|it| it.0);
        let uses = seen.iter().map(|(value, seen)| Use {
            value,
            is_answer: !NO_ANSWERS.contains(value),
            count: seen.count,
            texts: seen.texts,
            examples: seen.examples.clone(),
        });
        Habit {
            key,
            uses: uses.collect(),
            decided: first.filter(|it| !NO_ANSWERS.contains(it)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::Document;

    fn learnt(texts: &[String]) -> Habits {
        let engine = Engine::starter();
        let mut habits = Habits::default();
        for (number, text) in texts.iter().enumerate() {
            let document = Document::new(&format!("{number}.txt"), text.clone());
            habits.add(&engine.analyse(document));
        }
        habits
    }

    fn told(habits: &Habits) -> Vec<String> {
        let all = habits.habits().into_iter().filter(|it| !it.uses.is_empty());
        let counts = |it: &Habit| -> Vec<String> {
            it.uses
                .iter()
                .map(|it| format!("{} {}", it.value, it.count))
                .collect()
        };
        all.map(|it| format!("{}={:?}: {}", it.key, it.decided, counts(&it).join(", ")))
            .collect()
    }

    const TEXT: &str = "أقر الكونغرس في 5 تموز 2024 مبلغ 3 مليارات دولار، وقال «نعم» ثم «لا».\n\
        وزار غوغل في بنغلاديش في 6 تموز 2024 وفد، وطلب من OpenAI تقريرا بـOpenAI وبـNvidia وبـMeta.\n";

    #[test]
    fn what_all_texts_do_is_decided() {
        let found = told(&learnt(&vec![TEXT.to_owned(); 12]));
        let of = |key: &str| {
            found
                .iter()
                .find(|it| it.starts_with(key))
                .cloned()
                .unwrap_or_default()
        };
        assert!(
            of("digits").starts_with("digits=Some(\"western\"): western 60"),
            "{found:#?}"
        );
        assert!(
            of("months").starts_with("months=Some(\"levantine\"): levantine 24"),
            "{found:#?}"
        );
        assert!(
            of("quotes").starts_with("quotes=Some(\"guillemets\"): guillemets 24"),
            "{found:#?}"
        );
        assert!(
            of("latin_join").starts_with("latin_join=Some(\"tatweel\"): tatweel 36"),
            "{found:#?}"
        );
        assert!(
            of("g_letter").starts_with("g_letter=Some(\"ghain\"): ghain"),
            "{found:#?}"
        );
        // Too few uses.
        assert!(
            of("billion").starts_with("billion=None: milyar 12"),
            "{found:#?}"
        );
    }

    #[test]
    fn what_texts_do_in_two_ways_stays_open() {
        let other = TEXT.replace("تموز", "يوليو").replace(['«', '»'], "\"");
        let mut texts = vec![TEXT.to_owned(); 10];
        texts.extend(vec![other; 3]);
        let found = told(&learnt(&texts));
        let open = |key: &str| {
            found
                .iter()
                .any(|it| it.starts_with(&format!("{key}=None")))
        };
        assert!(open("months") && open("quotes"), "{found:#?}");
        assert!(!open("digits"), "{found:#?}");
    }

    #[test]
    fn the_months_of_the_maghreb_are_told_by_country() {
        for (first, second, said) in [
            ("جويلية", "سبتمبر", "tunisian"),
            ("ماي", "غشت", "moroccan"),
            ("سبتمبر", "مارس", "gregorian"),
        ] {
            let text = TEXT.replacen("تموز", first, 1).replacen("تموز", second, 1);
            let found = told(&learnt(&vec![text; 12]));
            let months = found.iter().find(|it| it.starts_with("months"));
            let expected = format!("months=Some(\"{said}\"): {said} 24");
            assert_eq!(months, Some(&expected));
        }
    }

    #[test]
    fn english_texts_say_nothing() {
        let habits = learnt(&vec!["In July 2024 he said \"no\".".to_owned(); 30]);
        assert_eq!((habits.texts(), told(&habits)), (0, Vec::new()));
    }
}
