//! What the key sentences say in one language, beside its form in the other.

use crate::align::{Name, PlacedMention};
use crate::diag::Message;
use crate::facts::{Magnitude, Value};
use crate::glossary::TermStatus;
use crate::l10n::{Isolation, Localizer};
use crate::render::shared::figure::figure;
use crate::render::shared::mentions::{lang_of, one_line};
use crate::summary::{Figure, KeySentence, PlacedFact, Summary};
use crate::text::{Lang, Span};

const ALEF: char = '\u{627}';
const LAM: char = '\u{644}';

/// A stretch of a sentence and its form in the other language.
pub(super) struct Pair {
    /// As it stands in the text.
    pub(super) written: String,
    /// The language of what is written.
    pub(super) lang: Lang,
    /// The form in the other language, or as the other text writes it.
    pub(super) other: String,
    /// The language of its letters.
    pub(super) other_lang: Lang,
}

/// Figures in both languages.
pub(super) struct Figures {
    en: Localizer,
    ar: Localizer,
}

impl Figures {
    pub(super) fn new() -> Figures {
        Figures {
            en: Localizer::new(Lang::En, Isolation::Off),
            ar: Localizer::new(Lang::Ar, Isolation::Off),
        }
    }

    /// `value` as readers of `lang` write it, without isolates.
    pub(super) fn write(&self, value: &Value, lang: Lang) -> String {
        match lang {
            Lang::En => figure(value, &self.en),
            Lang::Ar => figure(value, &self.ar),
        }
    }

    /// The same, with the Gregorian date beside one of the Hijra, and the calendar that says so.
    pub(super) fn write_with_gregorian(&self, value: &Value, lang: Lang) -> String {
        let Some(date) = value.in_umm_al_qura() else {
            return self.write(value, lang);
        };
        let message = Message::new("fact-hijri-converted")
            .with("hijri", value.message())
            .with("date", Value::Date(date).message());
        match lang {
            Lang::En => self.en.text(&message),
            Lang::Ar => self.ar.text(&message),
        }
    }
}

/// The names of a sentence, its terms and then its figures, each beside its form in the other language;
/// what is the same in both is left out.
pub(super) fn pairs(summary: &Summary, sentence: &KeySentence, figures: &Figures) -> Vec<Pair> {
    let names = sentence.names.iter().filter_map(|&at| {
        let name = &summary.names[at];
        let mention = within(of(&name.mentions, 0), |it| it.span, sentence.span).first()?;
        let lang = lang_of(mention);
        let other = match (&sentence.counterpart, lang) {
            (Some(it), _) => {
                let there = within(of(&name.mentions, 1), |it| it.span, it.place.span);
                let first = there.first();
                first.map(|mention| (written(mention, name), lang_of(mention)))
            }
            (None, lang) => {
                let (form, form_lang) = summary.name_in(at, lang.other());
                (form_lang != lang).then(|| (form.to_owned(), form_lang))
            }
        };
        // A name that only the counterpart could give is missing there, and that is to be seen.
        let missing = sentence.counterpart.is_some();
        let missing = missing.then(|| (ABSENT.to_owned(), lang.other()));
        let (other, other_lang) = other.or(missing)?;
        Some(Pair {
            written: written(mention, name),
            lang,
            other,
            other_lang,
        })
    });
    let lang = sentence.language;
    let values = sentence.figures.iter().filter_map(|&at| {
        let figure = &summary.figures[at];
        let place = within(of(&figure.mentions, 0), |it| it.span, sentence.span).first()?;
        // "three = 3" is not information.
        if place.spelled
            && matches!(place.value, Value::Number(it) if it.magnitude == Magnitude::Unit)
        {
            return None;
        }
        let other = sentence.counterpart.as_ref().map(|it| {
            let there = within(of(&figure.mentions, 1), |it| it.span, it.place.span);
            let first = there.first();
            first.map_or((ABSENT.to_owned(), lang.other()), |it| {
                (one_line(&it.text), it.language)
            })
        });
        let in_other = || (figures.write(&place.value, lang.other()), lang.other());
        let (other, other_lang) = other.unwrap_or_else(in_other);
        Some(Pair {
            written: one_line(&place.text),
            lang,
            other,
            other_lang,
        })
    });
    let terms = sentence.terms.iter().map(|it| Pair {
        written: it.text.clone(),
        lang: Lang::En,
        other: it.ar.clone(),
        other_lang: Lang::Ar,
    });
    names
        .chain(terms)
        .chain(values)
        .filter(|pair| pair.written != pair.other)
        .collect()
}

/// What stands for something that a text does not have.
pub(super) const ABSENT: &str = "–";

/// The names of source and target, as ids of messages.
pub(super) const SIDES: [&str; 2] = ["column-source", "column-target"];

/// A mention of a name or a figure, whose document is known.
pub(super) trait Placed {
    /// Index of the document.
    fn document(&self) -> usize;
}

impl Placed for PlacedMention<'_> {
    fn document(&self) -> usize {
        self.document
    }
}

impl Placed for PlacedFact {
    fn document(&self) -> usize {
        self.document
    }
}

/// Those of `places`, which are in the order of the documents, that are in `document`.
pub(super) fn of<T: Placed>(places: &[T], document: usize) -> &[T] {
    let start = places.partition_point(|it| it.document() < document);
    let end = places.partition_point(|it| it.document() <= document);
    places.get(start..end).unwrap_or_default()
}

/// Those of `places`, which are in text order, that lie in `span`.
pub(super) fn within<T>(places: &[T], span_of: impl Fn(&T) -> Span, span: Span) -> &[T] {
    let start = places.partition_point(|place| span_of(place).start < span.start);
    let end = places.partition_point(|place| span_of(place).end <= span.end);
    places.get(start..end).unwrap_or_default()
}

/// A spelling that the text has of a name.
pub(super) struct Spelling {
    /// As it is written, without clitics.
    pub(super) text: String,
    /// The language of its letters.
    pub(super) lang: Lang,
    /// How often.
    pub(super) count: usize,
    /// The standing of the spelling, where the glossary advises against it.
    pub(super) unwanted: Option<TermStatus>,
}

/// The different spellings that the text has of a name, the most frequent first.
pub(super) fn spellings(name: &Name) -> Vec<Spelling> {
    spellings_of(&name.mentions, name)
}

/// The same, of one document alone.
pub(super) fn spellings_in(name: &Name, document: usize) -> Vec<Spelling> {
    spellings_of(of(&name.mentions, document), name)
}

fn spellings_of(mentions: &[PlacedMention], name: &Name) -> Vec<Spelling> {
    let mut found: Vec<Spelling> = Vec::new();
    let mut places = rustc_hash::FxHashMap::default();
    for mention in mentions {
        let text = written(mention, name);
        let at = *places.entry(text.clone()).or_insert_with(|| {
            found.push(Spelling {
                text,
                lang: lang_of(mention),
                count: 0,
                unwanted: Some(mention.status).filter(|status| status.is_unwanted()),
            });
            found.len() - 1
        });
        found[at].count += 1;
    }
    found.sort_by_key(|spelling| std::cmp::Reverse(spelling.count));
    found
}

/// The different ways in which a document writes a figure, the first one first; a figure in words
/// and one in digits are two.
pub(super) fn wordings(figure: &Figure, document: usize) -> Vec<Spelling> {
    let mut found: Vec<Spelling> = Vec::new();
    for place in of(&figure.mentions, document) {
        let text = one_line(&place.text);
        match found.iter_mut().find(|it| it.text == text) {
            Some(known) => known.count += 1,
            None => found.push(Spelling {
                text,
                lang: place.language,
                count: 1,
                unwanted: None,
            }),
        }
    }
    found
}

/// Whether the text has a spelling of any name that the glossary advises against.
pub(super) fn any_unwanted(summary: &Summary) -> bool {
    let mut mentions = summary.names.iter().flat_map(|name| &name.mentions);
    mentions.any(|mention| mention.status.is_unwanted())
}

/// The name as a reader would cite it: after ل the article has lost its alef (للولايات), and
/// without the clitic it has it again.
fn written(mention: &PlacedMention, name: &Name) -> String {
    let text = one_line(&mention.text);
    let has_article = name
        .ar
        .as_deref()
        .is_some_and(|ar| ar.starts_with("\u{627}\u{644}"));
    let shortened = mention.clitics.ends_with(LAM) && text.starts_with(LAM);
    if has_article && shortened {
        format!("{ALEF}{text}")
    } else {
        text
    }
}
