// Settings without VS Code: `node --test test/`.

"use strict";

const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { commandLine, options, documentSelector, needsRestart, failure } = require("../settings.js");

const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "package.json"), "utf8"));
const declared = manifest.contributes.configuration.properties;

/** Settings as VS Code gives them: what the user has set, else the default of the manifest. */
const settings = (own = {}) => (name) => own[name] ?? declared[`naqhara.${name}`].default;

test("the command line is that of the settings", () => {
  assert.deepStrictEqual(commandLine(settings()), { command: "naqhara", args: ["lsp"] });
  const own = { path: " /opt/naqhara ", arguments: ["--glossary", "a b.csv"] };
  assert.deepStrictEqual(commandLine(settings(own)), {
    command: "/opt/naqhara",
    args: ["lsp", "--glossary", "a b.csv"],
  });
  assert.strictEqual(commandLine(settings({ path: " " })).command, "naqhara");
  assert.deepStrictEqual(commandLine(settings({ arguments: "x" })).args, ["lsp"]);
});

test("the server is told what was set, and no language where VS Code decides", () => {
  assert.deepStrictEqual(options(settings()), { inlayHints: false, isolates: true });
  const own = { language: "ar", inlayHints: true, isolates: false };
  assert.deepStrictEqual(options(settings(own)), { language: "ar", inlayHints: true, isolates: false });
});

test("only what the server is started with needs a new process", () => {
  assert.ok(needsRestart((name) => name === "naqhara.path"));
  assert.ok(!needsRestart((name) => name === "naqhara.inlayHints"));
});

test("a program that is missing is said with its setting", () => {
  const said = failure("nq", new Error("spawn nq ENOENT"));
  assert.ok(said.includes("nq") && said.includes("ENOENT") && said.includes("naqhara.path"));
});

test("documents are files on the disk", () => {
  assert.ok(documentSelector().every((it) => it.scheme === "file"));
});

test("a folder that is not trusted cannot name a program", () => {
  const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
  assert.deepStrictEqual(restricted, ["naqhara.path", "naqhara.arguments"]);
});
