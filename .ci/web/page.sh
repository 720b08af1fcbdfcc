#!/bin/bash
# The local page in a real browser, as a user has it: look-up, texts with faults, fixes, glossary, downloads.
#
#   PROGRAM=target/release/naqhara .ci/web/page.sh
#
# Needs node, npm with its registry, and Chromium. PICTURES names a folder for the pictures, if they are to be kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${PROGRAM:?PROGRAM names the binary}"
PROGRAM=$(realpath "$PROGRAM")
playwright=1.65.1
axe=4.10.3

missing=()
command -v node > /dev/null || missing+=(nodejs)
command -v npm > /dev/null || missing+=(npm)
[ -x /usr/bin/chromium ] || missing+=(chromium)
fc-list 2> /dev/null | grep -q NotoNaskhArabic || missing+=(fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
npm install --silent --no-audit --no-fund --prefix "$place" "playwright-core@$playwright" "axe-core@$axe"
size=$(cat src/web/page/*.* src/web/page/*/* | wc -c)
[ "$size" -le 200000 ] || { echo "the page has $size bytes, more than 200000"; exit 1; }
mkdir "$place/texts" "$place/pictures"
node .ci/web/page.mjs "$PROGRAM" "$place" "${PICTURES:-$place/pictures}"
echo "ok: the page, $size bytes"
