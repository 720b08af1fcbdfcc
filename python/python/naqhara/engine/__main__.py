"""``python -m naqhara.engine LIBRARY``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from naqhara.engine._libraries import LIBRARIES
from naqhara.engine._lines import Missing, Unreadable, own_output, serve

_EXAMPLES = """examples:
  naqhara summary --translate-with "python -m naqhara.engine argos" article.ar.txt
  python -m naqhara.engine ctranslate2 --model ar-en=models/opus-ar-en
  python -m naqhara.engine transformers --model en-ar=Helsinki-NLP/opus-mt-en-ar --prefix "en-ar=>>ara<<"

Each line that is read is a question, such as {"id":1,"source":"ar","target":"en","text":"..."}, and is
answered with {"id":1,"text":"..."}.
"""


def _way(value: str) -> tuple[str, str]:
    way, equals, rest = value.partition("=")
    if way not in ("ar-en", "en-ar") or not equals or not rest:
        raise argparse.ArgumentTypeError(f"{value!r} does not begin with ar-en= or en-ar=")
    return way, rest


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the engine until its input ends, and gives its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m naqhara.engine",
        description="An engine for `naqhara summary --translate-with`, on this machine.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("library", choices=LIBRARIES)
    parser.add_argument("--model", action="append", type=_way, default=[], metavar="ar-en=MODEL")
    parser.add_argument("--prefix", action="append", type=_way, default=[], metavar="en-ar=TOKEN")
    asked = parser.parse_args(arguments)
    out = own_output()
    try:
        translate = LIBRARIES[asked.library](dict(asked.model), dict(asked.prefix))
        with open(0, encoding="utf-8", closefd=False) as lines:
            serve(translate, lines, out, sys.stderr)
    except (Missing, Unreadable, UnicodeDecodeError) as error:
        print(f"naqhara.engine: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # No one reads answers any longer; nothing must be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
