//! Tags that a target lacks, has and its source has not, or has in an order that cannot be.

use crate::diag::{Diagnostic, Message};
use crate::document::{InlineTag, TagRole, inline_tags};
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), whether each target has the tags of its source, as
    /// often: those of the file (`<g id="1">`, `<x/>`, `<ph>`, `<pc>`, `<bpt>` and `<ept>`) by their
    /// ids or their code, and those of HTML in the text by their names and ids. Other attributes may
    /// differ. Where all are there, whether each ends what was begun last. The forms for zero, one and
    /// two may leave out tags with the number.
    ///
    /// ## Why
    /// A tag that is lost or crossed loses a link or a style, and may stop the file from being built.
    ///
    /// ## Example
    /// `Press <b>Stop</b>` ⇄ `اضغط <b>إيقاف<b>`
    ///
    /// ## When it is wrong
    /// Where a style that Arabic does not use was left out on purpose, such as italics.
    ///
    /// ## Fix safety
    /// No fix: only a person knows which words the tag belongs to.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): هل في كل ترجمة وسوم مصدرها بعددها: وسوم الملف
    /// (`<g id="1">` و`<x/>` و`<ph>` و`<pc>` و`<bpt>` و`<ept>`) بمعرفاتها أو بما فيها، ووسوم HTML في
    /// النص بأسمائها ومعرفاتها. ويجوز أن تختلف سائر الخصائص. فإن لم ينقص منها شيء فهل يغلق كل وسم آخر
    /// ما فُتح. ويجوز أن تخلو صيغ الصفر والواحد والاثنين من وسوم العدد.
    ///
    /// ## السبب
    /// الوسم الناقص أو المتقاطع يضيع به رابط أو تنسيق، وقد يتعذر به بناء الملف.
    ///
    /// ## مثال
    /// `Press <b>Stop</b>` ⇄ `اضغط <b>إيقاف<b>`
    ///
    /// ## متى تخطئ
    /// إذا تُرك عمدًا تنسيق لا تستعمله العربية، كالخط المائل.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: لا يعرف الكلمات التي يخصها الوسم إلا المترجم.
    BI_TAG_MISMATCH = "bi-tag-mismatch" {
        since: "0.2.0",
        group: Bilingual,
        severity: Error,
        fix: None,
        units: check,
    }
}

/// What is wrong with a tag.
enum Fault<'a> {
    Missing(InlineTag<'a>),
    Added(InlineTag<'a>),
    Crossed(InlineTag<'a>),
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for it in context.translations() {
        let compare = |source| faults(context, source, &it);
        if let Some((source, faults)) = it.against_closest(compare) {
            out.extend(faults.iter().map(|fault| finding(&it, source, fault)));
        }
    }
}

fn faults<'a>(context: UnitsContext<'a>, source: Said<'a>, it: &Translation<'a>) -> Vec<Fault<'a>> {
    let tags = |said: Said<'a>| inline_tags(said.document, said.span, context.file());
    let (from, to) = (tags(source), tags(it.target));
    let mut added = to.clone();
    let mut missing = Vec::new();
    for tag in from.iter().cloned() {
        match added.iter().position(|it| is_same(it, &tag)) {
            Some(at) => drop(added.remove(at)),
            None => missing.push(tag),
        }
    }
    if it.may_lack_number && added.is_empty() {
        missing.clear();
    }
    if added.is_empty() && missing.is_empty() && crossed(&from).is_none() {
        return crossed(&to).map(Fault::Crossed).into_iter().collect();
    }
    let missing = missing.into_iter().map(Fault::Missing);
    missing.chain(added.into_iter().map(Fault::Added)).collect()
}

fn is_same(a: &InlineTag<'_>, b: &InlineTag<'_>) -> bool {
    a.role == b.role && a.key == b.key
}

/// The first tag that ends what was not begun last. One of a file may stand alone: its pair may be in
/// another unit.
fn crossed<'a>(tags: &[InlineTag<'a>]) -> Option<InlineTag<'a>> {
    let mut open: Vec<&str> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        match tag.role {
            TagRole::Opens => open.push(&tag.pair),
            TagRole::Closes if open.last() == Some(&&*tag.pair) => drop(open.pop()),
            TagRole::Closes => {
                let begins = |it: &InlineTag<'_>| it.role == TagRole::Opens && it.pair == tag.pair;
                let is_of_pair = open.contains(&&*tag.pair) || tags[at..].iter().any(begins);
                if is_of_pair || !tag.pair.starts_with('#') {
                    return Some(tag.clone());
                }
            }
            TagRole::Alone => {}
        }
    }
    None
}

fn finding(it: &Translation<'_>, source: Said<'_>, fault: &Fault<'_>) -> Diagnostic {
    let (id, tag, place, cited) = match fault {
        Fault::Missing(tag) => ("bi-tag-missing", tag, it.target.span, tag.place),
        Fault::Added(tag) => ("bi-tag-mismatch", tag, tag.place, source.span),
        Fault::Crossed(tag) => ("bi-tag-order", tag, tag.place, source.span),
    };
    let message = Message::new(id).with("found", tag.text);
    BI_TAG_MISMATCH.in_unit(place, Some(cited), 0.95, message)
}
