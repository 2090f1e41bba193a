"""Which of several rows are meant, each of which is named: "delete the tap one and the library one, keep the rest".

A small model takes the first and forgets the others, or takes those that are to stay. It is understood only where
every word of the request is of a row, of the deed, or small.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.intents import WORDS
from agent.reading.parts import JOINTS
from agent.stores import Stores
from memory.turns import Turn
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of

TOOLS: Final = {"complete_todo": "todo", "delete_todo": "todo", "cancel_event": "event"}
"""Tools that end a row, and how they call it."""

LIKELY: Final = 0.5
TALK: Final = 0.2
"""How likely the tool must be, and words at most."""

STAYS: Final = re.compile(
    r"\b(?P<but>but(?: not)?|except(?: for)?|excepting|apart from|other than|save|not|menos|salvo|excepto|pero no)\b|"
    r"\b(?:keep|leave|do ?n['’]?t (?:touch|delete|remove|cancel|tick off)|deja|guarda|conserva|mant[eé]n|"
    r"no (?:toques|borres|quites|canceles))\b",
    re.IGNORECASE,
)
"""What leads to a row that is to stay."""

ALL: Final = re.compile(
    r"\b(?:all (?:of (?:them|those|these)|three|four|five|those|these)|(?:them|those|these) all|"
    r"every one of (?:them|those)|"
    r"tod[oa]s(?: (?:ell[oa]s|es[oa]s|est[oa]s))?)\b",
    re.IGNORECASE,
)
"""Words for all of the rows that were just added or shown."""

DROPS: Final = frozenset(
    "delete remove cancel scrap drop bin erase strike borra borrame elimina eliminame quita quitame cancela "
    "cancelame anula".split()
)
ENDS: Final = frozenset(
    "tick check mark done finished complete completed sorted hecho hecha hechos hechas listo lista listos listas "
    "terminado terminada marca marcame".split()
)
SMALL: Final = frozenset(
    "please can could you i we ve have has just now today already ok okay so then hey oh also too both either well as "
    "ones get rid cross take off out from list lists rest others other everything else is are been task tasks todo "
    "todos items events plans those these that stay stays with porfa favor puedes hoy tambien ambas ambos tacha "
    "tachame resto demas otras otros tareas citas como las los".split()
)
"""Words of one who wants rows gone, of one who tells that they are done, and small ones, that name no row."""

NOT_WITH: Final = {"complete_todo": DROPS, "delete_todo": ENDS, "cancel_event": ENDS}
"""Words that do not go with a tool: who says them wants something else of one of the rows."""

DEED: Final = DROPS | ENDS | SMALL
SHORT_OF: Final = re.compile(
    r"[?\d\"“«]|n['’]t\b|\b(?:not yet|almost|nearly|half|if|until|when|unless|todav[ií]a|casi|si|cuando|hasta)\b",
    re.IGNORECASE,
)
"""What tells of more than rows and a deed."""

STANDS: Final = re.compile(
    r"\b(?:stays?|(?:is|are) (?:fine|ok(?:ay)?|as|on(?! (?:my|the)\b))|se quedan?)\b|"
    r"\b(?:not|no)\s*(?:done|finished|complete\w*|sorted)?\s*(?:$|[,.;!]|and\b|y\b)",
    re.IGNORECASE,
)
"""What behind a row tells that it is to stay, or is not done: how many rows before it are meant so is not plain."""

NOT_ENDED: Final = re.compile(
    r"need(?:ed)?|want(?:ed)?|plann?ed|delayed|postponed|cancell?ed|missed|skipped|failed|started|stopped|moved|un\w+"
)
"""Words that look like that and tell of none: "parcel delayed"."""

ENDED: Final = re.compile(r"\w+(?:ed|ent|aid|ught|one|ade|ot|ado|ada|ido|ida|[ae]d[oa]s)|sold|got|did|made|met|read")
"""A word for what was done with a row: "parcel sent", "paid the rent"."""


def picked(
    request: str, likely: Mapping[str, float], stores: Stores, turns: Sequence[Turn] = ()
) -> tuple[Planned, ...]:
    """The call for each of the rows that a request names by themselves; none where it is one, or a word is left over.

    `turns` are those before, the last one last: "all of them" are the rows that these added or showed.
    """
    tool = max(TOOLS, key=lambda each: likely.get(each, 0.0))
    if likely.get(tool, 0.0) < LIKELY or likely.get(WORDS, 0.0) > TALK:
        return ()
    kind = TOOLS[tool]
    if not NOT_WITH[tool].isdisjoint(words_of(request)):
        return ()
    rows: Sequence[Any] = stores.todos.list() if kind == "todo" else stores.calendar.list()
    meant: list[int] = []
    kept: list[int] = []
    every = False
    if STANDS.search(request):
        return ()
    for piece, stays in _pieces(request):
        if SHORT_OF.search(STAYS.sub(" ", piece)):
            return ()
        every = every or bool(ALL.search(piece) and not stays)
        words = [each for each in words_of(ALL.sub(" ", piece)) if each not in NOISE | POINTERS | DEED]
        if not words:
            continue
        named = _named(words, rows, tool == "complete_todo" and not stays)
        if len(named) != 1:
            return ()
        (kept if stays else meant).append(named[0].id)
    if every and kept and not meant:
        there = {row.id for row in rows}
        meant = [each for each in _shown(turns, kind) if each in there and each not in kept]
    several = len({*meant}) == len(meant) and len(meant) > (0 if every else 1)
    if not several or {*meant} & {*kept}:
        return ()
    return tuple(Planned(tool, {kind: f"#{each}"}) for each in meant)


def _pieces(request: str) -> list[tuple[str, bool]]:
    """The request in pieces of one row each, and whether that row is to stay."""
    found: list[tuple[str, bool]] = []
    for clause in JOINTS.split(request):
        place, stays = 0, False
        for lead in STAYS.finditer(clause):
            found.append((clause[place : lead.start()], stays))
            place, stays = lead.end(), True
        found.append((clause[place:], stays or (bool(found) and found[-1][1] and not _begins_anew(clause))))
    return [each for each in found if each[0].strip()]


def _begins_anew(clause: str) -> bool:
    """Whether a clause behind a row that stays has a deed of its own: "keep the bank, delete the tap"."""
    return any(word in DEED and word not in NOISE | POINTERS for word in words_of(clause)[:1])


def _named(words: Sequence[str], rows: Sequence[Any], done: bool) -> list[Any]:
    """The rows that have all these words in their title; where they are `done`, a word may tell how."""

    def fits(row: Any) -> bool:
        title = words_of(row.title)
        left = [word for word in words if not any(word_likeness(word, other) >= LIKE_WORD for other in title)]
        told = len(left) == 1 and done and ENDED.fullmatch(left[0]) and not NOT_ENDED.fullmatch(left[0])
        return len(left) < len(words) and (not left or bool(told))

    return [row for row in rows if fits(row)]


def _shown(turns: Sequence[Turn], kind: str) -> list[int]:
    """The rows that the last turns added, one after the other, or that the last one listed."""
    found: list[int] = []
    for turn in reversed(turns):
        ids = [each["id"] for each in turn.shown if each["kind"] == kind]
        adds = bool(turn.calls) and all(each["tool"].startswith(("add_", "create_")) for each in turn.calls)
        if not ids or (found and not adds):
            break
        found = [*ids, *found]
        if not adds:
            break
    return found
