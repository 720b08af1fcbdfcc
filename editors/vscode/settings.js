// What the settings of VS Code mean for the server: plain data, without VS Code.

"use strict";

/** Extensions of files that the server reads and VS Code may have no language for. */
const EXTENSIONS = [
  "txt", "text", "md", "markdown", "html", "htm", "xhtml", "srt", "vtt", "po", "pot", "xlf", "xliff",
  "sdlxliff", "mqxliff", "mxliff", "tmx", "ts", "xml", "resx", "resw", "strings", "stringsdict",
  "xcstrings", "properties", "json", "arb", "yml", "yaml", "ftl", "csv", "tsv",
];

/**
 * The command line of the server.
 *
 * @param {(name: string) => any} setting a setting of `naqhara` by its name
 * @returns {{ command: string, args: string[] }}
 */
function commandLine(setting) {
  const path = String(setting("path") ?? "").trim();
  const more = setting("arguments");
  const words = Array.isArray(more) ? more.map(String) : [];
  return { command: path === "" ? "naqhara" : path, args: ["lsp", ...words] };
}

/** What the server is told when it starts, and whenever a setting changes. */
function options(setting) {
  const told = {
    inlayHints: setting("inlayHints") === true,
    isolates: setting("isolates") !== false,
  };
  const language = setting("language");
  if (language === "ar" || language === "en") {
    told.language = language;
  }
  return told;
}

/** The documents that the server sees: texts and files of translators, on the disk. */
function documentSelector() {
  const byName = `**/*.{${EXTENSIONS.join(",")}}`;
  return [{ scheme: "file", pattern: byName }, { scheme: "file", language: "plaintext" }];
}

/** Whether a change of settings needs another process. */
function needsRestart(affects) {
  return ["naqhara.path", "naqhara.arguments", "naqhara.language"].some((it) => affects(it));
}

/** What is said where the program cannot be started. */
function failure(command, error) {
  const why = error && error.message ? error.message : String(error);
  return `naqhara: ${command} could not be started (${why}). Install the program, or name it in the setting naqhara.path.`;
}

module.exports = { commandLine, options, documentSelector, needsRestart, failure, EXTENSIONS };
