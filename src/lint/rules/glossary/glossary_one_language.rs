//! Rows with terms of one language only.

use crate::diag::{Diagnostic, Label, Message};
use crate::glossary::KeepLatin;
use crate::glossary::formats::csv::{Cell, known};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};

declare_rule! {
    /// ## What it checks
    /// In a glossary file with columns for both languages: rows that have terms in one of them only.
    /// One finding counts them.
    ///
    /// ## Why
    /// Such a row is found in texts, but no check of a translation and no fix can use it. Often the
    /// other cell was forgotten, or lost on the way.
    ///
    /// ## Example
    /// `Oracle,` → `Oracle,أوراكل`
    ///
    /// ## When it is wrong
    /// For a name that Arabic texts leave in Latin letters: say `keep_latin` = `yes` in its row,
    /// which is then left alone.
    ///
    /// ## Fix safety
    /// None: only a person knows the missing term.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد فيه أعمدة للغتين: صفوف مصطلحاتها في إحداهما فقط. وتكفي ملاحظة واحدة تعدها.
    ///
    /// ## السبب
    /// مثل هذا الصف يُعثر عليه في النصوص، لكن لا ينفع في فحص ترجمة ولا في إصلاح. وغالبًا ما تكون
    /// الخلية الأخرى قد نُسيت أو ضاعت.
    ///
    /// ## مثال
    /// `Oracle,` ← `Oracle,أوراكل`
    ///
    /// ## متى تخطئ
    /// في اسم تبقيه النصوص العربية بحروف لاتينية: اكتب `keep_latin` = `yes` في صفه فلا يُمس.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: المصطلح الناقص يحتاج إلى مراجعة بشرية.
    GLOSSARY_ONE_LANGUAGE = "glossary-one-language" {
        since: "0.2.0",
        group: Glossary,
        severity: Info,
        fix: None,
        glossary: check,
    }
}

/// Most other rows that the finding cites.
const MOST_CITED: usize = 12;

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let columns = context.header.iter().map(|(_, name)| known(name));
    let both = ["en_preferred", "ar_preferred"];
    if !both
        .iter()
        .all(|name| columns.clone().any(|it| it == Some(name)))
    {
        return;
    }
    let mut cells = context
        .cells
        .iter()
        .filter(|it| it.terms().is_some())
        .peekable();
    let mut found: Vec<&Cell> = Vec::new();
    while let Some(first) = cells.next() {
        let lang = |cell: &Cell| cell.terms().map(|it| it.0);
        let mut is_alone = true;
        while let Some(next) = cells.next_if(|it| it.row == first.row) {
            is_alone &= lang(next) == lang(first);
        }
        let concept = context.glossary.concepts().get(first.row);
        let stays = concept.is_none_or(|it| it.keep_latin == KeepLatin::Yes);
        if is_alone && !stays {
            found.push(first);
        }
    }
    out.extend(finding(context, &found));
}

fn finding(context: &GlossaryContext<'_>, cells: &[&Cell]) -> Option<Diagnostic> {
    let (first, rest) = cells.split_first()?;
    let message = Message::new("glossary-one-language")
        .with("count", cells.len())
        .with("first", first.text.trim());
    let mut found = context.finding(&GLOSSARY_ONE_LANGUAGE, first.span, message, None);
    let label = |cell: &&Cell| Label {
        document: context.document,
        span: cell.span,
        message: Message::new("related-again"),
    };
    found.related = rest.iter().take(MOST_CITED).map(label).collect();
    Some(found)
}
