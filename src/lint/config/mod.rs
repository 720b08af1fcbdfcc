//! `naqhara.toml`: which rules are run on which file, by which style guide.
//!
//! [`Config::parse`] reads one file and says what is wrong with it, with its place; [`resolve`] puts
//! the statements of several together and remembers why something holds. Which files are read is
//! decided elsewhere.

mod engines;
mod keys;
mod parse;
mod profile;
mod reader;
mod resolve;
mod size;
mod word;

pub use engines::{EngineKind, EnginePreset};
pub use keys::{KEYS, Key, Value};
pub use parse::{Config, Layer, Override, Setting};
pub use profile::{Decided, PROFILES, is_profile, profile};
pub use reader::{ConfigPlace, ConfigProblem, Placed, nearest};
pub use resolve::{
    CommandLineRules, Decision, Guide, Origin, Resolved, RuleState, layers, resolve,
};
pub use size::{Size, parse_size, size};
