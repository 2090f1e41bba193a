"""The clauses of a request: where one ends and the next begins, and the words that only lead from one to the other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from agent.intents import CLAUSES, cuts
from tools.matching import words_of

CRY: Final = re.compile(r"\W*\w+(?: \w+)?!+\s*")
"""A word or two with an exclamation mark, which are no clause: "Busy weekend!"."""

LED: Final = (
    r"(?:[&+]\s+|(?:and|then|also|plus|but|so|ok(?:ay)?|right|oh|ah|hey|please|"
    r"while (?:you['’]?re|you are) (?:at it|(?:in )?there)|y|e|oye|vale|pero|luego|adem[aá]s|también|de paso|"
    r"ya que est[aá]s|por favor|und|dann|ach|et|puis|poi|depois)\b\W*)"
)
"""Words that join a wish to the one before."""

AND: Final = re.compile(
    r"^\W*?(?:(?:oh|ah|ach|ok(?:ay)?|hey|right|please|oye|vale)\W+)*"
    r"(?:[&+](?=\s)|(?:and|n|then|also|plus|y|luego|también|además|und|dann|et|puis|poi|depois|e)\b)",
    re.IGNORECASE,
)
"""How a clause begins that goes on with another wish."""

LEADING: Final = re.compile(
    rf"(?=.*\w\w)\W*{LED}*(?:(?:can|could|would|will) you(?: please| maybe| just)?|"
    r"(?:me )?(?:puedes|podr[ií]as|puede)|(?:kannst|k[öo]nntest) du(?: mir| bitte)*|(?:peux|pourrais)[- ]tu|"
    r"puoi|potresti|(?:voc[eê] )?pode(?:ria)?)?\W*",
    re.IGNORECASE,
)
"""A clause that only leads on to the next: ". Oh", ". Can you"."""

LED_ON: Final = re.compile(rf"^(?:(?![&+])\W)*(?:{LED}*(?:can|could|would|will) you )?{LED}+", re.IGNORECASE)
"""How a wish begins that follows on another."""

ORDERED: Final = re.compile(
    rf"^\W*{LED}*(?:(?:can|could|would) you {LED}*)?"
    r"(?:add|to-?do|put|block|enter|pencil|move|push|shift|reschedule|postpone|schedule|book|set|tick|mark|cross|"
    r"delete|"
    r"remove|cancel|scrap|note|jot|write|remember|remind|show|list|call|buy|create|"
    r"(?:a[ñn]ad|agreg|ap[uú]nt|an[oó]t|mu[eé]v|p[aá]s|c[aá]mbi|apl[aá]z|retr[aá]s|adel[aá]nt|t[aá]ch|m[aá]rc|b[oó]rr|"
    r"qu[ií]t|canc[eé]l|an[uú]l|elim[ií]n|agend|recu[eé]rd|record|ens[eé][ñn]|mu[eé]str|l[ií]st|cr[eé])(?:[aáeé])"
    r"(?:me|le|nos)?|p[oó]n(?:me|ga|le)?|haz(?:me)?|ten en cuenta)\b"
    r"(?! (?:it|that|this|them|'?em|both|those|lo|eso|esto)\b)",
    re.IGNORECASE,
)
"""How a clause begins that asks for a deed."""

NAMED_ONLY: Final = re.compile(
    rf"^\W*{LED}*(?!(?:add|buy|get|call|ring|send|make|put|note)\b)(?:[\w'’-]+ ){{1,4}}(?:too|as well|tambi[eé]n|"
    rf"auch|aussi|anche)\W*|"
    rf"^\W*{LED}*(?:the|my|our|his|her|el|la|los|las|mi|mis|nuestr[oa]s?)"
    r"(?: (?!(?:is|are|was|were|to|on|at|by|for|needs?|as|has|can|goes|should|must|from|es|son|est[aá]n?|para|al?|ya|"
    r"con|se|no|tiene|ahora)\b)[\w'’-]+){1,4}[\s,.]*(?:please|pls|too|as well|por favor|tambi[eé]n)?[\s,.!?]*",
    re.IGNORECASE,
)
"""A clause that names a thing and says nothing of it: "and the library card"."""

WITH_IT: Final = re.compile(
    r"^\W*(?:and|then|y|e|und|et)\b\W*(?!(?:cancel|delete|remove|tick|mark|cross|change|move|add|undo|scrap|drop|"
    r"bin|put|"
    r"set|make|rename|push|keep|note|save|write|call)\b)[^\W\d_]{3,} (?:it|them|that)(?: \w+)?\W*",
    re.IGNORECASE,
)
"""A clause that goes on with the deed before it: "remind me to ring the practice and confirm it"."""

BOTH_DOWN: Final = re.compile(
    r"\W*(?:(?:so|and|please|can you|could you)\W+)*(?:write|put|note|add|jot|pop|stick|enter)"
    r"(?: (?:both|them|all|these)(?: of (?:them|those))?| down| in)+"
    r"(?: where(?:ver)? they (?:belong|go))?(?:,? please)?\W*|"
    r"\W*(?:(?:y|por favor)\W+)*(?:ap[uú]nta|an[oó]ta|p[oó]n|a[ñn]ade|agr[eé]ga|gu[aá]rda)(?:me)?l[oa]s"
    r"(?: (?:las|los) dos| tod[oa]s| amb[oa]s)?(?: donde (?:toque|corresponda|vaya))?(?:,? por favor)?\W*",
    re.IGNORECASE,
)
"""A clause that only asks for what was told to be put down: "write both down where they belong"."""

_ADMIN: Final = (
    r"(?: (?:eintragen|streichen|mon|stp|svp|in|into|on|onto|off|out|down|up|as|to|of|from|for|please|pls|my|the|"
    r"an?|calendar|diary|agenda|lists?|"
    r"to-?dos?|"
    r"location|place|reminder|event|entry|too|instead|now|done|then|again|"
    r"en|el|la|mi|como|de|del?|para|por favor|calendario|lista|lugar|recordatorio|tarea|evento|hecho|ya|"
    r"bitte|ein|meinen?|den|die|kalender|liste|ab|dans|l['’]agenda|le calendrier|ma|s['’]il te pla[iî]t|nel|nella|"
    r"mio|mia|"
    r"calendario|per favore|na|no|minha|meu))*[\W_]*"
)
IF_SO: Final = re.compile(
    r"^\W*(?:(?:and|but|y|pero|und|et|e)\s+)?(?:if (?:not|so|it (?:is|isn['’]?t|is not))|otherwise|si (?:no|s[ií])|"
    r"falls? nicht|wenn nicht|sonst|sinon|se n[aã]o|se no)\b[\s,]*",
    re.IGNORECASE,
)
"""On what answer something is wished for: "if not, add it"."""

_MENDS: Final = (
    r"(?:(?:correct|fix|amend|update|adjust|alter|mend|note|change) (?:it|that|this|them)|"
    r"(?:lo |la |los |las )?(?:corr[ií]j[ae]|corr[ií]g[ea]|c[aá]mbi[ae]|mod[ií]fi(?:ca|que)|act[uú]ali(?:za|ce)|"
    r"aj[uú]st[ae]|arr[eé]gl[ae]|an[oó]t[ae]|ap[uú]nt[ae])(?:me)?(?:l[oa]s?)(?: (?:usted|vos|t[uú]|bien))?|"
    r"(?:corregir|cambiar|modificar|actualizar|ajustar|arreglar|anotar|apuntar)(?:me)?(?:l[oa]s?)|"
    r"(?:korrigier|[äa]nder|aktualisier|berichtig)(?:e|e?n)?(?: sie)? (?:das|es|ihn|sie)|"
    r"(?:das|es|ihn|sie)(?: (?:zu|mir|bitte))* (?:korrigieren|[äa]ndern|aktualisieren|anpassen|anzupassen|umzutragen)|"
    r"(?:corrige|change|modifie|rectifie)[zr]?-l(?:e|a|es)|(?:de )?l(?:e|a|es) (?:corriger|changer|modifier|rectifier)|"
    r"(?:corregg|cambi|modific|aggiorn|sistem)(?:i|a|er|ar)l[oaie]|l[oa] (?:corregga|cambi|modifichi|aggiorni)|"
    r"(?:corrij|corrig|mud|alter|atualiz)(?:a|e|i|ir|ar)(?:[- ](?:isso|isto|l?[oa])|l[oa]))"
)
_MARKS: Final = (
    r"(?:(?:see to|deal with|take care of|arrange) (?:it|that|this|them)|"
    r"(?:lo |la |los |las )?(?:m[aá]rque|b[oó]rr[ae]|qu[ií]t[ea]|elim[ií]n[ae]|an[uú]l[ae]|canc[eé]l[ae]|mu[eé]v[ae]|"
    r"p[aá]s[ae]|p[oó]nga|ag[eé]nd[ae]|t[aá]ch[ae]|gu[aá]rd[ae])(?:me)?(?:l[oa]s?)(?: (?:usted|vos|t[uú]))?|"
    r"(?:marcar|borrar|quitar|eliminar|anular|cancelar|mover|poner|agendar|tachar|guardar)(?:me)?(?:l[oa]s?)|"
    r"(?:trag|streich)(?:e|en)?(?: sie)? (?:das|es|ihn|sie)(?: ein| ab)?|"
    r"(?:das|es|ihn|sie)(?: (?:zu|mir|bitte))* (?:eintragen|einzutragen|streichen)|"
    r"(?:de )?l(?:e|a|es) (?:noter|supprimer)|(?:cancell|segn)ar?l[oaie]|l[oa] (?:segni|cancelli)|"
    r"(?:anot|apag)(?:a|e|ar)[- ](?:isso|isto|l?[oa]))"
)
"""Orders to mend what was told, and to put it down or away, which name nothing."""

_KINDLY: Final = (
    r"(?:(?:(?:would|could|will|can) you )?(?:please )?(?:be so (?:kind|good|nice) (?:as to|and)|be kind enough to|"
    r"do me (?:a|the) (?:favou?r|kindness) (?:and|of)|have the (?:kindness|goodness) to)|"
    r"(?:h[aá]ga(?:me|nos)?|h[aá]z(?:me)?|hac[eé](?:me)?) (?:el|un) favor(?: de)?|"
    r"(?:(?:sea|s[eé])|si (?:es|fuera)) (?:usted )?tan amable(?: de)?|"
    r"(?:tenga|ten) la (?:bondad|amabilidad|gentileza)(?: de)?|(?:me )?(?:puede|podr[ií]a|quiere)(?: usted)?|"
    r"(?:le|te) (?:ruego|pido|agradecer[ií]a)(?: que)?|"
    r"sei(?:en sie|d)? (?:bitte )?so (?:gut|nett|lieb|freundlich)(?: und)?|"
    r"(?:w[üu]rden|k[öo]nnten|k[öo]nnen) sie(?: bitte)?|ayez (?:la gentillesse|l['’]obligeance|l['’]amabilit[ée])|"
    r"(?:pouvez|pourriez|voulez)-vous|merci|veuillez|"
    r"(?:mi )?(?:faccia|fammi) (?:il|un) (?:favore|piacere)(?: di)?|(?:sia|sii) (?:cos[ìi] )?gentile(?: da)?|"
    r"(?:pu[oò]|potrebbe)|(?:fa[çc]a|faz)(?:-me)? (?:o|um) favor(?: de)?|"
    r"(?:tenha|tem) a (?:bondade|gentileza)(?: de)?|(?:pode|poderia|podia))"
)
"""How one asks with much courtesy."""

ONLY_POINTS: Final = re.compile(
    rf"^\W*{LED}*(?:{_KINDLY}[\s,]+)?(?:(?:can|could|would) you {LED}*)?(?:(?:get rid of|put|add|set|change|move|"
    rf"make|note|save|enter|"
    rf"get|take|pop|"
    r"stick|remove|delete|cancel|drop|scrap|bin|do|book|schedule|tick|cross|mark|update|sort|block|write|log) "
    r"(?:it|that|this|them|those)|(?:can|could) (?:it|that|this) (?:go|be put|be)|"
    r"(?:p[oó]n|ap[uú]nta|an[oó]ta|a[ñn][aá]de|b[oó]rra|qu[ií]ta|anula|cancela|elimina|m[aá]rca|t[aá]cha|mu[eé]ve|"
    r"c[aá]mbia|"
    r"gu[aá]rda|agenda|agr[eé]ga|b[aá]ja|s[aá]ca)(?:me)?l[oa]s?|(?:me )?l[oa] (?:pones|apuntas|anotas|borras|segni|"
    r"metti|"
    r"aggiungi)|(?:trag|schreib|nimm|streich) (?:das|es|ihn|sie)|(?:note|mets|ajoute|supprime|enl[eè]ve)-l[ea]|"
    r"(?:tu )?peux(?:-tu)? l(?:e|a|es|['’]) ?(?:mettre|noter|ajouter|inscrire|supprimer)|"
    r"(?:puoi|potresti) (?:segn|mett|aggiung|toglie)\w+l[oaie]|kannst du (?:das|es|ihn|sie)(?: bitte)?(?= (?:bitte |"
    r"in |auf |ein))|"
    r"(?:segnal[oa]|mettil[oa]|toglil[oa]|cancellal[oa])|(?:anota|p[õo]e|coloca|arruma|apaga|tira)(?: isso| a[ií]|"
    r"-[oa])|"
    rf"(?:p[õo]e|anota) na agenda|{_MENDS}|{_MARKS}){_ADMIN}",
    re.IGNORECASE,
)
"""A clause that says what to do with what was told before it, and names nothing: "put that in as the location"."""

MENDS_IT: Final = re.compile(rf"^\W*{LED}*(?:{_KINDLY}[\s,]+)?{_MENDS}{_ADMIN}", re.IGNORECASE)
"""The same of one that is to be changed as it was told: "haga el favor de corregirlo"."""

HANGS: Final = re.compile(
    r"^\W*(?:without \w+ing|sin \w+[aei]r(?:l[oa]s?)?|senza \w+|sans \w+|ohne \w+ zu|sem \w+)\b|"
    r"^\W*(?:if so\b|in that case\b|si es as[ií]\b|en ese caso\b|"
    r"(?:me )?(?:choca|coincide|cuadra)\b|(?:does|would|will) (?:that|it|this) (?:clash|work|fit|suit)\b)|"
    r"^\W*(?:but|pero|aber|mais|ma|mas)\b[\s,]*(?:(?:please|por favor|bitte)\s+)?(?:keep|leave|not|don['’]?t|do not|"
    r"deja|no|guarda|"
    r"conserva|mant[eé]n|lass|behalt\w*|nicht|garde|laisse|pas|lascia|tieni|non|deixa|mant[eé]m|n[aã]o)\b",
    re.IGNORECASE,
)
"""How a clause begins that hangs on the one before: "but keep the beans", "if so, put it in"."""

NOT_DOWN: Final = re.compile(
    r"^\W*(?:(?:and|but|so|please|y|pero)\b\W*)*(?:do ?n['’]?t|do not|no need to|without) "
    r"(?:book|add|put|save|enter|write|schedul|creat|not|mak)\w* (?:it|them|that|this|any(?:thing)?)\b(?! off)|"
    r"^\W*(?:(?:y|pero)\b\W*)*no (?:me )?(?:l[oa]s? )?(?:apunt|a[ñn]ad|pon|reserv|guard|agend|anot|cre)\w*s\b",
    re.IGNORECASE,
)
"""A clause by which what was just told is not to be put down: "don't book them!"."""

SAME_ROW: Final = re.compile(
    r"\b(?:it|its|she|he|they|her|his|their|them|that|this|those|these|there|ella|[eé]l|eso|esa|ese)\b", re.IGNORECASE
)
"""Words of a second question about what the first asks for: "has she written? what does she want"."""

GOES: Final = re.compile(
    r"^\W*(?:(?:so|and|then|but|which means|as[ií] que|y|de modo que|pero)\s+)?(?:(?:they|he|she|i) (?:say|says|"
    r"said|think|thinks|hear|guess) (?:that )?)?"
    r"(?:(?:room|floor|flat|suite|gate|platform|aula|sala|planta|piso|puerta|and[eé]n) \w{1,4}\b|if so\b|"
    r"it(?:['’]?(?:s|ll|d)\b|"
    r"\s)|not\b|"
    r"(?:the )?(?:first|next|last) (?:one|time|class|session|lesson)\b|(?:la|el) (?:primera?|pr[oó]xim[oa])\b|"
    r"(?:takes?|lasts?|starting|starts|ending|ends|instead of|rather than) |(?:we|i)['’]?(?:ll| will) (?:start|"
    r"begin|finish|end)\b|"
    r"(?:(?:a )?quarter of an |half an |an? )?hours?\b|"
    r"(?:empieza|comienza|termina|acaba|dura|ser[ií]a|ser[aá]|queda|quedar[ií]a) )",
    re.IGNORECASE,
)
"""How a clause begins that tells more of what was just asked for: "so it starts at 11:30"."""


_WHICH: Final = (
    r"(?:(?:that|this|the (?:first|second|third|last|latter|former|other))(?: one)?(?:['’]s| is| has to be| must be)?"
    r"(?= (?:for|by|due|on|before|until|at|in)\b)|"
    r"(?:es[ao]|[ée]s[ao]|est[ao]|[ée]st[ao]|(?:est[ea]|es[ea]) [uú]ltim[oa]|l[oa] (?:primer[oa]|segund[oa]|"
    r"[uú]ltim[oa]|otr[oa])|el (?:primero|segundo|[uú]ltimo|otro))(?: (?:es|que sea|tiene que ser))?"
    r"(?= (?:para|antes|el|en|a)\b)|"
    r"(?:das|dies(?:e[rs]?)?|letztere[rs]?|das (?:erste|zweite|letzte))(?: (?:ist|muss))?(?= (?:bis|am|f[üu]r|vor)\b)|"
    r"(?:[cç]a|celui-l[àa]|celle-l[àa]|(?:le |la )?(?:premi[eè]re?|second[e]?|derni[eè]re?)|ce derni[eè]r)"
    r"(?= (?:pour|avant|d['’]ici)\b)|"
    r"(?:quest[oa]|quell[oa]|quest['’]ultim[oa]|(?:il|la) (?:prim[oa]|second[oa]))(?= (?:per|entro|prima)\b)|"
    r"(?:esse|essa|isso|este [uú]ltimo|esta [uú]ltima|[oa] (?:primeir[oa]|segund[oa]|[uú]ltim[oa]))"
    r"(?= (?:para|at[eé]|antes)\b))"
)
WHICH_ONE: Final = re.compile(rf"^\W*(?:(?:and|but|y|pero|und|et|e|mas|ma)\b\W*)*{_WHICH}\s*", re.IGNORECASE)
"""What leads to the time of one of the things that were just told: ", that one by Saturday"."""

ENDS_IN_ONE: Final = re.compile(
    r",\s*(?:(?:and|but|y|pero|und|et|e|mas|ma)\s+)?(?:(?:that|this|the (?:first|second|last|latter|former|other))"
    r"(?: one)?(?:['’]s)?|es[ao]|[ée]s[ao]|est[ao]|[ée]st[ao]|(?:est[ea]|es[ea]) [uú]ltim[oa]|"
    r"(?:el|l[oa]) (?:primer[oa]|segund[oa]|[uú]ltim[oa]|otr[oa])|das|letztere[rs]?|[cç]a|"
    r"(?:celle|celui)(?:-l[àa])?|quest[oa]|quell[oa]|"
    r"quest['’]ultim[oa]|"
    r"esse|essa|isso)\W*$",
    re.IGNORECASE,
)
"""How a title ends from which such a time was cut."""


_NAME: Final = r"(?:a )?[A-ZÁÉÍÓÚÑ][\w'’-]+(?: [A-ZÁÉÍÓÚÑ][\w'’-]+)?"
_NEXT: Final = r"(?:\s*(?:,|&|,?\s*\b(?:and|y|e)\b)\s*)+"
PERSON_PUT: Final = re.compile(
    rf"\W*(?:[\w'’]+,? ){{0,3}}?(?i:add|invite|include|put|remove|take|uninvite|a[ñn]ade|agrega|invita|incluye|pon|"
    rf"mete|apunta|quita|saca) {_NAME}(?:{_NEXT}{_NAME})*\W*"
)
PERSON_TOO: Final = re.compile(
    rf"{_NEXT}{_NAME}(?:\s*$|\s+(?:to|from|for|on|down|off|as|al?|en|del?|para)\b(?!.*\b(?:list|lista|to-?dos|"
    rf"tareas)\b))"
)
"""Several persons for one event: "add Joanna" and "Ruth to the lunch"."""


def is_of_persons(before: str, clause: str) -> bool:
    """Whether a clause only goes on with the persons of the wish before it."""
    return PERSON_TOO.match(clause) is not None and PERSON_PUT.fullmatch(before) is not None


def clauses(request: str) -> list[str]:
    """The request cut before each comma, full stop and "and"; put together again they are the request."""
    ends = [0, *(start for start, _ in cuts(request) if start), len(request)]
    found = [request[start:end] for start, end in pairwise(ends) if start < end]
    return _led(found)


def _led(found: list[str]) -> list[str]:
    """Clauses, those that do no more than lead on put before the next: ". Oh", "can you" and "also note ..."."""
    kept: list[str] = []
    led = ""
    for clause in found:
        opens = clause.strip(" ") in ("¿", "¡", "(") or (led and not words_of(clause))
        if CRY.fullmatch(clause) or LEADING.fullmatch(clause) or opens:
            led += clause
        else:
            kept.append(led + clause)
            led = ""
    return [*kept[:-1], kept[-1] + led] if kept else [led]


def unled(clause: str) -> str:
    """A clause without the words that join it to the one before."""
    if not CLAUSES.match(clause) and not AND.match(clause):
        return clause
    return LED_ON.sub("", clause) if LED_ON.match(clause) else CLAUSES.sub("", clause, count=1)
