// The program itself, started with the command line of the extension and asked through the protocol
// library that VS Code's client is made of. PROGRAM names the binary.

"use strict";

const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { spawn } = require("node:child_process");
const client = path.dirname(require.resolve("vscode-languageclient/node"));
const protocol = require(require.resolve("vscode-languageserver-protocol/node", { paths: [client] }));
const { commandLine, options } = require("../settings.js");

const program = process.env.PROGRAM;
const TEXT = "😀 وصل المدير إلى الميناء الأزرق أمس..\n";

test("a text is checked, and a name is explained", { skip: !program && "PROGRAM is not set" }, async () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "naqhara-vscode-")));
  const file = path.join(folder, "a.txt");
  fs.writeFileSync(path.join(folder, "glossary.csv"), "concept_id,en,ar\nx-1,Blue Harbour,الميناء الأزرق\n");
  fs.writeFileSync(file, TEXT);
  const own = { path: program, arguments: [], language: "en" };
  const line = commandLine((name) => own[name]);
  const server = spawn(line.command, line.args, { stdio: ["pipe", "pipe", "inherit"] });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout),
    new protocol.StreamMessageWriter(server.stdin),
  );
  const findings = new Promise((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", resolve);
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const uri = pathToFileURL(file).href;
  const opened = await connection.sendRequest("initialize", {
    processId: process.pid,
    clientInfo: { name: "Visual Studio Code" },
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "w" }],
    initializationOptions: options((name) => own[name]),
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  assert.strictEqual(opened.serverInfo.name, "naqhara");
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "plaintext", version: 1, text: TEXT },
  });
  const { diagnostics } = await findings;
  const doubled = diagnostics.find((it) => it.code === "ar-doubled-full-stop");
  assert.ok(doubled, JSON.stringify(diagnostics));
  // Columns are UTF-16 units, as VS Code counts them.
  assert.strictEqual(TEXT.slice(doubled.range.start.character, doubled.range.end.character), "..");
  const at = { line: 0, character: TEXT.indexOf("الميناء") + 2 };
  const hover = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: at });
  assert.ok(hover.contents.value.includes("Blue Harbour"), JSON.stringify(hover));
  const places = await connection.sendRequest("textDocument/references", {
    textDocument: { uri }, position: at, context: { includeDeclaration: true },
  });
  assert.strictEqual(places.length, 1);
  await connection.sendRequest("shutdown");
  const ended = new Promise((resolve) => server.on("exit", resolve));
  await connection.sendNotification("exit");
  assert.strictEqual(await ended, 0);
  fs.rmSync(folder, { recursive: true });
});
