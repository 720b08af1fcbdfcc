//! Words of Arabic names that have a Latin spelling of their own beside other words.

use super::to_english::capital;
use super::weighed::Weighed;

/// Words inside names that have an English spelling of their own. Only beside other words.
const PARTICLES: [(&str, &[&str]); 28] = [
    ("بن", &["bin", "ben", "ibn"]),
    ("ابن", &["Ibn", "bin"]),
    ("بنت", &["bint"]),
    ("أبو", &["Abu", "Abou"]),
    ("أبا", &["Aba"]),
    ("أبي", &["Abi"]),
    ("أم", &["Umm", "Um"]),
    ("آل", &["Al"]),
    ("ولد", &["Ould", "Walad"]),
    ("ذو", &["Dhu", "Zul"]),
    ("عبد", &["Abd", "Abdul"]),
    ("الدين", &["al-Din", "Eddine"]),
    ("الله", &["Allah"]),
    ("دي", &["de", "di"]),
    ("دو", &["do", "du"]),
    ("فان", &["van"]),
    ("فون", &["von"]),
    ("لا", &["La"]),
    ("لو", &["Le"]),
    ("سان", &["San", "Saint"]),
    ("سانت", &["Saint", "Sankt"]),
    ("بالله", &["Billah", "bi-Llah"]),
    ("لله", &["Lillah"]),
    ("بأمر", &["bi-Amr"]),
    ("لدين", &["li-Din"]),
    ("على", &["ala"]),
    ("من", &["min"]),
    ("في", &["fi"]),
];
/// What is written for بن at the front of a name, where it is a given name: Ben Miller.
const BEN: &[&str] = &["Ben", "Bin"];
/// Numbers of kings and popes, behind their names: the word for him, for her, and the number.
const NUMBERS: [(&str, &str, &str); 10] = [
    ("الأول", "الأولى", "I"),
    ("الثاني", "الثانية", "II"),
    ("الثالث", "الثالثة", "III"),
    ("الرابع", "الرابعة", "IV"),
    ("الخامس", "الخامسة", "V"),
    ("السادس", "السادسة", "VI"),
    ("السابع", "السابعة", "VII"),
    ("الثامن", "الثامنة", "VIII"),
    ("التاسع", "التاسعة", "IX"),
    ("العاشر", "العاشرة", "X"),
];
/// Those that may end a name; all others stand before a name.
const FINAL: [&str; 4] = ["الدين", "الله", "بالله", "لله"];
/// The number of a king or a pope that a word behind a name is.
pub(super) fn number(word: &str, place: Place) -> Option<&'static str> {
    let found = NUMBERS.iter().find(|it| word == it.0 || word == it.1)?;
    (!place.first).then_some(found.2)
}

/// Where in a name a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) first: bool,
    pub(super) last: bool,
}

/// The spellings of a word beside others; `None` of other words. The first word has a capital, and
/// the last is no particle but a name: James Vann.
pub(super) fn spellings(word: &str, place: Place) -> Option<Vec<Weighed>> {
    let (word, spellings) = PARTICLES.iter().find(|it| it.0 == word)?;
    if place.last && !FINAL.contains(word) {
        return None;
    }
    let front = place.first && *word == "بن";
    let spellings = if front { BEN } else { spellings };
    let write = |it: &str| {
        if place.first {
            capital(it)
        } else {
            it.to_owned()
        }
    };
    let ranked = spellings.iter().enumerate();
    let all = ranked.map(|(rank, it)| Weighed::new(write(it), 0.3_f32.powi(rank as i32)));
    Some(all.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(word: &str, first: bool, last: bool) -> String {
        let all = spellings(word, Place { first, last }).unwrap_or_default();
        all.into_iter().next().map(|it| it.text).unwrap_or_default()
    }

    #[test]
    fn particles_stand_before_names() {
        assert_eq!(first("بن", false, false), "bin");
        assert_eq!(first("بن", true, false), "Ben");
        assert_eq!(first("فان", true, false), "Van");
        assert_eq!(first("فان", false, true), "");
        assert_eq!(first("بالله", false, true), "Billah");
        assert_eq!(first("ماسك", false, false), "");
    }

    #[test]
    fn numbers_stand_behind_names() {
        let behind = |first| Place { first, last: true };
        assert_eq!(number("الأول", behind(false)), Some("I"));
        assert_eq!(number("الثانية", behind(false)), Some("II"));
        assert_eq!(number("الثاني", behind(true)), None);
        assert_eq!(number("الأولي", behind(false)), None);
    }
}
