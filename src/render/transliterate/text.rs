//! The spellings of `naqhara transliterate`, for people.

use crate::diag::Message;
use crate::l10n::Localizer;
use crate::names::Transliteration;
use crate::render::Medium;
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
            let listed = it.listed.then(|| localizer.text(&Message::new("transliterate-listed")));
            [text, share(it.probability)].into_iter().chain(listed).collect()
        })
        .collect();
    let name = medium.strong(&medium.insert(&answer.query));
    let all = format!("{name}\n{}", table::aligned(&rows, medium));
    medium.lay_out(all, localizer.lang())
}

/// A part of one in percent, with a decimal where it is small. Both languages write it alike.
pub(super) fn share(part: f32) -> String {
    let percent = f64::from(part) * 100.0;
    match percent {
        less if less < 0.1 => "<0.1%".to_owned(),
        less if less < 9.95 => format!("{less:.1}%"),
        _ => format!("{percent:.0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn small_shares_keep_a_decimal() {
        let shown = [0.3149, 0.0149, 0.0999, 0.0001, 1.0].map(share);
        assert_eq!(shown, ["31%", "1.5%", "10%", "<0.1%", "100%"]);
    }
}
