#!/usr/bin/env bash
# The service of `naqhara serve`, asked by programs that are not ours: clients of LanguageTool, and
# schemathesis, which asks whatever the description of the service allows and much that it does not.
# PROGRAM is the program; what it needs is fetched from PyPI, but for LibreOffice with python3-uno.
set -euo pipefail
program=$(realpath "${PROGRAM:?the program}")
here=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
server=
end() {
    if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; fi
    rm -rf "$folder"
}
trap end EXIT
mkdir "$folder/work"
cd "$folder/work"
# pylanguagetool uses pkg_resources, which newer versions of setuptools do not have.
pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$folder/clients" \
    language-tool-python==3.4.0 pylanguagetool==0.11 'setuptools<80'
pip install --quiet --disable-pip-version-check --root-user-action=ignore --target "$folder/schemathesis" \
    schemathesis==4.32.5
NAQHARA_TOKEN=a-token-for-the-clients "$program" serve --port 0 --ui-lang en > "$folder/said" &
server=$!
for _ in $(seq 100); do
    if grep -q '^LanguageTool' "$folder/said"; then break; fi
    sleep 0.1
done
address=$(sed -n 's|^LanguageTool: *\(http://[^/]*\)/v2$|\1|p' "$folder/said")
PYTHONPATH="$folder/clients" python3 "$here/clients.py" "$address"
# The one of LibreOffice, by the Python that Debian gives its bridge (python3-uno).
/usr/bin/python3 "$here/office.py" "$address/v2" "$folder/office"
PYTHONPATH="$folder/schemathesis" python3 -m schemathesis.cli \
    --config-file "$here/schemathesis.toml" run "$address/api/openapi.json" --url "$address" \
    -H 'Authorization: Bearer a-token-for-the-clients' --phases examples,fuzzing --seed 1 --max-examples "${EXAMPLES:-40}" --workers 2
