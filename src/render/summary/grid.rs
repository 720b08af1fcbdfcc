//! The tables of a summary as typed cells, which every format writes in its own way.

use crate::align::Name;
pub(super) use crate::render::shared::labels::PROPOSED;
use crate::render::shared::labels::{column_of, kind_of};
use crate::render::shared::mentions::one_line;
use crate::render::summary::pairs::{
    ABSENT, Figures, SIDES, Spelling, any_unwanted, of, spellings, spellings_in, wordings,
};
use crate::summary::{Figure, Summary};
use crate::text::Lang;

/// A table.
pub(super) struct Grid {
    /// The ids of the headings.
    pub(super) columns: Vec<&'static str>,
    /// The rows, with the same number of cells.
    pub(super) rows: Vec<Vec<Cell>>,
    /// For each row of names its index in [`Summary::names`].
    pub(super) names: Vec<usize>,
}

/// What a cell shows.
pub(super) enum Cell {
    /// A form in one language, or that there is none.
    Form(Option<String>, Lang),
    /// A form that no glossary lists: how the language may write the name.
    Proposed(String, Lang),
    /// Several forms, which run together in the direction of one language.
    List(Vec<String>, Lang),
    /// A message without arguments.
    Word(&'static str),
    /// The id of a concept, or that there is none.
    Text(Option<String>),
    /// How often.
    Count(usize),
    /// How a text in this language writes something, or that it does not.
    Written(Vec<Spelling>, Lang),
}

impl Cell {
    /// Whether numbers stand in it, which belong below each other.
    pub(super) fn is_count(&self) -> bool {
        matches!(self, Cell::Count(_))
    }

    /// The language that it runs in, where that is not the reader's.
    pub(super) fn lang(&self) -> Option<Lang> {
        match self {
            Cell::Form(_, lang)
            | Cell::Proposed(_, lang)
            | Cell::List(_, lang)
            | Cell::Written(_, lang) => Some(*lang),
            Cell::Word(_) | Cell::Text(_) | Cell::Count(_) => None,
        }
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
            Cell::Proposed(text, lang) => format!("{PROPOSED} {}", self.form(text, *lang)),
            Cell::List(forms, lang) => self.form(&forms.join(" · "), *lang),
            Cell::Word(id) => self.word(id),
            Cell::Text(None) => ABSENT.to_owned(),
            Cell::Text(Some(text)) => self.form(text, Lang::En),
            Cell::Count(count) => count.to_string(),
            Cell::Written(spellings, _) if spellings.is_empty() => ABSENT.to_owned(),
            Cell::Written(spellings, _) => {
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

/// Who reads a table, and what it shows.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The reader's language, whose column is the first: a page in Arabic begins on the right, so that
    /// Arabic stands on the right of English for readers of both.
    pub(super) lang: Lang,
    /// Whether there is a column of ids.
    pub(super) ids: bool,
}

/// The columns of both languages, the reader's first.
fn forms(lang: Lang) -> [(Lang, &'static str); 2] {
    [lang, lang.other()].map(|it| (it, column_of(it)))
}

/// The numbers of source and target, that in the reader's language first.
fn sides(summary: &Summary, lang: Lang) -> [usize; 2] {
    match &summary.documents[..] {
        [source, target] if source.language != lang && target.language == lang => [1, 0],
        _ => [0, 1],
    }
}

fn language(summary: &Summary, document: usize) -> Lang {
    let known = summary.documents.get(document);
    known.map_or(summary.overview.language, |it| it.language)
}

/// The names that a glossary lists, or those that none does: the forms in either language, and how the
/// text or the two texts write them.
pub(super) fn names(summary: &Summary, listed: Listed, look: Look) -> Grid {
    let of_sort = |name: &Name<'_>| listed == Listed::of(name);
    let numbers = (0..summary.names.len()).filter(|&it| of_sort(&summary.names[it]));
    let names: Vec<usize> = numbers.collect();
    let has_roles = names.iter().any(|&it| summary.names[it].role.is_some());
    let (languages, sides) = (forms(look.lang), sides(summary, look.lang));
    let mut columns = languages.map(|it| it.1).to_vec();
    columns.push("column-kind");
    columns.extend(has_roles.then_some("column-role"));
    columns.extend(if summary.is_of_pair() {
        sides.map(|it| SIDES[it])
    } else {
        ["column-count", "column-spellings"]
    });
    columns.extend(look.ids.then_some("column-id"));
    let row = |&number: &usize| {
        let name = &summary.names[number];
        let rendering = summary.renderings.get(number).and_then(Option::as_ref);
        let form = |text: &Option<std::borrow::Cow<'_, str>>, lang| {
            let proposed = rendering.filter(|it| text.is_none() && it.language == lang);
            match proposed {
                Some(it) => Cell::Proposed(it.text.clone(), lang),
                None => Cell::Form(text.as_deref().map(str::to_owned), lang),
            }
        };
        let mut cells: Vec<Cell> = languages
            .iter()
            .map(|&(lang, _)| match lang {
                Lang::En => form(&name.en, lang),
                Lang::Ar => form(&name.ar, lang),
            })
            .collect();
        cells.push(Cell::Word(kind_of(name)));
        let written = |it| Cell::Written(spellings_in(name, it), language(summary, it));
        let role = || Cell::Form(name.role.as_ref().map(|it| it.ar.clone()), Lang::Ar);
        cells.extend(has_roles.then(role));
        cells.extend(if summary.is_of_pair() {
            sides.map(written)
        } else {
            let all = Cell::Written(spellings(name), language(summary, 0));
            [Cell::Count(name.mentions.len()), all]
        });
        let id = || Cell::Text(name.concept.as_deref().map(str::to_owned));
        cells.extend(look.ids.then(id));
        cells
    };
    Grid {
        columns,
        rows: names.iter().map(row).collect(),
        names,
    }
}

/// Whether a glossary has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// One has.
    Yes,
    /// It was found in the text alone.
    No,
}

impl Listed {
    fn of(name: &Name<'_>) -> Listed {
        match name.concept {
            Some(_) => Listed::Yes,
            None => Listed::No,
        }
    }

    /// The id of the heading.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Listed::Yes => "summary-names",
            Listed::No => "summary-unlisted",
        }
    }
}

/// What the marks in a table of names mean, as the id of a message.
pub(super) fn note(summary: &Summary, listed: Listed, grid: &Grid) -> Option<&'static str> {
    let proposes = |cells: &Vec<Cell>| cells.iter().any(|it| matches!(it, Cell::Proposed(..)));
    match listed {
        Listed::Yes => any_unwanted(summary).then_some("summary-unwanted"),
        Listed::No => grid.rows.iter().any(proposes).then_some("summary-proposed"),
    }
}

/// The figures: as the text writes them and as each language would; of two texts, how each writes
/// them and whether they agree.
pub(super) fn figures(summary: &Summary, figures: &Figures, lang: Lang) -> Grid {
    if summary.is_of_pair() {
        let sides = sides(summary, lang);
        let [first, second] = sides.map(|it| SIDES[it]);
        let row = |it| of_both(summary, it, sides);
        return Grid {
            columns: vec![first, second, "column-standing"],
            rows: summary.figures.iter().map(row).collect(),
            names: Vec::new(),
        };
    }
    let row = |figure: &Figure| {
        let written = |lang| figures.write_with_gregorian(&figure.value, lang);
        let form = |lang| Cell::Form(Some(written(lang)), lang);
        let first = figure.mentions.first();
        let language = first.map_or(summary.overview.language, |it| it.language);
        vec![
            Cell::Form(first.map(|it| one_line(&it.text)), language),
            form(lang),
            form(lang.other()),
            Cell::Count(figure.mentions.len() + figure.more),
        ]
    };
    let columns = [
        "column-spellings",
        column_of(lang),
        column_of(lang.other()),
        "column-count",
    ];
    Grid {
        columns: columns.to_vec(),
        rows: summary.figures.iter().map(row).collect(),
        names: Vec::new(),
    }
}

fn of_both(summary: &Summary, figure: &Figure, sides: [usize; 2]) -> Vec<Cell> {
    let has = |document| !of(&figure.mentions, document).is_empty();
    let standing = match (figure.doubtful, has(0), has(1)) {
        (true, ..) => "standing-differs",
        (false, true, true) => "standing-both",
        (false, _, false) => "standing-source",
        (false, false, _) => "standing-target",
    };
    let written = |it| Cell::Written(wordings(figure, it), language(summary, it));
    let [first, second] = sides.map(written);
    vec![first, second, Cell::Word(standing)]
}
