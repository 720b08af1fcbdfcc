"""Runs a command of the program for each file of a folder, in one process, as its own process would.

    python3 command_line.py COMMAND FOLDER OUT     # OUT: the JSON of all files, in the order of their names
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from naqhara._native import main


def run(command: str, folder: Path, out: Path) -> None:
    file = os.open(out, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o644)
    os.dup2(file, 1)
    for path in sorted(folder.iterdir()):
        code = main(["naqhara", command, str(path), "--format", "json"])
        assert code in (0, 1), f"{path}: {code}"


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
