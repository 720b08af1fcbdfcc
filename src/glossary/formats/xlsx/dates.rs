//! Which cells of a workbook are days, and what days their numbers are.

use super::super::elements::{Element, Place, Takes, walk};

/// For each style of cells, whether its numbers are shown as days (ISO/IEC 29500-1, 18.8.30).
pub(super) fn styles(text: &str) -> Vec<bool> {
    let mut reader = Styles::default();
    walk(text, &mut reader);
    reader.styles
}

#[derive(Default)]
struct Styles {
    /// Numbers of the workbook's own formats of days.
    own: Vec<String>,
    in_cells: bool,
    styles: Vec<bool>,
}

impl Takes for Styles {
    fn open(&mut self, element: &Element, _: &mut Place<'_>) {
        let format = element.attribute("numFmtId").unwrap_or_default();
        match element.name.as_str() {
            "numFmt" if is_day(element.attribute("formatCode").unwrap_or_default()) => {
                self.own.push(format.to_owned());
            }
            "cellXfs" => self.in_cells = true,
            "xf" if self.in_cells => {
                let is_builtin = format
                    .parse()
                    .is_ok_and(|it: u32| (14..=17).contains(&it) || it == 22);
                let is_own = self.own.iter().any(|it| it == format);
                self.styles.push(is_builtin || is_own);
            }
            _ => {}
        }
    }

    fn close(&mut self, element: &Element, _: &[Element]) {
        self.in_cells &= element.name != "cellXfs";
    }
}

/// Whether a format shows a year or a day: outside of quotation marks and brackets.
fn is_day(code: &str) -> bool {
    let (mut is_quoted, mut is_bracketed) = (false, false);
    code.chars().any(|c| {
        match c {
            '"' => is_quoted = !is_quoted,
            '[' => is_bracketed = true,
            ']' => is_bracketed = false,
            _ => {}
        }
        !is_quoted && !is_bracketed && matches!(c, 'y' | 'Y' | 'd' | 'D')
    })
}

/// The day of a number, counted from the end of 1899: `2026-02-28`.
pub(super) fn day(number: &str) -> Option<String> {
    // 60 is a 29 February 1900 that never was; what is less is no day of an entry.
    let days = number.split('.').next()?.parse::<i64>().ok()?;
    let days = (61..=2_958_465).contains(&days).then_some(days)?;
    // Days from 1 March of the year 0, in eras of 400 years.
    let days = days + 693_899;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let is_next = month >= 10;
    let (year, month) = (era * 400 + year + i64::from(is_next), (month + 2) % 12 + 1);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_days() {
        assert_eq!(day("61").as_deref(), Some("1900-03-01"));
        assert_eq!(day("43831").as_deref(), Some("2020-01-01"));
        assert_eq!(day("46081.5").as_deref(), Some("2026-02-28"));
        assert_eq!(day("45351").as_deref(), Some("2024-02-29"));
        assert_eq!(day("2958465").as_deref(), Some("9999-12-31"));
        assert_eq!(day("60").or(day("x")).or(day("99999999")), None);
    }

    #[test]
    fn formats_of_days_are_known() {
        let text = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/>\
            <numFmt numFmtId='165' formatCode='0.0 &quot;day&quot;'/></numFmts><cellStyleXfs><xf numFmtId='14'/>\
            </cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/>\
            <xf numFmtId='14'><alignment/></xf></cellXfs></styleSheet>";
        assert_eq!(styles(text), [false, true, false, true]);
    }
}
