"""Why something is needed, told right behind it: "need new boots mine leak", "get a colander, ours snapped".

Spoken as it comes there is no sign between the two; the reason begins with what one has of the kind, or had. Or it
tells what comes of it where it is not done: "post the form by Friday or they'll fine us".
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

NEEDS: Final = re.compile(
    r"^\W*(?:(?:ugh|oh|ah|argh|damn|right|ok(?:ay)?|hey|so|and|also|well|gosh|god|uf+|uy|ay|oye|bueno|pues|"
    r"y)\b[\s,.!]*)*"
    r"(?:(?:(?:i|we)(?: (?:really|just|also|still|desperately))? )?(?:need|want|must(?= (?:buy|get|order|replace|"
    r"fetch|book|pick)\b)|gotta|have to|has to|['’]?ve got to|"
    r"got to|ought to)\b|"
    r"(?:please )?(?:buy|get|order|add|remind me to (?:buy|get|order|replace|fix|call|book))\b|"
    r"(?:(?:yo )?necesito|necesitamos|(?:me|nos) hacen? falta|(?:tengo|tenemos|hay) que|debo|compra(?:r)?|"
    r"recu[eé]rdame (?:comprar|pedir|llamar))\b)",
    _I,
)
_ONE: Final = r"(?:one|ones|pair|set|lot|thing|stuff)"
_VERB: Final = (
    r"(?:is|are|was|were|has|have|had|['’]s|keeps?|leaks?|broke|breaks|snapped|split|cracked|died|ripped|tore|burst|"
    r"bent|"
    r"blew|went|got|look(?:s|ed)?|stink(?:s)?|smells?|wo ?n['’]?t|wont|does ?n['’]?t|doesnt|do ?n['’]?t|dont|"
    r"ca ?n['’]?t|cant|gave|fell|wore|ran|rusted|shrank|melted|packed|stopped|conked|fused|hurts?|pinch(?:es)?|"
    r"squeaks?|"
    r"rattles?|drips?|sag(?:s|ged)?|fray(?:s|ed)?|fad(?:es|ed)|need(?:s)?|never|hardly|barely|just|finally|always)"
)
_REASON: Final = (
    rf"(?:mine|ours|(?:all|both|most|half|none) (?:of )?(?:mine|ours)|"
    rf"(?:the|my|our) (?:old|current|last|other|existing|present) {_ONE}|the {_ONE} (?:i|we)(?:['’]ve)? (?:have|had|"
    rf"got)|"
    rf"th(?:is|ese|ose|at)(?: {_ONE})?(?= (?:is|are|have|has|won|do|keep|look|old)))\s+(?:\w+ )?{_VERB}\b.*|"
    r"(?:its|it['’]s|they['’]?re|it is|they are|(?:it|they)(?= (?:keeps?|wo|does|broke|died|stopped|leaks?))) "
    r"(?!(?:for|on|at|due|by|in|called|[A-Z])\b).*|"
    r"there(?:['’]?s| is| are| was| were) (?:only|hardly|just|barely|no|none|nothing|not)\b.*|"
    r"(?:we|i)(?:['’]?re|['’]?m| are| am|['’]ve| have)? (?:almost|nearly|all|completely|totally|clean|fresh|right|"
    r"down to|running low|run out|ran out|only have|always forget|keep forgetting|look like|ca ?n['’]?t see|out)\b.*|"
    r"(?:the|my|our) (?:\w+ )?(?:dog|cat|kids?|baby|puppy|toddler|moths?|mice|mouse|boiler|sink|drain|washer|tap|roof|"
    r"toilet|shower|fridge|oven|car|bike|tv|strap|zip|handle|lid|battery|screen|heel|sole)(?: (?:on|of) (?:mine|ours|"
    rf"the old one))? (?:ate|chewed|broke|lost|ruined|dropped|{_VERB})\b.*"
)
_RAZON: Final = (
    r"(?:(?:todos |todas |casi todos |casi todas )?(?:el|la|los|las) (?:m[ií][oa]s?|nuestr[oa]s?|viej[oa]s?|que "
    r"(?:tengo|tenemos|ten[ií]a|ten[ií]amos)))\s+(?:\w+ )*(?:ya |no |est[aá]n?|se |tienen?|hacen?|echan?|huelen?|me |"
    r"van?|pierden?|gotean?|fallan?|ha[n]? |est[aá]|son|es)\b.*|"
    r"(?:que |porque )?(?:ya )?(?:no (?:me |nos )?queda[n]?|queda[n]? (?:solo|s[oó]lo|poc[oa]s?))\b.*"
)
WHY: Final = re.compile(
    rf"(?P<before>\w)(?P<gap>\s*[,;.–—-]\s*|\s+)(?:(?:because|cos|as|since|que|porque) )?(?P<why>(?:{_REASON}|"
    rf"{_RAZON}))$",
    _I,
)

MORE: Final = re.compile(
    r"\d|[\"“«:?]|\b(?:and|but|so|then|or|if|please|remind|add|put|call|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|next|by|until|urgent|asap|need to|should|"
    r"y|pero|as[ií] que|o|si|ma[ñn]ana|hoy|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|urgente)\b",
    _I,
)
"""Words of a reason that tell more than why."""

THING: Final = re.compile(
    r"\b(?:that|which|who|what|how|to know|where|when|whether|notes?|notas?|mail|e-?mail|message|letter|write|"
    r"saying|says|said|tell|ask|talk|same|que|qu[eé]|saber|decir|dile|correo|mensaje)\b",
    _I,
)
"""Words before it by which it is no reason: "I need to know what mine is"."""

_WHO: Final = (
    r"(?:(?:i|we|you|he|she|they|it|there|that|nobody|everybody|everyone|somebody)|"
    r"(?:the|my|our|his|her|their) (?:[\w'’-]+ ){0,2}?[\w'’-]+|(?-i:[A-Z])[\w'’-]+)"
)
OR_ELSE: Final = re.compile(
    r"(?P<before>\w)(?:\s*[,;.–—-]\s*|\s+)(?P<why>(?:"
    rf"(?:or|or else|otherwise|else) {_WHO}(?:['’]ll| ?ll\b| will| wo ?n['’]?t| ca ?n['’]?t| cannot|['’]d| would|"
    r" might|(?:['’]re|['’]s|['’]m| are| is| am)(?: not)? (?:going to|gonna))\b|or else\W*$|"
    rf"(?:or|or else|otherwise|else) (?:(?:we|i)(?:['’]?ve| have)?(?: got)? (?:no|none|nothing)\b|"
    r"(?:we|i)(?:['’]?re| are|['’]?m| am) (?:stuck|out|in trouble|screwed|stuffed|sunk|done|doomed|late|"
    r"without|not|left)\b|"
    r"(?:it|he|she|they)(?:['’]?s|['’]?re| is| are| goes| gets?| dies?| falls?| runs?) |"
    r"there(?:['’]?s| is| are|['’]?re)(?: (?:be|going to be))? (?:no|none|nothing|trouble|hell|a (?:fine|row|fuss))\b|"
    r"no (?=\w+(?: \w+){0,4}\W*$))|"
    r"(?:(?:que )?si no|o si no|de lo contrario|o),? (?:no (?:hay|tenemos|tengo|queda[n]?|habr[aá])|nos quedamos|me "
    r"quedo|estamos|estoy)\b|"
    r"(?:oder|sonst) (?:wir|ich|es) (?:haben?|gibt|sind|bin|stehen?) |(?:sonst|andernfalls) (?:haben wir|hab(?:e)? ich|"
    r"gibt(?:['’]s| es)|stehen wir|sind wir|bin ich) |(?:ou|sinon) (?:on |j['’]|il ).{0,12}?(?:plus|pas|rien|sans)\b|"
    r"(?:o|se no|altrimenti) (?:restiamo|resto|non (?:abbiamo|ho|c['’][èe]))\b|"
    r"(?:ou|sen[aã]o) (?:n[aã]o (?:h[aá]|temos|tenho)|ficamos|fico)\b|"
    r"(?:(?:que )?si no|o si no|de lo contrario|o),? "
    r"(?:(?:me|nos|se|te|le|les|no|el|la|los|las|mi|mis|nuestr[oa]s?) )*(?:\w+ )?"
    r"(?:voy|vamos|va|van|(?:\w+r[áéí]|\w+r[áe]n|\w+remos))\b|"
    r"(?:sonst|andernfalls|sinon|autrement|altrimenti|se no|senn[oò]|sen[aã]o)\b,? \w+ \w+)[^,;.?]*)$",
    _I,
)
"""What comes of a wish that is not done: "or we'll be squeaking", "si no, nos multan"."""

OF_TWO: Final = re.compile(
    r"^\W*(?:either|whether|if|unless|should|shall|do|does|is|are|will|would|can|could|what|when|who|how|why|si|o|ob|"
    r"se)\b|\b(?:either|whether)\b",
    _I,
)
"""A wish of which "or" tells another one, or a question."""

CRIES: Final = re.compile(r"^\W*(?:(?:ugh|oh|ah|argh|damn|gosh|god|uf+|uy|ay)\b[\s,.!]*)+", _I)
BY: Final = re.compile(
    r"\b(?:by|before|due|until|till|antes del?|para el|vor|bis|avant|d['’]ici|entro|prima|at[eé]|antes d[ao])\s+\w", _I
)
DAY: Final = re.compile(
    r"\b(?:on |for |by |next |el |am |para el )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|"
    r"today|ma[ñn]ana|"
    r"hoy|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\W*$",
    _I,
)
NOTHING: Final = re.compile(r"\b(?:no|none|nothing|without|sin|keine?\w*|plus|pas|senza|sem)\b", _I)
"""By when something is to be done, and of what there is none else: its day is not by when then."""

JOINT: Final = re.compile(r"^(?:(?:que )?si no|o si no|or else|or|o)\b", _I)
BARE: Final = re.compile(r"(?:need|want)\b", _I)


def without_else(request: str) -> str:
    """The wish without what comes of it where it is not done; the whole request where that may tell more."""
    found = OR_ELSE.search(request.rstrip(" .!"))
    if found is None or OF_TWO.search(request[: found.start()]):
        return request
    why = JOINT.sub("", found["why"])
    lacks = NOTHING.search(why) and BY.search(request[: found.end("before")])
    if MORE.search(DAY.sub("", why) if lacks else why):
        return request
    wish = request[: found.end("before")]
    return wish if len(wish.split()) > 1 and "?" not in wish else request


def without_why(request: str) -> str:
    """The wish alone; the whole request where it tells no such reason, or more."""
    if (wish := without_else(request)) != request:
        return wish
    needs = NEEDS.match(request)
    found = WHY.search(request.rstrip(" .!"), needs.end()) if needs else None
    if needs is None or found is None or MORE.search(found["why"]):
        return request
    wish = request[: found.end("before")]
    said = wish[needs.end() :].split()
    if THING.search(wish[needs.end() :]) or not said or said[-1].casefold() in DANGLING:
        return request
    wish = CRIES.sub("", wish)
    return f"I {wish}" if BARE.match(wish) else wish


DANGLING: Final = frozenset(
    "a an the my our of for with to in on at from and or that if is are like as than see check tell ask know "
    "un una el la los las mi de para con en que y o a".split()
)
"""Words that what is needed does not end with."""


def runs_on(title: str) -> bool:
    """Whether a title goes on with why it is needed."""
    lead = f"i need {title}"
    return without_why(lead) != lead
