"""A language is one module of words, as docs/time.md shows with German."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.tools.when.clock import read
from tools.when.chart import LANGUAGES, lexicon

DOCUMENT = Path(__file__).parents[3] / "docs" / "time.md"


def test_the_beginning_that_the_documentation_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    language = ModuleType("tests.tools.when.shown")
    exec(next(block for block in blocks if block.startswith("NAME")), vars(language))
    monkeypatch.setitem(sys.modules, language.__name__, language)
    monkeypatch.setitem(LANGUAGES, "xx", language.__name__)
    assert read("übermorgen um 3 Uhr", "xx") == ["2026-03-12 15:00 hour"]
    assert read("in zwei Wochen", "xx") == ["2026-03-24 day"]
    assert read("nächsten Montag", "xx") == ["2026-03-16 day"]
    assert read("alle drei Tage", "xx") == ["2026-03-10 day FREQ=DAILY;INTERVAL=3"]
    lexicon.cache_clear()
