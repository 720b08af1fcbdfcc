//! Words that come of a name: صيني of الصين, Chinese of China. A translation may say one for the
//! other.

use crate::align::segments::is_in_arabic_dictionary;
use crate::glossary::Term;
use crate::text::{FoldLevel, Lang, fold_key, is_arabic_letter};

/// Fewest letters that a stem of either script keeps.
const ARABIC: usize = 3;
const LATIN: usize = 4;
/// Fewest letters that no other words make by chance.
const RUN: usize = 5;
/// The same where letters of one sound count as one.
const LONG_RUN: usize = 7;

/// Whether a word of `text`, in `lang`, comes of one of `terms`.
pub(super) fn stands_in(text: &str, lang: Lang, terms: &[Term]) -> bool {
    let terms = terms.iter().filter(|it| it.lang == lang);
    let terms = terms
        .map(|it| without_party(&it.text))
        .filter(|it| !it.contains(' '));
    match lang {
        Lang::Ar => {
            let stems: Vec<String> = terms.flat_map(arabic_stems).collect();
            !stems.is_empty() && arabic_words(text).any(|word| comes_of(&word, &stems))
        }
        Lang::En => {
            let names: Vec<&str> = terms.filter(|it| it.is_ascii()).collect();
            !names.is_empty()
                && latin_words(text).any(|word| names.iter().any(|it| is_of(word, it)))
        }
    }
}

/// The members of a party are called by its name: Republicans, المحافظون.
fn without_party(name: &str) -> &str {
    let name = name.strip_suffix(" Party").unwrap_or(name);
    name.strip_prefix("الحزب ")
        .or(name.strip_prefix("حزب "))
        .unwrap_or(name)
}

/// Whether an Arabic `text` has a long name but for one word, as names are shortened in news: دوري
/// الأبطال is دوري أبطال أوروبا, وزارة الخارجية that of the country which is spoken of.
pub(super) fn is_shortened(text: &str, terms: &[Term]) -> bool {
    let bare = |word: &str| {
        let word = fold_key(word, FoldLevel::Letters);
        word.strip_prefix("ال").unwrap_or(&word).to_owned()
    };
    let said: Vec<String> = arabic_words(text).collect();
    terms.iter().filter(|it| it.lang == Lang::Ar).any(|term| {
        let words: Vec<String> = term.text.split_whitespace().map(bare).collect();
        let is_word = |it: &String| it.chars().count() >= ARABIC;
        let has = |it: &String| {
            said.iter()
                .any(|word| comes_of(word, std::slice::from_ref(it)))
        };
        let lacking = words.iter().filter(|it| !has(it)).count();
        words.len() > 2 && words.iter().all(is_word) && lacking <= 1
    })
}

/// Whether `text`, in `lang`, has all words of one of `terms`, whatever is written onto them:
/// رئيسها التنفيذي has الرئيس التنفيذي. For vocabulary, which bends as names do not.
pub(super) fn has_words(text: &str, lang: Lang, terms: &[Term]) -> bool {
    let text = fold_key(&text.to_lowercase(), FoldLevel::Letters);
    let stem = |word: &str| {
        let word = fold_key(&word.to_lowercase(), FoldLevel::Letters);
        let bare = word.strip_prefix("ال").unwrap_or(&word);
        bare.trim_end_matches(['ه', 's', 'e', 'y']).to_owned()
    };
    let said = |term: &Term| {
        term.text
            .split_whitespace()
            .all(|word| text.contains(&stem(word)))
    };
    terms.iter().any(|it| it.lang == lang && said(it))
}

/// Whether an Arabic `text` has the letters of one of `terms` in a row, wherever words are parted:
/// much text lacks blanks. In long names the letters for g are one: بيونج يانج, بيونغ يانج.
pub(super) fn runs_through(text: &str, terms: &[Term]) -> bool {
    let letters = |text: &str| -> String {
        let folded = fold_key(text, FoldLevel::Letters);
        folded.chars().filter(|&c| is_arabic_letter(c)).collect()
    };
    let sounds = |letters: &str| letters.replace(['ج', 'ق', 'ك'], "غ");
    let text = letters(text);
    terms.iter().filter(|it| it.lang == Lang::Ar).any(|term| {
        let term = letters(&term.text);
        let bare = term.strip_prefix("ال").unwrap_or(&term);
        let length = bare.chars().count();
        length >= RUN && text.contains(bare)
            || length >= LONG_RUN && sounds(&text).contains(&sounds(bare))
    })
}

/// Whether a short name is glued to an ordinary word of an Arabic `text`: قدمتفورد.
pub(super) fn is_glued(text: &str, terms: &[Term]) -> bool {
    let names = terms.iter().filter(|it| it.lang == Lang::Ar);
    let names = names.map(|it| fold_key(&it.text, FoldLevel::Letters));
    let names: Vec<String> = names.filter(|it| it.chars().count() > ARABIC).collect();
    let is_word = |rest: &str| rest.chars().count() >= ARABIC && is_in_arabic_dictionary(rest);
    arabic_words(text).any(|word| {
        let rests = |it: &String| [word.strip_suffix(&**it), word.strip_prefix(&**it)];
        let mut rests = names.iter().flat_map(rests).flatten();
        rests.any(is_word)
    })
}

pub(super) fn arabic_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !is_arabic_letter(c) && !crate::text::is_tashkeel(c));
    words
        .filter(|it| !it.is_empty())
        .map(|it| fold_key(it, FoldLevel::Letters))
}

/// The name without its ending (of a party, the adjective), folded: بريطان, روسي; with and without its
/// article, for the first letters of ألمانيا are none.
fn arabic_stems(name: &str) -> impl Iterator<Item = String> {
    let name = fold_key(name, FoldLevel::Letters);
    let bare = name.strip_prefix("ال").map(str::to_owned);
    let names = bare.into_iter().chain([name]);
    names.filter_map(|name| {
        let stem = name.trim_end_matches(['ا', 'ه']);
        let stem = stem
            .strip_suffix('ي')
            .filter(|it| it.chars().count() > ARABIC)
            .unwrap_or(stem);
        (stem.chars().count() >= ARABIC).then(|| stem.to_owned())
    })
}

/// Whether a folded word is a stem with clitics before it and any ending behind it.
pub(super) fn comes_of(word: &str, stems: &[String]) -> bool {
    stems.iter().any(|stem| {
        word.match_indices(stem.as_str()).any(|(at, _)| {
            let clitics = &word[..at];
            clitics.is_empty() || crate::text::is_clitic_stack(clitics)
        })
    })
}

fn latin_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|it| it.starts_with(char::is_uppercase))
}

/// Chinese of China, French of France: the same beginning, or the first two letters and the ending
/// of such a word.
pub(super) fn is_of(word: &str, name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ish", "ese", "ian", "an", "ch", "ss", "i", "ek"];
    let begins = |length: usize| {
        let beginning = name.get(..length);
        beginning.is_some_and(|it| word.starts_with(it))
    };
    const OTHERS: [(&str, &str); 6] = [
        ("Wales", "Welsh"),
        ("Netherlands", "Dutch"),
        ("Britain", "UK"),
        ("Philippines", "Filipino"),
        ("Denmark", "Danish"),
        ("Belgium", "Belgian"),
    ];
    if OTHERS.contains(&(name, word)) {
        return true;
    }
    let made = ENDINGS.iter().any(|end| word.ends_with(end));
    name.len() >= LATIN
        && (begins(LATIN) || begins(2) && made && name.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::formats::csv;

    #[track_caller]
    fn check(table: &str, text: &str, lang: Lang, expected: bool) {
        let (glossary, _) = csv::read(&format!("en,ar\n{table}\n"));
        assert_eq!(
            stands_in(text, lang, glossary.terms_of(0)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn names_are_shortened_and_run_together() {
        let (glossary, _) = csv::read("en,ar\nChampions League,دوري أبطال أوروبا\nCNN,سي إن إن\n");
        let shortened = |text, concept| is_shortened(text, glossary.terms_of(concept));
        assert!(shortened("مباراة في دوري الأبطال", 0));
        assert!(!shortened("مباراة في الدوري", 0) && !shortened("سيدة أنيقة", 1));
        assert!(runs_through("قالتسي إن إنذلك", glossary.terms_of(1)));
        assert!(!runs_through("قالت ذلك", glossary.terms_of(1)));
    }

    #[test]
    fn names_are_glued_and_spelled_by_sound() {
        let (glossary, _) = csv::read("en,ar\nFord,فورد\nPyongyang,بيونغ يانغ\n");
        assert!(is_glued("قدمتفورد شهادتها", glossary.terms_of(0)));
        assert!(!is_glued("قدمت ستانفورد", glossary.terms_of(0)));
        assert!(runs_through("في بيونغ يانج", glossary.terms_of(1)));
        assert!(!runs_through("في بيونغ", glossary.terms_of(1)));
    }

    #[test]
    fn adjectives_of_names() {
        check("Germany,ألمانيا", "الصناعات الألمانية", Lang::Ar, true);
        check("China,الصين", "قال المتحدث الصيني", Lang::Ar, true);
        check("Britain,بريطانيا", "وبالبريطانيين", Lang::Ar, true);
        check("China,الصين", "قال المتحدث", Lang::Ar, false);
        check("France,فرنسا", "The French team won", Lang::En, true);
        check("Germany,ألمانيا", "two Germans", Lang::En, true);
        check("Germany,ألمانيا", "two Greeks", Lang::En, false);
    }
}
