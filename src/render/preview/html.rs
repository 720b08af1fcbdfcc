//! A text itself as one self-contained page, with every mention marked and named: what a translator
//! sends to an editor.

use crate::align::AlignReport;
use crate::l10n::Localizer;
use crate::render::shared::html;
use crate::render::shared::marked::MarkedPage;

/// The page: `texts` are the documents that the report speaks of, in its order, a source and its
/// target side by side.
pub fn render(report: &AlignReport<'_>, texts: &[&str], localizer: &Localizer) -> String {
    let page = MarkedPage {
        report,
        texts,
        localizer,
    };
    let title = page.title("preview-title");
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}",
        page.hint(),
        page.sections(),
        page.table(),
        page.cards()
    );
    html::page(localizer.lang(), &title, &page.style(), &body)
}
