"""Results as notebooks show them: tables whose cells run the right way.

Text of the user is escaped, isolated and given its language: a cell in Arabic runs from right to left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._results import Alignment, Lint, Name, Query, Sentence, Summary, Transliteration

#: Where a line of a cell begins; notebooks put it at the right, whatever its direction.
_START = ' style="text-align:start"'
#: How many rows are shown of a table.
MOST = 100


class _Cell:
    """What stands in a cell: text of a language, or of one that is not known."""

    def __init__(self, text: object, lang: str | None = None) -> None:
        self.text = "" if text is None else str(text)
        self.lang = lang

    def html(self) -> str:
        text = escape(self.text)
        match self.lang:
            case "ar":
                return f'<td lang="ar" dir="rtl"{_START}>{text}</td>'
            case "en":
                return f'<td lang="en" dir="ltr"{_START}>{text}</td>'
            case _:
                return f'<td{_START}><bdi dir="auto">{text}</bdi></td>'


class _Forms(_Cell):
    """Several texts, each in its own direction."""

    def __init__(self, texts: Iterable[str]) -> None:
        super().__init__(None)
        self.texts = list(texts)

    def html(self) -> str:
        forms = (f'<bdi dir="auto">{escape(it)}</bdi>' for it in self.texts)
        return f"<td{_START}>{' · '.join(forms)}</td>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[_Cell]]) -> str:
    all_rows = list(rows)
    head = "".join(f'<th scope="col"{_START}>{it}</th>' for it in heads)
    body = "".join(f"<tr>{''.join(it.html() for it in row)}</tr>" for row in all_rows[:MOST])
    more = len(all_rows) - MOST
    left = f"<p>{more} more</p>" if more > 0 else ""
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left}"
    return f'<div lang="en" dir="ltr">{table}</div>'


def _share(value: float) -> str:
    return f"{value:.0%}" if value >= 0.01 else "<1%"


def alignment(it: Alignment) -> str:
    heads = ["English", "Arabic", "Kind", "Concept", "As written", "Mentions"]
    return _table(heads, [_name(name) for name in it.names])


def _name(name: Name) -> list[_Cell]:
    written = dict.fromkeys(it.text for it in name.mentions)
    return [
        _Cell(name.en, "en"),
        _Cell(name.ar, "ar"),
        _Cell(name.kind),
        _Cell(name.concept),
        _Forms(written),
        _Cell(len(name.mentions)),
    ]


def lint(it: Lint) -> str:
    heads = ["Place", "Severity", "Rule", "Finding", "Safe fix"]
    rows = [
        [
            _Cell(f"{found.line}:{found.column}"),
            _Cell(found.severity),
            _Cell(found.rule),
            _Cell(found.message),
            _Cell("yes" if found.fix and found.fix.safe else ""),
        ]
        for found in it.diagnostics
    ]
    return _table(heads, rows)


def summary(it: Summary) -> str:
    overview = _table(["English", "Arabic"], [[_Cell(it.overview.en, "en"), _Cell(it.overview.ar, "ar")]])
    names = _table(
        ["English", "Arabic", "Kind", "Concept", "As written", "Mentions"],
        [_name(name) for name in it.names],
    )
    facts = _table(
        ["English", "Arabic", "Kind"],
        [[_Cell(fact.en, "en"), _Cell(fact.ar, "ar"), _Cell(fact.kind)] for fact in it.facts],
    )
    sentences = _table(
        ["Key sentence", "In the other language"],
        [[_Cell(one.text), _Cell(_other(one))] for one in it.sentences],
    )
    return overview + names + facts + sentences


def _other(sentence: Sentence) -> str:
    other = sentence.counterpart or sentence.rendering
    return other.text if other else ""


def query(it: Query) -> str:
    if it.matches:
        heads = ["English", "Arabic", "Kind", "Concept", "Score", "Match"]
        rows = [
            [
                _Cell(match.en, "en"),
                _Cell(match.ar, "ar"),
                _Cell(match.kind),
                _Cell(match.concept),
                _Cell(_share(match.score)),
                _Cell(match.via),
            ]
            for match in it.matches
        ]
        return _table(heads, rows)
    suggestions = [[_Cell(one.text), _Cell(_share(one.probability))] for one in it.suggestions]
    return _table(["Not listed; perhaps", "Share"], suggestions)


def transliteration(it: Transliteration) -> str:
    rows = [
        [_Cell(one.text, it.to), _Cell(_share(one.probability)), _Cell("yes" if one.listed else "")]
        for one in it.candidates
    ]
    return _table(["Spelling", "Share", "Listed"], rows)
