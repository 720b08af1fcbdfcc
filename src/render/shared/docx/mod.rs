//! Word documents: WordprocessingML (ISO/IEC 29500-1, part 17) in its zip package.
//!
//! Direction is given by markup alone: `w:bidi` for a paragraph, `w:rtl` for the runs that the
//! bidirectional algorithm gives an odd level, `w:bidiVisual` for tables. No direction controls
//! but a mark where an inserted name or figure begins or ends with a sign (C++): Word has no
//! isolates.

mod package;
mod run;
mod styles;
mod whole;

use std::fmt::Write as _;

pub(in crate::render) use run::{Inline, RunFormat};

use crate::bidi::Direction;
use crate::text::{Lang, dominant_language};

/// A document in the making.
pub(in crate::render) struct Docx {
    /// The language of its headings, and the side on which its tables begin.
    lang: Lang,
    title: String,
    body: String,
    bookmarks: usize,
    /// How many sections have ended.
    sections: usize,
    /// Where the section that is being written begins in the body.
    section_start: usize,
}

impl Docx {
    /// An empty document.
    pub(in crate::render) fn new(lang: Lang, title: &str) -> Docx {
        Docx {
            lang,
            title: title.to_owned(),
            body: String::new(),
            bookmarks: 0,
            sections: 0,
            section_start: 0,
        }
    }

    /// A paragraph in the named style, which runs as `lang` does.
    pub(in crate::render) fn paragraph(&mut self, style: &str, lang: Lang, pieces: &[Inline<'_>]) {
        let paragraph = paragraph(style, lang, pieces);
        self.body.push_str(&paragraph);
    }

    /// The title that the sender chose, in its own language.
    pub(in crate::render) fn title(&mut self, text: &str) {
        let lang = dominant_language(text);
        self.paragraph("Title", lang, &[Inline::new(text, lang)]);
    }

    /// A heading in the language of the document; `level` 0 is the title.
    pub(in crate::render) fn heading(&mut self, level: usize, text: &str) {
        let style = ["Title", "Heading1", "Heading2"][level.min(2)];
        self.paragraph(style, self.lang, &[Inline::new(text, self.lang)]);
    }

    /// A table; its first row is repeated on every page. Rows have the same number of cells as the
    /// header.
    pub(in crate::render) fn table(&mut self, head: &[HeadCell], rows: &[Vec<TableCell>]) {
        let order = match Direction::of(self.lang) {
            Direction::Rtl => "<w:bidiVisual/>",
            Direction::Ltr => "",
        };
        let _ = write!(
            self.body,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{order}<w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLayout w:type=\"autofit\"/></w:tblPr><w:tblGrid>"
        );
        let shares: usize = head.iter().map(|it| it.share).sum();
        for cell in head {
            let width = WIDTH * cell.share / shares.max(1);
            let _ = write!(self.body, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.body
            .push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for cell in head {
            // Above cells that begin on the other side it ends there.
            let end = if cell.lang == self.lang {
                ""
            } else {
                "<w:jc w:val=\"end\"/>"
            };
            let text = [Inline::new(&cell.text, self.lang)];
            let paragraph = aligned("TableHead", self.lang, &text, end);
            self.cell(&paragraph);
        }
        self.body.push_str("</w:tr>");
        for row in rows {
            self.body.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for cell in row {
                let paragraphs = self.paragraphs(cell);
                self.cell(&paragraphs);
            }
            self.body.push_str("</w:tr>");
        }
        // Word requires a paragraph between two tables, and after the last one.
        self.body.push_str("</w:tbl>");
        self.paragraph("TableEnd", self.lang, &[]);
    }

    fn paragraphs(&mut self, cell: &TableCell) -> String {
        let mut out = String::new();
        for line in &cell.lines {
            let mut pieces = Vec::new();
            for item in &line.items {
                if !pieces.is_empty() {
                    pieces.push(Inline::new(BETWEEN, line.lang));
                }
                pieces.push(Inline::whole(&item.text, line.lang));
                pieces.push(Inline::new(&item.tail, line.lang));
            }
            out.push_str(&paragraph("TableText", line.lang, &pieces));
        }
        if out.is_empty() {
            out.push_str("<w:p/>");
        }
        let Some(name) = &cell.bookmark else {
            return out;
        };
        self.bookmarks += 1;
        let id = self.bookmarks;
        let start = format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>");
        format!("{start}{out}<w:bookmarkEnd w:id=\"{id}\"/>")
    }

    fn cell(&mut self, content: &str) {
        let _ = write!(
            self.body,
            "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>{content}</w:tc>"
        );
    }

    /// Ends a section of this many columns; what follows it stands below them on the same page.
    pub(in crate::render) fn end_section(&mut self, columns: usize) {
        self.sections += 1;
        if columns > 1 {
            // LibreOffice paints no rows of a table whose repeated head ends a column.
            let own = self.body.split_off(self.section_start);
            self.body.push_str(&own.replace("<w:tblHeader/>", ""));
        }
        let section = package::section(self.lang, columns);
        let property = format!("{section}</w:sectPr>");
        let end = aligned("TableEnd", self.lang, &[], &property);
        self.body.push_str(&end);
        self.section_start = self.body.len();
    }

    /// The bytes of the file.
    pub(in crate::render) fn finish(mut self) -> Vec<u8> {
        if self.sections > 0 {
            self.paragraph("TableEnd", self.lang, &[]);
        }
        package::document(self.lang, &self.title, &self.body)
    }
}

/// What a cell of a table holds: a paragraph for each line, which runs as its language does.
#[derive(Default)]
pub(in crate::render) struct TableCell {
    /// The lines.
    pub(in crate::render) lines: Vec<CellLine>,
    /// The name of the place, for links.
    pub(in crate::render) bookmark: Option<String>,
}

/// The head of a column.
pub(in crate::render) struct HeadCell {
    /// What it says, in the language of the document.
    pub(in crate::render) text: String,
    /// The language of the cells below it, on whose side it stands.
    pub(in crate::render) lang: Lang,
    /// How wide the column is, as a share of the sum of all.
    pub(in crate::render) share: usize,
}

/// The width of the page between its margins, in twentieths of a point.
const WIDTH: usize = 10_206;

/// What stands between two things of one line.
pub(in crate::render) const BETWEEN: &str = " · ";

/// A line of a cell.
pub(in crate::render) struct CellLine {
    /// The language that it runs in.
    pub(in crate::render) lang: Lang,
    /// What stands in it.
    pub(in crate::render) items: Vec<CellItem>,
}

/// A thing in a line.
pub(in crate::render) struct CellItem {
    /// What must be seen in one piece.
    pub(in crate::render) text: String,
    /// What follows it.
    pub(in crate::render) tail: String,
}

impl CellLine {
    /// A line of nothing else.
    pub(in crate::render) fn new(lang: Lang, text: impl Into<String>) -> CellLine {
        let (text, tail) = (text.into(), String::new());
        CellLine {
            lang,
            items: vec![CellItem { text, tail }],
        }
    }
}

/// The lines of a comment, as paragraphs of its part.
pub(in crate::render) fn comment(lang: Lang, lines: &[String]) -> String {
    let paragraphs = lines.iter();
    paragraphs
        .map(|it| paragraph("CommentText", lang, &[Inline::new(it, lang)]))
        .collect()
}

fn paragraph(style: &str, lang: Lang, pieces: &[Inline<'_>]) -> String {
    aligned(style, lang, pieces, "")
}

/// A paragraph with a property of its own.
fn aligned(style: &str, lang: Lang, pieces: &[Inline<'_>], property: &str) -> String {
    let bidi = match Direction::of(lang) {
        Direction::Rtl => "<w:bidi/>",
        Direction::Ltr => "",
    };
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}{property}</w:pPr>{}</w:p>",
        run::runs(lang, pieces)
    )
}
