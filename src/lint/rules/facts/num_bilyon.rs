//! The word for a thousand million.

use crate::diag::{Diagnostic, Edit, Fix, Label, Message};
use crate::lexicon::numbers::{BILYON, MILYAR};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::Billion;
use crate::text::{Span, first_word, is_clitic_stack, is_tashkeel, last_word};

declare_rule! {
    /// ## What it checks
    /// بليون and مليار, the two words for a thousand million: the one that the style guide has not
    /// chosen (`billion`); where it has chosen none, the rarer one of a text that has both.
    ///
    /// ## Why
    /// The two are the same number, and a reader who meets both takes them for different ones.
    /// بليون is the word of the United Nations, مليار that of most newspapers; in the long scale of
    /// French a *billion* is a thousand times more.
    ///
    /// ## Example
    /// `500 بليون` → `500 مليار`
    ///
    /// ## When it is wrong
    /// In quotations and in names of documents.
    ///
    /// ## Fix safety
    /// A suggestion: the other word in the same number and case.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// بليون ومليار، وهما اسمان لألف مليون: ما لم يحدده دليل الأسلوب منهما (`billion`)، فإن لم يحدد
    /// فالأقل ورودًا في نص يجمعهما.
    ///
    /// ## السبب
    /// العدد واحد، ومن قرأ الاسمين حسبهما عددين. و«بليون» لفظ الأمم المتحدة، و«مليار» لفظ أكثر
    /// الصحف، والـbillion في السلم الطويل بالفرنسية أكبر ألف مرة.
    ///
    /// ## مثال
    /// `500 بليون` ← `500 مليار`
    ///
    /// ## متى تخطئ
    /// في الاقتباسات وأسماء الوثائق.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: اللفظ الآخر بالعدد والإعراب نفسيهما.
    NUM_BILYON = "num-bilyon" {
        since: "0.1.0",
        group: Facts,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let bilyon = || {
        let ends = context
            .scan
            .bilyon
            .iter()
            .map(|&at| at as usize + 'ن'.len_utf8());
        ends.filter_map(|end| {
            let head = &context.text[..end];
            let word = BILYON.into_iter().find(|it| head.ends_with(it))?;
            place(context, Span::new(end - word.len(), end), &BILYON)
        })
    };
    // مليار is an ordinary word, and is not searched for unless it is needed.
    if context.style.billion != Some(Billion::Bilyon) && context.scan.bilyon.is_empty() {
        return;
    }
    let bilyon: Vec<BillionWord> = bilyon().collect();
    let milyar = || {
        let all = context.text.match_indices(MILYAR[0]);
        let spans = all.map(|(at, word)| Span::new(at, at + word.len()));
        spans.filter_map(|span| place(context, span, &MILYAR))
    };
    let (others, model) = match context.style.billion {
        Some(Billion::Milyar) => (bilyon, None),
        Some(Billion::Bilyon) => (milyar().collect(), None),
        None => {
            let milyar: Vec<BillionWord> = milyar().collect();
            if milyar.len() >= bilyon.len() {
                (bilyon, milyar.first().map(|it| it.span))
            } else {
                (milyar, bilyon.first().map(|it| it.span))
            }
        }
    };
    if context.style.billion.is_some() || model.is_some() {
        out.extend(others.iter().map(|it| finding(context, it, model)));
    }
}

/// A word for a thousand million, clitics left out.
struct BillionWord {
    span: Span,
    wanted: String,
}

/// The word at `stem` with its ending, which is the same in duals and accusatives of both words; `None` where it is a part of another word.
fn place(context: &Context<'_>, stem: Span, own: &[&str; 2]) -> Option<BillionWord> {
    let before = last_word(&context.text[..stem.start]);
    if !before.is_empty() && !is_clitic_stack(before) {
        return None;
    }
    let word = first_word(&context.text[stem.start..]);
    let other = if own == &BILYON { MILYAR } else { BILYON };
    let (plural, ending) = match word.strip_prefix(own[1]) {
        Some(ending) => (true, ending),
        None => (false, word.strip_prefix(own[0])?),
    };
    let known = ending.chars().all(is_tashkeel)
        || !plural && matches!(ending, "ا" | "اً" | "ًا" | "ان" | "ين" | "ي");
    let span = Span::new(stem.start, stem.start + word.len());
    known.then(|| BillionWord {
        span,
        wanted: format!("{}{ending}", other[usize::from(plural)]),
    })
}

fn finding(context: &Context<'_>, place: &BillionWord, model: Option<Span>) -> Diagnostic {
    let message = Message::new("num-bilyon")
        .with("found", place.span.of(context.text))
        .with("wanted", &*place.wanted);
    let mut found = NUM_BILYON.finding(context, place.span, 0.9, message);
    found.related.extend(model.map(|span| Label {
        document: context.document,
        span,
        message: Message::new("related-other-word"),
    }));
    let edits = vec![Edit {
        span: place.span,
        text: place.wanted.clone(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}
