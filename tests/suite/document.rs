//! Files of every encoding are read, said what they are, and written back as they were.

use naqhara::document::{DecodeErrorKind, Document, Encoding, Problem, decode, encode};
use naqhara::l10n::{Isolation, Localizer};
use naqhara::text::Lang;
use proptest::prelude::*;

const ARABIC: &str = "قال ماسك إنّ «المشروع» كبير، وإن التكلفة 500 مليار دولار؟\r\nنعم.\n";
const ENGLISH: &str = "“Stargate” is big – Altman’s café said so.\n";

fn document(encoding: Encoding, text: &str) -> Document {
    Document::new("a.txt", text.to_owned())
        .with_language(Lang::Ar)
        .with_encoding(encoding)
}

#[track_caller]
fn round_trip(encoding: Encoding, text: &str) -> Vec<Problem> {
    let bytes = encode(&document(encoding, text), text).expect("the encoding holds the text");
    let (read, problems) = decode("a.txt", bytes.clone()).expect("the text is readable");
    assert_eq!((read.encoding(), read.text()), (encoding, text));
    assert_eq!(encode(&read, read.text()), Ok(bytes));
    problems
}

fn failure(bytes: &[u8]) -> DecodeErrorKind {
    decode("a.txt", bytes.to_vec())
        .expect_err("unreadable")
        .kind
}

#[test]
fn unicode_is_read_without_a_word() {
    for text in ["", "a", "سلام", ARABIC, ENGLISH, "😀 قال\r"] {
        let marked = [
            Encoding::UTF_8,
            Encoding::Utf8 { bom: true },
            Encoding::Utf16Le { bom: true },
            Encoding::Utf16Be { bom: true },
        ];
        for encoding in marked {
            assert_eq!(round_trip(encoding, text), []);
        }
    }
    for text in ["a", "سلام", ARABIC, ENGLISH, "قال 😀 Musk"] {
        assert_eq!(round_trip(Encoding::Utf16Le { bom: false }, text), []);
        assert_eq!(round_trip(Encoding::Utf16Be { bom: false }, text), []);
    }
}

#[test]
fn one_byte_encodings_are_recognised_and_named() {
    let iso = "قال ماسك إن المشروع كبير، وإن التكلفة 500 مليار دولار؟ نعم.";
    let cases = [
        (Encoding::Windows1256, ARABIC),
        (Encoding::Windows1256, "قال ماسك"),
        (Encoding::Windows1252, ENGLISH),
        (Encoding::Iso8859Part6, iso),
    ];
    for (encoding, text) in cases {
        let problems = round_trip(encoding, text);
        let arabic = Localizer::new(Lang::Ar, Isolation::Off);
        let said = arabic.text(&problems[0].message);
        assert!(said.contains(encoding.name()), "{said}");
    }
}

#[test]
fn the_language_is_that_of_the_letters() {
    let language = |text: &str| decode("a", text.into()).expect("text").0.language();
    assert_eq!((language(ARABIC), language(ENGLISH)), (Lang::Ar, Lang::En));
}

#[test]
fn damage_is_placed() {
    let mut bytes = "سطر\nقال ماسك إن".as_bytes().to_vec();
    bytes.remove(14); // The first byte of «ماسك».
    let damaged = DecodeErrorKind::Damaged {
        encoding: "UTF-8",
        offset: 14,
        byte: 0x85,
        line: 2,
        column: 5,
    };
    assert_eq!(failure(&bytes), damaged.clone());
    bytes.splice(0..0, *b"\xEF\xBB\xBF");
    assert!(matches!(
        failure(&bytes),
        DecodeErrorKind::Damaged {
            offset: 17,
            column: 5,
            ..
        }
    ));
    let odd = failure(b"\xFF\xFEa\0\n\0b");
    assert!(matches!(
        odd,
        DecodeErrorKind::Damaged {
            encoding: "UTF-16LE",
            offset: 6,
            line: 2,
            column: 1,
            ..
        }
    ));
    let half = failure(b"\xFE\xFF\0a\xD8\x00\0b");
    assert!(matches!(
        half,
        DecodeErrorKind::Damaged {
            encoding: "UTF-16BE",
            offset: 4,
            byte: 0xD8,
            ..
        }
    ));
}

#[test]
fn binary_is_refused_and_a_nul_is_not() {
    assert_eq!(
        failure(b"\x7FELF\x02\x01\x01\0\0\0\xFF\xFE\x80"),
        DecodeErrorKind::Binary
    );
    assert_eq!(failure(&[0; 64]), DecodeErrorKind::Binary);
    assert_eq!(
        failure(b"PK\x03\x04\x14\0\x06\0\x08\0\xA3\xF1\x9C"),
        DecodeErrorKind::Binary
    );
    let (read, problems) = decode("a.txt", b"one\0two three\0".to_vec()).expect("text");
    assert_eq!((read.encoding(), read.text().len()), (Encoding::UTF_8, 14));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].span.start, 3);
    let english = Localizer::new(Lang::En, Isolation::Off);
    assert_eq!(
        english.text(&problems[0].message),
        "The text contains 2 NUL characters."
    );
}

#[test]
fn what_cannot_be_written_is_named() {
    let error = encode(&document(Encoding::Windows1256, ""), "قال\nفي ٣ أيام").expect_err("no ٣");
    assert_eq!((error.character, error.line, error.column), ('٣', 2, 4));
    assert_eq!(error.span.of("قال\nفي ٣ أيام"), "٣");
}

proptest! {
    #[test]
    fn unicode_comes_back(text in any::<String>(), encoding in 0..3) {
        let encodings = [
            Encoding::Utf8 { bom: true },
            Encoding::Utf16Le { bom: true },
            Encoding::Utf16Be { bom: true },
        ];
        let document = document(encodings[encoding as usize], &text);
        let bytes = encode(&document, &text).expect("Unicode holds everything");
        // More NULs than text make a file binary.
        prop_assume!(text.matches('\0').count() * 4 <= text.len());
        let read = decode("a.txt", bytes).expect("readable").0;
        prop_assert_eq!((read.text(), read.encoding()), (&*text, document.encoding()));
    }

    /// Without a mark, and without the characters that make UTF-8 look like UTF-16.
    #[test]
    fn plain_utf8_comes_back(text in "[^\u{0}-\u{8}\u{FEFF}]*") {
        let read = decode("a.txt", text.clone().into()).expect("readable").0;
        prop_assert_eq!((read.text(), read.encoding()), (&*text, Encoding::UTF_8));
    }

    #[test]
    fn any_bytes_are_read_or_refused_and_written_back(bytes in any::<Vec<u8>>()) {
        if let Ok((read, _)) = decode("a.txt", bytes.clone()) {
            prop_assert_eq!(encode(&read, read.text()), Ok(bytes));
        }
    }

    #[test]
    fn arabic_of_one_byte_comes_back(text in "[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي ]{4,40}") {
        prop_assume!(text.split_whitespace().any(|word| word.chars().count() > 3));
        let document = document(Encoding::Windows1256, &text);
        let bytes = encode(&document, &text).expect("letters of windows-1256");
        let (read, _) = decode("a.txt", bytes.clone()).expect("readable");
        prop_assert_eq!(encode(&read, read.text()), Ok(bytes));
    }
}
