"""Several wishes in one sentence: where one ends and the next begins, so that each can be decided by itself.

A small model asked for two unlike deeds at once does the first, or mixes their words. Where the classifier is sure that
two clauses are for different tools, each is decided alone, in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from agent.intents import WORDS
from agent.reading.as_what import only_as_place
from agent.reading.clauses import (
    AND,
    BOTH_DOWN,
    GOES,
    HANGS,
    NAMED_ONLY,
    NOT_DOWN,
    ONLY_POINTS,
    ORDERED,
    SAME_ROW,
    WHICH_ONE,
    WITH_IT,
    clauses,
    is_of_persons,
    unled,
)
from agent.reading.frames import FRAME, bare
from agent.reading.keeping import KEEP_THAT, remembered
from agent.reading.news import is_news
from agent.reading.noted import NOTED
from agent.reading.put_down import only_orders
from agent.reading.reasons import is_reason
from agent.reading.sayings import CORRECTION
from agent.reading.weighing import WEIGHED
from agent.reading.words import DENIED, ENDING, LISTS, NEW, PLANNED, content
from agent.reading.worldly import SUM, WORLDLY
from tools.calendar.condition import unconditional
from tools.matching import LASTS, NOISE, ORDINALS, POINTERS, words_of

CLEAR: Final = 0.62
"""How likely a tool must be for a clause to be a wish for it; chosen on the develop split."""

PLAINLY_NEW: Final = 0.85
"""How likely a clause must be for a to-do or an event that is planned, where it is not clear for which."""

TOLD_ON: Final = ("add_", "create_event", "update_", "rewrite_note")
"""How the names of tools begin of whose rows more may be told in the next clause."""

RATHER_MOVED: Final = 0.3
"""How likely a change must be for what is as likely something new to be that: "lunch has to finish at 14:30"."""

TOLD: Final = 0.42
"""The same of a clause that begins with the verb of a deed."""

SCHEDULED: Final = PLANNED | {"update_todo", "update_event"}

MOST: Final = 4
"""More wishes than these are decided together."""

ALONE: Final = frozenset({WORDS, "undo_last"})
"""What is no wish beside another: taking back concerns what was done before, not the other clause."""

LOOKING: Final = ("list_", "read_", "find_", "recall_", "summarize_")
"""How the names of tools begin that look something up."""

ASKS: Final = re.compile(
    r"^\W*(?:\d\)\s*)?"
    r"(?:(?:and|n|then|also|plus|but|oh|ok|please|y|luego|también|además|und|dann|et|puis|poi|depois)\b[\s,]*)*"
    r"(?:what(?:['’]?s)?|when(?:['’]?s)?|which|who|where|how|is|are|am|do|does|did|have|has|any|can|could|"
    r"tell|show|read|list|give|let|check|"
    r"look|see|find|remind|qu[eé]|cu[aá]l\w*|cu[aá]nd?[ot]\w*|qui[eé]n|d[oó]nde|c[oó]mo|dime|ens[eé][ñn]ame|l[eé]eme|"
    r"mira|muestra|busca|tengo|hay|was|wann|wie|zeig|sag|quand|quel\w*|dis|montre|cosa|quando|mostra|diz)\b|\?\W*$",
    re.IGNORECASE,
)
"""How a clause begins or ends that asks for something to be looked up."""

ANNOUNCED: Final = re.compile(
    r"(?:\W*\b(?:hi|hey|hello|ok(?:ay)?|so|right|please|oye|hola|vale|a ver)\b)*\W*"
    r"(?:(?:i['’]?ve got |i have |i need |can you do |tengo |necesito )?"
    r"(?:an?|one|two|three|four|five|a few|a couple of|"
    r"some|\d|una?|dos|tres|cuatro|cinco|varias|unas) (?:quick |little |more |m[aá]s )?"
    r"(?:things?|jobs?|requests?|favou?rs?|stuff|cosas?|cositas?|favor(?:es)?)"
    r"(?: (?:for you|today|please|to do|por favor|hoy))*)\W*(?:\d\)?)?",
    re.IGNORECASE,
)
"""A clause that only announces what is asked for: "three things"."""

TEXTS: Final = frozenset({"draft_reply", "create_note", "append_note", "remember_fact", "rewrite_text", "rewrite_note"})
"""Tools for a text, which goes on over commas and full stops."""

LEFT: Final = re.compile(r"[\s,;]+(?:and|y|e|und|et)[\s,;]*$", re.IGNORECASE)
"""What is left of "and then" before the next wish."""

STATED: Final = re.compile(
    r"^\W*(?:(?:i|we|he|she|they|it)['’]?(?:m|re|s|ve| am| are| is| have| has)\b|"
    r"(?:my|our|the) \w+ (?:is|are|has|have)\b|"
    r"(?:estoy|estamos|tengo|tenemos|voy|vamos|mi \w+ (?:está|tiene|va))\b)",
    re.IGNORECASE,
)
"""How a clause begins that tells of the user's life."""

NEED: Final = (
    r"(?:(?:i|we)(?:['’]?(?:ve|d|ll)| will| would)? (?:(?:really|still|just) )?"
    r"(?:need|must|gotta|should|ought|have(?: got)? to|got to)\b|"
    r"(?:tengo|tenemos) que\b|(?:necesito|necesitamos|debo|debemos)\b)"
)
REASON: Final = re.compile(
    rf"^\s*(?:,\s*(?:because |as |since |'?cause |cos |que |porque |pues )?|"
    rf"(?:because|since|porque) ){NEED}",
    re.IGNORECASE,
)
"""How a clause goes on that says why something is moved or cancelled: "finish lunch at 2, I need to get back"."""

NEEDED: Final = re.compile(rf"^\W*(?:(?:sorry|look|oye|mira)[\s,]+)?{NEED}", re.IGNORECASE)
SO: Final = re.compile(r"^\W*(?:so|por eso|as[ií] que|de modo que|por lo que)\b", re.IGNORECASE)
"""A need, and how the clause goes on that draws from it: "I have to work late, so cancel choir"."""

TOLD_BY: Final = re.compile(
    r"^\s*[,–—-]?\s*(?:(?:straight|right|just|directly|immediately|shortly) (?:after|before|following)|following|"
    r"justo (?:antes|despu[eé]s) de|nada m[aá]s (?:terminar|acabar)|(?:direkt|gleich|kurz) (?:nach|vor)|"
    r"juste (?:apr[eè]s|avant)|subito dopo|logo (?:depois|ap[oó]s))\b(?![^,;]*\b(?:add|put|book|schedule|remind|cancel|"
    r"move|call|buy|i|we)\b)",
    re.IGNORECASE,
)
"""A clause that tells a time by an event: "..., straight after the viewing"."""

BOTH: Final = re.compile(
    r"\b(?:both|the two|all (?:two|three|four|of (?:them|those))|amb[oa]s|l[oa]s (?:dos|tres|cuatro)|tod[oa]s)\b",
    re.IGNORECASE,
)
"""Words of a deed for all that was told before it: "I've paid the rent and rung the bank, so tick both off"."""

KEPT: Final = re.compile(
    r"\b(?:remember|keep in mind|bear in mind|recuerda|ten en cuenta|acu[eé]rdate)\b", re.IGNORECASE
)
"""Words of one who wants what he tells to be remembered."""

LABELLED: Final = re.compile(
    r"^\W*(?:(?:and|also|then|plus|y|adem[aá]s|luego)\b\s*)*(?:(?:another |(?:a )?new )?(?:to[- ]?do|task|reminder)|"
    r"(?:otra |(?:una )?nueva )?(?:tarea|pendiente)|(?:otro )?recordatorio)\s*:(?!\d)",
    re.IGNORECASE,
)
"""How a clause begins that is a to-do in so many words: "to do: order screws. to do: ring the sawmill"."""

AS_TODO: Final = re.compile(
    r"^\W*(?:(?:and|then|also|plus|please|pls|oh|y|tambi[eé]n|luego|adem[aá]s|und|et|e|can you|could you)\b\W*)*"
    r"(?:(?:add|put|make|create|set|write|jot|note|give me|start)(?: (?:me|in|down|up))* (?:an?|another|one more|"
    r"(?:a )?new) "
    r"(?:to-?do|task)|(?:a[ñn]ad\w*|agreg\w*|cre\w*|ap[uú]nt\w*|p[oó]n\w*|an[oó]t\w*) (?:(?:una|"
    r"otra)(?: nueva)? tarea|(?:un|otro) "
    r"pendiente)|(?:a|another) (?:to-?do|task)(?= (?:to|for)\b|:))\b"
    r"(?! (?:list|lists|app|called .* in|event)\b)",
    re.IGNORECASE,
)
"""How a clause begins that asks for a to-do in so many words."""

LEADS_ON: Final = re.compile(
    r"\W*(?:(?:and|so|ok(?:ay)?|oh|hey|sorry|please|but|y|oye|perd[oó]n|pero|a ver)\b[\s,]*)*"
    r"(?:(?:can|could|would) you (?:please )?)?"
    r"(?:remind|tell) me(?: (?:again|please|once more|one more time|something|this))*"
    r"(?:[\s,]*please)?\W*|"
    r"\W*(?:(?:y|oye|perd[oó]n|pero|a ver)\b[\s,]*)*(?:recu[eé]rdame|record[aá]me|dime|decime)"
    r"(?: (?:otra vez|de nuevo|una vez m[aá]s|una cosa|por favor))*\W*",
    re.IGNORECASE,
)
"""A clause that only leads on to a question: "remind me again, which day is it?"."""

FROM_WHAT: Final = re.compile(
    r"\W*(?:according to|going by|judging by|as per|based on|seg[uú]n|de acuerdo con|laut|d['’]apr[eè]s|selon|"
    r"secondo|stando a|segundo|conforme|de acordo com)\b(?!\s*(?:you|me|t[uú]|vos|dir|toi|te|voc[eê])\b)",
    re.IGNORECASE,
)
"""How a clause begins that only tells where an answer is to be looked for: ", according to my gift ideas note"."""

IN_NOTES: Final = frozenset({"create_note", "append_note", "remember_fact", "list_notes", "read_note"})
"""Tools that a clause seems to be for which only tells that something is noted."""

RESCHEDULING: Final = frozenset({"update_event", "cancel_event", "update_todo"})
"""Changes for which a reason is given, rather than a second wish."""

CHANGED: Final = RESCHEDULING | {"complete_todo", "delete_todo"}
EXPLAINED: Final = CHANGED | {"add_todo"}
"""Deeds behind which it may be told how somebody is: "tick off the parcel, it's arrived"."""

ASKED: Final = re.compile(
    r"\b(?:can|could|would|will) you\b|\bplease\b|\bpor favor\b|\b(?:puedes|podr[ií]as)\b", re.IGNORECASE
)
"""Words of one who asks for something."""

REMINDS: Final = re.compile(r"\bremind me\b|\b(?:recu[eé]rda|record[aá])me\b", re.IGNORECASE)

THANKS: Final = re.compile(
    r"^\W*(?:(?:(?:oh|ah|aww?|ok(?:ay)?|great|perfect|lovely|brilliant|wow|ay|vale|genial|perfecto|"
    r"estupendo)\b[\s,.!]*)*"
    r"(?:thank(?:s| you)|cheers|(?:muchas |mil )?gracias|danke|merci|grazie|obrigad[oa]|"
    r"you(?:['’]re| are) (?:an?|the|so|too|very|such)|eres (?:una?|el|la|muy|lo)|qu[eé] maj[oa]|"
    r"du bist|tu es|sei (?:un[ao]?|il|la)|[ée]s (?:uma?|o|a))\b[^.!?;\n]*[.!;\n]+\s*)+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Sentences of thanks or praise, behind which there is more."""

CERTAIN: Final = 0.8
"""How likely a change must be that is told in a story, for it to be a wish beside the one that is asked for."""

PLAINLY: Final = 0.5
SCARCELY: Final = 0.15
"""How likely a tool must be, and words at most, in what stands behind a thanks that made all of it look like words."""

SENTENCE: Final = re.compile(r"\s*[.!;]\s*\w")
"""How a clause begins that is a sentence of its own."""

KEEPING: Final = frozenset("could can would will you please add put book note save change move so to".split())
"""Words that ask for something that was told before to be kept."""

ENDS_IN_IT: Final = re.compile(r"\w{3,}[aei]l[oaie]s?")
"""A Spanish or Italian verb that ends in its pronoun: "táchalo", "spuntalo pure"."""

FOR_GOOD: Final = re.compile(
    r"[\s,]*\b(?:once(?: and for all)?(?=\W*$)|already(?=\W*$)|de una (?:buena )?vez(?: por todas)?|de una(?=\W*$)|"
    r"ein f[üu]r alle ?mal|endlich|une (?:bonne )?fois pour toutes|una volta per tutte|(?:de )?uma vez por todas|"
    r"de uma vez)\b",
    re.IGNORECASE,
)
"""Words of one who wants a deed to be over, which are no part of it: "táchelo de una vez"."""

DONE: Final = frozenset("off done up hecho hecha".split())
"""What may stand between what points to a row and those words: "cross it off once and for all"."""

ASKING: Final = frozenset(
    "how much many long what when where who which time day did does do again cost costs then so "
    "cuanto cuanta cuantos cuantas cuando donde quien cual que hora dia era es cuesta costo entonces pure ya".split()
)
"""Words of a question that names nothing: it is about what was spoken of before it."""

SURELY_WORDS: Final = 0.7
"""How likely words must be for such a question to be answered beside a deed."""

SURE: Final = 0.7
"""How likely the tool of a clause must be that follows on a text and is not part of it."""

Judge = Callable[[str], Mapping[str, float]]
"""How likely each tool is meant by a text (`agent.intents.likely`)."""


class Wish(NamedTuple):
    """A part of a request that is for one tool, and how likely each is."""

    words: str
    likely: Mapping[str, float]


def beyond_thanks(request: str, likely: Mapping[str, float], judge: Judge) -> Mapping[str, float]:
    """How likely each tool is, where thanks alone made words seem so: "you're a star! Oh, and we need sunscreen"."""
    thanked = THANKS.match(request)
    if thanked is None or _likeliest(likely) != WORDS:
        return likely
    behind = judge(request[thanked.end() :])
    plain = behind.get(_likeliest(behind), 0.0) >= PLAINLY and behind.get(WORDS, 0.0) <= SCARCELY
    return behind if plain else likely


def for_words(likely: Mapping[str, float]) -> bool:
    """Whether a wish is a question that is answered in words, beside what else is asked for."""
    return _likeliest(likely) == WORDS


ONLY_ASKING: Final = re.compile(
    r"\b(?:just|only) (?:asking|checking|wondering|curious)\b|\bjust tell me\b|"
    r"\b(?:do ?n['’]?t|do not|no need to|without) (?:you )?(?:put|writ|add|book|enter|not|creat|schedul)(?:e|ing|ting)?"
    r"(?: (?:it|that|this|them|anything|anything down))?(?: (?:in|down|anywhere))*(?: yet| for now| please)*\W*$|"
    r"\b(?:solo|s[oó]lo) (?:pregunto|pregunt[aá]ba|dime)\b|"
    r"\bno (?:lo |me )?(?:apuntes|anotes|agregues|pongas|a[ñn]adas)"
    r"(?: nada)?\W*$|\bnur (?:eine )?frage\b|\bje demande juste\b|\b[eé] (?:solo|s[oó]) (?:una domanda|uma pergunta)\b",
    re.IGNORECASE,
)
"""That a question is no more than that, and nothing new is wanted."""


def only_asks(request: str) -> bool:
    """Whether a request asks something, and says itself that nothing new is to be made of what it tells."""
    return "?" in request and ONLY_ASKING.search(request) is not None


def wishes(request: str, judge: Judge, is_time: Callable[[str], bool] = lambda words: False) -> tuple[Wish, ...]:
    """The wishes of a request in their order; none where it is but one, or where that is not clear.

    `is_time` is whether words say no more than a time: that is of the wish before it.
    """
    parts: list[tuple[str, str]] = []
    telling: dict[str, str] = {}
    told = ""
    left = _over(request)
    for clause in clauses(left):
        left = left[len(clause) :]
        if ANNOUNCED.fullmatch(clause) if not parts else BOTH_DOWN.fullmatch(clause):
            continue
        if parts and KEEP_THAT.fullmatch(clause):
            parts, told = remembered(parts, told, clause), ""
            telling.setdefault("remember_fact", parts[-1][0])
            continue
        before = parts[-1][1] if parts else ""
        beside = before in RESCHEDULING and REASON.search(clause) is not None
        beside = beside or is_time(clause) or is_time(unled(clause)) or is_news(clause, left)
        which = WHICH_ONE.match(clause) if before in PLANNED else None
        beside = beside or (which is not None and is_time(clause[which.end() :]))
        beside = beside or (bool(parts) and is_of_persons(parts[-1][0], clause))
        beside = beside or (before.startswith(TOLD_ON) and GOES.match(clause) is not None)
        beside = beside or (before in EXPLAINED and is_reason(clause, left))
        beside = beside or (bool(parts) and TOLD_BY.match(clause) is not None)
        beside = beside or (bool(parts) and (only_orders(clause) or only_as_place(clause)))
        if parts and before in PLANNED and NOT_DOWN.match(clause):
            parts[-1] = (parts[-1][0], "")
        tool = "" if beside else _meant(clause, judge, before)
        asked_on = parts and parts[-1][0].endswith("?") and not AND.match(clause)
        of_same = "_mail" in before + tool or SAME_ROW.search(clause) is not None
        if asked_on and of_same and tool.startswith(LOOKING) and before.startswith(LOOKING):
            tool = ""
        if tool and parts and SO.match(clause) and (NEEDED.match(parts[-1][0]) or _is_story(*parts[-1], clause, judge)):
            parts[-1] = (parts[-1][0], "")
        if tool in ENDING and BOTH.search(clause):
            parts = _of_all_told(parts, tool)
        telling.setdefault(tool, clause)
        told = clause if not tool and SENTENCE.match(clause) else told + clause if told and not tool else ""
        if parts and not LABELLED.match(clause) and (not tool or tool == parts[-1][1] or not parts[-1][1]):
            before, known = parts.pop()
            parts.append((before + clause, known or tool))
        else:
            parts.append((clause, tool))
    parts = _asked(parts)
    if not 1 < len(parts) <= MOST:
        return ()
    found = tuple(_wish(text, tool, telling, judge) for text, tool in parts)
    if any(for_words(each.likely) for each in found) and any(_is_told(each) for each in found):
        return ()
    kinds = {
        each.words
        if LABELLED.match(each.words)
        else "add_todo"
        if AS_TODO.match(each.words)
        else _label(each.words, each.likely)
        for each in found
    }
    return found if len(kinds - {""}) == len(found) else ()


def unreasoned(request: str, judge: Judge) -> str:
    """The request without what only says why something is moved or cancelled, or on what condition it is wanted."""
    request = _over(unconditional(request))
    kept: list[str] = []
    before, left = "", request
    for clause in clauses(request):
        left = left[len(clause) :]
        if (before in RESCHEDULING and REASON.search(clause)) or (before in CHANGED and is_reason(clause, left)):
            continue
        tool = _meant(clause, judge, before)
        if tool in RESCHEDULING and SO.match(clause) and kept and NEEDED.match(kept[-1]):
            kept.pop()
        kept.append(clause)
        before = tool or before
    return "".join(kept).strip(" ,;") or request


def _wish(text: str, tool: str, telling: Mapping[str, str], judge: Judge) -> Wish:
    """A part of the request; where a long story makes its tool unclear, it is judged by the clause that tells it."""
    words = LEFT.sub("", unled(text))
    whole = judge(words)
    if tool == "add_todo" and AS_TODO.match(words):
        return Wish(words.strip(" ,;"), _surely_todo(whole))
    same = {_label(words, whole), tool}
    return Wish(words.strip(" ,;"), whole if len(same) == 1 or same <= PLANNED else judge(telling[tool]))


def _surely_todo(likely: Mapping[str, float]) -> Mapping[str, float]:
    """How likely each tool is, where a to-do was asked for in so many words."""
    return {each: share * (1 - AS_SAID) for each, share in likely.items()} | {"add_todo": AS_SAID}


AS_SAID: Final = 0.95
"""How likely what is asked for by its name is."""


def _of_all_told(parts: list[tuple[str, str]], tool: str) -> list[tuple[str, str]]:
    """The parts, the last of them that only tell what was done in one: what ends them all is for each of them."""
    first = len(parts)
    while first and parts[first - 1][1] in (tool, "remember_fact") and not KEPT.search(parts[first - 1][0]):
        first -= 1
    told = "".join(text for text, _ in parts[first:])
    return [*parts[:first], (told, tool)] if told else parts


def _is_story(before: str, tool: str, clause: str, judge: Judge) -> bool:
    """Whether only the second of two clauses asks, and the first, which might be for a change, tells why."""
    asks = ASKED.search(clause) and not ASKED.search(before)
    return bool(asks) and tool in RESCHEDULING and judge(before).get(tool, 0.0) < CERTAIN


def _is_told(wish: Wish) -> bool:
    """Whether what seems to be a wish for something new is said in no such words, but may lead to a question."""
    words = AND.sub("", wish.words).strip(" ,.")
    return _likeliest(wish.likely).startswith(NEW) and not FRAME.match(words)


def _asked(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parts, without what is told before a text is asked for in so many words: "I'm on shift, so could you ..."."""
    last = len(parts) - 1
    if last < 1 or not ASKED.search(parts[last][0]) or parts[last][1] not in TEXTS:
        return parts
    told = [each for each in parts[:last] if not (STATED.search(each[0]) and each[1] in ("create_event", "add_todo"))]
    return [*told, parts[last]]


def _meant(clause: str, judge: Judge, before: str) -> str:
    """The tool that a clause is a wish for; nothing where it says no more than how, why or where to look."""
    denied = DENIED.match(AND.sub("", clause).strip(" ,.;"))
    corrects = CORRECTION.match(clause.strip(" ,.;")) or denied or LEADS_ON.fullmatch(clause)
    shows = ASKS.search(unled(clause)) and not LISTS.isdisjoint(words_of(clause))
    placed = LISTS.issuperset(content(bare(AND.sub("", clause)))) or _only_points(clause)
    if WEIGHED.fullmatch(clause):
        return ""
    if before and (ONLY_POINTS.fullmatch(clause) or HANGS.match(clause)):
        return ""
    if (before in (*CHANGED, "delete_note") and NAMED_ONLY.fullmatch(clause)) or (
        before in PLANNED and WITH_IT.fullmatch(clause)
    ):
        return ""
    if corrects or (placed and not shows) or len(unled(clause).split()) < 2 or FROM_WHAT.match(clause):
        return ""
    if before not in TEXTS and AS_TODO.match(clause):
        return "add_todo"
    shares = _judged(clause, judge)
    tool = _label(clause, shares)
    if tool in IN_NOTES and NOTED.search(clause) and not ASKS.search(unled(clause)):
        return ""
    if tool == WORDS:
        return "" if before in TEXTS else tool
    if tool.startswith(LOOKING) and not ASKS.search(unled(clause)):
        return ""
    new = AND.search(clause) or (SENTENCE.match(clause) and (before == "remember_fact" or _is_order(clause, tool)))
    item = len(content(unled(clause))) < 2 and not (
        ORDERED.match(unled(clause)) or tool.startswith(LOOKING)
    )  # "oil, vinegar and salt"
    return "" if before in TEXTS and (item or not (new and shares[tool or WORDS] >= SURE)) else tool


def _is_order(clause: str, tool: str) -> bool:
    """Whether a sentence behind a text asks for a deed and is no part of the text: "...; tick off the tap"."""
    listed = not LISTS.isdisjoint(words_of(clause)) or bool(ASKED.search(clause) or REMINDS.search(clause))
    return ORDERED.match(clause) is not None and (listed or tool not in (*PLANNED, *TEXTS))


def _judged(clause: str, judge: Judge) -> Mapping[str, float]:
    """How likely each tool is meant by a clause, with the "and" before it or without: what tells more."""
    ways = (clause, plain) if (plain := unled(clause)) != clause else (clause,)
    return max((judge(each) for each in ways), key=lambda shares: max(shares.values(), default=0.0))


def _only_points(clause: str) -> bool:
    """Whether a clause does no more than point to a row, or ask about it: "the second one", "how much was it again"."""
    words = words_of(AND.sub("", clause))
    named = words[1:] if words and ENDS_IN_IT.fullmatch(words[0]) else words
    if words and words[-1] in POINTERS:  # "could you add it"
        named = [word for word in named if word not in KEEPING]
    return all(
        word in NOISE or word in POINTERS or word in ORDINALS or word in LASTS or word in ASKING for word in named
    )


def _over(words: str) -> str:
    """Words without those by which a deed that is only pointed to is to be over."""
    found = FOR_GOOD.search(words)
    led = [each for each in words_of(words[: found.start()] if found else "") if each not in DONE][-1:]
    return FOR_GOOD.sub("", words) if led and (led[0] in POINTERS or ENDS_IN_IT.fullmatch(led[0])) else words


def _likeliest(likely: Mapping[str, float]) -> str:
    return max(likely, key=lambda each: likely[each], default=WORDS)


def _label(words: str, likely: Mapping[str, float]) -> str:
    """The tool that words are surely for; `WORDS` for a question about the world."""
    asks = WORLDLY.match(words) or SUM.match(words)
    return WORDS if likely.get(WORDS, 0.0) >= SURELY_WORDS and asks else _clear(words, likely)


def _clear(words: str, likely: Mapping[str, float]) -> str:
    """The tool that is clearly meant; that something new is planned is clear where it may be a to-do or an event."""
    best = _likeliest(likely)
    planned = sum(likely.get(each, 0.0) for each in SCHEDULED) if best in PLANNED else 0.0
    moved = [each for each in ("update_event", "update_todo") if likely.get(each, 0.0) >= RATHER_MOVED]
    if planned >= PLAINLY_NEW and likely[best] < CLEAR and moved:
        return moved[0]
    looks = best.startswith(LOOKING) and likely[best] + likely.get(WORDS, 0.0) >= PLAINLY_NEW  # a question, if nothing
    least = TOLD if looks or ORDERED.match(words) else CLEAR
    return best if best not in ALONE and (likely[best] >= least or planned >= PLAINLY_NEW) else ""
