//! How likely a reading of a misspelled word is to be what was meant.

use super::{FUNCTION_WORD, is_yeh};
use crate::lexicon::{Analysis, Number, PartOfSpeech, Person, Tense};
use crate::text::ARTICLE;

/// Most bits by which a word behind a clitic is unlikely.
const LIKELY: i16 = -3;
/// Least frequency of verbs of three letters that a conjunction stands before: واكد.
const VERY_FREQUENT_VERB: u8 = 13;
/// Least frequency of verbs whose commands are met.
const OF_COMMANDS: u8 = 11;

/// Whether a reading is `best` with the other letter at its end, and less likely.
pub(super) fn is_weaker_end(it: &Analysis<'_>, best: &Analysis<'_>) -> bool {
    let stem = |it: &str| it.strip_suffix(is_yeh).map(str::to_owned);
    let ends = stem(&it.spelling).is_some_and(|one| Some(one) == stem(&best.spelling));
    ends && it.unlikeliness() > best.unlikeliness()
}

/// Whether a reading is the command of a frequent verb: ادخل is one in programs, not أدخل.
pub(super) fn is_command(it: &Analysis<'_>) -> bool {
    is_imperative(it) && it.lemma.frequency >= OF_COMMANDS
}

/// Whether a reading is a command.
pub(super) fn is_imperative(it: &Analysis<'_>) -> bool {
    it.inflection.tense == Some(Tense::Imperative)
}

/// Whether a reading is of a person who speaks: انجو is a foreign name sooner than أنجو.
pub(super) fn is_of_speaker(it: &Analysis<'_>) -> bool {
    it.inflection.person == Some(Person::First)
}

/// Whether a word like أن has a pronoun that is rare in print: بانك is a bank sooner than بأنك.
pub(super) fn is_rare_with_pronoun(it: &Analysis<'_>) -> bool {
    let is_usual = matches!(it.pronoun, None | Some("ه" | "ها" | "هم" | "هما"));
    let is_particle = is_of_closed_class(it);
    // Some forms with pronouns are listed: أني.
    let is_listed = |end: char| it.spelling.ends_with(end) && !it.lemma.text.ends_with(end);
    is_particle && (!is_usual || is_listed('ي') || is_listed('ك'))
}

/// Whether a reading joins إن to a preposition, which only أن goes with, or something to أو, which stands
/// alone: واو names the letter.
pub(super) fn is_barred(it: &Analysis<'_>) -> bool {
    if it.lemma.text == "أو" && !it.proclitics.is_empty() {
        return true;
    }
    let is_joined = it.proclitics.ends_with(['ب', 'ك', 'ل']) && !has_article(it);
    is_joined
        && matches!(
            it.lemma.text,
            "إن" | "إن\u{651}" | "إلا" | "إلا\u{651}" | "إل\u{651}ا" | "إما"
        )
}

pub(super) fn has_article(it: &Analysis<'_>) -> bool {
    it.proclitics.ends_with(ARTICLE) || it.proclitics.ends_with("لل")
}

/// Whether a word that begins with an alef is likely behind a clitic. Foreign names look like short
/// ones: بابوا, واين.
pub(super) fn is_likely_behind_clitic(meant: &Analysis<'_>, letters: usize) -> bool {
    let is_function_word = meant.lemma.frequency >= FUNCTION_WORD && is_of_closed_class(meant);
    let is_dual = meant.inflection.number == Some(Number::Dual);
    // باولي is a name sooner than بأولي.
    let is_joined = meant.proclitics.ends_with(['ب', 'ك', 'ل']);
    let is_adjective = meant.lemma.part == PartOfSpeech::Adjective;
    if is_joined && is_adjective && meant.spelling.ends_with('ي') {
        return false;
    }
    let most = if is_joined { LIKELY - 2 } else { LIKELY };
    let is_long = letters >= 4 || !is_joined && meant.lemma.frequency >= VERY_FREQUENT_VERB;
    is_function_word || !is_dual && is_long && meant.unlikeliness() <= most
}

/// Whether the alef number `nth` of a word can be one that is silent in speech (hamzat wasl): that of
/// a few nouns, and of the verbs and verbal nouns of the patterns انفعل, افتعل and استفعل. Foreign
/// words have their alef and hamza as they please.
pub(super) fn has_wasl(spelling: &str, nth: usize) -> bool {
    let mut stem = spelling.chars().skip(nth + 1);
    let (second, third) = (stem.next(), stem.next());
    matches!(second, Some('ن' | 'ت' | 'د' | 'ط'))
        || matches!(third, Some('ت' | 'ط' | 'د'))
        || matches!(
            (second, third),
            (Some('س' | 'ث' | 'ب' | 'م'), Some('م' | 'ن' | 'ر'))
        )
}

/// Whether a reading is of a word that is frequent enough, and of no name but that of a place.
pub(super) fn is_word(meant: &Analysis<'_>, least: u8) -> bool {
    let part = meant.lemma.part;
    meant.lemma.frequency >= least && (!part.is_name() || part == PartOfSpeech::Place)
}

/// Whether a reading is of a word that does not inflect and joins others.
fn is_of_closed_class(it: &Analysis<'_>) -> bool {
    matches!(
        it.lemma.part,
        PartOfSpeech::Conjunction | PartOfSpeech::Particle | PartOfSpeech::Preposition
    )
}
