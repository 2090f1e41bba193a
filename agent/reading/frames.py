"""The words around a deed: how a wish begins and ends, in the languages that people ask in.

Each table is a place to add a language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from agent.intents.slips import unslipped
from agent.reading.openings import BEFORE, ENGLISH, FRENCH, GERMAN, HAIL, ITALIAN, PORTUGUESE, SPANISH
from agent.reading.running_out import run_out_in

_I: Final = re.IGNORECASE

ASIDE: Final = re.compile(rf"(?:\b(?:{HAIL})\b[,.!:\s]*)+", _I)
"""What is said before a wish and is none: "fair enough", "ok, great"."""

FRAME: Final = re.compile(
    rf"^(?:(?:{HAIL})[,.!:\s]+(?:[–—-]+\s+)?)*(?:{BEFORE}|{ENGLISH}|{SPANISH}|{GERMAN}|{FRENCH}|{ITALIAN}|"
    rf"{PORTUGUESE})",
    _I,
)
"""How a wish begins before it comes to the deed."""

_FOR: Final = r"(?:event|appointment|(?:calendar |diary )?entry|booking|slot)"
_ENTRY: Final = rf"(?:{_FOR}|meeting|date)"
_MEAL: Final = (
    r"(?:dinner|lunch|breakfast|brunch|supper|drinks?|coffees?|tea|a? ?(?:meeting|call|chat|visit|trip|walk|date|"
    r"session|"
    r"catch-?up)s?)\b"
)
_EVENTO: Final = r"(?:evento|cita|compromiso|entrada)"
_AGENDAR: Final = (
    r"(?:(?:agendar|programar|reservar|apuntar|anotar|a[ñn]adir|agregar|marcar|bloquear)(?:me|nos)?|"
    r"(?:poner|meter|guardar)(?:(?:me|nos)|(?= (?:una? |otr[oa] |la |el )?(?:evento|cita|reuni|comida|cena|clase|"
    r"llamada|visita|hueco|fecha|d[ií]a\b))))"
)
_PAST: Final = (
    r"(?!(?:to|been|rid|no|not|never|already|just|had|done|made|seen|told|lost|left|put|set|sent|spoken|heard|found|"
    r"married|home|back|up|it|there|sick|better|ready|bored|tired|q|que|ganas|hambre|sed|miedo|prisa|raz[oó]n|"
    r"\w{3,}ed)\b)"
)
"""What follows on "I've got" or "I have" where it has no event: a deed that is done, or that is to be."""

HAVING: Final = (
    rf"(?:(?:i|we)(?:['’]?ve| have)?(?: just| also)? got|(?:i|we)(?:['’]?ve| have)(?: also)?|got|"
    rf"(?:ya )?tengo|hay) {_PAST}"
    r"(?:an? |the )?|"
    r"(?:i['’]?m|i am|we['’]?re|we are|(?:i|we)['’]?ll be|(?:i|we) will be) at (?:the|an?) |"
    r"(?:i['’]?m|i am|we['’]?re|we are) (?:playing|seeing|attending|doing) (?:the )?(?!it\b|well\b)|"
    r"(?:voy|vamos|ir[eé]|iremos) (?:al |a (?:la |mi )?(?=(?:clase|cita|consulta|reuni[oó]n|revisi[oó]n|comida|cena|"
    r"curso|charla)\b))|(?<=^)de (?=\w+ (?:con|en)\b)"
)
"""How a statement begins that tells what one has on the calendar: "I've got", "tengo", be it without its apostrophe."""

_SAYS: Final = r"(?:says?|said|tells? (?:me|us)|told (?:me|us)|reckons?)"
HEARSAY: Final = (
    r"(?:(?:it )?turns out|apparently,?|(?:i|we)(?:['’]?ve)?(?: just)? (?:hear|heard|gather|been told)|"
    rf"(?:(?:my|our|the) )?[^\W\d]+(?: [^\W\d]+)? {_SAYS}|"
    r"resulta|por lo visto|al parecer|al final|se ve|(?:me |nos )?(?:han dicho|dicen)|"
    r"(?:(?:el|la|mi|nuestr[oa]) )?[^\W\d]+ (?:me |nos )?(?:dice|ha dicho)|"
    r"(?:oh|ah|so|and|also|well|btw|by the way|oye|pues|por cierto|as[ií] que|por eso|y),?)"
    r"(?:,? (?:that|que|and|y))?,? (?=(?:the|my|our|we|there|el|la|los|las|mi|nuestr[oa]|hay|tengo|tenemos)\b)"
)
"""From whom one has what is told, and how it is begun: "my neighbour says the meeting", "resulta que la reunión"."""

PLANNED: Final = re.compile(
    rf"^(?:(?:please|pls) )?(?:(?:{HAVING})|(?:{HEARSAY})|"
    r"(?:book (?=(?:me|in|for|an?|the|my)\b)|schedule |set up |pencil in |arrange |organi[sz]e |"
    r"block (?!part(?:y|ies)\b)(?:out |off )?|bloqu[eé]a(?:me|nos)?(?:[ ,]+(?:todo )?el d[ií]a)?[ ,]+|"
    r"(?:reserva(?! natural)|programa|agenda(?! cultural)|guarda(?! forestal)|marca)(?:me|nos|r)? )(?:me )?(?:in )?"
    r"(?:for )?|"
    r"book (?!(?:clubs?|fairs?|groups?|readings?|sales?|shops?|stores?|talks?|discussions?|presentations?|exchange|"
    r"week|markets?|worms?|awards?|prizes?|release|reviews?|binding)\b|launch|signing|swap|festival|tour)|"
    rf"plan (?:an? )?(?={_MEAL})|save the date\s*(?:for )?[:,–-]? ?|slot (?:me )?in (?:for )?|"
    rf"(?:create|make|add|put in|enter|open)(?: me)? an? (?:new )?(?:{_FOR} for |{_ENTRY}(?: (?:called|named|titled|"
    rf"saying)|\s*[:–-]) ?|(?=(?:meeting|date) for\b))|"
    rf"(?:called|named|titled) |new (?:{_ENTRY}(?:\s*[:–-] ?| (?:called|named|titled) )|{_FOR} (?!with\b|at\b))|"
    rf"(?:(?:having|doing) |meeting(?: up)? for (?={_MEAL}))|there(?:['’]s| is| will be) (?!no\b)|"
    r"(?:would|do|could|can) you (?:mind )?(?:add|putt?|schedul|book|enter)(?:ing|e)?(?: in)? |mind (?:adding|"
    r"putting|booking|"
    r"scheduling) |(?:they|he|she|the \w+)(?:['’]ve| have|['’]s| has)? (?:given|gave|offered|booked|put) me (?:in |"
    r"down )?(?:for )?|"
    r"(?:i['’]ve|i have) been given |get (?=[^,;]+ (?:in|into|on|onto) (?:the|my|our) (?:calendar|diary|schedule)\b)|"
    rf"cr[eé]a(?:me|r)? una? (?:nuev[oa] )?{_EVENTO}(?: (?:para|llamad[oa]|de)|\s*:) ?|"
    rf"nuev[oa] {_EVENTO}(?:\s*: ?| (?!con\b|al?\b|previa\b))|"
    rf"(?:(?:me )?(?:podr[ií]as?|puedes?|pod[eé]s)|quiero|quisiera|necesito|querr[ií]a|me gustar[ií]a|"
    rf"hay que) {_AGENDAR} |"
    rf"{_AGENDAR} |(?:tenemos|tendr[eé](?:mos)?|habr[aá]|(?:voy|vamos) a (?:tener|hacer)|"
    r"(?:(?:voy|vamos) a estar|estar[eé](?:mos)?|estoy|estamos|(?:me|nos) (?:voy|vamos)) de(?= (?:vacaciones|viaje|"
    r"puente|congreso|feria|guardia|mudanza|baja|permiso)\b)) |"
    r"(?:(?:me|nos) (?:han|ha|acaban de) (?:dado|dar|citado|puesto)(?: para)?) |(?:he quedado|quedamos) (?:para|"
    r"en (?=\w+[aei]r(?:l[aoe]s?|se|me|nos)?\b)) |"
    r"(?:new|nuev[oa]|event|appointment|calendar|diary|agenda|calendario|evento|cita|termin|rdv|rendez-vous|"
    r"appuntamento|compromisso)\s*: ?|"
    r"(?:(?:wir|ich) (?:haben|habe|hab) |hab(?:e|en)? (?:ich|wir) |hab(?:e|en)? (?=einen? )|ist |es gibt |"
    r"neuer termin(?:\s*[:–-] ?| )|(?:mach|"
    r"erstell)e? (?:mir )?einen (?:neuen )?termin "
    r"(?:f[üu]r|namens)\s?)|(?:(?:on a|j['’]ai|nous avons|il y a) |nouveau rendez-vous\s*[:–-] ?|"
    r"(?:cr[ée]e|ajoute)[sz]? un [ée]v[ée]nement (?:pour|:)\s?)|(?:(?:abbiamo|ho|c['’]è) |nuovo (?:evento|"
    r"appuntamento)(?:\s*[:–-] ?| (?!con\b))|"
    r"crea un evento (?:per|:)\s?)|(?:(?:temos|tenho|h[áa]) |nov[oa] (?:evento|compromisso)(?:\s*[:–-] ?| (?!com\b))|"
    r"cri[ae] um evento (?:para|:)\s?)|"
    r"(?:an?|una?|un[ea]?|eine[nr]?|uma?) (?=\w))",
    _I,
)
"""How it begins when it is for the calendar: "book a haircut"."""

_LISTS: Final = (
    r"(?:(?:to-?do |shopping |task )?list|to-?dos?|tasks|calendar|diary|agenda|tareas|calendario|"
    r"pendientes|lista(?: de (?:la compra|tareas|compras|tarefas|afazeres)| d[ae]lla? spesa| delle cose(?: da fare)?)?|"
    r"cose da fare|coisas (?:a|por|para) fazer|tarefas|afazeres|calend[áa]rio|\w*liste(?: de courses)?|"
    r"kalender|aufgaben|"
    r"t[âa]ches|calendrier)"
)
_OBLIGED: Final = re.compile(
    r"^(?!.*\byou to ).*\b(?:(?<!want )to|that|que|must|should|gotta) $|"
    r"^[^:]*\b(?:to-?do|task|reminder|tarea|pendiente|recordatorio)\s*: $",
    _I,
)
"""A frame after which comes what its owner has to do: "remind me to", not "can you"."""

_PUT: Final = re.compile(
    r"(?:add|put|enter|log|note down|write down|jot down|stick|pop|pencil|ponga|agregue|apunte|anote)\b"
    r"(?!.*\b(?:task|to-?do|reminder|list):? $)",
    _I,
)
"""A verb that after such a frame is the deed itself ("remind me to put the bins out"), and else the assistant's."""

_LONE: Final = re.compile(r"(?:must|should|better) $", _I)
"""A frame that is one only where nothing stands before it: "better call Ana", and "add better batteries"."""

_OWN: Final = r"(?:my|the|mi|mis|la|el|mein(?:e[nr]?)?|die|den|der|ma|mes|mon|le|les|mia|mio|minhas?|meus?|l['’])"
_IN: Final = r"(?:to|on|in|into|a|en|al|auf|zu|à|dans|sur|alla?|nel(?:la)?|sulla|tra|fra|nas?|nos?|para|pra)"
_DOWN: Final = (
    r"(?:put|add|stick|pop|get|note|write|jot)|(?:schreibe?|setze?|trage?|packe?)|(?:ajoute|note|mets|inscris)|"
    r"(?:aggiungi|segna|metti|annota)|(?:p[õo]e|coloca|bota|anota|acrescenta|adiciona)"
)
_IT: Final = r"(?:[- ]?(?:it|that|this|them|both|sie|es|ihn|das|les?|la|lo|l[oa]s|o|a))"
TAIL: Final = re.compile(
    r"\s+(?:and|but) (?:that|this) (?:some(?:one|body)|person) is (?:me|us|i)$|"
    r"(?:(?:^|[,;.\s]+|(?<=[,;.]))(?:(?:and |but |y |que |und |et |e )?"
    r"(?:(?:it['’]?s |its |that['’]?s |this is |es |esto es |ist |c['’]est |è |é )?"
    r"(?:very |really |super |muy |sehr |tr[eè]s |molto |muito )?"
    r"(?:(?:as|with|at|con) (?:an? |the )?(?:high(?:est)?|top|alta|m[aá]xima) (?:priority|prioridad)|important|"
    r"urgent|asap|importante|urgente|wichtig|dringend)|(?<=\w )(?:as well|too|tambi[eé]n)(?=\W*(?:$|please|pls|"
    r"thanks|por favor))|please|pls|thanks|"
    r"thank you|"
    r"thx|cheers|then|entonces|pues|(?:(?:with|con)\s+)?(?:as (?:the|its) (?:due )?date|como fecha)|"
    r"(?:many|much) thanks|thanks (?:a lot|so much|a million)|thank you (?:so|very) much|"
    r"(?:thank you|thanks|cheers),? (?:my )?(?:dear|love|mate|darling|honey|buddy|pal)|"
    r"muchas gracias|mil gracias|se faz(?:es)? favor|por gentileza|"
    r"por favor|porfa(?:vor)?|plis|anda|venga|gracias|"
    r"bitte eintragen|(?<=[.;!] )(?:bitte )?(?:trag\w*|notier\w*) (?:das|es|ihn|sie) (?:bitte )?(?:ein)?|"
    r"(?<=[.;!] )(?:note|ajoute|mets)[- ](?:le|la|les|ça)|(?<=[.;!] )(?:segna|aggiungi|metti)l[oa]|"
    r"(?<=[.;!] )(?:anota|marca|p[õo]e|adiciona)[- ]?(?:[oa]|a[íi])?|"
    r"bitte|danke|stp|svp|s['’]il te pla[iî]t|merci|per favore|grazie|obrigad[oa]|"
    r"if you (?:do ?n['’]?t mind|could|can|would|please|get (?:a|the) (?:chance|moment|minute))|"
    r"at the (?:very )?latest|at the outside|como (?:muy tarde|m[aá]ximo)|a m[aá]s tardar|sin falta|sp[äa]testens|"
    r"au plus tard|al pi[uù] tardi|o mais tardar|at some point|(?:there['’]s )?no (?:hurry|rush)|sin prisas?|"
    r"if (?:that['’]?s|it['’]?s) ok(?:ay)?|when you (?:can|get (?:a|the) (?:chance|moment|minute))|"
    r"(?:si|se) (?:es|eres|son) tan amables?|si (?:me )?haces? el favor|"
    r"si (?:puedes?|pod[eé]s|no es (?:mucha )?molestia|no te importa)|cuando puedas?|(?:te|se) lo agradezco|"
    r"wenn(?:'s| es)? geht|si possible|se possibile|se puder(?:es)?|quand tu peux|quando puoi)|"
    rf"{_IN} (?:{_OWN} ?)?{_LISTS}(?: ein| hinzu)?|(?<=,)\s*(?:diary|calendar|agenda|calendario)|"
    r"(?:please )?(?:put|add|stick|pop|pencil|block|book|mark|save) (?:it|them|that|me|the lot|"
    r"(?:that|those|the) days?)(?: (?:in|out|off|down))?(?: for (?:it|that))?|"
    r"(?:bloquea|reserva|marca|guarda)(?:l[oa]s?)?(?: (?:es[oe]s?|es[ae]s?|los|el) (?:d[ií]as?|hueco|hora))?|"
    r"d[eé]jal[oa]s?(?: fij[oa]s?)?|ein|hinzu|"
    rf"(?:(?:needs?|has|have|ought|must|should|got)(?: to)? (?:go|be)|goes|belongs|va|"
    rf"(?<!the )(?<!my )(?<!our )(?<!a )van) {_IN} (?:{_OWN} ?)?{_LISTS}|"
    rf"for {_OWN} {_LISTS}|"
    r"(?<=,)\s*(?:(?:it|which|that) )?(?:has|have|needs?|must|got)(?: to)? (?:be \w+(?: (?:up|in|off|out))?|"
    r"go (?:out|in|off)|get done)|(?<=,)\s*(?:que )?(?:tienen?|hay) que (?:estar|ser) \w+|"
    rf"(?:both|all)(?: of (?:it|them))? (?:in|on|to) {_OWN} {_LISTS}|"
    rf"(?:and |und |et |e )?(?:can you )?(?:{_DOWN}){_IT}? ?(?:down|(?:bitte |please )?{_IN}(?: {_OWN})? ?{_LISTS})|"
    r"(?:que (?:si no )?se me (?:va a )?(?:olvid\w+|pas\w+))|"
    r"(?:y )?(?:ap[uú]nta(?:me)?l[oa]s?|ap[aá]rta(?:me)?l[oa]s?|an[oó]ta(?:me)?l[oa]s?|p[oó]n(?:me)?l[oa]s?|"
    r"agr[eé]ga(?:me)?l[oa]s?|"
    r"a[ñn][aá]de(?:me)?l[oa]s?|m[eé]te(?:me)?l[oa]s?)"
    rf"(?: {_IN} {_OWN} {_LISTS})?|(?<=[,;.\s])(?:please )?(?:keep|bear) (?:that|it|this) in mind\b.*|"
    r"(?<=[,;.\s])(?:remember (?:that|it|this)|recu[eé]rdalo|tenlo en cuenta|acu[eé]rdate)\b"
    r"(?: (?:please|always|for me|for later|for next time|por favor|siempre|para (?:otra vez|luego)))?(?=\W*$)|"
    r"(?<=[,;.\s])before (?:i|we) forget|antes de que se (?:me|nos) olvide|"
    r"(?<=[,;.])\s*(?:so |and )?(?:do ?n['’]?t let me forget|(?:remind|ping|nudge|alert|buzz|"
    r"(?:shout|yell|holler) (?:at|to)) me|"
    r"give me an? (?:nudge|shout|ping)|no (?:me dejes olvidarlo|lo olvides)|av[ií]same|recu[eé]rdamelo|"
    r"dame un toque)\b(?! (?:to|about|of|that|so|para|de|que|cuando|si)\b|"
    r"[^.;!?]*\b(?:before|after)(?: that| it)? to\b).*|"
    r"(?<=[,;.])\s*(?:tu peux|peux-tu|puoi|puedes|podr[ií]as|podes|kannst du)(?: me)?(?: l[eo])? ?(?:me )?"
    r"(?:rappeler|ricordarmelo|record[aá]rmelo|lembrar|mich (?:daran )?erinnern)\b"
    r"(?!,? (?:de|d['’]|di|que|zu|dass|an)\b| d['’]|,? [^,]+ zu \w+n\b).*)|"
    r"[\s,]+(?:ist|sind) (?:alle|leer|aus)|[\s,]+(?:se ha[n]? acabado|is all gone)|"
    r"(?:\s+(?:has|have|is|are)|['’](?:s|ve))(?: (?:just|nearly|almost|all))? (?:run out|ran out|gone|used up))"
    r"[\s.!]*$",
    _I,
)
"""How it ends after the deed."""

ON_A_LIST: Final = re.compile(
    r"^(?:(?:mal|noch|doch|eben|schnell|bitte|a[íi]|l[áa]|y a|ahora) )*"
    rf"(?:{_IN} (?:{_OWN} ?)?{_LISTS}|(?:{_OWN} ?)?(?:to-?do |shopping )?list)(?:\s*:|\s+[–—-](?=\s)) ?(?=\w)",
    _I,
)
"""How it goes on behind its first verb where the list is named before the deed: "auf meine Liste: Fahrrad putzen"."""

_KEPT: Final = re.compile(rf"\b{_IN} (?:{_OWN} ?)?{_LISTS}\b", _I)
"""A list of its owner's is named, so putting is what is asked for."""

DANGLING: Final = re.compile(
    r"[\s,]+(?:on|at|for|in|from|by|to|until|and|the|el|la|a|al|las|los|de|del|para|en|y|am|um|bis|für|und|le|à|du|"
    r"pour|"
    r"alle|il|per|às|no|na|that['’]?s|it['’]?s|due)$",
    _I,
)
"""A small word that a time leaves behind."""


CAN_DE: Final = re.compile(r"(?:kannst|k[öo]nntest|w[üu]rdest|k[öo]nnen|k[öo]nnten)\b", _I)
DOWN_DE: Final = re.compile(
    r"[\s,]+(?:eintragen|hinzuf[üu]gen|notieren|aufschreiben|vormerken|einplanen|speichern|merken)[\s?.!]*$", _I
)
"""A German verb of putting down, which ends the question that asks for it."""

ENTERED_DE: Final = re.compile(
    r"(?<=\w)[\s,]+(?:in (?:den|meinen|unseren) kalender )?(?:eintragen|vormerken|einplanen|notieren)"
    r"(?: (?:bitte|danke))*$",
    _I,
)
"""The same of a deed that ends with it, as an order: "Zahnarzt am Freitag um 9 eintragen"."""

PLANNED_TAIL: Final = re.compile(
    r"(?:\s+(?:down|is|will be|are|has been (?:arranged|booked|set)|es|ser[aá]|va a ser|ist|est|è|é))+$", _I
)
"""What leads on to a time behind what is planned: "put the eye test down" for Monday."""

DARAN: Final = re.compile(
    r"\b(?:da?ran|nicht vergessen|vergiss nicht)\b|\berinner[en]? (?:mich|uns)(?: [^\s,]+){0,3}\s?, ", _I
)
ZU: Final = re.compile(
    r"\b(?P<prefix>(?:ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zur[üu]ck|los|hin|her|um|durch|raus|rein|runter|"
    r"hoch)?)zu ?(?=\w+e?n$)",
    _I,
)
"""The "zu" of a German deed that hangs on such a wish: "den Müll rauszubringen"."""

APART: Final = re.compile(
    r"\b(?P<prefix>ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zur[üu]ck|los|her|um|durch|raus|rein|runter|hoch)zu"
    r"(?=[a-zäöü]{3,}e?n$)"
)
"""The same within a verb, which ends so in no other deed: "die Mülltonne rauszustellen"."""

ALSO: Final = re.compile(r"^(?:also|tambi[eé]n|adem[aá]s|aussi|auch|anche|tamb[eé]m)\b[\s,:]+(?=\w)", _I)
"""That something is wished for as well."""

QUOTED: Final = re.compile(r"[\"“«„‘'](?P<words>[^\"“”«»„‘’]+)[\"”»“’']")
"""A deed that stands whole in quotation marks."""


def run_out(words: str) -> str:
    """What has run out, of words that tell no more ("uns sind die Müllbeutel ausgegangen"); else nothing."""
    return run_out_in(words)[0]


@lru_cache(maxsize=1024)
def bare(words: str, planned: bool = False) -> str:
    """The deed that words speak of, without what is said around it; `planned` for an event."""
    mended = unslipped(words)
    return _bare(words, planned) if mended == words else _as_typed(_bare(mended, planned), words, mended)


def _as_typed(deed: str, words: str, mended: str) -> str:
    """A deed in the letters that were typed, where what is said around it was mended before it was taken off."""
    typed, known, kept = words.split(), mended.split(), deed.split()
    for place in range(len(known) - len(kept) + 1):
        if _trimmed(" ".join(known[place : place + len(kept)])).casefold() == deed.casefold():
            rest = _trimmed(" ".join(typed[place : place + len(kept)]))
            return rest[:1].upper() + rest[1:]
    return deed


def _bare(words: str, planned: bool) -> str:
    if not planned and (gone := run_out(_trimmed(words))):
        return gone[:1].upper() + gone[1:]
    rest, previous, held, led = _trimmed(words), "", False, False
    asked = planned or bool(_KEPT.search(words))
    while previous != rest:
        previous, rest = rest, TAIL.sub("", rest)
        frame = FRAME.match(rest)
        if frame and not (held and _PUT.match(frame.group())) and not (led and _LONE.match(frame.group())):
            held = not asked and (held or bool(_OBLIGED.match(frame.group())))
            rest, led = rest[frame.end() :], True
            rest = DOWN_DE.sub("", rest) if CAN_DE.match(frame.group()) else rest
        rest = _trimmed(ON_A_LIST.sub("", rest))
        rest = _trimmed(ENTERED_DE.sub("", PLANNED_TAIL.sub("", PLANNED.sub("", rest)))) if planned else rest
    if not planned and (gone := run_out(rest)):
        rest = gone
    rest = ALSO.sub("", rest)
    rest = ZU.sub(r"\g<prefix>", rest) if DARAN.search(words) else APART.sub(r"\g<prefix>", rest)
    quoted = QUOTED.fullmatch(rest)
    rest = quoted["words"].strip() if quoted else rest
    return rest[:1].upper() + rest[1:]


def before_a_time(words: str) -> str:
    """What stands before a time, without the small words that lead to it ("and that's for" tomorrow)."""
    previous = ""
    while previous != words:
        previous, words = words, DANGLING.sub("", words.rstrip(" ,"))
    return words


def _trimmed(words: str) -> str:
    return re.sub(r" (?=[,;:])", "", " ".join(words.split())).strip(" ,.;:!?¡¿-")
