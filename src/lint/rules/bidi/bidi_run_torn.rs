//! Names and figures that plain text shows torn apart.

mod telephone;

use crate::bidi::{Direction, LRI, PDI, levels};
use crate::diag::{Diagnostic, Edit, Fix, Message};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::text::{Span, digit_value, is_latin_letter};

declare_rule! {
    /// ## What it checks
    /// Names and figures of an Arabic text whose signs are displayed on the wrong side where
    /// nothing isolates them: `C++` is displayed as `++C`, `$500` as `500$`, `-5°C` with its sign
    /// behind it, and the groups of `+966 50 123 4567` the other way round.
    ///
    /// ## Why
    /// Signs have no direction of their own; in plain text they take that of the paragraph (Unicode
    /// Standard Annex 9). Pages can isolate a name with `bdi`, plain text only with controls. Each
    /// finding is proved by running the paragraph through the algorithm.
    ///
    /// ## Example
    /// `لغة C++ صعبة` → `لغة ⟨U+2066⟩C++⟨U+2069⟩ صعبة`
    ///
    /// ## When it is wrong
    /// Where the text is on its way into a page or document that isolates names itself.
    ///
    /// ## Fix safety
    /// A suggestion: an isolate around the name. Controls in a file are a nuisance to anyone
    /// who edits it.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الأسماء والأرقام التي تنتقل رموزها في النص العربي إلى الجهة الأخرى إذا لم يجمعها شيء:
    /// فتظهر `C++` هكذا `++C`، و`$500` هكذا `500$`، وتنتقل إشارة `-5°C` إلى آخرها، وتنعكس مجموعات
    /// `+966 50 123 4567`.
    ///
    /// ## السبب
    /// ليس للرموز اتجاه، فتأخذ في النص المجرد اتجاه الفقرة (الملحق 9 لمعيار يونيكود). وفي
    /// الصفحات يُعزل الاسم بوسم `bdi`، أما النص المجرد فلا يُعزل فيه إلا بمحارف. وكل ملاحظة مُثبتة
    /// بترتيب الفقرة بالخوارزمية.
    ///
    /// ## مثال
    /// `لغة C++ صعبة` ← `لغة ⟨U+2066⟩C++⟨U+2069⟩ صعبة`
    ///
    /// ## متى تخطئ
    /// إذا كان النص سيوضع في صفحة أو مستند يعزل الأسماء بنفسه.
    ///
    /// ## سلامة الإصلاح
    /// اقتراح: عزل الاسم. ومحارف العزل في الملف تُزعج من يحرره.
    BIDI_RUN_TORN = "bidi-run-torn" {
        since: "0.1.0",
        group: Bidi,
        severity: Warning,
        only: Ar,
        fix: Suggested,
        check: check,
    }
}

/// Signs that belong to the name or figure that they touch.
fn is_sign(c: char) -> bool {
    is_loud(c) || matches!(c, '%' | '-' | '−' | '/' | '=' | '°')
}

/// Signs whose place matters beside figures too: `35%` and `3-1` are read from the right, and so are
/// written as they should be seen.
fn is_loud(c: char) -> bool {
    matches!(c, '+' | '#' | '$' | '€' | '£' | '&' | '*' | '@' | '_' | '~')
}

fn is_core(c: char) -> bool {
    is_latin_letter(c) || digit_value(c).is_some()
}

fn is_part(c: char) -> bool {
    is_core(c) || is_sign(c) || matches!(c, '.' | ',' | ':' | '\'')
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let mut starts: Vec<u32> = [&*context.scan.latin, &*context.scan.digits].concat();
    let named = signed(context.text).chain(dotted(context));
    starts.extend(named.filter(|&at| !context.is_opaque(at as usize)));
    starts.sort_unstable();
    let mut line = LeveledLine::default();
    let mut done = 0;
    for at in starts.into_iter().map(|at| at as usize) {
        if at < done {
            continue;
        }
        let token = token(context, at, done);
        // The scan of bytes takes × for a letter.
        done = token.end.max(at + context.at(at).map_or(1, char::len_utf8));
        let text = token.of(context.text);
        let may_tear = if is_signed(text) || is_dotted(text) || is_telephone_number(context, token)
        {
            true
        } else if text.contains(is_latin_letter) {
            text.contains(is_sign)
        } else {
            text.contains(is_loud)
        };
        if !may_tear {
            continue;
        }
        if token.start >= line.span.end {
            line = LeveledLine::around(context, token.start);
        }
        if line.tears(token) {
            out.push(finding(context, token));
        }
    }
}

/// Where letters stand behind a dot that no word stands before: `.NET`.
fn dotted(context: &Context<'_>) -> impl Iterator<Item = u32> {
    let bytes = context.text.as_bytes();
    let marks = context.scan.marks.iter().map(|&at| at as usize);
    let names = marks.filter(|&at| {
        let before = at.checked_sub(1).map(|at| bytes[at]);
        let after = bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic);
        bytes[at] == b'.' && after && matches!(before, Some(b' ' | b'('))
    });
    names.filter_map(|at| u32::try_from(at + 1).ok())
}

/// Where letters stand beside a sign that may be torn from them, whatever stands before: `(C++)`.
fn signed(text: &str) -> impl Iterator<Item = u32> {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    memchr::memchr3_iter(b'+', b'#', b'@', bytes).filter_map(move |at| {
        let before = at.checked_sub(1).filter(|&at| letter(at));
        let beside = before.or_else(|| letter(at + 1).then_some(at + 1))?;
        u32::try_from(beside).ok()
    })
}

/// The name or figure around `at`, with its signs and without the punctuation after it.
fn token(context: &Context<'_>, at: usize, done: usize) -> Span {
    let head = &context.text[done..at];
    let before = head.trim_end_matches(is_part);
    let signs = &head[before.len()..];
    let mut lead = signs.trim_start_matches([',', ':', '\'', '-', '−', '/']);
    let rest = &context.text[at..];
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let body = rest[..end].trim_end_matches(['.', ',', ':', '\'', '-', '−', '/']);
    if is_minus(context, at - signs.len()) && is_measured(rest) {
        lead = signs;
    }
    let start = at - lead.len();
    let number = telephone::length(&context.text[..start], &context.text[start..]);
    Span::new(start, (start + number).max(at + body.len()))
}

/// Whether the sign at `at` is a minus: behind a space or a bracket that no figure stands before, and
/// not at the head of a line, where it may belong to a list.
fn is_minus(context: &Context<'_>, at: usize) -> bool {
    let head = &context.text[..at];
    let word = context.before(context.back_over_spaces(at));
    matches!(context.at(at), Some('-' | '−'))
        && head.ends_with([' ', '\u{A0}', '('])
        && word.is_some_and(|c| c != '\n' && digit_value(c).is_none())
}

/// Whether a share or a temperature follows: other figures behind a dash begin a clause.
fn is_measured(rest: &str) -> bool {
    let is_figure = |c: char| digit_value(c).is_some() || matches!(c, '.' | ',' | '٫');
    let unit = rest.trim_start_matches(is_figure);
    let unit = unit.strip_prefix([' ', '\u{A0}']).unwrap_or(unit);
    ["%", "٪", "°", "℃", "درجة", "درجات", "في الم", "بالم"]
        .iter()
        .any(|it| unit.starts_with(it))
}

/// Whether a minus stands before a figure.
fn is_signed(text: &str) -> bool {
    let figure = text.strip_prefix(['-', '−']);
    figure.is_some_and(|it| it.starts_with(|c| digit_value(c).is_some()))
}

/// Whether `token` begins with a dot that belongs to its name: `.NET`.
fn is_dotted(text: &str) -> bool {
    let name = text.strip_prefix('.');
    name.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether `token` is a telephone number of several groups, which stand the other way round.
fn is_telephone_number(context: &Context<'_>, token: Span) -> bool {
    let (head, text) = context.text.split_at(token.start);
    telephone::length(head, text) > 0
}

/// A line with the level of each character.
#[derive(Default)]
struct LeveledLine {
    span: Span,
    /// Offset in the line, level.
    levels: Vec<(usize, u8)>,
}

impl LeveledLine {
    fn around(context: &Context<'_>, at: usize) -> LeveledLine {
        let span = context.line_around(at);
        let line = span.of(context.text);
        let levels = levels(line, Some(Direction::Rtl));
        let offsets = line.char_indices().map(|it| it.0);
        LeveledLine {
            span,
            levels: offsets.zip(levels).collect(),
        }
    }

    /// Whether the characters of `token` are not all seen from left to right, side by side. Even
    /// levels may differ: what is between odd ones is a run from left to right as a whole (UAX #9,
    /// rule L2).
    fn tears(&self, token: Span) -> bool {
        let from = |offset: usize| {
            self.levels
                .partition_point(|it| it.0 < offset - self.span.start)
        };
        let of_token = &self.levels[from(token.start)..from(token.end)];
        of_token.iter().any(|it| it.1 % 2 == 1)
    }
}

fn finding(context: &Context<'_>, token: Span) -> Diagnostic {
    let message = Message::new("bidi-run-torn").with("found", token.of(context.text));
    let mut found = BIDI_RUN_TORN.finding(context, token, 0.9, message);
    let edit = |at, control: char| Edit {
        span: Span::empty(at),
        text: control.to_string(),
    };
    let edits = vec![edit(token.start, LRI), edit(token.end, PDI)];
    found.fix = Some(Fix { safe: false, edits });
    found
}
