"""The things to do that a request lists: "two things: ring Jo, buy tape", one a line, or "..., both for Friday".

Where one ends and the next begins is told by what stands between them; whether a piece is a deed of its own, more of
the one before, or only tells why, is asked of `is_deed`. Each table is a place to add a language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from agent.reading.frames import FRAME
from agent.reading.put_down import LEADING
from agent.reading.reasons import is_reason
from agent.reading.sayings import CORRECTION
from agent.reading.told_beside import only_tells
from agent.reading.weighing import WEIGHED, unweighed
from tools.matching import words_of

_I: Final = re.IGNORECASE
_AND: Final = (
    r"(?:and|then|also|plus|(?-i:[ye])|luego|adem[aá]s|tambi[eé]n|und|auch|dann|et|aussi|puis|poi|anche|depois|"
    r"tamb[eé]m)"
)
_MARK: Final = r"(?:[-*•–]|\d{1,2}[.)])"
JOINT: Final = re.compile(
    rf"\s*\n\s*(?:{_MARK}\s+)?(?:{_AND}\b[\s,]*)*|\s+\d\)\s+|\s*(?:;|,(?=\s)|[.!]+(?=\s))\s*(?:{_AND}\b[\s,]*)*|"
    rf"(?<!\bque)\s+(?:[&+]|{_AND})\s+(?:{_AND}\b[\s,]*)*",
    _I,
)
"""What stands between two things."""

MARKED: Final = re.compile(rf"^\s*{_MARK}\s+", _I)

BARELY: Final = re.compile(r"\s+(?:and|[&+]|y|e|und|et)\s+", _I)
"""What may as well join two things in one: "sort and label the jars"."""

_NUMBER: Final = {
    "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "dos": 2, "tres": 3, "cuatro": 4, "zwei": 2, "drei": 3,
    "deux": 2, "trois": 3, "due": 2, "tre": 3, "duas": 2, "dois": 2, "três": 3, "vier": 4, "quatre": 4, "quattro": 4,
    "quatro": 4,
}  # fmt: skip
_SOME: Final = "|".join(
    [*_NUMBER, "a (?:couple|few)(?: of)?", "couple(?: of)?", "some", "un par de", "unas", "ein paar"]
)
_THINGS: Final = (
    r"(?:(?:quick |little |new |separate |more |different )*(?:things?|to-?dos?|tasks?|items?|jobs?|reminders?|bits)|"
    r"(?:cosas|cositas|tareas|pendientes|recados|recordatorios|encargos)(?: (?:nuevas|sueltas|aparte|distintas))?|"
    r"sachen|dinge|aufgaben|choses|t[âa]ches|cose|compiti|coisas|tarefas|coisinhas)"
)
OPENS: Final = re.compile(
    rf"^\W*(?:(?:i['’]?ve got|i have|i need|put|add|there are|tengo|a[ñn]ade|apunta|ponme|pon|ich habe|j['’]ai|ho|"
    rf"tenho)"
    rf"\s+)?(?P<number>{_SOME})\s+{_THINGS}(?P<for>\s+(?:for|on|to|in|para|en|a|f[üu]r|auf|pour|sur|per|in|da|pra|"
    rf"na)\s+"
    rf"(?:\w+\s+)?\w+?)?(?:,? (?:please|pls|por favor))?(?:,?\s*(?:each|all|both) (?:one )?(?:separate(?:ly)?|"
    rf"apart))?\s*[:.,–—-]\s*",
    _I,
)
"""How many things there are, and no more: "three to-dos for the office: "."""

SEPARATE: Final = re.compile(
    r"[\s,.;(]*\b(?:(?:as|in|make (?:it|them|that)|en|como|in|als|en|come|como)\s+)?(?:(?:two|three|four|2|3|4|dos|"
    r"tres|"
    r"zwei|drei|deux|trois|due|tre|duas|dois)\s+)?(?:separately|separate (?:items?|to-?dos?|tasks?|things|entries|"
    r"lines)|"
    r"(?:cosas|tareas|l[ií]neas|entradas) (?:separadas|distintas|aparte)|por separado|cada (?:cosa|una?) por su lado|"
    r"getrennt|einzeln|s[ée]par[ée]ment|separatamente|separad[oa]s?|(?:em|em duas) (?:tarefas|coisas) separadas)\b"
    r"(?:[\s,]*(?:please|pls|if you please|por favor|porfa|bitte|merci|per favore))?[\s,.)!]*(?=$|\s)",
    _I,
)
"""That each is wanted by itself."""

_ALL: Final = (
    r"(?:both(?: of (?:them|those|these))?|all (?:of (?:them|those|these)|two|three|four)|(?:l[ao]s|todas l[ao]s|"
    r"todos l[ao]s)"
    r" (?:dos|tres|cuatro)|amb[ao]s|tod[ao]s|beides?|alle(?:s)?(?: (?:zwei|drei))?|l(?:es|a) (?:deux|trois)|"
    r"tou(?:te)?s|"
    r"entramb[ie]|tutt[ie](?: e (?:due|tre))?|(?:[oa]s|todas as|todos os) (?:dois|duas|tr[eê]s)|tod[oa]s)"
)
SHARED: Final = re.compile(
    rf"(?:\s*[,.;(–—-]+\s*|\s+)(?:and |y |e |und |et )?{_ALL}(?:\s+(?:are|is|son))?\s+"
    r"(?P<when>(?:(?:due|needed|done)\s+)?(?:by|for|on|before|due|until|para|pa|antes|el|bis|am|f[üu]r|pour|avant|"
    r"per|entro|"
    r"pra|at[eé])\s[^,.;()\n]+?)\s*[).!]*$",
    _I,
)
"""A time that is of them all: ", both for Friday"."""

_NTH: Final = {
    "first": 0, "second": 1, "third": 2, "last": -1, "latter": -1, "former": 0, "primer": 0, "segund": 1, "tercer": 2,
    "últim": -1, "ultim": -1, "erste": 0, "zweite": 1, "letzte": -1, "premi": 0, "deuxi": 1, "derni": -1, "prim": 0,
}  # fmt: skip
ONE: Final = re.compile(
    r"^(?:the|lo|el|la|das|die|le|il|o|a) (?P<nth>[^\W\d_]+)(?: one| thing| cosa| tarea)?(?:['’]s| is| es)?\s+"
    r"(?P<when>(?:by|for|on|before|due|para|antes|el|bis|am|f[üu]r|pour|avant|per|entro|pra|at[eé])\s.+)$",
    _I,
)
"""A time that is of one of them: ", the first by Monday"."""

PROMISE: Final = re.compile(
    r"^(?:(?:i|we)(?:['’]ve| have)? (?:promised|said|agreed|swore)(?: (?:him|her|them|(?-i:[A-Z])\w+))? (?:to|i['’]?d|"
    r"i would)|(?:le |les )?(?:he prometido|promet[ií])|j['’]ai promis de|ho promesso di|prometi)\s+",
    _I,
)
"""How a deed is told that somebody was promised: with a day it is for the list."""

WHY: Final = re.compile(
    r"^(?:(?:or|otherwise|because|cos|'?cause|as|since|so(?: that)?|before (?:it|they|he|she|we|i|the)|que|porque|"
    r"pues|si no|"
    r"o si no|antes de que|sonst|weil|denn|bevor|sinon|parce que|car|avant que|se no|altrimenti|perch[eé]|prima che|"
    r"sen[aã]o|porque|antes que)\b\s)(?!(?:que )?(?:tengo|hay|tenemos)\b)",
    _I,
)
BEHIND: Final = re.compile(
    r"(?<=\w)\s+(?:before (?:it|they|he|she|we|i)|because|cos|porque|que si no|que luego|antes de que|weil|parce que|"
    r"perch[eé])"
    r"\s.+$",
    _I,
)
"""The same without a sign before it."""

NOT_SO: Final = re.compile(
    r"^(?:(?:mi|su|la|el|los|las|my|his|her|the) [\w-]+ (?:no|me|se|ya|keeps?|never|always)\b)", _I
)
"""How a clause begins that only says why."""

STATES: Final = re.compile(
    r"^(?:(?:(?:it|he|she|that|there)(?:['’]s| is| was)|(?:we|they|you)(?:['’]re| are)|i(?:['’]m| am))\b|"
    r"(?:es|est[aá]n?|ya (?:no )?(?:hay|queda)|queda|[eè]|c['’][eè]|c['’]est|il (?:y a|est)|es ist|sie ist|"
    r"[eé]|est[aã]o)\s)",
    _I,
)
"""How a clause begins that tells how something is: "è finito"."""

OWN_ROWS: Final = re.compile(
    r"^(?:do ?n['’]?t|do not|never|no|nicht|ne|non|n[aã]o|tick|cross|mark|strike|delete|remove|cancel|scrap|move|"
    r"push|shift|reschedule|postpone|bump|rename|change|undo|"
    r"note|remember|what|when|who|where|how|is|are|do|does|show|list|tell me|t[aá]ch\w*|m[aá]rc\w*|b[oó]rr\w*|"
    r"qu[ií]t\w*|"
    r"canc[eé]l\w*|an[uú]l\w*|p[aá]sa\w*|mueve\w*|c[aá]mbi\w*|aplaz\w*|elim[ií]n\w*|nota\w*|qu[eé]|cu[aá]ndo|dime|"
    r"streich\w*|"
    r"l[oö]sch\w*|verschieb\w*|supprime\w*|annule\w*|d[ée]place\w*|cancella\w*|sposta\w*|spunta\w*|apaga\w*|"
    r"risca\w*)\b",
    _I,
)
"""How a piece begins that is no new thing to do."""

LEANS: Final = re.compile(
    r"\b(?:is|are|s|est[aá]n?|ist|sind|est|sont|[èe]|sono|s[aã]o) (?:all |now |finally |ya |por fin )?(?:done|"
    r"finished|sorted|hech[oa]s?|"
    r"list[oa]s?|erledigt|fertig|faite?s?|fatt[oaie]|feit[oa]s?)\W*$|^(?:plus|no more|kein\w*|ni) (?:une? |de |d['’])|"
    r"\ben \w+(?:er|ir|re)\b|"
    r"^(?:(?:has|have|needs?|ought|is|are) to (?:be|go|come|get|happen|arrive)|must (?:be|go)|(?:for|on|in|to) (?:my|"
    r"the|our) "
    r"(?:to-?do |shopping )?list|(?:es|tiene que|ha de|debe) (?:ser|estar|salir|llegar|ir)|muss (?:bis|vor)|"
    r"doit [êe]tre|"
    r"deve (?:essere|ser))\b|"
    r"^(?:(?:can|could|will) you )?(?:tell|let|ask|give|show|send|bring|text|ring|call) (?:him|her|them)\b|"
    r"\b(?:for me|right (?:now|away)|ahora mismo|(?:some|any|a few) more|m[aá]s$|(?:some|any|a few|one|more|another)$|"
    r"m[aá]s$|mais$|mehr$|"
    r"it|them|him|her(?=\W*$)|that|this|there|so|while|if|unless|when|lo que|eso|esto|ah[ií]|all[ií]|si|cuando|"
    r"wenn|"
    r"es|ihn|ihm|quand|se|quando)\b|[?\"“”«»]|:(?!\d)|\w{3,}(?:[aei]r)(?:l[oae]s?|les?)\b",
    _I,
)
"""Words of a thing that leans on another, or on what may come."""

GOODS: Final = 3
"""Words of one of several goods, at most."""

MOST: Final = 6


class Items(NamedTuple):
    """The things to do in their order, and the time of each that is told apart from it."""

    told: tuple[str, ...]
    when: tuple[str, ...]


def items(
    request: str,
    is_deed: Callable[[str], bool],
    is_talk: Callable[[str], bool],
    timeless: Callable[[str], str],
    times: Callable[[str], Sequence[str]],
) -> Items | None:
    """What a request lists, where it is more than one thing, every word of it is of one of them or tells why."""
    if CORRECTION.search(request):
        return None
    text, shared = request.strip(), ""
    separate = SEPARATE.search(text) is not None
    text = SEPARATE.sub(" ", text).strip() if separate else text
    if every := SHARED.search(text):
        text, shared = text[: every.start()], every["when"]
    opens = next(
        (each for at in _sentences(text) if (each := OPENS.match(text[at:])) and not (at and is_deed(text[:at]))), None
    )
    text = text[text.find(opens.group()) :] if opens else text
    number = _NUMBER.get(opens["number"].casefold(), 0) if opens else 0
    text = text[opens.end() :] if opens else text
    if opens and opens["for"] and not shared and timeless(opens["for"]) != " ".join(opens["for"].split()):
        shared = opens["for"].strip()
    lead = LEADING.match(text)
    text = text[lead.end() :] if lead and not opens else text
    short = re.match(r"^\W*(?:add(?: to)?|new)? ?(?:the |my )?(?:to-?do |shopping )?list\s*:\s*", text, _I)
    text = text[short.end() :] if short and not (lead or opens) else text
    listed = bool(short or opens or (lead and re.search(r"[:–—-]\s*$", lead.group())))
    text = MARKED.sub("", text, count=1)
    timed = [(at, at + len(each)) for each in times(text) if (at := text.find(each)) >= 0]
    joints = [
        each for each in JOINT.finditer(text) if not any(a < each.start() and each.end() < b for a, b in timed)
    ]  # "a las 7 y media"
    starts, ends = [0, *(each.end() for each in joints)], [*(each.start() for each in joints), len(text)]
    pieces = [
        (text[a:b].strip(" ,.;"), j) for a, b, j in zip(starts, ends, ["", *(j.group() for j in joints)], strict=True)
    ]
    pieces = [each for each in pieces if each[0]]
    found = _goods(pieces) if listed and not any(is_deed(_bare(each)) for each, _ in pieces) else None
    found = found or _deeds(pieces, separate or bool(opens or shared), is_deed, is_talk, timeless, times)
    if found is None or not 1 < len(found.told) <= MOST or (number and number != len(found.told)):
        return None
    return Items(found.told, tuple(each or shared for each in found.when))


def _sentences(text: str) -> list[int]:
    """Where the sentences of a text begin."""
    return [0, *(each.end() for each in re.finditer(r"[,.!;]\s+", text))]


def _bare(piece: str) -> str:
    """A piece without the words that ask for it."""
    previous = ""
    while piece != previous:
        previous = piece
        for lead in (FRAME, PROMISE):
            shorter = lead.sub("", piece, count=1)
            piece = shorter if words_of(shorter) else piece
    return piece


def _goods(pieces: list[tuple[str, str]]) -> Items | None:
    """Several goods behind the name of a list: "add list: milk, eggs"; two that are but joined may be one."""
    told = tuple(each for each, _ in pieces)
    apart = any(joint and not BARELY.fullmatch(joint) for _, joint in pieces)
    plain = all(
        len(words_of(each)) <= GOODS and not LEANS.search(each) and not re.search(r"\d|:", each) for each in told
    )
    return Items(told, ("",) * len(told)) if apart and plain else None


def _deeds(
    pieces: list[tuple[str, str]],
    apart: bool,
    is_deed: Callable[[str], bool],
    is_talk: Callable[[str], bool],
    timeless: Callable[[str], str],
    times: Callable[[str], Sequence[str]],
) -> Items | None:
    """Several deeds; those that are but joined are one, unless it is told that they are not."""
    told: list[str] = []
    when: dict[int, str] = {}
    held, led, explains, asked = "", "", False, False
    for whole, joint in pieces:
        why = BEHIND.search(whole)
        piece = whole[: why.start()] if why and timeless(why.group()) == " ".join(why.group().split()) else whole
        bare = _bare(piece)
        framed = bare != piece
        if OWN_ROWS.match(bare) or (not told and STATES.match(piece)):
            return None
        if one := ONE.match(piece):
            nth = next((place for name, place in _NTH.items() if one["nth"].casefold().startswith(name)), None)
            if nth is None or nth >= len(told) or words_of(timeless(one["when"])):
                return None
            when[nth % len(told)], apart = one["when"], True
            continue
        first = not (held or told or framed or is_deed(bare)) and len(words_of(bare)) > 1
        if first and (only_tells(bare) or (is_talk(bare) and _next(pieces, whole)[:1] in (".", "!"))):
            continue
        lone = len(words_of(bare)) < 2 and BARELY.fullmatch(joint)
        if not held and told and not lone and _tells(bare, joint):
            if PROMISE.match(piece):
                return None
            explains = True
            continue
        if told and (not words_of(timeless(piece)) or WEIGHED.fullmatch(piece)):
            told[-1] = f"{told[-1]}, {piece}" if WEIGHED.fullmatch(piece) else f"{told[-1]} {piece}"
            continue
        words = f"{held}{bare}"
        if len(words_of(bare)) < 2 and BARELY.fullmatch(joint) and told and not explains:
            told[-1] += f"{joint}{piece}"
        elif len(words_of(bare)) < 2 and not told and not held:
            held = f"{bare}{_next(pieces, whole)}"
        elif is_deed(words) and not LEANS.search(words):
            joined = told and BARELY.fullmatch(led if held else joint) and not framed and not asked
            asked = asked or bool(told and not joined)
            timed = told and timeless(told[-1]) != told[-1]
            ahead = timed and any(told[-1].startswith(each) for each in times(told[-1]))
            apart = apart or explains or bool(told and (not joined or (timed and not ahead)))
            if len(words_of(unweighed(words)[0])) < 2:
                return None
            told.append(words)
            held, led, explains = "", "", False
        elif held or not told or not BARELY.fullmatch(joint) or explains or len(words_of(piece)) > GOODS:
            if not held and len(words_of(bare)) < 2:
                held, led = f"{bare}{_next(pieces, whole)}", joint
                continue
            return None
        else:
            told[-1] += f"{joint}{piece}"
    if held or not apart:
        return None
    return Items(tuple(told), tuple(when.get(place, "") for place in range(len(told))))


def _next(pieces: list[tuple[str, str]], piece: str) -> str:
    """What joins a piece to the one behind it."""
    place = next(at for at, each in enumerate(pieces) if each[0] == piece)
    return pieces[place + 1][1] if place + 1 < len(pieces) else ""


def _tells(piece: str, joint: str) -> bool:
    """Whether a piece only says why the one before it is wished for, or how things are."""
    states = any(each.match(piece) for each in (WHY, STATES, NOT_SO))
    return states or only_tells(piece) or is_reason(f"{joint}{piece}", "")
