//! Names and terms that no glossary lists, gathered from one text or from many as drafts for one.

use rustc_hash::FxHashMap;

use super::{BilingualAnalysis, Engine};
use crate::align::{AlignReport, Name, PlacedMention};
use crate::document::{BilingualUnit, Document, State};
use crate::glossary::TermStatus;
use crate::text::{
    FoldLevel, Lang, Script, Span, fold_key, is_arabic_letter, is_latin_letter, shortly_after,
    shortly_before,
};

/// A row that a glossary may take: a name, or a term that a file translates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftRow {
    /// In English and in Arabic, as far as the texts say it.
    pub terms: [Option<String>; 2],
    /// What the texts do not say and is only proposed.
    pub proposed: Option<(Lang, String)>,
    /// Other spellings, with whether each is a short form.
    pub spellings: Vec<(Lang, String, bool)>,
    /// Whether it is a unit of a file, as against a name in its prose.
    pub is_unit: bool,
    /// From 0 to 1: how sure it is that the two belong together.
    pub confidence: f32,
    /// How often it stands in the texts; of a unit, how often it is translated so.
    pub count: usize,
    /// Where it stands first in either language, with the words around it.
    pub contexts: [Option<String>; 2],
    /// The paths of the first files that have it.
    pub paths: Vec<String>,
}

/// The rows so far, each once however many texts have it.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    rows: Vec<DraftRow>,
    known: FxHashMap<[String; 2], usize>,
}

/// The languages in the order of [`DraftRow::terms`].
const BOTH: [Lang; 2] = [Lang::En, Lang::Ar];
/// How many files are named.
const NAMED: usize = 3;
/// The most words of a unit that is a term.
const LONGEST_TERM: usize = 3;
/// The most characters of a context on either side of its term.
const AROUND: usize = 80;

impl Drafts {
    /// The rows: names first, then terms, those translated most often first.
    pub fn rows(&self) -> Vec<&DraftRow> {
        let mut rows: Vec<&DraftRow> = self.rows.iter().collect();
        rows.sort_by_key(|it| {
            if it.is_unit {
                (1, usize::MAX - it.count)
            } else {
                (0, 0)
            }
        });
        rows
    }

    /// Adds the names of a report that no glossary lists. `proposed` has, for each name of the report,
    /// how the other language may write it.
    pub fn add_names(
        &mut self,
        report: &AlignReport<'_>,
        documents: &[&Document],
        mut proposed: impl FnMut(&Name<'_>) -> Option<(Lang, String)>,
    ) {
        for name in report.names.iter().filter(|it| it.concept.is_none()) {
            let terms = [&name.en, &name.ar].map(|it| it.as_deref().map(str::to_owned));
            let row = DraftRow {
                proposed: proposed(name),
                spellings: BOTH.map(|it| spellings(name, it)).concat(),
                confidence: name.confidence,
                count: name.mentions.len(),
                contexts: BOTH.map(|it| context(name, it, documents)),
                paths: paths(name, documents),
                terms,
                ..DraftRow::default()
            };
            self.add(row);
        }
    }

    /// Adds the short units of a file that are translated in both of our languages and in no glossary of
    /// `engine`.
    pub fn add_units(&mut self, file: &BilingualAnalysis, engine: &Engine) {
        let Some(sides) = sides(file) else {
            return;
        };
        let listed = |text: &str| engine.lists(text);
        for unit in file.units() {
            let Some(terms) = term(unit, &sides) else {
                continue;
            };
            if !terms.iter().any(|it| listed(it)) {
                self.add(DraftRow {
                    terms: terms.map(Some),
                    is_unit: true,
                    confidence: 1.0,
                    count: 1,
                    paths: vec![file.file().path().to_owned()],
                    ..DraftRow::default()
                });
            }
        }
    }

    /// Adds a row; one with the same terms takes it up.
    pub fn add(&mut self, row: DraftRow) {
        let key = [0, 1].map(|it| {
            let text = row.terms[it].as_deref().unwrap_or_default();
            fold_key(text, FoldLevel::Marks).to_lowercase()
        });
        match self.known.get(&key) {
            Some(at) => self.rows[*at].merge(row),
            None => {
                self.known.insert(key, self.rows.len());
                self.rows.push(row);
            }
        }
    }
}

impl DraftRow {
    fn merge(&mut self, other: DraftRow) {
        self.count += other.count;
        self.is_unit &= other.is_unit;
        self.confidence = self.confidence.max(other.confidence);
        for (own, other) in self.contexts.iter_mut().zip(other.contexts) {
            *own = own.take().or(other);
        }
        for spelling in other.spellings {
            if !self.spellings.contains(&spelling) {
                self.spellings.push(spelling);
            }
        }
        for path in other.paths {
            if !self.paths.contains(&path) && self.paths.len() < NAMED {
                self.paths.push(path);
            }
        }
    }
}

/// The other spellings of a name in a language, in text order; English ones only where they are short
/// forms, because the rest differ by capitals.
fn spellings(name: &Name<'_>, lang: Lang) -> Vec<(Lang, String, bool)> {
    let (preferred, script) = match lang {
        Lang::Ar => (&name.ar, Script::Arabic),
        Lang::En => (&name.en, Script::Latin),
    };
    let Some(preferred) = preferred.as_deref() else {
        return Vec::new();
    };
    let mut all: Vec<(Lang, String, bool)> = Vec::new();
    for mention in name.mentions.iter().filter(|it| it.script == script) {
        let short = mention.status == TermStatus::Short;
        let wanted = short || lang == Lang::Ar;
        let new = *mention.text != *preferred && all.iter().all(|it| it.1 != mention.text);
        if wanted && new {
            all.push((lang, mention.text.clone().into_owned(), short));
        }
    }
    all
}

/// The line of the first mention in a text of this language, as far as it is short.
fn context(name: &Name<'_>, lang: Lang, documents: &[&Document]) -> Option<String> {
    let is_of = |it: &&PlacedMention<'_>| {
        documents
            .get(it.document)
            .is_some_and(|it| it.language() == lang)
    };
    let first = name.mentions.iter().find(is_of)?;
    Some(around(documents.get(first.document)?.text(), first.span))
}

/// The line that holds `span`, cut at spaces where it is long.
fn around(text: &str, span: Span) -> String {
    let before = shortly_before(text, span.start);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = shortly_after(text, span.end);
    let after = after.split('\n').next().unwrap_or_default();
    let cut = before.char_indices().rev().nth(AROUND).map(|it| it.0);
    let cut = cut.and_then(|at| Some(at + before[at..].find(' ')?));
    let head = cut.map_or_else(
        || before.trim_start().to_owned(),
        |at| format!("…{}", &before[at..]),
    );
    let end = after.char_indices().nth(AROUND).map(|it| it.0);
    let end = end.and_then(|at| after[..at].rfind(' '));
    let tail = end.map_or_else(
        || after.trim_end().to_owned(),
        |at| format!("{} …", &after[..at]),
    );
    format!("{head}{}{tail}", span.of(text))
}

fn paths(name: &Name<'_>, documents: &[&Document]) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for mention in &name.mentions {
        let path = documents.get(mention.document).map(|it| it.path());
        let new = path.filter(|it| paths.iter().all(|known| known != it));
        if paths.len() < NAMED {
            paths.extend(new.map(str::to_owned));
        }
    }
    paths
}

/// Both sides of a file, English first; `None` where they are not in our two languages.
fn sides(file: &BilingualAnalysis) -> Option<[Side<'_>; 2]> {
    let number = |language| {
        [0, 1]
            .into_iter()
            .find(|it| file.speaks(*it) == Some(language))
    };
    let side = |number| Side {
        text: file.side(number).document().text(),
        number,
    };
    Some([side(number(Lang::En)?), side(number(Lang::Ar)?)])
}

struct Side<'a> {
    text: &'a str,
    number: usize,
}

/// What a unit says in English and in Arabic, where both are short enough to be a term.
fn term(unit: &BilingualUnit, sides: &[Side<'_>; 2]) -> Option<[String; 2]> {
    let is_done = matches!(unit.state, State::Translated | State::Final | State::Locked);
    let said = |it: usize| {
        let side = &sides[it];
        let spans = match side.number {
            0 => &unit.source,
            _ => &unit.target,
        };
        let [span] = spans[..] else {
            return None;
        };
        Some(span.of(side.text).trim())
    };
    let (english, arabic) = (said(0)?, said(1)?);
    let fits = is_term(english, is_latin_letter) && is_term(arabic, is_arabic_letter);
    (is_done && fits).then(|| [english.to_owned(), arabic.to_owned()])
}

/// Whether a text is a few words in one script and nothing else.
fn is_term(text: &str, script: fn(char) -> bool) -> bool {
    let words = text.split_whitespace().count();
    let is_part = |c: char| script(c) || !c.is_alphanumeric() && " -'’ـ".contains(c) || is_mark(c);
    let letters = text.chars().filter(|c| script(*c)).count();
    (1..=LONGEST_TERM).contains(&words) && letters > 1 && text.chars().all(is_part)
}

/// Whether a character is a vowel mark of Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Opened};

    fn drafts(files: &[&str]) -> Drafts {
        let engine = Engine::starter();
        let mut drafts = Drafts::default();
        for (number, text) in files.iter().enumerate() {
            let file = Document::new(&format!("{number}.po"), (*text).to_owned());
            let Opened::Bilingual(opened) = file.opened() else {
                panic!("no sides")
            };
            drafts.add_units(&BilingualAnalysis::new(&engine, *opened), &engine);
        }
        drafts
    }

    #[test]
    fn short_units_are_terms_with_their_counts() {
        let one = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\nmsgid \"Quick bar\"\nmsgstr \"شريط سريع\"\n\n\
                   msgid \"Undo the last change now\"\nmsgstr \"تراجع عن آخر تغيير\"\n\n\
                   msgid \"%d rows\"\nmsgstr \"%d صفوف\"\n\n#, fuzzy\nmsgid \"Side pane\"\nmsgstr \"لوح\"\n\n\
                   msgid \"Elon Musk\"\nmsgstr \"إيلون ماسك\"\n";
        let two = one.replace("Quick bar", "quick bar");
        let found = drafts(&[one, &two]);
        let rows = found.rows();
        assert_eq!(rows.len(), 1, "{rows:#?}");
        assert_eq!(rows[0].count, 2);
        assert_eq!(rows[0].paths, ["0.po", "1.po"]);
        let terms = rows[0].terms.clone().map(Option::unwrap_or_default);
        assert_eq!(terms, ["Quick bar", "شريط سريع"]);
    }

    #[test]
    fn a_context_is_a_line_that_is_cut_at_spaces() {
        let long = "word ".repeat(40);
        let text = format!("first\n{long}Musk {long}\nlast");
        let at = text.find("Musk").expect("there");
        let found = around(&text, Span::new(at, at + 4));
        assert!(
            found.starts_with("… word") && found.ends_with("word …"),
            "{found}"
        );
        assert!(found.chars().count() < 2 * AROUND + 10);
        assert_eq!(around("a Musk b", Span::new(2, 6)), "a Musk b");
    }
}
