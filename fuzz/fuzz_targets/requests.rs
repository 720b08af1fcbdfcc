//! Requests to the local server, good and bad: each is answered as HTTP or its connection ends, and the
//! next client is served.
#![no_main]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use naqhara::project::ProjectOptions;
use naqhara::text::Lang;
use naqhara::web::{ServeOptions, Server};

const TOKEN: &str = "a-token-of-fuzzing";

/// What a client sends.
#[derive(Arbitrary, Debug)]
enum Sent<'a> {
    /// Bytes as they are.
    Raw(&'a [u8]),
    /// A request that is let in, with any body.
    LetIn {
        path: Path,
        kind: Kind,
        body: &'a [u8],
    },
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Path {
    Align,
    Check,
    Lint,
    Lookup,
    Summary,
    Transliterate,
    View,
    Find,
}

impl Path {
    fn name(self) -> &'static str {
        match self {
            Path::Align => "/api/align",
            Path::Check => "/v2/check",
            Path::Lint => "/api/lint",
            Path::Lookup => "/api/lookup",
            Path::Summary => "/api/summary",
            Path::Transliterate => "/api/transliterate",
            Path::View => "/page/view",
            Path::Find => "/page/find",
        }
    }
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Kind {
    Form,
    Json,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Form => "application/x-www-form-urlencoded",
            Kind::Json => "application/json",
        }
    }
}

static PORT: LazyLock<u16> = LazyLock::new(|| {
    let server = Server::start(ServeOptions {
        project: ProjectOptions::default(),
        port: 0,
        token: Some(TOKEN.to_owned()),
        lang: Lang::En,
    });
    let server = server.expect("a server");
    let page = server.page();
    let port = page.split([':', '/']).nth(4).expect("a port");
    let port = port.parse().expect("a number");
    thread::spawn(move || server.run());
    port
});

/// What the server answers to bytes, until it closes.
fn answer(bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(("127.0.0.1", *PORT)).expect("it listens");
    let time = Some(Duration::from_secs(20));
    stream.set_read_timeout(time).expect("a time");
    let mut said = Vec::new();
    // It may have closed before all was written.
    if stream.write_all(bytes).is_ok() {
        let _ = stream.shutdown(Shutdown::Write);
    }
    if let Err(error) = stream.read_to_end(&mut said) {
        let gone = std::io::ErrorKind::ConnectionReset;
        assert_eq!(error.kind(), gone, "the server hangs");
    }
    said
}

fn let_in(path: Path, kind: Kind, body: &[u8]) -> Vec<u8> {
    let (path, kind, port, length) = (path.name(), kind.name(), *PORT, body.len());
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: {kind}\r\n\
         Content-Length: {length}\r\nCookie: naqhara-{port}={TOKEN}\r\n\
         Origin: http://127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fuzz_target!(|sent: Sent<'_>| {
    let (bytes, is_whole) = match sent {
        Sent::Raw(bytes) => (bytes.to_vec(), false),
        Sent::LetIn { path, kind, body } => (let_in(path, kind, body), true),
    };
    let said = answer(&bytes);
    assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 "));
    assert!(
        !is_whole || !said.is_empty(),
        "every whole request is answered"
    );
    let is_fault = said.starts_with(b"HTTP/1.1 5");
    assert!(!is_fault, "{}", String::from_utf8_lossy(&said));
});
