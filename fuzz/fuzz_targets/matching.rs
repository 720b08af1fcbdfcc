//! Any glossary over any text: spans slice, follow each other, and touch their clitics.

#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use naqhara::align::{Kinds, mentions};
use naqhara::analysis::Engine;
use naqhara::glossary::{Builder, EntityType, MatchPolicy, TermStatus};
use naqhara::text::{Lang, Span, clitic_letters, is_clitic_stack};

/// Few letters, so that terms and text meet; a byte beyond them is any character.
const LETTERS: [char; 44] = [
    'ا', 'ب', 'ل', 'و', 'ف', 'ك', 'س', 'م', 'ن', 'ة', 'ه', 'ى', 'ي', 'أ', 'إ', 'د', 'ر', 'ء', 'a',
    'b', 'A', 'B', 'é', 'ß', '1', '٢', ' ', ' ', ' ', '\n', '-', '.', ',', '،', '+', '&', '\'',
    '\u{640}', '\u{64E}', '\u{64B}', '\u{200C}', '\u{200F}', '\u{A0}', '\u{301}',
];

#[derive(Arbitrary, Debug)]
struct Input {
    terms: Vec<(u8, Vec<u8>)>,
    text: Vec<u8>,
    tail: String,
}

fn text_of(bytes: &[u8]) -> String {
    let letter = |&byte: &u8| LETTERS[usize::from(byte) % LETTERS.len()];
    bytes.iter().map(letter).collect()
}

fuzz_target!(|input: Input| {
    let mut builder = Builder::default();
    for (bits, letters) in input.terms.iter().take(50) {
        let kind = EntityType::ALL[usize::from(bits >> 4) % EntityType::ALL.len()];
        let concept = builder.concept("x", kind);
        concept.policy = match bits & 3 {
            0 => MatchPolicy::Clitic,
            1 => MatchPolicy::Exact,
            2 => MatchPolicy::ExactCase,
            _ => MatchPolicy::Fuzzy,
        };
        let lang = if bits & 4 == 0 { Lang::Ar } else { Lang::En };
        let text = text_of(letters);
        builder.term(lang, TermStatus::Preferred, text.trim(), bits & 8 != 0);
    }
    let glossary = builder.finish();
    let engine = Engine::new(glossary);
    let text = text_of(&input.text) + &input.tail;
    let found = engine.index().find(engine.glossary(), &text);
    check(&text, found.iter().map(|m| (m.span, m.clitic)));
    for m in &found {
        assert!(engine.index().same_letters(m).any(|term| term == m.term));
    }
    for kinds in [Kinds::Names, Kinds::All] {
        let all = mentions(&text, engine.glossary(), engine.index(), kinds);
        check(&text, all.iter().map(|m| (m.span, m.clitic())));
    }
    if let Some((_, query)) = input.terms.first() {
        engine.lookup(&text_of(query), 5);
    }
});

fn check(text: &str, found: impl Iterator<Item = (Span, Span)>) {
    let mut last = 0;
    for (span, clitic) in found {
        assert!(!span.is_empty() && !span.of(text).is_empty());
        assert!(span.start >= last, "no overlap, in text order");
        assert_eq!(clitic.end, span.start, "a clitic touches its name");
        if !clitic.is_empty() {
            assert!(is_clitic_stack(&clitic_letters(clitic.of(text))));
        }
        last = span.end;
    }
}
