"""Another time that is told of the one row that a request names: "the viewing is at 5.30 now, not 6, same day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from agent.calls import Planned
from agent.deciding.finishing import is_past
from agent.deciding.not_before import LONGEST, UNLESS, moved
from agent.deciding.only_then import ONLY_SO_LONG, only_then
from agent.deciding.rows import Row, is_of, names, told_apart, verb_of
from agent.deciding.slipping import slipped, to_be
from agent.followups.retold import Told, settled, told_anew
from agent.reading.asked import ASKED_TO, ASKS
from agent.reading.not_so import FOR_OTHERS
from agent.reading.sayings import SHIFT
from agent.reading.words import WISHES
from agent.stores import Stores
from tools.contract import Language
from tools.matching import NOISE, ranked_by_mention, words_of
from tools.when import Reading, find, planning, resolve

CHANGING: Final = frozenset(
    word
    for words in (
        "adjust again agreed alter amend appointment back begin begins bring brought bump calendar commence commences "
        "leave deadline delay delayed diary due earlier entry every fix forward goes hear heard informed job kindly "
        "later "
        "means moves off pencil switch switched swap postpone postponed pull pulled shove sooner stated task update "
        "updated very wanted wants when whole will",
        "atrasame atraseme atrase retrase retraseme retrasame adelante adelanteme adelantame aplace aplaceme aplazame "
        "posponga pospongame despues antes temprano "
        "actualiza mueve adelantado adelantada retrasada aplazada pospuesta adelanta adelantan adelantar "
        "adelantaron agenda aplaza aplazado aplazan aplazaron atrasa atrasado "
        "calendario cambiala cambialo cambiame cambiamela cambiamelo cambias corregila corregir corriges dejo estar "
        "mas media modifica modificar mueveme mueves oye pasame pasas paselo pones ponme pospon posponer pospuesto "
        "plazo fecha limite vencimiento queda reprograma resulta retrasa retrasado retrasan retraso tarde vence voy",
        "aendern anderst andern angehoben beginnen beginnt bleibt fangt faengt geht gleich haben hat kannst kalender "
        "statt tragst trag uhr verlege verlegt verlegen verschoben verschieben verschiebt verschiebst sich findet "
        "kann koennen konnen konnten konntest konnte wurden vom wird wurde zum",
        "agenda avance avancee commence commencee corriger corrige deplacee decaler decalee peux repousse repoussee "
        "reporte reportee reporter deplacer decaler repousser avancer pouvez pourrais pourriez peut rendez vous",
        "anticipa anticipata anziche calendario comincia correggi hanno inizia puoi rinvia rinviata scadenza slitta "
        "slittata spostare spostata spostato spostati spostate stata stato state rimanda rimandare rimandata rimandato "
        "rinviare anticipare posticipa posticipare metti puo potrebbe potresti",
        "adia adiada adiado agenda antecipa arruma atualiza comeca mudada mudado mudaram passaram passou poe pra pras "
        "prazo remarca remarcada remarcar mudar adiar passar antecipar pode podes poderia podia foi",
    )
    for word in words.split()
)
"""Further words of one who tells another time of what he names."""

SIGNS: Final = re.compile(
    r"\b(?:due|deadline|can (?:now )?only|(?:s[oó]lo|solamente) (?:puede|pueden)|by|needs?|wait|esperar|now|is|are|"
    r"will be|has|have|been|moved?|chang\w+|mak\w+|set|put|"
    r"push\w*|bring|switch\w*|swap\w*|"
    r"brought|pull\w*|shift\w*|re-?schedul\w+|postpon\w+|delay\w*|should|new|not|instead|earlier|later|starts?|"
    r"begins?|was|correct|leave|fix|update|got|turns|mov\w+|"
    r"para|pal|d[eé]j[ae]\w*|dejamos|atr[aá]s\w+|adel[aá]nt\w+|retr[aá]s\w+|apl[aá]c\w+|p[aá]s[aeáé]\w*|mov[eéá]\w*|"
    r"c[aá]mbi\w+|m[aá]s tarde|antes|despu[eé]s|vence|tiene que|ahora|es|ser[aá]|sea|era|pas[aeo]\w*|cambi\w+|"
    r"c[aá]mb\w+|mu[eé]v\w+|p[oó]n\w*|nueva|mejor|"
    r"empieza|retras\w+|adelant\w+|aplaz\w+|pospon\w+|corr[ií]\w+|no|va|lo han|quiero|movi\w+|atras\w+|"
    r"ist|jetzt|wurde|versch\w+|verleg\w+|leg|f[aä]ngt|beginnt|nicht|doch|erst|mach|findet|"
    r"est|maintenant|d[ée]pla\w+|d[ée]cal\w+|repouss\w+|avanc\w+|passe|commence\w*|report\w+|finalement|plut[oô]t|"
    r"spost\w+|slitta\w*|anticip\w+|rimand\w+|rinvi\w+|posticip\w+|invece|adesso|ora|non|inizia|comincia|[eéè]|"
    r"agora|afinal|passa\w*|fica|adia\w*|muda\w*|remarc\w+|antecip\w+|n[aã]o|come[cç]a|passou)\b|['’]s\b",
    re.IGNORECASE,
)
"""Words by which a row that there is gets another time: a name and a time alone may be a new one."""

OTHER: Final = re.compile(
    r"\bnew (?!time|date|day|hour|start|deadline|due)|\b(?:lists?|notes?|listas?|notas?|liste|notiz\w*)\b|"
    r"\bnuev[oa] (?!hora|fecha|d[ií]a|plazo)",
    re.IGNORECASE,
)
"""Words of something else than the row: a new one, or where it is to be put."""

DONE: Final = re.compile(r"\b(?:done|finished|ready|hecho|lista?)\b(?=\s+(?:by|before|para|antes)\b)", re.IGNORECASE)
"""That it is to be done, by a time."""

FROM_NOW: Final = re.compile(r"^(?:in|en|dans|tra|fra|em|dentro de)\s", re.IGNORECASE)
"""How a time is told that is counted from this moment: "it's in half an hour"."""

KEEPS_END: Final = re.compile(
    r"[\s,.;]*(?:\b(?:and|but|it|still|y|pero|sigue)\b\s*)*\b(?:end(?:s|ing)?|finish(?:es|ing)?|acab(?:a|ando)|"
    r"termin(?:a|ando))\b\s+(?:still )?(?:at )?(?:the |a la )?"
    r"(?:same (?:time|hour)|misma hora|as before|as planned)\W*",
    re.IGNORECASE,
)
"""That the end stays where it is."""

TO_BE: Final = re.compile(r"\bbe\b", re.IGNORECASE)

ENDS_AT: Final = re.compile(
    r"[\s,.;]*(?:\b(?:and|but|it|y|pero)\b\s*)*\b(?:still|sigue|also still)\s+(?:\w+ )?(?:ends?|ending|finish(?:es|"
    r"ing)?|"
    r"acaba(?:ndo)?|termina(?:ndo)?)\s+(?:at |a las? )?(?P<hour>(?:[^,.;:!?]|[.:](?=\d))+)\W*$",
    re.IGNORECASE,
)
"""When it ends all the same: "still finishes at 11:30"."""

AND_ENDS: Final = re.compile(
    r"\s*,?\s*(?:and|y|und|et|e)?\s*\b(?:(?:it )?(?:will )?(?:ends?|ending|finish(?:es|ing)?)(?: at| by)?|"
    r"(?:acaba(?:ndo)?|termina(?:ndo)?)(?: a las?)?)\s+(?=\d|half|quarter|noon|midnight|one|two|three|four|five|six|"
    r"seven|eight|nine|"
    r"ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)",
    re.IGNORECASE,
)
"""What stands between the hour it begins and the hour it ends."""

RANGE: Final = re.compile(r"\b(?:to|till?|until|a|hasta|bis|[àa]|alle|[àa]s)\b|[-–—]", re.IGNORECASE)
"""What stands between two hours."""

MASK: Final = "zqrow"
"""What stands for the name of the row."""

WEEKDAY: Final = re.compile(r"(?:(?:on|to|el|al|am|auf|le|[àa]|de|il|na|no) )?(?:the )?[^\W\d_]{4,13}", re.IGNORECASE)
"""A day of the week and no more: "tuesday", "on tuesday"."""


BY_WHOM: Final = re.compile(
    r"^\W*(?:(?:the|my|our|el|la|mi)\s+)?(?!(?:i|we|he|she|they|it|that|this)\b)[^\W\d_]+\s+(?:has |have |now |"
    r"just |ha |me ha )*"
    r"(?P<verb>wants?|needs?|moved|changed|pushed|postponed|brought|quiere|cambiado|movido|cambi[oó]|movi[oó]|"
    r"pas[oó]|pasado)\s+",
    re.IGNORECASE,
)
"""Who wants it so, or made it so: "Nuria wants the review an hour earlier"."""

WAITS: Final = re.compile(
    r"\b(?:can|has to|have to|must|will have to) wait (?:till|until|for)\s+|\bpuede esperar (?:al?|"
    r"hasta(?: el)?)\s+|"
    r"\b(?:can|will have to|has to|needs to)(?: now)? (?:be (?:done|sent|posted|paid|made|handed in|dropped off)|"
    r"go(?: out| off)|"
    r"go in the post|leave)(?: now| instead| then)*\s+(?:on |by )?(?=\w)|"
    r"\b(?:puede|tendr[aá] que|tiene que) (?:salir|hacerse|enviarse|pagarse|mandarse)(?: ya| ahora)* (?=el |ma[ñn]ana|"
    r"pasado)",
    re.IGNORECASE,
)
"""That it is for later."""

REASON: Final = re.compile(
    r"^\W*(?:(?:because|since|as|so|that|'?cos|cause|que|porque|pues|car|parce que|weil|da|denn|perch[eé]|ch[eé]|"
    r"pois)\b|"
    r"(?:i|we|he|she|they|you|tengo|tenemos|hay|llevo|llevamos|estoy|ich|wir|er|sie|hab|bin|da (?:kann|bin|hab\w*)|"
    r"es gibt|j['’]|je|on|nous|elle|ils?|avant|il y a|ho|ha|hanno|abbiamo|prima|c['’]|tenho|temos|eu|n[aã]o|antes|"
    r"ligaram|trabajo|trabalho|lavoro|arbeite)\b|"
    r"(?:the|my|our|his|her|el|la|los|las|mi|esta?|este|der|die|das|mein\w*|unser\w*|le|les|mon|ma|notre|il|lo|gli|"
    r"o|os|a|meu|minha)\s+\w+|"
    r"[^\W\d_]+(?:['’]s)?\s+(?:is|are|can|has|"
    r"can['’]?t|cannot|won['’]?t|isn['’]?t|was|lavora|no puede|va|est[aá])\b)",
    re.IGNORECASE,
)
"""How a clause begins that tells why."""

FINISHED: Final = re.compile(
    r"\b(?:finished|done) (?:with|already)\b|\bwashed\b|\bfixed\b|\b(?:lo|la) (?:arregl[eé]|hice|pagu[eé]|envi[eé]|"
    r"lav[eé]|he \w+do)\b",
    re.IGNORECASE,
)
"""That it is over."""

ENDED: Final = re.compile(
    r"\b(?:paid|done|finished|sent|posted|bought|washed|fixed|renewed|pagad[oa]|hech[oa]|enviad[oa]|"
    r"arregl\w+)\b",
    re.IGNORECASE,
)
"""Words of one who is done with something, which is no reason for another time of it."""

BECAUSE: Final = re.compile(
    r"^\W*(?:que|porque|pues|because|since|cos|so|car|weil)\s+|\bmake (?:it|that)\b", re.IGNORECASE
)
"""Words of a reason that elsewhere are those of a wish."""

DENIES: Final = re.compile(
    r"n['’]?t\b|\b(?:cannot|cant|wont|not|no|never|away|off|late|until then|before (?:then|that)|imposible|"
    r"imposs?ible|fuera|"
    r"nicht|pas|non|n[aã]o|huelga|gr[eè]ve|strike|holidays?|lavora|estoy|estar[eé]|i['’]m|on (?:shift|duty|call|nights|"
    r"leave)|tied up|at work|busy|full|booked|closed|works?|de (?:turno|guardia|viaje|baja)|trabaj\w+|cerrad\w+|"
    r"ocupad\w+|shifts?|turnos?|schicht|dienst|guardia|plant[aã]o|trabalh\w+|arbeite|travaill\w+|lavoro)\b",
    re.IGNORECASE,
)
"""Words of a reason in which a time is one that will not do."""

CLAUSES: Final = re.compile(r"(?:\s*[,;]\s+|[.!]\s+|\s+[–—-]+\s+|:\s+|\s+(?=(?:because|porque|weil|parce que)\b))")
"""What stands between a wish and its reason."""


IS_OFF: Final = re.compile(
    r"\b(?:(?:is|are|was)|['’]s) off\b(?! (?:by|from|to)\b)|\b(?:ya no|j[áa] n[ãa]o|nicht mehr|not any ?more)\W*$",
    re.IGNORECASE,
)
"""That it does not take place."""


def retimed(
    request: str, named: Sequence[tuple[str, str]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    """The change of the one row that the request names, where it tells another time of it and no more.

    `named` are the kinds and names of the rows on file that the request may mean.
    """
    request = to_be(moved(slipped(request)))
    if not SIGNS.search(request) or ASKS.match(request) or len(words_of(request)) > LONGEST:
        return None
    if FINISHED.search(request) or FOR_OTHERS.match(request) or IS_OFF.search(request):
        return None
    if "?" in request and not ASKED_TO.search(request):
        return None
    first, *behind = words_of(request)
    if first == "no" and behind and any(is_of(behind[0], title) for _, title in named):
        return None  # there is none: "no lunch with Ana on friday"
    text = DONE.sub(" ", KEEPS_END.sub(" ", request))
    who = BY_WHOM.match(text)
    teller = [each for each in words_of(who.group())[:-1] if each not in NOISE] if who else []
    if who and not any(is_of(each, title) for each in teller for _, title in named):  # "the viewing has moved"
        text = f"{who['verb']} {text[who.end() :]}"
    text = WAITS.sub("by ", text)
    if OTHER.search(text) or ONLY_SO_LONG.search(text):
        return None
    found: list[Planned] = []
    for row in told_apart(rows_of(named, stores, now), request, now, language):
        own = _without_its_end(text, row, now, language)
        only = own if UNLESS.match(own) else only_then(own, row, now, language)
        ends = KEEPS_END.search(request) is not None or own != text
        masked = _masked(only, row.title)
        masked = AND_ENDS.sub(" to ", masked) if row.kind == "event" else masked
        for way in dict.fromkeys(
            (masked, _without_reasons(masked, [each for _, each in named if each != row.title], now, language))
        ):
            told = told_anew(way, now, language, row.at, named=True)
            if told and (change := _of(row, told, ends, request, now, language)):
                found.append(change)
                break
    return found[0] if len(found) == 1 else None


def _without_its_end(text: str, row: Row, now: datetime, language: Language) -> str:
    """The request without the hour at which the row ends all the same."""
    said = ENDS_AT.search(text)
    best = resolve(said["hour"], now, language, anchor=row.end).best if said and row.end else None
    if said is None or best is None or row.end is None or best.grain not in ("hour", "minute"):
        return text
    same = (best.start - row.end.astimezone(best.start.tzinfo)) % timedelta(hours=12) == timedelta(0)
    return text[: said.start()] if same else text


def _without_reasons(request: str, others: Sequence[str], now: datetime, language: Language) -> str:
    """The request without the clauses that only tell why: "..., I won't get there before that"."""
    clauses = CLAUSES.split(request)
    reasons = [each for each in clauses if is_reason(each, now, language) and not ranked_by_mention(others, each, str)]
    kept = [each for each in clauses if each not in reasons]
    return ", ".join(kept) if kept and len(kept) < len(clauses) else request


def is_reason(clause: str, now: datetime, language: Language) -> bool:
    """Whether a clause asks for nothing, and any time in it is one that will not do."""
    if (
        MASK in clause
        or not (REASON.match(clause) or REASON.match(_unled(clause, now, language)))
        or "?" in clause
        or re.search(r"\d[:.h]\d", clause)
        or WISHES.search(BECAUSE.sub("", clause))
    ):
        return False
    words = words_of(clause)
    if len(words) < 2 or SAYS_TIME.search(clause):
        return False
    return not find(clause, now, language, policy=planning(clause)) or bool(DENIES.search(clause))


def _unled(clause: str, now: datetime, language: Language) -> str:
    """A clause without the time that it begins with: "on Monday I've got a shift"."""
    first = next(iter(find(clause, now, language, policy=planning(clause))), None)
    before = words_of(clause[: first.start_index]) if first is not None else []
    led = len(before) < SMALL and all(len(each) <= SMALL for each in before)
    return EARLY.sub("", clause[first.end_index :]) if first is not None and led else clause


FOR: Final = re.compile(r"^(?:para|pal?|pra) (?:(?:el|o|a) )?(?!las? |[àa]s? )", re.IGNORECASE)
"""What leads to the day to which an event goes, as to one by which something is due."""

SMALL: Final = 3
"""Letters of a word that leads to a time, at most: "on", "el", "na"."""

EARLY: Final = re.compile(
    r"^\W*(?:early|late|temprano|tarde|fr[üu]h|sp[äa]t|t[ôo]t|tard|presto|tardi|cedo)\b", re.IGNORECASE
)
SAYS_TIME: Final = re.compile(
    r"\b(?:now|ahora|instead|moved?|chang\w+|mov\w+|starts?|begins?|is (?:at|on)|are (?:at|on)|['’]s (?:at|on)|"
    r"earlier|later|"
    r"cambi\w+|pas[aeo]\w*|empieza|es (?:a las?|el)|want\w*|said|says?|dice\w*)\b",
    re.IGNORECASE,
)
"""Words by which a clause tells of the new time."""


def rows_of(named: Sequence[tuple[str, str]], stores: Stores, now: datetime) -> list[Row]:
    """The rows of the names, but for those that come again: of these it may be one, or all."""
    found: list[Row] = []
    for kind, title in named:
        if kind == "event":
            there = [row for row in stores.calendar.list() if row.title == title and row.end > now]
            found += [
                Row(kind, row.id, title, row.start, row.end) for row in there if not row.rrule and not row.all_day
            ]
        elif kind == "to-do":
            todos = [row for row in stores.todos.list() if row.title == title and not row.rrule]
            found += [Row(kind, row.id, title, row.due) for row in todos]
    return found


NOT_ONE: Final = re.compile(
    r"\W*(?:so |then |and )?(?:no|kein\w*|pas de|niente|nessun\w*|sem) (?![,;.!])", re.IGNORECASE
)
"""That there is none: "no viewing on monday"."""


def _of(row: Row, told: Told, ends: bool, request: str, now: datetime, language: Language) -> Planned | None:
    """The change of the row, where what else is said is its name alone."""
    said = [each for each in (*told.about, *told.beside) if each not in CHANGING]
    said = said or [*told.caller]
    others = [each for each in said if each != MASK]
    if not said or (others and not names(others, row.title)):
        return None
    if row.kind == "to-do" and not TO_BE.search(request) and any(is_past(each, verb_of(row.title)) for each in others):
        return None  # "the rent is paid on the 1st"
    at = row.at if isinstance(row.at, datetime) or row.at is None else datetime.combine(row.at, time.min, now.tzinfo)
    best = resolve(told.time, now, language, anchor=at, policy=planning(request)).best
    by_hours = best is not None and not best.all_day and row.at is not at and SHIFT.fullmatch(told.time.strip())
    if row.kind == "to-do" and best and (best.due or by_hours) and not ends:  # of a day alone the tool asks the hour
        return Planned("update_todo", {"todo": row.title, "due": told.time})
    if best is not None and best.due and row.kind == "event" and FOR.match(told.time):
        told = replace(told, time=FOR.sub("el " if language == "es" else "", told.time))  # "17" would be an hour
        best = resolve(told.time, now, language, anchor=at, policy=planning(request)).best
    if best is None or best.start < now or FROM_NOW.match(told.time):
        return None
    if ranged := _ranged(row, best, told):
        return ranged
    if best.rrule or best.due or (best.end is not None and (not best.all_day or best.grain not in ("day", "date"))):
        return None
    when = settled(told.time, row.at, "", now, language, ranges=row.kind == "event")
    if at and at.date() > now.date() == best.start.date() and WEEKDAY.fullmatch(told.time.strip()):
        when = settled(f"{now + timedelta(days=7):%Y-%m-%d}", row.at, "", now, language)  # who means today says so
    if row.kind == "to-do":
        return None if ends else Planned("update_todo", {"todo": row.title, "due": when})
    if NOT_ONE.match(request):
        return None
    arguments = {"event": row.called, "start": when}
    if ends and row.end and at and not best.all_day:
        start = datetime.combine(at.date(), best.start.time(), best.start.tzinfo)
        minutes = int((row.end - start).total_seconds() // 60)
        return Planned("update_event", {**arguments, "duration": f"{minutes} minutes"}) if minutes > 0 else None
    return None if ends else Planned("update_event", arguments)


def _ranged(row: Row, best: Reading, told: Told) -> Planned | None:
    """The change of an event of which both the hour it begins and the hour it ends are told."""
    hours = best.grain in ("hour", "minute") and not best.all_day and not best.due and not best.rrule
    if row.kind != "event" or not hours or best.end is None or not RANGE.search(told.time):
        return None
    end = f"{best.end:%H:%M}" if best.end.date() == best.start.date() else f"{best.end:%Y-%m-%d %H:%M}"
    return Planned("update_event", {"event": row.called, "start": f"{best.start:%Y-%m-%d %H:%M} to {end}"})


def _masked(text: str, title: str) -> str:
    """The request with a word that is no time for the row's whole name: "Parents' evening" is of no evening."""
    name = r"\W{1,3}".join(map(re.escape, re.findall(r"[^\W_]+", title)))
    return re.sub(rf"\b{name}\b", MASK, text, count=1, flags=re.IGNORECASE)
