"""Another name for a row, told by contrast: "it's Mr Sato, not Ms Tanaka", "a card for Birgit, but it's Bernd who ...".

A small model changes the wrong row, or the time; what is to be replaced stands in one row's title, so code can do it.
So it can where a row is called by its whole title: "change the wording of 'wash the car' to 'clean the van'".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from agent.calls import Planned
from agent.stores import Stores
from tools.correcting import titled
from tools.matching import NOISE, POINTERS, ranked_by_mention, words_of
from tools.retitling import retitles
from tools.when import find

_WITH: Final = r"(?:with |for |con |para )?"
_IS: Final = r"(?:it['’]?s|it is|that['’]?s|is|es|son)"
_NOT: Final = r"(?:isn['’]?t|is not|it['’]?s not|wasn['’]?t|not|no es)"
_END: Final = r"(?=\s*(?:[,.;:!?]|$))"


def _name(called: str) -> str:
    """Some words that are called so, without an article."""
    return rf"(?:(?:the|a|an|my|el|la|un|una|mi)\s+)?(?P<{called}>[^\s,.;:!?]+(?:\s+[^\s,.;:!?]+){{0,3}}?)"


def _proper(called: str) -> str:
    """Words that begin with a capital."""
    return rf"(?P<{called}>(?!I\b)(?-i:[A-ZÁÉÍÓÚÑ])[\w.]*(?:\s+(?-i:[A-ZÁÉÍÓÚÑ])\w+)*)"


PAIRS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_IS}\s+{_WITH}{_proper('new')}\b[^.;!?]*?[,\s]+(?:and |y )?(?:not|no)\s+{_WITH}{_name('old')}{_END}",
        rf"\b{_NOT}\s+{_WITH}{_name('old')}[^.;!?]*?[,\s]+(?:but |sino |{_IS} )+{_WITH}{_name('new')}{_END}",
        rf"\b(?:for|with|says?|called|para|con|dice|pone)\s+{_proper('old')}\b[^.;!?]*?\b(?:but|pero) {_IS}\s+"
        rf"{_proper('new')}\b",
    )
)
"""Sentences that give the wrong name and the right one."""

WANTED: Final = re.compile(
    r"\b(?:change|correct|fix|renam\w+|update|edit|put (?:it|that) right|c[aá]mbi\w+|corr[ií]g\w+|renombr\w+|arregl\w+|"
    r"actualiz\w+)\b",
    re.IGNORECASE,
)
"""Words that want something put right."""

_CALLED: Final = (
    r"(?:(?:the|my|la|el|mi)\s+)?(?:(?:to-?do|task|event|appointment|meeting|entry|reminder|note|tarea|evento|cita|"
    r"recordatorio|nota)\s+)?[\"“«'‘]?(?P<old>[^\"“”«»:;!?]+?)"
    r"[\"”»'’]?"
)
_TO: Final = (
    r"[\"“«'‘„]?(?P<new>[^\"“”«»„,.;:!?]+?)[\"“”»'’]?(?:[\s,]+(?:instead|please|pls|thanks|sorry|"
    r"my mistake|por favor|porfa|gracias|perd[oó]n|me equivoqu[eé]))*\W*$"
)
_NEW: Final = r"[\"“«'‘„]?(?P<new>[^\"“”«»„,.;:!?]+?)[\"“”»'’]?"
_LABEL: Final = r"(?:wording|title|name|text|texto|t[ií]tulo|nombre|enunciado)"
_CHANGE: Final = r"(?:c[aá]mbi[aáe]|corr[ií][gj][aeí]|ed[ií]t[aáe]|modif[ií](?:c[aá]|que))(?:r)?(?:le|me)?"
_PONLE: Final = r"p[oó]n(?:e|ga)?(?:me)?le"
_NAMED: Final = (
    r"(?:named|titled|called(?! (?:off|back|in|out|about|on|at|by|before|again|up|over|for|to|first|soon)\b))"
)
"""No way to call somebody, or to call something off."""

_SO_CALLED: Final = (
    r"[\s,.;–—-]+(?:and\s+|but\s+|instead\s+|please\s+)*(?:it (?:should|must|has to|needs to) (?:now )?"
    r"(?:be (?:called|named|titled)|say|read)|(?:call|name|title) it|(?:i(?:['’]?d| would)? (?:want|like) it )?"
    r"to be (?:called|named|titled)|so (?:that )?it(?:['’]?s| is) (?:called|named|titled)|"
    r"it['’]?s (?:now )?called(?: now)?)"
)
_QUE_QUEDE: Final = (
    r"[\s,.;–—-]+(?:y\s+|mejor\s+|por favor\s+)*(?:(?:para )?(?:que|q) (?:ahora )?"
    r"(?:(?:se )?quede|se llame|se titule|sea|diga|ponga)(?: (?:como|en|as[ií]))*|"
    rf"{_PONLE}(?: (?:de (?:nombre|t[ií]tulo)|como))?|ll[aá]m[ae]l[oa]|"
    r"(?:ahora )?(?:se llama(?:r[aá])?|(?:debe|tiene que|deber[ií]a|tendr[ií]a que) (?:llamarse|decir|ser)))"
)
RETITLED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:change|correct|fix|edit|update|alter)\s+(?:the\s+)?{_LABEL}\s+(?:of|on|for)\s+{_CALLED}"
        rf"(?:\s+(?:to(?:\s+(?:say|read))?|into|so (?:that )?it (?:says|reads))|{_SO_CALLED})\s*:?\s+{_TO}",
        rf"\b(?:re-?name|re-?title|re-?word|re-?phrase)\s+{_CALLED}(?:\s+(?:to|as|into)|{_SO_CALLED})\s+{_TO}",
        rf"\bcall\s+{_CALLED}\s+[\"“«'‘]{_TO}",
        rf"\bi(?:['’]?d| would)? (?:want|like|prefer)\s+{_CALLED}\s+to be {_NAMED}\s+{_TO}",
        rf"^\W*{_CALLED}\s+(?:should|must|has to|needs to) be {_NAMED}\s+{_TO}",
        rf"\b{_CHANGE}\s+(?:el|su)\s+{_LABEL}\s+(?:del?|al?|en)\s+{_CALLED}"
        rf"(?:\s+(?:a|por)|{_QUE_QUEDE})\s*:?\s+{_TO}",
        rf"\b{_PONLE}\s+al?\s+{_CALLED}\s+(?:de|el|como)\s+(?:nombre|t[ií]tulo)\s+(?:de\s+)?{_TO}",
        rf"\bal?\s+{_CALLED}[\s,]+{_PONLE}\s+(?:de|el|como)\s+(?:nombre|t[ií]tulo)\s+(?:de\s+)?{_TO}",
        rf"\b{_PONLE}\s+(?:de|el|como)\s+(?:nombre|t[ií]tulo)\s+(?:de\s+)?{_NEW}\s+al?\s+{_CALLED}\W*$",
        rf"\bque\s+{_CALLED}\s+(?:ahora\s+)?se (?:llame|titule)\s+{_TO}",
        rf"\b(?:ren[oó]mbr[ae]|ret[ií]tul[ae]|reescrib[ae])\s+{_CALLED}(?:\s+(?:a|como|por)|{_QUE_QUEDE})\s+{_TO}",
        rf"\b(?:where it says|donde (?:dice|pone))\s+{_CALLED}[\s,]+(?:(?:it|that) should (?:say|read|be)|"
        rf"(?:tendr[ií]a|deber[ií]a|tiene|debe) (?:(?:que|q) )?(?:decir|poner|ser))\s+{_TO}",
        r"\b(?:change|cambia)\s+[\"“«'‘](?P<old>[^\"“”«»]+?)[\"”»'’]\s+(?:to|a|"
        r"por)\s+[\"“«'‘](?P<new>[^\"“”«»]+?)[\"”»'’]",
        rf"\b(?:be)?nenne?\s+(?:bitte\s+)?{_CALLED}\s+(?:bitte\s+)?(?:in|zu|auf)\s+{_NEW}\s+um\b\W*$",
        rf"\b[äa]nder[en]?\s+(?:bitte\s+)?den\s+(?:namen|titel)\s+(?:vo[nm]|der|des|f[üu]r)\s+{_CALLED}\s+"
        rf"(?:in|auf|zu)\s+{_TO}",
        rf"^\W*{_CALLED}\s+soll\s+(?:(?:jetzt|ab jetzt|k[üu]nftig|lieber)\s+)?{_NEW}\s+hei(?:ß|ss)en\b\W*$",
        rf"\brenomme[rz]?\s+{_CALLED}\s+(?:en|comme)\s+{_TO}",
        rf"\b(?:change|modifie)[rz]?\s+le\s+(?:nom|titre)\s+d(?:e|u|es)\s+{_CALLED}\s+(?:en|pour|par)\s+{_TO}",
        rf"\brinomin[ai]\s+{_CALLED}\s+(?:in|come)\s+{_TO}",
        rf"\b(?:cambia|cambi|modifica|modifichi)\s+(?:il\s+)?(?:nome|titolo)\s+(?:d(?:i|el|ella|ello)|a(?:l|lla|"
        rf"llo)?)\s+"
        rf"{_CALLED}\s+in\s+{_TO}",
        rf"\brenome(?:ia|ie|ar)\s+{_CALLED}\s+(?:para|como)\s+{_TO}",
        rf"\b(?:mud[ae]|alter[ae]|troc?(?:a|que)|corrij[ae]|corrige)\s+o\s+(?:nome|t[ií]tulo)\s+d[eoa]\s+{_CALLED}\s+"
        rf"(?:para|por)\s+{_TO}",
    )
)
"""Sentences that give a row by its name another: "change the wording of 'wash the car' to 'clean the van'"."""

NO_NAME: Final = re.compile(
    r"^(?:something|anything|what\w*|algo|lo que)\b|"
    r"\b(?:and|y) (?:then |also |luego )?"
    r"(?:make|move|set|mark|add|put|delete|tick|give|haz|pon|mueve|marca|a[ñn]ade|borra)\w*",
    re.IGNORECASE,
)
"""What is no name, or more than one: "something better", "Fix both taps and make it urgent"."""

STOP: Final = re.compile(r"[,;:!?]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)\.")
LONGEST: Final = 4
"""Words of a name, at most."""

CALLED_NOTE: Final = frozenset({"note", "nota"})
KIND_WORDS: Final = frozenset(
    "termin aufgabe veranstaltung rendez vous tache evenement appuntamento impegno attivita compromisso tarefa".split()
)
"""Words for any row, beside `NOISE`, in the other languages."""

_THAT: Final = (
    r"(?:it|that|this|(?:that|this|the) (?:to-?do|task|one|item|entry|reminder)|"
    r"(?:esa|esta|la) (?:tarea|entrada)|ese (?:recordatorio|pendiente))"
)
REWORDED: Final = re.compile(
    r"[.;:!,–—-]\s+(?:(?:so|and|please|instead|can you|could you|as[ií] que|y|por favor|mejor)[\s,]+)*"
    rf"(?:(?:re-?word|re-?phrase|re-?name|re-?title|change|make) {_THAT}(?: to-?do)?(?: (?:as|to|into|so (?:that )?it "
    rf"(?:says|reads)|to (?:say|read)))?|"
    rf"(?:re(?:nombr|titul|escrib)[ae]l[oa]|c[aá]mbial[oa]|(?:cambia|renombra|reescribe) {_THAT})(?: (?:a|por|como|"
    rf"para que diga))?)"
    r"\s*:?\s+[\"“«„](?P<new>[^\"“”«»„]+?)[\"”»][\s.!]*$",
    re.IGNORECASE,
)
"""How the row that was just named gets another name, in quotation marks."""

REWORDS_MORE: Final = re.compile(
    r"\b(?:delete|remove|drop|tick|mark|cancel|remind|add|move|put|postpone|push|reschedule|borra|elimina|quita|tacha|"
    r"marca|mueve|a[ñn]ade|recu[eé]rda\w*|apunta)\b",
    re.IGNORECASE,
)
"""Words of a wish before it."""

ROWS: Final = (("todo", "update_todo"), ("event", "update_event"))


def renaming(request: str, stores: Stores, now: datetime) -> Planned | None:
    """The new title of the one row that bears the wrong name; None where none or several do, or nobody asks for it."""
    if retitled := _of_note(request, stores) or _retitled(request, stores, now):
        return retitled
    if not WANTED.search(request):
        return None
    for old, new in _contrasts(request):
        if find(old, now) and find(new, now):  # another day is no other name
            continue
        wrong = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
        found = [(kind, tool, row) for kind, tool in ROWS for row in _rows(kind, stores) if wrong.search(row.title)]
        if len(found) == 1:
            kind, tool, row = found[0]
            name = _of_its_kind(old, new).replace("\\", r"\\")
            title = wrong.sub(name, row.title, count=1)
            return Planned(tool, {kind: f"#{row.id}", "title": f"{title[:1].upper()}{title[1:]}"})
    return None


ONE_THERE: Final = re.compile(
    r"one (?=(?:in|at|of|from|for|with|on|by|near|outside|upstairs|downstairs)\b)", re.IGNORECASE
)
SUCH_ONE: Final = re.compile(r"(?P<which>\S+(?: \S+)?) one", re.IGNORECASE)
DE_OTRO: Final = re.compile(r"(?=(?:del?|d[ao]s?|du|des|di|della?|dello)\s|d['’])", re.IGNORECASE)
"""Another of the same kind, which is not named again: "the one in the bathroom", "the bathroom one", "el del baño"."""


def _of_its_kind(old: str, new: str) -> str:
    """The right name, with the word for its kind where it only points to that."""
    words = old.split()
    if there := ONE_THERE.match(new):
        return f"{words[-1]} {new[there.end() :]}"
    if such := SUCH_ONE.fullmatch(new):
        return f"{such['which']} {words[-1]}"
    if DE_OTRO.match(new):
        named = [each for each in words if each.casefold() not in ("el", "la", "los", "las", "o", "a", "il", "le")]
        return f"{named[0]} {new}" if named and not DE_OTRO.match(old) else new
    return new


def _retitled(request: str, stores: Stores, now: datetime) -> Planned | None:
    """The new title of the one row that is called by its whole name; a new time is none."""
    found = next(filter(None, (each.search(request) for each in RETITLED)), None)
    if (
        found is None
        or NO_NAME.search(found["new"])
        or find(found["new"], now)
        or len(re.findall(r"[^\W_]+", found["new"])) > 2 * LONGEST
    ):
        return None
    old = _of_name(found["old"])
    rows = [
        (kind, tool, row) for kind, tool in ROWS for row in _rows(kind, stores)
        if old and _of_name(row.title) == old
    ]  # fmt: skip
    notes = [row for row in stores.notes.list() if old - CALLED_NOTE == {*words_of(row.title)} - NOISE]
    if not rows and not notes and not CALLED_NOTE & {*words_of(found["old"])}:
        rows = _in_part(old, stores)
    if titled(request) and len(notes) == 1 and not rows:
        return Planned("rewrite_note", {"note": f"#{notes[0].id}", "style": found["new"].strip()})
    if len(rows) != 1:
        return None
    kind, tool, row = rows[0]
    new = found["new"].strip()
    return Planned(tool, {kind: f"#{row.id}", "title": f"{new[:1].upper()}{new[1:]}"})


def _of_note(request: str, stores: Stores) -> Planned | None:
    """The new title of the one note that a sentence calls by its whole name, and gives another."""
    given = retitles(request)
    if given is None or NO_NAME.search(given[1]):
        return None
    old = {*words_of(given[0])} - NOISE
    notes = [row for row in stores.notes.list() if old and old == {*words_of(row.title)} - NOISE]
    return Planned("rewrite_note", {"note": f"#{notes[0].id}", "style": given[1]}) if len(notes) == 1 else None


def reworded(request: str, stores: Stores) -> Planned | None:
    """The new title of the one to-do that the sentence before names: "I won't be ... . Reword that one as ..."."""
    found = REWORDED.search(request)
    if found is None or NO_NAME.search(found["new"]) or "?" in request:
        return None
    before = request[: found.start()]
    todos = ranked_by_mention(stores.todos.list(), before, lambda row: row.title)
    others = ranked_by_mention(stores.calendar.list(), before, lambda row: row.title)
    if len(todos) != 1 or others or REWORDS_MORE.search(before):
        return None
    new = found["new"].strip()
    return Planned("update_todo", {"todo": f"#{todos[0].id}", "title": f"{new[:1].upper()}{new[1:]}"})


def _of_name(called: str) -> set[str]:
    """The words that a row is called by, without those for any row."""
    return {word for word in words_of(called) if len(word) > 1} - NOISE - POINTERS - KIND_WORDS


def _in_part(old: set[str], stores: Stores) -> list[tuple[str, str, Any]]:
    """The one event that is called by a part of its name, which nothing else bears: "the viewing"."""
    bear = [("event", "update_event", row) for row in stores.calendar.list() if old <= _of_name(row.title)]
    titles = [*(row.title for row in stores.todos.list()), *(row.title for row in stores.notes.list())]
    others = [title for title in titles if old & _of_name(title)]
    return bear if old and len(bear) == 1 and not others else []


def _contrasts(request: str) -> Iterator[tuple[str, str]]:
    for pair in PAIRS:
        for found in pair.finditer(request):
            said = re.split(r"[,;:!?]|\.(?:\s|$)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)", request[found.start("old") :])[
                0
            ].split()
            for longest in range(min(len(said), LONGEST), len(found["old"].split()) - 1, -1):
                old = " ".join(said[:longest])
                if words_of(old) != words_of(found["new"]):
                    yield old, found["new"].strip()


def _rows(kind: str, stores: Stores) -> tuple[Any, ...]:
    return stores.todos.list() if kind == "todo" else stores.calendar.list()
