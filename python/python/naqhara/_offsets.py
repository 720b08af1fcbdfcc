"""From bytes, in which results count, to indices of ``str``."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import accumulate


class Offsets:
    """The way between the bytes of a text as UTF-8 and its indices as ``str``.

    >>> text = "قال ألتمان"
    >>> offsets = Offsets(text)
    >>> offsets.span(7, 19)
    (4, 10)
    >>> text[4:10]
    'ألتمان'

    It takes time and eight bytes for each character once, unless the text is ASCII.
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        widths = (len(it.encode()) for it in text)
        self._starts = None if text.isascii() else array("Q", accumulate(widths, initial=0))

    def index(self, byte: int) -> int:
        """The index of the character that begins at ``byte``.

        Raises :class:`ValueError` where none begins there.
        """
        if self._starts is None:
            return byte
        found = bisect_left(self._starts, byte)
        if found == len(self._starts) or self._starts[found] != byte:
            raise ValueError(f"no character begins at byte {byte}")
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The indices of a half-open span of bytes."""
        return self.index(start), self.index(end)

    def byte(self, index: int) -> int:
        """The byte at which the character at ``index`` begins."""
        return index if self._starts is None else self._starts[index]
