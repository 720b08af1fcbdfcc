//! What spreadsheets do to a glossary.

use crate::diag::{Diagnostic, Message};
use crate::glossary::formats::csv::{Cell, undamaged};
use crate::lint::rule::declare_rule;
use crate::lint::{Findings, GlossaryContext};

declare_rule! {
    /// ## What it checks
    /// In a glossary file: terms that were read in a wrong encoding (`Ø³ØªØ§Ø±`, `ط³طھط§ط±`), once or
    /// twice; numbers that became `1E+05`, terms that became days (`1-Mar`), errors of formulas
    /// (`#NAME?`), letters that became question marks, and cells that a spreadsheet will take for a
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
    /// في ملف مسرد: مصطلحات قُرئت بترميز خاطئ (`Ø³ØªØ§Ø±` و`ط³طھط§ط±`) مرة أو مرتين، وأعداد صارت `1E+05`،
    /// ومصطلحات صارت أيامًا (`1-Mar`)، وأخطاء الصيغ (`#NAME?`)، وحروف صارت علامات استفهام، وخلايا
    /// سيحسبها الجدول صيغة.
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

/// A number in the notation of science, a day, the error of a formula, or what is left of letters that an
/// encoding does not have.
fn is_lost(value: &str) -> bool {
    is_number(value) || is_day(value) || is_error(value) || is_without_letters(value)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

fn is_number(value: &str) -> bool {
    let parts = value.split_once(['E', 'e']);
    let parts = parts.and_then(|(head, power)| Some((head, power.strip_prefix('+')?)));
    parts.is_some_and(|(head, power)| {
        let head = head.strip_prefix('-').unwrap_or(head);
        is_digits(power) && is_digits(&head.replacen(['.', ','], "", 1))
    })
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// As spreadsheets show days: `1-Mar`, `Mar-24`, `1-Mar-24`, `01/03/2024`, `2024-03-01`, `2024-03-01 00:00:00`.
fn is_day(value: &str) -> bool {
    let value = value.strip_suffix(" 00:00:00").unwrap_or(value);
    let is_month = |it: &str| MONTHS.contains(&it.to_ascii_lowercase().as_str());
    let is_short = |it: &str| is_digits(it) && it.len() <= 2;
    let is_year = |it: &str| is_digits(it) && it.len() == 4;
    let marks = ['-', '/', '.'].into_iter();
    marks
        .map(|it| value.split(it).collect::<Vec<_>>())
        .any(|it| match *it.as_slice() {
            [one, other] if !value.contains(['/', '.']) => {
                is_short(one) && is_month(other) || is_month(one) && is_short(other)
            }
            [day, month, year] => {
                let is_ours = is_short(day) && (is_short(month) || is_month(month));
                is_ours && (is_year(year) || is_month(month) && is_short(year))
                    || is_year(day) && is_short(month) && is_short(year)
            }
            _ => false,
        })
}

/// The error of a formula, in Excel or LibreOffice; a number that its column is too narrow to show.
fn is_error(value: &str) -> bool {
    let error = [
        "#NAME?",
        "#REF!",
        "#VALUE!",
        "#N/A",
        "#DIV/0!",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#GETTING_DATA",
    ];
    let is_narrow = value.len() >= 3 && value.bytes().all(|it| it == b'#');
    let is_office = value.strip_prefix("Err:").is_some_and(is_digits);
    is_narrow || is_office || error.contains(&value)
}

/// Letters that an encoding does not have become question marks, bytes that none has U+FFFD.
fn is_without_letters(value: &str) -> bool {
    let is_asked = value.matches('?').count() >= 2 && !value.contains(char::is_alphanumeric);
    is_asked || value.contains('\u{FFFD}')
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
        let lost = [
            "1E+05",
            "1.23E+11",
            "-2,5e+10",
            "#NAME?",
            "Err:508",
            "######",
            "1-Mar",
            "Sep-24",
            "3-Jan-24",
            "01/03/2024",
            "1.3.2024",
            "2024-03-01",
            "2024-03-01 00:00:00",
            "????",
            "??? ?????",
            "م\u{FFFD}ر",
        ];
        let kept = [
            "E+E",
            "Disney+",
            "1E5",
            "9/11",
            "24/7",
            "Mar",
            "F-16",
            "A-10",
            "1-2-3",
            "2.0",
            "#1",
            "C#",
            "What?",
            "Who?!",
            "?",
            "2030",
            "2.4.1",
            "Covid-19",
            "May-December",
            "B/2024",
        ];
        assert_eq!(lost.map(is_lost), lost.map(|_| true));
        assert_eq!(kept.map(is_lost), kept.map(|_| false));
        assert!(is_formula("=A1+2") && !is_formula("\t=A1") && !is_formula("= "));
    }
}
