"""A language is one module of words: here German, as docs/time.md shows."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.tools.when.clock import read
from tools.when.chart import LANGUAGES, lexicon

DOCUMENT = Path(__file__).parents[3] / "docs" / "time.md"

GERMAN = {
    "morgen um 15 Uhr": "2026-03-11 15:00 hour",
    "übermorgen früh": "2026-03-12 05:00 -> 2026-03-12 11:00 hour",
    "am Freitag um halb acht": "2026-03-13 07:30 minute",
    "Viertel nach drei": "2026-03-10 15:15 minute",
    "am 3. Mai": "2026-05-03 day",
    "23.5.2026": "2026-05-23 day",
    "in zwei Wochen": "2026-03-24 day",
    "vor drei Tagen": "2026-03-07 09:00 hour",
    "nächste Woche": "2026-03-16 week",
    "von 9 bis 11 Uhr am Freitag": "2026-03-13 09:00 -> 2026-03-13 11:00 hour",
    "der letzte Freitag im März": "2026-03-27 day",
    "Ende des Monats": "2026-03-21 -> 2026-04-01 day",
    "zwei Tage vor Weihnachten": "2026-12-23 day",
    "Ostermontag": "2026-04-06 day",
    "jeden Montag um 9 Uhr": "2026-03-16 09:00 hour FREQ=WEEKLY;BYDAY=MO",
    "alle zwei Wochen": "2026-03-10 day FREQ=WEEKLY;INTERVAL=2",
    "am ersten Montag jeden Monat": "2026-04-06 day FREQ=MONTHLY;BYDAY=1MO",
    "donerstag": "2026-03-12 day",
}


@pytest.fixture(autouse=True)
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LANGUAGES, "de", "tests.tools.when.german")


@pytest.mark.parametrize(("text", "expected"), GERMAN.items(), ids=str)
def test_german(text: str, expected: str) -> None:
    assert read(text, "de") == [expected]


def test_it_need_not_be_said() -> None:
    assert read("übermorgen um 15 Uhr") == ["2026-03-12 15:00 hour"]
    assert read("tomorrow at 9") == ["2026-03-11 09:00 hour"]


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
