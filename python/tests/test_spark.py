"""``naqhara.spark`` on a cluster of two executors, each a process of its own."""

from __future__ import annotations

import csv
import datetime
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from articles import Article, articles
from conftest import Json
from conftest import program as naqhara_program

import naqhara
from naqhara import spark
from naqhara.spark import _worker

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

COUNT = 2_000


@pytest.fixture(scope="session")
def session() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("naqhara tests")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", "1g")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.showConsoleProgress", "false")
    )
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("OFF")
    yield made
    made.stop()


@pytest.fixture(scope="session")
def corpus() -> list[Article]:
    return list(articles(COUNT, 600))


@pytest.fixture(scope="session")
def frame(session: SparkSession, corpus: list[Article], tmp_path_factory: pytest.TempPathFactory) -> DataFrame:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path_factory.mktemp("corpus") / "articles.parquet"
    pq.write_table(pa.Table.from_pylist(corpus), path, row_group_size=100)
    return session.read.parquet(str(path)).repartition(8)


def by_id(rows: list[Any]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["id"], []).append(row.asDict(recursive=True))
    return found


def test_names_are_those_of_the_engine(
    frame: DataFrame, corpus: list[Article], engine: naqhara.Engine
) -> None:
    found = by_id(spark.names(frame).collect())
    for article, told in zip(corpus, engine.align([it["text"] for it in corpus])):
        assert told is not None
        wanted = [
            {
                "id": article["id"], "source": article["source"], "date": article["date"],
                "concept": name.concept, "en": name.en, "ar": name.ar, "kind": name.kind,
                "origin": name.origin, "confidence": name.confidence, "start": it.start, "end": it.end,
                "line": it.line, "column": it.column, "text": it.text, "clitics": it.clitics,
                "script": it.script, "status": it.status, "language": told.documents[0].language,
                "error": None,
            }
            for name in told.names
            for it in name.mentions
        ]
        assert found.get(article["id"], []) == wanted


def test_findings_are_those_of_the_engine(
    frame: DataFrame, corpus: list[Article], engine: naqhara.Engine
) -> None:
    result = spark.lint(frame.select("id", F.encode("text", "utf-8").alias("text")))
    assert result.columns[0] == "id" and "source" not in result.columns
    found = by_id(result.collect())
    for article, told in zip(corpus, engine.lint([it["text"] for it in corpus])):
        assert told is not None
        wanted = [
            {
                "id": article["id"], "rule": it.rule, "severity": it.severity,
                "confidence": it.confidence, "start": it.start, "end": it.end, "line": it.line,
                "column": it.column, "message": it.message, "safe": it.fix.safe if it.fix else None,
                "edits": [edit.to_dict() for edit in it.fix.edits] if it.fix else None, "error": None,
            }
            for it in told.diagnostics
        ]
        assert found.get(article["id"], []) == wanted


def names_of(answer: Json) -> list[tuple[Any, ...]]:
    """The rows of a text, of the JSON of ``naqhara align``."""
    language = answer["documents"][0]["language"]
    return [
        (
            *(name[it] for it in ("concept", "en", "ar", "kind", "origin", "confidence")),
            *(it[key] for key in ("start", "end", "line", "column", "text", "clitics", "script", "status")),
            language,
            None,
        )
        for name in answer["names"]
        for it in name["mentions"]
    ]


def findings_of(answer: Json) -> list[tuple[Any, ...]]:
    """The rows of a text, of the JSON of ``naqhara lint``."""
    keys = ("rule", "severity", "confidence", "start", "end", "line", "column", "message")
    return [
        (
            *(it[key] for key in keys),
            it["fix"] and it["fix"]["safe"],
            it["fix"] and it["fix"]["edits"],
            None,
        )
        for it in answer["diagnostics"]
    ]


@pytest.mark.parametrize(
    "task, command, rows", [(spark.names, "align", names_of), (spark.lint, "lint", findings_of)]
)
def test_ten_thousand_articles_are_answered_as_by_the_command_line(
    session: SparkSession, tmp_path: Path, task: Any, command: str, rows: Any
) -> None:
    texts = [it["text"] for it in articles(10_000, 250, seed=11)]
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    script = Path(__file__).with_name("command_line.py")
    lines = subprocess.Popen([sys.executable, script, command, folder, tmp_path / "out"])
    df = session.createDataFrame(list(enumerate(texts)), "id int, text string").repartition(8)
    found: dict[int, list[tuple[Any, ...]]] = {}
    for row in task(df).toLocalIterator():
        values = row.asDict(recursive=True)
        found.setdefault(values.pop("id"), []).append(tuple(values.values()))
    assert lines.wait() == 0
    out, decoder, at = (tmp_path / "out").read_text(encoding="utf-8"), json.JSONDecoder(), 0
    count = 0
    for number in range(len(texts)):
        answer, at = decoder.raw_decode(out, at)
        at += 1
        assert found.get(number, []) == rows(answer), number
        count += len(rows(answer))
    assert at == len(out) and count > 4_000
    # As a process of its own, the program says the same.
    for number in range(0, len(texts), 500):
        path = folder / f"{number:05}.txt"
        run = subprocess.run([*naqhara_program(), command, path, "--format", "json"], capture_output=True)
        assert found.get(number, []) == rows(json.loads(run.stdout))


def counted(corpus: list[Article], engine: naqhara.Engine) -> Counter[tuple[str, ...]]:
    wanted: Counter[tuple[str, ...]] = Counter()
    for article, rows in zip(corpus, engine.spellings([it["text"] for it in corpus])):
        for it in rows or ():
            key = it.concept, it.form, it.language, article["source"], article["date"][:7]
            wanted[key] += it.count
    return wanted


def table(rows: list[Any]) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for *key, count in rows:
        assert tuple(key) not in found, "two rows differ in their count alone"
        found[tuple(key)] = count
    return found


def test_spellings_add_up(frame: DataFrame, corpus: list[Article], engine: naqhara.Engine) -> None:
    result = spark.spellings(frame)
    assert result.columns == ["concept", "form", "language", "source", "month", "count"]
    assert [it.dataType.simpleString() for it in result.schema] == ["string"] * 5 + ["bigint"]
    wanted = counted(corpus, engine)
    assert table(result.collect()) == wanted
    assert len({key[0] for key in wanted}) > 100 and len({key[4] for key in wanted}) == 72


def executors(session: SparkSession) -> list[int]:
    """The processes of the executors: children of the machine that Spark runs on."""
    machine = session.sparkContext._gateway.proc.pid  # type: ignore[union-attr]
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rsplit(")", 1)[1].split()[1])
            command = (stat.parent / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if b"CoarseGrainedExecutorBackend" in command and is_below(parent, machine):
            found.append(int(stat.parent.name))
    return found


def is_below(process: int, ancestor: int) -> bool:
    while process > 1:
        if process == ancestor:
            return True
        try:
            stat = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            return False
        process = int(stat.rsplit(")", 1)[1].split()[1])
    return False


def test_the_job_ends_right_when_an_executor_is_killed(
    session: SparkSession, frame: DataFrame, corpus: list[Article], engine: naqhara.Engine
) -> None:
    slow = spark.spellings(frame.repartition(40, "id"))
    tracker = session.sparkContext.statusTracker()
    killed: list[int] = []
    before = executors(session)
    assert len(before) == 2

    def kill() -> None:
        while not killed:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == 40 and 2 <= info.numCompletedTasks < 38:
                    os.kill(before[0], signal.SIGKILL)
                    killed.append(info.numCompletedTasks)
                    return
            time.sleep(0.005)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    rows = slow.collect()
    assert killed, "no task was seen running"
    assert before[0] not in executors(session)
    assert table(rows) == counted(corpus, engine)


BAD = [
    (1, b"\xd9\x82\xd8\xa7\xd9\x84 \xd8\xb3\xd8\xa7\xd9\x85 \xd8\xa3\xd9\x84\xd8\xaa\xd9\x85\xd8\xa7\xd9\x86."),
    (2, None),
    (3, b""),
    (4, b"broken \xff\xfe in the middle"),
    (5, b"lone \xed\xa0\x80 surrogate"),
    (6, b"Sam Altman \x00 spoke."),
    (7, b"OpenAI " * 3000),
    (8, b"\x00\x01\x02\xff" * 100),
]


def bad_frame(session: SparkSession) -> DataFrame:
    schema = T.StructType([T.StructField("id", T.IntegerType()), T.StructField("text", T.BinaryType())])
    rows = [(number, None if text is None else bytearray(text)) for number, text in BAD]
    return session.createDataFrame(rows, schema)


def test_bad_rows_say_why(session: SparkSession) -> None:
    strings = bad_frame(session).select("id", F.col("text").cast("string").alias("text"))
    for task in (spark.names, spark.lint):
        found = by_id(task(strings, max_bytes=20_000).collect())
        errors = {key: [it["error"] for it in rows if it["error"]] for key, rows in found.items()}
        assert errors[2] == ["there is no text: null"]
        assert 3 not in errors
        assert "position 7" in errors[4][0] and "position 5" in errors[5][0]
        assert errors[7] == ["the text has 21,000 bytes; at most 20,000 are read"]
        assert len(errors[8]) == 1
    found = by_id(spark.names(strings, max_bytes=20_000).collect())
    assert found[1][0]["en"] == "Sam Altman" and found[6][0]["en"] == "Sam Altman"
    assert found[4][0] == {**dict.fromkeys(found[4][0]), "id": 4, "error": found[4][0]["error"]}


def test_binary_rows_are_read_as_files(session: SparkSession) -> None:
    found = by_id(spark.names(bad_frame(session)).collect())
    assert found[1][0]["en"] == "Sam Altman"
    assert found[8][0]["error"] and "concept" in found[8][0]
    arabic = "قال سام ألتمان.".encode("windows-1256")
    one = session.createDataFrame([(1, bytearray(arabic))], "id int, text binary")
    assert spark.names(one).first()["en"] == "Sam Altman"  # type: ignore[index]


def test_texts_that_cannot_be_read_are_counted(session: SparkSession) -> None:
    strings = bad_frame(session).select("id", F.col("text").cast("string").alias("text"))
    good = spark.spellings(strings, max_bytes=20_000)
    assert {it["form"] for it in good.collect()} == {"سام ألتمان", "Sam Altman"}
    told = spark.spellings(strings, max_bytes=20_000, errors=True)
    assert told.columns == [*good.columns, "error"]
    errors = [it for it in told.collect() if it["error"]]
    assert sum(it["count"] for it in errors) == 5
    assert {it["concept"] for it in errors} == {None} or {it["concept"] for it in errors} == {""}


def test_what_is_missing_is_said_on_the_driver(session: SparkSession, tmp_path: Path) -> None:
    df = session.createDataFrame([(1, "a", [1])], "id int, body string, tags array<int>")
    with pytest.raises(naqhara.ArgumentError, match="no column 'text'; the columns are: id, body, tags"):
        spark.names(df)
    with pytest.raises(naqhara.ArgumentError, match="'tags' holds array<int>, not text"):
        spark.names(df, text="tags")
    with pytest.raises(naqhara.ArgumentError, match="no column 'when'"):
        spark.names(df, text="body", date="when")
    with pytest.raises(naqhara.ArgumentError, match="'id' holds int: a date"):
        spark.spellings(df, text="body", date="id")
    bad = tmp_path / "bad.csv"
    bad.write_text("concept_id,en_preferred,ar_preferred\nx,One,واحد\nx,Two,اثنان\n", encoding="utf-8")
    for task in (spark.names, spark.lint, spark.spellings):
        with pytest.raises(naqhara.GlossaryError, match=r"bad\.csv:3"):
            task(df, text="body", glossary=bad)
        with pytest.raises(naqhara.GlossaryError, match="gone.csv"):
            task(df, text="body", glossary=tmp_path / "gone.csv")
        with pytest.raises(naqhara.ConfigError, match="rules.toml"):
            task(df, text="body", config=naqhara.File("rules.toml", b"nonsense"))


def test_glossaries_and_rules_go_to_the_workers(session: SparkSession, tmp_path: Path) -> None:
    (tmp_path / "desk.csv").write_text("en,ar\nZorblat,زوربلات\n", encoding="utf-8")
    (tmp_path / "naqhara.toml").write_text(
        'glossary = ["desk.csv"]\n[lint.rules]\nar-latin-comma = "error"\n', encoding="utf-8"
    )
    text = "قال ممثل زوربلات, إن المشروع  كبير."
    df = session.createDataFrame([(text,)], "text string")
    config = tmp_path / "naqhara.toml"
    found = spark.names(df, config=config, listed=True, starter=False).collect()
    assert [it["en"] for it in found] == ["Zorblat"]
    assert [it["en"] for it in spark.names(df, glossary=[tmp_path / "desk.csv"], listed=True).collect()] == ["Zorblat"]
    assert spark.names(df, listed=True).collect() == []
    strict, usual = (spark.lint(df, config=it).collect() for it in (config, None))
    assert [(it["rule"], it["severity"]) for it in strict] == [("ar-latin-comma", "error")]
    assert [(it["rule"], it["severity"]) for it in usual] == [("ar-latin-comma", "warning")]


def test_an_engine_is_made_once_in_a_process() -> None:
    sent = {
        "digest": "x", "starter": True, "language": "en",
        "files": {"glossaries": [("a.csv", b"en,ar\nZorblat,\xd8\xb2\xd9\x88\xd8\xb1\n")], "config": []},
    }
    made = _worker.engine_of(sent)
    assert _worker.engine_of({**sent, "task": "lint"}) is made
    assert _worker.engine_of({**sent, "digest": "y"}) is not made
    assert len(_worker._ENGINES) == 1


def test_two_versions_in_one_cluster_are_said(
    session: SparkSession, frame: DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyspark.errors import PySparkException

    monkeypatch.setattr(naqhara, "__version__", "9.9.9")
    with pytest.raises(PySparkException) as caught:
        spark.names(frame.limit(1)).collect()
    installed = naqhara._native.__version__
    assert f"the driver has naqhara 9.9.9, the worker on" in str(caught.value)
    assert f"has {installed}: install one version" in str(caught.value)


def test_months_are_read_from_dates_of_every_kind(session: SparkSession) -> None:
    moment = datetime.datetime(2021, 3, 31, 23, 30, tzinfo=datetime.timezone.utc)
    rows = [("Sam Altman spoke.", moment, moment.date(), "2021-03-31", "31/3/2021", None)]
    schema = "text string, a timestamp, b date, c string, d string, e string"
    df = session.createDataFrame(rows, schema)
    months = {}
    for column in "abcde":
        months[column] = [it["month"] for it in spark.spellings(df, date=column).collect()]
    assert months == {"a": ["2021-03"], "b": ["2021-03"], "c": ["2021-03"], "d": [""], "e": [""]}
    assert [it["source"] for it in spark.spellings(df, source="e").collect()] == [""]


def test_columns_may_have_any_names(session: SparkSession) -> None:
    df = session.createDataFrame([(5, "Sam Altman spoke.")], ["my.id`s", "the body"])
    row = spark.names(df, text="the body", id="my.id`s").first()
    assert row is not None and (row["id"], row["en"]) == (5, "Sam Altman")


def program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "naqhara.spark", *map(str, arguments)]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, encoding="utf-8"
    )


def drifted(path: Path) -> Counter[tuple[str, ...]]:
    """The table of ``naqhara drift``, without where the texts come from."""
    command = [*naqhara_program(), "drift", path, "--format", "csv"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=path.parent)
    assert done.returncode in (0, 1) and done.stdout, done.stderr
    found: Counter[tuple[str, ...]] = Counter()
    for row in csv.DictReader(done.stdout.splitlines()):
        found[tuple(row[it] for it in ("concept", "form", "language", "month"))] += int(row["count"])
    return found


def test_the_program_writes_a_table(corpus: list[Article], engine: naqhara.Engine, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    some = corpus[:200]
    lines = [json.dumps(it, ensure_ascii=False) for it in some]
    lines += ['{"id": 9999, "text": null, "source": "agency"}', "no json"]
    # A number among strings is read as one.
    lines += ['{"id": "mixed", "text": 17}']
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ("--master", "local[2]")
    done = program("spellings", tmp_path / "in.jsonl", tmp_path / "out", *options)
    assert done.returncode == 0, done.stderr
    assert "naqhara: 2 texts could not be read" in done.stderr
    rows = pq.read_table(tmp_path / "out")
    assert rows.column_names == ["concept", "form", "language", "source", "month", "count"]
    assert table([tuple(it.values()) for it in rows.to_pylist()]) == counted(some, engine)
    # `naqhara drift` finds the same in the table as in the texts themselves.
    texts = tmp_path / "texts"
    texts.mkdir()
    for it in some:
        (texts / f"{it['date']}-{it['id']}.txt").write_text(it["text"], encoding="utf-8")
    assert drifted(tmp_path / "out") == drifted(texts)
    again = program("spellings", tmp_path / "in.jsonl", tmp_path / "out", *options)
    assert again.returncode == 2 and re.search("already exists|--overwrite", again.stderr)
    assert "Traceback" not in again.stderr


@pytest.mark.parametrize("module", ["pyarrow", "pyspark"])
def test_a_package_that_is_missing_is_said(tmp_path: Path, module: str) -> None:
    missing = f"raise ModuleNotFoundError(\"No module named '{module}'\", name='{module}')\n"
    (tmp_path / f"{module}.py").write_text(missing)
    done = program("names", "a", "b", PYTHONPATH=str(tmp_path))
    assert done.returncode == 2 and done.stderr == (
        f"naqhara: error: No module named '{module}': pip install 'naqhara[spark]'\n"
    )
    assert program("--help", PYTHONPATH=str(tmp_path)).returncode == 0


def test_the_program_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"body": "Sam Altman"}\n', encoding="utf-8")
    wrong = program("names", tmp_path / "in.jsonl", tmp_path / "out", "--master", "local[1]")
    assert wrong.returncode == 2 and "there is no column 'text'; the columns are: body" in wrong.stderr
    assert program("none", "a", "b").returncode == 2
    assert not (tmp_path / "out").exists()
