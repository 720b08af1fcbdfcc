//! Reports as naqhara writes them into files.

use naqhara::align::AlignReport;
use naqhara::document::Document;
use naqhara::glossary::Glossary;
use naqhara::render::align::{AlignFormat, AlignedTexts};
use naqhara::render::glossary::GlossaryFormat;
use naqhara::render::segments::SegmentsFormat;
use naqhara::render::summary::SummaryFormat;
use naqhara::render::{Audience, Medium, align, glossary, preview, segments, summary};
use naqhara::summary::Summary;
use naqhara::text::Lang;

fn readers(lang: Lang) -> Audience {
    Audience::new(lang, Medium::FILE)
}

pub(crate) fn summary_page(from: &Summary, lang: Lang) -> String {
    summary::render(from, SummaryFormat::Html, &readers(lang)).into_text()
}

pub(crate) fn summary_markdown(from: &Summary, lang: Lang) -> String {
    summary::render(from, SummaryFormat::Markdown, &readers(lang)).into_text()
}

pub(crate) fn summary_docx(from: &Summary, lang: Lang) -> Vec<u8> {
    summary::render(from, SummaryFormat::Docx, &readers(lang)).into_bytes()
}

pub(crate) fn glossary_docx(from: &Glossary, lang: Lang) -> Vec<u8> {
    let file = glossary::render(from, GlossaryFormat::Docx, None, &readers(lang));
    file.map(|it| it.file.into_bytes()).unwrap_or_default()
}

pub(crate) fn align_page(report: &AlignReport<'_>, texts: &[&str], lang: Lang) -> String {
    let documents = documents(texts);
    let documents: Vec<&Document> = documents.iter().collect();
    let aligned = AlignedTexts {
        report,
        documents: &documents,
        places: None,
    };
    let page = align::render(aligned, AlignFormat::Html, &readers(lang));
    page.map(|it| it.into_text()).unwrap_or_default()
}

pub(crate) fn preview_page(report: &AlignReport<'_>, texts: &[&str], lang: Lang) -> String {
    let documents = documents(texts);
    let documents: Vec<&Document> = documents.iter().collect();
    let aligned = AlignedTexts {
        report,
        documents: &documents,
        places: None,
    };
    preview::render(aligned, &readers(lang)).into_text()
}

pub(crate) fn segments_page(report: &AlignReport<'_>, texts: &[&str], lang: Lang) -> String {
    let documents = documents(texts);
    let documents: Vec<&Document> = documents.iter().collect();
    let aligned = AlignedTexts {
        report,
        documents: &documents,
        places: None,
    };
    segments::render(aligned, SegmentsFormat::Html, &readers(lang)).into_text()
}

fn documents(texts: &[&str]) -> Vec<Document> {
    let texts = texts.iter();
    texts
        .map(|it| Document::new("a.txt", (*it).to_owned()))
        .collect()
}
