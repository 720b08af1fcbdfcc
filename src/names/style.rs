//! House styles: which Arabic letters a publication writes for Latin ones that have several.

use super::sound::Correspondence;
use super::transliterate::Romanisation;
use crate::text::Fold;

/// A Latin spelling, and the Arabic letters that the style guide writes for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    latin: String,
    /// At the end of a word only.
    last: bool,
    arabic: Vec<char>,
}

/// What a style guide prefers; it puts spellings in order, and never makes one up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    rules: Vec<Rule>,
    /// How Arabic is written in Latin letters, where not as the press does.
    romanisation: Option<Romanisation>,
}

/// Styles with a name: what they stand for.
const NAMED: [(&str, &[&str]); 3] = [
    ("egyptian", &["g=ج"]),
    ("levantine", &["g=غ"]),
    ("extended", &["v=ڤ", "p=پ"]),
];

/// Styles of Latin spellings, by name. That of the press is what is written without a style.
const LATIN: [(&str, Option<Romanisation>); 4] = [
    ("press", None),
    ("ijmes", Some(Romanisation::Ijmes)),
    ("bgn", Some(Romanisation::Bgn)),
    ("din", Some(Romanisation::Din)),
];

/// How many times as good a spelling is for each place that follows the style.
const PREFERRED: f32 = 8.0;
/// The longest list of Latin or of Arabic letters in a rule.
const MOST_LETTERS: usize = 8;

/// The letter that the model writes where a style guide writes `letter`.
fn written(letter: char) -> char {
    // The model does not write letters for foreign sounds.
    Fold::FOREIGN.letter(letter).unwrap_or(letter)
}

impl Rule {
    fn parse(text: &str) -> Option<Rule> {
        let (latin, arabic) = text.split_once('=')?;
        let latin = latin.trim().to_lowercase();
        let (last, latin) = match latin.strip_prefix("final-") {
            Some(rest) => (true, rest),
            None => (false, &*latin),
        };
        let letters = arabic.split('|').map(|part| {
            let mut letters = part.trim().chars();
            let letter = letters.next().filter(|&c| crate::text::is_arabic_letter(c));
            letter.filter(|_| letters.next().is_none())
        });
        let arabic: Vec<char> = letters.collect::<Option<_>>()?;
        let latin_fits = !latin.is_empty() && latin.chars().all(|c| c.is_ascii_lowercase());
        let fits = latin_fits && latin.len().max(arabic.len()) <= MOST_LETTERS;
        fits.then(|| Rule {
            latin: latin.to_owned(),
            last,
            arabic,
        })
    }

    /// Whether the rule applies to the letters of `word` from `at` on: *g* is neither in *gh* nor
    /// the second one in *gg*.
    fn speaks_of(&self, word: &str, at: usize) -> bool {
        let Some(rest) = word[at..].strip_prefix(&*self.latin) else {
            return false;
        };
        if self.last {
            return at > 0 && rest.bytes().next().is_none_or(|next| next == b' ');
        }
        let single = self.latin.len() == 1;
        let doubled = single && word[..at].ends_with(&*self.latin);
        let digraph = single && rest.starts_with('h') && "cdgkpst".contains(&*self.latin);
        !doubled && !digraph
    }

    /// Whether the letters that correspond here are those of the style guide.
    fn is_followed(&self, arabic: &str) -> bool {
        let wanted = |c: char| self.arabic.iter().any(|&it| written(it) == c);
        if self.last {
            arabic.chars().next_back().is_some_and(wanted)
        } else {
            arabic.chars().any(wanted)
        }
    }
}

impl Style {
    /// The style in words: a name (`egyptian`), or Latin letters with the Arabic ones that the
    /// style guide uses for them (`g=غ`, `th=ث|ت`, `final-a=ة`).
    pub fn parse(text: &str) -> Option<Style> {
        let text = text.trim();
        if let Some((_, romanisation)) = LATIN.iter().find(|it| it.0 == text) {
            return Some(Style {
                rules: Vec::new(),
                romanisation: *romanisation,
            });
        }
        let named = NAMED.iter().find(|it| it.0 == text);
        let own = [text];
        let parts = named.map_or(&own[..], |it| it.1);
        let rules: Option<Vec<Rule>> = parts.iter().map(|part| Rule::parse(part)).collect();
        Some(Style {
            rules: rules?,
            romanisation: None,
        })
    }

    /// The names of styles.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let arabic = NAMED.iter().map(|it| it.0);
        arabic.chain(LATIN.iter().map(|it| it.0))
    }

    /// How it writes Arabic in Latin letters, where not as the press does.
    pub(super) fn romanisation(&self) -> Option<Romanisation> {
        self.romanisation
    }

    /// Both styles; where they differ, both are good.
    pub fn add(&mut self, other: Style) {
        self.rules.extend(other.rules);
        self.romanisation = other.romanisation.or(self.romanisation);
    }

    /// Whether it prefers no Arabic letters.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// How many times as good a spelling is that came about so.
    pub(super) fn factor(&self, steps: &[Correspondence]) -> f32 {
        let places = self.places(steps);
        places.iter().map(|_| PREFERRED).product()
    }

    /// The places where the style is followed: which step, by which rule.
    fn places(&self, steps: &[Correspondence]) -> Vec<(usize, &Rule)> {
        let latin: String = steps.iter().map(|it| &*it.latin).collect();
        let owners: Vec<usize> = steps
            .iter()
            .enumerate()
            .flat_map(|(step, it)| std::iter::repeat_n(step, it.latin.len()))
            .collect();
        let mut places = Vec::new();
        for rule in &self.rules {
            for (at, _) in latin
                .char_indices()
                .filter(|it| rule.speaks_of(&latin, it.0))
            {
                let answering = owners[at]..=owners[at + rule.latin.len() - 1];
                let followed = answering
                    .filter(|&step| rule.is_followed(&steps[step].arabic))
                    .map(|step| (step, rule));
                places.extend(followed.take(1));
            }
        }
        places
    }

    /// The Arabic spelling with the letters of the style guide that the model does not write;
    /// nothing where there is none of them.
    pub(super) fn respell(&self, steps: &[Correspondence]) -> Option<String> {
        let mut parts: Vec<String> = steps.iter().map(|it| it.arabic.clone()).collect();
        let mut changed = false;
        for (step, rule) in self.places(steps) {
            let own = rule.arabic.iter().find(|&&it| written(it) != it);
            // A rule that also takes the plain letter leaves it as it is.
            let plain = own.filter(|&&own| !rule.arabic.contains(&written(own)));
            if let Some(&own) = plain {
                parts[step] = parts[step].replacen(written(own), own.encode_utf8(&mut [0; 4]), 1);
                changed = true;
            }
        }
        changed.then(|| parts.concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(pairs: &[(&str, &str)]) -> Vec<Correspondence> {
        let step = |&(latin, arabic): &(&str, &str)| Correspondence {
            latin: latin.to_owned(),
            arabic: arabic.to_owned(),
            usual: 0.5,
        };
        pairs.iter().map(step).collect()
    }

    #[track_caller]
    fn places(style: &str, pairs: &[(&str, &str)]) -> usize {
        let style = Style::parse(style).expect("a style");
        style.places(&steps(pairs)).len()
    }

    #[test]
    fn letters_are_found_where_the_rule_speaks_of_them() {
        let google = [("g", "غ"), ("oo", "و"), ("g", "غ"), ("l", "ل"), ("e", "")];
        assert_eq!(places("g=غ", &google), 2);
        assert_eq!(places("egyptian", &google), 0);
        assert_eq!(places("g=ج|غ", &google), 2);
        let ghana = [("gh", "غ"), ("a", "ا"), ("n", "ن"), ("a", "ا")];
        assert_eq!(places("g=غ", &ghana), 0);
        assert_eq!(places("final-a=ا", &ghana), 1);
        assert_eq!(places("final-a=ة|ه", &ghana), 0);
        assert_eq!(places("gh=غ", &ghana), 1);
        assert_eq!(places("th=ث", &[("t", "ث"), ("h", "")]), 1);
        assert_eq!(places("g=غ", &[("g", "غ"), ("g", "غ")]), 1);
    }

    #[test]
    fn letters_that_the_model_does_not_write_are_put_in() {
        let style = Style::parse("extended").expect("a style");
        let vip = steps(&[("v", "ف"), ("i", "ي"), ("p", "ب")]);
        assert_eq!(style.respell(&vip).as_deref(), Some("ڤيپ"));
        let either = Style::parse("v=ڤ|ف").expect("a style");
        assert_eq!(either.respell(&vip), None);
        assert_eq!(either.factor(&vip), PREFERRED);
    }

    #[test]
    fn what_is_no_style_is_refused() {
        for text in [
            "",
            "g",
            "g=",
            "=غ",
            "g=x",
            "غ=g",
            "g=غج",
            "nowhere",
            "final-=ة",
        ] {
            assert_eq!(Style::parse(text), None, "{text}");
        }
    }
}
