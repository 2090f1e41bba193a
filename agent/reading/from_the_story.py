"""What a need is about where the story before it names that: "hoggets are scouring again, need to drench them".

Nothing is to be done with the story but to tell what the pronoun means: such a request is read as "need to drench the
hoggets". Where the story names anything else that the pronoun may mean, the request stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_I: Final = re.IGNORECASE
_CRY: Final = (
    r"\W*(?:(?:ugh|oh(?: no| dear)?|argh|damn|right|ok(?:ay)?|hey|so|well|gosh|uf+|uy|ay|oye|ach|oh l[àa] l[àa])\b"
    r"[\s,.!]*)*"
)
_JOINT: Final = (
    r"(?:\s*[,;.!…–—-]+\s*(?:(?:so|and|as[ií] que|y|also|und|donc|et|quindi|e|ent[ãa]o)\s+)?|\s+(?:so|and)\s+)"
)
_TOLD: Final = r"(?P<told>[^,;.!?…\n\d]*?)"

_SINGLE: Final = (
    r"is|isn['’]?t|was|keeps|looks|smells|feels|sounds|doesn['’]?t|needs|leaks|squeaks|drips|sticks|stinks|rattles"
)
_PLURAL: Final = r"are|aren['’]?t|were|keep|look|smell|feel|sound|don['’]?t|need|leak|squeak|drip|stick|stink|rattle"
_EITHER: Final = (
    r"won['’]?t|can['’]?t|got|went|broke|snapped|cracked|"
    r"(?:has|have|['’]ve) (?:gone|been|started|got \w+er\b|\w+(?:ed|en)\b)"
)
_DUTY: Final = (
    r"(?:(?:(?:i|we)(?:['’]ve| have)? )?(?:really |still |just |also )?(?:need to|have to|got to|gotta|must|should|"
    r"ought to|better)|(?:i|we)['’]d better|remind me to|time to)"
)
ENGLISH: Final = re.compile(
    rf"{_CRY}(?P<thing>(?:(?:the|my|our|his|her|their) )?(?:[\w'’-]+ )?[\w'’-]+?)(?: all| both| really| still)?"
    rf"(?:(?P<one> (?:{_SINGLE})|['’]s)|(?P<many> (?:{_PLURAL}))| (?:{_EITHER}))\b{_TOLD}{_JOINT}"
    rf"(?P<deed>{_DUTY} [a-z-]+ )(?P<it>it|them|him|her)\b(?P<rest>[^?]*)",
    _I,
)

_ARTICLE_ES: Final = r"(?:el|la|los|las|mi|mis|nuestr[oa]s?)"
_OF_ES: Final = r"(?: del? (?:(?:la|los|las|mi) )?[\w-]+)?"
_DUTY_ES: Final = (
    r"(?P<deed>(?:tengo que|tenemos que|hay que|debo|necesito|(?:ap[uú]nt|an[oó]t|recu[eé]rd|record|agr[eé]g|"
    r"a[ñn][aá]d)[aáeé](?:me|nos)?(?: (?:que (?:tengo|tenemos|hay) que|de))?|"
    r"p[oó]n(?:me|eme) (?:que (?:tengo|hay) que )?)"
    r" ?\w+[aeiáéí]r)"
)
SPANISH: Final = re.compile(
    rf"{_CRY}(?P<thing>{_ARTICLE_ES} [\w-]+{_OF_ES}) (?:ya |otra vez |se |me |nos |no )*(?:est[aá]n?|es|son|anda[n]?|"
    r"sigue[n]?|"
    rf"tiene[n]? que|huele[n]?|gotea[n]?|pierde[n]?|falla[n]?|parece[n]?|ha[n]? \w+[ds]o)\b{_TOLD}{_JOINT}"
    rf"{_DUTY_ES}l[oa]s?\b(?P<rest>[^?]*)",
    _I,
)
SPANISH_BEHIND: Final = re.compile(
    rf"{_CRY}(?:(?:otra vez|ya|de nuevo|vuelve a|vuelven a) )*(?:(?:se|me|nos) (?:ha[n]? |nos |me )*)?"
    r"(?!(?:tengo|tenemos|hay|ten[ií]a\w*|quiero|quer[ií]a|he|hemos|compr[eé]|veo|vi|ap[uú]nt\w*|an[oó]t\w*|"
    r"p[oó]n\w*|recu[eé]rd\w*|agreg\w*|llam\w*|en|con|para|por|de|a)\b)"
    r"(?:gotea[n]?|pierde[n]?|falla[n]?|chirr[ií]a[n]?|huele[n]?|suena[n]?|cojea[n]?|atasca[n]?|est[aá]n? (?:rot|"
    r"atascad|fund|suci|ca[ií]d|flojer|floj|sec|fatal|hech)\w*(?: \w+)?|[^\W\d_]+(?:ado|ido|oto)) "
    rf"(?:otra vez )?(?P<thing>{_ARTICLE_ES} [\w-]+{_OF_ES})(?P<told>(?: (?:otra vez|de nuevo|ya|bastante|mucho))?)"
    rf"{_JOINT}{_DUTY_ES}l[oa]s?\b(?P<rest>[^?]*)",
    _I,
)
"""The same where what is the matter is told before the thing: "otra vez gotea el toldo"."""
ITALIAN: Final = re.compile(
    rf"{_CRY}(?P<thing>(?:il|lo|la|i|gli|le|l['’]) ?[\w-]+) (?:[eè]|sono|sta|stanno|perde|perdono|non)\b{_TOLD}{_JOINT}"
    r"(?P<deed>(?:devo|dobbiamo|bisogna) \w+[aei]r)l[oaie]\b(?P<rest>[^?]*)",
    _I,
)
PORTUGUESE: Final = re.compile(
    rf"{_CRY}(?P<thing>(?:o|a|os|as) [\w-]+) (?:est[aá]|est[aã]o|[ée]|s[aã]o|anda[m]?|n[aã]o)\b{_TOLD}{_JOINT}"
    r"(?P<deed>(?:preciso(?: de)?|tenho (?:de|que)|temos (?:de|que)|devo) \w+?)(?P<end>[áêí])-l[oa]s?\b(?P<rest>[^?]*)",
    _I,
)
FRENCH: Final = re.compile(
    rf"{_CRY}(?P<thing>(?:le|la|les|mon|ma|mes|l['’]) ?[\w-]+) (?:est|sont|fuit|fuient|ne|n['’])\b{_TOLD}{_JOINT}"
    r"(?P<deed>(?:je dois|on doit|il faut|nous devons) )(?:les?|la|l['’]) ?(?P<verb>\w+(?:er|ir|re))\b(?P<rest>[^?]*)",
    _I,
)
GERMAN: Final = re.compile(
    rf"{_CRY}(?P<thing>(?:die|das|meine?) [\w-]+) (?:ist|sind|quietsch\w+|tropf\w+|klemm\w+|stink\w+)\b{_TOLD}{_JOINT}"
    r"(?P<deed>(?:ich )?(?:muss|m[üu]ssen|sollte?)(?: ich)? )(?:sie|es)\b(?P<rest>[^?]*)",
    _I,
)

DUE_BEFORE: Final = re.compile(
    r"\W*(?:the|my|our|his|her|their) [\w'’ -]{3,40}? (?:has|have|needs?|is|are|must|runs?|expires?|ends?|comes?)\b"
    r"[^,;.!?]*[,;.] +(?:so |and )?(?P<deed>(?:i|we)(?:['’]ve| have)? (?:need|have|got|ought|must|should|"
    r"['’]d better)\b"
    r"[^?]+)|"
    r"\W*(?:el|la|los|las|mi|mis|nuestr[oa]s?) [\w -]{3,40}? (?:vence[n]?|caduca[n]?|hay que|tiene[n]? que|termina[n]?|"
    r"acaba[n]?)\b[^,;.!?]*[,;.] +(?:as[ií] que |y )?(?P<hace>(?:tengo|tenemos|hay) que [^?]+|debo [^?]+)",
    _I,
)
"""A deadline of something, and what is to be done before it, which has its own: "the boiler must be tested by ..."."""


def own_deadline(request: str, timed: Callable[[str], bool]) -> str:
    """The deed alone that has its own time behind another deadline; the request as it is where that is not plain."""
    found = DUE_BEFORE.fullmatch(request.strip())
    deed = (found["deed"] or found["hace"]) if found else ""
    before = request[: request.find(deed)] if deed else ""
    points = AGAIN.search(deed) or re.search(r"\w[aei]rl[oa]s?\b", deed)
    return deed if deed and not points and timed(before) and timed(deed) else request


NO_THING: Final = re.compile(
    r"\W*(?:(?:oh|so|and|well|i|we|you|he|she|it|they|that|this|there|these|those|what|who|everything|everyone|nobody|"
    r"nothing|something|somebody|someone|today|tomorrow|tonight|\w+day|one|weather|time|life|all|both|here|now|mine|"
    r"ours)\b|.*\b(?:and|or|with|not|never|which|who|that|to|for|of|if|when)\b)",
    _I,
)
"""Words that name no one thing."""

ANOTHER: Final = re.compile(
    r"\b(?:the|my|our|his|her|their|an?|some|this|that|these|those|el|los|las|mis?|una?|der|das|dem|den|eine?|mes|ma|mon|"
    r"une?|gli|uno|um|uma|os)\b|\b(?:because|since|if|when|who|which|that|and|or|but|porque|si|cuando|y)\b",
    _I,
)
"""Words of a story that names something else, or tells more."""

KIN: Final = frozenset(
    "mum mom mam dad grandma granny grandad nan gran baby auntie uncle mama papa everyone somebody".split()
)
BARE: Final = re.compile(r"^(?:got to|gotta|better) ", _I)
OWNERS: Final = frozenset("the my our his her their".split())
AGAIN: Final = re.compile(r"\b(?:it|them|him|her|they|he|she)\b", _I)


def with_its_name(request: str, tells: Callable[[str], bool]) -> str:
    """The need alone, what it is about named by the story before it; the request as it is where that is not plain.

    `tells` says whether words hold a time, a row's name, or how much it matters: such a story is more than one.
    """
    if "?" in request or "\n" in request:
        return request
    text = request.strip()
    if (found := ENGLISH.fullmatch(text)) and _is_one(found) and not tells(text[: found.start("deed")]):
        thing = found["thing"].strip()
        thing = thing if thing.partition(" ")[0].casefold() in {*OWNERS, *KIN} else f"the {thing}"
        return f"{BARE.sub('I have to ', found['deed'])}{_small(thing)}{found['rest']}"
    for table in (SPANISH, SPANISH_BEHIND, ITALIAN, PORTUGUESE, FRENCH, GERMAN):
        found = table.fullmatch(text)
        if found and not ANOTHER.search(found["told"]) and not tells(text[: found.start("deed")]):
            thing = _small(found["thing"])
            if table is FRENCH:
                return f"{found['deed']}{found['verb']} {thing}{found['rest']}"
            if table is GERMAN:
                return f"{found['deed']}{thing}{found['rest']}"
            ending = {"á": "ar", "ê": "er", "í": "ir"}[found["end"].lower()] if table is PORTUGUESE else ""
            ending = "e" if table is ITALIAN else ending
            return f"{found['deed']}{ending} {thing}{found['rest']}"
    return request


def _small(thing: str) -> str:
    """A thing as it is written within a sentence."""
    return re.sub(r"^(?:the )?\w", lambda found: found.group().lower(), thing)


def _is_one(found: re.Match[str]) -> bool:
    """Whether a story names one thing, and as many of it as the pronoun."""
    person = found["it"] in ("him", "her") and found["thing"][:1].isupper()  # who may be called so
    if person or NO_THING.match(found["thing"]) or ANOTHER.search(found["told"]) or AGAIN.search(found["rest"]):
        return False
    return not ((found["one"] and found["it"] == "them") or (found["many"] and found["it"] != "them"))
