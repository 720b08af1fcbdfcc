//! Folding is stable; lines, sentences and paragraphs stay in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::text::{FoldLevel, LineIndex, fold_key, paragraphs, sentences};

fuzz_target!(|text: &str| {
    for level in [FoldLevel::Exact, FoldLevel::Marks, FoldLevel::Letters] {
        let key = fold_key(text, level);
        assert_eq!(fold_key(&key, level), key, "folding twice changes nothing");
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
