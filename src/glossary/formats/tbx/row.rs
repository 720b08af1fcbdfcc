//! The cells of a row on their way into a file: what is written is taken, and what is left becomes notes.

use super::super::csv::{Table, values};
use crate::glossary::TermStatus;
use crate::text::Lang;

/// The cells of a row that are still to be written.
pub(super) struct Row<'t> {
    pub(super) cells: Vec<(&'t str, &'t str)>,
    pub(super) twice: Vec<&'t str>,
}

/// The columns of a table by the names of the format, each with whether it is the first of its name.
pub(super) fn named<'t>(table: &'t Table<'_>) -> Vec<(&'t str, bool)> {
    let both = table.columns.iter().zip(table.known());
    let names: Vec<&str> = both.map(|(own, known)| known.unwrap_or(own)).collect();
    let is_first = |nth: usize| !names[..nth].contains(&names[nth]);
    (0..names.len())
        .map(|nth| (names[nth], is_first(nth)))
        .collect()
}

impl<'t> Row<'t> {
    /// A row of a table with these columns.
    pub(super) fn of(table: &'t Table<'_>, columns: &[(&'t str, bool)], nth: usize) -> Row<'t> {
        let mut row = Row {
            cells: Vec::with_capacity(columns.len()),
            twice: Vec::new(),
        };
        for (place, cell) in table.rows[nth].iter().enumerate() {
            match columns.get(place) {
                Some((name, true)) if !cell.is_empty() => row.cells.push((name, cell)),
                Some((_, false)) if !cell.is_empty() => row.twice.push(&table.columns[place]),
                _ => {}
            }
        }
        row
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'t str> {
        let place = self.cells.iter().position(|it| it.0 == name)?;
        Some(self.cells.remove(place).1)
    }

    /// Takes a cell whose text the format allows.
    pub(super) fn take_if(
        &mut self,
        name: &str,
        allowed: impl Fn(&str) -> bool,
    ) -> Option<&'t str> {
        let cell = self.cells.iter().find(|it| it.0 == name)?.1;
        allowed(cell).then(|| self.take(name)).flatten()
    }

    pub(super) fn terms(&mut self, lang: Lang) -> Vec<(TermStatus, String)> {
        let mut terms = Vec::new();
        for (column, status) in standings(lang) {
            let cell = self.take(column).unwrap_or_default();
            terms.extend(values(cell).into_iter().map(|it| (status, it)));
        }
        terms
    }
}

/// The columns of terms in a language.
fn standings(lang: Lang) -> [(&'static str, TermStatus); 5] {
    let columns = match lang {
        Lang::En => [
            "en_preferred",
            "en_admitted",
            "en_short",
            "en_deprecated",
            "en_superseded",
        ],
        Lang::Ar => [
            "ar_preferred",
            "ar_admitted",
            "ar_short",
            "ar_deprecated",
            "ar_superseded",
        ],
    };
    let [preferred, admitted, short, deprecated, superseded] = columns;
    [
        (preferred, TermStatus::Preferred),
        (admitted, TermStatus::Admitted),
        (short, TermStatus::Short),
        (deprecated, TermStatus::Deprecated),
        (superseded, TermStatus::Superseded),
    ]
}

const PARTS_OF_SPEECH: [&str; 5] = ["noun", "verb", "adjective", "adverb", "other"];

/// What stands in the section of one language.
pub(super) struct Side<'s> {
    pub(super) tag: &'static str,
    pub(super) terms: &'s [(TermStatus, String)],
    pub(super) definition: Option<&'s str>,
    pub(super) context: Option<&'s str>,
    pub(super) part_of_speech: Option<&'s str>,
    pub(super) gender: Option<&'s str>,
}

impl<'s> Side<'s> {
    pub(super) fn of<'t: 's>(
        lang: Lang,
        row: &mut Row<'t>,
        terms: &'s [Vec<(TermStatus, String)>; 2],
    ) -> Side<'s> {
        let (tag, nth, texts) = match lang {
            Lang::En => ("en", 0, ["definition_en", "context_en"]),
            Lang::Ar => ("ar", 1, ["definition_ar", "context_ar"]),
        };
        let terms = &terms[nth];
        let has_terms = !terms.is_empty();
        let mut of = |name: &str, wanted: bool| if wanted { row.take(name) } else { None };
        let definition = of(texts[0], has_terms);
        let context = of(texts[1], has_terms);
        let is_part = |it: &str| has_terms && PARTS_OF_SPEECH.contains(&it);
        let is_gender = |it: &str| {
            has_terms
                && lang == Lang::Ar
                && ["masculine", "feminine", "neuter", "other"].contains(&it)
        };
        Side {
            tag,
            terms,
            definition,
            context,
            part_of_speech: row.take_if("part_of_speech", is_part),
            gender: row.take_if("gender", is_gender),
        }
    }
}

/// Whether a text may be an id of XML, of plain letters.
pub(super) fn is_name(id: &str) -> bool {
    let begins = id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Whether a text is a day of the calendar: `2026-02-28`.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |it: &str, digits: usize| {
        let is = it.len() == digits && it.bytes().all(|it| it.is_ascii_digit());
        is.then(|| it.parse::<u32>().ok()).flatten()
    };
    let [Some(year), Some(month), Some(day)] = [number(year, 4), number(month, 2), number(day, 2)]
    else {
        return false;
    };
    let leap = u32::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let days = match month {
        2 => 28 + leap,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    year > 0 && (1..=12).contains(&month) && (1..=days).contains(&day)
}
