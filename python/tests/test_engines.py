"""The engines of ``python -m naqhara.engine``, by the lines and by ``naqhara summary``.

CTranslate2 is the real library with a tiny model of random weights that is made here. Argos Translate and
Transformers depend on PyTorch, which is too large to be fetched for a test: modules that stand in for
them have the few functions that are called, as their documentation describes them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import program

QUESTIONS = [
    {"id": 1, "source": "ar", "target": "en", "text": "قال الوزير إن المشروع كبير."},
    {"id": 7, "source": "en", "target": "ar", "text": "The project\u2028is large."},
]
#: Stands in for Argos Translate; it prints, as libraries do.
ARGOS = '''
class _Way:
    def __init__(self, source, target): self.way = f"{source}>{target}"
    def translate(self, text):
        print("a library speaks")
        if "fail" in text: raise RuntimeError("no words")
        return f"{self.way}: The minister said that the project is large.\\n"
class _Language:
    def __init__(self, code): self.code = code
    def get_translation(self, to):
        return _Way(self.code, to.code) if self.code != to.code else None
def get_installed_languages(): return [_Language("ar"), _Language("en")]
'''
#: Stands in for Transformers.
TRANSFORMERS = '''
class _Tokenizer:
    def __init__(self, name): self.name = name
    def __call__(self, text, return_tensors):
        assert return_tensors == "pt"
        return {"input_ids": [f"{self.name}|{text}"]}
    def decode(self, tokens, skip_special_tokens):
        assert skip_special_tokens
        return tokens
class _Model:
    def generate(self, input_ids): return [input_ids[0].upper()]
class AutoTokenizer:
    from_pretrained = staticmethod(_Tokenizer)
class AutoModelForSeq2SeqLM:
    from_pretrained = staticmethod(lambda name: _Model())
'''


def ask(
    arguments: list[str], questions: str, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(path or ""), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "naqhara.engine", *arguments]
    return subprocess.run(
        command, input=questions, env=environment, capture_output=True, encoding="utf-8"
    )


def lines(questions: list[dict[str, object]]) -> str:
    return "".join(json.dumps(it, ensure_ascii=False) + "\n" for it in questions)


@pytest.fixture
def stand_ins(tmp_path: Path) -> Path:
    (tmp_path / "argostranslate").mkdir()
    (tmp_path / "argostranslate" / "__init__.py").touch()
    (tmp_path / "argostranslate" / "translate.py").write_text(ARGOS)
    (tmp_path / "transformers.py").write_text(TRANSFORMERS)
    return tmp_path


def test_argos_answers_each_line(stand_ins: Path) -> None:
    done = ask(["argos"], lines(QUESTIONS), stand_ins)
    assert done.returncode == 0
    answers = [json.loads(it) for it in done.stdout.splitlines()]
    assert answers == [
        {"id": 1, "text": "ar>en: The minister said that the project is large."},
        {"id": 7, "text": "en>ar: The minister said that the project is large."},
    ]
    assert done.stderr == "a library speaks\n" * 2


def test_a_text_that_fails_does_not_keep_others_from_an_answer(stand_ins: Path) -> None:
    done = ask(["argos"], lines([{**QUESTIONS[0], "text": "fail"}, QUESTIONS[1]]), stand_ins)
    assert [json.loads(it)["text"] == "" for it in done.stdout.splitlines()] == [True, False]
    assert "text 1: RuntimeError: no words" in done.stderr


def test_transformers_take_models_and_prefixes(stand_ins: Path) -> None:
    options = ["transformers", "--model", "en-ar=house/model", "--prefix", "en-ar=>>ara<<"]
    done = ask(options, lines(QUESTIONS), stand_ins)
    texts = [json.loads(it)["text"] for it in done.stdout.splitlines()]
    assert texts[0].startswith("HELSINKI-NLP/OPUS-MT-AR-EN|قال")
    assert texts[1] == "HOUSE/MODEL|>>ARA<< THE PROJECT IS LARGE."


@pytest.mark.parametrize("library", ["argos", "transformers"])
def test_what_is_missing_is_said(library: str, tmp_path: Path) -> None:
    done = ask([library], lines(QUESTIONS), tmp_path)
    assert done.returncode == 2 and f"pip install 'naqhara[{library}]'" in done.stderr


@pytest.mark.parametrize("line", ["no json", "[]", '{"id":1}'])
def test_lines_that_are_no_question_are_said(stand_ins: Path, line: str) -> None:
    done = ask(["argos"], line + "\n", stand_ins)
    assert done.returncode == 2 and "line 1" in done.stderr and "Traceback" not in done.stderr


def test_options_are_checked() -> None:
    for options in ([], ["none"], ["argos", "--model", "fr-en=x"], ["argos", "--model", "x"]):
        done = ask(options, "")
        assert done.returncode == 2 and "usage: python -m naqhara.engine" in done.stderr


def test_the_program_hears_an_engine(stand_ins: Path) -> None:
    text = stand_ins / "text.txt"
    text.write_text("يحتاج المشروع الكبير إلى وقت طويل قبل أن يبدأ العمل فيه.\n", encoding="utf-8")
    engine = f"{sys.executable} -m naqhara.engine transformers"
    done = subprocess.run(
        [*program(), "summary", str(text), "--translate-with", engine, "--format", "json"],
        env={**os.environ, "PYTHONPATH": str(stand_ins)},
        capture_output=True,
        encoding="utf-8",
    )
    # It answers in Arabic, which the program refuses, and says so.
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sentences"]
    assert done.stderr
    said = stand_ins / "transformers.py"
    said.write_text(TRANSFORMERS.replace("input_ids[0].upper()", "'The large project needs time.'"))
    done = subprocess.run(
        [*program(), "summary", str(text), "--translate-with", engine, "--format", "json"],
        env={**os.environ, "PYTHONPATH": str(stand_ins)},
        capture_output=True,
        encoding="utf-8",
    )
    rendering = json.loads(done.stdout)["sentences"][0]["rendering"]
    assert (rendering["by"], rendering["text"]) == ("engine", "The large project needs time.")


def tiny_model(folder: Path) -> None:
    """A model of random weights, in the shape of OPUS-MT, and its SentencePiece models."""
    import ctranslate2
    import numpy as np
    import sentencepiece

    sentences = ["The minister said that the project is large.", "قال الوزير إن المشروع كبير."] * 20
    folder.mkdir()
    for name in ("source", "target"):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_prefix=str(folder / name),
            vocab_size=60,
            hard_vocab_limit=False,
            minloglevel=2,
        )
        (folder / f"{name}.model").rename(folder / f"{name}.spm")
    reader = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = [reader.id_to_piece(it) for it in range(reader.get_piece_size())]
    tokens = ["<blank>", "<unk>", "<s>", "</s>", *(it for it in pieces if it not in ("<unk>", "<s>", "</s>"))]
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=2)
    numbers = np.random.default_rng(7)
    size = 16
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        embeddings = side.embeddings if side is spec.decoder else side.embeddings[0]
        embeddings.weight = numbers.normal(size=(len(tokens), size)).astype("float32")
        side.position_encodings.encodings = numbers.normal(size=(512, size)).astype("float32")
        for layer in side.layer:
            fill(layer, numbers, size)
        fill_norm(side.layer_norm, size)
    spec.decoder.projection.weight = numbers.normal(size=(len(tokens), size)).astype("float32")
    spec.decoder.projection.bias = np.zeros(len(tokens), dtype="float32")
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.save(str(folder))


def fill(layer: object, numbers: object, size: int) -> None:
    """Random weights for a layer."""
    import numpy as np

    def linear(it: object, out: int, into: int) -> None:
        it.weight = numbers.normal(scale=0.1, size=(out, into)).astype("float32")  # type: ignore[attr-defined]
        it.bias = np.zeros(out, dtype="float32")  # type: ignore[attr-defined]

    attentions = [layer.self_attention]  # type: ignore[attr-defined]
    attentions += [layer.attention] if hasattr(layer, "attention") else []
    for nth, attention in enumerate(attentions):
        fill_norm(attention.layer_norm, size)
        widths = [3 * size, size] if nth == 0 else [size, 2 * size, size]
        for it, width in zip(attention.linear, widths):
            linear(it, width, size)
    fill_norm(layer.ffn.layer_norm, size)  # type: ignore[attr-defined]
    linear(layer.ffn.linear_0, 2 * size, size)  # type: ignore[attr-defined]
    linear(layer.ffn.linear_1, size, 2 * size)  # type: ignore[attr-defined]


def fill_norm(norm: object, size: int) -> None:
    import numpy as np

    norm.gamma = np.ones(size, dtype="float32")  # type: ignore[attr-defined]
    norm.beta = np.zeros(size, dtype="float32")  # type: ignore[attr-defined]


def test_ctranslate2_translates_with_a_tiny_model(tmp_path: Path) -> None:
    tiny_model(tmp_path / "model")
    models = ["--model", f"ar-en={tmp_path / 'model'}", "--model", f"en-ar={tmp_path / 'model'}"]
    done = ask(["ctranslate2", *models], lines(QUESTIONS))
    assert done.returncode == 0, done.stderr
    answers = [json.loads(it) for it in done.stdout.splitlines()]
    assert [it["id"] for it in answers] == [1, 7]
    # Random weights say something, and the same every time.
    assert all(it["text"] for it in answers)
    assert ask(["ctranslate2", *models], lines(QUESTIONS)).stdout == done.stdout
    missing = ask(["ctranslate2"], lines(QUESTIONS), tmp_path)
    assert missing.returncode == 2 and "--model ar-en=FOLDER" in missing.stderr
    (tmp_path / "model" / "target.spm").unlink()
    missing = ask(["ctranslate2", *models], lines(QUESTIONS))
    assert missing.returncode == 2 and "--copy_files source.spm target.spm" in missing.stderr
