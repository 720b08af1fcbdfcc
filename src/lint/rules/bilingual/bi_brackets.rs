//! Brackets of a source that its target does not have, or the other way round.

use super::bracket_counts::{Brackets, Count, KINDS};
use crate::diag::{Diagnostic, Message};
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), whether a target has as many pairs of each kind of
    /// bracket as its source: `()`, `[]`, `{}`, and `«»` where the source has these. Placeholders,
    /// tags, numbers of lists (`1)`) and faces are no brackets of a text; an English ending in brackets
    /// (`file(s)`), an acronym in brackets and the Latin spelling behind an Arabic term may be on one
    /// side only, and so may another name behind the translation of a label. A bracket without its
    /// counterpart inside one text is for `bracket-pair-mismatch`.
    ///
    /// ## Why
    /// What stood in the brackets is mostly lost with them, or has become a part of the sentence.
    ///
    /// ## Example
    /// `Size (in bytes)` ⇄ `الحجم بالبايت`
    ///
    /// ## When it is wrong
    /// Where a remark was taken into the sentence on purpose.
    ///
    /// ## Fix safety
    /// No fix: only a person knows what belongs into the brackets.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): هل أزواج الأقواس من كل نوع في الترجمة بعدد ما في
    /// المصدر: `()` و`[]` و`{}`، و`«»` إن كانت في المصدر. ولا تُعد النواب والوسوم وأرقام القوائم (`1)`)
    /// والوجوه. ويجوز أن تكون في أحد النصين وحده لاحقة إنجليزية بين قوسين (`file(s)`) أو اختصار أو
    /// الصيغة اللاتينية بعد المصطلح العربي، أو اسم آخر بعد ترجمة عنوان قصير. أما القوس بلا نظيره في
    /// النص الواحد فتفحصه `bracket-pair-mismatch`.
    ///
    /// ## السبب
    /// ما كان بين القوسين يضيع معهما غالبًا أو يصير جزءًا من الجملة.
    ///
    /// ## مثال
    /// `Size (in bytes)` ⇄ `الحجم بالبايت`
    ///
    /// ## متى تخطئ
    /// إذا أُدخلت الملاحظة في الجملة عمدًا.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: لا يعرف ما ينبغي أن يكون بين القوسين إلا المترجم.
    BI_BRACKETS = "bi-brackets" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        units: check,
    }
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for it in context.translations() {
        let compare = |source| findings(&it, source);
        if let Some((_, found)) = it.against_closest(compare) {
            out.extend(found);
        }
    }
}

/// Most words of a source that is a label and no sentence.
const LONGEST_LABEL: usize = 3;

/// Whether a source is a label: behind its translation, another name may stand in brackets.
fn is_label(source: Said<'_>) -> bool {
    source.text().split_whitespace().count() <= LONGEST_LABEL
}

fn ends_in_brackets(shown: &[(usize, char)]) -> bool {
    let mut last = shown.iter().rev().filter(|it| !it.1.is_whitespace());
    last.next().is_some_and(|it| matches!(it.1, ')' | ']'))
}

/// What a target has of a kind, beside its source.
struct Compared {
    kind: Brackets,
    source: Count,
    target: Count,
}

impl Compared {
    fn is_short(&self) -> bool {
        self.target.pairs + self.target.free < self.source.pairs
    }

    fn is_long(&self) -> bool {
        self.target.pairs > self.source.pairs + self.source.free
    }

    /// Whether it can be said that the two differ: what is torn in one text alone is for another rule.
    fn is_comparable(&self) -> bool {
        let is_foreign = self.kind.opens == '«' && self.source == Count::default();
        let is_torn = self.target.loose > 0 && self.kind.paired_elsewhere;
        !is_foreign && self.source.loose == 0 && !is_torn
    }

    fn message(&self) -> Message {
        let (found, wanted) = if self.is_long() {
            (self.target.pairs, self.source.pairs + self.source.free)
        } else {
            (self.target.pairs + self.target.free, self.source.pairs)
        };
        Message::new("bi-brackets")
            .with("kind", self.kind.name())
            .with("count", found)
            .with("wanted", wanted)
    }
}

fn findings(it: &Translation<'_>, source: Said<'_>) -> Vec<Diagnostic> {
    let (from, to) = (source.shown(), it.target.shown());
    let compared = KINDS.iter().map(|kind| Compared {
        kind: *kind,
        source: kind.count(&from),
        target: kind.count(&to),
    });
    let is_explained = is_label(source) && ends_in_brackets(&to);
    let comparable = compared.filter(|it| {
        it.is_comparable() && !(is_explained && it.is_long() && it.source == Count::default())
    });
    let all: Vec<Compared> = comparable.collect();
    // One kind in the place of another is one fault.
    let instead = all.iter().find(|it| it.is_long());
    let is_exchanged = instead.is_some() && all.iter().any(Compared::is_short);
    let is_wrong =
        |it: &&Compared| it.is_short() || it.target.loose > 0 || it.is_long() && !is_exchanged;
    let finding = |compared: &Compared| {
        let kind = instead.map_or(compared.kind, |it| it.kind);
        let place = kind.place(it.target);
        BI_BRACKETS.in_unit(place, Some(source.span), 0.9, compared.message())
    };
    all.iter().filter(is_wrong).map(finding).collect()
}
