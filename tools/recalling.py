"""Which facts a request touches, and which place or person it means by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from memory.facts import Fact
from tools.matching import ranked_by_mention, words_of
from tools.subjects import Subject, subject_of
from tools.synonyms import CONCEPT, PLACES, WISHED, concepts_of

MOST: Final = 3
"""How many facts a turn is given."""

DIET: Final = frozenset({"allergy", "vegetarian", "vegan", "vegetariano", "vegetariana", "vegano", "vegana", "celiac"})
"""What counts wherever a meal is spoken of."""

MINE: Final = re.compile(r"\b(?:my name|am i|mi nombre|me llamo|soy)\b", re.IGNORECASE)
"""A name that is asked for need not be the owner's."""

SURELY: Final = r"(?:favou?rite|usual|preferred|regular)"
POINTER: Final = re.compile(
    rf"\b(?:(?:my|our) {SURELY} (?P<usual>[^,.;:!?]{{1,60}})|"
    r"(?:where|wherever) (?:i|we) (?P<where>[^,.;:!?]{1,60})|"
    r"m(?:i|is) (?P<mio>[^,.;:!?]{1,40}? (?:favorit[oa]|preferid[oa]|habitual|de siempre))|"
    r"donde (?P<donde>(?:\w+ )?(?:me gusta|suelo|prefiero|siempre)[^,.;:!?]{1,40}))",
    re.IGNORECASE,
)
"""How a request points to a place that it does not name."""

ENDS: Final = re.compile(
    r" (?:on|at|for|with|from|until|by|this|next|tomorrow|today|tonight|and|"
    r"para|con|el|a las?|este|esta|mañana|hoy|y)\b",
    re.IGNORECASE,
)
LEADING: Final = re.compile(r"^(?:(?:at|in|on|en) )?(?:(?:the|el|la|los|las)(?= ) )?")
"""What is no part of a name, in small letters: "the Blue Door" is the Blue Door, "La Tasca" is La Tasca."""


def relevant(facts: Sequence[Fact], request: str) -> tuple[Fact, ...]:
    """The facts that a request touches, by its words or by what they mean, the most telling first."""
    mentioned = ranked_by_mention(facts, WISHED.sub(" ", request), _told)
    said = concepts_of(request)
    asked = [fact for fact in facts if MINE.search(request) or not _is_name(fact)]
    weighed = [(_weight(fact, said) + (fact in mentioned), fact.id, fact) for fact in asked]
    return tuple(fact for weight, _, fact in sorted(weighed, key=lambda each: (-each[0], -each[1])) if weight)[:MOST]


def resolve_fact(words: str, facts: Iterable[Fact]) -> str | None:
    """The name that the owner's facts give to what `words` point to ("my usual gym", "my sister"), if it is one."""
    pointer = POINTER.search(words)
    wanted = concepts_of(_pointed(pointer) if pointer else words)
    given = [subject for fact in facts if (subject := _naming(fact))]
    fits = [each for each in given if each.about == wanted] or [each for each in given if _also(each.about, wanted)]
    values = dict.fromkeys(LEADING.sub("", each.value) for each in fits)
    return next(iter(values)) if len(values) == 1 else None


def place_of(request: str, facts: Iterable[Fact]) -> str | None:
    """The place that a request points to without naming it ("at my favourite place", "where I like to eat")."""
    pointer = POINTER.search(request)
    if pointer is None:
        return None
    known = tuple(facts)
    found = resolve_fact(pointer.group(), known)
    purpose = concepts_of(request) & PLACES
    # "Dinner at my favourite place" may mean the favourite restaurant.
    return found or next(
        (name for each in sorted(purpose) if (name := resolve_fact(f"my favourite {each}", known))), None
    )


def located(request: str, given: str | None, facts: Iterable[Fact]) -> str | None:
    """The place of an event: where `given` is nothing, or words that only point to a place, the one they point to."""
    pointer = POINTER.search(request)
    if pointer is None or not {*words_of(given or "")} <= {*words_of(pointer.group()), "at", "in", "en"}:
        return given
    return place_of(request, facts) or given


def _told(fact: Fact) -> str:
    """A fact's words, without those for liking: they say nothing of what is liked."""
    return " ".join(word for word in words_of(fact.text) if CONCEPT.get(word) != "favourite")


def _weight(fact: Fact, said: frozenset[str]) -> int:
    subject = subject_of(fact.text)
    if subject is None:
        return 0
    if subject.aspect == "taste":
        about = concepts_of(fact.text)
        return int(bool(about & DIET and "eat" in said))
    covered = subject.about <= said or _also(subject.about, said)
    return 1 + len(subject.about) if subject.about and covered else 0


def _is_name(fact: Fact) -> bool:
    subject = subject_of(fact.text)
    return subject is not None and subject.about == {"name"}


def _naming(fact: Fact) -> Subject | None:
    """What a fact is about, where it gives that a name."""
    subject = subject_of(fact.text)
    return subject if subject and subject.aspect == "name" and subject.about and not subject.denied else None


def _also(about: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether a favourite place will do for what is wanted: any place does where none is told apart."""
    return (
        about == {"favourite", "place"} and "favourite" in wanted and wanted & {"eat", "coffee", "bar"} != frozenset()
    )


def _pointed(pointer: re.Match[str]) -> str:
    """The words of a pointer: what is pointed to, and that it is the usual one."""
    said = next(each for each in pointer.groups() if each)
    return f"favourite {ENDS.split(said)[0]}{' place' if pointer['where'] or pointer['donde'] else ''}"
