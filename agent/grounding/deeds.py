"""Of several new deeds those that are deeds: the others are the frame, the condition or the reason of one of them.

A small model that may write several calls writes the words around a wish down as a wish of its own: "ping me at 14:15",
"if nothing is in the way", "due on the last day". Such a call goes, and what it had of the time comes to the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from agent.calls import Planned
from agent.intents import WORDS
from agent.reading.clauses import clauses
from agent.reading.frames import FRAME
from agent.reading.parts import JOINTS, POINTING
from agent.reading.sayings import THERE, Said
from agent.reading.told_beside import only_tells, pieces, promises
from agent.reading.why_needed import without_else
from agent.reading.words import ALIKE, PLANNED, content
from tools.matching import NOISE, word_likeness, words_of
from tools.when.tongue import tongues

Judge = Callable[[str], Mapping[str, float]]

FRAMING: Final = frozenset(
    "remind reminder reminders ping nudge alert notify buzz poke prod shout heads "
    "task tasks todo todos event appointment reminder list calendar diary agenda "
    "avisa avisame aviso recuerda recuerdame recuerdamelo recordatorio apuntame apuntalo apuntamelo anotalo toque "
    "tarea evento cita lista calendario "
    "erinner erinnere erinnerung daran dran bescheid aufgabe termin rappelle rappel previens tache rendez "
    "ricordami promemoria avvisami compito lembra lembrete avisame tarefa compromisso".split()
)
"""Words by which a wish is asked for or put somewhere, and which name no thing."""

LIGHT: Final = frozenset(
    "me us you give get set put add make create let know just only not no is do so up due day i need have "
    "dame pon ponme pega pegame mandame es no solo sino que tengo "
    "mich mir bitte gib sag nur kein keine keinen nicht sondern moi donne mets fais pas seulement "
    "mi fammi non solo e me nao so apenas faz vous".split()
)
"""Small words that go with them."""

CONDITION: Final = re.compile(
    r"^\W*(?:(?:but|and|only|pero|y|solo) )*(?:if|in case|unless|provided|as long as|assuming|si|en caso de|"
    r"siempre que|a menos que|wenn|falls|sofern|"
    r"se (?:n[aã]o|non|niente|nada|estiver|puder|posso|riesco|sono|estou))\b",
    re.IGNORECASE,
)
"""How words begin that tell on what a deed depends."""

DEADLINE: Final = re.compile(
    r"^\W*(?:due|by|no later than|at the latest|a m[aá]s tardar|como (?:muy tarde|m[aá]ximo)|con fecha|"
    r"f[äa]llig|sp[äa]testens|bis (?:zum|sp[äa]testens)|avant le|au plus tard|entro|at[eé] (?:ao?|dia))\b",
    re.IGNORECASE,
)
"""How words begin that tell by when it is to be done."""

TOLD: Final = re.compile(
    r"^\W*(?:(?:so|well|and|ok|hey|oh|bueno|pues|y|oye)\b[\s,]*)*"
    r"(?:the|my|our|his|her|their|el|la|los|las|mi|mis|nuestr[oa]s?)\s(?:[^\s,.;]+\s){1,5}?"
    r"(?:(?:is|are)(?! due)|was|were|(?:has|have|had)(?! to)|will|expires?|ends?|runs out|starts?|begins?|closes?|"
    r"opens?|arrives?|comes?|"
    r"est[aá]n?|es|son|era|ser[aá]|estar[aá]|tiene(?! que)|vence|caduca|expira|termina|empieza|cierra|abre|llega)\b",
    re.IGNORECASE,
)
"""How a clause begins that tells how things are with something."""

BOUGHT: Final = re.compile(
    r"\b(?:an?|un|una|new|another|nuev[oa]|otr[oa])\s+(?P<thing>diary|calendar|agenda|calendario)\b(?!\s+(?:event|"
    r"entry))",
    re.IGNORECASE,
)
"""A diary that is a thing to get: "stamps, a diary and tape"; one where things are put is the user's own."""

MATTER: Final = re.compile(
    r"^\W*(?:(?:the|my|our|el|la|los|las|mi|der|die|das|le|les|il|o|a)\s)?"
    r"(?!(?:check|see|ask|tell|find|make|ensure|remember|say|mira\w*|ver|comprueba|pregunta\w*)\b)"
    r"(?:[^\s,.;]+\s){1,3}?"
    r"(?:(?:is|are|was|were)(?! (?:due|to)\b)|isn['’]?t|aren['’]?t|has|have|keeps?|won['’]?t|does ?n['’]?t|"
    r"est[aá]n?|no (?:va|van|funciona|funcionan|cierra|arranca)|sigue[n]?|pierde[n]?|gotea[n]?|"
    r"ist|sind|est|sont|[èe]|perd[ea]?)(?:\s+\S|\W*$)",
    re.IGNORECASE,
)
"""A title that is a sentence about a thing, and names no deed: "Oven 2 is smoking again"."""

LACKED: Final = re.compile(
    r"\b(?:out|gone|finished|used up|empty|low|acabad[oa]s?|agotad[oa]s?|vac[ií][oa]s?|terminad[oa]s?)\b", re.IGNORECASE
)
"""Words of one who tells that something is to be got."""


def deeds(planned: Sequence[Planned], said: Said) -> list[Planned]:
    """The calls without those for a new row that are but words around another one."""
    new = [each for each in planned if each.tool in PLANNED and "title" in each.arguments]
    if len(new) < 2:
        return [*planned]
    around = [each for each in new if _frames(_title(each), each.tool, said)]
    others = [each for each in new if each not in around]
    around += [
        each for each in others
        if _is_told(each, others, said) or _is_restated(each, others, said) or _is_fragment(each, others, said)
        or (each.tool == "add_todo" and MATTER.match(_title(each)) and not LACKED.search(_title(each)))
    ]  # fmt: skip
    kept = [each for each in new if each not in around]
    if not around or not kept:
        return [*planned]
    if len(kept) == 1:
        own = _with_all(kept[0], around)
        return [own if each is kept[0] else each for each in planned if each not in around]
    return [each for each in planned if each not in around]


def without_told(planned: Sequence[Planned], said: Said) -> list[Planned]:
    """The calls without those for a new row that are told beside the wish of another, their times and places as well.

    What somebody promised, why something is needed, and what comes of it where it is not done: no deed is in them.
    """
    new = [each for each in planned if each.tool in PLANNED and "title" in each.arguments]
    told = [each for each in new if _is_beside(each, new, said)] if len(new) > 1 else []
    return [each for each in planned if each not in told] if len(told) < len(new) else [*planned]


LED: Final = re.compile(r"^\W*(?:(?:and|then|but|y|e|pero|und|aber|et|mais|ma|mas)\b\W*)*", re.IGNORECASE)
REMIND: Final = {
    "en": "remind me, ",
    "es": "recuérdame, ",
    "de": "erinner mich, ",
    "fr": "rappelle-moi, ",
    "it": "ricordami, ",
    "pt": "lembra-me, ",
}
"""How a wish begins in each language: what is none does not become one by it."""

TALK: Final = 0.3
"""How likely words are, and no deed, where a clause only tells."""

WISHED: Final = 0.75
"""How likely a deed is of what is a deed once it is asked for."""


def without_talk(planned: Sequence[Planned], said: Said, judge: Judge) -> tuple[Planned, ...]:
    """The calls without those for a to-do whose clause tells something, to those who know what is wished for.

    A clause that names a deed ("find a stockpot") becomes a wish by "remind me"; "oven 2 smokes again" does not.
    An event that has a time of its own is wished for by being told.
    """
    new = [each for each in planned if each.tool in PLANNED and "title" in each.arguments]
    parts = clauses(said.request)
    if len(new) < 2 or len(parts) < 2:
        return tuple(planned)
    tongue = next(iter(tongues(said.request)), said.language)
    starts = [each.arguments.get("start") for each in new]
    own = [each for each, start in zip(new, starts, strict=True) if not start or starts.count(start) > 1]
    told = [each for each in own if _is_talk(each, parts, REMIND[tongue], judge)]
    return tuple(each for each in planned if each not in told or len(told) == len(new))


def without_dictated(planned: Sequence[Planned]) -> tuple[Planned, ...]:
    """The calls without those for something new that is but a part of the letter drafted beside it."""
    letters = [
        {*words_of(" ".join(map(str, each.arguments.values())))} for each in planned if each.tool.startswith("draft_")
    ]
    told = [
        each for each in planned
        if each.tool in PLANNED and any({*words_of(_title(each))} - NOISE <= letter for letter in letters)
    ]  # fmt: skip
    return tuple(each for each in planned if each not in told)


def _is_talk(call: Planned, parts: Sequence[str], remind: str, judge: Judge) -> bool:
    own = {*words_of(_title(call))} - NOISE
    shared = [len(own & {*words_of(each)}) for each in parts]
    if not max(shared):
        return False
    clause = parts[shared.index(max(shared))]
    plain, asked = judge(clause), judge(remind + LED.sub("", clause))
    return plain[WORDS] >= TALK and max(asked["add_todo"], asked["create_event"]) < WISHED


def _title(call: Planned) -> str:
    return str(call.arguments.get("title", ""))


def _core(title: str, said: Said) -> list[str]:
    """The words of a title that name something: none of a time, a frame or a pronoun."""
    small = NOISE | POINTING | FRAMING | LIGHT
    return [word for word in words_of(_alone(title, said).deed()) if word not in small]


def _alone(title: str, said: Said) -> Said:
    return replace(said, request=THERE.sub(" ", title))


def _frames(title: str, tool: str, said: Said) -> bool:
    """Whether a title names nothing: a time alone, a heading, a word for a reminder, a condition, a deadline."""
    if CONDITION.match(title) or (tool == "add_todo" and DEADLINE.match(title)):
        return True
    if words_of(title) == words_of(said.heading()[0]) != []:  # "sat: swimming at 8, brunch at 11"
        return True
    if _core(title, said) or _is_bought(title, said):
        return False
    untimed = words_of(_alone(title, said).untimed(0, len(title)))
    return not FRAMING.isdisjoint(untimed) or (tool == "add_todo" and not untimed)


def _is_bought(title: str, said: Said) -> bool:
    bought = BOUGHT.search(said.request)
    return bought is not None and words_of(title)[-1:] == words_of(bought["thing"])


def _is_told(call: Planned, others: Sequence[Planned], said: Said) -> bool:
    """Whether a to-do says how things are with what another is about: "the voucher expires, remind me to use it"."""
    title, told = _title(call), _core(_title(call), said)
    parts = [each for each in JOINTS.split(said.request) if each]
    where = next((each for each in parts if TOLD.match(each) and told and _all_in(told, words_of(each))), "")
    rest = [each for each in parts if each != where]
    asked = any(FRAME.match(each) for each in rest)
    if not where or not rest:
        return False
    named = words_of(title)[0] in FRAMING or TOLD.match(f"the {title}") or not POINTING.isdisjoint(words_of(rest[-1]))
    return bool(where and asked and named and call.tool == "add_todo" and not LACKED.search(where)) and any(
        each.tool == call.tool and not _all_in(_core(_title(each), said), words_of(where)) for each in others
    )


def _is_beside(call: Planned, others: Sequence[Planned], said: Said) -> bool:
    """Whether a title's words stand in nothing but what is told beside the wish that another call is about.

    Words that another title has as well are not its own. An event whose clause has a time of its own may be wished for
    by telling it; so may a promise for a day.
    """
    rest = [_said_words(each, said) for each in others if each is not call]
    found = [word for word in _said_words(call, said) if not any(_all_in([word], each) for each in rest)]
    homes = [each for each in pieces(said.request) if _all_in(found, words_of(each))]
    if not found or all(_all_in(each, found) for each in rest):
        return False
    wish = without_else(said.request)
    if wish != said.request and not _all_in(found, words_of(wish)):
        return _all_in(found, words_of(said.request[len(wish) :]))  # "or there's no cake on Sunday"
    told = [each for each in homes if only_tells(each)]
    if not homes or len(told) < len(homes):
        return False
    timed = any(replace(said, request=each).every() for each in told)
    return not timed or (call.tool == "add_todo" and not any(promises(each) for each in told))


def _said_words(call: Planned, said: Said) -> list[str]:
    """The words of a call's title that the user said."""
    there = words_of(said.request)
    return [word for word in content(_title(call)) if _all_in([word], there)]


def _is_restated(call: Planned, others: Sequence[Planned], said: Said) -> bool:
    """Whether a title is the frame of a wish that another names in full: "put collecting it on my list"."""
    words, core = words_of(_title(call)), _core(_title(call), said)
    if _is_bought(_title(call), said):
        return False
    framed = call.tool == "add_todo" and not (FRAMING | POINTING).isdisjoint(words)
    return framed and any(
        len(core) < len(longer) and _all_in(core, longer)
        for each in others if each is not call and each.tool == call.tool
        for longer in (_core(_title(each), said),)
    )  # fmt: skip


def _is_fragment(call: Planned, others: Sequence[Planned], said: Said) -> bool:
    """Whether a title has a word that nobody said, and its others in the clause of another new row before it.

    "Post the samples to Mrs Odell" is not "Post the samples" and "Send to Mrs Odell".
    """
    there, core = words_of(said.request), _core(_title(call), said)
    found = [word for word in core if _all_in([word], there)]
    before = others[: others.index(call)]
    if not found or len(found) == len(core):
        return False
    return any(
        each.tool == call.tool and _all_in([*found, *_core(_title(each), said)], words_of(part))
        for each in before if _core(_title(each), said) for part in JOINTS.split(said.request) if part
    )  # fmt: skip


def _all_in(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(word_likeness(word, other) >= ALIKE for other in others) for word in words)


def _with_all(call: Planned, around: Sequence[Planned]) -> Planned:
    """The call with what the words around it were given, and it was not."""
    more: dict[str, Any] = {}
    for each in around:
        more |= each.arguments if each.tool == call.tool else {}
    return Planned(call.tool, {**more, **call.arguments})
