//! Comments in a Word document (ECMA-376 part 1, 17.13.4): each stands in a part of its own, and two marks
//! in the body say what it is about. Where such a mark falls into a run, the run becomes two of the same
//! format.

use std::collections::BTreeMap;
use std::ops::Range;

use super::part;
use super::relations::Relations;
use crate::container::package::{Package, PackageError};
use crate::document::formats::xml::{Kind, Tokens};
use crate::document::packaged::Note;

/// Who has written the comments.
const AUTHOR: &str = "naqhara";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/// The members that change when these notes stand in a document whose body is `text`.
pub(super) fn members(
    package: &mut Package,
    main: &str,
    text: &str,
    notes: &[Note],
) -> Result<Vec<(String, String)>, PackageError> {
    let relations = Relations::of(package, main)?;
    let there = relations.targets("comments").next().map(str::to_owned);
    let folder = main.rsplit_once('/').map_or("", |it| it.0);
    let name = there
        .clone()
        .unwrap_or_else(|| joined(folder, "comments.xml"));
    let comments = match &there {
        Some(name) => part::text(package, name)?,
        None => format!("<w:comments xmlns:w=\"{NAMESPACE}\"></w:comments>"),
    };
    let first = free_id(&comments);
    let mut members = vec![
        (main.to_owned(), marked(text, notes, first)),
        (name.clone(), with_comments(&comments, notes, first, &name)?),
    ];
    if there.is_none() {
        members.extend(named(package, main, &name)?);
    }
    Ok(members)
}

/// What makes a new part one of the package: its type, and its relation to the body.
fn named(
    package: &mut Package,
    main: &str,
    name: &str,
) -> Result<Vec<(String, String)>, PackageError> {
    const TYPES: &str = "[Content_Types].xml";
    let types = part::text(package, TYPES)?;
    let own = format!("<Override PartName=\"/{name}\" ContentType=\"{TYPE}\"/>");
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
    let path = joined(folder, &format!("_rels/{file}.rels"));
    let relations = if package.has(&path) {
        part::text(package, &path)?
    } else {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>".to_owned()
    };
    let target = name.rsplit('/').next().unwrap_or(name);
    let relation =
        format!("<Relationship Id=\"naqharaComments\" Type=\"{RELATION}\" Target=\"{target}\"/>");
    Ok(vec![
        (TYPES.to_owned(), before_end(&types, "Types", &own, TYPES)?),
        (
            path.clone(),
            before_end(&relations, "Relationships", &relation, &path)?,
        ),
    ])
}

fn joined(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    }
}

/// `text` with `new` before the end tag of its root.
fn before_end(text: &str, root: &str, new: &str, name: &str) -> Result<String, PackageError> {
    let damaged = || PackageError::Member(name.to_owned());
    let end = text.rfind("</").ok_or_else(damaged)?;
    let is_root = text[end..].trim_end().ends_with(&format!("{root}>"));
    if !is_root {
        return Err(damaged());
    }
    Ok([&text[..end], new, &text[end..]].concat())
}

/// The first id that no comment has.
fn free_id(comments: &str) -> u32 {
    let ids = Tokens::new(comments).filter_map(|it| match it.kind {
        Kind::Open(tag) if tag.name() == "comment" => tag.attribute("w:id")?.parse::<u32>().ok(),
        _ => None,
    });
    ids.max().map_or(0, |it| it.saturating_add(1))
}

fn with_comments(
    comments: &str,
    notes: &[Note],
    first: u32,
    name: &str,
) -> Result<String, PackageError> {
    let mut new = String::new();
    for (note, id) in notes.iter().zip(first..) {
        new.push_str(&format!(
            "<w:comment xmlns:w=\"{NAMESPACE}\" w:id=\"{id}\" w:author=\"{AUTHOR}\" w:initials=\"nq\">{}</w:comment>",
            note.body
        ));
    }
    // A root without content is an empty element.
    if let Some(open) = comments.trim_end().strip_suffix("/>") {
        return Ok(format!("{open}>{new}</w:comments>"));
    }
    before_end(comments, "comments", &new, name)
}

/// A place between two runs, or one that parts a run.
struct Point {
    at: usize,
    close: &'static str,
    open: String,
    /// The tag of words whose spaces would be lost at the new ends.
    keep: Option<Range<usize>>,
}

/// The body with the marks of its comments.
fn marked(text: &str, notes: &[Note], first: u32) -> String {
    let mut marks: BTreeMap<usize, Marks> = BTreeMap::new();
    for (note, id) in notes.iter().zip(first..) {
        let reference = format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>");
        let place = note.place.clone();
        let points = [place.start, place.end].map(|it| point(text, it));
        match points {
            [Some(start), Some(end)] if !place.is_empty() => {
                let begin = format!("<w:commentRangeStart w:id=\"{id}\"/>");
                let finish = format!("<w:commentRangeEnd w:id=\"{id}\"/>{reference}");
                Marks::at(&mut marks, start).begins.push_str(&begin);
                Marks::at(&mut marks, end).ends.push_str(&finish);
            }
            [Some(start), _] => Marks::at(&mut marks, start).ends.push_str(&reference),
            _ => {}
        }
    }
    let mut out = String::with_capacity(text.len() + notes.len() * 200);
    let mut done = 0;
    let keeps = marks.values().filter_map(|it| it.point.keep.clone());
    let mut keeps: Vec<Range<usize>> = keeps.collect();
    keeps.dedup();
    let mut keeps = keeps.into_iter().peekable();
    for (at, marks) in &marks {
        while let Some(tag) = keeps.next_if(|it| it.end <= *at) {
            out.push_str(&text[done..tag.end - 1]);
            out.push_str(" xml:space=\"preserve\">");
            done = tag.end;
        }
        out.push_str(&text[done..*at]);
        for piece in [
            marks.point.close,
            &marks.ends,
            &marks.begins,
            &marks.point.open,
        ] {
            out.push_str(piece);
        }
        done = *at;
    }
    out.push_str(&text[done..]);
    out
}

/// What stands at one point.
struct Marks {
    point: Point,
    ends: String,
    begins: String,
}

impl Marks {
    fn at(all: &mut BTreeMap<usize, Marks>, point: Point) -> &mut Marks {
        all.entry(point.at).or_insert_with(|| Marks {
            point,
            ends: String::new(),
            begins: String::new(),
        })
    }
}

/// Where a mark can stand for a place in the words of a run; `None` where the run holds other runs.
fn point(text: &str, place: usize) -> Option<Point> {
    let before = &text[..place];
    let run = before.rfind("<w:r>").max(before.rfind("<w:r "))?;
    if before[run..].contains("</w:r>") {
        return None;
    }
    let format = run + before[run..].find('>')? + 1;
    let rest = &text[format..];
    let words = match rest.strip_prefix("<w:rPr>") {
        Some(_) => format + rest.find("</w:rPr>")? + "</w:rPr>".len(),
        None => format,
    };
    let open = &text[run..words];
    let tag = before.rfind('<')?;
    let is_words = before[tag..].starts_with("<w:t>") || before[tag..].starts_with("<w:t ");
    let whole = |at| Point {
        at,
        close: "",
        open: String::new(),
        keep: None,
    };
    const END: &str = "</w:t></w:r>";
    if !is_words {
        return Some(Point {
            at: place,
            close: "</w:r>",
            open: open.to_owned(),
            keep: None,
        });
    }
    if tag == words && before.ends_with('>') {
        return Some(whole(run));
    }
    if text[place..].starts_with(END) {
        return Some(whole(place + END.len()));
    }
    Some(Point {
        at: place,
        close: END,
        open: format!("{open}<w:t xml:space=\"preserve\">"),
        keep: before[tag..]
            .starts_with("<w:t>")
            .then_some(tag..tag + "<w:t>".len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(text: &str, words: &str) -> Note {
        let at = text.find(words).expect("it is there");
        Note {
            place: at..at + words.len(),
            body: String::new(),
        }
    }

    #[test]
    fn a_run_is_parted_only_where_a_mark_falls_into_it() {
        let text = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>one two</w:t></w:r><w:r><w:t>three</w:t></w:r></w:p>";
        let marked = |notes: &[Note]| marked(text, notes, 7);
        let whole = marked(&[note(text, "three")]);
        assert_eq!(
            whole,
            text.replace(
                "<w:r><w:t>three</w:t></w:r>",
                "<w:commentRangeStart w:id=\"7\"/><w:r><w:t>three</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
            )
        );
        let part = marked(&[note(text, "two")]);
        let format = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
        assert!(
            part.contains(&format!("{format}one </w:t></w:r><w:commentRangeStart")),
            "{part}"
        );
        assert!(
            part.contains(&format!("{format}two</w:t></w:r><w:commentRangeEnd")),
            "{part}"
        );
    }

    #[test]
    fn a_new_comment_has_a_new_id() {
        assert_eq!(
            free_id("<w:comments><w:comment w:id=\"4\"/><w:comment w:id=\"2\"/></w:comments>"),
            5
        );
        assert_eq!(free_id("<w:comments/>"), 0);
    }
}
