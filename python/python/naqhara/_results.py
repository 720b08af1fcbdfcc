"""The results: frozen dataclasses with the fields of the JSON contracts (version 1).

Places are half-open spans of bytes of the text as UTF-8: ``text.encode()[start:end].decode()``. For
indices of ``str`` there is :class:`naqhara.Offsets`. ``line`` and ``column`` count from 1, columns in
characters (Unicode scalar values). Fields with a default are left out of the JSON where they have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from . import _html
from ._base import Maker, Result, many, one, spans

__all__ = [
    "Alignment",
    "Candidate",
    "Comparison",
    "Counterpart",
    "Difference",
    "Document",
    "Edit",
    "Event",
    "Fact",
    "Finding",
    "Fix",
    "Lint",
    "ListedAs",
    "Machine",
    "Match",
    "Mention",
    "Name",
    "NameRendering",
    "NameRole",
    "Overview",
    "Place",
    "Proposal",
    "Query",
    "Reading",
    "Related",
    "RenderedWord",
    "Rendering",
    "Role",
    "Segment",
    "Sentence",
    "Spelling",
    "Suggestion",
    "Summary",
    "Term",
    "Transliteration",
    "Truncated",
]

Language = Literal["ar", "en"]


@dataclass(frozen=True)
class Document(Result):
    """A text that was read."""

    path: str
    #: The language of most of it.
    language: Language


@dataclass(frozen=True)
class Mention(Result):
    """A place where a name stands; clitics are outside of the span."""

    #: Which of the documents, from 0.
    document: int
    start: int
    end: int
    line: int
    column: int
    #: The name as it stands there.
    text: str
    #: The clitics before it, ``""`` where there are none.
    clitics: str
    script: Literal["latin", "arabic"]
    #: ``preferred``, ``admitted``, ``short``, ``deprecated``, ``superseded`` or ``unlisted``.
    status: str
    #: The member of a package (DOCX, PPTX, ODT) in which the unit stands.
    part: str | None = None
    #: The unit of a file that has units.
    unit: str | None = None


@dataclass(frozen=True)
class Proposal(Result):
    """How Arabic may write a name that no glossary lists."""

    text: str
    #: Its share of all spellings that were weighed, from 0 to 1.
    probability: float


@dataclass(frozen=True)
class Role(Result):
    """The title or role of a person."""

    en: str
    ar: str


@dataclass(frozen=True)
class Name(Result):
    """A name with all its mentions."""

    #: The id of the concept; ``None`` where no glossary lists the name.
    concept: str | None
    en: str | None
    ar: str | None
    #: ``person``, ``org``, ``place``, ``product``, ``project``, ``work``, ``event``, ``law``, ``unit``,
    #: ``role`` or ``term``.
    kind: str
    origin: Literal["glossary", "discovered"]
    #: From 0 to 1.
    confidence: float
    mentions: tuple[Mention, ...]
    proposals: tuple[Proposal, ...] = ()
    role: Role | None = None

    _makers: ClassVar[dict[str, Maker]] = {
        "mentions": many(Mention),
        "proposals": many(Proposal),
        "role": one(Role),
    }


@dataclass(frozen=True)
class Segment(Result):
    """Sentences that belong together; an empty side is a gap."""

    source: tuple[tuple[int, int], ...]
    target: tuple[tuple[int, int], ...]
    #: How likely they belong together, from 0 to 1.
    score: float

    _makers: ClassVar[dict[str, Maker]] = {"source": spans, "target": spans}


@dataclass(frozen=True)
class Reading(Result):
    """A reading of a spelling, with what supports it or speaks against it."""

    document: int
    start: int
    end: int
    line: int
    column: int
    text: str
    concept: str
    en: str | None
    ar: str | None
    kind: str
    #: Whether it was taken for a mention.
    mention: bool
    why: str


@dataclass(frozen=True)
class Alignment(Result):
    """The names of a text, or of a source and its target: ``naqhara/align@1``."""

    schema: str
    documents: tuple[Document, ...]
    names: tuple[Name, ...]
    #: Sentences that answer to each other; empty for a single text.
    segments: tuple[Segment, ...]
    #: How the two texts belong together: ``good``, ``empty``, ``same-language``, ``out-of-order`` or
    #: ``unrelated``; ``None`` for a single text.
    fit: str | None = None
    readings: tuple[Reading, ...] = ()

    _makers: ClassVar[dict[str, Maker]] = {
        "documents": many(Document),
        "names": many(Name),
        "segments": many(Segment),
        "readings": many(Reading),
    }

    def _repr_html_(self) -> str:
        return _html.alignment(self)


@dataclass(frozen=True)
class Edit(Result):
    """Replace the bytes of a span by a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Fix(Result):
    """Edits that fix a finding, to be applied together."""

    #: Whether ``naqhara lint --fix`` applies it.
    safe: bool
    edits: tuple[Edit, ...]

    _makers: ClassVar[dict[str, Maker]] = {"edits": many(Edit)}


@dataclass(frozen=True)
class Related(Result):
    """Another place that belongs to a finding."""

    path: str
    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Finding(Result):
    """What the linter found at one place."""

    rule: str
    severity: Literal["error", "warning", "info"]
    #: From 0 to 1.
    confidence: float
    path: str
    start: int
    end: int
    line: int
    column: int
    #: In the language of the engine.
    message: str
    fix: Fix | None
    related: tuple[Related, ...]
    part: str | None = None
    unit: str | None = None

    _makers: ClassVar[dict[str, Maker]] = {"fix": one(Fix), "related": many(Related)}


@dataclass(frozen=True)
class Truncated(Result):
    """Findings of one rule beyond the 10,000 that are listed."""

    rule: str
    path: str
    count: int


@dataclass(frozen=True)
class Lint(Result):
    """Everything that the linter found: ``naqhara/lint@1``."""

    schema: str
    diagnostics: tuple[Finding, ...]
    truncated: tuple[Truncated, ...] = ()

    _makers: ClassVar[dict[str, Maker]] = {
        "diagnostics": many(Finding),
        "truncated": many(Truncated),
    }

    def fixed(self, text: str, *, suggested: bool = False) -> str:
        """The text of one file with the safe fixes applied; with ``suggested``, with all of them.

        ``text`` is the text that was checked. Of fixes that overlap, the first one is applied.
        """
        fixes = [it.fix for it in self.diagnostics if it.fix and (it.fix.safe or suggested)]
        chosen: list[Edit] = []
        for fix in fixes:
            if all(_apart(edit, it) for edit in fix.edits for it in chosen):
                chosen.extend(fix.edits)
        fixed = text.encode()
        for edit in sorted(chosen, key=lambda it: (it.start, it.end), reverse=True):
            fixed = fixed[: edit.start] + edit.text.encode() + fixed[edit.end :]
        return fixed.decode()

    def _repr_html_(self) -> str:
        return _html.lint(self)


def _apart(one: Edit, other: Edit) -> bool:
    """Whether two edits neither overlap nor touch one empty place."""
    return one.end < other.start or other.end < one.start or one.end == other.start != one.start


@dataclass(frozen=True)
class Overview(Result):
    """What a text is about, in a few words."""

    en: str
    ar: str


@dataclass(frozen=True)
class Place(Result):
    """A place in one of the documents."""

    document: int
    start: int
    end: int
    line: int
    column: int
    text: str
    part: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Fact(Result):
    """A figure: money, a number, a percentage, a measure, a date."""

    kind: str
    value: float | int | str
    unit: str | None
    en: str
    ar: str
    mentions: tuple[Place, ...]
    gregorian: str | None = None
    doubtful: bool = False
    #: How many mentions are not listed.
    more: int | None = None

    _makers: ClassVar[dict[str, Maker]] = {"mentions": many(Place)}


@dataclass(frozen=True)
class Term(Result):
    """A term of a sentence, with its Arabic."""

    start: int
    end: int
    text: str
    ar: str


@dataclass(frozen=True)
class Counterpart(Result):
    """What answers to a sentence in the other document."""

    document: int
    start: int
    end: int
    line: int
    column: int
    text: str
    score: float
    part: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Machine(Result):
    """What an engine answered, and what was found in it."""

    text: str
    findings: tuple[str, ...]

    _makers: ClassVar[dict[str, Maker]] = {"findings": tuple}


@dataclass(frozen=True)
class RenderedWord(Result):
    """Words of a rendering and the words of the sentence that they stand for: pairs of bytes."""

    line: tuple[int, int]
    source: tuple[int, int]

    _makers: ClassVar[dict[str, Maker]] = {"line": tuple, "source": tuple}


@dataclass(frozen=True)
class Rendering(Result):
    """A sentence in the other language."""

    text: str
    by: Literal["draft", "engine"]
    #: The share of words that are known, from 0 to 1.
    known: float
    words: tuple[RenderedWord, ...] = ()
    dictionaries: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    _makers: ClassVar[dict[str, Maker]] = {
        "words": many(RenderedWord),
        "dictionaries": tuple,
        "rules": tuple,
    }


@dataclass(frozen=True)
class Sentence(Result):
    """A key sentence."""

    document: int
    start: int
    end: int
    text: str
    rank: int
    #: Indices of the names of the summary.
    names: tuple[int, ...]
    #: Indices of the facts of the summary.
    facts: tuple[int, ...]
    counterpart: Counterpart | None
    terms: tuple[Term, ...] = ()
    machine: Machine | None = None
    rendering: Rendering | None = None
    part: str | None = None
    unit: str | None = None

    _makers: ClassVar[dict[str, Maker]] = {
        "names": tuple,
        "facts": tuple,
        "counterpart": one(Counterpart),
        "terms": many(Term),
        "machine": one(Machine),
        "rendering": one(Rendering),
    }


@dataclass(frozen=True)
class NameRendering(Result):
    """A name in the other language, as the text itself gives it."""

    name: int
    language: Language
    text: str


@dataclass(frozen=True)
class NameRole(Result):
    """The role of a name, by its index."""

    name: int
    en: str
    ar: str


@dataclass(frozen=True)
class Event(Result):
    """Something that happens, in both languages."""

    start: int
    end: int
    en: str
    ar: str


@dataclass(frozen=True)
class Comparison(Result):
    """How a target differs from its source, in numbers."""

    missing: int
    added: int
    names: int
    facts: int


@dataclass(frozen=True)
class Difference(Result):
    """One thing in which a target differs from its source."""

    rule: str
    message: str
    places: tuple[Place, ...]

    _makers: ClassVar[dict[str, Maker]] = {"places": many(Place)}


@dataclass(frozen=True)
class Summary(Result):
    """What a reader of both languages needs to know: ``naqhara/summary@1``."""

    schema: str
    documents: tuple[Document, ...]
    overview: Overview
    names: tuple[Name, ...]
    facts: tuple[Fact, ...]
    sentences: tuple[Sentence, ...]
    more_facts: int | None = None
    renderings: tuple[NameRendering, ...] = ()
    roles: tuple[NameRole, ...] = ()
    events: tuple[Event, ...] = ()
    title: Sentence | None = None
    fit: str | None = None
    comparison: Comparison | None = None
    differences: tuple[Difference, ...] = ()

    _makers: ClassVar[dict[str, Maker]] = {
        "documents": many(Document),
        "overview": one(Overview),
        "names": many(Name),
        "facts": many(Fact),
        "sentences": many(Sentence),
        "renderings": many(NameRendering),
        "roles": many(NameRole),
        "events": many(Event),
        "title": one(Sentence),
        "comparison": one(Comparison),
        "differences": many(Difference),
    }

    def _repr_html_(self) -> str:
        return _html.summary(self)


@dataclass(frozen=True)
class Match(Result):
    """A concept, or an entry of a dictionary, behind a query."""

    concept: str | None
    en: str | None
    ar: str | None
    kind: str
    #: From 0 to 1.
    score: float
    #: ``exact``, ``folded``, ``clitic``, ``fuzzy``, ``sound`` or ``dictionary``.
    via: str
    matched: str
    #: What made the match, in the language of the engine.
    why: tuple[str, ...]
    dictionary: str | None = None
    senses: tuple[str, ...] | None = None

    _makers: ClassVar[dict[str, Maker]] = {"why": tuple, "senses": tuple}


@dataclass(frozen=True)
class ListedAs(Result):
    """The concept of a suggested name."""

    concept: str
    en: str | None
    ar: str | None


@dataclass(frozen=True)
class Suggestion(Result):
    """What a query without an answer might be."""

    text: str
    probability: float
    listed: bool
    listed_as: ListedAs | None = None

    _makers: ClassVar[dict[str, Maker]] = {"listed_as": one(ListedAs)}


@dataclass(frozen=True)
class Query(Result):
    """A query with its answers: one of ``queries`` in ``naqhara/lookup@1``."""

    query: str
    matches: tuple[Match, ...]
    suggestions: tuple[Suggestion, ...]

    _makers: ClassVar[dict[str, Maker]] = {
        "matches": many(Match),
        "suggestions": many(Suggestion),
    }

    def _repr_html_(self) -> str:
        return _html.query(self)


@dataclass(frozen=True)
class Candidate(Result):
    """A spelling in the other script."""

    text: str
    #: Its share, from 0 to 1.
    probability: float
    #: Whether a glossary lists it.
    listed: bool


@dataclass(frozen=True)
class Transliteration(Result):
    """The spellings of a name: one of ``results`` in ``naqhara/transliterate@1``."""

    query: str
    to: Language
    candidates: tuple[Candidate, ...]

    _makers: ClassVar[dict[str, Maker]] = {"candidates": many(Candidate)}

    def _repr_html_(self) -> str:
        return _html.transliteration(self)




@dataclass(frozen=True)
class Spelling(Result):
    """How often a text writes a name in one spelling."""

    #: The id of the concept; ``""`` for a name that no glossary lists.
    concept: str
    #: The name as it is written, without clitics, marks and tatweel.
    form: str
    #: The language of the text around it.
    language: Language
    count: int
