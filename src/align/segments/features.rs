//! What a sentence holds that its counterpart should hold too, as numbers that both languages share.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Side;
use super::arabic;
use super::lexicon::Lexicon;
use super::lists::{EXPECTED, Lists, sort_unique};
use super::outline;
use super::tokens::{Token, tokens, value};
use crate::text::Lang;

/// What kind of thing a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A meaning of the dictionary.
    Word,
    /// A figure or a word for a number, by its value.
    Number,
    /// A Latin word that the Arabic text writes in Latin letters.
    Latin,
    /// The consonants of a capitalised word, or of any Arabic word.
    Name,
    /// A concept of the glossary.
    Concept,
    /// A question mark, a quotation, a colon, a bracket.
    Sign,
}

/// How many kinds there are.
pub(super) const KINDS: usize = 6;

/// The features of one side.
#[derive(Clone, Debug)]
pub(super) struct SideFeatures {
    /// The language that most of its words are in.
    pub(super) lang: Lang,
    /// For each sentence its features, each once, in order, with [`EXPECTED`].
    pub(super) features: Lists,
    /// Letters and digits of each sentence.
    pub(super) lengths: Vec<u32>,
}

/// The features of two texts.
#[derive(Clone, Debug)]
pub(super) struct Features {
    /// The kind of each feature.
    pub(super) kinds: Vec<Kind>,
    /// The source and the target.
    pub(super) sides: [SideFeatures; 2],
}

impl Features {
    /// Reads both texts.
    pub(super) fn new(sides: [Side<'_>; 2]) -> Features {
        let mut reader = Reader::default();
        let langs = sides.map(language);
        // What Latin words and names to look for is known once the Arabic text has been read.
        let arabic_first = langs[0] == Lang::Ar;
        let order = if arabic_first { [0, 1] } else { [1, 0] };
        let [a, b] = order.map(|it| reader.read(sides[it], langs[it]));
        Features {
            kinds: reader.kinds,
            sides: if arabic_first { [a, b] } else { [b, a] },
        }
    }

    /// How many sentences each side has.
    pub(super) fn counts(&self) -> [usize; 2] {
        [0, 1].map(|it| self.sides[it].lengths.len())
    }
}

/// The language of the first sentences.
fn language(side: Side<'_>) -> Lang {
    let first = side.sentences.iter().take(200);
    let arabic = first
        .clone()
        .filter(|it| crate::text::dominant_language(it) == Lang::Ar);
    if arabic.count() * 2 > first.count() {
        Lang::Ar
    } else {
        Lang::En
    }
}

/// Where the features of a word stand that was read before.
#[derive(Clone, Copy)]
struct Known {
    from: u32,
    to: u32,
}

#[derive(Default)]
struct Reader {
    kinds: Vec<Kind>,
    ids: FxHashMap<u64, u32>,
    /// Features of words, for [`Known`].
    pool: Vec<u32>,
    letters: String,
}

impl Reader {
    fn read(&mut self, side: Side<'_>, lang: Lang) -> SideFeatures {
        let mut read = SideFeatures {
            lang,
            features: Lists::default(),
            lengths: Vec::with_capacity(side.sentences.len()),
        };
        let mut known: FxHashMap<&str, Known> = FxHashMap::default();
        let mut concepts = side.concepts.iter().peekable();
        for (number, sentence) in side.sentences.iter().enumerate() {
            let from = read.features.values.len();
            let mut length = 0;
            for token in tokens(sentence) {
                let text = match token {
                    Token::Arabic(text) | Token::Latin(text) | Token::Figure(text) => text,
                    Token::Sign(sign) => {
                        self.sign(sign, &mut read.features.values);
                        continue;
                    }
                };
                length += if matches!(token, Token::Arabic(_)) {
                    text.len() / 2
                } else {
                    text.len()
                };
                let it = *known.entry(text).or_insert_with(|| self.learn(token, lang));
                let features = &self.pool[it.from as usize..it.to as usize];
                read.features.values.extend_from_slice(features);
            }
            while let Some((_, concept)) = concepts.next_if(|it| it.0 as usize <= number) {
                let id = self.id(Kind::Concept, u64::from(*concept));
                read.features.values.push(id | EXPECTED);
            }
            sort_unique(&mut read.features.values, from);
            read.features.close();
            read.lengths.push(length as u32);
        }
        read
    }

    fn id(&mut self, kind: Kind, hash: u64) -> u32 {
        let key = hash >> 3 ^ (kind as u64) << 61;
        *self.ids.entry(key).or_insert_with(|| {
            self.kinds.push(kind);
            self.kinds.len() as u32 - 1
        })
    }

    fn known_id(&self, kind: Kind, hash: u64) -> Option<u32> {
        self.ids.get(&(hash >> 3 ^ (kind as u64) << 61)).copied()
    }

    fn sign(&mut self, sign: char, out: &mut Vec<u32>) {
        let class = match sign {
            '?' | '؟' => '?',
            '"' | '“' | '”' | '«' | '»' | '„' => '"',
            ':' | '(' | '!' => sign,
            '%' | '٪' => '%',
            '$' | '€' | '£' => sign,
            _ => return,
        };
        let mut buffer = [0; 4];
        let rows = Lexicon::embedded().english(class.encode_utf8(&mut buffer));
        match rows.first() {
            Some(&row) => out.push(self.id(Kind::Word, hash(&row)) | EXPECTED),
            None => out.push(self.id(Kind::Sign, hash(&class)) | EXPECTED),
        }
    }

    /// What a word that was not read before stands for.
    fn learn(&mut self, token: Token<'_>, lang: Lang) -> Known {
        let from = self.pool.len() as u32;
        match token {
            Token::Arabic(word) => self.arabic(word),
            Token::Latin(word) if lang == Lang::Ar => {
                let id = self.id(Kind::Latin, hash(&bare(word)));
                self.pool.push(id | EXPECTED);
            }
            Token::Latin(word) => self.english(word),
            Token::Figure(figure) => {
                let mut letters = std::mem::take(&mut self.letters);
                if value(figure, &mut letters).is_some() {
                    let id = self.id(Kind::Number, hash(letters.as_str()));
                    self.pool.push(id | EXPECTED);
                }
                self.letters = letters;
            }
            Token::Sign(_) => {}
        }
        Known {
            from,
            to: self.pool.len() as u32,
        }
    }

    /// The counterpart is expected to have the first meaning; whether there is one.
    fn meanings(&mut self, rows: &[u16]) -> bool {
        for (nth, &row) in rows.iter().enumerate() {
            let id = match Lexicon::embedded().number(row) {
                Some(number) => self.id(Kind::Number, hash(number)),
                None => self.id(Kind::Word, hash(&row)),
            };
            self.pool.push(if nth == 0 { id | EXPECTED } else { id });
        }
        !rows.is_empty()
    }

    fn arabic(&mut self, word: &str) {
        let mut letters = std::mem::take(&mut self.letters);
        arabic::folded(word, &mut letters);
        self.meanings(Lexicon::embedded().arabic(&letters));
        for stem in arabic::stems(&letters) {
            if let Some(key) = outline::of_arabic(stem).key() {
                let id = self.id(Kind::Name, hash(&key));
                if !self.pool[self.pool.len().saturating_sub(8)..].contains(&id) {
                    self.pool.push(id);
                }
            }
        }
        self.letters = letters;
    }

    fn english(&mut self, word: &str) {
        let small = bare(word);
        let known = self.meanings(Lexicon::embedded().english(&small));
        if let Some(id) = self.known_id(Kind::Latin, hash(&small)) {
            self.pool.push(id | EXPECTED);
        } else if !known && word.starts_with(char::is_uppercase) {
            self.name(&small);
        }
    }

    /// The readings of a name that the Arabic text knows, else the first.
    fn name(&mut self, small: &str) {
        let [first, second] = outline::of_latin(small).map(|it| it.key().map(|key| hash(&key)));
        let ids = [first, second].map(|it| it.and_then(|it| self.known_id(Kind::Name, it)));
        match ids {
            [Some(one), Some(other)] if one != other => self.pool.extend([one | EXPECTED, other]),
            [Some(id), _] | [None, Some(id)] => self.pool.push(id | EXPECTED),
            [None, None] => {
                let id = first.map(|it| self.id(Kind::Name, it) | EXPECTED);
                self.pool.extend(id);
            }
        }
    }
}

/// A Latin word in lower case, without a possessive.
fn bare(word: &str) -> String {
    let small = word.to_lowercase().replace('’', "'");
    let short = small.strip_suffix("'s").unwrap_or(&small);
    short.trim_matches('\'').to_owned()
}

fn hash<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}
