"""Times told back."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW
from tools.when import PLANNING, resolve, say

ENGLISH = {
    "today": "today (Tue 10 March)",
    "tomorrow at 9": "tomorrow (Wed 11 March), 09:00",
    "Thursday": "Thu 12 March",
    "Thursday at 5pm": "Thu 12 March, 17:00",
    "Thursday from 5pm to 6:30pm": "Thu 12 March, 17:00-18:30",
    "March 5": "Fri 5 March 2027",
    "Monday to Wednesday": "Mon 16 March to Wed 18 March",
    "this weekend": "Fri 13 March, 18:00 to Mon 16 March, 00:00",
    "next week": "the week of Mon 16 March",
    "next month": "April 2026 (from Wed 1 April)",
    "by Friday": "by Fri 13 March",
    "by 5pm tomorrow": "by tomorrow (Wed 11 March), 17:00",
    "within two weeks": "by Tue 24 March",
    "before Friday": "before Fri 13 March",
    "until Friday": "until Fri 13 March",
    "after 2pm": "from today (Tue 10 March), 14:00",
    "every Monday at 9": "every week on Mon, first Mon 16 March, 09:00",
    "every 3 months": "every 3 months, first today (Tue 10 March)",
}
SPANISH = {
    "el jueves a las 5 de la tarde": "jue 12 de marzo, 17:00",
    "mañana a las 9": "mañana (mié 11 de marzo), 09:00",
    "el 5 de marzo": "vie 5 de marzo de 2027",
    "la semana que viene": "la semana del lun 16 de marzo",
    "antes del viernes": "antes de vie 13 de marzo",
}


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items(), ids=str)
def test_english(text: str, expected: str) -> None:
    assert say(resolve(text, NOW, "en", policy=PLANNING).readings[0], NOW) == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH.items(), ids=str)
def test_spanish(text: str, expected: str) -> None:
    assert say(resolve(text, NOW, "es", policy=PLANNING).readings[0], NOW, "es") == expected
