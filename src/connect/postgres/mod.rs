//! A team's termbase in PostgreSQL.
//!
//! The database keeps every version of every concept, who made it and when; what may be done is said by its
//! roles. A command reads a snapshot on the disk, which holds all of it and is brought up to date by what
//! has changed since ([`Store`]); what was changed in a file is pushed in one transaction ([`push`]).

mod address;
mod applied;
mod bases;
mod bulk;
mod cells;
mod edits;
mod environment;
mod failures;
mod fetch;
mod folds;
mod follow;
mod merging;
mod migrations;
mod passwords;
mod proposals;
mod pull;
mod push;
mod raw;
mod review;
mod server;
mod state;
mod store;
mod tls;
mod versions;

pub use address::Address;
pub use bases::Base;
pub use environment::Environment;
pub use folds::fold_statements;
pub use merging::{Counts, Refused};
pub use passwords::{Account, password_in, service_in};
pub use pull::{Pulled, pull};
pub use push::{Before, PushJob, Pushed, push};
pub use review::{decide, open_proposals};
pub use server::Server;
pub use store::Store;
pub use versions::{history, restore};
