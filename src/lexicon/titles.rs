//! Titles and roles that stand before the names of people.

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
