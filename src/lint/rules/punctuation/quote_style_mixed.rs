//! Quotation marks of several kinds in one text.

use crate::analysis::quotes::Family;
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, digit_value};

declare_rule! {
    /// ## What it checks
    /// Outer quotations in marks of several kinds: « » here, " " there. Where the style guide has
    /// chosen its marks (`quotes`), all others are reported; else those that the text has less
    /// often.
    ///
    /// ## Why
    /// Readers take a different mark to mean something different. The Unicode CLDR gives Arabic “
    /// ”, most newspapers print « »: the style guide decides, and a text keeps to one.
    ///
    /// ## Example
    /// `"كروزو" … «لانشيوم» … «ستارغيت»` → `«كروزو» … «لانشيوم» … «ستارغيت»`
    ///
    /// ## When it is wrong
    /// Where two kinds mean different things, as quotations and titles do in some style guides.
    /// Marks inside a quotation are not reported by themselves; where the style guide has chosen them
    /// (`inner_quotes`), they change with those around them.
    ///
    /// ## Fix safety
    /// Safe: both marks of the pair change together. Where the quotation holds marks itself that are
    /// not one clear pair of another kind, a suggestion.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الاقتباسات الخارجية المكتوبة بعلامات من أنواع شتى: « » هنا و" " هناك. فإن حدد دليل الأسلوب
    /// علاماته (`quotes`) أُبلغ عن سواها، وإلا فعن الأقل ورودًا في النص.
    ///
    /// ## السبب
    /// يظن القارئ أن لكل علامة معنى. وفي CLDR للعربية “ ”، وأكثر الصحف على « »: والقرار لدليل
    /// الأسلوب والنص يلتزم نوعًا واحدًا.
    ///
    /// ## مثال
    /// `"كروزو" … «لانشيوم» … «ستارغيت»` ← `«كروزو» … «لانشيوم» … «ستارغيت»`
    ///
    /// ## متى تخطئ
    /// إذا كان للنوعين معنيان، كالاقتباس والعناوين في بعض أدلة الأسلوب. ولا يُبلَغ عن العلامات داخل
    /// الاقتباس وحدها، فإن حددها دليل الأسلوب (`inner_quotes`) تغيّرت مع ما حولها.
    ///
    /// ## سلامة الإصلاح
    /// آمن: تتغيّر العلامتان معًا. فإن كانت في الاقتباس علامات أخرى ليست زوجًا واحدًا واضحًا من نوع آخر
    /// فهو اقتراح.
    QUOTE_STYLE_MIXED = "quote-style-mixed" {
        since: "0.1.0",
        group: Punctuation,
        severity: Info,
        only: Ar,
        fix: Sometimes,
        check: check,
    }
}

/// A quotation with both its marks.
struct Quotation {
    span: Span,
    family: Family,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let all: Vec<Quotation> = context
        .quotes
        .spans
        .iter()
        .filter_map(|it| quotation(context, *it))
        .collect();
    let Some(wanted) = wanted(context, &all) else {
        return;
    };
    let model = all.iter().find(|it| it.family == wanted);
    let others = all.iter().filter(|it| it.family != wanted);
    out.extend(others.map(|it| finding(context, it, wanted, model)));
}

/// A quotation whose two marks are of one family; inner ones are for the quotation inside another.
fn quotation(context: &Context<'_>, span: Span) -> Option<Quotation> {
    let text = span.of(context.text);
    let family = Family::of(text.chars().next()?)?;
    // A straight mark behind a figure is one of inches.
    let behind_figure = context.before(span.start).and_then(digit_value);
    if family == Family::Straight && behind_figure.is_some() {
        return None;
    }
    let closer = text.chars().next_back()?;
    let whole = text.len() > closer.len_utf8() && Family::of(closer) == Some(family);
    (whole && family != Family::Single).then_some(Quotation { span, family })
}

/// The marks of the style guide, else those of most quotations, else of the first.
fn wanted(context: &Context<'_>, all: &[Quotation]) -> Option<Family> {
    if let Some(style) = context.style.quotes {
        return Some(Family::of_style(style));
    }
    let mut counts = [0_usize; Family::COUNT];
    all.iter().for_each(|it| counts[it.family as usize] += 1);
    let most = counts.into_iter().max()?;
    let first = all.iter().find(|it| counts[it.family as usize] == most);
    first.map(|it| it.family)
}

/// The marks to write. In right-to-left text U+201D looks like an opening mark in some fonts, but
/// the order of Unicode's data is kept.
fn marks(family: Family) -> (&'static str, &'static str) {
    match family {
        Family::Guillemets | Family::Single => ("«", "»"),
        Family::Curly => ("“", "”"),
        Family::Straight => ("\"", "\""),
    }
}

fn finding(
    context: &Context<'_>,
    it: &Quotation,
    wanted: Family,
    model: Option<&Quotation>,
) -> Diagnostic {
    let text = it.span.of(context.text);
    let last = text.chars().next_back().map_or(0, char::len_utf8);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let opener = Span::new(it.span.start, it.span.start + first);
    let closer = Span::new(it.span.end - last, it.span.end);
    let (open, close) = marks(wanted);
    let message = Message::new("quote-style-mixed")
        .with(
            "found",
            format!("{} {}", opener.of(context.text), closer.of(context.text)),
        )
        .with("wanted", format!("{open} {close}"));
    let mut found = QUOTE_STYLE_MIXED.finding(context, it.span, 0.9, message);
    found.related.extend(model.map(|it| Label {
        document: context.document,
        span: it.span,
        message: Message::new("related-other-quotes"),
    }));
    let inside = Span::new(opener.end, closer.start);
    let inner = inner_marks(context, inside);
    let pair = inner_pair(context, it.family, &inner);
    let edit = |span, text: &str| Edit {
        span,
        text: text.to_owned(),
    };
    let mut edits = vec![edit(opener, open)];
    let mut is_clear = inner.is_empty();
    if let Some(pair) = pair {
        let written = context
            .style
            .inner_quotes
            .map_or(pair.family, Family::of_style);
        // Marks inside must not end the quotation around them.
        is_clear = written != wanted;
        if written != pair.family {
            let (open, close) = marks(written);
            edits.extend([edit(pair.marks[0], open), edit(pair.marks[1], close)]);
        }
    }
    edits.push(edit(closer, close));
    found.fix = Some(Fix {
        safe: is_clear,
        edits,
    });
    found
}

/// The only quotation inside another.
struct InnerPair {
    family: Family,
    marks: [Span; 2],
}

fn inner_marks(context: &Context<'_>, inside: Span) -> Vec<(Span, Family)> {
    let all = inside.of(context.text).char_indices();
    let all = all.filter_map(|(at, c)| {
        let start = inside.start + at;
        Some((Span::new(start, start + c.len_utf8()), Family::of(c)?))
    });
    all.collect()
}

/// Two marks of one kind, other than those around them; more leave open which belong together.
fn inner_pair(context: &Context<'_>, outer: Family, inner: &[(Span, Family)]) -> Option<InnerPair> {
    let [(first, family), (last, other)] = *inner else {
        return None;
    };
    let turned = |at: Span| marks(family).1 == at.of(context.text);
    let is_pair = family == other && family != outer && family != Family::Single;
    let in_order = family == Family::Straight || !turned(first) && turned(last);
    (is_pair && in_order).then_some(InnerPair {
        family,
        marks: [first, last],
    })
}
