//! From a table of usage to the spellings that compete.

use rustc_hash::{FxHashMap, FxHashSet};

use super::forms::{Form, are_spellings, by_use, length, merged};
use super::gather::{Gathered, NameKey};
use super::periods::Periods;
use super::tally::Tally;
use super::{Contest, Drift, Leader, Named, Question, Spelling, Used, unlisted};
use crate::analysis::Engine;
use crate::glossary::{Glossary, TermStatus};
use crate::names::sound::SoundModel;
use crate::text::{Lang, Script};
use crate::usage::{Usage, spelling_of};

impl Drift {
    /// What a table says, by the glossary of `engine`.
    pub fn of(usage: &Usage, engine: &Engine, question: &Question) -> Drift {
        let Gathered {
            mut names,
            sources,
            range,
            mentions,
            undated,
        } = Gathered::of(usage, question);
        let periods = Periods::between(question.grain, range);
        let times = Times { periods, usage };
        let unlisted = unlisted::names(&mut names, engine, &times, question);
        let ids = ids(engine.glossary());
        let mut drift = Drift {
            periods,
            mentions,
            undated,
            sources: sources.len(),
            unlisted,
            ..Drift::default()
        };
        let mut unknown: FxHashSet<&str> = FxHashSet::default();
        for (key, forms) in names {
            let number = ids.get(key.concept).copied();
            if number.is_none() {
                unknown.insert(key.concept);
            }
            let name = Name::new(key, number, engine);
            drift
                .contests
                .extend(name.contests(forms, &times, question));
        }
        drift.unknown = unknown.len();
        drift
            .contests
            .sort_by_key(|it| std::cmp::Reverse(it.contested()));
        drift
    }
}

/// The numbers of the concepts by their ids.
fn ids(glossary: &Glossary) -> FxHashMap<&str, u32> {
    let concepts = (0_u32..).zip(glossary.concepts());
    concepts.map(|(number, it)| (&*it.id, number)).collect()
}

impl Contest {
    /// How often the name is used.
    pub fn count(&self) -> u64 {
        let counts = self.spellings.iter().map(|it| it.used.count);
        counts.fold(0, u64::saturating_add)
    }

    /// How often in other spellings than the most frequent one.
    fn contested(&self) -> u64 {
        let most = self.spellings.first().map_or(0, |it| it.used.count);
        self.count() - most
    }
}

/// A concept in the texts of one language.
struct Name<'a> {
    key: NameKey<'a>,
    number: Option<u32>,
    engine: &'a Engine,
    /// Its terms as they are spelled, with their standing.
    terms: Vec<(String, TermStatus)>,
}

/// What time is counted in, and the table that sources are texts of.
pub(super) struct Times<'a> {
    periods: Periods,
    usage: &'a Usage,
}

impl Times<'_> {
    pub(super) fn used(&self, tally: &Tally) -> Used {
        tally.used(&self.periods, self.usage)
    }
}

impl<'a> Name<'a> {
    fn new(key: NameKey<'a>, number: Option<u32>, engine: &'a Engine) -> Name<'a> {
        let terms = number.map_or(&[][..], |it| engine.glossary().terms_of(it));
        let terms = terms.iter().map(|it| (spelling_of(&it.text), it.status));
        Name {
            terms: terms.collect(),
            key,
            number,
            engine,
        }
    }

    fn contests(
        &self,
        forms: FxHashMap<&'a str, Tally>,
        times: &Times<'_>,
        question: &Question,
    ) -> Vec<Contest> {
        let is_wanted = !question.names.is_empty();
        let forms = forms
            .into_iter()
            .map(|(text, tally)| self.form(text, tally));
        let forms = merged(forms.collect());
        if !is_wanted && forms.len() < 2 {
            return Vec::new();
        }
        let groups = grouped(forms, self.engine.model());
        let contests = groups.into_iter().map(|forms| self.contest(&forms, times));
        let counts = |it: &Contest| it.spellings.len() > 1 && it.count() >= question.least;
        contests.filter(|it| is_wanted || counts(it)).collect()
    }

    fn form(&self, text: &'a str, tally: Tally) -> Form<'a> {
        let standing = self.standing(text);
        let is_short = match standing {
            Some(it) => matches!(it, TermStatus::Short | TermStatus::Unlisted),
            None => self.seems_short(text),
        };
        Form {
            text,
            standing,
            is_short,
            tally,
            also: Vec::new(),
        }
    }

    /// The standing of a form as it is written.
    fn standing(&self, form: &str) -> Option<TermStatus> {
        let own = self.terms.iter().filter(|it| it.0 == form);
        own.map(|it| it.1).min()
    }

    /// Whether a form that is not listed is a spelling of a short form, and of no full one.
    fn seems_short(&self, form: &str) -> bool {
        let model = self.engine.model();
        let script = Script::of(form);
        let terms = self.terms.iter().filter(|it| Script::of(&it.0) == script);
        let near: Vec<TermStatus> = terms
            .filter(|it| are_spellings(&it.0, form, model))
            .map(|it| it.1)
            .collect();
        let is_short = |it: &TermStatus| matches!(it, TermStatus::Short | TermStatus::Unlisted);
        !near.is_empty() && near.iter().all(is_short)
    }

    fn contest(&self, forms: &[Form<'_>], times: &Times<'_>) -> Contest {
        let spellings: Vec<Spelling> = forms.iter().map(|it| spelling(it, times)).collect();
        Contest {
            concept: self.named(),
            language: self.key.language,
            is_short: forms.iter().all(|it| it.is_short),
            leader: leader(&spellings, &times.periods),
            spellings,
        }
    }

    fn named(&self) -> Named {
        let glossary = self.engine.glossary();
        let term = |lang| {
            let term = self.number.and_then(|it| glossary.preferred(it, lang));
            term.map(str::to_owned)
        };
        Named {
            id: self.key.concept.to_owned(),
            kind: self.number.map(|it| glossary.concept(it).kind),
            en: term(Lang::En),
            ar: term(Lang::Ar),
        }
    }
}

pub(super) fn spelling(form: &Form<'_>, times: &Times<'_>) -> Spelling {
    Spelling {
        form: form.text.to_owned(),
        also: form.also.iter().map(|it| (*it).to_owned()).collect(),
        standing: form.standing,
        used: times.used(&form.tally),
    }
}

/// Forms that compete together, in groups; each keeps its order.
fn grouped<'a>(forms: Vec<Form<'a>>, model: &SoundModel) -> Vec<Vec<Form<'a>>> {
    let mut groups: Vec<Vec<Form<'a>>> = Vec::new();
    for form in forms {
        let competes = |group: &Vec<Form<'a>>| group.iter().any(|it| compete(it, &form, model));
        let mut joined = vec![];
        groups.retain_mut(|group| {
            let joins = competes(group);
            if joins {
                joined.append(group);
            }
            !joins
        });
        joined.push(form);
        groups.push(joined);
    }
    for group in &mut groups {
        group.sort_by(by_use);
    }
    groups
}

/// Whether two forms are spellings of the same, or one is to be written in the place of the other. A short form
/// is another way to name it, and so is a longer name.
fn compete(one: &Form<'_>, other: &Form<'_>, model: &SoundModel) -> bool {
    one.script() == other.script()
        && one.is_short == other.is_short
        && (are_spellings(one.text, other.text, model)
            || length(one.text) == length(other.text)
                && (one.is_replaced_by(other) || other.is_replaced_by(one)))
}

/// Which spelling leads, and since when.
fn leader(spellings: &[Spelling], periods: &Periods) -> Option<Leader> {
    let mut leader: Option<Leader> = None;
    for period in (0..periods.len()).rev() {
        let count = |it: &Spelling| it.used.counts[period];
        let most = spellings.iter().map(count).max().filter(|it| *it > 0);
        let Some(most) = most else {
            continue;
        };
        let mut first = (0..spellings.len()).filter(|it| count(&spellings[*it]) == most);
        let here = match (first.next(), first.next()) {
            (Some(one), None) => one,
            _ => break,
        };
        match leader {
            Some(known) if known.spelling != here => break,
            _ => {
                leader = Some(Leader {
                    spelling: here,
                    since: period,
                });
            }
        }
    }
    leader
}
