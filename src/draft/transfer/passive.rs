//! Verbs that are written alike in both voices: which of them are passive here.

use super::Transfer;
use super::choice::Chosen;
use super::features::Features;
use super::subject::is_adverbial;
use crate::draft::item::{Item, Sort};
use crate::draft::reading::Role;
use crate::lexicon::{Person, Tense};

impl Transfer<'_> {
    pub(super) fn is_passive(&mut self, at: usize, chosen: &Chosen, features: Features) -> bool {
        let written = self.items[at].is_passive;
        let sensed = |it: &mut Self| it.is_done_to(at, features) || it.is_considered(at);
        !chosen.is_active && (written || sensed(self))
    }

    /// Whether a verb that is written alike in both voices is passive: a thing cannot hold or publish,
    /// and nothing that it is done to stands behind it.
    pub(super) fn is_done_to(&mut self, at: usize, features: Features) -> bool {
        let item = &self.items[at];
        let Some(by_anybody) = done_to(&item.reading.key).filter(|_| item.sort == Sort::Word)
        else {
            return false;
        };
        let subject = self.verb_end;
        let next = self.item(subject);
        let has_object =
            next.is_some_and(|it| it.is_free() && it.is_nominal() && !is_adverbial(it));
        let before = self.clause.subject.is_some()
            || by_anybody
            || matches!(
                &*item.reading.key,
                "عقد" | "نشر" | "أقام" | "خصّص" | "افتتح" | "قدّر"
            );
        let passive = before
            && !self.is_doer(at)
            && !self.is_quoting(at)
            && !self.has_far_object(subject)
            && (by_anybody || !features.human)
            && !has_object
            && (item.reading.pronoun.is_none())
            && (self.clause.subject.is_some() || subject > at + 1);
        if passive {
            self.fired("passive-by-sense");
        }
        passive
    }

    /// Whether an object stands behind times and places from `from` on: عقدت الهيئة اليوم بالمقر ندوة.
    fn has_far_object(&self, from: usize) -> bool {
        let ends = |it: &Item| it.mark().is_some() || it.is(Role::Verb) || it.is(Role::That);
        let near = (from + 1..self.items.len()).take(CLAUSE);
        let mut places = near.take_while(|&it| !ends(&self.items[it]));
        places.any(|it| {
            let (before, noun) = (&self.items[it - 1], &self.items[it]);
            let closes = before.is(Role::Name)
                || before.reading.article && !before.is(Role::Relative)
                || before.fact().is_some_and(|it| it.value.is_temporal());
            let is_object = noun.is(Role::Noun)
                && noun.is_free()
                && !noun.reading.article
                && noun.reading.pronoun.is_none()
                && !noun.reading.is_amount
                && matches!(noun.sort, Sort::Word | Sort::Phrase);
            closes && is_object
        })
    }

    /// Whether a verb of carrying is one of quoting: نقلت الوكالة عن.
    fn is_quoting(&self, at: usize) -> bool {
        let behind = self.preposition_behind(at, self.verb_end);
        self.lemma(at) == "نقل" && behind.is_some_and(|it| it.1 == "عن")
    }

    /// Whether the subject behind a verb is of those who arrest and kill, or a reason of deaths.
    fn is_doer(&self, at: usize) -> bool {
        let subject = at + 1..self.verb_end.min(self.items.len());
        self.items[subject]
            .iter()
            .any(|it| DOERS.contains(&it.lemma()))
    }

    /// Whether a verb like يعتبر says what its subject is taken for: no one who takes it so is named, and
    /// no أن follows.
    fn is_considered(&mut self, at: usize) -> bool {
        let item = &self.items[at];
        let inflection = item.reading.inflection;
        let fits = item.sort == Sort::Word
            && TAKEN_FOR.contains(&&*item.reading.key)
            && inflection.tense == Some(Tense::Present)
            && inflection.person == Some(Person::Third)
            && item.reading.pronoun.is_none()
            && !item.reading.is_plural();
        let mut behind = self.items[at + 1..].iter().take(CLAUSE);
        let ends = |it: &&Item| it.mark().is_none_or(|it| !matches!(it, '.' | '؛' | '،'));
        let has_that = behind.by_ref().take_while(ends).any(|it| it.is(Role::That));
        if fits && !has_that {
            self.fired("passive-by-sense");
        }
        fits && !has_that
    }
}

/// Verbs of the present that say what something is taken for.
const TAKEN_FOR: [&str; 3] = ["اعتبر", "عدّ", "سمّى"];
/// How many items behind a verb may belong to its clause.
const CLAUSE: usize = 14;
/// Nouns of those who do it to others, so that what stands behind them is no victim.
const DOERS: [&str; 43] = [
    "شرطة",
    "قوة",
    "أمن",
    "جيش",
    "سلطة",
    "حرس",
    "درك",
    "جمارك",
    "ديوانة",
    "وحدة",
    "فرقة",
    "محكمة",
    "نيابة",
    "مخابرات",
    "استخبارات",
    "احتلال",
    "مسلح",
    "مهاجم",
    "عصابة",
    "تنظيم",
    "ميليشيا",
    "مليشيا",
    "قصف",
    "غارة",
    "انفجار",
    "تفجير",
    "زلزال",
    "إعصار",
    "فيضان",
    "حريق",
    "وباء",
    "فيروس",
    "رصاصة",
    "صاروخ",
    "دورية",
    "خاطف",
    "صحيفة",
    "جريدة",
    "مجلة",
    "وكالة",
    "موقع",
    "قناة",
    "إذاعة",
];

/// Verbs that are mostly passive where nothing that they are done to stands behind them; whether that
/// holds of human subjects, too.
fn done_to(lemma: &str) -> Option<bool> {
    const THINGS: [&str; 35] = [
        "قدّر",
        "عقد",
        "نشر",
        "أجرى",
        "أقام",
        "أصدر",
        "سجّل",
        "طرح",
        "عرض",
        "خصّص",
        "فرض",
        "أطلق",
        "استخدم",
        "بثّ",
        "نفّذ",
        "افتتح",
        "اتخذ",
        "منح",
        "بنى",
        "صنع",
        "أنشأ",
        "ألقى",
        "نقل",
        "شيّد",
        "صمّم",
        "صنّف",
        "أغلق",
        "فتح",
        "دفع",
        "كتب",
        "نظّم",
        "صوّر",
        "خفّض",
        "رفع",
        "وجّه",
    ];
    const VICTIMS: [&str; 20] = [
        "قتل",
        "جرح",
        "اعتقل",
        "أصاب",
        "احتجز",
        "خطف",
        "سجن",
        "نقل",
        "اتّهم",
        "أدان",
        "عيّن",
        "انتخب",
        "كلّف",
        "أحال",
        "استدعى",
        "طرد",
        "أقال",
        "أنقذ",
        "دفن",
        "أوقف",
    ];
    if VICTIMS.contains(&lemma) {
        return Some(true);
    }
    THINGS.contains(&lemma).then_some(false)
}
