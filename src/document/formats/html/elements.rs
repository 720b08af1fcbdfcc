//! What elements of HTML are to those who read a page (HTML Living Standard, sections 4 and 15).

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// It begins and ends a unit.
    Block,
    /// Its words are part of the sentence around it.
    Inline,
    /// It stands inside a sentence for something that is no prose.
    Object,
    /// It is no part of what people read.
    Hidden,
    /// It breaks a line.
    Break,
}

/// What an element is, by its name.
pub(super) fn element(name: &str) -> Element {
    match name {
        "a" | "abbr" | "acronym" | "audio" | "b" | "bdi" | "big" | "canvas" | "cite" | "data"
        | "del" | "dfn" | "em" | "font" | "i" | "ins" | "label" | "mark" | "nobr" | "object"
        | "output" | "picture" | "q" | "ruby" | "s" | "small" | "span" | "strike" | "strong"
        | "sub" | "sup" | "time" | "tt" | "u" | "video" | "wbr" => Element::Inline,
        "bdo" | "code" | "img" | "input" | "kbd" | "math" | "meter" | "progress" | "rp" | "rt"
        | "samp" | "svg" | "var" => Element::Object,
        "iframe" | "noembed" | "noscript" | "plaintext" | "pre" | "script" | "style" | "xmp" => {
            Element::Hidden
        }
        "br" => Element::Break,
        _ => Element::Block,
    }
}

/// Whether an element has no content and no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether the beginning of element `next` ends an element `open` whose end tag is left out.
pub(super) fn ends(next: &str, open: &str) -> bool {
    match open {
        "p" => element(next) == Element::Block && !matches!(next, "button" | "option" | "optgroup"),
        "li" => next == "li",
        "dt" | "dd" => matches!(next, "dt" | "dd"),
        "td" | "th" => matches!(next, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot"),
        "tr" => matches!(next, "tr" | "tbody" | "thead" | "tfoot"),
        "thead" | "tbody" | "tfoot" => matches!(next, "tbody" | "thead" | "tfoot"),
        "option" => matches!(next, "option" | "optgroup"),
        "optgroup" => next == "optgroup",
        "head" => next == "body",
        _ => false,
    }
}

/// Whether an attribute of an element is read by people.
pub(super) fn is_read(element: &str, attribute: &str) -> bool {
    match attribute {
        "title"
        | "alt"
        | "placeholder"
        | "aria-label"
        | "aria-description"
        | "aria-placeholder"
        | "aria-roledescription"
        | "aria-valuetext" => true,
        "abbr" => element == "th",
        "label" => matches!(element, "option" | "optgroup" | "track"),
        "summary" => element == "table",
        _ => false,
    }
}

/// Whether the `content` of a `<meta>` of this name or property is read by people.
pub(super) fn is_read_meta(name: &str) -> bool {
    matches!(
        &*name.to_ascii_lowercase(),
        "description"
            | "application-name"
            | "apple-mobile-web-app-title"
            | "og:title"
            | "og:description"
            | "og:site_name"
            | "og:image:alt"
            | "twitter:title"
            | "twitter:description"
            | "twitter:image:alt"
    )
}
