"""A value of a note that gets another: "we have a new code, write kiwi-31 in there instead".

Which note, what stands in it, and what is to stand there are said, if in several clauses: so code can do it, and the
rest of the note stays as it was. Every clause must be the order, tell the value, or tell why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from agent.calls import Planned
from agent.grounding.ordering import (
    DET,
    IN,
    MAKE_IT,
    MENDS,
    OF,
    OF_NOTE,
    ORDERS,
    OUT_AND_IN,
    PUT,
    SHOULD_BE,
    STAYS,
    TOLD,
    UPDATE,
    ordered,
)
from agent.reading.asked import ASKED_TO
from agent.reading.not_so import UNREAL, UNSURE
from memory.notes import Note
from tools.correcting import KEYED
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of

_I: Final = re.IGNORECASE
AT_NOTE: Final = re.compile(
    rf"\b(?:{IN}(?:the|my|our|that|this|la|mi|mis|esa|nuestras?|las)\s+not(?:es?|as?)|{IN}it|\bin there|\bthere|"
    r"\bah[ií]|\ball[ií]|en ella)\b(?! of\b| [:\w]*\d)",
    _I,
)
"""Words for the note that was spoken of."""

CLAUSES: Final = re.compile(r"[,;.!…]+(?:\s+|$)|\s+[–—-]+\s+|\s+(?=(?:so|and|y|as[ií] que)\s)", _I)
LEAD: Final = re.compile(
    r"^\W*(?:(?:so|and|then|please|pls|ok(?:ay)?|oh|hey|now|just|actually|no(?! longer)|sorry|(?:can|could|would|"
    r"will) you"
    r"(?: please)?|as[ií] que|y|pues|entonces|por favor|porfa|puedes|podr[ií]as|ahora|mejor)\b\W*)+",
    _I,
)
TAIL: Final = re.compile(r"[\s,]+(?:please|pls|thanks|thank you|now|then|for me|por favor|porfa|gracias)[\s.!?]*$", _I)

TELLS: Final = re.compile(
    r"\b(?:i|we|he|she|they|it|that|this|is|are|was|were|has|have|had|got|bought|changed|reset|no longer|already|"
    r"es|est[aá]|era|ha|han|he|hemos|ya|tiene[n]?|cambi[eéoó])\b|['’](?:s|ve|re)\b",
    _I,
)
WISHES: Final = re.compile(
    r"\b(?:add|book|remind|cancel|delete|remove|tell me|show|buy|call|email|send|move|schedule|tick|if|unless|should|"
    r"i['’]ll|we['’]ll|will|going to|want to|need to|have to|must|a[ñn]ade|apunta|mueve|recu[eé]rdame|borra|dime|"
    r"compra|llama|si|tengo que|hay que|voy a|quiero)\b|"
    r"(?:\bdo ?n|\bdid ?n|\bdoes ?n|\bwo ?n)['’]?t\b",
    _I,
)
"""Words of one who wishes for something else, or tells what may be."""

FOR_WHOM: Final = re.compile(rf"(?:for|para) (?P<who>[^\W\d_]+),? (?={PUT}\b)", _I)
FOR_ALONE: Final = re.compile(r"(?:for|para) (?P<who>[^\W\d_]+)", _I)
"""For whom it is, before the order."""

PRONOUN: Final = re.compile(
    r"(?:it|that|this|them|those|these|him|her|l[oae]s?|es[aeo]s?|(?:(?:the|that|la|el) )?(?:old|previous|current|"
    r"viej[oa]|"
    r"anterior|antigu[oa]|one)(?: (?:one|value|password|code))?|what(?:['’]s| is) there)",
    _I,
)
ARTICLE: Final = re.compile(
    r"(?:an?|the|some|his|her|my|un[oa]?s?|el|la|los|las|os?|as|uma?|der|die|das|den|eine?|les?|une|il|lo|"
    r"gli|i) |l['’]",
    _I,
)
OWNER: Final = re.compile(r"^(?P<who>[^\W\d_]+)(?:['’]s|s['’]) ", _I)
PLAIN: Final = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
KEY: Final = re.compile(r"^[ \t*•-]*(?P<key>[^:\n]{2,40}):[ \t]+(?P<value>[^\n]+?)[ \t]*$", re.MULTILINE)
"""A line of a note that tells a value, and what it is of."""

LONGEST: Final = 30
"""Words of such a request, at most."""

FEW: Final = 7
"""Words of the new value, at most."""


HOLDS: Final = re.compile(r"\bshould have (?=(?:an?|the|some|his|her)\b)", _I)
"""What a note should hold, which is nothing that was to be."""

FOR_ONE: Final = re.compile(r"^(?P<new>.+?) (?:for|para) (?P<who>[^\W\d_]+)$", _I)


class Told(NamedTuple):
    """What is to stand in a note, what stands there, as it was said, and the clauses that only tell why.

    `bare` is whether the order tells the new value alone, so that one of the others must speak of the old one.
    """

    new: str
    old: str
    why: str
    bare: bool = False


VERBS: Final = re.compile(
    rf"\b(?:{PUT}|should|ought|meant|supposed|must|has to|needs? to|deber[ií]an?|tendr[ií]an?|tienen? que|deben?|"
    rf"change|make|replace|swap|switch|exchange|update|set|correct|fix|amend|edit|mend|add|include|jot|"
    r"a[ñn][aá]de\w*|incl[uú]ye\w*|pon\w*|p[oó]n\w*|m[eé]t\w*|ap[uú]nt\w*|an[oó]t\w*|d[eé]ja\w*|c[aá]mbi\w*|"
    r"reempl[aá]z\w*|sustit[uú]y\w*|actual[ií]z\w*|corr[ií]g\w*|muda|troca|altera|substitui|p[õo]e|ersetze?|tausche?|"
    rf"remplace|sostituisci)\b|\b{MENDS}\b",
    _I,
)
"""What an order of either kind has in it."""


def may_be(request: str) -> bool:
    """Whether a request may be one of them, whatever notes there are."""
    return VERBS.search(request) is not None and len(words_of(request)) <= LONGEST


def exchanged(request: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]] = ()) -> Planned | None:
    """The change of the one note in which a value is to get another; None where more is said, or it is not plain."""
    if len(words_of(request)) > LONGEST or ("?" in request and not ASKED_TO.search(request)):
        return None
    if UNREAL.search(HOLDS.sub(" ", request)) or UNSURE.search(request):
        return None
    for named, pointed, text in placed(request, notes):
        told = _told(ordered(text))
        if told is None:
            continue
        for row in _meant(named, pointed, request, notes, shown):
            told, who = _without_whom(told, row.text)
            if OUT_AND_IN.match(text) and _is_key(told.old, row.text):
                continue  # the whole line is to go
            old = _whole(_old(row.text, told), told.new, row.text)
            if told.bare and not any(is_same(each, words_of(told.why)) for each in words_of(old) if each not in NOISE):
                continue
            if old and _is_line_of(who, old, row.text):
                return Planned("rewrite_note", {"note": f"#{row.id}", "style": f"{told.new} instead of {old}"})
    return None


def _is_key(words: str, text: str) -> bool:
    """Whether words are what a line of the note begins with."""
    bare = ARTICLE.sub("", words.strip(), count=1).casefold()
    return bare in {each["key"].casefold().strip() for each in KEY.finditer(text)}


def placed(request: str, notes: Sequence[Note]) -> Iterator[tuple[Note | None, bool, str]]:
    """The note that the request says it is in, whether it but points to it, and the request without that."""
    for row in notes:
        own = [re.escape(each) for each in re.findall(r"[^\W_]+", row.title) if len(each) > 2]
        whole = r"\W+".join(re.escape(each) for each in row.title.split())
        one = "|".join(own) or whole
        place = re.compile(
            rf"[\s,]*\b{IN}{DET}(?:{whole}(?:\s+(?:notes?|list))?|(?:{one})\s+notes?|"
            rf"not(?:a|iz|e)\s+{OF}{DET}(?:{whole}|{one}))\b[,:]?|"
            rf"^\W*{DET}(?:{whole}(?:\s+(?:notes?|list))?|(?:{one})\s+notes?|nota {DET}{whole})"
            rf"(?=:| {SHOULD_BE}\b):?",
            _I,
        )
        mended = re.compile(
            rf"\b(?P<order>{MENDS} ){DET}(?:{whole} notes?|(?:{one}) notes?|not(?:a|iz|e)\s+{OF}{DET}"
            rf"(?:{whole}|{one}))\b",
            _I,
        )
        if len([*mended.finditer(request)]) == 1:
            yield row, False, " ".join(mended.sub(r"\g<order>it", request).split())
        if len([*place.finditer(request)]) == 1:
            yield row, False, " ".join(place.sub(_sign, request).split())
    bare = " ".join(AT_NOTE.sub(" ", request).split())
    if bare != " ".join(request.split()):
        yield None, True, bare
    else:
        yield None, False, request


def _sign(place: re.Match[str]) -> str:
    """What is left of the words for a place: the comma behind them, where an order stood before."""
    return ", " if place.group().endswith(",") and place.string[: place.start()].strip() else " "


def _without_whom(told: Told, text: str) -> tuple[Told, str]:
    """The same, without for whom the new value is, and who that is, where a line of the note is of that person."""
    found = FOR_ONE.fullmatch(told.new)
    keys = {each["key"].casefold().strip() for each in KEY.finditer(text)}
    if found is None or found["who"].casefold() not in keys:
        return told, ""
    return told._replace(new=found["new"], why=f"{told.why} {found['who']}".strip()), found["who"].casefold()


def _is_line_of(who: str, old: str, text: str) -> bool:
    """Whether what is to go stands in the line of the one it is for."""
    lines = [each for each in KEY.finditer(text) if old.casefold() in each["value"].casefold()]
    return not who or any(each["key"].casefold().strip() == who for each in lines)


def _whole(old: str, new: str, text: str) -> str:
    """What is to go, with the word behind it that the new value ends with too: "4000" of "4000 euros"."""
    unit = new.rpartition(" ")[2]
    behind = re.search(rf"(?<!\w){re.escape(old)} {re.escape(unit)}(?!\w)", text, _I) if old and " " in new else None
    return behind.group() if behind and not old.casefold().endswith(unit.casefold()) else old


def _told(text: str) -> Told | None:
    """What the clauses of a request tell; None where one of them says something else."""
    parts = [each.strip() for each in CLAUSES.split(TAIL.sub("", text).strip(" ?!.")) if each and each.strip()]
    order, value, updates = None, None, False
    why: list[str] = []
    for part in parts:
        whole = LEAD.sub("", part).strip(" ,.:!?")
        words = TAIL.sub("", whole)
        if whom := FOR_WHOM.match(words):
            why.append(whom["who"])
            words = words[whom.end() :]
        if alone := FOR_ALONE.fullmatch(words):
            why.append(alone["who"])
            continue
        if not words or words.casefold() in ("instead", "en su lugar"):
            continue
        if STAYS.fullmatch(words) and not VERBS.search(words):
            continue
        if UPDATE.fullmatch(words):
            updates = True
        elif found := next(filter(None, (each.fullmatch(words) for each in (*ORDERS, *MAKE_IT))), None):
            if order is not None or (part == parts[0] and found.re in MAKE_IT):
                return None
            order = found
        elif not value and (
            told := next(filter(None, (each.fullmatch(way) for each in TOLD for way in (words, whole))), None)
        ):
            value = told
        elif WISHES.search(words) or not (TELLS.search(words) or part == parts[0]):
            return None
        else:
            why.append(words)
    if order is None and not (value and updates):
        return None
    if order is not None and value is not None and POINTERS.issuperset(words_of(order["new"])):
        order, value = None, value
    found = order or value
    if found is None or WISHES.search(found.group()):
        return None
    if order is not None and value is not None:  # both tell one
        return None
    new = ARTICLE.sub("", found["new"], count=1) if re.search(r"\d", found["new"]) else found["new"].strip()
    old = (found.groupdict().get("old") or "").strip()
    if not 0 < len(words_of(new)) <= FEW or POINTERS.issuperset(words_of(new)):
        return None
    return Told(new, "" if PRONOUN.fullmatch(old) else old, " ".join(why), found.re in MAKE_IT)


def _meant(
    named: Note | None, pointed: bool, request: str, notes: Sequence[Note], shown: Sequence[Mapping[str, Any]]
) -> list[Note]:
    """The one note that it is said to be in, or that was shown last, or that the request speaks of."""
    if named is not None:
        return [named]
    ids = list(dict.fromkeys(each["id"] for each in shown if each["kind"] == "note"))
    last = len(ids) == 1 and shown[0]["kind"] == "note"
    if last:
        return [row for row in notes if row.id == ids[0]]
    said = {*words_of(request)}
    found = [row for row in notes if {each for each in words_of(row.title) if each not in NOISE} <= said]
    pointed = pointed or OF_NOTE.search(request) is not None
    return found if pointed and len(found) == 1 else []


def _old(text: str, told: Told) -> str:
    """What stands in the note and is to go, as it is written there; nothing where it is not plain."""
    if told.old and (there := _literal(text, told.old)):
        if not _is_name_of(there, text):
            plain = any(map(str.isdigit, there)) or not any(map(str.isdigit, told.new))
            return there if plain and _is_new(there, told.new) else ""  # "the demo" is no date
        keys = [each["key"].casefold().strip() for each in KEY.finditer(text)]
        whole = ARTICLE.sub("", there.casefold(), count=1) in keys
        if PLAIN.fullmatch(told.new) and not ARTICLE.match(told.new) and (told.new[0].isupper() or not whole):
            return ""  # the name may be meant, or what it is of
    lines = [*KEY.finditer(text)] or [*KEYED.finditer(text)]
    if not PLAIN.fullmatch(told.new):
        shape = _shape(told.new)
        alike = [each["value"].rstrip(".!?") for each in lines if _shape(each["value"].rstrip(".!?")) == shape]
        if len(alike) == 1 and (not told.old or _of_key(lines, alike[0], told.old)):
            return alike[0] if _is_new(alike[0], told.new) else ""
    said = [each for each in words_of(f"{told.old} {told.why}") if each not in NOISE and each not in POINTERS]
    keyed = [each for each in lines if any(is_same(word, said) for word in words_of(each["key"]) if word not in NOISE)]
    held = [each for each in lines if any(is_same(word, said) for word in words_of(each["value"]) if word not in NOISE)]
    best = [each for each in keyed if each in held] or keyed or held
    if told.old and told.why == "" and not keyed:
        return ""
    if len(best) == 1 and (old := best[0]["value"].rstrip(".")) and PLAIN.fullmatch(told.new):
        return old if _is_new(old, told.new) and PLAIN.fullmatch(old) and text.count(old) == 1 else ""
    if len(best) == 1 and _shape(best[0]["value"]) == _shape(told.new):
        return best[0]["value"] if _is_new(best[0]["value"], told.new) else ""
    return ""


def _of_key(lines: Sequence[re.Match[str]], value: str, old: str) -> bool:
    """Whether the words for a value are its name, or have nothing to do with the name of any other."""
    said = words_of(old)
    others = [each for each in lines if each["value"].rstrip(".!?") != value]
    own = [each for each in lines if each["value"].rstrip(".!?") == value]
    keyed = [each for each in own if any(is_same(word, said) for word in words_of(each["key"]))]
    return bool(keyed) or not any(is_same(word, said) for each in others for word in words_of(each["key"]))


def _literal(text: str, old: str) -> str:
    """The words for what is to go, as they stand in the text once, with their article."""
    owner = OWNER.match(old)
    bare = old[owner.end() :] if owner and owner["who"].casefold() in text.casefold() else old
    bare = ARTICLE.sub("", bare, count=1) if ARTICLE.match(bare) else bare
    found = [*re.finditer(rf"(?<!\w)(?:{ARTICLE.pattern})?{re.escape(bare)}(?!\w)", text, _I)]
    return found[0].group() if len(found) == 1 else ""


def _is_name_of(words: str, text: str) -> bool:
    """Whether words of a note only name a value that follows on them: "Password: ...", "the budget's ..."."""
    leads = rf"(?<!\w){re.escape(words)}(?: [^\W\d_]+){{0,2}}(?:\s*[:=]|['’]s\s|\s+(?:is|are|es|son|ist)\s)"
    return re.search(leads, text, _I) is not None


def _is_new(old: str, new: str) -> bool:
    return old.casefold() != new.casefold()


def is_same(word: str, words: Sequence[str]) -> bool:
    """Whether a word is among others, be it in another form."""
    return any(word_likeness(word, each) >= LIKE_WORD for each in words)


def _shape(value: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", value))
