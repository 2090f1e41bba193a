"""A question about the world among other words: "my grandson wants to know how many legs a spider has".

What is told beside it makes a small model speak of the story, or take the question for a wish: "I've gone blank,
capital of Norway?" became a to-do. The question alone is asked instead.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

_WHO: Final = (
    r"(?:(?:i|we)(?:['’]?m|['’]?re| am| are| was| were| have been|['’]ve been)?|(?:he|she|they)(?:['’]s|['’]re|"
    r" is| are| was| were)?|"
    r"(?:(?:my|our|the|his|her|a|some|one of (?:my|the)) )?[\w'’-]+(?: (?:at|in|from|of) (?:\w+ )?\w+)?)"
)
_WONDERS: Final = (
    r"(?:(?:want|wants|wanted|need|needs|would like|['’]d like|would love) to know|(?:just |also |always |was |"
    r"is |were |are )*wonder(?:s|ed|ing)?|"
    r"(?:just |keeps? |kept |was |is |are |has )*ask(?:s|ed|ing)?(?: (?:me|us|him|her|them|the \w+))?(?: again)?|"
    r"ca ?n['’]?t (?:remember|recall|think)|(?:trying|tried) to (?:remember|recall|work out)|forg[oe]t|"
    r"have forgotten|"
    r"quiz(?:zed|zing)? me on)"
)
_HOW: Final = (
    r"(?:how (?:many|much|far|long|old|high|tall|big|deep|hot|cold|fast|heavy|often)|what|which|who|whose|where|"
    r"when|why|whether)"
)
ENGLISH: Final = re.compile(
    rf"(?:^|[,.;!?–—-]\s*|\b(?:and|so|but)\s+){_WHO} {_WONDERS},? (?P<asks>{_HOW}\b[^.;?!\n]*)", _I
)

_ES: Final = (
    r"(?:quier[eo]n?|quer[ií]an?|necesitan?|me gustar[ií]a) saber|(?:me |nos )?(?:pregunta[n]?|pregunt[oó]|"
    r"preguntaron|"
    r"ha[n]? preguntado|pregunto)(?: que)?|no (?:me )?(?:acuerdo|recuerdo)(?: de)?"
)
SPANISH: Final = re.compile(
    rf"\b(?:{_ES}) (?P<asks>(?:cu[aá]nt[oa]s?|cu[aá]l(?:es)?|qu[eé]|qui[eé]n(?:es)?|d[oó]nde|cu[aá]ndo|c[oó]mo|"
    rf"por qu[eé]|"
    r"a cu[aá]nt[oa]s?)\b[^.;?!\n]*)",
    _I,
)
OTHERS: Final = re.compile(
    r"\b(?:(?:will|m[öo]chte|wollte) wissen|fragt(?:e)?(?: mich| uns)?|hat (?:mich |uns )?gefragt|wei(?:ß|"
    r"ss) nicht(?: mehr)?),? "
    r"(?P<de>(?:wie ?viele?|wie|was|wer|wo|wann|welche\w*|warum)\b[^.;?!\n]*)|"
    r"\b(?:(?:veut|voudrait|voulait) savoir|(?:me |m['’]a |nous )?demande|j['’]ai oubli[ée]) "
    r"(?P<fr>(?:combien|quel\w*|qui|o[uù]|quand|comment|pourquoi|ce qu['’e])\b[^.;?!\n]*)|"
    r"\b(?:(?:vuole|voleva|vorrebbe) sapere|(?:mi |ci )?(?:chiede|ha chiesto)|non ricordo) "
    r"(?P<it>(?:quant[oaie]|qual[ei]?|chi|dove|quando|come|perch[eé]|che)\b[^.;?!\n]*)|"
    r"\b(?:(?:quer|queria|quero) saber|(?:me |nos )?(?:pergunta|perguntou)|n[aã]o (?:me )?lembro) "
    r"(?P<pt>(?:quant[oa]s?|qua(?:l|is)|quem|onde|quando|como|por qu[eê]|que)\b[^.;?!\n]*)",
    _I,
)
"""How it is told that somebody asks, and what."""

_OF: Final = r"(?:of|for|in|from|to|on|between|del?|della?|dell['’]|von|vom|des|du|d['’]|do|da|em|en|in|na|no|dans)"
BARE: Final = re.compile(
    r"(?:[,.;:!?…–—-]\s+|\s(?=¿))(?P<asks>¿?\s*(?:(?:the|la|el|die|der|das|le|il|o|a|l['’]) ?)?(?:"
    r"(?:capital|capitale|hauptstadt|boiling point|melting point|freezing point|(?:chemical )?symbol|atomic number|"
    r"chemical formula|currency|population|square root|cube root|opposite|plural|past tense|author|inventor|composer|"
    r"speed of (?=light|sound)|"
    r"(?:longest|highest|tallest|biggest|largest|deepest|smallest|fastest|oldest|hottest|coldest) [\w-]+|"
    r"punto de (?:ebullici[oó]n|fusi[oó]n)|s[ií]mbolo(?: qu[ií]mico)?|moneda|ra[ií]z cuadrada|autor[ae]?|siedepunkt|"
    r"schmelzpunkt|w[äa]hrung|point d['’][ée]bullition|symbole(?: chimique)?|monnaie|punto di ebollizione|moeda|"
    r"ponto de ebuli[cç][aã]o|(?:r[ií]o|fiume|rio) (?:m[aá]s|pi[uù]|mais) (?:largo|lungo|longo)|"
    r"montaña m[aá]s alta|l[äa]ngster? fluss|plus (?:long fleuve|haute montagne)))"
    rf" {_OF} ?(?!.*\b(?:is|are|was|es|son|ist|est|[eè]|[ée])\b)[^,.;:?!\n]{{2,40}})\?+\W*$",
    _I,
)
"""A question of knowledge in a few words, at the end: "capital of Norway?"."""

ENDS: Final = re.compile(
    r",?\s+(?:and|but|so|because|cos|cause|then|y|pero|und|aber|et|mais|e|ma|mas) (?:(?:i|we|he|she|they|nobody|"
    r"none|it|that|"
    r"my|our|now|then|could|can|yo|no|me|nos|ich|wir|er|sie|je|on|il|elle|io|non|eu|n[aã]o)\b|j['’]|i['’]).*$|"
    r",\s+(?!(?:the|or|and|y|o|und|et)\b)[^,]*$",
    _I,
)
"""What is told behind the question."""

OWN: Final = re.compile(
    r"\b(?:i|we|me|us|my|our|mine|ours|you|your|he|she|they|his|her|their|it|its|this|that|these|those|today|"
    r"tonight|tomorrow|"
    r"yesterday|\w+day|next|mis?|nuestr[oa]s?|me|nos|yo|tengo|tenemos|hoy|ma[ñn]ana|es[oae]|est[oae]|mein\w*|"
    r"unser\w*|ich|"
    r"wir|heute|morgen|mon|ma|mes|notre|nos|je|demain|mi[oae]|nostr\w+|oggi|domani|meus?|minhas?|nosso|"
    r"amanh[aã]|hoje)\b|"
    r"['’](?:s on|m)\b|\b(?:calendar|list|to-?do|notes?|mail|e-?mail|message|meeting|appointment)\b",
    _I,
)
"""What is of nobody but the owner, or was told before."""

WISHED: Final = re.compile(
    r"\b(?:remind|add|put|note|book|schedule|move|cancel|delete|list|draft|reply|send|tell (?:him|her|them)|"
    r"find out|look up|"
    r"recu[eé]rda\w*|ap[uú]nta\w*|a[ñn]ade|anota|erinner\w*|notier\w*|rappelle|ajoute|ricorda\w*|aggiungi|"
    r"lembra\w*)\b",
    _I,
)
PLANS: Final = re.compile(
    r"(?:when|where|whether|what (?:time|day|date)|cu[aá]ndo|d[oó]nde|qu[eé] (?:d[ií]a|hora)|wann|wo|quand|"
    r"o[uù]|quando|dove|"
    r"onde)\b(?!.*\b(?:was|were|did|\w{3,}ed|fue|naci[oó]|muri[oó]|war|starb|wurde|[ée]tait|est (?:n[ée]|mort)|"
    r"fu|nacque|foi|"
    r"nasceu)\b)",
    _I,
)
"""What may be asked of a plan that is nowhere: "when the review is"."""

LONGEST: Final = 40


def asked_in_passing(request: str) -> str:
    """The question about the world that is all a request asks; nothing where it asks for more, or for one's own."""
    if len(request.split()) > LONGEST or WISHED.search(request):
        return ""
    if (bare := BARE.search(request)) and bare.start("asks") > 0 and request.count("?") <= 1 + request.count("¿"):
        asks = bare["asks"].strip(" ¿")
        return "" if OWN.search(asks) else f"{asks[:1].upper()}{asks[1:]}?"
    for table in (ENGLISH, SPANISH, OTHERS):
        if found := table.search(request):
            asks = next(each for each in found.groupdict().values() if each)
            asks = ENDS.sub("", asks.strip()).strip(" ,")
            behind = request[found.end() :]
            if len(asks.split()) < 3 or OWN.search(asks) or PLANS.match(asks) or "?" in behind.strip(" ?"):
                return ""
            return f"{asks[:1].upper()}{asks[1:]}?"
    return ""
