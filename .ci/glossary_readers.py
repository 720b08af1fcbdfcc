#!/usr/bin/env python3
"""Whether readers that are not ours read what `naqhara glossary convert` writes.

    glossary_readers.py NAQHARA GLOSSARY.csv

TBX of version 3 is valid against the core schema for `xmllint`, which is fetched; where it cannot be, that
is said, and nothing is claimed. TBX of version 2 and CSV for Weblate hold the same pairs for
translate-toolkit as the glossary, a glossary of OmegaT the same entries for OmegaT, and a workbook the same
cells for LibreOffice. Exits with 1 on a fault, and where one of these programs is not installed.
"""

import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request

from translate.storage import csvl10n, tbx

OMEGAT = pathlib.Path("/usr/share/omegat/OmegaT.jar")
SCHEMA = "https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng"


def convert(naqhara, glossary, output, *args):
    subprocess.run(
        [naqhara, "glossary", "convert", str(glossary), "--quiet", "--output", str(output), *args], check=True
    )
    return output


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def pairs(path):
    """The preferred terms of each row that has one in both languages."""
    header, *body = rows(path)
    en, ar = header.index("en_preferred"), header.index("ar_preferred")
    first = lambda cell: cell.split(" | ")[0].strip()
    return {(first(row[en]), first(row[ar])) for row in body if row[en] and row[ar]}


def schema(folder):
    path = folder / "core.rng"
    try:
        with urllib.request.urlopen(SCHEMA, timeout=30) as answer:
            path.write_bytes(answer.read())
    except OSError:
        return None
    return path


def valid(naqhara, glossary, folder):
    core = schema(folder)
    for dialect in ("tbx", "tbx-dct"):
        path = convert(naqhara, glossary, folder / f"{dialect}.tbx", "--to", dialect)
        if core is None:
            print(f"{dialect}: NOT CHECKED, the schema could not be fetched")
            continue
        run = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--relaxng", str(core), str(path)],
            capture_output=True, text=True, check=False,
        )
        print(f"{dialect}: {'valid' if run.returncode == 0 else 'INVALID'}")
        if run.returncode:
            yield run.stderr[:500]


def read_back(naqhara, glossary, folder):
    wanted = pairs(glossary)
    path = convert(naqhara, glossary, folder / "v2.tbx", "--to", "tbx-v2")
    found = {(str(it.source), str(it.target)) for it in tbx.tbxfile.parsefile(str(path)).units}
    print(f"tbx-v2: {len(wanted & found)} of {len(wanted)} pairs for translate-toolkit")
    if not wanted <= found:
        yield f"tbx-v2 lacks {sorted(wanted - found)[:3]}"
    path = convert(naqhara, glossary, folder / "weblate.csv", "--to", "csv", "--for", "weblate")
    units = csvl10n.csvfile.parsefile(str(path)).units
    found = {(str(it.source).strip(), str(it.target).strip()) for it in units}
    print(f"csv for Weblate: {len(wanted & found)} of {len(wanted)} pairs for translate-toolkit")
    if not wanted <= found:
        yield f"csv for Weblate lacks {sorted(wanted - found)[:3]}"


def omegat(naqhara, glossary, folder):
    if not OMEGAT.exists():
        yield "OmegaT is not installed"
        return
    path = convert(naqhara, glossary, folder / "omegat.txt", "--to", "omegat")
    program = pathlib.Path(__file__).parent / "omegat" / "Read.java"
    run = subprocess.run(["java", "-cp", str(OMEGAT), str(program), str(path)], capture_output=True, check=True)
    found = [tuple(it.split("\t")[:2]) for it in run.stdout.decode().splitlines()]
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    written = [tuple(it.split("\t")[:2]) for it in lines if not it.startswith("#")]
    same = sorted(found) == sorted(written) and pairs(glossary) <= set(found)
    print(f"omegat: {len(found)} of {len(written)} entries for OmegaT")
    if not same:
        yield f"OmegaT reads {sorted(set(written) ^ set(found))[:3]}"


def workbook(naqhara, glossary, folder):
    office = shutil.which("soffice")
    if office is None:
        yield "LibreOffice is not installed"
        return
    path = convert(naqhara, glossary, folder / "book.xlsx", "--to", "xlsx")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    filters = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
    subprocess.run(
        [office, profile, "--headless", "--convert-to", filters, "--outdir", str(folder), str(path)],
        capture_output=True, check=True,
    )
    plain = convert(naqhara, glossary, folder / "plain.csv", "--to", "csv")
    bare = lambda path: [[cell.strip() for cell in row] for row in rows(path)]
    same = bare(folder / "book.csv") == bare(plain)
    print(f"xlsx: {'the same cells' if same else 'OTHER CELLS'} for LibreOffice")
    if not same:
        yield "LibreOffice reads other cells"


def main():
    naqhara, glossary = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        checks = (valid, read_back, omegat, workbook)
        faults = [it for check in checks for it in check(naqhara, glossary, folder)]
    for fault in faults:
        print(f"       {fault}")
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main())
