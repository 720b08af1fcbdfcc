//! The language of whoever asks.

use super::http::Head;
use crate::text::Lang;

/// What `?lang=` says, else the first of our languages that the browser prefers, else `usual`.
pub(super) fn of_reader(head: &Head, usual: Lang) -> Lang {
    let asked = head.asked("lang").and_then(of_tag);
    asked
        .or_else(|| preferred(head.header("accept-language")?))
        .unwrap_or(usual)
}

/// The language of a tag such as `ar-SA`, if it is one of ours.
pub(super) fn of_tag(tag: &str) -> Option<Lang> {
    let primary = tag.trim().split(['-', '_']).next()?;
    match primary.to_ascii_lowercase().as_str() {
        "ar" => Some(Lang::Ar),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// The one of our languages that `Accept-Language` names with the greatest weight.
fn preferred(header: &str) -> Option<Lang> {
    let mut best: Option<(f32, Lang)> = None;
    for part in header.split(',') {
        let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("0");
        let weight = weight.parse().unwrap_or(0.0);
        if let Some(lang) = of_tag(tag)
            && weight > best.map_or(0.0, |it| it.0)
        {
            best = Some((weight, lang));
        }
    }
    best.map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_preferred() {
        assert_eq!(preferred("fr, ar-SA;q=0.5, en;q=0.4"), Some(Lang::Ar));
        assert_eq!(preferred("en-US,en;q=0.9,ar;q=0.95"), Some(Lang::En));
        assert_eq!(preferred("ar;q=0"), None);
        assert_eq!(preferred("ar;q=x, de"), None);
    }
}
