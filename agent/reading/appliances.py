"""Things about the house that somebody wants switched, turned or set at once, which nobody here can reach.

"Turn the heating down, it's boiling" is no to-do; "remind me to turn the heating down" is one. Each table is a place to
add a language.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

_LEAD: Final = (
    r"\W*(?:(?:hey|hi|ok(?:ay)?|oh|ah|please|pls|right|quick(?:ly)?|so|and|oye|hola|venga|anda|por favor|porfa|"
    r"bitte|stp|"
    r"s['’]il te pla[iî]t|per favore|(?:can|could|would|will) (?:you|u)(?: please| just| kindly)?|go (?:ahead )?and|"
    r"just|(?:me )?(?:puedes?|podr[ií]as?|pod[eé]s)|(?:kannst|k[öo]nntest) du(?: bitte| mal| mir)*|"
    r"(?:peux|pourrais)[- ]tu|tu peux|puoi|potresti|podes?|pode(?:ria)?s?)\b[\s,]*)*"
)
_OF: Final = (
    r"(?:(?:the|my|our|that|those|all|of|every|this|el|la|los|las|mi|mis|tod[oa]s?|die|das|den|der|alle|mein\w*|"
    r"le|les|ma|"
    r"mon|mes|il|lo|i|gli|mi[ao]|o|a|os|as|meu|minha) |l['’])*"
)
_IN_A_ROOM: Final = r"(?:[\w'’-]+ ){0,3}?"
_THING: Final = (
    r"(?:lights?|lamps?|heating|heater|radiators?|thermostat|boiler|a/?c|air ?con(?:ditioning|ditioner)?|fan|oven|"
    r"hob|stove|"
    r"cooker|grill|microwave|kettle|toaster|dishwasher|washing machine|tumble dryer|tv|telly|television|radio|stereo|"
    r"speakers?|music|volume|sound|blinds?|shutters?|curtains?|garage door|sprinklers?|hot water|immersion|"
    r"luz|luces|l[áa]mparas?|calefacci[oó]n|calefactor|radiador(?:es)?|termostato|caldera|aire(?: acondicionado)?|"
    r"ventilador|horno|vitro(?:cer[áa]mica)?|lavavajillas|lavadora|secadora|tele(?:visi[oó]n|visor)?|m[úu]sica|volumen|"
    r"altavoz|altavoces|persianas?|"
    r"licht|lichter|lampen?|heizung|heizk[öo]rper|thermostat|klimaanlage|ventilator|ofen|backofen|herd|sp[üu]lmaschine|"
    r"waschmaschine|fernseher|musik|lautst[äa]rke|rolll?[äa]den|jalousien?|"
    r"lumi[èe]res?|lampes?|chauffage|radiateurs?|clim(?:atisation)?|ventilateur|four|plaque|lave-vaisselle|lave-linge|"
    r"t[ée]l[ée](?:vision)?|musique|son|volets?|stores|"
    r"luc[ei]|lampade?|riscaldamento|termosifon[ei]|termostato|climatizzatore|forno|fornello|lavastoviglie|lavatrice|"
    r"televisore|televisione|musica|tapparelle?|"
    r"luz(?:es)?|l[âa]mpadas?|aquecimento|aquecedor|radiador(?:es)?|ar condicionado|forno|fog[ãa]o|televis[ãa]o|"
    r"persianas?|estores)"
)
_UP: Final = r"(?:on|off|up|down|in|out|over|back)"
_WHERE: Final = (
    r"(?:\s+(?:in|on|of|at|upstairs|downstairs|outside|en|del?|im|in der|auf|am|dans|du|de la|nel|nella|del|della|"
    r"n[oa]|d[oa])"
    r"(?: (?!\d)[\w'’-]+){0,4}?)?"
)
_TO: Final = (
    r"(?:\s+(?:to|at|by|a|al|auf|um|[àa]|su|para|em|at[eé])\s+(?:gas mark )?\d+(?:[.,]\d+)?\s*(?:%|°|º|degrees?|"
    r"grados?|grad|"
    r"degr[ée]s?|gradi|graus?|c|f|per ?cent|por ciento|prozent)*|\s+(?:a (?:bit|little|touch|notch)|lower|higher|"
    r"louder|"
    r"quieter|full|m[aá]s (?:baj[oa]|alt[oa]|fuerte)|un poco|ein bisschen|leiser|lauter|w[äa]rmer|k[äa]lter|un "
    r"peu|moins|"
    r"plus (?:fort|bas)|un po['’]|um pouco))*"
)
_NOW: Final = (
    r"(?:\s*,?\s*(?:now|right now|please|pls|will you|would you|for me|again|quick|ya|ahora|por favor|porfa|bitte|"
    r"jetzt|mal|"
    r"stp|maintenant|per favore|adesso|ora|agora))*"
)
_WHY: Final = (
    r"(?:\s*[,;.!–-]\s*.*|\s+(?:it['’]?s|i['’]?m|we['’]?re|im|its|because|cos|que|porque|weil|es ist|il fait|fa)\b.*)?"
)
_ENDS: Final = rf"{_WHERE}(?:\s+{_UP})?{_TO}(?:\s+{_UP})?{_WHERE}{_NOW}{_WHY}[\s.!?]*"

SWITCHED: Final = re.compile(
    rf"{_LEAD}(?:"
    rf"(?:(?:set|put) (?={_UP} |.*\b(?:on|off|up|down|to|at)\b(?! (?:the|my|our|a)\b))|"
    rf"(?:turn|switch|crank|dim|open|close|shut|lower|raise) )(?:{_UP} )?{_OF}{_IN_A_ROOM}{_THING}{_ENDS}|"
    rf"(?:enc[ei]end?e|enciende|prende|prend[eé]|apaga|apag[aá]|baja|baj[aá]|sube|sub[ií]|pon|pone|quita|abre|"
    rf"cierra|regula|"
    rf"encender|prender|apagar|bajar|subir|poner|quitar)(?:me|nos)? {_OF}{_THING}{_ENDS}|"
    rf"(?:mach|schalt|dreh|stell|fahr)(?:e|st)? {_OF}{_THING}{_WHERE}(?: bitte| mal| etwas| ein bisschen)*{_TO}"
    rf"(?: (?:an|aus|auf|zu|ab|ein|hoch|runter|herunter|leiser|lauter|w[äa]rmer|k[äa]lter|h[öo]her|"
    rf"niedriger))*{_NOW}{_WHY}"
    rf"[\s.!?]*|"
    rf"{_OF}{_THING}{_WHERE}{_TO}(?: (?:bitte|mal|etwas|leiser|lauter|w[äa]rmer|k[äa]lter|h[öo]her|niedriger|auf|zu))*"
    rf" (?:machen|drehen|stellen|schalten){_NOW}{_WHY}[\s.!?]*|"
    rf"{_OF}{_THING}{_WHERE} (?:an|aus|ein|runter|hoch|leiser|lauter)(?:machen|schalten|drehen|stellen|"
    rf"fahren){_NOW}{_WHY}[\s.!?]*|"
    rf"(?:allume|[ée]teins?|baisse|monte|mets|coupe|ouvre|ferme|r[èe]gle)[rz]? {_OF}{_THING}{_ENDS}|"
    rf"(?:accendi|spegni|abbassa|alza|metti|apri|chiudi|imposta|accendere|spegnere|abbassare|alzare) "
    rf"{_OF}{_THING}{_ENDS}|"
    rf"(?:acende|liga|desliga|apaga|baixa|aumenta|sobe|p[õo]e|abre|fecha|ligar|desligar|acender|apagar|baixar) "
    rf"{_OF}{_THING}{_ENDS})",
    _I,
)
"""How one asks for something about the house to be switched, and nothing else."""

LATER: Final = re.compile(
    r"\b(?:lists?|remind|reminder|add|to-?dos?|tasks?|notes?|calendar|diary|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"tomorrow|tonight|later|next|before (?:i|we)|when (?:i|we)|every|at \d{1,2}(?::\d\d)? ?(?:am|pm|o['’]clock)|"
    r"at \d{1,2}:\d\d|lista|tareas?|recu[eé]rda\w*|ap[uú]nta\w*|a[ñn]ade|nota|agenda|ma[ñn]ana|luego|cada|lunes|martes|"
    r"mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|liste|erinner\w*|notiz|morgen|sp[äa]ter|rappelle\w*|demain|"
    r"ricorda\w*|"
    r"domani|lembra\w*|amanh[ãa])\b",
    _I,
)
"""Words of one who has it put down after all, or for another time."""


def is_switched(request: str) -> bool:
    """Whether a request is but for something about the house to be switched or set."""
    return SWITCHED.fullmatch(request.strip()) is not None and LATER.search(request) is None
