//! White space before and behind a target that is not that of its source.

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};
use crate::text::{Span, is_invisible};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), whether a target begins and ends with the same spaces,
    /// tabs and line breaks as its source.
    ///
    /// ## Why
    /// Programs put strings together: without its space a word sticks to the next one. In PO, `msgfmt`
    /// refuses a target that does not begin and end with `\n` as its source does.
    ///
    /// ## Example
    /// `"Name: "` ⇄ `"الاسم:"`
    ///
    /// ## When it is wrong
    /// Where the space of the source is a slip itself.
    ///
    /// ## Fix safety
    /// Safe: the white space of the source. Where markup stands between, there is no fix.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): هل تبدأ الترجمة وتنتهي بما يبدأ به مصدرها وينتهي من
    /// مسافات وعلامات جدولة وفواصل أسطر.
    ///
    /// ## السبب
    /// تصل البرامج النصوص بعضها ببعض، فإن نقصت المسافة التصقت الكلمة بما بعدها. وفي ملفات PO يرفض `msgfmt`
    /// ترجمة لا تبدأ أو لا تنتهي بـ`\n` كمصدرها.
    ///
    /// ## مثال
    /// `"Name: "` ⇄ `"الاسم:"`
    ///
    /// ## متى تخطئ
    /// إذا كانت مسافة المصدر نفسها زلة.
    ///
    /// ## سلامة الإصلاح
    /// آمن: مسافة المصدر. فإن حال وسم دونها فلا إصلاح.
    BI_LEADING_SPACE = "bi-leading-space" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: Safe,
        units: check,
    }
}

/// An end of a string.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    First,
    Last,
}

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    for it in context.translations() {
        let compare = |source| {
            let edges = [Edge::First, Edge::Last].into_iter();
            edges
                .filter_map(|edge| finding(&it, source, edge))
                .collect()
        };
        if let Some((_, found)) = it.against_closest(compare) {
            out.extend(found);
        }
    }
}

fn finding(it: &Translation<'_>, source: Said<'_>, edge: Edge) -> Option<Diagnostic> {
    let (from, to) = (space(source, edge), space(it.target, edge));
    let (wanted, found) = (source.cut(from), it.target.cut(to));
    if plain(wanted) == plain(found) {
        return None;
    }
    let id = match edge {
        Edge::First => "bi-leading-space",
        Edge::Last => "bi-leading-space-last",
    };
    let message = Message::new(id)
        .with("found", shown(found))
        .with("wanted", shown(wanted));
    if is_fragment(source) {
        return None;
    }
    let mut finding = BI_LEADING_SPACE.in_unit(to, Some(source.span), 0.95, message);
    finding.fix = Some(Fix {
        safe: true,
        edits: vec![Edit {
            span: to,
            text: wanted.to_owned(),
        }],
    });
    Some(finding)
}

/// Whether a source is no word of its own but an ending, such as that of `4th`: how it is attached
/// differs between languages.
fn is_fragment(source: Said<'_>) -> bool {
    let text = source.text().trim();
    text.len() < 4 && text.chars().all(|c| c.is_ascii_lowercase())
}

/// White space as it is compared: a space that does not break is one, and line breaks of two kinds are
/// the same.
fn plain(space: &str) -> String {
    let marks = space.chars().filter(|c| *c != '\r');
    marks.map(|c| if c == '\u{A0}' { ' ' } else { c }).collect()
}

/// White space that can be seen.
fn shown(space: &str) -> String {
    let mark = |c: char| match c {
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        c => c.to_string(),
    };
    space.chars().map(mark).collect()
}

/// The white space at an end of a string; marks of direction outside of it are passed over.
fn space(said: Said<'_>, edge: Edge) -> Span {
    let text = said.text();
    let start = said.span.start;
    match edge {
        Edge::First => {
            let rest = text.trim_start_matches(is_invisible);
            let from = text.len() - rest.len();
            let to = text.len() - rest.trim_start().len();
            Span::new(start + from, start + to)
        }
        Edge::Last => {
            let head = text.trim_end_matches(is_invisible);
            Span::new(start + head.trim_end().len(), start + head.len())
        }
    }
}
