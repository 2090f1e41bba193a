"""Words that only laugh, sigh, cheer or excuse themselves around what is told: "dentist tomorrow at 10 lol".

They are of no title, so they are left out once, before anything reads the request; what is quoted, and what is to be
written to somebody or into a note, stays as it is.
"""

from __future__ import annotations

import re
from typing import Final

from tools.matching import words_of

_I: Final = re.IGNORECASE
_SIGH: Final = (
    r"(?:lo+l+z?|lmf?ao+|rofl|(?:ha){2,}h?|(?:he){2,}h?|a?(?:hah)+a?|(?:ja){2,}j?|(?:je){2,}j?|x[dD]+|"
    r"(?:rs){2,}|k{3,}|mdr+|ptdr+|ugh+|argh+|gah|phew|omg|omfg|yay+|yey|woo+(?:hoo+)?|woohoo|hm{2,}|meh|grr+|"
    r"uf{2,}|sigh|smh|tbh|btw|fyi|thx|tysm|sob)"
)
_FACE: Final = (
    r"(?:[:;=][-']?[)(DPpo3/|\]](?!\w)|<3|"
    r"[\U0001F600-\U0001F64F\U0001F910-\U0001F92F\U0001F970-\U0001F97A☹☺❤"
    r"\U0001F389\U0001F44D\U0001F64F\U0001F44C\U0001F937\U0001F926]"
    r"[\uFE0F\U0001F3FB-\U0001F3FF]?)"
)
_LEAVE: Final = (
    r"(?:if (?:that|it|this)(?:(?:['’]?s| is) (?:no|not (?:too much|a|any)|ok(?:ay)?\b|al{1,2} ?right|fine|possible|"
    r"convenient)|(?: is|['’]?s)? ?n['’]?t (?:too much|a|any))"
    r"(?: (?:of a )?(?:bother|trouble|problem|hassle|imposition))?"
    r"(?: (?:with|for|by) you)?|if (?:you do ?n['’]?t mind|you['’]?d be so kind|you would be so kind|i may|"
    r"possible|you (?:please|wouldn['’]?t mind|can manage it))|"
    r"si no (?:es|fuera|te es|le es) (?:mucha )?(?:molestia|problema)|si (?:puede ser|no (?:te|le|os) importa|"
    r"es posible|(?:te|le) parece(?: bien)?)|"
    r"wenn(?:['’]?s| es| das) (?:keine (?:umst[äa]nde|m[üu]he) macht|m[öo]glich ist|dir recht ist|ok(?:ay)? ist)|"
    r"si (?:ça|cela) ne te d[ée]range pas|si tu veux bien|si c['’]est possible|"
    r"se non (?:ti|le) dispiace|se non [èe] (?:un problema|di disturbo)|se n[ãa]o for (?:inc[óo]modo|problema)|"
    r"se n[ãa]o te importas)"
)
"""How leave is asked for what is wished."""

LEAVE: Final = re.compile(_LEAVE, _I)
ASKS: Final = re.compile(
    r"\b(?:ask\w*|check|see|find out|wonder\w*|know|preg[uú]nt\w*|mira|averigua|frag\w*|demand\w*|chiedi|"
    r"pergunt\w*)\b",
    _I,
)
"""What is to be asked is no leave: "ask Ana if that's ok"."""

ENDS: Final = re.compile(rf"(?:[\s,.!?…–-]+(?:{_SIGH}|{_LEAVE})(?=\W|$)|[\s,.!…–-]*{_FACE})+[\s.!?…]*$", _I)
BEGINS: Final = re.compile(rf"^\s*(?:(?:{_SIGH}(?=[\s,.!…–-])|{_FACE})[\s,.!…–-]*)+(?=[\w¿¡])", _I)

_SLIPPED: Final = (
    r"(?:(?:(?:it|that) (?:had |has |['’]d )?(?:almost |nearly |completely |totally |clean )*(?:slipped|gone (?:right |"
    r"clean )?out of) (?:my|our) mind|(?:i|we)(?:['’]d| had)? (?:almost |nearly |completely |clean |quite |all but )+"
    r"forg[eo]t(?:ten)?(?: (?:all )?about (?:it|that)| (?:it|that))?)|"
    r"(?:ya )?(?:casi )?se (?:me|nos) (?:hab[ií]a (?:ido|olvidado|pasado)|iba a (?:olvidar|pasar)|olvida(?:ba)?|iba|"
    r"pasaba)(?: (?:de la cabeza|el santo al cielo|por completo|del todo))?|"
    r"(?:das )?h[äa]tte? ich (?:fast|beinahe|glatt|schon)(?: wieder)? vergessen|"
    r"j['’]allais(?: encore)? (?:l['’])?oublier|j['’](?:avais|ai failli)(?: presque)? (?:l['’])?oubli(?:[ée]|er)|"
    r"(?:me ne |quasi )+(?:stavo (?:per )?dimenticando|dimenticavo|scordavo)|"
    r"(?:j[áa] |quase )+me (?:ia )?esquec(?:ia|endo|er))"
)
SLIPPED: Final = re.compile(rf"^\s*(?P<story>[^:;.!?…\n]{{0,90}}?\b{_SLIPPED})\s*(?::|[.!…]+|\s[–—-])\s*(?=[\w¿¡])", _I)
"""That one had all but forgotten it, said before what is told: "she told me yesterday and it slipped my mind: ..."."""

ASKS_FIRST: Final = re.compile(
    r"\b(?:remind|put|add|book|cancel|move|delete|need|must|have to|recu[eé]rd\w+|ap[uú]nt\w+|an[oó]t\w+|"
    r"p[oó]n(?:me|lo|la)?|tengo que|hay que|erinner\w*|muss|rappelle\w*|il faut|ricorda\w*|devo|lembra\w*|preciso)\b",
    _I,
)
"""Words of a wish, which is no story."""

SAID: Final = re.compile(
    r"[\"“”«»:\n](?![)(DPpo3/|\]-])|\b(?:says?|said|saying|tells?|told|writes?|write|wrote|reply|answer|text|message|"
    r"e-?mail\w*|mail|notes?|notas?|jot|called|named|titled?|rename\w*|spell\w*|means?|translat\w+|dic?e|dile|di|decir|"
    r"escrib\w+|contesta\w*|responde\w*|mensaje|correo|llama(?:da|do)|significa|traduc\w+|sag|schreib\w*|antworte|"
    r"notiz|dis|[ée]cris|r[ée]ponds|scrivi|rispondi|diz|escreve)\b",
    _I,
)
"""Words of one who hands on what is said, or keeps it: a laugh is a part of it."""

DANGLING: Final = frozenset(
    "a an the is are was to of with for and or but by like in on at as from my it's see check ask know find out tell "
    "el la un una de en con para y o es a "
    "der die das ein eine ist mit und le les une est avec et il lo e con o com".split()
)
"""Words behind which it is a thing: "what is lol"."""

FEWEST: Final = 2
"""Words that must be left."""


def unsighed(request: str) -> str:
    """The request without such words before it and behind it."""
    rest = request
    if (ends := ENDS.search(rest)) and not SAID.search(left := rest[: ends.start()]):
        if LEAVE.search(ends.group()) and ASKS.search(left):
            return rest
        mark = "?" if "?" in ends.group() else ""
        said = words_of(left)
        if len(said) >= FEWEST and said[-1] not in DANGLING:
            rest = left + mark
    if (begins := BEGINS.match(rest)) and len(words_of(rest[begins.end() :])) >= FEWEST:
        rest = rest[begins.end() :]
    slipped = SLIPPED.match(rest)
    if slipped and not ASKS_FIRST.search(slipped["story"]) and len(words_of(rest[slipped.end() :])) > FEWEST:
        rest = rest[slipped.end() :]
    return rest
