"""Lengths of time in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tools.when import duration

MINUTES = {
    "for 90 minutes": 90,
    "an hour": 60,
    "an hour and a half": 90,
    "1h30": 90,
    "half an hour": 30,
    "three quarters of an hour": 45,
    "2.5 hours": 150,
    "1 hour 30 minutes": 90,
    "45 min": 45,
    "a full hour": 60,
    "two whole hours": 120,
    "eine ganze Stunde": 60,
    "media hora": 30,
    "dos horas": 120,
    "una hora y media": 90,
    "1 hora y 15 minutos": 75,
    "a fortnight": 14 * 24 * 60,
    "half a day": 12 * 60,
    "2 months": 60 * 24 * 60,
    "an hour n a half": 90,
    "hour and a half": 90,
    "an hr 'n' half": 90,
    "two n a half hours": 150,
    "1½ hours": 90,
    "½ hora": 30,
}


@pytest.mark.parametrize(("text", "minutes"), MINUTES.items(), ids=str)
def test_duration(text: str, minutes: int) -> None:
    assert duration(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "soon", "hour", "5", "tomorrow", "fish n chips", "half the team", "1½ cups"])
def test_no_duration(text: str) -> None:
    assert duration(text) is None
