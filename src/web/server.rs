//! Listens on this host: a thread for each connection, of which there are only so many, and as many that
//! answer as there are processors.

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime};

use super::access::Access;
use super::answer::Answer;
use super::errors::Refused;
use super::gate::{Gate, Pass};
use super::http::{BodyLength, Head, Method};
use super::language::of_reader;
use super::routes::{self, Asked, Route};
use super::standing::Current;
use super::wire::Wire;
use super::workers::Workers;
use crate::project::{Failure, ProjectOptions};
use crate::text::Lang;

/// How many connections there may be at a time; others wait until one ends.
const MOST_CONNECTIONS: usize = 400;
/// How long a connection may wait for its next request.
const IDLE: Duration = Duration::from_secs(20);
/// The same where there are nearly too many.
const IDLE_WHEN_FULL: Duration = Duration::from_secs(1);
/// From how many bytes on a body is large.
const LARGE: u64 = 1 << 20;
/// How many large bodies there may be at a time.
const MOST_LARGE: usize = 4;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// What holds for its project.
    pub project: ProjectOptions,
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// What opens the page; made by chance where there is none.
    pub token: Option<String>,
    /// The language of those who name none.
    pub lang: Lang,
}

/// Why a server does not start.
#[derive(Debug)]
pub enum StartError {
    /// The port is taken, or cannot be had.
    Port {
        /// Which.
        port: u16,
        /// Why.
        error: io::Error,
    },
    /// A configuration, a glossary or a dictionary cannot be read.
    Project(Failure),
    /// The system gives no random numbers.
    Random,
    /// The system gives no threads.
    Threads,
}

/// What all connections share.
pub(super) struct Shared {
    pub(super) access: Access,
    pub(super) current: Current,
    pub(super) lang: Lang,
    /// Held while a glossary is changed.
    pub(super) editing: Mutex<()>,
    connections: Arc<Gate>,
    workers: Workers,
    large: Arc<Gate>,
    ended: AtomicBool,
}

/// A server that listens already.
pub struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
}

/// Ends a server from another thread.
#[derive(Clone)]
pub struct Stopper(Arc<Shared>);

impl Server {
    /// Reads what holds, and listens.
    ///
    /// # Errors
    /// When the port cannot be had, or something of the project cannot be read.
    pub fn start(options: ServeOptions) -> Result<Server, StartError> {
        let port = options.port;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = listener.map_err(|error| StartError::Port { port, error })?;
        let address = listener.local_addr();
        let address = address.map_err(|error| StartError::Port { port, error })?;
        let current = Current::read(options.project).map_err(StartError::Project)?;
        let token = options.token.map_or_else(new_token, Ok);
        let processors = thread::available_parallelism().map_or(2, usize::from);
        let workers = Workers::start(processors.max(2));
        let shared = Shared {
            access: Access {
                token: token.map_err(|_| StartError::Random)?,
                port: address.port(),
            },
            current,
            lang: options.lang,
            editing: Mutex::default(),
            connections: Gate::new(MOST_CONNECTIONS),
            workers: workers.map_err(|_| StartError::Threads)?,
            large: Gate::new(MOST_LARGE),
            ended: AtomicBool::new(false),
        };
        Ok(Server {
            listener,
            shared: Arc::new(shared),
        })
    }

    /// The address of the page, with its token.
    pub fn page(&self) -> String {
        let Access { port, token, .. } = &self.shared.access;
        format!("http://127.0.0.1:{port}/?token={token}")
    }

    /// The address for clients of LanguageTool.
    pub fn service(&self) -> String {
        format!("http://127.0.0.1:{}/v2", self.shared.access.port)
    }

    /// What ends it.
    pub fn stopper(&self) -> Stopper {
        Stopper(Arc::clone(&self.shared))
    }

    /// Answers until it is stopped.
    pub fn run(&self) {
        for stream in self.listener.incoming() {
            if self.shared.ended.load(Ordering::Acquire) {
                return;
            }
            let Ok(stream) = stream else {
                // No more files may be open: some will be closed soon.
                thread::sleep(Duration::from_millis(20));
                continue;
            };
            let pass = self.shared.connections.enter();
            let shared = Arc::clone(&self.shared);
            // Where no thread can be had, the connection is closed.
            let started = thread::Builder::new().spawn(move || {
                let _pass = pass;
                serve(stream, &shared);
            });
            drop(started);
        }
    }
}

impl Stopper {
    /// Ends the server once it has accepted what waits already.
    pub fn stop(&self) {
        self.0.ended.store(true, Ordering::Release);
        // It waits for a connection.
        drop(TcpStream::connect((
            Ipv4Addr::LOCALHOST,
            self.0.access.port,
        )));
    }
}

/// 128 bits by chance, as text.
fn new_token() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|it| format!("{it:02x}")).collect())
}

/// Answers the requests of one connection.
fn serve(stream: TcpStream, shared: &Arc<Shared>) {
    let mut wire = Wire::new(stream);
    loop {
        let idle = if shared.connections.is_crowded() {
            IDLE_WHEN_FULL
        } else {
            IDLE
        };
        let head = match wire.head(idle) {
            Ok(Some(head)) => head,
            Ok(None) | Err(_) => return,
        };
        match exchange(&head, &mut wire, shared) {
            Some(true) => {}
            Some(false) => return wire.close(),
            None => return,
        }
    }
}

/// Answers one request; whether another one may come, `None` where the client has gone.
fn exchange(head: &[u8], wire: &mut Wire, shared: &Arc<Shared>) -> Option<bool> {
    let head = match head {
        [] => Err(super::http::Malformed::LargeHead),
        head => Head::parse(head),
    };
    let head = match head {
        Ok(head) => head,
        Err(error) => {
            let answer = Refused::from(error).answer(shared.lang);
            send(&answer, false, false, wire)?;
            return Some(false);
        }
    };
    let lang = of_reader(&head, shared.lang);
    // Whoever may not ask sends no body either.
    let (answer, is_read) = match routes::find(&head, shared) {
        Err(refused) => (refused.answer(lang), false),
        Ok(route) => match received(&route, &head, wire, shared) {
            Err(None) => return None,
            Err(Some(refused)) => (route.said(&refused, lang), false),
            Ok((body, pass)) => {
                let request = Request {
                    route,
                    head: head.clone(),
                    body,
                    lang,
                };
                let answer = answered(request, shared)?;
                drop(pass);
                (answer, true)
            }
        },
    };
    let is_whole = is_read || head.length == BodyLength::Known(0);
    let keeps = head.keeps_alive && is_whole && !shared.ended.load(Ordering::Acquire);
    send(&answer, keeps, head.method == Method::Head, wire)?;
    Some(keeps)
}

/// The body of a request, and what is held while it is large.
fn received(
    route: &Route,
    head: &Head,
    wire: &mut Wire,
    shared: &Shared,
) -> Result<(Vec<u8>, Option<Pass>), Option<Refused>> {
    let most = route.most_bytes();
    let is_large = match head.length {
        BodyLength::Known(length) if length > most => return Err(Some(Refused::too_large(most))),
        BodyLength::Known(length) => length > LARGE,
        BodyLength::Chunked => true,
    };
    let pass = is_large.then(|| shared.large.enter());
    let waits = head.header("expect");
    if waits.is_some_and(|it| it.eq_ignore_ascii_case("100-continue")) {
        wire.go_on().map_err(|_| None)?;
    }
    let body = wire.body(head.length, most);
    let body = body.map_err(|it| Refused::of_body(&it, most))?;
    Ok((body, pass))
}

/// A request that has been received whole.
struct Request {
    route: Route,
    head: Head,
    body: Vec<u8>,
    lang: Lang,
}

/// The answer to a request; `None` if what makes it ended in the middle.
fn answered(request: Request, shared: &Arc<Shared>) -> Option<Answer> {
    let all = Arc::clone(shared);
    let answer = move || {
        request.route.answer(&Asked {
            head: &request.head,
            body: request.body,
            lang: request.lang,
            shared: &all,
        })
    };
    shared.workers.run(answer)
}

fn send(answer: &Answer, keeps: bool, head_alone: bool, wire: &mut Wire) -> Option<()> {
    let date = httpdate::fmt_http_date(SystemTime::now());
    let body: &[u8] = if head_alone { &[] } else { &answer.body };
    wire.write(&answer.head(!keeps, &date), body).ok()
}
