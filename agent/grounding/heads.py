"""The head of what is named, where a title has only what hangs on it: of "la asamblea de la peña ciclista" a small
model keeps the "Peña Ciclista".
"""

from __future__ import annotations

import re
from typing import Final

from agent.reading.frames import FRAME
from agent.reading.sayings import Said
from agent.reading.words import content

_I: Final = re.IGNORECASE
_ARTICLE: Final = (
    r"(?:the|an?|my|our|his|her|their|this|[^\W\d_]+['’]s|el|la|los|las|una?|mi|nuestr[oa]|al|del|"
    r"der|die|das|den|dem|eine?[nmrs]?|meine?[nmrs]?|unser(?:e[nmrs]?)?|le|les|une|mon|ma|notre|il|lo|gli|uno|il mio|"
    r"la mia|o|os|as|um|uma|meu|minha)\s+|\b(?:l|un)['’]"
)
_OF: Final = (
    r"of(?: (?:the|my|our|his|her|their))?|by the|del|de(?: (?:la|los|las|mi|nuestr[oa]|l['’]))?|d['’]|du|des|vom|"
    r"von(?: "
    r"(?:der|den|dem|meine[mr]))?|der|dell[aeo]|dell['’]|dei|degli|di|da|do|das|dos"
)
_WITH: Final = (
    r"with(?: (?:the|my|our))?|for(?: (?:the|my|our))?|at(?: the)?|about(?: the)?|con(?: (?:el|la|los|las|mi|il))?|"
    r"para (?:el|la|los|las|mi)|mit(?: (?:der|dem|den|meine[mr]))?|f[üu]r(?: (?:die|den|das))?|beim?|avec(?: (?:le|"
    r"la|les|mon|"
    r"ma))?|pour (?:le|la|les)|chez|com(?: [oa]s?)?|per (?:il|la)"
)
_NO_HEAD: Final = (
    r"(?:me|us|you|it|him|them|that|this|one|some|all|both|none|any|out|because|instead|ahead|care|think|lots?|kinds?|sorts?|"
    r"rest|ends?|beginning|start|middle|half|couple|pair|number|few|day|days|weeks?|months?|years?|morning|afternoon|"
    r"evening|night|times?|dates?|names?|case|front|top|side|lists?|calendar|diary|planner|reminders?|notes?|events?|"
    r"entry|slot|to-?dos?|tasks?|kilos?|pounds?|bags?|box(?:es)?|bottles?|tins?|cans?|packs?|packets?|jars?|bunch|"
    r"loaf|pints?|lit(?:re|er)s?|dozen|cups?|slices?|"
    r"lista|calendario|agenda|recordatorio|nota|evento|tarea|resto|final|principio|mitad|fin|d[ií]as?|semanas?|mes|"
    r"a[ñn]os?|ma[ñn]ana|tarde|noche|horas?|parte|vez|caso|lado|nombre|fecha|paquetes?|botellas?|litros?|docenas?|cajas?|"
    r"latas?|bolsas?|botes?|barras?|"
    r"liste|kalender|notiz|ende|anfang|tag|woche|monat|uhr|flaschen?|packung|dosen?|kiste|termin|eintrag|"
    r"calendrier|fin|d[ée]but|jour|semaine|mois|bouteilles?|paquet|bo[iî]te|inizio|giorno|settimana|mese|pacco|"
    r"bottiglia|garrafa|pacote|caixa|in[ií]cio|dia|m[eê]s)"
)
_WORD: Final = rf"(?!{_NO_HEAD}\b)(?!(?:{_ARTICLE}|{_OF}|{_WITH})\b)[^\W\d_]{{3,}}"
HEAD: Final = re.compile(
    rf"(?:^\W*|[:,.;]\s+|\b(?:{_ARTICLE}))(?P<head>(?:{_WORD}\s+)?{_WORD})\s+(?P<link>(?P<of>{_OF})|{_WITH})(?P<gap>\s*)$",
    _I,
)
"""A noun with its article, and what leads from it to what hangs on it, at the end of words."""

LONGEST: Final = 4
"""Words of what hangs on it, at most."""


def with_head(title: str, said: Said, event: bool) -> str:
    """The title with the head that the user said before it; what an event is "with" or "at" hangs on it as well."""
    words = re.findall(r"[^\W_]+", title)
    if not 0 < len(words) <= LONGEST:
        return title
    own = r"\W{1,3}".join(map(re.escape, words))
    there = [*re.finditer(rf"(?<!\w){own}(?!\w)", said.request, _I)]
    if len(there) != 1:
        return title
    found = HEAD.search(said.request[: there[0].start()])
    if found is None or not (found["of"] or event):
        return title
    start, end = found.span("head")
    frame = FRAME.match(said.request)
    if frame and start < frame.end():  # "haceme acordar de ..."
        return title
    if any(each.start_index < end and start < each.end_index for each in said.every()) or not content(found["head"]):
        return title
    whole = f"{found['head']} {found['link']}{found['gap']}{there[0].group()}"
    return whole[:1].upper() + whole[1:]


COMPOUND: Final = re.compile(r"(?P<led>.*?)(?P<first>[^\W\d_]{3,})(?P<plural>e?s)", _I)
"""A title that ends in a plural."""


def with_its_noun(title: str, said: Said) -> str:
    """The title with the noun that the user named: of "40 tent pegs short, buy some" a small model makes "Buy tents".

    He said the plural's singular only before another plural, and that once.
    """
    found = COMPOUND.fullmatch(title.strip())
    if found is None or said.language != "en":
        return title
    first = re.escape(found["first"])
    said_so = re.search(rf"\b{first}{found['plural']}\b", said.request, _I)
    whole = [*re.finditer(rf"\b{first} (?P<noun>[^\W\d_]{{2,}}s)\b", said.request, _I)]
    alone = [*re.finditer(rf"\b{first}\b", said.request, _I)]
    if said_so or len(whole) != 1 or len(alone) != 1 or whole[0]["noun"].casefold() in NO_NOUN:
        return title
    return f"{found['led']}{whole[0].group()}"


NO_NOUN: Final = frozenset(
    "is was has does needs wants goes comes leaves starts ends keeps looks says this always perhaps leaks drips breaks "
    "sometimes minus plus".split()
)
"""Words in "s" that are no plural of a thing."""
