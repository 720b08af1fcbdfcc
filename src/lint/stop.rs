//! How a check that no one waits for any longer is told to end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Tells a running check to end before its next rule; a clone is the same signal. What such a check has found
/// is a part of the findings, and of no use.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Ends the check.
    pub fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether the check is to end.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Engine;
    use crate::document::{Bilingual, Document};
    use crate::lint::{Plan, Subject, find, find_until};

    #[test]
    fn a_check_that_is_ended_runs_no_rule_more() {
        let engine = Engine::starter();
        let plan = Plan::standard();
        let text = engine.analyse(Document::new("a.txt", "قال نعم..\n".to_owned()));
        let subject = Subject::of(&text, &plan);
        let stop = Stop::default();
        let all = find(subject);
        assert!(!all.diagnostics.is_empty());
        assert_eq!(find_until(subject, &stop), all);
        stop.clone().set();
        assert_eq!(find_until(subject, &stop).count(), 0);
        let po = "msgid \"He said yes.\"\nmsgstr \"قال نعم..\"\n\nmsgid \"No\"\nmsgstr \"\"\n";
        let both = Bilingual::of(Document::new("a.po", po.to_owned()));
        let both = crate::analysis::BilingualAnalysis::new(&engine, both);
        let subject = Subject::Bilingual(&both, &plan);
        assert!(find(subject).count() > 0);
        assert_eq!(find_until(subject, &stop).count(), 0);
    }
}
