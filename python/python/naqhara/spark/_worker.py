"""What the workers of Spark do: batches of Arrow in, batches of Arrow out."""

from __future__ import annotations

import socket
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

import naqhara
from naqhara import Engine, File
from naqhara._base import read
from naqhara._errors import TextError, VersionError
from naqhara.spark._jobs import MONTH, SOURCE, TEXT
from naqhara.spark._tables import OF_TASK

#: How many texts are answered at a time: their answers are held until they are handed over.
RUN = 256

#: The engines of this process by what they are made of.
_ENGINES: dict[str, Engine] = {}


def run(sent: dict[str, Any], batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Answers the texts of a partition."""
    check_version(sent)
    engine = engine_of(sent)
    rows = {"names": _name_rows, "lint": _lint_rows, "spellings": _spelling_rows}[sent["task"]]
    for batch in batches:
        for first in range(0, batch.num_rows, RUN):
            piece = batch.slice(first, RUN)
            yield rows(piece, _answers(engine, sent, piece), sent["kept"])


def check_version(sent: dict[str, Any]) -> None:
    """Refuses to work for a driver with another version: two versions may answer differently."""
    if sent["version"] != naqhara.__version__:
        raise VersionError(
            f"the driver has naqhara {sent['version']}, the worker on {socket.gethostname()} has "
            f"{naqhara.__version__}: install one version on all machines of the cluster"
        )


def engine_of(sent: dict[str, Any]) -> Engine:
    """The engine of a job, made once in each process."""
    key = f"{sent['digest']} {sent['starter']} {sent['language']}"
    if key not in _ENGINES:
        files = sent["files"]
        files = files if isinstance(files, dict) else files.value
        # One that is not used any longer would only take room.
        _ENGINES.clear()
        _ENGINES[key] = Engine(
            [File(*it) for it in files["glossaries"]],
            [File(*it) for it in files["config"]] or None,
            starter=sent["starter"],
            dictionaries=[],
            language=sent["language"],
            threads=1,
        )
    return _ENGINES[key]


#: Per text: its answer, or why there is none.
Answered = list[tuple[Any, str | None]]


def _answers(engine: Engine, sent: dict[str, Any], piece: pa.RecordBatch) -> Answered:
    texts = _texts(piece.column(TEXT))
    most = sent["max_bytes"]
    refused = [_refusal(it, most) for it in texts]
    asked = [None if why else it for it, why in zip(texts, refused)]
    raw = engine._task(sent, asked)
    errors = [why or (_said(it) if isinstance(it, Exception) else None) for it, why in zip(raw, refused)]
    good = [None if isinstance(it, Exception) else it for it in raw]
    return list(zip(read(good), errors))


def _texts(column: Any) -> list[str | bytes | None]:
    """The texts of a column. A string that is no Unicode is given as its error would need it."""
    if pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type):
        texts: list[str | bytes | None] = column.to_pylist()
        return texts
    try:
        texts = column.to_pylist()
    except UnicodeDecodeError:
        kind = pa.large_binary() if pa.types.is_large_string(column.type) else pa.binary()
        raw = column.cast(kind).to_pylist()
        texts = [None if it is None else it.decode("utf-8", "surrogateescape") for it in raw]
    return texts


def _refusal(text: str | bytes | None, most: int) -> str | None:
    """Why a text is not read at all."""
    if text is None:
        return "there is no text: null"
    size = len(text)
    # A character has at most four bytes.
    if isinstance(text, str) and size <= most < 4 * size:
        size = len(text.encode("utf-8", "surrogatepass"))
    return f"the text has {size:,} bytes; at most {most:,} are read" if size > most else None


def _said(error: Exception) -> str:
    kind = "" if type(error) is TextError else f"{type(error).__name__}: "
    return f"{kind}{error}"


#: The fields of a name, and of a mention, that become columns.
_OF_NAME = ("concept", "en", "ar", "kind", "origin", "confidence")
_OF_MENTION = ("start", "end", "line", "column", "text", "clitics", "script", "status")
#: The fields of a finding that become columns.
_OF_FINDING = ("rule", "severity", "confidence", "start", "end", "line", "column", "message")
#: What stands for the names of a text that could not be read: one row, with nothing but its error.
_FAILED: list[dict[str, Any]] = [{"mentions": [{}]}]

Columns = dict[str, list[Any]]


def _columns(fields: tuple[str, ...], objects: list[dict[str, Any]]) -> Columns:
    """The values of fields, a list for each; ``None`` where an object has none."""
    return {name: [it.get(name) for it in objects] for name in fields}


def _batch(
    task: str, columns: Columns, piece: pa.RecordBatch, kept: list[str], origins: list[int]
) -> pa.RecordBatch:
    """A batch of what is kept of the rows of the input that rows belong to, and of columns."""
    rows = pa.array(origins, pa.int64())
    arrays = [piece.column(it).take(rows) for it in kept]
    arrays += [pa.array(columns[it.name], it.type) for it in OF_TASK[task]]
    return pa.RecordBatch.from_arrays(arrays, names=[*kept, *OF_TASK[task].names])


def _name_rows(piece: pa.RecordBatch, answers: Answered, kept: list[str]) -> pa.RecordBatch:
    names: list[dict[str, Any]] = []
    mentions: list[dict[str, Any]] = []
    origins: list[int] = []
    about: Columns = {"language": [], "error": []}
    for origin, (answer, error) in enumerate(answers):
        before = len(mentions)
        for name in _FAILED if error else answer["names"]:
            own = name["mentions"]
            mentions += own
            names += [name] * len(own)
        count = len(mentions) - before
        origins += [origin] * count
        about["language"] += [None if error else answer["documents"][0]["language"]] * count
        about["error"] += [error] * count
    columns = _columns(_OF_NAME, names) | _columns(_OF_MENTION, mentions) | about
    return _batch("names", columns, piece, kept, origins)


def _lint_rows(piece: pa.RecordBatch, answers: Answered, kept: list[str]) -> pa.RecordBatch:
    found: list[dict[str, Any]] = []
    errors: list[str | None] = []
    origins: list[int] = []
    for origin, (answer, error) in enumerate(answers):
        own = [] if error else answer["diagnostics"]
        said = [error] if error else [_more(it) for it in answer.get("truncated", ())]
        found += own + [{}] * len(said)
        errors += [None] * len(own)
        errors += said
        origins += [origin] * (len(own) + len(said))
    fixes = [it.get("fix") or {} for it in found]
    columns = _columns(_OF_FINDING, found) | _columns(("safe", "edits"), fixes) | {"error": errors}
    return _batch("lint", columns, piece, kept, origins)


def _more(truncated: dict[str, Any]) -> str:
    return f"{truncated['count']:,} more findings of {truncated['rule']} are not listed"


def _spelling_rows(piece: pa.RecordBatch, answers: Answered, kept: list[str]) -> pa.RecordBatch:
    counts: Counter[tuple[str, str, str, str, str, str | None]] = Counter()
    places = zip(piece.column(SOURCE).to_pylist(), piece.column(MONTH).to_pylist())
    for (answer, error), (source, month) in zip(answers, places):
        if error:
            counts["", "", "", source, month, error] += 1
            continue
        for it in answer:
            counts[it["concept"], it["form"], it["language"], source, month, None] += it["count"]
    fields = ("concept", "form", "language", "source", "month", "error")
    columns: Columns = {it: [row[at] for row in counts] for at, it in enumerate(fields)}
    columns["count"] = list(counts.values())
    return _batch("spellings", columns, piece, [], [0] * len(counts))
