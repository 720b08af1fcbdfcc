//! The rules about one text; those about a long one are run on two threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::{iter, panic, thread};

use super::check::Settling;
use super::context::Part;
use super::findings::{Findings, Kept};
use super::{Context, Group, Plan, Rule};
use crate::analysis::Analysis;
use crate::diag::Diagnostic;
use crate::text::Lang;

/// Finds what most rules ask of a long text, on two threads.
pub(super) fn find_ahead(analysis: &Analysis, plan: &Plan) {
    let prose = &analysis.document().prose;
    let asks = |it: &Rule| {
        it.group == Group::Spelling && it.only.is_none_or(|language| prose.speaks(language))
    };
    if analysis.is_long() && plan.rules.iter().any(|it| asks(it.rule)) {
        thread::scope(|scope| {
            let spelling = scope.spawn(|| {
                analysis.spelling();
                analysis.quotes();
            });
            analysis.mentions();
            join(spelling);
        });
    }
}

/// Runs the rules about one text.
pub(super) fn run_text(
    context: &Context<'_>,
    plan: &Plan,
    settling: &mut Settling<'_>,
    kept: &mut Kept,
) {
    let arabic = Part::of_arabic(context, plan);
    let text = Text {
        arabic: arabic.as_ref().map(|part| context.of_part(part)),
        context,
        plan,
    };
    let rules = plan.rules.iter().map(|it| it.rule);
    let rules: Vec<&Rule> = rules.filter(|it| it.check.text().is_some()).collect();
    if !context.is_long() {
        return rules.iter().for_each(|it| text.run(it, settling, kept));
    }
    let next = AtomicUsize::new(0);
    let mut aside = settling.anew();
    let like = &*kept;
    let mut found = thread::scope(|scope| {
        let second = scope.spawn(|| text.run_some(&rules, &next, &mut aside, like));
        let mut found = text.run_some(&rules, &next, settling, like);
        found.extend(join(second));
        found
    });
    settling.add(&aside);
    // What is found stays in the order of the rules.
    found.sort_by_key(|it| it.0);
    found.into_iter().for_each(|it| kept.append(it.1));
}

/// Waits for a thread; where it panicked, this one does.
fn join<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|it| panic::resume_unwind(it))
}

/// A text, as the rules see it.
struct Text<'a> {
    context: &'a Context<'a>,
    /// What of it is in Arabic, where it is in two languages.
    arabic: Option<Context<'a>>,
    plan: &'a Plan,
}

impl Text<'_> {
    /// Runs the rules that are `next` one by one, while another thread does so with others; what each has
    /// found stands behind its number.
    fn run_some(
        &self,
        rules: &[&Rule],
        next: &AtomicUsize,
        settling: &mut Settling<'_>,
        like: &Kept,
    ) -> Vec<(usize, Kept)> {
        let numbers = iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let some = numbers.map_while(|nth| Some((nth, rules.get(nth)?)));
        let found = some.map(|(nth, rule)| {
            let mut kept = like.like();
            self.run(rule, settling, &mut kept);
            (nth, kept)
        });
        found.collect()
    }

    fn run(&self, rule: &Rule, settling: &mut Settling<'_>, kept: &mut Kept) {
        let context = self.context;
        let Some(check) = rule.check.text().filter(|_| !kept.is_over()) else {
            return;
        };
        if rule.only.is_some_and(|language| !context.speaks(language)) {
            return;
        }
        let read = self.arabic.as_ref().filter(|_| rule.only.is_some());
        let everywhere = kept.everywhere();
        let mut settle = |it: Diagnostic| {
            let counts = is_in_prose(context, rule, &it, everywhere);
            counts.then(|| settling.settle(it, self.plan)).flatten()
        };
        let mut found = Findings::new(kept, &mut settle);
        check(read.unwrap_or(context), &mut found);
    }
}

/// Whether what a rule has found stands in prose of its language. Controls are looked for elsewhere,
/// too: in program code they do most harm. Tags, rights and links around a text are no prose of it, unless
/// all lines are wanted.
fn is_in_prose(context: &Context<'_>, rule: &Rule, found: &Diagnostic, everywhere: bool) -> bool {
    let at = found.span.start;
    let is_prose = || !context.is_opaque(at) && (everywhere || !context.is_boilerplate(at));
    rule.only.is_none_or(|it| context.language_at(at) == it)
        && (rule.group == Group::Bidi || is_prose())
}

impl Part {
    /// The Arabic part of a text that is in two languages, where a rule asks for it.
    fn of_arabic(context: &Context<'_>, plan: &Plan) -> Option<Part> {
        let asked = plan.rules.iter().any(|it| it.rule.only == Some(Lang::Ar));
        let mixed = asked && context.speaks(Lang::Ar);
        mixed.then(|| Part::of(context, Lang::Ar)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::Document;
    use crate::lint::findings::Wanted;

    /// What is found with one rule after the other, and what of the suppressions is stale.
    fn one_by_one(analysis: &Analysis, plan: &Plan) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let context = Context::new(0, analysis, &plan.style);
        let contexts = [&context];
        let mut kept = Kept::new(Wanted::REPORT);
        let mut settling = Settling::new(&contexts, &[plan], kept.quotations());
        let text = Text {
            arabic: None,
            context: &context,
            plan,
        };
        for rule in plan.rules.iter().map(|it| it.rule) {
            text.run(rule, &mut settling, &mut kept);
        }
        (kept.finish().diagnostics, settling.stale(plan))
    }

    #[test]
    fn two_threads_find_what_one_finds() {
        let faults = "قالت شركة ( غوغل) ,إن المبلغ 5 الف دولار..\n";
        let comment = "<!-- naqhara-ignore ar-latin-comma -->\n";
        let faulty = faults.repeat(4000);
        let text = format!("{comment}{faults}\n{comment}قال نعم.\n\n{faulty}");
        let engine = Engine::starter();
        let analysis = engine.analyse(Document::new("a.md", text));
        let plan = Plan::standard();
        assert!(analysis.is_long());
        let context = Context::new(0, &analysis, &plan.style);
        let contexts = [&context];
        let mut kept = Kept::new(Wanted::REPORT);
        let mut settling = Settling::new(&contexts, &[&plan], kept.quotations());
        run_text(&context, &plan, &mut settling, &mut kept);
        let both = (kept.finish().diagnostics, settling.stale(&plan));
        assert_eq!(both, one_by_one(&analysis, &plan));
        assert!(both.0.len() > 8000 && both.1.len() == 1, "{:?}", both.1);
    }
}
