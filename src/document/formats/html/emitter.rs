//! What `html5gum` says while it reads a page, as tokens with their places; text is not copied.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::naive_next_state;
use html5gum::{Emitter, Error, State};

use super::tokens::{Attribute, Tag, Token};

/// How many attributes of one tag are kept: each is compared with those before it.
const MOST_ATTRIBUTES: usize = 256;
/// An end tag without a name: nothing to a browser, which says so for "missing-end-tag-name" (HTML, 13.2.5.7).
pub(super) const NAMELESS: &str = "</>";

/// Hands over the tokens of a text.
pub(super) struct Places<'t, F> {
    text: &'t str,
    take: F,
    is_xml: bool,
    /// How far the text is read.
    at: usize,
    /// The text since the last tag, if there is any.
    said: Range<usize>,
    has_said: bool,
    /// Whether text is that of an element in which no tag but its own end is one.
    is_raw: bool,
    /// The tag that is being read: its name, and what of it a start tag alone has.
    name: Vec<u8>,
    tag: Tag,
    is_end: bool,
    /// The name of the last tag, if that began an element.
    last_start: Vec<u8>,
    /// The attribute that is being read.
    attribute: Draft,
    /// Attributes of other tags, for their room.
    spare: Vec<Attribute>,
}

/// An attribute that is being read; it has no name where there is none.
#[derive(Default)]
struct Draft {
    name: Vec<u8>,
    name_end: usize,
    value: Vec<u8>,
    place: Range<usize>,
}

impl<'t, F: FnMut(Token<'_>)> Places<'t, F> {
    /// In XML no element has text of another kind.
    pub(super) fn new(text: &'t str, is_xml: bool, take: F) -> Places<'t, F> {
        Places {
            text,
            take,
            is_xml,
            at: 0,
            said: 0..0,
            has_said: false,
            is_raw: false,
            name: Vec::new(),
            tag: Tag::default(),
            is_end: false,
            last_start: Vec::new(),
            attribute: Draft::default(),
            spare: Vec::new(),
        }
    }

    fn is_there(&self, place: &Range<usize>) -> bool {
        self.text.get(place.clone()).is_some()
    }

    /// Hands over text without the end tags that have no name: `html5gum` reads across them.
    fn end_text(&mut self) {
        let place = self.said.clone();
        if !std::mem::take(&mut self.has_said) {
            return;
        }
        let Some(text) = self.text.get(place.clone()) else {
            return;
        };
        if self.is_raw {
            return (self.take)(Token::Text(place));
        }
        let mut at = place.start;
        for piece in text.split(NAMELESS) {
            if !piece.is_empty() {
                (self.take)(Token::Text(at..at + piece.len()));
            }
            at += piece.len() + NAMELESS.len();
        }
    }

    /// Adds the attribute that was read to its tag. Of two of one name the first counts.
    fn end_attribute(&mut self) {
        let draft = &mut self.attribute;
        if draft.name.is_empty() || self.is_end {
            return draft.name.clear();
        }
        let mut new = self.spare.pop().unwrap_or_default();
        put(&mut new.name, &draft.name);
        draft.name.clear();
        let is_there = !draft.value.is_empty() && self.text.get(draft.place.clone()).is_some();
        if is_there {
            put(&mut new.value, &draft.value);
            new.place = draft.place.clone();
        } else {
            new.value.clear();
            new.place = draft.name_end..draft.name_end;
        }
        let known = &mut self.tag.attributes;
        if known.len() < MOST_ATTRIBUTES && known.iter().all(|it| it.name != new.name) {
            known.push(new);
        } else {
            self.spare.push(new);
        }
    }

    fn begin_tag(&mut self, is_end: bool) {
        self.is_end = is_end;
        self.name.clear();
        self.tag.is_closed = false;
        self.spare.append(&mut self.tag.attributes);
    }

    fn end_tag(&mut self) {
        let place = self.tag.place.start..self.at;
        let is_there = self.is_there(&place);
        self.tag.place.end = place.end;
        put(&mut self.tag.name, &self.name);
        self.last_start.clear();
        if self.is_end {
            self.is_raw = false;
            if is_there {
                (self.take)(Token::Close(&self.tag.name, place));
            }
        } else {
            std::mem::swap(&mut self.last_start, &mut self.name);
            self.is_raw = self.next_state().is_some();
            if is_there {
                (self.take)(Token::Open(&self.tag));
            }
        }
    }

    fn next_state(&self) -> Option<State> {
        let next = naive_next_state(&self.last_start);
        next.filter(|_| !self.is_xml)
    }
}

/// Exchanges a text for what these bytes say.
fn put(text: &mut String, bytes: &[u8]) {
    text.clear();
    text.push_str(&String::from_utf8_lossy(bytes));
}

impl<F: FnMut(Token<'_>)> Emitter for Places<'_, F> {
    type Token = Infallible;

    fn move_position(&mut self, offset: isize) {
        self.at = self.at.wrapping_add_signed(offset);
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_error(&mut self, _: Error) {}

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_eof(&mut self) {
        self.end_text();
    }

    /// What comes back from a reference goes on with the text that it stands in.
    fn init_string(&mut self) {
        if !self.has_said {
            self.said.start = self.at;
        }
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.said.end = self.at;
        self.has_said |= !text.is_empty();
    }

    fn start_open_tag(&mut self) {
        self.tag.place.start = self.at.saturating_sub(1);
    }

    fn init_start_tag(&mut self) {
        self.begin_tag(false);
    }

    fn init_end_tag(&mut self) {
        self.begin_tag(true);
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn set_self_closing(&mut self) {
        self.tag.is_closed = true;
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_text();
        self.end_attribute();
        self.end_tag();
        let next = self.next_state();
        if next.is_some() {
            self.init_string();
        }
        next
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(name.unwrap_or_default());
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.name
    }

    fn init_attribute(&mut self) {
        self.end_attribute();
        self.attribute.value.clear();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.name.extend_from_slice(name);
        self.attribute.name_end = self.at;
    }

    fn init_attribute_value(&mut self) {
        self.attribute.place.start = self.at;
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.attribute.value.extend_from_slice(value);
        self.attribute.place.end = self.at;
    }

    fn init_comment(&mut self) {
        self.end_text();
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn emit_current_comment(&mut self) {}

    fn init_doctype(&mut self) {
        self.end_text();
    }

    fn emit_current_doctype(&mut self) {}

    fn set_force_quirks(&mut self) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
