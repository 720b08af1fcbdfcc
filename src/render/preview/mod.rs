//! Texts with their names marked: what a translator sends to an editor.

mod html;

use super::align::AlignedTexts;
use super::{Audience, Rendered};

/// The texts as a page, the only format there is.
pub fn render(aligned: AlignedTexts<'_>, audience: &Audience) -> Rendered {
    Rendered::Text(html::fragment(aligned, audience).page(audience.lang()))
}
