"""What can go wrong. Every error of this package is a :class:`Error`."""

from __future__ import annotations

__all__ = [
    "ArgumentError",
    "ConfigError",
    "Error",
    "Fault",
    "GlossaryError",
    "TextError",
    "VersionError",
]


class Error(Exception):
    """Something could not be done; the text says what, where, and how to fix it."""


class ArgumentError(Error, ValueError):
    """Arguments that do not fit together, or a value that is none of those that there are."""


class GlossaryError(Error):
    """A glossary that cannot be read, or has errors; each is named with its line."""


class ConfigError(Error):
    """A configuration (``naqhara.toml``) or dictionary that cannot be used."""


class TextError(Error):
    """A text that cannot be read: it is no text, is too large, or is not Unicode.

    ``index`` is its place in a batch, from 0; ``None`` for a single text.
    """

    index: int | None = None


class Fault(TextError):
    """A fault of naqhara itself, met in one text. Please report it with the text."""


class VersionError(Error):
    """The driver and a worker of a cluster have two versions of this package."""
