"""Engines for ``naqhara summary --translate-with``, on this machine.

``python -m naqhara.engine argos|ctranslate2|transformers`` reads lines of JSON such as
``{"id": 1, "source": "ar", "target": "en", "text": "…"}`` and answers each with ``{"id": 1, "text": "…"}``.
The libraries are extras of this package: ``pip install 'naqhara[ctranslate2]'``.
"""

from __future__ import annotations

from naqhara.engine._lines import Translate, serve

__all__ = ["Translate", "serve"]
