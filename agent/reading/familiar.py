"""Spanish orders to one called "usted" or "vos", as they are said to one called "tú": "marque" is "marca".

Whatever reads a request after this knows the one form. Only what changes a row is read so, at the beginning of a clause
and before what it is about: "que Ana pase la ITV" stays.
"""

from __future__ import annotations

import re
from typing import Final

FORMS: Final = {
    "pase": "pasa", "páse": "pasa", "marque": "marca", "márque": "marca", "mueva": "mueve", "muéva": "mueve",
    "cambie": "cambia", "cámbie": "cambia", "quite": "quita", "quíte": "quita", "borre": "borra", "bórre": "borra",
    "cancele": "cancela", "cancéle": "cancela", "anule": "anula", "anúle": "anula", "tache": "tacha", "táche": "tacha",
    "aplace": "aplaza", "apláce": "aplaza", "retrase": "retrasa", "retráse": "retrasa", "adelante": "adelanta",
    "adelánte": "adelanta", "posponga": "pospón", "pospónga": "pospón", "elimine": "elimina", "elimíne": "elimina",
    "deje": "deja", "déje": "deja", "suba": "sube", "súba": "sube", "baje": "baja", "báje": "baja",
    "ponga": "pon", "pónga": "pon", "poné": "pon",
    "pasá": "pasa", "marcá": "marca", "mové": "mueve", "move": "mueve", "cambiá": "cambia", "quitá": "quita",
    "borrá": "borra", "cancelá": "cancela", "anulá": "anula", "tachá": "tacha", "aplazá": "aplaza",
    "retrasá": "retrasa", "adelantá": "adelanta", "posponé": "pospón", "eliminá": "elimina", "dejá": "deja",
    "subí": "sube", "bajá": "baja", "corré": "corre",
    "reprograme": "reprograma", "reprográme": "reprograma",
}  # fmt: skip
"""The forms of the verbs, as they are alone and before a pronoun."""

_I: Final = re.IGNORECASE
_LED: Final = (
    r"(?P<led>(?:^|[,.;:!¡¿]\s*|\s(?=[ye]\s)|\bas[ií] que\s+)\W*(?:(?:y|e|por favor|porfa|hola|oiga|mire|"
    r"buen[oa]s (?:d[ií]as|tardes|noches)|luego|despu[eé]s|tambi[eé]n|adem[aá]s|ahora|entonces|pues|bueno|che|mira|"
    r"disculpe|perdone)\b[\s,]*)*)"
)
_WHICH: Final = r"(?:el|la|los|las|lo|mi|mis|nuestr[oa]s?|es[ao]s?|est[ao]s?|como)"
_IT: Final = rf"(?P<it>(?:me|nos)(?=\s)|(?:me|se)?l[oa]s?\b|(?=\s+{_WHICH}\b))"
_ABOUT: Final = rf"(?=\W*$|[,.;!]|\s+(?:{_WHICH}|para|al?|de|por|ya)\b)"
FORMAL: Final = re.compile(rf"{_LED}\b(?P<verb>{'|'.join(sorted(FORMS, key=len, reverse=True))}){_IT}{_ABOUT}", _I)
_ACCENTS: Final = {"pasa": "pása", "marca": "márca", "mueve": "muéve", "cambia": "cámbia", "quita": "quíta",
                   "borra": "bórra", "cancela": "cancéla", "anula": "anúla", "tacha": "tácha", "aplaza": "apláza",
                   "retrasa": "retrása", "adelanta": "adelánta", "pospón": "pospón", "elimina": "elimína",
                   "deja": "déja", "reprograma": "reprográma", "sube": "súbe", "baja": "bája", "pon": "pon",
                   "corre": "córre"}  # fmt: skip
"""The familiar forms before a pronoun."""


SPOKEN: Final = (
    (re.compile(r"\bpa['’]?l\b(?= \w)", _I), "para el"),
    (re.compile(r"\bpa['’]?(?= (?:la|las|los|el|hoy|ma[ñn]ana|pasado|este|esta|que|m[ií]|cuando)\b)", _I), "para"),
)
"""Words as they are spoken, and as they are written."""


def familiar(request: str, language: str) -> str:
    """The request with its orders in the familiar form, and words of speech in full; the same where there is none."""
    if language != "es":
        return request
    for spoken, written in SPOKEN:
        request = spoken.sub(written, request)
    return FORMAL.sub(_familiar, request)


def _familiar(found: re.Match[str]) -> str:
    verb, it = FORMS[found["verb"].casefold()], found["it"]
    if it in ("me", "nos"):  # "páseme el alquiler al lunes" wants the rent moved
        it = ""
    verb = _ACCENTS[verb] if it else verb
    verb = verb.capitalize() if found["verb"][:1].isupper() else verb
    return f"{found['led']}{verb}{it}"
