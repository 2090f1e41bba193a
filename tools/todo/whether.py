"""Whether the one to-do is done that a question names, and nothing else: "is the rent paid or still open?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memory.todos import Todo
from tools.matching import LIKE_WORD, NOISE, POINTERS, word_likeness, words_of

_I: Final = re.IGNORECASE

_LED: Final = (
    r"^\W*(?:(?:hey|hi|so|and|ok(?:ay)?|um+|uh|wait|oh|right|quick (?:question|one|check)|remind me|question|"
    r"oye|y|a ver|espera|ay|una pregunta|recu[eé]rdame|sag mal|du|dis|dimmi|ei)\b[\s,:.…-]*)*"
)
_UNSURE: Final = (
    r"(?:(?:can|could|would) you (?:please |just )?(?:check|see|tell me|look)|(?:please )?(?:check|see|tell me)|"
    r"do you know|(?:i ?(?:['’]?m| am) )?not sure|(?:i )?(?:do ?n['’]?t|ca ?n['’]?t|cannot) (?:know|remember|recall)|"
    r"(?:i )?(?:forgot|forget)|(?:i )?wonder(?:ing)?|"
    r"(?:(?:me )?puedes |podr[ií]as )?(?:mirar|comprobar|decirme|mira|comprueba|dime)|sabes|no s[eé]|"
    r"no (?:me acuerdo|recuerdo)(?: de)?)"
)
_IF: Final = r"(?:if|whether|did|have|has|is|are|was|were|si|ya|he|hemos)"
ASKS: Final = (
    re.compile(
        rf"{_LED}(?:(?:did|has|had|is|are|was|were|am) |have (?=i\b|we\b|[^?]*\bbeen\b))(?!you\b|there\b|anyone\b|"
        rf"i (?:tell|say|mention)\b)",
        _I,
    ),
    re.compile(rf"{_LED}do (?:i|we) still (?:have|need) to ", _I),
    re.compile(rf"{_LED}{_UNSURE}[\s,.…:-]+{_IF}\b", _I),
    re.compile(
        rf"{_LED}(?:what(?:['’]?s| is)|how(?:['’]?s| is)) (?:the status|the state|it looking) (?:of|on|with|for)\b", _I
    ),
    re.compile(
        r"(?:[,:;–—-]|\.\.+)\s*(?:(?:(?:did|have) (?:i|we)(?! (?:tell|say|mention|told|said)\b)|(?:is|are|was|were|"
        r"has|have) (?:it|that|those|they|these))\b|"
        r"(?:is )?(?:it )?(?:done|finished|ticked off|open|still open|still to do) or\b)|"
        r"\b(?:done|finished|ticked off|open|paid|sent) or (?:not|still (?:open|to do))\W*$|\bor (?:is|are) (?:it|that|"
        r"they|those) still\b",
        _I,
    ),
)
"""How it is asked whether something is so; a statement or an order is none of them."""

_HAVE: Final = (
    r"(?:(?:al final )?(?:llegu[eé]|llegamos) a |al final (?:he|hemos) |"
    r"(?:ya )?(?:(?:lo |la |los |las )?(?:he|hemos) |est[aá]n? |sigue[n]? |queda[n]? )|ya \w+(?:é|í|ste|amos|"
    r"imos)\b|"
    r"\w+(?:é|í) ya\b|hab['’]?e? ich|ist |sind |j['’]ai|est-ce que j['’]ai|ho (?:gi[aà] )?|j[aá] )"
)
ALIKE: Final = (
    re.compile(rf"{_LED}¿? ?(?:{_UNSURE}[\s,.…:-]+(?:si )?)?{_HAVE}", _I),
    re.compile(r"[,:]\s*¿?(?:(?:lo|la|los|las) (?:he|hemos)|est[aá]n?|ya est[aá]n?|sigue[n]?)\b", _I),
)
ALTERNATIVE: Final = re.compile(
    r"\?|\b(?:o|ou|oder) (?:(?:todav[ií]a|a[uú]n|ainda|encore|ancora|noch) )?(?:sigue|siguen|est[aá]n?|queda|quedan|no|"
    r"nicht|noch|non|pas|n[aã]o)\b",
    _I,
)
"""The same where a statement has the same words: "ya he lavado el coche" is one, without its question mark."""

DONE: Final = frozenset(
    "done did do finished finish completed complete ticked tick checked crossed cross marked mark sorted open "
    "outstanding pending list undone closed status state paid sent bought booked "
    "sort handle handled deal dealt tackle tackled arrange arranged settle settled hanging "
    "hecho hecha hechos hechas hice hicimos tachado tachada tachados tachadas tache marcado marcada marcados marcadas "
    "marque terminado terminada terminados terminadas termine acabado acabada pendiente pendientes abierto abierta "
    "abiertos abiertas hacer lista completado completada complete "
    "resuelto resuelta resueltos resueltas resolver resolvi solucionado solucionada solucionados solucionar solucione "
    "erledigt offen gemacht abgehakt geregelt geklart regle reglee sistemato sistemata risolto resolvido resolvida "
    "fait faite faits faites fini coche cochee fatto fatta fatti fatte feito feita "
    "feitos feitas".split()
)
"""Words for what is done, and for what is not."""

SMALL: Final = frozenset(
    "did have has had is are was were am do does i we me us you it that this them those these they one ones "
    "already yet still ever or not no if whether actually even get got getting round around manage managed to off "
    "down as on be been the my our a an and so hey hi ok okay um umm uh wait oh right quick question check see tell "
    "can could would please just know sure m don t can cannot remember recall forgot forget wonder wondering what s "
    "ve d whats hows how of with for looking up marked left need needs needed job task thing to-do todo item already "
    "now by now my in fact exactly really out over head business stuff matter "
    "ya he hemos lo la los las el de del que si esta estan sigue siguen queda quedan todavia aun o no me mi mis se "
    "oye y a ver espera ay una pregunta recuerdame puedes podrias mirar comprobar decirme mira comprueba dime sabes "
    "acuerdo recuerdo como por en aquello eso tarea llegue llegamos al final encima mia "
    "hab habe ich das die den der schon noch ist sind oder ich mal sag du est ce j ai le les la deja encore ou non ho "
    "gia il i ancora oppure o ja a os as foi ainda ou e".split()
)
"""Words that say nothing beside."""

OPEN: Final = frozenset("open closed abierto abierta".split())
VAGUE: Final = frozenset("deal dealt handle handled".split())
OR: Final = re.compile(r"\b(?:or|o|oder|ou)\b", _I)
STILL: Final = re.compile(r"\bdo (?:i|we) still (?:have|need) to\b", _I)
"""What a library is as well, and what is done with anybody; a second thing that may be so; how it is asked for what has
still to be done.
"""

MOST: Final = 24
HALF: Final = 0.5
"""Words of such a question at most; how much of the title must be named."""


def asks_whether(request: str) -> bool:
    """Whether a request may be such a question, whatever is on file."""
    asks = any(each.search(request) for each in ASKS)
    asks = asks or (ALTERNATIVE.search(request) is not None and any(each.search(request) for each in ALIKE))
    said = words_of(request)
    told = not DONE.isdisjoint(said) or bool({*said} - SMALL)
    return asks and told and len(said) <= MOST


def whether_done(request: str, rows: Sequence[Todo]) -> Todo | None:
    """The to-do that is asked for; None where something else is asked as well, or which it is may be another."""
    said = words_of(request)
    if not asks_whether(request):
        return None
    named = [each for each in rows if _is_asked(each.title, said, request)]
    if not named or len({row.title.casefold() for row in named}) > 1:
        return None
    return next((each for each in named if not each.done), named[0])


def _is_asked(title: str, said: Sequence[str], request: str) -> bool:
    """Whether all that is said is of a to-do, and whether it is done."""
    words = [each for each in words_of(title) if each not in NOISE | POINTERS]
    like = {each: [one for one in words if word_likeness(each, one) >= LIKE_WORD] for each in said}
    if any(not own and each not in SMALL | DONE for each, own in like.items()):
        return False
    verb = words[0] if len(words) > 1 else ""
    told = {one for own in like.values() for one in own}
    things = told - {verb}
    if not things or len(things) < HALF * (len(words) - 1 if verb else 1):
        return False
    if VAGUE.intersection(said) and len(things) <= HALF * max(len(words) - 1, 1):
        return False
    deed = any(verb in own and each != verb for each, own in like.items()) or STILL.search(request) is not None
    asked = DONE.intersection(said)
    whole = deed or len(things) > HALF * max(len(words) - 1, 1) or asked - OPEN or OR.search(request) is not None
    return bool(whole and (deed or asked))
