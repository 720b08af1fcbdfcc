//! The lines of a file of messages, and the entries that they make.

use std::ops::Range;

use super::literal;
use crate::document::bilingual::short_name;

/// Most plural forms that any language has, with room.
const MOST_FORMS: usize = 32;

/// Strings in a row that are one, each by the bytes between its quotation marks.
pub(super) type Literals = Vec<Range<usize>>;

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) context: Option<Literals>,
    pub(super) id: Literals,
    pub(super) plural: Option<Literals>,
    /// One, or one for each plural form.
    pub(super) targets: Vec<Literals>,
    pub(super) is_fuzzy: bool,
    has_id: bool,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Its messages, without obsolete ones.
    pub(super) entries: Vec<Entry>,
    /// Where lines begin that cannot be read.
    pub(super) bad_lines: Vec<usize>,
}

impl Entry {
    /// Whether it holds facts about the file.
    pub(super) fn is_header(&self, text: &str) -> bool {
        self.context.is_none() && literal::value(text, &self.id).is_empty()
    }

    /// What tells it from others: its context and its source, as far as they fit.
    pub(super) fn name(&self, text: &str) -> String {
        let context = self
            .context
            .as_ref()
            .map(|it| literal::value(text, it) + "|");
        let whole = context.unwrap_or_default() + &literal::value(text, &self.id);
        short_name(&whole)
    }
}

/// Reads all lines.
pub(super) fn read(text: &str) -> Read {
    let mut reader = Reader {
        text,
        ..Reader::default()
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(start, line);
        start += line.len();
    }
    reader.finish();
    reader.read
}

/// The field of an entry that a string belongs to.
#[derive(Clone, Copy, Debug, Default)]
enum Field {
    #[default]
    None,
    Context,
    Id,
    Plural,
    Target(usize),
}

#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    entry: Entry,
    field: Field,
    read: Read,
}

impl Reader<'_> {
    /// Ends the entry.
    fn finish(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        self.field = Field::None;
        if entry.has_id && !entry.targets.is_empty() {
            self.read.entries.push(entry);
        }
    }

    fn line(&mut self, start: usize, line: &str) {
        let body = line.trim();
        let at = start + line.len() - line.trim_start().len();
        let end = at + body.len();
        match body.as_bytes() {
            [] => {}
            [b'#', b'~', ..] => self.finish(),
            [b'#', rest @ ..] => self.comment(rest.first() == Some(&b','), body),
            [b'"', ..] => self.string(at, at..end),
            _ => self.keyword(at..end),
        }
    }

    /// A comment stands before its message.
    fn comment(&mut self, is_flags: bool, body: &str) {
        if self.entry.has_id {
            self.finish();
        }
        let mut flags = body.trim_start_matches(['#', ',']).split(',');
        self.entry.is_fuzzy |= is_flags && flags.any(|it| it.trim() == "fuzzy");
    }

    /// A line that begins with the name of a field.
    fn keyword(&mut self, line: Range<usize>) {
        let body = &self.text[line.clone()];
        let name = body.find('"').unwrap_or(body.len());
        let field = match body[..name].trim_end() {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgid_plural" => Field::Plural,
            "msgstr" => Field::Target(0),
            form => plural_form(form).map_or(Field::None, Field::Target),
        };
        let begins = match field {
            Field::Context => self.entry.has_id,
            Field::Id => !self.entry.targets.is_empty(),
            _ => false,
        };
        if begins {
            self.finish();
        }
        self.begin(field);
        self.string(line.start, line.start + name..line.end);
    }

    /// Begins a field.
    fn begin(&mut self, field: Field) {
        self.field = field;
        match field {
            Field::Context => self.entry.context = Some(Literals::new()),
            Field::Plural => self.entry.plural = Some(Literals::new()),
            Field::Id => self.entry.has_id = true,
            Field::Target(form) => {
                let forms = self.entry.targets.len().max(form + 1);
                self.entry.targets.resize(forms, Literals::new());
            }
            Field::None => {}
        }
    }

    /// A string, with its quotation marks, of the field that was begun; `line` is where its line begins.
    fn string(&mut self, line: usize, place: Range<usize>) {
        let inside = between_marks(&self.text[place.clone()]);
        let field = match self.field {
            Field::None => None,
            Field::Context => self.entry.context.as_mut(),
            Field::Id => Some(&mut self.entry.id),
            Field::Plural => self.entry.plural.as_mut(),
            Field::Target(form) => self.entry.targets.get_mut(form),
        };
        match (field, inside) {
            (Some(field), Some(end)) => field.push(place.start + 1..place.start + end),
            _ => self.read.bad_lines.push(line),
        }
    }
}

/// The number in `msgstr[2]`.
fn plural_form(name: &str) -> Option<usize> {
    let number = name.strip_prefix("msgstr[")?.strip_suffix(']')?;
    number.parse().ok().filter(|it| *it < MOST_FORMS)
}

/// Where the string ends that fills `literal` from its first quotation mark to its last.
fn between_marks(literal: &str) -> Option<usize> {
    let bytes = literal.as_bytes();
    if bytes.first() != Some(&b'"') {
        return None;
    }
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return (at + 1 == bytes.len()).then_some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}
