//! Another name in the place of a mention, its clitics kept.

use crate::align::Mention;
use crate::diag::Edit;
use crate::lint::Context;
use crate::text::{Proclitics, Script, Span, TATWEEL, is_marked_letter, is_tashkeel};

/// The edit that writes `wanted` where `mention` stands; `None` where its clitics do not go with
/// it, or where it stands there already.
pub(in crate::lint::rules) fn edit(
    context: &Context<'_>,
    mention: &Mention,
    wanted: &str,
) -> Option<Edit> {
    let clitics = &*mention.clitics(context.text);
    let edit = match (mention.script, Script::of(wanted)) {
        (Script::Latin, Script::Latin) => Edit {
            span: mention.span,
            text: wanted.to_owned(),
        },
        (from, Script::Arabic) => Edit {
            span: match from {
                Script::Arabic => mention.span,
                Script::Latin => Span::new(letters_end(context, mention), mention.span.end),
            },
            text: behind_clitics(clitics, wanted).to_owned(),
        },
        (Script::Arabic, Script::Latin) => Edit {
            span: mention.span,
            text: latin_behind_clitics(clitics, wanted)?,
        },
    };
    (edit.span.of(context.text) != edit.text).then_some(edit)
}

/// The edit that writes `wanted` in the place of the term of `mention` as the text spells it: where the two
/// differ in single letters, only these change, and hamzas, marks and tatweels stay as the text has them.
pub(super) fn letters(context: &Context<'_>, mention: &Mention, wanted: &str) -> Option<Edit> {
    let written = mention.span.of(context.text);
    let term = &*context.glossary.term(mention.term).text;
    let same_length = |text: &str| text.chars().count() == wanted.chars().count();
    let letters = written.chars().filter(|&c| is_spelled(c)).count();
    if written == term || !same_length(term) || letters != wanted.chars().count() {
        return edit(context, mention, wanted);
    }
    let mut pairs = term.chars().zip(wanted.chars());
    let exchange = |c: char| {
        if !is_spelled(c) {
            return c;
        }
        match pairs.next() {
            Some((old, new)) if old != new => new,
            _ => c,
        }
    };
    let text: String = written.chars().map(exchange).collect();
    let span = mention.span;
    (text != written).then_some(Edit { span, text })
}

/// Whether a character counts among the letters of a term: marks and tatweels do not.
fn is_spelled(c: char) -> bool {
    c != TATWEEL && !is_tashkeel(c)
}

/// Where the letters of the clitic end: a tatweel or space after them belongs to the Latin name.
fn letters_end(context: &Context<'_>, mention: &Mention) -> usize {
    let clitic = mention.clitic().of(context.text);
    let letters = clitic.trim_end_matches(|c| !is_marked_letter(c));
    if letters.is_empty() {
        mention.span.start
    } else {
        mention.clitic().start + letters.len()
    }
}

/// What is written after the clitics: after ل the article loses its alef, after the article it
/// is not written again.
fn behind_clitics<'a>(clitics: &str, wanted: &'a str) -> &'a str {
    Proclitics::parse(clitics).map_or(wanted, |it| it.written_before(wanted))
}

/// A Latin name takes no article; ب ك ل are joined to it by a tatweel, و and ف by nothing.
fn latin_behind_clitics(clitics: &str, wanted: &str) -> Option<String> {
    let clitics = Proclitics::parse(clitics)?;
    match clitics.preposition {
        _ if clitics.article || clitics.future => None,
        Some(_) => Some(format!("{TATWEEL}{wanted}")),
        None => Some(wanted.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_behind_clitics() {
        assert_eq!(behind_clitics("و", "الولايات"), "الولايات");
        assert_eq!(behind_clitics("ل", "الولايات"), "لولايات");
        assert_eq!(behind_clitics("ل", "اللجنة"), "لجنة");
        assert_eq!(behind_clitics("وبال", "الولايات"), "ولايات");
        assert_eq!(behind_clitics("ل", "مايكروسوفت"), "مايكروسوفت");
    }

    #[test]
    fn latin_names_behind_clitics() {
        assert_eq!(latin_behind_clitics("و", "Musk").as_deref(), Some("Musk"));
        assert_eq!(latin_behind_clitics("ول", "Musk").as_deref(), Some("ـMusk"));
        assert_eq!(latin_behind_clitics("بال", "Musk"), None);
    }
}
