//! Reports as a library user renders them, for the tests of their contents.

use naqhara::align::AlignReport;
use naqhara::document::Document;
use naqhara::glossary::Glossary;
use naqhara::render::align::{AlignFormat, AlignedTexts};
use naqhara::render::glossary::GlossaryFormat;
use naqhara::render::summary::SummaryFormat;
use naqhara::render::{Audience, Medium, align, glossary, preview, summary};
use naqhara::summary::Summary;
use naqhara::text::Lang;

/// A summary for a medium.
pub(crate) fn summary_in(
    from: &Summary,
    format: SummaryFormat,
    lang: Lang,
    medium: Medium,
) -> String {
    summary::render(from, format, &Audience::new(lang, medium)).into_text()
}

/// A summary for a file.
pub(crate) fn summary_text(from: &Summary, format: SummaryFormat, lang: Lang) -> String {
    summary_in(from, format, lang, Medium::FILE)
}

/// A summary as a Word document.
pub(crate) fn summary_docx(from: &Summary, lang: Lang) -> Vec<u8> {
    let audience = Audience::new(lang, Medium::FILE);
    summary::render(from, SummaryFormat::Docx, &audience).into_bytes()
}

/// The page of an alignment.
pub(crate) fn align_page(report: &AlignReport<'_>, texts: &[&str], lang: Lang) -> String {
    let documents = documents(texts);
    let documents: Vec<&Document> = documents.iter().collect();
    let aligned = AlignedTexts {
        report,
        documents: &documents,
        places: None,
    };
    let audience = Audience::new(lang, Medium::FILE);
    let page = align::render(aligned, AlignFormat::Html, &audience);
    page.expect("a page has room").into_text()
}

/// The page of texts with their names.
pub(crate) fn preview_page(report: &AlignReport<'_>, texts: &[&str], lang: Lang) -> String {
    let documents = documents(texts);
    let documents: Vec<&Document> = documents.iter().collect();
    let aligned = AlignedTexts {
        report,
        documents: &documents,
        places: None,
    };
    preview::render(aligned, &Audience::new(lang, Medium::FILE)).into_text()
}

/// A glossary as a file, or why it cannot be one.
pub(crate) fn glossary_file(
    from: &Glossary,
    format: GlossaryFormat,
    lang: Lang,
) -> Result<Vec<u8>, naqhara::diag::Message> {
    let audience = Audience::new(lang, Medium::FILE);
    glossary::render(from, format, None, &audience).map(|it| it.file.into_bytes())
}

fn documents(texts: &[&str]) -> Vec<Document> {
    let texts = texts.iter();
    texts
        .map(|it| Document::new("a.txt", (*it).to_owned()))
        .collect()
}
