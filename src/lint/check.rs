//! The one door to the rules: which of them are run over what, and what becomes of what they find.

use std::panic;
use std::thread::{self, ScopedJoinHandle};

use super::bilingual;
use super::corpus::{Corpus, CorpusContext};
use super::findings::{Findings, Found, Kept, Wanted};
use super::quotations::{self, Quotations};
use super::rules::bilingual::code_mismatch::CODE_MISMATCH;
use super::suppress::{Applied, Suppressions};
use super::text_rules::{find_ahead, run_text};
use super::{Context, GlossaryContext, PairContext, Plan, Stop};
use crate::analysis::{Analysis, BilingualAnalysis, PairAnalysis};
use crate::diag::{Diagnostic, Fix};
use crate::document::Document;
use crate::glossary::formats::csv;

/// What is checked, and by which plans. Documents are numbered from 0 in the order in which they
/// stand here.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// One text.
    Text(&'a Analysis, &'a Plan),
    /// A source and its target, each by its own plan; what is said of both together goes by the plan
    /// of the target.
    Pair(&'a PairAnalysis, [&'a Plan; 2]),
    /// A file with a source and its target; what is found is told in the text of the file, which is
    /// document 0.
    Bilingual(&'a BilingualAnalysis, &'a Plan),
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

/// Everything that the rules find, sorted by document and place; of one rule in one document at most
/// [`MOST`](super::MOST). [`find`] says how many more there are.
///
/// For every kind of subject the order is the same: rules, what is opaque, severities, quotations,
/// suppressions. A fix that would change a quotation is only a suggestion.
pub fn check(subject: Subject<'_>) -> Vec<Diagnostic> {
    find(subject).diagnostics
}

/// As [`check`], with the number of those that are too many to be kept.
pub fn find(subject: Subject<'_>) -> Found {
    find_wanted(subject, Wanted::REPORT)
}

/// As [`find`], but it ends early once `stop` is set: what it gives then is incomplete.
pub fn find_until(subject: Subject<'_>, stop: &Stop) -> Found {
    found_in(subject, Kept::new(Wanted::REPORT).until(stop))
}

/// As [`find`], keeping every finding.
pub fn find_all(subject: Subject<'_>) -> Found {
    let most = usize::MAX;
    find_wanted(
        subject,
        Wanted {
            most,
            ..Wanted::REPORT
        },
    )
}

/// As [`find`], where it is said what is wanted.
pub(super) fn find_wanted(subject: Subject<'_>, wanted: Wanted) -> Found {
    found_in(subject, Kept::new(wanted))
}

fn found_in(subject: Subject<'_>, mut kept: Kept) -> Found {
    match subject {
        Subject::Text(analysis, plan) => {
            find_ahead(analysis, plan);
            let context = Context::new(0, analysis, &plan.style);
            let contexts = [&context];
            let mut settling = Settling::new(&contexts, &[plan], kept.quotations());
            run_text(&context, plan, &mut settling, &mut kept);
            kept.add_all(settling.stale(plan));
        }
        Subject::Pair(pair, plans) => check_pair(pair, plans, &mut kept),
        Subject::Bilingual(analysis, plan) => bilingual::check(analysis, plan, &mut kept),
        Subject::Glossary(document, plan) => {
            let context = GlossaryContext::new(0, document.text());
            for check in plan.rules.iter().filter_map(|it| it.rule.check.glossary()) {
                let mut settle = |mut it: Diagnostic| {
                    plan.grade(std::slice::from_mut(&mut it));
                    Some(it)
                };
                check(&context, &mut Findings::new(&mut kept, &mut settle));
            }
        }
        Subject::Corpus(corpus) => check_corpus(corpus, &mut kept),
    }
    kept.finish()
}

/// What becomes of findings once their rule has made them.
pub(super) struct Settling<'a> {
    contexts: &'a [&'a Context<'a>],
    quotations: Quotations,
    /// The suppressions of each document.
    applied: Vec<Applied>,
}

impl<'a> Settling<'a> {
    pub(super) fn new(
        contexts: &'a [&'a Context<'a>],
        plans: &[&Plan],
        quotations: Quotations,
    ) -> Settling<'a> {
        let both = contexts.iter().zip(plans).enumerate();
        let applied = both.map(|(number, (context, plan))| {
            Suppressions::of(context.document(), &plan.ignored).applied(number)
        });
        Settling {
            applied: applied.collect(),
            ..Settling::without_suppressions(contexts, quotations)
        }
    }

    /// The same where nothing is suppressed yet.
    pub(super) fn without_suppressions(
        contexts: &'a [&'a Context<'a>],
        quotations: Quotations,
    ) -> Settling<'a> {
        Settling {
            applied: Vec::new(),
            contexts,
            quotations,
        }
    }

    /// The same before anything was found.
    pub(super) fn anew(&self) -> Settling<'a> {
        Settling {
            applied: self.applied.iter().map(Applied::anew).collect(),
            ..Settling::without_suppressions(self.contexts, self.quotations)
        }
    }

    /// Notes what another one, made by [`Settling::anew`], has suppressed.
    pub(super) fn add(&mut self, other: &Settling<'_>) {
        let both = self.applied.iter_mut().zip(&other.applied);
        both.for_each(|(own, other)| own.add(other));
    }

    /// What is reported about suppressions of a text that is checked alone.
    pub(super) fn stale(&self, plan: &Plan) -> Vec<Diagnostic> {
        let applied = self.applied.first();
        applied.map(|it| it.stale(false, plan)).unwrap_or_default()
    }

    /// The finding by `plan`, unless it is suppressed.
    pub(super) fn settle(&mut self, mut it: Diagnostic, plan: &Plan) -> Option<Diagnostic> {
        plan.grade(std::slice::from_mut(&mut it));
        quotations::keep(&mut it, self.contexts, self.quotations);
        if let Some(context) = self.contexts.get(it.document) {
            keep_possible_fix(&mut it, context.document());
        }
        let stays = self.applied.iter_mut().all(|one| one.keeps(&mut it));
        stays.then_some(it)
    }
}

/// Leaves out a fix that the file cannot take, such as one across words in two formats.
fn keep_possible_fix(found: &mut Diagnostic, document: &Document) {
    let takes = |fix: &Fix| fix.edits.iter().all(|it| document.takes(it));
    found.fix = found.fix.take().filter(takes);
}

/// Whether a document is a glossary, which has rules of its own: a table by its name, with a column
/// for the terms of each language.
pub fn is_glossary(document: &Document) -> bool {
    document.file.format == "table" && csv::is_glossary(document.text())
}

fn check_pair(analysis: &PairAnalysis, plans: [&Plan; 2], kept: &mut Kept) {
    analysis.read();
    let pair = PairContext::new(analysis, plans);
    let contexts = [&pair.source, &pair.target];
    let mut settling = Settling::new(&contexts, &plans, kept.quotations());
    run_pair(&pair, plans, &mut settling, kept);
    for (applied, plan) in settling.applied.iter().zip(plans) {
        kept.add_all(applied.stale(true, plan));
    }
}

/// Runs the rules about either text, and about both together.
pub(super) fn run_pair(
    pair: &PairContext<'_>,
    plans: [&Plan; 2],
    settling: &mut Settling<'_>,
    kept: &mut Kept,
) {
    let analysis = pair.analysis();
    thread::scope(|scope| {
        // The rules about either text need not wait for what answers to what.
        let lined = analysis.is_long().then(|| scope.spawn(|| analysis.lined()));
        run_text(&pair.source, plans[0], settling, kept);
        run_text(&pair.target, plans[1], settling, kept);
        if let Some(Err(it)) = lined.map(ScopedJoinHandle::join) {
            panic::resume_unwind(it);
        }
    });
    for rule in plans[1].rules.iter().map(|it| it.rule) {
        if kept.is_over() {
            return;
        }
        if let Some(check) = rule.check.pair() {
            let mut settle = |it: Diagnostic| {
                let context = [&pair.source, &pair.target][it.document.min(1)];
                let opaque = context.is_opaque(it.span.start);
                // Addresses are opaque, and what this rule is about.
                (!opaque || rule.id == CODE_MISMATCH.id)
                    .then(|| settling.settle(it, plans[1]))
                    .flatten()
            };
            check(pair, &mut Findings::new(kept, &mut settle));
        }
    }
}

/// Runs the rules about many texts: each finding goes by the plan and the suppressions of its text.
fn check_corpus(corpus: &Corpus, kept: &mut Kept) {
    let usage = corpus.usage();
    let context = CorpusContext {
        glossary: corpus.glossary(),
        usage: &usage,
    };
    let mut settle = |mut it: Diagnostic| {
        let file = corpus.file(it.document)?;
        file.plan.grade(std::slice::from_mut(&mut it));
        (!file.suppressions.ignores(&it)).then_some(it)
    };
    let plans = || corpus.files().map(|it| &it.plan);
    for rule in super::RULES.iter().filter(|it| it.check.corpus().is_some()) {
        if let Some(check) = rule
            .check
            .corpus()
            .filter(|_| plans().any(|it| it.runs(rule.id)))
        {
            check(&context, &mut Findings::new(kept, &mut settle));
        }
    }
}
