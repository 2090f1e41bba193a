"""The turn after a slip: the row that was meant instead of the one just changed, and how long the new event is."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import ROWS, Before, only_a_time
from agent.reading.resizing import SO_LONG
from agent.reading.words import ENDING
from tools.contract import Language
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
    r"\W*(?:\b(?:oh|and|ok|just|only|make it|it['’]?s|it is|it (?:takes|lasts)|for|y|solo|que (?:sean?|dure)|dura|"
    r"son)\b"
    r"[\s,]*)*"
    rf"(?P<length>{SO_LONG})"
    r"(?:\s+(?:is|are|will|should|would)?\s*(?:be\s+)?(?:enough|do|long|fine|plenty|max|tops|please|bastan?|vale|"
    r"es suficiente|son suficientes|(?:me |nos )?sobran?|de sobra|more than|ample|por favor))*"
    rf"{_TO_ME}\W*",
    re.IGNORECASE,
)
"""Sentences that only tell how long something takes: "30 min is enough"."""


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
