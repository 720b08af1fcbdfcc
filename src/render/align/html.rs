//! Mentions as HTML: the names table and the texts with every mention marked.

use crate::l10n::Localizer;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::Fragment;
use crate::render::shared::marked::MarkedPage;

/// The names, the texts of the report and what is said of each name.
pub(in crate::render) fn fragment(aligned: AlignedTexts<'_>, localizer: &Localizer) -> Fragment {
    let page = MarkedPage { aligned, localizer };
    let title = page.title("align-title");
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}",
        page.hint(),
        page.table(),
        page.sections(),
        page.cards()
    );
    Fragment {
        title,
        style: page.style().into(),
        body,
    }
}
