"""What somebody tells of himself that holds for good, and no more: "btw I'm vegetarian now", "soy celíaca".

A small model answers it as if it were told of itself. Each line of the table is a language.
"""

from __future__ import annotations

import re
from typing import Final

_LED: Final = (
    r"^\W*(?:(?:btw|by the way|fyi|hey|hi|oh|ok(?:ay)?|just so you know|for your information|so you know|also|and|"
    r"por cierto|oye|hola|ah|que sepas que|para que (?:lo )?sepas|además|übrigens|au fait|a proposito|"
    r"a propósito)\b[\s,:–—-]*)*"
)
_TOO: Final = (
    r"(?:[\s,]+(?:now|too|as well|also|btw|by the way|fyi|these days|ahora|también|por cierto|jetzt|auch|"
    r"maintenant|aussi|"
    r"adesso|anche|agora|também))*[\s.!]*$"
)
_DIET: Final = (
    r"vegetarian|vegan|pescatarian|coeliac|celiac|diabetic|asthmatic|epileptic|lactose[- ]intolerant|gluten[- ]free|"
    r"teetotal|left-handed|colou?r-?blind|halal|kosher"
)
_DIETA: Final = (
    r"vegetarian[oa]|vegan[oa]|cel[ií]ac[oa]|diab[eé]tic[oa]|asm[aá]tic[oa]|epil[eé]ptic[oa]|zurd[oa]|dalt[oó]nic[oa]|"
    r"abstemi[oa]|intolerante (?:a la lactosa|al gluten)"
)
_WHAT: Final = r"(?!it\b|that\b|this\b|work\b|mondays?\b|you\b|eso\b|esto\b)[^,.;:!?\n\d]{3,40}?"
OF_ONESELF: Final = re.compile(
    rf"{_LED}(?P<fact>"
    rf"(?:i['’]?m|i am)(?: (?:now|also|actually|a|an))* (?:(?:{_DIET})|allergic to {_WHAT})|"
    rf"soy(?: (?:ahora|tamb[ií]en))* (?:(?:{_DIETA})|al[eé]rgic[oa] (?:a|al|a la|a los|a las) {_WHAT})|"
    r"ich bin(?: (?:jetzt|auch))* (?:vegetarier(?:in)?|veganer(?:in)?|diabetiker(?:in)?|"
    rf"allergisch gegen {_WHAT})|"
    r"je suis(?: maintenant)? (?:v[ée]g[ée]tarien(?:ne)?|v[ée]gan|diab[ée]tique|"
    rf"allergique (?:au|aux|à la|à) {_WHAT})|"
    r"sono(?: anche)? (?:vegetarian[oa]|vegan[oa]|celiac[oa]|diabetic[oa]|"
    rf"allergic[oa] (?:al|alla|alle|ai|a) {_WHAT})|"
    r"sou(?: também)? (?:vegetarian[oa]|vegan[oa]|cel[ií]ac[oa]|diab[eé]tic[oa]|al[eé]rgic[oa] (?:a|ao|à|aos|às) "
    rf"{_WHAT})"
    rf"){_TOO}",
    re.IGNORECASE,
)
DENIED: Final = re.compile(r"\b(?:if|not|never|no|si|was|used to|era|nicht|pas|non|n[aã]o|cansad\w+)\b", re.IGNORECASE)


def of_oneself(request: str) -> str:
    """What somebody tells of himself for good, as a fact; nothing where he tells anything else."""
    found = None if "?" in request else OF_ONESELF.match(request)
    if found is None or DENIED.search(request):
        return ""
    fact = found["fact"].strip()
    return fact[:1].upper() + fact[1:]
