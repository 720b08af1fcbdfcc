//! A text itself as one self-contained page, with every mention marked and named: what a translator
//! sends to an editor.

use crate::l10n::Localizer;
use crate::render::align::AlignedTexts;
use crate::render::shared::html::Fragment;
use crate::render::shared::marked::MarkedPage;

/// The texts, a source and its target side by side, and their names.
pub(in crate::render) fn fragment(aligned: AlignedTexts<'_>, localizer: &Localizer) -> Fragment {
    let page = MarkedPage { aligned, localizer };
    let title = page.title("preview-title");
    let body = format!(
        "<h1>{title}</h1>\n{}{}{}{}",
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
