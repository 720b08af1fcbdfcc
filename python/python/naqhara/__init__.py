"""Names across Arabic and English: look them up, find them in texts, keep them consistent.

>>> import naqhara
>>> engine = naqhara.Engine()
>>> engine.lookup("ستارغيت").matches[0].en
'Stargate'

An :class:`Engine` holds the glossaries; its functions take one text or a batch of them and give what
the command line writes with ``--format json``, as frozen dataclasses. :mod:`naqhara.spark` does the same
for the DataFrames of Spark, :mod:`naqhara.engine` translates for ``naqhara summary --translate-with``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._native import __version__

if TYPE_CHECKING:
    from ._engine import Engine as Engine
    from ._engine import File as File
    from ._errors import ArgumentError as ArgumentError
    from ._errors import ConfigError as ConfigError
    from ._errors import Error as Error
    from ._errors import Fault as Fault
    from ._errors import GlossaryError as GlossaryError
    from ._errors import TextError as TextError
    from ._errors import VersionError as VersionError
    from ._offsets import Offsets as Offsets
    from ._results import Alignment as Alignment
    from ._results import Candidate as Candidate
    from ._results import Comparison as Comparison
    from ._results import Counterpart as Counterpart
    from ._results import Difference as Difference
    from ._results import Document as Document
    from ._results import Edit as Edit
    from ._results import Event as Event
    from ._results import Fact as Fact
    from ._results import Finding as Finding
    from ._results import Fix as Fix
    from ._results import Lint as Lint
    from ._results import ListedAs as ListedAs
    from ._results import Machine as Machine
    from ._results import Match as Match
    from ._results import Mention as Mention
    from ._results import Name as Name
    from ._results import NameRendering as NameRendering
    from ._results import NameRole as NameRole
    from ._results import Overview as Overview
    from ._results import Place as Place
    from ._results import Proposal as Proposal
    from ._results import Query as Query
    from ._results import Reading as Reading
    from ._results import Related as Related
    from ._results import RenderedWord as RenderedWord
    from ._results import Rendering as Rendering
    from ._results import Role as Role
    from ._results import Segment as Segment
    from ._results import Sentence as Sentence
    from ._results import Spelling as Spelling
    from ._results import Suggestion as Suggestion
    from ._results import Summary as Summary
    from ._results import Term as Term
    from ._results import Transliteration as Transliteration
    from ._results import Truncated as Truncated

#: Where the names stand: nothing is imported before it is used.
_MODULES = {
    "_engine": ("Engine", "File"),
    "_offsets": ("Offsets",),
    "_errors": (
        "ArgumentError",
        "ConfigError",
        "Error",
        "Fault",
        "GlossaryError",
        "TextError",
        "VersionError",
    ),
    "_results": (
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
    ),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME)]  # pyright: ignore


def __getattr__(name: str) -> Any:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module 'naqhara' has no attribute {name!r}")
    value = getattr(import_module(f"naqhara.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
