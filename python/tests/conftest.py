"""What the tests share: the seeds of the repository, the program, an engine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import naqhara

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
SCHEMAS = ROOT / "docs" / "reference" / "schemas"

Json = Any


@pytest.fixture(scope="session")
def engine() -> naqhara.Engine:
    return naqhara.Engine()


def program() -> list[str]:
    """The program to compare with: the one of Rust where it is named, else that of the wheel."""
    named = os.environ.get("NAQHARA_PROGRAM")
    found = named or shutil.which("naqhara", path=str(Path(sys.executable).parent))
    assert found, "the wheel has put no program on the path"
    return [found]


@pytest.fixture
def cli(tmp_path: Path) -> Callable[..., Json]:
    """Runs the program in an empty folder and gives its JSON."""

    def run(*arguments: object) -> Json:
        command = [*program(), *map(str, arguments), "--format", "json"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
        assert done.returncode in (0, 1), done.stderr
        return json.loads(done.stdout)

    return run


def seed(name: str) -> str:
    return (SEEDS / name).read_text(encoding="utf-8")


def seeds(suffix: str) -> list[str]:
    return sorted(it.name for it in SEEDS.glob(f"*{suffix}"))
