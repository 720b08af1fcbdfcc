//! A finding as the protocol tells one: a stretch of the text, and what may stand in its place.

use serde::Serialize;

use super::annotation::Checked;
use super::rules::{category, id_of};
use crate::diag::{Diagnostic, Edit, Message, Severity};
use crate::l10n::Localizer;
use crate::lint;
use crate::text::Span;

/// How many characters stand on either side of a finding in its context.
const AROUND: usize = 40;
/// What stands where a context goes on.
const MORE: &str = "...";
/// The longest stretch, in bytes, that a replacement takes the place of.
const LONGEST: usize = 400;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Match {
    message: String,
    short_message: String,
    replacements: Vec<Replacement>,
    offset: usize,
    length: usize,
    context: Context,
    sentence: String,
    r#type: Type,
    rule: RuleInfo,
    ignore_for_incomplete_sentence: bool,
    context_for_sure_match: i32,
}

#[derive(Serialize)]
struct Replacement {
    value: String,
}

#[derive(Serialize)]
struct Context {
    text: String,
    offset: usize,
    length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Type {
    type_name: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleInfo {
    id: String,
    description: String,
    issue_type: &'static str,
    category: CategoryInfo,
}

#[derive(Serialize)]
struct CategoryInfo {
    id: &'static str,
    name: String,
}

/// Puts findings in a text into the words and places of a client.
pub(super) struct Writer<'a> {
    pub(super) checked: &'a Checked,
    pub(super) sentences: &'a [Span],
    pub(super) words: Localizer,
    pub(super) picky: bool,
}

impl Writer<'_> {
    /// A finding; `None` where the client has nothing at its place, or does not want to know.
    pub(super) fn write(&self, found: &Diagnostic) -> Option<Match> {
        if found.severity == Severity::Info && !self.picky {
            return None;
        }
        let rule = lint::rule(found.rule)?;
        let text = self.checked.text();
        let (span, replacement) = self.replaced(found);
        let (start, end, has_markup) = self.checked.place(span)?;
        // What replaces a stretch would replace the markup in it, too.
        let replacement = replacement.filter(|_| !has_markup);
        let (category, issue_type) = category(rule, found.severity);
        let say = |id: &'static str| self.words.text(&Message::new(id));
        Some(Match {
            message: self.words.text(&found.message),
            short_message: String::new(),
            replacements: replacement
                .into_iter()
                .map(|value| Replacement { value })
                .collect(),
            offset: start,
            length: end - start,
            context: context(text, span),
            sentence: self.sentence(span),
            r#type: Type {
                type_name: match issue_type {
                    "misspelling" => "UnknownWord",
                    "style" => "Hint",
                    _ => "Other",
                },
            },
            rule: RuleInfo {
                id: id_of(rule.id),
                description: say(rule.help),
                issue_type,
                category: CategoryInfo {
                    id: category.id,
                    name: say(category.name),
                },
            },
            ignore_for_incomplete_sentence: false,
            context_for_sure_match: 0,
        })
    }

    /// The stretch that is shown, and what its fix puts there: one stretch holds the finding and all its
    /// edits, or else there is no replacement. It is never empty where there is a text.
    fn replaced(&self, found: &Diagnostic) -> (Span, Option<String>) {
        let text = self.checked.text();
        let edits = found.fix.as_ref().map_or(&[][..], |it| &it.edits);
        let hull = edits.iter().fold(found.span, |hull, it| {
            Span::new(hull.start.min(it.span.start), hull.end.max(it.span.end))
        });
        let fits = hull.len() <= LONGEST && !hull.of(text).contains('\n');
        let hull = match (edits, fits) {
            ([], _) | (_, false) => found.span,
            _ => hull,
        };
        let span = shown(text, hull);
        let replacement = (!edits.is_empty() && fits).then(|| edited(text, span, edits));
        (span, replacement)
    }

    fn sentence(&self, span: Span) -> String {
        let next = self.sentences.partition_point(|it| it.end < span.end);
        let here = self.sentences.get(next).filter(|it| it.start <= span.start);
        here.map_or("", |it| it.of(self.checked.text())).to_owned()
    }
}

/// A stretch that is not empty: with the character behind it, or else the one before it.
fn shown(text: &str, span: Span) -> Span {
    if !span.is_empty() {
        return span;
    }
    let behind = text[span.end..].chars().next();
    match behind.filter(|it| *it != '\n') {
        Some(c) => Span::new(span.start, span.end + c.len_utf8()),
        None => {
            let before = text[..span.start].chars().next_back();
            Span::new(span.start - before.map_or(0, char::len_utf8), span.end)
        }
    }
}

/// A stretch of a text after edits inside of it.
fn edited(text: &str, span: Span, edits: &[Edit]) -> String {
    let mut out = String::new();
    let mut at = span.start;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.text);
        at = edit.span.end;
    }
    out.push_str(&text[at..span.end]);
    out
}

/// What is around a stretch, on one line.
fn context(text: &str, span: Span) -> Context {
    let before = text[..span.start].char_indices().rev().take(AROUND).last();
    let start = before.map_or(span.start, |it| it.0);
    let behind = text[span.end..].char_indices().nth(AROUND);
    let end = behind.map_or(text.len(), |it| span.end + it.0);
    let line = |from: usize, to: usize| text[from..to].replace(['\n', '\r', '\t'], " ");
    let [head, tail] = [start > 0, end < text.len()].map(|it| if it { MORE } else { "" });
    let (before, said) = (line(start, span.start), line(span.start, span.end));
    let units = |it: &str| it.encode_utf16().count();
    Context {
        offset: units(head) + units(&before),
        length: units(&said),
        text: format!("{head}{before}{said}{}{tail}", line(span.end, end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_tells_where_the_stretch_is() {
        let text = format!("{}خطأ😀\nنهاية", "كلمة ".repeat(20));
        let start = text.find("خطأ").expect("there");
        let it = context(&text, Span::new(start, start + "خطأ".len()));
        let units: Vec<u16> = it.text.encode_utf16().collect();
        let said = String::from_utf16_lossy(&units[it.offset..it.offset + it.length]);
        assert_eq!(said, "خطأ");
        assert!(it.text.starts_with(MORE) && it.text.ends_with("😀 نهاية"));
    }

    #[test]
    fn an_insertion_is_shown_with_the_character_beside_it() {
        assert_eq!(shown("ab", Span::empty(1)), Span::new(1, 2));
        assert_eq!(shown("ab", Span::empty(2)), Span::new(1, 2));
        assert_eq!(shown("a\nb", Span::empty(1)), Span::new(0, 1));
        let edits = [Edit {
            span: Span::empty(1),
            text: "-".to_owned(),
        }];
        assert_eq!(edited("ab", Span::new(1, 2), &edits), "-b");
    }
}
