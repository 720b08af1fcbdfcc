"""What the driver prepares: the columns that are read, and everything that the workers are sent."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import naqhara
from naqhara import Engine, File
from naqhara._errors import ArgumentError

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame
    from pyspark.sql.types import StructField

    Source = str | os.PathLike[str] | File

#: Columns of a job that are no columns of the result.
TEXT, SOURCE, MONTH = "__text", "__source", "__month"


@dataclass(frozen=True)
class Job:
    """A DataFrame with the columns that a task reads, and what its workers need."""

    df: DataFrame
    #: The columns of the input that the result keeps.
    kept: list[StructField]
    #: Plain values, which any version of this package can read.
    sent: dict[str, Any]


def job_of(
    df: DataFrame,
    text: str,
    id: str | None,
    source: str | None,
    date: str | None,
    glossary: Source | Iterable[Source] | None,
    config: Source | None,
    starter: bool,
    name: str,
    max_bytes: int,
    task: dict[str, Any],
) -> Job:
    """Checks everything that can be checked before texts are read."""
    columns = _Columns(df)
    columns.check_text(text)
    chosen = {
        "id": columns.named("id", id),
        "source": columns.named("source", source),
        "date": columns.named("date", date),
    }
    read, kept = columns.read(text, chosen, is_counted=task["task"] == "spellings")
    language = task.get("language", "en")
    engine = Engine(glossary, config, starter=starter, dictionaries=[], language=language, threads=1)
    sent = {
        "version": naqhara.__version__,
        "name": name,
        "max_bytes": max_bytes,
        "kept": [it.name for it in kept],
        "starter": starter,
        "language": language,
        **_files(df, engine),
        **task,
    }
    return Job(read, kept, sent)


def spread(df: DataFrame) -> DataFrame:
    """The same rows in enough partitions that no executor waits for another.

    Spark cuts files by their size, as if reading them were the work; here a megabyte takes a second.
    """
    wanted = 4 * df.sparkSession.sparkContext.defaultParallelism
    return df if df.rdd.getNumPartitions() >= wanted else df.repartition(wanted)


def _files(df: DataFrame, engine: Engine) -> dict[str, Any]:
    """The files of an engine, sent to each executor once; and what tells them from others."""
    glossaries, config = engine.files()
    files = {
        "glossaries": [(it.name, it.content) for it in glossaries],
        "config": [(it.name, it.content) for it in config],
    }
    digest = hashlib.sha256(repr(files).encode()).hexdigest()
    if not glossaries and not config:
        return {"files": files, "digest": digest}
    return {"files": _broadcast(df, files), "digest": digest}


def _broadcast(df: DataFrame, files: dict[str, Any]) -> Any:
    # Spark Connect has no context: what it sends goes with the function.
    if type(df).__module__.startswith("pyspark.sql.connect"):
        return files
    return df.sparkSession.sparkContext.broadcast(files)


class _Columns:
    """The columns of a DataFrame by their names."""

    def __init__(self, df: DataFrame) -> None:
        self.df = df
        self.fields = {it.name: it for it in df.schema.fields}

    def check_text(self, text: str) -> None:
        from pyspark.sql.types import BinaryType, StringType

        kind = self.field(text).dataType
        if not isinstance(kind, (StringType, BinaryType)):
            raise ArgumentError(
                f"the column {text!r} holds {kind.simpleString()}, not text: cast it to string, "
                "or name another column with text="
            )

    def field(self, name: str) -> StructField:
        if name not in self.fields:
            there = ", ".join(self.fields) or "none"
            raise ArgumentError(f"there is no column {name!r}; the columns are: {there}")
        return self.fields[name]

    def named(self, usual: str, name: str | None) -> str | None:
        """The column of that name; where none was named, the usual one if it is there."""
        if name is not None:
            return self.field(name).name
        return usual if usual in self.fields else None

    def read(
        self, text: str, chosen: dict[str, str | None], is_counted: bool
    ) -> tuple[DataFrame, list[StructField]]:
        from pyspark.sql import functions as F
        from pyspark.sql.types import StructField

        read = [_column(text).alias(TEXT)]
        if is_counted:
            source, date = chosen["source"], chosen["date"]
            where = F.lit("") if source is None else F.coalesce(_column(source).cast("string"), F.lit(""))
            read += [where.alias(SOURCE), self.month(date).alias(MONTH)]
            return self.df.select(*read), []
        kept = {as_: name for as_, name in chosen.items() if name is not None}
        read += [_column(name).alias(as_) for as_, name in kept.items()]
        fields = [StructField(as_, self.fields[name].dataType) for as_, name in kept.items()]
        return self.df.select(*read), fields

    def month(self, date: str | None) -> Column:
        """The month of a date as ``YYYY-MM``, ``""`` where there is none."""
        from pyspark.sql import functions as F
        from pyspark.sql.types import DateType, StringType, TimestampNTZType, TimestampType

        if date is None:
            return F.lit("")
        kind = self.fields[date].dataType
        if isinstance(kind, (DateType, TimestampType, TimestampNTZType)):
            month = F.date_format(_column(date), "yyyy-MM")
        elif isinstance(kind, StringType):
            month = F.regexp_extract(_column(date), r"^\s*(\d{4}-(0[1-9]|1[0-2]))(?!\d)", 1)
        else:
            raise ArgumentError(
                f"the column {date!r} holds {kind.simpleString()}: a date, a timestamp or a string "
                "such as 2019-05-31 is needed"
            )
        return F.coalesce(month, F.lit(""))


def _column(name: str) -> Column:
    """A column by its whole name, dots and all."""
    from pyspark.sql import functions as F

    escaped = name.replace("`", "``")
    return F.col(f"`{escaped}`")
