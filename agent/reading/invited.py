"""What somebody wants of the user, and when it is to be: "Priya wants lunch, so Thursday at 12" is lunch with Priya."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from tools.contract import Language
from tools.when import find, planning

_I: Final = re.IGNORECASE
_SO: Final = (
    r"(?:(?:[\s,;:.–—-]+|\s)(?:(?:and |so )*(?:(?:so|i['’]?ve said|i said|we said|let['’]s say|let['’]s do|"
    r"make it|we['’]ll do|"
    r"it['’]s|as[ií] que|quedamos|hemos quedado|he dicho|digamos|pues|also|alors|quindi|ent[aã]o)\b[\s,:]*)+)|"
    r"\s*[,;:–—-]+\s+)"
)
ENGLISH: Final = re.compile(
    r"^\W*(?:(?:hi|hey|ok|so|oh)\b[\s,]*)*"
    r"(?P<who>(?!(?:i|we|you|he|she|they|it|who|nobody|someone|somebody|everyone|everybody|anyone)\b)(?:(?:the|"
    r"my|our) )?"
    r"[^\W\d_]+(?: (?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+)?) (?:wants|would like|fancies|has asked for|asked for|suggests|"
    r"suggested|proposes|"
    r"proposed)(?: (?:an?|some|to (?:have|get|grab|go for|meet for|do)|us to have))* "
    r"(?P<what>(?:quick )?(?:coffee|lunch|dinner|breakfast|brunch|chat|drinks?|tea|walk|word|meeting|catch-up|"
    r"call|pint|beer|supper|"
    r"meal))(?: with (?:me|us))?(?: (?:after|before) (?:(?:my|his|her|the|"
    r"our) )?[^\W\d_]+)?" + _SO + r"(?P<rest>\S.*)$",
    _I,
)
SPANISH: Final = re.compile(
    r"^\W*(?:(?:hola|oye|vale|bueno)\b[\s,]*)*(?P<who>(?!(?:yo|t[uú]|[ée]l|ella|alguien|nadie|qui[eé]n|me|"
    r"no)\b)(?:(?:el|la|mi) )?"
    r"[^\W\d_]+(?: (?-i:[A-ZÁÉÍÓÚÑ])[^\W\d_]+)?) (?:quiere|me propone|propone|me ha propuesto|quer[ií]a) (?:(?:que )?"
    r"(?P<what>(?:tomar |ir a |dar )?(?:comer|cenar|desayunar|merendar|un caf[ée]|una ca[ñn]a|unas ca[ñn]as|"
    r"una copa|un paseo|quedar|hablar|"
    r"una reuni[oó]n))) conmigo(?: (?:despu[eé]s|antes) de(?:l| mi| la)? [^\W\d_]+)?" + _SO + r"(?P<rest>\S.*)$",
    _I,
)
"""Who wants what, and what is settled on."""

ARTICLE: Final = re.compile(r"^(?:tomar |dar )?(?:una?s? )?(?!ir a )", _I)


def invited(request: str, now: datetime, language: Language) -> str:
    """The request told as the event it is about, where an hour is settled on for what somebody wants."""
    found = None if "?" in request or "\n" in request else ENGLISH.match(request) or SPANISH.match(request)
    if found is None:
        return request
    rest = found["rest"]
    spans = find(rest, now, language, policy=planning(rest))
    if not spans or spans[0].start_index or len(spans) > 1:
        return request
    best = spans[0].readings[0]
    if best.all_day or best.rrule or best.grain not in ("hour", "minute") or best.end is not None:
        return request
    spanish = found.re is SPANISH
    what = ARTICLE.sub("", found["what"]) if spanish else found["what"]
    return f"{what} {'con' if spanish else 'with'} {found['who']} {rest}"
