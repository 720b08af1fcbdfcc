//! Folding maps back to whole characters, is stable, and gives what `fold_key` gives.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::text::{FoldLevel, LineIndex, Span, fold, fold_key, paragraphs, sentences};

fuzz_target!(|text: &str| {
    for level in [FoldLevel::Exact, FoldLevel::Marks, FoldLevel::Letters] {
        let folded = fold(text, level);
        let key = fold_key(text, level);
        assert_eq!(folded.as_str(), key);
        assert_eq!(fold_key(&key, level), key, "folding twice changes nothing");
        let mut last = 0;
        for (at, c) in folded.as_str().char_indices() {
            let source = folded.to_source(Span::new(at, at + c.len_utf8()));
            assert!(!source.is_empty() && !source.of(text).is_empty());
            assert!(source.start >= last, "the map never goes back");
            last = source.start;
        }
    }
    let lines = LineIndex::new(text);
    for (at, _) in text.char_indices() {
        let position = lines.position(text, at);
        let utf16 = lines.position_utf16(text, at);
        assert!(position.line == utf16.line && position.column <= utf16.column);
    }
    for parts in [sentences(text), paragraphs(text).collect()] {
        let mut last = 0;
        for span in parts {
            assert!(span.start >= last && !span.of(text).trim().is_empty());
            last = span.end;
        }
    }
});
