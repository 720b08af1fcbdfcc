#!/usr/bin/env bash
# The wheel: built, installed beside what it works with, and tested; Spark on a cluster of two executors.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! python3 -m venv --help > /dev/null 2>&1 || ! python3 -c 'import ensurepip' 2> /dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv
fi
if ! command -v java > /dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless
fi
# Spark asks `ps` for the memory of its processes.
if ! command -v ps > /dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends procps
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
export PATH="$work/venv/bin:$PATH"
pip install --quiet --disable-pip-version-check 'maturin>=1.9,<2' 'pyspark==4.*' pyarrow 'pandas<3' \
    polars pytest mypy ctranslate2 sentencepiece
.ci/wheel "$work"
pip install --quiet --disable-pip-version-check --no-index "$work"/*.whl
# The program of Rust, where it is there, is what that of the wheel is compared with.
if [ -x target/release/naqhara ]; then
    export NAQHARA_PROGRAM=$PWD/target/release/naqhara
fi
export MYPY_CACHE_DIR=$work/mypy PYTHONDONTWRITEBYTECODE=1
# In a folder of its own: nothing but the wheel is imported.
(cd "$work" && pytest -q -p no:cacheprovider --durations=5 --rootdir "$OLDPWD/python" "$OLDPWD/python/tests")
