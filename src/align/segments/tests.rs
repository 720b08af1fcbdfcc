//! Small texts with everything that may happen to a translation.

use super::*;
use crate::glossary::formats::csv;
use crate::names::TermIndex;

fn side<'t>(sentences: &'t [&'t str]) -> Side<'t> {
    Side {
        sentences,
        concepts: &[],
    }
}

const ENGLISH: [&str; 7] = [
    "The minister said on Tuesday that 450 houses in Brenlow would be built by 2027.",
    "Residents asked why the old bridge was closed.",
    "It was opened in 1931.",
    "Karen Whitfield, the mayor, promised an answer within three weeks.",
    "Nobody believed her.",
    "The company Ostrava Glass pays 12.5 million euros for the land near the river.",
    "Work begins in March.",
];
const ARABIC: [&str; 6] = [
    "قال الوزير يوم الثلاثاء إن 450 منزلا ستبنى في برينلو بحلول عام 2027.",
    "وسأل السكان عن سبب إغلاق الجسر القديم الذي افتتح عام ١٩٣١.",
    "ووعدت رئيسة البلدية كارين ويتفيلد بالإجابة خلال ثلاثة أسابيع.",
    "وتدفع شركة أوسترافا غلاس 12٫5 مليون يورو ثمنا للأرض القريبة من النهر.",
    "وتقع الأرض خارج حدود المدينة منذ قرن.",
    "ويبدأ العمل في مارس.",
];

#[test]
fn pairs_merges_and_gaps_are_found() {
    let found = beads(side(&ENGLISH), side(&ARABIC));
    let ranges: Vec<_> = found
        .iter()
        .map(|it| (it.source.clone(), it.target.clone()))
        .collect();
    let expected = [
        (0..1, 0..1),
        (1..3, 1..2),
        (3..4, 2..3),
        (4..5, 3..3),
        (5..6, 3..4),
        (6..6, 4..5),
        (6..7, 5..6),
    ];
    assert_eq!(ranges, expected);
    let pairs = found
        .iter()
        .filter(|it| !it.source.is_empty() && !it.target.is_empty());
    assert!(pairs.clone().all(|it| it.score > 0.5));
    assert_eq!(found[3].score, 0.0);
}

#[test]
fn it_is_the_same_the_other_way_round() {
    let there = beads(side(&ENGLISH), side(&ARABIC));
    let back = beads(side(&ARABIC), side(&ENGLISH));
    let pairs = |beads: &[Bead]| -> Vec<_> {
        let pairs = beads
            .iter()
            .filter(|it| !it.source.is_empty() && !it.target.is_empty());
        pairs
            .map(|it| (it.source.clone(), it.target.clone()))
            .collect()
    };
    let turned: Vec<_> = pairs(&back).into_iter().map(|(a, b)| (b, a)).collect();
    assert_eq!(pairs(&there), turned);
}

#[test]
fn every_sentence_stands_in_one_bead() {
    let empty: [&str; 0] = [];
    for (one, other) in [
        (&ENGLISH[..], &ARABIC[..]),
        (&ENGLISH[..], &empty[..]),
        (&empty[..], &ARABIC[..]),
        (&empty[..], &empty[..]),
        (&["", "🙂", "1"][..], &["؟", ""][..]),
        (&ENGLISH[..1], &ARABIC[..]),
    ] {
        let (mut source, mut target) = (0, 0);
        for bead in beads(side(one), side(other)) {
            assert_eq!((bead.source.start, bead.target.start), (source, target));
            assert!((0.0..=1.0).contains(&bead.score));
            (source, target) = (bead.source.end, bead.target.end);
        }
        assert_eq!((source as usize, target as usize), (one.len(), other.len()));
    }
}

#[track_caller]
fn check(source: &[&str], target: &[&str], fit: Fit) {
    let (glossary, _) = csv::read("en,ar\nOstrava,أوسترافا\n");
    let index = TermIndex::new(&glossary);
    let document = |lines: &[&str]| {
        let text = lines.join("\n");
        crate::document::decode("a.txt", text.into_bytes())
            .expect("UTF-8")
            .0
    };
    let (source, target) = (document(source), document(target));
    let sentences = [&source, &target].map(|it| crate::text::sentences(it.text()));
    let concepts = [0, 1].map(|nth| {
        let text = [&source, &target][nth].text();
        concepts(&index.find(&glossary, text), &sentences[nth], &glossary)
    });
    let reading = |nth: usize| Reading {
        text: [&source, &target][nth].text(),
        language: [&source, &target][nth].language(),
        sentences: &sentences[nth],
        concepts: &concepts[nth],
    };
    let lined = line_up(reading(0), reading(1));
    assert_eq!(lined.fit, fit);
    for (text, spans) in [
        (
            &source,
            lined
                .segments
                .iter()
                .flat_map(|it| &it.source)
                .collect::<Vec<_>>(),
        ),
        (
            &target,
            lined.segments.iter().flat_map(|it| &it.target).collect(),
        ),
    ] {
        let expected = crate::text::sentences(text.text());
        assert!(spans.into_iter().eq(&expected));
    }
}

#[test]
fn what_does_not_belong_together_is_said() {
    check(&ENGLISH, &ARABIC, Fit::Good);
    check(&ENGLISH, &[], Fit::Empty);
    check(&ENGLISH, &ENGLISH, Fit::SameLanguage);
    let turned: Vec<&str> = ARABIC.iter().rev().copied().collect();
    let lines: Vec<String> = (0..24)
        .map(|it| {
            format!(
                "Line {} of the harbour rules for Brenlow and Ostrava, part {}.",
                700 + it * 13,
                31 * it + 5
            )
        })
        .collect();
    let rules: Vec<String> = (0..24)
        .rev()
        .map(|it| {
            format!(
                "السطر {} من قواعد الميناء في برينلو وأوسترافا، القسم {}.",
                700 + it * 13,
                31 * it + 5
            )
        })
        .collect();
    let lines: Vec<&str> = lines.iter().map(|it| &**it).collect();
    let rules: Vec<&str> = rules.iter().map(|it| &**it).collect();
    check(&lines, &rules, Fit::OutOfOrder);
    check(&lines, &turned, Fit::Unrelated);
}
