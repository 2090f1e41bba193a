"""A new time behind the reason for it, with nothing between them: "the teacher is away put Friday instead"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.followups.before import only_a_time
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
VERB: Final = re.compile(
    r"(?<=\w)[\s,;.–—-]+(?:(?:so|then|and|please|as[ií] que|y|entonces|also|dann|alors|donc|quindi|ent[aã]o)\s+)*"
    r"(?:put|make|set|say|move|change|push|let['’]?s (?:say|make it|do)|p[oó]n(?:l[oae])?|c[aá]mbia(?:l[oae])?|"
    r"mu[eé]ve(?:l[oae])?|p[aá]sa(?:l[oae])?|d[eé]ja(?:l[oae])?|mets|mettez|mettre|passe|d[ée]cale|disons|mach|setz|"
    r"leg|nimm|"
    r"verschieb|trag|metti(?:l[oae])?|sposta(?:l[oae])?|facciamo|p[õo]e|mete|muda|passa|coloca)\b"
    r"(?=(?P<rest>[-\s][^?\n]{2,40})$)",
    _I,
)
"""What leads to the time, behind something that was told."""

RATHER: Final = re.compile(
    r"\b(?:it|that|this|the (?:due date|deadline|date)|instead|rather|better|please|pls|mejor|en su lugar|"
    r"m[aá]s bien|por favor|"
    r"plut[oô]t|stp|à la place|es|das|lieber|stattdessen|bitte|eher|piuttosto|invece|per favore|antes|ent[aã]o|"
    r"em vez disso|"
    r"[cç]a)\b|(?<=[-\s])(?:le|la|lo)(?=\s)(?=\s+\w+\W*$)|^[-\s]+(?:le|la)\b|\b(?:for|to|on|auf|zu|[àa]|para|"
    r"per)\b(?=\s)",
    _I,
)
"""Words about that time which are none of it."""

ORDERS: Final = re.compile(
    r"^\W*(?:(?:please|and|also|so|y|und|et|e)\W+)*(?:add|put|book|make|move|change|set|remind|cancel|delete|tell|"
    r"show|call|ring|buy|"
    r"a[ñn]ade|apunta|pon|mueve|cambia|recu[eé]rdame|cancela|borra|dime|llama|compra|ajoute|rappelle|trag|erinner|"
    r"kauf|ruf|aggiungi|"
    r"ricordami|compra|adiciona|lembra|what|when|where|who|how|why|is|are|do|does|did|can|could|will|should|qu[eé]|"
    r"cu[aá]ndo|si|if|"
    r"quand|wann|wie|was|quando)\b",
    _I,
)
"""How what stands before begins where it is a wish or a question, and no reason."""

TELLS: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|got|can|will|went|came|broke|moved|changed|says?|said|wants?|needs?|works?|"
    r"put|postponed|"
    r"ha|han|est[aá]n?|fue|son|tiene[n]?|dice[n]?|quiere[n]?|cambi[oó]|retras[oó]|se|a|ont|est|sont|dit|veut|peut|"
    r"doit|hat|haben|"
    r"ist|sind|kann|muss|will|hanno|[eè]|sono|pu[oò]|deve|vuole|foi|est[aã]o|tem|adiou|mudou|quer|disse)\b|['’](?:s|"
    r"ve|re|m|ll)\b|"
    r"n['’]t\b|n['’](?:est|a)\b",
    _I,
)
"""Words of one who tells how things are."""

UNREAL: Final = re.compile(
    r"\b(?:if|unless|might|may|maybe|perhaps|would|could|si|quiz[aá]s?|peut-[eê]tre|vielleicht|forse|talvez)\b", _I
)
OF_OTHERS: Final = re.compile(
    r"\b(?:will|to|can|can['’]?t|won['’]?t|do ?n['’]?t|not|never|has|have|had|wants?|must|should|i|we|you|he|she|"
    r"they|who|just|been|"
    r"get|got|que|a|de|lo|la|se|no|me|va|voy|vamos|quiere|debe|puede|tiene que|ne|pas|va|doit|peut|veut|de|zu|nicht|"
    r"will|muss|kann|"
    r"non|di|deve|vuole|pu[oò]|n[aã]o|vai|quer|tem que|ich|wir|er|sie|je|tu|il|elle|on|nous|ils|io|lui|lei|eu|ele|"
    r"ela)\W*$",
    _I,
)
"""How what stands before ends where the verb is its own: "she says she will put friday"."""

LONGEST: Final = 14


def behind_why(request: str, now: datetime, language: Language) -> str:
    """The words of the time that is told behind a reason; nothing where there is none, or more than that."""
    for found in VERB.finditer(request):
        why, rest = request[: found.start()], RATHER.sub(" ", found["rest"])
        if not only_a_time(" ".join(rest.split()), now, language):
            continue
        plain = 1 < len(words_of(why)) <= LONGEST and TELLS.search(why) and not ORDERS.match(why)
        plain = plain and not OF_OTHERS.search(why)
        timed = re.search(r"[\d?]", why) or find(why, now, language, policy=planning(why))
        if plain and not timed and not UNREAL.search(why):
            return " ".join(rest.split()).strip(" .!,")
    return ""
