//! Answers of HTTP, as values.

/// An answer.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// What its body is.
    pub(super) kind: &'static str,
    /// Other header lines.
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// Whether a browser may keep it.
    pub(super) is_static: bool,
}

/// The kind of all answers for programs.
pub(super) const JSON: &str = "application/json; charset=utf-8";

impl Answer {
    pub(super) fn new(status: u16, kind: &'static str, body: Vec<u8>) -> Answer {
        Answer {
            status,
            kind,
            headers: Vec::new(),
            body,
            is_static: false,
        }
    }

    /// A value as JSON.
    pub(super) fn json(value: &impl serde::Serialize) -> Answer {
        Answer::json_with(200, value)
    }

    /// A value as JSON, with a status.
    pub(super) fn json_with(status: u16, value: &impl serde::Serialize) -> Answer {
        let body = serde_json::to_vec(value).unwrap_or_default();
        Answer::new(status, JSON, body)
    }

    /// JSON that is written already.
    pub(super) fn written(body: Vec<u8>) -> Answer {
        Answer::new(200, JSON, body)
    }

    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Answer {
        self.headers.push((name, value.into()));
        self
    }

    /// The head, as it is sent; `closes` says that nothing comes behind this answer.
    pub(super) fn head(&self, closes: bool, date: &str) -> Vec<u8> {
        let mut out = format!(
            "HTTP/1.1 {} {}\r\nDate: {date}\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
            self.status,
            reason(self.status),
            self.kind,
            self.body.len(),
        );
        let cached = if self.is_static {
            "no-cache"
        } else {
            "no-store"
        };
        let policy = POLICY.join("; ");
        let own = [
            ("Content-Security-Policy", &*policy),
            ("Cache-Control", cached),
        ];
        for (name, value) in SAFETY.into_iter().chain(own) {
            out.push_str(&format!("{name}: {value}\r\n"));
        }
        for (name, value) in &self.headers {
            // A line break would begin another header.
            let value: String = value.chars().filter(|it| !it.is_control()).collect();
            out.push_str(&format!("{name}: {value}\r\n"));
        }
        if closes {
            out.push_str("Connection: close\r\n");
        }
        out.push_str("\r\n");
        out.into_bytes()
    }
}

/// Where the page may take what from: all of it from here.
const POLICY: [&str; 6] = [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
];

/// What keeps the page and its answers from being used by others.
const SAFETY: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        303 => "See Other",
        304 => "Not Modified",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Not Allowed",
        408 => "Request Timeout",
        409 => "Conflict",
        411 => "Length Required",
        413 => "Too Large",
        415 => "Unsupported Type",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        431 => "Too Large",
        500 => "Server Error",
        501 => "Not Implemented",
        _ => "Unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_cannot_be_divided() {
        let answer = Answer::json(&1).with("X-A", "b\r\nX-Evil: 1");
        let head = String::from_utf8(answer.head(true, "")).expect("text");
        assert!(!head.contains("\r\nX-Evil"), "{head}");
    }
}
