"""The types: every function is typed, and the stub of the compiled part says what is there."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import naqhara

HERE = Path(__file__).resolve().parents[1]
INSTALLED = Path(naqhara.__file__).parent
USE = """
from typing import assert_type
import naqhara
engine = naqhara.Engine()
assert_type(engine.align("a"), naqhara.Alignment)
assert_type(engine.align(["a"]), list[naqhara.Alignment | None])
assert_type(engine.lint(b"a"), naqhara.Lint)
assert_type(engine.lookup("a").matches[0].en, str | None)
assert_type(engine.segments("a", "b"), tuple[naqhara.Segment, ...])
"""


def mypy(*arguments: str, module: str = "mypy") -> None:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_is_typed_strictly() -> None:
    assert (INSTALLED / "py.typed").exists()
    mypy("--config-file", "pyproject.toml", "python/naqhara")


def test_users_see_the_types(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(USE)
    mypy("--strict", "--python-version", "3.11", str(tmp_path / "use.py"))


def test_the_stub_says_what_is_there() -> None:
    mypy("naqhara._native", module="mypy.stubtest")


def test_the_examples_of_the_docstrings_are_right() -> None:
    code = "import doctest, naqhara, naqhara._offsets as o; print(doctest.testmod(naqhara).attempted, doctest.testmod(o).attempted)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.split() == ["3", "4"] and done.returncode == 0, done.stdout


def test_the_page_for_users_shows_what_happens() -> None:
    page = HERE.parent / "docs" / "howto" / "python.md"
    found = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert found.failed == 0 and found.attempted >= 15
