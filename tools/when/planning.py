"""The policy for a plan: what a bare hour means follows from the kind of thing that is planned."""

from __future__ import annotations

import re
from dataclasses import replace

from tools.when.policy import PLANNING, Policy
from tools.when.tokens import plain, tokenize
from tools.when.unfit import EVENINGS

HOURS: dict[tuple[int, int], str] = {
    # The hours between which a bare hour falls -> the words, without accents, that tell the kind of thing.
    (9, 21): "rehearsal rehearsals soundcheck prova prove ensayo ensayos prueba probe proben repetition ensaio ensaios",
    (5, 12): "breakfast brunch sunrise dawn jog jogging desayuno desayunar amanecer",
    (10, 22): "lunch almuerzo almorzar comida comer",
    (
        12,
        24,
    ): "dinner supper dine drinks party pub bar cinema movie movies film concert gig theatre theater opera bedtime "
    "babysitter sunset cena cenar copas fiesta cine pelicula concierto teatro discoteca atardecer merienda merendar",
}
EARLY = re.compile(r"\b(?:early|morning|day) shift|turnos? (?:de (?:la )?manana|temprano)|fruhschicht|frueschicht")
LATE = re.compile(r"\b(?:night|late) shift|turnos? (?:de (?:la )?noche|nocturno)|nachtschicht|spatschicht")
"""Shifts, whose hours are those of no working day: the early one begins at six, the night shift ends then."""
RISING = re.compile(
    r"\b(?:get|getting|wake|waking) (?:me )?up\b(?! (?:on|to)\b)|\b(?:levantar|despertar)(?:me|nos|se)\b|\bmadrugar\b"
)
"""How one begins the day."""
BY_DAY = re.compile(
    r"\b(?:part(?:y|ies) (?:of (?=(?:about |around |up to )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fif|twenty|thirty|forty|children|kids|pupils|school|tourists|visitors|pensioners|walkers))|wall\b)|"
    r"(?:school|works|tour|coach|work(?:ing)?|search|walking|shooting|volunteer|litter|labour|green|third|visiting|"
    r"children['’]?s?['’]?|child['’]s|kids?['’]?s?['’]?|toddlers?['’]?s?['’]?|nursery|class|playgroup|tea|garden|pool|"
    r"lunch|brunch|breakfast) part(?:y|ies)\b|"
    r"fiesta (?:infantil|escolar|de (?:los |las )?(?:nin[oa]s|peques|crios)|del? (?:la )?(?:cole(?:gio)?|escuela|"
    r"guarderia|clase)))"
)
"""Parties that are people, or children's: no evening is meant by them."""
_KINDS = {word: hours for hours, words in HOURS.items() for word in words.split()}


def planning(request: str = "", policy: Policy = PLANNING) -> Policy:
    """The policy for the plan that a request speaks of: "dinner at 8" is in the evening, "breakfast at 8" is not.

    A request that names no kind of thing, or two that disagree, is read by the hours of the working day.
    """
    told = plain(request)
    for shift, hours in ((EARLY, (4, 12)), (RISING, (4, 12)), (LATE, (13, 24))):
        if shift.search(told):
            return replace(policy, day_begins=hours[0], day_ends=hours[1])
    if EVENINGS.search(told):
        return replace(policy, day_begins=12, day_ends=24)
    told = BY_DAY.sub(" ", told)
    kinds = {_KINDS[token.plain] for token in tokenize(told) if token.plain in _KINDS}
    if len(kinds) != 1:
        return policy
    begins, ends = kinds.pop()
    return replace(policy, day_begins=begins, day_ends=ends)
