"""What one cannot come to, and when it is to be instead: "I can't make physio tomorrow, put it on Thursday, same time".

The first clause names the event and its day, the second tells the new time of "it": told as one move of the event.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE
_LED: Final = (
    r"^\W*(?:(?:oh no|oh|ugh|sorry|hey|hi|ok|so|damn|turns out|it turns out|looks like|i think|oye|vaya|jo|"
    r"al final|resulta "
    r"que|perdona|uy)\b[\s,]*)*"
)
ENGLISH: Final = re.compile(
    _LED
    + r"(?:(?:on )?(?P<day>today|tonight|tomorrow|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]+)?"
    r"(?:i|we)?(?:['’]m| am|['’]re| are)?\s*(?:can(?:no|['’]?)t|won['’]?t(?: be able to)?|not (?:able to|free for|"
    r"around for)|"
    r"unable to)(?: now)?(?: (?:make it to|make|do|go to|get to|come to|attend|be at))?\s+"
    r"(?P<what>(?!it\b|that\b|this\b|find\b|remember\b)[^,;.!?:]+?)"
    r"(?:\s*[,;.–—-]+\s*|\s+)(?:(?:so|and|please|pls|can you|could you|let['’]?s|just)[\s,]+)*"
    r"(?:(?:move|put|make|shift|push|reschedule|switch|change|swap|bump|book|do) (?:it|that|this)|have it)"
    r"(?: (?:back|instead))?\s+(?:(?:to|for|on|until|at)\s+)?(?P<rest>\S[^;!?]*)$",
    _I,
)
SPANISH: Final = re.compile(
    _LED
    + r"(?:(?:el )?(?P<day>hoy|ma[ñn]ana|pasado ma[ñn]ana|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
    r"[\s,]+)?(?:(?:ya|al final) )?no (?:me (?:va|viene) bien|puedo|podr[eé]|podemos|llego|llegamos|voy a poder|"
    r"voy a llegar|"
    r"vamos a poder)(?: (?:ir|llegar|asistir|acudir|hacer|tener))?\s+(?P<what>(?:a la|al|a|la|el) [^,;.!?:]+?)"
    r"(?:\s*[,;.–—-]+\s*|\s+)(?:(?:as[ií] que|y|mejor|por favor|porfa|me|puedes|podr[ií]as)[\s,]+)*"
    r"(?:p[oó]n|p[aá]sa|c[aá]mbia|mu[eé]ve|d[eé]ja|poner|pasar|cambiar|mover|reprograma|traslada)(?:me)?l[oa]\s+"
    r"(?:mejor )?(?P<rest>\S[^;!?]*)$",
    _I,
)
DAY: Final = re.compile(
    r"\s+(?:on )?(?P<day>today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|"
    r"afternoon|evening))?$",
    _I,
)
"""The day of what one cannot come to, behind its name."""
ROW_CANNOT: Final = re.compile(
    _LED
    + r"(?P<what>(?!(?:i|we|you|he|she|they|it|that|this|who|what)\b)[^,;.!?:]{3,40}?) (?:can(?:no|['’]?)t|won['’]?t|"
    r"isn['’]?t going to) (?:do|be|happen|go|make it|work)(?: on)? (?P<day>today|tonight|tomorrow|mon|tues?|weds?|"
    r"thurs?|"
    r"fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s*[,;–—-]+\s*|\s+)(?:(?:so|and|please|pls|can you|just)[\s,]+)*"
    r"(?:move|put|make|shift|push|reschedule|switch|change|bump)(?: (?:it|that))?(?: (?:back|instead))?\s+"
    r"(?:to|for|on|until)\s+(?P<rest>\S[^;!?]*)$",
    _I,
)
"""The same told of the row: "the parcel can't do Thursday, push to Saturday"."""

NOT_BEFORE: Final = re.compile(
    _LED + r"(?:(?P<day>hoy|ma[ñn]ana|(?:el )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo))\s+)?"
    r"(?P<what>(?:al|a la) [^,;.!?:]{3,30}?) no (?:llego|llegamos|puedo(?: ir| llegar)?) (?:antes de|hasta) "
    r"(?P<hour>las? [^,;.!?]+?)[\s,;.]+(?:as[ií] que )?(?:p[oó]n|p[aá]sa|c[aá]mbia|mu[eé]ve)l[oa] (?:a|para) "
    r"(?:esa hora|entonces)\b.*$|"
    r"^\W*(?:i|we) (?:can['’]?t|won['’]?t|cannot) (?:get to|make|be at|do) (?P<en>[^,;.!?:]{3,30}?) (?:before|"
    r"till?|until) "
    r"(?P<at>[^,;.!?]+?)[\s,;.]+(?:so )?(?:move|push|put|change|shift|make) it (?:to )?then\b.*$",
    _I,
)
"""The same where the hour before which one cannot is the new one: "no llego antes de las 5, cámbialo a esa hora"."""

AGAIN: Final = re.compile(
    _LED + r"(?:please |can you |could you )*(?:cancel|scrap|drop|call off) (?P<what>(?!it\b|that\b|this\b)[^,;.!?:]+?)"
    r"(?:,| and| then)+ (?:re-?(?:book|schedule)|(?:book|put|schedule|make|do|set) (?=(?:it|that) ?(?:again|back|"
    r"up)?\b)|"
    r"(?:book|put|schedule) again)\s?(?:it|that|one)?(?: (?:again|back in|in))? (?:for|on|to|"
    r"at)?\s*(?P<rest>\S[^;!?]*)$",
    _I,
)
"""That something is cancelled and planned anew: "cancel physio and book it again for Friday"."""
DENIED: Final = re.compile(r"\b(?:on the list|my list|la lista|unless|if|si|or|o)\b", _I)
"""Words by which something else is wished for, or it is not sure."""


def as_move(request: str) -> str:
    """The request told as the move of what one cannot come to; any other as it is."""
    if "?" not in request and (told := NOT_BEFORE.match(request)):
        if told["en"]:
            return f"move the {_bare(told['en'])} to {told['at'].strip()}"
        return f"pasa {_article(told['what'])}{_of(told['day'])} a {told['hour'].strip()}"
    found = (
        None
        if "?" in request
        else ROW_CANNOT.match(request) or ENGLISH.match(request) or SPANISH.match(request) or AGAIN.match(request)
    )
    if found is None or DENIED.search(request) or len(found["what"].split()) > MOST:
        return request
    what, rest = found["what"].strip(), found["rest"].strip(" .")
    if found.re is not SPANISH:
        day, behind = found.groupdict().get("day"), DAY.search(what)
        if behind:
            day, what = day or behind["day"], what[: behind.start()]
        to = re.sub(r"(?<=\w)\s*,?\s+(?=(?:the )?same (?:time|hour)\b)", " at ", rest)
        named = day and found.re is not ROW_CANNOT
        return f"move {day}'s {_bare(what)} to {to}" if named else f"move the {_bare(what)} to {to}"
    to = re.sub(r"^(?:para\s+)?el\s+", "al ", rest, flags=_I)
    to = to if re.match(r"(?:al|a)\b", to, _I) else f"a {to}"
    return f"pasa {_article(what)}{_of(found['day'])} {to}"


def _bare(what: str) -> str:
    return re.sub(r"^(?:the|my|our)\s+", "", what.strip(), flags=_I)


def _article(what: str) -> str:
    """ "El fisio" of "al fisio"."""
    return re.sub(r"^(?:a la|a)\s+(?=\S)", "la ", re.sub(r"^al\s+", "el ", what.strip(), flags=_I), flags=_I)


def _of(day: str | None) -> str:
    """ "De mañana", "del lunes"."""
    plain = re.sub(r"^el ", "", day or "", flags=_I)
    if not plain:
        return ""
    return f" de {plain}" if plain.casefold() in ("hoy", "mañana", "manana", "pasado mañana") else f" del {plain}"


MOST: Final = 6
"""Words of what one cannot come to, at most."""
