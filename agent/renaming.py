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
from tools.matching import NOISE, words_of
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
    r"\b(?:change|correct|fix|renam\w+|update|edit|put (?:it|that) right|cambi\w+|corr[ií]g\w+|renombr\w+|arregl\w+|"
    r"actualiz\w+)\b",
    re.IGNORECASE,
)
"""Words that want something put right."""

_CALLED: Final = (
    r"(?:(?:the|my|la|el|mi)\s+)?(?:(?:to-?do|task|event|appointment|meeting|entry|reminder|note|tarea|evento|cita|recordatorio|nota)\s+)?[\"“«'‘]?(?P<old>[^\"“”«»:;!?]+?)"
    r"[\"”»'’]?"
)
_TO: Final = (
    r"[\"“«'‘]?(?P<new>[^\"“”«»,.;:!?]+?)[\"”»'’]?(?:[\s,]+(?:instead|please|pls|thanks|sorry|"
    r"my mistake|por favor|porfa|gracias|perd[oó]n|me equivoqu[eé]))*\W*$"
)
_LABEL: Final = r"(?:wording|title|name|text|texto|t[ií]tulo|nombre|enunciado)"
RETITLED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:change|correct|fix|edit|update|alter)\s+(?:the\s+)?{_LABEL}\s+(?:of|on|for)\s+{_CALLED}\s+"
        rf"(?:to(?:\s+(?:say|read))?|into|so (?:that )?it (?:says|reads))\s+{_TO}",
        rf"\b(?:re-?name|re-?title|re-?word|re-?phrase)\s+{_CALLED}\s+(?:to|as|into)\s+{_TO}",
        rf"\b(?:cambia|corrige|edita|modifica)(?:le|me)?\s+el\s+{_LABEL}\s+(?:del?|al?|en)\s+{_CALLED}\s+"
        rf"(?:a|por|para que (?:diga|ponga))\s+{_TO}",
        rf"\b(?:ren[oó]mbra|retitula|reescribe)\s+{_CALLED}\s+(?:a|como|por)\s+{_TO}",
        rf"\b(?:where it says|donde (?:dice|pone))\s+{_CALLED}[\s,]+(?:(?:it|that) should (?:say|read|be)|"
        rf"(?:tendr[ií]a|deber[ií]a|tiene|debe) (?:(?:que|q) )?(?:decir|poner|ser))\s+{_TO}",
        r"\b(?:change|cambia)\s+[\"“«'‘](?P<old>[^\"“”«»]+?)[\"”»'’]\s+(?:to|a|por)\s+[\"“«'‘](?P<new>[^\"“”«»]+?)[\"”»'’]",
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
ROWS: Final = (("todo", "update_todo"), ("event", "update_event"))


def renaming(request: str, stores: Stores, now: datetime) -> Planned | None:
    """The new title of the one row that bears the wrong name; None where none or several do, or nobody asks for it."""
    if retitled := _retitled(request, stores, now):
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
            return Planned(tool, {kind: f"#{row.id}", "title": wrong.sub(new.replace("\\", r"\\"), row.title, count=1)})
    return None


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
    old = {*words_of(found["old"])} - NOISE
    rows = [
        (kind, tool, row) for kind, tool in ROWS for row in _rows(kind, stores)
        if old and {*words_of(row.title)} - NOISE == old
    ]  # fmt: skip
    notes = [row for row in stores.notes.list() if old - CALLED_NOTE == {*words_of(row.title)} - NOISE]
    if titled(request) and len(notes) == 1 and not rows:
        return Planned("rewrite_note", {"note": f"#{notes[0].id}", "style": found["new"].strip()})
    if len(rows) != 1:
        return None
    kind, tool, row = rows[0]
    new = found["new"].strip()
    return Planned(tool, {kind: f"#{row.id}", "title": f"{new[:1].upper()}{new[1:]}"})


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
