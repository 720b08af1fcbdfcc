// The extension over a VS Code and a client that only write down what they are told.

"use strict";

const test = require("node:test");
const assert = require("node:assert");
const Module = require("node:module");

function world(own) {
  const seen = { clients: [], errors: [], commands: {}, changed: undefined };
  const settings = { path: "naqhara", arguments: [], language: "auto", ...own };
  const vscode = {
    workspace: {
      getConfiguration: () => ({ get: (name) => settings[name] }),
      onDidChangeConfiguration: (told) => {
        seen.changed = told;
        return { dispose() {} };
      },
    },
    window: { showErrorMessage: (text) => seen.errors.push(text) },
    commands: {
      registerCommand: (name, run) => {
        seen.commands[name] = run;
        return { dispose() {} };
      },
    },
  };
  class LanguageClient {
    constructor(id, name, server, client) {
      Object.assign(this, { id, server, client, state: "new", sent: [] });
      seen.clients.push(this);
    }
    async start() {
      if (this.server.command === "missing") {
        throw new Error("spawn missing ENOENT");
      }
      this.state = "running";
    }
    async stop() {
      this.state = "stopped";
    }
    async sendNotification(method, params) {
      this.sent.push({ method, params });
    }
  }
  const stubs = { vscode, "vscode-languageclient/node": { LanguageClient } };
  const load = Module._load;
  Module._load = (name, ...rest) => stubs[name] ?? load(name, ...rest);
  const file = require.resolve("../extension.js");
  delete require.cache[file];
  const extension = require(file);
  Module._load = load;
  return { extension, seen, settings };
}

const change = (...names) => ({
  affectsConfiguration: (asked) => names.some((it) => it === asked || it.startsWith(`${asked}.`)),
});

test("it starts the server and stops it", async () => {
  const { extension, seen } = world({ arguments: ["--no-starter"], inlayHints: true });
  const context = { subscriptions: [] };
  await extension.activate(context);
  assert.strictEqual(context.subscriptions.length, 3);
  const [client] = seen.clients;
  assert.deepStrictEqual(client.server, { command: "naqhara", args: ["lsp", "--no-starter"] });
  assert.strictEqual(client.client.initializationOptions.inlayHints, true);
  assert.strictEqual(client.state, "running");
  await extension.deactivate();
  assert.strictEqual(client.state, "stopped");
});

test("a missing program is said, and a right path helps at once", async () => {
  const { extension, seen, settings } = world({ path: "missing" });
  await extension.activate({ subscriptions: [] });
  assert.strictEqual(seen.errors.length, 1);
  assert.ok(seen.errors[0].includes("ENOENT"));
  settings.path = "naqhara";
  await seen.changed(change("naqhara.path"));
  assert.strictEqual(seen.clients.at(-1).state, "running");
});

test("settings reach a running server, or a new one", async () => {
  const { extension, seen, settings } = world({});
  await extension.activate({ subscriptions: [] });
  settings.inlayHints = true;
  await seen.changed(change("naqhara.inlayHints"));
  assert.deepStrictEqual(seen.clients[0].sent, [
    {
      method: "workspace/didChangeConfiguration",
      params: { settings: { naqhara: { inlayHints: true, isolates: true } } },
    },
  ]);
  await seen.changed(change("editor.fontSize"));
  assert.strictEqual(seen.clients.length, 1);
  await seen.changed(change("naqhara.arguments"));
  assert.deepStrictEqual(seen.clients.map((it) => it.state), ["stopped", "running"]);
});

test("restarts one after the other leave one process", async () => {
  const { extension, seen } = world({});
  await extension.activate({ subscriptions: [] });
  await Promise.all([1, 2, 3].map(() => seen.commands["naqhara.restart"]()));
  assert.strictEqual(seen.clients.filter((it) => it.state === "running").length, 1);
  await extension.deactivate();
  assert.ok(seen.clients.every((it) => it.state === "stopped"));
});
