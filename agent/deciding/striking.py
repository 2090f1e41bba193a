"""That one row is off which a request names: "scrap the flat viewing, they sold it", "lo del grifo, quítalo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.deciding.finishing import NOT_YET, TALKING, is_past
from agent.deciding.rows import Heard, Row, is_of, is_reason, left, names, the_one, verb_of
from agent.followups.retold import without_its_day
from agent.reading.asked import ASKED_TO, ASKS
from memory.errors import ToolError
from memory.todos import Todo
from tools.matching import ANYTHING, HOURS, NOISE, POINTERS, pick, ranked_by_mention, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_LIST: Final = (
    r"(?:(?:off|from|out of|of) (?:of )?(?:my|the|our) (?:to-?do |task )?(?:list|to-?dos|tasks|calendar|diary|agenda|"
    r"notes)|"
    r"(?:de|del) (?:la |mi |mis |nuestra )?(?:lista|tareas|calendario|agenda|notas|pendientes)|"
    r"(?:von|aus) (?:der|meiner|dem|meinem) (?:liste|kalender))"
)
LISTED: Final = re.compile(rf"\b{_LIST}\b", _I)

ORDERS: Final = re.compile(
    r"\b(?:delete|remove|erase|scrap|scratch|bin|ditch|dump|trash|get rid of|throw (?:away|out)|chuck(?: away|"
    r" out)?|forget(?: about)?|"
    r"never ?mind(?: about)?)\b|"
    rf"\b(?:take|strike|drop|clear|wipe|lose)\b(?=[^,.;!?]*\b{_LIST}\b)|"
    r"\btake (?:it|that) (?:off|out)\b|\bdrop (?:it|that)\b|"
    r"\bcan (?:go|come off)\b(?=\W*$|[,.;]| (?:now|then|too|as well|off|from|please|after all)\b)|\b(?:i |"
    r"we )?want\b(?=[^,.;!?]*\boff (?:my|the) list)|"
    r"\b(?:b[oó]rr|elim[ií]n|qu[ií]t|supr[ií]m|desc[aá]rt)(?:[aá]|ar|as|e|[ae]l[oa]s?|arl[oa]s?|[ae](?:me|nos|mel[oa]|"
    r"melas?))\b|"
    rf"\bs(?:[aá]c[aá]|[aá]que)(?:me|l[oa]|r|mel[oa])?\b(?=[^,.;!?]*\b{_LIST}\b)|\bolv[ií]da(?:te de)?\b|\bfuera(?= "
    rf"de la lista)|"
    r"\b(?:t[ií]ra(?:l[oa]s?|me)?|l[öo]sche?|streiche?|supprime|enl[eè]ve|efface|elimina|togli|apaga|remove)\b",
    _I,
)
"""Orders by which a row goes."""

CANCELS: Final = re.compile(
    r"\b(?:cancel|call off|call (?:it|that) off|scratch|drop|take\b(?=[^,.;!?]*\b(?:off|out)\b)|"
    r"cancelar?|canc[eé]l(?:[aá]|e|[ae]l[oa]|[ae]me|[ae]mel[oa])|cancelas|"
    r"an[uú]l(?:[aá]|e|ar|[ae]l[oa]|[ae]me|[ae]mel[oa]|as)|"
    r"annule|annulla|desmarca)\b|\bsag\b(?=[^,.;!?]*\bab\b)",
    _I,
)
"""Orders by which an event goes."""

OFF: Final = re.compile(
    r"(?:\b(?:is|was|got|has been|['’]s been|being|been)|['’]s)? ?\b(?:(?:now )?cancell?ed|called off|off\b(?= *(?:$|"
    r"now|"
    r"then|after all)))(?: (?:now|after all|again))?\b|"
    r"\b(?:(?:is|['’]s) (?:not|no longer)|is ?n['’]?t) (?:happening|going ahead|taking place|on)\b(?: any ?more| "
    r"after all| now)?|"
    r"\b(?:won['’]?t|will not|is ?n['’]?t going to|is not going to) (?:be )?(?:happen(?:ing)?|go(?:ing)? ahead|take "
    r"place)\b|"
    r"\b(?:fell|fallen|has fallen|falls) through\b|"
    r"\b(?:they|the \w+|my \w+|i|we|he|she)(?:['’]ve| have| has| had to| just)* "
    r"(?:cancell?ed|cancel|called off)\b|"
    r"\b(?:al final |ya )?(?:se (?:ha |me ha |nos ha )?cancel(?:ado|[oó]|a)|(?:est[aá]|queda|ha quedado) (?:cancelad|"
    r"anulad)[oa]|"
    r"(?:me |nos )?(?:lo |la )?han (?:cancelado|anulado)|(?:me |nos )?(?:lo |la )?cancelaron|(?:cancelad|anulad|"
    r"suspendid)[oa]|(?:han |nos )?suspend(?:en|ieron|ido)|"
    r"ya no (?:hay|va|es|se hace)|al final no (?:hay|va|es|se hace)|al final no(?=\W*$))\b|"
    r"\bf[äa]llt aus\b|\b(?:ist|wurde) abgesagt\b|\best annul[ée]e?\b|[èe] (?:stat[oa] )?annullat[oa]\b|\bfoi "
    r"cancelad[oa]\b",
    _I,
)
"""That an event is not to be."""

NONE: Final = re.compile(
    r"^\W*(?:(?:and|so|but|y|as[ií] que|que|pues)\s+)?(?:(?:there['’]?s|there is|there will be|we have|"
    r"we['’]ve got) )?no (?!(?:hay|va|habr[aá]|tenemos|tengo|need|more|longer|time|news|idea|one|way)\b)(?=[^\W\d_])|"
    r"\b(?:ya )?no (?:hay|va a haber|habr[aá]|tenemos|tengo)\b|\b(?:es )?gibt keine?n?\b|\bkeine?n?\b(?=.*\w)|"
    r"\bil n['’]?y a pas (?:de |d['’])|\bpas (?:de |d['’])|\bnon c['’][eè]\b|\bniente\b|"
    r"\bn[aã]o (?:h[aá]|tem|vai ter)\b",
    _I,
)
"""That there is none of it, which tells that an event is not to be where its own day stands beside it."""

MAY_BE_OFF: Final = re.compile(r"\boff\b|\bal final no\b", _I)
"""The same where a day stands behind it: "the viewing is off on monday"."""

NO_NEED: Final = re.compile(
    r"\b(?:(?:is|are)(?: not|n['’]?t) (?:needed|necessary|required)(?: any ?more| after all)|"
    r"(?:(?:it|that|they|this)(?:['’]?s|['’]?re| is| are) )?no longer (?:relevant|current|wanted|of (?:any )?use|"
    r"needed|any use)|"
    r"(?:is|are) no longer (?:needed|necessary|required)|"
    r"(?:i|we)(?: do ?n['’]?t| do not) (?:need|have)(?: to)?(?=.*\b(?:any ?more|after all)\b)|"
    r"(?:i|we) no longer (?:need|have)(?: to)?|(?:there['’]?s )?no (?:longer a |more )?need (?:for|to)(?=.*\b(?:any "
    r"?more|after all)\b)|"
    r"ya no (?:me |nos )?(?:hace falta|hacen falta|tengo que|tenemos que|hay que|necesito|necesitamos|voy a)|"
    r"al final no (?:hace falta|tengo que|hay que|necesito))\b|\b(?:any ?more|after all)\b",
    _I,
)
"""That a to-do, or a note, is not needed any more."""

BESIDE: Final = re.compile(
    r"\b(?:is|are)(?: not|n['’]?t) (?:needed|necessary|required)\b|"
    r"\b(?:i|we)(?: do ?n['’]?t| do not) (?:need|want|have)(?: to)?\b|\b(?:there['’]?s )?no need (?:for|to)\b|\bno "
    r"more\b|"
    r"\b(?:i|we)(?:['’]?m|['’]re| am| are)? ?(?:not|n['’]?t) (?:going to|going|doing|having|coming to)\b|"
    r"\b(?:i|we) (?:can['’]?t|cannot|won['’]?t|will not) (?:make(?: it to)?|go to|come to|be at|attend|do)\b|"
    r"\bno (?:me |nos )?(?:hace falta|hacen falta|voy a|vamos a|necesito|tengo que|puedo ir a)\b|\bno hay\b",
    _I,
)
"""Why a row is to go, which says nothing by itself."""

PHYSICAL: Final = frozenset(
    "delete remove cancel bin clear drop take throw scrap dump erase quitar borrar sacar cancelar".split()
)
"""Verbs of to-dos that are done with words for what is to go."""

FUTURE: Final = re.compile(
    r"\b(?:instead|remember|remind|policy|fee|deadline|date|time|place|plazo|fecha|hora|sitio|if|si|alarm|"
    r"after (?!all\b)|for (?:now|the moment)|por ahora|"
    r"de momento)\b",
    _I,
)

KNOWN: Final = frozenset(
    "the my our a an i we it its that is are s off out of from list lists calendar diary agenda task tasks now ve m "
    "can may want turns out please with on for to at after note notes about event appointment meeting any more no up "
    "had they been "
    "la el lo los las mi mis de del al a en lista tareas tarea nota calendario quiero ya es esta que con fuera "
    "die der das den le l la il o ab aus".split()
)
"""Words that may stand about it."""

TOOLS: Final = {"event": ("cancel_event", "event"), "to-do": ("delete_todo", "todo"), "note": ("delete_note", "note")}


def struck(heard: Heard) -> Planned | None:
    """The call by which the one row goes that is named, where nothing else is wished for."""
    if FUTURE.search(heard.request) or KEPT.search(heard.request):
        return None
    if not any(each.search(heard.request) for each in (ORDERS, CANCELS, OFF, NO_NEED, BESIDE, MAY_BE_OFF, NONE)):
        return None
    row = _named(heard)
    if row is None:
        return None
    ordered = off = False
    beside: list[str] = []
    for clause in heard.clauses:
        text = _told(clause, row, heard)
        rest, orders = ORDERS.subn(" ", LISTED.sub(" ", _before_list(text)))
        if row.kind == "event":
            rest, found = CANCELS.subn(" ", rest)
            orders += found
            rest, found = OFF.subn(" ", rest)
        else:
            rest, found = NO_NEED.subn(" ", rest)
        told = bool(BESIDE.search(rest))
        words = [
            each for each in left(BESIDE.sub(" ", rest), KNOWN)
            if not is_of(each, row.title) and not (each in POINTERS and each in ANYTHING)  # "the tap one"
        ]  # fmt: skip
        if words or not (orders or found or told or len(heard.clauses) > 1):
            beside.append(clause)
            continue
        ordered |= bool(orders)
        off |= bool(found)
    if not (ordered or off) or (beside and not ordered):
        return None
    if not ordered and row.kind == "note":
        return None
    if not beside or all(is_reason(each, row, heard) for each in beside):
        tool, argument = TOOLS[row.kind]
        return Planned(tool, {argument: row.called})
    return None


def _is_that_days(said: Sequence[str], row: Row, heard: Heard) -> bool:
    """Whether words are the name of an event whose day is told, and of none but those called alike on other days."""
    alike = [each for each in heard.rows if names(said, each.title)]
    if not isinstance(row.at, datetime) or {(each.kind, each.title) for each in alike} != {("event", row.title)}:
        return False
    return [each for each in alike if isinstance(each.at, datetime) and each.at.date() == row.at.date()] == [row]


BESIDES: Final = re.compile(r"\b(?:but|except|only|until|before|after|pero|salvo|solo|hasta|antes|despu[eé]s)\b", _I)
"""Words by which less than all of it is told off."""


def _told(clause: str, row: Row, heard: Heard) -> str:
    """A clause without the row's own day, and with an event told off of which there is none on that day."""
    text = without_its_day(clause, row.at, heard.now, heard.language)
    if not isinstance(row.at, datetime) or row.kind != "event":
        return text
    for span in reversed(find(text, heard.now, heard.language, policy=planning(text))):
        first = span.readings[0]
        if first.end and first.start.date() == row.at.date() and first.start <= row.at < first.end:
            text = text[: span.start_index] + text[span.end_index :]  # "tonight"
    off = words_of(text) != words_of(clause) and not BESIDES.search(clause)
    return NONE.sub(" cancelled ", text) if off else text


def _before_list(text: str) -> str:
    """The text with the orders marked that hold only where a list is named."""
    return ORDERS.sub(lambda found: "delete" if LISTED.search(text) else found.group(), text)


def _named(heard: Heard) -> Row | None:
    """The row that is to go: the one that the order, or else what is said of it, names by its words alone."""
    found: list[Row] = []
    for row in heard.rows:
        for clause in heard.clauses:
            text = _told(clause, row, heard)
            if not (ORDERS.search(text) or CANCELS.search(text) or OFF.search(text) or NO_NEED.search(text)
                    or BESIDE.search(text)):  # fmt: skip
                continue
            rest = LISTED.sub(" ", _before_list(text))
            for pattern in (ORDERS, CANCELS, OFF, NO_NEED, BESIDE):
                rest = pattern.sub(" ", rest)
            said = left(rest, KNOWN)
            if the_one(said, heard) is row or (text != clause and _is_that_days(said, row, heard)):
                found += [row] if row not in found else []
    if len(found) != 1 or verb_of(found[0].title) in PHYSICAL:
        return None
    others = [each for each in heard.rows if each is not found[0]]
    beside = " ".join(each for each in words_of(heard.request) if each not in NOISE and not is_of(each, found[0].title))
    return None if ranked_by_mention(others, beside, lambda row: row.title) else found[0]


KEPT: Final = re.compile(
    r"^\W*(?:(?:please|and|but|no|y|pero)\W+)*(?:do ?n['’]?t|do not|never|no \w+(?:es|as)\b)(?! (?:need|have|want))|"
    r"(?:\b(?:is|are|was) (?:not|never) |(?:is|are|was)n['’]?t )(?:yet )?(?:off|cancell?ed|called off)\b|"
    r"\bno (?:l[oa] )?(?:est[aá]|se ha|han|ha|hemos|he) (?:cancel|anul)\w+|"
    r"\b(?:might|maybe|perhaps|remember to|forgot to|last time|tell \w+|let \w+ know|dile|quiz[aá]s?|a lo mejor|if|"
    r"unless)\b|"
    r"\b(?:reminders?|alarms?|recordatorios?)\b|\b(?:her|his|their)\b",
    _I,
)
"""Words by which a row stays, or another is meant: "don't cancel it", "it isn't off", "the reminder of it"."""

WHOSE: Final = re.compile(r"\b(?P<who>[^\W\d_]+)['’]s\s+[^\W\d_]", _I)


def is_kept(request: str, title: str) -> bool:
    """Whether a row that a request names is not to go, or only asked about: "was the viewing cancelled?"."""
    asked = ("?" in request or ASKS.match(request)) and not ASKED_TO.search(request)
    whose = WHOSE.search(request)
    another = whose and words_of(whose["who"])[0] not in TIMED and not is_of(words_of(whose["who"])[0], title)
    return bool(asked or another or KEPT.search(request))


TIMED: Final = HOURS | frozenset("it that there what let he she who here today tomorrow".split())


TAKEN_OFF: Final = re.compile(
    rf"\b(?:take|strike|drop|clear|wipe|cross|scratch|come)\b(?=[^,.;!?]*\b(?:{_LIST}|off)\b)|"
    rf"\b(?:qu[ií]t|s[aá]c|saqu)\w*(?=[^,.;!?]*\b{_LIST})|\bstreich\w*|\braye[rz]?\b|\btogli\w*|\brisca\w*|\btira\b",
    _I,
)
"""Orders by which a to-do goes off the list, be it done or not wanted any more."""

DELETED: Final = re.compile(
    r"\b(?:delete|remove|erase|get rid of|b[oó]rr\w+|elim[ií]n\w+|l[öo]sch\w*|supprim\w+|effac\w+|cancell\w+|"
    r"apag\w+)\b",
    _I,
)
"""Orders by which it goes, whatever is told beside."""

UNDONE: Final = re.compile(
    r"\b(?:not|never|nobody|no one|if|once|when|after|should|could|would|want\w*|(?:to|get|getting) (?:be|it|them)|"
    r"no|nunca|nadie|si|cuando|nicht|nie|niemand|pas|jamais|non|mai|n[aã]o)\b|n['’]t\b",
    _I,
)
"""Words of what nobody has done."""

THEY_DID: Final = re.compile(r"(?:i?ó|aron|ieron)$", _I)
"""How Spanish verbs end that tell what others did."""

CLAUSE: Final = re.compile(r"[,.;:!?…]+(?:\s+|$)|\s[–—-]+\s|\b(?:because|since|porque|pues)\b", _I)

LETTERS: Final = re.compile(r"[^\W\d_]+")


def ticked_off(planned: Sequence[Planned], request: str, todos: Sequence[Todo]) -> tuple[Planned, ...]:
    """The calls, one by which a to-do goes off the list ticking it off where it is told that somebody has done it.

    "Take the car off my list, my son has washed it": who wants it deleted says so.
    """
    return tuple(_ticked_off(each, request, todos) for each in planned)


def _ticked_off(call: Planned, request: str, todos: Sequence[Todo]) -> Planned:
    ordered = call.said or request
    if call.tool != "delete_todo" or not TAKEN_OFF.search(ordered) or DELETED.search(ordered):
        return call
    named = str(call.arguments.get("todo", ""))
    row = next((each for each in todos if f"#{each.id}" == named), None)
    with suppress(ToolError):
        row = row or pick([each for each in todos if not each.done], named, lambda each: each.title, "todo")
    verb = verb_of(row.title) if row else ""
    told = [each for each in CLAUSE.split(request) if any(_has_done(word, verb) for word in LETTERS.findall(each))]
    stays = not told or any(each.search(told[0]) for each in (TAKEN_OFF, UNDONE, NOT_YET))
    return call if stays or verb in TALKING else replace(call, tool="complete_todo")


def _has_done(word: str, verb: str) -> bool:
    """Whether a word tells that somebody has done a deed: "washed", "pagó"."""
    if is_past(word, verb):
        return True
    ends = THEY_DID.search(word)
    return ends is not None and len(verb) > 3 and verb[:-2] == "".join(words_of(word[: ends.start()]))
