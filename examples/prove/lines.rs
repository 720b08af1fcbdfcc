//! Lines that run in two directions: those of the seeds, and made ones with everything that goes
//! wrong.

/// Stretches of Arabic and of Latin text, of our own.
const ARABIC: [&str; 8] = [
    "قال الوزير",
    "الشركة الجديدة",
    "في المؤتمر",
    "بلغت الأرباح",
    "مدينة الرباط",
    "لغة البرمجة",
    "أُعلن أمس",
    "وأضاف المدير",
];
const LATIN: [&str; 8] = [
    "OpenAI",
    "the new deal",
    "C++",
    "Oracle Corp.",
    "وOracle",
    "بـMicrosoft",
    "e-mail",
    "U.S.",
];
const SIGNS: [&str; 24] = [
    "(2024)",
    "$5.2bn",
    "100 $",
    "-3.5%",
    "٪١٢",
    "25 %",
    "10–20",
    "3:45",
    "1/2",
    "+44 20",
    "https://example.org/a?b=1",
    "«نعم»",
    "\"yes\"",
    "“قال (no) ثم”",
    "[1]",
    "5 كم",
    "20 km/h",
    "€7",
    "١٬٥٠٠٫٧٥",
    "1,500.75",
    "#tag",
    "@user",
    "50°",
    "…",
];

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    /// A number below `below`, by the generator SplitMix64.
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((it ^ (it >> 31)) % below as u64) as usize
    }

    fn of(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len())]
    }
}

/// This many lines, each of a few stretches with signs between them.
pub(crate) fn made(count: usize) -> Vec<String> {
    let mut dice = Dice(7);
    let line = |_| {
        let mut parts = Vec::new();
        for _ in 0..dice.below(4) + 3 {
            parts.push(match dice.below(3) {
                0 => dice.of(&ARABIC),
                1 => dice.of(&LATIN),
                _ => dice.of(&SIGNS),
            });
        }
        let around = [("", ""), ("(", ")"), ("«", "»"), ("\"", "\""), ("", ".")];
        let (open, close) = around[dice.below(around.len())];
        format!("{open}{}{close}", parts.join(" "))
    };
    (0..count).map(line).collect()
}
