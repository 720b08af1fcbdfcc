//! Mentions as one self-contained page: the names table and the texts with every mention marked.

use crate::align::AlignReport;
use crate::l10n::Localizer;
use crate::render::shared::html;
use crate::render::shared::marked::MarkedPage;

/// The page: `texts` are the documents that the report speaks of, in its order.
pub fn render(report: &AlignReport<'_>, texts: &[&str], localizer: &Localizer) -> String {
    let page = MarkedPage {
        report,
        texts,
        localizer,
    };
    let title = page.title("align-title");
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}",
        page.hint(),
        page.table(),
        page.sections(),
        page.cards()
    );
    html::page(localizer.lang(), &title, &page.style(), &body)
}
