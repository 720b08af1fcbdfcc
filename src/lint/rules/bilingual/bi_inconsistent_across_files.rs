//! One source, translated in several ways in a folder.

use crate::diag::{Diagnostic, Label, Message};
use crate::lint::Findings;
use crate::lint::corpus::{CorpusContext, SpellingStats};
use crate::lint::rule::declare_rule;
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Files with units (PO, XLIFF, TMX, Qt) that are checked together: units with the same source of
    /// two words or more and different targets in two files or more. The wording of fewer units is
    /// reported, with how often and in how many files each occurs. What does not count in one file
    /// (`bi-inconsistent-target`) does not count here either.
    ///
    /// ## Why
    /// The parts of one program or manual were translated by several people, and its readers use all
    /// of them.
    ///
    /// ## Example
    /// `Open the gate` ⇄ `افتح البوابة` in six files, `فتح البوابة` in one
    ///
    /// ## When it is wrong
    /// Where files of several customers are in one folder, each with terms of its own.
    ///
    /// ## Fix safety
    /// No fix: which wording to use is a decision.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// ملفات ذات وحدات (PO وXLIFF وTMX وQt) تُفحص معًا: وحدات مصدرها واحد من كلمتين أو أكثر وترجماتها
    /// مختلفة في ملفين أو أكثر. وتُذكر الصيغة الأقل ورودًا، وعدد مرات كل صيغة وعدد ملفاتها. وما لا عبرة
    /// به في الملف الواحد (`bi-inconsistent-target`) لا عبرة به هنا.
    ///
    /// ## السبب
    /// ترجم أجزاء البرنامج أو الدليل عدة أشخاص، والقارئ يستعملها كلها.
    ///
    /// ## مثال
    /// `Open the gate` ⇄ `افتح البوابة` في ستة ملفات و`فتح البوابة` في ملف
    ///
    /// ## متى تخطئ
    /// إذا اجتمعت في المجلد ملفات عملاء مختلفين لكل منهم مصطلحاته.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: فاختيار الصيغة قرار.
    BI_INCONSISTENT_ACROSS_FILES = "bi-inconsistent-across-files" {
        since: "0.2.0",
        group: Bilingual,
        severity: Info,
        on: false,
        fix: None,
        corpus: check,
    }
}

fn check(context: &CorpusContext<'_>, out: &mut Findings<'_>) {
    let all: Vec<(u64, &SpellingStats)> = context
        .usage
        .wordings
        .iter()
        .map(|(key, stats)| (key.0, stats))
        .collect();
    for group in all.chunk_by(|a, b| a.0 == b.0) {
        let mut wordings: Vec<&SpellingStats> = group.iter().map(|it| it.1).collect();
        // The wording of most units leads; of those of as many, the first.
        wordings.sort_by_key(|it| (usize::MAX - it.count, it.places.first().copied()));
        if let Some((usual, others)) = wordings.split_first() {
            out.extend(others.iter().filter_map(|it| finding(usual, it)));
        }
    }
}

fn finding(usual: &SpellingStats, other: &SpellingStats) -> Option<Diagnostic> {
    let (wanted, found) = (usual.places.first()?, other.places.first()?);
    // Both in one file only: another rule reports it.
    let is_in_one = usual.files == 1 && other.files == 1 && wanted.0 == found.0;
    if is_in_one {
        return None;
    }
    let seen = |it: &SpellingStats| {
        Message::new("across-files")
            .with("count", it.count)
            .with("files", it.files)
    };
    let label = |id| {
        move |&(document, span): &(usize, Span)| Label {
            document,
            span,
            message: Message::new(id),
        }
    };
    let again = other.places.iter().skip(1).map(label("related-again"));
    Some(Diagnostic {
        rule: BI_INCONSISTENT_ACROSS_FILES.id,
        severity: BI_INCONSISTENT_ACROSS_FILES.severity,
        confidence: 0.9,
        document: found.0,
        span: found.1,
        message: Message::new("bi-inconsistent-across-files")
            .with("found-uses", seen(other))
            .with("wanted-uses", seen(usual)),
        fix: None,
        related: std::iter::once(label("related-other-wording")(wanted))
            .chain(again)
            .collect(),
    })
}
