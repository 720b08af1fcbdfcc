"""``python -m naqhara.spark names|lint|spellings IN OUT``: from Parquet or JSON lines to Parquet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from naqhara import Error, __version__
from naqhara.spark import MAX_BYTES, lint, names, spellings
from naqhara.spark._jobs import spread

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_EXAMPLES = """examples:
  python -m naqhara.spark spellings articles.parquet usage --text body --date published
  python -m naqhara.spark names articles.jsonl names --glossary desk.csv
  spark-submit --master spark://host:7077 \\
      "$(python -c 'import naqhara.spark.__main__ as it; print(it.__file__)')" lint IN OUT

IN and OUT are paths or addresses that Spark can read and write. The result goes into a folder.
Exit codes: 0 done (texts that could not be read are counted on standard error), 2 could not do it.
"""


def parser() -> argparse.ArgumentParser:
    """The arguments."""
    it = argparse.ArgumentParser(
        prog="python -m naqhara.spark",
        description="Names, findings or spellings of the texts of an archive, with Apache Spark.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    it.add_argument("task", choices=["names", "lint", "spellings"], help="what is wanted of the texts")
    it.add_argument("input", metavar="IN", help="Parquet, or JSON lines (*.json, *.jsonl, *.ndjson)")
    it.add_argument("output", metavar="OUT", help="the folder for the result")
    it.add_argument("--input-format", choices=["parquet", "json"], help="where the name does not tell")
    it.add_argument("--format", choices=["parquet", "json", "csv"], default="parquet", help="of the result")
    it.add_argument("--overwrite", action="store_true", help="replace a result that is there")
    it.add_argument("--text", default="text", metavar="COLUMN", help="the texts (text)")
    it.add_argument("--id", metavar="COLUMN", help="which text it is (id, if there is one)")
    it.add_argument("--source", metavar="COLUMN", help="where it comes from (source, if there is one)")
    it.add_argument("--date", metavar="COLUMN", help="when it is from (date, if there is one)")
    it.add_argument("--glossary", action="append", metavar="PATH", help="may be given several times")
    it.add_argument("--config", metavar="PATH", help="a naqhara.toml")
    it.add_argument("--no-starter", action="store_true", help="leave the starter glossary out")
    it.add_argument("--max-bytes", type=int, default=MAX_BYTES, metavar="N", help="of a text")
    it.add_argument("--master", help="of Spark; where spark-submit does not say it, local[*]")
    it.add_argument("--version", action="version", version=f"naqhara {__version__}")
    return it


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program and gives its exit code."""
    asked = parser().parse_args(arguments)
    try:
        import pyarrow  # noqa: F401
        from pyspark.errors import PySparkException
    except ImportError as error:
        print(f"naqhara: error: {error}: pip install 'naqhara[spark]'", file=sys.stderr)
        return 2
    session = _session(asked.master)
    try:
        unread = _run(session, asked)
    except Error as error:
        print(f"naqhara: error: {error}", file=sys.stderr)
        return 2
    except PySparkException as error:
        print(f"naqhara: error: {_first_lines(error)}", file=sys.stderr)
        return 2
    finally:
        session.stop()
    if unread:
        print(f"naqhara: {unread:,} texts could not be read: see the column error", file=sys.stderr)
    return 0


def _session(master: str | None) -> SparkSession:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("naqhara")
    if master:
        builder = builder.master(master)
    session = builder.config("spark.ui.showConsoleProgress", str(sys.stderr.isatty()).lower()).getOrCreate()
    # Texts are longer than what batches of 10,000 rows are meant for.
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 1000)
    return session


def _run(session: SparkSession, asked: argparse.Namespace) -> int:
    """Writes the result, and gives how many texts could not be read."""
    from pyspark.sql import Observation
    from pyspark.sql import functions as F

    observation = Observation("naqhara")
    error = F.col("error").isNotNull()
    result = _result(_read(session, asked), asked)
    if asked.task == "spellings":
        seen = F.sum(F.when(error, F.col("count")).otherwise(0))
        result = result.observe(observation, seen.alias("unread")).where(~error).drop("error")
    else:
        seen = F.sum(F.when(error, 1).otherwise(0))
        result = result.observe(observation, seen.alias("unread"))
    if asked.format == "csv" and asked.task == "lint":
        result = result.withColumn("edits", F.to_json("edits"))
    mode = "overwrite" if asked.overwrite else "errorifexists"
    writer = result.write.mode(mode)
    if asked.format == "csv":
        writer = writer.option("header", "true").option("escape", '"')
    writer.format(asked.format).save(asked.output)
    return int(observation.get["unread"] or 0)


def _read(session: SparkSession, asked: argparse.Namespace) -> DataFrame:
    is_json = asked.input.rstrip("/").endswith((".json", ".jsonl", ".ndjson"))
    kind = asked.input_format or ("json" if is_json else "parquet")
    return spread(session.read.format(kind).load(asked.input))


def _result(df: DataFrame, asked: argparse.Namespace) -> DataFrame:
    options: dict[str, Any] = {
        "text": asked.text,
        "source": asked.source,
        "date": asked.date,
        "glossary": asked.glossary,
        "config": asked.config,
        "starter": not asked.no_starter,
        "max_bytes": asked.max_bytes,
    }
    if asked.task == "spellings":
        return spellings(df, errors=True, **options)
    return (names if asked.task == "names" else lint)(df, id=asked.id, **options)


def _first_lines(error: Exception) -> str:
    """What went wrong, without the stack of the machine that it went wrong on."""
    text = str(error)
    for line in text.splitlines():
        if line.lstrip().startswith("naqhara._errors."):
            return line.split(": ", 1)[-1]
    return text.split("\n\nJVM stacktrace", 1)[0].split("\n\tat ", 1)[0]
