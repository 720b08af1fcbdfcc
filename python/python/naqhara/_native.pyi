"""The compiled part. Each function takes a batch and gives, for each of its texts, the JSON of the
answer, an exception that was not raised, or ``None`` where there is no text."""

from collections.abc import Sequence
from typing import Final, Protocol, final

__all__ = ["__version__", "NativeEngine", "main"]

__version__: Final[str]

class _Batch(Protocol):
    @property
    def texts(self) -> Sequence[object]: ...
    @property
    def targets(self) -> Sequence[object] | None: ...
    @property
    def names(self) -> tuple[str, str]: ...
    @property
    def threads(self) -> int: ...

_Answers = list[str | Exception | None]

@final
class NativeEngine:
    def __new__(
        cls,
        *,
        glossaries: Sequence[tuple[str, bytes]] | None,
        config: Sequence[tuple[str, bytes]],
        disk: bool,
        starter: bool,
        dictionaries: Sequence[str] | None,
        language: str,
    ) -> NativeEngine: ...
    @property
    def glossary_paths(self) -> list[str]: ...
    @property
    def config_paths(self) -> list[str]: ...
    @property
    def concepts(self) -> int: ...
    def lookup(self, batch: _Batch, limit: int) -> _Answers: ...
    def transliterate(
        self, batch: _Batch, to: str | None, limit: int, styles: Sequence[str]
    ) -> _Answers: ...
    def align(
        self, batch: _Batch, all: bool, listed: bool, why: bool, described: bool
    ) -> _Answers: ...
    def lint(self, batch: _Batch) -> _Answers: ...
    def summary(self, batch: _Batch, sentences: int | None) -> _Answers: ...
    def spellings(self, batch: _Batch) -> _Answers: ...

def main(args: Sequence[str]) -> int: ...
