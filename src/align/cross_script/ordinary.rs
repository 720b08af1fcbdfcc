//! Which capitalised English words are names that Arabic writes by their sound, and not words that
//! it translates.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::align::segments::is_in_dictionary;
use crate::align::words::latin::{self, LatinToken, is_bridge};
use crate::text::{Span, shortly_after, shortly_before};

/// Words of names that Arabic mostly translates, or that are no part of a name.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "academy", "act", "action", "agency", "air", "airport", "alliance", "app", "archive", "army",
    "arts", "assembly", "association", "authority", "award", "awards", "bank", "bay", "bible", "bill",
    "black", "blue", "board", "book", "boys", "bridge", "brexit", "building", "bureau", "business",
    "cabinet", "camp", "campaign", "care", "castle", "cathedral", "center", "central", "centre", "chamber",
    "championship", "championships", "chancellor", "chapel", "charity", "chief", "children",
    "christmas", "church", "city", "civil", "club", "coach", "coalition", "coast", "code", "college",
    "commander", "commission", "commissioner", "committee", "common", "commons", "community",
    "company", "conference", "congress", "conservative", "conservatives", "constitution", "consumer",
    "convention", "corporation", "corps", "council", "country", "county", "court", "creek", "crisis",
    "cross", "crown", "cup", "daily", "day", "days", "dad", "dam", "deal", "death", "defense",
    "defence", "democrat", "democratic", "democrats", "department", "deputy", "detective",
    "development", "digital", "director", "district", "division", "doctor", "duchess", "duke", "earth",
    "earl", "easter", "economic", "economist", "editor", "education", "emergency", "emperor",
    "empire", "energy", "environment", "estate", "event", "exchange", "executive", "express",
    "facility", "fair", "family", "farm", "father", "federal", "federation", "festival", "field",
    "final", "finance", "financial", "fire", "force", "forces", "foreign", "forest", "forum",
    "foundation", "freedom", "friends", "front", "fund", "gallery", "game", "games", "garden",
    "gate", "gay", "general", "girl", "girls", "global", "god", "gold", "golden", "good", "gospel",
    "government", "grand", "great", "green", "group", "guard", "gulf", "hall", "harbour", "harbor",
    "head", "health", "heart", "high", "highway", "hill", "hills", "history", "holy", "home", "homeland",
    "hospital", "hotel", "house", "human", "independent", "industry", "information", "inquiry",
    "inspector", "institute", "institution", "intelligence", "international", "internet", "investment",
    "island", "islands", "journal", "journalist", "justice", "kingdom", "labor", "labour", "lake",
    "land", "law", "leader", "league", "liberal", "liberty", "library", "life", "light", "line", "little",
    "live", "local", "love", "magazine", "manager", "market", "marine", "mark", "master", "masters",
    "medal", "media", "medical", "member", "memorial", "men", "middle", "military", "ministry",
    "moon", "mother", "mount", "mountain", "mountains", "museum", "music", "muslim", "muslims",
    "nation", "national", "nations", "natural", "navy", "network", "news", "night", "nobel", "noble", "ocean",
    "office", "officer", "olympic", "olympics", "open", "opera", "order", "organization",
    "organisation", "orthodox", "pacific", "palace", "park", "parliament", "party", "peace", "people",
    "planet", "plan", "play", "player", "point", "police", "policy", "pope", "port", "post", "power",
    "premier", "press", "princess", "prison", "prize", "program", "programme", "project",
    "prosecutor", "province", "public", "radio", "railway", "red", "referendum", "reform", "region",
    "religion", "report", "republic", "republican", "republicans", "research", "reserve", "revolution",
    "right", "rights", "river", "road", "rock", "roman", "room", "round", "royal", "rule", "saint", "school",
    "science", "sciences", "sea", "season", "security", "senate", "senators", "series", "sergeant",
    "service", "services", "show", "silver", "social", "society", "solar", "song", "space", "speaker",
    "sport", "sports", "spring", "square", "stadium", "standard", "star", "state", "states", "station",
    "steel", "stock", "store", "street", "studies", "studio", "studios", "summer", "sun", "superintendent",
    "supreme", "system", "team", "technology", "television", "temple", "test", "theatre", "theater",
    "times", "title", "today", "tower", "town", "trade", "training", "transport", "treasury", "treaty",
    "trust", "twin", "union", "unit", "united", "university", "valley", "vice", "victory", "village",
    "volcano", "wall", "war", "watch", "water", "web", "website", "week", "white", "winter", "woman", "women",
    "wood", "works", "world", "writer", "year", "young", "youth", "yesterday", "tomorrow", "meanwhile",
    "despite", "according", "though", "unlike", "perhaps", "maybe", "instead", "indeed", "later", "earlier",
    "overall", "nobody", "everyone", "everything", "someone", "something", "nothing", "none", "neither",
    "please", "thanks", "thank", "hello", "hi", "eldest", "backed", "silent", "funny", "quietly", "ahead", "naturally", "celebrity", "celtic", "motion", "benefit", "drought", "flash", "basin", "rev", "reverend", "boutique", "alpine", "palm", "angel", "bell", "habitat", "rainfall", "undersea", "superpower", "designated", "virtual", "finding", "priority", "impossible", "majesty", "episcopal", "liberties", "veteran", "term", "tide", "dwarf", "bat", "tent", "disc", "census", "safety", "simple", "select", "internal", "highlands", "magistrates", "ventures", "monitor", "indigenous", "native", "class", "elite", "upper", "lower", "eastern", "southern", "northeast", "northwest", "southeast", "southwest", "metropolitan", "judiciary", "ok", "okay", "oh", "well", "sorry", "sadly", "mum", "mom",
];

/// How words end that are ordinary, or say of which people or creed someone is.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "ish", "ese", "tion", "sion", "ment", "ments", "ness", "ity", "ism", "ists", "ist", "ship",
    "ing", "ical", "ful", "ously", "ology", "ically", "ans", "ians", "tions", "ious", "less", "able", "ly's",
];

/// Titles of people.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "president", "minister", "secretary", "senator",
    "judge", "governor", "mayor", "professor", "prof", "captain", "coach", "king", "queen", "prince",
    "princess", "chancellor", "sergeant", "detective", "officer", "sen", "rep", "gov", "gen", "general",
    "director", "actor", "actress", "singer", "author", "striker", "midfielder", "goalkeeper", "defender",
    "manager", "leader", "chairman", "spokesman", "spokeswoman", "journalist", "writer", "analyst",
];
/// Verbs of saying.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "said", "says", "told", "added", "adds", "tweeted", "wrote", "writes", "explained", "asked",
    "suggested", "insisted", "claimed", "claims", "believes", "thinks", "announced", "admitted", "argued", "warned",
];

/// Words of a text and its glossary that are no names.
#[derive(Clone, Debug, Default)]
pub struct OrdinaryWords {
    words: FxHashSet<String>,
}

impl OrdinaryWords {
    /// What `text` also writes small, and `more` in any writing.
    pub fn new<'t>(text: &str, more: impl Iterator<Item = &'t str>) -> OrdinaryWords {
        let mut small = FxHashMap::default();
        latin::tokens(text, &mut small);
        let mut words: FxHashSet<String> = small.into_keys().collect();
        words.extend(more.map(str::to_lowercase));
        OrdinaryWords { words }
    }

    fn has(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let lower = lower.strip_suffix(['\'', '’']).unwrap_or(&lower);
        let single = lower.strip_suffix('s').unwrap_or(lower);
        let is = |list: &[&str]| list.contains(&lower) || list.contains(&single);
        self.words.contains(lower)
            || is(WORDS)
            || is(TITLES)
            || ENDINGS
                .iter()
                .any(|it| lower.ends_with(it) && lower.len() > it.len() + 2)
            || !lower.ends_with("ers") && is_in_dictionary(lower)
    }
}

/// A name that would be written by its sound.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) span: Span,
    pub(crate) words: Vec<LatinToken>,
    /// From 0 to 1.
    pub(crate) confidence: f32,
}

/// Fewest letters of a name.
const SHORTEST: usize = 3;
/// Shorter ones hide easily, and are never sure.
const LONG: usize = 4;
const SHORT: f32 = 0.45;

/// The names of an English text. Neighbours are one name.
pub(crate) fn names_in(text: &str, ordinary: &OrdinaryWords) -> Vec<Named> {
    let tokens = latin::tokens(text, &mut FxHashMap::default());
    let mut runs: Vec<Vec<LatinToken>> = Vec::new();
    for token in tokens {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|it| is_next(text, it, &token)) => run.push(token),
            _ => runs.push(vec![token]),
        }
    }
    let named = runs
        .into_iter()
        .filter_map(|run| named(text, run, ordinary));
    named.collect()
}

fn is_next(text: &str, one: &LatinToken, other: &LatinToken) -> bool {
    let gap = &text[one.span.end..other.span.start];
    is_bridge(gap) && !gap.contains(" of ") && !gap.contains(" the ")
}

fn named(text: &str, run: Vec<LatinToken>, ordinary: &OrdinaryWords) -> Option<Named> {
    let all = run.len();
    let before = shortly_before(text, run[0].span.start).trim_end_matches([' ', '.', '\u{A0}']);
    let words: Vec<LatinToken> = run
        .into_iter()
        .filter(|it| is_name(&it.word) && !ordinary.has(&it.word))
        .collect();
    let (first, last) = (words.first()?, words.last()?);
    let span = Span::new(first.span.start, last.span.end);
    let behind = shortly_after(text, span.end).trim_start_matches(['\'', '’', 's', ' ', ',']);
    let word_before = before.rsplit(|c: char| !is_word(c)).next()?.to_lowercase();
    let word_behind = behind.split(|c: char| !is_word(c)).next()?.to_lowercase();
    let titled = TITLES.contains(&&*word_before);
    let speech = SAID.contains(&&*word_behind) || SAID.contains(&&*word_before);
    let mut confidence: f32 = 0.45;
    confidence += if titled { 0.3 } else { 0.0 };
    confidence += if speech { 0.25 } else { 0.0 };
    confidence += if words.len() > 1 { 0.2 } else { 0.0 };
    if words.len() < all {
        confidence -= 0.2;
    }
    let owns = text[last.span.end..].starts_with("'s") || text[last.span.end..].starts_with("’s");
    if first.opens && all == 1 && !speech && !owns {
        return None;
    }
    let longest = words.iter().map(|it| it.word.chars().count()).max();
    if longest < Some(LONG) {
        confidence = confidence.min(SHORT);
    }
    Some(Named {
        span,
        words,
        confidence: confidence.clamp(0.05, 0.9),
    })
}

fn is_word(c: char) -> bool {
    c.is_alphabetic()
}

/// Whether a word is long enough, and no abbreviation.
fn is_name(word: &str) -> bool {
    let upper = word.chars().filter(|it| it.is_uppercase()).count();
    let short_for = ["m", "d", "re", "ve", "ll", "t", "s"];
    let contracted = word.rsplit_once(['\'', '’']);
    word.chars().count() >= SHORTEST
        && upper * 2 < word.chars().count()
        && !contracted.is_some_and(|it| short_for.contains(&it.1))
}
