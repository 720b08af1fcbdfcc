"""An engine says what the program says, of one text and of many."""

from __future__ import annotations

import dataclasses
import json
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from articles import articles
from conftest import SCHEMAS, SEEDS, Json, seed, seeds

import naqhara
from naqhara import Engine
from naqhara import _results as results

TEXTS = seeds(".ar.txt") + seeds(".en.txt")
PAIRS = [(it, it.replace(".ar.", ".en.")) for it in seeds(".ar.txt")]


def without_paths(value: Json) -> Json:
    """JSON but for the names of the files."""
    if isinstance(value, dict):
        return {key: without_paths(it) for key, it in value.items() if key != "path"}
    if isinstance(value, list):
        return [without_paths(it) for it in value]
    return value


@pytest.mark.parametrize("name", TEXTS)
def test_one_text_is_answered_as_by_the_program(
    engine: Engine, cli: Callable[..., Json], name: str
) -> None:
    path, text = SEEDS / name, seed(name)
    for command in ("align", "lint", "summary"):
        answer = getattr(engine, command)(text, name=str(path)).to_dict()
        assert answer == cli(command, path), command
        assert answer["schema"] == f"naqhara/{command}@1"


@pytest.mark.parametrize("source, target", PAIRS)
def test_two_texts_are_answered_as_by_the_program(
    engine: Engine, cli: Callable[..., Json], source: str, target: str
) -> None:
    paths = str(SEEDS / source), str(SEEDS / target)
    texts = seed(source), seed(target)
    both = ("--source", paths[0], "--target", paths[1])
    aligned = engine.align(*texts, name=paths)
    assert aligned.to_dict() == cli("align", *both)
    assert engine.segments(*texts) == aligned.segments
    assert engine.lint(*texts, name=paths).to_dict() == cli("lint", *both)
    summary = engine.summary(*texts, name=paths, sentences=3)
    assert summary.to_dict() == cli("summary", paths[0], "--target", paths[1], "--sentences", 3)


def test_options_are_those_of_the_program(engine: Engine, cli: Callable[..., Json]) -> None:
    path, text = SEEDS / "energy.ar.txt", seed("energy.ar.txt")
    for options, arguments in (
        ({"kinds": "all"}, ("--kinds", "all")),
        ({"listed": True}, ("--listed",)),
        ({"why": True}, ("--why",)),
    ):
        answer = engine.align(text, name=str(path), **options).to_dict()  # type: ignore[call-overload]
        assert answer == cli("align", path, *arguments)
    assert engine.align(text, why=True).readings


def test_queries_are_answered_as_by_the_program(engine: Engine, cli: Callable[..., Json]) -> None:
    queries = ["ستارغيت", "OpenAI", "لانسيوم", "وبالرياض", "qqqq", "Altmann", "سام ألتمان"]
    found = engine.lookup(queries, limit=3)
    assert [it.to_dict() for it in found if it] == cli("lookup", *queries, "--limit", 3)["queries"]
    names = ["Lancium", "أحمد", "نيويورك", "Xyz 12"]
    spelled = engine.transliterate(names, limit=2)
    told = [it.to_dict() for it in spelled if it]
    assert told == cli("transliterate", *names, "--limit", 2)["results"]
    house = engine.transliterate("Google", to="ar", style="egyptian")
    assert house.to_dict() == cli("transliterate", "Google", "--style", "egyptian")["results"][0]


def test_glossaries_and_configuration_are_those_of_the_program(
    cli: Callable[..., Json], tmp_path: Path
) -> None:
    (tmp_path / "desk.csv").write_text("en,ar\nZorblat,زوربلات\n", encoding="utf-8")
    (tmp_path / "rules.toml").write_text(
        'glossary = ["desk.csv"]\nstarter = false\nextends = "base.toml"\n'
        '[[lint.overrides]]\npaths = ["old/**"]\nrules = { ar-latin-comma = "off" }\n',
        encoding="utf-8",
    )
    (tmp_path / "base.toml").write_text('[lint.rules]\nar-latin-comma = "error"\n', encoding="utf-8")
    (tmp_path / "old").mkdir()
    text = "قال ممثل زوربلات, إن المشروع  كبير.\n"
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    configured = Engine(config=tmp_path / "rules.toml")
    assert configured.concepts == 1
    arguments = ("text.txt", "--config", tmp_path / "rules.toml")
    assert configured.align(text).to_dict() == cli("align", *arguments)
    found = configured.lint(text)
    assert found.to_dict() == cli("lint", *arguments)
    assert [(it.rule, it.severity) for it in found.diagnostics] == [("ar-latin-comma", "error")]
    (tmp_path / "old" / "text.txt").write_text(text, encoding="utf-8")
    old = str(tmp_path / "old" / "text.txt")
    assert configured.lint(text, name=old).diagnostics == ()
    assert cli("lint", old, "--config", tmp_path / "rules.toml")["diagnostics"] == []
    elsewhere = Engine(*configured.files(), starter=False)
    assert elsewhere.concepts == 1 and elsewhere.lint(text) == found
    content = (tmp_path / "desk.csv").read_bytes()
    for given in (tmp_path / "desk.csv", naqhara.File("desk.csv", content)):
        assert Engine(given, starter=False).align(text) == configured.align(text)
    layered = Engine([tmp_path / "desk.csv"])
    assert layered.concepts > configured.concepts


def test_nothing_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    (tmp_path / "glossary.csv").write_text("en,ar\nZorblat,زوربلات\n", encoding="utf-8")
    (tmp_path / "naqhara.toml").write_text("starter = false\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert Engine().concepts == engine.concepts


def test_messages_are_in_the_language_of_the_engine() -> None:
    text = "قال إيلون ماسك, إن المشروع كبير.\n"
    arabic, english = (Engine(language=it).lint(text) for it in ("ar", "en"))  # type: ignore[arg-type]
    assert arabic.diagnostics[0].rule == english.diagnostics[0].rule == "ar-latin-comma"
    assert arabic.diagnostics[0].message != english.diagnostics[0].message


def test_fixes_are_applied_in_bytes(engine: Engine, tmp_path: Path, cli: Callable[..., Json]) -> None:
    text = "قال إيلون ماسك, إن المشروع كبير, و طويل.\n"
    fixed = engine.lint(text).fixed(text)
    assert fixed.startswith("قال إيلون ماسك، إن المشروع كبير،")
    (tmp_path / "flawed.txt").write_text(text, encoding="utf-8")
    cli("lint", "flawed.txt", "--fix")
    assert fixed == (tmp_path / "flawed.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "make",
    [
        list,
        tuple,
        iter,
        pd.Series,
        lambda it: pd.Series(it, dtype="string"),
        lambda it: pl.Series("text", it),
        pa.array,
        lambda it: pa.array(it, pa.large_string()),
        lambda it: pa.array(it, pa.string_view()),
        lambda it: pa.array(it).dictionary_encode(),
        lambda it: pa.chunked_array([it[:1], it[1:]]),
        lambda it: pa.array([None if one is None else one.encode() for one in it], pa.binary()),
        lambda it: pa.record_batch({"id": [1, 2, 3], "text": it}),
        lambda it: pa.table({"body": it}),
        lambda it: pd.DataFrame({"id": [1, 2, 3], "text": it}),
        lambda it: pl.DataFrame({"id": [1, 2, 3], "text": it}),
    ],
)
def test_batches_of_every_kind_are_the_same(engine: Engine, make: Callable[[list[Any]], Any]) -> None:
    texts = [seed("energy.ar.txt"), None, "Sam Altman spoke."]
    answers = engine.align(make(texts))
    assert answers == [engine.align(texts[0]), None, engine.align(texts[2])]  # type: ignore[arg-type]


def test_a_large_batch_is_in_order(engine: Engine) -> None:
    texts = [it["text"] for it in articles(500)]
    spread = Engine(threads=4).lint(texts)
    assert spread == [engine.lint(it) for it in texts]
    assert Engine(threads=1).lint(texts) == spread


def test_pairs_lack_a_side(engine: Engine) -> None:
    texts, targets = ["قال سام ألتمان.", None, "نعم."], ["Sam Altman said.", "Yes.", None]
    found = engine.align(texts, targets)
    assert [it is None for it in found] == [False, True, True]
    with pytest.raises(naqhara.ArgumentError, match="3 texts and 1 targets"):
        engine.align(texts, ["one"])
    with pytest.raises(naqhara.ArgumentError, match="one target"):
        engine.align("one", ["one"])


def test_columns_are_named(engine: Engine) -> None:
    table = pa.table({"a": ["Sam Altman"], "b": ["نعم"]})
    assert engine.align(table, column="a") == engine.align(["Sam Altman"])
    with pytest.raises(naqhara.ArgumentError, match="'text'; the columns are a, b"):
        engine.align(table)


def test_bytes_are_read_as_a_file(engine: Engine) -> None:
    text = "قال إيلون ماسك، إن المشروع كبير."
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "windows-1256"):
        assert engine.align(text.encode(encoding)).names == engine.align(text).names, encoding
    with pytest.raises(naqhara.TextError):
        engine.align(b"\x00\x01\x02\xff\xfe" * 50)


@pytest.mark.parametrize("bad", [3, 2.5, ["a"], object()])
def test_what_is_no_text_is_named(engine: Engine, bad: object) -> None:
    with pytest.raises(TypeError, match="text 1 is of type"):
        engine.align(["a", bad])
    with pytest.raises(TypeError):
        engine.align(None)


def test_lone_surrogates_are_refused_with_their_place(engine: Engine) -> None:
    with pytest.raises(naqhara.TextError, match="position 5") as caught:
        engine.align(["fine", "after\udc80"])
    assert caught.value.index == 1
    with pytest.raises(naqhara.TextError):
        engine.lookup("\ud800")


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\ufeff", "\u200f", "a" * 100_000, "قال\u0000", "😀" * 1000, "\U0010ffff", "((((" * 500]
)
def test_odd_texts_are_answered(engine: Engine, text: str) -> None:
    for command in ("align", "lint", "summary", "lookup", "transliterate", "spellings"):
        assert getattr(engine, command)(text) is not None


def test_glossaries_that_are_broken_are_said(tmp_path: Path) -> None:
    with pytest.raises(naqhara.GlossaryError, match="missing.csv: No such file"):
        Engine("missing.csv")
    bad = tmp_path / "bad.csv"
    bad.write_text("concept_id,en_preferred,ar_preferred\nx,One,واحد\nx,Two,اثنان\n", encoding="utf-8")
    with pytest.raises(naqhara.GlossaryError, match=r"bad\.csv:3"):
        Engine(bad)
    with pytest.raises(naqhara.ConfigError, match="rules.toml"):
        Engine(config=naqhara.File("rules.toml", b"[rules]\nno-such-rule = 'off'\n"))
    with pytest.raises(naqhara.ArgumentError, match="at least one"):
        Engine(threads=0)
    assert issubclass(naqhara.GlossaryError, naqhara.Error)


def test_arguments_that_do_not_exist_are_said(engine: Engine) -> None:
    with pytest.raises(naqhara.ArgumentError, match="no style"):
        engine.transliterate("a", style="none")
    with pytest.raises(naqhara.ArgumentError, match="below zero"):
        engine.lookup("a", limit=-1)
    with pytest.raises(naqhara.ArgumentError, match="kinds"):
        engine.align("a", kinds="some")  # type: ignore[call-overload]
    with pytest.raises(naqhara.ArgumentError, match="language"):
        Engine(language="fr")  # type: ignore[arg-type]


def test_engines_and_results_are_pickled(tmp_path: Path) -> None:
    path = tmp_path / "desk.csv"
    path.write_text("en,ar\nZorblat,زوربلات\n", encoding="utf-8")
    made = Engine(str(path), starter=False, language="ar", threads=2)
    again = pickle.loads(pickle.dumps(made))
    text = seed("energy.ar.txt")
    assert repr(again) == repr(made)
    for command in ("align", "lint", "summary", "lookup", "transliterate", "spellings"):
        answer = getattr(made, command)(text[:300])
        assert getattr(again, command)(text[:300]) == answer
        assert pickle.loads(pickle.dumps(answer)) == answer
        assert hash(pickle.loads(pickle.dumps(answer))) == hash(answer)


def test_results_are_frozen_and_come_back(engine: Engine) -> None:
    found = engine.align(seed("energy.ar.txt"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.names[0].en = "other"  # type: ignore[misc]
    assert naqhara.Alignment.from_dict(found.to_dict()) == found
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    moved = dataclasses.replace(found.names[0], en="other")
    assert moved.en == "other" and moved.to_dict()["en"] == "other"


CONTRACTS = {
    "align": {
        "": "Alignment", "document": "Document", "name": "Name", "mention": "Mention",
        "segment": "Segment", "reading": "Reading", "name.proposals": "Proposal", "name.role": "Role",
    },
    "lint": {
        "": "Lint", "diagnostic": "Finding", "truncated": "Truncated", "edit": "Edit",
        "related": "Related", "diagnostic.fix": "Fix",
    },
    "summary": {
        "": "Summary", "document": "Document", "name": "Name", "mention": "Mention", "place": "Place",
        "fact": "Fact", "sentence": "Sentence", "difference": "Difference", ".overview": "Overview",
        ".renderings": "NameRendering", ".roles": "NameRole", ".events": "Event",
        ".comparison": "Comparison", "sentence.terms": "Term", "sentence.counterpart": "Counterpart",
        "sentence.machine": "Machine", "sentence.rendering": "Rendering",
        "sentence.rendering.words": "RenderedWord", "name.proposals": "Proposal", "name.role": "Role",
    },
    "lookup": {
        "query": "Query", "match": "Match", "suggestion": "Suggestion",
        "suggestion.listed_as": "ListedAs",
    },
    "transliterate": {"result": "Transliteration", "candidate": "Candidate"},
}


@pytest.mark.parametrize(
    "contract, path, name",
    [(contract, path, name) for contract, all_ in CONTRACTS.items() for path, name in all_.items()],
)
def test_classes_have_the_fields_of_the_contracts(contract: str, path: str, name: str) -> None:
    schema = json.loads((SCHEMAS / f"{contract}.json").read_text(encoding="utf-8"))
    definition, *inner = path.split(".")
    described = schema["$defs"][definition] if definition else schema
    for step in inner:
        described = described["properties"][step]
        described = described.get("items", described)
    fields = {it.name: it.default is dataclasses.MISSING for it in dataclasses.fields(getattr(results, name))}
    required = set(described["required"])
    assert fields == {it: it in required for it in described["properties"]}, name


def test_every_object_of_the_contracts_has_a_class() -> None:
    def objects(schema: Json, path: str) -> list[str]:
        found = [path] if "properties" in schema else []
        for name, it in schema.get("properties", {}).items():
            found += objects(it.get("items", it) if isinstance(it, dict) else {}, f"{path}.{name}")
        return found

    for contract, all_ in CONTRACTS.items():
        schema = json.loads((SCHEMAS / f"{contract}.json").read_text(encoding="utf-8"))
        found = objects({it: schema[it] for it in schema if it != "$defs"}, "")
        for name, definition in schema["$defs"].items():
            found += objects(definition, name)
        # Of look-ups and spellings, the objects begin with one query.
        outer = {""} if contract in ("lookup", "transliterate") else set()
        assert set(found) - outer == set(all_), contract


def test_bytes_become_indices(engine: Engine) -> None:
    text = "في 2019 قال Sam Altman و👍سام ألتمان شيئا."
    offsets = naqhara.Offsets(text)
    mentions = [it for name in engine.align(text).names for it in name.mentions]
    assert mentions
    for it in mentions:
        first, last = offsets.span(it.start, it.end)
        assert text[first:last] == it.text
        assert offsets.byte(first) == it.start
    with pytest.raises(ValueError, match="byte 1"):
        offsets.index(1)
    assert naqhara.Offsets("plain").span(1, 3) == (1, 3)


def test_notebooks_show_tables_that_run_the_right_way(engine: Engine) -> None:
    evil = '<script>alert(1)</script> قال إيلون ماسك, إن "المشروع" كبير.'
    shown = {
        "align": engine.align("قال سام ألتمان لشركة OpenAI.")._repr_html_(),
        "lint": engine.lint(evil)._repr_html_(),
        "summary": engine.summary(seed("stargate.ar.txt"))._repr_html_(),
        "lookup": engine.lookup("ستارغيت")._repr_html_(),
        "suggested": engine.lookup("<b>Zorblat</b>")._repr_html_(),
        "spelled": engine.transliterate("Lancium")._repr_html_(),
    }
    for name, html in shown.items():
        assert "<script" not in html and "<b>" not in html, name
        assert html.startswith('<div lang="en" dir="ltr"><table>'), name
        assert html.count("<td") == html.count("</td>") and html.count("<td") > 0, name
    assert '<td lang="ar" dir="rtl" style="text-align:start">سام ألتمان</td>' in shown["align"]
    assert '<td lang="en" dir="ltr" style="text-align:start">Stargate</td>' in shown["lookup"]
    assert '<bdi dir="auto">' in shown["lint"]


def test_other_threads_run_meanwhile(engine: Engine) -> None:
    texts = [it["text"] for it in articles(1500, 2000)]
    ended = threading.Event()
    ticks = 0

    def work() -> None:
        engine.align(texts)
        ended.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not ended.is_set():
        ticks += 1
        time.sleep(0.001)
    worker.join()
    assert ticks > 20


def test_ctrl_c_ends_a_batch() -> None:
    code = (
        "import naqhara, sys\n"
        "engine = naqhara.Engine()\n"
        "print('ready', flush=True)\n"
        "engine.summary([open(sys.argv[1]).read()] * 1_000_000)\n"
    )
    started = [sys.executable, "-c", code, str(SEEDS / "energy.ar.txt")]
    process = subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert "KeyboardInterrupt" in errors


def test_the_import_is_quick() -> None:
    """No slower than the import of a large module that comes with Python, timed in turn with it."""

    def shortest(module: str) -> float:
        code = f"import time; start = time.perf_counter(); import {module}; print(time.perf_counter() - start)"
        started = [sys.executable, "-c", code]
        return float(subprocess.run(started, capture_output=True, text=True, check=True).stdout)

    turns = [(shortest("naqhara"), shortest("asyncio")) for _ in range(7)]
    assert min(it[0] for it in turns) <= 1.5 * min(it[1] for it in turns)
    code = "import naqhara, sys; print('json' in sys.modules, 'pyarrow' in sys.modules)"
    lazy = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert lazy.stdout == "False False\n"


def test_all_public_names_are_there() -> None:
    for name in naqhara.__all__:
        assert getattr(naqhara, name) is not None
    for name in results.__all__:
        assert name in naqhara.__all__
    with pytest.raises(AttributeError, match="nothing"):
        naqhara.nothing  # noqa: B018
    assert set(dir(naqhara)) == set(naqhara.__all__)


def test_spellings_are_counted(engine: Engine) -> None:
    text = "قال سام ألتمان إن ألتمان وسام ألتمان.\nSam Altman"
    found = engine.spellings(text)
    assert {(it.form, it.language): it.count for it in found if it.concept}[("سام ألتمان", "ar")] == 2
    assert engine.spellings([text, None]) == [found, None]
