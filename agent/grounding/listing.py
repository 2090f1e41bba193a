"""A line for a note that tells somebody's things: "Ana would like a kite, add her to the gift ideas"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agent.calls import Planned
from agent.grounding.exchanging import KEY, LEAD, LONGEST, TAIL, is_same, placed
from agent.reading.asked import ASKED_TO
from agent.reading.not_so import UNREAL, UNSURE
from memory.notes import Note
from tools.matching import NOISE, words_of

_I: Final = re.IGNORECASE

WANTS: Final = re.compile(
    r"(?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+(?: (?-i:[A-ZÀ-Þ])[^\W\d_]+)?|(?:my|our) [^\W\d_]+|mi [^\W\d_]+)"
    r"(?: (?:would|['’]d) (?:like|love)|['’]d (?:like|love)| wants?| needs?| would be happy with| (?:is|['’]s) "
    r"(?:getting|after|hoping for)| (?:has )?asked for| likes?| loves?| fancies| could do with| wished for|"
    r" quiere| querr[ií]a| necesita| ha pedido| pidi[oó]| le gustar[ií]a)"
    r" (?P<what>(?!to\b|que\b)[^,;.:!?\n]{2,50}?)"
    r"(?P<when> (?:for (?:his|her|their) birthday|for christmas|this year|too|as well|para (?:su cumple(?:a[ñn]os)?|"
    r"navidad)|tambi[eé]n))?",
    _I,
)
LIKED: Final = re.compile(
    r"a (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+|mi [^\W\d_]+) le (?:gustar[ií]a|har[ií]a ilusi[oó]n|vendr[ií]a bien) "
    r"(?P<what>[^,;.:!?\n]{2,50}?)(?P<when> (?:para (?:su cumple(?:a[ñn]os)?|navidad)|tambi[eé]n))?",
    _I,
)
PUT_DOWN: Final = re.compile(
    r"(?:add|put|pop|stick|include|write|note|jot)(?: (?:him|her|them|that|it|this))(?: (?:down|in|up))?|"
    r"(?:a[ñn][aá]de|p[oó]n|ap[uú]nta|an[oó]ta|m[eé]te|incl[uú]ye)(?:me|se|le)?l[oae]s?",
    _I,
)
NAMED: Final = re.compile(
    r"(?:add|put|include|note) (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)(?: down)?(?::| for| with|"
    r" -) (?P<what>[^,;.:!?\n]{2,50})",
    _I,
)


def listed(request: str, notes: Sequence[Note]) -> Planned | None:
    """The line for a note that tells somebody's things: "Ana would like a kite, add her to the gift ideas"."""
    if len(words_of(request)) > LONGEST or ("?" in request and not ASKED_TO.search(request)):
        return None
    if UNSURE.search(request) or UNREAL.search(request.replace("would like", " ")):
        return None
    for row, _, text in placed(request, notes):
        if row is None or not KEY.search(row.text):
            continue
        parts = [
            LEAD.sub("", each) for each in re.split(r"[,;.!]+\s+|\s+(?=(?:so|and|y)\s)", TAIL.sub("", text)) if each
        ]
        parts = [TAIL.sub("", each).strip(" ,.!?") for each in parts if each.strip(" ,.!?")]
        told = None
        if len(parts) == 2 and PUT_DOWN.fullmatch(parts[1]):
            told = WANTS.fullmatch(parts[0]) or LIKED.fullmatch(parts[0])
        elif len(parts) == 1:
            told = NAMED.fullmatch(parts[0])
        if told is None or any(
            is_same(each, words_of(row.text)) for each in words_of(told["who"]) if each not in NOISE
        ):
            continue
        who = re.sub(r"^(?:my|our|mi) ", "", told["who"], flags=_I)
        return Planned(
            "append_note", {"note": row.title, "text": f"{who[:1].upper()}{who[1:]}: {told['what'].strip()}"}
        )
    return None
