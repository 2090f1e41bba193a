"""Which tools a turn is offered: those that have something to work on, and that the request may be for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from agent.grounding.timing import SHIFTED
from agent.intents import WORDS
from agent.reading.frames import ASIDE
from agent.reading.parts import clauses
from agent.reading.sayings import CORRECTION, RENAME, Said
from agent.reading.weighing import weights
from agent.reading.wishes import ASKED
from agent.reading.words import FEW, NEW, WISHES
from agent.state import State
from agent.stores import Stores
from memory.tables import Base, DraftRow, EventRow, FactRow, MessageRow, NoteRow, TodoRow
from tools.contract import Kind, Parameter, Tool
from tools.matching import words_of
from tools.when import duration

TABLES: Final[dict[Kind, type[Base]]] = {
    "todo": TodoRow, "event": EventRow, "note": NoteRow, "message": MessageRow, "draft": DraftRow, "fact": FactRow,
}  # fmt: skip
"""Where the rows of each kind lie that a tool may need."""

UNDONE: Final = re.compile(
    r"\b(?:have ?n[o']?t|has ?n[o']?t|did ?n[o']?t|not yet|yet to|still (?:have|need|has)|"
    r"(?:todav[ií]a|a[uú]n) no|no (?:he|ha|hemos))\b",
    re.IGNORECASE,
)
"""Words by which a user says that something is not done."""

WORSE: Final = re.compile(
    r"\b(?:gone|going|went|goes) (?:from (?:an? )?\w+ to \w+|mad|wild|haywire|crazy|wrong|missing)\b|"
    r"\b(?:got(?:ten)?|getting|become|becoming|is|are|looks?|even|much) worse\b|"
    r"\b(?:ha empeorado|va a peor|est[aá] peor|(?:noch |immer )schlimmer|(?:de )?(?:pire|mal) en (?:pire|pis)|empire|"
    r"peggiora\w*|pior(?:ou)?)\b",
    re.IGNORECASE,
)
"""Words by which something is worse than it was: nothing of it has been done."""

HANDS_OFF: Final = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:do ?n[o'’]?t|without|no need to) (?:add|chang|touch|mov|creat|sav|writ|put|delet|"
    r"cancel|book|schedul|do|not|"
    r"remov|edit)\w* (?:anything|a thing|nothing)|\b(?:only|just) (?:tell|show|let me know|asking|wondering|curious|"
    r"checking|want to know|wanna know)\b|"
    r"\bremind me (?:what|who|whose|which|where|how (?:many|much|long|late)|when (?:is|are|was|does|do|did|the))\b|"
    r"\brecu[eé]rdame (?:qu[eé] (?:es|hay|tengo|ten[ií]a|era)|qui[eé]n|cu[aá]l|d[oó]nde|cu[aá]nt[oa]s?|"
    r"cu[aá]ndo (?:es|era|son))\b|"
    r"(?<!\bpara )(?<!\bpara que )\bno (?:\w+ )?(?:apunt|cambi|toqu|añad|cre|borr|muev|hag|anot|agend|cancel|guard|"
    r"pong|modifi)\w* nada\b|"
    r"\b(?:do ?n[o'’]?t|no need to) (?:add|book|put|schedule|save|note|change|move) (?:it|that|them|this)\b"
    r"[^.;!?]*\b(?:yet|for now)\b|"
    r"\bno (?:me )?l[oa]s? (?:apunt|anot|agend|agreg|pong|guard|reserv|cambi|muev)\w* "
    r"(?:todav[ií]a|a[uú]n|por ahora|de momento)\b|"
    r"\bs[oó]lo (?:dime|quiero saber|enséñame|mu[eé]strame|pregunt\w*)\b|\bsin (?:cambiar|tocar|apuntar|añadir) nada\b|"
    r"\bnichts (?:[äa]ndern|anfassen|eintragen|l[öo]schen|verschieben|speichern|anlegen)\b|"
    r"(?:^|[,.;!?–-])\s*(?:bitte |ich will(?: es)? )?nur (?:mal |kurz )*"
    r"(?:sagen|zeigen|wissen|fragen|gefragt|nachsehen)\b(?=\s*(?:bitte\W*)?(?:[,.;!?]|$))|"
    r"\bne (?:change|touche|modifie|note|d[ée]place|supprime)[sz]? rien\b|"
    r"\bsans rien (?:changer|toucher|modifier|noter)\b|\bjuste (?:pour savoir|dis[- ]moi)\b|"
    r"\bnon (?:cambiare|toccare|modificare|segnare|spostare|cancellare) (?:niente|nulla)\b|"
    r"\bsolo (?:dimmi|per sapere)\b|\bn[ãa]o (?:mud|alter|mex|toqu|apag|anot|marqu)\w* (?:em )?nada\b|"
    r"\bs[óo] (?:me )?(?:diz|diga|quero saber)\b",
    re.IGNORECASE,
)
"""Words by which a user asks to be told something, and nothing to be changed."""

DENIED: Final = re.compile(
    r"\bdo ?n[o'’]?t (?:cancel|delete|remove|move|change|book|add|pay|touch|do|send) (?:it|that|this|them|anything)\b|"
    r"\bno (?:l[oa]s? |me l[oa]s? )?(?:canceles|borres|muevas|cambies|apuntes|anotes|reserves|toques|mandes)\b",
    re.IGNORECASE,
)
"""Words that deny a deed: beside a question they leave nothing to be done."""

NOT_KNOWN: Final = re.compile(
    r"(?=.*\b(?:mov(?:e|ing)|chang(?:e|ing)|re-?schedul(?:ed?|ing)|shift|postpone|push|put off|"
    r"cambiar|mover|pasar|aplazar|posponer|retrasar)\b)"
    r".*\b(?:(?:do ?n['’]?t|do not|not|no idea)(?: \w+)?(?: (?:know|sure|decided))?(?: (?:yet|still))? "
    r"(?:to )?(?:when|what (?:day|time|date)|which (?:day|date))\b|"
    r"(?:a[uú]n|todav[ií]a) no (?:lo )?s[eé] (?:para |a )?(?:cu[aá]ndo|qu[eé] (?:d[ií]a|hora))|"
    r"no s[eé] (?:a[uú]n |todav[ií]a )?(?:para |a )?(?:cu[aá]ndo|qu[eé] (?:d[ií]a|hora)))",
    re.IGNORECASE | re.DOTALL,
)
"""Words of one who wants another time for something, and does not know which: there is nothing to be done yet."""

CALLED_OFF: Final = re.compile(
    r"[\s,.;…–-](?:(?:actually|wait|nah?|no+|hmm+|oh|bueno|mejor|espera|pero|but|or)[\s,.…]{1,4}){1,4}"
    r"(?:(?:just|please|do ?n['’]?t|mejor) )?(?:leave (?:it|that)|forget (?:it|that|about it)|never ?mind|"
    r"scrap (?:it|that)|drop it|d[eé]ja(?:l[oa])?|olv[ií]da(?:l[oa])?|nada)\b"
    r"(?! (?:to|at|on|for|in|until|as|with|by|under|behind|near|inside|outside|open|there|here|next|"
    r"con|para|en|a las?|bajo|debajo|detr[aá]s|junto|fuera|dentro|ah[ií]|aqu[ií]|abiert[ao])\b)"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""How a wish ends that is taken back in the same breath: "... actually no, leave it, I'll do it myself"."""

QUOTED: Final = re.compile(r"\"[^\"]*\"|[“„«][^”“»]*[”“»]")
"""What somebody else says, or is to."""

ASKS_OF_A_ROW: Final = re.compile(
    r"\W*(?:(?:so|and|ok(?:ay)?|hey|hi|oh|sorry|oye|y|pues|hola)\b[\s,]*)*"
    r"(?:when(?:['’]?s| is| are| was| were| does| do| did)|what time|what day|which day|where(?:['’]?s| is| are)|"
    r"who(?:['’]?s| is)|how long|cu[aá]ndo (?:es|era|tengo|hay|tenemos|me toca)|a qu[eé] hora|qu[eé] d[ií]a|"
    r"d[oó]nde (?:es|era|est[aá]))\b(?:(?!\b(?:and|then|y|luego)\b)[^.;,!?])*[?\s]*",
    re.IGNORECASE,
)
"""One question and nothing else: it changes nothing, however it sounds."""

LEAST: Final = 0.35
"""How likely a tool must be, as a part of the likeliest one, to be offered; chosen on the develop split."""

LEAST_LATER: Final = 0.2
"""The same for what follows on an earlier turn, of which its few words tell less."""

LEAST_ALIKE: Final = 0.3
"""The same among tools that begin alike ("update_todo", "update_event"), which a model easily takes for each other."""

FLOOR: Final = 0.03
"""What no tool may fall short of, however unlikely the others are."""

BESIDE: Final = 0.08
"""What no tool may fall short of, as a part of how likely words are."""

TALK: Final = 0.5
"""How likely words must be for a request to be talk, in which nothing that is there is changed."""

CHANGES: Final = ("update_", "complete_", "delete_", "cancel_", "forget_", "append_", "rewrite_note")
"""How the names of tools begin that change what is there."""


MOVING: Final = re.compile(
    r"\W*(?:(?:please|pls|and|oh|ok(?:ay)?|hey|can you|could you|i want to|i need to|oye|por favor|puedes)[\s,]+)*"
    r"(?:move|shove|shift|push|bump|postpone|re-?schedule|put back|bring forward|mueve\w*|mover|cambia\w*|pasa\w*|"
    r"aplaza\w*|pospon\w*|retrasa\w*|adelanta\w*|verschieb\w*|verleg\w*|d[ée]place\w*|d[ée]cale\w*|sposta\w*|rimanda\w*|"
    r"muda\w*|adia\w*)\b",
    re.IGNORECASE,
)
_TO: Final = r"(?:to|until|till?|for|al?|para|hasta|auf|à|au|alle?|às|ao)\b"
TO: Final = re.compile(rf"\b{_TO}\W*$", re.IGNORECASE)
BEGINS_TO: Final = re.compile(_TO, re.IGNORECASE)
"""How an order begins that moves something, and what leads to the time that it goes to: before it, or in its words."""


def is_moved_to_a_time(said: Said) -> bool:
    """Whether something is to be moved to a time, which is so of a row alone: "shove my eye test to next week"."""
    if MOVING.match(said.request) is None:
        return False
    times = [(said.request[: each.start_index], said.text(each)) for each in said.times()]
    return any(TO.search(before[-9:]) or BEGINS_TO.match(words) for before, words in times)


OF_A_ROW: Final = ("cancel_event", "update_event", "complete_todo", "delete_todo", "update_todo", "delete_note")
SURELY: Final = 0.75
"""Tools for one row, and how likely they must be together for the likeliest to be offered where there is no such row:
it tells that there is none. Chosen on the develop split (`bench/`)."""


ROWS_ALONE: Final = re.compile(r"On file: (?!.*\ba message\b)")
"""A note of rows that are on file, and of no message, in which the time of what is new may be told."""


def called_off(request: str) -> bool:
    """Whether a wish is taken back in the same breath, and nothing else is wished for.

    Where none is told before it ("ah no, scrap it"), it is one of the turn before that is taken back.
    """
    request = QUOTED.sub(" ", request)
    off = CALLED_OFF.search(request)
    wish = off is not None and bool(words_of(CORRECTION.sub(" ", ASIDE.sub(" ", f"{request[: off.start()]} "))))
    return off is not None and wish and not WISHES.search(off["rest"])


def possible(toolbox: Iterable[Tool], state: State, stores: Stores) -> list[Tool]:
    """The tools that have something to work on now, and that the request may be for (`agent.intents`)."""
    found = dict(zip(TABLES, stores.database.have(*TABLES.values()), strict=True))
    found["image"] = bool(state.get("images"))
    request, likely = state["request"], state.get("likely", {})
    meant = _surely_of_a_row(likely)
    there = [each for each in toolbox if each.needs is None or found[each.needs] or each.name == meant]
    denied = "?" in request and not ASKED.search(request) and DENIED.search(request)
    if called_off(request):
        return []
    if HANDS_OFF.search(request) or NOT_KNOWN.match(request) or ASKS_OF_A_ROW.fullmatch(request) or denied:
        there = [each for each in there if each.effect == "read" and not each.name.startswith("rewrite_")]
    if UNDONE.search(state["request"]):
        done = {"complete_todo", "add_todo"} if "to-do" in state.get("named", ()) else {"complete_todo"}
        there = [each for each in there if each.name not in done]
    if WORSE.search(state["request"]):
        there = [each for each in there if each.name != "complete_todo"]
    talk = likely.get(WORDS, 0.0)
    if talk > TALK and len(words_of(state["request"])) > FEW:
        there = [each for each in there if not each.name.startswith(CHANGES) or likely.get(each.name, 0.0) > talk / 2]
    best = max((likely[each.name] for each in there if each.name in likely), default=0.0)
    alike: dict[str, float] = {}
    for each in there:
        alike[_verb(each)] = max(alike.get(_verb(each), 0.0), likely.get(each.name, 0.0))
    part = LEAST_LATER if state.get("history") else LEAST
    least = {each.name: max(part * best, LEAST_ALIKE * alike[_verb(each)], FLOOR, BESIDE * talk) for each in there}
    return [each for each in there if likely.get(each.name, 1.0) >= least[each.name]]


def _surely_of_a_row(likely: Mapping[str, float]) -> str:
    """The likeliest tool, where that is surely one for a row that is there."""
    best = max(likely, key=lambda each: likely[each], default="")
    return best if best in OF_A_ROW and sum(likely.get(each, 0.0) for each in OF_A_ROW) >= SURELY else ""


def narrowed(tool: Tool, said: Said, mail: bool = True) -> Tool:
    """The tool with only those parameters that the request may say something for and that code does not fill.

    `mail` is whether there is any to take a time from.

    What is not asked for need not be decoded; what was not said would be left out later (`agent.grounding.ground`).
    """
    there = [each for each in tool.parameters if mail or each.name != "source"]
    return replace(tool, parameters=tuple(each for each in there if each.required or _open(each, tool, said)))


def needed(notes: Iterable[str], tools: Sequence[Tool]) -> list[str]:
    """The notes that the arguments of calls may need: not the moment, as times are copied; no rows for what is new."""
    new = all(each.name.startswith(NEW) for each in tools)
    return [each for each in notes if not each.startswith("It is ") and not (new and ROWS_ALONE.match(each))]


def is_one_deed(said: Said) -> bool:
    """Whether a request is one clause with one time: one call at most, which has that time."""
    return len(said.every()) == 1 and len(clauses(said)) == 1 and not SHIFTED.search(said.request)


def _open(parameter: Parameter, tool: Tool, said: Said) -> bool:
    if parameter.kind == "when":
        # Code gives what is new the one time that was said (`agent.grounding.timing`).
        return not (tool.name.startswith(NEW) and is_one_deed(said))
    if parameter.name == "priority":
        return bool(weights(said.request))
    if parameter.name == "duration":
        return duration(said.request, said.language) is not None
    return parameter.name != "title" or not tool.name.startswith("update_") or bool(RENAME.search(said.request))


def _verb(tool: Tool) -> str:
    return tool.name.split("_")[0]
