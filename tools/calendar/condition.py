"""What is wanted only if its time is free: "add a call on Friday at 10:30, but only if I'm free then"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from memory.events import Event
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_overlap, shown
from tools.contract import Receipt, ToolContext

_ME: Final = (
    r"(?:i['’]?m|i am|we['’]?re|we are|(?:the|that|my) (?:slot|time|hour|day|morning|afternoon|evening|calendar|diary)"
    r"(?:['’]s| is))(?: (?:not|still|otherwise|already))*"
)
_NOTHING: Final = (
    r"(?:there(?:['’]s| is)? )?nothing(?:['’]s| is| else)*(?: already| else)*"
    r" (?:in the way|on|in my|planned|booked|scheduled|there|then|at that|clash\w*|overlap\w*)|"
    r"(?:i|we) (?:do ?n['’]?t|do not) (?:already )?have (?:anything|something)|"
    r"(?:i|we)(?:['’]ve| have)(?: got)? nothing|"
    r"(?:it|that) (?:does ?n['’]?t|does not) (?:clash|overlap|conflict)"
)
_LIBRE: Final = (
    r"(?:estoy|estamos|tengo|tenemos) (?:(?:el|la|ese|esa) \w+ )?libre|(?:no )?(?:estoy|estamos) ocupad\w+|"
    r"no (?:tengo|tenemos|hay)(?: ya)? (?:nada|otra cosa)|(?:no )?(?:coincide|choca|se solapa|se pisa)|"
    r"(?:tengo|hay) (?:un )?hueco|(?:el hueco|la hora|el rato) est[aá] libre"
)
ONLY_IF_FREE: Final = re.compile(
    r"(?:[\s,;]+(?:but|and|pero|y)\b)?\s*(?:\b(?:only|just|s[oó]lo)\s+)?"
    r"\b(?:if|provided(?: that)?|(?:as|so) long as|unless|si|siempre que|siempre y cuando|a no ser que|a menos que)\s+"
    rf"(?:{_ME} (?:free|available|clear|open|empty|busy|booked|taken)|{_NOTHING}|{_LIBRE})\b(?P<when>[^.,;!?]*)",
    re.IGNORECASE,
)
"""The condition that nothing else is on at that time."""

PASSED_ON: Final = re.compile(
    r"\b(?:ask|asking|tell(?! me\b)|let (?!me\b)\w+ know|inform|wonder|"
    r"pregunt(?:a|ar|arle|arles|ale|ales|[aá]rsel[oa])|di(?:le|les)|dec[ií]r(?:le|les|sel[oa])|av[ií]sal(?:e|es))\b"
    r"[^.;,!?]{0,60}$",
    re.IGNORECASE,
)
"""What leads on to words that are to be asked or told to somebody: "ask Ana if I'm free" has no condition."""

_FIRST: Final = (
    r"^(?P<lead>\W*(?:(?:hi|hey|hello|ok(?:ay)?|so|oh|and|please|oye|hola|y|pues|vale)\b[\s,]*)*)"
    r"(?:(?:do (?:i|we) have|have (?:i|we) got|will (?:i|we) have|is there|have i)(?: (?:any|enough|some))? "
    r"(?:time|room|space|a gap|a slot|an opening)(?: left)? (?:for|to)|"
    r"(?:(?:am i|are we|will i be|would i be) free|can (?:i|we) (?:fit|squeeze) in)(?: for)?|"
    r"(?:(?:tengo|tenemos|hay)(?: un)? (?:tiempo|hueco|rato|sitio)|(?:estoy|estamos) libres?)(?: para)?)\s+"
    r"(?P<what>[^?;.!]+)[?;.!]+\s*"
    r"(?:if (?:so|yes|yeah|i (?:am|do|can)|we (?:are|do|can)|there is|it is|it['’]?s free|possible)|in that case|then|"
    r"(?:y )?si (?:es as[ií]|s[ií]|puedo|tengo|estoy libre|lo estoy|hay(?: hueco)?)|en ese caso|entonces)[\s,]+"
    r"(?:(?:please|can you|could you|just|por favor|puedes)[\s,]+)*"
    r"(?:(?:put|book|add|pencil|stick|pop|pencil|schedule|pop|block|enter)\s+(?:it|that|one)"
    r"(?: (?:in|down)(?! (?:my|the)\b))?|"
    r"(?:ap[uú]nta|an[oó]ta|res[eé]rva|ag[eé]nda|p[oó]n|m[eé]te|a[ñn][aá]de)(?:me)?l[oa])"
    r"(?: (?:in|on|to|en|a) (?:my|the|mi|el|la) (?:calendar|diary|agenda|calendario))?\b"
    r"(?! (?:on|to|in|a|en) (?:my|the|mi|la) (?:[\w-]+ )?(?:list|lista|notes?|notas?)\b)(?P<rest>[^?]*)$"
)
ASKED_FIRST: Final = re.compile(_FIRST, re.IGNORECASE)
"""The same condition, asked first: "do I have time for a swim tomorrow at 10? if so put it in"."""

ELSE: Final = re.compile(
    r"(?:[\s,;.]+(?:but|and|pero|y)\b)?\s*\b(?:"
    r"if (?:i['’]?m|i am|we['’]?re|we are|it['’]?s|that['’]?s|it is|there is) ?(?:not|n['’]t|busy|taken|something)|"
    r"otherwise|or else|if not|(?:y )?si no|en caso contrario)\b[^.!?]*",
    re.IGNORECASE,
)
"""What is wanted where it is not."""


def only_if_free(request: str) -> re.Match[str] | None:
    """The condition that nothing else is on, where a request has one."""
    return next(
        (each for each in ONLY_IF_FREE.finditer(request) if not PASSED_ON.search(request, 0, each.start())), None
    )


def said_after(request: str, language: str) -> str:
    """A request that asks first whether its time is free, as one that has that for a condition; any other as it is."""
    first = ASKED_FIRST.match(request)
    if first is None:
        return request
    rest = first["rest"].strip(" .!,")
    what = first["what"].strip()
    if language == "es" and " para " in what:
        time, _, thing = what.partition(" para ")
        what = f"{thing} {time}"
    what = f"{what}{', ' if rest else ''}{rest}"
    return f"agéndame {what}, solo si estoy libre" if language == "es" else f"put in {what}, only if I'm free"


def conditions(request: str) -> tuple[tuple[int, int], ...]:
    """Where a request says on what condition a thing is wanted, and what else: no deed is meant by that."""
    first = only_if_free(request)
    if first is None:
        return ()
    return (first.span(), *(each.span() for each in ELSE.finditer(request) if each.start() >= first.end()))


def unconditional(request: str) -> str:
    """The request as if it were wanted in any case; the time that the condition may tell stays."""
    first = only_if_free(request)
    if first is None:
        return request
    rest = ELSE.sub("", request[first.end() :])
    return f"{request[: first.start()]} {first['when'].strip()}{rest}".strip(" ,;")


def in_the_way(context: ToolContext, start: datetime, end: datetime, but: Sequence[int] = ()) -> Receipt | None:
    """What is on at a time that must be free, told instead of the deed; None where nothing is, or it need not be."""
    if only_if_free(context.request) is None:
        return None
    found: list[Event] = []
    for each in context.calendar.conflicts(start, end):
        if not {each.id, each.series} & {*but} and each.id not in [other.id for other in found]:
            found.append(each)
    if not found:
        return None
    told = phrase(context.language, "not_free", events=say_overlap(context, found))
    return Receipt(told, tuple(shown(each) for each in found), settled={})
