#!/usr/bin/env python3
"""Holds what users see still while the code is rebuilt.

    golden.py make OUT --bin BINARY [--every N] [--texts TEXTS ...]   run every command and format
    golden.py compare OLD NEW [--messages FILE]               exit 1 where they differ

TEXTS are folders of texts (`a.ar.txt` and `a.en.txt` are a pair), or tables: `id, text` gives one
text a row, `id, ar, en` one pair a document. The seeds and the fixtures of the rules are always
run. `--messages` names a table of message texts that were changed on purpose, old and new text a
line, separated by a tab: each old text is replaced before the comparison. In JSON, CSV and SARIF
the fields that hold message texts are left out of it.
"""

import argparse, csv, io, json, os, pathlib, re, shutil, subprocess, sys, tempfile, zipfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXT_FORMATS = {
    "align": ["text", "csv", "html", "json", "xlsx", "docx"],
    "lint": ["text", "json", "sarif", "github", "gitlab", "checkstyle"],
    "summary": ["text", "markdown", "html", "docx", "json"],
}
MESSAGES = {"message", "text_message", "description", "overview", "why"}


def unpack_table(path, into):
    """Writes the rows of a table as texts, and the parts of a document as one pair."""
    rows = list(csv.DictReader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    if "text" in rows[0]:
        for row in rows:
            text = row["text"].replace("\\n", "\n")
            (into / f"{row['id'].replace('/', '-')}.txt").write_text(text + "\n", encoding="utf-8")
        return
    documents = {}
    for row in rows:
        name = re.sub(r"^ntrex-\d+-", "", row["id"]) if row["id"].startswith("ntrex") else "pud"
        documents.setdefault(name, []).append(row)
    for name, parts in documents.items():
        for language in ("ar", "en"):
            text = "\n".join(part[language] for part in parts)
            (into / f"{name}.{language}.txt").write_text(text + "\n", encoding="utf-8")


def unpack_fixture(path, into, name):
    """Writes each text of a fixture of the rules, without the marks of its findings."""
    blocks = re.findall(r"^```(\w+)[^\n]*\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)
    for number, (kind, text) in enumerate(blocks):
        ending = {"ar": "ar.txt", "en": "en.txt", "csv": "csv"}.get(kind)
        if ending:
            text = re.sub(r"⟨U\+(\w+)⟩", lambda code: chr(int(code[1], 16)), text.translate({0x27E6: None, 0x27E7: None}))
            (into / f"{name}-{number}.{ending}").write_text(text, encoding="utf-8")


def gather(sources, every, into):
    """Copies all texts into one folder each; gives them in order."""
    folders = [ROOT / "seeds", ROOT / "tests/rules", *map(pathlib.Path, sources)]
    texts = []
    for number, source in enumerate(folders):
        folder = into / f"{number}-{source.stem}"
        folder.mkdir(parents=True)
        if source.is_dir():
            for file in sorted(source.rglob("*")):
                name = file.relative_to(source).as_posix().replace("/", "-")
                if number == 1 and file.suffix == ".md":
                    unpack_fixture(file, folder, name.removesuffix(".md"))
                elif file.suffix in (".txt", ".md", ".srt", ".vtt") and file.is_file():
                    shutil.copy(file, folder / name)
        else:
            unpack_table(source, folder)
        found = sorted(folder.iterdir())
        texts += found[::max(1, every // 2)] if number == 1 else found if number < 1 else found[::every]
        for file in list(found if number < 2 else found[::every]):
            twin = pathlib.Path(str(file).replace(".ar.txt", ".en.txt"))
            if twin.exists() and twin not in texts:
                texts.append(twin)
    return texts


def commands(texts, work):
    """Every call: a name, its arguments, its standard input."""
    calls = []
    everything = [rule["id"] for rule in json.loads(RULES_JSON)]
    for text in texts:
        name = str(text.relative_to(work))
        for command, formats in TEXT_FORMATS.items():
            for form in formats:
                calls.append((f"{name}.{command}.{form}", [command, "--format", form, str(text)]))
        only = [word for rule in everything for word in ("--only", rule)]
        calls += [
            (f"{name}.align.all.json", ["align", "--kinds", "all", "--format", "json", str(text)]),
            (f"{name}.lint.every.json", ["lint", *only, "--format", "json", str(text)]),
            (f"{name}.lint.ar.text", ["--ui-lang", "ar", "lint", str(text)]),
            (f"{name}.summary.ar.text", ["--ui-lang", "ar", "summary", str(text)]),
            (f"{name}.lint.diff", ["lint", "--diff", str(text)]),
            (f"{name}.suggest.csv", ["align", "--suggest", "-", str(text)]),
            (f"{name}.preview.html", ["summary", "--preview", "--format", "html", str(text)]),
        ]
        calls.append((f"{name}.fix.json", ["FIX", "lint", "--fix-suggested", str(text)]))
        if name.endswith(".ar.txt"):
            other = str(text).replace(".ar.txt", ".en.txt")
            if os.path.exists(other):
                calls += pair_calls(name, str(text), other, only)
    calls.append(("lookup.jsonl", ["lookup", "--format", "jsonl", "--batch", str(work / "queries")]))
    calls.append(("lookup.text", ["lookup", "--batch", str(work / "queries")]))
    calls.append(("transliterate.json", ["transliterate", "--format", "json", "Lancium", "كروزو", "Al Gore"]))
    calls.append(("rules.text", ["lint", "--list"]))
    calls.append(("glossary.stats", ["glossary", "stats", str(ROOT / "glossary.csv")]))
    calls.append(("glossary.check", ["glossary", "check", str(ROOT / "glossary.csv")]))
    return calls


def pair_calls(name, source, target, only):
    sides = [("pair", source, target), ("turned", target, source)]
    calls = []
    for way, source, target in sides:
        both = ["--source", source, "--target", target]
        for form in TEXT_FORMATS["align"]:
            calls.append((f"{name}.{way}.align.{form}", ["align", "--format", form, *both]))
        for form in ("text", "csv", "html", "json"):
            calls.append((f"{name}.{way}.segments.{form}", ["align", "--segments", "--format", form, *both]))
        for form in TEXT_FORMATS["lint"]:
            calls.append((f"{name}.{way}.lint.{form}", ["lint", "--format", form, *both]))
        calls.append((f"{name}.{way}.lint.every.json", ["lint", *only, "--format", "json", *both]))
        for form in TEXT_FORMATS["summary"]:
            calls.append((f"{name}.{way}.summary.{form}", ["summary", "--format", form, source, "--target", target]))
        calls.append((f"{name}.{way}.fix.json", ["FIX", "lint", "--fix-suggested", *both]))
    return calls


def run(binary, call, out, work):
    name, words = call
    target = out / name
    target.parent.mkdir(parents=True, exist_ok=True)
    env = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "HOME": str(work)}
    texts = [word for word in words if word.startswith(str(work)) and not word.endswith("queries")]
    with tempfile.TemporaryDirectory() as folder:
        words = list(words)
        for text in texts:
            shutil.copy(text, folder)
            words[words.index(text)] = os.path.basename(text)
        fixes = words[0] == "FIX"
        done = subprocess.run([binary, *words[1 if fixes else 0:]], cwd=folder, env=env,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        body = done.stdout
        if fixes:
            files = sorted(pathlib.Path(folder).iterdir())
            body = json.dumps({file.name: file.read_bytes().decode("utf-8", "replace") for file in files},
                              ensure_ascii=False, indent=1).encode()
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            parts = [f"== {part}\n".encode() + archive.read(part) for part in archive.namelist()]
        body = b"\n".join(parts)
    target.write_bytes(body + f"\nexit {done.returncode}\n".encode())


def make(arguments):
    global RULES_JSON
    out = pathlib.Path(arguments.out)
    shutil.rmtree(out, ignore_errors=True)
    binary = os.path.abspath(arguments.bin)
    listed = subprocess.run([binary, "lint", "--list", "--format", "json"], capture_output=True, cwd="/")
    rules = json.loads(listed.stdout) if listed.stdout[:1] in (b"[", b"{") else None
    if rules is None:
        ids = re.findall(r"^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)", listed.stdout.decode(), re.M)
        rules = [{"id": rule} for rule in ids]
    rules = rules["rules"] if isinstance(rules, dict) else rules
    RULES_JSON = json.dumps(rules)
    with tempfile.TemporaryDirectory(prefix="golden-") as work:
        work = pathlib.Path(work)
        texts = gather(arguments.texts, arguments.every, work)
        with (ROOT / "glossary.csv").open(encoding="utf-8") as table:
            rows = list(csv.DictReader(table))[::7]
        queries = [form for row in rows for form in (row["en_preferred"], row["ar_preferred"]) if form]
        queries += [query[1:] for query in queries[::5]] + ["و" + query for query in queries[1::10]]
        (work / "queries").write_text("\n".join(queries) + "\n", encoding="utf-8")
        calls = commands(texts, work)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda call: run(binary, call, out, work), calls))
    print(f"{len(calls)} outputs of {len(texts)} texts in {out}")


def without_messages(value):
    if isinstance(value, dict):
        return {key: without_messages(it) for key, it in value.items() if key not in MESSAGES}
    return [without_messages(it) for it in value] if isinstance(value, list) else value


def comparable(path, replaced):
    text = path.read_text(encoding="utf-8", errors="replace")
    body, _, code = text.rpartition("\nexit ")
    if path.suffix in (".json", ".sarif", ".gitlab"):
        try:
            body = json.dumps(without_messages(json.loads(body)), ensure_ascii=False, indent=1)
        except ValueError:
            pass
    for old, new in replaced:
        body = body.replace(old, new)
    return body + "\nexit " + code


def compare(arguments):
    replaced = []
    if arguments.messages:
        lines = pathlib.Path(arguments.messages).read_text(encoding="utf-8").splitlines()
        replaced = [tuple(line.split("\t", 1)) for line in lines if "\t" in line]
    old, new = pathlib.Path(arguments.old), pathlib.Path(arguments.new)
    names = [{str(file.relative_to(side)) for file in side.rglob("*") if file.is_file()} for side in (old, new)]
    different = 0
    for name in sorted(names[0] | names[1]):
        if not all(name in side for side in names):
            print(f"only in one: {name}")
            different += 1
            continue
        if (old / name).read_bytes() == (new / name).read_bytes():
            continue
        was, now = comparable(old / name, replaced), comparable(new / name, [])
        if was == now:
            continue
        different += 1
        was, now = was.split("\n"), now.split("\n")
        at = next((at for at, pair in enumerate(zip(was, now)) if pair[0] != pair[1]), min(len(was), len(now)))
        print(f"{name}:{at + 1}")
        for sign, lines in (("-", was), ("+", now)):
            print(f"  {sign} {(lines[at] if at < len(lines) else '(end)')[:160]}")
    print(f"{len(names[0])} outputs, {different} differ")
    return 1 if different else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    step = steps.add_parser("make")
    step.add_argument("out")
    step.add_argument("--bin", required=True)
    step.add_argument("--every", type=int, default=1)
    step.add_argument("--texts", nargs="+", default=[])
    step = steps.add_parser("compare")
    step.add_argument("old")
    step.add_argument("new")
    step.add_argument("--messages")
    arguments = parser.parse_args()
    return make(arguments) if arguments.step == "make" else compare(arguments)


RULES_JSON = "[]"
if __name__ == "__main__":
    sys.exit(main())
