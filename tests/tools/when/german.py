"""Some German words of time: a third language, as a newcomer would begin it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Length, Part

NAME = "de"
DAY_FIRST = True

WORDS: Mapping[str, Mapping[str, Any]] = {
    "NUMBER": {
        "ein|eine|einem|einer|einen|eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
        "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    },
    "ORDINAL": {"erste|ersten|erster": 1, "zweite|zweiten": 2, "dritte|dritten": 3},
    "HALF": {"halbe|halben": 0.5},
    "QUARTER": {"viertel": 0.25},
    "DOW": {
        "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag|sonnabend": 5, "sonntag": 6,
    },
    "DOWS": {"montags": 0, "dienstags": 1, "mittwochs": 2, "donnerstags": 3, "freitags": 4, "samstags": 5},
    "MONTH": {
        "januar": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
        "september": 9, "oktober": 10, "november": 11, "dezember": 12,
    },
    "UNIT": {
        "minute|minuten": "minute", "stunde|stunden": "hour", "tag|tage|tagen": "day", "woche|wochen": "week",
        "monat|monate|monaten|monats": "month", "jahr|jahre|jahren|jahres": "year",
    },
    "MONTHUNIT": {"monat|monats": "month"},
    "WEEK": {"in einer woche": Length(days=7, grain="week")},
    "DAY": {"heute": 0, "morgen": 1, "übermorgen": 2, "gestern": -1, "vorgestern": -2},
    "PART": {"früh": Part(5, 11), "vormittag": Part(9, 12), "nachmittag": Part(12, 18), "abend": Part(18, 24)},
    "CLOCKWORD": {"mittag": Clock(12, half="24"), "mitternacht": Clock(24, half="24")},
    "EDGE": {"ende": "end", "anfang": "beginning", "mitte": "middle"},
    "FEAST": {"weihnachten": "christmas", "heiligabend": "christmas_eve", "ostermontag": "easter_monday"},
}  # fmt: skip

PHRASES: Mapping[str, str] = {
    "A": "ein|eine|einem|einer|einen",
    "THE": "der|die|das|dem|den|des",
    "OF": "des|im|vom|von|in",
    "IN": "in|im|am",
    "ON": "am|an",
    "AT": "um|gegen",
    "LINK": "am|um|im|vom",
    "OCLOCK": "uhr",
    "PAST": "nach",
    "TO_HOUR": "vor",
    "HALF_TO": "halb",
    "THIS": "dieser|diese|diesen|dieses",
    "NEXT": "nächste|nächsten|nächster|nächstes|kommende|kommenden",
    "LAST": "letzte|letzten|vorige|vorigen",
    "FINAL": "letzte|letzten|letzter",
    "SINCE_SHIFT": "vor",
    "BEFORE": "vor|vor dem",
    "AFTER": "nach|nach dem",
    "FROM": "von|vom|ab",
    "STARTING": "ab",
    "UNTIL": "bis|bis zum",
    "UNTIL_WORD": "bis|bis zum",
    "BY": "bis spätestens|spätestens am|spätestens",
    "FOR": "für",
    "DASH": "-",
    "AND": "und",
    "EVERY": "jeden|jede|jedes|alle",
    "OTHER": "zweiten|zweite",
    "BUT_NOT": "außer|außer am|aber nicht",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

MISSPELT = ("DOW", "MONTH", "DAY")
NOT_MISSPELT = "montage freitod"
