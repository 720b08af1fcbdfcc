"""An archive of millions of texts with Apache Spark: names, findings and spellings as tables.

>>> from naqhara import spark                                          # doctest: +SKIP
>>> articles = session.read.parquet("articles.parquet")                # doctest: +SKIP
>>> spark.names(articles, text="body").write.parquet("names.parquet")  # doctest: +SKIP

Each function takes a DataFrame of which a row is a text, and gives a DataFrame, by ``mapInArrow``: nothing
is computed before it is used. The columns of the input are:

``text``
    The text, a string; or binary, the bytes of a file, read as the program reads one.
``id``, ``source``, ``date``
    Which text it is, where it comes from, and when; each may be missing. ``date`` is a date, a timestamp,
    or a string that begins as ``2019-05``.

Other names are given as arguments: ``text="body"``. The package must be installed where the workers run
(``pip install naqhara``), in the same version; glossaries and the configuration are sent to them.

A text that cannot be read never fails the job: it gives a row that says why in the column ``error``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Literal

from naqhara import File
from naqhara.spark._jobs import Job, job_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    Source = str | os.PathLike[str] | File

__all__ = ["lint", "names", "spellings"]

#: How many bytes a text may have.
MAX_BYTES = 16 << 20


def names(
    df: DataFrame,
    *,
    text: str = "text",
    id: str | None = None,
    source: str | None = None,
    date: str | None = None,
    glossary: Source | Iterable[Source] | None = None,
    config: Source | None = None,
    starter: bool = True,
    kinds: Literal["names", "all"] = "names",
    listed: bool = False,
    name: str = "text.txt",
    max_bytes: int = MAX_BYTES,
) -> DataFrame:
    """A row for each mention of a name: what :meth:`naqhara.Engine.align` finds.

    Columns: ``id``, ``source`` and ``date`` as the input has them, those that it has; ``concept``
    (string, null for a name that no glossary lists), ``en``, ``ar``, ``kind``, ``origin`` (strings),
    ``confidence`` (double), ``start``, ``end`` (bigint: bytes of the text as UTF-8, half-open), ``line``,
    ``column`` (int, from 1), ``text``, ``clitics``, ``script``, ``status``, ``language`` (strings) and
    ``error`` (string, null but where a text could not be read).

    :param glossary: as for :class:`naqhara.Engine`, with ``config`` and ``starter``.
    :param kinds: ``"all"`` finds terms, too.
    :param listed: whether names that no glossary lists are left out.
    :param name: what a text is called; it tells the format (``"page.html"``).
    :param max_bytes: a longer text is not read, and gives an error.
    :raises GlossaryError, ConfigError: at once, on the driver.
    :raises ArgumentError: when the input has no such column, or one that holds no text.
    """
    job = job_of(
        df, text, id, source, date, glossary, config, starter, name, max_bytes,
        {"task": "names", "all": kinds == "all", "listed": listed},
    )
    return _mapped(job)


def lint(
    df: DataFrame,
    *,
    text: str = "text",
    id: str | None = None,
    source: str | None = None,
    date: str | None = None,
    glossary: Source | Iterable[Source] | None = None,
    config: Source | None = None,
    starter: bool = True,
    language: Literal["en", "ar"] = "en",
    name: str = "text.txt",
    max_bytes: int = MAX_BYTES,
) -> DataFrame:
    """A row for each finding: what :meth:`naqhara.Engine.lint` finds in each text by itself.

    Columns: ``id``, ``source`` and ``date`` as the input has them, those that it has; ``rule``,
    ``severity`` (strings), ``confidence`` (double), ``start``, ``end`` (bigint: bytes of the text as
    UTF-8, half-open), ``line``, ``column`` (int, from 1), ``message`` (string, in ``language``), ``safe``
    (boolean: whether the fix is safe, null where there is none), ``edits`` (array of struct ``start``
    bigint, ``end`` bigint, ``text`` string: the fix, null where there is none) and ``error`` (string,
    null but where a text could not be read).

    The parameters and errors are those of :func:`names`.
    """
    job = job_of(
        df, text, id, source, date, glossary, config, starter, name, max_bytes,
        {"task": "lint", "language": language},
    )
    return _mapped(job)


def spellings(
    df: DataFrame,
    *,
    text: str = "text",
    source: str | None = None,
    date: str | None = None,
    glossary: Source | Iterable[Source] | None = None,
    config: Source | None = None,
    starter: bool = True,
    name: str = "text.txt",
    max_bytes: int = MAX_BYTES,
    errors: bool = False,
) -> DataFrame:
    """How often each name is written in which spelling, by source and month: what ``naqhara drift`` reads.

    Columns: ``concept`` (string, ``""`` for a name that no glossary lists), ``form`` (string: as it is
    written, without clitics), ``language`` (``"ar"`` or ``"en"``), ``source`` (string, perhaps ``""``),
    ``month`` (string ``YYYY-MM``, ``""`` where it is not known) and ``count`` (bigint); no two rows
    differ in ``count`` alone.

    :param errors: whether there is a column ``error``, too: it is null but in rows that count the texts
        of a source and month that could not be read, whose other columns are ``""``. Without it these
        texts are left out.

    The other parameters and errors are those of :func:`names`.
    """
    from pyspark.sql import functions as F

    job = job_of(
        df, text, None, source, date, glossary, config, starter, name, max_bytes,
        {"task": "spellings"},
    )
    counted = _mapped(job)
    keys = ["concept", "form", "language", "source", "month"]
    if errors:
        return counted.groupBy(*keys, "error").agg(F.sum("count").alias("count")).select(
            *keys, "count", "error"
        )
    good = counted.where(F.col("error").isNull())
    return good.groupBy(*keys).agg(F.sum("count").alias("count"))


def _mapped(job: Job) -> DataFrame:
    # They need pyarrow, which help does not.
    from naqhara.spark._tables import OF_TASK, spark_schema
    from naqhara.spark._worker import run

    schema = spark_schema(job.kept, OF_TASK[job.sent["task"]])
    return job.df.mapInArrow(partial(run, job.sent), schema)
