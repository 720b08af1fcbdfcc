//! Which sentences stand inside a quotation that another sentence opens.

use super::form::is_double_quote;

/// How many sentences of other lines a quotation may run over.
const FARTHEST: usize = 3;

/// How a sentence stands to the quotations around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Quoted {
    /// It begins inside a quotation.
    pub(super) inside: bool,
    /// It has only one end of a quotation.
    pub(super) torn: bool,
    /// More than half of it is the words of somebody, both marks being there.
    pub(super) mostly: bool,
}

/// What the quotation marks of a sentence do.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    /// The first one closes what is not open.
    closes: bool,
    /// One opens.
    opens: bool,
    /// The last one opens and nothing closes it.
    is_open: bool,
    /// More than half of the sentence stands between marks.
    mostly: bool,
}

/// For each sentence of a text how it stands to the quotations around it. `starts_line` says which
/// begin a line, `is_heading` which belong to no running text.
pub(super) fn quoted<'a>(
    sentences: impl Iterator<Item = &'a str>,
    starts_line: &[bool],
    is_heading: impl Fn(usize) -> bool,
) -> Vec<Quoted> {
    let marks: Vec<Marks> = sentences.map(Marks::of).collect();
    let torn = |it: &Marks| Quoted {
        inside: false,
        torn: it.is_open || it.closes,
        mostly: it.mostly,
    };
    let mut found: Vec<Quoted> = marks.iter().map(torn).collect();
    let line_ends = line_ends(starts_line, marks.len());
    let mut from = 0;
    for at in 0..marks.len() {
        if at < from || !marks[at].is_open {
            continue;
        }
        let line_end = line_ends[at];
        let until = (line_end + FARTHEST).min(marks.len());
        // An opening mark shows that the one before was never closed, but for lines that open what they
        // go on with.
        let answers = |it: usize| marks[it].closes || marks[it].opens;
        let mut behind = at + 1..until;
        let next = behind.find(|&it| answers(it) || is_heading(it));
        let answer = next.filter(|&it| !is_heading(it));
        let end = match answer {
            Some(it) if marks[it].closes => it + 1,
            // In one line nothing shows where it ends.
            _ => answer.unwrap_or(line_end).min(line_end),
        };
        found[at + 1..end.max(at + 1)]
            .iter_mut()
            .for_each(|it| it.inside = true);
        from = end;
    }
    found
}

/// For each of the sentences the first one of a later line.
fn line_ends(starts_line: &[bool], sentences: usize) -> Vec<usize> {
    let mut ends = vec![sentences; sentences];
    for at in (1..sentences).rev() {
        ends[at - 1] = if starts_line[at] { at } else { ends[at] };
    }
    ends
}

impl Marks {
    fn of(sentence: &str) -> Marks {
        let mut marks = Marks::default();
        let mut before = None;
        let (mut from, mut quoted) = (0, 0);
        for (at, c) in sentence.char_indices() {
            if is_double_quote(c) {
                let next = sentence[at + c.len_utf8()..].chars().next();
                let was_open = marks.is_open;
                marks.read(opens(c, [before, next]));
                match (was_open, marks.is_open) {
                    (true, false) => quoted += at - from,
                    (false, true) => from = at,
                    _ => {}
                }
            }
            before = Some(c);
        }
        marks.mostly = 2 * quoted > sentence.len();
        marks
    }

    fn read(&mut self, opens: Option<bool>) {
        let opens = opens.unwrap_or(!self.is_open);
        self.closes |= !opens && !self.is_open && !self.opens;
        self.opens |= opens;
        self.is_open = opens;
    }
}

/// Whether a mark opens or closes, by what stands around it, else by its shape; nothing where neither
/// tells.
fn opens(mark: char, [before, next]: [Option<char>; 2]) -> Option<bool> {
    let ends = |c: char| c.is_alphanumeric() || matches!(c, '.' | '!' | '?' | '؟' | '…' | ')');
    let touches_before = before.is_some_and(ends);
    let touches_next = next.is_some_and(|c| c.is_alphanumeric() || c == '(');
    match (touches_before, touches_next, mark) {
        (false, true, _) => Some(true),
        (true, false, _) => Some(false),
        (_, _, '«' | '“' | '„') => Some(true),
        (_, _, '»' | '”') => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` divides sentences, `/` lines: a letter for each sentence, `i` inside, `t` torn, `.` neither.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut sentences = Vec::new();
        let mut starts = Vec::new();
        for line in text.split('/') {
            for (at, sentence) in line.split('|').enumerate() {
                sentences.push(sentence.trim());
                starts.push(at == 0);
            }
        }
        let found = quoted(sentences.into_iter(), &starts, |_| false);
        let shown = found.iter().map(|it| match (it.inside, it.torn) {
            (true, _) => 'i',
            (false, true) => 't',
            _ => '.',
        });
        assert_eq!(shown.collect::<String>(), expected, "{text}");
    }

    #[test]
    fn a_quotation_goes_on_until_it_closes() {
        check("He said: \"No.\" | He left.", "..");
        check("He said: \"No. | Never. | Not now.\" | He left.", "tii.");
        check("قال: «لا نريد. / لن نعود.» / ثم غادر.", "ti.");
        check("قال: «لا نريد. / لن نعود. / غدا نرحل.» / ثم غادر.", "tii.");
        check("قال: ”لا نريد. / لن نعود“. / ثم غادر.", "ti.");
        check("He said: “No. / “Never.” / He left.", "t..");
        check("قال لـ\"رويترز\" إن العمل مستمر. / ثم غادر.", "..");
    }

    #[test]
    fn most_of_a_sentence_may_be_quoted() {
        let mostly = |text: &str| Marks::of(text).mostly;
        assert!(mostly("He said: \"We will never go back there.\""));
        assert!(mostly("قال سعيد: «لن نعود إلى هناك أبدا»."));
        assert!(!mostly(
            "The head of the union called the offer \"a joke\"."
        ));
        assert!(!mostly("قال سعيد: «لن نعود إلى هناك أبدا."));
    }

    #[test]
    fn a_mark_that_nothing_answers_says_little() {
        check("قال: «لا نريد. / ثم غادر. / وعاد. / ونام. / وصحا.", "t....");
        check("قال: «لا نريد. / ثم قال: «نعم». / وعاد.", "t..");
        check("لن نعود». / ثم غادر.", "t.");
    }
}
