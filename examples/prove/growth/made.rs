//! Texts that no person would write, and some that one would.

use super::texts::{Kind, Text};

/// Texts that are one piece, again and again.
const REPEATED: [(&str, &str); 157] = [
    ("one word", "كتاب "),
    ("one Latin word", "book "),
    ("one word without spaces", "كتاب"),
    ("one Latin word without spaces", "book"),
    ("one letter", "ا"),
    ("one Latin letter", "a"),
    ("spaces", " "),
    ("line breaks", "\n"),
    ("paragraphs", "كتاب\n\n"),
    ("words in lines", "كتاب\n"),
    ("CRLF", "قال الوزير إن الحكومة تعمل.\r\n"),
    ("CR alone", "قال الوزير إن الحكومة تعمل.\r"),
    ("line separators", "قال الوزير.\u{2028}"),
    ("tabs", "كتاب\t"),
    ("digits", "5"),
    ("Arabic digits", "٥"),
    ("numbers", "5 "),
    ("Arabic numbers", "٥ "),
    ("percentages", "5% "),
    ("Arabic percentages", "٥٪ "),
    ("percentages in words", "خمسة في المئة "),
    ("decimals", "1.5 "),
    ("groups of digits", "1,000,000,"),
    ("dates", "3/4/2024 "),
    ("dates in words", "3 مارس 2024 "),
    ("English dates", "March 3, 2024, "),
    ("Hijri dates", "3 رمضان 1445 هـ "),
    ("money", "$5 "),
    ("money in words", "5 مليارات دولار و"),
    ("English money", "$5 billion "),
    ("numbers in words", "ثلاثة وعشرون ألفا و"),
    ("English numbers in words", "twenty-three thousand "),
    ("scales", "مليار "),
    ("ranges", "5-6-"),
    ("measures", "5 km/h "),
    ("minus", "-5 "),
    ("quotes", "\""),
    ("quoted words", "\"كتاب\" "),
    ("guillemets", "«"),
    ("pairs of guillemets", "«كتاب» "),
    ("nested guillemets", "« «"),
    ("apostrophes", "'"),
    ("curly quotes", "“"),
    ("closing quotes", "” "),
    ("low quotes", "„كتاب“ "),
    ("quotes of many styles", "«ا» “ب” \"ت\" "),
    ("brackets", "("),
    ("closing brackets", ")"),
    ("pairs of brackets", "()"),
    ("kinds of brackets", "([{"),
    ("bracketed words", "(كتاب) "),
    ("crossed brackets", "([)] "),
    ("names in brackets", "ماسك (Musk) "),
    ("clitics", "و"),
    ("clitics apart", "و "),
    ("clitic stacks", "وبال"),
    ("clitic stacks and words", "وبالكتاب "),
    ("articles", "ال "),
    ("fused articles", "لل"),
    ("lam and article", "لالكتاب "),
    ("clitic and Latin", "الـMusk "),
    ("clitic, space and name", "ب Musk "),
    ("tatweel", "ـ"),
    ("tatweel in words", "كتـــاب "),
    ("marks", "\u{64B}"),
    ("marks on letters", "كُتِبَ "),
    ("marks on one letter", "ا\u{64E}\u{651}"),
    ("Latin marks", "e\u{301}\u{323}"),
    ("Hebrew", "שלום "),
    ("overrides", "\u{202E}"),
    ("embeddings", "\u{202A}"),
    ("isolates", "\u{2067}"),
    ("closed isolates", "\u{2067}كتاب\u{2069}"),
    ("pops", "\u{202C}"),
    ("isolates and pops", "\u{2066}\u{2069}"),
    ("left-to-right marks", "\u{200E}"),
    ("marks between words", "كتاب\u{200F} Musk\u{200E} "),
    ("Arabic letter marks", "\u{61C}5"),
    ("zero-width joiners", "\u{200D}"),
    ("zero-width spaces", "كتاب\u{200B}"),
    ("no-break spaces", "كتاب\u{A0}"),
    ("byte order marks", "\u{FEFF}"),
    ("replacement characters", "\u{FFFD}"),
    ("control characters", "\u{1}"),
    ("escapes", "\u{1B}[31m"),
    ("emoji", "😀"),
    ("emoji with joiners", "👩\u{200D}👩\u{200D}👧 "),
    ("flags", "🇸🇦"),
    ("presentation forms", "ﻛﺘﺎﺏ "),
    ("ligatures", "ﷺ"),
    ("Persian letters", "کتابی "),
    ("Chinese", "中文"),
    ("full stops", "."),
    ("ellipses", "…"),
    ("commas", ","),
    ("Arabic commas", "،"),
    ("commas and spaces", "كتاب , "),
    ("question marks", "؟"),
    ("exclamation marks", "! "),
    ("words and full stops", "كتاب."),
    ("words and stops", "كتاب. "),
    ("initials", "A. "),
    ("abbreviations", "د. "),
    ("doubled stops", "قال.. "),
    ("colons", ": "),
    ("hyphens", "-"),
    ("dashes", "كتاب — "),
    ("asterisks", "*"),
    ("underscores", "_"),
    ("backticks", "`"),
    ("slashes", "/"),
    ("at signs", "a@b.c "),
    ("addresses", "https://example.com/a?b=c "),
    ("domains", "a.b."),
    ("hashes", "#كتاب "),
    ("ampersands", "&amp;"),
    ("less than", "<"),
    ("tags", "<b>كتاب</b>"),
    ("backslashes", "\\"),
    ("bars", "|"),
    ("semicolons", "؛ "),
    ("one name", "ستارغيت "),
    ("one Latin name", "Stargate "),
    ("one name without spaces", "ستارغيت"),
    ("one Latin name without spaces", "Stargate"),
    ("names without spaces", "ستارغيتأوراكلماسك"),
    ("one name and its clitics", "وبستارغيت "),
    ("one name in lines", "ستارغيت\n"),
    ("variants of a name", "ستارجيت ستار غيت ستارقيت "),
    ("name in both scripts", "ستارغيت Stargate "),
    ("name in two scripts", "ستارgate "),
    ("a name that may be two", "ماسك أمازون "),
    ("long name", "United Nations Security Council "),
    ("titles", "الرئيس "),
    ("title and name", "الرئيس ترامب "),
    ("prefix of a name", "أوبن "),
    ("suffix of a name", "إيه آي "),
    ("deprecated name", "كروسو "),
    ("missing spaces", "قالستارغيتفي "),
    (
        "a sentence",
        "وقال الوزير في المؤتمر إن الحكومة تعمل على تطوير القطاع. ",
    ),
    (
        "a sentence with a Latin comma",
        "وقال الوزير في المؤتمر إن الحكومة تعمل على تطوير القطاع, وإنها ستواصل ذلك. ",
    ),
    (
        "an English sentence",
        "The minister said at the conference that the government is working. ",
    ),
    (
        "a sentence without a stop",
        "وقال الوزير في المؤتمر إن الحكومة تعمل على تطوير القطاع ",
    ),
    (
        "an English sentence without a stop",
        "the minister said at the conference that the government is working ",
    ),
    (
        "sentence in both languages",
        "قال الوزير إن Microsoft أعلنت 5 خطط. The minister said so. ",
    ),
    ("words in both languages", "كتاب book "),
    ("letters in both scripts", "اa"),
    ("sentences in lines", "قال ماسك إن الشركة باقية.\n"),
    ("alternating lines", "قال ماسك.\nMusk said.\n"),
    ("confusable letters", "Mоsсоw "),
    ("hamza", "احمد أحمد إحمد "),
    ("g letters", "جوجل غوغل قوقل "),
    ("months", "كانون الثاني يناير "),
    ("bilyon", "5 بليون دولار "),
    ("noun agreement", "3 كتاب "),
    (
        "allow directives",
        "<!-- naqhara: allow ar-latin-comma -->\n",
    ),
    ("off directives", "<!-- naqhara-off -->\n"),
];

/// The same in Markdown.
const MARKDOWN: [(&str, &str); 26] = [
    ("Markdown headings", "# كتاب\n"),
    ("Markdown lists", "- كتاب\n"),
    ("nested lists", " - "),
    ("Markdown quotations", "> "),
    ("Markdown emphasis", "*كتاب* "),
    ("open emphasis", "**كتاب"),
    ("Markdown links", "[كتاب](a.md) "),
    ("open links", "[كتاب]("),
    ("open brackets", "["),
    ("closed brackets", "]"),
    ("Markdown images", "![كتاب](a.png) "),
    ("code", "`كتاب` "),
    ("fences", "```\nكتاب\n```\n"),
    ("open fences", "~~~\n"),
    ("Markdown tables", "| كتاب | book |\n"),
    ("HTML in Markdown", "<div>كتاب</div>\n"),
    ("comments", "<!-- كتاب -->\n"),
    ("open comments", "<!-- "),
    (
        "allow comments",
        "<!-- naqhara-allow ar-latin-comma -->\nكتاب, نعم\n",
    ),
    ("footnotes", "كتاب[^1]\n\n"),
    ("references", "[a]: b\n"),
    ("Markdown backticks", "`"),
    ("Markdown asterisks", "*a "),
    ("entities", "&amp; "),
    ("front matter", "---\n"),
    ("long paragraphs", "كتاب, كتاب "),
];

/// Texts of different pieces.
const NUMBERED: [(&str, fn(usize) -> String); 17] = [
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
const TABLES: [(&str, &str, fn(usize) -> String); 12] = [
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
const GLOSSARY: &str = include_str!("../../../glossary.csv");

/// All of them.
pub(super) fn all() -> Vec<Kind> {
    let repeated = |ending| {
        move |(name, piece): (&str, &str)| {
            let text = Text::Repeated(piece.to_owned(), ["", ""]);
            Kind::new(name, ending, text)
        }
    };
    let numbered =
        |(name, piece): (&str, fn(usize) -> String)| Kind::new(name, "txt", Text::Numbered(piece));
    let tables = TABLES
        .into_iter()
        .map(|(name, head, row)| Kind::new(name, "csv", Text::Table(head.to_owned(), row)));
    let all = REPEATED.into_iter().map(repeated("txt"));
    all.chain(MARKDOWN.into_iter().map(repeated("md")))
        .chain(NUMBERED.into_iter().map(numbered))
        .chain(tables)
        .collect()
}

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
