//! How each kind is seeded. Sites are found by the simplest means, so that the faults do not depend on
//! what the rules see.

use naqhara::text::Span;

use super::{Fault, Host};
use crate::lint::seed::Random;

/// A unit of a file.
pub(super) struct Site<'h> {
    pub(super) host: &'h Host,
    pub(super) unit: usize,
}

/// Marks that end a text.
const ENDS: [char; 6] = ['.', '?', '!', ':', '…', '\u{61F}'];

impl Site<'_> {
    pub(super) fn said(&self) -> (&str, &str) {
        self.host.said(self.unit)
    }

    /// The place of the last target in the prose of its side.
    fn target(&self) -> Span {
        let unit = &self.host.opened.units[self.unit];
        unit.target.last().copied().unwrap_or_default()
    }

    pub(super) fn is_single(&self) -> bool {
        let unit = &self.host.opened.units[self.unit];
        unit.target.len() == 1 && unit.source.len() == 1 && !self.has_choices()
    }

    /// Whether the text chooses between texts by itself.
    fn has_choices(&self) -> bool {
        let (source, target) = self.said();
        [source, target]
            .iter()
            .any(|it| it.contains('|') || it.contains(", plural") || it.contains(", select"))
    }

    /// A fault that replaces a stretch of the target.
    fn replacing(&self, span: Span, words: &str) -> Option<Fault> {
        let faulty = self.host.with_target(span, words)?;
        self.fault(self.host.text().to_owned(), faulty)
    }

    pub(super) fn fault(&self, clean: String, faulty: String) -> Option<Fault> {
        (clean != faulty).then_some(Fault {
            clean,
            faulty,
            unit: self.unit,
        })
    }

    /// The source is a phrase: it has two words at least, one of them in small letters.
    pub(super) fn is_phrase(&self) -> bool {
        let words: Vec<&str> = self.said().0.split_whitespace().collect();
        let is_word = |it: &&&str| {
            it.chars()
                .all(|c| c.is_ascii_alphabetic() || ".,:!?'".contains(c))
        };
        let is_small = |it: &&str| it.len() > 1 && it.chars().all(|c| c.is_ascii_lowercase());
        words.iter().filter(is_word).count() > 1 && words.iter().any(is_small)
    }

    pub(super) fn empty(&self) -> Option<Fault> {
        let host = self.host;
        let block = host
            .block(self.unit)
            .filter(|_| host.path.contains("xl") && self.is_single())?;
        self.said().0.find(char::is_alphabetic)?;
        let said = block.of(host.text());
        let open = said.find("<target")?;
        let close = said.find("</target>")?;
        let new = format!(
            "{}<target state=\"translated\">{}",
            &said[..open],
            &said[close..]
        );
        self.fault(host.text().to_owned(), host.with(block, &new))
    }

    pub(super) fn same(&self) -> Option<Fault> {
        let ok = self.is_single() && self.is_phrase();
        let words = ok.then(|| self.said().0.to_owned())?;
        let faulty = self.host.with_whole_target(self.unit, &words)?;
        self.fault(self.host.text().to_owned(), faulty)
    }

    pub(super) fn language(&self) -> Option<Fault> {
        let ok = self.is_single() && self.is_phrase();
        let words: Vec<&str> = self
            .said()
            .0
            .split_whitespace()
            .rev()
            .filter(|_| ok)
            .collect();
        let words = words.join(" ");
        if words.is_empty() {
            return None;
        }
        let faulty = self.host.with_whole_target(self.unit, &words)?;
        self.fault(self.host.text().to_owned(), faulty)
    }

    pub(super) fn part(&self, random: &mut Random) -> Option<Fault> {
        let (source, _) = self.said();
        let is_small = |it: &&str| it.len() > 1 && it.chars().all(|c| c.is_ascii_lowercase());
        let words: Vec<&str> = source.split(' ').collect();
        let runs: Vec<&[&str]> = words
            .windows(3)
            .filter(|run| run.iter().all(&is_small))
            .collect();
        let gaps = self.words();
        if runs.is_empty() || gaps.len() < 3 || self.has_choices() {
            return None;
        }
        let run = random.pick(&runs).join(" ");
        self.replacing(*random.pick(&gaps), &run)
    }

    /// The Arabic words of the target, in the prose of its side.
    pub(super) fn words(&self) -> Vec<Span> {
        let target = self.target();
        let text = target.of(self.host.opened.target.text());
        let mut words = Vec::new();
        let mut start = 0;
        for part in text.split_inclusive(char::is_whitespace) {
            let word = part.trim_end();
            let is_plain =
                word.chars().count() > 1 && word.chars().all(|c| ('ء'..='ي').contains(&c));
            if is_plain {
                let from = target.start + start;
                words.push(Span::new(from, from + word.len()));
            }
            start += part.len();
        }
        words
    }

    pub(super) fn end_punctuation(&self, random: &mut Random) -> Option<Fault> {
        let (source, target) = self.said();
        let last = |text: &str| text.chars().next_back().filter(|c| ENDS.contains(c));
        let is_alike = |a: char, b: char| a == b || a == '?' && b == '\u{61F}';
        let (from, to) = (last(source), last(target));
        let span = self.target();
        let is_ellipsis = source.ends_with("..") || target.ends_with("..");
        if self.has_choices() || is_ellipsis || source.trim().split(' ').count() < 2 {
            return None;
        }
        match (from, to) {
            (Some(from), Some(to)) if is_alike(from, to) => {
                let end = Span::new(span.end - to.len_utf8(), span.end);
                let others = ENDS.iter().filter(|c| !is_alike(from, **c));
                let mut others: Vec<String> = others.map(char::to_string).collect();
                others.push(String::new());
                self.replacing(end, random.pick::<String>(&others))
            }
            (None, None)
                if target.ends_with(|c| ('ء'..='ي').contains(&c))
                    && source.ends_with(char::is_alphabetic) =>
            {
                self.replacing(Span::empty(span.end), &random.pick(&ENDS).to_string())
            }
            _ => None,
        }
    }

    pub(super) fn brackets(&self, random: &mut Random) -> Option<Fault> {
        let (source, target) = self.said();
        let span = self.target();
        if self.has_choices() {
            return None;
        }
        if let (Some(open), Some(close)) = (target.find('('), target.rfind(')'))
            && target.matches(['(', ')']).count() == 2
            && source.matches(['(', ')']).count() == 2
            && open < close
        {
            let inside = &target[open + 1..close];
            let place = Span::new(span.start + open, span.start + close + 1);
            let other = [inside.to_owned(), format!("[{inside}]")];
            let is_own = inside.contains(|c| ('ء'..='ي').contains(&c));
            return is_own
                .then(|| self.replacing(place, random.pick::<String>(&other)))
                .flatten();
        }
        // Behind a label, another name may stand in brackets.
        let words = self.words();
        let is_label = source.split_whitespace().count() < 4;
        if is_label
            || words.is_empty()
            || source.contains(['(', '[', '{'])
            || target.contains(['(', '[', '{'])
        {
            return None;
        }
        let word = *random.pick(&words);
        let said = word.of(self.host.opened.target.text());
        let pairs = [("(", ")"), ("[", "]"), ("{", "}")];
        let (open, close) = random.pick(&pairs);
        self.replacing(word, &format!("{open}{said}{close}"))
    }

    pub(super) fn repeated_word(&self, random: &mut Random) -> Option<Fault> {
        let words = self.words();
        if words.is_empty() {
            return None;
        }
        let word = *random.pick(&words);
        let said = word.of(self.host.opened.target.text());
        self.replacing(word, &format!("{said} {said}"))
    }

    pub(super) fn space(&self, random: &mut Random) -> Option<Fault> {
        let (source, target) = self.said();
        let span = self.target();
        let is_bare = |text: &str| text.trim().len() == text.len();
        if self.has_choices() || source.len() < 4 {
            return None;
        }
        if is_bare(source) && is_bare(target) {
            let end = random.below(2);
            let new = if self.host.is_po() {
                ["\n", " "]
            } else {
                [" ", "  "]
            };
            let place = Span::empty([span.start, span.end][end]);
            return self.replacing(place, random.pick::<&str>(&new));
        }
        let tail = target.trim_end().len();
        let is_same = source.trim_end().len() < source.len() && tail < target.len();
        is_same
            .then(|| self.replacing(Span::new(span.start + tail, span.end), ""))
            .flatten()
    }

    pub(super) fn placeholder(&self, random: &mut Random) -> Option<Fault> {
        let (source, target) = self.said();
        if self.has_choices() {
            return None;
        }
        let names = [
            "%s",
            "%d",
            "%1",
            "%2",
            "%r",
            "{{ limit }}",
            "{{ value }}",
            "{0}",
            "{name}",
        ];
        let there: Vec<&str> = names
            .into_iter()
            .filter(|it| source.contains(it) && target.matches(it).count() == 1)
            .collect();
        if there.is_empty() {
            return None;
        }
        let name = *random.pick(&there);
        let at = self.target().start + target.find(name)?;
        let place = Span::new(at, at + name.len());
        let other = if name.starts_with('%') {
            "% s"
        } else {
            "{{قيمة}}"
        };
        self.replacing(place, random.pick::<&str>(&["", other, "%(path)s"]))
    }

    pub(super) fn plural_form(&self, random: &mut Random) -> Option<Fault> {
        let unit = &self.host.opened.units[self.unit];
        if unit.target.len() < 2 {
            return None;
        }
        let form = unit.target[random.below(unit.target.len())];
        let place = self.host.place(1, form).filter(|it| !it.is_empty())?;
        self.fault(self.host.text().to_owned(), self.host.with(place, ""))
    }
}
