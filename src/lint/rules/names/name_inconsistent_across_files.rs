//! One name, spelled in several ways in a folder.

use super::spelling::Form;
use crate::diag::{Diagnostic, Label, Message};
use crate::glossary::{Term, TermStatus};
use crate::lint::corpus::{CorpusContext, SpellingStats, iso};
use crate::lint::rule::declare_rule;
use crate::text::{Script, Span};

declare_rule! {
    /// ## What it checks
    /// One concept in two spellings of the same form, in the same script, in two texts or more of
    /// those that are checked together. It says how often and in how many files each occurs, and
    /// between which dates these were last changed.
    ///
    /// ## Why
    /// Anyone who searches a newsroom's archive for one spelling misses the other. A
    /// newsroom that has changed its spelling sees from the dates how far the change has come.
    ///
    /// ## Example
    /// `أميركا` in forty files, `أمريكا` in two
    ///
    /// ## When it is wrong
    /// Where texts of several publishers or countries are in one folder, each right by its own
    /// style; and the dates are those of the files, which copying changes.
    ///
    /// ## Fix safety
    /// None: which spelling to use is a decision. Put it in the glossary, and fix each text
    /// with the rules for one text.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// مفهوم واحد كُتب بتهجئتين من الصيغة نفسها وبالحروف نفسها في نصين أو أكثر مما يُفحص معًا. وتذكر
    /// القاعدة عدد مرات كل تهجئة وعدد ملفاتها، ومن متى إلى متى غُيّرت آخر مرة.
    ///
    /// ## السبب
    /// من يبحث في أرشيف الجريدة عن تهجئة يفوته ما كُتب بالأخرى. والجريدة التي غيّرت تهجئتها ترى في
    /// التواريخ كم قطعت من الطريق.
    ///
    /// ## مثال
    /// `أميركا` في أربعين ملفًا و`أمريكا` في ملفين
    ///
    /// ## متى تخطئ
    /// إذا اجتمعت في المجلد نصوص دور أو بلدان مختلفة، كل منها صحيح بحسب أسلوبه. والتواريخ تواريخ
    /// الملفات، وهي تتغيّر بالنسخ.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: فاختيار التهجئة قرار تحريري. ضعها في المسرد ثم أصلح كل نص بقواعد النص الواحد.
    NAME_INCONSISTENT_ACROSS_FILES = "name-inconsistent-across-files" {
        since: "0.1.0",
        group: Names,
        severity: Info,
        fix: None,
        corpus: check,
    }
}

/// One spelling of a concept in all texts.
struct CorpusSpelling {
    form: Form,
    /// The most frequent of the terms that are spelled so, and how often.
    term: (u32, usize),
    preferred: bool,
    stats: SpellingStats,
}

fn check(context: &CorpusContext<'_>, out: &mut Vec<Diagnostic>) {
    let terms: Vec<_> = context.usage.spellings.iter().collect();
    for group in terms.chunk_by(|a, b| a.0.0 == b.0.0) {
        let concept = context.glossary.concept(group[0].0.0);
        if group.len() < 2 || !concept.kind.is_name() {
            continue;
        }
        for script in [Script::Arabic, Script::Latin] {
            let mut spellings: Vec<CorpusSpelling> = Vec::new();
            for &(&(_, term), stats) in group {
                let term = TermStats {
                    number: term,
                    term: context.glossary.term(term),
                    stats,
                };
                if Script::of(&term.term.text) == script {
                    term.add_to(&mut spellings);
                }
            }
            // The majority leads; between equals, what the glossary prefers.
            spellings.sort_by_key(|it| {
                let count = usize::MAX - it.stats.count;
                (count, !it.preferred, it.term.0)
            });
            out.extend(worst(context, &spellings));
        }
    }
}

/// A term, and where all texts have it.
struct TermStats<'a> {
    number: u32,
    term: &'a Term,
    stats: &'a SpellingStats,
}

impl TermStats<'_> {
    fn add_to(&self, spellings: &mut Vec<CorpusSpelling>) {
        let form = Form::of(&self.term.text);
        let preferred = self.term.status == TermStatus::Preferred;
        match spellings.iter_mut().find(|it| it.form == form) {
            Some(known) => {
                known.preferred |= preferred;
                if self.stats.count > known.term.1 {
                    known.term = (self.number, self.stats.count);
                }
                known.stats.merge(self.stats);
            }
            None => spellings.push(CorpusSpelling {
                form,
                term: (self.number, self.stats.count),
                preferred,
                stats: self.stats.clone(),
            }),
        }
    }
}

/// The finding of a concept: its rarest spelling that is a variant of the most frequent one.
fn worst(context: &CorpusContext<'_>, spellings: &[CorpusSpelling]) -> Option<Diagnostic> {
    let (most, others) = spellings.split_first()?;
    let variant = |it: &&CorpusSpelling| it.form.is_variant_of(&most.form);
    let least = others.iter().rfind(variant)?;
    let mut files: Vec<usize> = [most, least]
        .iter()
        .flat_map(|it| it.stats.places.iter().map(|place| place.0))
        .collect();
    files.sort_unstable();
    files.dedup();
    // Both in one text only: another rule reports it.
    finding(context, most, least).filter(|_| files.len() > 1)
}

fn finding(
    context: &CorpusContext<'_>,
    most: &CorpusSpelling,
    least: &CorpusSpelling,
) -> Option<Diagnostic> {
    let &(file, span) = least.stats.places.first()?;
    let name = |it: &CorpusSpelling| context.glossary.term(it.term.0).text.to_string();
    let message = Message::new("name-inconsistent-across-files")
        .with("found", name(least))
        .with("found-uses", seen(&least.stats))
        .with("wanted", name(most))
        .with("wanted-uses", seen(&most.stats));
    let label = |id| {
        move |&(document, span): &(usize, Span)| Label {
            document,
            span,
            message: Message::new(id),
        }
    };
    let wanted = most.stats.places.iter().take(1);
    let mut related: Vec<Label> = wanted.map(label("related-other-spelling")).collect();
    let again = least.stats.places.iter().skip(1);
    related.extend(again.map(label("related-again")));
    Some(Diagnostic {
        rule: NAME_INCONSISTENT_ACROSS_FILES.id,
        severity: NAME_INCONSISTENT_ACROSS_FILES.severity,
        confidence: 0.9,
        document: file,
        span,
        message,
        fix: None,
        related,
    })
}

/// How often, in how many files, and from when these are.
fn seen(stats: &SpellingStats) -> Message {
    let message = |id| {
        Message::new(id)
            .with("count", stats.count)
            .with("files", stats.files)
    };
    match stats.days {
        None => message("across-files"),
        Some((first, last)) if first == last => message("across-files-day").with("day", iso(first)),
        Some((first, last)) => message("across-files-days")
            .with("first", iso(first))
            .with("last", iso(last)),
    }
}
