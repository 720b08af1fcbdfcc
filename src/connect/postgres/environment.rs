//! What the environment says of servers, as libpq reads it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The variables that are read.
const NAMES: [&str; 16] = [
    "PGHOST",
    "PGPORT",
    "PGDATABASE",
    "PGUSER",
    "PGPASSWORD",
    "PGPASSFILE",
    "PGSSLMODE",
    "PGSSLROOTCERT",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSYSCONFDIR",
    "HOME",
    "APPDATA",
    "USER",
    "LOGNAME",
    "USERNAME",
];

/// The variables that say where servers are and who asks them.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<&'static str, String>);

impl std::fmt::Debug for Environment {
    /// Without its values: one may be a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

impl Environment {
    /// By what tells the value of a variable.
    pub fn new(value: impl Fn(&str) -> Option<String>) -> Environment {
        let known = NAMES.iter().filter_map(|name| Some((*name, value(name)?)));
        Environment(known.filter(|it| !it.1.is_empty()).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The name of whoever runs the program.
    pub(super) fn user(&self) -> Option<&str> {
        ["USER", "LOGNAME", "USERNAME"]
            .iter()
            .find_map(|it| self.get(it))
    }

    /// A file of the user's: the one that `variable` names, else `usual` in the home folder, or in that
    /// of programs on Windows.
    pub(super) fn file(&self, variable: &str, usual: [&str; 2]) -> Option<PathBuf> {
        let named = self.get(variable).map(PathBuf::from);
        let [home, programs] = usual;
        named
            .or_else(|| Some(Path::new(self.get("HOME")?).join(home)))
            .or_else(|| {
                Some(
                    Path::new(self.get("APPDATA")?)
                        .join("postgresql")
                        .join(programs),
                )
            })
    }
}
