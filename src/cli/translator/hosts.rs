//! The addresses of the host of a translation engine.

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
pub(super) struct Hosts;

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
        let mut all = self.empty();
        let places = found.into_iter().map(|it| SocketAddr::new(it, port));
        places.take(MOST).for_each(|it| all.push(it));
        if all.is_empty() {
            return Err(Error::HostNotFound);
        }
        Ok(all)
    }
}

/// The addresses of a host: those that are written out, and this machine, need no looking up
/// (RFC 6761, 6.3).
fn of(host: &str) -> io::Result<Vec<IpAddr>> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse() {
        return Ok(vec![address]);
    }
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    if name == "localhost" || name.ends_with(".localhost") {
        return Ok(vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
    }
    addresses(host)
}

#[cfg(test)]
mod tests {
    use super::*;

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
