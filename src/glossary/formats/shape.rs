//! Which column of a table holds what, where its header does not say it in the names of the format: by
//! what a user names, by the names of languages in a header, or by the scripts of the cells.

use super::csv::known;
use super::{NamedColumn, Understood, meaning};
use crate::container::csv::{MADE_UP_HEADER, header, row, with_line_feeds};
use crate::diag::Message;
use crate::text::{is_arabic_letter, is_latin_letter};

/// How many rows tell what a column holds.
const TOLD_BY: usize = 200;
/// Of the filled cells of a column, how many are in its script.
const IN_SCRIPT: f32 = 0.8;

/// A table as it was understood; its text is `None` where it is to be read as it stands.
///
/// # Errors
/// A message where a column that was named does not exist, or is no column of the format.
pub(super) fn shaped(text: &str, named: &[NamedColumn]) -> Result<Understood, Message> {
    let text = &*with_line_feeds(text);
    let table = Sample::of(text);
    let renaming = match named {
        [] => table.guessed(),
        named => Some(table.as_named(named)?),
    };
    Ok(match renaming {
        None => Understood::default(),
        Some(renaming) => Understood {
            text: Some(table.renamed(text, &renaming)),
            renamed: renaming.said(&table),
            has_header: renaming.has_header,
            ..Understood::default()
        },
    })
}

/// Whether a table names columns of terms in both languages.
pub(super) fn has_both(text: &str) -> bool {
    super::csv::is_glossary(text)
}

/// The header and the first rows of a table.
struct Sample {
    names: Vec<String>,
    mark: u8,
    from: usize,
    body: usize,
    rows: Vec<Vec<String>>,
}

/// What columns are to be called.
struct Renaming {
    columns: Vec<(usize, String)>,
    has_header: bool,
}

impl Renaming {
    fn said(&self, table: &Sample) -> Vec<(String, String)> {
        // A header may have fewer cells than its rows.
        let named = |nth: usize| table.names.get(nth).filter(|_| self.has_header);
        let name = |nth: usize| match named(nth) {
            Some(name) => name.trim().to_owned(),
            None => (nth + 1).to_string(),
        };
        let columns = self.columns.iter();
        columns
            .map(|(nth, column)| (name(*nth), column.clone()))
            .collect()
    }
}

impl Sample {
    fn of(text: &str) -> Sample {
        let (cells, mark, body) = header(text);
        let from = cells.first().map_or(0, |it| it.span.start);
        let mut rows = Vec::new();
        let mut at = body;
        while at < text.len() && rows.len() < TOLD_BY {
            let (cells, next) = row(text, at, mark);
            at = next;
            rows.push(cells.into_iter().map(|it| it.text).collect());
        }
        Sample {
            names: cells.into_iter().map(|it| it.text).collect(),
            mark,
            from,
            body,
            rows,
        }
    }

    fn width(&self) -> usize {
        let widest = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        widest.max(self.names.len())
    }

    /// What can be told where the header names no column of terms.
    fn guessed(&self) -> Option<Renaming> {
        let is_term = |it: &String| matches!(known(it), Some("en_preferred" | "ar_preferred"));
        if self.names.iter().any(is_term) {
            return None;
        }
        self.by_sides()
            .or_else(|| self.by_language())
            .or_else(|| self.by_script())
    }

    /// Columns called source and target, or term and translation.
    fn by_sides(&self) -> Option<Renaming> {
        let find = |wanted: &str| {
            let mut names = self.names.iter();
            names.position(|it| meaning(it) == Some(wanted))
        };
        let (source, target) = (find("source")?, find("target")?);
        self.pair(source, target)
    }

    /// Two columns, one of them in Arabic.
    fn pair(&self, first: usize, second: usize) -> Option<Renaming> {
        let (en, ar) = match (self.is_arabic(first), self.is_arabic(second)) {
            (true, false) => (second, first),
            (false, true) => (first, second),
            _ => return None,
        };
        Some(named(en, ar, true))
    }

    /// Names that differ in the name of the language alone: `official_name_en`, `official_name_ar`.
    fn by_language(&self) -> Option<Renaming> {
        let words: Vec<Vec<String>> = self.names.iter().map(|it| words(it)).collect();
        let rest = |nth: usize, language: &str| {
            let place = words[nth]
                .iter()
                .position(|it| meaning(it) == Some(language))?;
            let mut rest = words[nth].clone();
            rest.remove(place);
            Some(rest)
        };
        let english = |nth| rest(nth, "english");
        let arabic = |nth| rest(nth, "arabic");
        let all = 0..words.len();
        let english: Vec<_> = all
            .clone()
            .filter_map(|it| Some((it, english(it)?)))
            .collect();
        let arabic: Vec<_> = all.filter_map(|it| Some((it, arabic(it)?))).collect();
        let pairs = english.iter().filter_map(|(en, rest)| {
            let ar = arabic.iter().find(|it| it.1 == *rest)?;
            Some((*en, ar.0))
        });
        let (en, ar) = pairs.into_iter().find(|(_, ar)| self.is_arabic(*ar))?;
        Some(named(en, ar, true))
    }

    /// One column in Arabic and one in Latin letters, the first of each.
    fn by_script(&self) -> Option<Renaming> {
        let ar = (0..self.width()).find(|it| self.is_arabic(*it))?;
        let en = (0..self.width()).find(|it| self.is_in(*it, is_latin_letter))?;
        let first = |nth: usize| self.names.get(nth).map(String::as_str).unwrap_or_default();
        let is_row = first(ar).chars().any(is_arabic_letter)
            && first(en).chars().any(is_latin_letter)
            && [ar, en].iter().all(|it| known(first(*it)).is_none());
        Some(named(en, ar, !is_row))
    }

    fn is_arabic(&self, column: usize) -> bool {
        self.is_in(column, is_arabic_letter)
    }

    /// Whether most letters of most cells are of one script.
    fn is_in(&self, column: usize, script: fn(char) -> bool) -> bool {
        let is_cell = |it: &&str| {
            let letters = it.chars().filter(|c| c.is_alphabetic()).count();
            let own = it.chars().filter(|c| script(*c)).count();
            own > 0 && own * 2 > letters
        };
        let rows = self.rows.iter().filter_map(|it| it.get(column));
        let filled = rows.map(|it| it.trim()).filter(|it| !it.is_empty());
        let filled: Vec<&str> = if self.rows.is_empty() {
            self.names
                .get(column)
                .map(String::as_str)
                .into_iter()
                .collect()
        } else {
            filled.collect()
        };
        let own = filled.iter().filter(|it| is_cell(it)).count();
        !filled.is_empty() && own as f32 >= IN_SCRIPT * filled.len() as f32
    }

    /// The columns that a user names, by name or number.
    fn as_named(&self, columns: &[NamedColumn]) -> Result<Renaming, Message> {
        let mut renaming = Renaming {
            columns: Vec::new(),
            has_header: columns.iter().any(|it| self.place(&it.from).is_some())
                || !self.is_all_rows(),
        };
        for column in columns {
            let number = || column.from.parse::<usize>().ok()?.checked_sub(1);
            let nth = self.place(&column.from).or_else(number);
            let nth = nth.filter(|it| *it < self.width()).ok_or_else(|| {
                let message =
                    Message::new("glossary-columns-missing").with("column", &*column.from);
                message.with("columns", self.names.join(", "))
            })?;
            let to = known(&column.to).map_or_else(|| column.to.clone(), str::to_owned);
            renaming.columns.push((nth, to));
        }
        Ok(renaming)
    }

    fn place(&self, name: &str) -> Option<usize> {
        let is_it = |it: &String| it.trim().to_lowercase() == name.trim().to_lowercase();
        self.names.iter().position(is_it)
    }

    /// Whether the first row looks like those below it: no header.
    fn is_all_rows(&self) -> bool {
        self.by_script().is_some_and(|it| !it.has_header)
    }

    /// The text under a header with the new names; every row stays in its line.
    fn renamed(&self, text: &str, renaming: &Renaming) -> String {
        let mut names = if renaming.has_header {
            self.names.clone()
        } else {
            vec![String::new(); self.names.len()]
        };
        names.resize(names.len().max(self.width_of(renaming)), String::new());
        for (nth, column) in &renaming.columns {
            names[*nth].clone_from(column);
        }
        // Another column of that name would count in the place of the one that was meant.
        for (nth, name) in names.iter_mut().enumerate() {
            let is_taken = renaming
                .columns
                .iter()
                .any(|it| it.0 != nth && known(name) == Some(&*it.1));
            if is_taken && !renaming.columns.iter().any(|it| it.0 == nth) {
                name.push_str(" (2)");
            }
        }
        let mark = char::from(self.mark).to_string();
        let names: Vec<String> = names.iter().map(|it| quoted(it)).collect();
        let head = names.join(&mark);
        let (above, old) = (&text[..self.from], &text[self.from..self.body]);
        if renaming.has_header {
            let lines = |it: &str| it.bytes().filter(|it| *it == b'\n').count();
            let missing = lines(old).saturating_sub(lines(&head));
            format!(
                "{above}{head}{}{}",
                "\n".repeat(missing),
                &text[self.body..]
            )
        } else {
            format!("{above}{head}{MADE_UP_HEADER}{}", &text[self.from..])
        }
    }

    fn width_of(&self, renaming: &Renaming) -> usize {
        if renaming.has_header {
            renaming
                .columns
                .iter()
                .map(|it| it.0 + 1)
                .max()
                .unwrap_or(0)
        } else {
            self.width()
        }
    }
}

fn named(en: usize, ar: usize, has_header: bool) -> Renaming {
    Renaming {
        columns: vec![
            (en, "en_preferred".to_owned()),
            (ar, "ar_preferred".to_owned()),
        ],
        has_header,
    }
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect()
}

fn quoted(name: &str) -> String {
    if name.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.to_owned()
    }
}
