#!/usr/bin/env python3
"""Whether readers that are not ours read files with a source and its target after `naqhara lint --fix`.

    readers.py NAQHARA FILE...

Each file is copied, fixed, and read by translate-toolkit before and after: the same units with the same
sources, and other targets only where the bytes of the file differ. PO files that `msgfmt -c` accepts are
accepted afterwards, and XML is well-formed for `xmllint`. Prints what was read; exits with 1 on a fault.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

from translate.storage import csvl10n, po, tmx, ts2, xliff

try:
    from translate.storage import xliff2
except ImportError:
    xliff2 = None


def reader(path):
    text = path.read_bytes()
    if path.suffix in (".po", ".pot"):
        return po.pofile
    if path.suffix == ".tmx":
        return tmx.tmxfile
    if path.suffix == ".ts":
        return ts2.tsfile
    if path.suffix in (".csv", ".tsv"):
        return csvl10n.csvfile
    if b'version="2.' in text[:2000]:
        return xliff2 and xliff2.Xliff2File
    return xliff.xlifffile


def units(path):
    read = reader(path)
    if read is None:
        return None
    store = read.parsefile(str(path))
    found = [it for it in store.units if not it.isheader()]
    return [(str(it.source), str(it.target)) for it in found]


def accepts(command, path):
    run = subprocess.run([*command, str(path)], capture_output=True, check=False)
    return run.returncode == 0


def validator(path):
    if path.suffix == ".po":
        return ["msgfmt", "-c", "-o", "/dev/null"]
    if path.suffix in (".csv", ".tsv"):
        return ["true"]
    return ["xmllint", "--noout", "--nonet"]


def outside(path):
    """What stands in a file of XML outside of its targets, white space too; nothing of other files."""
    if path.suffix not in (".xlf", ".xliff", ".sdlxliff", ".ts"):
        return None
    found = []

    def walk(element):
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
        found.append((name, sorted(element.attrib.items()), element.tail))
        if name not in ("target", "translation"):
            found.append(element.text)
            for inside in element:
                walk(inside)

    walk(ElementTree.parse(path).getroot())
    return found


def check(naqhara, original, folder):
    """The number of units, that of fixed ones, and what is wrong."""
    path = folder / original.name
    shutil.copyfile(original, path)
    before, valid = units(path), accepts(validator(path), path)
    run = subprocess.run(
        [naqhara, "lint", "--fix", "--no-cache", "--quiet", str(path)],
        capture_output=True, text=True, check=False,
    )
    faults = []
    if run.returncode == 2:
        faults.append(run.stderr.strip())
    if valid and not accepts(validator(path), path):
        faults.append(f"refused by {validator(path)[0]}")
    after = units(path)
    if before is None:
        return 0, 0, faults
    if [it[0] for it in before] != [it[0] for it in after]:
        faults.append("other sources")
    changed = sum(a != b for a, b in zip(before, after))
    # translate-toolkit takes white space at the ends of a target for layout.
    differs = path.read_bytes() != original.read_bytes()
    is_at_ends = changed == 0 and differs and outside(path) and outside(path) == outside(original)
    if (changed > 0) != differs and not is_at_ends:
        faults.append(f"{changed} targets changed, but the bytes say otherwise")
    return len(before), changed, faults


def main():
    naqhara, names = sys.argv[1], sys.argv[2:]
    failed = 0
    for name in names:
        original = pathlib.Path(name)
        with tempfile.TemporaryDirectory() as folder:
            count, changed, faults = check(naqhara, original, pathlib.Path(folder))
        print(f"{count:>6} units, {changed:>4} fixed  {name}")
        for fault in faults:
            print(f"       {fault}")
        failed += bool(faults)
    print(f"{len(names)} files, {failed} with faults")
    return failed > 0 or not names


if __name__ == "__main__":
    sys.exit(main())
