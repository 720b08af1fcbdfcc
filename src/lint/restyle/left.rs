//! What a style guide would write otherwise, and no rule finds because it is not sure.

use super::{Left, Question};
use crate::analysis::Analysis;
use crate::analysis::quotes::{Family, FaultKind};
use crate::lint::rules::dates::month_names::{is_unsure, named_otherwise, names_something};
use crate::lint::rules::facts::code::is_code;
use crate::lint::rules::facts::number::Digits;
use crate::lint::{Context, Plan};
use crate::style::DigitStyle;
use crate::text::{Lang, Span};

/// Why something was left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It stands in a quotation, whose words are not ours.
    Quotation,
    /// The spelling may name several things.
    SeveralNames,
    /// The glossary lists no form of the name for the style guide.
    UnlistedForm,
    /// A date that something is named after: ثورة 25 يناير.
    NameOfDate,
    /// Two names of a month that contradict each other, تموز (يونيو), or that do not come apart:
    /// تموز (يوليو 2024), تشرين الأول والثاني.
    TwoMonths,
    /// A figure that is a part of a name in Latin letters.
    PartOfName,
    /// A figure beside Latin letters, a telephone number or another code.
    Code,
    /// The number does not show what its marks mean.
    UnclearMarks,
    /// The quotation holds marks that would end it, or that cannot be put in pairs.
    MarksInside,
    /// A mark without its counterpart.
    Unpaired,
    /// The file cannot be changed there: it is of the source, locked, or a tag stands in between.
    File,
}

impl Why {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Why::Quotation => "quotation",
            Why::SeveralNames => "several-names",
            Why::UnlistedForm => "unlisted-form",
            Why::NameOfDate => "name-of-date",
            Why::TwoMonths => "two-months",
            Why::PartOfName => "part-of-name",
            Why::Code => "code",
            Why::UnclearMarks => "unclear-marks",
            Why::MarksInside => "marks-inside",
            Why::Unpaired => "unpaired",
            Why::File => "file",
        }
    }
}

/// What is left in the prose of a text that the rules of `plan` are run over.
pub(super) fn unsure(analysis: &Analysis, plan: &Plan) -> Vec<Left> {
    let context = Context::new(0, analysis, &plan.style);
    let mut left = Vec::new();
    if plan.runs("month-system-mix") {
        months(&context, &mut left);
    }
    if plan.runs("num-digit-mix") {
        digits(&context, &mut left);
    }
    if plan.runs("quote-style-mixed") {
        quotes(&context, &mut left);
    }
    left.retain(|it| {
        let at = it.span.start;
        context.language_at(at) == Lang::Ar && !context.is_opaque(at)
    });
    left
}

fn put(question: Question, span: Span, why: Why, left: &mut Vec<Left>) {
    left.push(Left {
        question,
        span,
        why,
    });
}

fn months(context: &Context<'_>, left: &mut Vec<Left>) {
    let Some(style) = context.style.months else {
        return;
    };
    for month in context.all_months() {
        let is_otherwise = || named_otherwise(context, month, style).is_some();
        if is_unsure(month, style) {
            put(Question::Months, month.span, Why::TwoMonths, left);
        } else if names_something(context, month) && is_otherwise() {
            put(Question::Months, month.span, Why::NameOfDate, left);
        }
    }
}

fn digits(context: &Context<'_>, left: &mut Vec<Left>) {
    let wanted = match context.style.digits {
        Some(DigitStyle::ArabicIndic) => Digits::ArabicIndic,
        _ => Digits::Western,
    };
    for number in context.numbers().iter().filter(|it| it.digits != wanted) {
        if context.in_latin_name(number.span) {
            put(Question::Digits, number.span, Why::PartOfName, left);
        } else if is_code(context, *number) {
            put(Question::Digits, number.span, Why::Code, left);
        }
    }
}

fn quotes(context: &Context<'_>, left: &mut Vec<Left>) {
    let wanted = context.style.quotes.map(Family::of_style);
    for fault in &context.quotes.faults {
        let opener = match fault.kind {
            FaultKind::OtherKind { opener, .. } => Some(opener),
            _ => None,
        };
        for span in opener.into_iter().chain([fault.span]) {
            let mark = context.at(span.start).and_then(Family::of);
            if mark.is_some() && mark != wanted {
                put(Question::Quotes, span, Why::Unpaired, left);
            }
        }
    }
}
