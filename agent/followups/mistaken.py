"""The turn after a slip: the row that was meant instead of the one just changed, and how long the new event is.

"No sorry, it was the baker I rang, the butcher is still to do" takes back what was done on the one, and does it to the
other: which that is tells the part of its name that no other row has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from agent.calls import Planned
from agent.followups.before import ROWS, Before, only_a_time, stays
from agent.followups.withdrawing import ORDER, only_tells
from agent.reading.not_so import UNREAL, UNSURE
from agent.reading.resizing import SO_LONG
from agent.reading.words import ENDING
from agent.stores import Stores
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of
from tools.when import duration

MEANT: Final = re.compile(
    r"\W*(?:\b(?:no|nope|oops|oh|ah|sorry|my (?:mistake|bad|fault)|wait|hang on|argh|actually|"
    r"me equivoqu[eé]|perd[oó]n|perdona|espera|uy|ay)\b[\s,.!…-]*)+"
    r"(?:(?:not (?:that|this)(?: one)?|(?:keep|leave) (?:it|that)(?: one)?|(?:[eé]s[ea]|eso) no|d[eé]jal[oa])[\s,.!…-]+"
    r"(?:but )?)*"
    r"(?:(?:i|we) mean[t]?|the other one|quer[ií]a decir|quise decir|me refer[ií]a a(?:l)?|(?:el|la) otr[oa])[\s,.:!-]*"
    r"(?P<row>[^.;!?]{2,60}?)[\s.!]*",
    re.IGNORECASE,
)
"""Sentences by which another row was meant: "no sorry, keep it, I meant the tap"."""

OF_ONE: Final = re.compile(
    r"^(?:the|el|la)\s+(?:one|to-?do|task|event|tarea|cita)?\s*(?:about|with|for|of|del?|con)\s+(?=\S)", re.IGNORECASE
)
"""What stands before the name of a row: "the one about the tap"."""

NO_ROW: Final = re.compile(
    r"(?:to|it|he|she|they|we|i|you|what|that|this|how|when|for|on|at|in|from|both|all|everything|mark|move|change|"
    r"make|"
    r"put|add|tick|keep|leave|rename|push|postpone|que|lo|a|en|para|amb[oa]s|tod[oa]s?|marca\w*|mueve\w*|cambia\w*|"
    r"pon\w*|deja\w*|mover\w*|cambiar\w*|marcar\w*)\b|(?:the |l[ao]s )?(?:last |[uú]ltim[oa]s )?"
    r"(?:two|three|dos|tres|\d+)\b",
    re.IGNORECASE,
)
"""How words begin that name no one row: "I meant to thank you", "I meant move it"."""

_ECHOED: Final = (
    r"(?:\W*(?:(?:un)?till?|until|for|and)? ?(?:when|how long)(?: for| does it (?:last|take|go on))?\?+|"
    r"\W*what time does it (?:end|finish)\?+|"
    r"\W*¿?(?:hasta cu[aá]ndo|cu[aá]nto(?: dura| tiempo)?|hasta qu[eé] hora)\?+)?"
)
"""The question that was just asked, said once more by who answers it."""

_TO_ME: Final = (
    r"(?:[\s,]+(?:at (?:my|our|his|her|their) age|for (?:me|us|them|now|once|anyone|anybody|everyone|a start|starters)|"
    r"i (?:think|guess|reckon|suppose|should think)|i['’]?d say|to be honest|really|surely|(?:in|with) this heat|"
    r"a mi edad|a nuestra edad|para (?:m[ií]|nosotr[oa]s|empezar)|creo(?: yo)?|digo yo))?"
)
"""For whom a length is enough."""

LASTS: Final = re.compile(
    rf"{_ECHOED}"
    r"\W*(?:\b(?:oh|and|ok|just|only|make it|it['’]?s|it is|it (?:takes|lasts|should (?:last|take|be))|for|"
    r"lasting|y|solo|que (?:sean?|dure)|dura|hazl[oa]|de|por|son)\b"
    r"[\s,]*)*"
    rf"(?P<length>{SO_LONG})"
    r"(?:\s+(?:is|are|will|should|would)?\s*(?:be\s+)?(?:enough|do|long|only|fine|plenty|max|tops|please|bastan?|vale|"
    r"es suficiente|son suficientes|(?:me |nos )?sobran?|de sobra|more than|ample|por favor))*"
    rf"{_TO_ME}\W*",
    re.IGNORECASE,
)
"""Sentences that only tell how long something takes: "30 min is enough"."""


_I: Final = re.IGNORECASE
CORRECTS: Final = re.compile(
    r"[\s,.!¡…–-]*(?:(?:no+|nope|oops|whoops|oh|ah|sorry|my (?:mistake|bad|fault)|wait|hang on|argh|actually|wrong one|"
    r"not (?:that|this)(?: one)?|i got (?:it|that|them) (?:wrong|mixed up|muddled)|me (?:he )?equivoqu?(?:[eé]|ado)|"
    r"perd[oó]n|perdona|espera|uy|ay|huy|[eé]s[ea] no|nein|halt|entschuldigung|non|pardon|scusa|n[aã]o|desculpa)\b"
    r"[\s,.!…–-]*)+",
    _I,
)
IT_WAS: Final = re.compile(
    r"(?:(?:it|that)(?: was|['’]?s| is| were)|(?:i|we) mean[t]?|i should have said|"
    r"(?:era|fue|eran|fueron|es|quer[ií]a decir|quise decir|me refer[ií]a)(?: a(?=l? ))?(?:l(?= ))?|"
    r"(?:es|das) (?:war|waren)|(?:ich )?mein(?:t)?e|c['’][eé](?:tait|st)|je (?:voulais dire|parlais de)|intendevo|"
    r"volevo dire|(?:era|foi)|(?:eu )?queria dizer)\s+(?P<row>[^,;.!?]+?)"
    r"(?:,?\s+(?:(?:that |who |which |whom )?(?:i|we)(?:['’]ve| have|['’]d| had)? [^\W\d_]+(?: [^\W\d_]+)?|"
    r"(?:(?:a|con) )?(?:(?:el|la|lo|los|las) )?(?:(?:a|al|con) )?(?:que|quien) [^\W\d_]+(?: [^\W\d_]+)?|"
    r"(?:de[nrm]|die|das) (?:ich|wir) [^\W\d_]+(?: [^\W\d_]+)?|qu(?:e |['’])(?:j['’]ai|on a|nous avons) [^\W\d_]+|"
    r"(?:che|que) (?:ho |abbiamo )?[^\W\d_]+))?",
    _I,
)
"""A clause that says which one it was: "it was the baker I rang"."""

PARTS: Final = re.compile(
    r"\s*[,;.!…]+\s*(?![^,;.!]*\b(?:den|die|das|dem|der) (?:ich|wir)\b)|\s+[–—-]+\s+|"
    r"\s+(?:but|pero|aber|mais|ma|mas)\s+",
    _I,
)


OTHERS: Final = frozenset("who that which he she they not que quien der die wer qui che chi quem".split())
"""Words by which a clause says more than which row it was: "it was Ana who rang"."""


def meant_other(
    request: str, before: Before, rows: Sequence[tuple[int, str]], now: datetime, language: Language
) -> tuple[Planned, ...]:
    """The deed taken back and done to another of these `rows`, where the request says which it was, and no more."""
    if len(before.calls) != 1 or before.calls[0].get("status") != "done" or before.calls[0]["tool"] not in ENDING:
        return ()
    led = CORRECTS.match(request)
    if led is None or "?" in request or UNREAL.search(request) or UNSURE.search(request):
        return ()
    call = before.calls[0]
    ended = " ".join(str(each["label"]) for each in before.shown)
    left = [each for each in rows if each[0] not in {shown["id"] for shown in before.shown}]
    meant: list[int] = []
    for part in filter(None, PARTS.split(request[led.end() :].strip(" .!"))):
        if found := IT_WAS.fullmatch(part.strip()):
            meant += _called(found.group(), found["row"], ended, left)
        elif not stays(part, ended) and (ORDER.match(part) or not only_tells(part, now, language)):
            return ()
    if len(meant) != 1:
        return ()
    return Planned("undo_last", {}), Planned(call["tool"], {ENDING[call["tool"]]: f"#{meant[0]}"})


def others(calls: Sequence[Mapping[str, Any]], stores: Stores, now: datetime) -> list[tuple[int, str]]:
    """The rows of the kind that the one call of the last turn ended, with their names; those of other people left out.

    Events are those of the next 60 days.
    """
    if len(calls) != 1 or calls[0]["tool"] not in ENDING:
        return []
    events = calls[0]["tool"] == "cancel_event"
    rows = stores.calendar.between(now, now + timedelta(days=60)) if events else stores.todos.list()
    return [*{each.id: (each.id, each.title) for each in rows if not each.by_others}.values()]


def _called(words: str, row: str, ended: str, rows: Sequence[tuple[int, str]]) -> list[int]:
    """The one of the rows that the words call by more than its deed, and that has more of them than any other."""
    said = [each for each in words_of(words) if each not in NOISE | POINTERS]
    own = [each for each in words_of(row) if each not in NOISE | POINTERS and not _is_in(each, ended)]
    scored = sorted(((sum(_is_in(each, title) for each in said), id, title) for id, title in rows), reverse=True)
    if not scored or not OTHERS.isdisjoint(own):
        return []
    found = [each for each in own if _is_in(each, scored[0][2])]
    if 2 * len(found) < len(own) or not any(_is_in(each, " ".join(scored[0][2].split()[1:])) for each in found):
        return []
    return [scored[0][1]] if len(scored) == 1 or scored[0][0] > scored[1][0] else []


def _is_in(word: str, title: str) -> bool:
    return any(word_likeness(word, each) >= LIKE_WORD for each in words_of(title))


def mistaken(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The calls for the row that was meant, or for the length of the event just made; none for anything else."""
    if len(before.calls) != 1:
        return ()
    call = before.calls[0]
    meant = MEANT.fullmatch(request)
    if meant and call["tool"] in ENDING and _is_row(meant["row"], now, language):
        name = next(each for each in ROWS if each in call["arguments"])
        right = Planned(call["tool"], {name: OF_ONE.sub("", meant["row"].strip())})
        return (Planned("undo_last", {}), right) if call.get("status") == "done" else (right,)
    if call.get("status") != "done":
        return ()
    lasts = LASTS.fullmatch(request)
    if lasts and call["tool"] == "create_event" and duration(lasts["length"]) is not None:
        return (Planned("update_event", {"event": "it", "duration": lasts["length"]}),)
    return ()


def _is_row(words: str, now: datetime, language: Language) -> bool:
    """Whether words may name one row: they are no sentence, and more than a time."""
    return not NO_ROW.match(words.strip()) and not only_a_time(words.strip(), now, language)
