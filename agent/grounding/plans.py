"""Tidy a plan: calls that the request does not speak of, or that say one thing twice, are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from agent.calls import Planned
from agent.reading.words import ALIKE, FEW, LISTS, NEW, PLANNED, about, content
from tools.matching import POINTERS, word_likeness, words_of
from tools.translating import groups_of, mentioned_abroad
from tools.wordbook import is_called

FOLLOWS: Final = re.compile(
    r"\d|\b(?:sorry|actually|no|rather|instead|better|wait|oops|perd[oó]n|perdona|mejor|espera|digo)\b|"
    r"\b(?:p[oó]n|p[aá]sa|mu[eé]ve|c[aá]mbia|retr[aá]sa|atr[aá]sa|adel[aá]nta|apl[aá]za|posp[oó]n|b[oó]rra|qu[ií]ta|"
    r"canc[eé]la|an[uú]la|elim[ií]na|m[aá]rca|t[aá]cha|d[eé]ja|alarg[aá]|ac[oó]rta|h[aá]z|l[eé]e|res[uú]me|"
    r"agr[eé]ga|a[ñn][aá]de|ap[uú]nta|an[oó]ta)(?:me)?l[aeo]s?\b",
    re.IGNORECASE,
)
"""What corrects or completes the turn before; a Spanish verb may end in its pronoun ("ponla")."""

SINGLE: Final = frozenset("it that this lo la eso esa ese".split())
SEVERAL: Final = frozenset("them those these both all everything los las todo todos todas ambos ambas and y".split())
SMALL: Final = frozenset("los las and y e".split())
"""Words for one row that was shown, and for several; and those of them that are as often something else."""

VERBS: Final = frozenset("make put get give take set want wants let go move change add keep".split())
"""Verbs that ask for something, and are no row's name: "make" is not the violin maker."""

CHANGING: Final = frozenset({"update_todo", "complete_todo", "delete_todo"})
LIKELIER: Final = 4.0
"""How much likelier something new must be for a row that is named by its verb alone not to be meant."""

NOTES: Final = re.compile(
    r"\b(?:notes|notas|notizen|another|otra|second|segunda|separate\w*|two|dos)\b|\b(?:note|nota)\b.*\b(?:note|nota)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Words for several notes."""

OF_ROWS: Final = ("update_", "delete_", "cancel_", "append_")
"""How the names of tools begin that change a row which is there."""


def tidy(
    planned: Sequence[Planned], request: str, known: Iterable[str] = (), likely: Mapping[str, float] | None = None
) -> tuple[Planned, ...]:
    """The calls that rest on the user's words, or on `known` (what was shown, what is on file); each thing once."""
    planned = [_untitled(each, request) for each in _one_note(_one_change(planned), request)]
    known = [*known]
    said = [each for each in known if not each.startswith("On file:")]
    new = any(each.tool.startswith(NEW) for each in planned)
    grounded = [
        each
        for each in planned
        if _grounded(each, request, said if new and each.tool.startswith("update_") else known)
        if not _new_deed(each, request, likely or {})
    ]
    grounded = _named_itself(_one_meant(grounded, request, likely or {}), request)
    return tuple(_once(grounded, likely or {})) if len(grounded) > 1 else tuple(grounded)


def _grounded(call: Planned, request: str, known: Iterable[str]) -> bool:
    """Whether a call is about what the request says, or points to; what is new must be in the request itself."""
    named = about(call)
    if named and call.tool in PLANNED and (LISTS | SEVERAL).issuperset(named):
        return False
    if call.tool == "create_note" and not _noted(call, request):
        return False
    if not named or all(word in POINTERS for word in named) or "source" in call.arguments:
        return True
    said = content(request)
    short = len(words_of(request)) <= FEW
    follows = short or any(word in POINTERS for word in words_of(request)) or FOLLOWS.search(request)
    if (follows or call.tool == "read_note") and not call.tool.startswith(NEW):
        said += content(" ".join(known))
    if call.tool == "complete_todo" and any(is_called(word, content(request)) for word in named):
        return True  # "carro" for what is on the list as "car"
    things = [word for word in named if groups_of(word, things=True)]
    if call.tool.startswith(OF_ROWS) and things and all(is_called(word, said) for word in things):
        return True
    if (row := _row_of(call)) and mentioned_abroad([row], request, str):
        return True  # "Bibliotheksausweis" for the library card
    return any(word_likeness(word, other) >= ALIKE for word in named for other in said)


def _row_of(call: Planned) -> str:
    """What the row that a call changes or reads is called in it."""
    return next((str(call.arguments[each]) for each in ("todo", "event", "note") if each in call.arguments), "")


def _noted(call: Planned, request: str) -> bool:
    """Whether a note's text, where it has one, has a word of the request."""
    said, text = content(request), content(str(call.arguments.get("text", "")))
    return not text or any(word_likeness(word, other) >= ALIKE for word in text for other in said)


def _untitled(call: Planned, request: str) -> Planned:
    """A note without a title that is none of the user's words, where its text is in them."""
    said, title = content(request), content(str(call.arguments.get("title", "")))
    text = content(str(call.arguments.get("text", "")))
    alike = [any(word_likeness(word, other) >= ALIKE for other in said) for word in text]
    if call.tool != "create_note" or not title or not text or 2 * sum(alike) <= len(text):
        return call
    if any(word_likeness(word, other) >= ALIKE for word in title for other in said):
        return call
    return Planned(call.tool, {name: value for name, value in call.arguments.items() if name != "title"})


def _one_note(planned: Sequence[Planned], request: str) -> list[Planned]:
    """What is to be noted is one note, however many lines it has, unless several are spoken of."""
    lines = [each for each in planned if each.tool == "create_note"]
    if len(lines) < 2 or NOTES.search(request):
        return [*planned]
    text = "\n".join(str(each.arguments["text"]) for each in lines if each.arguments.get("text"))
    whole = Planned("create_note", {**lines[0].arguments, "text": text})
    return [whole if each is lines[0] else each for each in planned if each not in lines[1:]]


def _one_change(planned: Sequence[Planned]) -> list[Planned]:
    """The changes of rows, those that give one row different things as one: its priority in one, its day in another."""
    kept: list[Planned] = []
    for each in planned:
        place = next((place for place, other in enumerate(kept) if _completes(each, other)), None)
        if place is None:
            kept.append(each)
        else:
            kept[place] = replace(each, arguments={**kept[place].arguments, **each.arguments})
    return kept


def _completes(call: Planned, other: Planned) -> bool:
    """Whether two calls change the same row, and no part of it twice."""
    row = _row_of(call)
    if call.tool != other.tool or call.tool not in ("update_todo", "update_event") or call.said != other.said:
        return False
    shared = call.arguments.keys() & other.arguments.keys() - {"todo", "event"}
    return bool(row) and row.casefold() == _row_of(other).casefold() and not shared


def _one_meant(planned: list[Planned], request: str, likely: Mapping[str, float]) -> list[Planned]:
    """ "Cancel it" is about one row: of several calls that rest on nothing but "it" the likeliest is kept."""
    words, said = words_of(request), content(request)
    pointing = [
        each for each in planned
        if not each.tool.startswith(NEW) and about(each)
        and (POINTERS.issuperset(about(each))
             or not any(word_likeness(word, other) >= ALIKE for word in about(each) for other in said))
    ]  # fmt: skip
    if len(pointing) < 2 or SINGLE.isdisjoint(words) or not (SEVERAL - SMALL).isdisjoint(words):
        return planned
    best = max(pointing, key=lambda each: likely.get(each.tool, 0.0))
    joined = not SMALL.isdisjoint(words)
    least = likely.get(best.tool, 0.0) / LIKELIER
    kept = [each for each in pointing if each is best or (joined and likely.get(each.tool, 0.0) >= least)]
    return [each for each in planned if each in kept or each not in pointing]


def _named_itself(planned: list[Planned], request: str) -> list[Planned]:
    """Of changes of rows those whose rows the request names; the others only where it names none, or speaks of several.

    "Actually scrap the stamps": the envelopes that were added with them stay. Nothing is ended for its verb alone
    beside what is named: "take the tap off, the landlord pays it" is not about "Pay the rent".
    """
    said = [word for word in content(request) if word not in VERBS]
    changes = [each for each in planned if not each.tool.startswith(NEW) and about(each)]
    gone = [each for each in changes if each.tool == "delete_todo"]
    by_verb = [each for each in gone if _by_its_verb(each, said)]
    by_verb = by_verb if len(by_verb) < len(gone) else []
    own = [
        each for each in changes if each not in by_verb
        if any(word_likeness(word, other) >= ALIKE for word in about(each) for other in said)
        or all(word in POINTERS for word in about(each))
    ]  # fmt: skip
    if not own or len(own) == len(changes) or not {*SEVERAL - SMALL}.isdisjoint(words_of(request)):
        return planned
    return [each for each in planned if each in own or each not in changes]


def _by_its_verb(call: Planned, said: Sequence[str]) -> bool:
    """Whether of a row no more was said than another form of its first word: "pays", of "Pay the rent"."""
    first, *others = about(call)
    shared = [word for word in (first, *others) if any(word_likeness(word, other) >= ALIKE for other in said)]
    return bool(others) and shared == [first] and first not in said


def _new_deed(call: Planned, request: str, likely: Mapping[str, float]) -> bool:
    """Whether a change is of a row that shares no more than its verb with a request for something new, or to delete.

    "Remind me to pay the garage's bill" is not about "Pay the rent".
    """
    row = next((str(call.arguments[each]) for each in ("todo", "event") if each in call.arguments), "")
    deleted = call.tool == "delete_todo" and POINTERS.isdisjoint(words_of(request))
    newer = likely.get("add_todo", 0.0) >= LIKELIER * likely.get(call.tool, 1.0)
    if not deleted and not (call.tool in CHANGING and newer):
        return False
    said, words = content(request), content(row)
    shared = [word for word in words if any(word_likeness(word, other) >= ALIKE for other in said)]
    return len(words) > 1 and shared == words[:1]


def _once(planned: Sequence[Planned], likely: Mapping[str, float]) -> list[Planned]:
    """Two calls about the same words are one wish: the likelier is kept, of two as likely the first."""
    kept: list[Planned] = []
    for each in sorted(planned, key=lambda one: -round(likely.get(one.tool, 0.0), 1)):
        named = about(each)
        if not (named and any(_same(named, about(other)) for other in kept)):
            kept.append(each)
    return [each for each in planned if each in kept]


def _same(about: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((about, other), key=len)
    shared = [word for word in shorter if any(word_likeness(word, each) >= ALIKE for each in longer)]
    return bool(shorter) and len(shared) == len(shorter)
