//! Row 9: what others keep, behind traits of [`project`](crate::project): a team's termbase in its database.

pub mod postgres;
