"""Whether anything about a thing is on the list: "is there anything about books on our list?".

Who asks so wants those rows, or a no; all the others are none of his question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from memory.todos import Todo
from tools.contract import Language
from tools.matching import ANYTHING, LIKE_WORD, NOISE, POINTERS, ranked_by_mention, word_likeness, words_of
from tools.translating import named_abroad
from tools.when import find

_I: Final = re.IGNORECASE
_LIST: Final = r"(?:(?:to-?do|todo|shopping|task|household) ?)?list\b(?! of\b)"
_ON: Final = rf"(?:on|in) (?:my|our|the|that|your) {_LIST}"
_ROW: Final = r"(?:any|an?) (?!notes?\b|e-?mails?\b|mails?\b|messages?\b|events?\b|appointments?\b)\w+"
_ABOUT: Final = r"(?:about|on|for|to do with|to deal with|regarding|concerning|with|like|of)"
_THING: Final = r"(?P<what>(?!(?:it|that|this|there|anything|something|everything|what|all)\b)[^?.!;:,\n]{2,60}?)"
ON_LIST: Final = tuple(
    re.compile(form, _I)
    for form in (
        rf"\b(?:(?:is|are) there|(?:have|had) (?:i|we) (?:got )?|do (?:i|we) have|(?:i|we)['’]ve got)\s*"
        rf"(?:already |still )?(?:anything|something|{_ROW})(?: \w+)? {_ABOUT} {_THING} {_ON}",
        rf"(?:^|[.!?;,:–—]\s*|\b(?:so|and|but|if|whether|check|tell me|know|see) )(?:is|are) {_THING} "
        rf"(?:already |still |even |down )?{_ON}(?=\W*(?:$|[?.!;,]|or\b|and\b|yet\b|already\b|too\b))",
        rf"\bdoes (?:my|our|the) {_LIST} (?:have|say|mention|hold) (?:anything |something )?(?:{_ABOUT} )?{_THING}"
        r"(?=\W*(?:$|[?.!;]))",
        r"\b(?:hay|tengo|tenemos|queda) (?:algo|alguna cosa|alguna tarea) (?:de(?:l| la| los| las)?|sobre|con|para|"
        rf"relacionad[oa] con|que ver con) {_THING} en (?:mi|la|nuestra|tu) lista\b",
        rf"(?<!\bqu[eé] )(?<!\bcu[aá]l )\b(?:est[aá]n?(?! (?:noche|tarde|ma[ñn]ana|semana|vez)\b)|aparecen?|salen?) "
        rf"(?:ya |todav[ií]a )?{_THING} "
        r"en (?:mi|la|nuestra|tu) lista\b",
        rf"\b(?:steht|gibt es) (?:schon |noch |denn |da )*(?:etwas|was|irgendwas) (?:[üu]ber|von|zu|zum|zur|wegen|mit|"
        rf"f[üu]r) {_THING} auf (?:meiner|unserer|der) liste\b",
        rf"(?<!\bwas )\bsteh(?:t|en) (?!etwas|was\b|irgend){_THING} (?:schon |noch )?"
        r"auf (?:meiner|unserer|der) liste\b",
        rf"\b(?:y a-t-il|il y a|est-ce qu['’]il y a|j['’]ai|on a) quelque chose (?:sur|de|d['’]|pour|"
        rf"[àa] propos d(?:e |es |u |['’])|concernant) ?{_THING} (?:dans|sur) (?:ma|notre|la) liste\b",
        rf"\b(?:c['’][eè]|ho|abbiamo) qualcosa (?:su|sui|sul|sulla|di|per|riguardo a|che riguarda) {_THING} "
        r"(?:nella|sulla|in) (?:mia |nostra )?lista\b",
        rf"\b(?:tem|h[áa]|tenho|temos) (?:algo|alguma coisa) (?:sobre|de|do|da|dos|das|para|com) {_THING} "
        r"na (?:minha |nossa )?lista\b",
    )
)
"""How it is asked whether something is on the list."""

ARTICLE: Final = re.compile(
    r"^(?:(?:the|my|our|any|some|el|la|los|las|mis?|der|die|das|den|dem|le|les|l['’]|mon|ma|mes|il|lo|gli|i|o|a|os|as)"
    r"\s+)+",
    _I,
)


ALL: Final = frozenset(
    "all everything else more still left open done urgent important overdue new now next todo todos toda todas "
    "pendiente pendientes urgente mas alles noch mehr offen tout toutes encore tutto ancora tudo ainda mais".split()
)
"""Words of one who asks for all of the list, or for what is so and so on it."""


def asked_of_list(request: str) -> re.Match[str] | None:
    """The question whether something is on the list, if there is one."""
    return next((found for form in ON_LIST if (found := form.search(request))), None)


def thing_asked(request: str, now: datetime, language: Language) -> str:
    """What is asked for, in the user's words; nothing where it is a time."""
    found = asked_of_list(request)
    thing = ARTICLE.sub("", found["what"]).strip() if found else ""
    plain = {*words_of(thing)} - NOISE - POINTERS - ANYTHING
    return thing if plain - ALL and not find(thing, now, language) else ""


def about(rows: Sequence[Todo], thing: str) -> tuple[Todo, ...]:
    """The rows that have a word of it."""
    words = [each for each in words_of(thing) if each not in NOISE and each not in POINTERS]
    named = ranked_by_mention(rows, thing, lambda row: row.title) or named_abroad(rows, thing, lambda row: row.title)
    return tuple(
        row for row in rows
        if row in named
        or any(word_likeness(one, other) >= LIKE_WORD for one in words for other in words_of(row.title))
    )  # fmt: skip
