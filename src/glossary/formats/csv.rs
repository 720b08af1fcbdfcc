//! CSV, for people with a spreadsheet: one row is one concept (see the README of `data/`).
//!
//! Reads comma, semicolon and tab, a `sep=` line, columns in any order, a plain `en,ar` file. Every
//! value that can be understood is kept; everything else is said, with its place.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use rustc_hash::FxHashMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Problem;
use crate::diag::{Message, Severity};
use crate::glossary::{
    Builder, Column, Concept, EntityType, Gender, Glossary, KeepLatin, MatchPolicy, TermStatus,
};
use crate::text::{FoldLevel, Lang, Span, fold_key};

/// The columns of the format, in the order in which they are written.
pub const COLUMNS: &[&str] = &[
    "concept_id",
    "entity_type",
    "subject_field",
    "en_preferred",
    "en_admitted",
    "en_short",
    "en_deprecated",
    "ar_preferred",
    "ar_admitted",
    "ar_short",
    "ar_deprecated",
    "ar_superseded",
    "ar_kind",
    "ar_by_style",
    "keep_latin",
    "gender",
    "part_of_speech",
    "definition_en",
    "definition_ar",
    "context_en",
    "context_ar",
    "source",
    "wikidata",
    "related",
    "match",
    "confusable_with",
    "status",
    "valid_from",
    "note",
    "updated",
    "updated_by",
];

/// Longest term that is kept, in bytes: what is longer is a slip of quotation marks, not a name.
const LONGEST_TERM: usize = 1_000;

/// The language and standing of a term column.
fn term_column(name: &str) -> Option<(Lang, TermStatus)> {
    Some(match name {
        "en_preferred" => (Lang::En, TermStatus::Preferred),
        "en_admitted" => (Lang::En, TermStatus::Admitted),
        "en_short" => (Lang::En, TermStatus::Short),
        "en_deprecated" => (Lang::En, TermStatus::Deprecated),
        "ar_preferred" => (Lang::Ar, TermStatus::Preferred),
        "ar_admitted" => (Lang::Ar, TermStatus::Admitted),
        "ar_short" => (Lang::Ar, TermStatus::Short),
        "ar_deprecated" => (Lang::Ar, TermStatus::Deprecated),
        "ar_superseded" => (Lang::Ar, TermStatus::Superseded),
        _ => return None,
    })
}

fn known(name: &str) -> Option<&'static str> {
    let name = name.trim().to_ascii_lowercase();
    let name = match &*name {
        "en" | "english" => "en_preferred",
        "ar" | "arabic" => "ar_preferred",
        "id" => "concept_id",
        other => other,
    };
    COLUMNS.iter().copied().find(|column| *column == name)
}

/// Reads a glossary from decoded text.
pub fn read(text: &str) -> (Glossary, Vec<Problem>) {
    let mut reader = Reader {
        text,
        problems: Vec::new(),
        ids: FxHashMap::default(),
    };
    let glossary = reader.read();
    (glossary, reader.problems)
}

struct Reader<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    ids: FxHashMap<String, u64>,
}

impl Reader<'_> {
    fn read(&mut self) -> Glossary {
        let (body_at, delimiter) = delimiter(self.text);
        let body = &self.text[body_at..];
        self.check_quotes();
        let mut rows = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(body.as_bytes());
        let mut row = StringRecord::new();
        let header = match rows.read_record(&mut row) {
            Ok(true) => row.iter().map(str::to_owned).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        let columns: Vec<Option<&str>> = header.iter().map(|name| known(name)).collect();
        self.check_columns(&columns);
        let mut builder = Builder::new(header);
        while let Ok(true) = rows.read_record(&mut row) {
            let position = row.position();
            let line = position.map_or(0, |p| p.line());
            let at = body_at + position.map_or(0, |p| p.byte() as usize);
            self.row(&row, line, at.min(self.text.len()), &columns, &mut builder);
        }
        builder.finish()
    }

    fn say(&mut self, severity: Severity, at: usize, message: Message) {
        let line = self.text[at..].lines().next().unwrap_or_default();
        self.problems.push(Problem {
            severity,
            span: Span::new(at, at + line.len()),
            message,
        });
    }

    /// An odd number of quotation marks means that a cell never ends.
    fn check_quotes(&mut self) {
        let quotes = self.text.bytes().filter(|&byte| byte == b'"').count();
        if quotes % 2 == 1 {
            let at = self.text.rfind('"').unwrap_or_default();
            let line_start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            self.say(
                Severity::Error,
                line_start,
                Message::new("glossary-unclosed-quote"),
            );
        }
    }

    fn check_columns(&mut self, columns: &[Option<&str>]) {
        let is_term = |name: &&str| matches!(*name, "en_preferred" | "ar_preferred");
        if !columns.iter().flatten().any(is_term) {
            self.say(Severity::Error, 0, Message::new("glossary-no-term-column"));
        }
    }

    fn row(
        &mut self,
        row: &StringRecord,
        line: u64,
        at: usize,
        columns: &[Option<&'static str>],
        builder: &mut Builder,
    ) {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if row.len() > columns.len() {
            let message = Message::new("glossary-too-many-cells")
                .with("cells", row.len())
                .with("columns", columns.len());
            self.say(Severity::Warning, at, message);
        }
        let cell_of = |name: &str| {
            let place = columns.iter().position(|column| *column == Some(name));
            place.and_then(|place| row.get(place)).map_or("", str::trim)
        };
        let id = self.id(cell_of("concept_id"), line, at);
        let kind = self.kind(cell_of("entity_type"), at);
        let confusable = values(cell_of("confusable_with"));
        let words: Vec<String> = confusable
            .iter()
            .map(|word| fold_key(word, FoldLevel::Letters))
            .collect();
        let concept = builder.concept(&id, kind);
        concept.confusable_with = confusable.into_iter().map(Cow::Owned).collect();
        self.settings(concept, &cell_of, at);
        let mut terms = Vec::new();
        for (place, cell) in row.iter().enumerate().take(columns.len()) {
            if cell.trim().is_empty() {
                continue;
            }
            match columns[place] {
                Some(name) => match term_column(name) {
                    Some((lang, status)) => {
                        terms.extend(values(cell).into_iter().map(|term| (lang, status, term)));
                    }
                    None if !is_setting(name) => keep(concept, Column::Known(name), cell),
                    None => {}
                },
                None => keep(concept, Column::Extra(place as u16), cell),
            }
        }
        if terms.is_empty() {
            self.say(
                Severity::Warning,
                at,
                Message::new("glossary-no-term").with("id", id),
            );
        }
        for (lang, status, term) in terms {
            self.term(builder, (lang, status), &term, &words, at);
        }
    }

    fn term(
        &mut self,
        builder: &mut Builder,
        (lang, status): (Lang, TermStatus),
        term: &str,
        words: &[String],
        at: usize,
    ) {
        let term = self.repaired(term, at);
        if term.len() > LONGEST_TERM {
            let message = Message::new("glossary-term-too-long").with("bytes", term.len());
            return self.say(Severity::Warning, at, message);
        }
        let homograph = !words.is_empty() && {
            let key = fold_key(&term, FoldLevel::Letters);
            words.contains(&key)
        };
        builder.term(lang, status, &term, homograph);
    }

    /// Undoes UTF-8 that was read as Windows-1252, as spreadsheets do, and puts the term in NFC.
    fn repaired<'t>(&mut self, term: &'t str, at: usize) -> Cow<'t, str> {
        if term.contains(['Ø', 'Ù']) {
            let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(term);
            if !unmappable && let Ok(repaired) = String::from_utf8(bytes.into_owned()) {
                let message = Message::new("glossary-mojibake")
                    .with("damaged", term)
                    .with("repaired", &*repaired);
                self.say(Severity::Warning, at, message);
                return Cow::Owned(repaired);
            }
        }
        if is_nfc_quick(term.chars()) == IsNormalized::Yes {
            Cow::Borrowed(term)
        } else {
            Cow::Owned(term.nfc().collect())
        }
    }

    fn id(&mut self, id: &str, line: u64, at: usize) -> String {
        let id = if id.is_empty() {
            format!("nq-{:06}", line.saturating_sub(1))
        } else {
            id.to_owned()
        };
        if let Some(first) = self.ids.insert(id.clone(), line) {
            let message = Message::new("glossary-duplicate-id")
                .with("id", &*id)
                .with("first", first as usize);
            self.say(Severity::Error, at, message);
        }
        id
    }

    fn kind(&mut self, kind: &str, at: usize) -> EntityType {
        if kind.is_empty() {
            return EntityType::Term;
        }
        let found = EntityType::ALL.iter().find(|it| it.name() == kind);
        found.copied().unwrap_or_else(|| {
            self.unknown_value("entity_type", kind, at);
            EntityType::Term
        })
    }

    fn settings<'c>(
        &mut self,
        concept: &mut Concept,
        cell_of: &dyn Fn(&str) -> &'c str,
        at: usize,
    ) {
        concept.policy = match cell_of("match") {
            "" | "clitic" => MatchPolicy::Clitic,
            "exact" => MatchPolicy::Exact,
            "exact-case" => MatchPolicy::ExactCase,
            "fuzzy" => MatchPolicy::Fuzzy,
            other => {
                self.unknown_value("match", other, at);
                MatchPolicy::Clitic
            }
        };
        concept.keep_latin = match cell_of("keep_latin") {
            "" | "either" => KeepLatin::Either,
            "yes" => KeepLatin::Yes,
            "no" => KeepLatin::No,
            other => {
                self.unknown_value("keep_latin", other, at);
                KeepLatin::Either
            }
        };
        concept.gender = match cell_of("gender") {
            "masculine" => Some(Gender::Masculine),
            "feminine" => Some(Gender::Feminine),
            _ => None,
        };
    }

    fn unknown_value(&mut self, column: &'static str, value: &str, at: usize) {
        let message = Message::new("glossary-unknown-value")
            .with("column", column)
            .with("value", value);
        self.say(Severity::Warning, at, message);
    }
}

/// Columns that are read into fields of [`Concept`], not kept as cells.
fn is_setting(name: &str) -> bool {
    matches!(
        name,
        "concept_id" | "entity_type" | "match" | "keep_latin" | "confusable_with"
    )
}

fn keep(concept: &mut Concept, column: Column, cell: &str) {
    concept
        .cells
        .push((column, Cow::Owned(cell.trim().to_owned())));
}

/// Where the rows start, and what parts their cells: as `sep=` says, else what the header has most.
fn delimiter(text: &str) -> (usize, u8) {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=")
        && let Some(&byte) = said.as_bytes().first()
        && matches!(byte, b',' | b';' | b'\t')
    {
        return (first.len(), byte);
    }
    let count = |byte: u8| first.bytes().filter(|&b| b == byte).count();
    let best = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|&byte| count(byte));
    (0, best.unwrap_or(b','))
}

/// The values of a cell: parted by a bar (`\|` is a bar itself) or by a line break.
fn values(cell: &str) -> Vec<String> {
    if !cell.contains(['|', '\n', '\\']) {
        let value = guarded(cell);
        return if value.is_empty() {
            Vec::new()
        } else {
            vec![value.to_owned()]
        };
    }
    let mut values = vec![String::new()];
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = c == '\\' && matches!(chars.peek(), Some('|' | '\\'));
        match c {
            '|' | '\n' => values.push(String::new()),
            _ => {
                let c = if escaped {
                    chars.next().unwrap_or(c)
                } else {
                    c
                };
                if let Some(value) = values.last_mut() {
                    value.push(c);
                }
            }
        }
    }
    let trimmed = values.iter().map(|value| guarded(value).to_owned());
    trimmed.filter(|value| !value.is_empty()).collect()
}

/// A value without the tab that keeps spreadsheets from taking it for a formula.
fn guarded(value: &str) -> &str {
    value.trim()
}

fn cell_text(values: &[&str]) -> String {
    let escaped = values
        .iter()
        .map(|value| value.replace('\\', "\\\\").replace('|', "\\|"));
    let cell = escaped.collect::<Vec<_>>().join(" | ");
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("\t{cell}")
    } else {
        cell
    }
}

/// Writes a glossary as CSV: UTF-8, LF, no byte-order mark, columns as they were read.
pub fn write(glossary: &Glossary) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let default: Vec<String> = COLUMNS.iter().map(|&name| name.to_owned()).collect();
    let header = if glossary.columns.is_empty() {
        &default
    } else {
        &glossary.columns
    };
    let mut ok = writer.write_record(header).is_ok();
    for index in 0..glossary.concepts().len() as u32 {
        let row = header.iter().enumerate();
        let cells = row.map(|(place, name)| cell(glossary, index, place, name));
        ok &= writer.write_record(cells).is_ok();
    }
    debug_assert!(ok, "writing to memory does not fail");
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn cell(glossary: &Glossary, index: u32, place: usize, name: &str) -> String {
    let concept = glossary.concept(index);
    let Some(name) = known(name) else {
        let own =
            |(column, _): &&(Column, Cow<'static, str>)| *column == Column::Extra(place as u16);
        let text = concept.cells.iter().find(own).map_or("", |(_, text)| text);
        return cell_text(&[text]).replace("\\\\", "\\").replace("\\|", "|");
    };
    if let Some((lang, status)) = term_column(name) {
        let terms = glossary.terms_of(index).iter();
        let texts: Vec<&str> = terms
            .filter(|term| term.lang == lang && term.status == status)
            .map(|term| &*term.text)
            .collect();
        return cell_text(&texts);
    }
    match name {
        "concept_id" => concept.id.to_string(),
        "entity_type" => concept.kind.name().to_owned(),
        "match" => match concept.policy {
            MatchPolicy::Clitic => String::new(),
            MatchPolicy::Exact => "exact".to_owned(),
            MatchPolicy::ExactCase => "exact-case".to_owned(),
            MatchPolicy::Fuzzy => "fuzzy".to_owned(),
        },
        "keep_latin" => match concept.keep_latin {
            KeepLatin::Yes => "yes".to_owned(),
            KeepLatin::No => "no".to_owned(),
            KeepLatin::Either => "either".to_owned(),
        },
        "confusable_with" => {
            let words: Vec<&str> = concept.confusable_with.iter().map(|word| &**word).collect();
            cell_text(&words)
        }
        other => concept.cell(other).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn terms(glossary: &Glossary) -> Vec<&str> {
        glossary.terms().iter().map(|term| &*term.text).collect()
    }

    fn said(problems: &[Problem]) -> Vec<&str> {
        problems.iter().map(|problem| problem.message.id).collect()
    }

    #[test]
    fn reads_the_format() {
        let text = "concept_id,entity_type,en_preferred,ar_preferred,ar_admitted,match,confusable_with,x_desk\n\
                    nq-000001,place,Mali,مالي,جمهورية مالي | مالى,exact-case,مالي,\"a, b\"\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), [""; 0]);
        assert_eq!(terms(&glossary), ["Mali", "مالي", "جمهورية مالي", "مالى"]);
        let homographs: Vec<bool> = glossary.terms().iter().map(|t| t.homograph).collect();
        assert_eq!(homographs, [false, true, false, true]);
        assert_eq!(glossary.concept(0).policy, MatchPolicy::ExactCase);
        assert_eq!(write(&glossary), text);
    }

    #[test]
    fn reads_what_spreadsheets_make_of_it() {
        for text in [
            "en,ar\nOracle,أوراكل\n",
            "sep=;\r\nen;ar\r\nOracle;أوراكل\r\n",
            "Arabic\tEnglish\nأوراكل\tOracle\n",
            "en,ar\n\"\tOracle\",Ø£ÙˆØ±Ø§ÙƒÙ„\n",
        ] {
            let (glossary, _) = read(text);
            let mut found = terms(&glossary);
            found.sort_unstable();
            assert_eq!(found, ["Oracle", "أوراكل"], "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let (_, problems) = read("name,other\nx,y\n");
        assert!(said(&problems).contains(&"glossary-no-term-column"));
        let text = "concept_id,en,ar\nnq-1,A,أ\nnq-1,B,ب\n";
        let (glossary, problems) = read(text);
        assert_eq!(said(&problems), ["glossary-duplicate-id"]);
        assert_eq!(problems[0].span.of(text), "nq-1,B,ب");
        assert_eq!(glossary.concepts().len(), 2);
        let (_, problems) = read("en,ar\n\"Oracle,أوراكل\nMusk,ماسك\n");
        assert!(said(&problems).contains(&"glossary-unclosed-quote"));
        let (glossary, problems) = read(&format!("en,ar\n{},ب\n", "x".repeat(10_000_000)));
        assert_eq!(said(&problems), ["glossary-term-too-long"]);
        assert_eq!(terms(&glossary), ["ب"]);
        let (_, problems) = read("en,ar,match\nA,أ,sometimes\n,,\n");
        assert_eq!(said(&problems), ["glossary-unknown-value"]);
    }

    #[test]
    fn formulas_are_kept_from_spreadsheets() {
        let (glossary, _) = read("en,ar\n\"\t=1+1\",a\\|b\n");
        assert_eq!(terms(&glossary), ["=1+1", "a|b"]);
        assert_eq!(write(&glossary), "en,ar\n\t=1+1,a\\|b\n");
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC*|([a-z,;\"|\n\\\\=]{0,60})") {
            read(&text);
            read(&format!("concept_id,en,ar,note\n{text}"));
        }

        #[test]
        fn written_and_read_again_is_the_same(cells in proptest::collection::vec("[ -~ء-ي]{1,12}", 2..20)) {
            let mut builder = Builder::new(vec!["en".into(), "ar".into(), "own".into()]);
            for pair in cells.chunks_exact(2) {
                let text = |cell: &str| cell.trim().to_owned();
                if text(&pair[0]).is_empty() || text(&pair[1]).is_empty() {
                    continue;
                }
                builder.concept("", EntityType::Term);
                builder.term(Lang::En, TermStatus::Preferred, &text(&pair[0]), false);
                builder.term(Lang::Ar, TermStatus::Preferred, &text(&pair[1]), false);
            }
            let glossary = builder.finish();
            let (again, _) = read(&write(&glossary));
            prop_assert_eq!(terms(&again), terms(&glossary));
        }
    }
}
