//! Terms in the column of the other language.

use crate::diag::{Diagnostic, Message};
use crate::glossary::formats::csv::{Cell, undamaged};
use crate::glossary::{KeepLatin, TermStatus};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};
use crate::text::{Lang, is_arabic_letter};

declare_rule! {
    /// ## What it checks
    /// In a glossary file: Arabic terms in a column of English forms, and terms without an Arabic
    /// letter in a column of Arabic ones. Where most rows are so, the columns are swapped, and one
    /// finding says it.
    ///
    /// ## Why
    /// A header in the wrong order, or a row that was pasted the wrong way round, makes a glossary
    /// that finds nothing, and no other check can tell.
    ///
    /// ## Example
    /// `en,ar` above `القاهرة,Cairo` → `ar,en`
    ///
    /// ## When it is wrong
    /// For an Arabic text that writes a name in Latin letters: say `keep_latin` = `yes` in its row,
    /// which is then left alone.
    ///
    /// ## Fix safety
    /// None: only a person knows what the cell should hold.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: مصطلحات عربية في عمود الصيغ الإنجليزية، ومصطلحات بلا حرف عربي في عمود الصيغ
    /// العربية. فإن كان هذا حال معظم الصفوف فالعمودان متبادلان، وتكفي ملاحظة واحدة.
    ///
    /// ## السبب
    /// ترويسة بترتيب خاطئ أو صف لُصق معكوسًا يجعلان المسرد لا يطابق شيئًا، ولا يكشف ذلك فحص آخر.
    ///
    /// ## مثال
    /// `en,ar` فوق `القاهرة,Cairo` ← `ar,en`
    ///
    /// ## متى تخطئ
    /// في اسم تبقيه النصوص العربية بحروف لاتينية: اكتب `keep_latin` = `yes` في صفه فلا يُمس.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: معرفة ما يجب أن تحويه الخلية تحتاج إلى مراجعة بشرية.
    GLOSSARY_COLUMN_SWAPPED = "glossary-column-swapped" {
        since: "0.2.0",
        group: Glossary,
        severity: Warning,
        fix: None,
        glossary: check,
    }
}

/// A cell of terms in the other script.
struct Misplaced<'a> {
    cell: &'a Cell,
    lang: Lang,
}

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let preferred = |it: &&Cell| matches!(it.terms(), Some((_, TermStatus::Preferred)));
    let rows = context.cells.iter().filter(preferred).count();
    let found = || context.cells.iter().filter_map(|it| misplaced(context, it));
    let wrong: Vec<Misplaced<'_>> = found().filter(|it| preferred(&it.cell)).collect();
    let both = [Lang::En, Lang::Ar].map(|lang| wrong.iter().any(|it| it.lang == lang));
    if rows > 2 && both == [true, true] && wrong.len() * 2 > rows {
        let message = Message::new("glossary-column-swapped-all").with("count", wrong.len());
        let first = wrong.first().map(|it| it.cell.span);
        out.extend(
            first.map(|span| context.finding(&GLOSSARY_COLUMN_SWAPPED, span, message, None)),
        );
        return;
    }
    out.extend(found().map(|it| finding(context, &it)));
}

/// The cell, if none of its terms is in the script of its column.
fn misplaced<'a>(context: &GlossaryContext<'_>, cell: &'a Cell) -> Option<Misplaced<'a>> {
    let (lang, _) = cell.terms()?;
    let concept = context.glossary.concepts().get(cell.row)?;
    let values = cell.values();
    let is_arabic = |it: &String| it.chars().any(is_arabic_letter);
    let is_other = |it: &String| match lang {
        Lang::Ar => {
            it.chars().any(char::is_alphabetic) && !is_arabic(it) && undamaged(it).is_none()
        }
        Lang::En => is_arabic(it) && !it.chars().any(|c| c.is_ascii_alphabetic()),
    };
    let stays = lang == Lang::Ar && concept.keep_latin == KeepLatin::Yes;
    let all = !values.is_empty() && values.iter().all(is_other);
    (all && !stays).then_some(Misplaced { cell, lang })
}

fn finding(context: &GlossaryContext<'_>, found: &Misplaced<'_>) -> Diagnostic {
    let id = match found.lang {
        Lang::Ar => "glossary-column-swapped",
        Lang::En => "glossary-column-swapped-arabic",
    };
    let message = Message::new(id).with("found", found.cell.text.trim());
    context.finding(&GLOSSARY_COLUMN_SWAPPED, found.cell.span, message, None)
}
