//! The program itself in tmux, which shows characters as they come: what stands on the screen?

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use naqhara::bidi::{Direction, levels, mirrored, order_of, shaped};
use naqhara::text::is_invisible;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthChar;

use super::lines;
use super::tally::Tally;

/// Stands after what a program has written.
const END: &str = "END-OF-THE-SCREEN";

/// Compares every screen of every command.
pub(crate) fn run() -> Result<Tally, String> {
    let screens = Screens::new()?;
    let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
    let mut tally = Tally::default();
    for (args, base) in commands(folder.path())? {
        let name = args.join(" ");
        for columns in [100, 47] {
            let pure = screens.piped(&args, "never", columns)?;
            let isolated = screens.piped(&args, "always", columns)?;
            let place = format!("{name} ({columns} columns)");
            let (rows, copied) = screens.shown(&args, "logical", columns)?;
            logical(&place, &pure, &rows, columns, &mut tally);
            let same = trimmed(&copied).eq(trimmed(&pure));
            let copied = || format!("{place}\n  what is copied is not the text");
            tally.row(false, (!same).then(copied));
            let (rows, _) = screens.shown(&args, "visual", columns)?;
            Visual::new(&place, &rows, base, columns).compare(&isolated, &mut tally);
        }
    }
    Ok(tally)
}

/// What is run: every seed in every way of showing it, and made lines, in both languages.
fn commands(folder: &Path) -> Result<Vec<(Vec<String>, Direction)>, String> {
    let mut texts = Vec::new();
    for lang in ["ar", "en"] {
        let path = folder.join(format!("made.{lang}.txt"));
        fs::write(&path, lines::made(150).join("\n")).map_err(|it| it.to_string())?;
        texts.push(path.to_string_lossy().into_owned());
    }
    let mut all = Vec::new();
    let mut add = |args: &[&str]| {
        for (lang, base) in [("en", Direction::Ltr), ("ar", Direction::Rtl)] {
            let args = args.iter().copied().chain(["--ui-lang", lang]);
            all.push((args.map(str::to_owned).collect(), base));
        }
    };
    for seed in ["climate", "culture", "energy", "football", "stargate"] {
        let [ar, en] = ["ar", "en"].map(|lang| format!("seeds/{seed}.{lang}.txt"));
        add(&["align", &ar]);
        add(&["lint", &ar]);
        add(&["summary", &ar]);
        add(&["summary", &ar, "--target", &en]);
        add(&["align", "--segments", "--source", &en, "--target", &ar]);
    }
    add(&[
        "align",
        "--segments",
        "--source",
        &texts[0],
        "--target",
        &texts[1],
    ]);
    add(&["lookup", "Musk", "Stargate", "أوبن إيه آي", "الرياض"]);
    add(&["lint", "--explain", "name-script-mix"]);
    Ok(all)
}

fn trimmed(text: &str) -> impl Iterator<Item = &str> {
    text.trim_end().lines().map(str::trim_end)
}

/// A tmux server of our own, and the program.
struct Screens {
    socket: String,
    config: tempfile::NamedTempFile,
    program: PathBuf,
}

impl Screens {
    fn new() -> Result<Screens, String> {
        let here = env::current_exe().map_err(|it| it.to_string())?;
        let folder = here.ancestors().nth(1).ok_or("no folder of programs")?;
        let program = folder.join("naqhara");
        if !program.is_file() {
            return Err(format!("build {} first", program.display()));
        }
        let config = tempfile::NamedTempFile::new().map_err(|it| it.to_string())?;
        let settings = "set -s exit-empty off\nset -g history-limit 100000\nset -g status off\n";
        fs::write(config.path(), settings).map_err(|it| it.to_string())?;
        let socket = format!("naqhara-prove-{}", std::process::id());
        Ok(Screens {
            socket,
            config,
            program,
        })
    }

    /// What a pipe gets of a report of this width.
    fn piped(&self, args: &[String], isolates: &str, columns: usize) -> Result<String, String> {
        let mut command = Command::new(&self.program);
        command.env("COLUMNS", columns.to_string());
        command.args(args).args(["--isolates", isolates]);
        let output = command.args(["--color", "never"]).output();
        Ok(text_of(&output.map_err(|it| it.to_string())?))
    }

    /// What stands on a screen: its rows, and what is copied from it, rows that go on put together.
    fn shown(
        &self,
        args: &[String],
        order: &str,
        columns: usize,
    ) -> Result<(String, String), String> {
        let script = format!("\"$@\" 2>/dev/null; echo {END}; sleep 60");
        let columns = columns.to_string();
        let mut start = vec!["new-session", "-d", "-x", &columns, "-y", "40"];
        let program = self.program.to_string_lossy();
        start.extend(["sh", "-c", &script, "sh", &program]);
        start.extend(args.iter().map(String::as_str));
        start.extend(["--color", "never", "--bidi", order]);
        self.tmux(&start)?;
        let patience = Instant::now();
        let rows = loop {
            let shown = self.tmux(&["capture-pane", "-p", "-S", "-"])?;
            if shown.trim_end().ends_with(END) {
                break shown;
            }
            if patience.elapsed() > Duration::from_secs(30) {
                return Err(format!("{}: no end on the screen", args.join(" ")));
            }
            thread::sleep(Duration::from_millis(20));
        };
        let copied = self.tmux(&["capture-pane", "-p", "-J", "-S", "-"])?;
        self.tmux(&["kill-session"])?;
        let before_end = |shown: &str| shown.trim_end().trim_end_matches(END).to_owned();
        Ok((before_end(&rows), before_end(&copied)))
    }

    fn tmux(&self, args: &[&str]) -> Result<String, String> {
        let mut command = Command::new("tmux");
        command.env("LC_ALL", "C.UTF-8").env_remove("TMUX");
        command
            .args(["-u", "-L", &self.socket, "-f"])
            .arg(self.config.path());
        let output = command
            .args(args)
            .output()
            .map_err(|it| format!("tmux: {it}"))?;
        if output.status.success() {
            Ok(text_of(&output))
        } else {
            Err(format!("tmux: {}", String::from_utf8_lossy(&output.stderr)))
        }
    }
}

impl Drop for Screens {
    fn drop(&mut self) {
        // Where no session was started there is no server to end.
        let _ = self.tmux(&["kill-server"]);
    }
}

fn text_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Rows in the order of writing: the text, cut where the row is full.
fn logical(place: &str, text: &str, rows: &str, columns: usize, tally: &mut Tally) {
    let mut wanted = Vec::new();
    for line in text.trim_end().lines() {
        let (mut row, mut filled) = (String::new(), 0);
        for c in line.chars() {
            let width = c.width().unwrap_or(0);
            if filled + width > columns {
                wanted.push(std::mem::take(&mut row));
                filled = 0;
            }
            filled += width;
            row.push(c);
        }
        wanted.push(row);
    }
    let mut found = rows.trim_end().lines();
    for row in &wanted {
        let found = found.next().unwrap_or("");
        let same = found.trim_end() == row.trim_end();
        let fault = || format!("{place}\n  predicted {row}\n  seen      {found}");
        tally.row(false, (!same).then(fault));
    }
    let more = || format!("{place}: more rows than predicted");
    tally.row(false, found.next().is_some().then(more));
}

/// Rows in the order of reading.
struct Visual<'a> {
    place: &'a str,
    rows: std::str::Lines<'a>,
    base: Direction,
    columns: usize,
}

impl<'a> Visual<'a> {
    fn new(place: &'a str, rows: &'a str, base: Direction, columns: usize) -> Visual<'a> {
        let rows = rows.trim_end().lines();
        Visual {
            place,
            rows,
            base,
            columns,
        }
    }

    /// Compares the rows with the lines of `text`, whose runs are isolated.
    fn compare(mut self, text: &str, tally: &mut Tally) {
        for line in text.trim_end().lines() {
            let chars: Vec<char> = line.chars().collect();
            let levels = levels(line, Some(self.base));
            let mut at = 0;
            loop {
                let row = self.rows.next().unwrap_or("").trim_end();
                let letters = unshaped(row);
                let end = after(&chars, at, letters.len());
                // On the right of an Arabic page, where nothing shows it.
                let indent = chars.iter().take_while(|it| **it == ' ').count();
                let indent = if at == 0 { indent } else { 0 };
                let wanted = seen(&chars[at..end], &levels[at..end]);
                let whole = end == chars.len() || chars[end..].iter().all(|c| !is_seen(*c));
                let problem = match () {
                    () if wanted != letters => Some("another order"),
                    () if marks(row) != marks_of(&chars[at..end]) => Some("other marks"),
                    () if !self.fits(row, indent, &chars[end..], whole) => Some("cut elsewhere"),
                    () => None,
                };
                let predicted: String = wanted.iter().collect();
                let fault = |it| format!("{}\n  {it}: {predicted}\n  seen: {row}", self.place);
                let turned = levels[at..end].iter().any(|it| it % 2 == 1)
                    && levels[at..end].iter().any(|it| it % 2 == 0);
                tally.row(turned, problem.map(fault));
                at = end;
                if whole || letters.is_empty() {
                    break;
                }
            }
        }
        let more = || format!("{}: more rows than predicted", self.place);
        tally.row(false, self.rows.next().is_some().then(more));
    }

    /// Whether a row is as wide as it should be: the next word has no room on it, and a row of an
    /// Arabic page ends at the edge.
    fn fits(&self, row: &str, indent: usize, behind: &[char], whole: bool) -> bool {
        let width = |text: &[char]| -> usize {
            let shown = shaped(text).into_iter().flatten();
            shown.filter_map(UnicodeWidthChar::width).sum()
        };
        let filled = row
            .chars()
            .filter_map(UnicodeWidthChar::width)
            .sum::<usize>();
        let bare = row.trim_start().chars().filter_map(UnicodeWidthChar::width);
        let next: Vec<char> = behind
            .iter()
            .copied()
            .filter(|&c| !is_invisible(c))
            .collect();
        // Columns of a table are padded by the width of shaped letters, which the text is not.
        let spaces = next.iter().take_while(|it| **it == ' ').count();
        let word = next
            .iter()
            .skip_while(|it| **it == ' ')
            .take_while(|it| **it != ' ');
        let word: Vec<char> = word.copied().collect();
        let is_flush =
            self.base == Direction::Ltr || row.is_empty() || filled + indent == self.columns;
        let bare = match self.base {
            Direction::Ltr => filled,
            Direction::Rtl => indent + bare.sum::<usize>(),
        };
        filled <= self.columns
            && is_flush
            && (whole || spaces > 1 || bare + spaces + width(&word) > self.columns)
    }
}

/// Whether a character is a letter or sign by itself on the screen.
fn is_seen(c: char) -> bool {
    c != ' ' && !is_invisible(c) && !is_combining_mark(c)
}

/// The letters of a row from left to right, out of their shapes.
fn unshaped(row: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for c in row.chars().filter(|&c| is_seen(c)) {
        if matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}') {
            let both: Vec<char> = c.nfkc().collect();
            letters.extend(both.into_iter().rev());
        } else {
            letters.push(c);
        }
    }
    letters
}

/// The marks of a row, sorted: they are counted, not placed.
fn marks(row: &str) -> Vec<char> {
    let mut marks: Vec<char> = row.chars().filter(|&c| is_combining_mark(c)).collect();
    marks.sort_unstable();
    marks
}

fn marks_of(chars: &[char]) -> Vec<char> {
    let text: String = chars.iter().collect();
    marks(&text)
}

/// Where `count` letters from `at` end, with what belongs to the last one.
fn after(chars: &[char], at: usize, count: usize) -> usize {
    let letters = chars[at..].iter().enumerate().filter(|it| is_seen(*it.1));
    let last = letters.map(|it| it.0).nth(count.wrapping_sub(1));
    let mut end = last.map_or(if count == 0 { at } else { chars.len() }, |it| at + it + 1);
    while chars.get(end).is_some_and(|&c| !is_seen(c) && c != ' ') {
        end += 1;
    }
    end
}

/// The letters of a stretch of a line from left to right, mirrored where they run to the left.
fn seen(chars: &[char], levels: &[u8]) -> Vec<char> {
    let order = order_of(levels)
        .into_iter()
        .filter(|&at| is_seen(chars[at]));
    let turned = |at: usize| match levels[at] % 2 {
        1 => mirrored(chars[at]).unwrap_or(chars[at]),
        _ => chars[at],
    };
    order.map(turned).collect()
}
