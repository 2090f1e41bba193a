"""What stands about a short answer and counts for nothing: courtesy, and the reason behind it.

"At 8 in the morning, if you please, before the sun gets on them" is "at 8 in the morning".
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.reading.words import WISHES
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
COURTESY: Final = re.compile(
    r"[\s,.;!–—-]+(?:if (?:you (?:please|could|can|would|don['’]?t mind|like)|possible|(?:that['’]?s|it['’]?s|that is) "
    r"(?:ok(?:ay)?|all right|alright|possible|fine)|(?:it|that) suits(?: you)?)|i (?:think|guess|reckon)|"
    r"please(?: and thank you)?|pls|thanks?(?: you)?|ta|cheers|then|as usual|ish|will do|sharp|would do|"
    r"would be (?:good|great|best|better|nice|lovely|ideal|perfect|fine)|is (?:best|ideal|good|fine|perfect)|"
    r"si (?:puede ser|es posible|no te importa|puedes|te parece|te va bien)|por favor|porfa(?:vor)?|gracias|"
    r"(?:my|the) (?:mistake|fault|bad|error)|(?:mi|un) (?:error|fallo)|(?:error|fallo|culpa) m[ií][oa]|"
    r"sorry(?: about that)?|perd[oó]na?|disculpa|"
    r"(?:estar[ií]a|me viene|me va|va) (?:bien|genial|perfecto)|como siempre|en punto|creo|"
    r"bitte|wenn(?:['’]s| es)? geht|danke|s['’]il (?:te|vous) pla[iî]t|stp|si possible|merci|"
    r"per favore|se possibile|grazie|se poss[ií]vel|obrigad[oa])[\s.!]*$",
    _I,
)
"""Courtesy behind what counts."""

LATEST: Final = re.compile(
    r"[\s,]+(?:at the latest|(?:como muy|a m[aá]s) tard(?:e|ar)|sp[äa]testens|au plus tard|al pi[uù] tardi|no "
    r"m[aá]ximo)"
    r"[\s.!]*$",
    _I,
)
"""Words behind a time by which something is to be done."""

LEADS: Final = re.compile(
    r"^\W*(?:(?:ideally|preferably|i(?:['’]d| would) (?:like|prefer) (?:it|that)|let me have (?:it|that)|"
    r"(?:the|that|my) reminder (?:should|must|can) be|the (?:time|hour|deadline) (?:is|should be)|"
    r"(?:it|that) (?:should|has to|must|needs to) be(?: done)?|needs to be(?: done)?|(?:it|that)['’]?s (?=for\b|"
    r"by\b|due\b)|es (?=para\b)|(?:we|they|i) said|"
    r"(?:a poder ser|preferiblemente|si puede ser|av[ií]same|acu[eé]rdame|tiene que ser)|"
    r"am besten|de pr[ée]f[ée]rence|possibilmente|de prefer[eê]ncia)\b[\s,]*)+",
    _I,
)
"""Words before a time that only wish for it."""

REASON: Final = re.compile(
    r"(?:[\s,;.–—-]+(?P<for>because|since|so (?:that|i|we|he|she|they|it)|otherwise|or else|before|after|when|while|"
    r"'?cos|"
    r"cause|(?:that|which)['’]?s (?:when|best|easier|better|because)|que es cuando|porque|que|antes de(?: que)?|"
    r"despu[eé]s de(?: que)?|as[ií]|"
    r"para que|cuando|mientras|si no|pues|weil|bevor|damit|wenn|sonst|avant (?:que|de)|parce que|car|quand|"
    r"prima (?:che|di)|perch[eé]|quando|antes que|porque)|"
    r"\s*[,;.–—]+\s*(?:(?P<who>i|we|he|she|they)|it|there)(?:['’](?:m|s|re|ve|ll|d)|\s+\w+)|"
    r"\s*[,;.–—]+\s*(?:my|our|his|her|the)\s+\w+(?:\s+\w+)?(?:['’]s\b|\s+(?:is|are|was|has|have|can|can['’]?t|gets?|"
    r"comes?)\b))"
    r"\s+(?P<why>[^?\n]*)$",
    _I,
)
"""The reason behind what counts."""

LATER: Final = re.compile(
    r"\b(?:later|earlier|luego|antes|m[aá]s tarde|lleg(?:o|a|an) tarde|sp[äa]ter|apr[èe]s|dopo|depois)\b",
    _I,
)
"""Words that tell no time of their own."""

MORE: Final = re.compile(
    r"\b(?:need|must|should|ought|said|says|have to|has to|want|call|buy|meet(?:ing)?|place|invite|"
    r"bring|until|till|instead|also|too|necesit\w+|tengo que|hay que|hasta|tambi[eé]n|"
    r"(?i:at|in|en|bei|chez|da) (?:the |el |la )?(?-i:[A-ZÁÉÍÓÚÑ]))|(?<!\w)@|,\s*(?:and|y)\b",
    _I,
)
"""Words by which more is said than why."""

LONGEST: Final = 10
"""Words of a reason, at most."""


def without_aside(text: str, now: datetime, language: Language) -> str:
    """A short answer without the courtesy about it and the reason behind it."""
    text = LEADS.sub("", polite(text))
    found = REASON.search(text)
    if found is None or not text[: found.start()].strip():
        return text
    if not find(text[: found.start()], now, language, policy=planning(text)):
        return text
    why = LATER.sub(" ", found["why"]).strip()
    if MORE.search(found.group()) or WISHES.search(why) or len(words_of(why)) > LONGEST:
        return text
    times = find(why, now, language, policy=planning(why))
    told = found["who"] or (found["for"] and all(each.start_index for each in times))
    return polite(text[: found.start()]) if told or not times else text


def polite(text: str) -> str:
    """A short answer without the courtesy behind it."""
    while found := COURTESY.search(text):
        text = text[: found.start()]
    return text
