//! A connection to a termbase that was found fit for use.

use ::postgres::types::ToSql;
use ::postgres::{Client, NoTls, Row};

use super::address::Address;
use super::failures::{about, said, unknown_host, unreachable};
use super::migrations::{self, CURRENT};
use super::tls::{Trust, connector};
use crate::diag::Message;
use crate::project::Failure;

/// The oldest server that is spoken to.
const OLDEST: i32 = 150_000;

/// How long a writer waits for those before it: as long as a first push of a large glossary may take.
const WAITING: &str = "SET lock_timeout = '90s'";

/// What a server says of itself: its version, its encoding, whether there is a termbase.
const ABOUT: &str = "SELECT current_setting('server_version_num')::int4, \
    current_setting('server_encoding'), to_regclass('naqhara.migrations') IS NOT NULL, \
    to_regprocedure('show_trgm(text)') IS NOT NULL";

/// Whether trigrams of Arabic words are any: in a database whose LC_CTYPE is C there are none.
const TRIGRAMS: &str = r"SELECT show_trgm(U&'\0646\0632\0627\0639') <> '{}'";

/// A connection.
pub struct Server {
    pub(super) client: Client,
    pub(super) shown: String,
}

/// What a new connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A termbase that is there, asked while its user waits for something else.
    Soon,
    /// A termbase that is there.
    There,
    /// A termbase that may have to be set up.
    SetUp,
}

/// Connects to the first address of the host that answers.
fn connected(address: &Address, soon: bool) -> Result<Client, Failure> {
    let configs = address.configs(soon);
    let configs = configs.map_err(|it| unknown_host(&address.shown, &it))?;
    let mut last = None;
    for config in configs {
        let client = match address.trust {
            Trust::Plain => config.connect(NoTls),
            _ => config.connect(connector(address)?),
        };
        match client {
            Ok(client) => return Ok(client),
            // The server has answered.
            Err(error) if error.as_db_error().is_some() => {
                return Err(unreachable(&address.shown, &error));
            }
            Err(error) => last = Some(unreachable(&address.shown, &error)),
        }
    }
    Err(last.unwrap_or_else(|| {
        let none = std::io::ErrorKind::AddrNotAvailable.into();
        unknown_host(&address.shown, &none)
    }))
}

impl Server {
    /// Connects to the termbase at `address`.
    ///
    /// # Errors
    /// When the server cannot be reached, is too old, or has no termbase of this version.
    pub fn connect(address: &Address) -> Result<Server, Failure> {
        Server::open(address, Wanted::There)
    }

    /// Connects, and sets a termbase up where there is none, or one of an earlier version.
    ///
    /// # Errors
    /// When that cannot be done.
    pub fn set_up(address: &Address) -> Result<Server, Failure> {
        Server::open(address, Wanted::SetUp)
    }

    pub(super) fn open(address: &Address, wanted: Wanted) -> Result<Server, Failure> {
        let mut server = Server {
            client: connected(address, wanted == Wanted::Soon)?,
            shown: address.shown.clone(),
        };
        server.check(wanted == Wanted::SetUp)?;
        Ok(server)
    }

    fn check(&mut self, may_set_up: bool) -> Result<(), Failure> {
        self.run("SET client_min_messages = warning")?;
        self.run(WAITING)?;
        let row = self.row(ABOUT, &[])?;
        let (version, encoding): (i32, String) = (row.get(0), row.get(1));
        let [is_there, has_trigrams]: [bool; 2] = [row.get(2), row.get(3)];
        if version < OLDEST {
            let message = about("termbase-old-server", &self.shown);
            return Err(Failure::new(
                message.with("version", (version / 10_000).to_string()),
            ));
        }
        if encoding != "UTF8" {
            return Err(self.unfit(encoding));
        }
        if has_trigrams {
            self.check_trigrams()?;
        }
        match is_there {
            true => self.check_version(may_set_up),
            false if may_set_up => migrations::apply(self, 0),
            false => Err(Failure::new(about("termbase-none", &self.shown))
                .with_help(Message::new("termbase-none.help"))),
        }
    }

    /// Checks that Arabic can be looked up by its trigrams.
    pub(super) fn check_trigrams(&mut self) -> Result<(), Failure> {
        if self.row(TRIGRAMS, &[])?.get(0) {
            return Ok(());
        }
        let ctype = "SELECT datctype FROM pg_database WHERE datname = current_database()";
        let ctype: String = self.row(ctype, &[])?.get(0);
        Err(self.unfit(format!("LC_CTYPE={ctype}")))
    }

    fn unfit(&self, found: String) -> Failure {
        Failure::new(about("termbase-ctype", &self.shown).with("found", found))
            .with_help(Message::new("termbase-ctype.help"))
    }

    fn check_version(&mut self, may_set_up: bool) -> Result<(), Failure> {
        let query = "SELECT coalesce(max(version), 0) FROM naqhara.migrations";
        let found: i32 = self.row(query, &[])?.get(0);
        if found == CURRENT {
            return Ok(());
        }
        if found < CURRENT && may_set_up {
            return migrations::apply(self, found);
        }
        let id = if found > CURRENT {
            "termbase-newer"
        } else {
            "termbase-older"
        };
        let help = if found > CURRENT {
            "termbase-newer.help"
        } else {
            "termbase-older.help"
        };
        let message = about(id, &self.shown).with("found", found.to_string());
        let message = message.with("known", CURRENT.to_string());
        Err(Failure::new(message).with_help(Message::new(help)))
    }

    /// The words for an error of this server.
    pub(super) fn failure(&self, error: &::postgres::Error) -> Failure {
        said(&self.shown, error)
    }

    pub(super) fn run(&mut self, statements: &str) -> Result<(), Failure> {
        let done = self.client.batch_execute(statements);
        done.map_err(|it| said(&self.shown, &it))
    }

    pub(super) fn row(
        &mut self,
        query: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Row, Failure> {
        let row = self.client.query_one(query, values);
        row.map_err(|it| said(&self.shown, &it))
    }

    pub(super) fn rows(
        &mut self,
        query: &str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>, Failure> {
        let rows = self.client.query(query, values);
        rows.map_err(|it| said(&self.shown, &it))
    }

    /// What tells this termbase from all others.
    pub(super) fn identity(&mut self) -> Result<String, Failure> {
        let row = self.row("SELECT identity::text FROM naqhara.termbase", &[])?;
        Ok(row.get(0))
    }
}
