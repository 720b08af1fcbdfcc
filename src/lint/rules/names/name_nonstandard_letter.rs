//! Letters beyond the alphabet in names.

use rustc_hash::FxHashSet;

use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, StyleGuide};
use crate::style::GLetter;
use crate::text::{Fold, Span, ZWNJ, is_letter_of_neighbours, is_marked_letter, readings};

declare_rule! {
    /// ## What it checks
    /// پ چ ڤ گ ژ in Arabic words. Where the style guide writes them (`extended_letters = true`),
    /// nothing; where it does not, each; where it has not chosen, only a name that the same text
    /// also spells without them.
    ///
    /// ## Why
    /// The letters are not in every keyboard and font, and a search for باميلا does not find پاميلا
    /// (proposal of Arabic Wikipedia's style guide: ب for پ, ف for ڤ, ك for گ). Others keep them
    /// for their sound.
    ///
    /// ## Example
    /// `پاميلا` → `باميلا`
    ///
    /// ## When it is wrong
    /// In Persian, Urdu and Kurdish words and in Iraqi and Maghrebi names. Lines with other letters
    /// of these languages are left alone.
    ///
    /// ## Fix safety
    /// A suggestion: the nearest letter of the alphabet.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الحروف پ چ ڤ گ ژ في كلمات عربية. فإن كان دليل الأسلوب يكتبها (`extended_letters = true`) فلا
    /// شيء، وإن كان لا يكتبها فكلها، وإن لم يحدد فالاسم الذي كتبه النص نفسه من دونها أيضًا.
    ///
    /// ## السبب
    /// ليست هذه الحروف في كل لوحة مفاتيح وخط، ومن بحث عن باميلا لم يجد پاميلا (مقترح دليل أسلوب
    /// ويكيبيديا العربية: ب بدل پ وف بدل ڤ وك بدل گ). ويُبقيها آخرون لصوتها.
    ///
    /// ## مثال
    /// `پاميلا` ← `باميلا`
    ///
    /// ## متى تخطئ
    /// في الكلمات الفارسية والأردية والكردية وفي أسماء عراقية ومغاربية. ولا يُمس سطر فيه حروف
    /// أخرى من هذه اللغات.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: أقرب حروف الأبجدية.
    NAME_NONSTANDARD_LETTER = "name-nonstandard-letter" {
        since: "0.1.0",
        group: Names,
        severity: Info,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

fn is_extended(c: char) -> bool {
    matches!(c, '\u{67E}' | '\u{686}' | '\u{6A4}' | '\u{6AF}' | '\u{698}')
}

/// Letters that only the neighbours of Arabic have: the line is in one of their languages.
fn is_foreign(c: char) -> bool {
    is_letter_of_neighbours(c) || matches!(c, '\u{6CC}' | '\u{6A9}' | '\u{6D5}' | ZWNJ)
}

fn is_part(c: char) -> bool {
    is_marked_letter(c)
}

fn check(context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    if context.style.extended_letters == Some(true) {
        return;
    }
    let mut line = Span::default();
    let mut foreign = false;
    let mut words = context.words_with(is_extended, is_part);
    words.retain(|word| {
        if word.start >= line.end {
            line = context.line_around(word.start);
            foreign = line.of(context.text).contains(is_foreign);
        }
        !foreign
    });
    if words.is_empty() {
        return;
    }
    let spelled: Vec<(Span, String)> = words
        .into_iter()
        .map(|it| (it, plain(context.style, it.of(context.text))))
        .collect();
    let known = match context.style.extended_letters {
        Some(_) => None,
        None => Some(stems(context.text, &spelled)),
    };
    let counts = |it: &&(Span, String)| known.as_ref().is_none_or(|all| all.contains(stem(&it.1)));
    let found = spelled.iter().filter(counts);
    out.extend(found.map(|(span, wanted)| finding(context, *span, wanted)));
}

/// The word with the nearest letters of the alphabet.
pub(super) fn plain(style: &StyleGuide, word: &str) -> String {
    let letter = |c| match (c, style.g_letter) {
        ('\u{6AF}', Some(GLetter::Ghain)) => 'غ',
        ('\u{6AF}', Some(GLetter::Jeem)) => 'ج',
        ('\u{6AF}', Some(GLetter::Qaf)) => 'ق',
        (c, _) => Fold::FOREIGN.letter(c).unwrap_or(c),
    };
    word.chars().map(letter).collect()
}

/// A word without a conjunction or preposition before it.
fn stem(word: &str) -> &str {
    let one = readings(word).find(|it| it.taken == 1).map(|it| it.stem);
    one.filter(|it| it.chars().nth(3).is_some()).unwrap_or(word)
}

/// The words of the text that are one of those that are spelled with other letters.
fn stems<'t>(text: &'t str, spelled: &[(Span, String)]) -> FxHashSet<&'t str> {
    let wanted: FxHashSet<&str> = spelled.iter().map(|it| stem(&it.1)).collect();
    let words = text.split(|c| !is_part(c)).map(stem);
    words.filter(|it| wanted.contains(it)).collect()
}

fn finding(context: &Context<'_>, word: Span, wanted: &str) -> Diagnostic {
    let message = Message::new("name-nonstandard-letter")
        .with("found", word.of(context.text))
        .with("wanted", wanted);
    let mut found = NAME_NONSTANDARD_LETTER.finding(context, word, 0.8, message);
    let edits = vec![Edit {
        span: word,
        text: wanted.to_owned(),
    }];
    found.fix = Some(Fix { safe: false, edits });
    found
}
