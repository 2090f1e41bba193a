"""The words around a deed: how a wish begins and ends, in the languages that people ask in.

Each table is a place to add a language.
"""

from __future__ import annotations

import re
from typing import Final

from agent.slips import unslipped

_I: Final = re.IGNORECASE

HAIL: Final = (
    r"please|hey|then|ok(?:ay)?|oh|also|and|so|well|btw|ah|por favor|porfa|oye|vale|y|pues|bueno|che|tambi[eé]n|"
    r"uf+|ay|uy|ugh+|argh|hmm+|oof|phew|jo|ostras|anda|venga|mira|escucha|a ver|total|hola|buenas|"
    r"bitte|und|ach|"
    r"s['’]il te pla[iî]t|stp|et|alors|dis|per favore|senti|allora|e|olha|ent[aã]o|"
    r"right(?: then)?|fair(?: enough)?|great(?: stuff)?|cool|nice(?: one)?|perfect|lovely|brilliant|sure|thanks|"
    r"thank you|cheers|haha+|lol|good|fine|all ?right|no worries|never ?mind|genial|perfecto|gracias|claro|s[uú]per|"
    r"guay|jaja\w*|danke|gut|merci|bien|grazie|perfetto|obrigad[oa]|beleza|"
    r"hi(?: there)?|hiya|hello(?: there)?|good (?:morning|afternoon|evening)|buen[oa]s (?:d[ií]as|tardes|noches)|hallo|"
    r"guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|coucou|ciao|buongiorno|buonasera|ol[áa]|oi|bo[am] (?:dia|"
    r"tarde|noite)"
)
ASIDE: Final = re.compile(rf"(?:\b(?:{HAIL})\b[,.!:\s]*)+", _I)
"""What is said before a wish and is none: "fair enough", "ok, great"."""

_DEED: Final = r"(?!(?:the|my|our|your|his|her|their|an?|(?-i:[A-Z]\w+))\b)"
"""No one to whom a note is written: "leave a note to the cleaner"."""

_MUST: Final = (
    r"(?:urgently (?:need|have|want) to |(?:i|we)(?: (?:really|just|still|also|do|absolutely|now))? (?:need|have|"
    r"want|ought|got|had better|am supposed|"
    r"was (?:told|asked)|were (?:told|asked)) to |(?:i|we)['’]?(?:ve| have)? got to |(?:i|we)['’]?(?:m|"
    r"re) (?:supposed|meant|"
    r"expected|to remember) to |(?:i|we)(?: really| also| still)? (?:must|should|gotta|better|['’]d better) |"
    r"(?:i|we) (?:must(?: not|n['’]?t)|can(?:not|['’]?t)|shouldn['’]?t|do ?n['’]?t want to|better not) forget to |"
    r"(?:must(?! (?:see|have|read|watch) (?:exhibitions?|films?|movies?|shows?|lists?|items?|books?)\b)|"
    r"should(?! (?:i|we)\b)|gotta|better(?! (?:not|late|together|safe)\b)|ought to|"
    r"(?:mustn['’]?t|better not) forget to) )"
)
"""How one says in English what one has to do."""

ENGLISH: Final = (
    r"(?:create|make|set(?: up)?|open|start|give|get|do)(?: me| us)? (?:an?|another|one more) "
    r"(?:(?:new|quick|little|repeating|recurring|regular|weekly|daily|monthly|urgent|important|high[- ]priority) )*"
    r"(?:to[- ]?do|task|reminder)(?: (?:item|entry))?(?: (?:in|on|for) (?:my|the) (?:to-?do )?list)?"
    r"(?:\s*[:,] ?| (?:to|for|about|that says|saying|which says|called|of)(?: me to)? )|"
    rf"(?:make|take|leave)(?: me| yourself)? a(?: quick| mental)? note (?:to {_DEED}|that {_MUST})|"
    r"(?:i['’]?d|i would|we['’]?d|i) (?:like|want|love|need|appreciate)(?: you)? "
    r"(?:(?:to be|being|to get) reminded|a (?:little |quick )?reminder|to remind me) (?:to |about |that i (?:have|"
    r"need) to )|"
    r"to[- ]do\s*[-–:,] ?|notes? to (?:self|myself)\s*[-–:,.] ?|"
    rf"(?:jot|write|note|put|take|mark)(?: it)?(?: down)?(?: for me)? that {_MUST}|put (?:me )?down (?:to |"
    rf"for )?(?!as\b|payments?\b|deposits?\b)|"
    rf"(?:help me (?:to )?remember|let me know|tell me|keep in mind|bear in mind|do remember|remember) (?:to |"
    rf"that {_MUST})|"
    rf"there(?:['’]?s| is) (?:a thing|something|one (?:more )?thing) {_MUST}do\s*[:,–-] ?|"
    r"(?:add|put|stick|pop|get)(?: this| that| these| it)? (?:to|on|onto|in) (?:my|the|our) "
    r"(?:to[- ]?do |shopping |task )?(?:list|to[- ]?dos|tasks)\s*(?:[:,–-] ?| (?=\w))|"
    rf"{_MUST}|"
    r"(?:i need |set |add |make |create |give me |put )?(?:two|three|four|\d) (?:new )?"
    r"(?:reminders|to-?dos|tasks|things)(?: to do| on my list)?(?: please)?:|"
    r"(?:an? )?new (?:to-?do|task|reminder)[:,]? |nueva tarea[:,]? |"
    r"(?:(?:an? )?(?:another |(?:very )?(?:urgent|important) )?(?:to[- ]?do|task|reminder)|"
    r"tarea (?:muy )?(?:urgente|importante))(?: (?:for|para)(?: [^\W\d]+)?)?\s*: ?|"
    r"(?:(?:it['’]?s )?not an? (?:event|appointment|meeting)[,;. ]+)?(?:(?:it['’]?s |but )*(?:just|only) )"
    r"an? (?:to-?do|task|reminder)[:,. ]+|"
    r"(?:(?:ping|nudge|alert|buzz|poke|prompt|tell) me|(?:(?:give|send) me|set(?: me)?(?: up)?) an? "
    r"(?:little |quick |gentle )?(?:nudge|shout|ping|poke|prod|buzz|reminder|alert|alarm|heads?[- ]?up))"
    r" (?:to |so (?:that )?(?:i|we) (?:(?:can|will|remember to|do ?n['’]?t forget to) )?|that i (?:need|have) to )|"
    r"(?:can|could|would|will) you (?:please )?|"
    r"(?:i|we)(?: really)? (?:need|have|want|ought|['’]ve got|got)(?: you)? to |"
    r"(?:have|need|got|want) to |(?:i|we) (?:must|should|gotta) |remind me (?:to |that i (?:need|have) to |about )?|"
    r"remember to |don['’]?t (?:let me )?forget (?:to |about )?|make sure (?:to |i )|"
    r"(?:add|put|enter|log|note down|write down|jot down|stick|pop|pencil)(?: in(?! (?:my|the|our)\b))?(?: an?)?"
    r"(?: (?:task|to-?do|reminder|event|appointment)\b)?:?(?: to| for)? |i need |we need |"
    r"(?:add|put|note|jot down|write)(?: down)? (?:to|on|in) (?:my|the) (?:to-?do |shopping )?list:? |"
    r"(?:i['’]?m|i am|we['’]?re|we are) (?=\w+ing\b)|mark (?:down )?(?=.* as )|"
    r"(?:(?:i|we)(?:['’]ve| have)?|['’]ve) got an? |(?:i|we) have an? |there(?:['’]?s| is) an? |"
    r"(?:(?:i['’]?m|i am|we['’]?re|we are) (?:all |completely |almost |nearly )?|we['’]ve run )out of |"
    r"(?:all|completely|almost|nearly|running|we['’]re) out of |"
    r"(?:i|we)(?: just)? ran out of |i(?:['’]ve| have) run out of |there(?:['’]?s| is) no more "
)
_CAN_ES: Final = (
    r"(?:¿ ?)?(?:(?:me |nos )?(?:puedes?|pod[eé]s|podr[ií]as?|quieres|querr[ií]as|ser[ií]as? tan amable de|"
    r"te importa(?:r[ií]a)?|"
    r"ser[ií]a posible)(?: por favor)? (?:recordar|avisar|apuntar|anotar|a[ñn]adir|agregar|poner|meter|crear|"
    r"hacer)(?:me|nos)?|"
    r"me (?:recuerd[ae]s?|record[aá]s|avisas?|apuntas?|anotas?|pones?|a[ñn]ades?|agregas?|metes?)|"
    r"(?:quiero|quisiera|querr[ií]a|necesito|me gustar[ií]a|(?:te|le) pido|a ver si|ojal[aá]) que me "
    r"(?:recuerdes?|recordaras?|avises?|apuntes?|anotes?|pongas?|a[ñn]adas?|agregues?)|a ver si me (?:recuerdas|"
    r"avisas|apuntas)|"
    r"no (?:te |se )?olvid(?:es?|[eé]s)(?: de)? (?:recordarme|avisarme|apuntar(?:me)?)|"
    r"ac(?:u[eé]|o)rdate de (?:recordarme|avisarme|apuntar(?:me)?))"
)
"""How one asks in Spanish to be reminded."""

SPANISH: Final = (
    rf"{_CAN_ES} (?:(?:que )?(?:tengo|hay|tenemos|debo) (?:que )?|(?:de|para) (?:que )?(?:tengo que )?|"
    r"(?:una? )?(?:tarea|recordatorio|pendiente)(?: para| de| :|:) )?|"
    r"(?:quiero|quisiera|querr[ií]a|necesito|me gustar[ií]a)(?: tener)? un (?:recordatorio|aviso) (?:para|"
    r"de)(?: que)? |"
    r"(?:que |para que )?no se (?:me|nos) (?:olvide|pase|vaya a olvidar) |haz(?:me)? que (?:me acuerde de|"
    r"no se me olvide) |"
    r"a ver si (?:me acuerdo de |consigo |puedo )?|(?:me |nos )?toca (?=\w+[aei]r)|"
    r"(?:me |nos )?(?:deber[ií]a(?:mos)?|tendr[ií]a(?:mos)? que|habr[ií]a que|falta|queda|queda(?:ba)? pendiente|"
    r"dej[eé] pendiente|tengo pendiente|est[aá] pendiente) (?=\w+[aei]r(?:l[aoe]s?|se|me|nos)?\b)|"
    r"(?:a[ñn][aá]d[aei](?:me|nos)|agr[eé]g[aue]+(?:me|nos)|m[eé]te(?:me|nos)) |por hacer\s*[:–-] ?|"
    r"(?:(?:agr[eé]g[aue]+|agreg[aá]|a[ñn][aá]d[ei]|cr[eé]a|cre[aá]|haz|hac[eé]|p[oó]n|pon[eé]|p[oó]nga|"
    r"ap[uú]nt[ae]|apunt[aá]|gener[aá]|prog?r[aá]ma|met[eé]|m[eé]te)(?:me|nos)? (?:(?:una?|otr[oa]|l[ao]|el|"
    r"mi) )?(?:nuev[oa] )?"
    r"(?:tarea|pendiente|recordatorio|aviso)(?: nuev[oa])?(?: (?:muy )?(?:urgente|importante))?"
    r"(?:\s*[:,] ?| (?:para|de(?= \w+[aei]r(?:l[aoe]s?|se|me|nos)?\b)|que diga)(?: (?:que )?tengo que)? ))|"
    r"(?:otra )?(?:tarea|pendiente)\s*: |(?:otro )?recordatorio\s*: |"
    r"(?:(?:le|les|lo|la|me|te|que) )?(?:tengo|hay|tenemos) (?:que|q) |debo |necesito |quiero |"
    r"(?:recu[eé]rd[ae]|record[aá])me (?:(?:que|q) (?:lo |la |los |las )?(?:tengo (?:que|q) )?)?|"
    r"(?:recuerd[ae]|record[aá]) |ac(?:u[eé]|o)rdate (?:de )?(?:que )?|"
    r"no (?:te |me |se )?(?:olvid(?:es?|[eé]s)|dejes? olvidar) (?:de )?|"
    r"(?:no es un (?:evento|cita)[,;. ]+)?(?:es )?(?:solo|s[oó]lo) una (?:tarea|cosa pendiente)[:,. ]+|"
    r"(?:av[ií]s[ae](?:me)?|(?:dame|p[eé]game|m[aá]ndame) un (?:toque|aviso|recordatorio)) "
    r"(?:(?:para|de) (?:que )?|que (?:tengo que )?)|"
    r"(?:ap[uú]nt[ae]|an[oó]t[ae]|apunt[aá]|anot[aá])(?:me)? "
    r"(?:como (?:(?:muy )?(?:importante|urgente)|tarea|pendiente) |que )?"
    r"(?:(?:en|a) (?:(?:mi|la) lista(?: de (?:la compra|tareas|compras))?|(?:mis|los) (?:pendientes|tareas)) )?|"
    r"(?:a[ñn]ad[ae]|a[ñn]ad[ií]|agreg(?:a|ue|[aá])|pon(?:ga|[eé])?|p[oó]ngame|met[aeé]|ag[eé]nd[ae]|agend[aá])"
    r"(?:me)? "
    r"(?:(?:en|a) (?:(?:mi|la) lista(?: de (?:la compra|tareas|compras))?|(?:mis|los) (?:pendientes|tareas)) )?|"
    r"(?:ya )?no (?:me |nos )?queda[n]? |(?:me |nos )?(?:hace[n]? )?falta[n]? |"
    r"se (?:me |nos )?(?:ha[n]? acabado|acab(?:[oó]|aron)|est[aá]n? acabando) (?:(?:el|la|los|las) )?|"
    r"(?:me|nos) (?:hemos |he )?qued(?:amos|ado|[eé]) sin "
)
GERMAN: Final = (
    r"(?:kannst|k[öo]nntest|w[üu]rdest|k[öo]nnen|k[öo]nnten) (?:du|sie) (?:mir |uns )?(?:bitte )?"
    r"(?=[^?]+ (?:eintragen|hinzuf[üu]gen|notieren|aufschreiben|vormerken|einplanen|speichern|merken)\b)|"
    r"(?:(?:k[öo]nntest|kannst|w[üu]rdest|k[öo]nnten|k[öo]nnen) (?:du|sie) mich (?:bitte )?dar?an erinnern|"
    r"(?:du sollst|sie sollen|bitte) mich dar?an erinnern|erinner[en]? (?:mich|uns)(?: bitte)?(?: dar?an)?)"
    r"\s*[:,]? (?:dass ich (?:noch )?)?|(?:ich|wir) d(?:arf|[üu]rfen)(?: auf keinen fall|"
    r" ja)? nicht vergessen\s*[:,]? |"
    r"(?:das darf ich nicht vergessen|nicht vergessen|vergiss nicht|merk dir|notiere?|notier dir|notiz|"
    r"merkzettel)\s*[:,] ?|"
    r"(?:(?:eine? )?neue )?(?:aufgabe|erinnerung|to-?do)\s*[:–-] ?|zu erledigen\s*: ?|"
    r"(?:ich|wir) (?:m[üu]sste[n]?|sollte[n]?|br[äa]uchte[n]?|muss|m[üu]ssen|hab(?:e|en)? noch|"
    r"w[üu]rde gern) (?:noch |unbedingt |mal )*|"
    r"(?:erstell|leg|mach|trag|schreib|setz|f[üu]g)e?(?: mir)?(?: bitte)? (?:(?:eine?|noch eine?) )?(?:neue )?"
    r"(?:aufgabe|erinnerung)(?: (?:an|f[üu]r))?(?: an)?\s*[:,]? |"
    r"erinner[en]? mich (?:bitte )?(?:dar?an,? )?(?:an )?|vergiss nicht,? |ich (?:muss|soll(?:te)?|will|m[öo]chte) "
    r"(?:noch )?|wir m[üu]ssen (?:noch )?|"
    r"(?:setze?|schreibe?|packe?(?! (?:my|the|our|your|an?|some|up|for|two|\d)\b)|trage?|notiere?|f[üu]ge?)"
    r"(?: mir)? (?:bitte )?"
    r"(?:noch )?|(?:ich brauche|wir brauchen) (?:noch )?|(?:es gibt|wir haben) kein(?:en?)? "
)
FRENCH: Final = (
    r"(?:(?:peux|pourrais|pouvez|pourriez)[- ](?:tu|vous) |tu (?:peux|pourrais) |vous (?:pouvez|pourriez) )"
    r"(?:(?:me |nous )?rappeler|m['’]aider à (?:me rappeler|penser)|noter|ajouter|mettre)(?: que je dois)? (?:de |"
    r"d['’]|à )?|"
    r"(?:n['’]oublie[sz]? pas de me rappeler|fais[- ]moi penser|aide[- ]moi à (?:penser|me souvenir)|"
    r"j['’]aimerais (?:que tu me rappelles|"
    r"un rappel)|je (?:veux|voudrais) (?:que tu me rappelles|un rappel))(?: pour)? (?:de |d['’]|à )?|"
    r"(?:note|ajoute|retiens) (?:que |qu['’])(?:je dois |j['’]ai à |on doit |il faut )|"
    r"(?:une? )?(?:nouvelle t[âa]che|t[âa]che|nouveau rappel|rappel|à faire|pense-bête)\s*[:–-] ?|"
    r"(?:il faudrait|je devrais|on devrait|on doit|il me faudrait|j['’]ai à|je n['’]ai pas le droit d['’]oublier) "
    r"(?:absolument |encore |bien )?(?:que je pense à |de |d['’])?|"
    r"(?:cr[ée]e|ajoute|mets|fais|programme)[sz]?(?:[- ]moi)? (?:(?:une?|encore une?) )?"
    r"(?:nouvelle? |nouveau )?(?:t[âa]che|rappel)"
    r"(?:\s*: ?| (?:pour|de) | d['’])|"
    r"rappelle[- ]moi (?:que je dois |qu['’]il faut |de |d['’])?|n['’]oublie pas (?:de |d['’])?|pense à |"
    r"(?:il )?faut (?:absolument |surtout )*pas (?:que j['’]|qu['’]on )oublie (?:de |d['’])?|"
    r"(?:il )?faut (?:que (?:je |j['’])|qu['’]on )?|je dois |(?:j['’]ai|on a) besoin (?:de |d['’])|il me faut |"
    r"(?:ajoute|note(?! to\b)|mets|inscris)(?:[- ]moi)? (?:de |d['’])?|il n['’]y a plus (?:de |d['’])|"
    r"(?:on (?:n['’])?a|j['’](?:n['’])?ai|je n['’]ai) plus (?:de |d['’])"
)
ITALIAN: Final = (
    r"(?:puoi|potresti|può|potrebbe|mi puoi|mi potresti) (?:ricordar(?:mi|e)|segnar(?:mi|e)|aggiunger(?:e|mi)|"
    r"metter(?:e|mi))"
    r"(?: che devo)? (?:di )?|non (?:far|lasciar)(?:mi|ci) dimenticare (?:di )?|(?:vorrei|voglio) (?:che mi ricordassi|"
    r"che mi ricordi|un promemoria) (?:di |per )?|(?:segna|annota|appunta|ricorda) che (?:devo|dobbiamo) |"
    r"(?:dovrei|dovremmo|toccherebbe|mi tocca|c['’]è da|ho da|bisognerebbe) |"
    r"(?:nuov[oa] )?(?:compito|attivit[àa]|promemoria|cosa da fare|da fare)\s*[:–-] ?|"
    r"(?:crea|aggiungi|metti|imposta|fai|segna)(?:mi)? (?:una? |un['’])?(?:nuov[oa] )?"
    r"(?:promemoria|compito|attivit[àa])"
    r"(?:\s*: ?| (?:per|di) )|"
    r"ricordami (?:che devo |di )?|non (?:dimenticare|scordare) (?:di )?|devo |dobbiamo |bisogna |"
    r"(?:ho|abbiamo) bisogno di |mi serve |(?:aggiungi|segna|metti|annota|appunta)(?:mi)? |non c['’][èe] più |"
    r"(?:è|e['’]) finit[oa] (?:il |lo |la |l['’])|sono finit[ie] (?:i |gli |le )"
)
PORTUGUESE: Final = (
    r"(?:(?:voc[êe] )?(?:podes?|poderias?|consegues?|d[áa] para|pod[ei]a)(?: por favor)? (?:me )?(?:lembrar|anotar|"
    r"adicionar|p[ôo]r|"
    r"colocar)(?:-me)?|n[ãa]o (?:me )?deixes?(?:-me)? esquecer|(?:quero|queria|gostava|gostaria|"
    r"preciso) (?:que me lembres?|de um lembrete|"
    r"um lembrete)) (?:de que tenho |que tenho )?(?:de |que |para )?|(?:anot[ae]|apont[ae]|not[ae]) que (?:tenho|"
    r"preciso|devo) (?:de |que )?|"
    r"(?:nova )?(?:tarefa|lembrete|a fazer|por fazer)\s*[:–-] ?|(?:dev(?:o|ia|eria)|dev[ií]amos|teria|tinha|"
    r"falta) (?:de |que )?(?=\w+[aei]r)|"
    r"(?:acrescent[ae]|adicion[ae]|coloqu[ea]|coloc[ae]|ponha|p[õo]e|anot[ae])(?:-me)? |"
    r"(?:cri[ae]|adicion[ae]|acrescent[ae]|p[õo]e|coloc[ae]|fa[zç]a?|marc[ae])(?:-me)? (?:uma? )?(?:nov[oa] )?"
    r"(?:tarefa|lembrete)"
    r"(?:\s*: ?| (?:para|pra|de) )|"
    r"(?:me lembr[ae]r?|lembr[ae]-me) (?:de |que )?|não (?:me )?(?:esque[cç]as?|deixes? esquecer) (?:de )?|"
    r"(?:eu )?(?:preciso|tenho|temos) (?:de |que )?|(?:acrescenta|adiciona|p[õo]e|coloca|bota|anota|marca)(?:-me)? |"
    r"acabou (?:o |a )|acabaram (?:os |as )|não tem mais "
)
FRAME: Final = re.compile(
    rf"^(?:(?:{HAIL})[,.!\s]+)*(?:{ENGLISH}|{SPANISH}|{GERMAN}|{FRENCH}|{ITALIAN}|{PORTUGUESE})", _I
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
PLANNED: Final = re.compile(
    r"^(?:(?:book (?=(?:me|in|for|an?|the|my)\b)|schedule |set up |pencil in |arrange |organi[sz]e |"
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
    rf"{_AGENDAR} |(?:tenemos|tendr[eé](?:mos)?|habr[aá]|(?:voy|vamos) a (?:tener|hacer)) |"
    r"(?:(?:me|nos) (?:han|ha|acaban de) (?:dado|dar|citado|puesto)(?: para)?) |(?:he quedado|quedamos) (?:para|"
    r"en (?=\w+[aei]r(?:l[aoe]s?|se|me|nos)?\b)) |"
    r"(?:(?:wir|ich) (?:haben|habe) |es gibt |neuer termin(?:\s*[:–-] ?| )|(?:mach|"
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
    r"pendientes|lista(?: de (?:la compra|tareas|compras)| della spesa)?|calend[áa]rio|\w*liste(?: de courses)?|"
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

_OWN: Final = r"(?:my|the|mi|mis|la|el|mein(?:e[nr]?)?|die|den|der|ma|mes|mon|le|les|mia|mio|minha|meu|l['’])"
_IN: Final = r"(?:to|on|in|into|a|en|al|auf|zu|à|dans|sur|alla?|nel(?:la)?|sulla|na|no|para|pra)"
_DOWN: Final = (
    r"(?:put|add|stick|pop|get|note|write|jot)|(?:schreibe?|setze?|trage?|packe?)|(?:ajoute|note|mets|inscris)|"
    r"(?:aggiungi|segna|metti|annota)|(?:p[õo]e|coloca|bota|anota|acrescenta|adiciona)"
)
_IT: Final = r"(?:[- ]?(?:it|that|this|them|both|sie|es|ihn|das|les?|la|lo|l[oa]s|o|a))"
TAIL: Final = re.compile(
    r"(?:(?:^|[,;.\s]+|(?<=[,;.]))(?:(?:and |but |y |que |und |et |e )?"
    r"(?:(?:it['’]?s |its |that['’]?s |this is |es |esto es |ist |c['’]est |è |é )?"
    r"(?:very |really |super |muy |sehr |tr[eè]s |molto |muito )?"
    r"(?:(?:as|with|at|con) (?:an? |the )?(?:high(?:est)?|top|alta|m[aá]xima) (?:priority|prioridad)|important|"
    r"urgent|asap|importante|urgente|wichtig|dringend)|please|pls|thanks|thank you|"
    r"thx|cheers|then|entonces|pues|(?:(?:with|con)\s+)?(?:as (?:the|its) (?:due )?date|como fecha)|"
    r"(?:many|much) thanks|thanks (?:a lot|so much|a million)|thank you (?:so|very) much|"
    r"(?:thank you|thanks|cheers),? (?:my )?(?:dear|love|mate|darling|honey|buddy|pal)|"
    r"muchas gracias|mil gracias|se faz(?:es)? favor|por gentileza|"
    r"por favor|porfa(?:vor)?|plis|anda|venga|gracias|"
    r"bitte|danke|stp|svp|s['’]il te pla[iî]t|merci|per favore|grazie|obrigad[oa]|"
    r"if you (?:do ?n['’]?t mind|could|can|would|please|get (?:a|the) (?:chance|moment|minute))|"
    r"if (?:that['’]?s|it['’]?s) ok(?:ay)?|when you (?:can|get (?:a|the) (?:chance|moment|minute))|"
    r"(?:si|se) (?:es|eres|son) tan amables?|si (?:me )?haces? el favor|"
    r"si (?:puedes?|pod[eé]s|no es (?:mucha )?molestia|no te importa)|cuando puedas?|(?:te|se) lo agradezco|"
    r"wenn(?:'s| es)? geht|si possible|se possibile|se puder(?:es)?|quand tu peux|quando puoi)|"
    rf"{_IN} (?:{_OWN} ?)?{_LISTS}(?: ein| hinzu)?|(?<=,)\s*(?:diary|calendar|agenda|calendario)|"
    r"(?:please )?(?:put|add|stick|pop|pencil|block|book|mark|save) (?:it|them|that|me|the lot|"
    r"(?:that|those|the) days?)(?: (?:in|out|off|down))?(?: for (?:it|that))?|"
    r"(?:bloquea|reserva|marca|guarda)(?:l[oa]s?)?(?: (?:es[oe]s?|es[ae]s?|los|el) (?:d[ií]as?|hueco|hora))?|"
    r"d[eé]jal[oa]s?(?: fij[oa]s?)?|ein|hinzu|"
    rf"(?:(?:needs?|has|have|ought|must|should|got)(?: to)? (?:go|be)|goes|belongs|va[n]?) {_IN} (?:{_OWN} ?)?{_LISTS}|"
    rf"for {_OWN} {_LISTS}|"
    rf"(?:both|all)(?: of (?:it|them))? (?:in|on|to) {_OWN} {_LISTS}|"
    rf"(?:and |und |et |e )?(?:can you )?(?:{_DOWN}){_IT}? ?(?:down|(?:bitte |please )?{_IN}(?: {_OWN})? ?{_LISTS})|"
    r"(?:que (?:si no )?se me (?:va a )?(?:olvid\w+|pas\w+))|"
    r"(?:y )?(?:ap[uú]nta(?:me)?l[oa]s?|an[oó]ta(?:me)?l[oa]s?|p[oó]n(?:me)?l[oa]s?|agr[eé]ga(?:me)?l[oa]s?|"
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

PLANNED_TAIL: Final = re.compile(
    r"(?:\s+(?:down|is|will be|are|has been (?:arranged|booked|set)|es|ser[aá]|va a ser|ist|est|è|é))+$", _I
)
"""What leads on to a time behind what is planned: "put the eye test down" for Monday."""

DARAN: Final = re.compile(r"\b(?:dar?an|nicht vergessen|vergiss nicht)\b", _I)
ZU: Final = re.compile(
    r"\b(?P<prefix>(?:ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zur[üu]ck|los|hin|her|um|durch|raus|rein|runter|"
    r"hoch)?)zu ?(?=\w+e?n$)",
    _I,
)
"""The "zu" of a German deed that hangs on such a wish: "den Müll rauszubringen"."""

QUOTED: Final = re.compile(r"[\"“«„‘'](?P<words>[^\"“”«»„‘’]+)[\"”»“’']")
"""A deed that stands whole in quotation marks."""


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
    rest, previous, held, led = _trimmed(words), "", False, False
    asked = planned or bool(_KEPT.search(words))
    while previous != rest:
        previous, rest = rest, TAIL.sub("", rest)
        frame = FRAME.match(rest)
        if frame and not (held and _PUT.match(frame.group())) and not (led and _LONE.match(frame.group())):
            held = not asked and (held or bool(_OBLIGED.match(frame.group())))
            rest, led = rest[frame.end() :], True
            rest = DOWN_DE.sub("", rest) if CAN_DE.match(frame.group()) else rest
        rest = _trimmed(rest)
        rest = _trimmed(PLANNED_TAIL.sub("", PLANNED.sub("", rest))) if planned else rest
    rest = ZU.sub(r"\g<prefix>", rest) if DARAN.search(words) else rest
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
