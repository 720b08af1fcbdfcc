//! Spellings that differ from a given one in some of their letters.

use fst::raw::{CompiledAddr, Output};

use super::{Packed, Word};

impl Packed<'_> {
    /// The spellings that differ from `form` only by what `alternatives` allows for each letter,
    /// with their words. It is told the letter and whether it is the last one.
    pub(in crate::lexicon) fn near(
        &self,
        form: &str,
        alternatives: fn(char, bool) -> &'static [char],
    ) -> Vec<(String, Vec<Word>)> {
        let mut search = Near {
            packed: self,
            alternatives,
            spelling: String::new(),
            found: Vec::new(),
        };
        search.walk(form, self.forms.root().addr(), Output::zero());
        search.found
    }
}

/// A walk through the transducer.
struct Near<'p, 'b> {
    packed: &'p Packed<'b>,
    alternatives: fn(char, bool) -> &'static [char],
    spelling: String,
    found: Vec<(String, Vec<Word>)>,
}

impl Near<'_, '_> {
    fn walk(&mut self, rest: &str, at: CompiledAddr, output: Output) {
        let node = self.packed.forms.node(at);
        let mut letters = rest.chars();
        let Some(letter) = letters.next() else {
            if node.is_final() {
                let value = output.cat(node.final_output()).value();
                let words = self.packed.listed(value);
                self.found.push((self.spelling.clone(), words));
            }
            return;
        };
        let rest = letters.as_str();
        let others = (self.alternatives)(letter, rest.is_empty());
        for &choice in std::iter::once(&letter).chain(others) {
            if let Some((next, output)) = self.step(at, choice, output) {
                self.spelling.push(choice);
                self.walk(rest, next, output);
                self.spelling.pop();
            }
        }
    }

    /// Follows the bytes of `letter`.
    fn step(
        &self,
        mut at: CompiledAddr,
        letter: char,
        mut output: Output,
    ) -> Option<(CompiledAddr, Output)> {
        let mut buffer = [0; 4];
        for byte in letter.encode_utf8(&mut buffer).bytes() {
            let node = self.packed.forms.node(at);
            let transition = node.transition(node.find_input(byte)?);
            output = output.cat(transition.out);
            at = transition.addr;
        }
        Some((at, output))
    }
}
