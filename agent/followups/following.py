"""What follows on the turn before in a few words: another time ("no, at 11"), another day ("and on Friday?"), one more.

It is understood only where nothing else is said: the rest is for the model. Every function takes the request and the
turn before, and gives the calls that they come to, or none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.about_it import about_it
from agent.followups.all_shown import all_shown
from agent.followups.asides import LATEST, polite, without_aside
from agent.followups.asked_about import of_the_one_asked
from agent.followups.before import FILLERS, Before, only_a_time
from agent.followups.behind_why import behind_why
from agent.followups.coming_again import coming_again
from agent.followups.half_past import hour_of_part, with_colon
from agent.followups.in_writing import as_written
from agent.followups.lasting import ends
from agent.followups.like_it import another_like_it
from agent.followups.misnaming import meant_first, other_name
from agent.followups.mistaken import mistaken
from agent.followups.not_after_all import not_after_all
from agent.followups.noting import added, held
from agent.followups.nth import told_of_nth
from agent.followups.one_more import one_more
from agent.followups.pushing import pushed
from agent.followups.qualities import other_quality, told_quality
from agent.followups.remarked import without_forgotten, without_remarks
from agent.followups.retold import ELSE, EXCLAIMED, retold, settled
from agent.followups.shown import of_the_shown
from agent.followups.ticking import told_of_todo
from agent.followups.weighed import weighed
from agent.followups.what_was_done import what_was_done
from agent.followups.which_day import of_another_day
from agent.followups.withdrawing import SAYS, withdrawn
from agent.reading.asked import ASKED_TO
from agent.reading.sayings import SHIFT
from agent.reading.words import WISHES
from tools.contract import Language
from tools.matching import LIKE_WORD, NOISE, word_likeness, words_of
from tools.when import find, planning, resolve

_I: Final = re.IGNORECASE
CORRECTING: Final = (
    r"\b(?:no|nope|oh|oops|ah|uh|um(?! (?:\d|halb|viertel|eins?\b|zwei|drei|vier|f[üu]nf|sechs|sieben|acht|neun|zehn|"
    r"elf|zw[öo]lf))|hmm+|well|wait|hang on|hold on|sorry|actually|rather|instead|better|"
    r"on second thoughts?|(?:can|could|would) (?:you|we)|remind me(?= (?:at|on|by|in)\b)|do (?:it|that)|set (?:it|"
    r"that)(?: for)?|"
    r"(?:he|she|they|(?!(?:who|nobody|what)\b)[^\W\d_]+) (?:says?|can only (?:do|make|come|manage)|prefers?|"
    r"wants?|suggests?|prefiere|puede solo)(?! (?:i|to|that|we|\w+days)\b)|"
    r"(?:the|my|our) [^\W\d_]+ (?:says|can only (?:do|make|come|manage)|prefers)"
    r"(?! (?:i|to|that|we|\w+days)\b)|"
    r"(?:(?:der|die|das|meine?|unsere?) )?[^\W\d_]+ (?:schaff(?:t|en)|kann|k[öo]nnen|kommt|kommen)(?:['’]?s| es)?"
    r"(?: doch| leider)? (?:erst|nur(?! \w+s\b))|(?:(?:el|la|mi) )?[^\W\d_]+ "
    r"(?:(?:s[oó]lo|solamente) puede|puede s[oó]lo)(?! los\b)|"
    r"(?:(?:le|la|mon|ma) )?[^\W\d_]+ (?:ne peut (?:venir )?qu['’](?=[àa]\b)|peut seulement)|"
    r"(?:(?:il|la|mi[oa]) )?[^\W\d_]+ (?:pu[oò]|ce la fa|arriva) solo|(?:[oa] )?[^\W\d_]+ s[óo] (?:pode|consegue)|"
    r"(?:that|it)['’]?s (?:wrong|not (?:right|it|correct))|not right|my (?:mistake|bad)|make (?:it|that)|"
    r"(?:scrap|scratch|strike) that|(?:he|she|they) (?:said|says|meant)|"
    r"(?:move|change|push|put|bring) (?:it|that)|i meant?|meant|i said|let['’]?s (?:say|do)|"
    r"or(?= (?:rather|actually|better|make|no|wait|instead|let|sorry|i mean|even)\b)|"
    r"perd[oó]n|perdona|mejor|espera|digo|quiero decir|quise decir|est[aá] mal|eso no|me equivoqu[eé]|"
    r"bueno|uy|ay|que sea|pon(?:lo|la|le)|c[aá]mbia(?:lo|la)|p[aá]sa(?:lo|la)|mu[eé]ve(?:lo|la)|por favor|please|"
    r"ach|nee|nein|doch|lieber|besser|warte|entschuldigung|non|plut[oô]t|pardon|en fait|anzi|meglio|scusa|n[aã]o|"
    r"melhor|desculpa|ali[aá]s)\b"
)
CORRECTS: Final = re.compile(rf"[\s,.!:…-]*(?:{CORRECTING}[\s,.!:…-]*)+", _I)
"""Words that take back what was just said."""

EITHER: Final = re.compile(
    r"^\W*(?:or|o|oder|ou|oppure) (?!(?:rather|actually|better|make|no|wait|instead|let|sorry|i mean|even)\b)"
    r"(?!.*\b(?:instead|rather|better)\b)|\b(?:could|might|may)(?: also)? be\b|\bas well\W*$",
    _I,
)
"""What may be so as well."""

AFTERWARDS: Final = re.compile(
    rf"(?:[\s,.!…-]+(?:{CORRECTING}|(?:is|would be|['’]s|would|es|ser[ií]a|me va|le va|les va)? ?(?:better|best|"
    rf"fine|easier|mejor|bien)"
    r"(?: for (?:me|her|him|us|them))?|works(?: better| best)?|suits (?:me|her|him|us|them)(?: better)?))+[\s.!…]*$",
    _I,
)
"""The same words behind the time: "at noon instead"."""

ASKS_ON: Final = re.compile(
    r"[\s¿]*(?:(?:ok|okay|and|y)\b[\s,]*)?(?:(?:what|how) about|what of|qu[eé] tal|and|y|qu[eé] hay|und|et|e)\b[\s,]*",
    _I,
)
"""Words that ask the same for something else."""

PUT_RIGHT: Final = re.compile(
    r"[\s,.;!–-]+(?:(?:please|can you|could you|so|and|por favor|puedes|y)\b[\s,]*)*"
    r"(?:fix|correct|change|update|amend|edit|mend|put|corr[ií]ge|c[aá]mbia|arr[eé]gla|actual[ií]za)(?:r|me|lo|la)*\b"
    r"(?:\s+(?:it|that|this|right|in|the|my|note|to-?do|task|fact|entry|one|please|"
    r"eso|esa|la|el|mi|en|nota|tarea|dato|por|favor))*[\s.!]*$",
    _I,
)
"""A wish to put right what was just made, behind what counts: "sorry, 3A. Please fix the note"."""


IT_IS: Final = re.compile(r"^\s*(?:it['’]?s|it is|that['’]?s|they['’]?re|es|son|era|eran)\s+", _I)
"""What leads to the figure or the time that counts: "oops, it's 44"."""

EXCLAIMS: Final = re.compile(r"(?:\W|\b(?:oh|ah|uh|um|hmm+|well|ay|uy|bueno)\b)*", _I)
"""Words that correct nothing by themselves: "well, it's Friday!"."""

SAME_AGAIN: Final = re.compile(
    r"\W*(?:(?:ok|oh|ah|and|also|plus|then|y|tambi[eé]n|luego|und|et|e)\b[\s,]*)*"
    r"(?:(?:do |book |put |add )?(?:exactly )?the same(?: again| thing)?|same again|again|once more|"
    r"(?:add |put in )?(?:another(?: one)?|one more) (?:just |exactly )?(?:the same|like (?:it|that|this))|"
    r"lo mismo|igual que (?:eso|la de antes|el de antes)|(?:y )?otra vez|de nuevo|otr[oa] igual|"
    r"noch ?mal(?: dasselbe)?|encore(?: une fois)?|di nuovo|de novo),?\s+"
    r"(?P<when>[^.;?!]+?)(?:\s+(?:too|as well|also|please|tambi[eé]n|por favor))*\W*",
    _I,
)
"""Sentences that ask for what was just made, for another time as well: "and the same on Thursday"."""

ONE_MORE: Final = re.compile(r"\W*(?:and|also|plus|y|tambi[eé]n|und|auch|et|aussi|anche|e|tamb[eé]m)\s", _I)
"""How a day is told that comes beside the one before: "and monday"."""

NOT_THEN: Final = re.compile(
    r"\W*(?:(?:no|sorry|wait|oops|perd[oó]n)[\s,]+)*(?:it['’]?s |es )?(?:not|no)\s+(?P<old>[^,;.!?]+?)\s*[,;]+\s*"
    r"(?:but |it['’]?s |sino |es )?(?P<then>[^,;!?]+?)[\s.!]*",
    _I,
)
"""A wrong time and the right one: "not friday, saturday"."""

NOT_AT_ALL: Final = re.compile(r"\w[^,;.]* (?:no|not|nope|nicht|nein|pas|non|n[aã]o)[\s.!]*$", _I)
"""A time that is denied behind it, with nothing between: "thursday no"."""

REMIND: Final = re.compile(r"\bremind me\b|\b(?:recu[eé]rda|av[ií]sa)(?:me|melo)\b", _I)
"""Words for a reminder, which moves no event."""

A_DAY_ON: Final = re.compile(
    r"^\W*(?:no,? )?(?:the (?:day after|next day|following day)|al d[ií]a siguiente|el d[ií]a (?:despu[eé]s|"
    r"siguiente))\W*$",
    _I,
)
"""The day after the one that was said."""

REASONED: Final = re.compile(
    r"(?P<why>[^?\n]+?)[\s,;.–—-]+(?:so |then |and |as[ií] que |y )?"
    r"(?P<rest>(?:(?:make|move|change|push|put|bring) (?:it|that)|let['’]?s (?:say|make it|do)|"
    r"(?:pon|c[aá]mbia|mu[eé]ve|p[aá]sa)l[oae])\b[^,;\n]+)",
    _I,
)
"""A new time behind the reason for it."""

DENIES: Final = re.compile(
    r"\b(?:did ?n['’]?t|did not|never|do ?n['’]?t) (?:say|said|mean|meant|want|ask for)\b|\bsa(?:id|y) (?:yes|no) to\b|"
    r"\bno (?:dije|he dicho|quise decir|ped[ií])\b|\bhab(?:e)? (?:ich )?nicht\b",
    _I,
)
"""What was not said, or what was said yes to: no time is told anew."""

PLACE: Final = re.compile(
    r"\W*(?:in|at|@|en|bei|im|chez|da|na)\s+(?P<place>(?!(?:it|that|which|most|least|best|worst|last|once|all|any|"
    r"total|case|fact|general|theory|person|advance|full|time|place|"
    r"punto|serio|principio|realidad|cambio|vez|lugar|"
    r"(?:my|our|mi|su) (?:opinion|view|mind|timezone|case|opini[oó]n|caso)|(?:the|el) (?:end|latest|earliest|"
    r"most|least|moment|same|meantime|worst|fin|moment))\b)[^\W\d][^\s,.;:!?]*(?:\s+(?!and\b|"
    r"y\b|with\b|con\b)"
    r"[^\s,.;:!?]+){0,3})(?:[\s,]+(?:please|pls|thanks|por favor|porfa|gracias))?\W*",
    _I,
)
"""What leads to a place, and nothing else."""

BOTH: Final = re.compile(
    r"\s*[,;]\s*(?:(?:and|y|e|ed|und|et)\s+)?|"
    r"\s+(?:and|y|e|ed|und|et)\s+(?=(?:it|they|that|until|till|es|hasta|das|ist|c['’]est|[eèé]|fino|bis|at[ée]|"
    r"(?:make it |for |only |just |last\w* |que (?:dure|sea) |dura |hazl[oa] )?(?:de |of |por )?(?:an? |una? )?(?:\d+|"
    r"[^\W\d_]+)?\s?(?:hours?|min\w*|horas?|hora y media|stunden?|heures?|or[ae]))\b)",
    _I,
)
"""What stands between two things that are told of one row."""

LONGEST: Final = 10
"""Words of a reason, at most."""

SHORT: Final = 4
"""Words of what counts in the place of a figure, at most."""

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)?")

ASKS_OF_IT: Final = re.compile(
    r"[\s¿,]*(?:\b(?:and|ok|so|but|y|pero|oh|thanks|great|sorry)\b[\s¿,]*)*"
    r"(?:how long (?:does|is|will|did|was|do) (?:it|that|this)\b|"
    r"(?:what|which) time (?:is|was|does|did|do|will) (?:it|that|this|i|we)\b(?! now|(?: right)? now|\?*$)|"
    r"(?:what|which) time (?:is|was) (?:that|this)\b|what time (?:again|does it|did you say)|"
    r"when (?:is|was|does|did|will) (?:it|that|this)\b|"
    r"when (?:am|are|do|will|was|were) (?:i|we) (?:see|seeing|meet|meeting|having|doing|going to) "
    r"(?:it|that|this|her|him|them)\b|cu[aá]ndo (?:l[ao]s? |le )?(?:veo|vemos|toca)|"
    r"where (?:is|was) (?:it|that|this)\b|"
    r"who(?:['’]?s| is| else is) (?:coming|invited|going)\b|"
    r"cu[aá]nto (?:dura|durar[aá])|(?:a )?qu[eé] hora (?:es|era|empieza|acaba|dije|has dicho)(?= (?:eso|esa|la|el)\b)|"
    r"a qu[eé] hora (?:es|era|empieza|acaba|qued[oó])|(?:para |en )?qu[eé] d[ií]a (?:es|era|qued[oó]|cae)|"
    r"(?:para )?cu[aá]ndo (?:es|era|qued[oó])|d[oó]nde (?:es|era))\b"
    r"(?:\s+(?:last|take|go|on|run|start|begin|end|finish|at|again|over|then|now|ahora|exactly|for|held|be|is|it|"
    r"meet|esa|eso|"
    r"la cita|la reuni[oó]n|el evento|entonces|exactamente))*[\s?!.]*",
    _I,
)
"""Questions about the one event that was shown: "how long does that last?"; "what time is it?" asks the clock."""

TIMED: Final = {"event": ("update_event", "start"), "todo": ("update_todo", "due")}
MADE: Final = ("add_todo", "create_event", "update_event", "update_todo")
TIMES: Final = {"add_todo": "due", "create_event": "start"}
ADDED: Final = ("add_todo", "create_event", "create_note", "remember_fact")
ABOUT: Final = {"to-do": "list_todos", "event": "list_events", "note": "read_note"}
"""Where it is looked up what is asked of a row."""

AGAIN: Final = frozenset("then again too also one entonces tambien".split())
ASKED: Final = {"list_events": "when", "find_free_time": "when", "list_todos": "due"}


def following(
    request: str, before: Before, now: datetime, language: Language, named: Sequence[str] = ()
) -> tuple[Planned, ...]:
    """The calls that a short sentence after another turn comes to, or none; `named` are the rows that it names."""
    done = [each for each in before.calls if each.get("status") == "done"]
    if not done and (
        meant := mistaken(request, before, now, language) or of_another_day(request, before, now, language)
    ):
        return meant
    if not done or len(done) != len(before.calls):
        return ()
    if all(each.get("effect") == "write" for each in done):
        request = with_colon(request, [str(each["label"]) for each in before.shown if each["kind"] in TIMED])
    if (rest := without_forgotten(request)) and all(each.get("effect") == "write" for each in done):
        told = following(rest, before, now, language, named)
        return told or other_name(f"I mean {rest}", before, now, language)
    if rest := meant_first(request):
        return following(rest, before, now, language, named)
    if several := all_shown(request, before, now, language):
        return several
    if told := what_was_done(request, before) or _of_it(request, before) or told_of_todo(request, before):
        return told
    if weight := weighed(request, before, now, language):
        return weight
    if nth := told_of_nth(request, before, now, language):
        return nth
    if noted := held(request, before) or added(request, before) or mistaken(request, before, now, language):
        return noted
    if all(each.get("effect") == "write" for each in done):
        if (written := as_written(request, now, language)) and (other := _other_time(written, before, now, language)):
            return other
        return (
            _two_things(request, before, now, language)
            or _other_figure(request, before)
            or coming_again(request, before, now, language)
            or _same_again(request, before, now, language)
            or another_like_it(request, before, now, language)
            or of_another_day(request, before, now, language)
            or ends(request, before, now, language)
            or about_it(request, before, now, language)
            or _other_time(request, before, now, language)
            or _remarked(request, before, now, language)
            or _time_and_place(request, before, now, language)
            or _other_quality(request, before)
            or told_quality(request, before)
            or withdrawn(request, before, now, language)
            or not_after_all(request, before, now, language, named)
            or other_name(request, before, now, language)
            or one_more(request, before, now, language)
            or (of_the_shown(request, before, now, language) if len(before.order) > 1 else ())
            or _without_courtesy(request, before, now, language, named)
        )
    return (
        _other_day(request, before, now, language)
        or pushed(request, before, now, language)
        or of_the_shown(request, before, now, language)
        or of_the_one_asked(request, before, now, language)
        or _other_thing(request, before, named)
    )


def _without_courtesy(
    request: str, before: Before, now: datetime, language: Language, named: Sequence[str]
) -> tuple[Planned, ...]:
    """What the sentence comes to without the courtesy behind it, if there is any."""
    plain = polite(request)
    return following(plain, before, now, language, named) if plain != request and words_of(plain) else ()


def _two_things(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The one change of what was just made that tells two things of it: "until 11, and it's at Luigi's"."""
    parts = BOTH.split(request.strip())
    if len(parts) != 2:
        return ()
    calls: list[Planned] = []
    for each in parts:
        told = (
            told_of_todo(each, before)
            or weighed(each, before, now, language)
            or ends(each, before, now, language)
            or mistaken(each, before, now, language)
            or about_it(each, before, now, language)
            or _other_time(each, before, now, language)
        )
        calls += told
        if told and "start" in told[0].arguments:  # an end is told from the beginning that is told before it
            best = resolve(str(told[0].arguments["start"]), now, language).best
            before = replace(before, at=best.start) if best and not best.all_day else before
    given = [{*each.arguments} - {"event", "todo"} for each in calls]
    if len(calls) != 2 or calls[0].tool != calls[1].tool or given[0] & given[1]:
        return ()
    if "duration" in given[0] and "start" in given[1]:  # how long from which beginning?
        return ()
    return (Planned(calls[0].tool, {**calls[0].arguments, **calls[1].arguments}),) if all(given) else ()


def fact_mended(request: str, before: Before) -> tuple[str, Planned, Planned] | None:
    """The request that told a fact with the figure that counts ("my size is 43", "oops, 44"), and the calls for it."""
    if len(before.calls) != 1 or before.calls[0]["tool"] != "remember_fact" or before.calls[0].get("status") != "done":
        return None
    planned = _other_figure(request, before)
    if not planned:
        return None
    new = str(planned[1].arguments.get("fact", ""))
    figures = [each for each in FIGURE.findall(new) if each in request]
    old = [each for each in FIGURE.findall(str(before.calls[0]["arguments"].get("fact", ""))) if each not in new]
    if len(figures) != 1 or len(old) != 1:
        return None
    return before.request.replace(old[0], figures[0]), planned[0], planned[1]


def _of_it(request: str, before: Before) -> tuple[Planned, ...]:
    """A question about the one event that was shown: its day, where it is told with all that belongs to it."""
    events = [each for each in before.shown if each["kind"] == "event"]
    if len(events) != 1 or before.at is None or not ASKS_OF_IT.fullmatch(request):
        return ()
    return (Planned("list_events", {"when": f"{before.at:%Y-%m-%d}"}),)


def _other_figure(request: str, before: Before) -> tuple[Planned, ...]:
    """The same once more with another figure: "fence needs 14 panels", "sorry, 16"."""
    corrected = CORRECTS.match(request)
    call = before.calls[0]
    if (
        not corrected
        or len(before.calls) != 1
        or call["tool"] not in ADDED
        or call["arguments"].keys() & {"start", "due"}
    ):
        return ()
    new = IT_IS.sub("", AFTERWARDS.sub("", PUT_RIGHT.sub("", request[corrected.end() :]))).strip(" .!")
    if not FIGURE.match(new) or len(new.split()) > SHORT:
        return ()
    shape = re.compile(FIGURE.sub(r"\\d+(?:[.,]\\d+)?", re.escape(new)), _I)
    found = [(name, each) for name, value in call["arguments"].items() for each in shape.finditer(str(value))]
    if len(found) != 1:
        return ()
    name, place = found[0]
    old = str(call["arguments"][name])
    mended = f"{old[: place.start()]}{new}{old[place.end() :]}"
    return Planned("undo_last", {}), Planned(call["tool"], {**call["arguments"], name: mended})


def _same_again(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """Another event or to-do like the one just made: "and the same on Thursday"."""
    found, call = SAME_AGAIN.fullmatch(request), before.calls[0]
    if not found or len(before.calls) != 1 or call["tool"] not in TIMES or before.at is None:
        return ()
    words = only_a_time(found["when"], now, language)
    if not words:
        return ()
    arguments = dict(call["arguments"])
    name = TIMES[call["tool"]]
    first = resolve(str(arguments.get(name, "")), now, policy=planning(before.request)).best
    if call["tool"] == "create_event" and "duration" not in arguments and first and first.end and not first.all_day:
        arguments["duration"] = f"{int((first.end - first.start).total_seconds() // 60)} minutes"
    return (Planned(call["tool"], arguments | {name: settled(words, before.at, before.request, now, language)}),)


def _other_time(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    if ("?" in request and not ASKED_TO.search(request)) or any(each["tool"] not in MADE for each in before.calls):
        return ()
    if EXCLAIMED.match(request) or ELSE.search(request) or EITHER.search(request):
        return ()
    if DENIES.search(request) and len(find(request, now, language, policy=planning(request))) < 2:
        return ()
    request = hour_of_part(request, before.at, language)
    anew = retold(request, now, language, before.at) or behind_why(request, now, language)
    request = _not_then(_reasoned(request.rstrip(" ?!").replace("?", ","), now, language), now, language)
    request = without_aside(request, now, language) or request
    if NOT_AT_ALL.search(request):
        return ()
    if [each["kind"] for each in before.shown] == ["todo"]:
        request = LATEST.sub("", request)
    request = A_DAY_ON.sub("un día después" if language == "es" else "a day later", request)
    corrected = CORRECTS.match(request)
    rest = request[corrected.end() :] if corrected else request
    rest = rest if corrected is None or EXCLAIMS.fullmatch(corrected.group()) else IT_IS.sub("", rest)
    words = anew or only_a_time(AFTERWARDS.sub("", rest), now, language)
    if ONE_MORE.match(request) and not (_is_hour(words, now, language) or SHIFT.search(words)):
        return ()
    kinds = [each["kind"] for each in before.shown if each["kind"] in TIMED]
    if REMIND.search(request):
        kinds = [each for each in kinds if each == "todo"]
    elif kinds.count("event") == 1 and _is_hour(words, now, language):
        kinds = ["event"]
    if len(kinds) > 1 and _is_hour(words, now, language):
        return _of_the_timed(words, before, now, language)
    if not words or len(kinds) != 1 or (kinds == ["event"] and _is_deadline(words, now, language)):
        return ()
    tool, name = TIMED[kinds[0]]
    return (
        Planned(
            tool,
            {kinds[0]: "it", name: settled(words, before.at, before.request, now, language, ranges=kinds == ["event"])},
        ),
    )


def _remarked(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The same where a clause before or behind it tells why, and all the rest tells the time."""
    for rest in without_remarks(request, now, language, before.at):
        if told := coming_again(rest, before, now, language) or _other_time(rest, before, now, language):
            return told
    return ()


def _is_hour(words: str, now: datetime, language: Language) -> bool:
    """Whether words for a time tell an hour."""
    best = resolve(words, now, language, policy=planning()).best if words else None
    return best is not None and best.grain in ("hour", "minute") and not best.all_day


def _is_deadline(words: str, now: datetime, language: Language) -> bool:
    """Whether words tell by when something is to be done: no event is "by noon"."""
    best = resolve(words, now, language, policy=planning()).best
    return best is not None and best.grain == "second" and isinstance(best.due, datetime)


def _of_the_timed(words: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """Another hour for the one of several new to-dos that was given one."""
    timed = [each["arguments"] for each in before.calls if re.search(r"\d", str(each["arguments"].get("due", "")))]
    if len(timed) != 1 or any(each["tool"] != "add_todo" for each in before.calls):
        return ()
    best = resolve(str(timed[0]["due"]), now, language, policy=planning(before.request)).best
    if best is None or best.all_day or best.rrule:
        return ()
    due = settled(words, best.start, before.request, now, language, ranges=False)
    return (Planned("update_todo", {"todo": timed[0]["title"], "due": due}),)


def _reasoned(request: str, now: datetime, language: Language) -> str:
    """What a correction says behind its reason: "make it 3" of "wait she's got a lab, make it 3"; else all of it."""
    found = REASONED.fullmatch(request)
    if found is None or WISHES.search(found["why"]) or not SAYS.search(found["why"]) or re.search(r"\d", found["why"]):
        return request
    why = found["why"]
    return request if len(words_of(why)) > LONGEST or find(why, now, language, policy=planning(why)) else found["rest"]


def _not_then(request: str, now: datetime, language: Language) -> str:
    """What counts of a contrast of times: "saturday" of "not friday, saturday"."""
    found = NOT_THEN.fullmatch(request)
    return found["then"] if found and only_a_time(found["old"], now, language) else request


def _time_and_place(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """Where and when the one event is that was just made: "at 15:30 in the shop"."""
    events = [each for each in before.shown if each["kind"] == "event"]
    if len(events) != 1 or len(before.calls) != 1 or before.calls[0]["tool"] != "create_event":
        return ()
    spans = find(request, now, language, policy=planning(request))
    if len(spans) != 1:
        return ()
    time = request[spans[0].start_index : spans[0].end_index]
    front, behind = request[: spans[0].start_index], request[spans[0].end_index :]
    said = behind if FILLERS.issuperset(words_of(front)) else front if FILLERS.issuperset(words_of(behind)) else ""
    place = PLACE.fullmatch(said)
    if place is None:
        return ()
    start = settled(time, before.at, before.request, now, language)
    return (Planned("update_event", {"event": "it", "start": start, "location": place["place"]}),)


def _other_quality(request: str, before: Before) -> tuple[Planned, ...]:
    """What was just made in another colour or size: "no, wait, I want it green"."""
    corrected = CORRECTS.match(request)
    return other_quality(request[corrected.end() :], before) if corrected else ()


def _other_day(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    asked = ASKS_ON.match(request)
    call = before.calls[0]
    if not asked or len(before.calls) != 1 or call["tool"] not in ASKED:
        return ()
    time = only_a_time(request[asked.end() :].rstrip(" ?!."), now, language)
    return (Planned(call["tool"], {**call["arguments"], ASKED[call["tool"]]: time}),) if time else ()


def _other_thing(request: str, before: Before, named: Sequence[str]) -> tuple[Planned, ...]:
    """The same question about another row, which is named and nothing else is said: "and the library card?"."""
    asked = ASKS_ON.match(request)
    if not asked or "?" not in request or {each["tool"] for each in before.calls}.isdisjoint(ABOUT.values()):
        return ()
    said = [word for word in words_of(request[asked.end() :]) if word not in NOISE and word not in AGAIN]
    rows = [(kind, label) for kind, _, label in (each.rstrip("”").partition(" “") for each in named) if label]
    meant = [(kind, label) for kind, label in rows if said and all(_is_of(word, label) for word in said)]
    same = [each for each in meant if before.calls[0]["tool"] == ABOUT.get(each[0])]
    kind, label = next(iter(same or meant), ("", ""))
    if not kind or (not same and (len({each for each, _ in meant}) > 1 or len(rows) < len(named))):
        return ()
    return (Planned(ABOUT[kind], {"note": label} if kind == "note" else {}),)


def _is_of(word: str, label: str) -> bool:
    return any(word_likeness(word, other) >= LIKE_WORD for other in words_of(label))
