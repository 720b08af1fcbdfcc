"""The program that the wheel puts on the path: its output, exit codes and signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import SEEDS, program

import naqhara

PROGRAM = [str(Path(sys.executable).parent / "naqhara")]


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    "arguments, code",
    [
        (["lookup", "ستارغيت"], 0),
        (["lookup", "qqqqq"], 1),
        (["lint", "missing.txt"], 2),
        (["no-such-command"], 2),
        (["--version"], 0),
        (["--help"], 0),
        ([], 2),
        (["summary", str(SEEDS / "energy.ar.txt")], 0),
        (["lint", str(SEEDS / "energy.ar.txt"), "--format", "sarif"], 1),
    ],
)
def test_it_is_the_program(arguments: list[str], code: int) -> None:
    done = run(*arguments)
    assert done.returncode == code
    rust = subprocess.run([*program(), *arguments], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (rust.returncode, rust.stdout, rust.stderr)
    module = [sys.executable, "-m", "naqhara", *arguments]
    again = subprocess.run(module, capture_output=True, encoding="utf-8")
    assert (again.returncode, again.stdout, again.stderr) == (done.returncode, done.stdout, done.stderr)


def test_it_says_its_version() -> None:
    assert run("--version").stdout == f"naqhara {naqhara.__version__}\n"


def test_it_reads_standard_input() -> None:
    done = run("align", "-", "--format", "json", input="قال سام ألتمان.\n")
    assert done.returncode == 0 and "Sam Altman" in done.stdout


def test_arguments_may_be_any_bytes(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("قال سام ألتمان.\n")
    done = subprocess.run([*PROGRAM, b"align", path], capture_output=True)
    assert done.returncode == 0 and b"Sam Altman" in done.stdout


def waiting() -> subprocess.Popen[bytes]:
    """A run that waits for its input."""
    process = subprocess.Popen(
        [*PROGRAM, "lookup", "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None and process.stdout is not None
    time.sleep(1)
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_end_it(number: signal.Signals) -> None:
    process = waiting()
    process.send_signal(number)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == -number and errors == b""


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text("OpenAI\n" * 20_000, encoding="utf-8")
    command = f"{PROGRAM[0]} lookup --batch many.txt | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def test_interrupts_that_are_ignored_stay_ignored() -> None:
    command = f"trap '' INT; exec {PROGRAM[0]} lookup --batch -"
    process = subprocess.Popen(["bash", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(b"OpenAI\n", timeout=10)
    assert process.returncode == 0 and out.count(b"\n") == 1
