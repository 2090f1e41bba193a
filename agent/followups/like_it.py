"""Another event like the one just made, with somebody else: "and her brother Otto straight after, at 4pm"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before, only_a_time
from agent.followups.retold import settled
from tools.contract import Language
from tools.when import duration, planning, resolve

_I: Final = re.IGNORECASE
_NAME: Final = r"(?-i:[A-ZÁÉÍÓÚÑÄÖÜ])[\w’'-]*(?<!['’]s)(?: (?-i:[A-ZÁÉÍÓÚÑÄÖÜ])[\w’'-]*)?"
_AFTER: Final = (
    r"(?:straight|right|just|directly|immediately) after(?:wards)?(?: (?:that|her|him|them|it))?|after (?:that|her|"
    r"him|them)|"
    r"afterwards|justo (?:despu[eé]s|detr[aá]s)|a continuaci[oó]n|despu[eé]s|(?:gleich|direkt) danach|danach|"
    r"juste apr[eè]s|apr[eè]s|subito dopo|dopo|logo (?:a seguir|depois)|depois"
)
LIKE_IT: Final = re.compile(
    r"\W*(?:(?:oh|ok|okay|ah|and|also|plus|then|y|tambi[eé]n|luego|und|auch|et|aussi|e|anche|tamb[eé]m|another|"
    r"one more|"
    r"(?:another |the same )?one|otra|uno|una)\b[\s,]*)+"
    r"(?:(?:with|for|con|para|mit|avec|com)\s+)?"
    r"(?:(?:her|his|their|my|our|the|su|mi|nuestr[oa]|el|la|ihre?[mnr]?|seine?[mnr]?|mein\w*|son|sa|mon|ma|suo|sua|"
    r"mio|mia|"
    r"seu|meu|minha|o|a)\s+"
    r"(?:[a-zà-ÿ]+\s+){1,2}?)?"
    rf"(?P<who>{_NAME})[\s,]+"
    rf"(?:(?P<after>{_AFTER})\b[\s,]*)?(?P<time>.*?)(?:[\s,]+(?:too|as well|please|tambi[eé]n|por favor|bitte))*\W*",
    _I,
)
"""Somebody else, and when: after what was made, or at another hour."""

WITH: Final = re.compile(
    rf"(?P<lead>\b(?:with|for|con|para|mit|f[üu]r|avec|pour|com)\s+)(?P<name>{_NAME})(?=$|[\s,])|"
    rf"^(?P<of>{_NAME})(?=['’]s\b)"
)
NO_NAME: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|i|it|that|the|at|on|move|make|put|then|remind|call|buy|cancel|add|montag|dienstag|mittwoch|"
    r"donnerstag|freitag|samstag|sonntag|"
    r"breakfast|brunch|lunch|tea|dinner|supper|coffee|drinks|gym|yoga|pilates|zumba|swimming|football|tennis|padel|"
    r"choir|"
    r"dentist|doctor|physio\w*|vet|oculist|optician|hairdresser|haircut|therapist|plumber|meeting|class|training|"
    r"practice|"
    r"rehearsal|party|cinema|theatre|concert|school|work|church|mass|shopping|bank|post|review|call|zoom|teams|"
    r"desayuno|comida|cena|almuerzo|caf[eé]|cañas|gimnasio|nataci[oó]n|f[uú]tbol|tenis|p[aá]del|coro|dentista|"
    r"m[eé]dico|"
    r"fisio\w*|veterinario|peluquer[ií]a|reuni[oó]n|clase|ensayo|fiesta|cine|teatro|concierto|cole(?:gio)?|trabajo|"
    r"misa|"
    r"banco|compra|llamada|zahnarzt|arzt|fr[üu]hst[üu]ck|mittagessen|abendessen|kaffee|sport|schwimmen|treffen|kino|"
    r"chor|"
    r"dentiste|m[ée]decin|d[îi]ner|d[ée]jeuner|caf[ée]|piscine|r[ée]union|cours|cin[ée]ma|coiffeur|"
    r"medico|pranzo|colazione|palestra|piscina|riunione|lezione|parrucchiere|almo[çc]o|jantar|academia|reuni[ãa]o|aula|"
    r"paris|london|madrid|berlin|rome|roma|lisbon|lisboa|barcelona|new|home",
    _I,
)
"""What is no name of a person: days, events and places."""


def another_like_it(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The event with somebody else, after the one that was just made or at another hour; none for anything else."""
    if len(before.calls) != 1 or before.calls[0]["tool"] != "create_event" or "?" in request:
        return ()
    found, given = LIKE_IT.fullmatch(request), before.calls[0]["arguments"]
    if found is None or not isinstance(before.at, datetime) or NO_NAME.fullmatch(found["who"].split()[0]):
        return ()
    whom = [*WITH.finditer(str(given.get("title", "")))]
    if len(whom) != 1:
        return ()
    old = whom[0]["name"] or whom[0]["of"]
    if old == found["who"]:
        return ()
    title = str(given["title"]).replace(old, found["who"])
    length = duration(str(given["duration"]), language) if given.get("duration") else None
    lasts = {"duration": given["duration"]} if length else {}
    words = only_a_time(found["time"], now, language) if found["time"].strip() else ""
    if not words:
        if found["time"].strip() or not found["after"] or ("duration" in given and not length):
            return ()
        begins = before.at + (length or timedelta(hours=1))
        return (Planned("create_event", {"title": title, "start": f"{begins:%Y-%m-%d %H:%M}", **lasts}),)
    best = resolve(words, now, language, anchor=before.at, policy=planning(before.request)).best
    if best is None or best.rrule or best.all_day or best.grain not in ("hour", "minute"):
        return ()
    start = settled(words, before.at, before.request, now, language)
    return (Planned("create_event", {"title": title, "start": start, **({} if best.end else lasts)}),)
