//! Spellings that differ from a given one in some of their letters.

use fst::raw::{Node, Output};

use super::{Packed, Word};

impl Packed<'_> {
    /// The spellings that differ from `form` only by what `alternatives` allows for each letter, and
    /// `form` itself, first; with their words. It is told the letter and whether it is the last one.
    pub(in crate::lexicon) fn near(
        &self,
        form: &str,
        alternatives: fn(char, bool) -> &'static [char],
    ) -> Vec<(String, Vec<Word>)> {
        let mut search = Near {
            packed: self,
            alternatives,
            spelling: String::with_capacity(form.len()),
            found: Vec::new(),
        };
        search.walk(form, &self.forms.root(), Output::zero());
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

/// What a first byte leads to from a node: letters that are taken for one another mostly share it, and to
/// read a node costs more than to follow it.
type Branch<'f> = Option<(Node<'f>, Output)>;

impl<'p> Near<'p, '_> {
    fn walk(&mut self, rest: &str, node: &Node<'p>, output: Output) {
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
        let mut shared: Option<(u8, Branch<'p>)> = None;
        for &choice in std::iter::once(&letter).chain(others) {
            let mut buffer = [0; 4];
            let bytes = choice.encode_utf8(&mut buffer).as_bytes();
            let (&first, more) = bytes.split_first().unwrap_or((&0, &[]));
            if shared.as_ref().is_none_or(|it| it.0 != first) {
                shared = Some((first, self.follow(node, first, output)));
            }
            let Some((_, Some((after, output)))) = &shared else {
                continue;
            };
            if let Some((next, output)) = self.follow_all(after, more, *output) {
                self.spelling.push(choice);
                self.walk(rest, &next, output);
                self.spelling.pop();
            }
        }
    }

    fn follow(&self, node: &Node<'p>, byte: u8, output: Output) -> Branch<'p> {
        let transition = node.transition(node.find_input(byte)?);
        let next = self.packed.forms.node(transition.addr);
        Some((next, output.cat(transition.out)))
    }

    fn follow_all(&self, node: &Node<'p>, bytes: &[u8], output: Output) -> Branch<'p> {
        let (mut node, mut output) = (*node, output);
        for &byte in bytes {
            (node, output) = self.follow(&node, byte, output)?;
        }
        Some((node, output))
    }
}
