//! The title that the sender of a report chose, above a text.

use crate::bidi;
use crate::render::Audience;
use crate::text::dominant_language;

/// The line of the title; nothing where none was chosen.
pub(in crate::render) fn heading(audience: &Audience) -> String {
    let title = audience.presentation.title.as_deref();
    let line = title.map(|it| {
        let title = bidi::visible_in_line(it);
        let run = audience.medium.run(&title, dominant_language(it));
        format!("{}\n", audience.medium.strong(&run))
    });
    line.unwrap_or_default()
}
