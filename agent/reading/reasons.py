"""What a clause tells that is no wish: how somebody or something is, as the reason for what was asked before it.

"Set the parcel to normal priority, she's away till the weekend": her absence is no event, though it has a time in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from agent.calls import Planned
from agent.reading.clauses import clauses
from tools.matching import LIKE_WORD, NOISE, ranked_by_mention, word_likeness, words_of

_EN: Final = (
    r"(?:(?:he|she|it|they|we|i|that|everyone|nobody|everybody)(?:['’]?(?:s|re|m)\b| is\b| are\b| am\b|['’]?ll be\b|"
    r" will be\b)|(?:the|my|our|his|her|their) (?:\w+ ){1,2}(?:is|are|will be)\b)(?: (?!due\b)\w+){0,2}? "
    r"(?:away|out|off|ill|sick|poorly|unwell|late|delayed|broken|closed|shut|ready|back|full|busy|gone|abroad|"
    r"travell?ing|on (?:holiday|leave|a trip|vacation|the road|strike)|home|in (?:hospital|bed)|asleep|tired|booked|"
    r"free|open|fixed|unavailable|working|not (?:here|there|in|well))\b|"
    r"(?:i|we|he|she|they)(?:['’](?:m|re|s|ll be)| am| are| is| will be)(?: \w+)? (?:on (?:shift|call|duty|nights|"
    r"lates|earlies|a course|site|set)|at (?:work|the office|the hospital|my desk)|in (?:class|meetings|town)|"
    r"tied up|snowed under|rushed off (?:my|our|her|his|their) feet|(?:not )?around|held up|stuck)\b|"
    r"(?:i|we|he|she|they) (?:work|works|(?:do ?n['’]?t|does ?n['’]?t|won['’]?t) (?:finish|get (?:off|out|back|in|"
    r"home)))\b|"
    r"(?:(?:the|my|our|his|her|their) )?(?:\w+ ){1,3}(?:runs? out|expires?)\b|"
    r"(?:i|we|he|she|they) (?:can(?:['’]?t|not)|won['’]?t|couldn['’]?t) (?:make|do|be|get|come)\b"
)
_ES: Final = (
    r"(?:(?:ella|él|ellos|ellas|ya|yo|todav[ií]a|a[uú]n|(?:el|la|los|las|mi|mis) \w+) )?"
    r"(?:est[aá]n?|estoy|estamos|sigue[n]?|anda[n]?|estar[aá]n?)(?: \w+)? "
    r"(?:fuera|de (?:viaje|vacaciones|vuelta|baja|permiso|obras|turno|guardia)|mal[oa]?s?|enferm[oa]s?|ocupad[oa]s?|"
    r"cerrad[oa]s?|"
    r"abiert[oa]s?|list[oa]s?|rot[oa]s?|llen[oa]s?|ingresad[oa]s?|estropead[oa]s?|averiad[oa]s?|cansad[oa]s?|libres?|"
    r"lejos|en (?:cama|casa|el hospital|obras|huelga|clase|el trabajo|la oficina))\b|"
    r"(?:trabajo|trabajamos|no salgo|no termino|no acabo)\b|"
    r"(?:que|porque|pues) (?:[\wé]+ ){0,4}?no (?:puedo|puede|podemos|pueden|podr[eé]|voy|vamos|llego|llegamos|"
    r"(?:me|nos|le|les) (?:va|viene|da|cuadra))\b|"
    r"(?:que )?ya (?:(?:me|nos|te|se) )?(?:l[oa]s? )?han (?!sido\b)\w+(?:d[oa]|ch[oa]|to|sto)s?\b"
)
_DE: Final = (
    r"(?:er|sie|es|wir|ich|(?:der|die|das|mein\w*) \w+) (?:ist|sind|bin)(?: \w+){0,3}? "
    r"(?:weg|krank|verreist|im urlaub|unterwegs|zu|geschlossen|kaputt|fertig|voll|zur[üu]ck|besch[äa]ftigt|nicht da)\b"
)
_FR: Final = (
    r"(?:(?:il|elle|ils|elles|on|(?:le|la|les|mon|ma) \w+) (?:est|sont|sera)|c['’]est|je suis)(?: \w+)? "
    r"(?:absente?s?|malades?|en (?:voyage|vacances|retard|panne)|ferm[ée]e?s?|pr[êe]te?s?|cass[ée]e?s?|pleine?s?|"
    r"de retour|occup[ée]e?s?|partie?s?)\b"
)
_IT: Final = (
    r"(?:(?:lui|lei|loro|(?:il|la|mio|mia) \w+) )?(?:[eè]|sono|sar[aà]|sta)(?: \w+)? "
    r"(?:via|fuori|malat[oaie]|in (?:viaggio|ferie|vacanza|ritardo)|chius[oaie]|pront[oaie]|rott[oaie]|pien[oaie]|"
    r"tornat[oaie]|occupat[oaie]|male)\b"
)
_PT: Final = (
    r"(?:(?:ele|ela|eles|elas|(?:o|a) \w+) )?(?:est[aá]|est[aã]o|estou|vai estar)(?: \w+)? "
    r"(?:fora|doentes?|(?:de|em) (?:viagem|f[ée]rias)|fechad[oa]s?|pront[oa]s?|avariad[oa]s?|chei[oa]s?|de volta|"
    r"ocupad[oa]s?|atrasad[oa]s?)\b"
)
_WHO: Final = (
    r"(?:(?:the|my|our|their|his|her|an?|el|la|los|las|mi|mis|un|una|der|die|das|le|il|lo|o|a) (?:\w+ ){1,2}?|"
    r"(?:(?:he|she|they|it|somebody|someone|everybody|nobody|ell[oa]s?|él|il|elle|er|sie) )|(?-i:[A-ZÁÉÍÓÚ])\w+ )"
)
HAPPENED: Final = re.compile(
    rf"^\s*[,;.–-]\s*(?:(?:because|as|since|['’]?cause|cos|but|que|porque|pues|ya que|weil|denn|car|perch[eé]|pois) )?"
    rf"(?:{_WHO}(?:(?:has|have|had|['’]s|['’]ve|was|were|got) (?:just |already |now |all |been |gone |got )*)?"
    r"(?:flooded|burst|leak(?:ed|ing)|burn(?:ed|t)(?: down)?|collapsed|broken(?: \w+)?|broke(?: \w+)?|died|failed|"
    r"fallen(?: \w+)?|fell(?: \w+)?|caught \w+|come down with(?: \w+)+|came down with(?: \w+)+|lost (?:her|his|their) "
    r"voice|resigned|quit|sold(?: it| out)?|let it|rented(?: it)?(?: out)?|taken it|gone(?: under| bust| home)?|snowed "
    r"in|(?:been )?(?:called away|double[- ]booked|let go|struck|damaged|evacuated|stolen)|let (?:me|us) down)\b|"
    rf"(?:{_WHO}|ya |al final )?(?:se )?(?:me |nos )?(?:l[oa]s? )?(?:ha|han|est[aá]|est[aá]n|fue)? ?(?:ya )?"
    r"(?:inundad[oa]|roto|averiad[oa]|estropead[oa]|quemad[oa]|ca[ií]do|inund[oó]|rompi[oó]|estrope[oó]|vendid[oa]|"
    r"vendieron|alquilad[oa]|alquilaron|dimitido|fallecido|muerto|puesto (?:mal[oa]|enferm[oa])|puso (?:mal[oa]|"
    r"enferm[oa])|dejado tirad[oa]s?)\b|"
    rf"(?:{_WHO})(?:ist|hat|est|a|[èe]|foi|est[aá]) (?:\w+ )?(?:[üu]berflutet|ausgefallen|verkauft|vermietet|"
    rf"inond[ée]e?|"
    r"vendue?|lou[ée]e?|tomb[ée]e? (?:malade|en panne)|allagat[oa]|vendut[oa]|affittat[oa]|alagad[oa]|vendid[oa]|"
    r"alugad[oa])\b)"
    r"(?P<rest>[^,;.!?\n\d]*)[\s.!,;]*$",
    re.IGNORECASE,
)
"""A clause that tells what has happened to something, by which what was planned cannot be: "the hall has flooded"."""

STATE: Final = re.compile(
    r"^\s*[,;.–-]\s*(?:(?:because|as|since|['’]?cause|cos|but|que|porque|pues|ya que|weil|denn|car|parce qu['’e]|comme|"
    r"perch[eé]|ch[eé]|porque|pois)\s+)?"
    rf"(?:{_EN}|{_ES}|{_DE}|{_FR}|{_IT}|{_PT})",
    re.IGNORECASE,
)
"""A clause behind a comma that tells how somebody or something is."""

OPENING: Final = re.compile(
    r"^\s*(?:[,;.!–-]\s*)+(?:(?:because|as|since|cos|but|que|porque|pues|ya que|weil|denn|car|perch[eé]|ch[eé]|pois|"
    r"da)\s+)?(?:"
    r"(?:(?:the|my|our|their|that) (?:[\w'’-]+ ){1,4}?|they |it )(?:(?:only|usually|always|don['’]?t|doesn['’]?t|"
    r"won['’]?t) )*(?:(?:closes?|shuts?|opens?|close up|shut up|packs? up|knocks? off)(?= |[.!,]|$)|"
    r"(?:is|are|stays?|will be) (?:only |closed |shut )*(?:open|shut|closed)\b)|"
    r"(?:they['’]re|it['’]s) (?:only |closed |shut )*(?:open|shut|closed)\b|"
    r"(?:(?:el|la|los|las|mi|mis) (?:[\w]+ ){1,4}?|all[ií] |ah[ií] )(?:ya |solo |s[oó]lo |no |me |nos )*"
    r"(?:cierran?|abren?|atienden?)\b|"
    r"(?:(?:(?:por|a) la (?:mañana|tarde|noche)|al mediod[ií]a|los \w+|el (?:lunes|martes|mi[eé]rcoles|jueves|"
    r"viernes|s[aá]bado|domingo)) )?(?:ya |solo |s[oó]lo |no |me |nos )*(?:cierran|abren|atienden)\b|"
    r"(?:(?:der|die|das|dem|den) (?:\w+ ){0,3}?)(?:schlie(?:ß|ss)t|schlie(?:ß|ss)en|[öo]ffne[tn]|"
    r"(?:macht|machen)(?= [^,.]*\b(?:zu|auf|dicht)\b)|(?:hat|haben)(?= [^,.]*\b(?:offen|auf|zu)\b)|"
    r"ist (?=[^,.]*\b(?:offen|zu|geschlossen)\b))|"
    r"(?:(?:le|la|les|l['’]) ?(?:[\w'’]+ ){1,4}?|ils |elles |on |[cç]a )(?:n['’])?(?:ferme|ferment|ouvre|ouvrent)\b|"
    r"(?:(?:il|lo|la|i|gli|le|l['’]) ?(?:[\w'’]+ ){1,4}?)(?:chiude|chiudono|apre|aprono)\b|"
    r"(?:chiudono|aprono)\b|"
    r"(?:(?:o|a|os|as) (?:\w+ ){1,4}?|eles |elas )(?:s[oó] |j[aá] )*(?:fecha|fecham|abre|abrem)\b)",
    re.IGNORECASE,
)
"""A clause that tells when a place is open: "the office closes at 4". It has a time, which is of no deed."""

HABIT: Final = re.compile(
    r"^\s*(?:[,;.!–-]\s*)+(?:(?:because|as|since|cos|but|que|porque|pues|ya que|weil|denn|car|perch[eé]|pois)\s+)?(?:"
    r"(?:i|we) (?:(?:usually|always|only|don['’]?t|often) )*(?:(?:work|drive|sleep|study)(?= (?:nights?|days?|late|"
    r"early|lates|earlies|from|till?|until|at|on|all|in|that|every|weekends?)\b)|(?:start|finish|clock (?:on|off)|"
    r"knock off|get (?:off|in|up|home))(?= (?:work|late|early|at|around|about|by)\b))|"
    r"(?:yo )?(?:manejo|conduzco|trabajo|duermo|madrugo|trasnocho|curro|entro|salgo|viajo|estudio|libro) "
    r"(?:de (?:noche|d[ií]a|tarde|ma[ñn]ana)s?|por (?:la|las)|hasta|tarde|temprano|pronto|a las?|toda?|est[ea]|"
    r"es[ea]|el|los|hoy)\b|"
    r"ich (?:arbeite|schlafe|fahre)(?= (?:\w+ )*(?:nachts|tags[üu]ber|bis|ab|um|am|fr[üu]h|sp[äa]t)\b)|"
    r"je (?:travaille|dors|conduis|finis|commence)(?= (?:\w+ )*(?:nuit|jour|tard|t[ôo]t|matin|soir|[àa]|jusqu)\b)|"
    r"(?:io )?(?:lavoro|dormo|guido|stacco|finisco) (?:di|fino|fino a|la|il|alle|tardi|presto|tutt[oa])\b|"
    r"(?:eu )?(?:trabalho|durmo|conduzo|dirijo|saio|entro) (?:de|[àa]s?|at[eé]|tarde|cedo|tod[oa])\b)"
    r"[^,;?!\n]{0,40}[\s.!]*$",
    re.IGNORECASE,
)
"""A clause that tells when its owner works or sleeps: "manejo de noche"."""

SHIFTS: Final = re.compile(
    r"\b(?:later|earlier|move|push|shift|bump|postpone|reschedule|delay|put (?:back|off)|cancel|call off|change|"
    r"(?:needs?|has|have|ought|better) (?:to )?(?:be|start|begin)|"
    r"(?:mu[eé]v|p[aá]s[ae]|c[aá]mbi|aplaz|retras|adelant|posp|"
    r"cancel|anul)\w*|m[aá]s (?:tarde|temprano|pronto)|antes|verschieb\w*|sp[äa]ter|fr[üu]her|leg\w*|d[ée]cal\w*|"
    r"d[ée]place\w*|repouss\w*|plus (?:tard|t[ôo]t)|sposta\w*|pi[uù] (?:tardi|presto)|adi[ae]\w*|"
    r"mais (?:tarde|cedo))\b",
    re.IGNORECASE,
)
"""Words of one who gives something another time, or does without it."""

THEIRS: Final = re.compile(
    r"^\s*[,;–—-]\s*(?:(?:because|as|since|cos|que|porque|pues|ya que|weil|denn|car|perch[eé]|ch[eé]|pois)\s+)?(?:"
    r"(?:(?:the|my|our) (?!(?:next|new|other|first)\b)(?:[\w'’-]+ ){1,3}?|(?:she|he|they) |(?-i:[A-Z])\w+ )"
    r"(?:(?:have|has|have got|has got|['’]ve got|['’]s got|got|need|needs)(?: to be)? (?!(?:to|been)\b)|"
    r"wants? (?:me|us)\b)|"
    r"(?:she|he|they)['’](?:ve|s) got |"
    r"(?:(?:el|la|los|las|mi|mis|nuestr[oa]s?) (?:\w+ ){1,3}?|(?-i:[A-ZÁÉÍÓÚ])\w+ )?(?:tienen?|me quieren?) |"
    r"(?:die|der|das|mein\w*) (?:\w+ ){1,2}?(?:hat|haben) |(?:les?|la|mon|ma|mes) (?:\w+ ){1,2}?(?:a|ont) |"
    r"(?:il|lo|la|i|gli|le|mi[oa]) (?:\w+ ){1,2}?(?:ha|hanno) |(?:os?|as?|meus?|minhas?) (?:\w+ ){1,2}?(?:tem|t[êe]m) )"
    r"[^,;.!?\n]{2,50}[\s.!]*$",
    re.IGNORECASE,
)
"""A clause that tells what others have on: "the twins have their jabs at one"; why something is moved, if anything."""

_SOMEBODY: Final = r"(?=(?:i|we|he|she|they|it|you|my|our|his|her|the)\b)"
_QUELQU_UN: Final = r"(?=(?:ils?|elles?|on|je|j|nous|vous|c|[çc]a|l[ea]s?|mon|ma|mes|un|une)\b)"
_WHY: Final = (
    rf"because|['’]?cause {_SOMEBODY}|cos {_SOMEBODY}|since {_SOMEBODY}|otherwise|or else|"
    r"porque|ya que|puesto que|dado que|si no,? (?=me\b|nos\b|se\b)|(?<=, )pues|"
    r"(?<=, )que(?! (?:no se|tengo|hay que|tenemos)\b)|"
    r"weil|(?<=, )(?:denn|sonst|damit|da(?= \w+ (?:n[äa]mlich|ja|dann)\b))|"
    rf"parce qu(?:e\b|['’])|puisqu(?:e\b|['’])|vu qu(?:e\b|['’])|sinon|car {_QUELQU_UN}|(?<=, )comme [çc]a|"
    r"perch[eéè]|poich[eéè]|visto che|dato che|siccome|senn[oò]|altrimenti|"
    r"(?<=, )ch[eéè](?! (?:devo|dobbiamo|bisogna)\b)|"
    r"j[áa] que|visto que|sen[ãa]o|(?<=, )pois"
)
BECAUSE: Final = re.compile(
    rf"(?<=[\w.][\w.])(?P<why>,? (?:and |y |und |et |e )?\b(?-i:(?=[^A-ZÀ-Þ]))(?:{_WHY})\b"
    r"(?! (?:not|no|nicht|pas|non|n[aã]o)\W*$)(?P<told>[^,;.!?\n]*\w[^,;.!?\n]*))",
    re.IGNORECASE,
)
"""A clause that says in so many words why something is wanted: "weil dann die Straßenreinigung kommt"."""

AND: Final = re.compile(r"\b(?:and|y|e|und|et)\b|[;+&]", re.IGNORECASE)

KEPT: Final = re.compile(
    r"\b(?:put|add|stick|pop|note|block|save|mark|book|schedule|calendar|remind|ap[uú]nta\w*|an[oó]ta\w*|p[oó]n\w*|"
    r"bloquea\w*|agenda\w*|a[ñn]ade\w*|trag\w*|notier\w*|note\w*|ajoute\w*|bloque\w*|segna\w*|metti\w*|anota\w*|"
    r"recu[eé]rda\w*|marca\w*)\b",
    re.IGNORECASE,
)
"""Words of one who wants what he tells to be put down."""


def is_reason(clause: str, after: str) -> bool:
    """Whether a clause behind a wish tells how things are, and nobody asks for it to be put down."""
    told = STATE.match(clause) or HAPPENED.match(clause) or tells_hours(clause) or BECAUSE.match(f"..{clause}", 2)
    return bool(told) and not KEPT.search(clause + after)


def tells_hours(clause: str) -> bool:
    """Whether a clause tells when a place is open, or its owner at work: the time in it is of no deed."""
    return OPENING.match(clause) is not None or HABIT.match(clause) is not None


def unexplained(request: str, named: Collection[str]) -> str:
    """The request without the clauses behind its first that only tell why; `named` are the rows that it may name.

    What tells how something is may be told of one of these, beside the one that is spoken of.
    """
    parts = clauses(BECAUSE.sub(" ", request))
    kept, left = parts[:1], "".join(parts[1:])
    for clause in parts[1:]:
        left = left[len(clause) :]
        others = [each for each in named if not ranked_by_mention([each], "".join(kept), str)]
        theirs = THEIRS.match(clause) and SHIFTS.search("".join(kept)) and not KEPT.search(clause + left)
        plain = HAPPENED.match(clause) or not ranked_by_mention(others, clause, str)
        if "?" in clause or not (plain and (theirs or is_reason(clause, left))):
            kept.append(clause)
    return "".join(kept).strip(" ,;")


def whys(request: str) -> Iterator[tuple[int, int]]:
    """Where a request says why something is wanted."""
    return (each.span("why") for each in BECAUSE.finditer(request))


def without_reasons(planned: Sequence[Planned], request: str) -> tuple[Planned, ...]:
    """The calls without those for something new that was only told as the reason of another."""
    if len(planned) < 2:
        return (*planned,)
    planned = _without_whys(planned, request)
    parts = clauses(request)
    after = {each: "".join(parts[place + 1 :]) for place, each in enumerate(parts)}
    why = [{*words_of(each)} for each in parts[1:] if is_reason(each, after[each]) and _of_no_deed(each)]
    if parts[1:] and SO.match(parts[1]) and is_reason(f", {LED.sub('', parts[0].strip())}", after[parts[1]]):
        why.append({*words_of(parts[0])})
    kept = [each for each in planned if not any(_words(each) and _words(each) <= words for words in why)]
    return tuple(kept or planned)


SO: Final = re.compile(
    r"^\W*(?:so|as[ií] que|conque|por eso|de modo que|also|deshalb|donc|du coup|quindi|perci[oò]|ent[aã]o|por isso)\b",
    re.IGNORECASE,
)
LED: Final = re.compile(
    r"^\W*(?:(?:this|next|esta|la pr[oó]xima|diese|cette|questa) (?:week|semana|woche|semaine|settimana)|today|hoy|"
    r"tomorrow|ma[ñn]ana|heute|oye|mira|hey|ok|vale)[\s,]+",
    re.IGNORECASE,
)
"""How the clause begins that draws from a reason before it, and what stands before that reason."""


def _of_no_deed(clause: str) -> bool:
    """Whether nothing in a reason may be the time of a deed."""
    return tells_hours(clause) or not re.search(r"\d", clause)


def _without_whys(planned: Sequence[Planned], request: str) -> Sequence[Planned]:
    """The calls without those for something new that is spoken of in a "because" alone; of one wish only the first."""
    rest, why = BECAUSE.sub(" ", request), " ".join(each["told"] for each in BECAUSE.finditer(request))
    if not why:
        return planned
    known = [_shared(each, rest) for each in planned]
    kept = [each for each, own in zip(planned, known, strict=True) if own or not _words(each) or not _shared(each, why)]
    lone = len(clauses(rest)) == 1 and not AND.search(rest)
    first = [each for each in kept if _words(each)][:1]
    return [each for each in kept if not lone or not _words(each) or each in first] or planned


def _shared(call: Planned, words: str) -> bool:
    """Whether a word of what is new is among some words, or one like it."""
    there = words_of(words)
    own = [each for each in _words(call) if each not in NOISE]
    return any(word_likeness(one, other) >= LIKE_WORD for one in own for other in there)


def _words(call: Planned) -> set[str]:
    return {*words_of(str(call.arguments.get("title", "")))} if call.tool in ("add_todo", "create_event") else set()
