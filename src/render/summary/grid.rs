//! The tables of a summary as typed cells, which every format writes in its own way.

use crate::align::Name;
use crate::render::shared::labels::kind_of;
use crate::render::shared::mentions::one_line;
use crate::render::summary::pairs::{
    ABSENT, Figures, Spelling, of, spellings, spellings_in, wordings,
};
use crate::summary::{Figure, Summary};
use crate::text::Lang;

/// A table.
pub(super) struct Grid {
    /// The ids of the headings.
    pub(super) columns: Vec<&'static str>,
    /// The rows, with the same number of cells.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What a cell shows.
pub(super) enum Cell {
    /// A form in one language, or that there is none.
    Form(Option<String>, Lang),
    /// A message without arguments.
    Word(&'static str),
    /// How often.
    Count(usize),
    /// How a text writes something, or that it does not.
    Written(Vec<Spelling>),
}

impl Cell {
    /// Whether numbers stand in it, which belong below each other.
    pub(super) fn is_count(&self) -> bool {
        matches!(self, Cell::Count(_))
    }
}

/// Writes cells as text of one format.
pub(super) trait CellWriter {
    /// User text of a known language.
    fn form(&self, text: &str, lang: Lang) -> String;

    /// A message without arguments.
    fn word(&self, id: &'static str) -> String;

    /// A spelling, with how often the text has it.
    fn spelling(&self, spelling: &Spelling) -> String;

    /// What a cell shows.
    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Form(None, _) => ABSENT.to_owned(),
            Cell::Form(Some(text), lang) => self.form(text, *lang),
            Cell::Word(id) => self.word(id),
            Cell::Count(count) => count.to_string(),
            Cell::Written(spellings) if spellings.is_empty() => ABSENT.to_owned(),
            Cell::Written(spellings) => {
                let spellings = spellings.iter().map(|it| self.spelling(it));
                spellings.collect::<Vec<_>>().join(" · ")
            }
        }
    }
}

/// What follows a spelling: a mark where the glossary advises against it, and how often it is there.
pub(super) fn tail(spelling: &Spelling) -> String {
    let mark = spelling.unwanted.map_or("", |_| "!");
    format!("{mark} ×{}", spelling.count)
}

/// The names: the forms of the glossary, and how the text or the two texts write them.
pub(super) fn names(summary: &Summary) -> Grid {
    let mut columns = vec!["column-english", "column-arabic", "column-kind"];
    columns.extend(if summary.is_of_pair() {
        ["column-source", "column-target"]
    } else {
        ["column-count", "column-spellings"]
    });
    let row = |name: &Name<'_>| {
        let form = |text: &Option<std::borrow::Cow<'_, str>>, lang| {
            Cell::Form(text.as_deref().map(str::to_owned), lang)
        };
        let mut cells = vec![
            form(&name.en, Lang::En),
            form(&name.ar, Lang::Ar),
            Cell::Word(kind_of(name)),
        ];
        cells.extend(if summary.is_of_pair() {
            [0, 1].map(|document| Cell::Written(spellings_in(name, document)))
        } else {
            [
                Cell::Count(name.mentions.len()),
                Cell::Written(spellings(name)),
            ]
        });
        cells
    };
    Grid {
        columns,
        rows: summary.names.iter().map(row).collect(),
    }
}

/// The figures: as the text writes them and as each language would; of two texts, how each writes
/// them and whether they agree.
pub(super) fn figures(summary: &Summary, figures: &Figures) -> Grid {
    if summary.is_of_pair() {
        return Grid {
            columns: vec!["column-source", "column-target", "column-standing"],
            rows: summary.figures.iter().map(of_both).collect(),
        };
    }
    let row = |figure: &Figure| {
        let written = |lang| figures.write_with_gregorian(&figure.value, lang);
        let form = |lang| Cell::Form(Some(written(lang)), lang);
        let first = figure.mentions.first();
        let language = first.map_or(summary.overview.language, |it| it.language);
        vec![
            Cell::Form(first.map(|it| one_line(&it.text)), language),
            form(Lang::En),
            form(Lang::Ar),
            Cell::Count(figure.mentions.len()),
        ]
    };
    let columns = [
        "column-spellings",
        "column-english",
        "column-arabic",
        "column-count",
    ];
    Grid {
        columns: columns.to_vec(),
        rows: summary.figures.iter().map(row).collect(),
    }
}

fn of_both(figure: &Figure) -> Vec<Cell> {
    let has = |document| !of(&figure.mentions, document).is_empty();
    let standing = match (figure.doubtful, has(0), has(1)) {
        (true, ..) => "standing-differs",
        (false, true, true) => "standing-both",
        (false, _, false) => "standing-source",
        (false, false, _) => "standing-target",
    };
    let [source, target] = [0, 1].map(|document| Cell::Written(wordings(figure, document)));
    vec![source, target, Cell::Word(standing)]
}
