"""Whom a pronoun in a new title means: "the plumber is called Hassan ..., remind me to ring him" is "Ring Hassan"."""

from __future__ import annotations

import re
from typing import Final

from agent.reading.sayings import Said
from tools.calendar.create import BEFORE_A_NAME, WITH
from tools.matching import words_of
from tools.relations import ALL_RELATIONS
from tools.when import find

HIM: Final = re.compile(
    r"\b(?:him|her)\b(?=\W*(?:$|\b(?:about|back|to|on|at|for|with|if|that|up|and|know|a|an|the)\b))", re.IGNORECASE
)
"""A person that a title does not name; "her birthday" is a thing of hers."""

ENCLITIC: Final = re.compile(
    r"^(?P<verb>(?:llam|avis|visit|felicit)ar(?=l[eoa]\b)|"
    r"(?:escrib|contest|respond|pregunt|pag|d|dec|ped|mand|envi)(?:ar|er|ir)(?=le\b))l[eoa]\b",
    re.IGNORECASE,
)
"""A Spanish verb for what is done to persons, with its pronoun: "llamarle"."""

NAME: Final = re.compile(
    r"(?<=[^\s.!?:;][\s,])(?<![.!?:;]\s)(?!I\b)[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?:\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+)*"
)
THING: Final = re.compile(
    r"\b(?:my|our|your|the|an?|in|at|near|mi|mis|tu|nuestr[oa]|el|la|un|una|en|"
    r"(?:go|goes|going|gone|went|been|flew|fly|flying|moved?|moving|trip|trips|back|travel\w*|drove|drive|flights?) to|"
    r"(?:ir|voy|fui|fuimos|vamos|viaje|viajes|vuelo|vuelta|viajo|mudad[oa]) a)\s+$",
    re.IGNORECASE,
)
"""What stands before a name of no person: "my Toyota", "we went to Paris"."""

ROLE: Final = re.compile(r"\b(?:my|the|our|mi|el|la|nuestr[oa]) (?P<role>[^\W\d_]+)\b", re.IGNORECASE)


def with_person(title: str, said: Said) -> str:
    """The title with the one person in the place of the pronoun who was named in what was said before."""
    whole = said.whole or said.request
    pronoun, verb = HIM.search(title), ENCLITIC.match(title)
    if not pronoun and not verb:
        return title
    who = _who(whole, said)
    if not who or {*words_of(who)} & {*words_of(title)}:
        return title
    if pronoun:
        return f"{title[: pronoun.start()]}{who}{title[pronoun.end() :]}"
    assert verb is not None
    to = f"al {who.partition(' ')[2]}" if who.startswith("el ") else f"a {who}"
    return f"{verb['verb']} {to}{title[verb.end() :]}"


LEADS: Final = rf"\b(?:{WITH} ?(?<=[\s/])|(?:me|i|us|yo|myself) (?:and|&|n|y) |(?:meet(?:ing|s)?|seeing|joining) )"
AND_I: Final = r" (?:(?:and|&|n|y) (?:i|me|yo)\b)"
"""What leads to whom the user is with, and what follows on it: "w Sunil", "me and Sunil", "Sunil and I"."""


def is_company(name: str, request: str) -> bool:
    """Whether words for a place are whom the user is with: "lunch with Mrs Lopes", wherever they stand."""
    there = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", request, re.IGNORECASE)
    led = re.findall(rf"{LEADS}{BEFORE_A_NAME}{re.escape(name)}(?!\w|['’]s)", request, re.IGNORECASE)
    led += re.findall(rf"(?<!\w){re.escape(name)}{AND_I}", request, re.IGNORECASE)
    return 0 < len(there) == len(led)


def before_its_thing(name: str, title: str, request: str) -> str:
    """Words of the request for a person that only tell whose the thing is, wherever they stand: "twins" of "twins
    swimming"; nothing of one who comes.
    """
    thing = words_of(title)
    words = " ".join(re.findall(r"[^\W\d_][\w'’-]*", name))
    if not thing or not words or {*words_of(words)} & {*thing}:
        return ""
    own = rf"(?<!\w){re.escape(words)}s?(?!\w)"
    there = [*re.finditer(own, request, re.IGNORECASE)]
    first = re.compile(rf" {re.escape(thing[0])}(?!\w)", re.IGNORECASE)
    led = re.compile(rf"{LEADS}{BEFORE_A_NAME}$", re.IGNORECASE)
    if not there or not all(
        first.match(request, each.end()) and not led.search(request[: each.start()]) for each in there
    ):
        return ""
    return there[0].group()


def with_whose(title: str, whose: str) -> str:
    """The title with those before it whose it is: "Twins swimming"."""
    if {*words_of(whose)} & {*words_of(title)} or not title:
        return title
    return f"{whose[:1].upper()}{whose[1:]} {title[:1].lower()}{title[1:]}"


def _who(whole: str, said: Said) -> str:
    """The one name, or else the one person by what he is to the user, in all that was said."""
    timed = {
        word
        for span in find(whole, said.now, said.language)
        for word in words_of(whole[span.start_index : span.end_index])
    }
    names = dict.fromkeys(
        each.group()
        for each in NAME.finditer(whole)
        if timed.isdisjoint(words_of(each.group())) and not THING.search(whole, 0, each.start())
    )
    if names:
        return next(iter(names)) if len(names) == 1 else ""
    roles = {each["role"].casefold(): each.group() for each in ROLE.finditer(whole)}
    persons = [words for role, words in roles.items() if {*words_of(role)} & ALL_RELATIONS]
    return persons[0].lower() if len(persons) == 1 else ""
