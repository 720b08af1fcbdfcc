//! Values of facts in words and digits of either language. Digits are Western in both.

use crate::facts::Value;
use crate::l10n::Localizer;

/// `value` as a news desk of the localizer's language writes it: `$500 billion` or 500 مليار دولار.
///
/// Arabic nouns agree with their number: مليونا دولار, 3 ملايين دولار, 80 مليار دولار,
/// 5 دولارات. A currency whose nation the text left open keeps its bare noun.
pub fn figure(value: &Value, localizer: &Localizer) -> String {
    localizer.text(&value.message())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::find;
    use crate::l10n::Isolation;
    use crate::text::Lang;

    /// The first fact of an English text, in both languages.
    #[track_caller]
    fn check(text: &str, english: &str, arabic: &str) {
        let fact = find(text, Lang::En).into_iter().next().expect("a fact");
        let shown = |lang| figure(&fact.value, &Localizer::new(lang, Isolation::Off));
        assert_eq!(
            (shown(Lang::En).as_str(), shown(Lang::Ar).as_str()),
            (english, arabic)
        );
    }

    #[test]
    fn arabic_magnitudes_agree_with_their_number() {
        check("$500bn", "$500 billion", "500 مليار دولار");
        check("$1 million", "$1 million", "مليون دولار");
        check("$2 million", "$2 million", "مليونا دولار");
        check("3 million dollars", "$3 million", "3 ملايين دولار");
        check("$10bn", "$10 billion", "10 مليارات دولار");
        check("$80bn", "$80 billion", "80 مليار دولار");
        check("$103 billion", "$103 billion", "103 مليارات دولار");
        check("€2.5m", "€2.5 million", "2.5 مليون يورو");
        check("2 million people", "2 million", "مليونان");
        check("$5k", "$5,000", "5 آلاف دولار");
        check("half a million", "0.5 million", "0.5 مليون");
    }

    #[test]
    fn arabic_currencies_agree_with_their_number() {
        check("$1", "$1", "دولار واحد");
        check("$2", "$2", "دولاران");
        check("SAR 5", "5 Saudi riyals", "5 ريالات سعودية");
        check("GBP 20", "£20", "20 جنيهًا إسترلينيًا");
        check("2 Turkish liras", "2 Turkish liras", "ليرتان تركيتان");
        check("$1,500.50", "$1,500.50", "1,500.50 دولار");
        check(
            "500 million dinars",
            "500 million dinars",
            "500 مليون دينار",
        );
        check("1 Kuwaiti dinar", "1 Kuwaiti dinar", "دينار كويتي واحد");
    }

    #[test]
    fn numbers_percentages_and_dates() {
        check("1,500 votes", "1,500", "1,500");
        check("-3.5 per cent", "-3.5%", "-3.5%");
        check("the 22nd", "22nd", "22");
        check("20 July 2024", "20 July 2024", "20 يوليو 2024");
        check("March 2024", "March 2024", "مارس 2024");
        check("January 5", "5 January", "5 يناير");
        check("in July", "July", "يوليو");
        check("since 1986", "1986", "1986");
        check("2.05pm", "2:05 pm", "2:05 مساءً");
    }

    #[test]
    fn every_currency_has_its_words_in_both_languages() {
        for noun in [
            "riyals", "dirhams", "dinars", "liras", "pesos", "rupees", "francs", "kroner",
        ] {
            let arabic = find(&format!("7 {noun}"), Lang::En);
            let shown = figure(&arabic[0].value, &Localizer::new(Lang::En, Isolation::Off));
            assert_eq!(shown, format!("7 {noun}"));
        }
    }
}
