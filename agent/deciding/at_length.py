"""One new to-do or event that is told among other words, in code: the deed, its time, its length, how much it matters.

Where the classifier sees one tool and no other, what the model would copy out of the request is there to be read. The
clauses that only ask for it to be kept are left out (`agent.reading.put_down`), and the rest is held to the request
like a model's own call (`agent.grounding`). What comes of it is kept where its title is a plain deed and nothing that
was told is lost; else the model is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, cast

from agent.calls import Planned
from agent.deciding.drafting import LACKING, PART_OF_DAY, STATED, on_file
from agent.deciding.whole import LASTS, courteous
from agent.grounding.ahead import AHEAD
from agent.intents import WORDS
from agent.reading.essence import STATEMENT
from agent.reading.frames import run_out
from agent.reading.no_wish import is_no_wish, is_of_a_reason
from agent.reading.one_thing import OF_WORLD
from agent.reading.past_clauses import without_pasts
from agent.reading.put_down import ALL_DAY, without_order
from agent.reading.put_in import FINITE
from agent.reading.resizing import SO_LONG
from agent.reading.sayings import CORRECTION, LONGEST, THERE, Said
from agent.reading.weighing import weights
from agent.reading.why_needed import runs_on
from agent.reading.words import content
from agent.state import State
from tools.contract import Tool
from tools.matching import ranked_by_mention, words_of
from tools.when import Reading

_I: Final = re.IGNORECASE

LIKELY: Final = 0.5
"""How likely the one tool must be."""

ASKED: Final = 0.25
"""The same where it is asked for in so many words."""

TOOLS: Final = {"todo": "add_todo", "event": "create_event"}

LEFT: Final = re.compile(
    r"\b(?:calendar|calender|diary|agenda|planner|list|lista|to-?dos?|tasks?|tareas?|reminders?|recordatorios?|"
    r"calendario|kalender|liste|recurring|repeating|recurrente|repet\w+|repit\w+|"
    r"put|add|stick|pop|bung|chuck|note|jot|pencil|schedule|book it|remind|apunt\w*|an[oó]t\w*|a[ñn]ad\w*|"
    r"agr[eé]g\w*|recu[eé]rd\w*|m[aá]rca\w*|res[eé]rv\w*|tr[aä]gst?|schreib\w*|notier\w*|segn\w+|lembra|anota|"
    r"attendees?|invite\w*|i|we|you|q|tngo|can|could|would|whenever|deadline|due|because|since|so|but|pero|porque|"
    r"que|"
    r"pls|please|exactly|precisely|first one|starting|beginning|empezando|empiezo|"
    r"v[ií]spera|mark|block|bloque\w*|reserve|keep|mettez|mets|ajoute\w*|"
    r"priority|prioridad|urgent|urgente|invit\w+|asistentes?|mail|email|correo|if|unless|si|before|after|antes|"
    r"despu[eé]s|"
    r"wir|ich|uns|mir|mich|er|treffen|sind|ist|je|tu|il|elle|on|nous|peux|ho|sono|abbiamo|estou|vou|"
    r"do ?n['’]?t|not|never|no|nicht|nie|ne|pas|non|mai|n[aã]o|nunca|tampoco|"
    r"was|were|est|[^\W\d_]+n['’]t|muss|m[üu]ssen|deve|devono|doit|doivent|debe|deben|tiene|tienen|he|hemos|han|"
    r"hab[ií]a\w*|me|nos|te|gave|given|told|dado|dieron|dijo|dicho|quedado|apparently|supposedly|allegedly|"
    r"hopefully|tb[cd]|ojal[aá]|parece|vielleicht|hoffentlich|angeblich|apparemment|forse|oxal[aá]|talvez|"
    r"also|tambi[eé]n|aussi|tamb[eé]m|and to|y que|"
    r"it|them|him|her|this|that|these|those|some|another|more|\w+ndoles?|los|las(?=$))\b|^(?:need|want|wanna|gotta|"
    r"necesit\w+|quier[oe]\w*|quisiera|brauche?|voglio|preciso|quero|devo|debo|dois|muss|tengo|tenho) |"
    r"[.!?;:] |[.!?;:]$|,.*,|"
    r", (?:and|or|y|o|und|et|e)\b|\.\.|"
    r"\b\d{1,2}$|^(?:up|down|and|or|of|off|out|in|on|at|to|from|that|there|is|are|es|son|hay|y|o|de|del|"
    r"en|al|a|el que|la que)\b|"
    r"\b(?:and|or|of|in|on|at|to|from|the|is|are|with|y|o|de|en|el|la|con|und|mit|et|avec|e|con|com|por)$",
    _I,
)
"""Words that no title has: those of an opening that was not known, of a reason, or of something not read."""

MORE: Final = re.compile(
    r"\b(?:instead|rather than|except|excluding|excepto|salvo|menos|falta|faltan|both|each of|"
    r"every other|as well as|or|unless|"
    r"attendees?|invit\w+|asistentes?|(?:days?|hours?|minutes?|weeks?) (?:before|after|ahead)|"
    r"(?:d[ií]as?|horas?|minutos?|semanas?) (?:antes|despu[eé]s)|en vez de|day before|day after)\b|\so\s|"
    r"\b(?:two|three|four|five|[2-5]|dos|tres|cuatro|zwei|drei|deux|trois|due|tre|dois|duas) "
    r"(?:new |more |nuevas |cosas? )?(?:reminders|to-?dos|tasks|things|jobs|tareas|recordatorios|cosas|aufgaben|sachen|"
    r"t[âa]ches|choses|cose|coisas|tarefas)\b[^:]{0,25}:",
    _I,
)
"""Words that tell more than a deed, a time and a length."""

PUT: Final = re.compile(r"put (?=.*\b(?:away|out|in|into|on|to bed|back|up)\b)", _I)
"""How a deed begins that puts a thing somewhere, and no row."""

UNWANTED: Final = re.compile(
    r"\b(?:do ?n['’]?t|do not|never|no need to|need ?n['’]?t|stop|without) (?:need to |have to |want you to )?"
    r"(?:remind|nudge|ping|put|add|note|book|block|schedul|tell|bother)\w*\b|"
    r"\bno (?:hace falta|necesito|quiero) que me\b|\bno me (?:lo )?(?:recuerdes|apuntes|anotes|pongas|avises)\b",
    _I,
)
"""Words by which it is not asked for."""

_MUST: Final = (
    r"(?:(?:i|we)(?: (?:really|just|still|also|absolutely|definitely|do))*(?: (?:have|need|ought|want|promised|"
    r"agreed) to| had better| said i['’]?d|['’]?ve got to| got to| must| should| gotta|['’]d better)|gotta|must|"
    r"need to|have to)"
)
ANCHOR: Final = re.compile(
    rf"\b(?:remind me(?:,? (?:please|pls))?,? (?:to|about|2|that {_MUST})|"
    rf"(?:do ?n['’]?t let me forget|make sure (?:that )?i (?:do ?n['’]?t forget|remember)|do ?n['’]?t forget|help me "
    rf"remember) (?:to|about|that {_MUST})|"
    rf"(?:kindly |please )?(?:put|note|jot|write|mark|add)(?: (?:me )?down)?(?: (?:to|on) (?:my|"
    rf"the) (?:to-?do )?list)? "
    rf"that {_MUST}|{_MUST}|"
    r"(?:recu[eé]rda|record[aá]|recuerde|recu[eé]rde)me (?:que (?:tengo|hay) que|que debo|de)|"
    r"(?:haz|hace|haga)me acordar (?:de|que tengo que)|(?:me )?(?:puedes|podr[ií]as|pod[eé]s) recordar(?:me)? (?:que "
    r"(?:tengo|"
    r"hay) que)|que no se me (?:olvide|pase)|(?:tengo|tenemos|hay) que|debo|necesito|he de|me toca) (?=\S)",
    _I,
)
"""How what has to be done is led to, whatever stands before it."""

BARE: Final = re.compile(r"(?:gotta|must|need to|have to)\b", _I)
"""Such words without whose duty it is."""

OPENS: Final = re.compile(
    r"(?:^|[,.;:!…–—-]|\b(?:and|so|but|also|then|because|cos|since|as|please|pls|oh|ok(?:ay)?|hey|just|really|still|"
    r"today|tomorrow|tonight))\s*$",
    _I,
)
"""How what stands before them ends where the duty is the owner's."""

AWRY: Final = re.compile(
    r"(?:\b(?:if|whether|unless|when|what|why|how|who|do|does|did|not|never|no|may|might|could|would|should|had|used|"
    r"si|cuando|nunca|tampoco|nadie)|n['’]t)\s*$",
    _I,
)
"""The same where it is none, or may be none: "I don't", "what if"."""

AWAY: Final = re.compile(
    r"^(?:(?:i|we)(?:['’]?m|['’]?re| am| are|['’]ll be| will be| shall be)|estoy|estamos|estar[eé]|estaremos) "
    r"(?=(?:away|off|out|on (?:leave|holiday|vacation|call|duty|nights?|days|"
    r"earl(?:y|ies)|lates?|shift|standby)|in [A-ZÁÉÍÓÚ]|at (?:the|my|our|a)|de |en )\b)",
    _I,
)
IS: Final = re.compile(
    r"^(?:it['’]?s|that['’]?s|is|es|ser[aá]|son|hay|habr[aá]|ist|est|c['’]est|[eè]|sar[aà]|[ée]|there['’]?s|there is) "
    r"(?=(?:the|my|our|an?|el|la|los|las|mi|un[ao]?|der|die|das|le|il|lo|o|\w+['’]s)\b)",
    _I,
)
"""How a statement begins whose time stood before its verb: "Saturday is the twins' birthday"."""

COURTESY: Final = re.compile(
    r"\b(?:si no (?:es|fuera|supone) (?:\w+ )?(?:molestia|problema|inconveniente|abuso|pedir|trabajo)|"
    r"si no (?:te|le|os) (?:importa|molesta|es molestia)|"
    r"if (?:it(?:['’]?s| is| would) ?(?:be )?)?(?:not|no) (?:too much |too |a |any )?(?:trouble|bother|problem|"
    r"inconvenience|much)|"
    r"if you (?:do ?n['’]?t|would ?n['’]?t) mind)\b",
    _I,
)
"""A courtesy with words that elsewhere correct something: "si no es molestia"."""

EVERY: Final = re.compile(r"\b(?:every|each|cada|tod[oa]s (?:l[oa]s|as|os)|jede[nmrs]?|chaque|ogni)\s*$", _I)
"""What stands before a time that comes again in a way that was not read."""

BEGINS: Final = re.compile(
    r"\b(?:start(?:s|ing)?|beginning|begins|first (?:one|time)|desde|empez\w+|empiez\w+|a partir|ab|"
    r"[àa] partir|a partire|dal|commen\w+|comen\w+)\b",
    _I,
)
"""Words that lead to the first of a series."""

NOTHING: Final = frozenset(
    "nothing nada nichts rien niente comprar compra buy get more mas time thing things something algo esto cosas do "
    "hacer finish start begin end stop terminar acabar empezar".split()
)
"""Words that do not make a title."""

TO_IT: Final = re.compile(
    r"^(?!(?:trip|visit|drive|flight|train|bus|ferry|walk|ride|move|outing|return|journey|run|welcome|introduction)\b)"
    r"[^\W\d]+(?: and [^\W\d]+)? to (?:(?:the|our|my) )?[^\W\d]+$",
    _I,
)
"""Somebody who is to come to something there is: "Ana to dinner"."""

ASIDE: Final = re.compile(r",\s*(?!(?:and|y|und|et|e)\b)(?-i:[a-zà-ÿ])", _I)
"""What is told behind what is planned: "dinner with Ana, at long last"."""

STRUCK: Final = re.compile(r"(?:borr|elimin|quit|cancel|anul|tach|delet|remov|scrap)\w*\b", _I)
"""How nothing begins that is planned: what there is no row of cannot be struck."""

PRONOUN: Final = re.compile(
    r"\b(?:it|them|him|her|one|ones|there|that|this|those|these)\b|\w[aei]r(?:l[oae]s?|les?)\b", _I
)


def at_length(state: State, offered: Sequence[Tool], now: datetime) -> tuple[Planned, State] | None:
    """The call for the one new row that the request surely speaks of, and the state whose request holds no more."""
    likely, request = state.get("likely", {}), state["request"]
    if state.get("images") or state.get("wishes") or "a message" in state.get("named", ()):
        return None
    if any(kind in ("to-do", "event") for kind, _ in _meant(state)):
        return None
    told = without_order(courteous(request))
    if UNWANTED.search(request) or run_out(told.text.strip(" .!")) or is_no_wish(request, state.get("whole", "")):
        return None
    tool = TOOLS.get(told.kind) or (offered[0].name if len(offered) == 1 else "")
    if tool not in TOOLS.values() or all(each.name != tool for each in offered):
        return None
    rival = max((share for each, share in likely.items() if each != tool), default=0.0)
    share = likely.get(tool, 0.0)
    if share < (ASKED if told.kind else LIKELY) or rival > share:
        return None
    ahead = AHEAD.search(request) if tool == "add_todo" else None
    if MORE.search(AHEAD.sub(" ", request) if ahead else request):
        return None
    if not told.asked and likely.get(WORDS, 0.0) > share / 4:
        return None
    planned = tool == "create_event"
    text = ALL_DAY.sub(" ", told.text) if planned else told.text
    all_day = told.all_day or text != told.text
    said = Said(text, now, state["language"], state.get("earlier", ""))
    spans, every = said.times(), said.every()
    plain = without_pasts(COURTESY.sub(lambda found: "_" * len(found.group()), text))
    for found in CORRECTION.finditer(plain):
        if not any(0 <= each.start_index - found.end() < 12 for each in every):
            return None
    steady = BEGINS.search(text) or CORRECTION.search(plain)
    if len(every) > 1 and not steady:
        return None
    if any(is_of_a_reason(text[: each.start_index]) for each in spans):
        return None
    if any(EVERY.search(text[: each.start_index]) for each in spans):  # "every week on 16 March"
        return None
    if any(PART_OF_DAY.match(said.text(each)) for each in spans):  # "game night friday 8pm"
        return None
    if all_day and not all(each.readings[0].grain == "day" for each in spans):
        return None
    if planned and not all_day and told.kind != "event" and all(_is_one_day(each.readings[0]) for each in spans):
        return None
    if not planned and told.kind != "todo" and any(_is_stretch(each.readings[0]) for each in spans):
        return None
    again = [each for each in spans if each.readings[0].rrule]
    if planned and not all(_is_moment(each.readings[0]) for each in again or spans):
        return None
    title = said.deed(planned=planned) if not ahead else ""
    if not _is_deed(title, planned):
        title = _anchored(said, planned)
    if not title or runs_on(title) or (LACKING.search(request) and not LACKING.search(title)):
        return None
    if planned and not told.asked and OF_WORLD.fullmatch(title):
        return None
    given: dict[str, Any] = {"title": title}
    if spans:
        given["start" if planned else "due"] = said.meant(spans[0])
    if planned and (lasts := LASTS.search(text)):
        given["duration"] = lasts["length"]
    urgent = {*weights(request)}
    if len(urgent) == 1 and not planned:
        given["priority"] = urgent.pop()
    return Planned(tool, given), cast(State, {**state, "request": text, "whole": state.get("whole", request)})


def _meant(state: State) -> list[tuple[str, str]]:
    """The rows on file that the request may mean; of one of several wishes only those that it names itself."""
    there = on_file(state)
    return ranked_by_mention(there, state["request"], lambda row: row[1]) if "whole" in state else there


def _is_moment(best: Reading) -> bool:
    """Whether a time is an hour or whole days, and no part of a day."""
    return (not best.open or best.rrule is not None) and (best.all_day or not best.due) and best.grain != "second"


def _is_stretch(best: Reading) -> bool:
    """Whether a time goes from one hour to another, which is of an event."""
    return best.grain in ("hour", "minute") and best.end is not None and not (best.due or best.open or best.rrule)


def _is_one_day(best: Reading) -> bool:
    """Whether a time is a day and no hour: it was not said that what is planned takes the whole of it."""
    return best.grain == "day" and best.end is None and not best.rrule


def _is_deed(title: str, planned: bool) -> bool:
    told = [each for each in content(title) if each not in NOTHING]
    plain = told and len(content(title)) <= LONGEST and len(words_of(title)) <= 2 * LONGEST
    if (planned and (TO_IT.match(title) or ASIDE.search(title) or STRUCK.match(title))) or STATED.search(title):
        return False
    return bool(plain) and not LEFT.search(PUT.sub("", _shorter(title))) and not (planned and FINITE.search(title))


def _shorter(title: str) -> str:
    return IS.sub("", AWAY.sub("", title))


def _anchored(said: Said, planned: bool) -> str:
    """What follows on "remind me to" or "I must", up to where something else is told; nothing where it points back."""
    text = AHEAD.sub(" ", said.untimed(0, len(said.request)))
    text = " ".join((THERE.sub(" ", text) if said.earlier else text).split())
    *_, found = [None, *ANCHOR.finditer(text)]
    if found is None or planned or AWRY.search(text[: found.start()]):
        return ""
    if BARE.match(found.group()) and not OPENS.search(text[: found.start()]):
        return ""
    deed, *rest = re.split(r"\s*[.;!?…]+\s+|\s*,\s*|\s+[–—-]\s+", text[found.end() :])
    rest = [each for each in rest if each.strip(" .!?")]
    title = Said(deed, said.now, said.language).deed()
    if any(not STATEMENT.match(each) for each in rest) or PRONOUN.search(title) or not _is_deed(title, planned):
        return ""
    return f"Put {title[:1].lower()}{title[1:]}" if PUT.match(deed) else title


def is_plain(call: Planned, state: State, now: datetime) -> bool:
    """Whether a call holds all that was told: its title a deed, its length and its weight those of the request."""
    request, title = state["request"], str(call.arguments.get("title", ""))
    if not _is_deed(title, call.tool == "create_event"):
        return False
    said = Said(request, now, state["language"], state.get("earlier", ""))
    long = re.search(rf"\b{SO_LONG}\b", said.untimed(0, len(request)), _I)
    if long and call.tool == "create_event" and not call.arguments.keys() & {"duration", "end"}:
        return False
    if call.tool == "create_event" and not call.arguments.get("start"):
        return False
    timed = bool(said.times()) or AHEAD.search(request) is not None
    if timed and not call.arguments.keys() & {"start", "due"}:
        return False
    urgent = {*weights(state.get("whole", request))}
    return not (call.tool == "add_todo" and urgent and call.arguments.get("priority") not in urgent) and not weights(
        title
    )


def shortened(call: Planned) -> Planned:
    """The call with a title that is no sentence: "Away in Porto", "The twins' birthday"."""
    title = _shorter(str(call.arguments["title"]))
    return Planned(call.tool, {**call.arguments, "title": title[:1].upper() + title[1:]})
