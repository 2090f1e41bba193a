"""Another name for what was just made: "make that oat milk", "sorry, the coffee machine", "not the kettle, the pot"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.qualities import is_quality
from agent.followups.remarked import without_why_behind
from tools.contract import Language
from tools.matching import HOURS, NOISE, likeness, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_SORRY: Final = (
    r"(?:\b(?:no|nope|oops|sorry|wait|actually|ah|oh|hang on|ugh|argh|my (?:mistake|bad)|mejor|ay|perd[oó]n|perdona|"
    r"espera|uy|digo|"
    r"me equivoqu[eé]|nein|entschuldigung|non|pardon|scusa|n[aã]o|desculpa)\b[\s,.!:…-]*)"
)
SORRIES: Final = re.compile(rf"^[\s,.!:…-]*{_SORRY}*", _I)
"""How an excuse begins a sentence."""

_MEANT: Final = (
    r"(?:i mean[t]?|i (?:should(?: have|['’]ve)|ought to have) said|(?:deb[ií]|deber[ií]a haber|"
    r"tendr[ií]a que haber) (?:decir|dicho)|"
    r"digo|ich h[äa]tte sagen sollen|j['’]aurais d[uû] dire|avrei dovuto dire|devia ter dito|quer[ií]a decir|"
    r"quise decir|quiero decir|(?:ich )?mein(?:t)?e(?: ich)?|je (?:veux|voulais) dire|"
    r"intend(?:o|evo)|volevo dire|(?:quero|queria|quis) dizer)"
)
RENAMING: Final = re.compile(
    rf"[\s,.!:…-]*{_SORRY}*"
    rf"\b(?:make (?:it|that)|i said|that should (?:be|say)|it should (?:be|say)|{_MEANT})\b[\s,:]*"
    r"(?P<name>[^,.;!?]+?)[\s.!]*",
    _I,
)
"""Sentences that give what was just made another name: "make that oat milk"."""

SORRY: Final = re.compile(
    rf"[\s,.!:…-]*(?={_SORRY}|[^.;!?]*,\s*(?:sorry|perd[oó]na?|disculpa|pardon|scusa|desculpa|entschuldigung)[\s.!]*$)"
    rf"{_SORRY}*(?P<name>(?:the|my|our|his|her|el|la|los|las|mi|mis|den|die|das|le|les|il|lo|o|"
    rf"a)\s[^,.;!?]+?)(?:,\s*(?:sorry|perd[oó]na?|disculpa|pardon|scusa|desculpa|entschuldigung))?[\s.!]*",
    _I,
)
"""Sentences that say a thing in the place of another, and that they do."""

BEHIND: Final = re.compile(
    rf"(?<=\w)(?<!\bwhat)(?<!\bwhich)(?<!\bknow)(?<!\bsee)(?<!\bque)(?<!\bwas)(?<!\bche),?\s+(?:is what )?{_MEANT}"
    r"(?=\s*(?:[,;.!]|$))",
    _I,
)
"""Words behind a name by which it is the one that counts: "trophies I mean, not medals"."""

SHORT: Final = 12
"""Words of such a sentence, at most."""

_NOT: Final = r"(?:not|no|nicht|keine?|pas|non|n[aã]o)"
_BUT: Final = r"(?:but|sino|sondern|mais|ma|bens[iì]|mas|e sim)"
_RATHER: Final = (
    r"(?:rather than|instead of|en (?:vez|lugar) de|statt|anstatt|plut[oô]t que|au lieu de|invece d\w+|em vez d\w+)"
)
AGAINST: Final = re.compile(rf"\b(?:{_NOT}|{_RATHER})\b", _I)

CONTRASTS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"[\s,.!:…-]*{_SORRY}*(?P<old>(?:(?:a|al|con|de|del|para|por|con) )?[^\s,.;!?]+(?: [^\s,.;!?]+)?) (?:no|"
        rf"nicht|n[aã]o),?\s+"
        rf"(?:{_SORRY}*(?:{_BUT} |(?:es|era) )?)(?P<name>[^,.;!?]+?)[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*{_NOT}\s+(?P<old>[^,.;!?]+?)"
        rf"(?:\s*,\s*(?:{_BUT} )?|\s+{_BUT}\s+)(?P<name>[^,.;!?]+?)[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*(?:(?:it|that)(?:['’]s| is| was) )?(?P<name>[^,.;!?]+?),?\s+(?:{_NOT}|{_RATHER})\s+"
        rf"(?P<old>[^,.;!?]+?)"
        r"(?:,\s*i (?:mixed|muddled|got|confused|wrote|said|misread|misspoke)\b[^.;!?\d]*)?[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*(?:did i (?:say|write|put)|he dicho|dije|hab(?:e)? ich|j['’]ai dit|ho detto|eu disse) "
        rf"(?P<old>[^,.;!?]+?)(?: gesagt)?\s*[?,.]+\s*{_SORRY}*{_MEANT}[\s,:]+(?P<name>[^,.;!?]+?)[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*(?:did i (?:say|write|put)|he dicho|dije|hab(?:e)? ich|j['’]ai dit|ho detto|eu disse) "
        rf"(?P<old>[^,.;!?]+?)(?: gesagt)?\s*[?,.]+\s*{_SORRY}*(?P<name>[^,.;!?]+?),?\s+{_MEANT}[\s.!]*",
        r"[\s,.!:…-]*i (?:said|wrote|put|typed) (?P<old>[^,.;!?]+?),? (?:but )?i mean[t]? (?P<name>[^,.;!?]+?)[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*(?P<old>[^,.;!?]+?)\?+\s*{_SORRY}+(?P<name>[^,.;!?]+?)[\s.!]*",
        r"[\s,.!:…-]*(?:y |ah,? |uy,? |pero )*no (?:es|son|era|eran) (?P<old>[^,.;!?]+?),? (?:sino |(?:es|son|era|"
        r"eran) )"
        r"(?P<name>[^,.;!?]+?)[\s.!]*",
        r"[\s,.!:…-]*(?:please |can you |puedes )?(?:change|replace|swap|cambia|sustituye)\s+(?P<old>[^,.;!?]+?)\s+"
        r"(?:to|with|for|by|por|a)\s+(?P<name>[^,.;!?]+?)[\s.!]*",
        rf"[\s,.!:…-]*{_SORRY}*(?P<old>(?!it\b|that\b)[^,.;!?]+?) (?:should (?:be|say)|(?:deber[ií]a|tiene que) "
        r"(?:ser|decir|poner)) (?P<name>(?:(?:the|my|our|el|la|los|las|mi) (?!one\b|best\b|first\b|last\b|que\b|"
        r"mejor\b|primer|[uú]ltim)|(?-i:[A-ZÁÉÍÓÚÑÖÜ]))[^,.;!?]+?)[\s.!]*",
    )
)
"""Sentences that tell the wrong name and the right one."""

SHOULD_BE: Final = CONTRASTS[-1]
"""The last of them may tell as well how something is to be."""

_WITH: Final = r"(?:with|con|mit|avec|com|for|para|f[üu]r|pour|per)"
PERSON: Final = re.compile(
    rf"[\s,.!:…-]*(?P<sorry>{_SORRY}*(?:(?:(?:i|you) got (?:the|that|her|his) name wrong|wrong name|actually|mejor|"
    rf"i mean[t]?|i said|make (?:it|that)|(?:it|that) should (?:be|say)|(?:her|his|the) name is|quer[ií]a decir|"
    rf"quise decir|se llama|nombre equivocado|besser|que sea|{_MEANT})\b[\s,.:;–-]*)*)"
    rf"(?:(?:it|that)(?:['’]?s| is)(?: (?:spelled|spelt|called))?\s+|es\s+|era\s+)?(?P<with>{_WITH}\s+)?"
    r"(?P<name>(?-i:[A-ZÁÉÍÓÚÑÖÜ])[\w-]+(?: (?-i:[A-ZÁÉÍÓÚÑÖÜ])[\w-]+)?)"
    r"(?:,?\s+(?:actually|instead|please|(?P<behind>sorry|perd[oó]n|perdona)))?"
    rf"(?P<not>,?\s+(?:and |y )?(?:not|no|nicht|pas|non|n[aã]o)\s+(?:{_WITH}\s+)?(?P<old>[^,.;!?]+?))?[\s.!]*",
    _I,
)
"""Sentences that give another person's name: "sorry, with Rita", "it's Rita, not Rosa"."""

PLACE: Final = re.compile(
    rf"[\s,.!:…-]*(?P<sorry>{_SORRY}*(?:(?:i mean[t]?|make (?:it|that)|(?:it|that) should (?:be|say)|"
    rf"quer[ií]a decir|quise decir|ich meine?|je voulais dire|intendevo|quis dizer)\b[\s,:]*)?)"
    r"(?:(?:it|that)['’]?s\s+)?(?:(?:in|at|en|im|bei|à|au|al|alla|na|no)\s+)?(?P<place>[^,.;!?]+?)"
    r"(?:,?\s+(?P<behind>sorry|i mean[t]?|perd[oó]n|perdona|digo|pardon|scusa|desculpa|entschuldigung|instead))?"
    r"[\s.!]*",
    _I,
)
"""Sentences that give another place: "room 14, sorry", "I mean the Green Man"."""

CALLED: Final = re.compile(r"(?:the|el|la|le|il|der|die|das|o|a) (?-i:[A-ZÁÉÍÓÚÑÖÜ])[^,.;!?]*", _I)
"""What a place with a name of its own looks like: "the Red Lion"."""

PROPER: Final = re.compile(r"(?<=\s)[A-ZÁÉÍÓÚÑÖÜ][\w-]+(?: [A-ZÁÉÍÓÚÑÖÜ][\w-]+)?")
LED_BY: Final = re.compile(
    rf"^(?:(?:it|that)(?:['’]?s| is)(?: with)?|it should be|i (?:said|wrote)|{_MEANT}|(?:her|his|the) name is|es|"
    rf"{_WITH})\s+",
    _I,
)
"""Words before a name that is set against another."""

NAMED_BY_TITLE: Final = {"add_todo": ("update_todo", "todo"), "create_event": ("update_event", "event")}
SAME: Final = 90
"""How alike (0-100) the name that is wrong must be to the one in the title."""

MORE_THAN_ONE: Final = 2
SURE: Final = 100
FEW: Final = 4
"""Words of another name, at most."""

QUALITIES: Final = frozenset(
    "high low normal urgent important priority top asap longer shorter later earlier sooner formal polite politer "
    "nicer friendlier simpler better private weekly daily monthly yearly recurring happen work quick fast "
    "two three both alta baja urgente importante prioridad larga corta largo corto formal amable mejor".split()
)
"""Words that tell what a thing is like: no name."""

NO_NAME: Final = re.compile(
    r"^\W*\d+(?:[:.]\d\d)?\W*$|^las?\s+\d|^(?:for|at|on|in|by|para|en)\s|^(?:hello|hi|bye|goodbye|happy|something|nothing|anything|hola|not|no|never|so|yes|thanks?|thank|sorry|"
    r"great|wait|ok(?:ay)?|"
    r"perfect|oh|ah|hey|cool|right|"
    r"please|gracias|"
    r"perd[oó]n|perdona|vale|genial|danke|merci|grazie|obrigad[oa]|what|why|who|how|when|where|nunca|qu[eé]|"
    r"qui[eé]n|c[oó]mo)\b|"
    r"\bmy (?:god|goodness|love|dear|fault|mistake|bad)$|\b(?:mi|dios) (?:vida|m[ií]o|amor|culpa)$|"
    r"\b(?:other|same|usual|wrong|old one|otr[oa]s?|mism[oa]s?|"
    r"were|hurts?|me|us|him|them|it|snappy|i|we|you|he|she|they|is|are|was|has|have|had|can['’]?t|will (?=\w)|es|"
    r"est[aá]n?|hay|tiene|tengo|puede|puedo|duele|viene|vienen|va|van|idea|nobody|nadie)\b|"
    r"^(?:the|my|our|la|el|mi|mis|las)\s+(?:\w+\s+)?(?:lists?|calendar|diary|notes?|to-?dos?|agenda|lista|calendario|"
    r"notas?)$|['’](?:re|ve|ll|m)\b",
    _I,
)
"""Words of one who says something, exclaims, or points: "oh my god", "sorry, the kids are ill", "no, the other one"."""

_ARTICLE: Final = r"(?:the|my|our|his|her|el|la|los|las|mi|mis|den|die|das|der|les?|il|lo|gli|as|os)\s+"
ARTICLE: Final = re.compile(rf"^{_ARTICLE}", _I)
ONE_THING: Final = re.compile(
    rf"(?P<verb>[^\W\d_]+\s+)(?:(?P<article>{_ARTICLE})|(?P<to>(?:al|to|to the|del|a la|a los|con el|"
    rf"con la)\s+))[^\W\d_]+",
    _I,
)
"""A deed on one thing: "Order the medals"."""

ENGLISH: Final = re.compile(r"(?:(?:the|my|our|his|her)\s+)?", _I)
LEADING: Final = frozenset(
    "to for with from at of about in on a para con de del en sobre al zu mit von à de avec".split()
)
"""Words by which a deed says more than its thing."""


def meant_first(request: str) -> str:
    """A sentence with "I mean" before the name, or without it where that is set against another; nothing for all else.

    "Sorry, trophies I mean, not medals" is "sorry, trophies, not medals"; "trophies, I mean" is "I mean trophies".
    """
    found = BEHIND.search(request)
    if found is None or "?" in request or len(request.split()) > SHORT:
        return ""
    rest = f"{request[: found.start()]}{request[found.end() :]}".strip()
    named = SORRIES.sub("", rest)
    return named if AGAINST.search(named) else f"I mean {named}"


def other_name(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The new title of the one to-do or event that was just made; none where nothing is named anew.

    What only tells why the name is another, or that it was a slip, may stand behind.
    """
    call = before.calls[0]
    if len(before.calls) != 1 or call["tool"] not in NAMED_BY_TITLE:
        return ()
    for text in without_why_behind(request, now, language):
        if named := _named_anew(meant_first(text) or text, before, now, language):
            return named
    return ()


def _named_anew(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The same where nothing else is told."""
    call = before.calls[0]
    title = str(call["arguments"].get("title", ""))
    if call["tool"] == "create_event" and (place := _place(request, str(call["arguments"].get("location") or ""))):
        return (Planned("update_event", {"event": "it", "location": place}),)
    new = (
        _person(request, title, now, language)
        or _contrasted(request, title, now, language)
        or _named(request, title, now, language)
        or _specified(request, title, now, language)
    )
    tool, row = NAMED_BY_TITLE[call["tool"]]
    return (Planned(tool, {row: "it", "title": new[:1].upper() + new[1:]}),) if new else ()


def _place(request: str, location: str) -> str:
    """Another place of the same kind as the one that was told ("room 14" for "room 4"); nothing where it is none."""
    found = PLACE.fullmatch(request)
    if not location or found is None or not (found["sorry"].strip() or found["behind"]):
        return ""
    place = found["place"].strip()
    told, old = words_of(ARTICLE.sub("", place)), words_of(ARTICLE.sub("", location))
    differ = [one != other for one, other in zip(told, old, strict=False)]
    numbered = len(told) == len(old) > 1 and differ[-1:] == [True] and not any(differ[:-1])
    return place if numbered or (CALLED.fullmatch(place) and CALLED.fullmatch(location)) else ""


def _person(request: str, title: str, now: datetime, language: Language) -> str:
    """The title with another person in the place of the one that it names; nothing where it names none, or two."""
    found = PERSON.fullmatch(request)
    names = [*PROPER.finditer(title)]
    if found is None or len(names) != 1 or not (found["sorry"] or found["behind"] or found["not"]):
        return ""
    name, old = found["name"], names[0]
    if (found["old"] and likeness(found["old"], old.group()) < SAME) or not _is_name(name, now, language):
        return ""
    led = words_of(title[: old.start()])[-1:]
    if found["with"] and led != words_of(found["with"]):
        return ""
    return f"{title[: old.start()]}{name}{title[old.end() :]}"


def _contrasted(request: str, title: str, now: datetime, language: Language) -> str:
    """The title with the wrong name replaced, which must stand in it."""
    for found in filter(None, (each.fullmatch(request) for each in CONTRASTS)):
        old, new = ARTICLE.sub("", LED_BY.sub("", found["old"].strip())), LED_BY.sub("", found["name"].strip())
        wrong = re.compile(rf"(?<!\w)(?P<article>(?:{_ARTICLE})?){re.escape(old)}(?!\w)", _I)
        at = wrong.search(title)
        if found.re is SHOULD_BE and at and not (at.start() or title[at.end() :].startswith(("'s", "’s"))):
            continue  # "dinner should be Italian" tells of the dinner
        if old and new and at and _is_name(new, now, language):
            article = "" if ARTICLE.match(new) else _fitting(at["article"], title[: at.start()])
            return f"{title[: at.start()]}{article}{new}{title[at.end() :]}"
    return ""


def _fitting(article: str, before: str) -> str:
    """The article of the wrong name, where the right one may have it: of what gender that is nobody says."""
    led = words_of(before)[-1:]
    return article if ENGLISH.fullmatch(article) or (led and led[0] in LEADING) else ""


def _named(request: str, title: str, now: datetime, language: Language) -> str:
    """The title with the name that counts in the place of its thing, or that name alone where it has no other part."""
    found = RENAMING.fullmatch(request) or SORRY.fullmatch(request)
    if found is None:
        return ""
    name = found["name"].strip()
    if not _is_name(name, now, language):
        return ""
    words = words_of(name)
    whole = title.split()
    if closer := _closer(name, title):
        return closer
    if ARTICLE.match(name) and len(whole) > 1 and words_of(whole[0])[:1] != words[:1]:
        thing = [each for each in words_of(title)[1:] if each not in NOISE]
        plain = LEADING.isdisjoint(words_of(title)[1:]) and len(thing) <= FEW
        return f"{whole[0]} {name}" if plain else "" if SORRY.fullmatch(request) else name
    if found.re is not SORRY and len(words) == 1 and (one := ONE_THING.fullmatch(title)):
        return f"{one['verb']}{one['to'] or _fitting(one['article'], one['verb'])}{name}"
    return "" if found.re is SORRY else name


OF_SOME: Final = frozenset(
    "more less no without not some any enough lots extra this that such mas menos sin otra otro nada".split()
)
"""Words by which a name tells how much of it, or that there is none."""

SPECIFIED: Final = (
    re.compile(
        rf"[\s,.!:…-]*(?:{_SORRY}|\b(?:que sea|bueno|digo|better|rather|lieber|besser|plut[oô]t|meglio|melhor)\b"
        r"[\s,.!:…-]*)+(?P<name>[^,.;!?]+?)(?:,? (?:sorry|please|perdona|por favor|bitte))?[\s.!]*",
        _I,
    ),
    re.compile(
        r"[\s,.!:…-]*(?P<name>[^,.;!?]+?),? (?:sorry|actually|rather|perd[oó]na?|mejor|entschuldigung|pardon|scusa|"
        r"desculpa)"
        r"[\s.!]*",
        _I,
    ),
)
"""Sentences that may give what was just made its name once more, and closer: "sorry, oat milk"."""


def _specified(request: str, title: str, now: datetime, language: Language) -> str:
    """The title with the thing in it called more closely, where an excuse and that name are all that is said."""
    for found in filter(None, (each.fullmatch(request) for each in SPECIFIED)):
        name = found["name"].strip()
        if OF_SOME.isdisjoint(words_of(name)) and _is_name(name, now, language) and (new := _closer(name, title)):
            return new
    return ""


def _closer(name: str, title: str) -> str:
    """The title that ends with a thing, with that thing called more closely; nothing where the name is of another.

    "Buy milk", made oat milk, is "Buy oat milk"; "Comprar lana", made lana gris, is "Comprar lana gris".
    """
    whole, words = title.split(), words_of(name)
    for head in (words[-1:], words[:1]):
        things = [(place, each) for place, each in enumerate(whole) if each.casefold() not in NOISE]
        places = [place for place, each in things if likeness(each, head[0]) == SURE]
        if (
            len(words) < MORE_THAN_ONE
            or len(places) != 1
            or any(each in words_of(title) for each in {*words} - {*head})
        ):
            continue
        (place,) = places
        lower = name if name.split()[0].isupper() or not whole[place].islower() else f"{name[:1].lower()}{name[1:]}"
        return " ".join([*whole[:place], lower, *whole[place + 1 :]])
    return ""


A_DAY: Final = re.compile(r"(?:the|el|al|le|il|am|den|no) (?:d[ií]a )?\d{1,2}\b|d[ií]a \d{1,2}\b", _I)
"""A day of the month, which is no name."""


def _is_name(name: str, now: datetime, language: Language) -> bool:
    """Whether a few words may be a name, and tell no time, no quality, and nothing that goes on."""
    words = words_of(name)
    return (
        0 < len(words) <= FEW
        and not QUALITIES & {*words}
        and not is_quality(words)
        and HOURS.isdisjoint(words)
        and not NO_NAME.search(name)
        and not A_DAY.match(name)
        and not find(name, now, language, policy=planning(name))
        and not find(f"a {name}", now, language, policy=planning(name))
    )
