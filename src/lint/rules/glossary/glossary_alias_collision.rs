//! One spelling for two concepts.

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::diag::{Diagnostic, Label, Message};
use crate::glossary::Concept;
use crate::glossary::formats::csv::Cell;
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::Lang;

declare_rule! {
    /// ## What it checks
    /// In a glossary file: a term that two concepts share, where neither names the other in
    /// `confusable_with`.
    ///
    /// ## Why
    /// A text with the term may then mean either, and every check picks one at random. What is
    /// declared on both sides is resolved from the text around it.
    ///
    /// ## Example
    /// `ماسك` for Elon Musk and for a mask → `confusable_with`, or another term
    ///
    /// ## When it is wrong
    /// Never: the finding is about the file itself.
    ///
    /// ## Fix safety
    /// None: only a person knows whether the two are the same.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: مصطلح مشترك بين مفهومين لا يذكر أي منهما الآخر في `confusable_with`.
    ///
    /// ## السبب
    /// النص الذي يرد فيه المصطلح يحتمل المفهومين، فيأخذ كل فحص أحدهما كيفما اتفق. وما صُرح به في
    /// الجهتين يحسمه السياق.
    ///
    /// ## مثال
    /// `ماسك` لإيلون ماسك وللقناع ← `confusable_with` أو مصطلح آخر
    ///
    /// ## متى تخطئ
    /// لا تخطئ: الحكم على الملف نفسه.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: الحكم بأن المفهومين واحد يحتاج إلى مراجعة بشرية.
    GLOSSARY_ALIAS_COLLISION = "glossary-alias-collision" {
        since: "0.1.0",
        group: Glossary,
        severity: Error,
        fix: None,
        glossary: check,
    }
}

/// How many concepts with one term are compared with a further one.
const MOST_COMPARED: usize = 16;

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let repeated = repeated(&context.cells);
    let mut seen: FxHashMap<(Lang, String), Vec<&Cell>> = FxHashMap::default();
    for cell in &context.cells {
        let Some((lang, _)) = cell.terms() else {
            continue;
        };
        let terms = cell.values().into_iter();
        for term in terms.filter(|it| repeated.contains(&hash(lang, it))) {
            let others = seen.entry((lang, term.clone())).or_default();
            let found = others
                .iter()
                .find_map(|other| collision(context, cell, other, &term));
            out.extend(found);
            if others.len() < MOST_COMPARED && others.iter().all(|it| it.row != cell.row) {
                others.push(cell);
            }
        }
    }
}

/// The hashes of the spellings that stand more than once. Most stand once, and a large file has no
/// room for a list of each.
fn repeated(cells: &[Cell]) -> FxHashSet<u64> {
    let mut once = FxHashSet::default();
    let mut repeated = FxHashSet::default();
    for cell in cells {
        let Some((lang, _)) = cell.terms() else {
            continue;
        };
        let hashes = cell.values().into_iter().map(|it| hash(lang, &it));
        repeated.extend(hashes.filter(|it| !once.insert(*it)));
    }
    repeated
}

fn hash(lang: Lang, term: &str) -> u64 {
    FxBuildHasher.hash_one((lang, term))
}

fn collision(
    context: &GlossaryContext<'_>,
    cell: &Cell,
    other: &Cell,
    term: &str,
) -> Option<Diagnostic> {
    if cell.row == other.row {
        return None;
    }
    let concepts = context.glossary.concepts();
    let (this, that) = (concepts.get(cell.row)?, concepts.get(other.row)?);
    if names(this, that) || names(that, this) {
        return None;
    }
    let message = Message::new("glossary-alias-collision")
        .with("term", term)
        .with("first", &*that.id)
        .with("second", &*this.id);
    let mut found = context.finding(&GLOSSARY_ALIAS_COLLISION, cell.span, message, None);
    found.related.push(Label {
        document: context.document,
        span: other.span,
        message: Message::new("related-other-concept"),
    });
    Some(found)
}

fn names(concept: &Concept, other: &Concept) -> bool {
    concept.confusable_with.contains(&other.id)
}
