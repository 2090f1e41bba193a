"""What is to happen to the one row that a request names, where it tells that and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.deciding.amid_talk import may_tell_a_deed, without_talk
from agent.deciding.ending import ending
from agent.deciding.finishing import done
from agent.deciding.not_before import moved
from agent.deciding.retiming import retimed
from agent.deciding.rows import Heard, by_its_thing, heard, is_of
from agent.deciding.seating import seated
from agent.deciding.so_long import TAIL, moved_for_so_long
from agent.deciding.striking import struck
from agent.deciding.undating import undated
from agent.deciding.weighting import unweighted, weighted
from agent.deciding.whole import courteous
from agent.followups.withdrawing import ORDER, SAYS, STANDS, only_tells
from agent.reading.clauses import IF_SO, MENDS_IT, ONLY_POINTS, ORDERED, clauses
from agent.reading.not_so import UNREAL, UNSURE, is_no_change
from agent.reading.reasons import unexplained
from agent.stores import Stores
from tools.contract import Language
from tools.matching import HOURS, NOISE, POINTERS, ranked_by_mention, words_of
from tools.todo.whether import asks_whether, whether_done

ENDS_AT: Final = re.compile(r"\b(?:until|till?|over (?:at|by)|hasta|el final del?)\b", re.IGNORECASE)

ENDS: Final = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|is over|acab\w+|termin\w+|finaliz\w+|endet|finit|finisce)\b", re.IGNORECASE
)
BEGINS: Final = re.compile(
    r"\b(?:starts?|begins?|from|same|still|empiez\w+|comienz\w+|sigue|misma|beginnt|commence|inizia|"
    r"come[cç]a)\b",
    re.IGNORECASE,
)
"""Words by which an end is told, and a beginning as well."""

KEPT: Final = re.compile(
    r"(?:^|(?<=[,;.!]))\s*(?:(?:and|but|y|pero|und|et|e) )?(?:just )?"
    r"(?:(?:leave|keep) (?:the|its) (?:due )?(?:date|day|time|deadline|rest)"
    r"(?: (?:as (?:it|they) (?:is|are|was|stands?)|as is|alone|the same|where it is|unchanged))?|"
    r"(?:the|its) (?:due )?(?:date|day|time|deadline|rest)(?:['’]s| is| can)? "
    r"(?:fine|ok(?:ay)?|right|stays?(?: (?:put|as it is|the same))?|unchanged|the same|stay)|"
    r"(?:deja|mant[eé]n|no toques) la (?:fecha|hora)(?: (?:como est[aá]|igual|tal cual))?|"
    r"la (?:fecha|hora) (?:d[eé]jala(?: como est[aá]| igual)?|no la (?:toques|cambies|muevas)|"
    r"(?:se )?queda(?: igual| como est[aá])?|(?:sigue|est[aá]) (?:igual|bien))|"
    r"(?:das datum|der termin|die frist) bleibt(?: (?:so|gleich|wie (?:er|es|sie) ist))?|"
    r"laisse la date(?: comme (?:elle est|[cç]a))?|la date (?:reste|ne change pas)(?: la m[eê]me)?|"
    r"lascia la data(?: (?:com['’][eè]|cos[iì]))?|la data (?:resta|non cambia)|"
    r"deixa a data(?: (?:como est[aá]|igual))?|a data (?:fica|n[aã]o muda))\s*(?=$|[,;.!])",
    re.IGNORECASE,
)
"""A clause that only says that the date, or all the rest, stays as it is."""

SENTENCES: Final = re.compile(r"(?<=[.!])\s+")
OF_IT: Final = re.compile(
    r"\W*(?:no|not|nor|actually|sorry|wait|but|only|and|or|i mean|perd[oó]n|espera|pero|solo|y|o|ni|nicht|nein|aber|"
    r"und|non|mais|et|ma|e|n[aã]o|mas|(?:the|that|this|it|he|she|they)(?:['’]s| is| was| are|['’]re)? "
    r"(?:one|other|first|second|last|next))\b",
    re.IGNORECASE,
)
"""How a sentence begins that may say which row was meant, or what is wanted after all."""

A_GOOD: Final = re.compile(
    r"\b(?:an?|the|my|una?|el|la|mi|eine?|une?|il|um|uma) (?:good|fine|perfect|right|buen[oa]?)\b", re.IGNORECASE
)
"""What praises somebody or something: "a good boy"."""

LONGEST: Final = 45
"""Words of a request with talk in it, at most."""

THAT: Final = re.compile(
    r"(?<=\w)\s+que (?:est[aá]n? \w+[aei]ndo|gotea|pierde|me (?:tiene|da|hace)|no (?:para|deja|puedo)|hay|tengo|"
    r"se (?:me|"
    r"est[aá]|va|ha)|ya (?:no|es|va)|urge|corre)\b[^,;:]*$",
    re.IGNORECASE,
)
"""A reason at the end that no sign stands before: "sube la prioridad del grifo que está goteando"."""

READERS: Final[tuple[Callable[[Heard], Planned | None], ...]] = (undated, weighted, done, struck, ending, seated)
"""Each reads one thing that may happen to a row."""


def for_one_row(
    request: str,
    named: Sequence[tuple[str, str]],
    stores: Stores,
    now: datetime,
    language: Language,
    alone: bool = False,
) -> Planned | None:
    """The call for the one row that the request names; `named` are the kinds and names of those it may mean.

    `alone` is whether the request is one wish, so that sentences behind it may be but talk.
    """
    tells = may_tell_a_deed(request, now, language)
    named = _named_too(request, named, stores) if tells else named
    if tells and language == "es":
        request = by_its_thing(request, [title for kind, title in named if kind == "to-do"])
    parts = [IF_SO.sub("", each) for each in clauses(request)]
    orders = any(each.match(part) for part in parts for each in (ORDERED, ONLY_POINTS))
    if not orders and asks_whether(request) and whether_done(request, stores.todos.list(done=None)):
        return Planned("list_todos", {})
    if is_no_change(request):
        return None
    request = moved(KEPT.sub(" ", request))
    first, *behind = clauses(request)
    if any(MENDS_IT.fullmatch(each) for each in behind):
        request = "".join([first, *(each for each in behind if not MENDS_IT.fullmatch(each))])
    core = unexplained(request, [name for _, name in named])
    plain = courteous(core)
    talk = _without_talk(plain, named, now, language) if alone else plain
    if tells and (found := _amid_talk(request, named, stores, now, language, timed=True)):
        return found
    bare = ("?" not in request and THAT.sub("", plain)) or plain
    for text in dict.fromkeys((request, core, plain, talk, bare)):
        if found := _read(text, named, stores, now, language):
            return found
    return _amid_talk(request, named, stores, now, language) if tells else None


def _amid_talk(
    request: str,
    named: Sequence[tuple[str, str]],
    stores: Stores,
    now: datetime,
    language: Language,
    timed: bool = False,
) -> Planned | None:
    """The call for what is left of a request without the clauses that are but talk, `timed` where these tell a time."""
    if len(words_of(request)) > LONGEST or UNREAL.search(request) or UNSURE.search(request):
        return None
    for core in without_talk(request, _titles(stores), now, language, timed):
        own = [(kind, title) for kind, title in named if any(is_of(each, title) for each in words_of(core))]
        for text in dict.fromkeys((core, courteous(core))):
            if found := _read(text, own, stores, now, language):
                return replace(found, said=text)
    return None


def _without_talk(request: str, named: Sequence[tuple[str, str]], now: datetime, language: Language) -> str:
    """The request without the sentences behind its first that wish for nothing, tell no time and name no row."""
    first, *rest = SENTENCES.split(request)
    titles = [title for _, title in named]
    kept = [
        each for each in rest
        if "?" in each or not SAYS.search(each) or ORDER.match(each) or OF_IT.match(each)
        or STANDS.search(A_GOOD.sub(" ", each)) or ranked_by_mention(titles, each, str)
        or not only_tells(each, now, language)
    ]  # fmt: skip
    return " ".join([first, *kept])


def _read(
    request: str, named: Sequence[tuple[str, str]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    said = heard(request, stores, now, language)
    if said is not None and (both := moved_for_so_long(said)):
        return both
    if said is not None and (found := next(filter(None, (read(said) for read in READERS)), None)):
        return found
    if said is not None and (both := _weighed_and_timed(said)):
        return both
    if TAIL.search(request) and any(kind == "event" for kind, _ in named):
        return None  # a length is no part of its new time
    ends = ENDS_AT.search(request) or (ENDS.search(request) and not BEGINS.search(request))
    if ends and any(kind == "event" for kind, _ in named):
        return None  # an end is no other time
    return retimed(request, named, stores, now, language)


def _weighed_and_timed(said: Heard) -> Planned | None:
    """The change of a to-do of which both how much it matters and when it is due are told, and nothing else."""
    rest, weight = unweighted(said.request)
    if not weight:
        return None
    words = [each for each in words_of(rest) if each not in NOISE and each not in POINTERS]
    named = [
        (row.kind, row.title)
        for row in said.rows
        if row.kind == "to-do" and any(is_of(each, row.title) for each in words)
    ]
    call = retimed(rest, named, said.stores, said.now, said.language)
    return Planned(call.tool, {**call.arguments, "priority": weight}) if call else None


def _titles(stores: Stores) -> tuple[str, ...]:
    """The names of the to-dos and of the events."""
    return (*(each.title for each in stores.todos.list()), *{each.title for each in stores.calendar.list()})


def _named_too(request: str, named: Sequence[tuple[str, str]], stores: Stores) -> list[tuple[str, str]]:
    """The rows that the request may mean, with those of which it has but one word that is no verb: "the tap"."""
    said = {*words_of(request)} - NOISE - POINTERS - HOURS
    titles = [("to-do", each.title) for each in stores.todos.list()]
    titles += [("event", each.title) for each in stores.calendar.list()]
    own = [(kind, title) for kind, title in titles if not said.isdisjoint(words_of(title)[kind == "to-do" :])]
    return [*dict.fromkeys((*named, *own))]
