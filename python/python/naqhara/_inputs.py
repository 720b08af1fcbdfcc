"""Texts as users have them: strings, lists, columns of pandas, Polars and Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ._errors import ArgumentError

#: One text: ``str``, or the ``bytes`` of a file.
Text: TypeAlias = "str | bytes"
#: Many texts: any iterable, a column of pandas or Polars, an array or batch of Arrow.
Texts: TypeAlias = "Iterable[str | bytes | None] | Any"


@dataclass(frozen=True)
class Batch:
    """Texts and, of some, their translations; as :mod:`naqhara._native` takes them."""

    texts: Sequence[object]
    targets: Sequence[object] | None
    names: tuple[str, str]
    threads: int


def is_one(value: object) -> bool:
    """Whether a value is one text."""
    return isinstance(value, (str, bytes))


def listed(value: Any, column: str) -> list[object]:
    """All texts of a batch."""
    if value is None:
        raise TypeError("there is no text: None")
    if isinstance(value, (list, tuple)):
        return list(value)
    if hasattr(value, "columns") or hasattr(value, "column_names"):
        value = _column(value, column)
    if hasattr(value, "to_pylist"):
        return _arrow(value)
    if hasattr(value, "__arrow_c_array__") or hasattr(value, "__arrow_c_stream__"):
        return _foreign(value)
    if hasattr(value, "tolist"):
        return [None if _is_missing(it) else it for it in value.tolist()]
    if isinstance(value, dict) or not isinstance(value, Iterable):
        raise TypeError(f"texts are a string or a batch of them, not {type(value).__name__}")
    return list(value)


def _column(value: Any, column: str) -> Any:
    """The column of a table or data frame that holds the texts."""
    names = list(value.column_names if hasattr(value, "column_names") else value.columns)
    if column in names:
        return value[column]
    if len(names) == 1:
        return value[names[0]]
    shown = ", ".join(map(str, names))
    raise ArgumentError(f"there is no column {column!r}; the columns are {shown}: name one with column=")


def _arrow(value: Any) -> list[object]:
    """The texts of an array of pyarrow, whatever its bytes are."""
    import pyarrow as pa

    if pa.types.is_dictionary(value.type):
        value = value.cast(value.type.value_type)
    try:
        texts: list[object] = value.to_pylist()
    except UnicodeDecodeError:
        kind = pa.large_binary() if pa.types.is_large_string(value.type) else pa.binary()
        texts = [_decoded(it) for it in value.cast(kind).to_pylist()]
    return texts


def _decoded(value: bytes | None) -> object:
    """A text; what is none is kept as lone surrogates, which are refused with their place."""
    return None if value is None else value.decode("utf-8", "surrogateescape")


def _foreign(value: Any) -> list[object]:
    """The texts of an array by the Arrow interface, such as a series of Polars."""
    if hasattr(value, "to_list"):
        texts: list[object] = value.to_list()
        return texts
    try:
        import pyarrow as pa
    except ImportError:
        raise ArgumentError(
            f"{type(value).__name__} is read by way of pyarrow: pip install pyarrow"
        ) from None
    is_stream = hasattr(value, "__arrow_c_stream__")
    array = pa.chunked_array(value) if is_stream else pa.array(value)
    return _arrow(array)


def _is_missing(value: object) -> bool:
    """Whether a value of pandas says that there is none."""
    return value is None or type(value).__name__ in ("NAType", "NaTType") or value != value
