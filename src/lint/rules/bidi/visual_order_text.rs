//! Arabic that is stored backwards.

use crate::analysis::visual_order::in_reading_order;
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::Span;

declare_rule! {
    /// ## What it checks
    /// Lines of Arabic stored in the order in which a screen shows them, from left to right:
    /// `ةيبرعلا ةغللا` for `اللغة العربية`.
    ///
    /// ## Why
    /// Text is stored in the order in which it is read (Unicode Standard, 2.10). Some programs store
    /// the order of the screen instead, above all when text is copied out of PDF files; no search
    /// finds it then, and every other program shows it backwards.
    ///
    /// ## Example
    /// `ةميدقلا ةنيدملا ىلإ دفولا لصو` → `وصل الوفد إلى المدينة القديمة`
    ///
    /// ## When it is wrong
    /// Hardly ever: at least two words must be words only when they are read backwards, and four
    /// times as many as those that are only read forwards.
    ///
    /// ## Fix safety
    /// A suggestion: the line in the order of reading, figures and Latin words as they are, shapes of
    /// letters as letters.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// سطور عربية حُفظت بترتيب ظهورها على الشاشة من اليسار إلى اليمين: `ةيبرعلا ةغللا` بدلًا من
    /// `اللغة العربية`.
    ///
    /// ## السبب
    /// يُحفظ النص بترتيب قراءته (معيار يونيكود، 2.10). وبعض البرامج تحفظه بترتيب الشاشة، ولا سيما عند
    /// النسخ من ملفات PDF، فلا يجده البحث ويظهر معكوسًا في كل برنامج آخر.
    ///
    /// ## مثال
    /// `ةميدقلا ةنيدملا ىلإ دفولا لصو` ← `وصل الوفد إلى المدينة القديمة`
    ///
    /// ## متى تخطئ
    /// نادرًا: يُشترط وجود كلمتين على الأقل لا تُقرآن إلا معكوستين، وأن يزيد عددها على أربعة أمثال ما
    /// لا يُقرأ إلا على حاله.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: السطر بترتيب القراءة، مع بقاء الأرقام والكلمات اللاتينية، وكتابة أشكال الحروف حروفًا.
    VISUAL_ORDER_TEXT = "visual-order-text" {
        since: "0.2.0",
        group: Bidi,
        severity: Error,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let lines = context.reversed_lines().iter();
    let prose = lines.filter(|it| !context.is_opaque(it.start));
    out.extend(prose.map(|&line| finding(context, line)));
}

fn finding(context: &Context<'_>, line: Span) -> Diagnostic {
    let wanted = in_reading_order(line.of(context.text));
    let message = Message::new("visual-order-text").with("wanted", &*wanted);
    let mut found = VISUAL_ORDER_TEXT.finding(context, line, 0.95, message);
    let edits = vec![Edit {
        span: line,
        text: wanted,
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}
