"""When the one event ends that a request names, or how long it is: "goes on until 12:30", "needs two hours"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from agent.calls import Planned
from agent.deciding.rows import Heard, Row, is_of, left, the_one, without_reasons
from agent.followups.retold import NOW, without_its_day
from agent.reading.resizing import resized
from tools.matching import NOISE, words_of
from tools.when import duration, find, planning, resolve

_I: Final = re.IGNORECASE

ENDS: Final = re.compile(
    r"\b(?:ends?|ending|end|finish(?:es|ed|ing)?|over|until|till|til|extend\w*|acab\w+|termin\w+|finaliz\w+|hasta|"
    r"(?<!\bal )final|"
    r"alarg\w+|al[aá]rg\w+|endet|geht bis|bis|finit|se termine|jusqu['’][àa]|finisce|fino|acaba|at[eé])\b",
    _I,
)
"""Words that lead to the time at which something ends."""

LASTS: Final = re.compile(
    r"\b(?:lasts?|takes?|needs?|is|be|make|goes on for|go on for|runs? for|length|duration|long|should|"
    r"dur\w+|necesita|duraci[oó]n|es de|ser[aá] de|(?:es|son)(?= (?:s[oó]lo )?(?:una|dos|tres|media|\d+) )|dauert|dure|"
    r"dura)\b",
    _I,
)
"""Words that lead to how long something is."""

NOT: Final = re.compile(
    r"[\s,]*\b(?:instead of|rather than|not|en vez de|en lugar de|no|and not|y no)\s+"
    r"(?P<old>(?:[^,.;:!?]|[.:](?=\d))+)(?=\s*(?:[,.;!?]|$))",
    _I,
)
"""What it was before: "not at half eleven"."""

WRONG: Final = re.compile(
    r"\b(?:does|do|is|will)(?: not|n['’]?t) (?:end|finish|last|take|go on|be over)(?: until| at| till)? [^,;!?]+?"
    r"(?=\s*(?:,|;|\bbut\b))|\bno (?:acaba|termina|dura)(?: a las?| hasta las?)? [^,;!?]+?(?=\s*(?:,|;|\bsino\b))",
    _I,
)
KEEPS_START: Final = re.compile(
    r"[,.;\s]*\b(?:it |still |and |but |y |sigue )*(?:starts?|begins?|empieza|empezando)(?: still)? (?:at )?(?:the |"
    r"a la )?"
    r"(?:same (?:time|hour)|misma hora)\b",
    _I,
)
NUMBERS: Final = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|"
    r"nueve|diez|once|doce)\b"
)
"""Hours in words."""

OF_ITS_KIND: Final = re.compile(
    r"\b(?:is|are|will be|is going to be|['’]s gonna be|['’]ll be)(?: (?:just|only|really|actually))? "
    r"(?:one of (?:the|my|our|their|those|these)|an?|the) (?:(?:very|really|extra) )?"
    r"(?:long|longer|short|shorter|big|bigger|quick|extended|double|full|half|special|proper|last|first|final|extra) "
    r"(?:ones?|sessions?|version)(?: (?:this time|today|again|for once))?\b|"
    r"\b(?:es|ser[aá]|va a ser|toca)(?: (?:una? )?de)? (?:los|las|l[oa]|una?) "
    r"(?:larg|cort|buen|dobl|complet|r[aá]pid|[uú]ltim)[oae]s?\b",
    _I,
)
"""What is told of an event before its end, and changes nothing: "is one of the long ones"."""

DENIES: Final = re.compile(
    r"\b(?:not|never|no|if|whether|was|were|lasted|took|might|may|would|every|too (?:long|short)|demasiado|si|nunca|"
    r"era|fue|dur[oó])\b|n['’]t\b",
    _I,
)
"""Words of one who denies it, tells how it was, or is not sure."""

LENGTH: Final = re.compile(
    r"\b(?:half an hour|three quarters of an hour|an? hour(?: and a (?:half|quarter))?|"
    r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six)(?:[ -]and[ -]a[ -]half)?[ -]?(?:hours?|hrs?|h)\b"
    r"(?: (?:and )?(?:a half|\d{1,2} min(?:ute)?s?))?|\d{1,3}[ -]?min(?:ute)?s?|"
    r"media hora|(?:una|dos|tres|cuatro|cinco|\d+(?:[.,]\d+)?) horas?(?: y (?:media|cuarto|\d+ minutos))?|hora y media|"
    r"\d{1,3} minutos|(?:eine |anderthalb |(?:ein)?einhalb |zwei(?:einhalb)? |drei |\d+(?:,\d)? )(?:halbe )?stunden?|"
    r"\d{1,3} minuten|(?:une |deux |trois |\d+ )heures?(?: et demie)?|une demi-heure|\d{1,3} minuti|(?:un['’]|due |"
    r"tre |"
    r"\d+ )or[ae](?: e mezz[ao])?|mezz['’]ora|(?:uma|duas|tr[eê]s|\d+) horas?(?: e meia)?|meia hora)\b",
    _I,
)
"""A length of time, in figures or words."""

FULL: Final = re.compile(
    r"(?<=\ba )(?:full|whole|solid|good|entire) (?=hours?\b)|(?<=\w )(?:full|whole|solid) (?=hours\b)|"
    r"(?<=\bhora)(?:s)? (?:enter[ao]|complet[ao]|intera|inteira)s?\b|(?<=\bhoras) (?:enter|complet|inteir)as\b|"
    r"(?<=\beine )(?:ganze|volle|gute) (?=stunde)|(?<=\w )(?:ganze|volle|gute) (?=stunden)|"
    r"(?<=\bheure) (?:enti[eè]re|compl[eè]te|pleine)|(?<=\bora) intera\b|(?<=\bore) intere\b",
    _I,
)
"""That a length is no less: "a full hour"."""

SAYS: Final = re.compile(
    r"^\W*(?:(?:turns out|it turns out|apparently|resulta|por lo visto)(?: that| que)?,?|"
    r"(?:(?:the|my|our|his|her|el|la|los|las|mi|der|die|das|le|il|lo|o|a) )?[^\W\d_]+(?: (?:just|me|has|ha))* "
    r"(?:says?|said|tells? me|told me|reckons?|wrote|writes|dice|dijo|dicho|sagt|meint|dit|diz|disse)(?: that| que|,)?|"
    r"(?:me )?(?:dicen?|dijo|ha dicho)(?: (?:el|la|los|las|mi))?(?: [^\W\d_]+)? que)\s+",
    _I,
)
"""From whom one has it: "the agent says"."""

HALF: Final = re.compile(
    r"\b(?:(?:only|just|s[oó]lo|nur) )?(?:half|media|(?:eine )?halbe|(?:une )?demie|mezza|meia)\b", _I
)

KNOWN: Final = frozenset(
    "only just solo nur please pls plz porfa correct fix update s on but sino go goes going will until till til "
    "ends end ending finish finishes "
    "is be over at now it its that to "
    "extend extended "
    "make change set the of time for lasts last take takes needs need long should runs run from starts start begins "
    "begin "
    "corrigelo corrigela arreglalo arreglala cambialo cambiala actualizalo actualizala apuntalo "
    "still and in s my our we have has length duration instead "
    "acaba acabara acabe termina terminara termine finaliza dura durara dure va a durar hasta las la se alarga alargar "
    "alargala alarga el final fin de del que haz pon es son necesita duracion cambia ahora en un una al y "
    "empieza".split()
)
"""Words that may stand about it."""

TO_LENGTH: Final = re.compile(
    r"\b(?:al[aá]rga(?:me)?|alargar|extiende|prolonga|acorta|extend|lengthen|stretch|shorten|cut)\b(?P<row>[^,.;!?]*?)"
    rf"\s+(?:a|to)\s+(?={LENGTH.pattern})",
    _I,
)
"""How long what is named is to be from now on, told by how it grows, or shrinks."""

LONG: Final = ("lasts", "dura")

LINKS: Final = frozenset("with con mit avec com and y und et e for para".split())
"""Small words within a name: "lunch with Pablo"."""

GROWS: Final = re.compile(r"\b(?:extend|lengthen|prolong|stretch|al[aá]rg|prol[oó]ng|ampl[ií])\w*", _I)
"""Words by which a length told beside them would be added to its own."""

FROM_NOW: Final = re.compile(rf"\b(?:in|dentro de|away|en) (?:about |unas? )?{LENGTH.pattern}|\baway\b", _I)
"""A time that is counted from now: "it's in half an hour"."""

UNTIL: Final = re.compile(r"\b(?:until|till?)\b(?=\s+(?:\d|[a-z]+\b))", _I)

MOST: Final = timedelta(hours=14)
"""How long an event of one day may be."""


def ending(heard: Heard) -> Planned | None:
    """The change of the one event that is named, where another end or length is told and nothing else."""
    request = heard.request
    if not (ENDS.search(request) or LASTS.search(request) or "from" in request):
        return None
    text = _ends(request, heard)
    rest = UNTIL.sub("end at", LENGTH.sub(" ", text))
    if rest == text and not resized(text) and not find(rest, heard.now, heard.language, policy=planning(rest)):
        return None
    for row in heard.rows:
        if row.kind == "event" and isinstance(row.at, datetime):
            core = without_reasons(heard, row)
            if found := _of(row, text, heard) or (_of(row, _ends(core, heard), heard) if core != request else None):
                return found
    return None


def _ends(request: str, heard: Heard) -> str:
    """The request without what stays as it is, and what it was before."""
    request = TO_LENGTH.sub(lambda found: f"{found['row']} {LONG[heard.language == 'es']} ", request)
    request = OF_ITS_KIND.sub(" ", request) if ENDS.search(OF_ITS_KIND.sub(" ", request)) else request
    text = SAYS.sub("", FULL.sub("", request))
    text = NOW.sub(" ", WRONG.sub(" ends ", KEEPS_START.sub(" ", text)))
    return NOT.sub(lambda found: " " if _is_measure(found["old"], heard) else found.group(), text)


def _is_measure(words: str, heard: Heard) -> bool:
    """Whether words are a time or a length, and no more."""
    rest = LENGTH.sub(" ", words)
    for span in reversed(find(rest, heard.now, heard.language, policy=planning(rest))):
        rest = rest[: span.start_index] + " " + rest[span.end_index :]
    figures = rf"\d{{1,2}}(?:[:.]\d\d)?|\bone and a half\b|{NUMBERS}"
    return not left(HALF.sub(" ", re.sub(figures, " ", rest)), NOISE)


def _of(row: Row, text: str, heard: Heard) -> Planned | None:
    """The change of the row, where all that is said is its name and when it ends, or how long it is."""
    assert isinstance(row.at, datetime)
    said: list[str] = []

    def named(found: re.Match[str]) -> str:
        word = "".join(words_of(found.group()))
        if word in LINKS and word in words_of(row.title):
            return " "
        if word in NOISE or word in KNOWN or found.group().isdigit() or not is_of(word, row.title):
            return found.group()
        said.append(word)
        return " "

    text = without_its_day(re.sub(r"[^\W\d_]+(?:['’](?=\s|$))?", named, text), row.at, heard.now, heard.language)
    if the_one(said, heard, ("event",)) is not row or DENIES.search(text):
        return None
    if by := resized(text):
        rest = re.sub(r"\b(?:longer|shorter|more|less|m[aá]s|menos|than planned)\b", " ", LENGTH.sub(" ", text))
        return None if left(rest, KNOWN) else Planned("update_event", {"event": row.called, "duration": by})
    lengths = [*LENGTH.finditer(text)]
    rest = UNTIL.sub("end at", LENGTH.sub(" ", text))
    spans = find(rest, heard.now, heard.language, policy=planning(rest))
    if FROM_NOW.search(text):
        return None
    if lengths:
        minutes = duration(lengths[0].group(), heard.language)
        if len(lengths) > 1 or not LASTS.search(text) or ENDS.search(rest) or minutes is None:
            return None
        rest = _without_start(rest, row, heard)
        return None if left(rest, KNOWN) else _lasting(row, minutes)
    if not spans or not (ENDS.search(text) or len(spans) == 1):
        return None
    return _until(row, rest, heard)


def _without_start(text: str, row: Row, heard: Heard) -> str:
    """The text without the hour at which the event begins all the same: "it still starts at ten"."""
    assert isinstance(row.at, datetime)
    for span in reversed(find(text, heard.now, heard.language, policy=planning(text))):
        if {each.start.time() for each in span.readings} & {row.at.time(), (row.at - timedelta(hours=12)).time()}:
            text = text[: span.start_index] + " " + text[span.end_index :]
    return text


def _until(row: Row, text: str, heard: Heard) -> Planned | None:
    """The change of its end, where one hour is told by which it is over; or both, of which the first is its own."""
    assert isinstance(row.at, datetime)
    spans = find(text, heard.now, heard.language, policy=planning(text))
    hours = [each for each in spans if text[each.start_index : each.end_index].strip()]
    if len(hours) == 2:
        text = _without_start(text, row, heard)
        hours = list(find(text, heard.now, heard.language, policy=planning(text)))
    if len(hours) != 1:
        return None
    words = text[hours[0].start_index : hours[0].end_index]
    rest = text[: hours[0].start_index] + " " + text[hours[0].end_index :]
    best = resolve(words, heard.now, heard.language, anchor=row.at, policy=planning(words)).best
    if best is None or left(rest, KNOWN) or best.rrule:
        return None
    if best.end is not None and best.start.time() == row.at.time():  # "from 10 to 12:30"
        over: datetime | date = best.end
    elif not ENDS.search(f"{rest} {words}") or (best.end is not None and best.due is None):
        return None
    else:
        over = best.due or best.start
    if best.grain in ("day", "date", "week", "month") or not isinstance(over, datetime):
        return None
    end = datetime.combine(row.at.date(), over.astimezone(row.at.tzinfo).time(), row.at.tzinfo)
    if end <= row.at and end + timedelta(hours=12) > row.at and not re.search(r"[ap]\.?m|:", words, _I):
        end += timedelta(hours=12)
    plain = timedelta(0) < end - row.at <= MOST
    if not GROWS.search(heard.request):
        return _lasting(row, end - row.at)
    hour = f"{'hasta las' if heard.language == 'es' else 'until'} {end:%H:%M}"
    return Planned("update_event", {"event": row.called, "start": hour}) if plain else None


def _lasting(row: Row, length: timedelta) -> Planned | None:
    minutes = int(length.total_seconds() // 60)
    plain = timedelta(0) < length <= MOST
    return Planned("update_event", {"event": row.called, "duration": f"{minutes} minutes"}) if plain else None
