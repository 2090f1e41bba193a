"""What stands beside the little that is told after a turn, and adds nothing to it: that it was forgotten, and why.

"By noon, I forgot to say" is "by noon"; "hm, rain forecast. Sunday, same time" is "Sunday, same time".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from agent.followups.retold import TELLING
from agent.followups.told_why import BECAUSE, MANY, MORE, OWNED, slipped, tells_why
from agent.followups.withdrawing import ORDER, SAYS, STANDS, only_tells
from agent.intents import WORDS
from agent.intents import likely as likely_of
from agent.reading.not_so import UNREAL, UNSURE
from agent.reading.weighing import weights
from agent.reading.words import WISHES
from tools.contract import Language
from tools.matching import words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE
_SAY: Final = r"(?:say|mention|tell you|specify)(?: (?:that|it|so|this|before)(?!['’]))?"
_ADD: Final = (
    r"(?:(?:to )?(?:add|put|write|include|say|mention)(?: (?:that|it|so|this)(?!['’]))?|(?:that|the) (?:bit|part|time|"
    r"hour|day|date|place|detail)|that|it)"
)
_STOP: Final = r"(?=\s*(?:$|[,.;:!?–—-]))"
FORGOTTEN: Final = re.compile(
    rf"(?:\b(?:and|but|oh|sorry|which|that|as|y|perd[oó]n)\W+)*(?:"
    rf"\b(?:i )?(?:(?:['’]ve |have )?(?:totally |completely |just |clean )?forgot(?:ten)?|meant|failed)"
    rf"(?: to {_SAY}|(?: {_ADD})?{_STOP})|"
    r"\b(?:i )?should(?: have|['’]ve) (?:said|mentioned|told you)(?!(?: (?:that|so|it))? (?:yes|no|not|to)\b)"
    r"(?: (?:that|so|it)(?!['’]))?|"
    rf"\b(?:i )?did ?n['’]?t (?:say|mention|tell you)(?: (?:that|so|it))?{_STOP}|"
    rf"\b(?:i )?(?:left (?:that|it)(?: (?:bit|part))? (?:out|off)|missed (?:that|it)(?: (?:bit|part))?){_STOP}|"
    r"\b(?:se )?(?:me )?(?:hab[ií]a )?(?:olvid(?:[oó]|aba|[eé]|ado)|falt(?:[oó]|aba))"
    rf"(?: (?:de )?(?:dec[ií]r(?:lo|telo|te)?|mencionar(?:lo)?)| (?:ponerlo|eso|ese detalle)|{_STOP})|"
    r"\b(?:he|hab[ií]a) olvidado (?:dec[ií]r(?:lo|telo)?|mencionarlo)|"
    r"\b(?:ten(?:dr)?[ií]a que|deb(?:er)?[ií]a) haberlo dicho|"
    rf"\b(?:das )?habe? ich (?:ganz )?vergessen(?: zu (?:sagen|erw[äa]hnen)|{_STOP})|\bvergessen zu sagen|"
    rf"\bj['’]ai oubli[ée](?: de (?:le |te le )?dire|{_STOP})|"
    rf"\b(?:(?:mi sono )?dimenticat[oa]|ho dimenticato)(?: di (?:dirlo|dirtelo|dire)|{_STOP})|"
    rf"\b(?:me )?esqueci(?:-me)?(?: de (?:dizer|o dizer|referir|mencionar)|{_STOP})"
    r")(?!\w)",
    _I,
)
"""That something was not told before, and no more."""

BESIDE: Final = re.compile(r"^[\s,.;:!–—-]+|[\s,.;:!–—-]+$")
AND: Final = re.compile(r"^\W*(?:(?:oh|ah|and|also|but|y|tambi[eé]n|und|et|e)\b\W+)+(?=\w)", _I)
CUT: Final = re.compile(r"\s*[.!;…]+\s+|\s+[–—-]+\s+|\s*,\s+")

TROUBLE: Final = re.compile(
    r"\b(?:rain|rainy|storms?|stormy|thunder|snow|wind|windy|gales?|hail|fog|weather|heatwave|forecast|booked|taken|"
    r"full|closed|shut|freeze|holidays?|clash(?:es)?|conflict|strike|cancelled|unavailable|no good|no room|"
    r"double[- ]booked|"
    r"lluvia|llueve|tormenta|nieve|viento|mal tiempo|temporal|ocupad[oa]|llen[oa]|cerrad[oa]|huelga|reservad[oa]|"
    r"festivo|"
    r"regen|sturm|schnee|gewitter|belegt|ausgebucht|geschlossen|streik|feiertag|"
    r"pluie|orage|neige|ferm[ée]e?|complet|gr[eè]ve|f[ée]ri[ée]|pioggia|temporale|neve|chius[oa]|sciopero|"
    r"chuva|tempestade|fechad[oa]|greve|feriado)\b",
    _I,
)
"""What goes wrong, in a remark without a verb."""

TELLS: Final = re.compile(
    r"\b(?:va|van|dan|llueve|puedo|puede|pueden|estoy|est[aá]n?|tengo|tiene|soll|regnet|kann|ist|sind|muss|va|vont|est|"
    r"hab|habe|haben|hat|bin|peut|peux|suis|sommes|j['’]ai|il y a|c['’]est|piove|pu[oò]|posso|ho|sono|abbiamo|[eè]|"
    r"chove|pode|tenho|temos|estou|can['’]?t|cannot|won['’]?t|does ?n['’]?t)\b",
    _I,
)
STEERS: Final = re.compile(
    r"\b(?:same|instead|rather|better|then|make|move|put|shift|change|push|bring|let['’]?s|mejor|misma|mism[oa]|pon\w*|"
    r"p[aá]sa\w*|mu[eé]ve\w*|c[aá]mbia\w*|entonces|lieber|besser|selbe|gleiche|stattdessen|plut[oô]t|m[eê]me|alors|"
    r"meglio|stessa|allora|invece|melhor|mesma|ent[aã]o|(?:day|week|mon|tues|wednes|thurs|fri|satur|sun)(?:day)? after|"
    r"(?:weeks?|days?|hours?) (?:later|earlier)|following|siguiente|despu[eé]s|danach|darauf|suivante?|seguinte)\b",
    _I,
)
"""Words by which what was made gets another time."""

AWRY: Final = re.compile(
    rf"{TROUBLE.pattern}|n['’]t\b|\b(?:not|cannot|no|nicht|pas|non|n[aã]o|away|busy|ill|sick|off)\b", _I
)
"""Why the time so far does not suit."""

SOUNDS: Final = re.compile(
    r"(?:\W|\b(?:h+m+|ugh|oh|ah|uh|um|oops|damn|dang|drat|argh|well|ok(?:ay)?|uy|ay|uf+|vaya|"
    r"ach|ups|och|puh|mist|zut|mince|accidenti|cavolo|bolas|caramba|puxa|jol[ií]n|jope?|ai|sorry|perd[oó]n|no|nope|nee|nein|non|n[aã]o|bother)\b)*",
    _I,
)
LEAD: Final = re.compile(rf"^{SOUNDS.pattern}", _I)

SO: Final = re.compile(
    r"^\W*(?:(?:so|as[ií] que|entonces|por eso|also|dann|alors|donc|quindi|allora|ent[aã]o)\b\W*)+(?=\w)", _I
)
"""What leads from the reason to what is wanted for it."""

THEN: Final = re.compile(
    r"\b(?:that|this)(?:['’]?s| is) (?:just |exactly |the (?:day|time|week) )?when\b|\b(?:es|eso es|justo) cuando\b|"
    r"\b(?:da|dann) ist\b|\bc['’]est (?:l[àa] )?quand\b|\b[eèé] (?:proprio )?quando\b",
    _I,
)
"""That something is at that same time: "that's when Rhys is away"."""

NO_GOOD: Final = re.compile(
    r"\b(?:no|not|not so|not very) (?:good|fine)\b|\bno (?:me |le |nos |les )?(?:va|viene|es) bien\b", _I
)
"""That something does not suit, in words by which it would stand as it is."""

NO: Final = re.compile(r"^\W*(?:[^\W\d_]+\W+)?(?:no|nope|nee|nein|non|n[aã]o)\b(?=\s*[,.!–—-])", _I)
KEEPS: Final = re.compile(
    r"\b(?:same|mism[oa]s?|selbe[nr]?|gleiche[nr]?|m[eê]mes?|stess[aoe]|mesm[oa]s?)\s+(?:exact )?(?:time|hour|hora|"
    r"zeit|uhrzeit|heure|ora|orario|hor[áa]rio)s?\b",
    _I,
)
"""What takes back the time so far, and what keeps its hour: all that stands between tells why."""

IF: Final = re.compile(r"\b(?:if|unless|whether|in case|si|por si|wenn|falls|quand|caso)\b", _I)

SHORT: Final = 6
"""Words of a remark, at most, that has no verb."""

NAME: Final = 3
"""Words of a remark, at most, that only names what is in the way."""

OBJECT: Final = re.compile(
    r"\w\s+(?:the|a|an|my|our|him|her|it|el|la|los|las|un|una|le|les|une|il|lo|os|as|um|uma|mi|al?|[àa]|to)\s|"
    r"^\W*(?:and|also|plus|y|tambi[eé]n|und|auch|et|aussi|anche|e|tamb[eé]m)\b|\w[eaiê]r$|[^\W\d_]{3,}en$",
    _I,
)
"""How a few words read that are a deed rather than the name of what is in the way: "feed the cat"."""

LONGEST: Final = 12
THAT: Final = re.compile(r"(?<=\w)\s+que\b", _I)
BARELY: Final = re.compile(r"(?<=\w)\s+(?=(?:my (?:brain|head|mistake|fault|bad)|silly me|autocorrect|typo)\b)", _I)
"""Where a slip is owned up to with no sign before it."""

MOST: Final = 12
"""How many shorter readings of one sentence are tried, at most."""

WHY: Final = re.compile(
    r"\s+(?=(?:because|['’]?cos|cause|as|since|porque|pues|ya que|(?<!mejor )(?<!lo )(?<!la )que(?! sea\b)|"
    r"weil|denn|car|parce qu|perch[eéè]|ch[eéè]|pois)\b)",
    _I,
)
"""Where a reason begins that is led to by a word for it."""

TALK: Final = ((0.58, 0.25), (0.4, 0.1))
"""How likely words must be of a clause that is but told, and something new at most."""

SURELY: Final = 0.85
"""How likely something new is of a clause that wishes for it: "I must buy crisps"."""

SHORT_OF_WORDS: Final = 2
"""Words that are too few to tell why: "supper instead"."""

CORRECTS: Final = re.compile(
    r"^\W*(?:no+|nope|nah|wait|hang on|hold on|oops|whoops|sorry|actually|argh|ugh|on second thoughts?|i mean[t]?|"
    r"(?:scrap|scratch|strike) that|uy|ups|ay|perd[oó]na?|espera|digo|bueno|me equivoqu[eé]|quer[ií]a decir|que sea|"
    r"al final|nein|nee|doch|ach|moment|halt|entschuldigung|quatsch|ich meinte|non|pardon|attends|en fait|"
    r"d[ée]sol[ée]e?|oups|je voulais dire|finalement|scusa|aspetta|ops|anzi|volevo dire|facciamo|n[aã]o|desculpa|"
    r"ali[aá]s|afinal|ai n[aã]o|queria dizer)\b",
    _I,
)
"""How a clause begins by which something is put right."""


def without_forgotten(request: str) -> str:
    """What is told, without the words that it was forgotten; nothing where there are none."""
    plain = request.replace("(", " ").replace(")", " ")
    found = [*FORGOTTEN.finditer(plain)]
    if len(found) != 1 or "?" in request or UNREAL.search(re.sub(r"\bshould\b", " ", request)):
        return ""
    (one,) = found
    parts = [BESIDE.sub("", AND.sub("", each)).strip() for each in (plain[: one.start()], plain[one.end() :])]
    parts = [each for each in parts if words_of(each) and not SOUNDS.fullmatch(each)]
    return parts[0] if len(parts) == 1 else ""


def without_remarks(
    request: str, now: datetime, language: Language, at: datetime | date | None = None
) -> Iterator[str]:
    """What is told, without the clauses before and behind it that only tell why; `at` is the time so far."""
    if "?" in request or IF.search(request):
        return
    left, known = [request.strip(" .!…")], {request}
    while left and len(known) < MOST:
        text = left.pop(0)
        for rest in _shorter(text, now, language, at):
            if rest not in known:
                known.add(rest)
                left.append(rest)
                yield rest


def without_why_behind(request: str, now: datetime, language: Language) -> Iterator[str]:
    """What is told, and the same without the clauses behind it that only tell why, or that a word was a slip."""
    left = [request]
    while left:
        text = left.pop()
        yield text
        cuts = [(each.start(), each.end()) for each in CUT.finditer(text.rstrip(" .!…"))]
        cuts += [(each.start(), each.start()) for each in BARELY.finditer(text)]
        for start, end in cuts[-1:]:
            last = text[end:]
            if slipped(last) or (tells_why(last) and _is_remark(last, now, language, None)):
                left.append(text[:start])


def _shorter(text: str, now: datetime, language: Language, at: datetime | date | None) -> Iterator[str]:
    """The text without what is told before or behind one of its cuts."""
    for cut in CUT.finditer(text):
        first, last = text[: cut.start()], text[cut.end() :]
        told = NO.match(first) and KEEPS.search(last) and not CUT.search(LEAD.sub("", first))
        steers = STEERS.search(last) or AWRY.search(first) or CORRECTS.match(last)
        if steers and _is_remark(first, now, language, at, bool(told)):
            yield SO.sub("", last)
        if slipped(last) or _is_remark(last, now, language, at):
            yield first
    for end in _unmarked(text, now, language):
        if tells_why(text[end:]) and _is_remark(text[end:], now, language, at):
            yield text[:end]


def _unmarked(text: str, now: datetime, language: Language) -> list[int]:
    """Where a reason may begin that no sign leads to: at the word for it, or right behind a time."""
    spans = find(text, now, language, policy=planning(text))
    led = [each.end_index for each in spans if words_of(text[: each.start_index])]  # "saturday my mum lands" is new
    return [*(each.start() for each in WHY.finditer(text)), *(each for each in led if text[each : each + 1] == " ")]


def _is_remark(
    clause: str, now: datetime, language: Language, at: datetime | date | None, denied: bool = False
) -> bool:
    """Whether a clause only tells why; where the time so far is `denied` before it, it may but name what is then."""
    plain = BECAUSE.sub("", LEAD.sub("", NO_GOOD.sub(" bother ", clause)))
    why = tells_why(plain) or tells_why(clause) or bool(MANY.match(plain.strip()) and not MORE.search(plain))
    words = _without_its_day(THEN.sub(" it is ", plain), at, now, language, why).strip()
    dated = words_of(words) != words_of(THEN.sub(" it is ", plain))
    words = THAT.sub(" ", words) if why else words
    if weights(words):
        return False
    if not words_of(words) or len(words_of(words)) > LONGEST or UNREAL.search(words) or UNSURE.search(words):
        return False
    if ORDER.match(words) or STANDS.search(words) or WISHES.search(words) or not only_tells(words, now, language):
        return False
    likely = likely_of(words, now, language)
    new = max(likely["add_todo"], likely["create_event"])
    if OWNED.fullmatch(words) or (new >= SURELY and not BECAUSE.match(clause)):
        return False
    if denied and len(words_of(words)) <= NAME and not OBJECT.search(words):
        return True
    if why and not (dated and TELLING.issuperset(words_of(words))):
        return True
    if SAYS.search(words) or TELLS.search(words) or (TROUBLE.search(words) and len(words_of(words)) <= SHORT):
        return True
    talk = any(likely[WORDS] >= least and new < most for least, most in TALK)
    return talk and len(words_of(words)) > SHORT_OF_WORDS and not MORE.search(words)


def _without_its_day(
    clause: str, at: datetime | date | None, now: datetime, language: Language, why: bool = False
) -> str:
    """A reason without the day that does not suit, where it is the one so far: "the shop is shut on Fridays"."""
    day = at.date() if isinstance(at, datetime) else at
    if day is None or not (why or AWRY.search(clause)):
        return clause
    for span in reversed(find(clause, now, language, policy=planning(clause))):
        said, first = clause[span.start_index : span.end_index], span.readings[0]
        own = first.start.date() == day or (first.start.weekday() == day.weekday() and not re.search(r"\d", said))
        if first.grain == "day" and own:
            clause = f"{clause[: span.start_index]} {clause[span.end_index :]}"
    return clause
