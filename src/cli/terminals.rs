//! What terminals are known to do with bidirectional text: the table of `docs/explanation/bidi.md`.

/// How a terminal shows itself in the environment.
pub(super) struct Terminal {
    pub(super) name: &'static str,
    /// The variable, and the value that it has (`None`: any).
    pub(super) sign: (&'static str, Option<&'static str>),
    pub(super) bidi: Bidi,
}

/// Whether a terminal puts characters in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bidi {
    Yes,
    No,
    /// In part, or as it is set up, or as another terminal outside it does.
    Open,
}

const fn terminal(
    name: &'static str,
    variable: &'static str,
    value: Option<&'static str>,
    bidi: Bidi,
) -> Terminal {
    Terminal {
        name,
        sign: (variable, value),
        bidi,
    }
}

/// The terminals, those that hide another one first, and those that implement bidi before those
/// that do not: variables are handed down to programs, so that signs of two terminals may stand
/// together, and double reordering is worse than none.
pub(super) const TERMINALS: [Terminal; 15] = [
    terminal("tmux", "TMUX", None, Bidi::Open),
    terminal("GNU screen", "STY", None, Bidi::Open),
    terminal("SSH", "SSH_TTY", None, Bidi::Open),
    terminal("VTE", "VTE_VERSION", None, Bidi::Yes),
    terminal("Konsole", "KONSOLE_VERSION", None, Bidi::Yes),
    terminal("mlterm", "MLTERM", None, Bidi::Yes),
    terminal(
        "Apple Terminal",
        "TERM_PROGRAM",
        Some("Apple_Terminal"),
        Bidi::Yes,
    ),
    terminal("mintty", "TERM_PROGRAM", Some("mintty"), Bidi::Yes),
    terminal("kitty", "KITTY_WINDOW_ID", None, Bidi::Open),
    terminal("WezTerm", "TERM_PROGRAM", Some("WezTerm"), Bidi::Open),
    terminal("VS Code", "TERM_PROGRAM", Some("vscode"), Bidi::No),
    terminal("Ghostty", "TERM_PROGRAM", Some("ghostty"), Bidi::No),
    terminal("Windows Terminal", "WT_SESSION", None, Bidi::No),
    terminal("Alacritty", "ALACRITTY_WINDOW_ID", None, Bidi::No),
    terminal("xterm", "XTERM_VERSION", None, Bidi::No),
];

/// The terminal of this environment, where it is a known one.
pub(super) fn known(variable: impl Fn(&str) -> Option<String>) -> Option<&'static Terminal> {
    let stands = |it: &&Terminal| {
        let (name, wanted) = it.sign;
        variable(name).is_some_and(|found| wanted.is_none_or(|wanted| wanted == found))
    };
    TERMINALS.iter().find(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_says_the_same() {
        let page = include_str!("../../docs/explanation/bidi.md");
        let rows = page.lines().filter(|line| line.starts_with("| "));
        let rows = rows.map(|line| line.split(" | ").collect::<Vec<_>>());
        let rows: Vec<_> = rows.filter(|it| it[2].starts_with('`')).collect();
        assert_eq!(rows.len(), TERMINALS.len());
        for (row, terminal) in rows.iter().zip(&TERMINALS) {
            let name = row[0].trim_start_matches("| ");
            let name = name.split(':').next().unwrap_or(name);
            let bidi = match terminal.bidi {
                Bidi::Yes => "yes",
                Bidi::No => "no",
                Bidi::Open => "open",
            };
            let sign = match terminal.sign {
                (variable, None) => format!("`{variable}`"),
                (variable, Some(value)) => format!("`{variable}={value}`"),
            };
            assert_eq!((name, row[1], row[2]), (terminal.name, bidi, sign.as_str()));
            // A verdict has a source.
            let source = row[4].trim_end_matches(" |");
            let tried = source.starts_with("tried") && !row[3].trim().is_empty();
            assert!(
                bidi == "open" || tried || source.contains("https://"),
                "{name}"
            );
        }
    }

    #[test]
    fn what_hides_the_terminal_comes_first() {
        let bidi = |variables: &[(&str, &str)]| {
            let value = |name: &str| {
                let found = variables.iter().find(|it| it.0 == name);
                found.map(|it| it.1.to_owned())
            };
            known(value).map(|it| it.bidi)
        };
        assert_eq!(bidi(&[("WT_SESSION", "1")]), Some(Bidi::No));
        assert_eq!(
            bidi(&[("WT_SESSION", "1"), ("TMUX", "x")]),
            Some(Bidi::Open)
        );
        let both = [("ALACRITTY_WINDOW_ID", "1"), ("VTE_VERSION", "7000")];
        assert_eq!(bidi(&both), Some(Bidi::Yes));
        assert_eq!(bidi(&[("TERM_PROGRAM", "vscode")]), Some(Bidi::No));
        assert_eq!(bidi(&[("TERM_PROGRAM", "other")]), None);
    }
}
