"""A part of an hour that is told without it: after a dinner at 8, "better at half past" is half past eight."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from agent.calls import Planned
from tools.contract import Language
from tools.matching import POINTERS, likeness, words_of
from tools.when import planning, resolve

_I: Final = re.IGNORECASE

_PART: Final = (
    r"(?:half|(?:a )?quarter|five|ten|twenty|twenty[- ]five) past|(?:(?:a )?quarter|five|ten|twenty|twenty[- ]five) to|"
    r"y (?:media|cuarto|diez|veinte)|menos (?:cuarto|diez|veinte)|halb|viertel (?:nach|vor)|et (?:demie|quart)|"
    r"moins le quart|e (?:mezz[ao]|un quarto)|meno un quarto|e (?:meia|um quarto)|menos um quarto"
)
PART_OF_HOUR: Final = re.compile(
    r"(?:(?:^|(?<=[,;.!?¡¿]))\s*|\b(?:at|to|for|on|a|um|auf|alle|[àa]s|[àa]|around|about)\s+|"
    r"(?<=[^\W\d_])\s+(?<!\bhora )(?<!\bhoras )(?<!\bheure )(?<!\bheures )(?<!\bora )(?<!\bore ))"
    rf"(?P<part>{_PART})(?=\s*(?:[,;.!?–—-]|$)|\s+(?:actually|instead|please|pls|rather|then|now|not|because|as|so|"
    rf"since|"
    r"would|is|works?|suits?|if|for (?:me|him|her|us|them)|thanks?|sorry|better|maybe|mejor|por favor|porfa|que|porque|"
    r"ser[ií]a|bitte|lieber|besser|weil|plut[oô]t|s['’]il|stp|car|parce|per favore|meglio|perch[eé]|melhor|porque)\b)",
    _I,
)
"""A part of an hour that is told without it."""

_HOUR_BEFORE: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|"
    r"nueve|diez|once|doce|uhr|heures?|hora[s]?|or[ae]|midi|minuit|mediod[ií]a|medianoche|mezzogiorno|noon|meio-dia|"
    r"deux|"
    r"trois|quatre|cinq|sept|huit|neuf|dix|onze|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|uma|"
    r"duas|"
    r"quatro|sete|oito|dez|doze|hours?|pints?|cups?))\s*$",
    _I,
)
"""An hour, or a length, of which a part is told: "las ocho y media"."""

NOT_AT: Final = re.compile(
    r"\b(?:until|till?|by|before|after|from|since|hasta|desde|antes de|bis|ab|jusqu['’][àa]|fino|at[eé])\s*(?:at|a|"
    r"um|[àa])?\s*$",
    _I,
)
"""What leads to an hour at which nothing begins."""

_AFTER: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25, "media": 30,
                 "cuarto": 15, "diez": 10, "veinte": 20, "halb": 30, "viertel": 15, "demie": 30, "quart": 15,
                 "mezza": 30, "mezzo": 30, "quarto": 15, "meia": 30}  # fmt: skip
_TO: Final = re.compile(r"\bto$|^(?:menos?|moins)\b|\bvor$", _I)
"""Minutes of the hour that was said: "at half past, not on the hour"; and what counts them down to the next."""


def hour_of_part(text: str, at: datetime | date | None, language: Language) -> str:
    """The sentence with the hour in full where it tells but a part of one, of the hour that was said before."""
    if not isinstance(at, datetime) or (at.time() == time.min and not at.tzinfo):
        return text
    found = [each for each in PART_OF_HOUR.finditer(text) if not _HOUR_BEFORE.search(text[: each.start("part")])]
    if len(found) != 1 or NOT_AT.search(text[: found[0].start("part")]):
        return text
    part = found[0]["part"].casefold().replace("-", " ")
    minutes = next(value for name, value in reversed(_AFTER.items()) if name in part)
    if _TO.search(part):
        minutes = (60 if at.minute else 0) - minutes
    then = at.replace(minute=0) + timedelta(minutes=minutes)
    lead = "a las" if language == "es" else "at"
    return f"{text[: found[0].start()].rstrip()} {lead} {then:%H:%M}{text[found[0].end() :]}".strip()


TOGETHER: Final = re.compile(
    r"(?<![\w:.,/€$£+-])(?<![$€£] )(?P<hour>[01]?\d|2[0-3])(?P<minute>[0-5][05])"
    r"(?=(?: ?[ap]\.?m\b)?(?:[\s,;!?]|\.\W|\.?$))"
    r"(?!\W*(?:g|kg|ml|l|cl|km|m|euros?|pounds|dollars|pesos|pages|people|words|steps|pieces|of)\b)",
    _I,
)
"""An hour and its minutes with no sign between them: "no wait 1030"."""

NO_HOUR: Final = re.compile(
    r"\b(?:number|no\.|room|flat|ext\.?|extension|code|pin|bus|flight|page|size|around|about|n[uú]mero|sala|habitaci[oó]n|"
    r"c[oó]digo|vuelo|p[aá]gina|zimmer|nummer|chambre|num[ée]ro|camera|sala|quarto|in|of|en|de|del|"
    r"\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?[^\W\d_]+)\s*$",
    _I,
)
"""What leads to a number that is no hour: a room's, a year's."""

A_NUMBER: Final = re.compile(r"(?<![\w:.])\d{3,4}(?![\w:])")


def with_colon(text: str, labels: Sequence[str]) -> str:
    """The sentence with the sign in the one hour that is told without it; `labels` are what the rows are called.

    In what is said of a row with such a number in its name it may be that number.
    """
    found = [each for each in TOGETHER.finditer(text) if not NO_HOUR.search(text[: each.start()])]
    if len(found) != 1 or not labels or any(A_NUMBER.search(each) for each in labels):
        return text
    hour = found[0]
    return f"{text[: hour.start()]}{hour['hour']}:{hour['minute']}{text[hour.end() :]}"


TIMES: Final = {"update_event": ("event", "start"), "update_todo": ("todo", "due")}

LIKE: Final = 80.0
"""The least likeness (0-100) of what a call names and the row that was shown."""


def with_the_hour(
    call: Planned, at: datetime | None, shown: Sequence[Mapping[str, Any]], language: Language
) -> Planned:
    """The change of the row that was shown, at an hour in full where the call has but a part of one."""
    row, name = TIMES.get(call.tool, ("", ""))
    if not row or name not in call.arguments or at is None or not shown:
        return call
    words, value = str(call.arguments.get(row, "")), str(call.arguments[name])
    label = next((str(each["label"]) for each in shown if each["kind"] == row), "")
    if not label or not (POINTERS.issuperset(words_of(words)) or likeness(words, label) >= LIKE):
        return call
    whole = hour_of_part(value, at, language)
    return (
        call if whole == value else Planned(call.tool, {**call.arguments, name: f"{at:%Y-%m-%d} {whole.split()[-1]}"})
    )


EVENING: Final = 18
LATE: Final = range(6, 12)
OF_THE_DAY: Final = re.compile(
    r"\b(?:a\.?m|morning|ma[ñn]ana|madrugada|fr[üu]h|morgens|vormittags?|matin|mattina|manh[ãa]|0\d)\b|\d[ap]m\b", _I
)
"""Words by which an hour is before noon, and in what it is none of the evening."""


def in_the_evening(words: str, at: datetime, now: datetime, language: Language) -> str:
    """An hour and no more in the evening, where that is when it was so far: "eight o'clock" of what was at 19:30."""
    best = resolve(words, now, language, anchor=at, policy=planning()).best
    if at.hour < EVENING or best is None or best.end is not None or best.open or best.rrule or best.due:
        return ""
    bare = best.grain in ("hour", "minute") and best.start.hour in LATE and best.start.date() == at.date()
    if not bare or OF_THE_DAY.search(words):
        return ""
    return f"{best.start + timedelta(hours=12):%Y-%m-%d %H:%M}"
