"""What is told to be the matter with a thing, and an order that points to it: "the tap drips. Remind me to fix it".

Such a request is read as "remind me to fix the tap", whatever reads it; so is one of a thing that was forgotten, lost
or used up ("I forgot the seeds again... remind me to buy them"). Only where nothing else is told before that may be
meant, or is wished for. Each language has its row of a table.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final, NamedTuple

from agent.reading.clauses import ORDERED, clauses
from agent.reading.frames import FRAME
from tools.contract import Language
from tools.matching import words_of
from tools.when import PLANNING, find

_I: Final = re.IGNORECASE

_MORE: Final = (
    r"(?:\s+(?!(?:again|at|in|on|and|but|when|because|twice|yesterday|today|this|last|so|otra|de nuevo|ayer|hoy|en|y|"
    r"pero|que|por|hier|encore|dans|chez|à|au|et|mais|qui|ieri|oggi|nel|nella|e|ma|che|ontem|hoje|no|na|em|mas)\b)[^\s,.;:!?]+)"
)


def _thing(own: str, most: str = "?") -> str:
    """A thing: its article, its name, and up to four words more; the fewest of them, or the most."""
    return rf"(?P<thing>(?:{own})[^\s,.;:!?]{{3,}}{_MORE}{{0,4}}{most})"


class Tongue(NamedTuple):
    """How a language tells what is the matter with a thing, and how it points to it."""

    matters: tuple[re.Pattern[str], ...]
    """What is told to be broken, in want of something, forgotten or lost: the `thing` of it."""
    points: re.Pattern[str]
    """The deed that points to it: a `verb` and `it`."""
    kinds: dict[str, tuple[str, str]]
    """The article of the thing that each pronoun means, and of whatever else it may mean."""


def _matters(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"^\W*(?:(?:ugh|oh|ah|uf+|ay|uy|ach|och|argh)\b\W*)*{each}", _I) for each in patterns)


_ALSO_EN: Final = r"(?:(?:just|again|only|already|completely|clean|gone and|went and) )*"
_AGAIN_EN: Final = (
    r"(?P<ends>(?:\s+(?:again|at|in|on|twice|yesterday|today|this|last)\b[^,.;:!?]*)?\s*(?:[,.;:!?…–—]|$))"
)
_END: Final = r"(?=[\s,.;:!?…–—]|$)"
ENGLISH: Final = Tongue(
    _matters(
        rf"{_thing(r'(?:my|our|the) ')}\s+"
        r"(?:(?:has|have|['’]s|['’]ve) (?:\w+ )?(?:gone|broken|died|burst|blown|packed|stopped|snapped|cracked|come|"
        r"fallen)\b|(?:is|are) (?:\w+ )?(?:broken|leaking|dripping|blocked|dead|flat|loose|torn|stuck|cracked|blown|"
        r"playing|making|filthy|dirty|empty)\b|keeps?\b|"
        r"(?:wo|does|do)n['’]?t (?:work|close|open|start|shut|light|go|drain|fit)\b|"
        r"(?:drips?|leaks?|squeaks?|rattles?|flickers?|broke|died|snapped)\b)",
        rf"(?:i|we)(?:['’]ve| have)? {_ALSO_EN}(?:forgot(?:ten)?|los[te]|broken?|missed|burnt|run out of|ran out of|"
        rf"used up|cracked|smashed|ripped|torn|tore) {_thing(r'(?:my|our|the) ', '')}{_AGAIN_EN}",
    ),
    re.compile(r"(?P<verb>(?!put|add|do|make|get|have\b)[a-z]{3,}) (?P<it>it|them)\b(?! (?:an?|the|some)\b)", _I),
    {
        "it": (r"(?:the|my|our)", r"\b(?:the|an?|my|our|this|that)\s+[^\W\d_]{3,}(?! (?:keep|are|have)\b)"),
        "them": (r"(?:the|my|our)", r"\b(?:the|my|our|some|these|those)\s+[^\W\d_]{3,}"),
    },
)

_ROTO: Final = (
    r"(?:roto|romper|rompi[oó]|fundid[oa]s?|fundir|fundi[oó]|estropead[oa]s?|estropear|estrope[oó]|averiad[oa]s?|averiar|"
    r"pinchado|pinchar|atascad[oa]s?|atascar|atasc[oó]|soltado|soltar|ca[ií]do|caer|olvidad[oa]s?|olvidar|olvid[oó]|"
    r"dejado|dejar|perdido|perder|perdi[oó]|quemado|quemar|acabado|acabar)"
)
_OWN_ES: Final = r"(?:el|la|los|las|mis?|nuestr[oa]s?) "
SPANISH: Final = Tongue(
    _matters(
        rf"{_thing(_OWN_ES)}\s+"
        r"(?:(?:sigue[n]?|est[aá]n?) (?:\w+ )?(?:fundid|rot|estropead|averiad|pinchad|atascad|sueltas?|suci|vac[ií]|"
        r"muert|descargad|fl[oó]j|goteando|haciendo|descolgad|parad|desafinad|oxidad)\w*|"
        r"(?:ya )?no (?:va[n]?|funciona[n]?|cierra[n]?|abre[n]?|arranca[n]?|enciende[n]?|para[n]?|anda[n]?|"
        r"calienta[n]?)\b|(?:gotea[n]?|pierde[n]?|chirr[ií]a[n]?|parpadea[n]?|huele[n]?)\b|"
        rf"se (?:me |nos )?(?:ha[n]? )?(?:vuelto a )?{_ROTO}\b)",
        rf"(?:ya |otra vez |hoy )*(?:se (?:me |nos )?(?:ha[n]? )?(?:vuelto a )?{_ROTO}|(?:me |nos )?(?:he|hemos) "
        rf"(?:vuelto a )?{_ROTO}(?:me|nos)?|(?:me )?(?:olvid[eé]|dej[eé]|perd[ií]|romp[ií])(?: de)?)(?: otra vez|"
        rf" de nuevo| ya)? {_thing(_OWN_ES, '')}{_END}",
    ),
    re.compile(r"(?P<verb>[^\W\d_]{2,}[aeií]r)(?P<it>l[oa]s?)\b", _I),
    {
        "la": (r"(?:la|mi|nuestra)", r"\b(?:la|una|mi|esta|esa)\s+[^\W\d_]{3,}"),
        "lo": (r"(?:el|mi|nuestro)", r"\b(?:el|un|mi|este|ese|al|(?<!la )(?<!el )del)\s+[^\W\d_]{3,}"),
        "las": (r"(?:las|mis|nuestras)", r"\b(?:las|unas|mis|estas|esas)\s+[^\W\d_]{3,}"),
        "los": (r"(?:los|mis|nuestros)", r"\b(?:los|unos|mis|estos|esos)\s+[^\W\d_]{3,}"),
    },
)

_OWN_DE: Final = r"(?:der|die|das|den|mein(?:en?)?|unser(?:en?)?) "
_KAPUTT: Final = (
    r"(?:ist|sind)(?: \w+){0,2}? (?:kaputt|defekt|undicht|verstopft|leer|locker|platt|hin|gerissen|dreckig|"
    r"schmutzig)\b|(?:tropft|tropfen|klemmt|klemmen|quietscht|quietschen|leckt|flackert|streikt|spinnt|rinnt)\b|"
    r"(?:geht|gehen|funktioniert|funktionieren|schlie(?:ß|ss)t)(?: \w+){0,2} nicht\b"
)
GERMAN: Final = Tongue(
    _matters(
        rf"{_thing(_OWN_DE)}\s+(?:{_KAPUTT})",
        rf"(?:(?:jetzt|heute|schon wieder) )?(?:ich |wir )?hab(?:e|en)?(?: ich| wir)? (?:(?:schon|wieder|doch|glatt|"
        rf"jetzt|mal|auch|noch|leider|heute|total) )*{_thing(_OWN_DE)}(?: (?:schon|wieder|noch|daheim|zu Hause|"
        r"heute|mal))*\s+(?:vergessen|verloren|verlegt|kaputt gemacht|aufgebraucht|verbraucht|zerbrochen|zerrissen|"
        r"verbrannt)\b",
    ),
    re.compile(r"\b(?P<it>ihn|sie|es)(?P<between>(?: \w+){0,3}?) (?P<verb>zu \w+e?n|\w+zu\w+e?n)\b", _I),
    {
        "ihn": (
            r"(?:der|den|mein(?:en)?|unser(?:en)?)",
            r"\b(?:der|den|dem|einen?|meinen?|ihren?|seinen?)\s+[^\W\d_]{3,}",
        ),
        "sie": (r"(?:die|meine|unsere)", r"\b(?:die|der|eine|meine|ihre|seine)\s+[^\W\d_]{3,}"),
        "es": (r"(?:das|mein|unser)", r"\b(?:das|dem|ein|mein|ihr|sein)\s+[^\W\d_]{3,}"),
    },
)

_OWN_FR: Final = r"(?:(?:le|la|les|mon|ma|mes|notre|nos) |l['’])"
FRENCH: Final = Tongue(
    _matters(
        rf"{_thing(_OWN_FR)}\s+(?:(?:est|sont)(?: \w+)? (?:cass[ée]|bouch[ée]|crev[ée]|vide|en panne|fichu|mort|sale|"
        r"d[ée]charg[ée]|foutu)\w*|ne (?:marche|fonctionne|ferme|s['’]ouvre|d[ée]marre)\w* (?:plus|pas)|"
        r"(?:fuit|fuient|goutte|gouttent|grince|grincent|couine|clignote)\b)",
        rf"(?:(?:j['’]ai|on a|nous avons)(?: (?:encore|d[ée]j[àa]|(?:bien|tout) simplement|aussi))*|"
        r"(?:je me suis|on s['’]est)) (?:(?:encore|"
        r"d[ée]j[àa]|carr[ée]ment) )*(?:oubli[ée]|perdu|cass[ée]|[ée]gar[ée]|fini|br[ûu]l[ée]|d[ée]chir[ée]|us[ée])"
        rf"(?: encore| de nouveau)? {_thing(_OWN_FR, '')}{_END}",
    ),
    re.compile(r"\b(?P<it>les?|la|l['’]) ?(?P<verb>(?:faire )?[^\W\d_]{2,}(?:er|ir|re))\b", _I),
    {
        "le": (r"(?:le|l['’]|mon|notre)", r"\b(?:le|un|mon|ce|du|au)\s+[^\W\d_]{3,}"),
        "la": (r"(?:la|l['’]|ma|mon|notre)", r"\b(?:la|une|ma|cette)\s+[^\W\d_]{3,}"),
        "l": (r"(?:le|la|l['’]|mon|ma|notre)", r"\b(?:(?:le|la|une?|mon|ma|ce|cette|du|au)\s+|l['’])[^\W\d_]{3,}"),
        "les": (r"(?:les|mes|nos)", r"\b(?:les|des|mes|ces|aux|nos)\s+[^\W\d_]{3,}"),
    },
)

_OWN_IT: Final = r"(?:(?:il|lo|la|i|gli|le)(?: mi[aoe]i?| nostr[aoie])? |l['’])"
ITALIAN: Final = Tongue(
    _matters(
        rf"{_thing(_OWN_IT)}\s+(?:(?:[èe]|sono)(?: \w+)? (?:rott|intasat|bucat|vuot|scaric|guast|sporc|finit|mort)\w*|"
        r"(?:non )(?:va|vanno|funziona|funzionano|chiude|chiudono|parte|si apre)\b|"
        rf"(?:perde|perdono|gocciola|gocciolano|cigola|cigolano)\b|si (?:[èe]|sono) (?:rott|intasat|bucat|guastat)\w*)",
        r"(?:(?:mi (?:sono|s['’]?[èe])|ho|abbiamo|si [èe]|si sono)(?: (?:di nuovo|ancora|gi[àa]|anche))* (?:dimenticat|"
        rf"pers|rott|finit|scordat|bruciat|intasat|guastat|smarrit)[oaei]"
        rf"(?: (?:di nuovo|ancora))? {_thing(_OWN_IT, '')}{_END})",
    ),
    re.compile(r"(?P<verb>[^\W\d_]{2,}(?:ar|er|ir|dur))(?P<it>l[oaie])\b", _I),
    {
        "lo": (r"(?:il|lo|l['’])", r"\b(?:(?:il|lo|un|uno|del|al|nel)\s+|l['’])[^\W\d_]{3,}"),
        "la": (r"(?:la|l['’])", r"\b(?:(?:la|una|della|alla)\s+|l['’])[^\W\d_]{3,}"),
        "li": (r"(?:i|gli)", r"\b(?:i|gli|dei|degli|ai)\s+[^\W\d_]{3,}"),
        "le": (r"(?:le)", r"\b(?:le|delle|alle)\s+[^\W\d_]{3,}"),
    },
)

_OWN_PT: Final = r"(?:[oa]s?(?: (?:meus?|minhas?|nossos?|nossas?))?|meus?|minhas?) "
PORTUGUESE: Final = Tongue(
    _matters(
        rf"{_thing(_OWN_PT)}\s+(?:est[áa]|est[ãa]o)(?: \w+)? (?:partid|quebrad|estragad|entupid|furad|vazi|avariad|suj|"
        r"a pingar|pingando|a verter)\w*",
        rf"{_thing(_OWN_PT)}\s+(?:(?:j[áa] )?n[ãa]o (?:funciona|funcionam|fecha|fecham|abre|abrem|liga|pega)\b|"
        r"(?:pinga|pingam|verte|range|rangem)\b)",
        r"(?:(?:eu )?(?:voltei a |j[áa] )?(?:me )?(?:esqueci(?:-me)?|esquecer(?:-me)?|perdi|perder|parti|quebrei|"
        rf"estraguei|queimei|acabei com)(?: de novo| outra vez)?(?: d(?=[oa]s? )| de)? ?{_thing(_OWN_PT, '')}{_END})",
    ),
    re.compile(r"(?P<verb>[^\W\d_]+[áâêéí])-(?P<it>l[oa]s?)\b", _I),
    {
        "la": (r"(?:a|minha)", r"\b(?:a|uma|minha|da|na|essa)\s+[^\W\d_]{3,}"),
        "lo": (r"(?:o|meu)", r"\b(?:o|um|meu|do|no|ao|esse)\s+[^\W\d_]{3,}"),
        "las": (r"(?:as|minhas)", r"\b(?:as|umas|minhas|das|nas)\s+[^\W\d_]{3,}"),
        "los": (r"(?:os|meus)", r"\b(?:os|uns|meus|dos|nos|aos)\s+[^\W\d_]{3,}"),
    },
)

TONGUES: Final = (ENGLISH, SPANISH, GERMAN, FRENCH, ITALIAN, PORTUGUESE)

SENTENCES: Final = re.compile(
    r"(?<=[.!;…])\s+|,\s+(?=(?:so|as[ií] que|conque|por eso|also|deshalb|donc|du coup|alors|quindi|perci[oò]|ent[ãa]o|"
    r"por isso)\b|(?:please |can you |por favor |bitte )?(?:remind me|recu[eé]rda(?:me)|rappelle[- ]moi|"
    r"erinner\w* mich|ricordami|lembra-me|me lembr[ae])\b)",
    _I,
)
"""Where a sentence ends, or the wish begins that is drawn from what was told."""

CRIES: Final = re.compile(r"^\W*(?:what an?|qu[eé]|quel(?:le)?s?|che|was f[üu]r|typisch|typical|sorry|ugh|oh)\b|!$", _I)
"""A sentence that is no more than a cry about it."""

WISHED: Final = re.compile(
    r"[\d?:\"“«]|\b(?:needs?|have to|must|want|should|please|buy|call|tengo que|hay que|necesit\w+|quier\w+|falta[n]?|"
    r"compra\w*|llama\w*|brauch\w*|muss|m[üu]ssen|il faut|devo|bisogna|preciso)\b",
    _I,
)
"""What may ask for something else before the order."""

LINKS: Final = frozenset("to de di d dran daran auch bitte please ja noch mal zu me moi para que of on at for".split())
"""Small words between the frame of a wish and the deed."""

OF_PERSONS: Final = re.compile(
    r"^(?:call|ring|phone|tell|ask|text|thank|pay|meet|llamar|avisar|decir|preguntar|pagar|appeler|dire|demander|"
    r"chiamar|avvisar|chieder|lig[aá]|cham[aá]|avis[aá]|pergunt[aá])|zu(?: ?rufen|rufen| fragen| sagen)$",
    _I,
)
"""Deeds of which the pronoun is rather a person."""

ELIDED: Final = re.compile(r"[aeiouyéèêâî]", _I)
STRONG: Final = {"á": "a", "â": "a", "ê": "e", "é": "e", "í": "i"}


def spelled_out(request: str, now: datetime, language: Language) -> str:
    """The request with the thing in the place of the pronoun; as it is where that is not plain."""
    *before, last = SENTENCES.split(request.strip())
    frame = FRAME.match(last) if before else None
    if frame is None or not frame.group().strip() or any(not CRIES.search(each) for each in before[1:]):
        return request
    told = " ".join(before)
    if any(ORDERED.match(each) for each in clauses(told)) or WISHED.search(told):
        return request
    if find(told, now, language, policy=PLANNING) and not find(last, now, language, policy=PLANNING):
        return request  # what is to be done may be due then
    for tongue in TONGUES:
        matter = next((found for each in tongue.matters if (found := each.match(told))), None)
        if matter and (deed := _deed(last, frame, matter, told, tongue, now, language)):
            return deed
    return request


def _deed(
    last: str, frame: re.Match[str], matter: re.Match[str], told: str, tongue: Tongue, now: datetime, language: Language
) -> str:
    """The wish with the thing that its pronoun points to; nothing where that is not plain."""
    start = len(frame.group().rstrip())
    found = tongue.points.search(last, start)
    if found is None:
        return ""
    rest = f"{last[start : found.start()]} {last[found.end() :]}"
    if any(each not in LINKS for each in words_of(_untimed(rest, now, language))):
        return ""
    pronoun = found["it"].casefold().strip("'’")
    own, others = tongue.kinds[pronoun]
    thing, after = matter["thing"], told[matter.end() :]
    if not re.match(rf"{own}(?:\b|(?<=['’]))", thing, _I) or re.search(others, after, _I):
        return ""
    if OF_PERSONS.search(found["verb"]) or (tongue is ENGLISH and (pronoun == "them") != _is_plural(thing)):
        return ""
    lead, deed = last[: found.start()], _named(found, thing[:1].lower() + thing[1:], tongue)
    if tongue is FRENCH and ELIDED.match(deed):
        lead = re.sub(r"\bde $", "d'", lead)
    return lead + deed + last[found.end() :]


def _is_plural(thing: str) -> bool:
    """Whether an English name is of several: "the bean seeds", "the keys of the shed"."""
    name = re.split(r" (?:of|for|from|with|to)\b", thing)[0]
    return re.search(r"(?:[^siu]s|ies)$", name.casefold()) is not None


def _untimed(words: str, now: datetime, language: Language) -> str:
    """Words without the times in them."""
    for span in reversed(find(words, now, language, policy=PLANNING)):
        words = words[: span.start_index] + words[span.end_index :]
    return words.strip(" ,.!…")


def _named(found: re.Match[str], thing: str, tongue: Tongue) -> str:
    """The deed that points to a thing, with its name."""
    verb = found["verb"]
    if tongue is GERMAN:
        thing = re.sub(r"^(?:der|(mein|unser))(?= )", _accusative, thing) if found["it"].casefold() == "ihn" else thing
        return f"{thing}{found['between']} {verb}"
    if tongue is ITALIAN:
        return f"{verb}{'re' if verb.endswith('dur') else 'e'} {thing}"
    if tongue is PORTUGUESE:
        return f"{verb[:-1]}{STRONG[verb[-1].casefold()]}r {thing}"
    return f"{verb} {thing}"


def _accusative(found: re.Match[str]) -> str:
    return f"{found[1]}en" if found[1] else "den"
