//! `/page/`: what the page asks for. Nothing is kept between two requests: texts come with each of them.

mod apply;
mod cards;
mod download;
mod find;
mod glossary;
mod glossary_export;
mod lookup;
mod places;
mod proposals;
mod rule;
mod state;
mod summary;
mod view;
mod view_model;

use super::http::Method;
use super::routes::Call;

/// What each path leads to.
pub(super) const CALLS: &[Call] = &[
    (Method::Get, "state", state::state),
    (Method::Get, "words", state::words),
    (Method::Get, "rule", rule::rule),
    (Method::Post, "lookup", lookup::lookup),
    (Method::Post, "view", view::view),
    (Method::Post, "apply", apply::apply),
    (Method::Post, "summary", summary::summary),
    (Method::Post, "download", download::download),
    (Method::Post, "find", find::find),
    (Method::Get, "glossary", glossary::rows),
    (Method::Post, "glossary/edit", glossary::edit),
    (Method::Post, "glossary/add", glossary::add),
    (Method::Post, "glossary/delete", glossary::delete),
    (Method::Get, "glossary/export", glossary_export::export),
    (Method::Get, "glossary/versions", glossary::versions),
    (Method::Post, "glossary/restore", glossary::restore),
    (Method::Get, "proposals", proposals::list),
    (Method::Post, "proposals/decide", proposals::decide),
];
