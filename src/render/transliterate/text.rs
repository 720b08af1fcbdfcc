//! The spellings of `naqhara transliterate`, for people.

use crate::diag::Message;
use crate::l10n::Localizer;
use crate::names::Transliteration;
use crate::render::Medium;
use crate::render::shared::share::share;
use crate::render::shared::table;
use crate::render::shared::words::harmless;

/// One name with its spellings, likeliest first.
pub(super) fn render(answer: &Transliteration, localizer: &Localizer, medium: Medium) -> String {
    if let Some(why) = &answer.unread {
        let why = format!("{}\n", localizer.text(&harmless(why)));
        return medium.lay_out(why, localizer.lang());
    }
    let rows: Vec<Vec<String>> = answer
        .candidates
        .iter()
        .map(|it| {
            let text = format!("  {}", medium.insert(&it.text));
            let listed = it
                .listed
                .then(|| localizer.text(&Message::new("transliterate-listed")));
            [text, share(it.probability)]
                .into_iter()
                .chain(listed)
                .collect()
        })
        .collect();
    let name = medium.strong(&medium.insert(&answer.query));
    let all = format!("{name}\n{}", table::aligned(&rows, medium));
    medium.lay_out(all, localizer.lang())
}
