//! The time that a text is of, by the dates in it.

use std::collections::BTreeMap;

use crate::facts::{Date, Fact, Facts, Value};

/// How many lines a text has for its date: a headline, a byline and what is between them.
const HEAD_LINES: usize = 5;

/// The date of a text: the first full date in its first lines, else the first year there, else the
/// year that the text names most often, of equals the latest.
pub(super) fn own_date(text: &str, facts: &Facts) -> Option<Date> {
    let filled = text.split_inclusive('\n');
    let filled = filled.filter(|line| !line.trim().is_empty());
    let head = filled.take(HEAD_LINES).last();
    let end = head.map_or(0, |line| {
        line.as_ptr() as usize - text.as_ptr() as usize + line.len()
    });
    let dated = |fact: Fact| match fact.value {
        Value::Date(date) => date.year.map(|_| date),
        _ => None,
    };
    let in_head = || {
        facts
            .iter()
            .take_while(|it| it.span.end <= end)
            .filter_map(dated)
    };
    let full = in_head().find(|date| date.day.is_some());
    let in_head = full.or_else(|| in_head().next());
    in_head.or_else(|| most_frequent(facts.iter().filter_map(dated)))
}

fn most_frequent(dates: impl Iterator<Item = Date>) -> Option<Date> {
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    for year in dates.filter_map(|date| date.year) {
        *years.entry(year).or_default() += 1;
    }
    let most = years.into_iter().max_by_key(|&(year, count)| (count, year));
    most.map(|(year, _)| Date::year(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;
    use crate::text::Lang;

    #[track_caller]
    fn check(text: &str, expected: Option<Date>) {
        let found = own_date(text, &facts::read(text, Lang::Ar).facts);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_date_of_a_text() {
        let may = Date::month(Some(3), 5, Some(1999));
        check("تأسست عام 1969.\nالقاهرة، 3 مايو 1999\n", Some(may));
        check("تأسست عام 1969 قبل أن يتغير اسمها.", Some(Date::year(1969)));
        let body = "سطر\n\n".repeat(5);
        let years = "عام 2001 ثم عام 2003 ثم عام 2001\n";
        check(&format!("{body}{years}"), Some(Date::year(2001)));
        check("لا تاريخ هنا، بل 3 مايو.", None);
    }
}
