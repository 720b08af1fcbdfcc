//! What calendars say of a date: its day of the week, and the day that a date of the Hijra was.

use icu_calendar::cal::Hijri;
use icu_calendar::types::Month;
use icu_calendar::{Date as Day, Iso};

use super::Date;

/// Years of the Hijra for which the tables of Umm al-Qura have been published.
const UMM_AL_QURA: std::ops::RangeInclusive<u16> = 1300..=1600;
/// The year after the last countries gave up the Julian calendar.
const FIRST_YEAR: u16 = 1928;

impl Date {
    /// The Gregorian date of a full date of the Hijra in the calendar of Umm al-Qura, the civil one of
    /// Saudi Arabia. Countries that go by the sight of the moon may be a day away from it.
    pub fn from_umm_al_qura(hijri: Date) -> Option<Date> {
        let (year, month, day) = (hijri.year?, hijri.month?, hijri.day?);
        let known = UMM_AL_QURA.contains(&year) && (1..=12).contains(&month);
        let year = i32::from(year);
        if !known {
            return None;
        }
        let calendar = Hijri::new_umm_al_qura();
        let hijri = Day::try_new(year.into(), Month::new(month), day, calendar);
        let iso = hijri.ok()?.to_calendar(Iso);
        let year = u16::try_from(iso.year().extended_year()).ok()?;
        let month = iso.month().number();
        Some(Date::month(Some(iso.day_of_month().0), month, Some(year)))
    }

    /// The day of the week of a full date, from 1 for Monday; `None` before all countries counted alike.
    pub fn weekday(self) -> Option<u8> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let known = year >= FIRST_YEAR;
        let day = Day::try_new_iso(year.into(), month, day).ok();
        Some(day.filter(|_| known)?.weekday() as u8)
    }

    /// The number of days of its month; of February 29 where the year is not said.
    pub fn days_in_month(self) -> Option<u8> {
        let last = |day: &u8| {
            Date {
                day: Some(*day),
                ..self
            }
            .is_possible()
        };
        self.month.and_then(|_| (28..=31).rev().find(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_the_hijra_are_those_of_umm_al_qura() {
        for (hijri, gregorian) in [
            ((1439, 8, 22), "2018-05-08"),
            ((1446, 1, 10), "2024-07-16"),
            ((1445, 9, 1), "2024-03-11"),
        ] {
            let (year, month, day) = hijri;
            let date = Date::month(Some(day), month, Some(year));
            assert_eq!(Date::from_umm_al_qura(date), Date::from_iso(gregorian));
        }
        let none = |day, month, year| Date::from_umm_al_qura(Date::month(day, month, year));
        assert_eq!(none(Some(1), 1, Some(732)), None);
        assert_eq!(none(Some(1), 1, None), None);
        assert_eq!(none(None, 1, Some(1440)), None);
        // Of twenty-nine days in that year.
        assert_eq!(none(Some(31), 1, Some(1440)), None);
    }

    #[test]
    fn days_of_the_week_and_of_the_month() {
        let date = |text| Date::from_iso(text).expect("a date");
        assert_eq!(date("2024-03-05").weekday(), Some(2));
        assert_eq!(date("2026-11-28").weekday(), Some(6));
        assert_eq!(date("1900-01-01").weekday(), None);
        assert_eq!(Date::month(None, 2, None).days_in_month(), Some(29));
        assert_eq!(date("2023-02").days_in_month(), Some(28));
        assert_eq!(date("2023-09").days_in_month(), Some(30));
    }
}
