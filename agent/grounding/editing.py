"""A part that is to go out of a note: "take the scarf out of gift ideas" leaves the rest as it was.

A small model appends the words instead, or rewrites the whole; what goes and from where is said, so code can do it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.reading.words import WISHES
from memory.notes import Note
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, POINTERS, ranked, word_likeness, words_of
from tools.taking_out import TAKES, taken_out, takings
from tools.when import find, planning

OWN_DEED: Final = re.compile(
    r"\b(?:remind\w*|remember|reminder|forget|alert|nudge|ping|alarm|"
    r"(?:add|put|book|schedule|cancel|plan|note) (?!it\b)|"
    r"i (?:need|have|must|should|ought|will|want to (?:remember|know))\b|i['’](?:ve got|ll)\b|"
    r"recu[eé]rda\w*|av[ií]sa\w*|ac(?:u[eé]|o)rda\w*|recordatorio|a[ñn]ade|ap[uú]nta\w*|an[oó]ta\w*|tengo que|debo|"
    r"erinner\w*|rappelle\w*|ricorda\w*|lembra\w*|"
    r"(?:not|never|nunca|jam[aá]s|nicht|pas|non|n[aã]o|no)(?: \w+)?\s*$)|n['’]t(?: \w+)?\s*$|"
    r"\b(?:did|do|does|should|shall|must|have|has|had|was|were|why|when|where|what|how|who|if|debo|deber[ií]a|"
    r"si|cu[aá]ndo|qu[eé]|qui[eé]n|por qu[eé])(?: (?:i|we|you|he|she|they|yo))?\s*$",
    re.IGNORECASE,
)
"""Words before the verb by which it is no order: a deed of the user's own, a question, a denial, or another wish."""

OTHER_ROWS: Final = re.compile(
    r"^\s*(?:an?|some|una?)\s|\b(?:to-?do|task|reminder|event|appointment|calendar|tarea|recordatorio|evento|cita|"
    r"calendario|agenda)s?\b",
    re.IGNORECASE,
)
"""What is no part of a note: a taxi to be taken, or a row of another kind."""


def edited(request: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]] = ()) -> Planned | None:
    """The change of the one note out of which the request wants a part taken that is in it; else None."""
    verb = TAKES.search(request)
    if verb is None or OWN_DEED.search(request[: verb.start()]):
        return None
    for taking in takings(request):
        if OTHER_ROWS.search(taking.what):
            continue
        row = _note(taking.place, notes, shown)
        if row and taken_out(row.text, taking.what, request.replace(taking.place, " ")):
            return Planned("rewrite_note", {"note": f"#{row.id}", "style": f"without {taking.what.strip()}"})
    return None


def _note(place: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]]) -> Note | None:
    """The note of that name, or the one that was shown and is pointed to."""
    words = {*words_of(place)}
    if words and words <= {*POINTERS, "note", "nota", "there", "ahi"}:
        ids = [each["id"] for each in shown if each["kind"] == "note"]
        return next((row for row in notes if len(ids) == 1 and row.id == ids[0]), None)
    found = ranked(notes, place, lambda row: row.title)
    return found[0][1] if len(found) == 1 else None


_LEAD: Final = (
    r"\W*(?:(?:oh|ah|ok(?:ay)?|and|but|no|nope|wait|sorry|actually|hm+|please|now|thanks|(?:can|could|would) you|"
    r"you can|let['’]?s|ay|uy|y|pero|espera|perd[oó]n|vale|por favor|puedes|mejor|al final|bitte|doch|non|anzi|"
    r"n[aã]o)\b[\s,.:!…-]*)*"
)
_WHAT: Final = r"(?P<what>[^,.;:!?\n–—]{2,40}?)"
_IT: Final = r"(?:it|that|there|the (?:list|note)|(?:that|this) (?:list|note))"
_OUT_OF_IT: Final = (
    rf"(?:\s+(?:back )?(?:(?:out|off|away)(?: of)?|from)(?: {_IT})?|"
    r"\s+(?:de (?:ah[ií]|all[ií]|la (?:nota|lista)|esa (?:nota|lista))|raus|weg|davon|von der liste|"
    r"de la (?:liste|note)|dalla (?:lista|nota)|da (?:lista|nota)))"
)
_FROM_IT: Final = rf"{_OUT_OF_IT}?"
_AGAIN: Final = (
    r"(?:[\s,]+(?:again|then|now|please|thanks|would you|after all|instead|otra vez|de nuevo|por favor|porfa|wieder|"
    r"bitte|stp|per favore|de novo))*"
)
_BEHIND: Final = (
    r"(?P<why>(?:\s*[,;.:–—-]+\s*(?=\w)|\s+(?:because|since|as|'?cos|porque|que|weil|parce que|perch[eé])\s+).+?)?\W*"
)
ASKED_TO: Final = re.compile(r"\W*(?:\w+\W+){0,2}?(?:can|could|would|puedes|podr[ií]as|me la|me lo)\b", re.IGNORECASE)
"""How a question begins that asks for a deed."""

OUT: Final = tuple(
    re.compile(f"{_LEAD}{pattern}{_AGAIN}{_BEHIND}", re.IGNORECASE)
    for pattern in (
        rf"(?:cross|strike|scratch|tick)(?: (?:out|off))? {_WHAT}{_FROM_IT}",
        rf"(?:take|leave|get) (?:out|off) {_WHAT}{_FROM_IT}",
        rf"(?:take|leave|get|nimm) {_WHAT}{_OUT_OF_IT}",
        rf"(?:remove|delete|drop|scrap|lose|cut|erase|wipe|get rid of|bin|ditch|skip) {_WHAT}{_FROM_IT}",
        rf"(?:no|not|without|minus) {_WHAT}",
        rf"(?:i|we) (?:do ?n['’]?t|no longer|wo ?n['’]?t) need {_WHAT}(?: any ?more)?",
        rf"{_WHAT} (?:can|should|must|has to) (?:come|go)(?: (?:out|off))?",
        rf"(?:vuelve a )?(?:qu[ií]t|s[aá]c|b[oó]rr|elim[ií]n|t[aá]ch|supr[ií]m)[aeáé]r?(?:me|le|nos)?"
        rf"(?: otra vez| de nuevo)? (?:lo de )?{_WHAT}{_FROM_IT}",
        rf"sin {_WHAT}",
        rf"{_WHAT},? (?:no|qu[ií]tal[oa]s?|s[aá]cal[oa]s?|b[oó]rral[oa]s?)",
        rf"(?:streich|l[öo]sch|entfern|nimm)e?(?: bitte)? {_WHAT}(?: wieder)?{_FROM_IT}",
        rf"(?:enl[eè]ve|retire|supprime|raye|togli|leva|cancella|elimina|tira|remove|apaga) {_WHAT}{_FROM_IT}",
    )
)
"""Sentences that want something out of what was just noted, and tell no more than why."""

_CONJOINED: Final = re.compile(r"^\W*(?:que|porque)\b", re.IGNORECASE)
FEW: Final = 4
"""Words of what is to go, at most."""

LONGEST: Final = 10
"""Words of a reason, at most."""


_PART: Final = (
    r"(?:line|bit|part|item|entry|row|present|l[ií]nea|parte|entrada|rengl[oó]n|regalo|zeile|eintrag|ligne|riga|"
    r"voce|linha)"
)
ITS_LINE: Final = re.compile(
    rf"\b(?:(?P<his>his|seine[nm]?)|(?P<her>her|ihre[nm]?)|their|its|that|su|esa|ese|sa|son|sua|suo|quella|"
    rf"essa) {_PART}\b|"
    r"\b(?P<hers>hers)\b|\b(?:lo suyo|theirs)\b",
    re.IGNORECASE,
)
"""A part of the note that is told by what was asked for before: "his line"."""

MEN: Final = frozenset("dad father brother uncle grandpa husband son papa padre hermano tio abuelo marido hijo".split())
WOMEN: Final = frozenset("mum mom mother sister aunt grandma wife daughter mama madre hermana tia abuela hija".split())
CLAUSE: Final = re.compile(r"\s*[.;!]\s+|\s*,\s+(?:so\s+)?")


def line_asked_for(text: str, asked: str, pointing: re.Match[str]) -> str:
    """How the line of a note begins that the question before was about; nothing where it may be another."""
    lines = text.splitlines()
    said = [word for word in words_of(asked) if len(word) > 2 and word not in NOISE]
    found = [
        line
        for line in lines
        if any(word_likeness(word, each) >= LIKE_WORD for word in said for each in words_of(line))
    ]
    if len(lines) < 2 or len(found) != 1:
        return ""
    own = WOMEN if pointing["her"] or pointing["hers"] else MEN if pointing["his"] else frozenset[str]()
    if any(not own.isdisjoint(words_of(line)) for line in lines if line not in found):
        return ""
    return found[0].partition(":")[0].strip()


def taken_from(request: str, note: Note, language: Language, now: datetime, asked: str = "") -> Planned | None:
    """The change of the one note that was just written or shown, where a part that is in it is to go; else None.

    `asked` is the question by which it was shown: "his line" is of whom that was about.
    """
    if pointing := ITS_LINE.search(request) if asked else None:
        line = line_asked_for(note.text, asked, pointing)
        request = f"{request[: pointing.start()]}{line}{request[pointing.end() :]}" if line else request
    told = _taken(request, note, language, now)
    for cut in () if told else CLAUSE.finditer(request):
        why, rest = request[: cut.start()], request[cut.end() :]
        if not OWN_DEED.search(why) and not OUT_OF.search(why) and _is_why(why, language, now):
            told = told or _taken(rest, note, language, now)
    return told


OUT_OF: Final = re.compile(r"\b(?:keep|leave|put|add|tick|buy|call|get|deja|pon|compra|llama)\b", re.IGNORECASE)
"""Words of a clause that asks for something else."""


def _is_why(why: str, language: Language, now: datetime) -> bool:
    """Whether a clause wishes for nothing and tells no time."""
    if "?" in why or WISHES.search(_CONJOINED.sub("", why)) or len(words_of(why)) > LONGEST:
        return False
    return not find(why, now, language, policy=planning(why)) and not re.search(r"\d", why)


def _taken(request: str, note: Note, language: Language, now: datetime) -> Planned | None:
    """The same where the request tells no more than why behind it."""
    for found in filter(None, (each.fullmatch(request) for each in OUT)):
        what, why = found["what"].strip(), found["why"] or ""
        if OTHER_ROWS.search(what) or len(words_of(what)) > FEW or not {*words_of(what)} - POINTERS:
            continue
        if ("?" in request and not ASKED_TO.match(request)) or not _is_why(why.replace("?", " "), language, now):
            continue
        left = taken_out(note.text, what, "")
        if left:
            return Planned("rewrite_note", {"note": f"#{note.id}", "style": f"without {what}"})
    return None
