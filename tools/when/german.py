"""The German words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Length, Part

NAME = "de"
DAY_FIRST = True

WORDS: Mapping[str, Mapping[str, Any]] = {
    "NUMBER": {
        "ein|eine|einem|einer|einen|eins": 1,
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fünf|fuenf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "neun": 9,
        "zehn": 10,
        "elf": 11,
        "zwölf|zwoelf": 12,
        "fünfzehn": 15,
        "zwanzig": 20,
        "dreißig|dreissig": 30,
    },
    "ORDINAL": {
        "erste|ersten|erster": 1,
        "zweite|zweiten|zweiter": 2,
        "dritte|dritten|dritter": 3,
        "vierte|vierten": 4,
        "fünfte|fünften": 5,
    },
    "SOME": {
        "paar": 3,
        "einige|mehrere": 3,
        "anderthalb|eineinhalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "viereinhalb": 4.5,
        "fünfeinhalb": 5.5,
    },
    "QUARTERS": {"viertelstunde": 15, "dreiviertelstunde": 45},
    "HALF": {"halbe|halben": 0.5},
    "QUARTER": {"viertel": 0.25},
    "DOW": {
        "montag": 0,
        "dienstag": 1,
        "mittwoch": 2,
        "donnerstag": 3,
        "freitag": 4,
        "samstag|sonnabend": 5,
        "sonntag": 6,
    },
    "DOWISH": {"mo|mo.": 0, "di|di.": 1, "mi|mi.": 2, "do|do.": 3, "fr|fr.": 4, "sa|sa.": 5, "so|so.": 6},
    "DOWS": {
        "montags": 0,
        "dienstags": 1,
        "mittwochs": 2,
        "donnerstags": 3,
        "freitags": 4,
        "samstags|sonnabends": 5,
        "sonntags": 6,
    },
    "MONTH": {
        "januar|jänner": 1,
        "februar": 2,
        "märz|maerz": 3,
        "april": 4,
        "mai": 5,
        "juni": 6,
        "juli": 7,
        "august": 8,
        "september": 9,
        "oktober": 10,
        "november": 11,
        "dezember": 12,
    },
    "UNIT": {
        "sekunde|sekunden": "second",
        "minute|minuten|min": "minute",
        "stunde|stunden|std|std.": "hour",
        "tag|tage|tagen|tages": "day",
        "woche|wochen": "week",
        "monat|monate|monaten|monats": "month",
        "quartal|quartals": "quarter",
        "jahr|jahre|jahren|jahres": "year",
    },
    "MONTHUNIT": {"monat|monats": "month"},
    "YEARUNIT": {"jahr|jahres": "year"},
    "WEEK": {"in einer woche": Length(days=7, grain="week")},
    "DAY": {"heute": 0, "morgen": 1, "übermorgen|uebermorgen": 2, "gestern": -1, "vorgestern": -2},
    "DAYPART": {"heute nacht": (0, Part(21, 28)), "heute früh": (0, Part(5, 12))},
    "PART": {
        "früh|morgens": Part(5, 11),
        "vormittag|vormittags": Part(9, 12),
        "nachmittag|nachmittags": Part(12, 18),
        "abend|abends": Part(18, 24),
        "nacht|nachts": Part(21, 28),
    },
    "DOWPART": {
        f"{day}{name}": (index, part)
        for index, day in enumerate(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"))
        for name, part in (
            ("früh", Part(5, 11)),
            ("morgen", Part(5, 11)),
            ("vormittag", Part(9, 12)),
            ("mittag", Part(12, 14)),
            ("nachmittag", Part(12, 18)),
            ("abend", Part(18, 24)),
        )
    },
    "CLOCKWORD": {"mittag|mittags": Clock(12, half="24"), "mitternacht": Clock(24, half="24")},
    "EDGE": {"ende": "end", "anfang": "beginning", "mitte": "middle"},
    "SEASON": {
        "frühling|frühjahr": ((3, 20), (6, 21)),
        "sommer": ((6, 21), (9, 24)),
        "herbst": ((9, 23), (12, 21)),
        "winter": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "weihnachten": "christmas",
        "heiligabend": "christmas_eve",
        "silvester": "new_year_eve",
        "neujahr": "new_year",
        "ostern|ostersonntag": "easter",
        "ostermontag": "easter_monday",
        "karfreitag": "good_friday",
    },
    "FREQUENCY": {"täglich": "day", "wöchentlich": "week", "monatlich": "month", "jährlich": "year"},
}

PHRASES: Mapping[str, str] = {
    "A": "ein|eine|einem|einer|einen",
    "THE": "der|die|das|dem|den|des",
    "THE_DAY": "der|dem|den|das|die",
    "OF": "des|im|vom|von|in",
    "IN": "in|im|am",
    "ON": "am|an|auf|für",
    "AT": "um|gegen",
    "LINK": "am|um|im|vom|auf|für",
    "ABOUT": "gegen|etwa|ungefähr|circa|ca",
    "OCLOCK": "uhr",
    "NTH_SIGN": ".",
    "PAST": "nach",
    "SHORT_OF": "vor",
    "HALF_TO": "halb",
    "MINUTES": "minuten|minute|min",
    "THIS": "dieser|diese|diesen|dieses|diesem",
    "NEXT": "nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|kommender",
    "LAST": "letzte|letzten|letzter|vorige|vorigen|vergangene|vergangenen",
    "FINAL": "letzte|letzten|letzter",
    "SINCE_SHIFT": "vor",
    "LATER": "später",
    "EARLIER": "früher|eher",
    "BEFORE": "vor|vor dem",
    "AFTER": "nach|nach dem|ab",
    "FROM": "von|vom|ab",
    "BOTH": "beide|beide tage|beides|jeweils|beide nächte",
    "STARTING": "ab",
    "AND_SO_ON": "bis auf weiteres|angefangen mit diesem|beginnend mit diesem|ab diesem",
    "FULL": "ganze|ganzen|volle|vollen|gute|guten",
    "NEXT_MORNING": (
        "am nächsten morgen|am naechsten morgen|am morgen danach|am nächsten tag|am naechsten tag"
        "|des nächsten tages|am folgetag|nächsten morgen"
    ),
    "UNTIL": "bis|bis zum",
    "UNTIL_WORD": "bis|bis zum|bis zur",
    "BY": "bis spätestens|spätestens am|spätestens|bis spätestens zum",
    "BY_DAY": "bis zum|bis spätestens zum",
    "WITHIN": "innerhalb von|binnen|in den nächsten",
    "FOR": "für",
    "DASH": "-",
    "BETWEEN": "zwischen",
    "AND": "und",
    "EVERY": "jeden|jede|jedes|alle",
    "OTHER": "zweiten|zweite",
    "BUT_NOT": "außer|außer am|aber nicht",
    "SAME_TIME": "zur gleichen zeit|um die gleiche zeit|zur selben zeit|gleiche uhrzeit|zur gleichen uhrzeit",
    "WEEKEND": "wochenende",
    "WEEKENDS": "wochenenden",
    "NOW": "jetzt|sofort",
    "COLON": ":",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

MARKS = (
    "ich nicht und auf für mit bitte mein meine meinen meiner mich mir der das dem den ein eine einen ist sind noch zu "
    "um uhr im vom zum zur bis nach wann muss erinnere trag trage setz setze schreib nächste nächsten hab habe "
    "halb viertel zeig bin wir noch schon mal erinner sollte wird wieder"
)
"""Small words by which a text is known to be German."""

MISSPELT = ("DOW", "MONTH", "DAY")
NOT_MISSPELT = "montage freitod"
