"""Short names of days in further languages, without an hour or a date beside them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tools.when import find, resolve

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("wir müssen noch bis Fr Tante Ida anrufen", "2026-03-13"),
        ("zeig mir Do", "2026-03-12"),
        ("hab ich Mo was vor", "2026-03-16"),
        ("j'ai quoi lun.", "2026-03-16"),
        ("cosa ho lun per favore", "2026-03-16"),
        ("comprar pilhas até sex", "2026-03-13"),
        ("dentista 5a feira às 14h30", "2026-03-12"),
        ("osteopata gio h 17:30", "2026-03-12"),
        ("thé avec Zoé mer. à 16 h 15", "2026-03-11"),
        ("chorale le 24/3 à 10h", "2026-03-24"),
        ("visite du chantier vendredi en huit à 10h", "2026-03-20"),
    ],
)
def test_a_short_day_is_read_where_it_surely_is_one(text: str, day: str) -> None:
    (span,) = find(text, NOW, "en")
    assert f"{span.readings[0].start:%Y-%m-%d}" == day


@pytest.mark.parametrize(
    "text",
    ["mach das so", "mit Mo reden", "até ter tempo vou esperar", "acheter un jeu", "regarder la mer", "rappeler Sam",
     "sono al mar", "I am so tired", "do it"],
)  # fmt: skip
def test_it_is_a_word_of_its_own_elsewhere(text: str) -> None:
    assert not find(text, NOW, "en")


def test_by_a_short_day() -> None:
    (span,) = find("comprare le pile entro ven", NOW, "en")
    assert f"{span.readings[0].due}" == "2026-03-13"


def test_a_day_alone_with_what_leads_to_it() -> None:
    assert [f"{each.start:%d}" for each in resolve("am Sa", NOW, "en").readings] == ["14"]
    assert [f"{each.start:%d}" for each in resolve("am 20.", NOW, "en").readings] == ["20"]
