//! A large text in two parts, on two threads: the same matches as in one.

use std::ops::Range;
use std::{panic, thread};

use super::{Finder, Match, Room};
use crate::glossary::Glossary;
use crate::names::TermIndex;

impl TermIndex {
    /// As [`TermIndex::find`], with a second thread for the second half of the text.
    pub fn find_on_two_threads(&self, glossary: &Glossary, text: &str) -> Vec<Match> {
        let bytes = text.as_bytes();
        let middle = bytes.len() / 2;
        let Some(cut) = bytes[middle..].iter().position(|&byte| byte == b'\n') else {
            return self.find(glossary, text);
        };
        let cut = middle + cut + 1;
        let rest = cut..bytes.len();
        let (mut found, mut behind) = thread::scope(|scope| {
            let behind = scope.spawn(|| self.find_part(glossary, text, rest.clone(), None));
            let found = self.find_part(glossary, text, 0..cut, None);
            let behind = behind.join();
            (found, behind.unwrap_or_else(|it| panic::resume_unwind(it)))
        });
        // A name may go on over the line break: then what begins inside it is none.
        if let Some(last) = found.last().filter(|last| last.span.end > cut) {
            behind = self.find_part(glossary, text, rest, Some(*last));
            behind.remove(0);
        }
        found.append(&mut behind);
        found
    }

    /// The matches whose first token begins in `part`, which begins at a border of words, after one
    /// that is known.
    fn find_part(
        &self,
        glossary: &Glossary,
        text: &str,
        part: Range<usize>,
        known: Option<Match>,
    ) -> Vec<Match> {
        let mut room = Room::spare();
        let mut finder = Finder::new(self, glossary, text, false, &mut room);
        finder.found.extend(known);
        finder.run(part);
        let found = finder.found;
        room.keep();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{Builder, EntityType, TermStatus};
    use crate::text::Lang;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn two_parts_find_what_one_finds(
            text in "(سوفت بنك|سوفت|بنك|وسوفت|ماسك|Ann|و Ann|A[+]|[+]B|قال|[ .\n]|\n){0,80}",
            times in 1_usize..60,
        ) {
            let mut builder = Builder::default();
            for name in ["سوفت بنك", "بنك ماسك سوفت", "ماسك", "Ann", "Ann Ann", "A+", "+B"] {
                builder.concept("x", EntityType::Org);
                builder.term(Lang::Ar, TermStatus::Preferred, name, false);
            }
            let glossary = builder.finish();
            let index = TermIndex::new(&glossary);
            let text = text.repeat(times);
            let expected = index.find(&glossary, &text);
            prop_assert_eq!(index.find_on_two_threads(&glossary, &text), expected);
        }
    }
}
