//! The texts of programs as YAML, as they are read and written.

use super::*;
use crate::diag::Edit;
use crate::document::{Bilingual, Document, Opened};
use crate::text::{Lang, Span};

fn open(text: &str) -> Bilingual {
    match Document::new("a.yml", text.to_owned()).opened() {
        Opened::Bilingual(it) => *it,
        Opened::Text(_) => panic!("it has units"),
    }
}

const FILE: &str = "---\nar:\n  a: &x 'قيمة ''س'''\n  b: *x\n  c: \"تـ \\n\n    ثم \\\n    \\u0633\" # note\n  d: |-\n    سطر\n      آخر: \"س\"\n\n    ثالث\n  e: >\n    مطوي\n    ثان\n\n    ف\n  f: نص عادي\n    يتبع\n  g: [أ, 'ب', c d]\n  h:\n  - ~\n  - ''\n  - 12\n  - :day\n  i: {j: يوم}\n  k: %{count} يوم\n";

#[test]
fn texts_are_units_by_their_keys() {
    let text = FILE.replace("  k: %{", "  k: من %{");
    for text in [text.clone(), text.replace('\n', "\r\n")] {
        let opened = open(&text);
        assert_eq!(opened.problems.len(), 0);
        assert_eq!(opened.tongues[1], Tongue::Known(Lang::Ar));
        let said = |it: &crate::document::BilingualUnit| {
            format!("{}={}", it.id, it.target[0].of(opened.target.text()))
        };
        let units: Vec<String> = opened.units.iter().map(said).collect();
        assert_eq!(
            units,
            [
                "a=قيمة 'س'",
                "c=تـ \n ثم س",
                "d=سطر\n  آخر: \"س\"\n\nثالث",
                "e=مطوي ثان\nف",
                "f=نص عادي يتبع",
                "g[0]=أ",
                "g[1]=ب",
                "g[2]=c d",
                "h[1]=",
                "i.j=يوم",
                "k=من %{count} يوم",
            ]
        );
    }
}

#[test]
fn what_is_no_yaml_is_told_by_its_place() {
    let opened = open(FILE);
    assert_eq!(opened.problems.len(), 1);
    let line = FILE[..opened.problems[0].span.start].matches('\n').count() + 1;
    assert_eq!(line, 27);
}

#[test]
fn new_text_is_written_in_the_same_style() {
    let text = FILE.replace("  k: %{", "  k: من %{");
    let opened = open(&text);
    let written = |what: &str, new: &str| {
        let at = opened.target.text().find(what).expect("there");
        let span = Span::new(at, at + what.len());
        let edit = Edit {
            span,
            text: new.to_owned(),
        };
        let edit = opened.target.edit_in_file(&edit, &opened.file)?;
        assert_eq!(edit.span.of(&text), what);
        Ok(edit.text)
    };
    assert_eq!(written("قيمة", "it's"), Ok("it''s".to_owned()));
    assert_eq!(
        written("تـ", "a \"b\" \\"),
        Ok("a \\\"b\\\" \\\\".to_owned())
    );
    assert_eq!(
        written("آخر", "a: \"b\" 'c'"),
        Ok("a: \"b\" 'c'".to_owned())
    );
    assert_eq!(written("عادي", "a \"b\""), Ok("a \"b\"".to_owned()));
    assert_eq!(written("نص", "\"b\""), Err(Refused::Unquoted));
    assert_eq!(written("عادي", "a: b"), Err(Refused::Unquoted));
    assert_eq!(written("ثم", "\"b\""), Err(Refused::Unquoted));
    assert_eq!(written("ثم", "و"), Ok("و".to_owned()));
    assert_eq!(written("أ", "a, b"), Err(Refused::Unquoted));
}

#[test]
fn only_texts_are_read_in_folders() {
    let is_wanted = |path: &str, text: &str| Yaml.is_wanted(path, text);
    assert!(is_wanted("a.yml", "ar:\n  b: نص\n"));
    assert!(is_wanted("ar.yml", "b: نص\n"));
    assert!(!is_wanted("ci.yml", "jobs:\n  b: text\n"));
    assert!(!is_wanted("ar.yml", "b: 1\n"));
    assert!(!is_wanted("ar.yml", "b: [\n"));
}
