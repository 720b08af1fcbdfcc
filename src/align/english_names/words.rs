//! English words that tell names from what is only written with a capital.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lexicon::months::ENGLISH;

/// A list of words that is looked up often.
type Words = LazyLock<FxHashSet<&'static str>>;

/// Words that hold sentences together. They are no part of a name unless they stand inside it in small letters.
#[rustfmt::skip]
const FUNCTION: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "i", "you", "he", "she", "it", "we", "they", "me", "him",
    "her", "us", "them", "my", "your", "his", "its", "our", "their", "mine", "yours", "theirs", "ours", "who",
    "whom", "whose", "what", "which", "when", "where", "why", "how", "and", "or", "nor", "but", "so", "if", "then",
    "than", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "to", "up",
    "with", "without", "within", "about", "above", "across", "after", "again", "against", "all", "almost", "along",
    "already", "also", "although", "always", "among", "amid", "another", "any", "anyone", "anything", "are",
    "around", "away", "because", "been", "before", "behind", "being", "below", "beneath", "beside", "besides",
    "between", "beyond", "both", "can", "cannot", "could", "despite", "did", "do", "does", "down", "during", "each",
    "either", "else", "even", "ever", "every", "everyone", "everything", "everybody", "few", "following", "former",
    "further", "had", "has", "have", "having", "hence", "here", "hers", "however", "indeed", "inside", "instead",
    "is", "just", "last", "later", "least", "less", "like", "many", "may", "maybe", "meanwhile", "might", "more",
    "moreover", "most", "much", "must", "near", "nearly", "neither", "never", "nevertheless", "next", "no",
    "nobody", "none", "nonetheless", "not", "nothing", "now", "nowadays", "once", "one", "ones", "only", "other",
    "others", "otherwise", "outside", "own", "per", "perhaps", "rather", "same", "several", "shall", "should",
    "since", "some", "somebody", "someone", "something", "sometimes", "soon", "still", "such", "there", "thereafter",
    "therefore", "though", "through", "throughout", "thus", "today", "together", "tomorrow", "tonight", "too",
    "toward", "towards", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "dozens", "hundreds", "thousands", "millions", "under", "unless", "unlike", "until", "upon", "very", "via",
    "was", "well", "were", "whatever", "whether", "while", "whoever", "will", "would", "yes", "yeah", "yesterday",
    "yet", "be", "am", "let", "oh", "uh", "ah", "okay", "hello", "hi", "thanks", "thank", "please", "sorry", "sir's",
    "it'd", "apart", "according", "additionally", "afterwards", "ago", "ahead", "alongside", "currently", "earlier",
    "eventually", "finally", "firstly", "secondly", "thirdly", "formerly", "recently", "historically", "initially",
    "likewise", "traditionally", "usually", "often", "previously", "similarly", "overall", "ok", "vs", "versus",
    "first", "second", "third", "re", "note", "see", "watch", "read", "photo", "image", "video", "caption", "source",
    "related", "updated", "published", "breaking", "exclusive", "opinion", "analysis", "live", "pictured",
];

/// Words that hold sentences together, but have a capital inside a sentence only as a part of a name.
const SOFT: &[&str] = &[
    "next", "first", "last", "second", "third", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "one", "own", "live", "former", "few", "every", "most", "all", "just",
];

/// Words with a capital that name no single person, place, body, work or event: days, seasons, groups of
/// people, feasts, faiths, and what is written with a capital for respect.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thurs", "fri", "sat", "sun", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays",
    "sundays", "spring", "summer", "autumn", "winter", "christmas", "easter", "halloween", "thanksgiving",
    "ramadan", "eid", "hanukkah", "passover", "lent", "god", "allah", "lord's", "internet", "web", "earth", "moon",
    "bible", "quran", "koran", "torah", "islam", "christianity", "judaism", "hinduism", "buddhism", "sikhism",
    "catholicism", "protestantism", "islamism", "zionism", "marxism", "communism", "nazism", "muslims",
    "christians", "jews", "hindus", "buddhists", "sikhs", "catholics", "protestants", "sunnis", "shiites", "shia",
    "shias", "shiite", "sunni", "arabs", "kurds", "turks", "britons", "brits", "danes", "dane", "swedes", "swede",
    "finns", "finn", "poles", "pole", "scots", "scot", "spaniard", "spaniards", "frenchman", "frenchwoman",
    "frenchmen", "englishman", "englishmen", "irishman", "irishmen", "scotsman", "welshman", "dutchman",
    "dutchmen", "cossacks", "romans", "vikings", "croat", "croats", "serb", "serbs", "slovak", "slovaks", "czechs",
    "afghans", "uzbeks", "tajiks", "kazakhs", "pashtun", "pashtuns", "hutus", "tutsis", "native", "aboriginal",
    "black", "white", "latino", "latinos", "latina", "hispanic", "hispanics", "asian", "asians", "caucasian",
    "democrat", "democrats", "republican", "republicans", "tory", "tories", "conservative", "conservatives",
    "liberal", "liberals", "libertarian", "libertarians", "socialist", "socialists", "communist", "communists",
    "nazi", "nazis", "marxist", "marxists", "trotskyist", "maoist", "leninist", "islamist", "islamists",
    "jihadist", "jihadists", "zionist", "zionists", "remainers", "brexiteers", "brexiteer", "brexiters",
    "unionist", "unionists", "nationalist", "nationalists", "loyalist", "loyalists", "millennials", "boomers",
    "olympic", "olympian", "olympians", "paralympic", "victorian", "edwardian", "elizabethan", "georgian",
    "gothic", "renaissance", "baroque", "medieval", "biblical", "stateside", "government", "state", "federal",
    "fahrenheit", "celsius", "kelvin", "dollar", "euro", "pound", "yen", "bitcoin", "wi-fi", "wifi", "covid",
    "ebola", "zika", "parkinson's", "alzheimer's", "down's", "mum", "mom", "dad", "mother", "father", "grandma",
    "grandpa", "granny", "members", "minister", "ministers", "act", "article", "section", "chapter", "figure",
    "table", "appendix", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "next", "last", "part", "page", "volume", "step", "level", "phase", "stage", "type", "class", "grade",
    "year", "day", "week", "season", "episode", "series", "group", "round", "week's", "highness", "majesty",
    "excellency", "honour", "honor", "holiness", "eminence", "esq", "jr", "sr", "phd", "ba", "ma", "msc", "mba",
    "dutch", "french", "english", "greek", "latin", "hebrew", "swahili", "hindi", "urdu", "bengali", "punjabi",
    "tamil", "mandarin", "cantonese", "gaelic", "farsi", "pashto", "esperanto", "sanskrit", "aramaic", "roma", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "one", "own", "live", "former", "few", "every", "most", "all", "just", "first", "second", "third",
];

/// Initials that stand for common nouns, units, degrees and times.
#[rustfmt::skip]
const INITIALS: &[&str] = &[
    "AI", "A.I", "TV", "CEO", "CFO", "CTO", "COO", "CIO", "CMO", "VP", "PM", "AM", "P.M", "A.M", "MP", "MPS", "MSP",
    "MEP", "GDP", "GNP", "VAT", "PR", "HR", "IT", "ID", "IQ", "EQ", "OK", "DIY", "DNA", "RNA", "HIV", "AIDS",
    "STD", "STI", "LGBT", "LGBTQ", "LGBTQI", "BST", "GMT", "UTC", "EST", "EDT", "PST", "PDT", "CET", "CST", "CDT",
    "BC", "AD", "BCE", "CE", "CD", "CDS", "DVD", "USB", "CPU", "GPU", "PC", "PCS", "RAM", "SSD", "GPS", "SUV",
    "SUVS", "ATM", "ATMS", "PIN", "SIM", "SMS", "URL", "HTML", "HTTP", "PDF", "API", "APP", "CCTV", "VIP", "VIPS",
    "VR", "AR", "XR", "UFO", "UFOS", "NGO", "NGOS", "IPO", "IPOS", "IOU", "ETF", "ETFS", "ROI", "KPI", "FAQ",
    "FAQS", "PHD", "MBA", "BA", "MA", "MSC", "BSC", "MD", "GP", "GPS", "RN", "ICU", "ER", "A&E", "CPR", "MRI",
    "CT", "ADHD", "PTSD", "OCD", "BMI", "IVF", "IED", "IEDS", "ICBM", "WMD", "WMDS", "RPG", "AK", "DJ", "DJS",
    "MC", "MCS", "LP", "EP", "RIP", "SOS", "ASAP", "FYI", "DOB", "AKA", "ETC", "EG", "IE", "NB", "PS", "VS", "RE",
    "QR", "PPE", "LED", "LCD", "HD", "UHD", "SEO", "B2B", "B2C", "SME", "SMES", "R&D", "Q&A", "M&A", "USD", "EUR",
    "GBP", "JPY", "SAR", "AED", "EGP", "MPH", "KPH", "KM", "KG", "CM", "MM", "LB", "LBS", "FT", "SQ", "HP", "KW",
    "MW", "GW", "KWH", "MHZ", "GHZ", "MB", "GB", "TB", "CO2", "NO", "NOS", "PP", "VOL", "ED", "EDS", "II", "III",
    "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XX", "XXI", "QB", "MVP", "KO", "TKO", "ESL", "GCSE", "GCSES",
    "SAT", "SATS", "ISBN", "ISSN", "POW", "POWS", "MIA", "DUI", "DWI", "APR", "EV", "EVS", "HQ", "AGM", "EGM", "TBC",
    "TBA", "ICT", "STEM", "CGI", "OAP", "OAPS", "NCO", "IDP", "IDPS", "LNG", "LPG", "ICE", "HGV", "HGVS", "UAV",
    "UAVS", "SS19", "AW19", "JE", "FM", "DC", "AC", "A", "I", "X", "THE", "AND", "OF", "IN", "ON", "TO", "FOR",
];

/// What people are called by their party or faith, which says nothing of the name behind it unless a body
/// follows.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "democratic", "democrat", "democrats", "republican", "republicans", "tory", "tories", "conservative",
    "conservatives", "liberal", "liberals", "socialist", "socialists", "communist", "communists", "nazi", "nazis",
    "islamist", "islamists", "muslim", "muslims", "christian", "christians", "jewish", "jews", "catholic", "catholics",
    "protestant", "protestants", "sunni", "shiite", "shia", "orthodox", "methodist", "anglican", "episcopal",
    "baptist", "lutheran", "hindu", "buddhist", "sikh", "olympic", "paralympic", "unionist", "nationalist",
    "latino", "hispanic", "euroskeptic", "eurosceptic", "independent", "progressive",
];

/// Titles and ranks that stand before the name of a person.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "madam", "rev", "reverend", "sen",
    "senator", "rep", "congressman", "congresswoman", "gov", "governor", "mayor", "president", "premier",
    "chancellor", "minister", "ambassador", "senators", "lt", "lieutenant", "col", "colonel", "maj", "capt",
    "captain", "sgt", "sergeant", "cpl", "corporal", "pvt", "cmdr", "adm", "admiral", "gen", "brig", "brigadier",
    "pc", "detective", "inspector", "constable", "superintendent", "sheikh", "sheik", "ayatollah", "imam",
    "rabbi", "archbishop", "cardinal", "cllr", "councillor", "councilman", "councilwoman", "spokesman",
    "spokeswoman", "spokesperson", "chairman", "chairwoman", "ceo", "cfo", "coach", "reverends", "commissioner",
    "doctor", "emir", "sultan", "emperor", "empress", "princess", "lawyer", "attorney", "presidents", "ministers",
    "defenseman", "quarterback", "midfielder", "striker", "goalkeeper", "actor", "actress", "singer", "author",
    "deputy", "secretary", "vice", "prime", "acting", "assistant", "mrs.", "mr.", "m", "mme", "herr", "frau", "don",
    "señor", "monsieur", "msgr", "monsignor", "judge", "general", "major", "queen", "king", "prince", "pope",
    "bishop", "justice", "chief", "director", "commander", "officer", "lord", "lady", "father", "sister",
    "brother", "uncle", "aunt", "baron", "baroness", "duke", "duchess", "earl", "count", "countess", "speaker",
    "sheriff", "marshal", "private", "leader", "editor", "founder", "marine", "pastor", "saint's", "presiding",
    "foreign", "business", "health", "home", "education", "finance", "defence", "defense", "interior",
];

/// Titles that are also words of other names: General Electric, King County, Foreign Affairs.
#[rustfmt::skip]
const LOOSE_TITLES: &[&str] = &[
    "general", "major", "queen", "king", "prince", "pope", "bishop", "justice", "chief", "director", "commander",
    "officer", "lord", "lady", "father", "sister", "brother", "uncle", "aunt", "baron", "baroness", "duke",
    "duchess", "earl", "count", "countess", "speaker", "sheriff", "marshal", "private", "leader", "editor",
    "founder", "marine", "pastor", "presiding", "foreign", "business", "health", "home", "education", "finance",
    "defence", "defense", "interior", "deputy", "secretary", "vice", "prime", "acting", "assistant", "don",
    "judge", "attorney", "princess", "cardinal", "captain", "m", "doctor", "coach", "author",
];

/// Words behind which a name goes on with `of`, beside those that [`NameWords`] knows.
///
/// [`NameWords`]: crate::lexicon::name_words::NameWord
#[rustfmt::skip]
const OF_HEADS: &[&str] = &[
    "bank", "house", "isle", "duke", "duchess", "prince", "princess", "tower", "museum", "bill", "statue", "gulf",
    "bay", "cape", "strait", "church", "lady", "queen", "sons", "daughters", "knights", "friends", "doctors",
    "medal", "order", "legion", "league", "book", "game", "lord", "wall", "ivory", "rock", "hall", "walk", "temple",
    "university", "institute", "school", "college", "academy", "ministry", "department", "republic", "kingdom",
    "people's", "chamber", "chambers", "guild", "code", "declaration", "treaty", "battle", "siege", "war",
    "conference", "court", "council", "board", "bureau", "office", "society", "association", "federation",
    "confederation", "union", "organisation", "organization", "city", "state", "county", "province", "diocese",
    "archdiocese", "parliament", "commonwealth", "library", "centre", "center", "faculty", "secretariat",
    "congress", "convention", "charter", "community", "fund", "front", "movement", "party", "army", "forces",
    "garden", "gardens", "palace", "castle", "cathedral", "basilica", "monastery", "sea", "lake", "mount", "straits",
];

/// Small words inside names.
const PARTICLES: &[&str] = &[
    "de", "da", "di", "du", "del", "della", "des", "dos", "das", "la", "le", "les", "el", "al",
    "van", "von", "der", "den", "ter", "ten", "zu", "bin", "bint", "ibn", "ben", "abu", "y", "e",
    "af", "av", "ul", "ud", "d", "l",
];

/// What is joined to a name by a hyphen and is no part of it: Netherlands-based.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "based", "led", "style", "born", "like", "type", "era", "made", "run", "owned", "backed", "registered", "wide",
    "related", "linked", "controlled", "funded", "sponsored", "trained", "educated", "held", "occupied", "bound",
    "esque", "first", "only", "free", "plus", "friendly", "inspired", "themed", "affiliated", "aligned", "brokered",
    "designed", "driven", "built", "listed", "mandated", "imposed", "allied", "speaking", "shaped", "sized", "old",
    "winning", "nominated", "raised", "area", "level", "turned", "dominated", "supported", "centric", "oriented",
];

/// Words in front of which a place stands, or behind which one does.
const BEFORE_PLACES: &[&str] = &["in", "near", "outside", "throughout", "across", "around"];

/// What people do in reports: the name before it is one of a person, or of a body that speaks.
const SAYING: &[&str] = &[
    "said",
    "says",
    "told",
    "added",
    "wrote",
    "tweeted",
    "replied",
    "explained",
    "recalled",
    "joked",
    "insisted",
    "testified",
    "laughed",
    "smiled",
    "nodded",
    "admitted",
];

fn set(words: &[&'static str]) -> FxHashSet<&'static str> {
    words.iter().copied().collect()
}

macro_rules! list {
    ($(#[$doc:meta])* $name:ident, $words:ident) => {
        $(#[$doc])*
        pub(super) fn $name(word: &str) -> bool {
            static SET: Words = LazyLock::new(|| set($words));
            SET.contains(word)
        }
    };
}

list!(
    /// Whether a word in small letters holds sentences together, without regard to endings (I've, don't).
    is_bare_function, FUNCTION
);
list!(
    /// Whether a word in small letters holds sentences together, but stands in names, too.
    is_soft_function, SOFT
);
list!(
    /// Whether initials, in capitals without their last stop, stand for something that is no name.
    is_common_initials, INITIALS
);
list!(
    /// Whether a word in small letters is a title or a rank, or stands in one.
    is_title, TITLES
);
list!(
    /// Whether a word in small letters says a party or a faith.
    is_group, GROUPS
);
list!(
    /// Whether such a title is also a word of other names.
    is_loose_title, LOOSE_TITLES
);
list!(
    /// Whether a name goes on with `of` behind a word in small letters.
    is_of_head, OF_HEADS
);
list!(
    /// Whether a word in small letters joins the words of a name.
    is_particle, PARTICLES
);
list!(
    /// Whether a word in small letters is joined to names by a hyphen and is no part of them.
    is_tail, TAILS
);
list!(
    /// Whether a place stands behind a word in small letters.
    is_before_place, BEFORE_PLACES
);
list!(
    /// Whether the subject of a word in small letters speaks.
    is_saying, SAYING
);

/// Whether a word in small letters has a capital for another reason than being a name.
pub(super) fn is_no_name(word: &str) -> bool {
    static SET: Words = LazyLock::new(|| set(NO_NAMES));
    SET.contains(word) || is_month(word)
}

/// Whether a word in small letters holds sentences together: `I`, `we've`, `don't`.
pub(super) fn is_function(word: &str) -> bool {
    let stem = word.split(['\'', '’']).next().unwrap_or(word);
    is_bare_function(stem) || word.ends_with("n't") || word.ends_with("n’t")
}

/// Whether a word in small letters is a month.
pub(super) fn is_month(word: &str) -> bool {
    static SET: Words = LazyLock::new(|| ENGLISH.iter().map(|it| it.text).collect());
    SET.contains(word)
}
