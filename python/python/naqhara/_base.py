"""What all results have in common: made of JSON, and turned into JSON again."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields
from typing import Any, ClassVar, TypeVar

T = TypeVar("T", bound="Result")

Maker = Callable[[Any], Any]
#: How many answers are read at a time: they share the names of their fields.
_RUN = 1024


class Result:
    """A frozen dataclass with the fields of a JSON contract, by the same names."""

    #: How the values of some fields are made of JSON.
    _makers: ClassVar[dict[str, Maker]] = {}

    @classmethod
    def from_dict(cls: type[T], value: dict[str, Any]) -> T:
        """The result that ``value`` describes: the opposite of :meth:`to_dict`."""
        return cls._made(json.loads(json.dumps(value)))

    @classmethod
    def _made(cls: type[T], value: dict[str, Any]) -> T:
        """As :meth:`from_dict`; ``value`` becomes part of the result."""
        for name, make in cls._makers.items():
            if name in value:
                value[name] = make(value[name])
        made = object.__new__(cls)
        object.__setattr__(made, "__dict__", value)
        return made

    def __post_init__(self) -> None:
        """What is left out of the JSON is left out of what is kept, too: its class has the default."""
        for field in fields(self):  # type: ignore[arg-type]
            if field.default is not MISSING and getattr(self, field.name) == field.default:
                del self.__dict__[field.name]

    def to_dict(self) -> dict[str, Any]:
        """The result as the command line writes it with ``--format json``: dicts, lists, strings,
        numbers, ``True``, ``False`` and ``None``. Fields that the contract leaves out are left out."""
        return {name: _plain(value) for name, value in self.__dict__.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Result):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(it) for it in value]
    return value


def many(cls: type[Result]) -> Maker:
    """Makes a tuple of results of a list."""

    def make(values: Iterable[Any]) -> Any:
        return tuple([cls._made(it) for it in values])

    return make


def one(cls: type[Result]) -> Maker:
    """Makes a result, or keeps ``None``."""

    def make(value: Any) -> Any:
        return None if value is None else cls._made(value)

    return make


def spans(values: Iterable[Iterable[int]]) -> tuple[tuple[int, ...], ...]:
    """Makes a tuple of pairs."""
    return tuple([tuple(it) for it in values])


@contextmanager
def _no_collection() -> Iterator[None]:
    """Nothing that is made of JSON is garbage: a million new objects need no search for it."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read(answers: list[str | None]) -> Iterator[Any]:
    """The JSON values of a batch, ``None`` for ``None``."""
    for first in range(0, len(answers), _RUN):
        run = answers[first : first + _RUN]
        texts = ["null" if it is None else it for it in run]
        yield from json.loads(f"[{','.join(texts)}]")


def results(cls: type[T], answers: list[str | None]) -> list[T | None]:
    """The results of a batch."""
    made = cls._made
    with _no_collection():
        return [None if it is None else made(it) for it in read(answers)]
