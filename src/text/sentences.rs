//! Where sentences stand, in Arabic and in English news.
//!
//! A line is a paragraph, and no sentence crosses its end. Within a line a sentence ends after
//! `.`, `؟`, `?`, `!` or `…` with the quotation marks and brackets that close there, unless
//! something contradicts it: an abbreviation or an initial, a small letter after it, two dots
//! (which join clauses in Arabic), or a quotation that goes on. A quotation that closes in its
//! line stays whole, because half of one without its speaker says something else; only a very
//! long one is cut. One pass over each line.

use super::Span;
use super::abbreviations::{Stop, is_opener, judge};
use super::continuing::continues;
use super::is_arabic_letter;
use super::script::{is_invisible, is_latin_letter};

/// A quotation of more bytes than this is cut at its full stops.
const LONG_QUOTATION: usize = 700;

/// The sentences of `text` in order, without the spaces around them. Every letter and digit of
/// the text lies in exactly one.
pub fn sentences(text: &str) -> Vec<Span> {
    super::scans::record(super::scans::Search::Sentences, text.len());
    let mut found = Vec::new();
    for paragraph in paragraphs(text) {
        cut(text, paragraph, &mut found);
    }
    found
}

/// The lines of `text` that hold a letter or a digit, without the spaces around them.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Span> {
    let is_break = |c: char| {
        matches!(
            c,
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let offset = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    text.split(is_break).filter_map(move |line| {
        let start = offset(line);
        let span = trimmed(text, Span::new(start, start + line.len()));
        has_words(span.of(text)).then_some(span)
    })
}

/// How many words `text` has: stretches without a space that hold a letter or a digit.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| has_words(word))
        .count()
}

fn has_words(text: &str) -> bool {
    // Most words are Arabic or ASCII, and to look other letters up takes long.
    text.contains(|c| matches!(c, '\u{620}'..='\u{64A}') || char::is_alphanumeric(c))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

fn trimmed(text: &str, span: Span) -> Span {
    let part = span.of(text);
    let start = span.start + part.len() - part.trim_start_matches(is_blank).len();
    Span::new(start, start + part.trim_matches(is_blank).len())
}

fn cut(text: &str, line: Span, found: &mut Vec<Span>) {
    let first = found.len();
    let mut push = |start: usize, end: usize| {
        let span = trimmed(text, Span::new(start, end));
        if has_words(span.of(text)) {
            found.push(span);
        } else if let Some(last) = found[first..].last_mut().filter(|_| !span.is_empty()) {
            // Stray marks (`. .`) belong to the sentence before.
            last.end = span.end;
        }
    };
    let quotations = quotations(text, line);
    let mut inside = quotations.iter().peekable();
    let mut start = line.start;
    let mut at = line.start;
    while let Some(next) = text[at..line.end].find(is_terminator) {
        let stop = at + next;
        let run = run_end(text, stop, line.end, |c| {
            is_terminator(c) || is_invisible(c)
        });
        let end = run_end(text, run, line.end, |c| is_closer(c) || is_invisible(c));
        at = end.max(stop + 1);
        while inside.next_if(|quotation| quotation.end <= run).is_some() {}
        let quoted = inside
            .peek()
            .is_some_and(|it| it.start < stop && end < it.end);
        let candidate = Candidate {
            text,
            start,
            stop,
            run,
            end,
            limit: line.end,
        };
        if !quoted && candidate.ends() {
            push(start, end);
            start = run_end(text, end, line.end, is_blank);
        }
    }
    push(start, line.end);
}

fn run_end(text: &str, from: usize, limit: usize, belongs: impl Fn(char) -> bool) -> usize {
    let rest = &text[from..limit];
    from + rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '؟' | '?' | '!' | '…' | '۔' | '‼' | '⁇' | '⁈' | '⁉')
}

fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '»' | '’' | '\'' | ')' | ']' | '}')
}

fn is_opening_mark(c: char) -> bool {
    is_double_quote(c) || is_invisible(c) || matches!(c, '\'' | '‘' | '(' | '[' | '-' | '–' | '—')
}

/// A place where a sentence may end.
struct Candidate<'a> {
    text: &'a str,
    /// Where the sentence starts.
    start: usize,
    /// The first terminator.
    stop: usize,
    /// After the last terminator.
    run: usize,
    /// After the marks that close there.
    end: usize,
    /// The end of the line.
    limit: usize,
}

impl Candidate<'_> {
    fn ends(&self) -> bool {
        let rest = &self.text[self.end..self.limit];
        let next = rest.trim_start_matches(|c: char| c.is_whitespace() || is_opening_mark(c));
        let Some(first) = next.chars().next() else {
            return true;
        };
        let marks = &self.text[self.stop..self.run];
        let head = &self.text[self.start..self.stop];
        if !rest.starts_with(char::is_whitespace) {
            return self.lacks_a_blank(head, marks, rest);
        }
        if is_latin_letter(first) && first.is_lowercase() {
            // `iPhone` and the like may stand after an Arabic sentence.
            return head.ends_with(is_arabic_letter)
                && marks == "."
                && matches!(judge(head), Stop::Ends | Stop::AfterFigure);
        }
        match marks.trim_matches(is_invisible) {
            "." => self.full_stop(head, next),
            "..." | "…" | ".." => is_latin_letter(first),
            // «هل بكت؟» تساءلت: without capitals the next word may still belong to it.
            _ => self.end == self.run || !is_arabic_letter(first),
        }
    }

    /// `انتهى.وقال`: between two Arabic words a stop needs no space to be one.
    fn lacks_a_blank(&self, head: &str, marks: &str, rest: &str) -> bool {
        let long = head
            .chars()
            .rev()
            .take(3)
            .filter(|&c| is_arabic_letter(c))
            .count()
            == 3;
        // The stops of الأ.م. are its own.
        let initial = rest.chars().nth(1) == Some('.');
        let single = matches!(marks, "." | "؟" | "!") && !initial;
        single && long && self.end == self.run && rest.starts_with(is_arabic_letter)
    }

    fn full_stop(&self, head: &str, next: &str) -> bool {
        // A number at the head of an item: `1. Stargate`.
        if head.chars().all(char::is_numeric) {
            return false;
        }
        // After a closing quotation mark nothing is shortened.
        if self.end > self.run && is_double_quote_at(self.text, self.run) {
            return true;
        }
        match judge(head) {
            Stop::Ends => true,
            Stop::GoesOn => false,
            Stop::AfterFigure => !continues(next),
            Stop::BeforeNumber => !next.starts_with(|c: char| c.is_numeric()),
            Stop::Open => {
                let is_part = |c: char| is_latin_letter(c) || matches!(c, '\'' | '’');
                let word = &next[..next.find(|c| !is_part(c)).unwrap_or(next.len()).min(32)];
                is_opener(word.trim_matches(['\'', '’']))
            }
        }
    }
}

fn is_double_quote_at(text: &str, at: usize) -> bool {
    text[at..].starts_with(is_double_quote)
}

/// What a quotation mark can do where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Either,
}

/// A double quotation mark of a line.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    sign: char,
    role: Role,
}

/// The double quotation marks of a line. But for guillemets it is the spaces beside a mark, not its
/// form, that say which way it looks: the press writes “…“, ”…” and "…" alike.
fn marks(text: &str, line: Span) -> Vec<Mark> {
    let is_free = |c: Option<char>| c.is_none_or(|c| is_blank(c) || matches!(c, '(' | '['));
    let is_end = |c: Option<char>| {
        c.is_none_or(|c| is_blank(c) || is_terminator(c) || matches!(c, ',' | '،' | ')' | ']'))
    };
    let part = line.of(text);
    let found = part
        .char_indices()
        .filter(|&(_, sign)| is_double_quote(sign));
    let mark = |(at, sign): (usize, char)| {
        let before = part[..at].chars().next_back();
        let after = part[at + sign.len_utf8()..].chars().next();
        let role = match (sign, is_free(before), is_end(after)) {
            ('«', ..) | ('„', ..) | (_, true, false) => Role::Opens,
            ('»', ..) | (_, false, true) => Role::Closes,
            _ => Role::Either,
        };
        let at = line.start + at;
        Mark { at, sign, role }
    };
    found.map(mark).collect()
}

/// The quotations of a line that are closed in it and not too long, marks included, without
/// overlap. The two marks need not be of one kind: «…" and ”…” are both seen in the press.
fn quotations(text: &str, line: Span) -> Vec<Span> {
    let marks = marks(text, line);
    let mut found = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        let Some(close) = closing(&marks, at).filter(|_| marks[at].role != Role::Closes) else {
            at += 1;
            continue;
        };
        let end = marks[close].at + marks[close].sign.len_utf8();
        let span = Span::new(marks[at].at, end);
        if span.len() <= LONG_QUOTATION {
            found.push(span);
        }
        at = close + 1;
    }
    found
}

/// The mark that closes the one at `at`: its own counterpart before another such opener, else
/// the next mark if it may close.
fn closing(marks: &[Mark], at: usize) -> Option<usize> {
    let opener = marks[at].sign;
    let counterpart = match opener {
        '«' => '»',
        '“' => '”',
        '„' => '“',
        other => other,
    };
    let rest = &marks[at + 1..];
    let again = |it: &&Mark| it.sign == opener && it.role == Role::Opens;
    let own = rest
        .iter()
        .take_while(|it| !again(it))
        .position(|it| it.sign == counterpart && it.role != Role::Opens);
    let next = own.or_else(|| rest.first().filter(|it| it.role != Role::Opens).map(|_| 0))?;
    Some(at + 1 + next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = sentences(text);
        let found: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn arabic_sentences() {
        check(
            "قال ماسك ذلك. وردّ ألتمان! فمن المحقّ؟ لا أحد يعلم",
            &["قال ماسك ذلك.", "وردّ ألتمان!", "فمن المحقّ؟", "لا أحد يعلم"],
        );
        check(
            "بلغت 3.5 مليار دولار. ووصلت إلى ٣٫٥ بالمئة.",
            &["بلغت 3.5 مليار دولار.", "ووصلت إلى ٣٫٥ بالمئة."],
        );
        check(
            "يفوز ترامب.. والعالم يترقب..",
            &["يفوز ترامب.. والعالم يترقب.."],
        );
        check(
            "الرئيس الجديد. .\nتحدث ترامب",
            &["الرئيس الجديد. .", "تحدث ترامب"],
        );
        check(
            "زار د. سامي وأ.د. هالة المقر. ثم غادرا.",
            &["زار د. سامي وأ.د. هالة المقر.", "ثم غادرا."],
        );
        check(
            "بدأ عند الساعة 8.30 م. في الملعب. وعلى بعد 5 كم. من المدينة نهر.",
            &[
                "بدأ عند الساعة 8.30 م. في الملعب.",
                "وعلى بعد 5 كم. من المدينة نهر.",
            ],
        );
        check(
            "ولد سنة 1945 م. في الكوفة. ومات سنة 2003 م. في المقابل عاش أخوه.",
            &[
                "ولد سنة 1945 م. في الكوفة.",
                "ومات سنة 2003 م.",
                "في المقابل عاش أخوه.",
            ],
        );
        check(
            "وصل مندوب الأ.م. إلى المدينة. وقال إنه راض.",
            &["وصل مندوب الأ.م. إلى المدينة.", "وقال إنه راض."],
        );
        check(
            "باع الكتب إلخ. في السوق. ثم عاد.",
            &["باع الكتب إلخ. في السوق.", "ثم عاد."],
        );
        check(
            "كان ذلك سنة 2024م. ثم انتهى.",
            &["كان ذلك سنة 2024م.", "ثم انتهى."],
        );
        check(
            "انتهى الاجتماع.وقال الوزير إنه راض",
            &["انتهى الاجتماع.", "وقال الوزير إنه راض"],
        );
    }

    #[test]
    fn english_sentences() {
        check(
            "Mr. Musk met J. P. Morgan in the U.S. Senate. He left.",
            &["Mr. Musk met J. P. Morgan in the U.S. Senate.", "He left."],
        );
        check(
            "It began in the U.S. The rest is known.",
            &["It began in the U.S.", "The rest is known."],
        );
        check(
            "Tesla Inc. said so at 3 p.m. on Tuesday. No. 5 is alive. He said no. She agreed.",
            &[
                "Tesla Inc. said so at 3 p.m. on Tuesday.",
                "No. 5 is alive.",
                "He said no.",
                "She agreed.",
            ],
        );
        check(
            "Shares rose 3.5 percent. 40 people came to Booking.com.",
            &["Shares rose 3.5 percent.", "40 people came to Booking.com."],
        );
        check(
            "It was ... strange... Then it ended.",
            &["It was ... strange...", "Then it ended."],
        );
        check(
            "1. Stargate began. 2. It grew.",
            &["1. Stargate began.", "2. It grew."],
        );
    }

    #[test]
    fn quotations_stay_whole() {
        check(
            "“Why?” he asked. “I go. You stay.” Then he went.",
            &["“Why?” he asked.", "“I go. You stay.”", "Then he went."],
        );
        check(
            "قال: «لا نملك المال. لن نبني.» وأضاف أنه راض. ثم ذهب.",
            &["قال: «لا نملك المال. لن نبني.»", "وأضاف أنه راض.", "ثم ذهب."],
        );
        check(
            "قالت: “انتهى الدرس. عاد الطلاب. أغلق الباب.",
            &["قالت: “انتهى الدرس.", "عاد الطلاب.", "أغلق الباب."],
        );
        check(
            "وصف ” الوزير ” الخطة. ثم هدأ.",
            &["وصف ” الوزير ” الخطة.", "ثم هدأ."],
        );
        check(
            "«اتفاق الإمارات\" نص. وهو \"مهم. جدا\".",
            &["«اتفاق الإمارات\" نص.", "وهو \"مهم. جدا\"."],
        );
    }

    /// Texts of our own, `⏐` where a sentence ends and another begins.
    #[test]
    fn a_table_of_ends() {
        let mut wrong: Vec<(Vec<&str>, String)> = Vec::new();
        for marked in [
            // Closing marks after the stop, and stops after closing marks.
            "قال: «نعم.» ⏐ثم خرج.",
            "سألها: «لماذا؟». ⏐صمتت.",
            "سأل: «متى نبدأ؟» وهو يضحك.",
            "\"We won.\" ⏐They cheered.",
            "She called it \"a start\". ⏐Nobody agreed.",
            "(It was late.) ⏐The bus had left.",
            // Quotations that began or end in another paragraph.
            "and that is all,\" he said. ⏐Then he added, \"Go home now.\"",
            "وهذا كل شيء\" كما قال. ⏐وأضاف: \"عودوا إلى البيت.\"",
            "The Lakers\" plans changed. ⏐\"I am ready,\" he said.",
            "”نحن هنا. لن نرحل“ كما قال. ⏐ثم سكت.",
            "قالت \"نعم\" و\"لا\" معا. ⏐ثم ضحكت.",
            // Titles, initials, shortened words.
            "J. R. R. Hartley wrote it. ⏐It sold well.",
            "Gen. Amos met Sen. Lowe and Rev. Hill. ⏐All agreed.",
            "He moved to Washington D.C. ⏐The job was hard.",
            "It opened on Oct. 3 and closed in Nov. ⏐Rain came.",
            "We trade in coal, iron, etc. ⏐The port is small.",
            "The U.K. Treasury said so. ⏐Prices rose.",
            "زار الوزير أ. د. هالة سليم. ⏐ثم غادر.",
            "كتب إلى ص.ب. 114 في المدينة.",
            // Numbers.
            "Growth was 2.5 per cent. ⏐In 2019 it was 1.9.",
            "بلغ النمو 2.5 في المئة. ⏐وكان 1.9 قبل عام.",
            "بلغت الحرارة ٣٨٫٥ درجة. ⏐وهبت الرياح.",
            "It must stay under 2C. ⏐Many doubt it.",
            "Version 3.1.4 is out. ⏐Try it.",
            "1. Open the lid. ⏐2. Pour the water.",
            "١. افتح الغطاء. ⏐٢. صب الماء.",
            // Other ends, and marks that end nothing.
            "هل وصل؟ ⏐نعم! ⏐متى؟",
            "أين المال؟! ⏐لا أحد يعلم.",
            "جاء الربيع؛ وذاب الثلج، فسال النهر.",
            "Wait... ⏐Who is there?",
            "انتظر... ثم تكلم.",
            "She paused … then spoke.",
            "Yahoo! is a company. ⏐It is old.",
            "Visit naqhara.example. ⏐It is free.",
            "Who? ⏐Me? ⏐Never!",
            // Paragraphs, with and without stops.
            "Mayor resigns\n⏐The mayor resigned on Monday.\n⏐She gave no reason",
            "استقالة العمدة\n⏐استقالت العمدة يوم الاثنين.\n⏐ولم تذكر السبب",
            "- first point\n⏐- second point",
        ] {
            let expected: Vec<&str> = marked.split('⏐').map(str::trim).collect();
            let text = marked.replace('⏐', "");
            let found = sentences(&text);
            let found: Vec<&str> = found.iter().map(|span| span.of(&text)).collect();
            if found != expected {
                wrong.push((expected, found.join("⏐")));
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn lines_are_paragraphs() {
        check(
            "Title\r\n\r\nBody here\n***\n . \n",
            &["Title", "Body here"],
        );
        check("", &[]);
        check("... !!", &[]);
        assert_eq!(paragraphs("a\n\n b \r\nc").count(), 3);
        assert_eq!(word_count("قال ماسك - في 2024 – ذلك."), 5);
    }

    proptest! {
        #[test]
        fn every_word_lies_in_one_sentence(text in "[aBق 1.؟!\"“”«»\n)\u{200F}…d]{0,60}") {
            let found = sentences(&text);
            let mut covered = String::new();
            for pair in found.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            for span in &found {
                prop_assert!(!span.of(&text).contains('\n'));
                covered.push_str(span.of(&text));
            }
            let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            prop_assert_eq!(words(&covered), words(&text));
        }
    }
}
