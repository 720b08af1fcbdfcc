//! Dictionaries of dictd and StarDict, made here: what they answer, and all that can be wrong with one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::{Compress, Compression, FlushCompress, write::GzEncoder};
use naqhara::dictionary::{Dictionaries, Dictionary, Files};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Run, arg, bare};

/// A headword with the text of its entry.
type Rows<'a> = &'a [(&'a str, &'a str)];

const AR_EN: Rows<'static> = &[
    (
        "00databaseshort",
        "00databaseshort\n     Harbour words ver. 1.2\n",
    ),
    ("100", "100 /miʔa/\nHundred\n"),
    ("إبحار", "إبحار /ʔibħaːr/\nSailing\n"),
    (
        "رصيف",
        "رَصيف /rasˤiːf/ <n>\n1. Quay\n2. <n, sg> {Wharf}\n    Synonym: {dock}\n",
    ),
    ("سفينة", "سفينة /safiːna/\nShip\n"),
    ("كتاب", "كتاب\nBook\n"),
    ("لندن", "لندن\nLondon\n"),
];

const EN_AR: Rows<'static> = &[
    ("harbour", "Harbour /hˈɑːbə/ <n>\nميناء\n"),
    ("manysided", "Many-sided\nمتعدد الجوانب\n"),
    ("quay", "Quay\nرصيف\n"),
    ("run", "Run\nركض\n"),
];

fn base64(mut number: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = Vec::new();
    loop {
        out.insert(0, DIGITS[number % 64]);
        number /= 64;
        if number == 0 {
            return String::from_utf8(out).expect("ASCII");
        }
    }
}

/// dictzip with chunks of this many bytes, as the program of that name writes it.
fn dictzip(text: &[u8], chunk: usize) -> Vec<u8> {
    let mut deflate = Compress::new(Compression::default(), false);
    let chunks: Vec<Vec<u8>> = text
        .chunks(chunk)
        .map(|it| {
            let mut out = Vec::with_capacity(chunk + 256);
            let done = deflate.compress_vec(it, &mut out, FlushCompress::Full);
            done.expect("compressed");
            out
        })
        .collect();
    let extra = 10 + 2 * chunks.len();
    let mut out = vec![0x1F, 0x8B, 8, 4 | 8, 0, 0, 0, 0, 2, 3];
    let mut put = |it: usize| out.extend(u16::try_from(it).expect("small").to_le_bytes());
    put(extra);
    put(usize::from(u16::from_le_bytes(*b"RA")));
    put(extra - 4);
    put(1);
    put(chunk);
    put(chunks.len());
    chunks.iter().for_each(|it| put(it.len()));
    out.extend(b"words.dict\0");
    chunks.iter().for_each(|it| out.extend(it));
    let mut end = Vec::with_capacity(64);
    let finished = deflate.compress_vec(&[], &mut end, FlushCompress::Finish);
    finished.expect("finished");
    out.extend(end);
    out.extend(crc(text).to_le_bytes());
    out.extend(u32::try_from(text.len()).expect("small").to_le_bytes());
    out
}

fn crc(text: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(text);
    crc.sum()
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).expect("compressed");
    encoder.finish().expect("compressed")
}

/// The index and the definitions of dictd.
fn dictd(rows: Rows<'_>) -> (String, String) {
    let (mut index, mut text) = (String::new(), String::new());
    for (word, entry) in rows {
        let (start, length) = (base64(text.len()), base64(entry.len()));
        index += &format!("{word}\t{start}\t{length}\n");
        text += entry;
    }
    (index, text)
}

/// A folder with files of these contents.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in files {
        fs::write(folder.path().join(name), content).expect("written");
    }
    folder
}

/// A dictd dictionary whose definitions are stored in some way.
fn made(name: &str, rows: Rows<'_>, ending: &str, pack: impl Fn(&[u8]) -> Vec<u8>) -> TempDir {
    let (index, text) = dictd(rows);
    folder(&[
        (&format!("{name}.index"), index.as_bytes()),
        (&format!("{name}{ending}"), &pack(text.as_bytes())),
    ])
}

/// The files of a StarDict dictionary: `.ifo`, `.idx` and definitions.
fn stardict(rows: Rows<'_>, more: &str) -> [Vec<u8>; 3] {
    let (mut index, mut text) = (Vec::new(), Vec::new());
    for (word, entry) in rows {
        index.extend(word.as_bytes());
        index.push(0);
        for number in [text.len(), entry.len()] {
            index.extend(u32::try_from(number).expect("small").to_be_bytes());
        }
        text.extend(entry.as_bytes());
    }
    let ifo = format!(
        "StarDict's dict ifo file\nversion=2.4.2\nbookname=Port words, English-Arabic\nwordcount={}\n\
         idxfilesize={}\n{more}\n",
        rows.len(),
        index.len()
    );
    [ifo.into_bytes(), index, text]
}

/// `lookup` without a glossary, with this dictionary.
fn lookup(dictionary: &Path, words: &[&str]) -> Run {
    let dictionary = ["--no-glossary", "--dictionary", arg(dictionary)];
    bare(&[&["lookup"], words, &dictionary].concat()).run()
}

/// The first answer to a word, as JSON.
fn first(dictionary: &Path, word: &str) -> Value {
    let run = lookup(dictionary, &[word, "--format", "json"]);
    assert_eq!((run.code, &*run.err), (0, ""), "{word}");
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    json["queries"][0]["matches"][0].clone()
}

#[test]
fn words_are_answered_from_a_dictionary() {
    let folder = made("port.ara-eng", AR_EN, ".dict", <[u8]>::to_vec);
    let path = folder.path().join("port.ara-eng.index");
    let run = lookup(&path, &["رصيف"]);
    insta::assert_snapshot!(run.out, @r"
    رَصيف  Harbour words
      Arabic   رَصيف   dictionary
      English  Quay
      English  Wharf
    ");
    let run = lookup(&path, &["قارب"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("قارب"), "{}", run.out);
    let found = first(&path, "رصيف");
    assert_eq!(found["via"], "dictionary");
    assert_eq!(
        (&found["concept"], &found["kind"]),
        (&Value::Null, &"term".into())
    );
    assert_eq!(
        (&found["en"], &found["ar"]),
        (&"Quay".into(), &"رَصيف".into())
    );
    assert_eq!(found["senses"], serde_json::json!(["Quay", "Wharf"]));
    assert_eq!(found["dictionary"], "Harbour words");
}

#[test]
fn arabic_words_are_found_in_all_forms() {
    let folder = made("ara-eng", AR_EN, ".dict", <[u8]>::to_vec);
    let path = folder.path().join("ara-eng");
    for (word, sense, score) in [
        ("كتاب", "Book", 1.0),
        ("كِتابٌ", "Book", 0.97),
        ("ابحار", "Sailing", 0.97),
        ("كتبهم", "Book", 0.9),
        ("وبالسفن", "Ship", 0.9),
        ("والرصيف", "Quay", 0.9),
        ("ولندن", "London", 0.9),
        ("100", "Hundred", 1.0),
    ] {
        let found = first(&path, word);
        assert_eq!(
            (&found["en"], &found["score"]),
            (&sense.into(), &score.into()),
            "{word}"
        );
        assert_eq!(
            found["why"].as_array().map(Vec::len),
            Some(usize::from(score < 1.0))
        );
    }
    // What looks like a form and is none stays unanswered.
    for word in ["كاتب", "مسافن", "Book", "سفي"] {
        assert_eq!(lookup(&path, &[word]).code, 1, "{word}");
    }
}

#[test]
fn english_words_are_found_in_all_forms() {
    let folder = made("eng-ara", EN_AR, ".dict", <[u8]>::to_vec);
    let path = folder.path().join("eng-ara.dict");
    for (word, headword) in [
        ("HARBOUR", "Harbour"),
        ("harbours", "Harbour"),
        ("Many-sided", "Many-sided"),
        ("many-sided", "Many-sided"),
        ("quays", "Quay"),
    ] {
        let found = first(&path, word);
        assert_eq!(found["matched"], headword, "{word}");
        assert_eq!(found["en"], headword);
    }
    for word in ["harbor", "runt", "side", "ميناء"] {
        assert_eq!(lookup(&path, &[word]).code, 1, "{word}");
    }
}

#[test]
fn definitions_are_read_however_they_are_stored() {
    for chunk in [7, 64, 58_315] {
        let folder = made("ara-eng", AR_EN, ".dict.dz", |it| dictzip(it, chunk));
        let path = folder.path().join("ara-eng.dict.dz");
        for (word, sense) in [("إبحار", "Sailing"), ("كتاب", "Book"), ("لندن", "London")]
        {
            assert_eq!(first(&path, word)["en"], sense, "{chunk}");
        }
    }
    let folder = made("ara-eng", AR_EN, ".dict.dz", gzip);
    assert_eq!(first(&folder.path().join("ara-eng"), "كتاب")["en"], "Book");
}

#[test]
fn stardict_is_read_with_its_synonyms() {
    let rows: Rows = &[("Harbour", "<b>ميناء</b> &amp; مرفأ"), ("quay", "رصيف")];
    let [ifo, idx, text] = stardict(rows, "sametypesequence=h");
    let mut syn = b"wharf\0".to_vec();
    syn.extend(1_u32.to_be_bytes());
    let packed = gzip(&idx);
    let files: [(&str, &[u8]); 3] = [("p.ifo", &ifo), ("p.syn", &syn), ("p.dict", &text)];
    for index in [("p.idx", &*idx), ("p.idx.gz", &*packed)] {
        let folder = folder(&[&files[..], &[index]].concat());
        for path in [
            folder.path().to_owned(),
            folder.path().join("p.ifo"),
            folder.path().join("p"),
        ] {
            assert_eq!(first(&path, "harbour")["ar"], "ميناء & مرفأ");
            assert_eq!(first(&path, "wharf")["ar"], "رصيف");
        }
        let found = first(folder.path(), "quay");
        assert_eq!(found["dictionary"], "Port words, English-Arabic");
    }
}

/// The error of a lookup in a folder of one dictionary, named by one of its files.
fn error(folder: &TempDir, name: &str, word: &str) -> String {
    let run = lookup(&folder.path().join(name), &[word]);
    assert_eq!((run.code, &*run.out), (2, ""), "{}", run.err);
    let root = folder.path().display().to_string();
    assert!(
        run.err.contains(&root) && run.err.lines().count() == 2,
        "{}",
        run.err
    );
    run.err.replace(&root, "")
}

#[test]
fn a_damaged_dictd_dictionary_is_named() {
    let (index, text) = dictd(AR_EN);
    let text = text.as_bytes();
    let packed = dictzip(text, 64);
    let last = packed.len() - 4;
    let with_size = |size: u32| [&packed[..last], &size.to_le_bytes()].concat();
    let mut broken = packed.clone();
    let name = b"words.dict\0";
    let data = broken.windows(name.len()).position(|it| it == name);
    let data = data.expect("a header") + name.len();
    broken[data..data + 150].fill(0xFF);
    let cut = &index.as_bytes()[..index.len() - 4];
    let beyond = index.replace("لندن\t", "لندن\tzz");
    let windows = b"\xCA\xC7\xC8\tA\tB\n";
    let cases: [(&[u8], &str, &[u8], &str); 13] = [
        (b"", ".dict", text, "has no entries"),
        (b"\n\n", ".dict", text, "has no entries"),
        (
            index.lines().next().unwrap_or_default().as_bytes(),
            ".dict",
            text,
            "has no entries",
        ),
        (b"word\n", ".dict", text, "an entry of the index is cut off"),
        (cut, ".dict", text, "an entry of the index is cut off"),
        (windows, ".dict", text, "is not in UTF-8"),
        (
            beyond.as_bytes(),
            ".dict",
            text,
            "beyond the end of the file",
        ),
        (
            index.as_bytes(),
            ".dict",
            &text[..text.len() - 3],
            "beyond the end of the file",
        ),
        (index.as_bytes(), ".dict.dz", text, "cannot be decompressed"),
        (
            index.as_bytes(),
            ".dict.dz",
            &with_size(7),
            "does not have the size",
        ),
        (
            index.as_bytes(),
            ".dict.dz",
            &with_size(u32::MAX),
            "does not have the size",
        ),
        (
            index.as_bytes(),
            ".dict.dz",
            &packed[..packed.len() - 40],
            "chunks does not fit",
        ),
        (index.as_bytes(), ".other", text, "has no definitions"),
    ];
    for (index, ending, text, said) in cases {
        let folder = folder(&[
            ("ara-eng.index", index),
            (&format!("ara-eng{ending}"), text),
        ]);
        let found = error(&folder, "ara-eng.index", "لندن");
        assert!(found.contains(said), "{said}: {found}");
    }
    let folder = folder(&[
        ("ara-eng.index", index.as_bytes()),
        ("ara-eng.dict.dz", &broken),
    ]);
    let run = lookup(&folder.path().join("ara-eng"), &["إبحار"]);
    assert!(run.err.contains("cannot be decompressed"), "{}", run.err);
    let latin = text.iter().map(|&it| if it > 0x7F { 0xE9 } else { it });
    let latin: Vec<u8> = latin.collect();
    let folder = self::folder(&[
        ("ara-eng.index", index.as_bytes()),
        ("ara-eng.dict", &latin),
    ]);
    assert!(error(&folder, "ara-eng.dict", "لندن").contains("not in UTF-8"));
}

#[test]
fn a_damaged_stardict_dictionary_is_named() {
    let [ifo, idx, text] = stardict(EN_AR, "sametypesequence=m");
    let ifo_text = String::from_utf8(ifo.clone()).expect("UTF-8");
    let count = ifo_text.replace("wordcount=4", "wordcount=5");
    let no_size = ifo_text.replace("idxfilesize", "x");
    let packed = gzip(&idx);
    let mut false_size = packed.clone();
    let last = false_size.len() - 2;
    false_size[last] ^= 0xFF;
    let cases: [(&[u8], &str, &[u8], &str); 9] = [
        (b"", ".idx", &idx, "not that of an .ifo file"),
        (b"{}", ".idx", &idx, "not that of an .ifo file"),
        (b"\xFF\xFE", ".idx", &idx, "not in UTF-8"),
        (count.as_bytes(), ".idx", &idx, "number of entries"),
        (&ifo, ".idx", &idx[..9], "does not have the size"),
        (no_size.as_bytes(), ".idx", &idx[..9], "cut off"),
        (no_size.as_bytes(), ".idx", b"", "has no entries"),
        (&ifo, ".idx.gz", &packed[..20], "cannot be decompressed"),
        (&ifo, ".idx.gz", &false_size, "cannot be decompressed"),
    ];
    for (ifo, ending, idx, said) in cases {
        let folder = folder(&[
            ("p.ifo", ifo),
            (&format!("p{ending}"), idx),
            ("p.dict", &text),
        ]);
        let found = error(&folder, "p.ifo", "run");
        assert!(found.contains(said), "{said}: {found}");
    }
    let folder = folder(&[
        ("p.ifo", &ifo),
        ("p.idx", &idx),
        ("p.dict", &text[..text.len() - 2]),
    ]);
    assert!(error(&folder, "p.ifo", "run").contains("beyond the end"));
    let files: [(&str, &[u8]); 4] = [
        ("p.ifo", &ifo),
        ("p.idx", &idx),
        ("p.dict", &text),
        ("p.syn", b"a\0"),
    ];
    assert!(error(&self::folder(&files), "p.ifo", "run").contains("p.syn is damaged"));
}

#[test]
fn other_languages_are_refused() {
    let german: Rows = &[("Hafen", "Hafen\nميناء\n"), ("Schiff", "Schiff\nسفينة\n")];
    let french: Rows = &[
        ("ميناء", "ميناء\nbateau amarré\n"),
        ("سفينة", "سفينة\nnavire\n"),
    ];
    let persian: Rows = &[("گفتگو", "گفتگو\nconversation\n"), ("چشم", "چشم\neye\n")];
    let russian: Rows = &[("порт", "порт\nميناء\n")];
    let cases = [
        ("freedict-deu-ara", german, "other languages: deu-ara"),
        ("eng-eng", EN_AR, "other languages: eng-eng"),
        (
            "words",
            german,
            "does not look like a dictionary of English and Arabic",
        ),
        ("words", french, "does not look like"),
        ("words", persian, "does not look like"),
        ("eng-ara", russian, "does not look like"),
    ];
    for (name, rows, said) in cases {
        let folder = made(name, rows, ".dict", <[u8]>::to_vec);
        let found = error(&folder, &format!("{name}.index"), "eye");
        assert!(found.contains(said), "{said}: {found}");
    }
    // Nothing names the languages of these, and the words show them; another's name does not mislead.
    for (name, rows) in [("words", AR_EN), ("eng-ara", AR_EN)] {
        let folder = made(name, rows, ".dict", <[u8]>::to_vec);
        assert_eq!(first(&folder.path().join(name), "كتاب")["en"], "Book");
    }
    let folder = made("words", EN_AR, ".dict", <[u8]>::to_vec);
    assert_eq!(first(&folder.path().join("words"), "run")["ar"], "ركض");
}

#[test]
fn a_dictionary_of_one_word_is_none_too_small() {
    let about = "x".repeat(500);
    let rows = [
        ("00databaseinfo", &*about),
        ("00databaseutf8", "\n"),
        ("a", "a\nحرف\n"),
    ];
    let folder = made("eng-ara", &rows, ".dict", <[u8]>::to_vec);
    assert_eq!(first(&folder.path().join("eng-ara"), "a")["ar"], "حرف");
}

#[test]
fn what_is_no_dictionary_is_refused() {
    let folder = folder(&[("a.txt", b"text"), ("b.dict", b"text")]);
    for (name, said) in [
        ("a.txt", "is not a dictionary"),
        ("b.dict", "is not a dictionary"),
        ("", "is not a dictionary"),
        ("none.index", "no such file"),
        ("none.ifo", "no such file"),
        ("none", "is not a dictionary"),
    ] {
        let run = lookup(&folder.path().join(name), &["a"]);
        assert_eq!(run.code, 2, "{name}");
        assert!(run.err.contains(said), "{name}: {}", run.err);
    }
}

#[test]
fn dictionaries_are_named_installed_or_none() {
    let installed = made("freedict-ara-eng", AR_EN, ".dict", <[u8]>::to_vec);
    let (index, text) = dictd(EN_AR);
    for (name, content) in [("own-eng-ara.index", &index), ("own-eng-ara.dict", &text)] {
        fs::write(installed.path().join(name), content).expect("written");
    }
    // Others that are installed are no concern of ours, whole or not.
    fs::write(installed.path().join("freedict-fra-nld.index"), "x").expect("written");
    let place = arg(installed.path()).to_owned();
    let asked = |args: &[&str]| {
        let args = [&["lookup", "--no-glossary", "كتاب", "run"], args].concat();
        bare(&args).variable("NAQHARA_DICTIONARIES", &place).run()
    };
    let run = asked(&[]);
    assert!(
        run.out.contains("Book") && run.out.contains("ركض"),
        "{}",
        run.out
    );
    assert_eq!(bare(&["lookup", "--no-glossary", "كتاب"]).run().code, 1);
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("naqhara.toml");
    fs::write(&config, "dictionaries = []\n").expect("written");
    let run = asked(&["--config", arg(&config)]);
    assert_eq!(run.code, 1, "{}", run.out);
    let named = PathBuf::from(&place).join("own-eng-ara.index");
    let text = format!("dictionaries = [{:?}]\n", arg(&named));
    fs::write(&config, text).expect("written");
    let run = asked(&["--config", arg(&config)]);
    assert!(
        !run.out.contains("Book") && run.out.contains("ركض"),
        "{}",
        run.out
    );
    fs::write(&config, "dictionaries = [\"gone.index\"]\n").expect("written");
    let run = asked(&["--config", arg(&config)]);
    assert!(
        run.code == 2 && run.err.contains("gone.index"),
        "{}",
        run.err
    );
}

#[test]
fn the_glossary_answers_first() {
    let rows: Rows = &[("musk", "Musk\nمسك\n")];
    let folder = made("eng-ara", rows, ".dict", <[u8]>::to_vec);
    let path = folder.path().join("eng-ara");
    let args = [
        "lookup",
        "Musk",
        "--format",
        "json",
        "--dictionary",
        arg(&path),
    ];
    let run = crate::program::naqhara(&args).run();
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let matches = json["queries"][0]["matches"].as_array().expect("matches");
    let via: Vec<&str> = matches.iter().filter_map(|it| it["via"].as_str()).collect();
    assert_eq!(via.last(), Some(&"dictionary"));
    assert!(via.len() > 1 && via[0] == "exact", "{via:?}");
    let one = crate::program::naqhara(&[&args[..], &["--limit", "1"]].concat()).run();
    assert!(!one.out.contains("dictionary"), "{}", one.out);
}

#[test]
fn entries_steer_no_terminal() {
    let rows: Rows = &[("run", "Run\n\u{1B}]0;x\u{7}ركض\u{202E}\u{9B}31m\n")];
    let folder = made("eng-ara", rows, ".dict", <[u8]>::to_vec);
    let path = folder.path().join("eng-ara");
    let args = ["lookup", "run", "--no-glossary", "--color", "never"];
    let args = [&args[..], &["--dictionary", arg(&path)]].concat();
    for format in ["text", "json", "jsonl"] {
        let run = bare(&[&args[..], &["--format", format]].concat()).on_terminal();
        let out = run.run().out;
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202E}';
        assert!(!out.contains(steers) && out.contains("ركض"), "{out:?}");
    }
}

/// Files in memory.
struct Memory(BTreeMap<PathBuf, Vec<u8>>);

impl Files for Memory {
    fn size(&self, path: &Path) -> io::Result<u64> {
        self.read(path).map(|it| it.len() as u64)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let found = self.0.get(path).cloned();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn read_part(&self, path: &Path, start: u64, length: usize) -> io::Result<Vec<u8>> {
        let bytes = self.read(path)?;
        let start = usize::try_from(start).expect("small").min(bytes.len());
        Ok(bytes[start..].iter().take(length).copied().collect())
    }
}

/// Opens a dictionary and looks words up in it, whatever its files hold; how many were found.
fn searched(files: &[(&str, Vec<u8>)]) -> usize {
    let name = Path::new(files[0].0);
    let files = files.iter().cloned();
    let files = files.map(|(name, bytes)| (PathBuf::from(name), bytes));
    let Ok(dictionary) = Dictionary::open(Arc::new(Memory(files.collect())), name) else {
        return 0;
    };
    let dictionaries = Dictionaries::new(vec![dictionary]);
    let words = ["كتاب", "كتبهم", "إبحار", "quay", "harbours", "wharf"];
    let found = words.map(|it| dictionaries.lookup(it, 9).map_or(0, |it| it.len()));
    found.iter().sum()
}

#[test]
fn no_damage_stops_the_program() {
    let (index, text) = dictd(AR_EN);
    let [ifo, idx, definitions] = stardict(EN_AR, "sametypesequence=m");
    let mut syn = b"wharf\0".to_vec();
    syn.extend(2_u32.to_be_bytes());
    let dictionaries = [
        vec![
            ("ara-eng.index", index.into_bytes()),
            ("ara-eng.dict.dz", dictzip(text.as_bytes(), 50)),
        ],
        vec![
            ("eng-ara.ifo", ifo),
            ("eng-ara.idx", idx),
            ("eng-ara.syn", syn),
            ("eng-ara.dict", definitions),
        ],
    ];
    for whole in dictionaries {
        assert!(searched(&whole) >= 3);
        for file in 0..whole.len() {
            for at in 0..whole[file].1.len() {
                let mut cut = whole.clone();
                cut[file].1.truncate(at);
                searched(&cut);
                for bits in [0x01, 0x80, 0xFF] {
                    let mut changed = whole.clone();
                    changed[file].1[at] ^= bits;
                    searched(&changed);
                }
            }
        }
    }
}

#[test]
fn drafts_have_the_words_of_dictionaries() {
    let rows: Rows<'_> = &[
        ("زبزب", "زبزب\nskiff; any boat that is small and rowed\n"),
        ("مغبر", "مغبر\nA thing that no word of English stands for\n"),
    ];
    let folder = made("ara-eng", rows, ".dict", <[u8]>::to_vec);
    let dictionary = folder.path().join("ara-eng");
    let text = folder.path().join("port.txt");
    let sentence =
        "وصل زبزب إلى المرفأ صباح اليوم، وأنزل البحارة حمولته.\n\nثم غادر المدينة بعد ساعتين.\n";
    fs::write(&text, sentence).expect("written");
    let args = ["summary", arg(&text), "--dictionary", arg(&dictionary)];
    let shown = bare(&args).run();
    assert!(shown.out.contains("⟨skiff⟩"), "{}", shown.out);
    let line: Vec<&str> = shown.out.split_whitespace().collect();
    assert!(line.join(" ").contains("some as"), "{}", shown.out);
    let json = bare(&[&args[..], &["--format", "json"]].concat()).run();
    let report: Value = serde_json::from_str(&json.out).expect("JSON");
    let rendering = &report["sentences"][0]["rendering"];
    assert_eq!(rendering["dictionaries"].as_array().map(Vec::len), Some(1));
    assert!(rendering["known"].as_f64().is_some_and(|it| it < 1.0));
    // Without one, the word is spelled, and no dictionary is named.
    let without = bare(&["summary", arg(&text), "--format", "json"]).run();
    assert!(!without.out.contains("dictionaries"), "{}", without.out);
    assert!(!without.out.contains("skiff"));
}
