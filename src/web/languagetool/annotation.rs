//! Texts with markup between them: what is checked is what people read, and places are told in all of it.

use serde::Deserialize;

use crate::text::Span;
use crate::web::utf16::Utf16;

/// A piece of an annotated text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Piece {
    text: Option<String>,
    markup: Option<String>,
    interpret_as: Option<String>,
}

/// An annotated text as a client sends it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Annotated {
    annotation: Vec<Piece>,
}

/// A stretch of what is checked.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    /// In bytes of the text that is checked.
    span: Span,
    /// Where it begins in all of it, in UTF-16 units.
    start: usize,
    /// How long its markup is there; nothing where it is a text.
    markup: Option<usize>,
}

/// What is checked, with the way to what the client has.
#[derive(Debug)]
pub(super) struct Checked {
    text: String,
    utf16: Utf16,
    stretches: Vec<Stretch>,
}

fn utf16_length(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Checked {
    /// A text without markup.
    pub(super) fn plain(text: String) -> Checked {
        let stretch = Stretch {
            span: Span::new(0, text.len()),
            start: 0,
            markup: None,
        };
        Checked {
            utf16: Utf16::new(&text),
            stretches: vec![stretch],
            text,
        }
    }

    /// A text with markup, which is read as it says, or not at all.
    pub(super) fn annotated(annotated: Annotated) -> Checked {
        let mut text = String::new();
        let mut stretches = Vec::with_capacity(annotated.annotation.len());
        let mut at = 0;
        for piece in annotated.annotation {
            let markup = piece.markup.as_deref().map(utf16_length);
            let said = match markup {
                None => piece.text.unwrap_or_default(),
                Some(_) => piece.interpret_as.unwrap_or_default(),
            };
            let start = text.len();
            text.push_str(&said);
            stretches.push(Stretch {
                span: Span::new(start, text.len()),
                start: at,
                markup,
            });
            at += markup.unwrap_or_else(|| utf16_length(&said));
        }
        Checked {
            utf16: Utf16::new(&text),
            stretches,
            text,
        }
    }

    /// What people read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a stretch of the text stands in what the client has, in UTF-16 units from its first to its
    /// last; `None` where the client has nothing of it. Whether there is markup inside is told, too.
    pub(super) fn place(&self, span: Span) -> Option<(usize, usize, bool)> {
        let first = self
            .stretches
            .partition_point(|it| it.span.end <= span.start);
        let first = &self.stretches[first.min(self.stretches.len().checked_sub(1)?)..];
        let inside = first
            .iter()
            .take_while(|it| it.span.start < span.end || it.span.start <= span.start);
        let mut place: Option<(usize, usize, bool)> = None;
        let mut has_text = false;
        for it in inside {
            let (start, end) = match it.markup {
                Some(length) => (it.start, it.start + length),
                None => {
                    has_text = true;
                    let from = self.utf16.at(&self.text, it.span.start);
                    let inside = |at: usize| {
                        let at = at.clamp(it.span.start, it.span.end);
                        it.start + self.utf16.at(&self.text, at) - from
                    };
                    (inside(span.start), inside(span.end))
                }
            };
            let is_markup = it.markup.is_some();
            place = Some(match place {
                None => (start, end, is_markup),
                Some((first, _, markup)) => (first, end, markup || is_markup),
            });
        }
        place.filter(|it| has_text && it.1 > it.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn annotated(json: &str) -> Checked {
        Checked::annotated(serde_json::from_str(json).expect("an annotation"))
    }

    #[test]
    fn markup_counts_in_places_and_is_not_read() {
        let checked = annotated(
            r#"{"annotation":[{"text":"A 😀 "},{"markup":"<b>"},{"text":"tesst"},{"markup":"</b>"},
                {"markup":"<p/>","interpretAs":"\n\n"},{"text":"End"}]}"#,
        );
        assert_eq!(checked.text(), "A 😀 tesst\n\nEnd");
        let at = |word: &str| {
            let start = checked.text().find(word).expect("there");
            checked.place(Span::new(start, start + word.len()))
        };
        assert_eq!(at("tesst"), Some((8, 13, false)));
        assert_eq!(at("End"), Some((21, 24, false)));
        assert_eq!(at("t\n\nE"), Some((12, 22, true)), "across markup");
        assert_eq!(at("\n\n"), None, "nothing that the client has written");
    }

    #[test]
    fn a_plain_text_is_in_utf16_units() {
        let checked = Checked::plain("😀 كلمة".to_owned());
        assert_eq!(checked.place(Span::new(5, 13)), Some((3, 7, false)));
        assert_eq!(Checked::plain(String::new()).place(Span::empty(0)), None);
    }

    proptest! {
        #[test]
        fn places_are_inside_of_what_was_sent(
            pieces in prop::collection::vec(("(t|m)", "[a-zا-ي😀 \n]{0,6}", "[ab]{0,3}"), 0..8),
            from in 0_usize..40,
            length in 0_usize..10,
        ) {
            let all: Vec<serde_json::Value> = pieces.iter().map(|(kind, text, read)| match &**kind {
                "t" => serde_json::json!({ "text": text }),
                _ => serde_json::json!({ "markup": text, "interpretAs": read }),
            }).collect();
            let whole: usize = pieces.iter().map(|it| utf16_length(&it.1)).sum();
            let checked = annotated(&serde_json::json!({ "annotation": all }).to_string());
            let text = checked.text();
            let at = |offset: usize| text.floor_char_boundary(offset.min(text.len()));
            let span = Span::new(at(from), at(from + length));
            if let Some((start, end, _)) = checked.place(span) {
                prop_assert!(start < end && end <= whole, "{start}..{end} of {whole}");
            }
        }
    }
}
