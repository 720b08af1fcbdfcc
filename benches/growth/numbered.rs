//! Texts and glossaries that are made of different pieces, one for each number.

/// What stands there for a number.
pub(super) type Piece = fn(usize) -> String;
/// The name of a text, and its pieces.
type Numbered = (&'static str, Piece);
/// The name of a glossary, its first line and its rows.
type Table = (&'static str, &'static str, Piece);

/// Texts of different pieces.
pub(super) const NUMBERED: [Numbered; 17] = [
    ("distinct words", |n| format!("{} ", arabic(n))),
    ("distinct Latin words", |n| format!("{} ", latin(n))),
    ("distinct capitalised words", |n| {
        format!("{} ", capitalised(n))
    }),
    ("distinct names in sentences", |n| {
        format!("قال {} إن {} باقية. ", arabic(n), capitalised(n))
    }),
    ("distinct names in brackets", |n| {
        format!("{} ({}) ", arabic(n), capitalised(n))
    }),
    ("distinct names of two words", |n| {
        format!("{} {} said. ", capitalised(n), capitalised(n / 7))
    }),
    ("distinct numbers", |n| format!("{n} ")),
    ("distinct dates", |n| {
        format!("{}/{}/{} ", n % 28 + 1, n % 12 + 1, n % 3000)
    }),
    ("distinct amounts", |n| format!("{n} مليون دولار و")),
    ("distinct misspellings", |n| {
        format!("ستار{}غيت ", arabic(n % 28))
    }),
    ("distinct flaws", |n| format!("قال {}, نعم. ", arabic(n))),
    ("distinct sentences in lines", |n| {
        format!(
            "قال الوزير {} إنه رأى {} في {n}.\n",
            arabic(n),
            arabic(n * 31)
        )
    }),
    ("distinct quotations", |n| format!("«{}» ", arabic(n))),
    ("distinct clitics and words", |n| {
        format!("وبال{} ", arabic(n))
    }),
    ("distinct variants", |n| {
        format!("أ{}و ا{}و ", arabic(n), arabic(n))
    }),
    ("distinct words without spaces", arabic),
    ("names of the glossary", |n| {
        let row = GLOSSARY.lines().nth(1 + n % 1_000).unwrap_or_default();
        format!(
            "{} ",
            row.split(',').nth(3 + 4 * (n % 2)).unwrap_or_default()
        )
    }),
];

/// Glossaries: the name, the first line and its rows.
pub(super) const TABLES: [Table; 12] = [
    ("clean rows", HEAD, |n| {
        format!("x-{n},org,{},{}\n", capitalised(n), arabic(n))
    }),
    ("dirty rows", HEAD, |n| {
        format!("x-{n},org,\" {} \",«{}» \n", capitalised(n), arabic(n))
    }),
    ("rows with one term", HEAD, |n| {
        format!("x-{n},org,Oracle,أوراكل\n")
    }),
    ("rows with one id", HEAD, |n| {
        format!("x,org,{},{}\n", capitalised(n), arabic(n))
    }),
    ("rows of an unknown kind", HEAD, |n| {
        format!("x-{n},thing,{},{}\n", capitalised(n), arabic(n))
    }),
    ("rows with many cells", HEAD, |n| {
        format!("x-{n},org,{},{},,,,,\n", capitalised(n), arabic(n))
    }),
    ("rows without terms", HEAD, |n| format!("x-{n},org,,\n")),
    ("damaged rows", HEAD, |n| {
        format!("x-{n},org,=1+{n},#NAME?\n")
    }),
    (
        "a cell of many terms",
        "concept_id,entity_type,ar_preferred,en_preferred\nx,org,أوراكل,A",
        |n| format!("|{}", capitalised(n)),
    ),
    ("open quotation marks", HEAD, |n| {
        format!("x-{n},org,\"{},{}\n", capitalised(n), arabic(n))
    }),
    ("one letter in every row", HEAD, |_| "a,a,a,a\n".to_owned()),
    (
        "rows that confuse all",
        "concept_id,entity_type,en_preferred,ar_preferred,confusable_with,related\n",
        |n| {
            format!(
                "x-{n},org,Oracle,{},x-{} | x-0,x-{}\n",
                arabic(n),
                n + 1,
                n / 2
            )
        },
    ),
];

const HEAD: &str = "concept_id,entity_type,en_preferred,ar_preferred\n";
const GLOSSARY: &str = include_str!("../../glossary.csv");

/// A word of its own for each number.
fn arabic(n: usize) -> String {
    word(
        n,
        &[
            'ب', 'ت', 'ج', 'د', 'ر', 'س', 'ع', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'ي', 'ش', 'ص',
            'ط',
        ],
    )
}

fn latin(n: usize) -> String {
    word(
        n,
        &[
            'a', 'b', 'd', 'e', 'f', 'g', 'i', 'k', 'l', 'm', 'n', 'o', 'r', 's', 't', 'u',
        ],
    )
}

fn capitalised(n: usize) -> String {
    format!("K{}", latin(n))
}

/// At least three letters.
fn word(n: usize, letters: &[char]) -> String {
    let base = letters.len();
    let mut rest = n + base * base;
    let mut word = String::new();
    while rest > 0 {
        word.push(letters[rest % base]);
        rest /= base;
    }
    word
}
