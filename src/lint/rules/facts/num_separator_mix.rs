//! Separators of thousands and of decimals in several ways.

use super::number::{Digits, is_separator, numbers};
use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Numbers in the same digits whose separators mean different things in one text: `1,500.75`
    /// here, `1.500,75` there. The less frequent way is reported.
    ///
    /// ## Why
    /// `1.500` is one and a half in one way and fifteen hundred in the other. Both are usual in
    /// Arabic, the first in the east and the second in the Maghreb, and ٬ and ٫ go with ٠ to ٩
    /// (W3C, Arabic & Persian Layout Requirements; Unicode CLDR).
    ///
    /// ## Example
    /// `1,500.75 … 2,300 … 3.250,5` → `1,500.75 … 2,300 … 3,250.5`
    ///
    /// ## When it is wrong
    /// Where a comma separates two numbers without a space. What may be read in either way
    /// (`1,500`) does not count; dates, versions and addresses are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the number with the separators of the others.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// أعداد بأرقام من نوع واحد تختلف دلالة فواصلها في نص واحد: `1,500.75` هنا و`1.500,75` هناك.
    /// ويُبلغ عن الطريقة الأقل ورودًا.
    ///
    /// ## السبب
    /// العدد `1.500` واحد ونصف بطريقة وألف وخمسمئة بأخرى. وكلتاهما مألوفة في العربية، الأولى في
    /// المشرق والثانية في المغرب، والعلامتان ٬ و٫ مع ٠ إلى ٩ (متطلبات تنضيد العربية والفارسية،
    /// W3C، وCLDR).
    ///
    /// ## مثال
    /// `1,500.75 … 2,300 … 3.250,5` ← `1,500.75 … 2,300 … 3,250.5`
    ///
    /// ## متى تخطئ
    /// إذا فصلت الفاصلة عددين بلا مسافة. وما يحتمل الوجهين (`1,500`) لا يُحسب، ولا تُمس التواريخ
    /// والإصدارات والعناوين.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: العدد بفواصل سائر الأعداد.
    NUM_SEPARATOR_MIX = "num-separator-mix" {
        since: "0.1.0",
        group: Facts,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// What separates decimals and thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// 1,500.75
    Point,
    /// 1.500,75
    Comma,
    /// ١٬٥٠٠٫٧٥
    Arabic,
}

impl Way {
    const ALL: [Way; 3] = [Way::Point, Way::Comma, Way::Arabic];

    /// Thousands, decimals.
    fn marks(self) -> (char, char) {
        match self {
            Way::Point => (',', '.'),
            Way::Comma => ('.', ','),
            Way::Arabic => ('\u{66C}', '\u{66B}'),
        }
    }
}

/// A number that shows its way.
struct SeparatedNumber {
    span: Span,
    way: Way,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    for digits in [Digits::Western, Digits::ArabicIndic] {
        let of_digits = numbers(context).filter(|it| it.digits == digits);
        let clear: Vec<SeparatedNumber> = of_digits
            .filter_map(|it| {
                let way = way(it.span.of(context.text))?;
                Some(SeparatedNumber { span: it.span, way })
            })
            .collect();
        let count = |way: Way| clear.iter().filter(|it| it.way == way).count();
        let Some(most) = Way::ALL
            .into_iter()
            .max_by_key(|&it| (count(it), it == Way::Point))
        else {
            continue;
        };
        let model = clear.iter().find(|it| it.way == most).map(|it| it.span);
        let others = clear.iter().filter(|it| it.way != most);
        out.extend(others.map(|it| finding(context, it, most, model)));
    }
}

/// The way of a number, where the number alone shows it.
pub(super) fn way(number: &str) -> Option<Way> {
    let marks: Vec<char> = number
        .chars()
        .filter(|&c| is_separator(c))
        .take(8)
        .collect();
    if marks.is_empty() {
        return None;
    }
    let parts: Vec<usize> = number
        .split(is_separator)
        .map(|it| it.chars().count())
        .collect();
    if marks.len() > 6 || parts[0] > 3 && marks.len() > 1 {
        return None;
    }
    let in_threes = |parts: &[usize]| parts.iter().all(|&it| it == 3);
    let (last, groups) = marks.split_last()?;
    // One kind of mark, several times: thousands. Another one at the end: decimals.
    let decimals = match groups.first() {
        None if *last == '\u{66B}' => return Some(Way::Arabic),
        None if *last == '\u{66C}' => return in_threes(&parts[1..]).then_some(Way::Arabic),
        // 1.500 and 1,500 may be either; 3,14 and 3.14 not.
        None if parts[1] == 3 || parts[0] > 9 => return None,
        None => *last,
        Some(group) => {
            let same = groups.iter().all(|it| it == group);
            let all_three = in_threes(&parts[1..parts.len() - 1]);
            if !same || !all_three {
                return None;
            }
            if last != group {
                *last
            } else if parts[parts.len() - 1] == 3 {
                return Way::ALL.into_iter().find(|it| it.marks().0 == *group);
            } else {
                return None;
            }
        }
    };
    let found = Way::ALL.into_iter().find(|it| it.marks().1 == decimals)?;
    let fits = groups.iter().all(|it| *it == found.marks().0);
    fits.then_some(found)
}

fn finding(
    context: &Context<'_>,
    number: &SeparatedNumber,
    to: Way,
    model: Option<Span>,
) -> Diagnostic {
    let span = number.span;
    let text = span.of(context.text);
    let (groups, decimals) = number.way.marks();
    let exchange = |c: char| match c {
        c if c == groups => to.marks().0,
        c if c == decimals => to.marks().1,
        c => c,
    };
    let wanted: String = text.chars().map(exchange).collect();
    let message = Message::new("num-separator-mix")
        .with("found", text)
        .with("wanted", &*wanted);
    let mut found = NUM_SEPARATOR_MIX.finding(context, span, 0.85, message);
    found.related.extend(model.map(|span| Label {
        document: context.document,
        span,
        message: Message::new("related-other-separators"),
    }));
    let edits = vec![Edit { span, text: wanted }];
    found.fix = Some(Fix { safe: false, edits });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_a_number() {
        for (number, expected) in [
            ("1,500.75", Some(Way::Point)),
            ("1.500,75", Some(Way::Comma)),
            ("3.14", Some(Way::Point)),
            ("3,5", Some(Way::Comma)),
            ("1,234,567", Some(Way::Point)),
            ("1.234.567", Some(Way::Comma)),
            ("١٬٥٠٠٫٧٥", Some(Way::Arabic)),
            ("1,500", None),
            ("1.500", None),
            ("21.7.2025", None),
            ("192.168.0.1", None),
            ("2025", None),
        ] {
            assert_eq!(way(number), expected, "{number}");
        }
    }
}
