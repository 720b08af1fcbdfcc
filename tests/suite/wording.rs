//! Comments and messages are in plain English, Arabic messages in the Arabic of software: words of a
//! private dialect do not come back.

use std::fs;

use naqhara::lint::RULES;
use naqhara::text::Lang;

use crate::source::{files_under, relative, root};

/// Where comments are held to [`AVOIDED`].
const FOLDERS: [&str; 20] = [
    "examples/",
    "src/align/",
    "src/analysis/",
    "src/bidi.rs",
    "src/bidi/",
    "src/cli/",
    "src/diag/",
    "src/document/",
    "src/facts/",
    "src/glossary/",
    "src/l10n/",
    "src/lexicon/",
    "src/lint/",
    "src/lsp/",
    "src/names/",
    "src/project/",
    "src/render/",
    "src/style/",
    "src/summary/",
    "src/text/",
];

/// What is not written, and what is written instead.
const AVOIDED: [(&str, &str); 27] = [
    ("mend", "fix"),
    ("mends", "fixes"),
    ("mended", "fixed"),
    ("mending", "fixing"),
    ("let pass", "ignored"),
    ("lets pass", "ignores"),
    ("let nothing pass", "ignore nothing"),
    ("lets nothing pass", "ignores nothing"),
    ("hang on", "depend on"),
    ("hangs on", "depends on"),
    ("a blank", "a space"),
    ("blanks", "spaces"),
    ("is asked of", "is required of"),
    ("the house", "the style guide"),
    ("a house", "a style guide"),
    ("the ear", "the scorer"),
    ("tell of", "report"),
    ("tells of", "reports"),
    ("told of", "reported"),
    ("tells apart", "distinguishes"),
    ("told apart", "distinguished"),
    ("look at", "check, read"),
    ("looks at", "checks, reads"),
    ("looked at", "checked, read"),
    ("looking at", "checking, reading"),
    ("nobody", "no one, or what it is that does not"),
    ("so many", "this many"),
];

/// What is not written in messages, where it would sound private or literal, beside [`AVOIDED`].
const AVOIDED_IN_MESSAGES: [(&str, &str); 27] = [
    ("2 times", "twice"),
    ("1 times", "once"),
    ("say more", "more detailed output"),
    ("say less", "less output"),
    ("hear", "answer, report"),
    ("tell", "say, report"),
    ("tells", "says, reports"),
    ("for who", "for whom, or what uses it"),
    ("ask", "run, request"),
    ("asks", "runs, requests"),
    ("asked", "run, requested"),
    ("could not do it", "failure"),
    ("did not come across", "is missing from the translation"),
    ("come across", "be translated"),
    ("does not know", "is not a valid value of"),
    ("upwards", "in this folder or above"),
    ("the one in the program", "the built-in one"),
    ("look into", "inspect, check"),
    ("looks into", "inspects, checks"),
    ("line up", "align"),
    ("lined up", "aligned"),
    (
        "is no longer to be used",
        "is deprecated, or the glossary advises against it",
    ),
    ("any more", "no longer"),
    ("points to report", "findings"),
    ("there is no option", "unknown option"),
    ("there is no rule", "unknown rule"),
    ("exclude each other", "cannot be used with"),
];

/// What is not written in Arabic messages, without vowel marks, and what is written instead.
const AVOIDED_IN_ARABIC: [(&str, &str); 34] = [
    ("مهجور", "غير مستحسن"),
    ("مهجورة", "غير مستحسنة"),
    ("المهجورة", "غير المستحسنة"),
    ("متروك", "سابق"),
    ("الدار", "دليل الأسلوب"),
    ("دار", "دليل أسلوب"),
    ("الدور", "أدلة الأسلوب"),
    ("فراغ", "مسافة"),
    ("الفراغ", "المسافة"),
    ("وفراغ", "ومسافة"),
    ("فراغا", "مسافة"),
    ("الدخل القياسي", "الإدخال القياسي"),
    ("الخرج القياسي", "الإخراج القياسي"),
    ("المعطيات", "الوسيطات"),
    ("رمز الخروج", "رمز الإنهاء"),
    ("رموز الخروج", "رموز الإنهاء"),
    ("ملف الإعداد", "ملف الإعدادات"),
    ("المخزن", "ذاكرة التخزين المؤقت"),
    ("قل أكثر", "إخراج أكثر تفصيلًا"),
    ("قل أقل", "إخراج أقل"),
    ("صعودا", "في هذا المجلد أو ما فوقه"),
    ("يسكت عنه", "يتجاهل"),
    ("يسكت", "يتجاهل"),
    ("ليسكت عنها", "يتجاهل"),
    ("تسكت", "تتجاهل"),
    ("الإسكات", "التجاهل"),
    ("بلاغ", "ملاحظة"),
    ("البلاغ", "الملاحظة"),
    ("اسأل هذه القاعدة", "تشغيل هذه القاعدة"),
    ("لم تسأل", "لم تعمل"),
    ("استعمل", "استخدم"),
    ("الاستعمال", "الاستخدام"),
    ("الإنكليزي", "الإنجليزي"),
    ("الإنكليزية", "الإنجليزية"),
];

/// The avoided words of messages in `text`.
fn avoided_in_message(text: &str) -> Vec<String> {
    let mut all = avoided(text);
    all.extend(found_in(text, &AVOIDED_IN_MESSAGES));
    all
}

/// The avoided words in `text`, each with its better one.
fn avoided(text: &str) -> Vec<String> {
    found_in(text, &AVOIDED)
}

/// The words of a list that stand in `text`, each with its better one.
fn found_in(text: &str, list: &[(&str, &str)]) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words: Vec<String> = text
        .split(|c| !is_part(c))
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let text = format!(" {} ", words.join(" "));
    let found = list
        .iter()
        .filter(|(word, _)| text.contains(&format!(" {word} ")));
    found
        .map(|(word, better)| format!("“{word}” (write: {better})"))
        .collect()
}

/// The comments of a Rust file, neighbouring lines as one, each with its first line.
fn comments(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        let Some(comment) = line.trim_start().strip_prefix("//") else {
            inside = false;
            continue;
        };
        let comment = comment.trim_start_matches(['/', '!']);
        match found.last_mut().filter(|_| inside) {
            Some((_, block)) => block.push_str(comment),
            None => found.push((number + 1, comment.to_owned())),
        }
        inside = true;
    }
    found
}

#[test]
fn comments_are_in_plain_english() {
    let files = [
        files_under(&root().join("src"), "rs"),
        files_under(&root().join("examples"), "rs"),
    ];
    let mut faults = Vec::new();
    for path in files.iter().flatten() {
        let name = relative(path);
        let is_in = |folders: &[&str]| folders.iter().any(|it| name.starts_with(it));
        if !is_in(&FOLDERS) {
            continue;
        }
        let text = fs::read_to_string(path).expect("source files are readable UTF-8");
        for (line, comment) in comments(&text) {
            let found = avoided(&comment).into_iter();
            faults.extend(found.map(|it| format!("{name}:{line}: {it}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn documents_are_in_plain_english() {
    let mut faults = Vec::new();
    for path in files_under(&root().join("docs"), "md") {
        let name = relative(&path);
        // The pages of the rules are written from comments, which are checked where they stand.
        if name.starts_with("docs/rules/") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("documents are readable UTF-8");
        for paragraph in text.split("\n\n") {
            let found = avoided(paragraph).into_iter();
            faults.extend(found.map(|it| format!("{name}: {it}\n{paragraph}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The lines of the messages in a language: the place, and the words without ids, which are not
/// shown to people.
fn messages(lang: &str) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for path in files_under(&root().join("locales").join(lang), "ftl") {
        let text = fs::read_to_string(&path).expect("messages are readable UTF-8");
        for (number, line) in text.lines().enumerate() {
            let words = line.split_once(" =").map_or(line, |it| it.1);
            lines.push((
                format!("{}:{}", relative(&path), number + 1),
                words.to_owned(),
            ));
        }
    }
    lines
}

/// The lines of what `--explain` says of the rules.
fn explanations(lang: Lang) -> Vec<(String, String)> {
    let lines = RULES.iter().flat_map(|rule| {
        let lines: Vec<String> = rule.explanation(lang).lines().map(str::to_owned).collect();
        lines.into_iter().map(|it| (rule.id.to_owned(), it))
    });
    lines.collect()
}

/// Where `flaws` finds something in the lines.
fn faults(lines: &[(String, String)], flaws: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let of = |(place, words): &(String, String)| {
        let found = flaws(words).into_iter();
        found.map(|it| format!("{place}: {it}")).collect::<Vec<_>>()
    };
    lines.iter().flat_map(of).collect()
}

#[test]
fn messages_are_in_plain_english() {
    let mut found = faults(&messages("en"), avoided_in_message);
    found.extend(faults(&explanations(Lang::En), avoided));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Words that would be taken for others without their shadda: it is written there alone.
const WITH_SHADDA: [&str; 8] = ["غيّر", "حوّل", "بيّن", "علّم", "درّب", "قدّم", "سمّ", "صدّر"];

/// Nouns and adverbs that end in a tanwin, without it.
const WITHOUT_TANWIN: [&str; 9] = [
    "أولا",
    "أيضا",
    "شيئا",
    "نصا",
    "ملفا",
    "جنبا",
    "جدا",
    "دائما",
    "مطلقا",
];

fn is_mark(c: char) -> bool {
    ('\u{64B}'..='\u{652}').contains(&c)
}

fn is_arabic(c: char) -> bool {
    ('\u{621}'..='\u{652}').contains(&c)
}

/// What breaks the conventions of Arabic messages: avoided words, marks, punctuation.
fn flaws_of_arabic(text: &str) -> Vec<String> {
    // Code is quoted as it is.
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let bare: String = prose.chars().filter(|&c| !is_mark(c)).collect();
    let mut found = found_in(&bare, &AVOIDED_IN_ARABIC);
    for word in prose.split(|c| !is_arabic(c)) {
        let short = |c: &char| !('\u{64E}'..='\u{650}').contains(c);
        let plain: String = word.chars().filter(short).collect();
        let needs = WITH_SHADDA.iter().any(|it| plain.contains(it));
        if plain.contains('\u{651}') && !needs {
            found.push(format!("{word}: no shadda"));
        }
        if WITHOUT_TANWIN.contains(&word) || word.contains("ا\u{64B}") {
            found.push(format!("{word}: the tanwin stands before the alef"));
        }
    }
    let latin = [",", ";", "?"];
    let ends = prose
        .split_whitespace()
        .filter(|it| latin.iter().any(|mark| it.ends_with(mark)));
    let ends = ends.filter(|it| it.chars().rev().nth(1).is_some_and(is_arabic));
    found.extend(ends.map(|it| format!("{it}: a Latin mark")));
    found
}

#[test]
fn arabic_messages_are_in_the_arabic_of_software() {
    let mut found = faults(&messages("ar"), flaws_of_arabic);
    found.extend(faults(&explanations(Lang::Ar), flaws_of_arabic));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn flaws_of_arabic_messages_are_found() {
    let flaws = [
        ("صيغة مهجورة", 1),
        ("لا فراغ بعدها", 1),
        ("الملفّ", 1),
        ("أولا", 1),
        ("أولاً", 1),
        ("النص, ثم", 1),
        ("غيّر الملف أولًا، ثم `فراغ`", 0),
        ("الفراغات", 0),
    ];
    for (text, count) in flaws {
        assert_eq!(flaws_of_arabic(text).len(), count, "{text}");
    }
}

#[test]
fn avoided_words_are_found_whole_and_across_lines() {
    let text = "/// It lets\n/// pass what mended it.\nfn amended() {}\n// Amend it; a blanket.\n";
    let found: Vec<(usize, Vec<String>)> = comments(text)
        .into_iter()
        .map(|(line, comment)| (line, avoided(&comment)))
        .collect();
    let pass = ["“mended” (write: fixed)", "“lets pass” (write: ignores)"].map(str::to_owned);
    assert_eq!(found, [(1, pass.to_vec()), (4, Vec::new())]);
}
