//! Mentions as HTML: the names table and the texts with every mention marked.

use crate::render::Audience;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::{Fragment, Heading};
use crate::render::shared::marked::MarkedPage;

/// The names, the texts of the report and the description of each name.
pub(super) fn fragment(aligned: AlignedTexts<'_>, audience: &Audience) -> Fragment {
    let page = MarkedPage { aligned, audience };
    let Heading { title, html } = page.heading("align-title");
    let body = format!(
        "{html}{}{}{}{}",
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
