//! A rule as data, and the macro that declares one.

use super::{Context, CorpusContext, Findings, GlossaryContext, PairContext, UnitsContext};
use crate::diag::{Diagnostic, Message, Severity};
use crate::text::{Lang, Span};

/// What a rule is about; also the folder of its file and of its fixture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Names and terms of the glossary.
    Names,
    /// Letters that are joined to the next word.
    Clitics,
    /// Punctuation and quotation marks.
    Punctuation,
    /// Spelling of words.
    Spelling,
    /// Dates.
    Dates,
    /// Direction controls.
    Bidi,
    /// A text and its translation.
    Bilingual,
    /// Suppressions themselves.
    Suppression,
    /// Numbers.
    Facts,
    /// A glossary itself.
    Glossary,
}

impl Group {
    /// The name of its folder.
    pub fn name(self) -> &'static str {
        match self {
            Group::Names => "names",
            Group::Clitics => "clitics",
            Group::Punctuation => "punctuation",
            Group::Spelling => "spelling",
            Group::Dates => "dates",
            Group::Bidi => "bidi",
            Group::Bilingual => "bilingual",
            Group::Suppression => "suppression",
            Group::Facts => "facts",
            Group::Glossary => "glossary",
        }
    }
}

/// Whether what a rule finds can be fixed without a person looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixSafety {
    /// Always, outside quotations.
    Safe,
    /// Where the rule is sure; elsewhere the fix is a suggestion.
    Sometimes,
    /// Never: what it offers is a suggestion.
    Suggested,
    /// It offers none.
    None,
}

impl FixSafety {
    /// The word that lists and machine formats use.
    pub fn name(self) -> &'static str {
        match self {
            FixSafety::Safe => "safe",
            FixSafety::Sometimes => "sometimes",
            FixSafety::Suggested => "suggested",
            FixSafety::None => "none",
        }
    }
}

/// What a rule does with one text.
pub type TextCheck = fn(&Context<'_>, &mut Findings<'_>);
/// What a rule does with a text and its translation.
pub type PairCheck = fn(&PairContext<'_>, &mut Findings<'_>);

/// What a rule does with the units of a file.
pub type UnitsCheck = fn(UnitsContext<'_>, &mut Findings<'_>);
/// What a rule does with many texts.
pub type CorpusCheck = fn(&CorpusContext<'_>, &mut Findings<'_>);
/// What a rule does with a glossary file.
pub type GlossaryCheck = fn(&GlossaryContext<'_>, &mut Findings<'_>);

/// What a rule checks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// One text.
    Text(TextCheck),
    /// A text and its translation.
    Pair(PairCheck),
    /// One text, and where there is a translation, both together.
    Both(TextCheck, PairCheck),
    /// The units of a file with a source and its target.
    Units(UnitsCheck),
    /// What the others found, and what of it is suppressed.
    Suppressions,
    /// What is known of many texts.
    Corpus(CorpusCheck),
    /// A glossary file.
    Glossary(GlossaryCheck),
}

impl Check {
    /// What it does with one text.
    pub fn text(self) -> Option<TextCheck> {
        match self {
            Check::Text(check) | Check::Both(check, _) => Some(check),
            _ => None,
        }
    }

    /// What it does with a text and its translation.
    pub fn pair(self) -> Option<PairCheck> {
        match self {
            Check::Pair(check) | Check::Both(_, check) => Some(check),
            _ => None,
        }
    }

    /// What it does with the units of a file.
    pub fn units(self) -> Option<UnitsCheck> {
        match self {
            Check::Units(check) => Some(check),
            _ => None,
        }
    }

    /// What it does with many texts.
    pub fn corpus(self) -> Option<CorpusCheck> {
        match self {
            Check::Corpus(check) => Some(check),
            _ => None,
        }
    }

    /// What it does with a glossary file.
    pub fn glossary(self) -> Option<GlossaryCheck> {
        match self {
            Check::Glossary(check) => Some(check),
            _ => None,
        }
    }
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// The flaw, in kebab case; also the id of its message.
    pub id: &'static str,
    /// What the user can do about it: the id of a message without arguments.
    pub help: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What it is about.
    pub group: Group,
    /// How much its findings matter, where the rule does not say otherwise.
    pub severity: Severity,
    /// Whether its findings can be fixed.
    pub fix: FixSafety,
    /// Its documentation as written above it, English first; see [`Rule::explanation`].
    pub docs: &'static str,
    /// Whether it is run where no rules were chosen: its measured precision is 0.90 or more, and
    /// it does not depend on a style guide.
    pub on: bool,
    /// The language of the units that it is about, where it is about one language alone.
    pub only: Option<Lang>,
    /// Finds.
    pub check: Check,
}

impl Rule {
    /// The documentation in one language: Markdown with five headings.
    ///
    /// The Arabic part begins at the only first-level heading of the doc comment.
    pub fn explanation(&self, lang: Lang) -> String {
        let lines = || {
            let lines = self.docs.lines();
            lines.map(|line| line.strip_prefix(' ').unwrap_or(line))
        };
        let is_title = |line: &&str| line.starts_with("# ");
        let part: Vec<&str> = match lang {
            Lang::En => lines().take_while(|line| !is_title(line)).collect(),
            Lang::Ar => lines().skip_while(|line| !is_title(line)).skip(1).collect(),
        };
        part.join("\n").trim().to_owned()
    }

    /// A finding of this rule, without a fix yet.
    pub(super) fn finding(
        &self,
        context: &Context<'_>,
        span: Span,
        confidence: f32,
        message: Message,
    ) -> Diagnostic {
        Diagnostic {
            rule: self.id,
            severity: self.severity,
            confidence,
            document: context.document,
            span,
            message,
            fix: None,
            related: Vec::new(),
        }
    }
}

/// Declares a rule: its doc comment, under five headings in English and then in Arabic, becomes
/// its explanation.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])*
        $name:ident = $id:literal {
            since: $since:literal,
            group: $group:ident,
            severity: $severity:ident,
            $(on: $on:literal,)?
            $(only: $only:ident,)?
            fix: $fix:ident,
            $kind:ident: $check:expr,
        }
    ) => {
        $(#[doc = $doc])*
        pub(crate) static $name: $crate::lint::Rule = $crate::lint::Rule {
            id: $id,
            help: concat!($id, ".help"),
            since: $since,
            group: $crate::lint::Group::$group,
            severity: $crate::diag::Severity::$severity,
            fix: $crate::lint::FixSafety::$fix,
            docs: concat!($($doc, "\n"),*),
            on: true $(&& $on)?,
            only: $crate::lint::rule::language_of!($($only)?),
            check: $crate::lint::rule::check_of!($kind: $check),
        };
    };
}

/// `check: f` checks one text, `pair: f` two, `both: (f, g)` either, `units: f` units, `corpus: f` what is
/// known of many, `glossary: f` a glossary file; `suppressions: ()` is for the rule that checks
/// suppressions.
macro_rules! check_of {
    (check: $check:expr) => {
        $crate::lint::Check::Text($check)
    };
    (pair: $check:expr) => {
        $crate::lint::Check::Pair($check)
    };
    (units: $check:expr) => {
        $crate::lint::Check::Units($check)
    };
    (suppressions: $none:expr) => {
        $crate::lint::Check::Suppressions
    };
    (corpus: $check:expr) => {
        $crate::lint::Check::Corpus($check)
    };
    (glossary: $check:expr) => {
        $crate::lint::Check::Glossary($check)
    };
    (both: $checks:expr) => {{
        let (text, pair) = $checks;
        $crate::lint::Check::Both(text, pair)
    }};
}

/// `only: Ar` in a rule: it is run over units in Arabic.
macro_rules! language_of {
    () => {
        None
    };
    ($only:ident) => {
        Some($crate::text::Lang::$only)
    };
}

pub(crate) use {check_of, declare_rule, language_of};
