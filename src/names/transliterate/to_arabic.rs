//! The Arabic spellings of a Latin name, word by word.

use super::Known;
use super::initials;
use super::split::{self, Word, letters};
use super::traditions;
use super::weighed::{Part, Weighed, joined, mixed};
use crate::lexicon::{PartOfSpeech, SpelledName};
use crate::text::{ARTICLE, FoldLevel, Lang, fold_key};

/// Words inside names that have an Arabic spelling of their own. Only beside other words.
const PARTICLES: [(&str, &[&str]); 29] = [
    ("the", &["ذا"]),
    ("st", &["سانت", "سان"]),
    ("bin", &["بن"]),
    ("ben", &["بن"]),
    ("ibn", &["بن", "ابن"]),
    ("bint", &["بنت"]),
    ("abu", &["أبو"]),
    ("abou", &["أبو"]),
    ("abi", &["أبي"]),
    ("umm", &["أم"]),
    ("ould", &["ولد"]),
    ("aal", &["آل"]),
    ("de", &["دي", "دو"]),
    ("du", &["دو"]),
    ("da", &["دا"]),
    ("di", &["دي"]),
    ("del", &["ديل", "دل"]),
    ("della", &["ديلا"]),
    ("der", &["دير", "در"]),
    ("den", &["دين", "دن"]),
    ("dos", &["دوس"]),
    ("van", &["فان"]),
    ("von", &["فون"]),
    ("la", &["لا"]),
    ("le", &["لو", "لي"]),
    ("saint", &["سانت", "سان"]),
    ("san", &["سان"]),
    ("santa", &["سانتا"]),
    ("allah", &["الله"]),
];
/// The Arabic article, as it is written before all letters and before those that it takes on.
const ARTICLES: [&str; 12] = [
    "al", "el", "ul", "as", "ash", "ar", "an", "at", "ad", "az", "es", "er",
];
/// Those that count without a hyphen after them.
const FREE_ARTICLES: [&str; 2] = ["al", "el"];
/// What is written for عبد, joined to an article or not.
const SERVANTS: [&str; 7] = ["abdul", "abdel", "abdal", "abdou", "abdol", "abd", "abdu"];
/// Ends of names that are words of their own in Arabic.
const TAILS: [(&str, &str); 9] = [
    ("eddine", "الدين"),
    ("uddine", "الدين"),
    ("eddin", "الدين"),
    ("uddin", "الدين"),
    ("addin", "الدين"),
    ("eldin", "الدين"),
    ("aldin", "الدين"),
    ("allah", "الله"),
    ("ullah", "الله"),
];
const LONGEST: usize = 3;
/// What the lexicon says of a word that it has, against its letters.
const LISTED: f32 = 0.8;
/// The same where English writes other names so too: the spelling is not the usual one.
const LISTED_RARE: f32 = 0.6;
/// What the letters say as those of the language that they give away.
const RESPELLED: f32 = 0.65;
const BY_MODEL: usize = 10;
const NEXT: f32 = 0.6;

/// The spellings of `name`, best first.
pub(super) fn spellings(known: &Known<'_>, name: &str) -> Vec<Weighed> {
    let mut words = split::words(name);
    split::without_saints_ending(&mut words);
    let texts: Vec<&str> = words.iter().map(|it| &*it.text).collect();
    let reader = Reader {
        known,
        respelled: traditions::respelled(name, &texts),
        keys: words.iter().map(|it| key(&it.text)).collect(),
        words,
    };
    let mut parts = Vec::new();
    let mut at = 0;
    while at < reader.words.len() {
        let (spellings, read) = reader.read(at);
        // Arabic writes no hyphens in names.
        parts.push(Part {
            joint: " ",
            spellings,
        });
        at += read;
    }
    joined(parts)
}

/// The letters of a word, without case and accents.
fn key(word: &str) -> String {
    let folded = fold_key(word, FoldLevel::Letters);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

struct Reader<'r> {
    known: &'r Known<'r>,
    words: Vec<Word>,
    /// The letters of each word.
    keys: Vec<String>,
    /// Each word as English would write its sounds.
    respelled: Vec<Option<String>>,
}

impl Reader<'_> {
    /// The spellings of the part that begins with this word, and the number of its words.
    fn read(&self, at: usize) -> (Vec<Weighed>, usize) {
        if self.words[at].is_opaque() {
            return (vec![Weighed::new(&*self.words[at].text, 1.0)], 1);
        }
        let left = self.words.len() - at;
        for read in (2..=LONGEST.min(left)).rev() {
            let compound = self.listed(at, read).1;
            if !compound.is_empty() {
                return (compound, read);
            }
        }
        if let Some(found) = self.servant(at) {
            return (found, if self.is_article(at + 1) { 3 } else { 2 });
        }
        if self.is_article(at) {
            return (self.with_article(at + 1), 2);
        }
        let particle = self.particle(at);
        (particle.unwrap_or_else(|| self.word(at)), 1)
    }

    /// Whether the word at this place is the article of the next one.
    fn is_article(&self, at: usize) -> bool {
        let (Some(key), Some(next)) = (self.keys.get(at), self.words.get(at + 1)) else {
            return false;
        };
        let free = FREE_ARTICLES.contains(&&**key);
        ARTICLES.contains(&&**key) && (free || next.after_hyphen) && !next.is_opaque()
    }

    /// A word behind its article.
    fn with_article(&self, at: usize) -> Vec<Weighed> {
        let write = |it: Weighed| {
            let bare = it.text.strip_prefix(ARTICLE).unwrap_or(&it.text);
            Weighed::new(format!("{ARTICLE}{bare}"), it.weight)
        };
        self.word(at).into_iter().map(write).collect()
    }

    /// عبد and the name after it.
    fn servant(&self, at: usize) -> Option<Vec<Weighed>> {
        let is_servant = SERVANTS.contains(&&*self.keys[at]);
        let next = if self.is_article(at + 1) {
            at + 2
        } else {
            at + 1
        };
        if !is_servant || self.words.get(next)?.is_opaque() {
            return None;
        }
        let name = self.with_article(next).into_iter();
        Some(
            name.map(|it| Weighed::new(format!("عبد {}", it.text), it.weight))
                .collect(),
        )
    }

    fn particle(&self, at: usize) -> Option<Vec<Weighed>> {
        let (_, spellings) = PARTICLES.iter().find(|it| it.0 == self.keys[at])?;
        let ranked = spellings.iter().enumerate();
        let all = ranked.map(|(rank, it)| Weighed::new(*it, 0.3_f32.powi(rank as i32)));
        (self.words.len() > 1).then(|| all.collect())
    }

    /// What the lexicon lists for this many words from this one on, and what that is worth.
    fn listed(&self, at: usize, count: usize) -> (f32, Vec<Weighed>) {
        let (share, mut all) = self.listed_as(&self.keys[at..at + count].join(" "), at);
        // Two words stay two, and one stays one; the Arabic article is no word of its own.
        let articles = (at..at + count).filter(|&it| self.is_article(it)).count();
        all.retain(|it| {
            let words = it.text.split(' ').count();
            words == count || words + articles == count || split::may_be_one(&it.text)
        });
        (if all.is_empty() { 0.0 } else { share }, all)
    }

    /// What the lexicon lists for this key, and what that is worth.
    fn listed_as(&self, key: &str, at: usize) -> (f32, Vec<Weighed>) {
        let lexicon = self.known.lexicon;
        let found = lexicon.map_or_else(Vec::new, |it| it.names_spelled(key));
        let usual = found.iter().any(|it| it.rank == 0);
        let write = |it: &SpelledName<'_>| {
            let words: Vec<String> = it.lemma.text.split(' ').map(letters).collect();
            Weighed::new(words.join(" "), self.weight(it, at))
        };
        let all = mixed(vec![(1.0, found.iter().map(write).collect())]);
        let share = if usual { LISTED } else { LISTED_RARE };
        (if all.is_empty() { 0.0 } else { share }, all)
    }

    fn weight(&self, name: &SpelledName<'_>, at: usize) -> f32 {
        let several = self.words.len() > 1;
        let seen = 2_f32.powf(f32::from(name.lemma.frequency) / 4.0);
        let fits = match name.lemma.part {
            PartOfSpeech::GivenName if several && at == 0 => 4.0,
            PartOfSpeech::FamilyName if several && at > 0 => 3.0,
            PartOfSpeech::GivenName | PartOfSpeech::FamilyName => 1.0,
            _ if several => 0.2,
            _ => 0.7,
        };
        seen * fits * NEXT.powi(name.rank as i32)
    }

    /// One word that is no particle.
    fn word(&self, at: usize) -> Vec<Weighed> {
        if let Some(letters) = initials::spelled(&self.words[at].text)
            .filter(|_| initials::fits(&self.words, at) && self.listed(at, 1).1.is_empty())
        {
            return vec![Weighed::new(letters, 1.0)];
        }
        let (share, listed) = self.listed(at, 1);
        let respelled = self.respelled[at].as_deref();
        let compound = self.compound(at);
        let apart = if compound.is_empty() || share > 0.0 {
            0.0
        } else {
            LISTED
        };
        let plain = self.by_model(&self.words[at].text);
        let own = respelled.map_or_else(Vec::new, |it| self.by_model(it));
        let letters = mixed(vec![(RESPELLED, own), (1.0 - RESPELLED, plain)]);
        mixed(vec![
            (share, listed),
            (apart, compound),
            (1.0 - share.max(apart), letters),
        ])
    }

    /// A compound that is written as one word (Noureddine, Abderrahmane), as two.
    fn compound(&self, at: usize) -> Vec<Weighed> {
        const FEWEST: usize = 3;
        let key = &*self.keys[at];
        let tail = TAILS.iter().find_map(|it| {
            let head = key.strip_suffix(it.0)?;
            (head.len() >= FEWEST).then_some((head, it.1))
        });
        if let Some((head, tail)) = tail {
            let heads = self.plain(head, at).into_iter();
            return heads
                .map(|it| Weighed::new(format!("{} {tail}", it.text), it.weight))
                .collect();
        }
        let Some(name) = servant_of(key).filter(|it| it.len() >= FEWEST) else {
            return Vec::new();
        };
        let write = |it: Weighed| {
            let bare = it.text.strip_prefix(ARTICLE).unwrap_or(&it.text);
            Weighed::new(format!("عبد {ARTICLE}{bare}"), it.weight)
        };
        self.plain(name, at).into_iter().map(write).collect()
    }

    /// A piece of a word: as the lexicon lists it, and by the model.
    fn plain(&self, piece: &str, at: usize) -> Vec<Weighed> {
        let (share, listed) = self.listed_as(piece, at);
        mixed(vec![(share, listed), (1.0 - share, self.by_model(piece))])
    }

    fn by_model(&self, word: &str) -> Vec<Weighed> {
        let spelled = self.known.model.spell(word, Lang::Ar, BY_MODEL).into_iter();
        spelled
            .map(|it| Weighed::new(it.text, it.probability))
            .collect()
    }
}

/// The name after عبد ال in a word: Abdelmadjid, Abderrahmane.
fn servant_of(word: &str) -> Option<&str> {
    let rest = word.strip_prefix("abd")?;
    let rest = rest.trim_start_matches(['a', 'e', 'u', 'o']);
    let (first, after) = (rest.chars().next()?, rest.get(1..)?);
    let taken_on = "dnrstz".contains(first) && after.starts_with(first);
    (first == 'l' || taken_on).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servants_are_joined_to_their_names() {
        assert_eq!(servant_of("abdelmadjid"), Some("madjid"));
        assert_eq!(servant_of("abderrahmane"), Some("rahmane"));
        assert_eq!(servant_of("abdullatif"), Some("latif"));
        assert_eq!(servant_of("abdou"), None);
        assert_eq!(servant_of("adams"), None);
    }
}
