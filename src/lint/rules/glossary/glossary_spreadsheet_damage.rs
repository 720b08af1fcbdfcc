//! What spreadsheets do to a glossary.

use crate::diag::{Diagnostic, Message};
use crate::glossary::formats::csv::{Cell, undamaged};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};

declare_rule! {
    /// ## What it checks
    /// In a glossary file: terms whose UTF-8 was read as Windows-1252 (`Ø³ØªØ§Ø±`), numbers that
    /// became `1E+05`, errors of formulas (`#NAME?`), and cells that a spreadsheet will take for a
    /// formula.
    ///
    /// ## Why
    /// Spreadsheets guess what a cell is, and save the guess (GlotPress issue 2059; OWASP, CSV
    /// injection, for cells that begin with `=`). The term is lost without a warning.
    ///
    /// ## Example
    /// `Ø³ØªØ§Ø±` → `ستار`
    ///
    /// ## When it is wrong
    /// For a name that is really spelled that way, such as a chemical notation.
    ///
    /// ## Fix safety
    /// Safe for wrong encodings, which can be undone, and for formulas, which get a tab before
    /// them; what is lost only a person can write again.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في ملف مسرد: مصطلحات قُرئت بترميز Windows-1252 وهي UTF-8 (`Ø³ØªØ§Ø±`)، وأعداد صارت `1E+05`،
    /// وأخطاء الصيغ (`#NAME?`)، وخلايا سيحسبها الجدول صيغة.
    ///
    /// ## السبب
    /// تخمن برامج الجداول نوع الخلية وتحفظ ما خمنته (GlotPress 2059، وOWASP في الخلايا التي تبدأ
    /// بعلامة `=`)، فيضيع المصطلح من دون تنبيه.
    ///
    /// ## مثال
    /// `Ø³ØªØ§Ø±` ← `ستار`
    ///
    /// ## متى تخطئ
    /// في اسم يُكتب كذلك حقًا، كترميز كيميائي.
    ///
    /// ## سلامة الإصلاح
    /// آمن في الترميز الخاطئ لأنه يُسترد، وفي الصيغ فتُسبق بمحرف جدولة؛ وما ضاع لا بد من كتابته من
    /// جديد.
    GLOSSARY_SPREADSHEET_DAMAGE = "glossary-spreadsheet-damage" {
        since: "0.1.0",
        group: Glossary,
        severity: Error,
        fix: Sometimes,
        glossary: check,
    }
}

fn check(context: &GlossaryContext<'_>, out: &mut Findings<'_>) {
    let wanted = |it: &&Cell| it.terms().is_some() || it.column == Some("concept_id");
    let cells = context.cells.iter().filter(wanted);
    out.extend(cells.filter_map(|cell| finding(context, cell)));
}

fn finding(context: &GlossaryContext<'_>, cell: &Cell) -> Option<Diagnostic> {
    let values = cell.values();
    let say = |message: Message, fix| {
        Some(context.finding(&GLOSSARY_SPREADSHEET_DAMAGE, cell.span, message, fix))
    };
    if let Some(damaged) = values.iter().find(|it| undamaged(it).is_some()) {
        let meant = |it: &String| undamaged(it).unwrap_or_else(|| it.clone());
        let message = Message::new("glossary-spreadsheet-damage")
            .with("found", &**damaged)
            .with("wanted", meant(damaged));
        let all: Vec<String> = values.iter().map(meant).collect();
        return say(message, Some((true, Cell::written(&all))));
    }
    if let Some(lost) = values.iter().find(|it| is_lost(it)) {
        let message = Message::new("glossary-spreadsheet-damage-lost").with("found", &**lost);
        return say(message, None);
    }
    if is_formula(&cell.text) {
        let message =
            Message::new("glossary-spreadsheet-damage-formula").with("found", cell.text.trim());
        return say(message, Some((true, Cell::written(&values))));
    }
    None
}

/// A number in the notation of science, or the error of a formula.
fn is_lost(value: &str) -> bool {
    let error = [
        "#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NULL!", "#NUM!",
    ];
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let science = value
        .split_once("E+")
        .is_some_and(|(head, power)| digits(power) && digits(&head.replacen(['.', ','], "", 1)));
    science || error.contains(&value)
}

/// A cell that begins as formulas do, with nothing before it.
fn is_formula(cell: &str) -> bool {
    let mut chars = cell.chars();
    let sign = chars.next();
    let begins = chars
        .next()
        .is_some_and(|c| c.is_ascii_alphanumeric() || c == '(');
    sign == Some('=') && begins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_lose() {
        assert!(is_lost("1E+05") && is_lost("1.23E+11") && is_lost("#NAME?"));
        assert!(!is_lost("E+E") && !is_lost("Disney+") && !is_lost("1E5"));
        assert!(is_formula("=A1+2") && !is_formula("\t=A1") && !is_formula("= "));
    }
}
