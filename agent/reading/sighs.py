"""Words that only laugh, sigh or cheer around what is told: "dentist tomorrow at 10 lol", "yay, dinner with Ana".

They are of no title, so they are left out once, before anything reads the request; what is quoted, and what is to be
written to somebody or into a note, stays as it is.
"""

from __future__ import annotations

import re
from typing import Final

from tools.matching import words_of

_I: Final = re.IGNORECASE
_SIGH: Final = (
    r"(?:lo+l+z?|lmf?ao+|rofl|(?:ha){2,}h?|(?:he){2,}h?|a?(?:hah)+a?|(?:ja){2,}j?|(?:je){2,}j?|x[dD]+|"
    r"(?:rs){2,}|k{3,}|mdr+|ptdr+|ugh+|argh+|gah|phew|omg|omfg|yay+|yey|woo+(?:hoo+)?|woohoo|hm{2,}|meh|grr+|"
    r"uf{2,}|sigh|smh|tbh|btw|fyi|thx|tysm|sob)"
)
_FACE: Final = (
    r"(?:[:;=][-']?[)(DPpo3/|\]](?!\w)|<3|"
    r"[\U0001F600-\U0001F64F\U0001F910-\U0001F92F\U0001F970-\U0001F97A☹☺❤"
    r"\U0001F389\U0001F44D\U0001F64F\U0001F44C\U0001F937\U0001F926]"
    r"[\uFE0F\U0001F3FB-\U0001F3FF]?)"
)
ENDS: Final = re.compile(rf"(?:[\s,.!?…–-]+{_SIGH}(?=\W|$)|[\s,.!…–-]*{_FACE})+[\s.!?…]*$", _I)
BEGINS: Final = re.compile(rf"^\s*(?:(?:{_SIGH}(?=[\s,.!…–-])|{_FACE})[\s,.!…–-]*)+(?=[\w¿¡])", _I)

SAID: Final = re.compile(
    r"[\"“”«»:\n](?![)(DPpo3/|\]-])|\b(?:says?|said|saying|tells?|told|writes?|write|wrote|reply|answer|text|message|"
    r"e-?mail\w*|mail|notes?|notas?|jot|called|named|titled?|rename\w*|spell\w*|means?|translat\w+|dic?e|dile|di|decir|"
    r"escrib\w+|contesta\w*|responde\w*|mensaje|correo|llama(?:da|do)|significa|traduc\w+|sag|schreib\w*|antworte|"
    r"notiz|dis|[ée]cris|r[ée]ponds|scrivi|rispondi|diz|escreve)\b",
    _I,
)
"""Words of one who hands on what is said, or keeps it: a laugh is a part of it."""

DANGLING: Final = frozenset(
    "a an the is are was to of with for and or by like in on at as from my it's el la un una de en con para y o es a "
    "der die das ein eine ist mit und le les une est avec et il lo e con o com".split()
)
"""Words behind which it is a thing: "what is lol"."""

FEWEST: Final = 2
"""Words that must be left."""


def unsighed(request: str) -> str:
    """The request without such words before it and behind it."""
    rest = request
    if (ends := ENDS.search(rest)) and not SAID.search(rest[: ends.start()]):
        left = rest[: ends.start()]
        mark = "?" if "?" in ends.group() else ""
        said = words_of(left)
        if len(said) >= FEWEST and said[-1] not in DANGLING:
            rest = left + mark
    if (begins := BEGINS.match(rest)) and len(words_of(rest[begins.end() :])) >= FEWEST:
        rest = rest[begins.end() :]
    return rest
