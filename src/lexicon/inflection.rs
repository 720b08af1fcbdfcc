//! What a form of a word says besides its lemma: number, gender, person, tense, and what may be
//! joined to it.

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Two: كتابان.
    Dual,
    /// Three and more: sound (معلمون) or broken (كتب).
    Plural,
}

impl Number {
    /// The id in JSON and in the tables of messages.
    pub fn id(self) -> &'static str {
        match self {
            Number::Singular => "singular",
            Number::Dual => "dual",
            Number::Plural => "plural",
        }
    }
}

/// Grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
}

impl Gender {
    /// The id in JSON and in the tables of messages.
    pub fn id(self) -> &'static str {
        match self {
            Gender::Masculine => "masculine",
            Gender::Feminine => "feminine",
        }
    }
}

/// The person of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// I, we.
    First,
    /// You.
    Second,
    /// He, she, they.
    Third,
}

impl Person {
    /// The id in JSON and in the tables of messages.
    pub fn id(self) -> &'static str {
        match self {
            Person::First => "first",
            Person::Second => "second",
            Person::Third => "third",
        }
    }
}

/// The tense of a verb, with the imperative among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// كتب.
    Past,
    /// يكتب.
    Present,
    /// يكتبوا, يقل: after لم, لن, أن and the like, where it is written otherwise.
    PresentShort,
    /// اكتب.
    Imperative,
}

impl Tense {
    /// The id in JSON and in the tables of messages.
    pub fn id(self) -> &'static str {
        match self {
            Tense::Past => "past",
            Tense::Present => "present",
            Tense::PresentShort => "present-short",
            Tense::Imperative => "imperative",
        }
    }
}

/// Whether a pronoun may be joined to the end of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// None may be: كتابا, يكتبون in its full form before a pronoun is written alike, so it may.
    Closed,
    /// One may be, or none: كتاب.
    #[default]
    Open,
    /// One must be: مدرست in مدرسته.
    Bound,
}

/// The grammar of one form of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Inflection {
    /// `None` where a word has no number: particles, names.
    pub number: Option<Number>,
    /// `None` where a word has no gender.
    pub gender: Option<Gender>,
    /// Of verbs.
    pub person: Option<Person>,
    /// Of verbs.
    pub tense: Option<Tense>,
    /// Whether the spelling is that of a passive only: قيل.
    pub is_passive: bool,
    /// Whether ال may stand before it.
    pub takes_article: bool,
    /// Whether a pronoun may be joined to it.
    pub ending: Ending,
}

impl Inflection {
    /// How many bits [`Inflection::to_bits`] needs.
    pub(super) const BITS: u32 = 13;

    /// As a number, for the packed form.
    pub(super) fn to_bits(self) -> u64 {
        let number = self.number.map_or(0, |it| it as u64 + 1);
        let gender = self.gender.map_or(0, |it| it as u64 + 1);
        let person = self.person.map_or(0, |it| it as u64 + 1);
        let tense = self.tense.map_or(0, |it| it as u64 + 1);
        number
            | gender << 2
            | person << 4
            | tense << 6
            | u64::from(self.is_passive) << 9
            | u64::from(self.takes_article) << 10
            | (self.ending as u64) << 11
    }

    /// What [`Inflection::to_bits`] made a number of.
    pub(super) fn from_bits(bits: u64) -> Inflection {
        let part = |shift: u32, width: u32| (bits >> shift) & ((1 << width) - 1);
        Inflection {
            number: [
                None,
                Some(Number::Singular),
                Some(Number::Dual),
                Some(Number::Plural),
            ][part(0, 2) as usize],
            gender: [None, Some(Gender::Masculine), Some(Gender::Feminine), None]
                [part(2, 2) as usize],
            person: [
                None,
                Some(Person::First),
                Some(Person::Second),
                Some(Person::Third),
            ][part(4, 2) as usize],
            tense: match part(6, 3) {
                1 => Some(Tense::Past),
                2 => Some(Tense::Present),
                3 => Some(Tense::PresentShort),
                4 => Some(Tense::Imperative),
                _ => None,
            },
            is_passive: part(9, 1) == 1,
            takes_article: part(10, 1) == 1,
            ending: match part(11, 2) {
                0 => Ending::Closed,
                1 => Ending::Open,
                _ => Ending::Bound,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_back() {
        for bits in 0..1 << Inflection::BITS {
            let read = Inflection::from_bits(bits);
            assert_eq!(Inflection::from_bits(read.to_bits()), read);
            assert!(read.to_bits() < 1 << Inflection::BITS);
        }
    }
}
