"""A day or an hour that is taken back at once, in the place of the one that counts.

"thursday.. no wait they're shut thursday, friday" says Friday: the reason names the day again, and is no part of what
is asked for. "at 9, sorry no, at 8, till 1" is from 8 to 1. Many rules look for the times of a request, so such words
are settled once, before any of them reads it; what is quoted stays as it is.
"""

from __future__ import annotations

import re
from datetime import datetime
from itertools import takewhile
from typing import Final

from agent.intents import likely
from agent.reading.frames import FRAME, ON_A_LIST
from agent.reading.not_that_day import without_denied
from tools.contract import Language
from tools.matching import NOISE, words_of
from tools.when import PLANNING, Reading, Span, find

_I: Final = re.IGNORECASE

_NO: Final = (
    r"(?:oh |ah |ay |argh |ugh |uy |ai |ach )*(?:actually,? |wait,? |sorry,? |hang on,? |hold on,? |espera,? )*"
    r"(?:no|nope|nah|nein|nee|non|n[aã]o)\b"
    r"(?:,? (?:wait|sorry|hang on|hold on|actually|espera|esper[aá]|par[aá]|perd[oó]n|pera|warte|moment|attends|"
    r"pardon|aspetta|scusa|desculpa|que|because|cos|since|porque|pues|weil|car|perch[eé]|ch[eé])\b)*|"
    r"(?:oh |ah |ay |argh |ugh )?(?:wait|sorry|hang on|hold on|scratch that|espera|perd[oó]n)"
    r"(?:,? (?:that|because|que))?\b"
)
NO: Final = re.compile(rf"[\s,.;…–—-]+(?:{_NO})[\s,.;:…–—-]+", _I)
"""What takes back the time before it."""

SHUT: Final = re.compile(
    r"\b(?:shut|shuts|closed?|closes|off|away|out|busy|booked|full|not|never|cannot|cant|wont|dont|doesnt|isnt|arent|"
    r"works?|working|holiday|cerrad[oa]s?|cierran?|no|nunca|libran?|fuera|ocupad[oa]s?|llen[oa]s?|festivo|"
    r"zu|geschlossen|nicht|kein\w*|frei|ferm[eé]e?s?|ferment|pas|chius[oaie]|chiudono|non|fechad[oa]s?|fecham?|"
    r"n[aã]o)\b|n['’]t\b",
    _I,
)
"""Words of a reason for which a time will not do."""

PARTS: Final = re.compile(
    r"(?:\s*[,.;…]+\s+|\s+[–—-]+\s+|\s*\.{2,}\s*)(?:(?:so|ok|then|make it|let['’]?s say|so it['’]?s|it['’]?s|better|"
    r"as[ií] que|entonces|pues|mejor|que sea|also|dann|lieber|alors|plut[oô]t|allora|meglio|ent[aã]o|melhor)[\s,]+)*",
    _I,
)
"""Where the reason ends, and the time that counts begins."""

BEHIND: Final = re.compile(
    r"[\s,]*(?:\b(?:then|instead|it is|entonces|pues|mejor|dann|alors|allora|ent[aã]o)\b)?(?=[\s.!,;]*$|\s*[.!,;]\s)",
    _I,
)
"""What may follow on it."""

ASKED: Final = re.compile(r"\?|[\"“”«»]|^\s*>|\n", _I)
"""What is asked, or quoted, says no time that counts."""

DAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:today|tonight|tomorrow|tmrw|tmw|"
    r"hoy|mañana)\b|\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b|"
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute)\b|"
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)\b",
    _I,
)
"""The word for a day in a time that has an hour as well."""

LED: Final = re.compile(r"^(?:on|for|by|at|el|al|para el|am|um|le|las?|a las?)\s+", _I)
APART: Final = 4
"""Words between a time and the next, at least, where that is of another wish."""

LONGEST: Final = 9
"""Words of such a reason, at most."""

_CLOCK: Final = r"\d{1,2}(?:[:.][0-5]\d)?(?:\s?(?:am|pm|a\.m\.|p\.m\.|h|uhr)(?!\w))?"
_AT: Final = r"(?:at|from|a las?|de las?|desde las?|um|ab|[àa]|alle|dalle|[àa]s) "
_SLIP: Final = (
    r"(?:oops|argh|ugh|oh|ah|ay|uy|ach|[äa]h|no|nope|sorry|sry|wait|hang on|hold on|actually|rather|i mean|i meant|"
    r"make (?:that|it)|scratch that|my mistake|my bad|perd[oó]n|perdona|digo|mejor|espera|quiero decir|mejor dicho|"
    r"nein|ich meine|pardon|non|je veux dire|scusa|anzi|volevo dire|n[aã]o|desculpa|quer dizer|ali[aá]s)"
)
LETS: Final = re.compile(
    rf"(?P<no>[\s,.;…–—-]+(?:{_SLIP}\b[\s,.;…–—-]+)+)(?:let['’]?s (?:say|do|go (?:for|with)|have it|call it|make it)|"
    r"(?:we['’]ll|we can) (?:say|do|make it)|better (?:say|do|make it)|say|pongamos|digamos|dejemos|"
    r"(?:d[eé]j[aeé]|pong[aá]mos|dig[aá]mos|dej[eé]mos|hag[aá]mos|p[oó]n)l[oa]|que sea|vamos a poner|quedamos|"
    r"(?:machen|sagen|nehmen) wir(?: lieber| besser)?|disons|mettons|faisons|prenons|"
    r"(?:facciamo|diciamo|mettiamo)(?:l[oa])?(?: meglio)?|fazemos|digamos|vamos (?:dizer|p[ôo]r)|fica)\s+(?=\S)",
    _I,
)
"""What leads from a time that is taken back to the one that counts, and is no wish of its own: "no, let's say 9"."""

CLOCK: Final = re.compile(rf"\b{_CLOCK}(?!\w)", _I)
ENDS_AT: Final = re.compile(
    rf"(?P<led>\b{_AT})?\b(?P<old>{_CLOCK})[\s,.…–-]+(?:{_SLIP}\b[\s,.…–-]+)+(?P<again>{_AT})?(?P<new>{_CLOCK})"
    r"(?P<till>[\s,]*\b(?:till?|until|up to|to|hasta(?: las?)?|a las?|bis|jusqu['’][àa]|"
    r"fino alle|at[eé] [àa]s|at[eé])\s+(?=\d{1,2}(?!\d)(?!\s?(?:people|of|minutes|mins|hours)\b)|"
    r"noon|midday|midnight|half|quarter|mediod[ií]a|"
    r"medianoche|mittag|midi|mezzogiorno|meio-dia))",
    _I,
)
"""An hour that is corrected at once, before the hour at which it ends."""

_HOUR: Final = (
    rf"(?:{_CLOCK}|(?:half|quarter|a quarter) (?:past|to) [^\W\d_]+|\d{{1,2}} y (?:media|cuarto)|"
    rf"\d{{1,2}} menos cuarto)"
)
PLACED: Final = re.compile(
    rf"(?P<led>\b{_AT})?\b(?P<old>{_CLOCK})(?P<place>\s+(?:in|at|by|outside|@|en|bei|beim|im|in der|[àa] la|au|"
    rf"al|nel|no|na)\s+"
    rf"[^,;.?!\d]{{2,40}}?)?[\s,.…–-]+(?:{_SLIP}\b[\s,.…–-]+)+(?P<again>{_AT}|a las )?(?P<new>{_HOUR})"
    r"(?P<why>\s*[,;–—-]\s*(?:because |since |as |'?cos |que |porque |pues |weil |denn |car |"
    r"perch[eé] )?[^,;?!]{3,60})?[\s.!]*$",
    _I,
)
"""An hour that is corrected behind the place, and why."""

WHY: Final = re.compile(
    r"^\s*[,;–—-]\s*(?:because|since|as|'?cos|que|porque|pues|weil|denn|car|perch[eé]|she|he|they|we|i|it|her|"
    r"his|their|my|the|antes|"
    r"tiene|sale|ella|[ée]l|sie|er|es|elle|il|lei|lui|ela|ele)(?:['’]\w+)?\b",
    _I,
)
WISHED: Final = re.compile(
    r"\b(?:remind|put|add|book|(?<!a )(?<!the )(?<!her )(?<!his )call|tell|bring|cancel|move|make|need|"
    r"don['’]?t|please|recu[eé]rdame|a[ñn]ade|pon|ap[uú]nta|avisa|"
    r"dile|erinnere|rappelle)\b",
    _I,
)
"""What begins a reason, and what no reason holds."""

HALF: Final = re.compile(r"[ap]\.?m\.?|h|uhr", _I)

THEN: Final = re.compile(
    r"(?P<led>\b(?:to|for|till|until|on|para|a|al|hasta|auf|[àa]|pour|al|per|para)) (?P<then>then|(?:that|the same) "
    r"(?:day|date|time)|entonces|(?:ese|aquel)(?: mismo)? d[ií]a|dann|den Tag|ce jour(?:-l[àa])?|quel giorno|"
    r"esse dia)(?=\W*(?:$|\b(?:please|pls|thanks|instead|por favor|porfa|gracias|bitte|merci|grazie)\b))",
    _I,
)
"""A time that was just named, as a change calls it."""

CHANGES: Final = re.compile(
    r"\b(?:move|push|put|set|shift|bump|change|postpone|reschedule|delay|switch|make|leave|"
    r"(?:mu[eé]v|p[aá]s|c[aá]mbi|p[oó]n|d[eé]j|aplaz|retras|posp[oó]n)\w*|verschieb\w*|leg|d[ée]place\w*|mets|"
    r"sposta\w*|mud[ae]\w*|pass[ae]\w*)\b(?:(?!\b(?:and|y)\b)[^,;.?!])*$",
    _I,
)
"""The beginning of a change that ends with such a time."""

BEFORE: Final = re.compile(
    r"^(?:(?:not )?(?:before|until|till?|on|by|for|from|antes de|hasta|para|desde|vor|bis|ab|avant|jusqu['’][àa]|"
    r"prima di|fino a|at[eé])\b\s*|antes del\s+|del?\s+|al\s+)+",
    _I,
)
"""What stands before the time where it was named."""

ARTICLE: Final = re.compile(r"^(?:el\s+)?(?=(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b)", _I)


ANOTHER: Final = re.compile(
    rf"(?P<old>[^?!]+?)[\s,.;…–—-]+(?:{_NO})(?P<why>[\s,.;:…–—-]+[^?!;]{{0,80}}?)??[\s,.;:…–—-]+"
    r"(?:(?:so|then|just|please|let['’]?s|better|as[ií] que|pues|entonces|dann|alors|allora|ent[aã]o)\s+)*"
    r"(?:make (?:it|that|the (?:task|to-?do|item))|(?:change|turn) (?:it|that) (?:to|into)|(?:write|put) instead|"
    r"(?:it|that) should (?:be|say)|mejor(?: pon(?:me|lo)?)?|que sea|p[oó]nl[oa]|c[aá]mbi[ae]l[oa] (?:por|a)|"
    r"mach(?:e)? (?:lieber |besser )?(?:daraus|draus)|schreib lieber|mets plut[oô]t|[eé]cris plut[oô]t|"
    r"metti (?:invece|piuttosto)|"
    r"scrivi (?:invece|piuttosto)|p[õo]e antes|mete antes)\s*[:,–-]?\s+"
    r"(?P<new>[^,;?!\n]+?)[\s.]*$",
    _I,
)
"""A deed that is taken back at once for another, and why: "give her the reeds back, no wait, make it thank her"."""

NO_DEED: Final = re.compile(
    r"(?:(?:the|an?|my|our|his|her|their|some|this|that|for|on|at|in|by|to|from|with|and|or|not|only|high|low|urgent|due|"
    r"all|every|el|la|los|las|un|una|mi|para|por|a|en|con|de|der|die|das|ein\w*|f[üu]r|am|um|le|les|il|lo|o|os|as|"
    r"pour|[àa])\b|l['’]|\d)",
    _I,
)
"""How words begin that are no deed, but a part of one."""

SURE: Final = 0.4
"""How likely what is said in the place of a deed must be to be one."""


def _other_deed(request: str, now: datetime, language: Language) -> str:
    """The request with the deed that counts in the place of the one that was taken back as a whole.

    Both speak of one thing, by a word that they share; with a time that only the first tells it stays as it is.
    """
    found = ANOTHER.fullmatch(request.strip())
    if found is None or NO_DEED.match(found["new"]):
        return request
    head, new = found["old"], found["new"]
    led = FRAME.match(head)
    start = led.end() if led else 0
    start += kept.end() if (kept := ON_A_LIST.match(head[start:])) else 0
    old = words_of(head[start:])
    shared = ({*old[1:]} & {*words_of(new)[1:]}) - NOISE
    if not old or len(new.split()) < 2 or not shared:
        return request
    if _times(head[start:], now, language) and not _times(new, now, language):
        return request
    whole = f"{head[:start]}{new}"
    wished = max(likely(each, now, language, ()).get("add_todo", 0.0) for each in (new, whole))
    return whole if wished >= SURE else request


BEARINGS: Final = re.compile(
    rf"^\W*(?:(?:it['’]?s|today is|is it|happy|a|es|hoy es|heute ist|c['’]est)\s+)?(?:{DAY.pattern})"
    rf"(?P<again>(?:{_NO}|\W)*)(?P<last>{DAY.pattern})?[\s.!?…–-]+"
    r"(?=(?:ok(?:ay)?|right|so|anyway|well|now then|bueno|vale|pues|a ver|en fin|gut|also|bon|alors|"
    r"allora|bem|ent[aã]o)\b)",
    _I,
)
"""How one begins who must think which day it is: "monday. no wait, tuesday. ok: ..."."""


def _with_bearings(request: str, now: datetime, language: Language) -> str:
    """The request without the day of today with which it begins, and what was taken for it."""
    found = BEARINGS.match(request)
    if found is None:
        return request
    told = _times(found.group(), now, language)
    last = told[-1].readings[0] if told else None
    today = last is not None and last.all_day and last.start.weekday() == now.weekday()
    return request[found.end() :] if today else request


def settled(request: str, now: datetime, language: Language) -> str:
    """The request with the times that count in the place of those that were taken back, or called "then"."""
    if ASKED.search(request):
        return request
    request = _other_deed(_with_bearings(request, now, language), now, language)
    request = PLACED.sub(_other_hour, ENDS_AT.sub(_from_to, _at_once(request, now, language)))
    request = without_denied(_other_day(request, now, language), now, language)
    return _named_again(request, now, language)


def _at_once(request: str, now: datetime, language: Language) -> str:
    """The request without the "let's say" that leads from a time taken back to the one that counts."""
    for found in LETS.finditer(request):
        rest = request[found.end() :]
        told = _times(rest, now, language)
        counts = rest[:1].isdecimal() or (told and not told[0].start_index)
        if counts and _times(request[: found.start()], now, language):
            return f"{request[: found.start()]}{found['no']}{rest}"
    return request


def _from_to(found: re.Match[str]) -> str:
    old, new = found["old"], found["new"]
    half = HALF.search(old)
    if not (half or HALF.search(new) or found["led"] or re.search(r"[:.]", old + new)):
        return found.group()
    if half and not HALF.search(new):
        new += half.group()
    return f"{found['led'] or found['again'] or ''}{new} {found['till'].lstrip(' ,')}"


def _other_hour(found: re.Match[str]) -> str:
    """The hour that counts in the place of the one that was taken back, where only a reason is told behind it."""
    old, new, why = found["old"], found["new"], found["why"] or ""
    if not (found["place"] or why) or (why and (not WHY.match(why) or WISHED.search(why))):
        return found.group()
    half = HALF.search(old)
    if not (half or HALF.search(new) or found["led"] or re.search(r"[:.]", old) or CLOCK.search(new)):
        return found.group()
    if half and new[:1].isdigit() and not HALF.search(new):
        new += half.group()
    return f"{found['led'] or found['again'] or ''}{new}{found['place'] or ''}"


def _other_day(request: str, now: datetime, language: Language) -> str:
    """The request where a day was taken back with a reason that names it again, with the day that counts."""
    for no in NO.finditer(request):
        head, tail = request[: no.start()], request[no.end() :]
        told = _times(head, now, language)
        if not told or told[-1].end_index != len(head.rstrip()):
            continue
        old = told[-1]
        for cut in PARTS.finditer(tail):
            new = _counts(old.readings[0], tail[: cut.start()], tail[cut.end() :], now, language)
            meant = _instead(head[old.start_index :], old.readings[0], new) if new else None
            if new is None or meant is None:
                continue
            rest = tail[cut.end() + len(new) :]
            rest = rest[behind.end() :] if (behind := BEHIND.match(rest)) else rest
            return f"{head[: old.start_index]}{meant}{rest}"
    return request


def _counts(old: Reading, reason: str, rest: str, now: datetime, language: Language) -> str | None:
    """The words of the time that counts, where what stands before it is why the old one will not do."""
    if not SHUT.search(reason) or len(reason.split()) > LONGEST:
        return None
    again = _times(reason, now, language)
    if len(again) != 1 or not _is_same(old, again[0].readings[0]):
        return None
    told = _times(rest, now, language)
    if not told or told[0].start_index:
        return None
    first, others = told[0], [each for each in told[1:] if each.readings[0].all_day]
    if others and len(rest[first.end_index : others[0].start_index].split()) < APART:
        return None  # more days of the same: "they're shut thursday, friday, and also on saturday"
    new = rest[: first.end_index]
    best = first.readings[0]
    if best.rrule or best.start == old.start or not BEHIND.match(rest[first.end_index :]) or "," in new:
        return None
    return None if best.all_day and len(DAY.findall(new)) > 1 else new


def _is_same(old: Reading, again: Reading) -> bool:
    """Whether a time names once more the day of another, or its hour: "thursday ... they're shut thursdays"."""
    if again.all_day:
        return again.grain == "day" and again.start.weekday() == old.start.weekday()
    return not old.all_day and again.start.time() == old.start.time()


def _instead(words: str, old: Reading, new: str) -> str | None:
    """A time with another day, and the hour that it had, or with another hour; None where it is not plain how."""
    alone = LED.sub("", new)
    days = DAY.findall(words)
    if days and not DAY.search(new):  # another hour of the same day
        hour = CLOCK.fullmatch(alone)
        hours = [each for each in CLOCK.finditer(words) if _hour(each.group()) == old.start.hour % 12]
        one = hours[0] if hour and len(hours) == 1 else None
        return f"{words[: one.start()]}{alone}{words[one.end() :]}" if one else None
    led = LED.match(words)
    whole = new if led is None or alone != new else led.group() + new
    return DAY.sub(lambda found: alone, words) if not old.all_day and len(days) == 1 and DAY.fullmatch(alone) else whole


def _hour(words: str) -> int:
    return int("".join(takewhile(str.isdigit, words))) % 12


def _named_again(request: str, now: datetime, language: Language) -> str:
    """The request in which something is moved "to then", with the one time it names in the place of that."""
    then = THEN.search(request)
    if then is None or not CHANGES.search(request[: then.start()]):
        return request
    told = _times(request[: then.start()], now, language)
    if len(told) != 1 or told[0].readings[0].rrule or told[0].readings[0].start < now.replace(hour=0, minute=0):
        return request
    named = BEFORE.sub("", request[told[0].start_index : told[0].end_index])
    led = then["led"]
    if article := ARTICLE.match(named):
        led = {"a": "al", "al": "al"}.get(led.casefold(), f"{led} el")
        named = named[article.end() :]
    return f"{request[: then.start()]}{led} {named}{request[then.end() :]}"


def _times(words: str, now: datetime, language: Language) -> tuple[Span, ...]:
    return tuple(find(words, now, language, policy=PLANNING))
