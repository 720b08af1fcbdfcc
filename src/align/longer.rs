//! Names that are a part of a longer one that no glossary lists: جامعة ميشيغان is not the state,
//! أكسفورد ستريت is not the town, جون دنفر is not the city.
//!
//! The lists are of words that make names wherever they stand; a word that Arabic also has for
//! itself (بارك is "he blessed") is left out, because it would hide a name that is there.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::pairs::Pairs;
use crate::glossary::{EntityType, Glossary, TermStatus};
use crate::names::Match;
use crate::text::{first_word, last_word, noun_readings};

/// Words that make the name of a place of what follows.
const PLACE_HEADS: &[&str] = &["جزيرة", "حي", "شارع", "قرية", "بحيرة", "ميدان"];

/// Words that make the name of an institution of the place that follows.
const INSTITUTION_HEADS: &[&str] = &["جامعة", "كلية", "معهد", "أكاديمية", "بلدية"];

/// Foreign words that stand before a place in the name of another: بريتيش كولومبيا.
#[rustfmt::skip]
const FOREIGN_HEADS: &[&str] = &[
    "بريتيش", "رويال", "نيو", "نورث", "ساوث", "إيست", "ويست", "غريت", "جريت", "ليتل", "غراند",
    "جراند", "بورت", "فورت", "سانت", "سانتا",
];

/// Foreign words that follow a place in the name of a street, building, newspaper, team
/// or company: لندن بريدج, شيكاغو تريبيون, لوس أنجلوس ليكرز.
#[rustfmt::skip]
const FOREIGN_TAILS: &[&str] = &[
    // Streets and what is built on them.
    "ستريت", "رود", "أفينيو", "أفنيو", "جروف", "غروف", "درايف", "سكوير", "تيراس", "بوليفارد",
    "غاردنز", "جاردنز", "بريدج", "تاور", "هاوس", "سنتر", "بالاس", "هاربور", "بيتش", "هيلز",
    "فالي", "آيلاند", "كاونتي", "كوليدج", "كولدج", "يونيفرسيتي",
    // Newspapers and companies.
    "تايمز", "بوست", "غازيت", "جازيت", "هيرالد", "تريبيون", "كرونيكل", "إكزامينر", "غلوب", "جلوب",
    "ستاندرد", "نيوز", "جورنال", "إيرلاينز", "إيرويز", "ستوديوز", "بيكتشرز", "ريكوردز",
    // Clubs.
    "سيتي", "يونايتد", "رينجرز", "رينغرز", "روفرز", "واندررز", "هوتسبير", "ألبيون", "أثلتيك",
    "ليكرز", "كليبرز", "نيكس", "سيلتيكس", "بولز", "ووريورز", "روكتس", "مافريكس", "ناغتس", "ناجتس",
    "رابتورز", "سبيرز", "بيسرز", "بيستونز", "كافالييرز", "هوكس", "هورنتس", "غريزليز", "بليكانز",
    "تمبروولفز", "ويزاردز", "جاينتس", "باتريوتس", "دولفينز", "ستيلرز", "كاوبويز", "إيغلز",
    "باكرز", "برونكوس", "رايدرز", "تشيفز", "فالكونز", "دودجرز", "يانكيز", "أستروس",
];

/// Given names of people of whom news in Arabic speaks.
#[rustfmt::skip]
const GIVEN_NAMES: &[&str] = &[
    "آدم", "آلان", "ألان", "ألبرت", "ألكسندر", "أليس", "أليكس", "أماندا", "أنتوني", "أندرو",
    "آنا", "أوليفر", "أوليفيا", "إدوارد", "إريك", "إليزابيث", "إيان", "إيما", "إيمي", "إيميلي",
    "باتريك", "باربرا", "باري", "براد", "برايان", "بريان", "بروس", "بوب", "بوبي", "بيتر", "بيل",
    "بيلي", "تشارلز", "تشارلي", "تشاك", "توم", "توماس", "تومي", "توني", "تيد", "تيري", "تيريزا",
    "جاستن", "جاك", "جان", "جورج", "جوزيف", "جوش", "جوشوا", "جوليا", "جوليان", "جون", "جوناثان",
    "جيري", "جيسون", "جيسيكا", "جيف", "جيفري", "جيمس", "جيمي", "جينيفر", "دانيال", "دانييل",
    "دوغلاس", "دونالد", "ديانا", "ديف", "ديفيد", "دينيس", "راسل", "رالف", "رايان", "روبرت",
    "روبن", "روجر", "رونالد", "ريبيكا", "ريتشارد", "ريك", "ساندرا", "سايمون", "ستيف", "ستيفاني",
    "ستيفن", "ستيوارت", "سكوت", "سوزان", "سيمون", "شون", "صموئيل", "صوفي", "غاري", "غريغ",
    "غريغوري", "فنسنت", "فيليب", "كاتي", "كاثرين", "كارل", "كارلوس", "كارول", "كارولين", "كريس",
    "كريستوفر", "كريستين", "كريستينا", "كلير", "كولين", "كيت", "كيث", "كيفن", "كينيث", "لاري",
    "لورا", "لورين", "لوك", "لويس", "ليام", "ليزا", "ليندا", "مارتن", "مارغريت", "مارك", "ماري",
    "ماريا", "ماكس", "ماثيو", "مايك", "مايكل", "ميشيل", "ميغان", "نانسي", "ناتالي", "نيكول",
    "نيكولاس", "هاري", "هنري", "هيلين", "والتر", "وليام", "ويتني", "ويليام",
];

/// What a word makes of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sense {
    Place,
    Institution,
    ForeignHead,
    ForeignTail,
    Given,
}

static SENSES: LazyLock<FxHashMap<&str, Sense>> = LazyLock::new(|| {
    let all = LISTS.iter();
    all.flat_map(|&(words, sense)| words.iter().map(move |&word| (word, sense)))
        .collect()
});

const LISTS: [(&[&str], Sense); 5] = [
    (PLACE_HEADS, Sense::Place),
    (INSTITUTION_HEADS, Sense::Institution),
    (FOREIGN_HEADS, Sense::ForeignHead),
    (FOREIGN_TAILS, Sense::ForeignTail),
    (GIVEN_NAMES, Sense::Given),
];

static ENDS_OF_HEADS: Pairs =
    Pairs::at_end(&[PLACE_HEADS, INSTITUTION_HEADS, FOREIGN_HEADS, GIVEN_NAMES]);
static ENDS_OF_PLACE_HEADS: Pairs = Pairs::at_end(&[PLACE_HEADS]);
static STARTS_OF_TAILS: Pairs = Pairs::at_start(&[FOREIGN_TAILS]);

/// A match read as one term, with the words beside it.
pub(super) struct Neighbours<'a> {
    glossary: &'a Glossary,
    term: u32,
    kind: EntityType,
    /// Whether a clitic stands between the name and the word before.
    has_clitic: bool,
    /// The word before, one space away; empty where there is none, and where no list has it.
    before: &'a str,
    /// What that word makes of the name.
    head: Option<Sense>,
    /// What the word after it makes of a place.
    tail: Option<Sense>,
}

impl<'a> Neighbours<'a> {
    pub(super) fn of(
        text: &'a str,
        glossary: &'a Glossary,
        found: &Match,
        term: u32,
    ) -> Neighbours<'a> {
        let start = found.clitic.start.min(found.span.start);
        let mut beside = Neighbours {
            glossary,
            term,
            kind: glossary.term(term).kind,
            has_clitic: start < found.span.start,
            before: "",
            head: None,
            tail: None,
        };
        let sense = |word: &str| SENSES.get(word).copied();
        // Most words are in no list, and two letters say so.
        let ends = if beside.may_be_of_another_person() || beside.kind == EntityType::Place {
            &ENDS_OF_HEADS
        } else {
            &ENDS_OF_PLACE_HEADS
        };
        let before = text[..start].strip_suffix(' ').unwrap_or_default();
        if ends.may_end(before) {
            beside.before = last_word(before);
            beside.head = behind_clitics(beside.before).find_map(sense);
        }
        let behind = text[found.span.end..].strip_prefix(' ').unwrap_or_default();
        if beside.kind == EntityType::Place && STARTS_OF_TAILS.may_start(behind) {
            beside.tail = sense(first_word(behind));
        }
        beside
    }

    /// Whether a word beside it makes another name of it.
    pub(super) fn make_another_name(&self) -> bool {
        match (self.kind, self.head) {
            (EntityType::Place, Some(Sense::Institution | Sense::ForeignHead)) => true,
            (EntityType::Place, _) => self.tail == Some(Sense::ForeignTail),
            (_, head) => head == Some(Sense::Place),
        }
    }

    /// Whether a given name makes another person of it.
    pub(super) fn make_another_person(&self) -> bool {
        self.head == Some(Sense::Given)
            && self.may_be_of_another_person()
            && !self.glossary.term(self.term).text.contains(' ')
            && (self.kind == EntityType::Place || !self.is_own_name())
    }

    /// Whether a given name before it could make another person of it: of a place or a surname.
    fn may_be_of_another_person(&self) -> bool {
        let status = self.glossary.term(self.term).status;
        let is_short = matches!(status, TermStatus::Short | TermStatus::Unlisted);
        let is_surname = self.kind == EntityType::Person && is_short;
        !self.has_clitic && (self.kind == EntityType::Place || is_surname)
    }

    /// Whether the word before is a part of the person's name.
    fn is_own_name(&self) -> bool {
        let concept = self.glossary.term(self.term).concept;
        let terms = self.glossary.terms_of(concept).iter();
        let mut words = terms.flat_map(|term| term.text.split(' '));
        words.any(|word| behind_clitics(self.before).any(|it| it == word))
    }
}

/// A word, and what is left of it after clitics. A longer name never continues after an article.
fn behind_clitics(word: &str) -> impl Iterator<Item = &str> {
    let readings = noun_readings(word).filter(|it| !it.clitics.article);
    readings.map(|it| it.stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_one_sense() {
        let count: usize = LISTS.iter().map(|(words, _)| words.len()).sum();
        assert_eq!(SENSES.len(), count);
    }
}
