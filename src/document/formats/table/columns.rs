//! Which column of a table holds what.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::document::Tongue;
use crate::text::{Lang, is_arabic_letter, is_latin_letter};

/// What a column holds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Source,
    Target,
    In(Lang),
    Id,
    Fuzzy,
}

/// The columns that count, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Columns {
    pub(in crate::document) source: usize,
    pub(in crate::document) target: usize,
    /// What names a unit.
    pub(in crate::document) id: Option<usize>,
    /// Whether a unit is not approved.
    pub(in crate::document) fuzzy: Option<usize>,
    /// Whether the first row has the names of the columns.
    pub(in crate::document) has_header: bool,
    /// The languages of source and target, where the names of the columns are those of languages.
    pub(in crate::document) tongues: [Tongue; 2],
}

/// How many rows tell what a column without a name holds.
pub(in crate::document) const TOLD_BY: usize = 200;
/// Of the filled cells of a column, how many are in its script.
const IN_SCRIPT: f32 = 0.8;
/// Words of a cell that is a sentence and no term.
const SENTENCE: usize = 5;
/// Of the rows, how many hold sentences where nothing else says that they are no terms.
const SENTENCES: f32 = 0.33;

impl Columns {
    /// Of a table, by its first rows; `None` where it is no source with its target. A table of two
    /// languages may be a glossary: unless its columns are called source and target, its cells have to be
    /// sentences.
    pub(in crate::document) fn of(rows: &[Vec<String>]) -> Option<Columns> {
        let header = rows.first()?;
        by_name(header, &rows[1..]).or_else(|| by_script(rows))
    }
}

fn by_name(header: &[String], rows: &[Vec<String>]) -> Option<Columns> {
    let names: Vec<Option<Name>> = header.iter().map(|it| name(it)).collect();
    let find = |wanted: Name| names.iter().position(|it| *it == Some(wanted));
    let columns = |source, target, tongues| Columns {
        source,
        target,
        id: find(Name::Id),
        fuzzy: find(Name::Fuzzy),
        has_header: true,
        tongues,
    };
    if let (Some(source), Some(target)) = (find(Name::Source), find(Name::Target)) {
        return Some(columns(source, target, [Tongue::Unsaid; 2]));
    }
    let (en, ar) = (find(Name::In(Lang::En))?, find(Name::In(Lang::Ar))?);
    let tongues = [Tongue::Known(Lang::En), Tongue::Known(Lang::Ar)];
    has_sentences(rows, en).then(|| columns(en, ar, tongues))
}

/// A table whose columns have no known name: one of them is in Arabic, and one in Latin letters.
fn by_script(rows: &[Vec<String>]) -> Option<Columns> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut arabic = (0..width).filter(|it| is_in(rows, *it, is_arabic_letter));
    let target = arabic.next()?;
    let latin = (0..width).filter(|it| is_in(rows, *it, is_latin_letter));
    let source = latin.max_by_key(|it| words(rows, *it))?;
    let is_alone = arabic.next().is_none();
    (is_alone && has_sentences(rows, source)).then_some(Columns {
        source,
        target,
        id: None,
        fuzzy: None,
        has_header: false,
        tongues: [Tongue::Known(Lang::En), Tongue::Known(Lang::Ar)],
    })
}

fn cells(rows: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> {
    let all = rows.iter().filter_map(move |it| it.get(column));
    all.map(|it| it.trim()).filter(|it| !it.is_empty())
}

fn words(rows: &[Vec<String>], column: usize) -> usize {
    cells(rows, column)
        .map(|it| it.split_whitespace().count())
        .sum()
}

/// Whether most letters of most cells are of one script.
fn is_in(rows: &[Vec<String>], column: usize, script: fn(char) -> bool) -> bool {
    let is_cell = |it: &&str| {
        let letters = it.chars().filter(|c| c.is_alphabetic()).count();
        let own = it.chars().filter(|c| script(*c)).count();
        own > 0 && own * 2 > letters
    };
    let (all, own) = (
        cells(rows, column).count(),
        cells(rows, column).filter(is_cell).count(),
    );
    all > 0 && own as f32 >= IN_SCRIPT * all as f32
}

fn has_sentences(rows: &[Vec<String>], column: usize) -> bool {
    let is_sentence = |it: &&str| {
        let ends = it.ends_with(['.', '!', '?']);
        it.split_whitespace().count() >= SENTENCE || ends
    };
    let all = cells(rows, column).count();
    let sentences = cells(rows, column).filter(is_sentence).count();
    all > 0 && sentences as f32 >= SENTENCES * all as f32
}

/// What a column holds, if its name says so.
fn name(header: &str) -> Option<Name> {
    static NAMES: LazyLock<FxHashMap<String, Name>> = LazyLock::new(names);
    let plain = plain(header);
    let known = NAMES.get(&plain).copied();
    known.or_else(|| match Tongue::of(header) {
        Tongue::Known(language) if is_tag(header) => Some(Name::In(language)),
        _ => None,
    })
}

/// Whether a name is that of a language or its tag and nothing else: `ar-SA`, `English`.
fn is_tag(header: &str) -> bool {
    let mut parts = header.trim().split(['-', '_']);
    let is_letters = |it: &str| it.chars().all(|c| c.is_ascii_alphabetic());
    parts.next().is_some_and(is_letters) && parts.all(|it| it.len() <= 4)
}

fn names() -> FxHashMap<String, Name> {
    let lines = include_str!("columns.txt").lines();
    let rows = lines.filter_map(|it| it.split_once('\t'));
    let kind = |it: &str| match it {
        "source" => Some(Name::Source),
        "target" => Some(Name::Target),
        "en" => Some(Name::In(Lang::En)),
        "ar" => Some(Name::In(Lang::Ar)),
        "id" => Some(Name::Id),
        "fuzzy" => Some(Name::Fuzzy),
        _ => None,
    };
    rows.filter_map(|it| Some((plain(it.1), kind(it.0)?)))
        .collect()
}

/// A name in lower case, without anything but letters and digits.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(table: &str) -> Option<Columns> {
        let rows: Vec<Vec<String>> = table
            .lines()
            .map(|it| it.split(';').map(str::to_owned).collect())
            .collect();
        Columns::of(&rows)
    }

    #[test]
    fn columns_are_told_by_their_names() {
        let found = of("ID;Source text;Comment;Translation;Fuzzy\n1;Save;;حفظ;").expect("both");
        assert_eq!((found.source, found.target), (1, 3));
        assert_eq!((found.id, found.fuzzy), (Some(0), Some(4)));
        assert!(found.has_header);
        let found = of("الترجمة;المصدر\nحفظ;Save").expect("both");
        assert_eq!((found.source, found.target), (1, 0));
        let found = of("en-US;ar-EG\nThe file was saved.;حُفظ الملف.").expect("both");
        assert_eq!((found.source, found.target), (0, 1));
        assert_eq!(found.tongues[1], Tongue::Known(Lang::Ar));
    }

    #[test]
    fn columns_without_names_are_told_by_their_scripts() {
        let found = of("7;The harbour opens at nine.;يفتح المرفأ في التاسعة.");
        let found = found.expect("both");
        assert_eq!((found.source, found.target), (1, 2));
        assert!(!found.has_header);
    }

    #[test]
    fn glossaries_and_lists_are_no_translations() {
        for table in [
            "en;ar\nharbour;مرفأ\nfree port;ميناء حر",
            "en_preferred;ar_preferred;source\nThe Hague Court of Justice;محكمة العدل;own",
            "name;city\nSalem;Sfax",
            "Salem;سالم\nNadia;نادية",
            "",
        ] {
            assert_eq!(of(table), None, "{table}");
        }
    }
}
