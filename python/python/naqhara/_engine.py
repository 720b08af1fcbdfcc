"""The engine: glossaries made ready for use, and what they say of texts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, overload

from ._base import Result, read, results
from ._errors import ArgumentError, ConfigError, Error, GlossaryError, TextError
from ._inputs import Batch, Text, Texts, is_one, listed
from ._native import NativeEngine
from ._results import Alignment, Lint, Query, Segment, Spelling, Summary, Transliteration

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R", bound=Result)
#: The JSON of an answer, an error, or nothing.
Answers: TypeAlias = "list[str | Exception | None]"


@dataclass(frozen=True)
class File:
    """A file by its name and content, where there is none on the disk.

    The name tells the format: ``File("desk.csv", b"en,ar\\n...")``.
    """

    name: str
    content: bytes


#: A file on the disk, or its content.
Source: TypeAlias = "str | os.PathLike[str] | File"


class Engine:
    """Glossaries, the rules of a configuration, and what they say of texts.

    :param glossary: a file in any format that ``naqhara`` reads, or several: a later one lies over an
        earlier one, and all lie over the starter glossary. ``None``: those that ``config`` names, if any.
    :param config: a ``naqhara.toml``; of several files the first, which names the others in ``extends``.
        Nothing else is looked for: unlike the program, an engine does not depend on the folder that it is
        made in.
    :param starter: whether the starter glossary is part of it.
    :param dictionaries: dictd or StarDict dictionaries, for :meth:`lookup` and glosses.
    :param language: the language of messages, ``"en"`` or ``"ar"``.
    :param threads: on how many threads a batch is spread; ``None``: as many as there are processors.

    An engine never changes, and may be used by many threads at once. It is pickled as its arguments.

    All methods take one text or a batch. A text is a ``str``, or ``bytes`` that are read as a file would
    be: UTF-8, UTF-16, windows-1256 and others are recognised. A batch is a list or any other iterable, a
    pandas or Polars series, an Arrow array, chunked array, record batch or table (with ``column``); it
    gives a list of the same length, ``None`` for ``None`` (or ``NaN``). Other threads of Python run
    meanwhile, and Ctrl-C ends it.

    :raises GlossaryError: when a glossary cannot be read, or has errors.
    :raises ConfigError: when the configuration or a dictionary cannot be used.
    """

    def __init__(
        self,
        glossary: Source | Iterable[Source] | None = None,
        config: Source | Iterable[Source] | None = None,
        *,
        starter: bool = True,
        dictionaries: Iterable[str | os.PathLike[str]] | None = None,
        language: Literal["en", "ar"] = "en",
        threads: int | None = None,
    ) -> None:
        sources = None if glossary is None else _sources(glossary)
        configs = [] if config is None else _sources(config)
        words = None if dictionaries is None else [os.fspath(it) for it in dictionaries]
        _one_of("language", language, ("en", "ar"))
        if threads is not None and threads < 1:
            raise ArgumentError(f"threads is {threads}; at least one is needed")
        self._threads = threads or _processors()
        self._arguments: dict[str, Any] = {
            "glossary": sources,
            "config": configs or None,
            "starter": starter,
            "dictionaries": words,
            "language": language,
            "threads": threads,
        }
        self._native = NativeEngine(
            glossaries=None if sources is None else [_read(it, GlossaryError) for it in sources],
            config=[_read(it, ConfigError) for it in configs],
            disk=bool(words) or any(not isinstance(it, File) for it in configs),
            starter=starter,
            dictionaries=words,
            language=language,
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), **self._arguments), ()

    def __repr__(self) -> str:
        told = {
            name: value
            for name, value in self._arguments.items()
            if value is not None and (name, value) not in (("starter", True), ("language", "en"))
        }
        return f"naqhara.Engine({', '.join(f'{name}={value!r}' for name, value in told.items())})"

    @property
    def concepts(self) -> int:
        """How many concepts its glossaries hold."""
        return self._native.concepts

    def files(self) -> tuple[tuple[File, ...], tuple[File, ...]]:
        """Its glossaries and its configuration with their content, for an engine elsewhere:
        ``Engine(*engine.files())``."""
        given = self._arguments["glossary"]
        paths = self._native.glossary_paths if given is None else given
        glossaries = tuple(File(*_read(it, GlossaryError)) for it in paths)
        known = {os.fspath(it.name if isinstance(it, File) else it): it for it in self._configs()}
        more = [it for it in self._native.config_paths if it not in known]
        config = tuple(File(*_read(it, ConfigError)) for it in [*known.values(), *more])
        return glossaries, config

    def _configs(self) -> list[Source]:
        return self._arguments["config"] or []

    @overload
    def lookup(self, query: Text, *, limit: int = 5) -> Query: ...  # type: ignore[overload-overlap]
    @overload
    def lookup(self, query: Texts, *, limit: int = 5, column: str = "text") -> list[Query | None]: ...
    def lookup(self, query: Any, *, limit: int = 5, column: str = "text") -> Any:
        """The concepts behind a term in either script, the best first.

        By exact, folded, clitic, fuzzy and sound match, then by the dictionaries; where nothing is
        listed, ``suggestions`` says what it might be.

        :param limit: how many answers of each kind there are at most.
        :raises TextError: when the query is not Unicode.
        """
        ask = partial(self._native.lookup, limit=_count(limit))
        return self._answer(ask, Query, query, None, column=column)

    @overload
    def transliterate(  # type: ignore[overload-overlap]
        self,
        name: Text,
        *,
        to: Literal["ar", "en"] | None = None,
        limit: int = 5,
        style: str | Sequence[str] = (),
    ) -> Transliteration: ...
    @overload
    def transliterate(
        self,
        name: Texts,
        *,
        to: Literal["ar", "en"] | None = None,
        limit: int = 5,
        style: str | Sequence[str] = (),
        column: str = "text",
    ) -> list[Transliteration | None]: ...
    def transliterate(
        self,
        name: Any,
        *,
        to: Literal["ar", "en"] | None = None,
        limit: int = 5,
        style: str | Sequence[str] = (),
        column: str = "text",
    ) -> Any:
        """The spellings of a name in the other script: those that are listed, then the likeliest.

        :param to: the script; ``None``: the one that the name is not in.
        :param style: names of styles, as ``naqhara transliterate --style`` takes them.
        :raises ArgumentError: when there is no such style.
        """
        styles = [style] if isinstance(style, str) else list(style)
        ask = partial(self._native.transliterate, to=to, limit=_count(limit), styles=styles)
        return self._answer(ask, Transliteration, name, None, column=column)

    @overload
    def align(  # type: ignore[overload-overlap]
        self,
        text: Text,
        target: Text | None = None,
        *,
        kinds: Literal["names", "all"] = "names",
        listed: bool = False,
        why: bool = False,
        name: str | tuple[str, str] = "text.txt",
    ) -> Alignment: ...
    @overload
    def align(
        self,
        text: Texts,
        target: Texts | None = None,
        *,
        kinds: Literal["names", "all"] = "names",
        listed: bool = False,
        why: bool = False,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> list[Alignment | None]: ...
    def align(
        self,
        text: Any,
        target: Any = None,
        *,
        kinds: Literal["names", "all"] = "names",
        listed: bool = False,
        why: bool = False,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> Any:
        """Every mention of every name; with ``target``, the names of both texts and their segments.

        :param kinds: ``"all"`` finds terms, too.
        :param listed: whether names that no glossary lists are left out.
        :param why: whether ``readings`` says what supports each reading, or speaks against it.
        :param name: what the text is called; it tells the format (``"page.html"``).
        :raises TextError: when a text cannot be read.
        """
        _one_of("kinds", kinds, ("names", "all"))
        ask = partial(self._native.align, all=kinds == "all", listed=listed, why=why, described=True)
        return self._answer(ask, Alignment, text, target, name=name, column=column)

    @overload
    def segments(self, source: Text, target: Text) -> tuple[Segment, ...]: ...  # type: ignore[overload-overlap]
    @overload
    def segments(
        self, source: Texts, target: Texts, *, column: str = "text"
    ) -> list[tuple[Segment, ...] | None]: ...
    def segments(self, source: Any, target: Any, *, column: str = "text") -> Any:
        """Which sentences of a source and its target answer to each other: spans of bytes of each.

        :raises TextError: when a text cannot be read.
        """
        found = self.align(source, target, column=column)
        if isinstance(found, Alignment):
            return found.segments
        return [None if it is None else it.segments for it in found]

    @overload
    def lint(  # type: ignore[overload-overlap]
        self, text: Text, target: Text | None = None, *, name: str | tuple[str, str] = "text.txt"
    ) -> Lint: ...
    @overload
    def lint(
        self,
        text: Texts,
        target: Texts | None = None,
        *,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> list[Lint | None]: ...
    def lint(
        self,
        text: Any,
        target: Any = None,
        *,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> Any:
        """What is inconsistent or wrong in a text, or between a source and its target.

        Each text of a batch is checked by itself: what differs between them is not found.

        :raises TextError: when a text cannot be read, or two texts are in one language.
        """
        return self._answer(self._native.lint, Lint, text, target, name=name, column=column)

    @overload
    def summary(  # type: ignore[overload-overlap]
        self,
        text: Text,
        target: Text | None = None,
        *,
        sentences: int | None = None,
        name: str | tuple[str, str] = "text.txt",
    ) -> Summary: ...
    @overload
    def summary(
        self,
        text: Texts,
        target: Texts | None = None,
        *,
        sentences: int | None = None,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> list[Summary | None]: ...
    def summary(
        self,
        text: Any,
        target: Any = None,
        *,
        sentences: int | None = None,
        name: str | tuple[str, str] = "text.txt",
        column: str = "text",
    ) -> Any:
        """What a reader of both languages needs to know of a text: names, figures, key sentences.

        :param sentences: how many key sentences; ``None``: as many as suit the text.
        :raises TextError: when a text cannot be read.
        """
        count = None if sentences is None else _count(sentences)
        ask = partial(self._native.summary, sentences=count)
        return self._answer(ask, Summary, text, target, name=name, column=column)

    @overload
    def spellings(self, text: Text, *, name: str = "text.txt") -> tuple[Spelling, ...]: ...  # type: ignore[overload-overlap]
    @overload
    def spellings(
        self, text: Texts, *, name: str = "text.txt", column: str = "text"
    ) -> list[tuple[Spelling, ...] | None]: ...
    def spellings(self, text: Any, *, name: str = "text.txt", column: str = "text") -> Any:
        """How often a text writes which name in which spelling: what ``naqhara drift`` adds up.

        :raises TextError: when a text cannot be read.
        """
        raw = self._raw(self._native.spellings, text, None, (name, name), column)
        rows = [
            None if it is None else tuple([Spelling._made(row) for row in it])
            for it in read(_all_read(raw, is_one(text)))
        ]
        return rows[0] if is_one(text) else rows

    def _task(self, task: dict[str, Any], texts: Sequence[str | bytes | None]) -> Answers:
        """What a task of :mod:`naqhara.spark` asks of texts; errors are not raised."""
        native = self._native
        asks: dict[str, Callable[[Batch], Answers]] = {
            # What its table has no columns for is not looked for.
            "names": lambda it: native.align(it, task["all"], task["listed"], False, False),
            "lint": native.lint,
            "spellings": native.spellings,
        }
        names = (task["name"], task["name"])
        return asks[task["task"]](Batch(texts, None, names, self._threads))

    def _answer(
        self,
        ask: Callable[[Batch], Answers],
        cls: type[R],
        text: Any,
        target: Any,
        *,
        name: str | tuple[str, str] = "text.txt",
        column: str,
    ) -> R | list[R | None] | None:
        answers = _all_read(self._raw(ask, text, target, name, column), is_one(text))
        made = results(cls, answers)
        return made[0] if is_one(text) else made

    def _raw(
        self,
        ask: Callable[[Batch], Answers],
        text: Any,
        target: Any,
        name: str | tuple[str, str],
        column: str,
    ) -> Answers:
        texts = [text] if is_one(text) else listed(text, column)
        targets = None
        if target is not None:
            if is_one(text) != is_one(target):
                raise ArgumentError("a text has one target, and a batch has a batch of them")
            targets = [target] if is_one(target) else listed(target, column)
            if len(texts) != len(targets):
                raise ArgumentError(f"there are {len(texts)} texts and {len(targets)} targets")
        names = (name, f"target-{name}") if isinstance(name, str) else name
        try:
            return ask(Batch(texts, targets, names, self._threads))
        except ValueError as error:
            raise error if isinstance(error, Error) else ArgumentError(str(error)) from None


def _all_read(answers: Answers, one: bool) -> list[str | None]:
    """The answers; the first error is raised."""
    for index, it in enumerate(answers):
        if isinstance(it, Exception):
            if isinstance(it, TextError) and not one:
                it.index = index
                it.add_note(f"in text {index} of the batch") if hasattr(it, "add_note") else None
            raise it
    return answers  # type: ignore[return-value]


def _sources(glossary: Source | Iterable[Source]) -> list[Source]:
    if isinstance(glossary, (str, os.PathLike, File)):
        return [glossary]
    return list(glossary)


def _read(source: Source, error: type[Error]) -> tuple[str, bytes]:
    """The name and content of a file."""
    if isinstance(source, File):
        return source.name, source.content
    path = os.fspath(source)
    try:
        return path, Path(path).read_bytes()
    except OSError as cause:
        raise error(f"{path}: {cause.strerror}") from cause


def _count(value: int) -> int:
    if value < 0:
        raise ArgumentError(f"a number below zero: {value}")
    return value


def _one_of(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise ArgumentError(f"{name} is {value!r}; it is one of {', '.join(known)}")


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
