//! Texts that are made to upset the order: they are read in time linear in their length, and right.

use std::time::{Duration, Instant};

use naqhara::bidi::{self, Direction, Layout, levels, order_of, superfluous_isolates};

use crate::program::naqhara;

/// Far more than it takes, and far less than if each character looked at all others.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is repeated, and the level of the last letter of it in either direction of the paragraph.
const EVIL: [(&str, [u8; 2]); 10] = [
    ("\u{202E}a", [125, 125]),
    ("\u{202D}ب", [124, 124]),
    ("\u{202A}a", [124, 124]),
    ("\u{2067}a", [126, 126]),
    ("\u{2066}ب", [125, 125]),
    ("\u{2068}ب", [125, 125]),
    ("\u{202B}\u{2067}\u{202C}\u{2069}a", [126, 126]),
    ("\u{2069}\u{202C}a", [0, 2]),
    ("(ب[a", [0, 2]),
    ("\u{64E}a\u{64F}", [0, 2]),
];

#[test]
fn controls_without_end_take_linear_time_and_reach_the_deepest_level() {
    let start = Instant::now();
    for (evil, wanted) in EVIL {
        let text = evil.repeat(100_000);
        let count = text.chars().count();
        for (base, wanted) in [Direction::Ltr, Direction::Rtl].into_iter().zip(wanted) {
            let found = levels(&text, Some(base));
            assert_eq!(found.len(), count);
            let letters = text.chars().zip(&found).filter(|it| it.0.is_alphabetic());
            let last = letters.last().expect("a letter");
            assert_eq!(*last.1, wanted, "{} {}", evil.escape_unicode(), base.name());
            let mut order = order_of(&found);
            order.sort_unstable();
            assert!(order.into_iter().eq(0..count));
        }
    }
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

#[test]
fn ten_thousand_embeddings() {
    for (open, close, base, deepest) in [
        ('\u{202B}', '\u{202C}', Direction::Ltr, 125),
        ('\u{202A}', '\u{202C}', Direction::Ltr, 124),
        ('\u{2067}', '\u{2069}', Direction::Rtl, 125),
    ] {
        let opened: String = std::iter::repeat_n(open, 10_000).collect();
        let closed: String = std::iter::repeat_n(close, 10_000).collect();
        let text = format!("ب{opened}ب{closed}ب");
        let found = levels(&text, Some(base));
        let at = |nth: usize| found[nth];
        let inside = deepest + u8::from(deepest % 2 == 0);
        assert_eq!(
            (at(10_001), at(20_002), at(0)),
            (inside, 1, 1),
            "{}",
            open.escape_unicode()
        );
    }
}

#[test]
fn a_paragraph_of_ten_megabytes() {
    let start = Instant::now();
    let text = "قال Musk (2024): 5% ثم ".repeat(370_000);
    assert!(text.len() > 10_000_000);
    let mut layout = Layout::new();
    let runs = layout.runs(&text, Direction::Rtl);
    let covered: usize = runs.iter().map(|it| it.0.len()).sum();
    assert_eq!(covered, text.len());
    // Right to left: the end of the text stands on the left.
    assert_eq!(runs[0].0.end, text.len());
    assert_eq!(runs[runs.len() - 1].0.start, 0);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

#[test]
fn ten_thousand_isolates_on_a_line() {
    let start = Instant::now();
    let plain = bidi::isolate("Oracle", None) + " ثم ";
    let torn = bidi::isolate("C++", None) + " ثم ";
    let line = format!("{}{torn}{}", plain.repeat(5_000), plain.repeat(5_000));
    let flags = superfluous_isolates(&line, &[Direction::Rtl]);
    let kept = flags.iter().filter(|it| !**it).count();
    assert_eq!((flags.len(), kept), (20_002, 2));
    // Where all of them are needed some are not even tried, and none is taken away wrongly.
    let line = torn.repeat(10_000);
    let flags = superfluous_isolates(&line, &[Direction::Rtl]);
    assert!(flags.iter().all(|it| !it));
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

#[test]
fn nothing_of_it_reaches_a_terminal() {
    let text =
        "وقال \u{202E}Musk\u{1B}]0;x\u{7}\u{2067} \u{64E}\u{64F}ثم OpenAI\u{9B}31m\u{2069}\n";
    for order in ["logical", "visual"] {
        for lang in ["en", "ar"] {
            for command in ["align", "lint", "summary"] {
                let args = [command, "-", "--bidi", order, "--ui-lang", lang];
                let run = naqhara(&args).input(text).on_terminal().run();
                assert!(run.code < 2, "{}", run.err);
                let mut bare = run.out.replace("\u{1B}[8l", "").replace("\u{1B}[8h", "");
                for color in ["0", "1", "2", "4", "31", "33", "36"] {
                    bare = bare.replace(&format!("\u{1B}[{color}m"), "");
                }
                let steers =
                    |c: char| naqhara::text::is_bidi_control(c) || (c.is_control() && c != '\n');
                assert!(!bare.contains(steers), "{command} {order}: {bare:?}");
            }
        }
    }
}
