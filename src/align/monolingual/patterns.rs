//! How Arabic builds words of a root: the patterns of stems.

/// Stems: `ف`, `ع`, `ل`, `م` (the fourth letter) stand for the letters of a root, `Y` for the prefix of
/// the imperfect. The fold writes hamzas as `ء`.
#[rustfmt::skip]
pub(super) const PATTERNS: &[&str] = &[
    "فعل", "فاعل", "فعال", "فعول", "فعيل", "Mفعل", "Mفعول", "Mفاعل", "Mفاعيل", "فواعل", "فواعيل", "فعاءل", "تفعيل",
    "تفعل", "تفاعل", "تفاعيل", "افعال", "افعل", "افاعل", "افاعيل", "افتعل", "افتعال", "افطعل",
    "افطعال", "افدعال", "افدعل", "انفعل", "انفعال", "استفعل", "استفعال", "Mستفعل", "Mفتعل", "Mفطعل",
    "Mنفعل", "Mتفعل", "Mتفاعل", "Mفعال", "فعلان", "فعلاء", "افعلاء", "فعلي", "فعالي", "فيعل", "فعاعيل", "فعاعل",
    "فاعول", "افعول", "فعلوت", "فوعل", "اتعال", "اتعل", "Mتعل",
    "Yفعل", "Yفاعل", "Yتفعل", "Yتفاعل", "Yنفعل", "Yفتعل", "Yفطعل", "Yستفعل", "Yفعال", "Yفعول", "Yفعيل", "Yستفعيل",
];
/// The same for roots of four letters.
pub(super) const OF_FOUR: &[&str] = &[
    "فعلم",
    "تفعلم",
    "Mفعلم",
    "Yفعلم",
    "فعلام",
    "فعالم",
    "فعاليم",
    "فعلوم",
    "فعليم",
    "Yتفعلم",
    "Mتفعلم",
];
/// Stems in which a doubled letter stands once, or a weak first or last letter does not stand at all.
pub(super) const SHORT: &[&str] = &[
    "فع",
    "فاع",
    "Mفع",
    "Mفاع",
    "استفع",
    "افتع",
    "انفع",
    "Mستفع",
    "Mفتع",
    "افع",
    "افعا",
    "تفع",
    "تفاع",
    "Yفع",
    "Yستفع",
    "Yفتع",
    "Yنفع",
    "افعة",
];

/// A place of a pattern.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// A letter of the root.
    Root,
    /// A prefix of the imperfect.
    Imperfect,
    /// This letter.
    Letter(char),
}

/// Patterns by their length.
pub(super) type ByLength = [Vec<Vec<Place>>; LONGEST + 1];
/// Letters of the longest pattern.
pub(super) const LONGEST: usize = 7;

pub(super) fn by_length<'p>(patterns: impl Iterator<Item = &'p &'static str>) -> ByLength {
    let mut all = ByLength::default();
    for pattern in patterns {
        let places: Vec<Place> = pattern.chars().map(place).collect();
        if let Some(same) = all.get_mut(places.len()) {
            same.push(places);
        }
    }
    all
}

fn place(sign: char) -> Place {
    match sign {
        'ف' | 'ع' | 'ل' | 'م' => Place::Root,
        'Y' => Place::Imperfect,
        'M' => Place::Letter('م'),
        letter => Place::Letter(letter),
    }
}
