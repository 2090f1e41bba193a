"""A plain look at the calendar, in code: "what's on on Thursday?", "when do I have the physio again?".

Every word of it is accounted for: the day, or the name of the one event, and words from a closed list of those by which
such a thing is asked. Whoever says anything beside is left to the model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from agent.answering.telling import asked
from agent.calls import Planned
from agent.deciding.rows import is_of
from agent.deciding.whole import courteous
from agent.reading.why_asked import why_asked
from tools.contract import Language
from tools.matching import NOISE, ranked_by_mention, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE

BESIDE: Final = re.compile(
    r"[\s,.;:!?–—-]+(?:i['’]?(?:ve| have) (?:completely |totally )?(?:lost track|forgotten|forgot)|i (?:forget|forgot|"
    r"can['’]?t (?:remember|recall)|do ?n['’]?t remember)|(?:just|only) (?:asking|checking|wondering|curious)|"
    r"(?:out of )?curio(?:sity|us)|(?:que )?me l[ií]o|(?:que )?(?:ya )?no me acuerdo|se me ha olvidado|"
    r"s[oó]lo pregunto|(?:es )?(?:por|pura) curiosidad|ich hab(?:['’]?s|e es) vergessen|nur (?:eine|'ne) frage|"
    r"j['’]ai oubli[ée]|"
    r"non (?:mi )?ricordo|(?:eu )?n[aã]o me lembro|esqueci-me)[\s.!?]*$",
    _I,
)
"""Why it is asked, in a few set words."""

CUES: Final = frozenset(
    "what whats anything plans busy schedule calendar diary agenda show check got "
    "que q algo planes agenda calendario ocupado ocupada dime ensename mira "
    "was kalender termine vor quoi quel quelle prevu cosa impegni programma o compromissos".split()
)
"""Words one of which a look at a day has."""

OF_A_DAY: Final = CUES | frozenset(
    "s is on have i ve we do does any a planned scheduled happening my the our in for am are doing up to look "
    "looks like can could you would tell see there me please again going else this day today week weekend be will "
    "it so and of at one with "
    "tengo tenemos hay en la el mi para me nos toca tocan plan como esta estoy estamos puedes ver a de lo los las "
    "cosas previsto prevista apuntado apuntada hoy dia semana por favor tal pinta y "
    "habe ich wir steht stehen an im meinem gibt es los am ist "
    "j ai ai je nous avons dans mon est ce qu il y a sur l "
    "ho abbiamo c e in agenda per ci sono che "
    "tenho temos ha na no minha meu tem que".split()
)
"""The words of such a look."""

OF_A_ROW: Final = frozenset(
    "when whens what whats time is s are the my our do does did i we have got has again at which day long how last "
    "lasts go on finish finishes end ends start starts begin begins over until till for of it be a date hour in "
    "calendar diary tell me remind can you could please and so "
    "cuando es a que q hora dia tengo tenemos toca el la los las mi lo de del acaba termina empieza dura cuanto hasta "
    "era fecha cae dime recuerdame y en agenda "
    "wann um wie viel uhr ist habe ich mein meine meinen der die das den geht faengt fangt beginnt endet lange dauert "
    "an quand est quelle heure a c mon ma le commence finit dure combien de temps j ai jour "
    "e che ora ore comincia inizia finisce ho giorno il mio mia quanto "
    "horas comeca acaba tenho o meu minha quando qual dia".split()
)
"""The words by which it is asked when the one event is, and how long."""

ASKS_ROW: Final = re.compile(
    r"\W*(?:(?:and|so|y|und|et|e)\s+)?(?:(?:can|could) you )?(?:(?:please )?(?:tell|remind) me )?(?:(?:at|a|um|[àa]) )?"
    r"(?:when(?:['’]?s)?|what(?:['’]?s)? (?:time|day|date|is the (?:time|date))|which day|how long|until when|"
    r"cu[aá]ndo|(?:a )?q(?:u[eé])? (?:hora|d[ií]a|fecha)|cu[aá]nto (?:dura|tiempo)|hasta (?:cu[aá]ndo|qu[eé] hora)|"
    r"wann|(?:um )?wie ?viel uhr|wie lange|bis wann|quand|[àa] quelle heure|combien de temps|a che ora|quando|"
    r"quanto dura|a que horas)\b",
    _I,
)
"""How it is asked when something is, and not what."""

LOOKS_AT: Final = 14
"""Words of such a question, at most."""


Titles = Callable[[], tuple[Sequence[str], Sequence[str]]]


def looking(request: str, titles: Titles, now: datetime, language: Language) -> Planned | None:
    """The look at the calendar that is all a request asks for; None for all else.

    `titles` tells the names of the events there are, and those of to-dos and notes, where they are needed.
    """
    plain = BESIDE.sub("", asked(why_asked(request, now, language))).strip()
    plain = BESIDE.sub("", courteous(plain)).strip(" ,.?¿!¡")
    told = words_of(plain)
    if not 0 < len(told) <= LOOKS_AT or not (ASKS_ROW.match(plain) or not CUES.isdisjoint(told)):
        return None
    spans = find(plain, now, language, policy=planning(plain))
    if not spans:
        return Planned("list_events", {}) if ASKS_ROW.match(plain) and _is_named(told, *titles()) else None
    start, end = spans[0].start_index, spans[0].end_index
    rest = words_of(f"{plain[:start]} {plain[end:]}")
    if len(spans) > 1 or spans[0].readings[0].rrule or CUES.isdisjoint(rest) or not OF_A_DAY.issuperset(rest):
        return None
    events, others = titles()
    named = ranked_by_mention([*events, *others], plain, str)
    return None if named else Planned("list_events", {"when": plain[start:end].strip()})


def _is_named(told: Sequence[str], events: Sequence[str], others: Sequence[str]) -> bool:
    """Whether all that is asked about is one event, by its name."""
    left = [each for each in told if each not in OF_A_ROW and each not in NOISE]
    there = [each for each in dict.fromkeys([*events, *others]) if left and all(is_of(word, each) for word in left)]
    return len(there) == 1 and there[0] in events
