//! A text itself as one self-contained page, with every mention marked and named: what a translator
//! sends to an editor.

use crate::render::Audience;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::{Fragment, Heading};
use crate::render::shared::marked::MarkedPage;

/// The texts, a source and its target side by side, and their names.
pub(super) fn fragment(aligned: AlignedTexts<'_>, audience: &Audience) -> Fragment {
    let page = MarkedPage { aligned, audience };
    let Heading { title, html } = page.heading("preview-title");
    let body = format!(
        "{html}{}{}{}{}",
        page.hint(),
        page.sections(),
        page.table(),
        page.cards()
    );
    Fragment {
        title,
        style: page.style().into(),
        body,
    }
}
