//! Text between tags, and in attributes: references, and white space that is layout.

use std::ops::Range;

use super::super::flow::{Flow, is_space};
use super::entities::reference;
use crate::document::PieceKind;

/// Adds text, in which white space is layout.
pub(super) fn add_text(to: &mut Flow<'_>, place: Range<usize>, in_attribute: bool) {
    let text = to.text();
    let bytes = &text.as_bytes()[..place.end];
    let (mut at, mut copied) = (place.start, place.start);
    while let Some(&byte) = bytes.get(at) {
        let goes_on = |at: usize| bytes.get(at).is_some_and(|it| !is_space(*it));
        match byte {
            b' ' if at > copied && goes_on(at + 1) => at += 1,
            _ if is_space(byte) => {
                to.copy(copied..at);
                let len = bytes[at..].iter().take_while(|it| is_space(**it)).count();
                to.space(at..at + len);
                at += len;
                copied = at;
            }
            b'&' if let Some((len, said)) = reference(&text[at..place.end], in_attribute) => {
                to.copy(copied..at);
                if said.bytes().all(is_space) {
                    to.space(at..at + len);
                } else {
                    to.put(PieceKind::Entity, &said, at..at + len);
                }
                at += len;
                copied = at;
            }
            _ => at += 1,
        }
    }
    to.copy(copied..place.end);
}
