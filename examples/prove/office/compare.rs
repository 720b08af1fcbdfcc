//! What is painted against what the algorithm says.

use std::collections::BTreeMap;

use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use naqhara::bidi::{Direction, levels, order_of, visual_order};
use naqhara::text::Lang;

use super::documents::Proved;
use super::is_seen;
use super::page::Glyph;
use super::paragraphs::{Paragraph, Place};
use crate::tally::Tally;

/// The visible characters of a line from left to right, as their numbers in the paragraph.
type Order = Vec<usize>;

/// A cell, and from where to where its first line runs.
type Stretch = (Place, [f64; 2]);

/// Every line, every name and figure, every row of the tables.
pub(crate) fn document(
    document: &Proved,
    paragraphs: &[Paragraph],
    pages: &BTreeMap<usize, Vec<Vec<Glyph>>>,
    tally: &mut Tally,
) {
    let mut spans: Vec<Stretch> = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let lines = pages.get(&number).map_or(&[][..], Vec::as_slice);
        let orders = orders(&document.name, paragraph, lines, tally);
        whole(document, paragraph, &orders, tally);
        if let (Some(cell), Some(line)) = (paragraph.cell, lines.first()) {
            let last = line.len() - 1;
            spans.push((cell, [line[0].x, line[last].x]));
        }
    }
    tally.also("paragraphs", paragraphs.len());
    let rows = rows(&document.name, &spans, tally);
    tally.also("rows", rows);
}

/// Compares the lines of a paragraph.
fn orders(
    name: &str,
    paragraph: &Paragraph,
    lines: &[Vec<Glyph>],
    tally: &mut Tally,
) -> Vec<Order> {
    let chars: Vec<char> = paragraph.text.chars().collect();
    let levels = levels(&paragraph.text, Some(paragraph.base));
    let visible = (0..chars.len()).filter(|&at| is_seen(chars[at]));
    let visible: Vec<usize> = visible.collect();
    let is_head = paragraph.cell.is_some_and(|it| it.row == 1);
    let mut rest = &visible[..];
    let mut orders = Vec::new();
    for line in lines {
        if rest.is_empty() && is_head {
            // The head of a table stands on each of its pages.
            rest = &visible;
        }
        let Some((here, behind)) = rest.split_at_checked(line.len()) else {
            break;
        };
        let from = here.first().copied().unwrap_or_default();
        let order = order_of(&levels[from..=here[here.len() - 1]]).into_iter();
        let order: Order = order
            .map(|it| it + from)
            .filter(|&it| is_seen(chars[it]))
            .collect();
        tally.count(&order);
        let predicted: String = order.iter().map(|&at| chars[at]).collect();
        let seen: String = line.iter().map(|it| it.char).collect();
        if !predicted.chars().map(shape).eq(seen.chars().map(shape)) {
            tally.differ(name, &paragraph.text, &predicted, &seen);
        }
        orders.push(order);
        rest = behind;
    }
    if !rest.is_empty() || orders.len() < lines.len() {
        let painted: usize = lines.iter().map(Vec::len).sum();
        let wanted = visible.len();
        let text = &paragraph.text;
        tally.fault(format!(
            "{name}\n  text {text}\n  {painted} characters are painted, {wanted} are in the text"
        ));
    }
    orders
}

/// A bracket and its mirror image are the same: which of them a glyph stands for, a font says once
/// for both directions.
fn shape(c: char) -> char {
    let mirrored = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
    mirrored.mirroring_glyph.map_or(c, |it| it.min(c))
}

/// Whether every name and figure in the paragraph stands together, and as it would by itself.
fn whole(document: &Proved, paragraph: &Paragraph, orders: &[Order], tally: &mut Tally) {
    let mut places: BTreeMap<(usize, usize), Vec<Lang>> = BTreeMap::new();
    for (text, lang) in document.whole.iter().filter(|it| !it.0.is_empty()) {
        for (at, found) in paragraph.text.match_indices(text.as_str()) {
            if is_part_of_number(&paragraph.text, at, at + found.len()) {
                continue;
            }
            let start = paragraph.text[..at].chars().count();
            let place = (start, start + found.chars().count());
            places.entry(place).or_default().push(*lang);
        }
    }
    let chars: Vec<char> = paragraph.text.chars().collect();
    for (&(start, end), langs) in &places {
        let text: String = chars[start..end].iter().collect();
        let alone = |(before, lang): (&str, Lang)| -> Order {
            let line = format!("{before}{text}");
            let offsets: Vec<usize> = line.char_indices().map(|it| it.0).collect();
            let order = visual_order(&line, Direction::of(lang)).into_iter();
            let numbers = order.filter_map(|at| offsets.binary_search(&at).ok());
            let numbers = numbers.filter_map(|at| at.checked_sub(before.chars().count()));
            numbers.map(|at| start + at).collect()
        };
        let is_inside = |at: &&usize| (start..end).contains(*at);
        for order in orders {
            let inside: Order = order.iter().filter(is_inside).copied().collect();
            let Some(&first) = inside.first() else {
                continue;
            };
            let from = order.iter().position(|it| *it == first).unwrap_or_default();
            let torn = order[from..from + inside.len()] != inside[..];
            // After an Arabic letter 25% runs on to the left, without one it does not.
            let places = langs.iter().flat_map(|&lang| match lang {
                Lang::Ar => vec![("\u{627}", lang), ("", lang)],
                Lang::En => vec![("", lang)],
            });
            let mut alone = places.map(alone);
            let is_as_alone = alone.any(|mut alone| {
                alone.retain(|it| inside.contains(it));
                alone == inside
            });
            if torn || !is_as_alone {
                let seen: String = inside.iter().map(|&at| chars[at]).collect();
                let how = if torn { "torn" } else { "out of order" };
                tally.differ(
                    &format!("{}: {how}", document.name),
                    &paragraph.text,
                    &text,
                    &seen,
                );
            }
        }
    }
    tally.also("names and figures", places.len());
}

/// Whether the stretch begins or ends inside a longer number, as 20 in 120.
fn is_part_of_number(text: &str, start: usize, end: usize) -> bool {
    let goes_on = |edge: Option<char>, mut beyond: std::str::Chars<'_>, back: bool| {
        let mut next = || {
            if back {
                beyond.next_back()
            } else {
                beyond.next()
            }
        };
        let is_digit = |it: Option<char>| it.is_some_and(char::is_numeric);
        match next() {
            Some(',' | '.' | '٫' | '٬') => is_digit(edge) && is_digit(next()),
            other => is_digit(edge) && is_digit(other),
        }
    };
    let inside = &text[start..end];
    goes_on(inside.chars().next(), text[..start].chars(), true)
        || goes_on(inside.chars().next_back(), text[end..].chars(), false)
}

/// Whether the cells of each row follow each other as the table says; how many rows.
fn rows(name: &str, spans: &[Stretch], tally: &mut Tally) -> usize {
    let mut rows: BTreeMap<(usize, usize), BTreeMap<usize, Vec<Stretch>>> = BTreeMap::new();
    for it in spans {
        let row = rows.entry((it.0.table, it.0.row)).or_default();
        row.entry(it.0.column).or_default().push(*it);
    }
    for ((table, number), row) in &rows {
        let mut columns: Vec<_> = row.values().collect();
        if columns[0][0].0.mirrored {
            columns.reverse();
        }
        let follows = |pair: &[&Vec<Stretch>]| {
            let ends = pair[0].iter().map(|it| it.1[1]);
            let begins = pair[1].iter().map(|it| it.1[0]);
            ends.fold(f64::MIN, f64::max) < begins.fold(f64::MAX, f64::min)
        };
        if !columns.windows(2).all(follows) {
            tally.fault(format!(
                "{name}: the cells of row {number} of table {table} are out of order"
            ));
        }
    }
    rows.len()
}
