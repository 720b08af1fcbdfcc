//! A name that is an ordinary word, too.

use rustc_hash::FxHashMap;

use crate::diag::{Diagnostic, Message};
use crate::glossary::Concept;
use crate::glossary::formats::csv::Cell;
use crate::lexicon::Lexicon;
use crate::lexicon::ordinary::{is_everyday_word, is_function_word};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::{Lang, Span};

declare_rule! {
    /// ## What it checks
    /// In a glossary file: Arabic forms of a name that are ordinary words of the language and that
    /// `confusable_with` does not mention. Where there are many, one finding counts them.
    ///
    /// ## Why
    /// Every كان of a text would be taken for the name. A form in `confusable_with` counts only
    /// where the text speaks for the name.
    ///
    /// ## Example
    /// `كان` for X Holding → `كان` in `confusable_with`
    ///
    /// ## When it is wrong
    /// For a form that texts of your field use for the name alone.
    ///
    /// ## Fix safety
    /// None: only a person knows what texts mean by the word.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: صيغ عربية لاسم هي كلمات عادية في اللغة ولا يذكرها `confusable_with`. فإن كثرت
    /// فملاحظة واحدة تعدها.
    ///
    /// ## السبب
    /// كل «كان» في النص ستُحسب الاسم. والصيغة المذكورة في `confusable_with` لا تُحسب إلا حيث يدل
    /// النص على الاسم.
    ///
    /// ## مثال
    /// `كان` لشركة ← `كان` في `confusable_with`
    ///
    /// ## متى تخطئ
    /// في صيغة لا تعني في نصوص مجالك إلا الاسم.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: ما تعنيه الكلمة في النصوص يحتاج إلى مراجعة بشرية.
    GLOSSARY_ORDINARY_WORD = "glossary-ordinary-word" {
        since: "0.2.0",
        group: Glossary,
        severity: Info,
        fix: None,
        glossary: check,
    }
}

/// More findings than this are told as one.
const MOST: usize = 20;
/// Most words that a finding about all of them names.
const MOST_NAMED: usize = 5;

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let mut known: FxHashMap<String, bool> = FxHashMap::default();
    let mut found: Vec<(Span, String)> = Vec::new();
    for cell in &context.cells {
        let Some(concept) = counted(context, cell) else {
            continue;
        };
        for term in cell.values() {
            let is_word = *known
                .entry(term.clone())
                .or_insert_with(|| is_ordinary(&term));
            if is_word && !concept.confusable_with.iter().any(|it| *it == term) {
                found.push((cell.span, term));
            }
        }
    }
    if found.len() > MOST {
        out.extend(all(context, &found));
    } else {
        out.extend(found.iter().map(|it| one(context, it)));
    }
}

/// The concept of a cell that holds Arabic forms of a name, which texts may have.
fn counted<'a>(context: &'a GlossaryContext<'_>, cell: &Cell) -> Option<&'a Concept> {
    let (lang, status) = cell.terms()?;
    let concept = context.glossary.concepts().get(cell.row)?;
    let counts = lang == Lang::Ar && !status.is_unwanted() && concept.is_name();
    counts.then_some(concept)
}

/// Whether an Arabic word is a word of the language and, for all that is known, no name.
fn is_ordinary(term: &str) -> bool {
    if is_function_word(term) || is_everyday_word(term) {
        return true;
    }
    let readings = Lexicon::shipped().map(|it| it.analyse(term));
    let readings = readings.unwrap_or_default();
    let mut exact = readings
        .iter()
        .filter(|it| it.respelled == 0 && it.proclitics.is_empty() && it.pronoun.is_none())
        .peekable();
    exact.peek().is_some() && exact.all(|it| !it.lemma.part.is_name() && !it.is_relation)
}

fn one(context: &GlossaryContext<'_>, (span, term): &(Span, String)) -> Diagnostic {
    let message = Message::new("glossary-ordinary-word").with("term", &**term);
    context.finding(&GLOSSARY_ORDINARY_WORD, *span, message, None)
}

fn all(context: &GlossaryContext<'_>, found: &[(Span, String)]) -> Option<Diagnostic> {
    let (first, _) = found.first()?;
    let terms: Vec<&str> = found.iter().map(|it| &*it.1).take(MOST_NAMED).collect();
    let message = Message::new("glossary-ordinary-word-all")
        .with("count", found.len())
        .with("terms", terms.join(" | "));
    Some(context.finding(&GLOSSARY_ORDINARY_WORD, *first, message, None))
}
