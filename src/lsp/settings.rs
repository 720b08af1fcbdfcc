//! What the client can do and what it wants, and what the server says it can do.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::protocol::Folders;
use super::{commands, uri};
use crate::project::ProjectOptions;
use crate::render::{Audience, Medium};
use crate::text::{ColumnUnit, Lang};

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Start {
    /// What holds for every project.
    pub options: ProjectOptions,
    /// The language of messages.
    pub lang: Lang,
    /// Whether that was asked for, so that the client cannot choose another.
    pub lang_is_asked: bool,
    /// The folder of documents where the client names none.
    pub folder: PathBuf,
}

/// What was agreed on with a client.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) unit: ColumnUnit,
    pub(super) lang: Lang,
    /// Whether the client shows isolates as nothing, as it should.
    pub(super) isolates: bool,
    pub(super) inlay_hints: bool,
    /// Whether a request about findings is answered with one fix: some clients apply all that they are given.
    pub(super) single_fix: bool,
    /// Whether hovers may be Markdown.
    pub(super) markdown: bool,
    /// Whether the edit of an action may come later.
    pub(super) resolves: bool,
    /// Whether edits name the version that they are for.
    pub(super) versioned_edits: bool,
    /// Whether an edit may make a file.
    pub(super) makes_files: bool,
    /// Whether the client reports changed files when it is asked to.
    pub(super) watches: bool,
    pub(super) folders: Vec<PathBuf>,
}

/// Editors on terminals, which show isolates as boxes or codes.
const ON_TERMINALS: [&str; 5] = ["neovim", "vim", "helix", "kakoune", "emacs"];

impl Settings {
    /// Of the parameters of `initialize`.
    pub(super) fn of(params: &Value, start: &Start) -> Settings {
        let can = |path: &str| params.pointer(&format!("/capabilities/{path}"));
        let is = |path: &str| can(path).and_then(Value::as_bool).unwrap_or_default();
        let has = |path: &str, wanted: &str| {
            let listed = can(path).and_then(Value::as_array);
            listed.is_some_and(|all| all.iter().any(|it| it == wanted))
        };
        let encodings = [
            ("utf-8", ColumnUnit::Utf8),
            ("utf-32", ColumnUnit::Utf32),
            ("utf-16", ColumnUnit::Utf16),
        ];
        let agreed = encodings
            .into_iter()
            .find(|it| has("general/positionEncodings", it.0));
        let name = params.pointer("/clientInfo/name").and_then(Value::as_str);
        let name = name.unwrap_or_default().to_lowercase();
        let mut settings = Settings {
            unit: agreed.map_or(ColumnUnit::Utf16, |it| it.1),
            lang: start.lang,
            isolates: !ON_TERMINALS.iter().any(|it| name.contains(it)),
            inlay_hints: false,
            single_fix: false,
            markdown: has("textDocument/hover/contentFormat", "markdown"),
            resolves: has("textDocument/codeAction/resolveSupport/properties", "edit")
                && is("textDocument/codeAction/dataSupport"),
            versioned_edits: is("workspace/workspaceEdit/documentChanges"),
            makes_files: has("workspace/workspaceEdit/resourceOperations", "create"),
            watches: is("workspace/didChangeWatchedFiles/dynamicRegistration"),
            folders: folders(params),
        };
        let locale = params.pointer("/locale").and_then(Value::as_str);
        if !start.lang_is_asked {
            settings.lang = locale.and_then(language).unwrap_or(start.lang);
        }
        if let Some(options) = params.get("initializationOptions") {
            settings.set(options, start);
        }
        settings
    }

    /// Takes what a user has set: `language`, `isolates`, `inlayHints`, `singleFix`, perhaps under
    /// `naqhara`.
    pub(super) fn set(&mut self, options: &Value, start: &Start) {
        let options = options.get("naqhara").unwrap_or(options);
        let switch = |name: &str| options.get(name).and_then(Value::as_bool);
        self.isolates = switch("isolates").unwrap_or(self.isolates);
        self.inlay_hints = switch("inlayHints").unwrap_or(self.inlay_hints);
        self.single_fix = switch("singleFix").unwrap_or(self.single_fix);
        let asked = options.get("language").and_then(Value::as_str);
        if !start.lang_is_asked {
            self.lang = asked.and_then(language).unwrap_or(self.lang);
        }
    }

    /// The reader of messages.
    pub(super) fn audience(&self) -> Audience {
        Audience::new(
            self.lang,
            if self.isolates {
                Medium::FILE
            } else {
                Medium::terminal(false)
            },
        )
    }

    /// The answer to `initialize`.
    pub(super) fn answer(&self) -> Value {
        let unit = match self.unit {
            ColumnUnit::Utf8 => "utf-8",
            ColumnUnit::Utf16 => "utf-16",
            ColumnUnit::Utf32 => "utf-32",
        };
        json!({
            "capabilities": {
                "positionEncoding": unit,
                "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
                "hoverProvider": true,
                "completionProvider": { "resolveProvider": false },
                "definitionProvider": true,
                "referencesProvider": true,
                "renameProvider": { "prepareProvider": true },
                "inlayHintProvider": true,
                "codeActionProvider": {
                    "codeActionKinds": ["quickfix", "source.fixAll.naqhara"],
                    "resolveProvider": true,
                },
                "executeCommandProvider": { "commands": [commands::ADD] },
                "workspace": {
                    "workspaceFolders": { "supported": true, "changeNotifications": true },
                },
            },
            "serverInfo": { "name": "naqhara", "version": env!("CARGO_PKG_VERSION") },
        })
    }
}

fn language(locale: &str) -> Option<Lang> {
    match locale.split(['-', '_', '.']).next()? {
        "ar" => Some(Lang::Ar),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// The folders of the workspace, as files.
fn folders(params: &Value) -> Vec<PathBuf> {
    let named: Folders = serde_json::from_value(params.clone()).unwrap_or_default();
    let several = named.workspace_folders.unwrap_or_default();
    let several: Vec<PathBuf> = several.iter().filter_map(|it| uri::path(&it.uri)).collect();
    if !several.is_empty() {
        return several;
    }
    let one = named.root_uri.as_deref().and_then(uri::path);
    one.or(named.root_path.map(PathBuf::from))
        .into_iter()
        .collect()
}
