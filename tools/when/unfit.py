"""What looks like a time in a text and is none for it: a day on which one cannot, "zu Mittag essen", "a che ora"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|lunes|martes|mi[eé]rcoles|jueves|viernes|"
    r"s[aá]bados?|domingos?|hoy|mañana|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabend|heute|morgen|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui|demain|luned[iì]|marted[iì]|mercoled[iì]|"
    r"gioved[iì]|venerd[iì]|sabato|domenica|oggi|domani|segunda|ter[cç]a|quarta|quinta|sexta|hoje|amanh[aã])(?:-feira)?"
)
_ON: Final = r"(?:(?:on|el|am|le|il|la|na|no|à|a) )?"
_CANNOT: Final = (
    r"(?:(?:i|we) (?:ca(?:n['’]?t|nnot)|won['’]?t be able to)|(?:does ?n['’]?t|won['’]?t|isn['’]?t going to) (?:work|"
    r"suit|do)|is no good|"
    r"no (?:puedo|podemos|puede ser|(?:me |nos )?(?:va|viene) bien|me va|me viene|me cuadra|me sirve)|"
    r"(?:kann|k[öo]nnen) (?:ich|wir)(?: \w+)? nicht|(?:passt|geht|klappt)(?: (?:es|mir|uns|bei mir|leider|doch|"
    r"gar))* nicht|"
    r"(?:ich|wir) (?:kann|k[öo]nnen)(?: \w+)? nicht|(?:bin|hab) ich (?:nicht da|weg|verhindert|keine zeit)|"
    r"(?:je|on|nous) (?:ne |n['’])?(?:peux|peut|pouvons|suis|est) pas(?: (?:l[àa]|libre|dispo\w*))?|"
    r"(?:[çc]a|ce) (?:ne |n['’])?(?:va|marche|est) pas(?: possible)?|"
    r"non (?:posso|possiamo|riesco|ci sono|ce la faccio|mi va bene|va bene|si pu[oò])|"
    r"(?:eu )?n[aã]o (?:posso|podemos|consigo|d[áa]|me d[áa]|estou|vai dar|rola|pode ser))"
)
CANNOT: Final = re.compile(
    rf"(?<=[,;.–-])\s*(?:(?:but|because|as|since|pero|que|porque|pues|weil|denn|da|aber|mais|car|parce que|"
    rf"ma|perch[eé]|che|mas|pois) )?"
    rf"(?:{_ON}{_DAY},? {_CANNOT}|{_CANNOT} {_ON}{_DAY})(?: \w+)?(?=\s*(?:[,;.!?]|$))",
    re.IGNORECASE,
)
"""A clause by which a day is none for what is asked for: "..., lundi je ne peux pas"."""

NO_TIME: Final = re.compile(
    r"\bzu (?:mittag|abend)(?=\W*(?:$|(?:ge)?(?:ess|isst|[aä]ß)))|"
    r"\bche ora\b|\bal final\b(?! del?\b)|"
    r"\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) "
    r"(?=(?:floor|storey|row|aisle|avenue|attempt|edition)\b)|"
    r"\b(?:primer|segund[oa]|tercer|tercera|cuart[oa]|quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]) "
    r"(?=(?:piso|planta|fila)\b)|"
    r"\bsegunda (?=(?:vez|m[aã]o|via|classe|categoria|parte|op[cç][aã]o|dose|sess[aã]o|aula|temporada|fase|etapa|"
    r"metade|edi[cç][aã]o|linha|l[ií]ngua|casa|volta|chamada|chance|clase|mano|planta|fila)\b)",
    re.IGNORECASE,
)
"""Words that are none here: to have lunch in German, "what time" in Italian, the fourth floor, a second something."""

_FEAST: Final = (
    r"(?:asunci[oó]n|ascensi[oó]n|pascua|navidad|reyes|corpus|inmaculada|concepci[oó]n|encarnaci[oó]n|candelaria|epifan[ií]a|"
    r"natividad|"
    r"san (?:jos[eé]|juan|isidro|antonio|pedro|miguel|mart[ií]n)|santiago|"
    r"easter|christmas|noel|no[eë]l|lent|valentine|carnival|epiphany|ostern|natale|pasqua|p[áa]scoa|natal)"
)
_TITLE: Final = (
    r"(?:mrs|mr|ms|miss|mister|sir|lady|dame|aunt(?:ie|y)?|uncle|cousin|grandma|grandpa|granny|sister|brother|father|"
    r"doñ?a|don|dª|señor(?:it)?a|señor|srta|sra|sr|t[ií]a|t[ií]o|prim[oa]|herman[oa]|abuel[oa]|cuñad[oa]|suegr[oa]|madre|padre|"
    r"colegio|cole|escuela|instituto|parroquia|iglesia|ermita|barrio|hospital|residencia|plaza|calle|club|"
    r"frau|herrn?|tante|onkel|oma|opa|madame|mme|monsieur|oncle|signora|signor|zi[oa]|nonn[oa]|dona|senhora?|seu)"
)
SOMEBODY: Final = re.compile(
    rf"(?<=\s){_FEAST}\b(?![ -](?:eve|day|sunday|monday|week(?:end)?|holidays?|break)\b)",
    re.IGNORECASE,
)
LED: Final = re.compile(rf"\b(?:{_TITLE}\.?|con(?: los)?)\s+$", re.IGNORECASE)
"""A name that a day bears as well, behind what says that it is somebody's: "doña Asunción", "Aunt Easter"."""

_PART: Final = r"(?<![\w/.,:])\d{1,2}/\d{1,2}(?![\w/])"
_UNIT: Final = (
    r"(?:inch(?:es)?|in\.|ft|foot|feet|yards?|miles?|lbs?|pounds?|oz|ounces?|cups?|tsps?|tbsps?|teaspoons?|tablespoons?|"
    r"pints?|quarts?|gallons?|kilos?|kg|g|grams?|lit(?:er|re|ro)s?|cm|mm|dozen|pulgadas?|libras?|tazas?|cucharad\w+|"
    r"docena|metros?|zoll|pfund|tassen?|pouces?|livres?|tasses?|verres?|etti|tazz[ae]|x[ií]caras?|kilogram\w*)"
)
_STUFF: Final = (
    r"(?:wires?|cables?|romex|ply(?:wood)?|drywall|sheetrock|osb|mdf|pipes?|tub(?:e|ing)|hoses?|ropes?|chains?|rebar|"
    r"lumber|boards?|trim|rounds?|screws?|bolts?|nuts?|washers?|nails?|dowels?|elbows?|fittings?|couplings?|sockets?|"
    r"wrench(?:es)?|spanners?|drills?|(?:drill )?bits?|jacks?|threads?|gauge|scale|size|length|sleeves?|beat|signature)"
)
_HELD: Final = (
    r"(?:ft|feet|foot|yards?|met(?:er|re)s?|m|sheets?|rolls?|box(?:es)?|lengths?|pieces?|packs?|bags?|bundles?|spools?|"
    r"coils?|lbs?|pounds?|kilos?|metros?|rollos?|planchas?|trozos?)"
)
_NO_NOUN: Final = (
    r"(?:at|on|by|for|about|with|from|to|and|or|if|in|of|before|after|please|pls|am|pm|then|until|till|off|free|out|"
    r"back|only|latest|morning|evening|afternoon|night|noon|y|o|a|al|con|para|por|en|de|del|que|las|los|la|el|antes|"
    r"hasta|sobre|mañana|tarde|noche)"
)
MEASURE: Final = re.compile(
    rf"{_PART}(?=(?:[ -]?(?:\"|''|{_UNIT}\b|{_STUFF}\b)|\s(?:an?|de|of an?|una?|di) {_UNIT}\b))|"
    rf"(?<![\w/.,:])\d/0\b(?!/)|\b{_HELD} (?:of|de) {_PART}(?= (?!{_NO_NOUN}\b)[a-zñáéíóú]{{3,}})|"
    rf"\b(?:buy|get|order|pick up|grab|fetch|cut|compr[ao]r?|pide|pedir) {_PART}(?= (?!{_NO_NOUN}\b)[a-zñáéíóú]{{3,}})",
    re.IGNORECASE,
)
"""What measures a thing and is no date: "1/2 inch", "200 ft of 14/2 wire", "3/4 plywood"."""

EVENINGS: Final = re.compile(
    r"\b(?:quiz|movies?|film|games?|date|bingo|curry|poker|pizza|ladies|girls|boys|lads|pub|club|race|opening|karaoke|"
    r"trivia|wine|tasting|craft|prize|music|comedy|poetry|dance|bonfire|burns|hen|stag|disco|steak|taco|casino|awards|"
    r"gala|parents?['’]?s?|information|info|theme) (?:night|evening)s?\b",
    re.IGNORECASE,
)
"""What is called by the part of the day in which it is: the night of "quiz night friday" is not Friday's."""

MARKS: Final = re.compile(
    r"(?:(?<=\bum \d)|(?<=\bum \d\d))\.(?=\s+[A-ZÄÖÜ]|\s*$)|(?:(?<=\dh)|(?<=\dh\d\d)|(?<=\d heures))\s+:(?=\s)"
)
"""What ends a sentence, or stands before a colon in French, and is no part of the hour before it."""


def cannot(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells on which day something cannot be."""
    return (each.span() for each in CANNOT.finditer(text))


def unmeasured(text: str) -> str:
    """A text with the measures in it blotted out, which look like dates."""
    return MEASURE.sub(lambda found: "·" * len(found.group()), text)


SPOKEN_OF: Final = re.compile(
    r"(?P<verb>\b(?:ask|tell|text|e-?mail|message|call|ring|phone|speak|talk|chat|write|ping|check with|warn|let)\b"
    r"(?! me\b)[^,.;:!?\n]{0,40}? (?:know )?)"
    rf"(?P<day>about (?:this |next )?{_DAY}(?: (?:morning|afternoon|evening|night|lunch|dinner))?)\b"
    r"(?! at (?:\d|noon|midday))",
    re.IGNORECASE,
)
"""What somebody is to be spoken to about: "text Jo about Saturday" is of no Saturday."""


def blotted(text: str) -> str:
    """A text with all of that blotted out, letter by letter."""
    for each in (CANNOT, NO_TIME, EVENINGS, MEASURE, MARKS):
        text = each.sub(lambda found: "·" * len(found.group()), text)
    text = SPOKEN_OF.sub(lambda found: found["verb"] + "·" * len(found["day"]), text)
    return SOMEBODY.sub(lambda found: _named(text, found), text)


def _named(text: str, found: re.Match[str]) -> str:
    return "·" * len(found.group()) if LED.search(text[: found.start()]) else found.group()
