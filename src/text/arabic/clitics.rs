//! The grammar of proclitics, the letters joined to the word that follows: `[وف]? [بكلس]? ال?`,
//! where ل and ال are written لل.

use std::borrow::Cow;
use std::fmt;

use super::letters::is_arabic_letter;

/// The definite article.
pub(crate) const ARTICLE: &str = "ال";

/// The letter of the article that stays where its alef melts, and the preposition that it melts into.
pub(crate) const LAM: char = 'ل';
/// What ل and the article become together.
const FUSED: &str = "لل";
/// Most letters of a stack of proclitics: وبال.
pub(crate) const LONGEST_STACK: usize = 4;

/// Pronouns that are joined to the end of a word: of an owner after a noun, of an object after a
/// verb. The longest come first, so that the first that fits is the whole ending.
pub(crate) const PRONOUNS: [&str; 12] = [
    "هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي",
];

/// A stack of proclitics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Proclitics {
    /// و or ف.
    pub(crate) conjunction: Option<char>,
    /// ب, ك or ل.
    pub(crate) preposition: Option<char>,
    /// س, which goes before verbs of the present and makes them future.
    pub(crate) future: bool,
    /// ال; after ل only its lam is written.
    pub(crate) article: bool,
}

/// The stacks that a word may begin with, by their number of letters: the first is the empty one.
pub(crate) type Stacks = [Option<Proclitics>; LONGEST_STACK + 1];

/// The stacks that a word with these first letters may begin with. This is the grammar; everything
/// else here, and the tables of the matcher, use it.
pub(crate) const fn stacks(head: [char; LONGEST_STACK]) -> Stacks {
    let mut stack = Proclitics::NONE;
    let mut found = [Some(stack), None, None, None, None];
    let mut at = 0;
    if matches!(head[0], 'و' | 'ف') {
        stack.conjunction = Some(head[0]);
        at = 1;
        found[1] = Some(stack);
    }
    let (first, second, third) = (head[at], head[at + 1], head[at + 2]);
    match first {
        'ا' if second == 'ل' => {
            stack.article = true;
            found[at + 2] = Some(stack);
        }
        'س' => {
            stack.future = true;
            found[at + 1] = Some(stack);
        }
        'ب' | 'ك' | 'ل' => {
            stack.preposition = Some(first);
            found[at + 1] = Some(stack);
            stack.article = true;
            if first == 'ل' && second == 'ل' {
                found[at + 2] = Some(stack);
            } else if first != 'ل' && second == 'ا' && third == 'ل' {
                found[at + 3] = Some(stack);
            }
        }
        _ => {}
    }
    found
}

impl Proclitics {
    /// No clitic.
    pub(crate) const NONE: Proclitics = Proclitics {
        conjunction: None,
        preposition: None,
        future: false,
        article: false,
    };

    /// و alone.
    pub(crate) const AND: Proclitics = Proclitics {
        conjunction: Some('و'),
        ..Proclitics::NONE
    };

    /// The stack that `letters`, which have no marks, are; the empty one where there are none.
    pub(crate) fn parse(letters: &str) -> Option<Proclitics> {
        let whole = readings(letters).find(|it| it.stem.is_empty());
        whole.map(|it| it.clitics)
    }

    /// Whether there is none.
    pub(crate) fn is_empty(self) -> bool {
        self == Proclitics::NONE
    }

    /// Whether the last of them is ل without the article, after which an article loses its alef.
    fn ends_in_lam(self) -> bool {
        self.preposition == Some('ل') && !self.article
    }

    /// What of `word` is written after the stack: after ل the article loses its alef, and before
    /// another lam itself; after the article it is not written again.
    pub(crate) fn written_before(self, word: &str) -> &str {
        let Some(bare) = word.strip_prefix(ARTICLE) else {
            return word;
        };
        if self.article || self.ends_in_lam() && bare.starts_with('ل') {
            bare
        } else if self.ends_in_lam() {
            &word['ا'.len_utf8()..]
        } else {
            word
        }
    }
}

/// As it is written.
impl fmt::Display for Proclitics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = [
            self.conjunction,
            self.preposition,
            self.future.then_some('س'),
        ];
        for letter in letters.into_iter().flatten() {
            write!(f, "{letter}")?;
        }
        match (self.article, self.preposition) {
            (true, Some('ل')) => f.write_str("ل"),
            (true, _) => f.write_str(ARTICLE),
            (false, _) => Ok(()),
        }
    }
}

/// A word read as proclitics and what stands after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading<'w> {
    pub(crate) clitics: Proclitics,
    /// How many letters the clitics have.
    pub(crate) taken: usize,
    pub(crate) stem: &'w str,
}

/// All readings of `word`, which has no marks: without clitics first, then the shortest stack first.
/// What is left may be nothing, or too short for a word: that is for the caller to say.
pub(crate) fn readings(word: &str) -> impl DoubleEndedIterator<Item = Reading<'_>> + Clone {
    let mut head = ['\0'; LONGEST_STACK];
    let mut ends = [0; LONGEST_STACK + 1];
    for (nth, c) in word.chars().take(LONGEST_STACK).enumerate() {
        head[nth] = c;
        ends[nth + 1] = ends[nth] + c.len_utf8();
    }
    let found = stacks(head).into_iter().zip(ends).enumerate();
    let found: [_; LONGEST_STACK + 1] = {
        let mut all = [None; LONGEST_STACK + 1];
        found.for_each(|(nth, (clitics, end))| all[nth] = clitics.map(|it| (it, nth, end)));
        all
    };
    found
        .into_iter()
        .flatten()
        .map(|(clitics, taken, end)| Reading {
            clitics,
            taken,
            stem: &word[end..],
        })
}

/// What is left of `word`, which has no marks, after each stack that a noun may have before it.
pub(crate) fn noun_readings(word: &str) -> impl DoubleEndedIterator<Item = Reading<'_>> + Clone {
    readings(word).filter(|it| !it.clitics.future)
}

/// Whether `letters` is a stack of proclitics: `[وف]? [بكلس]? ال?`, with لل for ل and ال.
pub fn is_clitic_stack(letters: &str) -> bool {
    Proclitics::parse(letters).is_some_and(|it| !it.is_empty())
}

/// The letters of a clitic span: tatweel, marks, controls and spaces left out.
pub fn clitic_letters(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_arabic_letter) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|&c| is_arabic_letter(c)).collect()
}

/// Whether the letters of a clitic span end in the article: ال, or لل for ل and ال.
pub fn ends_in_article(text: &str) -> bool {
    let letters = clitic_letters(text);
    letters.ends_with(ARTICLE) || letters.ends_with(FUSED)
}

/// The word without an article that it begins with.
pub(crate) fn without_article(word: &str) -> &str {
    word.strip_prefix(ARTICLE).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacks_of_proclitics() {
        for good in [
            "و", "ف", "ب", "ك", "ل", "س", "ال", "وال", "بال", "وبال", "لل", "ولل", "فب", "فس",
        ] {
            assert!(is_clitic_stack(good), "{good}");
            let parsed = Proclitics::parse(good).map(|it| it.to_string());
            assert_eq!(parsed.as_deref(), Some(good));
        }
        for bad in ["", "ا", "وو", "بو", "الو", "من", "سال", "لال", "ألف"] {
            assert!(!is_clitic_stack(bad), "{bad}");
        }
    }

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        let stems: Vec<&str> = readings(word).map(|it| it.stem).collect();
        assert_eq!(stems, expected);
    }

    #[test]
    fn readings_in_order() {
        check("وبالكتاب", &["وبالكتاب", "بالكتاب", "الكتاب", "كتاب"]);
        check("للجنة", &["للجنة", "لجنة", "جنة"]);
        check("سيقول", &["سيقول", "يقول"]);
        check("مدينة", &["مدينة"]);
        check("و", &["و", ""]);
        check("", &[""]);
    }

    #[test]
    fn articles_behind_clitics() {
        let written = |clitics, word| {
            let parsed = Proclitics::parse(clitics).expect("a stack");
            format!("{clitics}{}", parsed.written_before(word))
        };
        assert_eq!(written("ل", "الولايات"), "للولايات");
        assert_eq!(written("ول", "اللجنة"), "وللجنة");
        assert_eq!(written("لل", "اللجنة"), "لللجنة");
        assert_eq!(written("وب", "الولايات"), "وبالولايات");
        assert_eq!(written("بال", "الولايات"), "بالولايات");
        assert_eq!(written("ل", "ماسك"), "لماسك");
        assert!(ends_in_article("لـلـ") && ends_in_article("وال") && !ends_in_article("ول"));
    }
}
