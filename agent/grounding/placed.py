"""What is planned and its place, told in one: "hip check for the baby at the Mill Lane clinic"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.grounding.placing import place_in
from agent.grounding.venues import NAMED, NO_PLACE
from agent.reading.one_thing import ALIEN
from agent.reading.words import content
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of

_I: Final = re.IGNORECASE
BESIDE: Final = re.compile(
    r"(?P<x>.*?\S)[\s,]+(?:at|in (?:der|dem)|in|@|en|bei|im|au|chez|[àa] la|[àa] l['’](?=\w)|"
    r"presso)\s+(?P<place>[^\0,;]+(?:, ?\d+)?)[\s,]*",
    _I,
)
"""A place behind what is planned."""

WITHIN: Final = re.compile(
    r"(?:the|el|la|los|las|st|saint|san|santa|room|hall|studio|aula|sala|salle|calle|c/|plaza|avenida|rua|rue|via|"
    r"casa|\d)\b",
    _I,
)
"""How what is "in" something begins where that is a place: "in the village hall", and not "in Excel"."""

HOME: Final = re.compile(r"^(?!(?:kim|my|our|the)\b.*\w+ (?:place|house|home))[^\W\d]+['’]s?$|^the [A-Z]\w+s$|['’]s?$")
"""Somebody's, which is a part of what is planned: the party "at Leo's"."""

STREET: Final = re.compile(
    r"(?:road|rd|street|st|lane|ln|avenue|ave|way|close|drive|square|court|place|row|hill|park|gardens?|caf[eé]|"
    r"bar|pub|"
    r"restaurant|hotel|library|museum|station|cent(?:re|er)|beach|church|cathedral|market|harbou?r|marina|stadium|"
    r"arena|theatre|"
    r"theater|cinema|gym|pool)$|^\d+\s|^(?:(?:l[ea]|el|il|l['’]) ?)?(?:caf[eé]|bar|restaurante?|ristorante|"
    r"h[oô]tel|parque|parc|"
    r"parco|playa|plage|mus[eé]e?o?|gare|mairie|biblioteca|biblioth[èe]que|gimnasio|iglesia|[ée]glise|mercado|"
    r"march[ée]) ",
    _I,
)


NET: Final = r"(?:google )?(?:zoom|teams|meet|skype|facetime|whatsapp|jitsi|webex)"
OVER: Final = r"(?:on|via|over|por|per|[üu]ber|sur|su|no|pelo)"
ONLINE: Final = re.compile(rf"(?P<x>.*?\S)[\s,]+{OVER}\s+(?P<place>{NET})[\s,]*", _I)
"""A call over the net, and by what."""

NO_WHERE: Final = re.compile(
    r"(?:the|el|la|los|las) (?:[^\W\d_]+ )?(?:history|historia|arts?|artes?|life|lives|vida|world|mundo|age|century|"
    r"siglo|dream|sue[ñn]o|future|futuro|past|pasado|making|theory|teor[ií]a|practice|pr[aá]ctica|name|nombre|context|"
    r"contexto|case|caso|dark|rain|lluvia|wild|nude|year|a[ñn]o|month|mes|week|semana|news|family|familia)\b",
    _I,
)
"""What something may be "in" that is no place."""


def without_place(call: Planned, now: datetime, language: Language) -> Planned:
    """The new event with its place apart from its title, where the title ends in it: it is told once."""
    title, place = str(call.arguments.get("title", "")), str(call.arguments.get("location") or "")
    if call.tool != "create_event":
        return call
    if place:
        name = re.escape(ARTICLE.sub("", place))
        left = re.sub(rf"[\s,]+(?:{LEADS}) (?:(?:{THE}) )?{name}\W*$", "", title, flags=_I)
        return replace(call, arguments={**call.arguments, "title": left}) if left.strip() else call
    if online := ONLINE.fullmatch(title):
        return replace(call, arguments={**call.arguments, "title": online["x"], "location": online["place"]})
    if (company := WITH.fullmatch(title)) and (beside := BESIDE.fullmatch(company["x"])):
        apart = apart_from_place(beside, company["x"], now, language)
        if apart and apart[1] and len(content(apart[0])) and not is_generic(apart[0]):
            given = {**call.arguments, "title": f"{apart[0]} {company['who']}", "location": apart[1]}
            return replace(call, arguments=given)
    beside = BESIDE.fullmatch(title)
    thing, place = (apart_from_place(beside, title, now, language) if beside else None) or (title, "")
    given = {"title": thing, "location": place} if place and len(content(thing)) and not is_generic(thing) else {}
    return replace(call, arguments={**call.arguments, **given})


WITH: Final = re.compile(
    r"(?P<x>.*?\S)\s+(?P<who>(?:with|con|mit|avec|com) (?:(?:the|my|our|el|la|los|las|mis?) )?[^,;]+)", _I
)
"""With whom something is, told behind where it is: "lunch at the Blue Door with Ana"."""

AT_WORK: Final = re.compile(
    r"(?:(?:i['’]?m|we['’]?re) )?(?:helping(?: out)?|working|volunteering|speaking|performing|playing|singing|"
    r"serving|covering|"
    r"standing in|on duty)",
    _I,
)
"""What somebody does that is known by where he does it."""


def named_by_place(planned: Sequence[Planned]) -> tuple[Planned, ...]:
    """The new events that only tell what somebody does there, with where in their title: "helping at the fair"."""
    return tuple(_by_place(each) for each in planned)


def _by_place(call: Planned) -> Planned:
    title, place = (str(call.arguments.get(each) or "").strip() for each in ("title", "location"))
    if call.tool != "create_event" or not place or not AT_WORK.fullmatch(title):
        return call
    given = {name: value for name, value in call.arguments.items() if name != "location"}
    return replace(call, arguments={**given, "title": f"{title} at {place}"})


LEADS: Final = r"at|in|on|@|en|por|bei|beim|im|in der|in dem|au|chez|[àa]|al|alla|presso|da|no|na|em"
THE: Final = r"the|el|la|los|las|der|dem|le"
ARTICLE: Final = re.compile(rf"^(?:{THE}) ", _I)

GENERIC: Final = (
    "appointment meeting rendezvous rdv termin cita reunion appuntamento compromisso consulta visit turno hora".split()
)
"""Words for an event that say nothing of what it is."""


def is_generic(title: str) -> bool:
    """Whether a title only says that there is an event."""
    words = [each for each in words_of(title) if each not in NOISE]
    words = [each for each in words if each not in ("vous",)] if "rendez" in words else words
    return len(words) == 1 and any(word_likeness(words[0], each) >= LIKE_WORD for each in GENERIC)


def apart_from_place(beside: re.Match[str], thing: str, now: datetime, language: Language) -> tuple[str, str] | None:
    """What is planned and where, told in one; None where it may be no place."""
    leads = thing[beside.end("x") : beside.start("place")].strip(" ,").casefold()
    words = beside["place"].strip()
    if leads == "chez" or (HOME.search(words) and leads in ("at", "bei")):
        return thing, ""
    if leads in ("in", "en", "im", "in der", "in dem") and (
        NO_WHERE.match(words) or not (WITHIN.match(words) or STREET.search(words))
    ):
        return None
    place = as_place(words, now, language)
    return (beside["x"], place) if place else None


def as_place(words: str, now: datetime, language: Language) -> str:
    """The words for a place; nothing where they tell more than one."""
    words = words.strip(" ,.")
    if re.fullmatch(NET, words, _I):
        return words
    place = place_in(words, now, language)
    if place != words or NO_PLACE.match(words) or len(words_of(words)) > 6:
        return ""
    if not NAMED.search(words) and not WITHIN.match(words) and not STREET.search(words):
        return ""
    rest = re.sub(r",(?= ?\d)|\bSt\. ", " ", words)
    alien = ALIEN.search(rest) or re.search(r"[,&+]|\b(?:with|for|to|and|con|para|y|mit)\b", rest, _I)
    return "" if alien else words
