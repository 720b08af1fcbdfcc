//! A long file in two halves, each read on a thread of its own.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use memchr::memmem;

use super::super::elements::{Element, walk};
use super::super::gathered::Gathered;
use super::read::Reader;

/// Reads a file whose second half are whole concepts, with nothing but end tags behind them; `None` where
/// that is not certain.
pub(super) fn in_halves(text: &str) -> Option<Gathered> {
    let Range { start, end } = second_half(text)?;
    let (first, second) = (&text[..start], &text[start..end]);
    let (head, later) = thread::scope(|scope| {
        let later = scope.spawn(|| read_concepts(second));
        let head = read_head(first, &text[end..]);
        let later = later.join().unwrap_or_else(|it| resume_unwind(it));
        (head, later)
    });
    let (mut gathered, later) = (head?, later?);
    let lines = memchr::memchr_iter(b'\n', first.as_bytes()).count();
    gathered.append(later, lines);
    Some(gathered)
}

/// From a tag of a concept near the middle to the end of the last concept; either may be no tag but stand
/// in a comment.
fn second_half(text: &str) -> Option<Range<usize>> {
    let half = text.len() / 2;
    let half = (half..text.len()).find(|&it| text.is_char_boundary(it))?;
    let names = ["conceptEntry", "termEntry"];
    names.into_iter().find_map(|name| {
        let (tag, end_tag) = (format!("<{name} "), format!("</{name}>"));
        let start = half + memmem::find(&text.as_bytes()[half..], tag.as_bytes())?;
        let end = memmem::rfind(&text.as_bytes()[start..], end_tag.as_bytes())?;
        Some(start..start + end + end_tag.len())
    })
}

/// What concepts of a body hold, if they are whole.
fn read_concepts(text: &str) -> Option<Gathered> {
    let mut reader = Reader::in_body();
    let end = walk(text, &mut reader);
    // The columns of a file are those that it says last.
    let is_plain = reader.gathered.columns.is_empty() && reader.is_between_concepts();
    let is_whole = end.broken.is_none() && is_plain;
    is_whole.then_some(reader.gathered)
}

/// What stands before the second half, if that begins between concepts and `rest` ends the file.
fn read_head(text: &str, rest: &str) -> Option<Gathered> {
    let mut reader = Reader::default();
    let end = walk(text, &mut reader);
    let is_end = ends(&end.open, rest) && reader.is_between_concepts();
    is_end.then_some(reader.gathered)
}

/// Whether `text` does nothing but end the elements around the concepts of a file.
fn ends(open: &[Element], text: &str) -> bool {
    let names: Vec<&str> = open.iter().map(|it| it.name.as_str()).collect();
    if !matches!(names[..], ["tbx" | "martif", "text", "body"]) {
        return false;
    }
    let mut rest = text.trim_ascii_start();
    for name in names.iter().rev() {
        let tag = rest.strip_prefix("</").and_then(|it| it.strip_prefix(name));
        let Some(behind) = tag.and_then(|it| it.trim_ascii_start().strip_prefix('>')) else {
            return false;
        };
        rest = behind.trim_ascii_start();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::read::in_one;
    use super::*;

    const HEAD: &str = "<tbx type=\"TBX-Basic\"><tbxHeader><fileDesc><sourceDesc>\n\
        <p>naqhara columns: concept_id,en_preferred,ar_preferred,x</p></sourceDesc></fileDesc></tbxHeader>\n\
        <text><body>\n";
    const TAIL: &str = "</body></text></tbx>\n";

    fn concept(nth: usize) -> String {
        format!(
            "<conceptEntry id=\"c{nth}\">\n<note>no. {nth}</note>\
             <langSec xml:lang=\"en\"><termSec><term>Oracle {nth}</term></termSec></langSec>\n\
             <langSec xml:lang=\"ar\"><termSec><term>أوراكل</term></termSec>\
             <transacGrp><date>2026-01-02</date></transacGrp></langSec></conceptEntry>\n"
        )
    }

    fn table(gathered: Gathered) -> String {
        let understood = gathered.into_understood("tbx");
        format!("{:?} {understood:?}", understood.left_out)
    }

    #[test]
    fn halves_are_what_the_whole_is() {
        let concepts: String = (0..40).map(concept).collect();
        for text in [
            format!("{HEAD}{concepts}{TAIL}"),
            format!("{HEAD}<note>loose</note>{concepts}{TAIL}"),
            format!("{HEAD}{concepts}{}</body >\n</text></tbx>", concept(1)),
        ] {
            let halves = in_halves(&text).expect("it has two halves");
            assert_eq!(table(halves), table(in_one(&text)), "{text}");
        }
    }

    #[test]
    fn what_is_not_certain_is_read_in_one() {
        let concepts: String = (0..40).map(concept).collect();
        for text in [
            format!("{HEAD}{concepts}</body></text>"),
            format!("{HEAD}{concepts}</body></text></martif>"),
            format!("{HEAD}{concepts}<note>loose</note>{TAIL}"),
            format!("{HEAD}{concepts}</body><back/></text></tbx>"),
            format!("{HEAD}<!-- {concepts}{TAIL} -->"),
            format!("{HEAD}<![CDATA[{concepts}]]>{TAIL}"),
            format!("{HEAD}<conceptEntry id=\"outer\">{concepts}</conceptEntry>{TAIL}"),
            format!("{HEAD}<langSec xml:lang=\"ar\">{concepts}</langSec>{TAIL}"),
            format!("{HEAD}<body>{concepts}</body>{TAIL}"),
            format!("{HEAD}{}{TAIL}", concepts.replacen("</termSec>", "", 75)),
            format!("{HEAD}{concepts}<conceptEntry id=\"open\">{TAIL}"),
            format!(
                "{HEAD}{concepts}{}{TAIL}",
                concept(1).replace("<note>", "<p>naqhara columns: x</p><note>")
            ),
            concepts,
        ] {
            assert!(in_halves(&text).is_none(), "{text}");
        }
    }
}
