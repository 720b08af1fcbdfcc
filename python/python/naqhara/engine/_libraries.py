"""The libraries that translate. Each is loaded when it is chosen, a model when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from naqhara.engine._lines import Missing, Translate


Ways = Mapping[str, str]


def argos(models: Ways, prefixes: Ways) -> Translate:
    """Argos Translate, with the packages that are installed for it."""
    del models
    try:
        from argostranslate import translate as library
    except ImportError as error:
        raise Missing("argostranslate is needed: pip install 'naqhara[argos]'") from error

    def load(source: str, target: str) -> Callable[[str], str]:
        languages = {it.code: it for it in library.get_installed_languages()}
        there = source in languages and target in languages
        found = languages[source].get_translation(languages[target]) if there else None
        if found is None:
            raise Missing(f"there is no package: argospm install translate-{source}_{target}")
        translated: Callable[[str], str] = found.translate
        return translated

    return _by_way(load, prefixes)


def ctranslate2(models: Ways, prefixes: Ways) -> Translate:
    """CTranslate2, with the SentencePiece models that stand beside each model."""
    try:
        import ctranslate2 as library
        import sentencepiece
    except ImportError as error:
        raise Missing("ctranslate2 is needed: pip install 'naqhara[ctranslate2]'") from error

    def load(source: str, target: str) -> Callable[[str], str]:
        way = f"{source}-{target}"
        folder = Path(models.get(way, f"opus-{way}"))
        if not folder.is_dir():
            raise Missing(f"there is no model {folder}: name its folder with --model {way}=FOLDER")
        reads, writes = (_pieces(sentencepiece, folder, it) for it in ("source.spm", "target.spm"))
        translator = library.Translator(str(folder), device="auto")

        def translate(text: str) -> str:
            # The token of a language, as it is no piece of its own, stands before the pieces.
            before = [it for it in text.split(" ", 1)[:1] if it.startswith(">>")]
            rest = text.split(" ", 1)[-1] if before else text
            tokens = [*before, *reads.encode(rest, out_type=str), "</s>"]
            best = translator.translate_batch([tokens])[0].hypotheses[0]
            return str(writes.decode(best))

        return translate

    return _by_way(load, prefixes)


def _pieces(library: Any, folder: Path, name: str) -> Any:
    path = folder / name
    if not path.is_file():
        raise Missing(f"there is no {path}: convert the model with --copy_files source.spm target.spm")
    return library.SentencePieceProcessor(model_file=str(path))


def transformers(models: Ways, prefixes: Ways) -> Translate:
    """Transformers, by default with the models of OPUS-MT."""
    try:
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
    except ImportError as error:
        raise Missing("transformers is needed: pip install 'naqhara[transformers]'") from error

    def load(source: str, target: str) -> Callable[[str], str]:
        way = f"{source}-{target}"
        name = models.get(way, f"Helsinki-NLP/opus-mt-{way}")
        tokenizer = AutoTokenizer.from_pretrained(name)
        model = AutoModelForSeq2SeqLM.from_pretrained(name)

        def translate(text: str) -> str:
            tokens = tokenizer(text, return_tensors="pt")
            return str(tokenizer.decode(model.generate(**tokens)[0], skip_special_tokens=True))

        return translate

    return _by_way(load, prefixes)


def _by_way(load: Callable[[str, str], Callable[[str], str]], prefixes: Ways) -> Translate:
    """Loads what translates one way once."""
    loaded: dict[tuple[str, str], Callable[[str], str]] = {}

    def translate(text: str, source: str, target: str) -> str:
        way = (source, target)
        if way not in loaded:
            loaded[way] = load(source, target)
        prefix = prefixes.get(f"{source}-{target}")
        return loaded[way](f"{prefix} {text}" if prefix else text)

    return translate


#: The libraries by their names on the command line.
LIBRARIES: dict[str, Callable[[Ways, Ways], Translate]] = {
    "argos": argos,
    "ctranslate2": ctranslate2,
    "transformers": transformers,
}
