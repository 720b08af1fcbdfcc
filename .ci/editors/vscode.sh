#!/bin/bash
# The extension for VS Code: its tests, with the program under them, and its package.
#
#   PROGRAM=target/release/naqhara .ci/editors/vscode.sh
#
# Needs node and npm, and the npm registry; VS Code itself is not needed. VSIX names where the package goes,
# if it is to be kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${PROGRAM:?PROGRAM names the binary}"
PROGRAM=$(realpath "$PROGRAM")
export PROGRAM
vsce=3.9.2

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -r editors/vscode "$place/extension"
cp LICENSE-MIT "$place/extension/LICENSE"
cd "$place/extension"
rm -rf node_modules
npm ci --silent --no-audit --no-fund
node --test test/
# In a folder of its own: what packs is no part of what is packed.
npm install --silent --no-audit --no-fund --prefix "$place/tools" "@vscode/vsce@$vsce"
"$place/tools/node_modules/.bin/vsce" package --allow-missing-repository --out "$place/naqhara.vsix"
python3 - "$place/naqhara.vsix" <<'CHECK'
import json, sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
names = set(package.namelist())
needed = ["package.json", "extension.js", "settings.js", "node_modules/vscode-languageclient/package.json"]
missing = [it for it in needed if f"extension/{it}" not in names]
extra = [it for it in names if it.startswith("extension/test/")]
assert not missing and not extra, (missing, extra)
manifest = json.loads(package.read("extension/package.json"))
assert manifest["main"] == "./extension.js", manifest["main"]
print(f"naqhara {manifest['version']} for VS Code: {len(names)} files")
CHECK
# What is packed loads: everything that it asks for, but VS Code, is in the package.
mkdir "$place/unpacked"
python3 -m zipfile -e "$place/naqhara.vsix" "$place/unpacked"
cd "$place/unpacked/extension"
node -e '
const Module = require("node:module");
const load = Module._load;
const any = () => new Proxy(class {}, { get: (it, name) => name === "prototype" ? it.prototype : any() });
const asked = new Set();
Module._load = (name, ...rest) => name === "vscode" ? any() : (asked.add(name), load(name, ...rest));
const extension = require("./extension.js");
if (typeof extension.activate !== "function" || !asked.has("vscode-languageclient/node")) process.exit(1);
'
if [ -n "${VSIX:-}" ]; then cp "$place/naqhara.vsix" "$VSIX"; fi
echo "ok: the extension for VS Code"
