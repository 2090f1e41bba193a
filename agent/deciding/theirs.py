"""That the row is off which was spoken of before and is somebody's: "the Duartes made other plans, take theirs out".

Who it is stands in the name of one row that was shown; all else that is said must be the order, or tell why.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.deciding.rows import OTHER, Heard, Row, heard, is_reason
from agent.followups.withdrawing import STANDS, only_tells
from agent.stores import Stores
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, ranked_by_mention, word_likeness, words_of

_I: Final = re.IGNORECASE
_LEAD: Final = (
    r"\W*(?:(?:so|and|then|please|pls|ok(?:ay)?|oh|just|(?:can|could|would|will) you(?: please)?|as[ií] que|y|pues|"
    r"por favor|puedes|also|dann|bitte|alors|donc|quindi|allora|ent[aã]o)\b\W*)*"
)
_TAIL: Final = r"(?:[\s,]+(?:please|pls|thanks|then|now|por favor|porfa|gracias|bitte|stp|per favore))*\W*"
_FROM: Final = (
    r"(?: (?:(?:of|off|from)(?: of)? )?(?:the|my|our) (?:(?:to-?do )?list|calendar|diary|agenda)|"
    r" (?:de|del) (?:la |mi )?(?:lista|calendario|agenda))?"
)
_WHO: Final = r"(?:the |los |las |el |la )?(?P<who>[^\W\d_]+)"
_ONE: Final = r"(?:one|event|appointment|to-?do|task|entry|booking)"
_THEIRS: Final = (
    rf"(?:theirs|hers|his(?: {_ONE})?|that one|their {_ONE}|her {_ONE}|"
    rf"(?:the|that) {_ONE} (?:with|for|of) (?:them|her|him))"
)
OF_THEM: Final = tuple(
    re.compile(rf"{_LEAD}{each}{_TAIL}", _I)
    for each in (
        rf"(?:take|strike|cross|drop) {_THEIRS} (?:out|off|away|down){_FROM}|"
        rf"(?:take|strike|cross) (?:out|off) {_THEIRS}{_FROM}",
        rf"(?:remove|delete|scrap|drop|cancel|bin|erase|ditch|get rid of|call off) {_THEIRS}(?: (?:out|off))?{_FROM}",
        r"(?:quita|borra|cancela|elimina|saca|anula)(?:me)? (?:la|lo|el) (?:suy[oa]|de (?:ell[oa]s?|[eé]l))"
        rf"{_FROM}",
        r"(?:nimm|streich|streiche) (?:ihre[ns]?|sein(?:e[ns]?|s)) (?:raus|heraus|weg)|"
        r"(?:l[öo]sche?|streiche?|entferne?) (?:ihre[ns]?|sein(?:e[ns]?|s))",
        r"(?:enl[eè]ve|supprime|annule|efface) (?:l[ea] (?:leur|sien(?:ne)?))",
        r"(?:togli|cancella|elimina|annulla) (?:(?:il|la) (?:loro|suo|sua))",
        r"(?:tira|apaga|cancela|remove) (?:[oa] (?:del[ea]s?|seu|sua))",
    )
)
"""Orders by which somebody's row goes who is told beside it."""

WITH_WHOM: Final = tuple(
    re.compile(rf"{_LEAD}{each}{_TAIL}", _I)
    for each in (
        rf"(?:remove|delete|scrap|drop|cancel|bin|erase|ditch|get rid of|call off|take (?:out|off)) (?:the|that) "
        rf"{_ONE} (?:with|for|of) {_WHO}{_FROM}",
        rf"take (?:the|that) {_ONE} (?:with|for|of) {_WHO} (?:out|off|away){_FROM}",
        rf"(?:quita|borra|cancela|elimina|saca|anula)(?:me)? (?:la|lo|el) (?:de|con) {_WHO}{_FROM}",
    )
)
"""The same, who it is being told with the order."""

CLAUSES: Final = re.compile(
    r"\s*[,;.!…]+\s+|\s+[–—-]+\s+|\s+(?=(?:so|and|as[ií] que|y|also|donc|quindi)\s+(?:please |can you |could you )?"
    r"(?:take|remove|delete|scrap|drop|cancel|bin|strike|cross|get rid|quita|borra|cancela|elimina|saca|nimm|streich|"
    r"enl[eè]ve|supprime|togli|cancella|tira|apaga)\b)",
    _I,
)
BAILED: Final = re.compile(
    r"\b(?:have |has |had to |just )*(?:cancell?(?:ed)?|bailed(?: out)?|called (?:it )?off|pulled out)"
    r"(?: on (?:me|us))?\b|"
    r"\b(?:han?|se han?) (?:cancelado|echado atr[aá]s|rajado)\b|\bhaben? abgesagt\b|\bont annul[ée]\b",
    _I,
)
"""That somebody does not come."""

STATES: Final = re.compile(
    r"^\W*(?:(?:sadly|well|oh|so|and|now|y|pues)\W+)*(?P<the>(?:the|los|las|el|la|die|les|i|gli) )?"
    r"(?P<who>[^\W\d_]+)(?P<and> and [^\W\d_]+)?(?:['’]s?)? \w+",
    _I,
)
"""A clause that begins with somebody."""

ITS_PEOPLE: Final = re.compile(r"['’]s?\s")
THEIRS: Final = re.compile(r"\btheirs?\b", _I)
HERS: Final = re.compile(r"\b(?:hers?|his)\b", _I)

COMING: Final = re.compile(
    r"\b(?:yes|coming|agreed|accepted|confirmed|looking forward|can make it|s[ií]|vienen?|vendr[aá]n?|confirmado|ja|"
    r"oui|s[iì]|sim)\b",
    _I,
)
"""That somebody does come."""

TOO: Final = re.compile(r"\b(?:too|as well|also|tambi[eé]n|auch|aussi|anche|tamb[eé]m)\b", _I)

TOOLS: Final = {"event": ("cancel_event", "event"), "to-do": ("delete_todo", "todo")}
KINDS: Final = {"event": "event", "todo": "to-do"}


def theirs(
    request: str, shown: Sequence[Mapping[str, Any]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    """The call by which the one row goes that was shown and is of somebody whom the request names."""
    clauses = [each.strip() for each in CLAUSES.split(request.strip(" .!")) if each and each.strip()]
    orders = [each for each in clauses if any(order.fullmatch(each) for order in OF_THEM)]
    named = [found for each in clauses for order in WITH_WHOM if (found := order.fullmatch(each))]
    if len(orders) + len(named) != 1 or (orders and len(clauses) < 2):
        return None
    if (said := heard(request, stores, now, language)) is None:
        return None
    why = [each for each in clauses if each not in orders and not any(found.string == each for found in named)]
    row = _of(named[0]["who"] if named else " ".join(why), shown, said)
    if row is None or not all(_tells_why(each, row, said) for each in why):
        return None
    tool, argument = TOOLS[row.kind]
    return Planned(tool, {argument: f"#{row.id}"})


def _tells_why(clause: str, row: Row, said: Heard) -> bool:
    """Whether a clause only tells why: what is with those whose row it is, and nothing that may be meant besides."""
    if TOO.search(clause) or COMING.search(clause):
        return False
    plain, who = BAILED.sub(" ", clause), STATES.match(clause)
    theirs_is = who is not None and _is_somebody(words_of(who["who"]), row.title)
    if who is not None and theirs_is:
        several = bool(who["the"] or who["and"])
        if not several and THEIRS.search(said.request):
            return False
        if several and HERS.search(said.request) and not ITS_PEOPLE.search(clause):
            return False
    others = [each.title for each in said.rows if each is not row]
    told = theirs_is and not ranked_by_mention(others, clause, str) and not STANDS.search(plain)
    return is_reason(plain, row, said) or (told and only_tells(plain, said.now, said.language))


def _of(words: str, shown: Sequence[Mapping[str, Any]], said: Heard) -> Row | None:
    """The only row of those shown in whose name somebody stands whom the words name."""
    told = {*words_of(words)} - NOISE
    ids = {(KINDS.get(each["kind"]), each["id"]) for each in shown}
    rows = [each for each in said.rows if _is_somebody(told, each.title)]
    there = [each for each in rows if (each.kind, each.id) in ids]
    return there[0] if len(there) == 1 and there[0].kind != OTHER else None


def _is_somebody(told: Collection[str], title: str) -> bool:
    return any(
        word_likeness(each, name) >= LIKE_WORD for each in told for name in _people(title) if each[:1] == name[:1]
    )


def _people(title: str) -> set[str]:
    """The proper names in a row's name: what is written with a capital behind its first word."""
    return {each for name in re.findall(r"(?<=\s)[A-ZÁÉÍÓÚÑÄÖÜ][\w’'-]+", title) for each in words_of(name)} - NOISE
