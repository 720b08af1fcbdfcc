//! Row 2: style guides: the decisions that publications make differently. Rules go by them and never
//! by a constant; where a style guide has not decided, a rule requires only that one text is consistent.

/// The letter for the sound of g in *Google*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GLetter {
    /// ج, as Egyptian newspapers write: الكونجرس.
    Jeem,
    /// غ, as the press of the Levant and the Gulf writes: الكونغرس.
    Ghain,
    /// ك.
    Kaf,
    /// ق.
    Qaf,
}

/// How a preposition and a Latin word meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LatinJoin {
    /// `بـOpenAI`
    Tatweel,
    /// `ب`, a zero width joiner, `OpenAI`
    Joiner,
    /// `بOpenAI`
    Bare,
}

/// The digits of Arabic text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DigitStyle {
    /// 0123456789
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    ArabicIndic,
}

/// The names of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MonthStyle {
    /// يوليو
    Gregorian,
    /// تموز
    Levantine,
    /// تموز (يوليو)
    Both,
    /// تموز/يوليو
    BothSlashed,
    /// جويلية, as Tunisia and Algeria write.
    Tunisian,
    /// يوليوز, as Morocco writes.
    Moroccan,
}

/// A pair of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteStyle {
    /// «»
    Guillemets,
    /// “”
    Curly,
    /// ""
    Straight,
}

/// The word for a thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Billion {
    /// مليار
    Milyar,
    /// بليون
    Bilyon,
}

/// The script of a foreign name in Arabic text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameScript {
    /// ماسك
    Arabic,
    /// Musk
    Latin,
}

/// The decisions of a style guide; `None` where it leaves a question open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StyleGuide {
    /// The profile that it began with: a glossary may name a form for texts that follow it.
    pub profile: Option<&'static str>,
    /// The letter for g.
    pub g_letter: Option<GLetter>,
    /// Names that keep their letter whatever [`StyleGuide::g_letter`] says.
    pub g_exceptions: Vec<String>,
    /// Whether پ چ ڤ گ ژ are written.
    pub extended_letters: Option<bool>,
    /// How ب, ل and ك meet a Latin word.
    pub latin_join: Option<LatinJoin>,
    /// Whether ال is written before a Latin word.
    pub article_before_latin: Option<bool>,
    /// The script of names that the glossary does not decide with `keep_latin`.
    pub names: Option<NameScript>,
    /// Whether names that no glossary lists are reported where only one of two texts has them:
    /// notes, of which most are wrong.
    pub unlisted_names: Option<bool>,
    /// Whether the first mention of a foreign name gives its Latin form.
    pub first_mention_gloss: Option<bool>,
    /// The digits.
    pub digits: Option<DigitStyle>,
    /// The names of months.
    pub months: Option<MonthStyle>,
    /// The word for a thousand million.
    pub billion: Option<Billion>,
    /// The outer quotation marks.
    pub quotes: Option<QuoteStyle>,
    /// The quotation marks inside others.
    pub inner_quotes: Option<QuoteStyle>,
    /// Whether a space stands before a colon.
    pub space_before_colon: Option<bool>,
    /// Whether two dots may part the halves of a headline.
    pub headline_dots: Option<bool>,
}

/// The profile that leaves everything open.
pub const NEUTRAL: &str = "neutral";

impl StyleGuide {
    /// A style guide that leaves everything open.
    pub const NEUTRAL: &'static StyleGuide = &StyleGuide {
        profile: None,
        g_letter: None,
        g_exceptions: Vec::new(),
        extended_letters: None,
        latin_join: None,
        article_before_latin: None,
        names: None,
        unlisted_names: None,
        first_mention_gloss: None,
        digits: None,
        months: None,
        billion: None,
        quotes: None,
        inner_quotes: None,
        space_before_colon: None,
        headline_dots: None,
    };
}
