"""A row that was just ended is to stay after all: "hang on, keep it, it came loose again", "it is not done yet".

Every clause of such a sentence must take the deed back or tell why; whoever says anything else means more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before
from agent.followups.withdrawing import MAKE_IT, ORDER, only_tells
from agent.reading.not_so import UNREAL, UNSURE
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of

_I: Final = re.IGNORECASE

CORRECTS: Final = re.compile(
    r"[\s,.!¡…–-]*(?P<word>(?:oh|ah|argh|hm+|well|um|uh|and|but|so|please|ok(?:ay)?|bueno|pero|mira|y)|"
    r"(?P<corrects>no+|nope|nah|wait|hang on|hold on|whoa|sorry|actually|oops|whoops|on second thoughts?|"
    r"my (?:mistake|bad|fault)|(?:i )?take (?:it|that) back|wrong one|i (?:was|got it|spoke) (?:wrong|too soon)|"
    r"(?:i )?(?:made|it was) a mistake|ay|uy|ups|huy|espera|perd[oó]n|perdona|mejor|en realidad|"
    r"me (?:he )?equivoqu?(?:[eé]|ado)|error m[ií]o|pens[aá]ndolo bien|no es verdad|"
    r"nein|doch(?: nicht)?|halt|warte|moment|sorry|entschuldigung|attends|attendez|non|pardon|en fait|aspetta|anzi|"
    r"scusa|n[aã]o|espere|desculpa|ali[aá]s))\b[\s,.!…–-]*",
    _I,
)
"""Words of one who takes back what was said, and of one who only begins."""

CLAUSES: Final = re.compile(
    r"[,;.!…]+(?:\s+|$)|\s+[–—-]+\s+|"
    r"\s+(?=(?:because|since|['’]?cos|['’]?cause|porque|que|pues|weil|denn|parce qu|perch[eé]|as (?:i|we|it|he|she|"
    r"they)\b)\b)",
    _I,
)
WHY: Final = re.compile(
    r"^(?:because|since|['’]?cos|['’]?cause|as|porque|que|pues|weil|denn|parce qu(?:e |['’])|perch[eé]|but|and|pero|"
    r"y|aber|mais|ma|mas)\s+",
    _I,
)
COURTESY: Final = re.compile(
    r"[\s,]+(?:please|pls|thanks|thank you|then|actually|after all|for now|por favor|porfa|gracias|al final|entonces|"
    r"mejor|de momento|bitte|danke|doch|stp|merci|finalement|per favore|grazie|por favor|obrigad[oa])$",
    _I,
)

_IT: Final = r"(?:it|that|this|them|him|her|(?:that|this) one)"
_WHERE: Final = (
    r"(?: (?:there|in(?: there)?|on(?: there)?|as (?:it|that) (?:is|was)|where (?:it|that) (?:is|was)|"
    r"(?:on|in) (?:there|(?:the|my|our) (?:list|calendar|diary|agenda|notes?))|open|standing))"
)
_DONDE: Final = (
    r"(?: (?:ah[ií]|all[ií]|estar|puest[oa]|apuntad[oa]|como (?:est[aá]|estaba)|donde (?:est[aá]|estaba)|"
    r"en (?:la|mi) (?:lista|agenda)|en el calendario))"
)
STAYS: Final = re.compile(
    rf"(?:(?:can|could) you )?(?:keep {_IT}{_WHERE}*|"
    rf"(?:put|bring|get|add) {_IT} back(?: (?:on|in|up|again|there)| (?:on|in|to|onto|into) (?:the|my|our) (?:list|"
    rf"to-?do list|calendar|diary|agenda|notes?))*|"
    rf"restore {_IT}|reinstate {_IT}|recover {_IT}|un(?:delete|cancel) {_IT}|"
    rf"(?:do ?n['’]?t|do not) (?:delete|remove|cancel|bin|drop|scrap|tick|cross|strike|erase|take|get rid of) {_IT}"
    rf"(?: (?:off|out|away|down))?(?: (?:the|my) (?:list|calendar))?|"
    rf"(?:i|we)(?:['’]ll)? (?:do )?(?:still )?need {_IT}(?: still)?|"
    rf"(?:it|that)(?:['’]s| is)? (?:still on|should stay|stays|must stay|has to stay|needs to stay)(?: there| in| on)?|"
    rf"(?:mant[eé]n|mant[eé]nga)(?:me|nos)?l[oa]s?{_DONDE}*|"
    rf"no (?:me |nos )?l[oa]s? (?:borres|quites|canceles|elimines|taches|saques|anules|marques|tires|suprimas|"
    rf"borre|quite|cancele|elimine|tache|saque|anule|marque)|"
    rf"(?:vuelve|volv[eé]|vuelva) a (?:poner|apuntar|a[ñn]adir|meter|incluir)(?:me|nos)?l[oa]s?{_DONDE}*|"
    rf"(?:p[oó]n|pone|ap[uú]nta|a[ñn][aá]de|m[eé]te|agr[eé]ga)l[oa]s? (?:otra vez|de nuevo|de vuelta){_DONDE}*|"
    rf"(?:recup[eé]ra|rest[aá]ura|rest[aá]ure)l[oa]s?|"
    rf"(?:todav[ií]a|a[uú]n) (?:l[oa] necesito|l[oa] necesitamos|hace falta|me hace falta)|"
    rf"(?:nicht |doch nicht )(?:l[öo]schen|streichen|absagen)|(?:das|die|den) brauche? ich noch|"
    rf"remets[- ]l[ea]s?|garde[- ]l[ea]s?|"
    rf"ne l[ea]s? (?:supprime|efface|annule|enl[eè]ve) pas|"
    rf"rimettil[oa]|tienil[oa]|non (?:cancellar|eliminar|toglier)l[oa]|"
    rf"p[õo]e(?:-[oa])? de volta|"
    rf"n[aã]o (?:[oa] )?(?:apagues|canceles|tires|apague|cancele|tire))",
    _I,
)
"""That what was ended stays where it was."""

LEFT: Final = re.compile(
    rf"(?:(?:can|could) you )?(?:leave|have|let) {_IT}(?: stay)?{_WHERE}*|d[eé]j[aáe](?:me|nos)?l[oa]s?{_DONDE}*|"
    rf"lass (?:es|das|ihn|sie)(?: (?:doch|bitte|lieber))*(?: (?:drin|drauf|stehen|da|auf der liste))?|"
    rf"laisse[- ]l[ea](?: (?:l[àa]|dessus|dedans))?|lascial[oa](?: (?:l[iì]|dentro|nella lista))?|"
    rf"(?:deixa|deixe)(?:-[oa])?(?: (?:a[íi]|l[áa]|ficar|na lista))?",
    _I,
)
"""The same in words that may as well let it be as it is now: only with one of correction before them."""

UNTICKED: Final = re.compile(
    rf"(?:un(?:tick|check|mark|cross)|re-?open) {_IT}(?: again)?|(?:mark|set|make) {_IT} (?:as )?(?:not done|undone|"
    rf"open|"
    rf"unfinished|incomplete)(?: again)?|des(?:m[aá]rca|t[aá]cha)(?:me)?l[oa]s?|"
    rf"(?:reabre|m[aá]rca)l[oa] (?:como )?(?:pendiente|sin hacer|no hech[oa])",
    _I,
)
"""That what was ticked off is open again."""

_WHAT: Final = r"(?P<what>(?!(?:still|yet|not|so)\b)[^\W\d_]+(?: [^\W\d_]+){0,3}?)"
_SUBJECT: Final = rf"(?:it|that|this|mine|{_WHAT})"
UNDONE: Final = re.compile(
    rf"(?:{_SUBJECT}(?:['’]?s| is| are| was| has| hasn| isn| are)?(?: ?n['’]?t| not)(?: been)?(?: (?:really|actually|"
    rf"quite|all|even))* (?P<state>[^\W\d_]+)(?: (?:yet|after all|at all|properly|completely|either))*|"
    rf"(?:i|we)(?:['’]ve| have)?(?: ?n['’]t| not)(?: (?:actually|really|even))*(?: (?:done|finished|got round to|"
    rf"started|managed|do|finish|manage)(?: (?:it|that))?)?(?: (?:yet|after all|at all))*|"
    rf"(?:i|we) (?:did|have) ?n['’]?t(?: (?:actually|really|even))*(?: (?:do|done|finish|finished|manage)"
    rf"(?: (?:it|that))?)?(?: (?:yet|after all|at all))*|"
    rf"(?:it|that)(?:['’]s| is| has| was)? ?(?:n['’]?t|not)|"
    rf"(?:not|nothing) (?:yet|done|finished|quite|really|true|done yet|quite yet|finished yet|the case)|"
    rf"not {_WHAT.replace('what', 'other')}|"
    rf"(?:{_SUBJECT.replace('what', 'second')}(?:['’]?s| is| are)? )?(?:still|yet) (?:to (?:do|be done)|"
    rf"not (?P<nor>[^\W\d_]+)|"
    rf"(?:needs?|has to|must) (?P<deed>[^\W\d_]+(?: [^\W\d_]+){{0,2}})|(?P<still>(?:very |so |really )?[^\W\d_]+)"
    rf"(?: (?:as|again|mess|state|way|ever|hell))*)|"
    rf"(?:el|la|los|las|mi|mis|eso|esto)? ?(?P<que>[^\W\d_]+ )?(?:todav[ií]a|a[uú]n) (?:no|falta|est[aá] (?:por|sin) "
    rf"\w+)"
    rf"(?: (?:est[aá]|l[oa] he \w+|l[oa] hice|l[oa] he hecho|he \w+|l[oa] hemos \w+))?(?: (?P<hecho>[^\W\d_]+))?|"
    rf"no (?:est[aá]|l[oa] (?:he|hemos) \w+|l[oa] hice|l[oa] hicimos)(?: (?:hech[oa]|list[oa]|terminad[oa]|todav[ií]a|"
    rf"a[uú]n|del todo))*|"
    rf"(?:(?:el|la|los|las|mi|mis|eso) (?P<suyo>[^\W\d_]+) )?(?:sigue[n]?|est[aá][n]? todav[ií]a|"
    rf"todav[ií]a est[aá][n]?)"
    rf" (?P<sigue>[^\W\d_]+(?: [^\W\d_]+)?)|"
    rf"(?:noch|immer noch) nicht(?: fertig| erledigt)?|(?:es|das|er|sie|(?:das|der|die) [^\W\d_]+) ist (?:immer )?noch "
    rf"(?P<noch>[^\W\d_]+)|"
    rf"pas encore(?: fait)?|(?:elle|il|la [^\W\d_]+|le [^\W\d_]+) est (?:encore|toujours) (?P<encore>[^\W\d_]+)|"
    rf"(?:non )?ancora no|(?:(?:la|il) [^\W\d_]+ )?[eè] ancora (?P<ancora>[^\W\d_]+)|ainda n[aã]o(?: est[aá])?|"
    rf"(?:(?:o|a) [^\W\d_]+ )?ainda est[aá] (?P<ainda>[^\W\d_]+))",
    _I,
)
"""That what was said to be done is not."""

ENDED_SO: Final = frozenset(
    "done finished complete completed ready over through sorted clean fixed there true right so hecho "
    "hecha listo lista terminado terminada fertig erledigt".split()
)
"""How something is that is done."""

WELL: Final = frozenset(
    "wet damp drying shiny nice good fine warm clean done finished ok okay great lovely there here on working perfect "
    "urgent important limpio limpia bien mojado mojada bueno buena igual perfecto perfecta ahi aqui sauber gut propre "
    "pulita pulito limpo limpa".split()
)
"""How something may be still that is done."""

GOES: Final = re.compile(
    r"(?:i|we|they|he|she)(?: can| could|['’]ll be able to| am able to| are able to| will) (?:make|do|manage|go to|"
    r"come to|see|attend|go|come)(?: (?:it|that|me|us|there))? after all|"
    r"(?:i['’]m|we['’]re|i am|we are) (?:going|coming|having it|doing it) after all|"
    r"(?:it|that)(?:['’]s| is) (?:still )?(?:on|happening|going ahead)(?: after all| again)?|"
    r"al final (?:s[ií] )?(?:puedo|podemos|voy|vamos|puede|pueden|hay|es)|s[ií] (?:que )?(?:puedo|podemos|voy|vamos)"
    r"(?: ir| al final)*",
    _I,
)
"""That what was cancelled takes place."""

THERE: Final = re.compile(
    r"(?:(?:i|we|there)(?:['’]ve|['’]s)?(?: still| already)?(?: have| is| are)?(?: still|"
    r" already)?(?: got)? (?:some|plenty|enough|loads|"
    r"lots|one|them|any|a few|half a \w+)(?: (?P<thing>[^\W\d_]+))??(?: (?:left|already|still|here|at home|"
    r"in the \w+))*|"
    r"(?P<who>[^\W\d_]+|(?:my|our) [^\W\d_]+)(?:['’]s| has|['’]ve| have)?(?: already| just)* (?:bought|got|fetched|"
    r"picked up|ordered|brought|did|done|paid|sorted|sent|called|booked|taken care of)"
    r"(?: (?:some|it|that|them|one|him|her|those|two|a few|this))(?: up)?(?: (?:already|too|earlier))*|"
    r"(?:ya|todav[ií]a|a[uú]n) (?:tenemos|tengo|hay|queda[n]?|nos queda[n]?|me queda[n]?)(?: (?:alg[uo]\w*|"
    r"bastante[s]?|"
    r"suficiente[s]?|mucho|mucha|un poco))?(?: (?P<cosa>[^\W\d_]+))??(?: (?:en casa|en la nevera|de sobra))?|"
    r"ya (?:l[oa]s? )?(?:ha|han|hemos|he) \w+(?:d[oa]|ch[oa]|to)(?: [^\W\d_]+){0,2}|"
    r"(?:mi [^\W\d_]+|[^\W\d_]+) ya (?:l[oa]s? )?(?:ha|han) \w+(?:d[oa]|ch[oa]|to)(?: [^\W\d_]+)?|"
    r"(?:wir|ich) habe?n? noch(?: \w+)?|(?:on|j['’]) ?en ai? (?:encore|d[ée]j[àa])|on en a (?:encore|d[ée]j[àa]))",
    _I,
)
"""Why something new is not to be done: it is there, or somebody did it."""

IDLE: Final = re.compile(r"\b(?:now|today after all|ahora|ya|jetzt|maintenant|adesso|agora)\b", _I)
"""Words of a reason that are no time by which anything is meant."""

ENDING: Final = frozenset({"complete_todo", "delete_todo", "cancel_event", "delete_note", "forget_fact"})
NEW: Final = frozenset({"add_todo"})


def not_after_all(
    request: str, before: Before, now: datetime, language: Language, named: Sequence[str] = ()
) -> tuple[Planned, ...]:
    """The undoing of the one deed that ended a row, or made a to-do, where the request only takes that back."""
    if len(before.calls) != 1 or "?" in request or UNREAL.search(request) or UNSURE.search(request):
        return ()
    tool, title = before.calls[0]["tool"], _title(before)
    if tool not in ENDING | NEW or any(_is_another(each, title) for each in named):
        return ()
    corrected, taken = False, False
    for clause in filter(None, (each.strip() for each in CLAUSES.split(request.strip()) if each)):
        words, own = _without_lead(clause)
        corrected |= own
        if not words:
            continue
        if _takes_back(words, tool, title, corrected):
            taken = True
        elif ORDER.match(words) or not only_tells(IDLE.sub(" ", MAKE_IT.sub(" ", words)), now, language):
            return ()
    return (Planned("undo_last", {}),) if taken else ()


def _title(before: Before) -> str:
    """What the row is called that the deed before was done on."""
    given = before.calls[0].get("arguments", {})
    names = [str(given.get(each, "")) for each in ("title", "todo", "event", "note", "fact")]
    return " ".join([*names, *(str(each.get("label", "")) for each in before.shown)])


def _is_another(named: str, title: str) -> bool:
    """Whether a row that the request names is another one than that."""
    kind, _, label = named.rstrip("”").partition(" “")
    return kind in ("to-do", "event") and not {*words_of(label)} <= {*words_of(title)}


def _without_lead(clause: str) -> tuple[str, bool]:
    """The clause without the words that open it, and without courtesies; whether one of them corrects."""
    words, corrects = clause.strip(" ¡!"), False
    while found := CORRECTS.match(words):
        if found["corrects"] and LEFT_NO.match(words):  # the "no" of "no está hecho" is a part of what is told
            break
        corrects |= bool(found["corrects"])
        words = words[found.end() :]
    words = WHY.sub("", words)
    while (courtesy := COURTESY.search(words)) and courtesy.start():
        corrects |= "actually" in courtesy.group().casefold()
        words = words[: courtesy.start()]
    return words.strip(" ,.!"), corrects


LEFT_NO: Final = re.compile(
    r"(?:no|non|n[aã]o) (?:est[aá]|l[oa]s?|me|nos|(?:[oa] )?(?:apagu|cancel|tir|elimin|togli))", _I
)


def _takes_back(words: str, tool: str, title: str, corrected: bool) -> bool:
    """Whether a clause takes back the deed of that tool on the row of that title."""
    if tool in NEW:
        there = THERE.fullmatch(words) if corrected else None
        if there is None or (there["who"] or "").casefold() in NOBODY:
            return False
        return all(not there[each] or _is_of(there[each].casefold(), title) for each in ("thing", "cosa"))
    if STAYS.fullmatch(words) or (corrected and LEFT.fullmatch(words)):
        return True
    if tool == "cancel_event":
        return GOES.fullmatch(words) is not None
    if tool not in ("complete_todo", "delete_todo") or (tool == "delete_todo" and not corrected):
        return False
    if tool == "complete_todo" and UNTICKED.fullmatch(words):
        return True
    found = UNDONE.fullmatch(words)
    return found is not None and _is_undone(found.groupdict(), title, corrected)


NOBODY: Final = frozenset("nobody who i we you".split())


def _is_undone(told: Mapping[str, str | None], title: str, corrected: bool) -> bool:
    """Whether what is told to be not so, or still so, is of that row, and by it the deed is not done."""
    of = {name: [each for each in words_of(words or "") if each not in NOISE] for name, words in told.items()}
    for name in ("what", "second", "other", "que", "suyo"):
        if told[name] and not any(_is_of(each, title) for each in of[name]):
            return False
    if not all(each in ENDED_SO or _is_of(each, title) for name in ("state", "nor", "hecho") for each in of[name]):
        return False
    if of["deed"] and not any(_is_of(each, title) or each in ("doing", "done") for each in of["deed"]):
        return False
    still = [each for name in ("still", "sigue", "noch", "encore", "ancora", "ainda") for each in of[name]]
    return corrected and WELL.isdisjoint(still) if still or of["other"] else True


def _is_of(word: str, title: str) -> bool:
    return any(word_likeness(word, each) >= LIKE_WORD for each in words_of(title) if each not in NOISE)
