//! The runs of a paragraph: stretches of one direction and one format.

use std::fmt::Write as _;
use std::ops::Range;

use super::whole;
use crate::bidi::{self, Direction};
use crate::text::{Lang, dominant_language, is_bidi_control};

/// How a piece of text looks, and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::render) struct RunFormat {
    /// The id of a character style.
    pub(in crate::render) style: Option<&'static str>,
    /// The bookmark that it links to.
    pub(in crate::render) link: Option<String>,
}

/// A piece of a paragraph.
#[derive(Clone)]
pub(in crate::render) struct Inline<'a> {
    text: &'a str,
    lang: Lang,
    format: RunFormat,
    /// Whether it must be seen in one piece.
    whole: bool,
    /// Whether nothing beside it may take its direction.
    apart: bool,
}

impl<'a> Inline<'a> {
    /// Plain text of a known language.
    pub(in crate::render) fn new(text: &'a str, lang: Lang) -> Inline<'a> {
        Inline {
            text,
            lang,
            format: RunFormat::default(),
            whole: false,
            apart: false,
        }
    }

    /// Words of the language `lang` that are no part of what stands beside them: after an Arabic label
    /// a number would be painted away from its English noun.
    pub(in crate::render) fn apart(text: &'a str, lang: Lang) -> Inline<'a> {
        Inline {
            apart: true,
            ..Inline::whole(text, lang)
        }
    }

    /// A name or a figure, which must be seen in one piece, whatever stands around it. Of its letters
    /// the language is known; one without letters is of the language `lang`.
    pub(in crate::render) fn whole(text: &'a str, lang: Lang) -> Inline<'a> {
        let lang = if text.chars().any(char::is_alphabetic) {
            dominant_language(text)
        } else {
            lang
        };
        Inline {
            whole: true,
            ..Inline::new(text, lang)
        }
    }

    /// The same in this format.
    pub(in crate::render) fn with(mut self, format: RunFormat) -> Inline<'a> {
        self.format = format;
        self
    }
}

/// Left-to-right mark.
const LRM: char = '\u{200E}';
/// Right-to-left mark.
const RLM: char = '\u{200F}';

fn mark_of(lang: Lang) -> char {
    match Direction::of(lang) {
        Direction::Ltr => LRM,
        Direction::Rtl => RLM,
    }
}

/// The runs of the pieces in a paragraph that runs as `lang` does.
pub(super) fn runs(lang: Lang, pieces: &[Inline<'_>]) -> String {
    let base = Some(Direction::of(lang));
    let (mut text, mut owners) = joined(lang, pieces, &[]);
    let mut levels = bidi::levels(&text, base);
    if pieces.iter().any(|it| it.whole) {
        let chars: Vec<char> = text.chars().collect();
        let torn = whole::torn(&chars, &levels, &stretches(pieces, &owners));
        if torn.contains(&true) {
            (text, owners) = joined(lang, pieces, &torn);
            levels = bidi::levels(&text, base);
        }
    }
    let mut out = String::new();
    let mut run = String::new();
    let mut of_run: Option<(usize, bool)> = None;
    for ((c, owner), level) in text.chars().zip(owners).zip(levels) {
        let here = (owner, level % 2 == 1);
        if of_run != Some(here) {
            flush(&mut out, &mut run, of_run, pieces);
            of_run = Some(here);
        }
        run.push(c);
    }
    flush(&mut out, &mut run, of_run, pieces);
    out
}

/// Where the pieces stand that must be whole.
fn stretches(pieces: &[Inline<'_>], owners: &[usize]) -> Vec<Option<(Range<usize>, Lang)>> {
    let stretch = |(number, piece): (usize, &Inline<'_>)| {
        let start = owners.partition_point(|&it| it < number);
        let end = owners.partition_point(|&it| it <= number);
        piece.whole.then_some((start..end, piece.lang))
    };
    pieces.iter().enumerate().map(stretch).collect()
}

/// The text of all pieces, and for every character the piece that it belongs to; those that are
/// torn between marks.
fn joined(lang: Lang, pieces: &[Inline<'_>], torn: &[bool]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut owners = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let safe = bidi::visible(piece.text);
        // C++ in an Arabic paragraph would be painted ++C, and $5 billion would be billion 5$.
        let from = text.len();
        let mark = (piece.lang != lang).then(|| mark_of(piece.lang));
        let is_torn = torn.get(number) == Some(&true);
        let is_apart = piece.apart && piece.lang != lang;
        let fence = (is_torn || is_apart).then(|| mark_of(lang));
        let is_open = |c: char| is_torn || !c.is_alphabetic();
        text.extend(fence);
        text.extend(mark.filter(|_| safe.starts_with(is_open)));
        text.push_str(&safe);
        text.extend(mark.filter(|_| safe.ends_with(is_open)));
        text.extend(fence);
        owners.extend(text[from..].chars().map(|_| number));
    }
    (text, owners)
}

fn flush(out: &mut String, run: &mut String, of: Option<(usize, bool)>, pieces: &[Inline<'_>]) {
    let Some((number, rtl)) = of.filter(|_| !run.is_empty()) else {
        return;
    };
    let format = &pieces[number].format;
    if let Some(anchor) = &format.link {
        let _ = write!(out, "<w:hyperlink w:anchor=\"{anchor}\" w:history=\"1\">");
    }
    out.push_str("<w:r>");
    let style = format.style.map(|it| format!("<w:rStyle w:val=\"{it}\"/>"));
    let direction = if rtl { "<w:rtl/>" } else { "" };
    if style.is_some() || rtl {
        let style = style.unwrap_or_default();
        let _ = write!(out, "<w:rPr>{style}{direction}</w:rPr>");
    }
    out.push_str("<w:t xml:space=\"preserve\">");
    out.push_str(&escape(run));
    out.push_str("</w:t></w:r>");
    if format.link.is_some() {
        out.push_str("</w:hyperlink>");
    }
    run.clear();
}

/// Text as the content of an element or the value of an attribute, without what XML 1.0 cannot
/// hold.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            LRM | RLM => out.push(c),
            c if c.is_control() || is_bidi_control(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_those_of_the_algorithm() {
        let text = "قال Musk إن 5% له";
        let xml = runs(Lang::Ar, &[Inline::new(text, Lang::Ar)]);
        assert!(xml.contains("<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">قال </w:t>"));
        assert!(xml.contains("<w:r><w:t xml:space=\"preserve\">Musk</w:t></w:r>"));
        let plain = runs(Lang::En, &[Inline::new("plain", Lang::En)]);
        assert_eq!(plain, "<w:r><w:t xml:space=\"preserve\">plain</w:t></w:r>");
    }

    #[test]
    fn a_label_does_not_turn_the_number_behind_it() {
        let pieces = [
            Inline::apart("مسودة:", Lang::Ar),
            Inline::new(" 5 kilometres", Lang::En),
        ];
        let xml = runs(Lang::En, &pieces);
        assert!(xml.contains("> 5 kilometres</w:t>"), "{xml}");
        // In a paragraph of its own direction the label needs no mark.
        assert!(!runs(Lang::Ar, &pieces[..1]).contains('\u{200E}'));
    }

    #[test]
    fn a_name_that_ends_in_a_sign_keeps_it_on_its_right() {
        let pieces = [
            Inline::new("لغة ", Lang::Ar),
            Inline::new("C++", Lang::En),
            Inline::new(" جديدة", Lang::Ar),
        ];
        assert!(runs(Lang::Ar, &pieces).contains(">C++\u{200E}</w:t>"));
        let pieces = [
            Inline::new("نصف تريليون = ", Lang::Ar),
            Inline::new("$500 billion", Lang::En),
        ];
        assert!(runs(Lang::Ar, &pieces).contains(">\u{200E}$500 billion</w:t>"));
    }

    #[test]
    fn a_figure_behind_a_latin_name_is_fenced_off() {
        let pieces = [
            Inline::new("وحصة ", Lang::Ar),
            Inline::whole("Oracle", Lang::Ar),
            Inline::new(" ", Lang::Ar),
            Inline::whole("25 في المئة", Lang::Ar),
        ];
        let xml = runs(Lang::Ar, &pieces);
        assert!(xml.contains(">\u{200F}</w:t></w:r><w:r><w:t xml:space=\"preserve\">25</w:t>"));
        assert!(xml.contains(">Oracle</w:t>"));
    }

    #[test]
    fn nothing_gets_out_of_its_element() {
        let format = RunFormat {
            style: Some("Name"),
            link: Some("name_1".to_owned()),
        };
        let xml = runs(
            Lang::En,
            &[Inline::new("<w:t>&\u{0}\u{202E}]]>", Lang::En).with(format)],
        );
        assert!(xml.starts_with("<w:hyperlink w:anchor=\"name_1\" w:history=\"1\"><w:r>"));
        assert!(xml.contains("&lt;w:t&gt;&amp;⟨U+0000⟩⟨U+202E⟩]]&gt;"));
    }
}
