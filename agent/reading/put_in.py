"""Whole sentences that ask for one new event or to-do, its time as `\\0`: whoever says anything beside is none of them.

Each table is a place to add a language. Its one group that holds something is what is planned.
"""

from __future__ import annotations

import re
from typing import Final

_I: Final = re.IGNORECASE

NEWS: Final = (
    r"(?:ya |al final |por fin )?me (?:han|ha|acaban de|acaba de) (?:llamad?[or]|avisad?[or]|confirmad?[or]|escrito|"
    r"escribir|dicho|decir|mandar? (?:un )?(?:wasap|mensaje|correo)|contestad?[or])"
    r"(?: (?:del?|de la|los del?|las de) "
    r"[^\W\d_]+)?|al final (?:s[ií] )?(?:que )?(?:puedo|podemos|voy|vamos)|buenas noticias|novedades|[uú]ltima hora|"
    r"(?:i['’]?ve |i )?just (?:had|got) (?:a|the) (?:call|text|message|e-?mail)(?: from [^\W\d_]+)?|"
    r"turns out|heads[- ]up|"
    r"update|news|(?:ok |right )?so|guess what|it['’]s (?:on|confirmed)|confirmed|change of plans?|"
    r"cambio de planes"
)
"""What somebody let one know, told before what comes of it."""

_LOUD: Final = (
    r"thanks?(?: you)?(?: (?:so much|very much|a lot))?|cheers|ta|great(?: stuff)?|perfect|lovely|brilliant|"
    r"cool|nice(?: one)?|"
    r"good|fine|all ?right|right(?: then)?|sure|excellent|awesome|fantastic|wonderful|super|got it|done|yes|"
    r"no worries|"
    r"hello(?: there)?|hi there|good (?:morning|afternoon|evening)|morning|evening|well|next(?: one| up)?|"
    r"one more(?: thing)?|"
    r"another (?:one|thing)|(?:and )?one last thing|last thing|lol|haha+|"
    r"(?:muchas )?gracias|genial|perfecto|estupendo|muy bien|bien|claro|guay|fenomenal|hecho|s[ií]|buen[oa]s"
    r"(?: (?:d[ií]as|tardes|noches))?|bueno|mira|a ver|otra cosa|una cosa(?: m[aá]s)?|una m[aá]s|otra m[aá]s|"
    r"siguiente|"
    r"[uú]ltima cosa|"
    rf"{NEWS}|danke|super|prima|hallo|guten (?:morgen|tag|abend)|merci|parfait|bonjour|bonsoir|salut|"
    r"grazie|perfetto|"
    r"ciao|buongiorno|buonasera|obrigad[oa]|[oó]timo|ol[áa]|oi|bo[am] (?:dia|tarde|noite)"
)
"""What stands before a wish and is none, where a sign parts it from that: "good, ..." is no good book."""

_SOFT: Final = (
    r"please|pls|che|hey|hi|hiya|turns out|heads up|right so|oh and|"
    r"ok(?:ay)?|ugh+|argh+|gah|damn|blast|oh (?:no|dear)|oh|"
    r"also|and|so|then|btw|new(?=:)|nuev[oa](?=:)|by the way|fyi|quick(?: one)?(?=[:,])|por favor|"
    r"porfa|oye|vale|y|"
    r"tambi[eé]n|adem[aá]s|hola|pues|ah|ay|por cierto|luego|de paso|bitte|und|ach|auch|stp|s['’]il te pla[iî]t|"
    r"et|aussi|"
    r"per favore|anche|e anche|por favor|tamb[eé]m|e tamb[eé]m"
)
"""The same, whatever parts it."""

OPENING: Final = re.compile(
    rf"\s*(?:(?:{_LOUD})\s*(?:[,.;:!…–—-]+(?=\s|$))|(?:{_SOFT})\b[\s,.;:!…–—-]*(?=\s|(?<=\s)))+\s*", _I
)

NOW_DO: Final = re.compile(
    r"(?:^|(?<=[.!?] ))\W*(?:now(?:,| then\b)|ahora bien\b)|"
    r"\s*(?:now|next|then|ahora|luego|jetzt|maintenant|adesso|ora|agora)\s+(?=(?:(?:can|could) you )?"
    r"(?:have|add|put|enter|schedule|book|pop|stick|pencil|remind|note|jot|create|make|set|write|block|"
    r"p[oó]n|a[ñn]ad|ap[uú]nt|agend|ag[eé]nd|an[oó]t|m[eé]te|agr[eé]g|recu[eé]rd|trag|schreib|ajoute|mets|note|"
    r"aggiungi|metti|segna|adiciona|coloca|anota)\w*\b)",
    _I,
)
"""That it is asked now, which is no time: "great, now add bread", "now then, the gala is on Sunday"."""

CLOSING: Final = re.compile(
    r"(?:[\s,.;:!–—-]+(?:please|pls|thanks|thx|ta|cheers|thank you|thanks a lot|thank you so much|many thanks|"
    r"(?:thank you|thanks|cheers),? (?:my )?(?:dear|love|mate|darling|honey|buddy|pal)|"
    r"if (?:you (?:do ?n['’]?t mind|could|can|would|please)|that['’]?s ok(?:ay)?|it['’]?s no trouble)|"
    r"when you (?:can|get a (?:chance|moment|minute))|"
    r"would you|will you|for me|"
    r"por favor|porfa(?:vor)?|plis|(?:muchas |mil )?gracias|si (?:puedes|no te importa|no es molestia)|"
    r"cuando puedas|bitte|danke|stp|svp|s['’]il te pla[iî]t|merci|per favore|grazie|por favor|"
    r"obrigad[oa]))+[\s.!?]*$",
    _I,
)
"""Courtesies behind it all."""

_LANG: Final = r"(?:in|on|to|into|onto)"
_CAL: Final = rf"{_LANG} (?:my|the|our) (?:calendar|diary|schedule|agenda)"
_ASK: Final = (
    r"(?:(?:can|could|would|will) you (?:please |just )?|please |(?:i|we)(?:['’]d like| would like| want| need)"
    r" (?:you )?to |i['’]d like you to )?"
)
_ADD: Final = r"(?:add|put|enter|pop|stick|pencil)"
_PUT: Final = r"(?:add|put|enter|pop|stick|pencil|get|log|save|note|jot down|write|mark|schedule|book)"
_CUE: Final = r"(?:\s*[,:–-]\s*|\s+)(?:(?:for|on|at|to)\s+)?"
_KIND: Final = (
    r"(?:events?|appointments?|calendar|diary|meeting|entry|calendar entry|new (?:event|appointment|entry|meeting))"
)
_HAVE: Final = (
    r"(?:(?:i|we)(?:['’]?ve| have)(?: also)? got|(?:i|we)(?:['’]ve| have)(?: also)?|there(?:['’]?s| is| will be)|"
    r"(?:i['’]?m|we['’]re|i am|we are) having|(?:i|we)(?:['’]ll| will) have)"
)
_BEING: Final = r"(?:\s*[,:–-]\s*|\s+(?:is|are|['’]s|will be)(?: on)?\s+|(?<=\w)['’]s\s+|\s+)"

_CALES: Final = r"(?:en|a|al) (?:el |la |mi |nuestra |nuestro )?(?:calendario|agenda)"
_ASKES: Final = (
    r"(?:¿\s*)?(?:(?:me )?(?:puedes|podr[ií]as|pod[eé]s) |por favor,? |(?:quiero|necesito|"
    r"quisiera) (?:que (?:me )?)?)?"
)
_ADDES: Final = (
    r"(?:(?:p[oó]n|p[oó]nga|ap[uú]nta|ap[uú]nte|a[ñn][aá]de|a[ñn]ade|agenda|ag[eé]nda|anota|an[oó]ta|mete|"
    r"m[eé]te|agr[eé]ga|"
    r"programa)(?:me|nos)?|(?:poner|apuntar|a[ñn]adir|agendar|anotar|meter|agregar|programar)"
    r"(?:me|nos)?|(?:apuntas|pones|a[ñn]ades|anotas|metes|agendas))"
)
_CUEES: Final = r"(?:\s*[,:–-]\s*|\s+)(?:(?:para|que es|es|ser[aá])\s+)?"
_HAVEES: Final = (
    r"(?:(?:ya )?(?:tengo|tenemos)|hay|habr[aá]|tendr[eé]|tendremos|(?:me|nos) tocan?(?! [^\W\d_]+[aei]r\b))"
)
_KINDES: Final = (
    r"(?:nuev[oa] (?:evento|cita|compromiso|entrada)|evento|cita|calendario|agenda|para (?:la agenda|el calendario))"
)
_X: Final = r"([^\0]+?)"
_IM: Final = r"(?:i['’]?m|i am|i['’]?ll be|we['’]?re|we are)"
_DUTY: Final = r"((?:nights?|lates?|earl(?:y|ies)|days|call|duty|shift|standby)(?: (?:at|in) [^\0]+?)?)"
_OWN: Final = rf"(?:{_HAVE}|{_HAVEES}|i|we|you|he|she|they|what|is|are|do|does|did|have|has|qu[eé]|est[aá]\w*)\b"
"""Words of one who tells or asks what there is in the calendar."""


def _whole(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\W*(?:{each})[\s.!?]*", _I) for each in patterns)


ASKED_FOR: Final = _whole(
    rf"{_ASK}{_ADD}(?: in| down)?(?: {_CAL})?\s*:?\s+{_X}(?: (?:in|down))?(?: {_CAL})?{_CUE}\0\s*(?:{_CAL})?",
    rf"{_ASK}{_PUT} {_X} {_CAL}{_CUE}\0|{_ASK}{_PUT} {_X}{_CUE}\0\s*{_CAL}",
    rf"{_ASK}(?:schedule|pencil in) {_X}(?: in)?{_CUE}\0|{_ASK}(?:book|set up) {_X} in{_CUE}\0",
    rf"(?:a )?{_KIND}\s*(?:[:,–-]|for)\s*{_X}{_CUE}\0|new (?:event|appointment|calendar entry) {_X}{_CUE}\0",
    rf"(?:create|make|add) an? (?:new )?(?:event|appointment|calendar entry|entry)(?: (?:for|called)|"
    rf"\s*:)\s+{_X}{_CUE}\0",
    rf"{_ASK}block(?: out| off)? (?:out )?\0\s*(?:for|[:,–-])\s*{_X}",
    rf"{_ASK}block(?: out| off)? {_X}{_CUE}\0\s*(?:{_CAL})?|{_ASK}(?:{_ADD}|schedule|pencil in) \0,? {_X}(?: {_CAL})?",
    rf"(?!{_OWN}){_X}{_CUE}\0\s*,?\s*(?:{_CAL}|{_CALES})|\0\s*,?\s*(?!{_OWN}){_X} (?:{_CAL}|{_CALES})",
    rf"(?:i|we) need {_X} {_CAL}{_CUE}\0",
    rf"\0\s*[,:–-]?\s*{_ASK}{_PUT} {_X} {_CAL}",
    rf"{_ASKES}{_ADDES}(?: {_CALES})?\s*:?\s+{_X}(?: {_CALES})?{_CUEES}\0\s*(?:{_CALES})?",
    rf"{_KINDES}\s*[:,–-]\s*{_X}{_CUEES}\0|nuev[oa] (?:evento|cita) {_X}{_CUEES}\0",
    rf"calendario\s*:?\s*{_X}{_CUEES}\0",
    rf"{_ASKES}{_ADDES}(?: {_CALES})? \0,? {_X}(?: {_CALES})?",
    rf"{_ASKES}(?:reserva|bloquea|aparta|guarda)(?:me|nos|r)? \0\s*(?:para|[:,–-])\s*{_X}",
    rf"trage?(?: mir)?(?: bitte)? {_X}(?: f[üu]r)? \0(?: in (?:den|meinen) kalender)? ein|"
    rf"(?:neuer )?termin\s*[:,–-]\s*{_X}[\s,]+\0",
    rf"(?:ajoute|mets|note)(?:[- ]moi)? {_X}(?: (?:à|dans|sur) (?:mon|l['’]) ?(?:agenda|"
    rf"calendrier))?[\s,]+(?:pour )?\0"
    rf"(?: (?:à|dans|sur) (?:mon |l['’])(?:agenda|calendrier))?",
    rf"(?:aggiungi|metti|segna)(?:mi)? {_X}(?: (?:al|nel|in|sul) (?:mio )?(?:calendario|agenda))?[\s,]+(?:per )?\0"
    rf"(?: (?:al|nel|in|sul) (?:mio )?(?:calendario|agenda))?",
    rf"(?:adiciona|coloca|p[õo]e|marca|anota)(?:-me)? {_X}(?: (?:à|na|no) (?:minha |meu )?(?:agenda|"
    rf"calend[áa]rio))?[\s,]+"
    rf"(?:para )?\0(?: (?:à|na|no) (?:minha |meu )?(?:agenda|calend[áa]rio))?",
)  # fmt: skip
"""A sentence that asks for something to be put down."""

HAD: Final = _whole(
    rf"{_HAVE} {_X}{_CUE}\0",
    rf"\0\s*,?\s*{_HAVE} {_X}",
    rf"(?:{_IM} (?:back )?on|(?:back |working )?on(?= (?:nights|lates|earlies|days)\b)) {_DUTY}{_CUE}\0",
    rf"\0\s*,?\s*(?:{_IM} (?:back |working )?)?on {_DUTY}",
    rf"{_HAVEES} {_X}[\s,]*\0",
    rf"\0\s*,?\s*{_HAVEES} {_X}",
    rf"(?:ich habe|wir haben|ich hab) {_X}[\s,]*\0|(?:ich habe|wir haben|ich hab) \0 {_X}|\0 (?:habe? ich|"
    rf"haben wir) {_X}",
    rf"(?:j['’]ai|on a|nous avons) {_X}[\s,]*\0|\0,? (?:j['’]ai|on a|nous avons) {_X}",
    rf"(?:ho|abbiamo|c['’][eè]) {_X}[\s,]*\0|\0,? (?:ho|abbiamo|c['’][eè]) {_X}",
    rf"(?:tenho|temos) {_X}[\s,]*\0|\0,? (?:tenho|temos) {_X}",
)  # fmt: skip
"""A sentence that tells what one has, and when."""

_COMING: Final = (
    r"(?:(?:me |nos )?(?:vien|visit)(?:en?|an?|endr[áa]n?)|(?:me |nos )?vendr[áa]n?|(?:me |nos )?traen?)"
    r"(?! (?:(?:muy |fatal|genial|de )?(?:bien|mal|perlas|lujo|bastante|mejor|peor)|fatal|genial|lluvia|fr[ií]o|calor|"
    r"nieve|tormenta|viento|que|a ser|con que|de)\b)"
)
_SOMEBODY: Final = (
    r"(?:somebody|someone|(?:an?|the|some|this) (?:man|men|chap|bloke|guys?|lads?|woman|lady|fella|person|people|"
    r"engineer|plumber|electrician|builder|surveyor|fitter|[^\W\d_]+ (?:man|guy|woman|lady|people|engineer)))"
)
_SEES: Final = (
    r"(?:(?:is |are |['’]?s |['’]?re )?(?:coming|calling|popping|dropping)(?: (?:out|round|over|in|by|here))* (?:to|"
    r"for|about) [^\0]+?)"
)

_NAME: Final = (
    r"(?:(?:my|our|the) [^\W\d_]+(?: [^\W\d_]+)?|(?:(?:mrs?|ms|dr|aunt(?:ie|y)?|uncle) )?(?-i:[A-Z])[^\W\d_]+)"
)
_GUEST: Final = (
    rf"(?:{_NAME}(?:['’]?s| is| are) (?:coming|popping|visiting)(?: (?:over|round|in|by|here|up|down))?"
    rf"(?: (?:for|to) [^\0]+?)?|{_NAME}['’]s got [^\0]+?|"
    r"(?!(?:what|who|when|where|there|here|that|it|he|she|christmas|summer|winter|spring|easter|everything|everyone|"
    r"nobody|something|someone|somebody)['’]?s)[^\W\d_]{3,}['’]s coming"
    r"(?: (?:over|round|in|by))?(?: (?:for|to) [^\0]+?)?)"
)

COMING: Final = _whole(
    rf"\0\s*,?\s*({_GUEST})|({_GUEST}){_CUE}\0",
    rf"\0\s*,?\s*({_COMING} [^\0]+?)|({_COMING} [^\0]+?)[\s,]*\0",
    rf"(?:there(?:['’]?s| is| are|s) |(?:we|i)(?:['’]?ve)? (?:got |have )?)?({_SOMEBODY} {_SEES}){_CUE}\0",
    rf"\0\s*,?\s*(?:there(?:['’]?s| is| are|s) |(?:we|i)(?:['’]?ve)? (?:got |have )?)?({_SOMEBODY} {_SEES})",
)
"""A sentence that tells who comes, and when."""

TOLD: Final = _whole(
    rf"{_X}{_BEING}\0",
    rf"{_X}\s+(?:es|ser[aá])\s+\0",
    rf"\0\s*[,:–-]?\s*{_X}",
)  # fmt: skip
"""A sentence that only tells what there is, and when."""

_LIST: Final = r"(?:my|the|our) (?:(?:shopping|to-?do|grocery|task) )?(?:list|to-?dos|tasks)"
_LISTES: Final = (
    r"(?:(?:la|mi|nuestra) lista(?: de (?:la compra|(?:las )?compras?|tareas|pendientes))?|mis (?:tareas|pendientes))"
)
_HAS_TO_BE: Final = (
    r"(?:(?:(?:it|that|this) )?(?:(?:has|have|needs|ought) to (?:be|happen|go(?: out| in| off)?)|must be)"
    r"(?: (?:done|sorted|ready|finished|paid|in|out|sent))?|(?:tiene que|ha de|debe) (?:ser|estar|salir)(?: list[oa])?)"
)
_DUE: Final = rf"(?:(?:\s*[,:–-]\s*|\s+)(?:{_HAS_TO_BE} )?(?:(?:for|due|by|para|de) )?\0)?"
_REMIND: Final = (
    r"(?:(?:remind me|do ?n['’]?t let me forget|help me (?:to )?remember|make sure i remember|remember|"
    r"don['’]?t forget|nudge me|ping me|"
    r"(?:add|create|make|set)(?: me)? a (?:new )?(?:task|to-?do|reminder))(?:\s*\0)? (?:to |about )|"
    r"(?:add|create|make|set)(?: me)? a (?:new )?(?:task|to-?do|reminder)\s*[:,–-]\s*)"
)
_MUST: Final = (
    r"(?:(?:i|we)(?:['’]ve| have)? got to|(?:i|we)(?: really| still| also)? (?:need|have|ought) to|(?:i|"
    r"we)(?: really)? (?:must|should)|"
    r"(?:gotta|must|need to|have to))"
)
_LABEL: Final = (
    r"(?:on (?:the|my) list|(?:(?:a )?new |another )?(?:task|to-?do|reminder)|note to self|to do|for (?:the|my) list|"
    r"en la lista|(?:nueva |otra )?tarea|(?:nuevo |otro )?recordatorio|pendiente|para la lista|"
    r"(?:neue )?aufgabe|erinnerung|(?:nouvelle )?t[âa]che|rappel|promemoria|(?:nova )?tarefa|lembrete)"
)
_REMINDES: Final = (
    r"(?:(?:recu[eé]rda|record[aá]|ap[uú]nta|an[oó]ta|av[ií]sa)(?:me)? (?:que (?:tengo|hay) que |de )?|"
    r"(?:me )?(?:recuerdas|apuntas|anotas) (?:que (?:tengo|hay) que )?|"
    r"(?:puedes|podr[ií]as) (?:recordar|apuntar|anotar)me (?:que (?:tengo|hay) que )?|(?:me puedes|me podr[ií]as) "
    r"(?:recordar|apuntar|anotar) (?:que (?:tengo|hay) que )?|"
    r"(?:que )?no (?:se me|me dejes|te) olvid(?:e|ar|es)(?: de)? |acu[eé]rdate de |"
    r"(?:p[oó]n|a[ñn][aá]de|a[ñn]ade|crea|agrega)(?:me)? (?:una (?:nueva )?tarea|un recordatorio)(?:\s*:| de|"
    r" para| que diga|(?= [^\W\d]+[aei]r(?:l[oae]s?|me)?\b)) ?)"
)
_MUSTES: Final = r"(?:tengo que|tenemos que|hay que|debo|debemos|me toca|he de|deber[ií]a)"

TASK: Final = _whole(
    rf"{_ASK}{_REMIND}{_X}{_DUE}",
    rf"\0\s*[,:–-]?\s*(?:please )?{_REMIND}{_X}",
    rf"{_LABEL}(?: (?:(?:for|para) )?\0)?\s*[:,–-]\s*{_X}{_DUE}",
    rf"{_ASK}(?:add|put|stick|pop|get|write|note|jot) {_X} (?:to|on|onto|in|down on) {_LIST}{_DUE}",
    rf"{_ASK}(?:add|put|stick|pop|write|note|jot)(?: down)? (?:to|on|onto) {_LIST}\s*:?\s*{_X}{_DUE}",
    rf"{_X} (?:to|on|onto|for) {_LIST}",
    rf"{_ASKES}{_REMINDES}{_X}{_DUE}|\0\s*,?\s*{_REMINDES}{_X}",
    rf"{_ASKES}{_ADDES} {_X} (?:en|a) {_LISTES}{_DUE}|{_ASKES}{_ADDES} (?:en|a) {_LISTES}\s*:?\s*{_X}{_DUE}",
    rf"{_X} (?:a|en|para) {_LISTES}",
)  # fmt: skip
"""A sentence that asks for something to be done, or that it be put on the list."""

OBLIGED: Final = _whole(
    rf"{_MUST} {_X}{_DUE}|\0\s*,?\s*{_MUST} {_X}", rf"{_MUSTES} {_X}{_DUE}|\0\s*,?\s*{_MUSTES} {_X}"
)
"""A sentence that tells what one has to do."""

BARE_TASK: Final = _whole(rf"{_X}{_DUE}", rf"\0\s*[,:–-]?\s*{_X}", rf"please add\s*:?\s*{_X}{_DUE}")
"""A deed alone, with a time."""

_WE: Final = r"(?:(?:we|i)(?:['’]re|['’]m| are| am)? )?"
_QUITE: Final = r"(?:(?:getting|running|a (?:bit|little)|nearly|almost|pretty|very|really|dangerously) )*"

LACKED: Final = _whole(
    r"(?:(?:we|i)(?:['’]re|['’]m| are| am)? |it looks like we['’]re )?(?:(?:nearly|almost|all|completely|just|"
    r"clean) )*"
    r"out of ([^\0]+?)(?: again)?",
    r"(?:the|my|our) (?!shops?\b|stores?\b|baker|bakery|market|chemist|pharmacy|place\b|car\b|van\b|office\b)[^\W\d]+"
    r"(?:['’]s| is|s)(?: nearly| almost| all)? out of ([^\0]+?)",
    r"(?:(?:we|i)(?:['’]ve| have)?(?: just| nearly| almost)? )(?:run|ran) out of ([^\0]+?)(?: again)?",
    r"there(?:['’]?s| is| are) no (?:more )?([^\0]+?)(?: left)?",
    r"(?:(?:we|i)(?:['’]ve| have)?(?: got)? |there(?:['’]?s| is| are) )?(?:no|not (?:a single|"
    r"any)) (?:more )?([^\0,]+?) left"
    r"(?: (?:in|at|on) (?:the|my|our) [^\W\d]+(?: [^\W\d]+)?| at home| any ?where| at all| again)*"
    r"(?:,? and it['’]?s my turn(?: to (?:buy|get) (?:it|them|some))?)?",
    rf"{_WE}{_QUITE}(?:low on|short (?:of|on)) ([^\0]+?)(?: again)?",
    r"(?:(?:we|i)(?:['’]re|['’]m| are| am)? )?(?:down to (?:the|our|my) last (?:(?:\w+ )?\w+ of )?|"
    r"on (?:the|our|my) last (?:\w+ )?\w+ of )([^\0]+?)",
    r"(?:there(?:['’]?s| is| are) |(?:we|i)(?:['’]ve| have)?(?: got)? )?(?:hardly|barely|scarcely|not) "
    r"(?:any|much|many) (?:more )?([^\0,]+?) left",
    r"no more ([^\0,]+?)|(?:(?:we|i) )?could do with (?:some |a few |more )*([^\0,]+?)",
    r"(?:(?:we|i)(?:['’]ve| have)?(?: just)? )used up (?:the |our |my )?(?:last of (?:the |our |my )?)?([^\0,]+?)",
)
LACKED_ES: Final = _whole(
    r"(?:ya )?(?:casi )?no (?:me |nos )?quedan? (?:casi |apenas )?(?:m[aá]s )?([^\0]+?)",
    r"ya no hay (?:m[aá]s )?([^\0]+?)",
    r"se (?:me |nos )?(?:ha acabado|han acabado|acab[oó]|acabaron|acaban?|est[aá]n? acabando) (?:el |la |los |las )?"
    r"([^\0]+?)",
    r"(?:me |nos )?(?:(?:he |hemos )quedado|qued[eé]|quedamos|estoy quedando|estamos quedando) sin ([^\0]+?)",
    r"(?:me |nos )?quedan? (?:muy )?poc[oa]s? ([^\0]+?)|apenas (?:me |nos )?quedan? ([^\0]+?)",
    r"(?:ando|andamos|voy|vamos|estoy|estamos) (?:muy |un poco )?(?:cort[oa]s?|justos? ?|justas? ?) de ([^\0]+?)",
)
"""A sentence that tells what has run out: that is to be bought."""

NEEDED: Final = _whole(
    r"(?:i|we) (?:need|want)(?: (?:some|more))? ([^\0]+?)|(?:necesito|necesitamos|(?:me |nos )?hacen? falta|"
    r"nos faltan?) ([^\0]+?)"
)
"""A sentence that tells what is needed."""

FINITE: Final = re.compile(
    r"\b(?:has|have|had|leaves?|gets?|got|opens?|closes?|arrives?|comes?|came|goes|went|lands?|brings?|wants?|"
    r"says?|said|takes?|"
    r"invit(?:e|es|ed)|ended|finished|started|began|opened|closed|arrived|left|qued[eé]|cen[eé]|acab[oó]|termin[oó]|"
    r"empez[oó]|tiene[n]?|ten[ií]a\w*|sale[n]?|llegan?|abren?|cierran?|empiezan?|vienen?|va|"
    r"(?<!the )(?<!my )(?<!our )(?<!a )van|voy|vamos|"
    r"starts|begins|ends|sets|rises|plays|comienzan?|juegan?|"
    r"beginnt|f[äa]ngt|startet|endet|landet|schlie(?:ß|ss)t|[öo]ffnet|"
    r"commence|d[ée]bute|finit|ouvre|ferme|comincia|inizia|finisce|chiude|apre|tramonta|sorge|come[çc]a|"
    r"chega|fecha|"
    r"dice[n]?|vi|fui|vimos|"
    r"fuimos|hice|hicimos)\b"
    r"(?!\s+(?:day|house|evening|together|away|night)\b)|(?<=\w )put\b|"
    r"\b(?:works?|sounds?|suits?)(?=\W*$|\s+(?:for|good|fine|"
    r"great|me)\b)|"
    r"['’]s (?:also |only |just )?(?:coming|bringing|joining|going|staying|driving|picking|taking|visiting|helping|"
    r"having|getting|arriving|leaving|flying|moving|playing)\b(?!\s+(?:do|party|day|lessons?|test|drinks|date)\b)",
    _I,
)
"""Verbs of one who tells how things are: "mum gets in" at ten."""
