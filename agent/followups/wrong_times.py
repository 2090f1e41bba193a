"""What is taken back where a time is told anew: the time that is wrong, the words that were said before."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.followups.before import only_a_time
from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE

ON_THE_HOUR: Final = re.compile(r"(?:on the hour|en punto)$", _I)
"""The hour without minutes."""

_HOURS: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
CRIED: Final = re.compile(
    r"\b(?:(?<=sorry )(?:love|dear|mate|man|darling|pal)|what i (?:really )?meant(?: to (?:say|put|type|write))? was|"
    r"i (?:do )?beg (?:your|ur) pardon|"
    r"hold (?:your|ur) horses|for (?:heaven|god|pete|goodness|crying out loud)(?:['’]?s sake)?|"
    r"(?:scratch|strike|scrap|delete|retract) (?:that|it)|on (?:reflection|second thoughts?)|"
    r"(?:the |my |on the )?(?:card|letter|leaflet|flyer|invite|ticket|website|e-?mail|text|poster|sheet|form|"
    r"slip) says|"
    r"(?:la|el|en la|en el) (?:tarjeta|papel|carta|volante|entrada|web|correo|cartel) (?:dice|pone)(?: que)?|"
    r"(?:silly|daft|stupid) (?:old )?me|(?:should|ought to|meant to|supposed to|it) (?:have )?(?:read|typed?|write|"
    r"written|put)|(?:for|please )?give me|(?:my )?fat fingers?|old age|brain fog|"
    r"qu[eé] cabeza(?: la m[ií]a)?|(?:por|ay) (?:dios|favor|la virgen)|madre m[ií]a|santo (?:cielo|dios)|"
    r"(?:quise|quer[ií]a) (?:decir|poner|escribir)|me (?:he )?equivo(?:qu[eé]|cado)|fallo m[ií]o|"
    r"culpa m[ií]a|mil disculpas|mejor dicho)\b",
    _I,
)
"""What one cries who errs."""

BARE: Final = re.compile(
    rf"(?<![\w:.])(?<!\bthe )(?<!\bel )(?<!\ble )(?<!\bil )(?<!\bdia )(?<!\bam )"
    rf"(?P<lead>(?:at|to|for|by|a las?|um|[àa]|alle|[àa]s) )?"
    rf"(?P<hour>\d{{1,2}}(?:[:.]\d{{2}})?|"
    rf"(?:[01]\d|2[0-3])[0-5]\d(?= *(?:$|[,.;!?]|h\b|hrs?\b|please|pls|porfa|por\b))|"
    rf"{_HOURS}[ -](?:ten|fifteen|twenty|thirty|forty|fifty|forty[- ]five)|halb \w+)(?![\w:.]?\w)",
    _I,
)
"""An hour that is told by its figures or its name: "10.30", "ten thirty"."""

_WORD: Final = r"[^\s,;.]+(?:\.[^\s,;.]+)*"
SCRAPPED: Final = re.compile(
    r"^(?:\W|\b(?:oh|ah|no|sorry|wait|actually|ugh|ok)\b)*(?:scrap|scratch|strike) that\b[\s,.:;–-]*", _I
)
"""What takes back the words just said, before those that count."""

TAKEN_BACK: Final = re.compile(
    r"(?:^|[\s,;]+)(?:(?:and|but|so|y|und) )?(?:(?:it['’]?s|it was|es|era|c['’]est) )?"
    r"(?:(?:is|was) ?n['’]?t|is not|was not|no (?:es|era|son)|n['’]est pas|ist nicht|non [eè]|n[aã]o [eé]|"
    r"not|no|nicht|pas|non|n[aã]o|rather than|instead of|en vez de|en lugar de|statt|anstatt|au lieu de|"
    r"invece (?:di|delle)|em vez de|now not|y no|und nicht|et pas|e non|e n[aã]o)\s+"
    r"(?P<old>(?:at |on |the |a |um |am |[àa] |alle |[àa]s )?(?:las? |el |l[’'])?"
    rf"{_WORD}(?: {_WORD}){{0,2}}?)"
    r"(?=\s*(?:[,;.]|$|\b(?:but|sino|pero|sondern|mais|ma|mas)\b))",
    _I,
)
"""A time that is wrong: "half past ten, not ten"."""

NO: Final = re.compile(r"(?:^|(?<=[\s,;]))no\s+(?!n[ou]t\b)", _I)
FORMERLY: Final = re.compile(
    r"\b(?:was|were|had been|used to be|era|eran|estaba|war|[eé]tait)\s+"
    r"(?P<old>(?:at |on |the |a |um |am |[àa] )?(?:las? |el )?[^\s,;]+(?: [^\s,;]+){0,2}?)"
    r"(?=\s*(?:[,;]|\b(?:but|and|pero|y|aber|mais|ma|mas)\b))",
    _I,
)
"""A time that was so before: "it was at 6 but it's at 5.30 now"."""


def without_the_wrong(text: str, now: datetime, language: Language) -> str:
    """The sentence without the times that are wrong; a "no" before its only time denies what was, and not that."""
    text = SCRAPPED.sub("", text)
    rest = TAKEN_BACK.sub(lambda found: " , " if _is_wrong(found["old"], now, language) else found.group(), text)
    none = language == "en" and not (find(rest, now, language, policy=planning(rest)) or BARE.search(rest))
    rest = NO.sub(", ", text, count=1) if none and NO.search(text) else rest
    return FORMERLY.sub(lambda found: " , " if _is_wrong(found["old"], now, language) else found.group(), rest)


def _is_wrong(words: str, now: datetime, language: Language) -> bool:
    return bool(
        ON_THE_HOUR.fullmatch(words) or only_a_time(words, now, language) or only_a_time(f"at {words}", now, language)
    )
