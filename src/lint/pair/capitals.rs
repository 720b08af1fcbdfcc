//! Capitals around a name in English: whether it is a part of a longer one, and what else of a passage
//! may be a name.

use crate::align::Mention;
use crate::glossary::EntityType;
use crate::lexicon::Lexicon;
use crate::lexicon::months::ENGLISH as MONTHS;
use crate::lint::Context;
use crate::text::{Span, shortly_after, shortly_before};

/// Fewest letters of a word that names are made of.
const WORD: usize = 2;
/// Most letters of an abbreviation.
const SHORT: usize = 5;
/// Written with a capital wherever they stand.
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Whether a mention in English is a part of a longer name that the glossary does not have, which
/// Arabic need not translate word by word: the Congress in Trades Union Congress. A person stays himself
/// and a place itself in any name, and abbreviations are rarely translated.
pub(in crate::lint) fn is_part_of_longer(context: &Context<'_>, mention: &Mention) -> bool {
    let (text, span) = (context.text, mention.span);
    let kind = context.glossary.concept(mention.concept).kind;
    let stays = matches!(kind, EntityType::Person | EntityType::Place);
    if stays || span.of(text).chars().all(char::is_uppercase) {
        return false;
    }
    let goes_on = |word: Span| is_of_name(word.of(text)) && !context.is_mentioned(word);
    let before = word_before(text, span.start).filter(|it| !opens(text, it.start));
    let after = word_after(text, span.end);
    // Of Harvard Business School, Arabic still says Harvard.
    let is_proper = |it: &str| Lexicon::shipped().is_some_and(|all| !all.is_english_word(it));
    let leads = span.of(text).split(' ').any(is_proper);
    before.is_some_and(goes_on) || !leads && after.is_some_and(goes_on)
}

/// Whether an abbreviation leads a longer name, which Arabic often says without it: the UEFA Europa
/// League is الدوري الأوروبي.
pub(in crate::lint) fn leads_longer_name(context: &Context<'_>, mention: &Mention) -> bool {
    let (text, span) = (context.text, mention.span);
    let goes_on = |word: Span| is_of_name(word.of(text)) && !context.is_mentioned(word);
    let is_abbreviation = span.of(text).chars().all(char::is_uppercase);
    is_abbreviation && word_after(text, span.end).is_some_and(goes_on)
}

/// A capitalised word that is no day and no month.
fn is_of_name(word: &str) -> bool {
    let is_month = || MONTHS.iter().any(|it| it.text.eq_ignore_ascii_case(word));
    word.starts_with(char::is_uppercase)
        && word.chars().nth(WORD - 1).is_some()
        && !DAYS.contains(&word)
        && !is_month()
}

fn word_before(text: &str, at: usize) -> Option<Span> {
    let head = shortly_before(text, at).strip_suffix([' ', '-'])?;
    let rest = head.trim_end_matches(char::is_alphabetic);
    let (word, end) = (head.len() - rest.len(), at - 1);
    (word > 0).then(|| Span::new(end - word, end))
}

fn word_after(text: &str, at: usize) -> Option<Span> {
    let tail = shortly_after(text, at).strip_prefix([' ', '-'])?;
    let rest = tail.trim_start_matches(char::is_alphabetic);
    let (word, start) = (tail.len() - rest.len(), at + 1);
    (word > 0).then(|| Span::new(start, start + word))
}

/// Whether a sentence or a quotation begins at `at`, where any word has a capital.
fn opens(text: &str, at: usize) -> bool {
    let head = shortly_before(text, at).trim_end_matches([' ', '\t']);
    head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '-'))
}

/// Whether a stretch has an abbreviation that the glossary does not know and that may stand for one of
/// `names`, most words of which begin with one of its letters: Arabic writes out what it stands for.
pub(in crate::lint) fn may_be_abbreviated(
    context: &Context<'_>,
    stretch: Span,
    names: &[&str],
) -> bool {
    words(context.text, stretch).any(|word| {
        let letters = word
            .of(context.text)
            .trim_end_matches("'s")
            .trim_end_matches("’s");
        let letters: Vec<char> = letters.chars().filter(|it| *it != '.').collect();
        let stands_for = |name: &&str| {
            let words = name.split([' ', '-']);
            let firsts = words.filter_map(|it| it.chars().next().filter(|c| c.is_uppercase()));
            let (mut all, mut there) = (0, 0);
            for first in firsts {
                all += 1;
                there += usize::from(letters.contains(&first));
            }
            there > 0 && there * 2 > all
        };
        (WORD..=SHORT).contains(&letters.len())
            && letters.iter().all(|it| it.is_uppercase())
            && !context.is_mentioned(word)
            && names.iter().any(stands_for)
    })
}

/// The words of a stretch with a capital, and the runs of them.
pub(in crate::lint) fn names(text: &str, stretch: Span) -> Vec<&str> {
    let has_capital = |it: &Span| it.of(text).contains(char::is_uppercase);
    let words: Vec<Span> = words(text, stretch).filter(has_capital).collect();
    let beside = |one: &Span, other: &Span| text.get(one.end..other.start) == Some(" ");
    let runs = words.chunk_by(beside).filter(|it| it.len() > 1);
    let runs = runs.map(|it| Span::new(it[0].start, it[it.len() - 1].end));
    let all = words.iter().copied().chain(runs);
    all.map(|it| it.of(text)).collect()
}

/// The words of a stretch; hyphens, apostrophes and stops between letters belong to them.
fn words(text: &str, stretch: Span) -> impl Iterator<Item = Span> {
    let is_part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.');
    let mut from = stretch.start;
    let runs = stretch.of(text).split_inclusive(move |c| !is_part(c));
    runs.filter_map(move |run| {
        let start = from;
        from += run.len();
        let head = run.trim_start_matches(|c: char| !c.is_alphabetic());
        let start = start + run.len() - head.len();
        let word = head.trim_end_matches(|c: char| !c.is_alphabetic());
        (!word.is_empty()).then(|| Span::new(start, start + word.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::Document;
    use crate::glossary::formats::csv;
    use crate::lint::StyleGuide;
    use crate::text::Lang;

    fn checked<T>(text: &str, check: impl Fn(&Context<'_>) -> T) -> T {
        let (glossary, _) = csv::read(
            "concept_id,entity_type,en,ar\na,org,Parliament,البرلمان\nb,place,Marland,مارلاند\n\
             c,person,Karen Osgood,كارين أوسغود\nd,org,Tarvald,تارفالد\ne,org,OTMA,أوتما\n",
        );
        let document = Document::new("a.txt", text.to_owned()).with_language(Lang::En);
        let analysis = Engine::new(glossary).analyse(document);
        check(&Context::new(0, &analysis, StyleGuide::NEUTRAL))
    }

    #[test]
    fn the_longest_name_shields_its_parts() {
        let parts = |text| {
            checked(text, |it| {
                it.mentions.iter().any(|m| is_part_of_longer(it, m))
            })
        };
        assert!(parts("the Trades Union Parliament met") && parts("the Parliament Library burnt"));
        assert!(checked("the Tarvald Business School opened", |it| it
            .mentions
            .len()
            == 1));
        for text in [
            "the Tarvald Business School opened",
            "the Marland Times wrote",
            "The Parliament met in Marland on Monday.",
            "In Marland Monday was quiet.",
            "Then Parliament voted. Marland won.",
            "President Karen Osgood of Marland",
            "He saw Parliament, Peter said.",
        ] {
            assert!(!parts(text), "{text}");
        }
    }

    #[test]
    fn an_abbreviation_leads_a_longer_name() {
        let leads = |text| {
            checked(text, |it| {
                it.mentions.iter().any(|m| leads_longer_name(it, m))
            })
        };
        assert!(leads("He won the OTMA Harbour Cup."));
        assert!(!leads("The OTMA won the cup.") && !leads("OTMA in Marland"));
    }

    #[test]
    fn abbreviations_that_are_not_listed() {
        let names = ["Royal Cast", "Victoria"];
        let all = |text: &str| Span::new(0, text.len());
        let has = |text: &str| checked(text, |it| may_be_abbreviated(it, all(text), &names));
        assert!(has("at the RSC in May") && has("saw the V.C. again") && has("the VW's price"));
        assert!(!has("the BBM won") && !has("Marland won") && !has("I saw A in MARLAND"));
    }

    #[test]
    fn words_with_capitals_and_their_runs() {
        let text = "Minister al-Moualem met Karen Osgood's men.";
        let found = names(text, Span::new(0, text.len()));
        let words = ["Minister", "al-Moualem", "Karen", "Osgood's"];
        assert_eq!(found[..4], words);
        assert_eq!(found[4..], ["Minister al-Moualem", "Karen Osgood's"]);
    }
}
