"""An event that is put off in one clause, with its new hour in another: "choir's delayed, we start at quarter past 8".

What stands beside these tells why, or asks for the change. The new hour lies where the first clause says: later than
the one so far, or earlier; a bare hour that does not so by itself is one of the afternoon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from agent.calls import Planned
from agent.deciding.retiming import CHANGING, CLAUSES, is_reason, rows_of
from agent.deciding.rows import Row, names
from agent.followups.retold import CORRECTING, SAME, without_its_day
from agent.reading.not_so import UNREAL, UNSURE
from agent.stores import Stores
from tools.contract import Language
from tools.matching import NOISE, words_of
from tools.when import find, planning, resolve

_I: Final = re.IGNORECASE
_IS: Final = (
    r"(?:(?:is|are|has|have|had|was|got|gets|been|being|now|just|running|starting|starts|a|bit|little|much|"
    r"se|me|nos|ha|han|va|van|un|poco|rato|hat|ist|wird|wurde|sich|etwas|est|a|[ée]t[ée]|sera|un|peu|"
    r"[eèé]|stat[oa]|sar[aà]|po['’]|foi|est[aá]|fica|um|pouco)\s+|['’]s\s+|['’]ve\s+)*"
)
LATER: Final = (
    r"delayed|late|later|behind(?: schedule)?|postponed|put (?:me |us )?(?:off|back)|pushed (?:back|out)|moved back|"
    r"retras\w+|con retraso|aplaz\w+|posp\w+|atras[aoó]\w*|demor\w+|m[aá]s tarde|"
    r"versp[äa]tet|verz[öo]gert|versp[äa]tung|sp[äa]ter|nach hinten verschoben|"
    r"retard[ée]e?|(?:en|du) retard|repouss[ée]e?|report[ée]e?|"
    r"in ritardo|ritarda|rimandat[oa]|rinviat[oa]|posticipat[oa]|slitta|"
    r"atrasad[oa]|atrasou|atrasa(?:-se)?|adiad[oa]"
)
EARLIER: Final = (
    r"brought forward|moved (?:up|forward)|earlier|early|adelant\w+|m[aá]s pronto|antes de lo previsto|"
    r"vorverlegt|vorgezogen|fr[üu]her|avanc[ée]e?|anticipat[oa]|adiantad[oa]|antecipad[oa]"
)
MOVED: Final = (
    r"moved|rescheduled|shifted|verschiebt|verschoben|verlegt|d[ée]cal[ée]e?|d[ée]plac[ée]e?|spostat[oa]|remarcad[oa]"
)
IS_PUT_OFF: Final = re.compile(
    rf"(?:^|\b|(?=['’])){_IS}\b(?:(?P<later>{LATER})|(?P<earlier>{EARLIER})|(?P<moved>{MOVED}))\b"
    r"(?: (?:sich|than (?:planned|usual|expected|normal)|de lo previsto|als geplant|que pr[ée]vu|del previsto|"
    r"un (?:poco|rato|peu|po['’])|a (?:bit|little)|um pouco|etwas))*",
    _I,
)
"""That an event is later or earlier than it was to be."""

BEGINS: Final = frozenset(
    word
    for words in (
        "we i it they he she them us me ll s ve re will be is are start starts starting begin begins beginning kick "
        "kicks kicking off up meet meets meeting eat eats eating see sees seeing take takes taking can only doors door "
        "open opens opening kickoff new time hour now then instead so and at from on around about",
        "empezamos empieza empiezan empezara empezaremos comenzamos comienza comienzan arrancamos arranca quedamos "
        "comemos cenamos cenaremos comeremos vemos veremos vamos atiende atienden atendera recibe reciben toca sera "
        "es son ahora asi que y nos me se lo la inicio nueva hora",
        "wir ich es er sie man fangen faengt fangt an beginnen beginnt beginn start starten startet treffen trifft uns "
        "essen komme kommen dran los geht losgeht ist jetzt nun erst dann um also und neue uhrzeit",
        "on nous je ca c il elle commence commencons commencera debute demarre mange mangeons retrouve retrouvons "
        "voit se est sera maintenant alors et donc debut nouvelle heure a",
        "cominciamo comincia inizia iniziamo si ci vediamo troviamo mangiamo ceniamo e sara ora adesso allora quindi "
        "inizio nuova alle",
        "comecamos comeca encontramo encontramos vemo vemos nos comemos jantamos e sera agora entao inicio nova as",
    )
    for word in words.split()
)
"""Words about the hour at which something begins."""

ASKS: Final = (
    CHANGING
    | CORRECTING
    | NOISE
    | frozenset(
        "can could would you please it that accordingly calendar diary "
        "apuntalo apuntala anotalo cambialo cambiala actualizalo corrigelo puedes gracias "
        "aender andere bitte trag das ein aendere kannst du note modifie modifiez corrige l le la "
        "aggiornala aggiornalo segnalo spostalo spostala muda mude isso atualiza anota".split()
    )
)
"""Words of one who asks for the change."""

DENIED: Final = re.compile(r"n['’]t\b|\b(?:not|never|no|nicht|pas|non|n[aã]o|nunca|tampoco)\b", _I)
LONGEST: Final = 34
"""Words of such a request, at most."""


def put_off(
    request: str, named: Sequence[tuple[str, str]], stores: Stores, now: datetime, language: Language
) -> Planned | None:
    """The change of the one event that is put off in a clause, where another tells when it begins."""
    if "?" in request or len(words_of(request)) > LONGEST or UNREAL.search(request) or UNSURE.search(request):
        return None
    clauses = [each.strip(" .!;,:") for each in CLAUSES.split(request) if words_of(each)]
    slips = [each for each in clauses if IS_PUT_OFF.search(each)]
    if len(clauses) < 2 or not slips or slips[0] is not clauses[0] or DENIED.search(slips[0]):
        return None
    first, rest = clauses[0], clauses[1:]
    hours = [each for each in rest if _begins(each, request, now, language)]
    if len(hours) != 1:
        return None
    time = _begins(hours[0], request, now, language)
    beside = [each for each in rest if each is not hours[0]]
    if not all(ASKS.issuperset(words_of(each)) or is_reason(each, now, language) for each in beside):
        return None
    events = [each for each in rows_of(named, stores, now) if each.kind == "event"]
    found = [call for each in events if (call := _of_row(each, first, time, now, language))]
    return found[0] if len(found) == 1 else None


def _begins(clause: str, request: str, now: datetime, language: Language) -> str:
    """The words of the one time at which a clause says that something begins, and no more."""
    first = request.find(clause)
    there = find(request, now, language, policy=planning(request))  # all of it tells best in which language it is
    spans = [each for each in there if first <= each.start_index and each.end_index <= first + len(clause)]
    if len(spans) != 1 or spans[0].readings[0].rrule or spans[0].readings[0].end is not None:
        return ""
    if spans[0].readings[0].grain not in ("hour", "minute") or DENIED.search(clause):
        return ""
    start, end = spans[0].start_index, spans[0].end_index
    rest = SAME.sub(" ", f"{request[first:start]} {request[end : first + len(clause)]}")
    return request[start:end] if BEGINS.issuperset(words_of(rest)) else ""


def _of_row(row: Row, first: str, time: str, now: datetime, language: Language) -> Planned | None:
    """The change of one event, where the first clause speaks of it and the hour lies where that says."""
    slip = IS_PUT_OFF.search(first)
    if slip is None or not isinstance(row.at, datetime):
        return None
    about = _without_day(f"{first[: slip.start()]} {first[slip.end() :]}", row.at, now, language)
    if find(about, now, language, policy=planning(about)):
        return None
    words = [each for each in words_of(about) if each not in CHANGING | CORRECTING | NOISE and len(each) > 1]
    if not words or not names(words, row.title):
        return None
    best = resolve(time, now, language, anchor=row.at, policy=planning(time)).best
    if best is None:
        return None
    on_its_day = best.start.date() in (row.at.date(), now.date())
    start = datetime.combine(row.at.date(), best.start.time(), row.at.tzinfo) if on_its_day else best.start
    if not _lies_so(slip, start, row.at):
        start += timedelta(hours=12) if start.hour < NOON else timedelta(0)
        if not _lies_so(slip, start, row.at) or re.search(r"\b0\d|\d\s*[ap]m\b", time, _I):
            return None
    return Planned("update_event", {"event": f"#{row.id}", "start": f"{start:%Y-%m-%d %H:%M}"})


def _without_day(text: str, at: datetime, now: datetime, language: Language) -> str:
    """What is told of an event without its own day, or the part of it: "tonight's choir practice"."""
    text = without_its_day(text, at, now, language)
    for span in reversed(find(text, now, language, policy=planning(text))):
        first = span.readings[0]
        if first.end is not None and first.start <= at < first.end and first.end - first.start <= timedelta(days=1):
            text = text[: span.start_index] + re.sub(r"^['’]s\b", "", text[span.end_index :])
    return text


NOON: Final = 12


def _lies_so(slip: re.Match[str], start: datetime, was: datetime) -> bool:
    """Whether a beginning is where it is said to be: not far behind the one so far, or before it."""
    if slip["later"]:
        return start > was
    return start < was if slip["earlier"] else start != was


__all__ = ["put_off"]
