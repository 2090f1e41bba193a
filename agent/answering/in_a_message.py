"""What one message tells: the amount or the day that is asked for, or both, and by the way why one wants to know.

"What day are they mending the lift, and how much do I owe for it? I can't carry the pram up again." A small model
answers such a question out of its head; the message that has all of it is read instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from agent.answering.telling import SENTENCES, SMALL
from agent.grounding.mailing import ORDERS
from agent.reading.clauses import clauses
from agent.reading.words import WISHES
from memory.mail import Message
from memory.notes import Note
from memory.quotes import new_part
from tools.asking import HOLDS, Kind
from tools.evidence import Question, answering, sentences
from tools.mail.wishes import is_question
from tools.matching import LIKE_WORD, words_of
from tools.meant import PASSING
from tools.when.tongue import tongues
from tools.wordbook import stands_for

AMOUNT: Final = re.compile(
    r"\b(?:how much(?! (?:time|longer|later|notice|earlier|space|room|more|of)\b)|"
    r"cu[aá]nt[oa](?! (?:tiempo|dura|tarda|falta|queda|antes)\b)|wie ?viel|was kostet|combien(?! de (?:temps|fois))|"
    r"quanto(?! (?:tempo|dura|manca)\b)|what(?:['’]?s| is| was)? (?:the |my |our )?(?:price|cost|"
    r"fee|share|amount|total)|"
    r"what (?:does|do|will|would) .*\b(?:costs?|owe|charge|pay)|what (?:do|does) (?:the )?\w+ (?:want|ask) for\b|"
    r"(?:qu[eé]|cu[aá]l es la|cu[aá]l es el) (?:precio|importe|cuota|total|parte))\b",
    re.IGNORECASE,
)
"""How one asks for an amount."""

NO_AMOUNT: Final = re.compile(
    r"\b(?:in general|usually|normally|typically|on average|these days|en general|normalmente|"
    r"(?:did|have|had|['’]ve) (?:i|we|you) (?:already )?(?:pay|paid|spen[dt]|give|given)|(?:i|we) (?:paid|"
    r"spent|gave)|"
    r"(?:i|we)['’]ve (?:paid|spent)|pagu[eé]|pagamos|gast[eé]|he pagado|hemos pagado|bezahlt|gezahlt|pay[ée]|"
    r"pagato|paguei|"
    r"if|unless|si|wenn|falls|se|were|would|should|wanted|d[eé]ber[ií]a|an?|una?|eine?[nr]?|une?|uno|uma?|another|"
    r"and|then|also|y|und|et|luego|do ?n['’]?t|not|never|nunca|forget|forgot|"
    r"remind|recu[eé]rdame|new|nuev[oa]|other|otr[oa]|last year|next year|ago|pasado)\b",
    re.IGNORECASE,
)
"""An amount that no message tells: what was paid, what it would be, what such a thing costs; or another wish."""

PAYS: Final = frozenset(
    "pay paying paid payable cost costs price owe owes owed charge charges bill amount total fee share part due each "
    "every everyone person cents money euro euros much chip toca tocaba tocan pagar pago pagamos "
    "pagan debo debemos cuesta "
    "cuestan costo vale valen precio importe cuota parte cada uno sale salen cobran cobra deber kostet kosten zahlen "
    "bezahlen zahle zahl preis coute coutent couter payer paie prix dois doit devons costa costano costare "
    "pagare pago "
    "prezzo devo dobbiamo custa custam preco tenho que pagar wieviel viel combien quanto cuanto "
    "tell gotta got supposed "
    "expected wondering again remind recuerdame hay tengo tenemos end nochmal wie mir uns nos me kindly flat "
    "what whats exactly exact es son era fue sera seria tiene tienen".split()
)
"""Words of a question for an amount that are of no thing."""

REFERS: Final = 2
"""So many sentences, the one with the figure and the one before it, tell for what an amount is."""


WROTE: Final = re.compile(
    r"^\W*(?:(?:so|and|hey|ok|oye|y|und|et)\b\W*)*(?:"
    r"(?:has|have|did) (?:any|some)(?:body|one)(?: else| actually| ever)? "
    r"(?:writ\w+|(?:e-?)?mail\w*|said?|sen[dt]|mention\w*)"
    r"(?: (?:me|us|in|anything|something|round))* (?:about|regarding)\b|"
    r"(?:(?:is|are|was) there |do (?:i|we) have |(?:have|did) (?:i|we) (?:got |get )?)?"
    r"(?:any(?:thing)?|some(?:thing)?|an?)(?: new)?(?: (?:(?:e-?)?mails?|messages?|news|word|mention))?"
    r"(?: in (?:my|the) (?:(?:e-?)?mails?|inbox))?"
    r" (?:about|on|regarding|of)\b|"
    r"(?:me |nos )?(?:ha escrito|escribi[oó]) alguien (?:sobre|por|acerca)\b|"
    r"alguien (?:me |nos )?(?:ha escrito|escribi[oó]) (?:sobre|por|acerca)\b|"
    r"hay (?:alg[uú]n |un |algo )?(?:correo|mensaje)?s? ?(?:sobre|de)\b|"
    r"hat (?:mir |uns )?(?:jemand|wer) (?:wegen|[üu]ber|zu[mr]?)\b|"
    r"(?:est-ce que )?quelqu['’]un (?:m['’]|nous )?a [ée]crit (?:[àa] propos|au sujet|pour|sur)\b|"
    r"(?:mi |ci )?ha scritto qualcuno (?:per|su\w*|del\w*|riguardo)\b|"
    r"qualcuno (?:mi |ci )?ha scritto (?:per|su\w*|del\w*)\b|"
    r"algu[ée]m (?:me |nos )?escreveu (?:sobre|por|acerca)\b)",
    re.IGNORECASE,
)
"""How it is asked whether there is mail about a thing."""

DAY: Final = re.compile(
    r"\b(?:when(?:['’]?s)?|(?:what|which|wh?at) (?:days?|dates?|time)|cu[aá]ndo|qu[eé] (?:d[ií]a|fecha)|wann|"
    r"(?:an )?welche[mrn]? (?:tag|datum)|quand|quel(?:le)? (?:jour|date)|quando|(?:che|quale) (?:giorno|data)|"
    r"que (?:dia|data))\b",
    re.IGNORECASE,
)
"""How one asks for a day."""

OF_ONESELF: Final = re.compile(
    r"\b(?:did|was|were|had|have|should|must) (?:i|we|you)\b|\bmy (?:turn|next)\b|"
    r"\b(?:tengo|tenemos|debo|habe ich|muss ich|j['’]ai|ho|tenho)\b",
    re.IGNORECASE,
)
"""Words of one who asks when he does something, or did."""

WHETHER: Final = re.compile(
    r"(?:must|do|does|did|should|shall|may|can|could|is|are|will|has|have|need)(?:n['’]?t)? "
    r"(?:i|we|they|he|she|it|there|the|anybody|anyone|somebody|someone|any)\b|"
    r"(?:tengo|tenemos|tiene|hay|hace falta|debo|debe|puedo|puede)\b",
    re.IGNORECASE,
)
"""How a second question begins that asks whether: "and must somebody be in?"."""

JOINED: Final = re.compile(
    r"^\W*(?:(?:and|also|so|y|e|und|et|oye|tell me|dime|sag mir|dis-moi|dimmi|diz-me)\b\W*)+", re.I
)
BEING: Final = frozenset(
    "being been be get getting gets gonna going being come comes coming arrive arrives arriving due lo la le "
    "les se es das o a".split()
)
"""Words beside a deed that tell nothing of it."""

NEEDS: Final = re.compile(
    r"\b(?:(?:i|we)(?:['’]ve)? (?:still |also |really )?(?:need|have|got|gotta|must|should|ought)(?: got)? "
    r"(?:to\b|(?=\w+ (?:the|my|some)\b))|(?:tengo|tenemos|hay) que|debo|ich muss|wir m[üu]ssen|je dois|il faut|devo|"
    r"dobbiamo|preciso|tenho (?:de|que))\b",
    re.IGNORECASE,
)
"""Words of one who has something to do."""

BY_TWO: Final = 2
"""So many words of a question for a day tell what it is of, where nothing is said of mail or of money."""


NOT_ASKED: Final = re.compile(
    r"^\W*(?:(?:and|but|so|as)\b\W*)*(?:can|could|do|did|have|has|am|is|are|was|wo|would|should)"
    r"(?:n['’]?t|['’]t| not)\b (?!(?:i|we|you|he|she|they|it|there|the|that|this)\b)",
    re.I,
)
"""How one tells what is not so, without saying of whom: "can't carry it up again"."""


def told_in_one(
    request: str, notes: Sequence[Note], titles: Iterable[str], mail: Callable[[], Sequence[Message]]
) -> Message | None:
    """The one message that tells the amount or the day that is asked for, and of what; all that is asked is in it.

    None where a note may tell it, or the row that is called so (`titles`).
    """
    said = [each for clause in clauses(request) for each in SENTENCES.split(clause) if words_of(each)]
    asked = [(JOINED.sub("", each), kinds) for each in said if (kinds := _kinds(each)) is not None]
    others = [each for each in said if _kinds(each) is None]
    beside = [each for each in others if WHETHER.match(JOINED.sub("", each)) and not ORDERS.search(each)]
    if not any(kinds for _, kinds in asked) or not all(is_aside(each) for each in others if each not in beside):
        return None
    if any(NO_AMOUNT.search(each) or ("day" in kinds and OF_ONESELF.search(each)) for each, kinds in asked if kinds):
        return None
    small = PASSING | PAYS | BEING | frozenset().union(*(SMALL[each] for each in tongues(request)))
    things = [
        ([word for word in words_of(WROTE.sub(" ", each)) if word not in small and len(word) > 1], kinds)
        for each, kinds in asked
    ]
    named = [word for words, _ in things for word in words]
    least = 1 if len(asked) > 1 or "money" in asked[0][1] else BY_TWO
    if len({*named}) < least or any(_holds(f"{row.title} {row.text}", [each]) for row in notes for each in named):
        return None
    if any(words and _holds(title, words) for title in titles for words, _ in things):
        return None
    found = [row for row in mail() if all(_tells(row, words, kinds) for words, kinds in things)]
    if len(found) != 1:
        return None
    text = new_part(found[0].text)
    return found[0] if all(Question(each).words and answering(text, each) for each in beside) else None


def _kinds(clause: str) -> tuple[Kind, ...] | None:
    """What a clause asks for; nothing where it asks whether there is mail, and None where it asks otherwise "
    "or not."""
    if WROTE.search(clause):
        return ()
    if AMOUNT.search(clause):
        return ("money",)
    return ("day", "clock") if DAY.search(clause) and is_question(clause) else None


def is_aside(clause: str) -> bool:
    """Whether a clause beside a question asks for nothing, and wishes for nothing."""
    if is_question(JOINED.sub("", clause)) and not NOT_ASKED.match(clause):
        return False
    return not any(each.search(clause) for each in (ORDERS, WISHES, NEEDS))


def _holds(text: str, words: Sequence[str]) -> bool:
    there = words_of(text)
    return all(stands_for(each, there, LIKE_WORD) for each in words)


def _tells(row: Message, things: Sequence[str], kinds: Sequence[Kind]) -> bool:
    """Whether a message has what is asked for of all things: in its sentence, the one before, or in its heading."""
    heading, told = f"{row.sender} {row.subject}", sentences(new_part(row.text))
    if not kinds:
        return _holds(f"{heading} {row.text}", things)
    places = [place for place, each in enumerate(told) if any(HOLDS[kind].search(each) for kind in kinds)]
    near = (" ".join(told[max(place + 1 - REFERS, 0) : place + 1]) for place in places)
    return any(_holds(f"{heading} {each}", things) for each in near)


__all__ = ["is_aside", "told_in_one"]
