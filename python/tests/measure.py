"""How fast the wheel is, and Spark with it.

    python3 measure.py import
    python3 measure.py batch [--count N]                 # against the program, on the same texts
    python3 measure.py spark [--count N] [--bytes N]     # against the wheel alone, one executor and two

The articles are those of ``articles.py``. Nothing else should run on the machine.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from articles import articles, names

import naqhara

PROGRAM = os.environ.get("NAQHARA_PROGRAM") or str(Path(sys.executable).with_name("naqhara"))


def timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure_import() -> None:
    code = "import time; start = time.perf_counter(); import naqhara; print(time.perf_counter() - start)"
    runs = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(9)]
    print(f"import: {sorted(runs)[4] * 1000:.1f} ms (median of 9)")
    code = code.replace("import naqhara;", "import naqhara; naqhara.Engine().lookup('a');")
    runs = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(9)]
    print(f"import, engine and first look-up: {sorted(runs)[4] * 1000:.1f} ms (median of 9)")


def measure_batch(count: int) -> None:
    texts = [it["text"] for it in articles(count, 150, seed=3)]
    queries = asked(count)
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "queries.txt"
        lines.write_text("\n".join(queries) + "\n", encoding="utf-8")
        files = Path(folder) / "texts"
        files.mkdir()
        for number, text in enumerate(texts):
            (files / f"{number:06}.txt").write_text(text, encoding="utf-8")
        program("lookup", ["lookup", "--batch", str(lines)], lambda it: it.lookup(queries), folder)
        program("lint", ["lint", str(files), "--format", "json"], lambda it: it.lint(texts), folder)


def asked(count: int) -> list[str]:
    """Names of the glossary, of which one in ten has lost its last letter."""
    chance, known = random.Random(3), sorted(it for forms in names().values() for it in forms)
    chosen = (chance.choice(known) for _ in range(count))
    return [it if chance.random() < 0.9 else it[:-1] for it in chosen]


def program(
    name: str, arguments: list[str], work: Callable[[naqhara.Engine], Any], folder: str
) -> None:
    command = [PROGRAM, *arguments]
    # A cache would know the answers the second time.
    environment = {name: it for name, it in os.environ.items() if name != "NAQHARA_CACHE"}

    def run() -> None:
        subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, cwd=folder)

    engine = naqhara.Engine()
    own, took = timed(run), timed(lambda: work(engine))
    print(f"{name}: program {own:.2f} s, wheel {took:.2f} s: {took / own:.2f} times", flush=True)


@contextmanager
def session(executors: int) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = (
        SparkSession.builder.master(f"local-cluster[{executors},1,1024]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", os.environ.get("EXECUTOR_MEMORY", "512m"))
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("OFF")
    yield made
    made.stop()


class Memory:
    """The most memory of an executor with its workers, seen every half second."""

    def __init__(self) -> None:
        self.most = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self) -> None:
        while not self.over.wait(0.5):
            listed = subprocess.check_output(["ps", "-eo", "pid,ppid,rss,args"], text=True)
            rows = [it.split(None, 3) for it in listed.splitlines()[1:]]
            below: dict[str, list[list[str]]] = {}
            for row in rows:
                below.setdefault(row[1], []).append(row)
            executors = [it for it in rows if "CoarseGrainedExecutorBackend" in it[3]]
            self.most = max([self.most, *(self.of(it, below) for it in executors)])

    def of(self, row: list[str], below: dict[str, list[list[str]]]) -> int:
        return int(row[2]) + sum(self.of(it, below) for it in below.get(row[0], ()))

    def end(self) -> int:
        self.over.set()
        return self.most


def measure_spark(count: int, size: int, tasks: list[str], clusters: list[int]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from naqhara import spark
    from naqhara.spark._jobs import spread

    folder = Path(tempfile.mkdtemp())
    writer = None
    for first in range(0, count, 10_000):
        run = list(articles(min(count, first + 10_000), size, first=first))
        table = pa.Table.from_pylist(run)
        writer = writer or pq.ParquetWriter(folder / "articles.parquet", table.schema)
        writer.write_table(table, row_group_size=1000)
    assert writer
    writer.close()
    sample = pq.read_table(folder / "articles.parquet").slice(0, min(count, 5000))["text"]
    engine = naqhara.Engine(threads=1)
    for task in tasks:
        sent = {"task": task, "name": "text.txt", "all": False, "listed": False}
        texts = sample.to_pylist()
        alone = len(sample) / timed(lambda: engine._task(sent, texts))
        print(f"{task}: the wheel alone, one thread: {alone:,.0f} rows a second")
        for executors in clusters:
            with session(executors) as it:
                df = spread(it.read.parquet(str(folder / "articles.parquet")))
                apply = getattr(spark, task)
                apply(df.limit(200)).collect()
                memory = Memory()
                took = timed(lambda: apply(df).write.mode("overwrite").parquet(str(folder / "out")))
                rate = count / took
                print(
                    f"{task}: {executors} executors: {took:.1f} s, {rate:,.0f} rows a second, "
                    f"{rate / executors / alone:.2f} of the wheel per core; "
                    f"at most {memory.end() / 1024:,.0f} MB an executor",
                    flush=True,
                )
    shutil.rmtree(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["import", "batch", "spark"])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--bytes", type=int, default=2000)
    parser.add_argument("--tasks", nargs="+", default=["spellings", "names", "lint"])
    parser.add_argument("--executors", nargs="+", type=int, default=[1, 2])
    asked = parser.parse_args()
    if asked.what == "import":
        measure_import()
    elif asked.what == "batch":
        measure_batch(asked.count)
    else:
        measure_spark(asked.count, asked.bytes, asked.tasks, asked.executors)


if __name__ == "__main__":
    main()
