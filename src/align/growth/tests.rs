//! Texts of the worst kinds, ever longer.

use std::cell::Cell;

use crate::align::discover::line_up as by_paragraphs;
use crate::align::discover::{
    OrdinaryWords, PartlyKnown, between, missing_names, orphan_names, within,
};
use crate::align::segments::{Fit, Reading, line_up};
use crate::document::Document;
use crate::names::sound::SoundModel;
use crate::text::{Lang, sentences};

thread_local! {
    pub(super) static COUNT: Cell<usize> = const { Cell::new(0) };
}

/// The comparisons that `run` makes.
fn comparisons(run: impl FnOnce()) -> usize {
    COUNT.set(0);
    run();
    COUNT.take()
}

/// The consonants and vowels of names, in both scripts.
const CONSONANTS: [(char, char); 8] = [
    ('b', 'ب'),
    ('d', 'د'),
    ('f', 'ف'),
    ('k', 'ك'),
    ('l', 'ل'),
    ('m', 'م'),
    ('r', 'ر'),
    ('s', 'س'),
];
const VOWELS: [(char, &str); 3] = [('a', "ا"), ('i', "ي"), ('o', "و")];

/// A name of four syllables in both languages; each number has its own.
fn name(number: usize) -> [String; 2] {
    let mut rest = number;
    let mut name = ["N".to_owned(), "ن".to_owned()];
    for _ in 0..4 {
        let (consonant, vowel) = (CONSONANTS[rest % 8], VOWELS[rest / 8 % 3]);
        name[0].extend([vowel.0, consonant.0]);
        name[1].push_str(vowel.1);
        name[1].push(consonant.1);
        rest /= 24;
    }
    name
}

/// A name with the consonants of all others.
fn alike(number: usize) -> [String; 2] {
    let mut rest = number;
    let mut name = [String::new(), String::new()];
    for (latin, arabic) in [("B", "ب"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("r", "ر")] {
        name[0].push_str(latin);
        name[0].push(VOWELS[rest % 3].0);
        name[1].push_str(arabic);
        name[1].push_str(["", "ا", "و", "ي"][rest % 4]);
        rest /= 3;
    }
    name
}

/// What the n-th piece of a text of some kind is in either language.
type Kind = (&'static str, fn(usize) -> [String; 2]);

fn both(it: &[String; 2], en: &str, ar: &str) -> [String; 2] {
    [en.replace('@', &it[0]), ar.replace('@', &it[1])]
}

fn fixed(en: &str, ar: &str) -> [String; 2] {
    [en.to_owned(), ar.to_owned()]
}

const KINDS: [Kind; 28] = [
    ("run together", |_| fixed("Muskماسك", "Muskماسك")),
    ("one name", |_| fixed("Musk ", "ماسك ")),
    ("one name, lines", |_| fixed("Musk\n", "ماسك\n")),
    ("names without stops", |n| both(&name(n), "@ ", "@ ")),
    ("lists of names", |n| both(&name(n), "@, ", "@، ")),
    ("names in another order", |n| {
        [
            format!("{}, ", name(n)[0]),
            format!("{}، ", name(20_000 - n)[1]),
        ]
    }),
    ("unlike names", |n| {
        [
            format!("{}, ", name(n)[0]),
            format!("{}، ", name(n + 20_000)[1]),
        ]
    }),
    ("names in both scripts", |n| {
        let [en, ar] = name(n);
        let text = format!("{en} {ar} ");
        [text.clone(), text]
    }),
    ("long and short sentences", |n| both(&name(n), "@ ", "@. ")),
    ("short and long sentences", |n| {
        both(&name(n), "It is @. ", "@ ")
    }),
    ("one skeleton", |n| both(&alike(n), "@ ", "@ ")),
    ("one skeleton, lists", |n| both(&alike(n), "@, ", "@، ")),
    ("one skeleton, lines", |n| {
        both(&alike(n), "@.\n", "قال @.\n")
    }),
    ("one surname", |n| both(&name(n), "@ Musk, ", "@ ماسك، ")),
    ("one surname, sentences", |n| {
        both(&name(n), "@ Musk left. ", "غادر @ ماسك. ")
    }),
    ("one first name", |n| both(&name(n), "Musk @, ", "ماسك @، ")),
    ("one first name, sentences", |n| {
        both(&name(n), "Musk @ left. ", "غادر ماسك @. ")
    }),
    ("lines of one word", |n| both(&name(n), "@\n", "@\n")),
    ("lines of one length", |n| {
        both(&name(n), "So @ came home.\n", "عاد @ إلى البيت.\n")
    }),
    ("numbers", |n| fixed(&format!("{n}, "), &format!("{n}، "))),
    ("numbers on lines", |n| {
        fixed(&format!("{n}\n"), &format!("{n}\n"))
    }),
    ("numbers in one and many", |n| {
        fixed(&format!("{n}, "), &format!("{n}.\n"))
    }),
    ("long words", |n| {
        let [en, ar] = [name(n), name(n + 7)].map(|it| it.concat());
        [format!("{en} "), format!("قال{ar}وقال ")]
    }),
    ("syllables", |n| {
        fixed("Bababa ", &format!("{} ", "با".repeat(4 + n % 9)))
    }),
    ("giant words", |_| fixed("Muska", "ماسكا")),
    ("giant words and names", |n| both(&name(n), "@ ", "قالبيتر")),
    ("questions", |_| fixed("Why? ", "لماذا؟ ")),
    ("hyphens", |n| both(&name(n), "@-", "@-")),
];

/// A source and its target of a kind, each of this many bytes.
fn texts(kind: Kind, size: usize) -> [String; 2] {
    [0, 1].map(|side| {
        let mut text = String::new();
        let mut number = 0;
        while text.len() < size {
            text.push_str(&kind.1(number)[side]);
            number += 1;
        }
        text
    })
}

fn work(kind: Kind, size: usize) -> usize {
    let [en, ar] = texts(kind, size);
    let model = SoundModel::embedded();
    let source = Document::new("en.txt", en).with_language(Lang::En);
    let target = Document::new("ar.txt", ar).with_language(Lang::Ar);
    let (en, ar) = (source.visible(), target.visible());
    let spans = [en, ar].map(sentences);
    let reading = |text, language, side: usize| Reading {
        text,
        language,
        sentences: &spans[side],
        concepts: &[],
    };
    comparisons(|| {
        let lined = line_up(reading(en, Lang::En, 0), reading(ar, Lang::Ar, 1));
        let segments = match lined.fit {
            Fit::Good => lined.segments,
            _ => by_paragraphs(&source, &target),
        };
        between(&source, &target, &segments, model);
        within(&target, model);
        let unknown = |text| PartlyKnown {
            text,
            is_known: &|_| false,
        };
        let ordinary = OrdinaryWords::default();
        missing_names(unknown(en), unknown(ar), &ordinary);
        orphan_names(unknown(ar), unknown(en), &ordinary);
    })
}

/// Bytes of each text: twice as many as are compared as a whole, whatever they are.
const SIZE: usize = 4 << 10;
/// Most comparisons of any text, and how many more for each byte.
const ANY: usize = 3_000_000;
const EACH_BYTE: usize = 100;

#[test]
fn work_is_bounded_by_the_size_of_texts_of_any_kind() {
    for kind in KINDS {
        let found = work(kind, SIZE);
        assert!(found <= ANY + EACH_BYTE * SIZE, "{}: {found}", kind.0);
    }
}
