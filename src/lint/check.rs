//! The one door to the rules: which of them are run over what, and what becomes of what they find.

use super::context::Part;
use super::corpus::{Corpus, CorpusContext};
use super::quotations::{self, Quotations};
use super::suppress::Suppressions;
use super::{Context, GlossaryContext, Group, PairContext, Plan, Rule};
use crate::analysis::{Analysis, PairAnalysis};
use crate::diag::Diagnostic;
use crate::document::Document;
use crate::glossary::formats::csv;
use crate::text::Lang;

/// What is checked, and by which plans. Documents are numbered from 0 in the order in which they
/// stand here.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// One text.
    Text(&'a Analysis, &'a Plan),
    /// A source and its target, each by its own plan; what is said of both together goes by the plan
    /// of the target.
    Pair(&'a PairAnalysis, [&'a Plan; 2]),
    /// A glossary file; see [`is_glossary`].
    Glossary(&'a Document, &'a Plan),
    /// What is known of many texts; documents by the numbers of the corpus.
    Corpus(&'a Corpus),
}

impl<'a> Subject<'a> {
    /// One document: a glossary where it is one, else a text.
    pub fn of(analysis: &'a Analysis, plan: &'a Plan) -> Subject<'a> {
        if is_glossary(analysis.document()) {
            Subject::Glossary(analysis.document(), plan)
        } else {
            Subject::Text(analysis, plan)
        }
    }
}

/// Everything that the rules find, sorted by document and place.
///
/// For every kind of subject the order is the same: rules, what is opaque, severities, quotations,
/// suppressions. A fix that would change a quotation is only a suggestion.
pub fn check(subject: Subject<'_>) -> Vec<Diagnostic> {
    check_with(subject, Quotations::Suggest)
}

/// As [`check`], where it is said what fixes may do to quotations.
pub(super) fn check_with(subject: Subject<'_>, quotations: Quotations) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    match subject {
        Subject::Text(analysis, plan) => {
            let context = Context::new(0, analysis, &plan.style);
            run_text(&context, plan, &mut found);
            quotations::keep(&mut found, &[&context], quotations);
            suppress(analysis.document(), 0, plan, false, &mut found);
        }
        Subject::Pair(pair, plans) => check_pair(pair, plans, quotations, &mut found),
        Subject::Glossary(document, plan) => {
            let context = GlossaryContext::new(0, document.text());
            for check in plan.rules.iter().filter_map(|it| it.rule.check.glossary()) {
                check(&context, &mut found);
            }
            plan.grade(&mut found);
        }
        Subject::Corpus(corpus) => check_corpus(corpus, &mut found),
    }
    found.sort_by_key(|it| (it.document, it.span.start, it.span.end));
    found
}

/// Whether a document is a glossary, which has rules of its own: a table by its name, with a column
/// for the terms of each language.
pub fn is_glossary(document: &Document) -> bool {
    document.file.format == "table" && csv::is_glossary(document.text())
}

/// Runs the rules about one text.
fn run_text(context: &Context<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    let from = found.len();
    let arabic = Part::of_arabic(context, plan);
    let arabic = arabic.as_ref().map(|part| context.of_part(part));
    for rule in plan.rules.iter().map(|it| it.rule) {
        let Some(check) = rule.check.text() else {
            continue;
        };
        let start = found.len();
        match rule.only {
            None => check(context, found),
            Some(language) if !context.speaks(language) => continue,
            Some(language) => {
                check(arabic.as_ref().unwrap_or(context), found);
                keep(found, start, |it| {
                    context.language_at(it.span.start) == language
                });
            }
        }
        keep_prose(context, rule, found, start);
    }
    plan.grade(&mut found[from..]);
}

impl Part {
    /// The Arabic part of a text that is in two languages, where a rule asks for it.
    fn of_arabic(context: &Context<'_>, plan: &Plan) -> Option<Part> {
        let asked = plan.rules.iter().any(|it| it.rule.only == Some(Lang::Ar));
        let mixed = asked && context.speaks(Lang::Ar);
        mixed.then(|| Part::of(context, Lang::Ar)).flatten()
    }
}

/// Drops what a rule has found, from number `start` on, in what is no prose. Controls are looked for
/// there, too: in program code they do most harm.
fn keep_prose(context: &Context<'_>, rule: &Rule, found: &mut Vec<Diagnostic>, start: usize) {
    if found.len() > start && rule.group != Group::Bidi {
        keep(found, start, |it| !context.is_opaque(it.span.start));
    }
}

/// Of the findings from number `start` on, keeps those that are `wanted`.
fn keep(found: &mut Vec<Diagnostic>, start: usize, wanted: impl Fn(&Diagnostic) -> bool) {
    let mut at = 0;
    found.retain(|it| {
        at += 1;
        at <= start || wanted(it)
    });
}

fn check_pair(
    analysis: &PairAnalysis,
    plans: [&Plan; 2],
    quotations: Quotations,
    found: &mut Vec<Diagnostic>,
) {
    let pair = PairContext::new(analysis, plans);
    run_text(&pair.source, plans[0], found);
    run_text(&pair.target, plans[1], found);
    let from = found.len();
    let contexts = [&pair.source, &pair.target];
    for rule in plans[1].rules.iter().map(|it| it.rule) {
        if let Some(check) = rule.check.pair() {
            let start = found.len();
            check(&pair, found);
            keep(found, start, |it| {
                !contexts[it.document.min(1)].is_opaque(it.span.start)
            });
        }
    }
    plans[1].grade(&mut found[from..]);
    quotations::keep(found, &contexts, quotations);
    for (number, side) in [analysis.source(), analysis.target()]
        .into_iter()
        .enumerate()
    {
        suppress(side.document(), number, plans[number], true, found);
    }
}

fn suppress(
    document: &Document,
    number: usize,
    plan: &Plan,
    pair: bool,
    found: &mut Vec<Diagnostic>,
) {
    Suppressions::of(document, &plan.ignored).apply(number, pair, plan, found);
}

/// Runs the rules about many texts: each finding goes by the plan and the suppressions of its text.
fn check_corpus(corpus: &Corpus, found: &mut Vec<Diagnostic>) {
    let usage = corpus.usage();
    let context = CorpusContext {
        glossary: corpus.glossary(),
        usage: &usage,
    };
    let plans = || corpus.files().map(|it| &it.plan);
    for rule in super::RULES.iter().filter(|it| it.check.corpus().is_some()) {
        if let Some(check) = rule
            .check
            .corpus()
            .filter(|_| plans().any(|it| it.runs(rule.id)))
        {
            check(&context, found);
        }
    }
    found.retain_mut(|it| {
        let Some(file) = corpus.file(it.document) else {
            return false;
        };
        file.plan.grade(std::slice::from_mut(it));
        !file.suppressions.ignores(it)
    });
}
