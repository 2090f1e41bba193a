"""Words of one who asks for nothing new: who need not do it, asks whether he must, or takes it back with a clause.

"I don't need to call the bank", "what if I need to", "tengo que llamar?", "dinner with Ana on Friday, I wish".
"""

from __future__ import annotations

import re
from typing import Final

from agent.reading.asked import ASKED_TO, ASKS
from agent.reading.not_so import UNREAL, UNSURE

_I: Final = re.IGNORECASE

NOT_ASKS: Final = re.compile(
    r"\W*(?:(?:and|so|ok|hey|oye|y|pero|wait)\W+)?(?:do|have|has|should|may)\b"
    r"(?! (?:i|we|you|u|he|she|they|it|there)\b)",
    _I,
)
"""How a deed or a duty begins that has the first word of a question: "do the dishes", "have to call mum"."""

DUTY_ASKED: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|y|e|und|et|hey|oye)\W+)?(?:am i|do|must|should|tengo|tenemos|hay|debo|debemos|devo|dobbiamo|"
    r"tenho|temos|preciso|je dois|dois|muss|m[üu]ssen|soll|il faut|(?:i|we) (?:need|have|must|should|ought))\b[^?]*\?"
    r"\s*$|^\W*am i\b|^\W*(?:muss|soll|m[üu]ssen|sollen) (?:ich|wir)\b|^\W*dois[- ]je\b",
    _I,
)
"""How one asks whether something has to be done."""

HEDGED: Final = re.compile(
    r"\b(?:may|might|could) (?:\w+ )?(?:need|have|want|end up)\b|"
    r"\b(?:do ?n['’]?t|does ?n['’]?t|did ?n['’]?t|wo ?n['’]?t|no longer|never|nobody|not) (?:\w+ )?"
    r"(?:need|have to|ought|want)\b(?! (?:me )?to (?:forget|miss))|\bneed ?n['’]?t\b|\bnot have to\b|"
    r"\b(?:(?:muss|m[üu]ssen|brauche?|brauchen)\b[^,;.]*\b(?:nicht|kein\w*|nie)|"
    r"(?:nicht|nie) (?:mehr )?(?:muss|m[üu]ssen))\b|"
    r"\b(?:ya )?no (?:tengo|tenemos|hay|hace|necesito|debo|debemos) (?:que|falta|comprar|llamar|\w+[aei]r\b)|"
    r"\bn(?:e |['’])(?:dois|devons|faut|ai|avons) (?:pas|plus|jamais)\b|"
    r"\bnon (?:devo|dobbiamo|serve|bisogna|occorre)\b|"
    r"\bn[aã]o (?:tenho|temos|preciso|devo) (?:de |que )?\w+[aei]r\b",
    _I,
)
"""Words of one who need not do it, or does not know whether."""

TAKEN_BACK: Final = re.compile(
    r"(?:[,.;!…–—-]\s*|\s)(?:(?:but|although|though|only|except|pero|aunque|aber|mais|ma|mas)[\s,]+)"
    r"(?:(?:i|we|he|she|they)(?: really| just)? (?:ca ?n['’]?t|cannot|can not|wo ?n['’]?t|will not|"
    r"do ?n['’]?t (?:want|feel|think)|(?:am|are|is) not|['’]m not|forgot|changed)|"
    r"[^\W\d_]+(?: will|['’]ll|['’]s| is| has) (?:do|doing|done|on|got|take|taking) (?:it|that|care)|"
    r"not (?:any ?more|really|now)|no (?:puedo|podemos|puede|quiero|"
    r"voy|va|me apetece)|ich kann nicht|je (?:ne )?peux pas|non posso|n[aã]o posso)\b|"
    r"[,.;!…–—-]\s*(?:(?:but|and|well|pero|aunque)[\s,]+)?(?:i wish|as if|in my dreams|no way|just kidding|"
    r"only joking|jk|kidding|(?:that |it )?would(?: be|['’]ve)\b|if only|if (?:i|we|he|she|they|it|there)\b|"
    r"(?:he|she|they|it)(?:['’]s| has| have| got| was| were| is)*(?: just| been)* (?:cancell?ed|called off|postponed)|"
    r"(?:he|she|they) (?:said no|ca ?n['’]?t|cannot|wo ?n['’]?t|bailed|called it off|changed (?:his|her|their) minds?)|"
    r"(?:what|how) (?:do|does|about)|ojal[aá]|qui[eé]n pudiera|es broma|estar[ií]a|ser[ií]a|"
    r"si (?:pueden?|quieren?|vienen?|podemos|hay|no llueve|hace)\b(?! (?:ser|hacer\w*)\b)|"
    r"(?:lo|la|se) (?:ha|han) (?:cancelado|anulado|suspendido)|lo (?:cancel[oó]|anul[oó]|suspendieron)|"
    r"al final no)\b",
    _I,
)
"""Clauses behind it by which it is not so, or only wished for."""

NOT_DOWN: Final = re.compile(
    r"\b(?:do ?n['’]?t|do not|never|no need to) (?:need to |have to |want you to )?(?:put|add|note|write|schedule|"
    r"enter|save|log|record) (?:it|that|this|them|anything)\b(?! (?:off|past|away)\b)|"
    r"\bno (?:me |nos )?l[oae]s? (?:pong[aá]s|apunt[eé]s|anot[eé]s|agregu[eé]s|a[ñn]ad[aá]s|met[aá]s|marqu[eé]s|"
    r"agend[eé]s|guard[eé]s|recuerd[eé]s|reserv[eé]s)\b|"
    r"\bnon (?:segnar|metter|aggiunger|annotar|scriver|inserir)l[oa]\b|"
    r"\bne (?:me )?(?:les?|la|l['’]) ?(?:note|mets|mettez|notez|ajoute|ajoutez|inscris) pas\b|"
    r"\bn[aã]o (?:[oa] )?(?:anotes?|ponhas?|coloques?|adiciones?|marques?|metas?)\b|"
    r"\bnicht (?:eintragen|aufschreiben|notieren)\b|\b(?:trag|schreib|notier)\w*\b[^,.;]*\bnicht (?:ein|auf)\b|"
    r"\b(?:i|we)(?:['’]ve| have)? already (?:put|added|noted|wrote|written|entered)|"
    r"\b(?:i|we)(?:['’]ll| will) (?:put|add|note|enter|write) (?:it|that)(?: in| down)? (?:myself|ourselves)|"
    r"\bya l[oa]s? (?:puse|apunt[eé]|anot[eé]|met[ií]|he (?:puesto|apuntado|anotado|metido)|"
    r"tengo (?:puest|apuntad|anotad)[oa])|\bl[oa]s? (?:pongo|apunto|anoto|meto|hago) yo\b|"
    r"\bhabe? ich(?: schon| bereits)?(?: es)? (?:eingetragen|notiert)\b|"
    r"\bje l['’]ai (?:d[ée]j[àa] )?(?:not[ée]|mis)|\bl['’]ho (?:gi[àa] )?(?:segnat|annotat|mess)[oa]|"
    r"\bj[áa] (?:anotei|pus|marquei)\b",
    _I,
)
"""That it is not to be put down, or is there by now."""

THOUGHT: Final = re.compile(
    r"[,;.–—-]\s*(?:(?:because|as|since|cos) )?(?:(?:i|we) (?:think|believe|guess|suppose|reckon) (?:that )?"
    r"(?:we|they|he|she|there|the|my|our|his|her)|(?:creo|supongo) que (?:ya |no |se |nos |me |el |la |los |las ))"
    r"(?:['’]\w+)?(?= \w|\w)",
    _I,
)
"""A reason of which one is not sure: "buy milk, I think we're out"."""

REASONED: Final = re.compile(
    r",\s*(?:que|porque|pues|ya que|because|cos|since|who|which|as|weil|denn|perch[eé]|ch[eé]|car|parce que|pois)\s+"
    r"(?![^,;.]*\b(?:due|deadline|by|vence|caduca)\b)[^,;.]*$",
    _I,
)
"""What stands before a time that is one of a reason: "call Ida, who leaves tomorrow"."""


SHORT: Final = re.compile(
    r"\W*(?:(?:i|we)(?:['’]?m|['’]?re| am| are)? )?(?:(?:getting|running|a bit|very|really) )*(?:low on|"
    r"short (?:of|on)|out of) "
    r"(?:energy|battery|patience|time|cash|money|sleep|power|steam|breath|ideas|options|space|memory|luck)\W*$",
    _I,
)
"""What one may run out of, and cannot put on a list."""


def is_no_wish(request: str, whole: str = "") -> bool:
    """Whether a request, or the whole that it is a part of, asks for nothing new, or may not."""
    if ASKS.match(request) and not NOT_ASKS.match(request) and not ASKED_TO.search(request):
        return True
    if SHORT.match(request):
        return True
    said = THOUGHT.sub(" ", whole or request)
    return any(each.search(said) for each in (HEDGED, TAKEN_BACK, NOT_DOWN, UNREAL, UNSURE)) or (
        DUTY_ASKED.search(request) is not None and ASKED_TO.search(request) is None
    )


def is_of_a_reason(before: str) -> bool:
    """Whether a time that stands behind these words is but one of a reason."""
    return REASONED.search(before) is not None


def is_doubted(request: str) -> bool:
    """Whether words of a request take it back, or doubt it: without them it would say more than it does."""
    said = THOUGHT.sub(" ", request)
    return any(each.search(said) for each in (TAKEN_BACK, NOT_DOWN, UNREAL, UNSURE))
