"""What is told to stand in a note, as the order for it: "it should be a kite, not the ball" is "put a kite ...".

Each table is a place to add a language.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
FOR: Final = r"(?:instead of|rather than|in place of|en (?:vez|lugar) del?)"
SHOULD_BE: Final = (
    r"(?:(?:should|ought to|must|has to|have to|needs? to|(?:is|are|was|were|['’]s|['’]re) (?:meant|supposed) to) "
    r"(?:now |really |actually )?(?:be|say|read|have|get|list)|"
    r"(?:deber[ií]an?|tendr[ií]an? que|tienen? que|deben?) (?:ser|poner|decir|haber|tener|llevar|estar))"
)
_NOTED: Final = r"(?:(?:note|list|entry|file)s? )?"
SHOULD: Final = re.compile(
    rf"^\W*(?P<lead>(?:please|oh|so|and|sorry|actually|now|y|perd[oó]n|por favor)\W+)*"
    r"(?:(?:for|para) (?P<whom>[^\W\d_]+),? )?"
    rf"(?:(?:it|that|this|there|eso)(?: (?=should|ought|must|has|have|needs?|is|was|deb|t[ei]+n))?|"
    rf"(?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)(?:['’]s(?: (?:present|gift|one|entry|line|idea|thing))?)?|"
    rf"{_NOTED})\s*{SHOULD_BE} ",
    _I,
)
"""How one begins who tells what is to stand there, and gives no order: "it should be a kite instead of the ball"."""

MAKE_OWN: Final = re.compile(r"^\W*make (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)['’]s (?=\S)", _I)
FIRST: Final = re.compile(rf"^\W*(?P<instead>{FOR} [^,;.!?]{{2,40}}?),? (?=(?:it|that|there) {SHOULD_BE})", _I)
NOT: Final = re.compile(r"(?:,| and|,? but|,? y) (?:not|no) (?=(?:the |an? |el |la |los |las |un[oa]? )?\S)", _I)


def ordered(text: str) -> str:
    """What is told to stand there, as the order for it: "put a kite instead of the ball"."""
    if first := FIRST.match(text):
        clause, *why = text[first.end() :].split(",", 1)
        text = f"{clause} {first['instead']}" + "".join(f",{each}" for each in why)
    found = SHOULD.match(text) or MAKE_OWN.match(text)
    if found is None:
        return text
    told = found.groupdict()
    who = told.get("whom") or told.get("who") or ""
    rest = NOT.sub(" instead of ", text[found.end() :], count=1)
    return f"for {who} put {rest}" if who else f"put {rest}"
