//! Row 10: the local page and the service for programs (`naqhara serve`), over HTTP.
//!
//! [`Server`] listens on this host alone. A thread serves each connection; [`routes`] tells what is asked
//! for, and [`access`] who may ask. It decides nothing of its own: texts that come with a request are
//! opened, analysed and reported as the commands do it, and no name in a request leads to the disk. The
//! one file that it writes is the glossary of the user, through its project.

mod access;
mod answer;
mod api;
mod assets;
mod calls;
mod errors;
mod files;
mod gate;
mod http;
mod language;
mod languagetool;
mod reports;
mod routes;
mod server;
mod standing;
mod utf16;
mod wire;
mod words;
mod workers;

pub use server::{ServeOptions, Server, StartError, Stopper};
