"""Whether somebody has written, and in the same breath what he says: "has the garage written? what do they want?".

A small model lists what there is of his, and answers the second question by nothing, or out of another place. Where he
has written but once, that message is read, and tells both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agent.answering.in_a_message import is_aside
from agent.calls import Planned
from agent.grounding.mailing import ORDERS, OTHER_PLACES
from agent.reading.clauses import clauses
from tools.asking import ASKED
from tools.contract import ToolContext
from tools.correspondence import matching_messages
from tools.matching import NOISE, POINTERS, ranked_by_mention, words_of
from tools.meant import named_in
from tools.wordbook import stands_for

_I: Final = re.IGNORECASE
_OF: Final = (
    r"(?:(?:my|the|our|mis?|el|la|los|las|nuestr[oa]s?|die|der|das|mein\w*|le|l['’]|mon|ma|il|lo|mi[oa]|o|a|meu|"
    r"minha) ?)?"
)
_WHO: Final = rf"(?P<{{}}>{_OF}[^\W\d_][\w'’-]*(?: [\w'’-]+){{{{0,2}}}}?)"
HAS_WRITTEN: Final = re.compile(
    "|".join(
        form.replace("WHO", _WHO.format(f"who{place}"))
        for place, form in enumerate(
            (
                r"(?:has|have|did) WHO (?:actually |ever |finally |already )?(?:written|write|mailed|mail|"
                r"e-?mailed|e-?mail|replied|reply|answered|answer|(?:got|get) back|(?:been|be) in touch|"
                r"sent (?:me |us )?"
                r"(?:anything|something))"
                r"(?: (?:to (?:me|us)|me|us|back|yet|already|at last|again|anything))*\W*",
                r"(?:(?:is|are) there |(?:have|has) (?:i|we) (?:got |had )?|do (?:i|we) have |did (?:i|we) get )?"
                r"(?:anything|something|any (?:mail|e-?mail|message|news|word)|an? (?:mail|e-?mail|message)) "
                r"from WHO\W*",
                r"(?:ya )?(?:me|nos) han? (?:escrito|contestado|respondido|mandado (?:algo|un correo))(?: ya)? WHO\W*",
                r"(?:hay|tengo) (?:alg[oú]n? |un )?(?:correo |mensaje |algo )?del? WHO\W*",
                r"hat (?:mir |uns )?WHO (?:mir |uns )?(?:schon |endlich )?(?:geschrieben|geantwortet)\W*",
                r"(?:est-ce qu(?:e |['’]))?WHO (?:m['’]|nous )?a(?:-t-(?:il|elle))? (?:[ée]crit|r[ée]pondu)\W*",
                r"(?:mi |ci )?ha (?:scritto|risposto) WHO\W*",
                r"WHO (?:me |nos )?(?:j[áa] )?(?:escreveu|respondeu)\W*",
            )
        )
    ),
    _I,
)
"""How it is asked whether somebody has written."""

ABOUT: Final = re.compile(
    r"(?:(?:has|have|did) (?:anybody|anyone|somebody|someone|they)(?: (?:actually|ever|finally|already|else))? "
    r"(?:written|write|mailed?|e-?mailed?|sent? (?:me |us )?(?:anything|something|a (?:mail|message))|said|say|"
    r"replied|reply)"
    r"(?: (?:to (?:me|us)|me|us|anything|something))? (?:about|on|regarding)|"
    r"(?:(?:is|are) there |(?:have|has) (?:i|we) (?:got |had )?|do (?:i|we) have |did (?:i|we) get )?"
    r"(?:anything|any (?:mail|e-?mail|message|news|word)|an? (?:mail|e-?mail|message))"
    r"(?: in (?:my|the) (?:mail|inbox))? (?:about|on|regarding)|"
    r"(?:(?:me|nos) )?(?:ha|han) (?:escrito|mandado|dicho)(?: (?:alguien|algo))*(?: (?:un correo|un mensaje))? "
    r"(?:sobre|de)|"
    r"(?:hay|tengo) (?:alg[uú]n (?:correo|mensaje)|algo) (?:sobre|de)|"
    r"hat (?:mir |uns )?(?:jemand|wer) (?:mir |uns )?(?:wegen|[üu]ber)|"
    r"(?:est-ce que )?quelqu['’]un (?:m['’]|nous )?a [ée]crit (?:au sujet d|[àa] propos d)|"
    r"(?:mi |ci )?ha scritto qualcuno (?:per|su|riguardo a)|algu[ée]m (?:me |nos )?escreveu sobre)"
    rf" (?P<thing>{_OF}[^\W\d_][\w'’-]*(?: [\w'’-]+){{0,2}}?)(?: (?:geschrieben|yet|already|ya|schon))?\W*",
    _I,
)
"""How it is asked whether anybody has written about a thing."""

AND: Final = re.compile(
    r"^\W*(?:(?:and|so|but|y|und|et|e|a ver|tell me|dime|sag mir|dis-moi|dimmi|diz-me|if so|si es as[ií])\b\W*)+", _I
)
ASKS: Final = re.compile(
    r"\b(?:what(?:['’]?s)?|how (?:much|long|soon)|when|why|until when|by when|cu[aá]nto|qu[eé]|cu[aá]ndo|por qu[eé]|"
    r"hasta|wie ?viel|was|wann|bis wann|warum|combien|qu['’]|que|quand|pourquoi|quanto|cosa|che|quando|perch[eé]|o que|"
    r"at[eé] quando)\b",
    _I,
)
"""What asks for what he says."""

THEIRS: Final = re.compile(
    r"\b(?:they|he|she|it|them|their|him|his|her|that|this|ellos|ella|sie|er|es|ihn|[ée]l|ils?|elles?|on|lo|la|loro|eles?|"
    r"elas?)\b",
    _I,
)
OF_A_THING: Final = re.compile(
    r"\b(?:el|la|los|las|un|una|mi|mis|tu|der|die|das|mein\w*|le|les|mon|ma|mes|il|lo|gli|mio|mia|o|a|os|as|meu|minha|"
    r"tengo|hay|ha[ys]o|hago|tenemos|habe|j['’]ai|ho|tenho)\b",
    _I,
)
"""Words of one who asks about him, and in languages whose verbs tell it, those of one who asks about another thing."""

THEN: Final = re.compile(
    r"\b(?:(?:what(?:['’]s| is)|anything|have i|do i have) (?:\w+ )?on\b|"
    r"(?:my|the) (?:day|week|calendar|diary|agenda|list)\b|"
    r"qu[eé] (?:tengo|hay)\b|mi (?:agenda|lista|d[ií]a|semana)\b)",
    _I,
)
"""Words of one who asks for his own calendar, or list."""

DUES: Final = frozenset(
    "pay paying paid cost costs price bill amount damage owe charge charging last latest final day date deadline due "
    "time want wants ask asking much say says need collect fetch pick ready come comes share part contribution fee "
    "mended fixed repaired "
    "pagar coste precio importe factura plazo fecha dia ultimo limite listo recoger parte "
    "cuota".split()
)
"""Words for what is owed, and until when."""

SHORT: Final = 5
"""Words of a question whose verb alone tells of whom it is."""


def asked_beyond(context: ToolContext) -> Planned | None:
    """The reading of the one message of somebody of whom it is asked whether he has written, and what he says."""
    request = context.request
    if ORDERS.search(request) or OTHER_PLACES.search(request):
        return None
    parts = [each for each in clauses(request) if words_of(each)]
    place, found = next(
        (
            (place, found)
            for place, each in enumerate(parts)
            if (found := next(filter(None, _asked_whether(each)), None))
        ),
        (0, None),
    )
    if found is None or any("?" in each or "¿" in each for each in parts[:place]):
        return None
    who = next(each for each in found.groups() if each)
    messages = matching_messages(context, who)
    beyond = [each for each in parts[place + 1 :] if not is_aside(each)]
    if len(messages) != 1 or not beyond or not (found.re is ABOUT or named_in(context)):
        return None
    told = words_of(f"{messages[0].sender} {messages[0].subject} {messages[0].text}")
    if not all(_is_of_it(each, told, context) for each in beyond):
        return None
    return Planned("read_mail", {"message": f"#{messages[0].id}"})


def _asked_whether(clause: str) -> Iterator[re.Match[str] | None]:
    """How a clause asks whether somebody has written, if it does."""
    words = AND.sub("", clause).strip(" ,;.¿¡")
    yield HAS_WRITTEN.fullmatch(words)
    yield ABOUT.fullmatch(words)


def _is_of_it(clause: str, told: list[str], context: ToolContext) -> bool:
    """Whether a clause asks what a message tells, whose words are `told`."""
    todos = [each.title.partition(" ")[2] or each.title for each in context.todos.list()]  # their verbs are anybody's
    titles = [*todos, *(each.title for each in context.calendar.list())]
    if not ASKS.search(clause) or THEN.search(clause) or ranked_by_mention(titles, clause, str):
        return False
    if THEIRS.search(clause) and context.language == "en":
        return True
    said = words_of(AND.sub("", clause))
    if context.language != "en" and len(said) <= SHORT and not OF_A_THING.search(AND.sub("", clause)):
        return True
    asked = {*words_of(" ".join(each.group() for each in ASKS.finditer(clause)))}
    things = [each for each in said if each not in NOISE | POINTERS | DUES | asked]
    dues = any(each.search(clause) for kind, each in ASKED.items() if kind in ("money", "day"))
    return all(stands_for(each, told, ALIKE) for each in things) and (bool(things) or dues or not DUES.isdisjoint(said))


ALIKE: Final = 80.0
"""The least likeness (0-100) of a word that is asked about and one that the message has."""

__all__ = ["asked_beyond"]
