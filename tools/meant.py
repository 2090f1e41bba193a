"""Which message a whole request is about, where the words a small model took out of it do not tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memory.errors import ToolError
from memory.mail import Message
from memory.tables import MessageRow
from tools.contract import ToolContext
from tools.correspondence import LEFT_OUT, find_message, sought_of
from tools.matching import words_of
from tools.narrowing import scores
from tools.relations import ROLES, others_of
from tools.scoring import SUBJECT, Score, Sought, address_of

ENOUGH: Final = 2
"""So many words of a text name it, where none of them is of its sender or subject."""

PASSING: Final = LEFT_OUT | frozenset(
    "much many long late early day days date time times hour hours week month year today tomorrow morning afternoon "
    "evening night anything something nothing everything interesting actually exactly please thanks just only still "
    "already again back over out off down up round when til till until before after between if or but not no yes its "
    "im ive id dont doesnt didnt whats whens wheres whos hows think know see look find check put make let go going "
    "give gives sentence sentences dame frase frases "
    "according regarding there their they them our us me my mine your so too also well good bad new gist summary "
    "kind kindly calendar diary agenda kalender e "
    "summarize summarise tldr sum short brief main point points thing things stuff bit lot mails mailed emailed "
    "hora horas dia dias fecha mes ano semana hoy manana tarde noche cuanto cuanta cuantos algo nada todo segun "
    "resumen resumeme resume dime di solo si no ya se me lo que va van voy ir hacer hace hago pone ponen pon esta "
    "este ese esa eso entre sobre favor gracias monday tuesday wednesday thursday friday saturday sunday lunes martes "
    "miercoles jueves viernes sabado domingo".split()
)
"""Words that no message is known by."""


def find_meant(context: ToolContext, words: str) -> Message:
    """The message that `words` mean, or, where they mean none or several, the one that the whole request is about.

    Raises: ToolError when none is meant, Unclear when different people's may be.
    """
    vague = all(word in PASSING for word in words_of(words)) and not _shown(context)
    meant = by_request(context, words) if vague and words_of(context.request) else None
    if meant is not None:
        return meant
    try:
        return find_message(context, words)
    except ToolError:
        meant = by_request(context, words)
        if meant is None:
            raise
        return meant


def by_request(context: ToolContext, words: str = "") -> Message | None:
    """The message that most of the request's words are found in; None where none stands out.

    Whoever is named in `words`, and has not written, is not stood in for by others.
    """
    if not context.mail.database.has(MessageRow):
        return None
    sought = sought_of(context, context.request, PASSING)
    scored = scores(context.mail, sought) if sought else []
    if not scored or _is_missing(context, words):
        return None
    ranked = sorted(scored, key=lambda each: _rank(each[1]), reverse=True)
    message, best = ranked[0]
    if best[0] < ENOUGH and best[1] < SUBJECT:
        return None
    rivals = [each for each, score in ranked if _rank(score) == _rank(best)]
    return message if len({address_of(each.sender) for each in rivals}) == 1 else None


def named_in(context: ToolContext) -> str:
    """The words of the request that senders and subjects bear, in their order."""
    if not context.mail.database.has(MessageRow):
        return ""
    found = [each.word for each in sought_of(context, context.request, PASSING) if _names_one(context, each)]
    return " ".join(found)


def _names_one(context: ToolContext, sought: Sought) -> bool:
    return any(score[1] >= SUBJECT for _, score in scores(context.mail, [sought]))


def _is_missing(context: ToolContext, words: str) -> bool:
    """Whether somebody is named who has not written: by what he is to the user, or by his name."""
    sought = [each for each in sought_of(context, words, PASSING) if _is_person(each.word, context.request)]
    return any(not any(score[0] for _, score in scores(context.mail, [each])) for each in sought)


def _is_person(word: str, request: str) -> bool:
    named = [plain for each in request.split()[1:] if each[:1].isupper() for plain in words_of(each)]
    return bool(others_of(word) & ROLES) or word in named


def _rank(score: Score) -> tuple[int, int]:
    """Words in sender and subject outweigh others: the sum of how well the words are found, then how many are."""
    return score[1], score[0]


def _shown(context: ToolContext) -> Sequence[int]:
    return [each.id for each in context.shown if each.kind == "message"]
