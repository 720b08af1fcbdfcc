//! Who may ask for what: names of this host alone, so that no other name leads here (DNS rebinding); the
//! page from its own origin with the token; the service for programs without an origin, or from
//! extensions that the configuration names.

use super::errors::Refused;
use super::http::Head;
use crate::diag::Message;

/// What keeps strangers out.
#[derive(Clone, Debug)]
pub(super) struct Access {
    pub(super) token: String,
    pub(super) port: u16,
}

/// The names of this host.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

impl Access {
    /// Checks that a request was meant for this server.
    pub(super) fn check_host(&self, head: &Head) -> Result<(), Refused> {
        let host = head.header("host").unwrap_or_default();
        if self.is_own(host) {
            Ok(())
        } else {
            let message = Message::new("web-host").with("host", host);
            Err(Refused::new(421, "forbidden", message))
        }
    }

    /// Whether a name with its port is ours.
    fn is_own(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        NAMES.iter().any(|name| match host.strip_prefix(name) {
            Some("") => self.port == 80,
            Some(rest) => rest
                .strip_prefix(':')
                .is_some_and(|it| it == self.port.to_string()),
            None => false,
        })
    }

    /// Whether a request comes from the page itself, or from no page.
    fn is_own_origin(&self, head: &Head) -> bool {
        match head.header("origin") {
            Some(origin) => origin
                .strip_prefix("http://")
                .is_some_and(|it| self.is_own(it)),
            None => !head.has_header("origin"),
        }
    }

    /// Whether a browser says that another page has sent the request.
    fn is_of_others(head: &Head) -> bool {
        let site = head.header("sec-fetch-site");
        site.is_some_and(|it| it == "cross-site" || it == "same-site")
    }

    /// Checks that the page may have what it asks for: by its cookie, and from its own origin, which a
    /// request that changes or sends something has to name.
    pub(super) fn check_page(&self, head: &Head, sends: bool) -> Result<(), Refused> {
        let named = !sends || head.has_header("origin");
        if !named || !self.is_own_origin(head) || Access::is_of_others(head) {
            return Err(self.wrong_origin(head));
        }
        if self.has_cookie(head) {
            Ok(())
        } else {
            Err(unauthorized())
        }
    }

    /// Checks that a program, or the page, may have what it asks for: by the token in a header, or the
    /// cookie.
    pub(super) fn check_program(&self, head: &Head) -> Result<(), Refused> {
        if !self.is_own_origin(head) || Access::is_of_others(head) {
            return Err(self.wrong_origin(head));
        }
        let said = head.header("authorization").unwrap_or_default();
        let bearer = said
            .split_once(' ')
            .filter(|it| it.0.eq_ignore_ascii_case("bearer"));
        let is_right = bearer.is_some_and(|it| self.is_token(it.1.trim()));
        if is_right || self.has_cookie(head) {
            Ok(())
        } else {
            Err(unauthorized())
        }
    }

    /// Checks that the service for programs may answer; gives the origin of the extension that asks, one
    /// of those that the configuration names.
    pub(super) fn check_service<'h>(
        &self,
        head: &'h Head,
        extensions: &[String],
    ) -> Result<Option<&'h str>, Refused> {
        match head.header("origin") {
            Some(origin) if extensions.iter().any(|it| it == origin) => Ok(Some(origin)),
            None if !head.has_header("origin") && !Access::is_of_others(head) => Ok(None),
            _ => Err(self.wrong_origin(head)),
        }
    }

    fn wrong_origin(&self, head: &Head) -> Refused {
        let origin = head.header("origin").unwrap_or("?");
        let message = Message::new("web-origin").with("origin", origin);
        let refused = Refused::new(403, "forbidden", message);
        if origin.contains("-extension://") {
            refused.with_help(Message::new("web-origin.help").with("origin", origin))
        } else {
            refused
        }
    }

    /// Whether a text is the token; how long that takes says nothing of it.
    pub(super) fn is_token(&self, text: &str) -> bool {
        blake3::hash(text.as_bytes()) == blake3::hash(self.token.as_bytes())
    }

    pub(super) fn has_cookie(&self, head: &Head) -> bool {
        let name = self.cookie();
        head.cookies(&name).any(|it| self.is_token(it))
    }

    /// The name of the cookie: browsers share cookies among the ports of a host.
    pub(super) fn cookie(&self) -> String {
        format!("naqhara-{}", self.port)
    }
}

fn unauthorized() -> Refused {
    let refused = Refused::new(401, "unauthorized", Message::new("web-no-token"));
    refused.with_help(Message::new("web-no-token.help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access() -> Access {
        Access {
            token: "t0k3n".to_owned(),
            port: 8081,
        }
    }

    fn head(lines: &str) -> Head {
        let text = format!("GET / HTTP/1.1\r\n{lines}\r\n\r\n");
        Head::parse(text.as_bytes()).expect("a head")
    }

    #[test]
    fn only_names_of_this_host_lead_here() {
        let status = |host: &str| {
            let checked = access().check_host(&head(&format!("Host: {host}")));
            checked.err().map(|it| it.status)
        };
        for host in [
            "127.0.0.1:8081",
            "localhost:8081",
            "LOCALHOST:8081",
            "[::1]:8081",
        ] {
            assert_eq!(status(host), None, "{host}");
        }
        for host in [
            "evil.example:8081",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost.evil.example:8081",
            "127.0.0.1:8081.evil.example",
            "",
        ] {
            assert_eq!(status(host), Some(421), "{host}");
        }
        let twice = head("Host: localhost:8081\r\nHost: evil.example");
        assert!(access().check_host(&twice).is_err());
    }

    #[test]
    fn the_page_needs_its_cookie_and_its_own_origin() {
        let status = |lines: &str| {
            let checked = access().check_page(&head(lines), true);
            checked.err().map(|it| it.status)
        };
        let own = "Origin: http://127.0.0.1:8081";
        let cookie = "Cookie: naqhara-8081=t0k3n";
        assert_eq!(status(&format!("{own}\r\n{cookie}")), None);
        assert_eq!(status(own), Some(401));
        assert_eq!(
            status(&format!("{own}\r\nCookie: naqhara-8081=t0k3")),
            Some(401)
        );
        assert_eq!(status(cookie), Some(403), "a request that sends something");
        for origin in [
            "http://evil.example",
            "null",
            "https://127.0.0.1:8081",
            "moz-extension://a",
        ] {
            assert_eq!(
                status(&format!("Origin: {origin}\r\n{cookie}")),
                Some(403),
                "{origin}"
            );
        }
        let other = format!("{own}\r\n{cookie}\r\nSec-Fetch-Site: cross-site");
        assert_eq!(status(&other), Some(403));
        assert!(access().check_page(&head(cookie), false).is_ok());
    }

    #[test]
    fn the_service_answers_programs_and_named_extensions() {
        let asked = |lines: &str| {
            let head = head(lines);
            let named = ["moz-extension://a".to_owned()];
            let checked = access().check_service(&head, &named);
            checked
                .map(|it| it.map(str::to_owned))
                .map_err(|it| it.status)
        };
        assert_eq!(asked("Host: x"), Ok(None));
        assert_eq!(
            asked("Origin: moz-extension://a"),
            Ok(Some("moz-extension://a".to_owned()))
        );
        assert_eq!(asked("Origin: moz-extension://b"), Err(403));
        assert_eq!(asked("Origin: http://127.0.0.1:8081"), Err(403));
        assert_eq!(
            asked("Sec-Fetch-Site: cross-site"),
            Err(403),
            "an image of a page"
        );
    }

    #[test]
    fn a_program_brings_the_token_in_a_header() {
        let is_let_in = |lines: &str| access().check_program(&head(lines)).is_ok();
        assert!(is_let_in("Authorization: Bearer t0k3n"));
        assert!(is_let_in("Authorization: bearer t0k3n"));
        assert!(!is_let_in("Authorization: Bearer other"));
        assert!(!is_let_in("Authorization: Basic t0k3n"));
        assert!(!is_let_in(
            "Authorization: Bearer t0k3n\r\nOrigin: http://evil.example"
        ));
    }
}
