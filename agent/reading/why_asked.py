"""Why something is asked, told behind the question: "when do we finish tonight? I need to sort a lift home".

What somebody needs or wants behind a question about what he has is why he asks, and no wish of its own, unless he says
when it is to be, or that it is to be put down.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.reading.clauses import clauses
from tools.contract import Language
from tools.when import find

_I: Final = re.IGNORECASE

ASKS: Final = re.compile(
    r"\W*(?:(?:hi|hey|so|oh|ok|and|but|sorry|quick one|hola|oye|perdona|a ver|y|pero|du|und|salut|dis|et|ciao|"
    r"senti|e|oi)\b[\s,!:]*)*"
    r"(?:(?:at|a|um|[àa]|until|till|hasta|from|desde|on|in|en|for|para)\s+)?"
    r"(?:(?:what|when|where|who)(?:['’]?s)?|which|how (?!are you|is it going|do you do)\w+|"
    r"(?:am|is|are|was|were|do|did|have|has) (?!you\b)\w+|any(?:thing)?\b|"
    r"qu[eé]|q|cu[aá]l\w*|cu[aá]nd?[ot]\w*|qui[eé]n\w*|d[oó]nde|tengo|hay|estoy|"
    r"was|wann|wo|wer|welche\w*|wie (?!geht)\w+|habe? ich|bin ich|"
    r"quand|quel\w*|o[uù]|qui|qu['’]|est-ce|"
    r"che|cosa|quando|dove|quale?|chi|o que|onde|qual)\b",
    _I,
)
"""How a question begins that may be about the asker's own rows."""

LEADS: Final = (
    r"\W*(?:(?:because|since|as|cos|['’]?cause|porque|que|es que|pues|weil|denn|car|perch[eé]|ch[eé]|pois)\s+)?"
)
NEEDS: Final = re.compile(
    rf"{LEADS}(?:"
    r"(?:(?:i|we)(?:['’]?(?:ve|d|ll|m|re)| am| are| will| would)? )?(?:(?:really|still|just|also|only) )?"
    r"(?:need|must|gotta|got to|have(?: got)? to|has to|want|wanna|would like|like to|hoping|trying|thinking|promised|"
    r"wondering)\b|"
    r"(?:yo )?(?:(?:me|le|les) )?(?:(?:tengo|tenemos) (?:que|q)|quiero|queremos|quer[ií]a|necesito|necesitamos|debo|"
    r"voy a|vamos a|promet[ií]|me gustar[ií]a)\b|"
    r"(?:ich|wir) (?:muss|m[üu]ssen|will|wollen|m[öo]chten?|soll)\b|muss (?:noch |erst )?(?:de[nmr]|die|das|mein\w*)\b|"
    r"(?:je|on|nous) (?:dois|doit|devons|veux|voudrais|veut)\b|il faut que j|"
    r"(?:devo|dobbiamo|dovrei|voglio|vorrei|vogliamo)\b|"
    r"(?:eu )?(?:preciso|precisamos|tenho (?:de|que)|quero|queria|devo)\b)",
    _I,
)
"""How a clause begins that tells what somebody needs or wants."""

WORKS: Final = re.compile(
    rf"{LEADS}(?:(?:i|we)(?:['’]?(?:m|re|ll)| am| are)? (?:(?:only|usually|always|do ?n['’]?t) )*"
    r"(?:finish|start|knock off|clock (?:on|off)|get (?:off|out|in|up|home|back)|work|off|on (?:shift|nights))\b|"
    r"(?:yo )?(?:no )?(?:salgo|entro|termino|acabo|trabajo|libro|empiezo|curro|madrugo)\b|"
    r"ich (?:arbeite|bin erst|habe (?:dienst|schicht))\b|je (?:finis|commence|travaille)\b|"
    r"(?:finisco|stacco|lavoro|esco)\b|(?:saio|entro|trabalho)\b|"
    r"(?:i|we)(?:['’]?(?:d|m))? (?:just )?(?:want|need|like|trying|have) to (?:know|see|check|find out|work out)\b|"
    r"(?:(?:quiero|necesito|quer[ií]a|tengo que) (?:saber|ver|comprobar|mirar))\b)",
    _I,
)
"""How a clause begins that tells when its owner is at work, or what he wants to know, whatever time is in it."""


PUT_DOWN: Final = re.compile(
    r"\b(?:remind|add|(?:put|pop|stick|jot|write|note) (?:it|that|this|down)|note that|calendar|diary|(?:to-?do )?list|"
    r"ap[uú]nt\w*|an[oó]t\w*|a[ñn][aá]d\w*|recu[eé]rda\w*|p[oó]n(?:l[oa]|me)|agenda|lista|notier\w*|trag\w*|erinner\w*|"
    r"ajoute\w*|rappelle\w*|segna\w*|ricorda\w*|lembra\w*)\b",
    _I,
)
"""Words of one who wants what he needs to be put down."""


def why_asked(request: str, now: datetime, language: Language) -> str:
    """The question alone, where all behind it is why it is asked; the whole request where there is more."""
    parts = clauses(request)
    if len(parts) < 2 or not ASKS.match(parts[0]):
        return request
    end = next((place for place, each in enumerate(parts) if place and _is_why(each, "".join(parts[:place]))), 0)
    told = parts[end:]
    if not end or not all(is_why_asked(each, now, language, following=bool(place)) for place, each in enumerate(told)):
        return request
    return "".join(parts[:end]).rstrip(" ,;.–—-")


def _is_why(clause: str, before: str) -> bool:
    return before.rstrip().endswith(("?", ",", ".")) or re.match(r"\s*[?,;.–—-]", clause) is not None


def is_why_asked(clause: str, now: datetime, language: Language, following: bool = False) -> bool:
    """Whether a clause only tells what is needed or wanted, or goes on with that."""
    if "?" in clause or "¿" in clause or PUT_DOWN.search(clause):
        return False
    if WORKS.match(clause):
        return True
    led = re.sub(r"^\W*(?:and|y|und|et|e)\s+", "", clause) if following else clause
    return NEEDS.match(led) is not None and not find(clause, now, language)
