//! The addresses of the host of a translation engine.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::project::addresses;

/// As many as [`ResolvedSocketAddrs`] holds.
const MOST: usize = 16;

/// Looks hosts up as the system does, without its C library.
#[derive(Debug)]
pub(super) struct Hosts {
    /// Whether a host may be another machine.
    pub(super) is_remote: bool,
}

/// A host that is another machine, though none may be.
#[derive(Debug)]
pub(super) struct OffMachine;

impl fmt::Display for OffMachine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("remote")
    }
}

impl std::error::Error for OffMachine {}

impl Resolver for Hosts {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let host = uri.host().ok_or(Error::HostNotFound)?.to_owned();
        let port = uri.port_u16().unwrap_or(80);
        let (sender, found) = mpsc::channel();
        // No one waits any longer for a name that is not found in time.
        thread::spawn(move || sender.send(of(&host)));
        let found = found.recv_timeout(*timeout.after).map_err(|it| match it {
            RecvTimeoutError::Timeout => Error::Timeout(timeout.reason),
            RecvTimeoutError::Disconnected => Error::HostNotFound,
        })?;
        let found = found.map_err(|_| Error::HostNotFound)?;
        if !self.is_remote && !found.iter().all(is_here) {
            return Err(Error::Other(Box::new(OffMachine)));
        }
        let mut all = self.empty();
        let places = found.into_iter().map(|it| SocketAddr::new(it, port));
        places.take(MOST).for_each(|it| all.push(it));
        if all.is_empty() {
            return Err(Error::HostNotFound);
        }
        Ok(all)
    }
}

/// Whether an address is of this machine, also as IPv6 writes one of IPv4.
fn is_here(address: &IpAddr) -> bool {
    address.to_canonical().is_loopback()
}

/// Whether the host of an address is this machine by its very name; others are looked up first.
pub(in crate::cli) fn is_plainly_here(url: &str) -> bool {
    let uri: Result<Uri, _> = url.parse();
    let host = uri.ok().and_then(|it| it.host().map(str::to_owned));
    let known = host.and_then(|it| without_lookup(&it));
    known.is_some_and(|it| it.iter().all(is_here))
}

/// The addresses of a host: those that are written out, and this machine, need no looking up
/// (RFC 6761, 6.3).
fn of(host: &str) -> io::Result<Vec<IpAddr>> {
    without_lookup(host).map_or_else(|| addresses(host), Ok)
}

fn without_lookup(host: &str) -> Option<Vec<IpAddr>> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse() {
        return Some(vec![address]);
    }
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    let is_local = name == "localhost" || name.ends_with(".localhost");
    is_local.then(|| vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_is_told_from_others() {
        for url in [
            "http://localhost:1/v1",
            "http://127.9.8.7",
            "http://u:p@[::1]:8/",
            "http://a.localhost",
        ] {
            assert!(is_plainly_here(url), "{url}");
        }
        for url in [
            "http://192.0.2.7",
            "http://[::2]",
            "http://localhost.example",
            "http://h@",
            "",
        ] {
            assert!(!is_plainly_here(url), "{url}");
        }
        let mapped = "::ffff:127.0.0.1".parse().expect("an address");
        assert!(is_here(&mapped));
    }

    #[test]
    fn addresses_and_this_machine_are_known() {
        let known = |host: &str| of(host).expect("known");
        assert_eq!(known("192.0.2.7"), [IpAddr::from([192, 0, 2, 7])]);
        assert_eq!(known("[::1]"), [IpAddr::from(Ipv6Addr::LOCALHOST)]);
        for host in ["localhost", "LocalHost.", "engine.localhost"] {
            assert!(known(host).iter().all(IpAddr::is_loopback), "{host}");
        }
    }
}
