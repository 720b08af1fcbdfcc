// Starts `naqhara lsp` and hands documents to it; all else is the work of the server.

"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { commandLine, options, documentSelector, needsRestart, failure } = require("./settings.js");

/** The client of the running server, if one runs. */
let client;
/** Starts and stops, one after the other: two at once would leave a process behind. */
let queue = Promise.resolve();

const setting = (name) => vscode.workspace.getConfiguration("naqhara").get(name);

function inOrder(work) {
  queue = queue.then(work, work);
  return queue;
}

async function start() {
  const line = commandLine(setting);
  const next = new LanguageClient("naqhara", "naqhara", line, {
    documentSelector: documentSelector(),
    initializationOptions: options(setting),
    diagnosticCollectionName: "naqhara",
  });
  try {
    await next.start();
    client = next;
  } catch (error) {
    vscode.window.showErrorMessage(failure(line.command, error));
  }
}

async function stop() {
  const last = client;
  client = undefined;
  await last?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function changed(event) {
  if (!event.affectsConfiguration("naqhara")) {
    return;
  }
  if (client === undefined || needsRestart((name) => event.affectsConfiguration(name))) {
    await inOrder(restart);
  } else {
    const told = { settings: { naqhara: options(setting) } };
    await client.sendNotification("workspace/didChangeConfiguration", told);
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("naqhara.restart", () => inOrder(restart)),
    vscode.commands.registerCommand("naqhara.showOutput", () => client?.outputChannel.show()),
    vscode.workspace.onDidChangeConfiguration(changed),
  );
  await inOrder(start);
}

function deactivate() {
  return inOrder(stop);
}

module.exports = { activate, deactivate };
