"""From a text to the times in it: words, grammar, calendar, in that order."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import Final

from tools.when.chart import LONGEST_TEXT, Candidate, Chart, candidates, read, stands_alone
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Events, Reading, Span
from tools.when.short_days import is_short_day
from tools.when.solving import solve
from tools.when.spans import Between
from tools.when.tokens import sentences
from tools.when.told import Found, told_by_events
from tools.when.unfit import blotted
from tools.when.values import Context

FOR_NOW: Final = re.compile(
    r"for (?:right )?now|for the moment|por ahora|por el momento|f[uü]r jetzt|pour l['’]instant|per ora|por agora",
    re.IGNORECASE,
)
"""Words in running text that tell no time, but that something may change."""

ASKED_WHEN: Final = re.compile(
    r"^\W*(?:(?:and|so|ok(?:ay)?|hey|hi|sorry|remind me|tell me|oye|y|pues|dime|und|also|sag mal|et|dis|e|"
    r"dimmi|scusa|olha)\b[\s,]*)*(?:when(?:['’]?s| is| are| was| were)|what (?:time|day)(?:['’]?s| is| are| was|"
    r" were)(?! it\b)|"
    r"wann (?:ist|war|sind|waren|hab\w*|beginnt|f[äa]ngt)|um wie ?viel uhr|cu[aá]ndo (?:es|era|son|eran)|"
    r"a qu[eé] hora (?:es|era)|(?:c['’](?:est|[ée]tait) )?quand|[àa] quelle heure|quand['’][èe]|quando (?:[èeé]|era)|"
    r"a che ora|a que horas)\b[^.;!?]*?\b(?P<now>now|ahora|jetzt|maintenant|adesso|ora|agora)\b|"
    r"\b(?:wann|wo|wer|was|wie|welche\w*)\b[^.;!?]*?(?P<particle>\bjetzt)(?= (?:noch ?mal|eigentlich|denn)\b)",
    re.IGNORECASE,
)
"""A question for the time of something, in which "now" tells none: "when is the parents' evening again now?"."""


def resolve_in(text: str, language: str, context: Context, events: Events | None = None) -> Found:
    """The readings of the expression that explains most of a text."""
    chart = read(text[:LONGEST_TEXT], language)
    best, told = _best(chart, context), told_by_events(chart, context, events)
    if told.readings and told.letters >= best.letters:
        return told
    return best if not told.unknown else Found(unknown=told.unknown)


def _best(chart: Chart, context: Context) -> Found:
    known = candidates(chart)
    for candidate in known:
        if candidate.node.weak and not (
            _whole(chart, candidate) or _led(chart, candidate, context) or _bare_day(chart, candidate, context)
        ):
            continue
        if _no_such_day(chart, candidate, context):
            return Found()
        if solve(chart, candidate, context):
            readings = _with_others(chart, candidate, known, context)
            return Found(sum(len(text) for text in {reading.text for reading in readings}), readings)
    return Found()


def _led(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether a bare hour ends what is said of an event: "move it to 6"."""
    clock = isinstance(candidate.node, Moment) and candidate.node.clock
    last = candidate.last == len(chart.tokens) and not chart.tokens[candidate.first].plain[0].isdecimal()
    return bool(context.anchor and clock and last)


GOES_ON: Final = frozenset(
    "a al at and con en for in or o on para pero please pls porfa sin to until unless y with without "
    "i im we ive weve theres voy vamos doy damos tengo tenemos hay viene vienen vendra vendran visita visitan nos me "
    "toca tocan entro salgo trabajo curro monto llevo pinto estoy estamos empiezo empezamos vuelvo llega llegan".split()
)
"""Words before which a day of the month has ended: what else follows it may be what it counts ("the 28 guests")."""


ARTICLES = frozenset("the el al del".split())
"""Words after which a number may be the day of a month: "the 28"."""


NTH = frozenset("st nd rd th".split())
"""What makes a number one of a row: "18th to 20th" are days."""


def _bare_day(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether it is a day of the month (or from one to another) and no more, and nothing follows that it counts."""
    if not context.policy.bare_days:
        return False
    node = candidate.node
    moments = (node.first, node.last) if isinstance(node, Between) else (node,)
    if not all(isinstance(each, Moment) and each == Moment(Fields(day=each.fields.day), weak=True) for each in moments):
        return False
    words = [token.plain for token in chart.tokens[candidate.first : candidate.last]]
    named = any(one in ARTICLES and other.isdecimal() for one, other in pairwise(words))
    both = len(moments) == 2 and sum(one.isdecimal() and other in NTH for one, other in pairwise(words)) == 2
    if not named and not both:
        return False
    following = chart.tokens[candidate.last].plain if candidate.last < len(chart.tokens) else "."
    return not following[0].isalnum() or following in GOES_ON


SHORT_DAYS = frozenset("sat sun mon wed".split())
LEADS_TO_A_DAY = frozenset("in put add book new pop stick got have on for by until please schedule and".split())
SITTING = frozenset("a and cat dog had has have he i in it just of she the they under we who".split())
"""Words behind which "sat" and "sun" end no deed: "in the sun", "the cat sat"."""

NO_DAY = frozenset(
    "am are at beside by cream dress down exam glasses hat in is nav next on out prep protection screen shade shine "
    "tan test to up was with".split()
)
"""Words before which a short name of a day is a word of its own: "sun cream", "sat down"."""


def _short_day(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether it is "sat" and no more where a day is told: first, or behind an order, the one day beside an hour."""
    if not context.policy.bare_days or candidate.last - candidate.first != 1:
        return False
    place, words = candidate.first, [token.plain for token in chart.tokens]
    if words[place] not in SHORT_DAYS:
        return False
    if place + 1 == len(words) or not words[place + 1][0].isalnum():  # "feed the starter sat"
        lone = place > 1 and words[place - 1][0].isalpha() and words[place - 1] not in SITTING
        return lone and not any(each.first != place and not each.node.weak for each in candidates(chart))
    if words[place + 1] in NO_DAY:
        return False
    if place and words[place - 1][0].isalnum() and words[place - 1] not in LEADS_TO_A_DAY:
        return False
    others: list[Candidate] = []
    for each in candidates(chart):  # the widest first
        within = any(one.first <= each.first and each.last <= one.last for one in others)
        told = not each.node.weak or isinstance(each.node, Between)  # "sat I'm on 2 to 10"
        others += [each] if each.first > place and told and not within else []
    ends: list[object] = []
    for node in (each.node for each in others):
        ends += [node.first, node.last] if isinstance(node, Between) else [getattr(node, "first", node)]
    plain = [each for each in ends if isinstance(each, Moment) and not each.dated]
    return len(plain) == len(ends) and any(each.clock for each in plain)


def _no_such_day(chart: Chart, candidate: Candidate, context: Context) -> bool:
    """Whether it is a date that does not exist: of "30 February", February alone is not what was meant."""
    node = candidate.node
    if not isinstance(node, Moment) or node.boxes:
        return False
    dated = node.fields.month is not None and node.fields.day is not None
    return dated and not solve(chart, candidate, context)


def _with_others(chart: Chart, best: Candidate, known: list[Candidate], context: Context) -> tuple[Reading, ...]:
    """The best expression joined with what else is said of time: nothing that was said is dropped in silence."""
    chosen = [best]
    for other in known:
        apart = all(other.last <= one.first or one.last <= other.first for one in chosen)
        if apart and not other.node.weak and solve(chart, other, context):
            chosen.append(other)
    chosen.sort()
    if len(chosen) == 2 and (joined := _joined(chosen[0], chosen[1])) and (found := solve(chart, joined, context)):
        return found
    return tuple(reading for one in chosen for reading in solve(chart, one, context))


def _joined(first: Candidate, second: Candidate) -> Candidate | None:
    """ "Thursday, the big meeting, at 5pm" is one time in two places."""
    one, two = first.node, second.node
    if not isinstance(one, Moment) or not isinstance(two, Moment) or one.dated == two.dated:
        return None
    both = one.joined(two)
    return Candidate(first.first, second.last, 0, both) if both else None


def _whole(chart: Chart, candidate: Candidate) -> bool:
    """Whether nothing but signs and leading small words is left over."""
    lengths = chart.cells[candidate.first + 1].get("length", ())
    if any(item.end == candidate.last for item in lengths):  # "for 1h30"
        return False
    rest = chart.tokens[: candidate.first] + chart.tokens[candidate.last :]
    return all(not token.plain[0].isalnum() for token in rest)


OF_A_MONTH: Final = re.compile(
    r"(?:\w+\s+)?(?:the|my|our|your|his|her|their)\s+(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|christmas|easter)",
    re.IGNORECASE,
)
THING: Final = re.compile(
    r"\s+(?!(?:and|or|but|if|please|pls|then|at|on|in|from|until|till|to|by|for|with|before|after|around|when|so|"
    r"because|as|is|are|was|will|instead|high|low|top|important|urgent|week|weekends?|holidays?|break|day|eve|time|"
    r"period|bank|half|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night)\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)
"""A month that tells which thing is meant, and what such a thing looks like: "the February job"."""


def find_in(text: str, language: str, context: Context, events: Events | None = None) -> list[Span]:
    """Every expression in a text, sentence by sentence, none inside another."""
    spans: list[Span] = []
    for start, sentence in sentences(text, LONGEST_TEXT):
        asked = ASKED_WHEN.search(sentence)
        passing = asked.span("now" if asked["now"] else "particle") if asked else None
        for span in _find_in_sentence(blotted(sentence), language, context, events):
            place = span.start_index, span.end_index
            if place != passing and not FOR_NOW.fullmatch(sentence, *place) and not _of_a_thing(sentence, *place):
                spans.append(Span(start + span.start_index, start + span.end_index, span.readings))
    return spans


def _of_a_thing(sentence: str, start: int, end: int) -> bool:
    return bool(OF_A_MONTH.fullmatch(sentence, start, end) and THING.match(sentence, end))


def _find_in_sentence(text: str, language: str, context: Context, events: Events | None) -> list[Span]:
    chart = read(text, language)
    taken: list[tuple[int, int]] = []
    spans: list[Span] = []
    told = told_by_events(chart, context, events) if events else Found()
    if told.place[1]:
        taken.append(told.place)
    if told.readings:
        start = chart.tokens[told.place[0]].start
        spans.append(Span(start, start + told.letters, told.readings))
    for candidate in candidates(chart):
        if any(candidate.first < last and first < candidate.last for first, last in taken):
            continue
        if candidate.node.weak and not (
            _bare_day(chart, candidate, context)
            or _short_day(chart, candidate, context)
            or is_short_day(chart, candidate)
        ):
            continue
        if readings := solve(chart, candidate, context):
            taken.append((candidate.first, candidate.last))
            start = chart.tokens[candidate.first].start
            spans.append(Span(start, start + len(readings[0].text), readings))
    return sorted(spans, key=lambda span: span.start_index)


def lengths_in(text: str, language: str) -> list[tuple[int, int, timedelta]]:
    """Every length of time said in a text, with its place; the longest ones first, none inside another."""
    chart = read(text[:LONGEST_TEXT], language)
    found: list[tuple[int, int, timedelta]] = []
    for first, cell in enumerate(chart.cells):
        for item in cell.get("length", ()):
            if stands_alone(chart, first, item.end):
                found.append((chart.tokens[first].start, chart.tokens[item.end - 1].end, item.value.delta()))
    apart: list[tuple[int, int, timedelta]] = []
    for start, end, delta in sorted(found, key=lambda each: each[0] - each[1]):
        if all(end <= other[0] or other[1] <= start for other in apart):
            apart.append((start, end, delta))
    return apart
