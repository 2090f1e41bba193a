"""What a request about to-dos says beside the call: tags, parts, a snooze, a note, what to do now.

A parameter for each would make a small model worse at all of them; the user's own words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple

from memory.event import told_ahead
from tools.contract import ToolContext, When
from tools.matching import words_of
from tools.times import find_times, read_time
from tools.when import duration

_I: Final = re.IGNORECASE
_TAG: Final = r"[#\"“«']?(?P<tag>[^\W\d][\w-]*)[\"”»']?"

HASHED: Final = re.compile(r"(?<![\w&/])#(?P<tag>[^\W\d_][\w-]*)")
"""A tag as people write one; "#3" is a number of a list."""

_ENDS: Final = (
    r"(?=\s*(?:$|[,.;:!?]|(?:and|to|on|by|for|from|due|that|this|in|at|today|tomorrow|please|thanks|y|para|por|a|en|el|"
    r"de)\b))"
)

TAG_NAMED: Final = re.compile(
    rf"\s*\b(?:(?:with|con)\s+(?:the\s+|a\s+|la\s+|una\s+)?(?:tag|label|etiqueta)\s+|"
    r"(?:and\s+|y\s+)?(?:tagged|labell?ed|tag (?:it|this|that)|etiquetad[oa]s?|etiqu[eé]ta(?:lo|la))\s+"
    rf"(?:as\s+|with\s+|como\s+|con\s+)?){_TAG}{_ENDS}",
    _I,
)
"""A tag that is spoken of: "tagged home", "tag it as home", "with the tag home"."""

TAGGING: Final = re.compile(
    rf"^\W*(?:please |por favor,? )?(?:(?:tag|label|etiqueta)\s+.+?\s+(?:as|with|como|con)\s+|"
    r"(?:add|put|give|remove|delete|drop|take off|pon(?:le)?|a[ñn]ade|quita(?:le)?|borra)\s+(?:.+?\s)??"
    rf"(?:the|a|an|la|una)\s+(?:tag|label|etiqueta)\s+){_TAG}",
    _I,
)
"""A tag that a row is given, or loses: "tag the tax return as home", "remove the tag home from it"."""

UNTAG: Final = re.compile(r"\b(?:untag|remove|delete|drop|take off|quita(?:le)?|borra)\b", _I)

ASKS: Final = (
    r"\b(?:what|which|anything|something|show|list|see|any|qu[eé]|cu[aá]les?|algo|hay|mu[eé]strame|ens[eé][ñn]ame|ver|"
    r"lista)\b[^,;.]*?"
)
IMPORTANT: Final = re.compile(
    ASKS + r"\b(?:(?P<urgent>urgent\w*|pressing|urge)|important\w*|high[ -]priority|prioridad alta|prioritari[oa]s?)\b",
    _I,
)
LISTED_TAG: Final = re.compile(ASKS + r"(?=#|\b(?:tag|label|etiquet))", _I)

WHAT_NOW: Final = re.compile(
    r"\bwhat (?:should|shall|can|do|must) (?:i|we) (?:do|work on|tackle|start with|begin with|start|do now)"
    r"(?: (?:right )?(?:now|next|first))?\W*$|"
    r"\bwhat(?:['’]?s| is| comes) (?:up )?(?:next|first)(?: (?:on|for) (?:my|the|me)\b.*)?\W*$|"
    r"\bwhat (?:next|now|first)\W*$|\bwhere (?:should|do|shall) i (?:start|begin)\b|"
    r"\b(?:what(?:['’]?s| is)|the) (?:the )?most (?:urgent|pressing)\b|"
    r"\bqu[eé] (?:hago|debo hacer|deber[ií]a hacer|puedo hacer|me toca(?: hacer)?|toca(?: hacer)?)"
    r"(?: (?:yo )?(?:ahora|primero|ya|ahora mismo))?\W*$|\bqu[eé] tengo que hacer (?:ahora|primero|ya)\b|"
    r"\bqu[eé] (?:es lo )?(?:siguiente|primero)\W*$|\bpor d[oó]nde (?:empiezo|comienzo)\b|\blo m[aá]s urgente\b",
    _I,
)
"""How people ask what to do now."""

SNOOZE: Final = re.compile(
    r"\bsnooz\w+|\bhide\b.*\b(?:until|till|for)\b|\b(?:do|remind me|leave|ask me|come back)\b.*"
    r"(?<!hour )(?<!hours )(?<!minutes )(?<!day )(?<!days )(?<!week )(?<!weeks )\blater\b(?! than)|"
    r"\bnot now\b|\b(?:posp[oóu]n\w*|aplaza\w*|deja\w*|esconde\w*)\b.*\b(?:hasta|m[aá]s tarde|luego|para luego)\b|"
    r"\b(?:posponer|posp[oó]n(?:lo|la|me(?:lo|la)?)?)\W*$|\brecu[eé]rda(?:me|melo|mela)\b.*\b(?:m[aá]s tarde|luego)\b|"
    r"\b(?:posp[oóu]n\w*|aplaza\w*)\b.*\b(?:durante|por|un[ao]s?|\d+) .*\b(?:minutos?|horas?|d[ií]as?|semanas?)\b",
    _I,
)
"""How people put a to-do aside for a time; one that is moved "to Friday" gets another due date instead."""

ONCE: Final = re.compile(r"\b(?:only|just) once\b|\bs[oó]lo una vez\b", _I)
"""How people say that a repeating to-do is to be done this time and no more; beside `stops_repeating`."""

UNDATED: Final = re.compile(
    r"\b(?:take|remove|drop|clear|delete|lose|get rid of|scrap|forget)\b[^.;!?]*\b(?:date|deadline|time limit)\b"
    r"(?=\s*(?:$|[,.;!?]|(?:off|of|on|from|for|again|and|but)\b))|"
    r"\bno (?:real |longer (?:a |any )?|more )?(?:due date|deadline|date|time limit)\b(?! (?:yet|with|for))|"
    r"\b(?:qu[ií]ta\w*|b[oó]rra\w*|elim[ií]na\w*|s[aá]ca\w*)\b[^.;!?]*\b(?:fecha|plazo|vencimiento)\b|"
    r"\bwithout (?:a |any |the )?(?:due date|deadline|date|time limit)\b|"
    r"\bsin (?:fecha(?: l[ií]mite)?|plazo|vencimiento)\b|"
    r"\b(?:ya )?no tiene (?:fecha|plazo|vencimiento)\b|\bd[eé]ja\w* sin (?:fecha|plazo)\b",
    _I,
)
"""How people say that a to-do is due no more."""

REOPENED: Final = re.compile(
    r"\bun-?(?:tick|check|mark|cross)\w*|\bre-?open\w*|"
    r"\bopen (?:it|that|this|them|that one|(?:the|my) [\w ]{2,30}) (?:up )?again\b|"
    r"\b(?:set|mark|put|turn|change|switch|flip|move|make)\b[^.;!?]{0,60}?\b(?:back )?(?:to|as|into)? ?"
    r"(?:(?:be )?(?:not (?:yet )?(?:done|finished|complete)|undone|unfinished|incomplete)|(?:open|to-?do) again|"
    r"(?:back )(?:to|as) (?:open|pending|to-?do))\b|"
    r"\b(?:put|move|stick)\b[^.,;!?]{0,40}? back (?:on|onto|in|to) (?:the|my|our) (?:to-?do )?(?:list|to-?dos)\b|"
    r"\b(?:should|must|needs? to|has to|have to|ought to) (?:really |now |still )?(?:go back to|be) (?:(?:set |put |"
    r"marked )?"
    r"(?:back )?(?:to |as )?)?(?:open(?: again)?|not done|undone|incomplete|unticked|(?:back )on (?:the|"
    r"my) (?:to-?do )?list)"
    r"(?=\W*(?:$|[.,;!?]))|"
    r"(?<!if )\b(?:not|(?:is|are|was|were)n['’]?t) (?:actually |really )?(?:done|finished|ticked off|"
    r"complete) after all\b|"
    r"\bhave ?n['’]?t (?:actually |really )?\w+(?:ed|t|ne|id|ade) [^.,;!?]*\bafter all\b|"
    r"\bdesmarca\w*|\breabr\w+|\b(?:vuelv\w+|volver) a (?:abrir|dejar|poner|marcar)(?:l[oa]s?)?\b[^.;!?]{0,40}?"
    r"(?=$|\b(?:abiert|pendiente|sin hacer|[.,;!?]))|"
    r"\b(?:marca|pon|deja|(?:m[aá]rca|p[oó]n(?:e|ga)?|d[eé]ja|m[aá]rque|d[eé]je|devu[eé]lv[ae])l[oa]s?)\b[^.;!?]{0,40}?"
    r"(?:como |de nuevo |otra vez )+(?:(?:como )?(?:no hech[oa]s?|pendientes?|sin hacer|abiert[oa]s?)|"
    r"(?:en|a|entre) (?:l[ao]s? |mi |mis )?(?:lista|pendientes))\b",
    _I,
)
"""How people say that what was ticked off is not done after all."""

MISTICKED: Final = re.compile(
    r"\bi(?:['’]ve| have|['’]d| had| must have)? (?:accidentally |wrongly |mistakenly )?(?:ticked|checked|crossed|"
    r"marked|"
    r"closed|completed) (?:off )?[^.,;!?]*?(?:\b(?:by (?:mistake|accident)|in error|too (?:early|soon)|prematurely|"
    r"when i should ?n['’]?t have)\b)|"
    r"(?:^|[.,;!?]\s*|\bso )(?:i )?(?:accidentally |wrongly |mistakenly )?ticked (?:off )?[^.,;!?]*?"
    r"\bby (?:mistake|accident)\b|\bi (?:accidentally|wrongly|mistakenly) (?:ticked|checked|crossed|marked)\b|"
    r"\b(?:tach[eé]|marqu[eé]|(?:he|hab[ií]a) (?:tachado|marcado)) [^.,;!?]*?\b(?:por error|sin querer|antes de tiempo|"
    r"por equivocaci[oó]n)\b",
    _I,
)
"""How it is told that something was ticked off that is not done: "I ticked the tickets by mistake, undo that"."""

DATELESS: Final = re.compile(
    r"\b(?:without|with no|have no|has no|having no|(?:don['’]?t|doesn['’]?t) have|lack(?:s|ing)?)\s+"
    r"(?:a |an |any |yet )?(?:due )?(?:dates?|deadlines?)\b|\bundated\b|"
    r"\bno (?:due )?(?:dates?|deadlines?) (?:on|yet)\b|\b(?:sin|no tienen?) (?:fecha|plazo|vencimiento)\b",
    _I,
)
"""How people ask for what has no due date."""

OVERDUE: Final = re.compile(
    ASKS + r"\b(?:(?:over|past) ?due|(?:running |i['’]?m |am i )late|late to-?dos?|missed|atrasad[ao]s?|vencid[ao]s?|"
    r"con retraso|fuera de plazo)\b",
    _I,
)
"""How people ask for what should have been done."""

WHETHER_DONE: Final = re.compile(
    r"^\W*(?:(?:hey|hi|so|and|ok(?:ay)?|remind me|do you know(?: if)?|oye|y|a ver|dime(?: si)?|sabes si)\b[\s,]*)*(?:"
    r"(?:have|did) (?:i|we) (?!got\b(?! (?:a)?round)|get\b(?! (?:a)?round)|have\b|sa(?:y|id)\b|t(?:ell|old)\b|"
    r"ask(?:ed)?\b)|"
    r"do (?:i|we) still (?:have|need) to\b(?! do\b)|"
    r"(?:is|are|was|were) (?!there\b)(?=[^?]*\b(?:done|ticked off|sorted|to do|paid|sent|bought|\w{3,}ed)\b)|"
    r"¿? ?(?:ya )?(?:he|hemos) (?!dicho\b|tenido\b)\w+[aei]?[dst][oa]\b|¿? ?ya \w+(?:é|í|amos|imos)\b|"
    r"¿? ?(?:me|nos) queda por (?!hacer\b)\w+|¿? ?(?:todav[ií]a|a[uú]n) (?:tengo|tenemos) que (?!hacer\b)\w+|"
    r"¿? ?(?:tengo|tenemos) que (?!hacer\b)\w+(?=[^?]*\b(?:todav[ií]a|a[uú]n|o ya)\b))[^?]*(?:\?|$)",
    _I,
)
"""How people ask whether one thing is done: "have I booked the tickets or is that still to do?"."""

WHEN_DUE: Final = re.compile(
    r"\b(?:(?:by |until )?when(?:['’]?s| is| are| do| does| must| should| have| am)\b|"
    r"what(?:['’]?s| is| are)? the (?:deadline|due date|date) (?:for|of|on)\b|"
    r"(?:by )?what (?:day|date) (?:is|do|must|should)\b|"
    r"^\W*(?:is|are) (?:the|my|our) [^?]*\bdue\b|how long (?:have (?:i|we) got|do (?:i|we) have|is left)\b|"
    r"(?:para |hasta )?cu[aá]ndo (?:es|tengo|tenemos|hay|vence|vencen|toca|debo|debemos|se|puedo|caduca)\b|"
    r"(?:para |hasta )?qu[eé] (?:d[ií]a|fecha) (?:es|tengo|tenemos|hay|vence|toca|debo|se)\b|"
    r"cu[aá]l es (?:el plazo|la fecha) (?:l[ií]mite )?(?:para|del?|de la)\b)",
    _I,
)
"""How people ask when a to-do is due."""

NOTED: Final = re.compile(
    r"\b(?:add|put|attach|write|a[ñn]ade|agrega|pon(?:le)?|apunta)\s+(?:a |the |this |una |la |esta )?"
    r"(?:note|comment|nota|comentario)\s+(?:to|on|for|under|in|a|al|en)\s+(?P<row>[^:]{2,80}):\s*(?P<text>\S.*)",
    _I | re.DOTALL,
)
"""A note of a to-do: "add a note to the tax return: ask Eva"."""

UNDER: Final = re.compile(
    r"\s*\b(?:(?P<surely>as (?:a |one )?(?:part|sub-?task|step) (?:of|to|for|under|in)|"
    r"to the (?:sub-?tasks|steps|parts) of|"
    r"como (?:una |un )?(?:parte|subtarea|paso) (?:de|del|en|para)|a las subtareas del?)|under|below|beneath|"
    r"debajo del?|dentro del?|bajo)\s+(?P<whole>[^,.;:!?]+)",
    _I,
)
"""The to-do that another is a part of; "under the sink" is none, and stays in the title."""

STEPS: Final = re.compile(
    r"^\W*(?:(?:please|hey|ok|por favor|oye)[,\s]+)*(?:"
    r"(?:in order )?(?:to|for|para)\s+(?P<whole>[^:,]{2,80}?),?\s+"
    r"(?:(?:i|we)(?:['’]ll)?\s+(?:need|have|must|should|want|got)(?:\s+to)?(?:\s+do)?|"
    r"(?:tengo|tenemos|hay|necesito|necesitamos|debo|debemos)(?:\s+que)?(?:\s+hacer)?)|"
    r"(?:add\s+|a[ñn]ade\s+)?(?:these\s+|the\s+|estas\s+|estos\s+|las\s+|los\s+)?"
    r"(?:sub-?tasks|steps|parts|subtareas|pasos|partes)\s+(?:of|for|to|under|del?|a|para)\s+(?P<named>[^:]{2,80}?)"
    r")\s*:\s*(?P<steps>\S.*)$",
    _I | re.DOTALL,
)
"""A deed and its parts: "to plan the trip I need to: book flights, pack"."""

BEFORE: Final = re.compile(
    r",?\s*(?:\b(?:and )?remind me\s+|\bav[ií]same\s+|\bcon (?:un )?aviso\s+)?\b(?P<length>(?:\d+|an?|half an?|one|two|"
    r"three|five|ten|fifteen|twenty|thirty|un|una|media|dos|tres|cinco|diez|quince|veinte|treinta)\s?"
    r"(?:min(?:ute|uto)?s?|hours?|horas?|h|days?|d[ií]as?|weeks?|semanas?))\s+"
    r"(?:before(?:hand)?|in advance|ahead|antes|de antelaci[oó]n)(?=\s*(?:$|[,.;!?]|and\b|y\b))",
    _I,
)
"""How long before its time the user wants to be reminded; "two days before the 15th" is a time."""


class Steps(NamedTuple):
    """A deed and the parts that it is made of, in the user's words."""

    whole: str
    parts: tuple[str, ...]


def tags_of(request: str, title: str = "") -> tuple[str, ...]:
    """The tags that a request gives to the to-do `title`: of several, those that stand behind its words."""
    spoken = [found["tag"] for found in TAG_NAMED.finditer(request)]
    given = TAGGING.search(request)
    if given and not title:
        spoken.append(given["tag"])
    runs = _runs(request)
    if len(runs) > 1 and title:
        own = set(words_of(HASHED.sub(" ", title)))
        most = max(len(own & set(words_of(words))) for words, _ in runs)
        runs = [(words, tags) for words, tags in runs if len(own & set(words_of(words))) == most]
    hashed = [tag for _, tags in runs for tag in tags]
    return tuple(dict.fromkeys(tag.casefold() for tag in (*hashed, *spoken)))


def listed_tag(request: str) -> str | None:
    """The tag by which a list is asked for."""
    asked = LISTED_TAG.search(request)
    found = tags_of(request[asked.start() :] if asked else "")
    return found[0] if found else None


def wanted(request: str) -> Literal["important", "urgent"] | None:
    """Whether only what matters, or what presses, is asked for."""
    asked = IMPORTANT.search(request)
    return None if asked is None else "urgent" if asked["urgent"] else "important"


def steps_of(request: str) -> Steps | None:
    """A deed with its parts, where the request is one."""
    found = STEPS.match(request)
    if found is None:
        return None
    rest = found["steps"].strip().rstrip(".")
    pieces = re.split(r"\s*[,;\n]\s*", rest)
    # "a, b and c" are three; in "a, b, and c and d" the last two belong together.
    if not re.match(r"(?:and|y|e)\b", pieces[-1], _I):
        pieces[-1:] = re.split(r"\s+(?:and|y|e)\s+", pieces[-1], maxsplit=0 if len(pieces) == 1 else 1)
    bare = (re.sub(r"^(?:[-*•]|\d+[.)]|and\b|y\b|e\b|to\b)+\s*", "", each.strip(), flags=_I) for each in pieces)
    parts = tuple(each for each in bare if each)
    return Steps((found["whole"] or found["named"]).strip(), parts) if parts else None


def note_of(request: str) -> str:
    """The note that a to-do is to have, as the user wrote it."""
    found = NOTED.search(request)
    return found["text"].strip() if found else ""


def noted_row(request: str) -> str:
    """The words for what is to have a note."""
    found = NOTED.search(request)
    return found["row"].strip() if found else ""


def reminders_of(request: str, due: date | datetime | None) -> tuple[int, ...]:
    """How many minutes before `due` the user wants to be reminded; days before a day, in the morning."""
    if due is None:
        return ()
    lengths = (duration(found["length"]) for found in BEFORE.finditer(request))
    minutes = (int(length.total_seconds() // 60) for length in lengths if length)
    return tuple(told_ahead(each, not isinstance(due, datetime)) for each in minutes)


def snooze_of(context: ToolContext, due: When | None) -> date | datetime | None:
    """Until when a to-do is put aside: a time, or a length from now."""
    said = due.text if due is not None and due.text else _time_said(context)
    words = re.sub(r"^\W*(?:until|till|hasta)\s+", "", said, flags=_I)
    length = duration(said or context.request, context.language) if words == said else None
    if length:  # before the times: "una hora" is also one o'clock
        return _after(context.now, length)
    best = read_time(context, words, language=context.language).best if words else None
    if best is None:
        return None
    until = best.start.date() if best.all_day else best.start
    begins = until if isinstance(until, datetime) else datetime.combine(until, time.min, context.zone)
    return until if begins > context.now else None


def _after(now: datetime, length: timedelta) -> date | datetime:
    """Whole days are over at the beginning of a day."""
    return now.date() + length if length % timedelta(days=1) == timedelta(0) else now + length


def _time_said(context: ToolContext) -> str:
    spans = find_times(context, context.request, context.language)
    return context.request[spans[0].start_index : spans[0].end_index] if len(spans) == 1 else ""


def _runs(request: str) -> Sequence[tuple[str, list[str]]]:
    """The hashed tags that stand together, each run with the words before it."""
    runs: list[tuple[str, list[str]]] = []
    end = 0
    for found in HASHED.finditer(request):
        words = request[end : found.start()]
        if runs and not words_of(words):
            runs[-1][1].append(found["tag"])
        else:
            runs.append((words, [found["tag"]]))
        end = found.end()
    return runs
