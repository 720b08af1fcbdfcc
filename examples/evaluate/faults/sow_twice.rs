//! Kinds that need a change of the file first: tags on both sides, limits, a unit that stands there
//! twice.

use naqhara::text::Span;

use super::Fault;
use super::kinds::Kind;
use super::sow::Site;
use crate::lint::seed::Random;

impl Site<'_> {
    /// Tags are set around a word of source and target first, and then broken in the target.
    pub(super) fn tags(&self, kind: Kind, random: &mut Random) -> Option<Fault> {
        let source = self.host.opened.units[self.unit].source.last()?;
        let from = source.of(self.host.opened.source.text());
        if !self.is_single() || from.contains('<') || self.said().1.contains('<') {
            return None;
        }
        let place = self.host.place(0, *source)?;
        let raw = place.of(self.host.text());
        let words = self.words();
        if words.is_empty() || raw.contains(['<', '"', '\n']) {
            return None;
        }
        let names = if self.host.is_po() {
            ["b", "i"]
        } else {
            ["g", "g"]
        };
        let [open, other] = [1, 2].map(|id| {
            if self.host.is_po() {
                format!("<{}>", names[id - 1])
            } else {
                format!("<g id=\"{}\">", 900 + id)
            }
        });
        let [close, other_close] = names.map(|it| format!("</{it}>"));
        let word = *random.pick(&words);
        let said = word.of(self.host.opened.target.text());
        let wrapped = |words: String| {
            let edit = self.host.place(1, word)?;
            let text = self.host.with(edit, &words);
            // The source stands before or behind the target, whose length has changed.
            let shift = if place.start > edit.start {
                words.len() - edit.len()
            } else {
                0
            };
            let at = Span::new(place.start + shift, place.end + shift);
            Some(format!(
                "{}{open}{other}{raw}{other_close}{close}{}",
                &text[..at.start],
                &text[at.end..]
            ))
        };
        let clean = wrapped(format!("{open}{other}{said}{other_close}{close}"))?;
        let faulty = wrapped(match kind {
            Kind::TagMissing if self.host.is_po() => match random.below(4) {
                0 => format!("{other}{said}{other_close}{close}"),
                1 => format!("{open}{said}{other_close}{close}"),
                2 => format!("{open}{other}{said}{close}"),
                _ => format!("{open}{other}{said}{other_close}"),
            },
            // A file of XML must stay one.
            Kind::TagMissing => format!("{open}{said}{close}"),
            Kind::TagOther if self.host.is_po() => format!("{open}<u>{said}</u>{close}"),
            Kind::TagOther => format!("{open}<g id=\"77\">{said}</g>{close}"),
            _ if self.host.is_po() => format!("{open}{other}{said}{close}{other_close}"),
            _ => return None,
        })?;
        self.fault(clean, faulty)
    }

    /// A limit that the target just fits, and one word more.
    pub(super) fn length(&self) -> Option<Fault> {
        let host = self.host;
        let block = host.block(self.unit).filter(|_| self.is_single())?;
        let said = block.of(host.text());
        let rest = said.strip_prefix("<trans-unit")?;
        let count = self.said().1.chars().filter(|c| *c != '\u{FFFC}').count();
        let limit =
            |text: &str| format!("<trans-unit maxwidth=\"{count}\" size-unit=\"char\"{text}");
        let clean = host.with(block, &limit(rest));
        let longer = host.changed(&clean)?;
        let end = longer.opened.units[self.unit].target.last()?.end;
        let faulty = longer.with_target(Span::empty(end), "ا")?;
        self.fault(clean, faulty)
    }

    /// The unit stands in the file once more, under another name; then a word of one of its sides is
    /// replaced there.
    pub(super) fn inconsistent(&self, side: usize, random: &mut Random) -> Option<Fault> {
        let host = self.host;
        let is_long = |text: &str| {
            text.split_whitespace()
                .filter(|it| it.chars().any(char::is_alphabetic))
                .count()
                > 1
        };
        let (source, target) = self.said();
        if !self.is_single() || !self.is_phrase() || !is_long(source) || !is_long(target) {
            return None;
        }
        let block = host.block(self.unit)?;
        let said = block.of(host.text());
        let copy = if !host.is_po() {
            said.replacen("id=\"", "id=\"again-", 1)
        } else if said.contains("msgctxt") {
            return None;
        } else {
            said.replacen("msgid ", "msgctxt \"again\"\nmsgid ", 1)
        };
        let behind = Span::empty(block.end);
        let again = host.with(behind, &format!("\n{copy}"));
        let doubled = host.changed(&again)?;
        let unit = self.unit + 1;
        if doubled.opened.units.len() != host.opened.units.len() + 1 {
            return None;
        }
        let new = Site {
            host: &doubled,
            unit,
        };
        let place = match side {
            1 => *random.pick(&Some(new.words()).filter(|it| !it.is_empty())?),
            _ => new.small_word(random)?,
        };
        let place = doubled.place(side, place)?;
        let word = ["lantern", "قنديل"][side];
        let faulty = doubled.with(place, word);
        Some(Fault {
            clean: again,
            faulty,
            unit,
        })
    }

    /// A word of the source in small letters.
    fn small_word(&self, random: &mut Random) -> Option<Span> {
        let source = *self.host.opened.units[self.unit].source.last()?;
        let text = source.of(self.host.opened.source.text());
        let mut words = Vec::new();
        let mut start = source.start;
        for part in text.split_inclusive(' ') {
            let word = part.trim_end();
            let is_filled = text[..start - source.start]
                .trim_end()
                .ends_with(['{', '%']);
            if word.len() > 3 && !is_filled && word.chars().all(|c| c.is_ascii_lowercase()) {
                words.push(Span::new(start, start + word.len()));
            }
            start += part.len();
        }
        (!words.is_empty()).then(|| *random.pick(&words))
    }
}
