//! Where a termbase is and who asks it: the address that the user gave, completed as libpq completes it.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use ::postgres::config::{Config, Host, SslMode};

use super::environment::Environment;
use super::passwords::{Account, of_account, service};
use super::tls::Trust;
use crate::diag::Message;
use crate::project::{Failure, addresses, without_password};

/// How long a server may take to answer at all, where its user waits for something else.
const SOON: Duration = Duration::from_secs(2);

/// How long it may take where its user asked for it.
const PATIENTLY: Duration = Duration::from_secs(10);

/// Where servers on Linux put their sockets.
const SOCKETS: &str = "/var/run/postgresql";

/// Where a termbase is, and how it is asked.
#[derive(Clone)]
pub struct Address {
    /// What the user is shown of it: never a password.
    pub shown: String,
    config: Config,
    pub(super) trust: Trust,
    pub(super) roots: Option<PathBuf>,
}

impl std::fmt::Debug for Address {
    /// Without its password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown)
    }
}

/// The options of an address that are ours to understand, taken out of it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Own {
    sslmode: Option<String>,
    sslrootcert: Option<String>,
    service: Option<String>,
}

/// The address without what we understand ourselves, and that.
fn divided(address: &str) -> (String, Own) {
    let mut own = Own::default();
    let Some((place, query)) = address.split_once('?') else {
        return (address.to_owned(), own);
    };
    let mut rest = Vec::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let field = match name {
            "sslmode" => &mut own.sslmode,
            "sslrootcert" => &mut own.sslrootcert,
            "service" => &mut own.service,
            _ => {
                rest.push(pair);
                continue;
            }
        };
        *field = Some(decoded(value));
    }
    let mark = if rest.is_empty() { "" } else { "?" };
    (format!("{place}{mark}{}", rest.join("&")), own)
}

/// A value with its percent signs read.
fn decoded(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let code = value.get(at + 1..at + 3).filter(|_| byte == b'%');
        match code.and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(code) => {
                out.push(code);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

impl Address {
    /// Reads an address; what it leaves open, the environment and the usual files say.
    ///
    /// # Errors
    /// When it is none, or names a service that no file knows.
    pub fn new(address: &str, environment: &Environment) -> Result<Address, Failure> {
        let shown = without_password(address);
        let failed = |reason: String| {
            let message = Message::new("termbase-address").with("address", &*shown);
            Failure::new(message.with("reason", reason))
                .with_help(Message::new("termbase-address.help"))
        };
        let (rest, mut own) = divided(address);
        let mut config = Config::from_str(&rest).map_err(|it| failed(it.to_string()))?;
        let named = own.service.take();
        if let Some(name) = named.or_else(|| environment.get("PGSERVICE").map(str::to_owned)) {
            let Some(known) = service(environment, &name) else {
                let message = Message::new("termbase-service").with("name", name);
                return Err(Failure::new(message).with_help(Message::new("termbase-service.help")));
            };
            let value = |key: &str| known.get(key).map(String::as_str);
            complete(&mut config, value).map_err(failed)?;
            own.sslmode = own.sslmode.or_else(|| value("sslmode").map(str::to_owned));
            let roots = || value("sslrootcert").map(str::to_owned);
            own.sslrootcert = own.sslrootcert.or_else(roots);
        }
        let variable = |key: &str| {
            environment.get(match key {
                "host" => "PGHOST",
                "port" => "PGPORT",
                "dbname" => "PGDATABASE",
                "user" => "PGUSER",
                _ => "PGPASSWORD",
            })
        };
        complete(&mut config, variable).map_err(failed)?;
        fill(&mut config, environment);
        let mode = own.sslmode.as_deref().or(environment.get("PGSSLMODE"));
        let roots = own.sslrootcert.as_deref();
        let roots = roots.or(environment.get("PGSSLROOTCERT"));
        let roots = roots.filter(|it| *it != "system").map(PathBuf::from);
        let trust = Trust::of(mode, is_local(&config), roots.is_some());
        let trust = trust.ok_or_else(|| failed(format!("sslmode={}", mode.unwrap_or_default())))?;
        config.ssl_mode(match trust {
            Trust::Plain => SslMode::Disable,
            _ => SslMode::Require,
        });
        config.application_name("naqhara");
        config.keepalives_idle(Duration::from_secs(60));
        Ok(Address {
            shown,
            config,
            trust,
            roots,
        })
    }

    /// How the server is asked; `soon` where its user waits for something else.
    pub(super) fn config(&self, soon: bool) -> Config {
        let mut config = self.config.clone();
        config.connect_timeout(if soon { SOON } else { PATIENTLY });
        config
    }

    /// The same for each address of the host, which are to be tried one by one. A program that is linked
    /// statically cannot look them up itself.
    pub(super) fn configs(&self, soon: bool) -> std::io::Result<Vec<Config>> {
        let config = self.config(soon);
        let mut by_host = Vec::new();
        for host in config.get_hosts() {
            match host {
                Host::Tcp(name) if std::net::IpAddr::from_str(name).is_err() => {
                    by_host.push(addresses(name)?);
                }
                _ => return Ok(vec![config]),
            }
        }
        if !config.get_hostaddrs().is_empty() || by_host.is_empty() {
            return Ok(vec![config]);
        }
        if by_host.iter().any(Vec::is_empty) {
            return Err(std::io::ErrorKind::AddrNotAvailable.into());
        }
        let most = by_host.iter().map(Vec::len).max().unwrap_or_default();
        let with_addresses = |nth: usize| {
            let mut config = config.clone();
            for all in &by_host {
                config.hostaddr(all[nth.min(all.len() - 1)]);
            }
            config
        };
        Ok((0..most).map(with_addresses).collect())
    }
}

/// Fills what is open with what `value` knows.
fn complete<'v>(
    config: &mut Config,
    value: impl Fn(&str) -> Option<&'v str>,
) -> Result<(), String> {
    if config.get_hosts().is_empty()
        && let Some(host) = value("host")
    {
        for host in host.split(',') {
            config.host(host);
        }
    }
    if config.get_ports().is_empty()
        && let Some(port) = value("port")
    {
        config.port(port.parse().map_err(|_| format!("port={port}"))?);
    }
    if config.get_user().is_none()
        && let Some(user) = value("user")
    {
        config.user(user);
    }
    if config.get_dbname().is_none()
        && let Some(name) = value("dbname")
    {
        config.dbname(name);
    }
    if config.get_password().is_none()
        && let Some(password) = value("password")
    {
        config.password(password);
    }
    Ok(())
}

/// Fills what is still open with what is usual.
fn fill(config: &mut Config, environment: &Environment) {
    if config.get_hosts().is_empty() {
        let sockets = Path::new(SOCKETS).is_dir();
        config.host(if sockets { SOCKETS } else { "localhost" });
    }
    if config.get_user().is_none() {
        config.user(environment.user().unwrap_or("postgres"));
    }
    let user = config.get_user().unwrap_or_default().to_owned();
    if config.get_dbname().is_none() {
        config.dbname(&user);
    }
    if config.get_password().is_some() {
        return;
    }
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        _ => "localhost".to_owned(),
    };
    let database = config.get_dbname().unwrap_or_default().to_owned();
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let account = Account {
        host: &host,
        port,
        database: &database,
        user: &user,
    };
    if let Some(password) = of_account(environment, account) {
        config.password(password);
    }
}

/// Whether nothing leaves this machine.
fn is_local(config: &Config) -> bool {
    let is_loopback = |host: &str| {
        let address = std::net::IpAddr::from_str(host.trim_matches(['[', ']']));
        host == "localhost" || address.is_ok_and(|it| it.is_loopback())
    };
    let hosts = config.get_hosts().iter();
    let addresses = config.get_hostaddrs().iter();
    hosts.into_iter().all(|it| match it {
        Host::Tcp(host) => is_loopback(host),
        #[allow(
            unreachable_patterns,
            reason = "on systems with sockets that have paths there is another kind"
        )]
        _ => true,
    }) && addresses.into_iter().all(std::net::IpAddr::is_loopback)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        Environment::new(|name| {
            let found = pairs.iter().find(|it| it.0 == name);
            found.map(|it| it.1.to_owned())
        })
    }

    fn address(text: &str, pairs: &[(&str, &str)]) -> Address {
        Address::new(text, &environment(pairs)).expect("an address")
    }

    #[test]
    fn no_password_is_shown() {
        for (given, shown) in [
            ("postgres://db/terms", "postgres://db/terms"),
            (
                "postgres://lina:s3cret@db/terms",
                "postgres://lina@db/terms",
            ),
            (
                "postgres://lina:s3/c@ret@db/terms",
                "postgres://lina@db/terms",
            ),
            (
                "postgresql://db/terms?password=s3cret&sslmode=disable",
                "postgresql://db/terms?sslmode=disable",
            ),
            (
                "postgres://db/terms?pass%77ord=s3cret&port=5433",
                "postgres://db/terms?port=5433",
            ),
            (
                "postgres://lina@s3@cret@db?host=x",
                "postgres://lina@db?host=x",
            ),
            (
                "postgres://db?port=1&host=x?password=s3cret",
                "postgres://db?port=1",
            ),
            ("postgres://lina:s3?cr@et@db/terms", "postgres://lina"),
            ("postgres://db/terms?password=s3@cret", "postgres://db"),
        ] {
            assert_eq!(without_password(given), shown);
        }
        let known = address("postgres://lina:s3cret@127.0.0.1/terms", &[]);
        assert!(!format!("{known:?}").contains("s3cret"));
        let pairs = [("PGPASSWORD", "s3cret")];
        assert!(!format!("{:?}", environment(&pairs)).contains("s3cret"));
        let refused = Address::new("postgres://lina:s3cret@db:x/terms", &Environment::default());
        assert!(!format!("{refused:?}").contains("s3cret"));
    }

    #[test]
    fn off_this_machine_nothing_goes_in_the_clear() {
        for (given, trust) in [
            ("postgres://localhost/terms", Trust::Plain),
            ("postgres://[::1]/terms", Trust::Plain),
            ("postgres:///terms?host=/tmp", Trust::Plain),
            (
                "postgres://localhost/terms?sslmode=verify-full",
                Trust::Full,
            ),
            ("postgres://db.example/terms", Trust::Full),
            ("postgres://localhost,db.example/terms", Trust::Full),
            ("postgres://db.example/terms?sslmode=prefer", Trust::Anybody),
            (
                "postgres://db.example/terms?sslmode=require",
                Trust::Anybody,
            ),
            (
                "postgres://db.example/terms?sslmode=require&sslrootcert=/ca.pem",
                Trust::Chain,
            ),
            ("postgres://db.example/terms?sslmode=disable", Trust::Plain),
        ] {
            assert_eq!(address(given, &[]).trust, trust, "{given}");
        }
        let mode = [("PGSSLMODE", "verify-ca")];
        assert_eq!(address("postgres://db/x", &mode).trust, Trust::Chain);
        let unknown = "postgres://db/x?sslmode=perhaps";
        assert!(Address::new(unknown, &Environment::default()).is_err());
    }

    #[test]
    fn what_is_open_is_said_by_the_environment() {
        let pairs = [
            ("PGHOST", "localhost"),
            ("PGPORT", "5433"),
            ("PGDATABASE", "terms"),
            ("PGUSER", "lina"),
            ("PGPASSWORD", "a b"),
        ];
        let config = address("postgres://", &pairs).config(true);
        assert_eq!(config.get_hosts(), [Host::Tcp("localhost".to_owned())]);
        assert_eq!(config.get_ports(), [5433]);
        assert_eq!(config.get_dbname(), Some("terms"));
        assert_eq!(config.get_user(), Some("lina"));
        assert_eq!(config.get_password(), Some(&b"a b"[..]));
        let said = address("postgres://omar:x%40y@127.0.0.1:1/names", &pairs).config(false);
        assert_eq!(said.get_user(), Some("omar"));
        assert_eq!(said.get_password(), Some(&b"x@y"[..]));
        assert_eq!(said.get_ports(), [1]);
    }
}
