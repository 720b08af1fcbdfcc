//! Names hidden from a translation engine, and put back in the glossary's form.
//!
//! Engines spell names in any way. Each name is therefore replaced by a token that engines copy
//! (Latin letters and a number), and the token in the answer by the form that the glossary gives.

use super::Mention;
use crate::glossary::{Glossary, TermStatus};
use crate::text::{Lang, Proclitics, Span, TATWEEL};

/// Letters of a token; the first pair that the text itself does not have is used.
const MARKS: [&str; 4] = ["NQ", "ZQ", "XQ", "QZ"];

/// A text whose names are tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    /// What an engine may see.
    pub text: String,
    mark: &'static str,
    /// The forms in the other language; token number *n*, from 1, stands for form *n* − 1.
    forms: Vec<String>,
}

/// An answer of an engine with the names back in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The text.
    pub text: String,
    /// The forms of names whose tokens the engine has lost.
    pub lost: Vec<String>,
}

/// Tokens of an answer that are not as they were asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// The form of a name whose token is gone, and that is not there by itself.
    pub lost: Option<String>,
    /// The form of a name whose tokens are more than there were.
    pub doubled: Option<String>,
    /// A token that stands for no name.
    pub stray: Option<String>,
}

/// The names of a text.
#[derive(Clone, Copy, Debug)]
pub struct Mentioned<'a> {
    /// Their mentions in the whole text, in text order.
    pub mentions: &'a [Mention],
    /// The glossary that they are of.
    pub glossary: &'a Glossary,
}

impl Protected {
    /// The stretch `span` of `text` with a token for each of its `names` that the glossary has a form
    /// for in `to`.
    pub fn new(text: &str, span: Span, names: Mentioned<'_>, to: Lang) -> Protected {
        let Mentioned { mentions, glossary } = names;
        let stretch = span.of(text);
        let mut protected = Protected {
            text: String::with_capacity(stretch.len()),
            mark: MARKS[0],
            forms: Vec::new(),
        };
        let Some(mark) = MARKS.into_iter().find(|it| !stretch.contains(it)) else {
            protected.text.push_str(stretch);
            return protected;
        };
        protected.mark = mark;
        let first = mentions.partition_point(|it| it.span.start < span.start);
        let inside = mentions[first..].iter();
        let mut from = span.start;
        for mention in inside.take_while(|it| it.span.end <= span.end) {
            let Some(form) = form(mention, glossary, to) else {
                continue;
            };
            protected.forms.push(form.to_owned());
            let number = protected.forms.len();
            protected.text.push_str(&text[from..mention.span.start]);
            protected.text.push_str(&format!("{mark}{number}"));
            from = mention.span.end;
        }
        protected.text.push_str(&text[from..span.end]);
        protected
    }

    /// `answer` with the names in place of their tokens.
    ///
    /// Engines write tokens in lower case, split them or use Arabic digits; all of these are understood.
    /// Arabic clitics are joined to the name, and lose or keep the article as they must: ل and
    /// الولايات make للولايات.
    pub fn restore(&self, answer: &str) -> Restored {
        let mut out = String::with_capacity(answer.len());
        let mut seen = vec![false; self.forms.len()];
        let mut rest = answer;
        while let Some((start, end, number)) = self.next_token(rest) {
            out.push_str(&rest[..start]);
            rest = &rest[end..];
            seen[number - 1] = true;
            join(&mut out, &self.forms[number - 1]);
        }
        out.push_str(rest);
        let lost = self.forms.iter().zip(&seen).filter(|(_, seen)| !**seen);
        // A name that is there in its form although its token is gone is not lost.
        let lost = lost
            .map(|(form, _)| form.clone())
            .filter(|it| !out.contains(it.as_str()));
        Restored {
            lost: lost.collect(),
            text: out,
        }
    }

    /// Which tokens of `answer` are not as they were asked.
    pub fn check(&self, answer: &str) -> Tokens {
        let mut counts = vec![0_usize; self.forms.len()];
        let mut rest = answer;
        while let Some((_, end, number)) = self.next_token(rest) {
            counts[number - 1] += 1;
            rest = &rest[end..];
        }
        // Two tokens of one form stand for each other.
        let all_of = |form: &String| {
            let alike = self.forms.iter().zip(&counts).filter(|it| it.0 == form);
            alike.fold((0, 0), |sum, it| (sum.0 + 1, sum.1 + it.1))
        };
        let doubled = self.forms.iter().find(|form| {
            let (asked, seen) = all_of(form);
            seen > asked
        });
        Tokens {
            lost: self.restore(answer).lost.into_iter().next(),
            doubled: doubled.cloned(),
            stray: self.stray(&self.without_tokens(answer)),
        }
    }

    /// `answer` with nothing in place of its tokens.
    pub fn without_tokens(&self, answer: &str) -> String {
        let mut out = String::with_capacity(answer.len());
        let mut rest = answer;
        while let Some((start, end, _)) = self.next_token(rest) {
            out.push_str(&rest[..start]);
            rest = &rest[end..];
        }
        out + rest
    }

    /// Something in `text` that looks like a token, as it is written.
    fn stray(&self, text: &str) -> Option<String> {
        if self.forms.is_empty() {
            return None;
        }
        let words = text.split(|c: char| !c.is_alphanumeric());
        let is_token = |it: &&str| {
            let (mark, digits) = it.split_at_checked(self.mark.len()).unwrap_or_default();
            mark == self.mark && number(digits).is_some_and(|it| it.1 == digits.len())
        };
        words.into_iter().find(is_token).map(str::to_owned)
    }

    /// Where the next token begins and ends, and its number.
    fn next_token(&self, text: &str) -> Option<(usize, usize, usize)> {
        let starts = text.char_indices().map(|(at, _)| at);
        starts
            .filter(|&at| !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric()))
            .find_map(|at| {
                let head = text.get(at..at + self.mark.len())?;
                if !head.eq_ignore_ascii_case(self.mark) {
                    return None;
                }
                let tail = &text[at + self.mark.len()..];
                let digits = tail.trim_start_matches([' ', '-', '_', '\u{A0}']);
                let gap = tail.len() - digits.len();
                let (number, length) = number(digits)?;
                let known = (1..=self.forms.len()).contains(&number) && gap <= 2;
                known.then_some((at, at + self.mark.len() + gap + length, number))
            })
    }
}

/// The form in `to` that corresponds to the term of a mention: a short one to a short one.
fn form<'a>(mention: &Mention, glossary: &'a Glossary, to: Lang) -> Option<&'a str> {
    let terms = glossary.terms_of(mention.concept);
    let short = terms
        .iter()
        .find(|it| it.lang == to && it.status == TermStatus::Short);
    match short {
        Some(term) if mention.is_short() => Some(&term.text),
        _ => glossary.preferred(mention.concept, to),
    }
}

/// The number at the beginning of `text` in digits of either system, and its bytes.
fn number(text: &str) -> Option<(usize, usize)> {
    let mut number = 0_usize;
    let mut length = 0;
    for c in text.chars().take(6) {
        let digit = match c {
            '0'..='9' => c as usize - '0' as usize,
            '٠'..='٩' => c as usize - '٠' as usize,
            _ => break,
        };
        number = number * 10 + digit;
        length += c.len_utf8();
    }
    (length > 0).then_some((number, length))
}

/// Writes `form` after what may be a clitic.
fn join(out: &mut String, form: &str) {
    let is_arabic = |c: char| ('\u{621}'..='\u{64A}').contains(&c);
    if !form.starts_with(is_arabic) {
        out.push_str(form);
        return;
    }
    let before = out.trim_end_matches(TATWEEL).len();
    let word = out[..before]
        .rfind(|c: char| !is_arabic(c))
        .map_or(0, |at| {
            at + out[at..].chars().next().map_or(0, char::len_utf8)
        });
    let clitics = Proclitics::parse(&out[word..before]).filter(|it| !it.is_empty());
    if clitics.is_some() {
        out.truncate(before);
    }
    out.push_str(clitics.map_or(form, |it| it.written_before(form)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Kinds, mentions};
    use crate::glossary::formats::csv;
    use crate::names::TermIndex;

    const GLOSSARY: &str = "en_preferred,en_short,ar_preferred,ar_short\n\
        Elon Musk,Musk,إيلون ماسك,ماسك\nUnited States,,الولايات المتحدة,\nOpenAI,,أوبن إيه آي,\n";

    fn protected(text: &str, to: Lang) -> Protected {
        let glossary = csv::read(GLOSSARY).0;
        let index = TermIndex::new(&glossary);
        let found = mentions(text, &glossary, &index, Kinds::All);
        let names = Mentioned {
            mentions: &found,
            glossary: &glossary,
        };
        Protected::new(text, Span::new(0, text.len()), names, to)
    }

    #[test]
    fn names_are_tokens_for_the_engine() {
        let it = protected("قال إيلون ماسك للولايات المتحدة إن OpenAI، وماسك.", Lang::En);
        assert_eq!(it.text, "قال NQ1 لNQ2 إن NQ3، وNQ4.");
        let back = it.restore("nq1 told the NQ 2 that NQ-٣, and NQ4.");
        assert_eq!(
            back.text,
            "Elon Musk told the United States that OpenAI, and Musk."
        );
        assert!(back.lost.is_empty());
    }

    #[test]
    fn clitics_are_joined() {
        let it = protected("Musk told the United States.", Lang::Ar);
        let back = |answer: &str| it.restore(answer).text;
        assert_eq!(back("وNQ1 لNQ2"), "وماسك للولايات المتحدة");
        assert_eq!(back("بـNQ1 لـNQ2"), "بماسك للولايات المتحدة");
        assert_eq!(back("الNQ2 وبالNQ2"), "الولايات المتحدة وبالولايات المتحدة");
        assert_eq!(back("إلى NQ2 قالNQ1"), "إلى الولايات المتحدة قالماسك");
    }

    #[test]
    fn what_is_lost_is_told() {
        let it = protected("Musk told the United States.", Lang::Ar);
        let back = it.restore("قال NQ1 NQ9 XNQ2");
        assert_eq!(back.text, "قال ماسك NQ9 XNQ2");
        assert_eq!(back.lost, ["الولايات المتحدة"]);
        assert_eq!(it.restore("").lost.len(), 2);
        assert!(it.restore("ماسك الولايات المتحدة").lost.is_empty());
    }

    #[test]
    fn tokens_are_counted() {
        let it = protected("Musk told Elon Musk of the United States.", Lang::Ar);
        assert_eq!(it.text, "NQ1 told NQ2 of the NQ3.");
        let check = |answer: &str| it.check(answer);
        assert_eq!(check("قال NQ1 لـnq 2 عن NQ-٣"), Tokens::default());
        assert_eq!(check("قال NQ1 عن NQ3").lost.as_deref(), Some("إيلون ماسك"));
        assert_eq!(
            check("قال NQ1 NQ1 NQ2 NQ3").doubled.as_deref(),
            Some("ماسك")
        );
        assert_eq!(check("قال NQ1 NQ2 NQ3 NQ4").stray.as_deref(), Some("NQ4"));
        // A sentence of its own may have such words.
        let none = protected("The plan NQ7.", Lang::Ar);
        assert_eq!(none.check("الخطة NQ7"), Tokens::default());
        let two = protected("Musk and Musk.", Lang::Ar);
        assert_eq!(two.check("NQ1 وNQ1"), Tokens::default());
        assert_eq!(two.check("NQ1").lost, None);
    }

    #[test]
    fn a_text_that_has_the_letters_gets_others() {
        assert_eq!(protected("NQ1 Musk", Lang::Ar).text, "NQ1 ZQ1");
        assert_eq!(
            protected("NQ ZQ XQ QZ Musk", Lang::Ar).text,
            "NQ ZQ XQ QZ Musk"
        );
    }
}
