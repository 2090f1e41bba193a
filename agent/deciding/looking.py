"""A plain look at the calendar, in code: "what's on on Thursday?", "when do I have the physio again?".

Every word of it is accounted for: the day, or the name of the one event, and words from a closed list of those by which
such a thing is asked. A story around it (`agent.answering.story`) is put apart; whoever says anything else beside is
left to the model. The same goes for a look at the list: "which tasks are due this week, I'm off on tour on Saturday".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

from agent.answering.story import apart
from agent.answering.telling import asked
from agent.calls import Planned
from agent.deciding.rows import is_of
from agent.deciding.whole import courteous
from agent.reading.why_asked import why_asked
from tools.contract import Language
from tools.matching import NOISE, ranked_by_mention, words_of
from tools.when import find, planning

_I: Final = re.IGNORECASE

BESIDE: Final = re.compile(
    r"[\s,.;:!?–—-]+(?:i['’]?(?:ve| have) (?:completely |totally )?(?:lost track|forgotten|forgot)|i (?:forget|"
    r"forgot|"
    r"can['’]?t (?:remember|recall)|do ?n['’]?t remember)|(?:just|only) (?:asking|checking|wondering|curious)|"
    r"(?:out of )?curio(?:sity|us)|(?:que )?me l[ií]o|(?:que )?(?:ya )?no me acuerdo|se me ha olvidado|"
    r"s[oó]lo pregunto|(?:es )?(?:por|pura) curiosidad|ich hab(?:['’]?s|e es) vergessen|nur (?:eine|'ne) frage|"
    r"j['’]ai oubli[ée]|"
    r"non (?:mi )?ricordo|(?:eu )?n[aã]o me lembro|esqueci-me)[\s.!?]*$",
    _I,
)
"""Why it is asked, in a few set words."""

GREETS: Final = re.compile(r"(?:qu[eé] tal|c[oó]mo) (?:est\w+|vamos|va|and\w+)\b", re.IGNORECASE)
"""How one asks after somebody: "qué tal estamos hoy"."""

CUES: Final = frozenset(
    "what whats anything something plans busy schedule calendar diary agenda show check got "
    "que q algo algun alguna planes agenda calendario ocupado ocupada dime ensename mira "
    "was kalender termine vor quoi quel quelle prevu cosa impegni programma o compromissos".split()
)
"""Words one of which a look at a day has."""

OF_A_DAY: Final = CUES | frozenset(
    "s is on have i ve we do does any a planned scheduled happening my the our in for am are doing up to look "
    "looks like can could you would tell see there me please again going else this day today week weekend be will "
    "it so and of at one with surely already still yet thing things some sure "
    "tengo tenemos hay en la el mi para me nos toca tocan plan como esta estoy estamos puedes ver a de lo los las "
    "cosas previsto prevista apuntado apuntada anotado anotada hoy dia semana por favor tal pinta y tenia "
    "teniamos tenes yo "
    "ya cosa compromiso compromisos cita citas evento eventos "
    "habe ich wir steht stehen an im meinem gibt es los am ist "
    "j ai ai je nous avons dans mon est ce qu il y a sur l "
    "ho abbiamo c e in agenda per ci sono che "
    "tenho temos ha na no minha meu tem que".split()
)
"""The words of such a look."""

OF_A_ROW: Final = frozenset(
    "when whens what whats time is s are the my our do does did i we have got has again at which day long how last "
    "lasts go on finish finishes end ends start starts begin begins over until till for of it be a date hour in "
    "calendar diary tell me remind can you could please and so "
    "se con cuando es a que q hora dia tengo tenemos toca el la los las mi lo de del acaba termina empieza dura "
    "cuanto hasta "
    "era fecha cae dime recuerdame y en agenda salimos salgo entramos entro quedo quedamos empezamos acabamos "
    "terminamos "
    "wann um wie viel uhr ist habe ich mein meine meinen der die das den geht faengt fangt beginnt endet lange "
    "dauert "
    "an quand est quelle heure a c mon ma le commence finit dure combien de temps j ai jour "
    "e che ora ore comincia inizia finisce ho giorno il mio mia quanto "
    "horas comeca acaba tenho o meu minha quando qual dia".split()
)
"""The words by which it is asked when the one event is, and how long."""

ASKS_ROW: Final = re.compile(
    r"\W*(?:(?:and|so|y|und|et|e)\s+)?(?:(?:can|could) you )?(?:(?:please )?(?:tell|remind) me )?(?:(?:at|a|um|"
    r"[àa]) )?"
    r"(?:when(?:['’]?s)?|what(?:['’]?s)? (?:time|day|date|is the (?:time|date))|which day|how long|until when|"
    r"cu[aá]ndo|(?:a )?q(?:u[eé])? (?:hora|d[ií]a|fecha)|cu[aá]nto (?:dura|tiempo)|hasta (?:cu[aá]ndo|qu[eé] hora)|"
    r"wann|(?:um )?wie ?viel uhr|wie lange|bis wann|quand|[àa] quelle heure|combien de temps|a che ora|quando|"
    r"quanto dura|a que horas)\b",
    _I,
)
"""How it is asked when something is, and not what."""

TOLD: Final = re.compile(r"\W*(?:i|we)(?:['’]?ve| have)\b(?!.*\b(?:already|anything)\b)[^?]*$", _I)
"""How it is told that something is on: "I've something on on Thursday"."""

LOOKS_AT: Final = 14
"""Words of such a question, at most."""


OF_TODOS: Final = re.compile(
    r"\b(?:tasks?|to-?dos?|to do list|(?:my|the|our|to-?do|task) list|jobs?|chores?|due|outstanding|pending|overdue|"
    r"(?:left|still|got|have|need) (?:got )?to (?:be done|get done|get through|finish)|needs? doing|must be "
    r"done|left (?:for me )?to do|still (?:have|need|got) to do|"
    r"tareas?|pendientes?|(?:mi|la|nuestra) lista|vencen?|venzan?|(?:queda|falta)n? (?:\w+ )?por hacer|"
    r"aufgaben?|f[äa]llig|meiner liste|t[âa]ches?|ma liste|compiti|mia lista|tarefas?|minha lista)\b",
    _I,
)
"""How it is told that the list is asked for, and not the calendar."""

ON_LIST: Final = frozenset(
    "task tasks todo todos dos to do list job jobs chore chores due outstanding pending open left still need "
    "needs doing "
    "done be get through finish remaining remain must which any on for by before within have i ve got we our my the "
    "what whats is are s there anything something else that has gotta "
    "tarea tareas pendiente pendientes lista me nos vence vencen venza quedan queda falta faltan por hacer que "
    "q cuales "
    "cual son es tengo tenemos hay alguna algun algo mis mi la las los en para de del antes aun todavia cosas y "
    "aufgaben aufgabe fallig welche liste meiner auf der noch offen sind habe ich "
    "taches tache quelles quels sont dans ma liste j ai encore a faire "
    "compiti quali nella mia lista ho ancora da fare "
    "tarefas quais na minha tenho ainda fazer".split()
)
"""The words of such a look."""

ASKS_LIST: Final = re.compile(
    r"[\s¿]*(?:(?:can|could|would) you )?(?:please )?(?:(?:(?:tell|show|remind|give) me|list|show|see|check) )?"
    r"(?:what(?:['’]?s|['’]?ve)?|which|any(?:thing)?|(?:is|are) there|have (?:i|we)|do (?:i|we)|(?:i|"
    r"we)['’]?ve|all|my|"
    r"me|surely|"
    r"qu[eé]|q|cu[aá]l(?:es)?|tengo|tenemos|hay|(?:me|nos) (?:queda|falta|vence)n?|mis|las|los|dime|ens[eé][ñn]ame|"
    r"mu[eé]strame|was|welche|quelles?|quels?|quoi|qu['’]|quali|che|cosa|o que|quais)\b",
    _I,
)
"""How such a look begins."""

FREE: Final = re.compile(
    r"[\s¿]*(?:so )?(?:(?:when )?(?:am|will) (?:i|we) (?:be )?|(?:when )?are we )(?:still |actually |likely )*"
    r"(?:free|available|around|clear)(?: at all)? *\0?[\s?.!]*|"
    r"[\s¿]*(?:have (?:i|we)(?: got)?|do (?:i|we) have|when (?:have i|do i have)(?: got)?)(?: any| some| a| the)?"
    r"(?: free)?(?: time| gap| gaps| slot| space| window)(?: free)? *\0?[\s?.!]*|"
    r"[\s¿]*(?:(?:y )?(?:cu[aá]ndo|a qu[eé] hora) )?(?:yo )?(?:estoy|estamos|estar[eé]) (?:yo )?(?:libres?|"
    r"disponibles?) "
    r"*\0?[\s?.!]*|"
    r"[\s¿]*(?:cu[aá]ndo )?(?:tengo|tenemos|me queda) (?:yo )?(?:alg[uú]n |un )?(?:rato |hueco )?(?:libre|"
    r"hueco|tiempo|rato)"
    r" *\0?[\s?.!]*|"
    r"[\s¿]*(?:bin ich|sind wir) *\0? *(?:noch )?frei[\s?.!]*|[\s¿]*(?:est-ce que )?(?:je suis|suis-je|on est) "
    r"(?:libres?|dispo(?:nible)?s?) *\0?[\s?.!]*|[\s¿]*sono (?:liber[oa]|disponibile) *\0?[\s?.!]*|"
    r"[\s¿]*estou (?:livre|dispon[ií]vel) *\0?[\s?.!]*",
    _I,
)
"""A whole question whether, or when, one is free, with a zero byte for the time."""

ASKS_DUE: Final = re.compile(
    r"[\s¿]*(?:(?:by|until) )?(?:when|what (?:day|date))|[\s¿]*(?:para |hasta )?(?:cu[aá]ndo|qu[eé] (?:d[ií]a|"
    r"fecha))",
    _I,
)
DUE_WORDS: Final = frozenset(
    "when whens what day date is are s by until do does i we have has need to must should due deadline the my "
    "our for of "
    "sort it be done get got again paid pay in that this "
    "cuando para hasta que es son vence vencen caduca tengo tenemos hay lo el la los las mi de del toca debo plazo "
    "limite fecha dia".split()
)
"""How it is asked when a to-do is due, and the words of it that name none."""


_THEN: Final = (
    r"(?: (?:on|in|already|then|there|planned|booked|down|else|at (?:that|the same) time|that (?:day|night|"
    r"evening|morning|"
    r"afternoon)|in (?:my|the) (?:diary|calendar)|ya|apuntado|previsto|puesto|entonces|ese d[ií]a|esa (?:noche|"
    r"tarde|ma[ñn]ana)|"
    r"a esa hora|en (?:la|mi) agenda))*"
)
THEN: Final = re.compile(
    r"[\s¿]*(?:surely |but |so |ya )?(?:(?P<free>(?:am|are) (?:i|we) (?:free|available)|estoy libre|estamos libres)|"
    r"(?:(?:i|we)(?:['’]?ve| have)(?: got)?|(?:have|do|haven['’]?t|don['’]?t) (?:i|we)(?: have| got)?|is "
    r"?n['’]?t there|"
    r"is there)(?: already)? "
    r"(?:any|some)thing|(?:no )?(?:ya )?(?:tengo|ten[ií]a|tenemos|hay|hab[ií]a)(?: ya| yo)? (?:algo|nada|"
    r"alguna cosa))"
    rf"{_THEN}[\s?.!]*",
    _I,
)
"""A question whether there is anything at the time that was told before it."""


class Titles(NamedTuple):
    """The names of what there is."""

    events: Sequence[str]
    todos: Sequence[str]
    notes: Sequence[str] = ()

    @property
    def others(self) -> list[str]:
        """The names of what is no event."""
        return [*self.todos, *self.notes]


Names = Callable[[], Titles]


def looking(request: str, titles: Names, now: datetime, language: Language) -> Planned | None:
    """The look at the calendar or the list that is all a request asks for; None for all else.

    `titles` tells the names of what there is, where they are needed.
    """
    plain = BESIDE.sub("", asked(why_asked(request, now, language))).strip()
    if found := _look(plain, titles, now, language):
        return found
    looks: dict[str, Planned | None] = {}

    def asks(piece: str) -> bool:
        looks[piece] = _look(piece, titles, now, language)
        return looks[piece] is not None

    one = apart(request, asks, now, language)
    look = looks.get(one.question) if one else None
    return replace(look, said=one.question) if one and look else _then(request, now, language)


def _then(request: str, now: datetime, language: Language) -> Planned | None:
    """The look at the one time that is told in the story: "they've asked us over on Sunday, am I free?"."""
    one = apart(request, lambda piece: THEN.fullmatch(piece) is not None, now, language)
    if one is None or not one.told:
        return None
    told = ", ".join(one.told)
    spans = find(told, now, language, policy=planning(told))
    if len(spans) != 1 or spans[0].readings[0].rrule or spans[0].readings[0].start.date() < now.date():
        return None
    asks = THEN.fullmatch(one.question)
    tool = "find_free_time" if asks and asks["free"] else "list_events"
    when = told[spans[0].start_index : spans[0].end_index]
    return Planned(tool, {"when": when}, f"{one.question.rstrip(' ?!.')} {when}?")


def _look(words: str, titles: Names, now: datetime, language: Language) -> Planned | None:
    """The look that a question is, every word of which is accounted for."""
    plain = BESIDE.sub("", courteous(words)).strip(" ,.?¿!¡")
    told = words_of(plain)
    if not 0 < len(told) <= LOOKS_AT:
        return None
    spans = find(plain, now, language, policy=planning(plain))
    if len(spans) > 1 or (spans and spans[0].readings[0].rrule):
        return None
    start, end = (spans[0].start_index, spans[0].end_index) if spans else (len(plain), len(plain))
    when, left = plain[start:end].strip(), f"{plain[:start]} {plain[end:]}"
    rest = words_of(left)
    if FREE.fullmatch(f"{plain[:start].rstrip()} \0{plain[end:]}" if when else plain) and (when or told[0] == "when"):
        return Planned("find_free_time", {"when": when} if when else {})
    if OF_TODOS.search(plain) and ASKS_LIST.match(plain) and ON_LIST.issuperset(rest):
        return None if _named(left, titles()) else Planned("list_todos", {"due": when} if when else {})
    if ASKS_ROW.match(plain) and _is_named(rest, titles()):
        return Planned("list_events", {"when": when} if when else {})
    if ASKS_DUE.match(plain) and not when and _is_todo(rest, titles()):
        return Planned("list_todos", {})
    if not when or TOLD.match(words) or GREETS.match(plain) or CUES.isdisjoint(rest) or not OF_A_DAY.issuperset(rest):
        return None
    return None if _named(left, titles()) else Planned("list_events", {"when": when})


def _named(words: str, titles: Titles) -> bool:
    return bool(ranked_by_mention([*titles.events, *titles.others], words, str))


def _is_named(told: Sequence[str], titles: Titles) -> bool:
    """Whether all that is asked about is one event, by its name."""
    return _only(told, OF_A_ROW, titles, titles.events)


def _is_todo(told: Sequence[str], titles: Titles) -> bool:
    """The same of a to-do."""
    return _only(told, DUE_WORDS, titles, titles.todos)


def _only(told: Sequence[str], known: Collection[str], titles: Titles, among: Sequence[str]) -> bool:
    left = [each for each in told if each not in known and each not in NOISE]
    rows = dict.fromkeys([*titles.events, *titles.others])
    there = [each for each in rows if left and all(is_of(word, each) for word in left)]
    return len(there) == 1 and there[0] in among
