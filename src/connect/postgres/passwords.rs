//! Passwords and services that stand in the usual files of PostgreSQL: `~/.pgpass`, `~/.pg_service.conf`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::environment::Environment;

/// Whose password is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// The name or address of the server.
    pub host: &'a str,
    /// Its port.
    pub port: u16,
    /// The name of the database.
    pub database: &'a str,
    /// The role that connects.
    pub user: &'a str,
}

/// The password of an account by the file of passwords.
pub(super) fn of_account(environment: &Environment, account: Account<'_>) -> Option<String> {
    let path = environment.file("PGPASSFILE", [".pgpass", "pgpass.conf"])?;
    let text = fs::read_to_string(path).ok()?;
    password_in(&text, account)
}

/// The password in the first line of a file of passwords that fits: `host:port:database:user:password`, `*`
/// fits all, `\` stands before a `:` or `\` that is meant.
pub fn password_in(text: &str, account: Account<'_>) -> Option<String> {
    let port = account.port.to_string();
    let wanted = [account.host, &port, account.database, account.user];
    text.lines().find_map(|line| {
        let fields = fields(line);
        let [host, port, database, user, password] = &fields[..] else {
            return None;
        };
        let given = [host, port, database, user];
        let fits = given.iter().zip(wanted);
        let mut fits = fits.map(|(given, wanted)| *given == "*" || *given == wanted);
        (!line.starts_with('#') && fits.all(|it| it)).then(|| password.clone())
    })
}

fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        // The last field is the rest of the line.
        let is_last = fields.len() == 5;
        let c = match c {
            ':' if !is_last => {
                fields.push(String::new());
                continue;
            }
            '\\' => chars.next().unwrap_or(c),
            c => c,
        };
        if let Some(field) = fields.last_mut() {
            field.push(c);
        }
    }
    fields
}

/// What a service is, by the user's file or that of the system; `None` where no file knows it.
pub(super) fn service(environment: &Environment, name: &str) -> Option<BTreeMap<String, String>> {
    let own = environment.file("PGSERVICEFILE", [".pg_service.conf", ".pg_service.conf"]);
    let system = environment.get("PGSYSCONFDIR").unwrap_or("/etc");
    let system = Path::new(system).join("pg_service.conf");
    let files: Vec<PathBuf> = own.into_iter().chain([system]).collect();
    files.iter().find_map(|file| {
        let text = fs::read_to_string(file).ok()?;
        service_in(&text, name)
    })
}

/// What a service is by the content of a file of services.
pub fn service_in(text: &str, name: &str) -> Option<BTreeMap<String, String>> {
    let lines = text.lines().map(str::trim);
    let mut lines = lines.skip_while(|it| *it != format!("[{name}]"));
    lines.next()?;
    let lines = lines.take_while(|it| !it.starts_with('['));
    let pairs = lines.filter(|it| !it.starts_with('#'));
    let pairs = pairs.filter_map(|it| it.split_once('='));
    let owned = |(key, value): (&str, &str)| (key.trim().to_owned(), value.trim().to_owned());
    Some(pairs.map(owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_fits_has_the_password() {
        let text = "# host:port:db:user:pw\nother:*:*:*:no\n*:5433:*:*:no\n\
            db\\:1:5432:terms:lina:a\\:b\\\\c:d\n*:*:*:lina:rest\n";
        let account = |host| Account {
            host,
            port: 5432,
            database: "terms",
            user: "lina",
        };
        assert_eq!(
            password_in(text, account("db:1")).as_deref(),
            Some("a:b\\c:d")
        );
        assert_eq!(password_in(text, account("db")).as_deref(), Some("rest"));
        let stranger = Account {
            user: "omar",
            ..account("db")
        };
        assert_eq!(password_in(text, stranger), None);
    }

    #[test]
    fn a_service_is_a_section() {
        let text = "[a]\nhost=x\n\n[desk]\n# the desk\nhost = db.example\nport=5433\n[b]\nport=1\n";
        let found = service_in(text, "desk").expect("a service");
        assert_eq!(found["host"], "db.example");
        assert_eq!(found["port"], "5433");
        assert_eq!(found.len(), 2);
        assert_eq!(service_in(text, "none"), None);
    }
}
