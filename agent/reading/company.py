"""Company that is told of only because of the question behind it: "guests tonight, what's the wifi password again?".

Such a clause is no event: it has no hour, and no "and" leads from it to the question.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
COMPANY: Final = re.compile(
    r"\W*(?:(?:hi|hey|so|oh|ok|listen|quick|hola|oye|a ver|du|salut|ciao|oi)\b[\s,!]*)*(?:"
    r"(?:(?:i|we)(?:['’]ve| have)?(?: got)? |(?:i['’]m |we['’]re )?having |got |there(?:['’]s| is| are) )?"
    r"(?:(?:an?|my|our|the|some|another|more|new|two|three|few) )*(?:(?:house ?)?guests?|visitors?|friends?|"
    r"people|company|someone|"
    r"somebody|mum|mom|dad|mother|father|sister|brother|cousins?|aunt|uncle|parents|in-laws|grandma|grandad|"
    r"family|flatmate|lodger)"
    r"(?:['’](?:s|re)| is| are)?(?: (?:staying|visiting|coming|arriving|here|over|round|around|by|sleeping|"
    r"popping|dropping|in|"
    r"to stay|for|the night|the|at (?:ours|mine)|with (?:me|us)|stays|arrives?|comes|visits))*|"
    r"(?:(?:tengo|tenemos|hay|viene[n]?|llega[n]?|se queda[n]?|espero) )?(?:(?:una?|unos|unas|mi|mis|la|el|"
    r"otr[oa]s?) )*(?:invitad[oa]s?|"
    r"visitas?|hu[eé]sped(?:es)?|gente|amig[oa]s?|alguien|madre|padre|herman[oa]s?|prim[oa]s?|t[ií][oa]s?|"
    r"padres|suegr[oa]s?)"
    r"(?: (?:viene[n]?|llega[n]?|se queda[n]?|a (?:dormir|casa|cenar|comer)|en casa|de visita))*|"
    r"(?:(?:ich habe|wir haben|es kommt|es kommen) )?(?:(?:ein(?:en)?|mein(?:e)?) )?(?:gast|g[äa]ste|besuch|"
    r"freunde?|mutter|schwester|"
    r"bruder)(?: (?:kommt|kommen|da|zu besuch))*|(?:(?:j['’]ai|on a|nous avons) )?(?:(?:une?|des|mon|ma|"
    r"mes) )?(?:invit[ée]e?s?|visites?|"
    r"amis?|s[œo]eur|fr[èe]re|m[èe]re)(?: (?:vient|viennent|arrive|chez (?:moi|nous)))*|"
    r"(?:(?:ho|abbiamo|viene|vengono|arriva) )?(?:(?:un|una|degli|mia|mio) )?(?:ospit[ei]|amic[oi]|visite|"
    r"sorella|fratello|madre)"
    r"(?: (?:viene|arriva|da noi))*|(?:(?:tenho|temos|vem|v[êe]m) )?(?:(?:uma?|a minha|o meu) )?(?:h[óo]spedes?|"
    r"visitas?|convidad[oa]s?|"
    r"amig[oa]s?|irm[ãa]o?|m[ãa]e)(?: (?:vem|chega|c[áa] em casa))*"
    r")[\s,.;!–—-]*",
    _I,
)
"""Somebody who stays or comes, and no more; the time is taken out before."""

AND: Final = re.compile(r"^\W*(?:and|also|then|plus|y|e|und|et|tambi[eé]n|adem[aá]s)\b", _I)
"""How a question begins that is a wish beside the other."""

POINTS: Final = re.compile(
    r"\b(?:then|that (?:day|night|evening|time)|there|(?:ese|aquel) d[ií]a|entonces|free|clash|libre|invite|her|"
    r"him|them)\b",
    _I,
)
"""Words of a question about the time that was told, or about who comes."""

KNOWS: Final = frozenset({"read_note", "recall_facts", "list_notes"})
"""What such a question is for: something that was once put down."""


def only_company(words: str, behind: str, now: datetime, language: Language) -> bool:
    """Whether words tell no more than that somebody comes, at no hour; `behind` is what the request goes on with."""
    spans = find(words, now, language, policy=planning(words))
    if len(spans) > 1 or AND.match(behind) or POINTS.search(behind):
        return False
    for span in spans:
        best = span.readings[0]
        if best.rrule or (best.grain in ("hour", "minute") and not best.all_day and best.end is None):
            return False
        words = f"{words[: span.start_index]} {words[span.end_index :]}"
    return COMPANY.fullmatch(" ".join(words.split())) is not None
