//! Requests of HTTP, as values.

use httparse::Status;

/// How many bytes the head of a request may have.
pub(super) const MOST_HEAD: usize = 16 << 10;

/// How many header lines a request may have.
const MOST_LINES: usize = 64;

/// What a request wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Head,
    Post,
    Options,
    Other,
}

/// What is wrong with a request before anybody asks what it wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Malformed {
    /// It is no HTTP.
    Head,
    /// Its head is too large.
    LargeHead,
    /// Its length is not told, told twice or in a way that is not served.
    Length,
}

/// How the body of a request is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BodyLength {
    /// This many bytes.
    Known(u64),
    /// In pieces, each with its length.
    Chunked,
}

/// The head of a request.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) method: Method,
    /// The path, decoded.
    pub(super) path: String,
    /// What stands behind the question mark, decoded.
    pub(super) query: Vec<(String, String)>,
    /// Names in lower case.
    headers: Vec<(String, Vec<u8>)>,
    /// Whether the client may send another request.
    pub(super) keeps_alive: bool,
    pub(super) length: BodyLength,
}

/// The end of the head that `bytes` begin with: the first byte behind its empty line.
pub(super) fn end_of_head(bytes: &[u8]) -> Option<usize> {
    let two = memchr::memmem::find(bytes, b"\r\n\r\n").map(|at| at + 4);
    let bare = memchr::memmem::find(bytes, b"\n\n").map(|at| at + 2);
    two.into_iter().chain(bare).min()
}

impl Head {
    /// Of the bytes up to the empty line, that included.
    pub(super) fn parse(bytes: &[u8]) -> Result<Head, Malformed> {
        let mut lines = [httparse::EMPTY_HEADER; MOST_LINES];
        let mut request = httparse::Request::new(&mut lines);
        match request.parse(bytes) {
            Ok(Status::Complete(_)) => {}
            Err(httparse::Error::TooManyHeaders) => return Err(Malformed::LargeHead),
            _ => return Err(Malformed::Head),
        }
        let target = request.path.unwrap_or_default();
        if !target.starts_with('/') {
            return Err(Malformed::Head);
        }
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let headers = request.headers.iter();
        let headers = headers.map(|it| (it.name.to_ascii_lowercase(), it.value.to_vec()));
        let mut head = Head {
            method: method(request.method.unwrap_or_default()),
            path: decoded(path).ok_or(Malformed::Head)?,
            query: form(query.as_bytes()).ok_or(Malformed::Head)?,
            headers: headers.collect(),
            keeps_alive: request.version == Some(1),
            length: BodyLength::Known(0),
        };
        head.length = head.body_length()?;
        let connection = head.header("connection").unwrap_or_default();
        let says = |word: &str| {
            connection
                .split(',')
                .any(|it| it.trim().eq_ignore_ascii_case(word))
        };
        head.keeps_alive = !says("close") && (head.keeps_alive || says("keep-alive"));
        Ok(head)
    }

    fn body_length(&self) -> Result<BodyLength, Malformed> {
        let lengths: Vec<&[u8]> = self.all("content-length").collect();
        let codings: Vec<&[u8]> = self.all("transfer-encoding").collect();
        match (&lengths[..], &codings[..]) {
            ([], []) => Ok(BodyLength::Known(0)),
            ([length], []) => {
                let digits = length.iter().all(u8::is_ascii_digit);
                let length = std::str::from_utf8(length).ok().filter(|_| digits);
                let length = length.and_then(|it| it.parse().ok());
                length.map(BodyLength::Known).ok_or(Malformed::Length)
            }
            ([], [coding]) if coding.eq_ignore_ascii_case(b"chunked") => Ok(BodyLength::Chunked),
            _ => Err(Malformed::Length),
        }
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let lines = self.headers.iter();
        lines
            .filter(move |it| it.0 == name)
            .map(|it| it.1.as_slice())
    }

    /// The value of the only header line of that name, if it is text.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|it| it.0 == name);
        let first = all.next()?;
        let is_only = all.next().is_none();
        std::str::from_utf8(&first.1).ok().filter(|_| is_only)
    }

    /// Whether there is a header line of that name.
    pub(super) fn has_header(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// The values of all cookies of that name.
    pub(super) fn cookies<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let lines = self.all("cookie");
        let lines = lines.filter_map(|it| std::str::from_utf8(it).ok());
        let pairs = lines.flat_map(|it| it.split(';'));
        pairs.filter_map(move |it| {
            let (found, value) = it.trim().split_once('=')?;
            (found == name).then_some(value)
        })
    }

    /// The first value of that name behind the question mark.
    pub(super) fn asked(&self, name: &str) -> Option<&str> {
        let mut all = self.query.iter();
        all.find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    /// The kind of its body, without parameters, in lower case.
    pub(super) fn content_type(&self) -> String {
        let said = self.header("content-type").unwrap_or_default();
        let kind = said.split(';').next().unwrap_or_default();
        kind.trim().to_ascii_lowercase()
    }
}

fn method(name: &str) -> Method {
    match name {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        "POST" => Method::Post,
        "OPTIONS" => Method::Options,
        _ => Method::Other,
    }
}

/// A path with its percent signs decoded; `None` where it is no text then.
fn decoded(path: &str) -> Option<String> {
    let bytes = percent_encoding::percent_decode_str(path);
    Some(bytes.decode_utf8().ok()?.into_owned())
}

/// The names and values of a form, decoded (WHATWG URL); `None` where one of them is no UTF-8.
pub(super) fn form(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let pairs = bytes.split(|it| *it == b'&').filter(|it| !it.is_empty());
    let pairs = pairs.map(|pair| {
        let mut sides = pair.splitn(2, |it| *it == b'=').map(form_value);
        Some((sides.next()??, sides.next().unwrap_or(Some(String::new()))?))
    });
    pairs.collect()
}

fn form_value(bytes: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = bytes
        .iter()
        .map(|it| if *it == b'+' { b' ' } else { *it })
        .collect();
    let decoded = percent_encoding::percent_decode(&spaced).decode_utf8();
    Some(decoded.ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<Head, Malformed> {
        Head::parse(text.as_bytes())
    }

    #[test]
    fn a_head_is_read() {
        let head = parse(
            "POST /a%20b/%D8%A7?q=%D9%81+x&lang=ar HTTP/1.1\r\nHost: localhost:1\r\n\
             Cookie: a=1; t=2\r\nCookie: t=3\r\nContent-Type: application/JSON; charset=utf-8\r\n\
             Content-Length: 12\r\n\r\n",
        )
        .expect("a head");
        assert_eq!((head.method, &*head.path), (Method::Post, "/a b/ا"));
        assert_eq!(head.asked("q"), Some("ف x"));
        assert_eq!(head.cookies("t").collect::<Vec<_>>(), ["2", "3"]);
        assert_eq!(head.content_type(), "application/json");
        assert_eq!(head.length, BodyLength::Known(12));
        assert!(head.keeps_alive);
    }

    #[test]
    fn lengths_that_leave_open_where_a_body_ends_are_refused() {
        for lines in [
            "Content-Length: 1\r\nContent-Length: 2",
            "Content-Length: 1\r\nTransfer-Encoding: chunked",
            "Content-Length: +1",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
        ] {
            let text = format!("POST / HTTP/1.1\r\n{lines}\r\n\r\n");
            assert_eq!(parse(&text).err(), Some(Malformed::Length), "{lines}");
        }
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "GET http://a/ HTTP/1.1\r\n\r\n",
            "GET /%FF HTTP/1.1\r\n\r\n",
            "hello\r\n\r\n",
        ] {
            assert_eq!(parse(text).err(), Some(Malformed::Head), "{text}");
        }
        let lines = "a: b\r\n".repeat(MOST_LINES + 1);
        let many = parse(&format!("GET / HTTP/1.1\r\n{lines}\r\n"));
        assert_eq!(many.err(), Some(Malformed::LargeHead));
    }

    #[test]
    fn a_form_is_read_or_refused() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let read = form("text=%D9%85+a%26b&x&y=1%".as_bytes());
        assert_eq!(
            read,
            Some(vec![pair("text", "م a&b"), pair("x", ""), pair("y", "1%")])
        );
        assert_eq!(form(b"text=%D9"), None, "half a letter");
        assert_eq!(form(b"text=%ED%A0%80"), None, "half a surrogate pair");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes: Vec<u8>) {
            let _ = Head::parse(&bytes);
            let _ = form(&bytes);
        }
    }
}
