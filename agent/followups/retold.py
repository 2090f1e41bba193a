"""A time that is told anew and nothing else, in whatever words: "oh no, half past ten it was, not ten".

What is left of such a sentence without its time are words of one who corrects, from a closed list; whoever says
anything else means more than a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from agent.followups.days_beside import beside_it
from agent.followups.half_past import hour_of_part, in_the_evening
from agent.followups.naming_day import without_naming_day
from agent.followups.wrong_times import BARE, CRIED, without_the_wrong
from agent.reading.not_so import CANNOT_BE, UNREAL, UNSURE, tells_the_past
from agent.reading.sayings import MOVES, SHIFT, THERE, shift_of
from tools.contract import Language
from tools.matching import words_of
from tools.when import Reading, find, planning, resolve
from tools.when.alone import on_day_of
from tools.when.tongue import tongues

_I: Final = re.IGNORECASE

CORRECTING: Final = frozenset(
    word
    for words in (
        "a about actually after ah all an and argh ugh at bad be because been best better bother but by can change "
        "changed correct correction could d damn dang dash date day do down drat easier err fact fine for from "
        "gets go gosh guess had hang has have he her hers hey him his hmm hold hour i in instead is it its "
        "just let lets like ll m made make mean meant mistake move moved my nah need needs new no nope now of oh "
        "ok okay on only oops ouch our out over pardon please pls prefer push pushed put rather re reckon "
        "recurring remind repeat repeating repeats right round s said say says second set she shift shifted "
        "should sooner sorry sry start starting starts suits suppose than that the their them then they thing think "
        "this thought thoughts time to today turns u uh um us ve wait want was we well were whoops will with "
        "works reschedule rescheduled asked asks "
        "would wrong yeah yep yes you "
        "apologies apologise apologize autocorrect blast bloody bugger correcting crap crikey daft darn darned dear "
        "dont dumb erm fat ffs flip fool gah god gosh grr haha hahaha heck idiot kidding lol "
        "meaning mistyped muddle muddled muppet my nooo ought omg shoot sigh silly slip slipped stupid "
        "supposed sweet thoughts tick typed typo wasnt whoopsie whoopsy wrote yikes",
        "ahora ai al asi avisame ay bien bueno cambia cambiado cambiala cambialo cambian cambiar cambiaron cambie "
        "cambio como con correccion corrige corrigela corrigelo de dia dias dice dicen digo dije dijeron dijo "
        "disculpa el ella ellos empieza en entonces equivocada equivocado equivoque era eran error es espera esta "
        "estaba favor fecha final fue ha han haz he hecho hora huy jo la las le les lo los mal me mejor mi mio "
        "movemos mover movido movieron muevela muevelo necesito no nos nueva nuevo para pasa pasado pasala pasalo "
        "pasar pasaron perdon perdona perdone pero pon pone ponemos poner pones ponla ponlo por porfa prefiero "
        "puede puedes pues que queria quiere quiero quise realidad recuerdame recuerdamelo repite repitelo retrasala "
        "retrasalo adelantala adelantalo se sea sera seria si siento son te tiene toca "
        "uf un una ups uy va vale venga y ya decir dicho eso solo pueden podemos han pal pa misma mismo dejame "
        "dejamelo "
        "dejamela dejalo dejala dejemelo dejemela deje dejeme dejamos movemos ponmelo ponmela pongamelo pongamela "
        "ponga "
        "pongame pongalo pongala ponele ponelo ponela poneme ponemelo pasame pasamelo pasamela paseme pasemelo "
        "pasemela "
        "pase paselo pasela mueva muevame muevalo muevamelo moveme movelo movela movemelo cambie cambieme cambielo "
        "cambiemelo cambiamelo cambialo corre correme"
        "caray caramba carajo corrijo debe deberia deberian debia dejemoslo dejemosla despistada despistado despiste "
        "diablos diria disculpen epa fallo jo jolin joer lio maldita maldito me mia miento mentira oiga ojo ostras "
        "pensandolo perdonen piensandolo pongamoslo pongamosla pucha quedamos quede queriamos rectifico releyendo "
        "son tendria tendrian tonta tonto vaya verdad correcto correcta hombre mujer che",
        "ach halt am auch auf aus besser bitte da daraus das dem den der die doch draus eigentlich ein einen "
        "entschuldigung er erst es falsch gemeint hab habe ich ist jetzt leg leider lieber mach mache mein meine "
        "meinte moment nee nein neu neue nun oje quatsch sagen sagt sagte sie sondern sorry statt stattdessen tag "
        "termin tut uhr uhrzeit um und verschieb verschiebe verzeihung von vor war warte wir wird zeit zu",
        "au aux c ca ce cest change changez dans date de decale decalez deplace desole desolee di dire disons dit "
        "du elle en est etait etre euh fait finalement finir heure ils je jour l maintenant mais mets mettez "
        "mettre mieux moi n non nous nouvelle on ont ou oui oups pardon passe plutot pour qu s serait te tu vaut "
        "voulais zut",
        "alla alle allo anzi aspetta c cambia cambialo che da del dicevo dico e ero errore facciamo fai giorno ha "
        "ho il in infatti intendevo invece lo meglio mettila mettilo mi ops ora per realta sarebbe sbagliato "
        "scusa scusami si sposta spostala spostalo volevo",
        "a afinal ai alias altera ao as da desculpa desculpe devia dizer do e enganei erro espera eu fica fique "
        "foi hora melhor mete muda mudar mude na nao no nova novo o os ou para passa passar pelas por que quer "
        "queria quis sao seja ser troca",
    )
    for word in words.split()
)
"""Words of one who corrects a time, without accents, in the languages that people ask in."""

TELLING: Final = CORRECTING | frozenset(
    "called confirmed confused emailed forgot got messaged misheard misread missed mixed mixing one only phoned rang "
    "remembered replied texted too up wrote "
    "acaba acaban avisado avisaron confundi escribir escrito leido lei leyo llamado llamar llamaron "
    "angerufen geschrieben verlesen vertan angerufen geirrt abgesagt "
    "appele appeler ecrit trompe trompee "
    "chiamato confuso scritto sbagliata "
    "confundi escreveu ligou ligaram".split()
)
"""The same where no time stands, of one who says why."""

FURTHER: Final = re.compile(
    r"^\W*(?:(?:ok|okay|vale|oh)\W+)?(?:and(?! (?:it['’]?s|it is|that['’]?s|(?:half|an?|one|two|three|"
    r"\d+) .*\b(?:later|earlier))\b)|also|plus|or|y(?! (?:es|ser[aá])\b)|"
    r"tambi[eé]n|o|und|oder|auch|et|ou|aussi|anche|tamb[eé]m)\b|"
    r"^\W*(?:is|was|does|did|will|has|are|do)\s+(?:it|that|this|they|he|she|i|we|you)\b",
    _I,
)
"""How a sentence begins that goes on, or asks."""

GOT: Final = re.compile(
    r"\bgot (?=(?:been )?(?:moved|changed|pushed|shifted|put|brought|bumped|delayed|postponed|"
    r"rescheduled|set|it wrong|that wrong|mixed|muddled|confused)\b)",
    _I,
)
"""That something was moved, or that one erred: "it got moved to 5"."""

ELSE: Final = re.compile(
    r"\b(?:i|we|you|he|she|they)(?:['’]\w+)? (?:\w+ )?(?:have|has|need|needs|want|wants|got|had) to be\b|"
    r"\b(?:be|was|were|am) there\b|"
    r"(?:\b(?:is|are|am|be|get|gets|come|comes)|['’](?:s|re|m)) back\b|\b(?:of us|people|persons?|"
    r"personas)\b|"
    r"\b(?:have|has|need|needs|want|got|had) to (?!be\b|change|move|push|shift|put)\w|\bgo (?!for\b|with\b|to\b)|"
    r"\blet me (?:think|see|check|know|ask)\b|\b(?:was|is|era|es) [^\W\d_]+ (?:today|hoy)\b|"
    r"\btengo que (?!cambi|mov|pas|pon)|\bno (?:quiero|queremos|necesito|hace falta) que\b",
    _I,
)
"""What tells of something else that is to be done."""

WAY: Final = re.compile(r"\s+(?:back|forward|out|up|on|by|to)(?=\s)", _I)
"""Where something is moved to, beside the length by which."""

CALLED: Final = re.compile(
    r"\W*(?:(?:and|oh|hey|y|oye)\W+)?(?:(?:the|my|our|his|her|el|la|los|las|mi|su)\s+)?"
    r"(?P<who>[^\W\d_]+(?:['’]s [^\W\d_]+)?)\s+"
    r"(?:has |have |just |me )*(?:called|rang|phoned|texted|emailed|messaged|wrote|"
    r"(?:ha |acaba de )?(?:llamado|llamar|escrito|escribir|avisado|avisar)|"
    r"llam[oó]|escribi[oó]|avis[oó])(?: me| back)?\W*|"
    r"\W*(?:(?:me |nos )?(?:acaba de (?:llamar|escribir|avisar)|ha (?:llamado|escrito|avisado)|llam[oó]|escribi[oó]|"
    r"avis[oó])(?:me|nos)? (?:el|la|los|las|mi) (?P<quien>[^\W\d_]+))\W*|"
    r"\W*(?:(?:und|et|e|ach|oh) )?(?:(?:der|die|das|mein\w*|unser\w*|le|la|les|mon|ma|il|lo|[oa]|mi[oa]|meu|minha)\s+|"
    r"l['’])?(?P<wer>[^\W\d_]+)\s+(?:"
    r"(?:hat|haben)(?: (?:mich|mir|uns|gerade?|grad|eben|vorhin|noch|schon))* (?:angerufen|geschrieben|gesimst|"
    r"bescheid (?:gesagt|gegeben)|sich gemeldet|gemeldet)|"
    r"(?:vient (?:de |d['’])(?:m['’])?(?:appeler|[ée]crire|pr[ée]venir)|(?:m['’])?a (?:appel[ée]|t[ée]l[ée]phon[ée]|"
    r"[ée]crit|"
    r"pr[ée]venu))|"
    r"(?:mi )?(?:ha|hanno)(?: appena)? (?:chiamato|telefonato|scritto|avvisato)|"
    r"(?:(?:me )?(?:acabou de (?:me )?(?:ligar|escrever|avisar)|ligou|telefonou|escreveu|avisou)))(?: mir| me)?\W*",
    _I,
)
"""Who let it be known: "the agent called"."""

TAIL: Final = re.compile(
    r"[\s,]+(?:didn['’]?t i|isn['’]?t it|wasn['’]?t it|if (?:you|we|i) can|if (?:it['’]?s )?possible|"
    r"if (?:that|it)['’]?s (?:ok(?:ay)?|all right|possible|no (?:bother|trouble|problem))|si puedes|si es posible|"
    r"si puede ser|wenn['’]?s geht|si possible|"
    r"se possibile|se poss[ií]vel|than (?:that|planned|before|expected|(?:i|we) (?:thought|said)))[\s?!.]*$",
    _I,
)
"""Words behind it all that tell nothing."""

_STAYS: Final = r"(?:time|hours?|times|day|date|slot|place)(?: and (?:the )?(?:same )?(?:time|hours?|day|place|slot))?"
_IGUAL: Final = r"(?:hora|horario|d[ií]a|sitio|lugar)(?: y (?:mism[oa] )?(?:hora|horario|d[ií]a|sitio|lugar))?"
SAME: Final = re.compile(
    rf"\b(?:(?:still |but |and |with )*(?:(?:at|on|for|in) )?(?:the (?:exact )?)?same {_STAYS}|"
    r"(?:the )?(?:hours?|times?) (?:(?:still )?(?:stays?|remains?|is|are) )?(?:(?:still )?the same|unchanged|"
    r"as they are|"
    r"as it is)|(?:(?:keep|leave) )?the (?:hour|time)s?(?:['’]?s| is| are| was| were)? (?:still )?(?:right|correct|"
    r"fine|"
    r"good|ok(?:ay)?)|keep the (?:same )?(?:time|hour)s?(?! to)|"
    rf"(?:(?:a|con|en) )?(?:l[oa]s? |el )?mism[oa] {_IGUAL}|(?:a )?las mismas horas|mismas horas|"
    r"(?:l[oa]s? |el )?(?:horas?|horario) (?:(?:no cambian?|sigue[n]? (?:igual|siendo l[oa] mism[oa]))|"
    r"igual|est[aá] bien|vale)|"
    r"(?:zur |um die |zu den )?(?:selben?|gleichen?) (?:zeit(?:en)?|uhrzeit|tag)|"
    r"(?:(?:die|der) )?(?:uhrzeit|zeit|stunde) (?:stimmt|passt|bleibt(?: gleich| so)?|ist (?:richtig|gut|ok(?:ay)?))|"
    r"(?:l['’]heure|l['’]horaire) (?:est (?:bonne?|juste|correcte?)|ne change pas|reste la m[eê]me|va bien)|"
    r"l['’]or(?:a|ario) (?:va bene|[eè] giust[ao]|resta (?:quell[ao]|l[ao] stess[ao])|non cambia)|"
    r"(?:a|o) hor(?:a|[áa]rio) (?:est[aá] (?:cert[ao]|bem)|fica (?:igual|[ao] mesm[ao])|mant[eé]m-se|n[aã]o muda)|"
    r"(?:[àa] la |aux )?m[eê]mes? (?:heures?|jour|horaires?)|(?:all[ae] |agli )?stess[aoie] (?:or[ae]|orari[o]?|"
    r"giorno)|"
    r"(?:[àa]s? |no )?mesm[ao]s? (?:horas?|hor[áa]rio|dia))"
    r"(?: (?:as before|as (?:it|they) (?:was|were)|though|but|pero|aber|mais))?\b",
    _I,
)
"""What stays as it was."""

TO_THE: Final = re.compile(r"(?<!\d )\bal (?=\d{1,2}\b(?![:.h]\d))", _I)
"""What leads to a day of the month: "al 20", which is no hour."""

TO_THE_NTH: Final = re.compile(
    r"\b(auf den|au|al|para o)\s+(\d{1,2})\b(?![:.hª/]\d|\s*(?:h|uhr|heures?|horas?)\b|\.\s*[^\W\d_])\.?", _I
)
DAYS_ARTICLE: Final = {"auf den": "am {}.", "au": "le {}", "al": "il {}", "para o": "para o dia {}"}
"""The same of further languages, and how the day alone is told."""

NOW: Final = re.compile(r"\b(?:now|ahora|jetzt|maintenant|adesso|agora)\b", _I)
"""That something is so by now, which is no time: "it's at ten now"."""

CLAUSES: Final = re.compile(
    r",\s*mas?\b(?=\s)|[,;.!?…]+(?=\s|$)|\s[–—-]+\s|:\s|\b(?:but|sino|pero|aber|sondern|mais)\b|(?<=\d) mas?\b", _I
)
"""What stands between the clauses of a sentence."""

EXCLAIMED: Final = re.compile(
    r"^(?:\W|\b(?:oh|ah|well|hey|yay|ay|uy|bueno|but|pero)\b)*(?:it['’]?s|it is|es|son)\s"
    r"(?:[^,;]*!|(?:only|still|already|s[oó]lo|todav[ií]a|ya) (?:las? )?[^\W\d_]+|[^\W\d_]+ (?:today|hoy)|"
    r"(?:now|already|ya|ahora) (?:las? )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|las? \d{1,2}(?:[:.]\d\d)? ya|"
    r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)? (?:now|already))"
    r"\W*$",
    _I,
)
"""One who tells what day or hour it is: "well, it's Friday!", "it's only tuesday", "it's 9 now"."""

LONGEST: Final = 16
"""Words of a sentence, at most."""

SHOULD_HAVE: Final = re.compile(r"\bshould(?: have|['’]ve) (?:been|said)\b", _I)
"""Words of one who corrects what was just made."""

REPEATED: Final = re.compile(r"\b(?:repeat\w*|rep[ií]te\w*|wiederhol\w*|r[ée]p[èe]te\w*|ripet\w+|repet\w+)\b", _I)
"""That something is to be again."""

FROM: Final = re.compile(r"^\W*(?:from|as of|desde|a partir de|ab|d[èe]s)(?: las?)?\s+", _I)
"""What leads to the time from which something goes on."""

NOT_THEN: Final = re.compile(r"\0[\s,]*(?:no|not|nope|nicht|nein|pas|non|n[aã]o)\W*$", _I)
"""A time that is denied behind it: "but Friday no"."""

TILL: Final = re.compile(
    r"\b(?:until|till?|hasta|bis|jusqu['’][àa]|fino a|at[eé])\s+(?:the |el |zum |l[ea] |ao? )?[^\s]+$", _I
)
AND_DAY: Final = re.compile(r"\w (?:and|y|und|et|e) (?=[^\W\d_]{4})", _I)
LEAD: Final = re.compile(r"^(?:by|to|for)\s+(?=.*\b(?:later|earlier)\b)", _I)

UNTIL: Final = re.compile(
    r"^\W*(?:by|before|until|till?|no later than|not later than|antes de(?=\W+las?\b|l?\b)l?|para(?=\W+(?:las?|el)\b)|"
    r"hasta|como muy tarde|bis(?: sp[äa]testens)?|vor|sp[äa]testens|avant|d['’]ici|entro|prima d(?:i|el(?:le|l['’])?)|"
    r"at[eé](?: [àa]s)?|antes das?)\s+",
    _I,
)
"""What leads to the hour by which something is due."""

PLACE: Final = " \0 "


@dataclass(frozen=True)
class Told:
    """The words of a time, and those about it that are none of one who corrects: `beside` in clauses of their own,
    `caller` those of who let it be known."""

    time: str
    about: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    caller: tuple[str, ...] = ()


def retold(request: str, now: datetime, language: Language, at: datetime | date | None = None) -> str:
    """The words of the time that a sentence tells anew, where it tells no more than that; `at` is the one so far."""
    if len(words_of(request)) > LONGEST:
        return ""
    found = told_anew(request, now, language, at)
    return found.time if found and not found.about and not found.beside else ""


def told_anew(
    request: str, now: datetime, language: Language, at: datetime | date | None = None, named: bool = False
) -> Told | None:
    """The one time that a sentence tells anew, and what else it says; None where it tells none, or more than one.

    `named` is whether the sentence may call what it is about by its name, and by its day: a day that is `at`'s.
    """
    if (not named and FURTHER.match(request)) or ELSE.search(request) or EXCLAIMED.match(request):
        return None
    text = TAIL.sub("", f"{request.strip()} ".rstrip("?! ")).strip()
    text = without_the_wrong(CRIED.sub(" sorry " if language == "en" else " perdón ", text), now, language)
    text = NOW.sub(" ", GOT.sub(" ", THERE.sub(" ", SAME.sub(" ", text))))
    text = beside_it(text, at, language)
    text = TO_THE.sub("al día ", text) if language == "es" else text
    own = language == "es" or not tongues(text)
    text = text if own else TO_THE_NTH.sub(lambda found: DAYS_ARTICLE[found[1].casefold()].format(found[2]), text)
    if by := shift_of(text):
        moved = SHIFT.search(text) or MOVES.search(text)
        text = _shifted(text, moved, by) if moved else text
    rest = without_its_day(text, at if named else None, now, language, hour=False)
    text = rest if find(rest, now, language, policy=planning(rest)) or BARE.search(rest) else text
    text = _with_its_hour(text, now, language, at)
    spans = find(text, now, language, policy=planning(text))
    if len(spans) != 1:
        return None
    start, end = spans[0].start_index, spans[0].end_index
    if UNREAL.search(text if named else SHOULD_HAVE.sub(" ", text)) or (
        named and (UNSURE.search(text) or tells_the_past(request, text[:start]))
    ):
        return None
    if REPEATED.search(text) and not spans[0].readings[0].rrule:  # once more, at another time
        return None
    said = LEAD.sub("", text[start:end])
    if spans[0].readings[0].grain == "day" and isinstance(at, datetime) and TILL.search(text[:end]):
        return None  # "until Friday" is no day for what is at an hour
    if AND_DAY.search(said) and spans[0].readings[0].grain == "day" and not spans[0].readings[0].rrule:
        return None  # "on Friday and Saturday" are two days
    said = f"um {said}" if said.casefold().startswith("halb ") else said
    about: list[str] = []
    beside: list[str] = []
    caller: list[str] = []
    for clause in CLAUSES.split(text[:start] + PLACE + text[end:]):
        if PLACE.strip() in clause and (CANNOT_BE.search(clause) or NOT_THEN.search(clause)):
            return None
        if PLACE.strip() not in clause and (called := CALLED.fullmatch(clause)):
            caller += words_of(called["who"] or called["quien"] or called["wer"])
            continue
        known, words = (CORRECTING, about) if PLACE.strip() in clause else (TELLING, beside)
        words += [each for each in words_of(clause) if each not in known]
    return Told(said, tuple(about), tuple(beside), tuple(caller))


def _shifted(text: str, moved: re.Match[str], by: str) -> str:
    """The sentence with the new time in the place of the length by which something is moved."""
    parts = moved.groupdict()
    amount = parts.get("by") or parts.get("tanto")
    said = moved.group().removesuffix(f" {parts.get('after')}") if amount else moved.group()
    said = WAY.sub("", said)
    return text[: moved.start()] + (said.replace(amount, by, 1) if amount else by) + text[moved.end() :]


def without_its_day(text: str, at: datetime | date | None, now: datetime, language: Language, hour: bool = True) -> str:
    """The sentence without the day of what it names, and without the `hour` that is its own: "Monday's viewing"."""
    day = at.date() if isinstance(at, datetime) else at
    text = without_naming_day(text, day, now) if isinstance(at, datetime) and day else text
    for span in reversed(find(text, now, language, policy=planning(text)) if at else ()):
        first = span.readings[0]
        own_hour = hour and first.grain not in ("day", "date") and first.start == at
        part = (
            isinstance(at, datetime)
            and first.end is not None
            and first.start <= at < first.end <= first.start + timedelta(days=1)
        )
        if first.start.date() == day and (first.grain == "day" or own_hour or (part and PART.match(first.text))):
            text = text[: span.start_index] + re.sub(r"^['’]s\b", "", text[span.end_index :])
    return text


PART: Final = re.compile(
    r"(?:tonight|(?:on )?\w+ (?:morning|afternoon|evening|night)|esta noche|heute abend|ce soir|stasera)", re.I
)
"""How the part of a day is called in which something is."""


def _with_its_hour(text: str, now: datetime, language: Language, at: datetime | date | None) -> str:
    """The sentence with an hour where it has but its figures, or a part of one, and no other time."""
    if (whole := hour_of_part(text, at, language)) != text or find(text, now, language, policy=planning(text)):
        return whole
    found = [*BARE.finditer(text)]
    if len(found) != 1:
        return text
    hour = found[0]["hour"].replace(".", ":").replace("-", " ")
    hour = f"{hour[:2]}:{hour[2:]}" if re.fullmatch(r"\d{4}", hour) else hour
    lead = "um" if hour.casefold().startswith("halb") else _at(language)
    return f"{text[: found[0].start()]}{lead} {hour}{text[found[0].end() :]}"


def _at(language: Language) -> str:
    return "a las" if language == "es" else "at"


def settled(
    words: str, at: datetime | date | None, request: str, now: datetime, language: Language, ranges: bool = True
) -> str:
    """A clock time on the day of what it is for, another day at its hour; several days as they were said.

    `at` is its time so far, `request` what it was made by, and `ranges` whether a stretch of hours is settled as well:
    what is due has none.
    """
    at = at if isinstance(at, datetime) or at is None else datetime.combine(at, time.min, now.tzinfo)
    if at is not None and (late := in_the_evening(words, at, now, language)):
        return late
    if at is not None and not ranges and at.date() > now.date() and (there := on_day_of(words, at, now, language)):
        return f"{there:%Y-%m-%d %H:%M}"
    best = resolve(words, now, language, anchor=at, policy=planning(request)).best
    if best is not None and best.open is not None:  # "from 8pm" is at 8
        words = FROM.sub("a las " if language == "es" else "at ", words)
        best = resolve(words, now, language, anchor=at, policy=planning(request)).best
    if best is not None and best.end is not None and best.due is not None and (hour := _hour_within(best, at)):
        return hour
    if at is not None and not ranges and (own := _on_its_day(words, at, now, language)):
        return own
    if best is None or best.rrule or (best.end is not None and (best.all_day or not ranges)):
        return words
    if best.end is not None:
        return f"{best.start:%Y-%m-%d %H:%M} to {best.end:%H:%M}" if best.end.date() == best.start.date() else words
    counted = best.due is not None and not isinstance(best.due, datetime)  # "in three days" is at no hour
    whole = best.all_day or counted or best.start.time() == time.min
    return f"{best.start:%Y-%m-%d}" if whole else f"{best.start:%Y-%m-%d %H:%M}"


def _on_its_day(words: str, at: datetime, now: datetime, language: Language) -> str:
    """By which hour of its own day something is due, as in "by noon"; the day alone, where that is but a part of it."""
    inner = UNTIL.sub("", words)
    own, today = (resolve(inner, now, language, anchor=each, policy=planning()).best for each in (at, None))
    if own is None or today is None or own.rrule or own.all_day:
        return ""
    if own.start.date() != at.date() or own.start.date() == today.start.date():  # it names a day
        return ""
    if own.end is None:
        return f"{own.start:%Y-%m-%d %H:%M}" if own.grain in ("hour", "minute") else ""
    part = own.due is not None and own.end - own.start < timedelta(days=1)
    return f"{own.start:%Y-%m-%d}" if part else ""


def _hour_within(part: Reading, at: datetime | None) -> str:
    """The hour that was said before, in the part of a day that is said now: at 8, and "tomorrow morning I mean"."""
    if at is None or at.time() == time.min or part.end is None:
        return ""
    hours = (datetime.combine(part.start.date(), at.time(), at.tzinfo) + timedelta(hours=each) for each in (0, 12, -12))
    return next((f"{each:%Y-%m-%d %H:%M}" for each in hours if part.start <= each < part.end), "")
