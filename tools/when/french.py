"""The French words of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tools.when.values import Clock, Length, Part

NAME = "fr"
DAY_FIRST = True

WORDS: Mapping[str, Mapping[str, Any]] = {
    "NUMBER": {
        "un|une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "onze": 11,
        "douze": 12,
        "quinze": 15,
        "vingt": 20,
        "trente": 30,
    },
    "ORDINAL": {"premier|première|1er": 1, "deuxième|second|seconde": 2, "troisième": 3, "quatrième": 4},
    "SOME": {"quelques": 3},
    "HALF": {"demi|demie": 0.5},
    "QUARTER": {"quart|quarts": 0.25},
    "DOW": {
        "lundi": 0,
        "mardi": 1,
        "mercredi": 2,
        "jeudi": 3,
        "vendredi": 4,
        "samedi": 5,
        "dimanche": 6,
    },
    "DOWISH": {"lun|lun.": 0, "mar|mar.": 1, "mer|mer.": 2, "jeu|jeu.": 3, "ven|ven.": 4, "sam|sam.": 5, "dim|dim.": 6},
    "WEEK": {"en huit": Length(days=7, grain="week")},
    "DOWS": {
        "lundis": 0,
        "mardis": 1,
        "mercredis": 2,
        "jeudis": 3,
        "vendredis": 4,
        "samedis": 5,
        "dimanches": 6,
    },
    "MONTH": {
        "janvier": 1,
        "février": 2,
        "avril": 4,
        "juin": 6,
        "juillet": 7,
        "août": 8,
        "septembre": 9,
        "octobre": 10,
        "novembre": 11,
        "décembre": 12,
    },
    "MONTHISH": {"mars": 3, "mai": 5},
    "UNIT": {
        "seconde|secondes": "second",
        "minute|minutes|min": "minute",
        "heure|heures|h": "hour",
        "jour|jours|journée": "day",
        "semaine|semaines": "week",
        "mois": "month",
        "trimestre|trimestres": "quarter",
        "an|ans|année|années": "year",
    },
    "DAYUNIT": {"jour": "day"},
    "MONTHUNIT": {"mois": "month"},
    "YEARUNIT": {"an|ans|année": "year"},
    "FORTNIGHT": {"quinzaine": 15},
    "DAY": {"aujourd'hui|ce jour": 0, "demain": 1, "après-demain|après demain": 2, "hier": -1, "avant-hier": -2},
    "DAYPART": {
        "ce soir|cette nuit": (0, Part(18, 24)),
        "ce matin": (0, Part(4, 12)),
        "cet après-midi|cet après midi": (0, Part(12, 19)),
        "hier soir": (-1, Part(18, 24)),
    },
    "PART": {
        "matin|matinée": Part(4, 12),
        "après-midi|après midi|aprem": Part(12, 19),
        "soir|soirée": Part(18, 24),
        "nuit": Part(21, 28),
    },
    "SUREPART": {
        "du matin|le matin|dans la matinée": Part(4, 12),
        "de l'après-midi|l'après-midi|dans l'après-midi|de l'après midi": Part(12, 19),
        "du soir|le soir|dans la soirée": Part(18, 24),
    },
    "CLOCKWORD": {"midi": Clock(12, half="24"), "minuit": Clock(24, half="24")},
    "EDGE": {
        "fin|la fin": "end",
        "début|le début": "beginning",
        "milieu|mi|mi-": "middle",
    },
    "SEASON": {
        "printemps": ((3, 20), (6, 21)),
        "été": ((6, 21), (9, 24)),
        "automne": ((9, 23), (12, 21)),
        "hiver": ((12, 21), (3, 21)),
    },
    "FEAST": {
        "noël": "christmas",
        "le réveillon": "christmas_eve",
        "pâques|dimanche de pâques": "easter",
        "lundi de pâques": "easter_monday",
        "vendredi saint": "good_friday",
    },
    "FREQUENCY": {
        "tous les jours|quotidiennement|chaque jour": "day",
        "toutes les semaines|chaque semaine": "week",
        "tous les mois|chaque mois": "month",
        "tous les ans|chaque année": "year",
    },
}

PHRASES: Mapping[str, str] = {
    "A": "un|une",
    "THE": "le|la|les|l'",
    "THE_DAY": "le",
    "OF": "de|du|de la|d'|des|en",
    "IN": "en|dans|d'ici",
    "ON": "le|ce|au|du|pour|pour le",
    "AT": "à|a|vers",
    "LINK": "à|de|du|au|pour|en|le|la",
    "ABOUT": "vers|environ|autour de|aux alentours de",
    "CLOCK_HOURS": "heures|heure|h",
    "OCLOCK": "pile|précises",
    "PLUS": "et",
    "MINUS": "moins le|moins",
    "MINUTES": "minutes|minute|min",
    "THIS": "ce|cet|cette|ces",
    "NEXT": "prochain|prochaine|prochains|prochaines|suivant|suivante|qui vient|d'après",
    "LAST": "dernier|dernière|passé|passée|derniers|dernières",
    "FINAL": "dernier|dernière",
    "SINCE_SHIFT": "il y a",
    "LATER": "plus tard",
    "EARLIER": "plus tôt",
    "BEFORE": "avant|avant le|avant la",
    "AFTER": "après|après le|à partir de|dès",
    "FROM": "de|du|à partir de|depuis",
    "BOTH": "les deux|les deux jours|les deux fois|chaque jour",
    "STARTING": "à partir de|à partir du|dès|dès le",
    "AND_SO_ON": "jusqu'à nouvel ordre|jusqu'à nouvel avis|à commencer par celui-ci|à commencer par ce",
    "FULL": "bonne|bonnes",
    "NEXT_MORNING": "le lendemain matin|du lendemain matin|le lendemain|du lendemain|le matin suivant",
    "UNTIL": "à|au|jusqu'à|jusqu'au|a",
    "UNTIL_WORD": "jusqu'à|jusqu'au",
    "BY": "au plus tard|d'ici|d'ici à",
    "BY_DAY": "au plus tard le|d'ici le",
    "BEFORE_DAY": "avant le",
    "WITHIN": "dans les|en moins de|d'ici",
    "FOR": "pendant|durant|pour",
    "DASH": "-",
    "BETWEEN": "entre",
    "AND": "et",
    "EVERY": "chaque|tous les|toutes les",
    "BUT_NOT": "sauf|sauf le",
    "SAME_TIME": "à la même heure|même heure",
    "WEEKEND": "week-end|weekend|week end",
    "WEEKENDS": "week-ends|weekends|tous les week-ends",
    "NOW": "maintenant|tout de suite",
    "DAY_NUMBER": "jour",
    "COLON": ":",
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "OPEN": "(",
    "CLOSE": ")",
}

MARKS = (
    "je moi le les des une mon ma mes est pas et pour avec dans du au aux ce cette qui que faut appeler rappelle "
    "ajoute note mets prochain prochaine heures heure à chez j d l n qu de la un en me il toi plutôt merci "
    "bonjour salut stp annule décale déplace supprime coche quoi dois ai c s t payer montre coucou"
)
"""Small words by which a text is known to be French."""

MISSPELT = ("DOW", "MONTH", "DAY")
NOT_MISSPELT = "samedy demander demande"
