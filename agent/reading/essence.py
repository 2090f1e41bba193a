"""A request without the clauses that only tell how things are: "add a fuse, the lamp flickers" asks for a fuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from agent.intents import WORDS
from agent.reading.clauses import HANGS, NOT_DOWN, clauses, unled
from agent.reading.reasons import tells_hours
from agent.reading.sayings import CORRECTION, NOT_THIS
from tools.matching import POINTERS, words_of

TOLD: Final = 0.7
"""How likely words must be for a clause to ask for nothing."""

WISHED: Final = 0.5
SURELY_WISHED: Final = 0.75
"""How likely a tool must be for a clause that gives a reason to ask for something after all, and for one that tells
what is the matter with something."""

MEANT: Final = 0.6
"""How likely its tool must be for what is left of a request."""

DEEDS: Final = frozenset(
    "add_todo create_event update_todo update_event complete_todo delete_todo cancel_event list_todos list_events "
    "find_free_time".split()
)
"""Tools of which what the request tells beside the wish is no part."""

STATEMENT: Final = re.compile(
    r"\W*(?:(?:and|but|because|as|since|['’]?cause|cos|so|then|though|while|when|which|who|"
    r"y|pero|que|porque|pues|ya que|es que|aunque|como|und|aber|weil|denn|da|et|mais|car|parce qu['’e]|puisque|"
    r"ma|perch[eé]|che|mas|e|porque|pois)\b\W*)*"
    r"(?:(?:i|we|you|he|she|it|they|this|that|there|everyone|everybody|nobody|someone)\b|"
    r"(?:the|my|our|his|her|their|your) (?:\w+ ){1,3}?(?:is|are|was|were|has|have|had|['’]s|keeps?|wants?|needs?|gets?|"
    r"goes|comes|looks?|can|can['’]?t|won['’]?t|will|do(?:es)?n['’]?t|did|got|went|said|says)\b|"
    r"(?:no |ya |me |te |se |nos |le |les |lo |la |los |las |est[aá]n?\b|estoy|estamos|es\b|son\b|hay\b|he\b|ha\b|"
    r"han\b|"
    r"tengo|tiene|tenemos|era\b|est[aá]bamos|(?:mi|mis|el|la|los|las|su|sus) \w+ (?:no |ya |se |me |est|es\b|son\b|"
    r"ha\b|"
    r"han\b|va\b|tiene|quiere|dice))|"
    r"(?:ich|du|er|sie|es|wir|das|der|die|mein\w*) (?:\w+ )?(?:ist|sind|war|hat|haben|hab|habe|wird|kann|muss|will|"
    r"bin)\b|"
    r"(?:(?:je|tu|il|elle|on|nous|ils|elles|[cç]a) |j['’]|c['’])\w+|"
    r"(?:non |mi |ci |si |l['’]|[eè] |sono |ho |ha |abbiamo |hanno |n[aã]o |est[aá] |estou |tenho |tem |[ée] |foi ))",
    re.IGNORECASE,
)
"""How a clause begins that tells something."""

KEPT_FREE: Final = re.compile(r"\b(?:block|keep|reserve|free up|bloque\w*|reserv\w+)\b", re.IGNORECASE)
"""A time that is kept: for what, is told beside it ("block Thursday, I'm on site")."""

REASONED: Final = re.compile(
    r"^\W*(?:que|porque|pues|ya que|es que|because|since|cos|['’]?cause|weil|denn|parce qu['’e]|car|puisque|"
    r"perch[eé]|ch[eé]|pois)\b",
    re.IGNORECASE,
)
"""How a clause begins that gives a reason, whatever follows."""

DESCRIBED: Final = re.compile(
    r"^\W*(?:(?:there['’]?s |there are |we['’]ve |i['’]ve |we have |got )?(?:only|just|barely|"
    r"hardly any) [^,;.]+ left\b|"
    r"(?:solo|s[oó]lo|apenas) (?:me |nos )?quedan?\b)|"
    r"^\W*(?:the|my|our|his|her|their|it|he|she|they|that)(?: \w+){0,3}? "
    r"(?:keeps? \w+ing|won['’]?t|does ?n['’]?t|isn['’]?t|looks?|smells?|sounds?|feels?)\b|"
    r"^\W*(?:el|la|los|las|mi|mis|su|sus|se) (?:\w+ ){0,2}?(?:no (?:para|paran|deja|dejan|funciona|funcionan|va|van|"
    r"arranca|cierra|anda)|sigue[n]? \w+ndo|huele[n]?|suena[n]?|parece[n]?)\b",
    re.IGNORECASE,
)
"""How a clause tells what is the matter with something: "the cat keeps sneezing"."""

OF_THE_WISH: Final = re.compile(
    r"^\W*(?:\w+ ){0,2}(?:do ?n[o'’]?t|never|no|n[aã]o|non|nicht|pas|only|just|solo|s[oó]|nur|"
    r"seulement)\b (?!(?:\w+o|podemos|"
    r"tengo|hay|"
    r"me|nos|se|le|can|have|has|one)\b)|\b(?:re-?nam\w+|called|name[ds]?|instead|rather|llama\w*|si es tan|"
    r"if you|want\w*|need\w*|quiero|quer[ií]a|necesito|please|por favor|don['’]?t|do not|tick|list|calendar|"
    r"asking|wondering|curious|pregunt\w+|mail|e-?mail\w*|correo|messages?|wrote|says|said|notes?|nota|"
    r"(?:it|that|this)['’]?s (?:an? |the |at |in |on )?[A-Z]\w+)",
    re.IGNORECASE,
)
"""Words of a clause that may say what is wanted after all, or what is not."""

PRONOUN: Final = re.compile(
    r"\b(?:him|her|them|it|its|his|their|theirs|one|ones|so|then|there|he|she|they|ihn|ihm|ihr|sie|lui|leur|elle|gli|"
    r"ele|ela|lhe)\b|\w[aeiáéí]r?(?:l[oae]s?|les?)\b|\b(?:l[oae]s?|le) \w+",
    re.IGNORECASE,
)
"""Words that mean what was told before."""

Judge = Callable[[str], Mapping[str, float]]


def essence(request: str, judge: Judge, tells: Callable[[str], bool]) -> str:
    """The wish without what is told around it; the whole request where that may be part of the wish.

    `judge` says how likely each tool is, and `tells` whether words hold a time, a row's name, or how much it matters.
    """
    parts = clauses(request)
    if len(parts) < 2 or KEPT_FREE.search(request) or NOT_THIS.search(request):
        return request
    kept = [
        each for place, each in enumerate(parts)
        if not place or not _is_told(each, parts[place + 1 :], judge, tells)
    ]  # fmt: skip
    core = "".join(f" {each}" if each[:1].isalnum() else each for each in kept).strip(" ,;.–-")
    if not kept or len(kept) == len(parts) or CORRECTION.search(core):
        return request
    whole, left = judge(request), judge(core)
    meant = max(left, key=lambda each: left[each])
    meant_too = meant in sorted(whole, key=lambda each: -whole[each])[:2]
    return core if meant_too and meant in DEEDS and left[meant] >= MEANT else request


def _is_told(clause: str, after: list[str], judge: Judge, tells: Callable[[str], bool]) -> bool:
    """Whether a clause asks for nothing, and nothing behind it points to what it tells."""
    words = unled(clause)
    if (
        "?" in clause
        or "¿" in clause
        or len(words_of(words)) < (1 if REASONED.match(clause) else 2)
        or HANGS.match(clause)
        or NOT_DOWN.match(clause)
        or CORRECTION.match(clause.strip(" ,.;"))
    ):
        return False
    opens = tells_hours(clause)
    states = STATEMENT.match(clause) or REASONED.match(clause) or DESCRIBED.match(clause) or opens
    if not states or (re.search(r"[\d:\"“«]", clause) and not opens) or tells(clause):
        return False
    if OF_THE_WISH.search(clause) and not (DESCRIBED.match(clause) or opens):
        return False
    if any(not POINTERS.isdisjoint(words_of(each)) or PRONOUN.search(each) for each in after):
        return False
    if opens:
        return True
    likely = judge(words)
    wished = max((share for tool, share in likely.items() if tool != WORDS), default=0.0)
    if DESCRIBED.match(clause):
        return wished < SURELY_WISHED
    return wished < WISHED if REASONED.match(clause) else likely.get(WORDS, 0.0) >= TOLD
