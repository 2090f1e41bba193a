"""One more of what was just added: "and water the plants", "eggs too"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.reading.frames import bare
from tools.contract import Language
from tools.matching import NOISE, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
ONE_MORE: Final = (
    re.compile(
        r"\s*(?:(?:oh|ah|ok|and|plus|also|y|adem[aá]s|e|et|und)\b[\s,]*)*(?P<title>[^,]+?)\s*"
        r"\b(?:too|as well|also|tambi[eé]n|tamb[eé]m|anche|aussi|auch)\s*[.!]*\s*",
        _I,
    ),
    re.compile(
        r"\s*(?:(?:oh|ah|ok)\b[\s,]*)*(?:and|plus|also|and also|y|y tambi[eé]n|tambi[eé]n|adem[aá]s|"
        r"(?:e )?(?:tamb[eé]m|anche)|(?:et )?aussi|(?:und )?auch)\b[\s,]+"
        r"(?:(?:also|tambi[eé]n|adem[aá]s|tamb[eé]m|anche|aussi|auch)\b[\s,]+)?"
        r"(?P<title>[^,]+?)\s*[.!]*\s*",
        _I,
    ),
)
"""Sentences that name one more of what was just added."""

FEW: Final = 4
"""One more thing is named in no more words than these."""

LEADING_TO: Final = re.compile(
    r"^(?:to\s+(?!(?:the|my|our|your|his|her|their|an?|be|top|sum|(?-i:[A-Z]\w*))\b)(?=\w)|"
    r"de\s+(?=\w+[aei]r(?:l[aoe]s?|se|me|nos)?\b)|zu\s+(?=\w+n\b)|di\s+(?=\w+r(?:e|l[aoei]|si|mi)\b))",
    _I,
)
"""What leads to one more deed: "and to water the plants"."""

NO_THING: Final = frozenset(
    "you me i it that this them they he she we us thanks thank cheers make set mark give put move change tell show "
    "cancel delete remove call what when where who how why is are do does can tu te ti me yo eso esto lo la los las "
    "gracias ponlo ponla pon haz marca cambia mueve quita borra dime que cuando donde quien como es son "
    "dich dir sie ich toi moi vous lui lei io voce ela ele loro cancella togli sposta elimina dimmi apaga tira muda "
    "exclui cancela diz supprime enleve annule deplace "
    "gut gern gerne schon bene bem bien bon bonne buona bom boa "
    "good nice well love see same happy bye goodbye yes yeah ok okay sure sorry please no not be feliz "
    "buenas buenos adios si vale tschuss servus ja nein oui non losch losche streich verschieb "
    "to de zu at in on for with from by because".split()
)
"""Words that a thing to be added does not begin or consist of."""

TELLS: Final = frozenset("is are was were has have es son esta estan ist sind est sont".split())
"""Words of a sentence, which is no thing."""


def one_more(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The to-do that a short sentence names beside the one just added: "and water the plants"."""
    if any(each["tool"] != "add_todo" for each in before.calls) or "?" in request:
        return ()
    found = next(filter(None, (each.fullmatch(request) for each in ONE_MORE)), None)
    title = bare(LEADING_TO.sub("", found["title"])) if found else ""
    words = words_of(title)
    if not 0 < len(words) <= FEW or words[0] in NO_THING or (NO_THING | NOISE).issuperset(words) or words == ["du"]:
        return ()
    if not TELLS.isdisjoint(words) or find(title, now, language, policy=planning(title)):
        return ()
    return (Planned("add_todo", {"title": title[:1].upper() + title[1:]}),)
