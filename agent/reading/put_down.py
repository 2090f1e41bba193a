"""Clauses that only ask for what is told beside them to be kept: "dentist on Friday at 4, pop it in the diary, dear".

Such a clause says nothing of what is to be kept, but that it be, and where. Each table is a place to add a language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from agent.reading.meanwhile import SOON

Kind = Literal["todo", "event", ""]

_I: Final = re.IGNORECASE

_NOT_THERE: Final = (
    r"(?:not (?:on |in |to |for )?(?:the |my |our )?(?:calendar|diary|agenda|list|to-?dos?)|"
    r"no (?:en |a |al |para )?(?:(?:el |la |mi )?(?:calendario|agenda|lista)))"
)
_END: Final = rf"(?:[\s,.;!?–—-]+(?:{SOON}|{_NOT_THERE}))*[\s.!?,;–—-]*$"

# English
_IT: Final = (
    r"(?:it|that|this|them|['’]?em|those|these|that one|this one|that lot|the lot|the (?:date|day|time|slot|hour)|"
    r"(?:that|those|the) (?:(?:whole|entire|full) )?(?:day|days|date|dates|slot|time|appointment|event)|"
    r"some|both|all of (?:it|that|them))"
)
_LIST: Final = (
    r"(?:(?:my|the|our|a) )?(?:(?:to[- ]?do|shopping|grocery|task|weekly|household) )*(?:list|to[- ]?dos?|tasks?|"
    r"reminders?)"
)
_CAL: Final = r"(?:(?:my|the|our) )?(?:calendar|calender|diary|schedule|agenda|planner)"
_AT: Final = r"(?:(?:down |in |up )?(?:on|to|in|into|onto|among|amongst|with))"
_VERB: Final = (
    r"(?:put|add|stick|pop|bung|chuck|slap|shove|whack|get|write|jot|note|pencil|mark|enter|log|save|keep|record|"
    r"set|schedule|block|throw|include|make a note of|register|have)"
)
_BEGIN: Final = (
    r"(?:(?:so|and|but|then|ok|oh|right|please|pls|plz|now|kindly|also|just|do|be a (?:dear|love|star) and|"
    r"(?:can|could|would|will|cna|wld|cld)(?: you| ya| u)?(?: (?:please|pls|kindly|just|also|perhaps|possibly|"
    r"maybe))*|"
    r"would you mind|"
    r"(?:if you (?:could|would)|i['’]?d (?:like|want|be grateful if|appreciate it if) you (?:to|could|would)|"
    r"i need you to|"
    r"i want you to|you (?:can|could|may|might|should|need to|better)|let['’]?s|let me|please see that))[\s,]+)*"
)
_AS: Final = (
    r"(?:(?:as|for|so it['’]?s|marked as) (?:an? |the )?(?P<as{n}>(?:to[- ]?do|task|reminder)(?: for (?:me|that day|"
    r"then))?|"
    r"(?:(?:recurring|repeating|repeat|regular|weekly|monthly|daily|yearly|annual)(?: (?:to[- ]?do|task|"
    r"reminder|event|"
    r"appointment|entry|thing|one|item))?)|event|appointment|entry|booking|date|"
    r"(?:all[- ]day|whole[- ]day|full[- ]day|whole day|all day|full day)(?: (?:thing|event|entry|one|appointment))?))"
)
_DOES: Final = r"(?:needs?|has|have|had better|['’]d better|better|ought|must|should|got|wants?|can|could|will)(?: to)?"


def _there(n: int) -> str:
    return (
        rf"(?:(?:down|in|on|up|out|off|there|over there|back)(?=[\s,.;!?–—-]|$)|{_AT} (?P<list{n}>{_LIST})|"
        rf"{_AT} (?P<cal{n}>{_CAL})|{_AS.replace('{n}', str(n))}|(?:for )?(?:every|each) (?:other |single )?\w+|"
        rf"weekly|"
        rf"monthly|yearly|annually|daily|"
        rf"for (?:that|the same|this) (?:day|date|time)|for then|"
        r"as (?:an? )?(?:very |really )?(?:urgent|important|high[ -]priority|top priority)(?: (?:one|thing|item|"
        r"to-?do|task))?|"
        r"(?:to|in|into|onto|on) (?:it|that|there|that one|the (?:event|appointment|entry))|"
        r"with (?:the rest|the others|all the others|my others)(?: of (?:my|the|them|it)(?: [^\W\d]+)?)?|"
        rf"for (?:(?:the )?(?:whole|entire|full) day))"
    )


_PLEASE: Final = r"(?:(?<=pls )|(?<=plz )|(?<=please )|(?<=kindly )|(?<=(?:can|cna) you )|(?<=could you ))"
"""What stands right before an order that does not say what is to be kept: "pls add"."""

ENGLISH: Final = re.compile(
    rf"(?:^|[,.;:!?…–—-]+\s*|\s+(?=(?:so|and|please|pls|can you|could you)\s)|"
    rf"\s+(?=(?:pop|put|stick|bung|chuck|get|add|jot|note) (?:it|that|this) (?:in|on|to|into|down)\b)){_BEGIN}(?:"
    rf"{_VERB} {_IT}(?:[\s,]+{_there(1)})*|"
    rf"(?:list|schedule|book|pencil|log|note|add|record|diarise|calendar) {_IT}(?: (?:in|down))?|"
    rf"(?:put|pop|stick|add|write|note|pencil) (?:(?:me )?(?:down|in))|"
    rf"(?:put|add|pop|stick|note|log|save|enter|list|record|write|jot)(?: (?:down|in))? {_AS.replace('{n}', '9')}|"
    rf"{_PLEASE}(?:add|note|log|book|save|enter|schedule|diarise)|(?:add|note|diarise)(?=[\s,]+(?:pls|plz|please)\b)|"
    rf"(?:(?:this|that|it|they|those)(?: one)?[\s]+)?{_DOES} (?:go|be|get put|be put) {_there(2)}|"
    rf"(?:(?:this|that|it)(?: one)?(?:['’]s| is)? )?(?:goes|belongs|one|a job|something|an item)? ?"
    rf"(?:on|for|to|in|into) (?:(?P<list3>{_LIST})|(?P<cal3>{_CAL}))|"
    rf"(?P<cal10>(?:so )?keep (?:it|that|me|the (?:time|slot|day|morning|afternoon|evening)) (?:clear|free|open))|"
    rf"(?P<cal9>(?:so )?(?:do ?n['’]?t|never) let (?:me|us|anyone|anybody) (?:(?:double[- ]?)?book|plan|arrange|"
    rf"take on|agree to|say yes to|promise)(?: (?:any(?:thing|body|one)|something|it|that|me|else|over it|"
    rf"on top of it|then|there|daft|stupid))*)|"
    rf"(?P<cal4>calendar|diary|agenda)|(?P<list4>to-?do(?: list)?|(?:shopping )?list)|"
    rf"(?:(?:can|could|should) (?:that|it|this) be|make (?:it|that|this)|set (?:it|that|this)(?: up)? as|"
    rf"(?:it|that)(?:['’]s| is)(?: just)?) (?:an? )?(?P<list5>(?:(?:recurring|repeating|repeat|regular|weekly|"
    rf"monthly|"
    rf"daily) )*(?:to[- ]?do|task|reminder))|"
    rf"(?:make (?:it|that)|set (?:it|that)(?: up)? as) (?:an? )?(?P<cal5>(?:(?:recurring|repeating|repeat|regular|"
    rf"weekly|"
    rf"monthly|daily|all[- ]day|whole[- ]day) )*(?:event|appointment|series))|"
    rf"(?:have|let me have|see) (?:it|that) {_there(6)}|make sure (?:it|that|this)(?:['’]s| is) {_there(7)}|"
    rf"(?P<list8>(?:remind|nudge|ping|nag|prod|poke) me(?: (?:again|then|later|nearer the time|on the day|"
    rf"about (?:it|that|this|them)|of (?:it|that|this)|please))*|"
    rf"(?:(?:give|send) me|set)(?: me)? an? (?:little |quick |gentle )?(?:nudge|reminder|shout|ping|prod|buzz|poke|"
    rf"heads?[- ]?up)|"
    rf"(?:do ?n['’]?t|never) let (?:me forget(?: (?:it|that|about (?:it|that)))?|(?:it|that|this) slip(?: my mind)?)|"
    rf"make sure (?:that )?i (?:do ?n['’]?t|won['’]?t|never) forget(?: (?:it|that|about (?:it|that)))?|"
    rf"(?:help me|make me|so i) remember(?: (?:it|that|this))?)"
    rf"){_END}",
    _I,
)

# Spanish
_EN: Final = r"(?:(?:en|a|al|entre|pa|para) (?:(?:el|la|los|las|mi|mis|nuestr[oa]s?) )?)"
_LISTA: Final = (
    r"(?:lista(?: de (?:(?:la|las) )?(?:compras?|tareas|pendientes|cosas(?: (?:por|que) hacer)?|s[uú]per|"
    r"cosas))?|tareas|pendientes|recordatorios|cosas por hacer|compra)"
)
_CALE: Final = r"(?:calendario|agenda)"
_LO: Final = r"(?:l[oae]s?)"


def _ahi(n: int) -> str:
    return (
        rf"(?:{_EN}(?P<list{n}>{_LISTA})|{_EN}(?P<cal{n}>{_CALE})|ah[ií]|aqu[ií]|"
        rf"como (?:una? )?(?P<as{n}>(?:tarea|recordatorio|pendiente)(?: (?:recurrente|repetid[oa]|diari[oa]|semanal|"
        rf"mensual|"
        rf"que se repita|para (?:ese|el mismo) d[ií]a))?|evento(?: (?:recurrente|semanal|que se repita|"
        rf"de (?:todo el d[ií]a|"
        rf"d[ií]a (?:entero|completo))))?|cita|(?:de )?todo el d[ií]a|d[ií]a (?:entero|completo))|"
        rf"para (?:que se repita(?: (?:cada|todos? l[oa]s) [^\W\d]+)?|comprar(?:l[oa]s?)?|ese d[ií]a|entonces)|"
        rf"repetid[oa]|recurrente|por el d[ií]a entero|todo el d[ií]a)"
    )


SPANISH: Final = re.compile(
    r"(?:^|[,.;:!?¡¿…–—-]+\s*|\s+(?=(?:y|as[ií] que|por favor|porfa)\s))"
    r"(?:(?:y|pero|as[ií] que|pues|bueno|che|oye|vale|t[uú]|vos|solo|s[oó]lo|por favor|porfa|nom[aá]s|anda|venga|"
    r"¿)[\s,]*)*(?:"
    rf"(?:ap[uú]nta|apunt[aá]|ap[uú]nte|an[oó]ta|anot[aá]|an[oó]te|p[oó]n|pone|p[oó]nga|agr[eé]ga|agreg[aá]|"
    rf"agr[eé]gue|"
    rf"a[ñn][aá]de|a[ñn]ade|m[eé]te|met[eé]|m[aá]rca|marc[aá]|m[aá]rque|ag[eé]nda|agend[aá]|gu[aá]rda|d[eé]ja|"
    rf"d[eé]je|"
    rf"res[eé]rva|bloqu[eé]a|incl[uú]ye|programa|prog?r[aá]ma|sum[aá]|s[uú]ma)(?:me|nos)?{_LO}(?:[\s,]+{_ahi(1)})*|"
    rf"(?:me |nos )?{_LO} (?:apuntas?|anotas?|anot[aá]s|pones?|pon[eé]s|a[ñn]ades?|agregas?|agreg[aá]s|metes?|"
    rf"met[eé]s|"
    rf"marcas?|marc[aá]s|agendas?|agend[aá]s|guardas?|dejas?|dej[aá]s|puedes? (?:apuntar|anotar|poner|a[ñn]adir|"
    rf"agregar|"
    rf"meter|"
    rf"marcar|agendar|guardar|dejar)|pod[eé]s (?:apuntar|anotar|poner|agregar|agendar|marcar))(?:[\s,]+{_ahi(2)})*|"
    rf"(?:me |nos )?(?:puedes|podr[ií]as|pod[eé]s|podr[ií]a|puede|h[aá]ga(?:me)? el favor de|haz(?:me)? el favor de|"
    rf"(?:tenga|ten) la (?:bondad|amabilidad) de|(?:sea|s[eé]|si es) tan amable de) (?:apunt[aá]r|anot[aá]r|"
    rf"pon[eé]r|a[ñn]ad[ií]r|"
    rf"agreg[aá]r|met[eé]r|marc[aá]r|agend[aá]r|guard[aá]r|dej[aá]r)(?:me|nos)?{_LO}(?:[\s,]+{_ahi(3)})*|"
    rf"(?:ap[uú]nt|an[oó]t|ag[eé]nd|agr[eé]g|a[ñn][aá]d)[aeáé](?:me|nos)?(?:[\s,]+{_ahi(6)})*|"
    rf"(?:eso )?(?:va |que vaya |para |es para )?{_EN}?(?:(?P<list4>lista(?: de (?:la )?compras?)?|tareas|"
    rf"pendientes)|"
    rf"(?P<cal4>calendario|agenda))|"
    rf"(?:que )?no se me (?:olvide|pase)|"
    rf"(?P<cal9>no (?:me )?dejes que (?:quede|ponga|meta|acepte|apunte) (?:nada|otra cosa|a nadie)"
    rf"(?: (?:m[aá]s|encima|a esa hora|ese d[ií]a|entonces))*)|"
    rf"(?P<list5>recu[eé]rda(?:me|nos)l[oa]s?|record[aá]me(?:l[oa])?|recu[eé]rdemel[oa]|av[ií]same|avisame|"
    rf"av[ií]seme|"
    rf"dame un (?:toque|aviso)|hazme acordar|haceme acordar|"
    rf"me (?:l[oa] )?(?:recuerdas|record[aá]s|avisas|avis[aá]s)|(?:puedes|podr[ií]as|pod[eé]s) (?:record[aá]rmel[oa]|"
    rf"avisarme)|"
    rf"no (?:me )?dejes que (?:se me olvide|lo olvide)|"
    rf"p[oó]n(?:me|eme)? un (?:recordatorio|aviso)(?: (?:recurrente|que se repita))?)"
    rf"){_END}",
    _I,
)

# German
_AUF: Final = r"(?:(?:auf|in|zu) (?:(?:die|den|das|meine[nrm]?|der|dem|unsere[nr]?) )?)"
_LISTE: Final = (
    r"(?:(?:einkaufs|to[- ]?do-?|aufgaben)?liste|einkaufszettel|zettel|aufgaben|to-?dos|kalender|terminkalender)"
)
GERMAN: Final = re.compile(
    r"(?:^|[,.;:!?…–—-]+\s*|\s+(?=(?:und|bitte)\s))(?:(?:und|also|bitte|dann|ok)[\s,]+)*(?:"
    r"(?:schreib|setz|pack|trag|tr[äa]gst|notier|merk|tu|nimm|mach|stell|pack)(?:e|st|en)?(?: sie)?(?:['’]?s| (?:du|"
    r"mir|"
    r"uns|es|das|die|den|"
    r"ihn|sie|mal|doch|noch|bitte|gleich|alles))*"
    rf"(?: {_AUF}(?P<list1>{_LISTE}))?(?: (?:ein|auf|drauf|rein|hinzu|dazu|vor))?|"
    r"(?:kannst|k[öo]nntest|w[üu]rdest|k[öo]nnten|k[öo]nnen) (?:du|sie)(?: (?:mir|uns|bitte|mal|das|es|die|den|ihn|"
    rf"sie|noch))*(?: {_AUF}(?P<list2>{_LISTE}))?(?: (?:eintragen|notieren|aufschreiben|vormerken|setzen|schreiben|"
    r"packen|hinzuf[üu]gen))|"
    rf"(?:bitte )?(?:{_AUF}(?P<list3>{_LISTE}))(?: (?:damit|bitte|setzen))?|(?:bitte )?(?:eintragen|notieren|"
    rf"vormerken|"
    r"aufschreiben)|"
    r"(?P<list4>erinner[ e]?(?:e|st)?(?: du)? mich(?: bitte| mal)*(?: (?:da?ran))?(?: bitte)?|"
    r"(?:kannst|k[öo]nntest) du mich(?: bitte)? da?ran erinnern|lass (?:es )?mich (?:das )?nicht vergessen)"
    rf"){_END}",
    _I,
)

# French
_A: Final = r"(?:(?:à|a|dans|sur|au) (?:(?:la|le|ma|mon|mes|notre) |l['’] ?)?)"
FRENCH: Final = re.compile(
    r"(?:^|[,.;:!?…–—-]+\s*|\s+(?=(?:et|tu peux|peux-tu)\s))(?:(?:et|donc|alors)[\s,]+)*(?:"
    r"(?:note|notez|ajoute|ajoutez|rajoute|mets|mettez|inscris|marque|marquez|enregistre)[- ](?:le|la|les|[cç]a|"
    r"moi[- ][cç]a|(?:le|la|les)[- ]moi)"
    rf"(?: {_A}(?P<list1>liste(?: de courses)?|t[âa]ches|agenda|calendrier))?|"
    r"(?:tu (?:me |nous )?(?:peux|pourrais)|peux-tu|pourrais-tu|vous pouvez|pouvez-vous|tu)(?: (?:me|nous|le|la|les|"
    r"l['’]|"
    r"[cç]a))*"
    rf" ?(?:notes?|noter|mets|mettre|ajoutes?|ajouter|inscrire|enregistrer|"
    rf"marquer)(?: [cç]a)?(?: {_A}(?P<list2>liste(?: "
    rf"de "
    rf"courses)?|t[âa]ches|agenda|calendrier))?|"
    rf"(?:{_A}(?P<list3>liste(?: de courses)?|agenda|calendrier))|"
    r"(?P<list4>rappelle[- ](?:le[- ]moi|moi(?: [cç]a)?)|(?:tu peux|peux-tu) me le rappeler)"
    rf"){_END}",
    _I,
)

# Italian
_NEL: Final = r"(?:(?:in|nel|nella|sulla|sul|tra|fra|al|alla|a) (?:(?:la|le|il|mi[ao]) )?(?:mi[ao] )?)"
_LI: Final = (
    r"(?P<list{n}>lista(?: (?:della spesa|delle cose(?: da (?:fare|comprare))?))?|cose da (?:fare|comprare)|"
    r"agenda|calendario)"
)
ITALIAN: Final = re.compile(
    r"(?:^|[,.;:!?…–—-]+\s*|\s+(?=(?:e|puoi)\s))(?:(?:e|quindi|allora)[\s,]+)*(?:"
    r"(?:segna|metti|aggiungi|annota|scrivi|inserisci|salva|tieni)(?:me|te)?(?:l[oaie]|ne)"
    rf"(?: {_NEL}{_LI.replace('{n}', '1')})?|"
    rf"(?:me )?l[oa] (?:segni|metti|aggiungi|annoti|puoi (?:segnare|mettere|aggiungere|annotare))"
    rf"(?: {_NEL}{_LI.replace('{n}', '2')})?|"
    rf"(?:(?:me l[oa] )?(?:puoi|potresti)) (?:segnar|metter|aggiunger|annotar)(?:me)?(?:l[oa]|e)"
    rf"(?: {_NEL}{_LI.replace('{n}', '3')})?|{_NEL}{_LI.replace('{n}', '5')}|"
    r"(?P<list4>ricordamel[oa]|me lo ricordi|puoi ricordarmel[oa]|fammici pensare)"
    rf"){_END}",
    _I,
)

# Portuguese
_NA: Final = r"(?:(?:na|no|nas|nos|à|em|pra|para) (?:(?:minhas?|meus?|a|o) )?)"
_LP: Final = r"(?P<list{n}>lista(?: (?:de|das?) (?:compras?|tarefas|afazeres))?|tarefas|afazeres|agenda|calend[áa]rio)"
PORTUGUESE: Final = re.compile(
    r"(?:^|[,.;:!?…–—-]+\s*|\s+(?=(?:e|pode)\s))(?:(?:e|ent[aã]o|por favor)[\s,]+)*(?:"
    r"(?:anota|anote|p[õo]e|ponha|coloca|coloque|adiciona|adicione|bota|marca|marque|agenda|guarda|"
    r"inclui)(?:[- ]?(?:me|o|"
    r"a|isso|isto|"
    r"l[oa]))?(?: (?:a[íi]|l[áa]|isso|isto|(?:pra|para) (?:mim|eu (?:comprar|lembrar))))*"
    rf"(?: {_NA}{_LP.replace('{n}', '1')})?|"
    rf"(?:pode|podes|voc[êe] pode|podia)s? (?:me )?(?:anotar|p[ôo]r|colocar|adicionar|marcar|agendar|"
    rf"botar)(?:[- ](?:isso|"
    rf"isto|[oa]))?"
    rf"(?: (?:a[íi]|pra mim|para mim))*(?: {_NA}{_LP.replace('{n}', '2')})?|{_NA}{_LP.replace('{n}', '3')}|"
    r"(?P<list4>(?:me )?lembra(?:[- ]me)?(?: (?:disso|disto|depois))?|n[aã]o me deixa esquecer)"
    rf"){_END}",
    _I,
)

TABLES: Final = (ENGLISH, SPANISH, GERMAN, FRENCH, ITALIAN, PORTUGUESE)

OFTEN: Final = re.compile(
    r"(?:recurring|repeating|repeat|regular|weekly|monthly|daily|yearly|annual)(?: (?:thing|one|item|entry))?", _I
)
FOR_EVENT: Final = re.compile(
    r"calend|agenda|diary|schedul|planner|kalender|event|appointment|cita|series|day|d[ií]a", _I
)
DENIED: Final = re.compile(
    r"\b(?:do ?n['’]?t|do not|not|never|no need to|need ?n['’]?t|no|nunca|sin|nicht|nie|ne|non|n[aã]o)\W*$", _I
)
ALL_DAY: Final = re.compile(
    r"[\s,]*\b(?:(?:(?:it|that)['’]?(?:s|ll (?:be|take)) |(?:it |that )?(?:takes|lasts|goes on|runs|is|"
    r"will be) |(?:it |that )?(?:will )?takes? (?:up )?|"
    r"for |as |the )*(?:an? )?(?:all|whole|entire|full)[- ](?:the )?day"
    r"(?: (?:event|thing|long))?|(?:(?:de|por|ocupa|dura|durante|es) )*todo el d[ií]a|(?:(?:ocupa|dura|"
    r"durante) )?(?:el |un )?d[ií]a (?:entero|completo)|(?:[çc]a dure |pendant )?toute la journ[ée]e|"
    r"(?:den )?ganzen tag|ganzt[äa]gig|tutto il giorno|(?:o )?dia (?:todo|inteiro))\b[\s,]*",
    _I,
)
"""That the whole of its day is taken."""


_ENTER: Final = (
    r"(?:put|add|stick|pop|bung|get|write|jot|note|pencil|mark|enter|log|save|schedule|book)(?: (?:me )?(?:down|in))?"
)
LEADING: Final = re.compile(
    rf"^\W*{_BEGIN}(?:"
    rf"{_ENTER}(?: {_IT})? {_AT} (?:(?P<list1>{_LIST})|(?P<cal1>{_CAL}))(?: (?:an? )?(?:event|entry|appointment|item|"
    rf"to-?do|task))?(?:\s*[:,–—-]+\s*|\s+(?:that |for )?)|"
    rf"(?:(?:(?:an?|another|one) )?(?:new |more |urgent |important )*(?:thing|one|item|job|entry|"
    rf"something)? ?(?:for|on|to|in) )?"
    rf"(?:(?P<list2>{_LIST})|(?P<cal2>{_CAL}))\s*[:,–—-]+\s*|"
    rf"(?P<list3>do ?n['’]?t let me forget(?: (?:it|this|that))?|remind me(?: of this)?|reminder|note to self|to do)"
    rf"\s*[:,–—-]+\s*|"
    rf"(?:(?:ap[uú]nt|an[oó]t|p[oó]n|p[oó]ng|agr[eé]g|agr[eé]gu|a[ñn][aá]d|m[eé]t|m[aá]rc|ag[eé]nd|gu[aá]rd|"
    rf"incluy)[aeáé]?(?:me|nos)?|"
    rf"(?:(?:me )?(?:puedes|podr[ií]as|pod[eé]s) )?(?:apuntar|anotar|poner|agregar|a[ñn]adir|meter|marcar|agendar)"
    rf"(?:me|nos)?|(?:me )?(?:apuntas|anotas|pones|agregas|a[ñn]ades|metes|marcas))(?: ?{_LO})? "
    rf"{_EN}(?:(?P<list4>{_LISTA})|(?P<cal4>{_CALE}))(?:\s*[:,–—-]+\s*|\s+(?:que )?)|"
    rf"(?:{_EN}?(?:(?P<list5>{_LISTA})|(?P<cal5>{_CALE})))\s*[:,–—-]+\s*|"
    rf"(?:(?:me )?(?:puedes|podr[ií]as|pod[eé]s) )?(?:ap[uú]nt|an[oó]t|ag[eé]nd)(?:[aáeé]|ar)(?:me|nos)? que\s+"
    rf"(?!(?:tengo|tenemos|hay) que\b|deb|no\b|si\b)|"
    rf"{_BEGIN}(?:put down|pop down|note(?: down)?|make a note|jot down|pencil in)(?: (?:for me|please))?"
    rf"(?: that\s+|\s+(?=(?:i['’]?m|i['’]?ve|we['’]?re|we['’]?ve|there['’]?s|on (?:nights|lates|earlies)|"
    rf"(?:my|our|the) [^\W\d_]+(?: [^\W\d_]+)?['’]?s (?:coming|got))\b))"
    rf"(?!(?:i|we)(?:['’]ve)? (?:have to|need|must|should|got to|can)\b|no\b)|"
    rf"(?:ap[uú]nt|an[oó]t|agr[eé]g|m[aá]rc|ag[eé]nd|suma)[aáeé](?:me)?(?: (?:esto|ah[ií]|esta|"
    rf"lo siguiente))?\s*[:–—-]+\s*|"
    rf"(?:trag|schreib|notier|merk|setz)e?(?: (?:mir|bitte|das))*(?: {_AUF}(?P<list6>{_LISTE}))?(?: (?:ein|auf|vor|"
    rf"hinzu))?\s*[:–—-]+\s*|"
    rf"(?:bitte )?{_AUF}?(?P<list7>{_LISTE})\s*[:–—-]+\s*|"
    rf"(?:(?:tu peux|peux-tu|pourrais-tu) )?(?:note[rz]?|ajoute[rz]?|mets|mettez|mettre|inscri[st]\w*)(?:[- ]moi)? "
    rf"{_A}(?P<list8>liste(?: de courses)?|agenda|calendrier)(?:\s*[:,–—-]+\s*|\s+)|"
    rf"(?:segna|metti|aggiungi|annota|inserisci)(?:mi)? {_NEL}{_LI.replace('{n}', '9')}(?:\s*[:,–—-]+\s*|\s+)|"
    rf"(?:segna|annota|aggiungi)(?:mi)?\s*[:–—-]+\s*|"
    rf"(?:anota|anote|p[õo]e|ponha|coloca|coloque|adiciona|marca|"
    rf"bota)(?:[- ]?me)?(?: a[íi])? {_NA}{_LP.replace('{n}', '10')}"
    rf"(?:\s*[:,–—-]+\s*|\s+)|(?:anota|marca|p[õo]e)(?: a[íi])?\s*[:–—-]+\s*"
    rf")(?=\S)",
    _I,
)
"""The same before what is told: "calendar: dentist ...", "anota en la agenda: ..."."""

AGAIN: Final = re.compile(
    r"\b(?:(?:for|on)? ?(?:every|each) (?:(?:other|single) )?\w+|(?:weekly|monthly|daily|yearly|annually)|"
    r"(?:cada|tod[oa]s l[oa]s) \w+|jede[nrs]? \w+|chaque \w+|tous les \w+|ogni \w+|"
    r"tod[oa] (?:dia|semana|m[êe]s|ano|segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado|domingo))\b",
    _I,
)
"""How often, where that is told with where it is to be kept."""


COURTEOUS: Final = re.compile(rf"(?<=\w)(?:[\s,.;!?–—-]+{SOON})+[\s.!?,;–—-]*$", _I)
"""Courtesies at the end."""


class Told(NamedTuple):
    """What a request tells, without the clauses that only ask for it to be kept."""

    text: str
    kind: Kind
    """Where it is to be kept, where that was said."""
    asked: bool
    """Whether there was such a clause."""
    all_day: bool = False
    """Whether it said that the whole of the day is taken."""


@lru_cache(maxsize=16)  # what is told in full and what is told at length are read one after the other
def without_order(request: str) -> Told:
    """What is told, and where it is to be kept."""
    text, kind, asked, all_day = request.strip(), "", False, False
    while True:
        found = next((each for table in TABLES if (each := table.search(text)) and each.start() > 3), None)
        if found is None:
            break
        if DENIED.search(text[: found.start()]):
            return Told(request, "", False)
        named = {name: words for name, words in found.groupdict().items() if words}
        kind = kind or _kind(named)
        often = AGAIN.search(found.group())
        whole = f" {often.group().strip()}" if often and not AGAIN.search(text[: found.start()]) else ""
        all_day = all_day or ALL_DAY.search(found.group()) is not None
        text, asked = f"{text[: found.start()].rstrip(' ,;:–—-')}{whole}", True
    if (found := LEADING.match(text)) and found.end() < len(text):
        kind = kind or _kind({name: words for name, words in found.groupdict().items() if words})
        text, asked = text[found.end() :], True
    if asked and (courtesy := COURTEOUS.search(text)):
        text = text[: courtesy.start()]
    return Told(text, kind, asked, all_day)  # type: ignore[arg-type]


def beside_order(request: str) -> str:
    """What is told beside the clauses that only ask for it to be kept; all of it where there are none."""
    told = without_order(request)
    return told.text if told.asked and not told.all_day else request


def only_orders(words: str) -> bool:
    """Whether words tell nothing, but that what was told before them is to be kept: "don't let me forget"."""
    before = "what was told"
    return without_order(f"{before}, {words}").text == before


def _kind(named: dict[str, str]) -> Kind:
    """Where it is to be kept, by the words for that."""
    told = {name: words for name, words in named.items() if not OFTEN.fullmatch(words)}
    if not told:
        return ""
    return "event" if any(name.startswith("cal") or FOR_EVENT.search(words) for name, words in told.items()) else "todo"
