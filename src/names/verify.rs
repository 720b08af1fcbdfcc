//! Does this stretch of text spell this term, and which fold did it need?

use crate::glossary::MatchPolicy;
use crate::lexicon::letter_names::is_letter_name;
use crate::lexicon::ordinary::is_function_word;
use crate::text::{
    FoldLevel, first_word, fold_key, fold_letters_keep_case, is_arabic_letter, last_word,
};

/// Most bytes between two tokens of one term.
const MAX_GAP: usize = 12;

/// Whether two tokens so far apart (in bytes) may still belong to one term.
pub(super) fn gap_may_fit(gap: usize) -> bool {
    gap <= MAX_GAP
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\r' | '\n' | '\u{A0}' | '\u{202F}' | '\u{200C}' | '_'
    )
}

/// Whether a character is part of a token, as the matcher cuts them.
fn is_inner(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_arabic_letter(c) || !c.is_ascii() && c.is_alphanumeric()
}

/// The text with its words folded (case kept), spaces and hyphens between them as one space, other
/// punctuation as it is. `None` when an empty line or a sentence end stands inside.
fn normal(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut breaks = 0;
    for (at, c) in text.char_indices() {
        breaks = match c {
            '\n' => breaks + 1,
            c if is_space(c) => breaks,
            _ => 0,
        };
        if breaks > 1 {
            return None;
        }
        if is_space(c) || c == '.' && joins_letters(text, at) {
            push_space(&mut out);
            continue;
        }
        fold_letters_keep_case(c, |c| match c {
            '-' => push_space(&mut out),
            c => {
                let script_changes = out.chars().next_back().is_some_and(|last| {
                    is_inner(last) && is_inner(c) && last.is_ascii() != c.is_ascii()
                });
                // كوب28 and كوب 28 are one spelling.
                if script_changes && (last_is_arabic(&out) || !c.is_ascii()) {
                    push_space(&mut out);
                }
                if !is_inner(c) && out.ends_with(' ') && c != '.' {
                    out.pop();
                }
                out.push(c);
            }
        });
    }
    Some(out.trim_end().to_owned())
}

/// Whether a full stop at `at` parts the names of two letters: سي.إن.إن.
fn joins_letters(text: &str, at: usize) -> bool {
    let before = last_word(&text[..at]);
    let after = first_word(&text[at + 1..]);
    is_letter_name(before) && is_letter_name(after)
}

fn last_is_arabic(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_arabic_letter)
}

fn push_space(out: &mut String) {
    if out.chars().next_back().is_some_and(is_inner) {
        out.push(' ');
    }
}

/// Compares a stretch of text with a term and says which fold makes them one, if any does.
///
/// `fused_article`: the text wrote لل, so that the alef of the term's article is not there.
pub(super) fn compare(
    found: &str,
    text: &str,
    policy: MatchPolicy,
    fused_article: bool,
) -> Option<FoldLevel> {
    let wanted = if fused_article {
        text.strip_prefix('ا')?
    } else {
        text
    };
    if found == wanted {
        return Some(FoldLevel::Exact);
    }
    let case = policy == MatchPolicy::ExactCase;
    let level = match letter_by_letter(found, wanted, case) {
        Some(level) => level,
        None => folded_level(found, wanted, policy)?,
    };
    let too_far = policy == MatchPolicy::Exact && level > FoldLevel::Marks
        || level == FoldLevel::Letters && is_function_word(found);
    (!too_far).then_some(level)
}

/// Number of bytes that both begin with.
fn common_prefix(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

/// The usual case, without building strings: the same letters in the same order, the same signs
/// between them. `None` says nothing: [`folded_level`] decides.
fn letter_by_letter(found: &str, wanted: &str, case: bool) -> Option<FoldLevel> {
    let mut level = FoldLevel::Marks;
    // What both begin with need not be compared letter by letter.
    let mut same = common_prefix(found.as_bytes(), wanted.as_bytes());
    while !found.is_char_boundary(same) || !wanted.is_char_boundary(same) {
        same -= 1;
    }
    let mut wanted = wanted[same..].chars();
    let mut found = found[same..].chars();
    loop {
        let (a, b) = (next_letter(&mut found), next_letter(&mut wanted));
        let (Some((a, folded_a)), Some((b, folded_b))) = (a, b) else {
            return (a.is_none() && b.is_none()).then_some(level);
        };
        if a == b {
            continue;
        }
        let same = folded_a == folded_b
            || !case && folded_a.is_ascii() && folded_a.eq_ignore_ascii_case(&folded_b);
        if !same {
            return None;
        }
        level = FoldLevel::Letters;
    }
}

/// The next character that folding keeps, as it is written and folded.
fn next_letter(chars: &mut std::str::Chars<'_>) -> Option<(char, char)> {
    loop {
        let c = chars.next()?;
        // The letters that nearly all text is made of, without the general machinery.
        match c {
            '\0'..='\x7F' => return Some((c, c)),
            'آ' | 'أ' | 'إ' => return Some((c, 'ا')),
            'ؤ' => return Some((c, 'و')),
            'ئ' | 'ى' => return Some((c, 'ي')),
            'ة' => return Some((c, 'ه')),
            'ء'..='غ' | 'ف'..='ي' => return Some((c, c)),
            _ => {}
        }
        let mut folded = None;
        fold_letters_keep_case(c, |part| folded = folded.or(Some(part)));
        if let Some(folded) = folded {
            // A no-break space is a space that marks folding sees through.
            let c = if folded == ' ' { ' ' } else { c };
            return Some((c, folded));
        }
    }
}

fn folded_level(found: &str, wanted: &str, policy: MatchPolicy) -> Option<FoldLevel> {
    let (a, b) = (normal(found)?, normal(wanted)?);
    let same = if policy == MatchPolicy::ExactCase {
        same_letters(&a, &b)
    } else {
        same_letters(&a.to_lowercase(), &b.to_lowercase())
    };
    if !same {
        return None;
    }
    let marks = |text| fold_key(text, FoldLevel::Marks);
    if marks(found) == marks(wanted) {
        Some(FoldLevel::Marks)
    } else {
        Some(FoldLevel::Letters)
    }
}

/// Equality, but a full stop of the term may be missing in the text: `St Louis` for `St. Louis`,
/// `U.S` for `U.S.`.
fn same_letters(found: &str, wanted: &str) -> bool {
    let unstopped = wanted.trim_end_matches(['.', '!']);
    found == wanted || found == unstopped || found == unstopped.replace('.', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &str, term: &str, policy: MatchPolicy, expected: Option<FoldLevel>) {
        let level = compare(found, term, policy, false);
        assert_eq!(level, expected, "{found} as {term}");
    }

    #[test]
    fn levels_and_policies() {
        use FoldLevel::{Exact, Letters, Marks};
        use MatchPolicy::{Clitic, ExactCase};
        check("أوراكل", "أوراكل", Clitic, Some(Exact));
        check("أوراكـل", "أوراكل", Clitic, Some(Marks));
        check("اوراكل", "أوراكل", Clitic, Some(Letters));
        check("اوراكل", "أوراكل", MatchPolicy::Exact, None);
        check("oracle", "Oracle", ExactCase, None);
        check("OPENAI", "OpenAI", Clitic, Some(Letters));
        check("على", "علي", Clitic, None);
        check("موسي", "موسى", Clitic, Some(Letters));
    }

    #[test]
    fn gaps_between_words() {
        use FoldLevel::{Letters, Marks};
        use MatchPolicy::Clitic;
        check("سوفت\u{A0}بنك", "سوفت بنك", Clitic, Some(Marks));
        check("سوفت\nبنك", "سوفت بنك", Clitic, Some(Letters));
        check("سوفت\n\nبنك", "سوفت بنك", Clitic, None);
        check("سوفت، بنك", "سوفت بنك", Clitic, None);
        check("Davos. Switzerland", "Davos Switzerland", Clitic, None);
        check("Coca Cola", "Coca-Cola", Clitic, Some(Letters));
        check("St Louis", "St. Louis", Clitic, Some(Letters));
        check("AT T", "AT&T", Clitic, None);
        check("O’Neill", "O'Neill", Clitic, Some(Letters));
        check("كوب28", "كوب 28", Clitic, Some(Letters));
        check("OPEC", "OPEC+", Clitic, None);
    }
}
