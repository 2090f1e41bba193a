"""The Italian words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Part

NAME = "it"
DAY_FIRST = True

WORDS: Mapping[str, Mapping[str, Any]] = {
    "FIRST_DAY": {"uno": 1},
    "NUMBER": {
        "un|uno|una|un'": 1,
        "due": 2,
        "tre": 3,
        "quattro": 4,
        "cinque": 5,
        "sei": 6,
        "sette": 7,
        "otto": 8,
        "nove": 9,
        "dieci": 10,
        "undici": 11,
        "dodici": 12,
        "quindici": 15,
        "venti": 20,
        "trenta": 30,
    },
    "ORDINAL": {"primo|prima": 1, "secondo|seconda": 2, "terzo|terza": 3, "quarto|quarta": 4},
    "SOME": {"paio|paio di": 2, "qualche": 3},
    "HALF": {"mezzo|mezza|mezz'": 0.5},
    "QUARTER": {"quarto|un quarto|quarti": 0.25},
    "DOW": {
        "lunedì": 0,
        "martedì": 1,
        "mercoledì": 2,
        "giovedì": 3,
        "venerdì": 4,
        "sabato": 5,
        "domenica": 6,
    },
    "DOWISH": {"lun|lun.": 0, "mar|mar.": 1, "mer|mer.": 2, "gio|gio.": 3, "ven|ven.": 4, "sab|sab.": 5, "dom|dom.": 6},
    "MONTH": {
        "gennaio": 1,
        "febbraio": 2,
        "marzo": 3,
        "aprile": 4,
        "maggio": 5,
        "giugno": 6,
        "luglio": 7,
        "agosto": 8,
        "settembre": 9,
        "ottobre": 10,
        "novembre": 11,
        "dicembre": 12,
    },
    "UNIT": {
        "secondo|secondi": "second",
        "minuto|minuti|min": "minute",
        "ora|ore|h": "hour",
        "giorno|giorni": "day",
        "settimana|settimane": "week",
        "mese|mesi": "month",
        "trimestre|trimestri": "quarter",
        "anno|anni": "year",
    },
    "DAYUNIT": {"giorno": "day"},
    "MONTHUNIT": {"mese|mesi": "month"},
    "YEARUNIT": {"anno|anni": "year"},
    "DAY": {"oggi": 0, "domani": 1, "dopodomani|dopo domani": 2, "ieri": -1, "l'altro ieri|altro ieri": -2},
    "DAYPART": {
        "stasera|questa sera": (0, Part(18, 24)),
        "stanotte": (0, Part(21, 28)),
        "stamattina|stamani|questa mattina": (0, Part(4, 12)),
        "ieri sera": (-1, Part(18, 24)),
    },
    "PART": {
        "mattina|mattino|mattinata": Part(4, 12),
        "pomeriggio": Part(12, 19),
        "sera|serata": Part(18, 24),
        "notte": Part(21, 28),
    },
    "SUREPART": {
        "di mattina|del mattino|la mattina|in mattinata": Part(4, 12),
        "di pomeriggio|del pomeriggio|nel pomeriggio": Part(12, 19),
        "di sera|della sera|in serata": Part(18, 24),
    },
    "CLOCKWORD": {"mezzogiorno": Clock(12, half="24"), "mezzanotte": Clock(24, half="24")},
    "EDGE": {"fine|la fine": "end", "inizio|l'inizio": "beginning", "metà": "middle"},
    "SEASON": {
        "primavera": ((3, 20), (6, 21)),
        "estate": ((6, 21), (9, 24)),
        "autunno": ((9, 23), (12, 21)),
        "inverno": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "natale": "christmas",
        "vigilia di natale": "christmas_eve",
        "capodanno": "new_year",
        "pasqua": "easter",
        "pasquetta": "easter_monday",
        "ferragosto": "assumption",
    },
    "FREQUENCY": {
        "ogni giorno|tutti i giorni": "day",
        "ogni settimana|tutte le settimane": "week",
        "ogni mese|tutti i mesi": "month",
        "ogni anno|tutti gli anni": "year",
    },
}

PHRASES: Mapping[str, str] = {
    "A": "un|una|un'",
    "THE": "il|lo|la|i|gli|le|l'",
    "THE_DAY": "il|l'|lo",
    "OF": "di|del|della|dell'|d'",
    "IN": "in|nel|fra|tra",
    "ON": "a|il|questo|per|per il|nel|al|del",
    "AT": "alle|all'|alla|verso le|per le|alle ore|ore|h",
    "WEAK_AT": "le",
    "LINK": "a|di|del|per|il|la|al|alle",
    "ABOUT": "verso|verso le|circa|intorno alle",
    "CLOCK_HOURS": "ore|ora|h",
    "OCLOCK": "in punto",
    "PLUS": "e",
    "MINUS": "meno",
    "MINUTES": "minuti|minuto|min",
    "THIS": "questo|questa|quest'",
    "NEXT": "prossimo|prossima|prossimi|prossime|seguente|che viene|dopo",
    "LAST": "scorso|scorsa|ultimo|ultima|passato|passata",
    "FINAL": "ultimo|ultima",
    "AGO": "fa",
    "LATER": "dopo|più tardi",
    "EARLIER": "prima",
    "BEFORE": "prima di|prima del|prima delle|prima della",
    "BEFORE_DAY": "prima del|prima di",
    "AFTER": "dopo|dopo le|dopo il|a partire da",
    "FROM": "da|dal|dalle|dalla",
    "BOTH": "entrambi|tutti e due|entrambi i giorni|tutti e due i giorni",
    "STARTING": "a partire da|a partire dal|da|dal",
    "AND_SO_ON": "fino a nuovo avviso|fino a nuovo ordine|a partire da questo|a cominciare da questo",
    "FULL": "buona|buone",
    "NEXT_MORNING": (
        "del mattino dopo|il mattino dopo|la mattina dopo|del giorno dopo|il giorno dopo"
        "|del mattino seguente|del giorno seguente|della mattina dopo"
    ),
    "UNTIL": "a|al|fino a|fino al",
    "UNTIL_HOUR": "alle|all'|fino alle|fino all'",
    "UNTIL_WORD": "fino a|fino al|fino alle",
    "BY": "entro|entro le|entro e non oltre",
    "BY_DAY": "entro il|non oltre il",
    "WITHIN": "entro|nei prossimi|nelle prossime",
    "FOR": "per",
    "DASH": "-",
    "BETWEEN": "tra|fra|tra le|fra le",
    "AND": "e|e le",
    "EVERY": "ogni|tutti i|tutte le",
    "BUT_NOT": "tranne|tranne il|escluso",
    "SAME_TIME": "alla stessa ora|stessa ora",
    "WEEKEND": "fine settimana|weekend|week-end",
    "WEEKENDS": "tutti i fine settimana|tutti i weekend",
    "NOW": "adesso|ora|subito",
    "DAY_NUMBER": "giorno|il giorno",
    "COLON": ":",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

MARKS = (
    "il lo gli i è di che non per con mio mia miei del della dello alla alle allo nel nella ricordami devo "
    "aggiungi segna metti prossimo prossima ore ho da dal chiamare comprare la un una a e le cosa grazie togli "
    "cancella annulla sposta aggiungilo appunta crea dai ci sei mi si sono ma anche perché poi puoi potresti ciao tra "
    "impegni fammi pagare"
)
"""Small words by which a text is known to be Italian."""

MISSPELT = ("DOW", "MONTH", "DAY")
NOT_MISSPELT = "domando domande"
