//! The tokens of a page, each with its place; `html5gum` reads them as the standard says.

use std::ops::Range;
use std::thread;

use html5gum::Tokenizer;
use memchr::memmem;

use super::emitter::Places;

/// A token. Names are in lower case.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// A start tag, or that of an element without content.
    Open(&'a Tag),
    /// An end tag.
    Close(&'a str, Range<usize>),
    /// Text, with its references.
    Text(Range<usize>),
}

/// A start tag.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) place: Range<usize>,
    /// Whether it says itself that its element ends with it.
    pub(super) is_closed: bool,
}

/// An attribute.
#[derive(Debug, Default)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// Without references.
    pub(super) value: String,
    /// The bytes of the value, with its references.
    pub(super) place: Range<usize>,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.name == name);
        found.map(|it| &*it.value)
    }
}

/// Bytes of the stack for each attribute in quotation marks: `html5gum` 0.9 reads each of a tag inside the
/// one before it.
const STACK: usize = if cfg!(debug_assertions) {
    16 << 10
} else {
    2 << 10
};
/// Bytes of the stack for all the rest.
const BESIDE: usize = 1 << 20;
/// How many there may be where no larger stack is made ready.
const FEW: usize = 16;

/// Hands over all tokens of a text. In XML no element has text of another kind.
///
/// None are handed over of a text for whose tags there is no memory.
pub(super) fn walk(text: &str, is_xml: bool, take: impl FnMut(Token<'_>) + Send) {
    let quoted = memmem::find_iter(text.as_bytes(), b"=\"").count();
    if quoted <= FEW {
        return walk_here(text, is_xml, take);
    }
    let stack = BESIDE.saturating_add(quoted.saturating_mul(STACK));
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(stack);
        let reading = builder.spawn_scoped(scope, || walk_here(text, is_xml, take));
        // It may have panicked as this thread would have.
        if let Ok(Err(panic)) = reading.map(thread::ScopedJoinHandle::join) {
            std::panic::resume_unwind(panic);
        }
    });
}

fn walk_here(text: &str, is_xml: bool, take: impl FnMut(Token<'_>)) {
    let Ok(()) = Tokenizer::new_with_emitter(text, Places::new(text, is_xml, take)).finish();
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::super::emitter::NAMELESS;
    use super::super::entities::reference;
    use super::*;
    use html5gum::Span;
    use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
    use proptest::prelude::*;

    /// All tokens, as the text has them.
    fn places(text: &str) -> Vec<(char, Range<usize>)> {
        let mut found = Vec::new();
        walk(text, false, |it| match it {
            Token::Open(tag) => {
                found.push(('<', tag.place.clone()));
                let values = tag.attributes.iter();
                let values = values.filter(|it| !it.value.is_empty());
                found.extend(values.map(|it| ('=', it.place.clone())));
            }
            Token::Close(_, place) => found.push(('/', place)),
            Token::Text(place) => found.push(('t', place)),
        });
        found
    }

    #[test]
    fn a_tag_of_thousands_of_attributes_is_read() {
        let attributes = " a=\"س\"".repeat(4_000) + &" b=\"\"".repeat(4_000);
        let all = places(&format!("<p{attributes} title=\"x\">نص</p>"));
        let kinds: String = all.iter().map(|it| it.0).collect();
        assert_eq!(kinds, "<==t/");
    }

    #[test]
    fn each_token_has_its_place() {
        let text = "\u{FEFF}<p class='a' title=\"س &amp; ص\">نص&rlm;\r\n<BR/>x<!-- c --></P><script>a<b</script>";
        let all = places(text);
        let all: Vec<(char, &str)> = all.into_iter().map(|it| (it.0, &text[it.1])).collect();
        assert_eq!(
            all,
            [
                ('t', "\u{FEFF}"),
                ('<', "<p class='a' title=\"س &amp; ص\">"),
                ('=', "a"),
                ('=', "س &amp; ص"),
                ('t', "نص&rlm;\r\n"),
                ('<', "<BR/>"),
                ('t', "x"),
                ('/', "</P>"),
                ('<', "<script>"),
                ('t', "a<b"),
                ('/', "</script>"),
            ]
        );
    }

    #[test]
    fn an_end_tag_without_a_name_is_nothing() {
        let text = "<p>a</>b</></><textarea></>c</textarea></>";
        let all = places(text);
        let all: Vec<(char, &str)> = all.into_iter().map(|it| (it.0, &text[it.1])).collect();
        assert_eq!(
            all,
            [
                ('<', "<p>"),
                ('t', "a"),
                ('t', "b"),
                ('<', "<textarea>"),
                ('t', "</>c"),
                ('/', "</textarea>"),
            ]
        );
    }

    /// What a text says, read by us.
    fn decoded(raw: &str) -> String {
        raw.split(NAMELESS).map(decoded_piece).collect()
    }

    fn decoded_piece(raw: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        while let Some(c) = raw[at..].chars().next() {
            match reference(&raw[at..], false).filter(|_| c == '&') {
                Some((len, meant)) => {
                    out.push_str(&meant);
                    at += len;
                }
                None => {
                    out.push(c);
                    at += c.len_utf8();
                }
            }
        }
        out.replace("\r\n", "\n").replace('\r', "\n")
    }

    proptest! {
        /// Places follow each other and slice; the text at each says what the tokenizer says.
        #[test]
        fn places_are_those_of_the_text(
            parts in proptest::collection::vec("(<p>|</p>|<b|>|<|/|&amp;|&#1587;|&not|&|;|[a =\"'!]|س|-|\r\n|\n|<!--|-->|<script>|</script>|<title>|<a x=\"&lt;ص\">)", 0..24)
        ) {
            let text: String = parts.concat();
            let mut done = 0;
            for (kind, place) in places(&text) {
                prop_assert!(text.get(place.clone()).is_some());
                if kind != '=' {
                    prop_assert!(done <= place.start);
                    done = place.end;
                }
            }
            let mut said = Vec::new();
            let callback = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
                if let CallbackEvent::String { value } = event {
                    said.push((String::from_utf8_lossy(value).into_owned(), span.start..span.end));
                }
                None
            };
            // Without other kinds of text: there are no references in scripts.
            let emitter = CallbackEmitter::new(callback);
            let Ok(()) = Tokenizer::new_with_emitter(&*text, emitter).finish();
            for (value, place) in said {
                prop_assert_eq!(decoded(&text[place]), value);
            }
        }
    }
}
