"""The lines that the program and an engine exchange."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any, TextIO, TypeAlias

#: Translates a text: ``translate(text, source, target)``, languages as ``"ar"`` and ``"en"``.
Translate: TypeAlias = "Callable[[str, str, str], str]"


class Missing(Exception):
    """A library or a model that is not there; the text says how to get it."""


class Unreadable(Exception):
    """A line that is no question."""


def serve(translate: Translate, lines: Iterable[str], out: TextIO, errors: TextIO) -> None:
    """Answers each line as it comes.

    A text that ``translate`` fails on is answered with nothing, which the program takes for no
    translation, and the reason is written to ``errors``.

    :raises Unreadable: when a line is no question.
    :raises Missing: when ``translate`` has no model for it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        asked = _question(line, number)
        try:
            text = translate(asked["text"], asked["source"], asked["target"])
        except Missing:
            raise
        except Exception as error:
            print(f"text {asked['id']}: {type(error).__name__}: {error}", file=errors, flush=True)
            text = ""
        answer = {"id": asked["id"], "text": " ".join(text.split())}
        print(json.dumps(answer, ensure_ascii=False), file=out, flush=True)


def _question(line: str, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError as error:
        raise Unreadable(f"line {number} is no JSON: {error}") from error
    wanted = ("id", "source", "target", "text")
    if not isinstance(asked, dict) or any(it not in asked for it in wanted):
        raise Unreadable(f"line {number} lacks one of {', '.join(wanted)}")
    return asked


def own_output() -> TextIO:
    """Standard output for answers alone: what a library prints goes to standard error from now on."""
    import os

    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    return own
