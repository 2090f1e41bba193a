"""How people say things around what they want: times corrected in one breath, frames of wishes, new names.

English and Spanish; each table is a place to add a language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from memory.facts import Fact
from tools.contract import Language
from tools.when import PLANNING, Span, find

THERE: Final = re.compile(
    r"\b(?:there|then|that (?:day|morning|afternoon|evening|time|slot)|the same day|"
    r"ah[ií]|all[ií]|entonces|ese (?:d[ií]a|rato|hueco)|esa (?:mañana|tarde|noche)|el mismo d[ií]a)\b",
    re.IGNORECASE,
)
"""Words for a time that was spoken of in the turn before."""

REFERENCES: Final = frozenset({"todo", "event", "note", "message", "draft"})
"""Arguments that name a row: only words that the user said can tell which one he means."""

CORRECTION: Final = re.compile(
    r"\b(?:no|sorry|wait|hang on|hold on|i mean|i meant|actually|rather|scratch that|make (?:that|it)|oops|"
    r"mejor|digo|perd[oó]n|espera|quiero decir)\b",
    re.IGNORECASE,
)
"""What stands between a time that was said by mistake and the one that counts."""

NOT_THIS: Final = re.compile(
    r"\b(?:not|instead of|rather than|en vez de|en lugar de|y no|no)\s+(?:at|on|for|a las?|el|del)?\s*$", re.IGNORECASE
)
"""What stands before a time that does not count."""

SHIFT: Final = re.compile(
    r"\b(?:(?:half an?|an?|one|two|three|\d+)\s*(?:and a half )?(?:hours?|minutes?|mins?|h|days?|weeks?)\s+"
    r"(?:later|earlier|sooner)|(?:media|una|dos|tres|\d+)\s*(?:horas?|minutos?|d[ií]as?|semanas?)\s+"
    r"(?:m[aá]s tarde|antes|despu[eé]s|m[aá]s pronto))\b",
    re.IGNORECASE,
)
"""By how much something is moved: a new time, not a length."""

RENAME: Final = re.compile(
    r"\b(?:re-?nam\w+|re-?titl\w+|re-?word\w*|call(?:ed)? it|calls?|named?|chang\w+|should (?:really )?(?:say|read|be)|"
    r"make it|instead|rather|not|correct\w*|fix|edit|title|renombr\w+|cambi\w+|ll[aá]m\w+|titul\w+|t[ií]tulo|en vez|"
    r"en lugar|corrige\w*|corr[ií]g\w+|pon(?:le|ga)?|sino)\b",
    re.IGNORECASE,
)
"""Words by which a user gives a row another name."""

NEW_NAME: Final = re.compile(
    r"\b(?:(?:rename|retitle|renombra) .+? (?:to|as|a|como)|should (?:really )?(?:say|read|be called)|"
    r"(?:deber[ií]a|tiene que) (?:decir|llamarse)) (?P<name>[^,.;!?]+)",
    re.IGNORECASE,
)
"""A new name for a row, said in so many words."""

LINK: Final = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
LONGEST: Final = 6
"""Words of a title that is made from the request, at most."""

FRAME: Final = re.compile(
    r"^(?:(?:please|hey|ok(?:ay)?|oh|also|and|so|well|por favor|oye|vale|ah|y|pues|bueno)[,\s]+)*"
    r"(?:(?:can|could|would|will) you (?:please )?|i(?: really)? (?:need|have|want|ought|'ve got|got)(?: you)? to |"
    r"i (?:must|should|gotta) |remind me (?:to |that i (?:need|have) to )?|remember to |"
    r"don'?t (?:let me )?forget (?:to |about )?|"
    r"make sure (?:to |i )|(?:add|put|note down|write down|jot down)(?: a)?(?: (?:task|to-?do|reminder))?(?: to| for)? "
    r"|"
    r"i need |we need |(?:(?:le|les|lo|la|me|te) )?(?:tengo|hay|tenemos) que |debo |necesito |quiero |"
    r"recu[eé]rdame (?:que (?:tengo que )?)?|recuerda |ac(?:u[eé]|o)rdate (?:de )?(?:que )?|no (?:te )?olvides |"
    r"ap[uú]nta(?:me)? |an[oó]ta(?:me)? |a[ñn]ade |pon(?:me)? )",
    re.IGNORECASE,
)
"""How a wish begins before it comes to the deed."""

TAIL: Final = re.compile(
    r"[,;.\s]+(?:(?:and |but |y |que )?(?:it'?s |its |that'?s |this is |es |esto es )?(?:very |really |super |muy )?"
    r"(?:important|urgent|asap|importante|urgente)|please|pls|thanks|thank you|por favor|gracias|"
    r"(?:to|on|in) (?:my|the) (?:(?:to-?do )?list|to-?dos|calendar|diary)|"
    r"(?:a|en) (?:mi|la|el) (?:lista|agenda|calendario)|"
    r"(?:and )?(?:can you )?(?:put|add|stick|pop|get|note|write) (?:it|that|this) (?:down|(?:in|on|to|into) (?:my|the) "
    r"(?:calendar|list|diary|to-?dos?))|(?:y )?(?:ap[uú]ntalo|an[oó]talo|ponlo|agr[eé]galo|a[ñn][aá]delo|m[eé]telo)"
    r"(?: (?:a|en) (?:mi|la|el) (?:lista|agenda|calendario))?|(?:please )?(?:keep|bear) (?:that|it|this) in mind\b.*|"
    r"remember (?:that|it|this)\b.*|recu[eé]rdalo\b.*|tenlo en cuenta\b.*|acu[eé]rdate\b.*)[\s.!]*$",
    re.IGNORECASE,
)
"""How it ends after the deed."""


@dataclass(frozen=True)
class Said:
    """What the user said: the request, the time that the turn before was about, and what he has told of himself."""

    request: str
    now: datetime
    language: Language
    earlier: str = ""
    facts: tuple[Fact, ...] = ()

    def times(self) -> tuple[Span, ...]:
        """The times in the request that count, with their places."""
        spans = self.every()
        return tuple(each for place, each in enumerate(spans) if not self._taken_back(spans, place))

    def taken_back(self) -> tuple[str, ...]:
        """The times that were said and corrected at once ("Friday, no, Saturday")."""
        spans = self.every()
        return tuple(self.text(each) for place, each in enumerate(spans) if self._taken_back(spans, place))

    def every(self) -> tuple[Span, ...]:
        """The times in the request, those taken back as well."""
        return find(self.request, self.now, self.language, policy=PLANNING)

    def _taken_back(self, spans: Sequence[Span], place: int) -> bool:
        if NOT_THIS.search(self.request[: spans[place].start_index]) and len(spans) > 1:
            return True
        if place + 1 == len(spans):
            return False
        return bool(CORRECTION.search(self.request[spans[place].end_index : spans[place + 1].start_index]))

    def text(self, span: Span) -> str:
        """The words of a time, as typed."""
        return self.request[span.start_index : span.end_index]


def title_of(request: str, spans: Sequence[Span] = ()) -> str:
    """The deed that a request speaks of, without its times and the words around it."""
    rest = request
    for span in sorted(spans, key=lambda each: -each.start_index):
        rest = f"{rest[: span.start_index]} {rest[span.end_index :]}"
    rest = " ".join(rest.split()).strip(" ,.;:!?¡¿-")
    previous = ""
    while previous != rest:
        previous, rest = rest, TAIL.sub("", FRAME.sub("", rest)).strip(" ,.;:!?¡¿-")
    return rest[:1].upper() + rest[1:]
