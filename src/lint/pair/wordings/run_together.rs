//! An Arabic name in words that run together or are parted elsewhere: much text lacks spaces.

use super::words::folded;
use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::Term;
use crate::lint::pair::passage::Joined;

/// Fewest letters that no other words make by chance.
const RUN: usize = 5;
/// The same where letters of one sound count as one.
const LONG_RUN: usize = 7;
/// Fewest letters of a word that a name is glued to; a glued name has more.
const LETTERS: usize = 3;

/// Names as rows of letters.
#[derive(Debug)]
pub(super) struct RunTogether {
    /// The letters of each without the article.
    runs: Vec<Joined>,
    /// Whole names, folded.
    names: Vec<String>,
}

impl RunTogether {
    pub(super) fn new(terms: &[&Term]) -> RunTogether {
        let run = |term: &&Term| {
            let mut run = Joined::new(&term.text);
            if run.letters.starts_with("ال") {
                run.letters.drain(.."ال".len());
            }
            run
        };
        let names = terms.iter().map(|it| folded(&it.text));
        RunTogether {
            runs: terms.iter().map(run).collect(),
            names: names.filter(|it| it.chars().count() > LETTERS).collect(),
        }
    }

    /// Whether a text has the letters of a name in a row, wherever words are parted.
    pub(super) fn runs_through(&self, text: &Joined) -> bool {
        self.runs.iter().any(|run| {
            let length = run.letters.chars().count();
            length >= RUN && text.letters.contains(&run.letters)
                || length >= LONG_RUN && text.by_sound().contains(run.by_sound())
        })
    }

    /// Whether a name is glued to an ordinary word: قدمتفورد.
    pub(super) fn is_glued(&self, words: &[String]) -> bool {
        let is_word = |rest: &str| rest.chars().count() >= LETTERS && is_in_arabic_dictionary(rest);
        words.iter().any(|word| {
            let rests = |it: &String| [word.strip_suffix(&**it), word.strip_prefix(&**it)];
            let mut rests = self.names.iter().flat_map(rests).flatten();
            rests.any(is_word)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;
    use crate::lint::pair::wordings::words::words;
    use crate::text::Lang;

    fn ways(arabic: &str) -> RunTogether {
        let (glossary, _) = csv::read(&format!("en,ar\nX,{arabic}\n"));
        let terms = glossary.terms_of(0).iter();
        let terms: Vec<&Term> = terms.filter(|it| it.lang == Lang::Ar).collect();
        RunTogether::new(&terms)
    }

    #[test]
    fn letters_in_a_row() {
        let ways_of_cnn = ways("سي إن إن");
        assert!(ways_of_cnn.runs_through(&Joined::new("قالتسي إن إنذلك")));
        assert!(!ways_of_cnn.runs_through(&Joined::new("قالت ذلك")));
    }

    #[test]
    fn letters_of_one_sound() {
        let ways = ways("بيونغ يانغ");
        assert!(ways.runs_through(&Joined::new("في بيونغ يانج")));
        assert!(!ways.runs_through(&Joined::new("في بيونغ")));
    }

    #[test]
    fn glued_to_a_word() {
        let ways = ways("فورد");
        assert!(ways.is_glued(&words("قدمتفورد شهادتها", Lang::Ar)));
        assert!(!ways.is_glued(&words("قدمت ستانفورد", Lang::Ar)));
    }
}
