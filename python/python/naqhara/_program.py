"""The program ``naqhara``, as this package puts it on the path.

It is the library of :mod:`naqhara._native` that runs: a second copy of it as a program of its own would
make the wheel twice as large. Signals and exit codes are those of the program.
"""

from __future__ import annotations

import signal
import sys

from ._native import main as run


def main() -> int:
    """Runs the program with the arguments of this process, and gives its exit code."""
    # Python raises KeyboardInterrupt once it runs again, which is too late here.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run(["naqhara", *sys.argv[1:]])
