//! Faults of style, sown into single sentences.

use naqhara::align::Kinds;
use naqhara::analysis::Engine;
use naqhara::glossary::TermStatus;
use naqhara::text::{FoldLevel, Lang, Script, Span, is_arabic_letter};

use crate::lint::seed::Random;

/// Faults of each kind.
const FAULTS: usize = 60;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Spelling,
    Script,
    Quotes,
    Stops,
    Comma,
    Spacing,
    Tatweel,
    Forms,
    Letters,
    Invisible,
    Controls,
    Marks,
    Confusable,
    Digits,
}

impl Kind {
    pub(super) const ALL: [Kind; 14] = [
        Kind::Spelling,
        Kind::Script,
        Kind::Quotes,
        Kind::Stops,
        Kind::Comma,
        Kind::Spacing,
        Kind::Tatweel,
        Kind::Forms,
        Kind::Letters,
        Kind::Invisible,
        Kind::Controls,
        Kind::Marks,
        Kind::Confusable,
        Kind::Digits,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Spelling => "spelling",
            Kind::Script => "script",
            Kind::Quotes => "quotes",
            Kind::Stops => "stops",
            Kind::Comma => "comma",
            Kind::Spacing => "spacing",
            Kind::Tatweel => "tatweel",
            Kind::Forms => "forms",
            Kind::Letters => "letters",
            Kind::Invisible => "invisible",
            Kind::Controls => "controls",
            Kind::Marks => "marks",
            Kind::Confusable => "confusable",
            Kind::Digits => "digits",
        }
    }

    /// The rules of which one must report it.
    pub(super) fn rules(self) -> &'static [&'static str] {
        match self {
            Kind::Spelling => &[
                "name-inconsistent-in-doc",
                "name-hamza-variant",
                "term-variant-deprecated",
            ],
            Kind::Script => &["name-script-mix"],
            Kind::Quotes => &["quote-pair-mismatch"],
            Kind::Stops => &["ar-doubled-full-stop"],
            Kind::Comma => &["ar-latin-comma"],
            Kind::Spacing => &["ar-punct-spacing"],
            Kind::Tatweel => &["tatweel-decorative"],
            Kind::Forms => &["presentation-form"],
            Kind::Letters => &["foreign-yeh-kaf"],
            Kind::Invisible => &["invisible-char"],
            Kind::Controls => &["bidi-unbalanced", "bidi-override"],
            Kind::Marks => &["bidi-mark-redundant"],
            Kind::Confusable => &["mixed-script-confusable"],
            Kind::Digits => &["num-digit-mix"],
        }
    }
}

/// A sentence with one fault.
pub(super) struct Fault {
    pub(super) id: String,
    pub(super) clean: String,
    pub(super) faulty: String,
    pub(super) was: Span,
    pub(super) changed: Span,
}

/// A place and what to write there; a fault that needs a text of two sentences has the clean one
/// before it.
struct Site {
    was: Span,
    with: String,
    twice: bool,
}

/// The same faults for the same sentences and seed.
pub(super) fn sow(
    kind: Kind,
    sentences: &[(String, String)],
    engine: &Engine,
    random: &mut Random,
) -> Vec<Fault> {
    let mut order: Vec<&(String, String)> = sentences.iter().collect();
    random.shuffle(&mut order);
    let mut faults = Vec::new();
    for (id, text) in order {
        let mut sites = sites(kind, text, engine);
        if faults.len() < FAULTS && !sites.is_empty() {
            let site = sites.swap_remove(random.below(sites.len()));
            faults.push(fault(id, text, &site));
        }
    }
    faults
}

fn fault(id: &str, text: &str, site: &Site) -> Fault {
    let head = if site.twice {
        format!("{text}\n")
    } else {
        String::new()
    };
    let at = head.len() + site.was.start;
    let faulty = format!(
        "{head}{}{}{}",
        &text[..site.was.start],
        site.with,
        &text[site.was.end..]
    );
    Fault {
        id: id.to_owned(),
        clean: format!("{head}{text}"),
        faulty,
        was: Span::new(at, head.len() + site.was.end),
        changed: Span::new(at, at + site.with.len()),
    }
}

fn sites(kind: Kind, text: &str, engine: &Engine) -> Vec<Site> {
    let site = |was: Span, with: String| Site {
        was,
        with,
        twice: false,
    };
    let place = |at: usize, c: char| Span::new(at, at + c.len_utf8());
    let chars = || text.char_indices();
    match kind {
        Kind::Spelling | Kind::Script | Kind::Confusable => names(kind, text, engine),
        Kind::Quotes => quotes(text),
        Kind::Stops => match text.strip_suffix('.') {
            Some(head) if head.ends_with(is_arabic_letter) => {
                vec![site(Span::new(head.len(), text.len()), "..".to_owned())]
            }
            _ => Vec::new(),
        },
        Kind::Comma => chars()
            .filter(|&(at, c)| c == '\u{60C}' && between_arabic(text, at, c))
            .map(|(at, c)| site(place(at, c), ",".to_owned()))
            .collect(),
        Kind::Spacing => chars()
            .filter(|&(at, c)| c == '\u{60C}' && between_arabic(text, at, c))
            .map(|(at, c)| site(place(at, c), " \u{60C}".to_owned()))
            .collect(),
        Kind::Digits => digits(text),
        _ => inside_words(kind, text),
    }
}

fn between_arabic(text: &str, at: usize, c: char) -> bool {
    // What is joined together is a fault already.
    let after = text[at + c.len_utf8()..].strip_prefix(' ');
    let arabic = after.is_some_and(|it| it.starts_with(is_arabic_letter));
    arabic && text[..at].ends_with(is_arabic_letter)
}

/// Two letters in a row: what is put between them stands inside a word.
fn inside_words(kind: Kind, text: &str) -> Vec<Site> {
    let mut found = Vec::new();
    let all: Vec<(usize, char)> = text.char_indices().collect();
    for pair in all.windows(2) {
        let ((at, c), (next, after)) = (pair[0], pair[1]);
        let (joins, starts) = (
            is_arabic_letter(c) && is_arabic_letter(after),
            c == ' ' && is_arabic_letter(after),
        );
        let own = Span::new(at, next);
        let with = match kind {
            Kind::Tatweel if joins && !"اأإآدذرزوؤةىء".contains(c) => {
                format!("{c}\u{640}")
            }
            Kind::Forms if joins && c == 'س' => "\u{FEB3}".to_owned(),
            Kind::Forms if joins && c == 'م' => "\u{FEE3}".to_owned(),
            Kind::Letters if c == 'ك' && joins => "\u{6A9}".to_owned(),
            Kind::Letters if c == 'ي' && joins => "\u{6CC}".to_owned(),
            Kind::Invisible if joins && at.is_multiple_of(3) => format!("{c}\u{AD}"),
            Kind::Invisible if joins => format!("{c}\u{200B}"),
            Kind::Controls if starts => match at % 3 {
                0 => format!("{c}\u{202E}"),
                1 => format!("{c}\u{2066}"),
                _ => format!("{c}\u{202B}"),
            },
            Kind::Marks if starts && text[..at].ends_with(is_arabic_letter) => match at % 2 {
                0 => format!("{c}\u{200F}"),
                _ => format!("{c}\u{61C}"),
            },
            _ => continue,
        };
        found.push(Site {
            was: own,
            with,
            twice: false,
        });
    }
    found
}

/// A quotation that is closed by another mark, or by none.
fn quotes(text: &str) -> Vec<Site> {
    let mut found = Vec::new();
    for (opener, closer, other) in [('«', '»', "\""), ('“', '”', "»"), ('"', '"', "»")] {
        let marks: Vec<usize> = text
            .match_indices([opener, closer])
            .map(|it| it.0)
            .collect();
        if marks.len() == 2 && text[marks[1]..].starts_with(closer) {
            let was = Span::new(marks[1], marks[1] + closer.len_utf8());
            let with = if marks[0].is_multiple_of(2) {
                other
            } else {
                ""
            };
            found.push(Site {
                was,
                with: with.to_owned(),
                twice: false,
            });
        }
    }
    // What is removed is searched for from the opening mark on.
    for site in &mut found {
        if site.with.is_empty() {
            let opener = text[..site.was.start]
                .rfind(['«', '“', '"'])
                .unwrap_or_default();
            site.with = text[opener..site.was.start].to_owned();
            site.was = Span::new(opener, site.was.end);
        }
    }
    found
}

/// One of two numbers in the other digits.
fn digits(text: &str) -> Vec<Site> {
    let mut runs: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|it| it.1.is_ascii_digit()) {
        match runs.last_mut().filter(|it| it.end == at) {
            Some(last) => last.end = at + c.len_utf8(),
            None => runs.push(Span::new(at, at + c.len_utf8())),
        }
    }
    let parts = |span: &Span| {
        let apart = |c: Option<char>| c.is_none_or(|c| c == ' ');
        apart(text[..span.start].chars().next_back()) && apart(text[span.end..].chars().next())
    };
    let apart: Vec<Span> = runs.iter().copied().filter(parts).collect();
    // What the other digits are recognized by; a text of one number shows it by a second line.
    let twice = runs.len() < 3;
    let arabic = |c: char| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap_or(c);
    let with = |span: Span| span.of(text).chars().map(arabic).collect();
    apart
        .into_iter()
        .map(|was| Site {
            was,
            with: with(was),
            twice,
        })
        .collect()
}

/// Names of the glossary, spelled or written in another way.
fn names(kind: Kind, text: &str, engine: &Engine) -> Vec<Site> {
    let glossary = engine.glossary();
    let mut found = Vec::new();
    for it in engine.mentions(text, Kinds::Names) {
        let own = it.span.of(text);
        if it.script != Script::Arabic || it.level > FoldLevel::Marks || it.confidence < 0.9 {
            continue;
        }
        let english = glossary.preferred(it.concept, Lang::En);
        match kind {
            Kind::Spelling => {
                let old = glossary.terms_of(it.concept).iter();
                let old =
                    old.filter(|it| it.lang == Lang::Ar && it.status == TermStatus::Deprecated);
                found.extend(old.map(|term| Site {
                    was: it.span,
                    with: term.text.to_string(),
                    twice: false,
                }));
                if own.starts_with(['أ', 'إ']) && own.chars().count() > 4 {
                    let with = format!("ا{}", &own['أ'.len_utf8()..]);
                    found.push(Site {
                        was: it.span,
                        with,
                        twice: true,
                    });
                }
            }
            Kind::Script if it.clitic_length == 0 => {
                let with = english.map(str::to_owned);
                found.extend(with.map(|with| Site {
                    was: it.span,
                    with,
                    twice: true,
                }));
            }
            Kind::Confusable if it.clitic_length == 0 => {
                let with = english.and_then(disguised);
                found.extend(with.map(|with| Site {
                    was: it.span,
                    with,
                    twice: false,
                }));
            }
            _ => {}
        }
    }
    found
}

/// A Latin name with one Cyrillic or Greek letter.
fn disguised(name: &str) -> Option<String> {
    let alike = [
        ('a', '\u{430}'),
        ('e', '\u{435}'),
        ('o', '\u{3BF}'),
        ('c', '\u{441}'),
        ('p', '\u{440}'),
    ];
    let (at, other) = alike
        .iter()
        .find_map(|&(c, other)| Some((name.find(c)?, other)))?;
    let single = name.len() < 3 || name.contains(' ');
    (!single).then(|| format!("{}{other}{}", &name[..at], &name[at + 1..]))
}
