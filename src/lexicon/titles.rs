//! Titles and roles that stand before the names of people.

use crate::text::ARTICLE;

/// A title, in both genders as far as it has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Title {
    /// Of men; empty where only women have it.
    pub(crate) masculine: &'static str,
    /// Of women; empty where the one form serves for both.
    pub(crate) feminine: &'static str,
    /// Whether it says the gender of the person: whether women are called by the feminine alone.
    pub(crate) is_gendered: bool,
}

const fn title(masculine: &'static str, feminine: &'static str) -> Title {
    Title {
        masculine,
        feminine,
        is_gendered: false,
    }
}

const fn gendered(masculine: &'static str, feminine: &'static str) -> Title {
    Title {
        masculine,
        feminine,
        is_gendered: true,
    }
}

/// Arabic titles and roles, without article and clitics.
pub(crate) const ARABIC: &[Title] = &[
    gendered("سيد", "سيدة"),
    gendered("", "آنسة"),
    gendered("رئيس", "رئيسة"),
    gendered("وزير", "وزيرة"),
    gendered("مستشار", "مستشارة"),
    gendered("مرشح", "مرشحة"),
    gendered("نائب", "نائبة"),
    gendered("أمير", "أميرة"),
    gendered("ملك", "ملكة"),
    title("سيناتور", ""),
    title("حاكم", ""),
    title("قاضي", "قاضية"),
    title("مدير", "مديرة"),
    title("دكتور", "دكتورة"),
    title("بروفيسور", ""),
    title("بروفسور", ""),
    title("أستاذ", ""),
    title("لاعب", "لاعبة"),
    title("مدرب", "مدربة"),
    title("مهاجم", ""),
    title("حارس", ""),
    title("ممثل", "ممثلة"),
    title("مغني", "مغنية"),
    title("كاتب", "كاتبة"),
    title("مخرج", "مخرجة"),
    title("نجم", "نجمة"),
    title("جنرال", ""),
    title("ملازم", ""),
    title("عقيد", ""),
    title("رقيب", ""),
    title("ضابط", ""),
    title("بابا", ""),
    title("متحدث", "متحدثة"),
    title("صحفي", "صحفية"),
    title("محامي", "محامية"),
    title("محلل", ""),
    title("باحث", "باحثة"),
    title("مؤسس", ""),
    title("فنان", "فنانة"),
    title("مؤلف", "مؤلفة"),
    title("سفير", "سفيرة"),
    title("شيخ", ""),
    title("قس", ""),
    title("أب", ""),
    title("مضيف", ""),
    title("مراسل", ""),
    title("مصمم", "مصممة"),
    title("قائد", ""),
    title("خبير", "خبيرة"),
    title("عضو", ""),
    title("مذيع", "مذيعة"),
    title("بطل", "بطلة"),
];

/// English titles that say a gender, as they are written.
pub(crate) const ENGLISH: &[Title] = &[
    gendered("Mr", ""),
    gendered("", "Mrs"),
    gendered("", "Ms"),
    gendered("", "Miss"),
];

/// English titles that are always shortened before names, with what Arabic says.
pub(crate) const SHORTENED: &[(&str, Title)] = &[
    ("Dr", title("دكتور", "دكتورة")),
    ("Prof", title("أستاذ", "أستاذة")),
    ("Sen", title("سيناتور", "")),
    ("Rep", title("نائب", "نائبة")),
    ("Gov", title("حاكم", "حاكمة")),
    ("Rev", title("قس", "قسيسة")),
    ("Gen", title("جنرال", "")),
    ("Lt Gen", title("فريق", "")),
    ("Maj Gen", title("لواء", "")),
    ("Brig Gen", title("عميد", "")),
    ("Col", title("عقيد", "")),
    ("Lt Col", title("مقدم", "")),
    ("Maj", title("رائد", "")),
    ("Capt", title("نقيب", "")),
    ("Lt", title("ملازم", "")),
    ("Sgt", title("رقيب", "")),
    ("Adm", title("أميرال", "")),
];

/// The feminine of an Arabic role: that of its first word, and of an adjective behind it.
pub(crate) fn feminine(role: &str) -> Option<String> {
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    let title = ARABIC.iter().find(|it| it.masculine == first)?;
    let first = Some(title.feminine).filter(|it| !it.is_empty())?;
    Some(match rest {
        "" => first.to_owned(),
        // رئيس تنفيذي: what follows agrees; رئيس الوزراء: it does not.
        _ if rest.ends_with('ي') && !rest.starts_with(ARTICLE) => format!("{first} {rest}ة"),
        _ => format!("{first} {rest}"),
    })
}

/// A role that somebody had once: رئيس الوزراء السابق, سفير سابق.
pub(crate) fn former(role: &str, is_woman: bool) -> String {
    let last = role.rsplit(' ').next().unwrap_or(role);
    let ending = match (last.starts_with(ARTICLE), is_woman) {
        (true, true) => "السابقة",
        (true, false) => "السابق",
        (false, true) => "سابقة",
        (false, false) => "سابق",
    };
    format!("{role} {ending}")
}

/// All Arabic titles, of men and of women.
pub(crate) fn arabic() -> impl Iterator<Item = &'static str> {
    let forms = ARABIC.iter().flat_map(|it| [it.masculine, it.feminine]);
    forms.filter(|it| !it.is_empty())
}

/// Forms of address: they honour, but do not say what somebody is.
const ADDRESSES: [&str; 10] = [
    "سيد",
    "سيدة",
    "آنسة",
    "دكتور",
    "دكتورة",
    "أستاذ",
    "شيخ",
    "أب",
    "بروفيسور",
    "بروفسور",
];

/// Whether `title`, without article and clitics, says what somebody is: وزير, but not سيد.
pub(crate) fn is_role(title: &str) -> bool {
    !ADDRESSES.contains(&title) && arabic().any(|it| it == title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_of_women_agree() {
        for (role, expected) in [
            ("رئيس الوزراء", Some("رئيسة الوزراء")),
            ("رئيس تنفيذي", Some("رئيسة تنفيذية")),
            ("وزير", Some("وزيرة")),
            ("بابا", None),
        ] {
            assert_eq!(feminine(role).as_deref(), expected, "{role}");
        }
        assert_eq!(former("رئيسة الوزراء", true), "رئيسة الوزراء السابقة");
        assert_eq!(former("سفير", false), "سفير سابق");
    }
}
