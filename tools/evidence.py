"""The sentences of a text that answer a question: by its words, their synonyms, and the kind of thing it asks for.

A small model leaves out what was asked, or tells something else; code knows where an amount or a time stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tools.asking import ASKED, HOLDS, Kind
from tools.matching import NOISE, words_of
from tools.wordbook import stands_for

LIKE: Final = 84.0
"""The least likeness (0-100) of a word of the question and one of the text."""

MOST: Final = 3
"""How many sentences are told for each thing that is asked."""

NEAR: Final = 0.7
"""The part of the best sentence's likeness that another must have to be told too."""

NAMING: Final = 0.3
"""What a word counts that names the message itself: all of it is about that."""

MEANT: Final = 0.65
"""What a word counts that only means the same."""

LONGEST: Final = 400
"""Sentences of a text that are looked at."""

_I: Final = re.IGNORECASE
ASKING: Final = frozenset(
    "what whats when whens where wheres who whos whom whose why how which whether if is are was were be been do does "
    "did done will would can could should shall may might must have has had having get got give gave say says said "
    "tell told mention mentioned write wrote written mail mailed email emailed message letter according think know i "
    "we you me us they them he she it its that this there here some any much many long late early time date day hour "
    "need actually exactly please just only not don dont doesnt and or but so up with without about into than then "
    "que cuando donde quien cual cuales cuanto cuanta cuantos cuantas como por para si no me te se le les lo hay es "
    "son esta estan era fue want wants wanted wish quiere quieren pide tiene tengo puede puedo debo dice dijo decia "
    "dime manda mando mandaron escribio segun "
    "hora fecha dia dias y o pero solo entre sobre anything something algo nada to take lot "
    "yet still now also too again back really kind sort my your his her our mail correo email".split()
)
"""Words that ask, and tell nothing of what is asked for."""

PHRASAL: Final = tuple(
    (re.compile(pattern, _I), word)
    for pattern, word in (
        (r"\bbe (?:in|around)\b", "home"), (r"\bcheck(?:ing)?[ -]?in\b|\bget there\b", "arrival"),
        (r"\bcheck(?:ing)?[ -]?out\b|\bbe out\b", "departure"), (r"\bpick\b.*\bup\b", "collect"),
        (r"\bchip in\b", "pay"),
        (
            r"\bsettle(?:d)?(?: up)?\b(?! (?:in|down|on)\b)|\b(?:square|cough|stump) up\b|\b(?:fork|shell) out\b|"
            r"\b(?:want|need|expect|get|have)s? (?:its|their|the|his|her) money\b|\bhand over the money\b|"
            r"\b(?:saldar|abonar|liquidar)\b",
            "pay",
        ),
        (r"\bcall(?:ed)? off\b", "cancel"), (r"\bput(?:ting)? off\b", "postpone"),
        (r"\b(?:need|have|has|needs|supposed) to take\b|\btake (?:with|along|(?:any|some)thing)\b", "bring"),
        (r"\btakes?\b.*\blong\b|\blong\b.*\btakes?\b", "duration"),
    )
)  # fmt: skip
"""What is said in several words, and the one that a text may have for it."""

BESIDE: Final = re.compile(
    r"^[\W_]*(?:(?:and|so|ok|hey|y|oye|pero|but)\b\W*)*"
    r"(?:do|does|did|is|are|was|were|will|would|can|could|should|shall|must|may|have|has|"
    r"tengo|tenemos|tienen?|hay|hace|hac[ií]a|debo|debemos|debe|puedo|podemos|puede|es|hab[ií]a|habr[aá])\b"
    r"(?! (?:you|u|usted)\b)(?:(?!\b(?:say|says|said|tell|told|know|knows|known|mention\w*|clear|decided?|sure|"
    r"remember|states?|specif\w*|agreed?|ask|asks|asked|idea|write|wrote|dice|dijo|sabe\w*|menciona|seguro|"
    r"claro|pone)\b)[^,;?.!])*?"
    r"\s(?P<when>when|cuando)\s",
    _I,
)
"""How a question goes on that asks whether, and not when: "do I have to be in when the parcel comes?"."""

ASKS: Final = frozenset(
    "what whats when whens where wheres who whos why how hows which do does did is are can could will would should "
    "que cuando donde quien cual cuales cuanto cuanta cuantos cuantas como puedo debo tengo hay".split()
)
BEGINS: Final = frozenset(
    "must should shall may need have has had did was were am "
    "debe deben debes debemos tiene tienen tenemos hace hara puede pueden es esta estan viene vienen va van".split()
)
"""Words that ask where a part of the question begins with them: "and must somebody be in?"."""

LED: Final = frozenset("and also so then plus but y e tambien ademas pero o or".split())
JOINTS: Final = re.compile(r"[,;?.!]\s+|\s(?:and|y|or|o|&|also|tambi[eé]n|adem[aá]s)(?=\s)", _I)

HEADED: Final = re.compile(r"(?:From|De) (?P<sender>.+?), .+\n(?P<subject>.*)\n\n(?P<body>[\s\S]*)")
BLOCKS: Final = re.compile(r"\n\n(?=(?:From|De) .+, .+\n.*\n\n)")
GREETING: Final = re.compile(
    r"(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|hola|querid[oa]s?|estimad[oa]s?|buenos d[ií]as|"
    r"buenas(?: tardes| noches)?)\b[^.!?]{0,40}[,:!]?$",
    _I,
)
CLOSING: Final = re.compile(
    r"(?:(?:kind|best|warm|many)? ?(?:regards|wishes)|yours\b.*|sincerely|love|cheers|a hug\b.*|thanks|many thanks|"
    r"see you\b.*|un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|un abrazo|besos|gracias)[\s\w]*[,.!]?$",
    _I,
)
BULLET: Final = re.compile(r"^(?:\s{2,}|\s*[-*•·]|\s*\d+[.)]\s|[^.!?]{1,30}:\s)")
WRAPPED: Final = 45
"""A line of so many characters goes on in the next one, unless it ends a sentence."""

ENDS: Final = re.compile(
    r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSr\.)(?<!\bSra\.)(?<=[.!?])\s+(?=[^a-z\s])"
)


@dataclass(frozen=True)
class Question:
    """What is asked: the words that tell it, and the kinds of things."""

    request: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words by which the answer may be known."""
        found = [each for each in words_of(self.request) if each not in NOISE | ASKING]
        said = [word for pattern, word in PHRASAL if pattern.search(self.request)]
        return tuple(dict.fromkeys(each for each in (*found, *said) if len(each) > 2))

    @cached_property
    def kinds(self) -> tuple[frozenset[Kind], ...]:
        """The kinds of things that are asked for; of "when" a day is as good as an hour."""
        beside = BESIDE.match(self.request)
        asked = (
            self.request if beside is None else f"{self.request[: beside.start('when')]} {self.request[beside.end() :]}"
        )
        found = [kind for kind, pattern in ASKED.items() if pattern.search(asked)]
        if "length" in found or "money" in found:
            found = [kind for kind in found if kind != "number"]
        times: frozenset[Kind] = frozenset(kind for kind in found if kind in ("clock", "day"))
        return tuple(filter(None, (*(frozenset({kind}) for kind in found if kind not in times), times)))

    @property
    def parts(self) -> tuple[Question, ...]:
        """The questions that are asked in one breath: "when is it coming and do I need to be in?"."""
        parts = [Question(each) for each in JOINTS.split(self.request) if _asks(words_of(each))]
        if len(parts) < 2:
            return (self,)
        before = ("", *(" ".join(each.words) for each in parts))
        return tuple(
            each if each.words else Question(f"{each.request} {words}")
            for each, words in zip(parts, before, strict=False)
        )


def _asks(said: Sequence[str]) -> bool:
    first = next((each for each in said if each not in LED), "")
    return not ASKS.isdisjoint(said) or first in BEGINS


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text or of messages, without heads, greetings, signatures, and what is said to a machine."""
    found: list[str] = []
    for block in BLOCKS.split(text):
        headed = HEADED.match(block)
        name = headed["sender"].partition("<")[0].strip().casefold() if headed else ""
        lines = [line for each in _paragraphs(headed["body"] if headed else block) for line in each]
        found += [each for line in lines for each in _split(line) if each.strip(" .,!").casefold() != name]
    return tuple(found[:LONGEST])


def answering(text: str, request: str) -> tuple[str, ...]:
    """The sentences that answer best, in their order: for each kind that is asked for, and by their words."""
    found = {each for _, part in answers(text, request) for each in part}
    return tuple(each for each in dict.fromkeys(sentences(text)) if each in found)


def answers(text: str, request: str) -> tuple[tuple[Question, tuple[str, ...]], ...]:
    """The questions of a request, each with the sentences that answer it."""
    found, named = sentences(text), _named(text)
    return tuple(
        (each, tuple(found[place] for place in sorted(_answering(each, found, named))))
        for each in Question(request).parts
    )


def _answering(asked: Question, found: Sequence[str], named: frozenset[str]) -> set[int]:
    shared = _shared(asked.words, found, named)
    chosen: set[int] = set()
    for kinds in asked.kinds:
        holding = [place for place, each in enumerate(found) if any(HOLDS[kind].search(each) for kind in kinds)]
        chosen |= _best(holding, shared)
    return chosen or _best([place for place, score in enumerate(shared) if score], shared)


def _best(places: Sequence[int], shared: Sequence[float]) -> set[int]:
    """Of some sentences those that share most with the question; of those that share nothing, the first ones."""
    top = max((shared[place] for place in places), default=0.0)
    near = [place for place in places if shared[place] >= top * NEAR]
    return set(near[:MOST])


def _shared(words: Sequence[str], among: Sequence[str], named: frozenset[str]) -> list[float]:
    """How much of what is asked each sentence tells; words that many have, or that name the message, tell little."""
    there = [words_of(each) for each in among]
    scores = [0.0] * len(among)
    for word in words:
        holding = [place for place, each in enumerate(there) if stands_for(word, each, LIKE)]
        weight = (NAMING if stands_for(word, named, LIKE) else 1.0) / max(1, len(holding)) ** 0.5
        for place in holding:
            exact = any(each.startswith(word) for each in there[place])
            scores[place] += weight if exact else MEANT * weight
    return scores


def _named(text: str) -> frozenset[str]:
    """The words of the senders and subjects of the messages in a text."""
    heads = [found for block in BLOCKS.split(text) if (found := HEADED.match(block))]
    return frozenset(word for each in heads for word in words_of(f"{each['sender']} {each['subject']}"))


def _paragraphs(body: str) -> Iterator[list[str]]:
    """The paragraphs as lines, with what a mail program has wrapped joined again."""
    signed = False
    for paragraph in re.split(r"\n[^\S\n]*\n", body):
        if ORDERS_TO_MACHINES.search(paragraph):
            continue
        lines: list[str] = []
        for line in paragraph.splitlines():
            signed = signed or bool(CLOSING.fullmatch(line.strip()))
            if signed or GREETING.fullmatch(line.strip()):
                continue
            if lines and _goes_on(lines[-1], line):
                lines[-1] = f"{lines[-1]} {line.strip()}"
            else:
                lines.append(line.rstrip())
        if any(each.strip() for each in lines):
            yield [each.strip() for each in lines if each.strip()]


ORDERS_TO_MACHINES: Final = re.compile(
    r"\b(?:assistants?|asistentes?|chatbots?|language models?|llms?|ai|ia|inteligencia artificial)\b[^.]{0,80}"
    r"(?:[:,]|\b(?:must|should|reading|before|ignore|add|call|debes?|lee|ignora)\b)",
    _I,
)
"""A paragraph that speaks to a machine tells its reader nothing."""


def _goes_on(line: str, after: str) -> bool:
    return len(line) >= WRAPPED and not re.search(r"[.!?:;]\s*$", line) and not BULLET.match(after)


def _split(line: str) -> list[str]:
    return [each.strip() for each in ENDS.split(line) if each.strip()]


__all__ = ["Question", "answering", "answers", "sentences"]
