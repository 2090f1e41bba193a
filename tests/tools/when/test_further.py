"""Times in the languages that requests may be in, though nothing is told in them."""

from __future__ import annotations

import pytest

from tests.tools.when.clock import NOW, read
from tools.when import duration, find
from tools.when.tongue import tongues

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
    "am 20. um 10 Uhr": "2026-03-20 10:00 hour",
    "Montag 23.3. um 14 Uhr 45": "2026-03-23 14:45 minute",
    "Freitag 3.4.": "2026-04-03 day",
    "vom 5.4. bis 7.4.": "2026-04-05 -> 2026-04-08 day",
    "um 9.15 Uhr": "2026-03-10 09:15 minute",
    "morgen um 3 Uhr 40 nachmittags": "2026-03-11 15:40 minute",
    "heute Abend um 8": "2026-03-10 20:00 hour",
    "morgen früh um 9": "2026-03-11 09:00 hour",
    "Mittwochabend": "2026-03-11 18:00 -> 2026-03-12 00:00 hour",
    "nächsten Dienstag um 14:30": "2026-03-17 14:30 minute",
    "bis zum 15. April": "2026-04-15 day before",
    "um 5 vor 12": "2026-03-10 11:55 minute",
    "Montag fünf vor Mitternacht": "2026-03-16 23:55 minute",
    "Freitag 22 Uhr bis 6 Uhr am nächsten Morgen": "2026-03-13 22:00 -> 2026-03-14 06:00 hour",
    "Do 14:45": "2026-03-12 14:45 minute",
    "Mi 18h": "2026-03-11 18:00 minute",
    "am Mittwoch, dem 18.3., 19 bis 20:30 Uhr": "2026-03-18 19:00 -> 2026-03-18 20:30 minute",
}
FRENCH = {
    "le 21 mars": "2026-03-21 day",
    "demain à 9h": "2026-03-11 09:00 minute",
    "vendredi à 14h30": "2026-03-13 14:30 minute",
    "samedi à midi": "2026-03-14 12:00 hour",
    "à 9 heures et demie": "2026-03-10 09:30 minute",
    "à dix heures moins le quart": "2026-03-10 09:45 minute",
    "à onze heures vingt": "2026-03-10 11:20 minute",
    "demain à dix heures vingt-cinq": "2026-03-11 10:25 minute",
    "vendredi de 22h à 6h le lendemain": "2026-03-13 22:00 -> 2026-03-14 06:00 minute",
    "à huit heures du soir": "2026-03-10 20:00 hour",
    "lundi prochain": "2026-03-16 day",
    "dans deux semaines": "2026-03-24 day",
    "pour jeudi": "2026-03-12 day",
    "avant vendredi": "2026-03-13 day before",
    "demain à 3 h 40 de l'après-midi": "2026-03-11 15:40 minute",
    "de 14h à 16h vendredi": "2026-03-13 14:00 -> 2026-03-13 16:00 minute",
    "tous les lundis à 18h": "2026-03-16 18:00 minute FREQ=WEEKLY;BYDAY=MO",
    "le 1er avril": "2026-04-01 day",
    "ce soir": "2026-03-10 18:00 -> 2026-03-11 00:00 hour",
}
ITALIAN = {
    "domani alle 9": "2026-03-11 09:00 hour",
    "a venerdì alle 15": "2026-03-13 15:00 hour",
    "sab ore 10": "2026-03-14 10:00 hour",
    "dalle 15 alle 18": "2026-03-10 15:00 -> 2026-03-10 18:00 hour",
    "venerdì alle 15": "2026-03-13 15:00 hour",
    "il 19 marzo": "2026-03-19 day",
    "alle 9 e mezza": "2026-03-10 09:30 minute",
    "venerdì dalle 22 alle 6 del mattino dopo": "2026-03-13 22:00 -> 2026-03-14 06:00 hour",
    "alle otto di sera": "2026-03-10 20:00 hour",
    "tra due settimane": "2026-03-24 day",
    "la prossima settimana": "2026-03-16 week",
    "stasera alle 8": "2026-03-10 20:00 hour",
    "giovedì pomeriggio": "2026-03-12 12:00 -> 2026-03-12 19:00 hour",
    "dalle 14 alle 16 di venerdì": "2026-03-13 14:00 -> 2026-03-13 16:00 hour",
    "ogni lunedì alle 18": "2026-03-16 18:00 hour FREQ=WEEKLY;BYDAY=MO",
    "sabato 14 marzo alle 10": "2026-03-14 10:00 hour",
}
PORTUGUESE = {
    "amanhã às 9h": "2026-03-11 09:00 minute",
    "no dia 18 de março": "2026-03-18 day",
    "sexta-feira às 15h": "2026-03-13 15:00 minute",
    "na sexta às 10": "2026-03-13 10:00 hour",
    "próxima segunda": "2026-03-16 day",
    "depois de amanhã": "2026-03-12 day",
    "até sexta": "2026-03-13 day before",
    "às oito da noite": "2026-03-10 20:00 hour",
    "daqui a duas semanas": "2026-03-24 day",
    "toda segunda às 18h": "2026-03-16 18:00 minute FREQ=WEEKLY;BYDAY=MO",
    "sexta das 22 às 6 da manhã seguinte": "2026-03-13 22:00 -> 2026-03-14 06:00 hour",
    "amanhã às 6h40": "2026-03-11 06:40 minute",
    "sábado ao meio-dia": "2026-03-14 12:00 hour",
    "das 14h às 16h na sexta": "2026-03-13 14:00 -> 2026-03-13 16:00 minute",
}
READ = {"de": GERMAN, "fr": FRENCH, "it": ITALIAN, "pt": PORTUGUESE}
ALL = [(language, text, expected) for language, texts in READ.items() for text, expected in texts.items()]


@pytest.mark.parametrize(("language", "text", "expected"), ALL, ids=str)
def test_read(language: str, text: str, expected: str) -> None:
    assert read(text, language) == [expected]


@pytest.mark.parametrize(("language", "text", "expected"), ALL, ids=str)
def test_the_language_need_not_be_known(language: str, text: str, expected: str) -> None:
    assert read(text) == [expected]
    assert read(text, "en") == [expected] or read(text, "es") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rappelle-moi d'appeler le plombier le 20 mars", "le 20 mars"),
        ("faut que je lave les vitres le 21 mars, note-le dans mes tâches", "le 21 mars"),
        ("Zahnarzt am Donnerstag um 15 Uhr bei Dr. Keller", "am Donnerstag um 15 Uhr"),
        ("erinnere mich morgen um 8 an den Müll", "morgen um 8"),
        ("ricordami di spedire la cartolina alla nonna il 19 marzo", "il 19 marzo"),
        ("cena con Giulia venerdì alle 20:30 da Mario", "venerdì alle 20:30"),
        ("me lembra de ligar pra Beatriz no dia 18 de março", "no dia 18 de março"),
        ("marca dentista na quinta às 16h", "na quinta às 16h"),
        ("j'ai rendez-vous chez le coiffeur mardi prochain à 11h", "mardi prochain à 11h"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es", None])
def test_found_in_a_request(language: str | None, text: str, expected: str) -> None:
    assert [text[each.start_index : each.end_index] for each in find(text, NOW, language)] == [expected]


@pytest.mark.parametrize(
    "text",
    ["April is nice", "dinner on Friday at 8", "cena el viernes", "hoy no puedo", "latest", "reunión en marzo",
     "the 3rd one", "dentista a las 9 am", "in 3 min", "buy two mars bars on friday and a cake"],
)  # fmt: skip
def test_english_and_spanish_are_no_further_language(text: str) -> None:
    assert tongues(text) == ()


def test_a_slip() -> None:
    assert read("donerstag", "de") == ["2026-03-12 day"]


def test_what_no_language_owns_alone_is_of_both() -> None:
    assert tongues("14 marzo", even=True) == ("it",)
    assert tongues("deux heures") == ("fr",)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("pour deux heures", 120), ("dura due ore", 120), ("für 90 Minuten", 90), ("uma hora", 60), ("for an hour", 60)],
)
def test_lengths(text: str, minutes: int) -> None:
    found = duration(text, "en")
    assert found is not None
    assert found.total_seconds() == 60 * minutes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zahnarzt Do 14:45", 12),
        ("Dentiste ven. 15h", 13),
        ("dentista lun alle 9", 16),
        ("dentista seg às 9", 16),
        ("Cabeleireiro sáb 10h", 14),
        ("Do it 14:45", 10),
        ("So 14:45 works for me", 10),
    ],
)
def test_a_short_weekday_is_one_before_an_hour(text: str, day: int) -> None:
    (span,) = find(text, NOW, "en")
    assert span.readings[0].start.day == day


def test_who_is_called_as_a_month_is_but_for_an_accent_is_no_time() -> None:
    text = "almoço com o Marco sexta às 13h"
    (span,) = find(text, NOW, "en")
    assert text[span.start_index : span.end_index] == "sexta às 13h"
    assert find("reunião em março", NOW, "en")


@pytest.mark.parametrize(("text", "hour"), [("Donnerstag 14:45 ist Zahnarzt", 14), ("call at 14:45 ist", 10)])
def test_a_verb_is_no_zone(text: str, hour: int) -> None:
    assert find(text, NOW, "en")[0].readings[0].start.astimezone(NOW.tzinfo).hour == hour


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("dîner jeudi 20h et apéro vendredi 19h", [20, 19]),
        ("le match samedi à 15h, et pas dimanche", [15, 0]),
        ("le 14 à 9h et le 15 à 10h", [9, 10]),
        ("la visite de vendredi à 9h est annulée", [9]),
        ("visio est jeudi à 15h EST", [21]),
        ("Treffen morgen um 15 Uhr z.B. beim Arzt", [15]),
        ("call at 5pm et on friday", [22]),
    ],
)
def test_a_small_word_between_times_is_no_zone(text: str, hours: list[int]) -> None:
    assert [each.readings[0].start.astimezone(NOW.tzinfo).hour for each in find(text, NOW, "en")] == hours
