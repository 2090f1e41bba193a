"""How people say things around what they want: times corrected in one breath, rows pointed to, new names.

English and Spanish; each table is a place to add a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from agent.reading.frames import bare, before_a_time
from agent.reading.past_clauses import pasts, without_pasts
from agent.reading.put_in import NOW_DO
from agent.reading.reasons import whys
from agent.reading.series import FROM_ON, begins_then, is_first, unnumbered
from memory.facts import Fact
from tools.calendar.condition import conditions
from tools.contract import Language
from tools.matching import LASTS, ORDINALS
from tools.when import PLANNING, Reading, Span, find, planning, resolve
from tools.when.tongue import tongues
from tools.when.unfit import cannot
from tools.when.units import add

THERE: Final = re.compile(
    r"\b(?:there|then|that (?:same )?(?:day|date|morning|afternoon|evening|time|slot)|"
    r"(?:the )?same (?:day|date|morning|afternoon|evening)|"
    r"ah[ií]|all[ií]|entonces|"
    r"ese (?:mismo )?(?:d[ií]a|rato|hueco)|esa (?:misma )?(?:mañana|tarde|noche)|el mismo d[ií]a)\b",
    re.IGNORECASE,
)
"""Words for a time that was spoken of in the turn before."""

REFERENCES: Final = frozenset({"todo", "event", "note", "message", "draft"})
"""Arguments that name a row: only words that the user said can tell which one he means."""

_A_ROW: Final = (
    r"(?:into |as )?(?:an? |my |one )?(?:new |weekly |daily |monthly |yearly |recurring |repeating |regular )*"
    r"(?:to-?do|task|reminder|event|appointment|entry|calendar|note|series|recurr|repeat|weekly|daily|monthly|yearly|"
    r"regular|come|happen|urgent|important|a priority|high|low|all[- ]day)"
)
"""What something is to be, where that corrects no time: "make that a to-do"."""

CORRECTION: Final = re.compile(
    r"\b(?:no|sorry|wait|hang on|hold on|i mean|i meant|actually|rather|(?:scratch|scrap|strike|forget) that|"
    rf"make (?:that|it)(?! {_A_ROW})|oops|my mistake|mejor|digo|perd[oó]n|espera|quiero decir|"
    r"nein|nee|quatsch|korrektur|entschuldigung|ups|oups|ops|mi correggo|je me corrige|corrijo|"
    r"ich meine?|doch (?:lieber|besser|erst)|(?<=[,.;…–-] )moment|"
    r"oder besser|besser gesagt|vielmehr|(?:ich )?(?:korrigiere|verbessere mich)|hab mich vertan|"
    r"pardon|je veux dire|je voulais dire|plut[oô]t(?! que| qu['’])|je me (?:suis )?tromp[eé]e?|ou mieux|"
    r"(?<=[,.;…–-] )(?:attends|attendez)|o meglio|mi (?:sono )?sbagli\w+|ho sbagliato|correggo|"
    r"ou melhor|melhor dizendo|(?:eu )?(?:enganei[- ]me|me enganei)|perd[aã]o|"
    r"anzi|scusa(?:mi|te)?|volevo dire|aspetta|desculp[ae]|ali[aá]s|quer(?:o|ia)? dizer|espere|"
    r"(?:non|n[aã]o)(?=\s*[,.;…–-]|\s+(?:pardon|scus\w+|desculp\w+|attends|aspetta|espera|alle|[aà]s?|\d)\b))\b",
    re.IGNORECASE,
)
"""What stands between a time that was said by mistake and the one that counts."""

BARE_HOUR: Final = re.compile(
    rf"{CORRECTION.pattern}(?:[\s,.…-]|\b(?:(?:he|she|they) (?:said|says|meant)|it['’]?s|it is|at|las?|a)\b)*"
    r"\b(?P<hour>\d{1,2}(?:[:.][0-5]\d)?)\b(?=\s*(?:$|[,.;!?](?!\d)|(?:instead|please|pls|then|por favor|and|y)\b))",
    re.IGNORECASE,
)
"""A correction that says no more than the hour: "at 2, scrap that, he said 3"."""

_HOUR: Final = r"\d{1,2}(?:[:.h][0-5]\d|h)?"
_HOURS: Final = (
    rf"(?P<first>{_HOUR})(?: uhr)?\s*(?:-|–|to|till|until|bis|a las?|a|à|[aà]s|alle|e)\s*(?P<last>{_HOUR})"
    r"(?: (?:uhr|heures?|horas?)\b)?"
)
BARE_HOURS: Final = re.compile(
    rf"{CORRECTION.pattern}(?:[\s,.:…-]|\b(?:from|von|de|du|das|dalle|desde|le|les|la|las|at|um|gesagt)\b)*?"
    rf"\b(?P<hours>{_HOURS})"
    r"(?![\d:./]|\w)",
    re.IGNORECASE,
)
"""The same of two hours: "from 9 to 10, or rather 10 to 11"."""

HOURS: Final = re.compile(_HOURS, re.IGNORECASE)
"""Those hours alone."""

IN_THE: Final = re.compile(r"\bno\b(?!\s*(?:[,.;…!?–-]|$))", re.IGNORECASE)
"""The Portuguese "in the", which is no "no"."""

SINCE: Final[dict[Language, str]] = {"en": "starting", "es": "a partir de"}
"""What leads to the first day of a series."""

FROM_NOW: Final = re.compile(r"\s*,?\s*\b(?:from now|desde ahora|(?:a partir )?de ahora)$", re.IGNORECASE)
"""What may end the words for what comes again, and tells no more: "every Tuesday from now on"."""

LONG: Final = {"week": timedelta(weeks=1), "month": timedelta(days=31)}
"""Stretches in which a series may begin, on the first of its days: "from next week", "from May"."""

SHORT: Final = 4
"""Words by which a time is taken back, at most."""

SAME_TIME: Final = re.compile(r"\bsame (?:time|hour)\b|\bmisma hora\b", re.IGNORECASE)
"""Words for the hour that what is moved has now."""

NOT_THIS: Final = re.compile(
    r"\b(?:(?:not|instead of|rather than|en vez de|en lugar de|y no|no|(?:an)?statt|(?:und )?nicht(?: mehr)?|"
    r"au lieu d(?:e|['’])|plut[oô]t qu(?:e|['’])|et (?:non|pas)(?: plus)?|"
    r"anzich[eé]|invece (?:che|d[ei])|e non(?: pi[uù])?|"
    r"em vez d[eao]s?|em lugar d[eao]s?|e n[aã]o)\s*"
    r"(?:(?:at|on|for|until|till|um|am|wie|du|le|di|alle|[aà]s)\b)?\s*(?:the|a las?|el|del)?|"
    r"au lieu|em (?:vez|lugar)|en (?:vez|lugar)|invece|"
    r"(?:is|['’]s|are|['’]re|am|['’]m|\b(?:s?hes|its|theyre|im)) (?:off|closed|away|shut|busy|out|working)"
    r"(?: on| every)?|"
    r"does ?n['’]?t (?:work|open)(?: on)?|"
    r"(?:ca(?:nno|n['’]?)t|won['’]?t|could ?n['’]?t) (?:do|make|come|manage)(?: it)?(?: on| at)?|"
    r"no (?:puedo|puede|pueden|abren?|trabaja|est[aá])(?: el| los)?)\s*$",
    re.IGNORECASE,
)
"""What stands before a time that does not count."""

NO_MORE: Final = re.compile(
    rf"(?!\W*(?:actually|rather|better|mejor|plut[oô]t|lieber|meglio|melhor)\b)\W*{CORRECTION.pattern}", re.IGNORECASE
)
"""What takes back how often something is, where an hour follows; "every Wednesday actually, at 7" tells both."""

NO: Final = re.compile(r"\bno\s+(?:at|on|for|a las?|el|del)?\s*$", re.IGNORECASE)
BREAKS_OFF: Final = re.compile(r"\s*(?:\.\.|…|–|-)")
BETTER: Final = re.compile(r"\W*(?:mejor|better|instead|rather|i mean[t]?|digo)\b(?! no\b)", re.IGNORECASE)
"""A bare "no", what it breaks off with, and what follows on the time that counts: "Thursday.. no Friday better"."""

SHIFT: Final = re.compile(
    r"\b(?:(?:half an?|an?|one|two|three|\d+)\s*(?:and a half )?(?:hours?|minutes?|mins?|h|days?|weeks?)\s+"
    r"(?:later|earlier|sooner)|(?:media|una?|dos|tres|\d+)\s*(?:horas?|minutos?|d[ií]as?|semanas?)\s+"
    r"(?:m[aá]s tarde|antes|despu[eé]s|m[aá]s pronto))\b",
    re.IGNORECASE,
)
"""By how much something is moved: a new time, not a length."""

_SO_LONG: Final = (
    r"(?P<by>(?:(?:half )?an? |one |two |three |\d+ ?)(?:and a half )?(?:hours?|minutes?|mins?|h|days?|weeks?))"
)
_TANTO: Final = r"(?P<tanto>(?:media|una?|dos|tres|\d+) ?(?:horas?|minutos?|min|d[ií]as?|semanas?)(?: y media)?)"
MOVES: Final = re.compile(
    r"\b(?:(?P<back>delay\w*|postpon\w+|bring|push\w*|bump\w*|shift\w*|mov\w+|put(?:ting)?)"
    rf"(?: (?!to\b|for\b)[\w'’]+){{0,6}}?(?: (?P<way>back|forward|up|out|on))?(?: by)? {_SO_LONG}"
    r"(?: (?P<after>back|forward|later|earlier|out|on))?|"
    rf"(?:se )?(?:me |le |la |lo )?(?P<mueve>retr[aá]s\w+|atr[aá]s\w+|apl[aá]z\w+|posp\w+|adel[aá]nt\w+)"
    rf"(?: (?!al?\b|para\b)\w+){{0,6}}? {_TANTO})\b(?! (?:long|de duraci[oó]n))",
    re.IGNORECASE,
)
"""The same with a verb: "push the dentist back by half an hour", "la comida se retrasa media hora"."""

OWN_LENGTH: Final = re.compile(
    r"\b(?:the|my|our|that|this|de|la|el|una? \w+ de) (?:(?:half )?an? |one |two |three |media |una |dos |tres |\d+ ?)"
    r"(?:hours?|minutes?|mins?|h|horas?|minutos?)$",
    re.IGNORECASE,
)
"""A length that belongs to the event: "postpone the two hour workshop"."""

TO_A_TIME: Final = re.compile(r"[^.;!?]*?\b(?:to|until|al|a las?|para|hasta)\b", re.IGNORECASE)
"""What names the new time itself."""

FORWARD: Final = re.compile(r"forward|up|earlier|adel[aá]nt\w+", re.IGNORECASE)
"""What moves something to an earlier time."""

RENAME: Final = re.compile(
    r"\b(?:re-?nam\w+|re-?titl\w+|re-?word\w*|call(?:ed)? it|calls?|named?|chang\w+|should (?:really )?(?:say|read|be)|"
    r"(?:is|are|be) (?:now )?(?:called|titled)|(?:needs?|has|have|ought) to (?:say|read|be called)|"
    r"make it|instead|rather|not|correct\w*|fix|edit|title|renombr\w+|cambi\w+|ll[aá]m\w+|titul\w+|t[ií]tulo|en vez|"
    r"en lugar|corrige\w*|corr[ií]g\w+|pon(?:le|ga)?|sino)\b",
    re.IGNORECASE,
)
"""Words by which a user gives a row another name."""

NEW_NAME: Final = re.compile(
    r"\b(?:(?:rename|retitle|renombra) .+? (?:to|as|a|como)|should (?:really )?(?:say|read|be called)|"
    r"(?:needs?|has|have|ought) to (?:say|read|be called)|"
    r"(?:deber[ií]a|tiene que) (?:decir|llamarse)) (?P<name>[^,.;!?]+)",
    re.IGNORECASE,
)
"""A new name for a row, said in so many words."""

TAKEN_BACK: Final = re.compile(
    r"[,.;…–-]\s*(?:\w+,? )?(?:no|nope|nah|sorry|wait|ho?ld on|hang on|actually|oops|digo|mejor|perd[oó]n|espera|"
    r"nein|non|n[aã]o)\s*[,.;…–-]|"
    r"\bno,? (?:wait|sorry|hold on|hang on|espera|perd[oó]n|digo)\b|"
    r"\b(?:scratch that|i mean|i meant|make that|quiero decir|mejor dicho|or rather|ich meine|je veux dire)\b",
    re.IGNORECASE,
)
"""What stands between a deed that was said by mistake and the one that counts."""

NTH: Final = re.compile(
    rf"\b(?:the |el |la |lo |number |no\.? |n[uú]mero |#)?(?P<nth>{'|'.join((*ORDINALS, *LASTS, '[uú]ltim[oa]'))}|"
    r"(?<=number )\d|(?<=n[uú]mero )\d|(?<=#)\d)\b(?! (?:thing|time|floor|of|half|class|aid|day|week|hand|name))",
    re.IGNORECASE,
)
"""Which of the rows that were shown is meant, by its place among them."""

QUOTED: Final = re.compile(
    r"^\W*(?:to-?do|event|note|task|tarea|evento|cita|nota)\s*[“«\"'](?P<name>.+)[”»\"']\W*$", re.IGNORECASE
)
"""A row as the notes of the prompt call it."""

TITLED: Final = re.compile(
    r"\b(?:titled|called|named|entitled|llamad[oa]|titulad[oa]|con (?:el )?(?:t[ií]tulo|nombre)|"
    r"que se (?:llam[ea]|titul[ea]))\s+[\"“«']?"
    r"(?P<title>[^,:;\"”»]{1,60}?)[\"”»']?\s*(?:[,:;-]\s*(?:and )?|\s)"
    r"(?:(?:saying|that says|which says|with (?:the )?(?:text|content)?|containing|and write|que (?:diga|ponga)|"
    r"con el texto|diciendo|y (?:pon|escribe))\s*:?\s*|(?<=[:;] ))(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A note's title and text, said in so many words."""

_THIS: Final = (
    r"(?P<this>(?:(?:save|keep|write|put|store|jot|take|record|file|log)(?: me)?(?: (?:this|that|it|the following))?"
    r"(?: down)?(?: for me)? (?:as an?|in (?:an?|my)|into (?:an?|my))(?: new)? notes?|"
    r"(?:make|take)(?: me)? (?:a )?note of (?:this|the following)|(?:note|write|jot) (?:this|the following)(?: down)?|"
    r"(?:gu[aá]rd[ae]|ap[uú]nt[ae]|an[oó]t[ae]|p[oó]n(?:ga)?|escr[ií]b[ea]|reg[ií]str[ae])(?:me)?(?:l[oa])? "
    r"(?:(?:esto|lo siguiente) )?(?:como|en)(?: una)?(?: nueva)? nota|"
    r"(?:ap[uú]nt[ae]|an[oó]t[ae]|escr[ií]b[ea]|gu[aá]rd[ae])(?:me)? (?:esto|lo siguiente)|"
    r"tom[ae] nota(?: de (?:esto|lo siguiente))?|"
    r"(?:speicher|notier|schreib)e?(?: mir)?(?: bitte)? (?:das|dies|folgendes)(?: bitte)?"
    r"(?: als (?:neue )?notiz| auf)?|"
    r"(?:enregistre|garde|note|[ée]cris)(?:[- ]moi)? (?:[çc]a|ceci)(?: (?:comme|dans une|en) note)?|"
    r"prends note de (?:[çc]a|ceci)|prendi nota(?: di questo)?|"
    r"(?:salva|segna|annota|scrivi|appunta)(?:mi)? questo(?: (?:come|in una) nota)?|"
    r"(?:guard[ae]|salv[ae]|anot[ae]|escrev[ae]|registr[ae])(?:-me)? (?:isto|isso)(?: (?:como|numa|em uma) nota)?)"
    r"(?:,? (?:please|pls|por favor|porfa|bitte|stp|per favore))?(?=\s*(?::|[,;.–-]\s*"
    r"(?!(?:please|pls|thanks?|cheers|and|then|but|so|call|title|name|under|with|can|could|will|would|i|we|"
    r"remind|add|por favor|porfa|gracias|y|pero|con|"
    r"bitte|danke|und|aber|mit|merci|et|avec|grazie|e|obrigad\w*|s['’]il|stp|per favore)\b)\S)))"
)
_IT_IS: Final = (
    r"(?:(?:it['’]?s|this is|es|son|das ist|das sind|c['’]est|è|é)\s+"
    r"(?=(?:the|my|our|his|her|their|el|la|los|las|mi|die|der|das|le|les|il|[oa])\b|[^\W\d_]+['’]s\s|[^.:;\n]{2,40}:))?"
)
"""What leads from "save this as a note" to what it is: "it's Nan's soup: 3 leeks"."""

NOTING: Final = re.compile(
    r"^\W*(?:(?:please|ok|okay|hey|can you|could you|would you|por favor|oye)[,\s]+)*"
    rf"(?:{_THIS}|(?:(?:save|leave|open|jot down)(?: me)? an? (?=note\b)|"
    r"(?:gu[aá]rd[ae]|escr[ií]b[aei]|p[oó]n|abre|agrega|"
    r"a[ñn]ade|ap[uú]nta|an[oó]ta|hac[eé]|crea|toma)(?:me)? (?:una? )?(?:nueva )?(?=nota\b))?"
    r"(?:(?:(?:new|make|take|add|create|start|write|keep)(?: me| down)?(?: an?)?(?: new)? note|note|"
    r"(?:ap[uú]nta(?:me|te)?|an[oó]ta(?:me|te)?|appunta(?:mi|ti)?|annota(?:mi)?|notiere?(?: mir)?|"
    r"(?:jot|write|note)(?: this| it)? down)(?=\s*:)|"
    r"(?:nueva|haz(?:me)? una|crea(?:me)? una|toma) nota|nota nueva|nota|neue notiz|notiz|"
    r"(?:erstelle?|speicher[en]?|mache?|schreibe?)(?: mir)?(?: bitte)? eine notiz|nouvelle note|"
    r"(?:cr[ée]+|garde|enregistre|fais|[ée]cris|prends)(?:[- ]moi)? une note|nuova nota|nova nota|"
    r"(?:salva|fai|scrivi|crea|tieni)(?:mi)? una nota|(?:cria|guarda|salva|faz|escreve)(?:-me)? uma nota)\b"
    r"(?:\s+(?:that(?: says)?|saying|on|about|for|with|of|que|de|sobre|con|mit|[üu]ber|avec|pour|sur|com|su)\b)?))"
    rf"(?(this)[\s:,.;–-]+{_IT_IS}|[\s:,.;–-]+)(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""How a message begins whose rest is a note."""

HEADED: Final = re.compile(r"(?P<title>[^.:;,!?\n]{2,40})[.:\n]\s*(?P<text>\S.*)", re.DOTALL)
"""A note that begins with its title: "Packing for Lisbon. Plug adaptor, swimsuit"."""

OWING: Final = re.compile(
    r"\b(?:(?:over)?due|deadline|expire\w*|since|venc\w+|caduc\w+|plazo|f[äa]llig)\b", re.IGNORECASE
)
"""Words of one who tells when something was due, be it past."""

HEADING: Final = re.compile(
    r"^\W*(?P<day>(?:(?:on|this|el|este|am) )?[^\W\d_][^\W_]*\.?"
    r"(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of |de )?[^\W\d_]+)?)?)"
    r"\s*(?::(?!\d)|\s[–-])\s+(?=\S)",
    re.IGNORECASE,
)
"""How a day begins under which several things are told: "sat: swimming at 8, brunch at 11"."""

LINK: Final = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
LONGEST: Final = 6
"""Words of a title that is made from the request, at most."""


@dataclass(frozen=True)
class Said:
    """What the user said: the request, the time that the turn before was about, and what he has told of himself."""

    request: str
    now: datetime
    language: Language
    earlier: str = ""
    facts: tuple[Fact, ...] = ()
    whole: str = ""
    """All that was said, where the request is but one of several wishes."""
    at: datetime | None = None
    """When the one row begins that was shown in the turn before."""

    def times(self) -> tuple[Span, ...]:
        """The times in the request that count, with their places."""
        spans = self.every()
        return tuple(each for place, each in enumerate(spans) if not self._taken_back(spans, place))

    def taken_back(self) -> tuple[str, ...]:
        """The times that were said and corrected at once ("Friday, no, Saturday")."""
        return tuple(self.text(each) for each in self._corrected())

    def _corrected(self) -> tuple[Span, ...]:
        spans = self.every()
        return tuple(each for place, each in enumerate(spans) if self._taken_back(spans, place))

    def every(self) -> tuple[Span, ...]:
        """The times in the request, those taken back as well."""
        return _found(self.request, self.now, self.language)

    def meant(self, span: Span) -> str:
        """The words of a time; one that only mends a part of the time before it is settled with the rest of that.

        "Wednesday at 3, no, 4" is Wednesday at 4, "Friday at 8, sorry, Saturday" is Saturday at 8.
        """
        spans = self.every()
        if ITS_DAY.fullmatch(self.text(span).strip()) and not span.readings[0].rrule:
            return f"{span.readings[0].start:%Y-%m-%d}"
        place = spans.index(span) if span in spans else 0
        before = spans[place - 1] if place and self._taken_back(spans, place - 1) else None
        words = _at(self.text(span), self.language)
        if before is not None and not self.request[before.end_index : span.start_index].strip(", "):
            first = span.readings[0]
            return f"{first.start:%Y-%m-%d}" if first.all_day else f"{first.start:%Y-%m-%d %H:%M}"
        if before is None or SAME_TIME.search(words) or (before.readings[0].all_day and span.readings[0].all_day):
            return words
        alone, there = self._read(words, None), self._read(words, before.readings[0].start)
        if alone is None or there is None or there.start == alone.start or there.rrule:
            return words
        ends = there.end is not None and not there.all_day and there.end.date() == there.start.date()
        return f"{there.start:%Y-%m-%d %H:%M}" + (f" to {there.end:%H:%M}" if ends and there.end else "")

    def repeated(self, spans: Sequence[Span]) -> str:
        """Times that together are one that comes again ("9 June ... every year"), in one; else nothing.

        What comes again may be said twice: "Wednesdays 7 to 8, every week".
        """
        rules = [each for each in spans if each.readings[0].rrule]
        others = [each for each in spans if each not in rules]
        if not rules or len(spans) < 2 or any(not each.readings[0].all_day for each in self._corrected()):
            return ""
        long = [each for each in others if each.readings[0].grain in LONG and each.readings[0].open != "before"]
        if not all(self._begins(each, rules[0]) for each in long):
            return ""
        told = [self._first_said(self.text(each)) for each in (*rules, *others)]
        ways = [joint.join([" ".join(told[:1]), " ".join(told[1:])]) for joint in (" ", f" {SINCE[self.language]} ")]
        if len(others) == 1 and self._begins(others[0], rules[0]):
            first = f"{others[0].readings[0].start:%Y-%m-%d}"
            dated = [f"{told[0]} {since} {first}" for since in (SINCE[self.language], *FROM_ON)]
            ways = [*dated, *ways] if others[0].readings[0].grain in LONG else [ways[1], *dated, ways[0]]
        for words in ways:
            found = resolve(words, self.now, self.language, policy=planning(self.request)).readings
            if len(found) == 1 and all(_is_of(found[0], each.readings[0]) for each in (*rules, *others)):
                return words
        return ""

    def _begins(self, first: Span, rule: Span) -> bool:
        """Whether a time is when what comes again begins: "from next week", "next week I start: every Thursday"."""
        between = self.request[first.end_index : rule.start_index] if first.start_index < rule.start_index else ""
        long = first.readings[0].grain in LONG
        opened = long and (first.readings[0].open == "after" or begins_then(between))
        return opened or is_first(self.request, first.start_index)

    def _first_said(self, words: str) -> str:
        """A time without what stands behind a comma in it: a length ("at 8.45, a quarter of an hour"), "every week"."""
        first, *more = FROM_NOW.sub("", words).split(",")
        kept = [each for each in more if (best := self._read(each, None)) is not None and not _is_bare(best)]
        return ",".join([first, *kept])

    def _read(self, words: str, anchor: datetime | None) -> Reading | None:
        return resolve(words, self.now, self.language, anchor=anchor, policy=planning(self.request)).best

    def _taken_back(self, spans: Sequence[Span], place: int) -> bool:
        denied = len(spans) > 1 and NOT_THIS.search(self._heard(0, spans[place].start_index))
        if denied and not self._is_instead(spans, place):
            return True
        if place + 1 == len(spans):
            return False
        rule, again = spans[place].readings[0].rrule, spans[place + 1].readings[0]
        if rule and (is_first(self.request, spans[place + 1].start_index) or _tells_no_more(again, rule)):
            return False
        if rule and spans[place].readings[0].all_day and not again.all_day and not again.rrule:
            return NO_MORE.search(self._heard(spans[place].end_index, spans[place + 1].start_index)) is not None
        gap = self._heard(spans[place].end_index, spans[place + 1].start_index)
        if not self._is_instead(spans, place + 1):  # "on Thursday, no el viernes" denies Friday alone
            gap = NOT_THIS.sub("", gap)
        return bool(CORRECTION.search(gap))

    def _heard(self, start: int, end: int) -> str:
        """A stretch of the request in which a "no" is one: in Portuguese it is "in the" as well ("no salão")."""
        words = self.request[start:end]
        last = "·" if end < len(self.request) else ""  # what follows on it is a time: "no sábado"
        return IN_THE.sub(" ", words + last) if "pt" in tongues(self.request) else words

    def _is_instead(self, spans: Sequence[Span], place: int) -> bool:
        """Whether the "no" before a time takes back the time before it: "Thursday no Friday", "... no el 5 mejor"."""
        gap = self._heard(spans[place - 1].end_index, spans[place].start_index) if place else ""
        if not NO.search(gap) or not _corrects(gap) or re.search(r"\b(?:y|and|but|pero)\b", gap, re.IGNORECASE):
            return False
        better = BETTER.match(self.request[spans[place].end_index :]) or BREAKS_OFF.match(gap)
        return self.language == "en" or better is not None

    def deed(self, start: int = 0, end: int | None = None, planned: bool = False) -> str:
        """What a stretch of the request speaks of, without its times and the words around it."""
        return bare(self.untimed(start, len(self.request) if end is None else end), planned)

    def heading(self) -> tuple[str, int]:
        """The words of the day that heads all that is said ("sat: ..."), and where they end, if any do."""
        found = HEADING.match(self.whole or self.request)
        best = resolve(found["day"], self.now, self.language, policy=PLANNING).best if found else None
        if found is None or best is None or best.grain != "day" or best.rrule or best.end is not None:
            return "", 0
        return found["day"], found.end()

    def untimed(self, start: int, end: int) -> str:
        """A stretch of the request without its times, and without what corrects them ("at 3, argh no, 4")."""
        if self.request == (self.whole or self.request):
            start = min(max(start, self.heading()[1]), end)
        words, place, last = "", start, -1
        apart = (conditions, cannot, whys, pasts)
        for begins, ends in (place for find_all in apart for place in find_all(self.request)):
            if begins <= start < end <= ends:
                return ""
            if start <= begins < end:  # "only if I'm free then" is no part of a deed
                before = self.untimed(start, begins) if begins > start else ""
                return f"{before} {self.untimed(ends, end)}" if ends < end else before
            if begins <= start < ends < end:
                return self.untimed(ends, end)
        for span in self.every():
            if start <= span.start_index < end:
                gap = self.request[place : span.start_index]
                words += " " if place == last and _corrects(gap) else f" {before_a_time(gap)}"
                place = last = span.end_index
        return f"{words} {self.request[place:end]}"

    def text(self, span: Span) -> str:
        """The words of a time, as typed."""
        return self.request[span.start_index : span.end_index]


def shift_of(request: str) -> str:
    """By how much a request moves something, as a time told from the old one; nothing where it does not say so."""
    if found := SHIFT.search(request):
        return found.group()
    moved = MOVES.search(request)
    if moved is None or OWN_LENGTH.search(request[: moved.end()]) or TO_A_TIME.match(request[moved.end() :]):
        return ""
    if moved["tanto"]:
        return f"{moved['tanto']} {'antes' if FORWARD.match(moved['mueve']) else 'más tarde'}"
    way = moved["after"] or moved["way"] or ""
    late = moved["back"].casefold().startswith(("delay", "postpon", "push", "bump")) or re.search(
        r"\bby\b", moved.group()
    )
    if not way and not late:
        return ""
    return f"{moved['by']} {'earlier' if FORWARD.fullmatch(way) else 'later'}"


def _is_bare(reading: Reading) -> bool:
    """Whether a time tells no more than how often something comes again."""
    return bool(re.fullmatch(r"FREQ=[A-Z]+", reading.rrule or ""))


def _tells_no_more(again: Reading, rule: str) -> bool:
    """Whether a time only says how often, as what comes again does already: "every Friday, make that weekly"."""
    return _is_bare(again) and again.rrule != rule and (again.rrule or "") in rule.split(";")


def _is_of(whole: Reading, one: Reading) -> bool:
    """Whether a time was told of a series: its hour, its first day, or how it comes again."""
    if not {*(one.rrule or "").split(";")} - {""} <= {*(whole.rrule or "").split(";")} or not whole.rrule:
        return False
    if one.all_day and one.rrule:
        return True
    if one.open == "before":
        return "UNTIL=" in whole.rrule and "UNTIL=" not in (one.rrule or "")
    if one.all_day and one.grain in LONG:
        return timedelta(0) <= whole.start.date() - one.start.date() < LONG[one.grain]
    if one.all_day:
        return whole.start.date() == one.start.date()
    return whole.start.time() == one.start.time()


@lru_cache(maxsize=16)
def _found(request: str, now: datetime, language: Language) -> tuple[Span, ...]:
    """Every time in a request: the same is asked for again and again within a turn."""
    found = find(unnumbered(without_pasts(request)), now, language, policy=planning(request))
    spans = [part for each in found for part in _apart(each, request, now, language)]
    for hours in [*_bare_ranges(request, spans, now, language)]:
        spans = [each for each in spans if each.end_index <= hours.start_index or hours.end_index <= each.start_index]
        spans.append(hours)
    spans = [each for each in spans if not NOW_DO.match(request, each.start_index)]  # "great, now add bread"
    spans = [each for each in spans if not (each.readings[0].rrule and is_of_a_name(request, each))]
    spans = [_its_day(each, request, now, language) for each in spans]
    return tuple(sorted([*spans, *_bare_hours(request, spans, now, language)], key=lambda each: each.start_index))


HOW_OFTEN: Final = re.compile(
    r"(?:(?:the|my|our|this) )?(?:(?P<rare>quarterly|annual|yearly|biannual|trimestral|anual|semestral)|"
    r"(?P<often>daily|weekly|monthly|fortnightly|semanal|mensual|diari[oa]))",
    re.IGNORECASE,
)
NAMED: Final = re.compile(
    r"\s+(?!(?:on|at|from|starting|beginning|until|till|for|in|by|and|please|pls|the)\b)[^\W\d_]", re.IGNORECASE
)
ROW: Final = re.compile(
    r"\s+(?:to-?do|task|reminder|event|appointment|entry|slot|thing|one|basis|series)\b", re.IGNORECASE
)
MEETS: Final = re.compile(
    r"\s+(?:\w+ )?(?:meetings?|stand-?ups?|syncs?|classe?s?|lessons?|calls?|check-?ins?|catch-?ups?|sessions?|"
    r"practice|rehearsals?|"
    r"training|group|club|huddle|1:1)\b",
    re.IGNORECASE,
)
"""How often something is, as a part of its name ("the quarterly figures"), and what comes so often indeed."""


ITS_DAY: Final = re.compile(r"(?P<day>(?:(?:on|before|b4|by|for|after) )?[^\W\d_]+day)s", re.IGNORECASE)
BELONGS: Final = re.compile(
    r"\s+(?!(?:at|from|to|till?|until|and|or|in|on|for|by|with|off|only|except|every|starting|beginning|between|"
    r"mornings?|afternoons?|evenings?|nights?|noon|midday|pls|please|the|my|we|i)\b)[^\W\d_]{3}",
    re.IGNORECASE,
)


def _its_day(span: Span, request: str, now: datetime, language: Language) -> Span:
    """The one day of which something is, written without its apostrophe: "before saturdays match"."""
    found = ITS_DAY.fullmatch(request[span.start_index : span.end_index].strip())
    if found is None or not span.readings[0].rrule or not BELONGS.match(request, span.end_index):
        return span
    readings = resolve(found["day"].replace("b4", "before"), now, language, policy=planning(request)).readings
    return Span(span.start_index, span.end_index, readings) if readings else span


def is_of_a_name(request: str, span: Span) -> bool:
    """Whether words for how often something is only name it: "the quarterly figures", "the weekly shop"."""
    found = HOW_OFTEN.fullmatch(request[span.start_index : span.end_index].strip())
    if found is None or not NAMED.match(request, span.end_index) or ROW.match(request, span.end_index):
        return False
    return bool(found["rare"]) or not MEETS.match(request, span.end_index)


def _apart(span: Span, request: str, now: datetime, language: Language) -> Iterator[Span]:
    """A time, or two that a comma parts: days on which something never is, a week in which a series begins."""
    first, comma, rest = request[span.start_index : span.end_index].partition(",")
    told = resolve(first, now, language).best if comma else None
    denied = told is not None and told.rrule and NOT_THIS.search(request[: span.start_index])
    week = told is not None and told.grain == "week" and not told.rrule and not span.readings[0].rrule
    other = resolve(rest, now, language, policy=planning(request)) if denied or week else None
    if told is None or other is None or other.best is None or bool(other.best.rrule) is not week:
        yield span
        return
    begins = span.end_index - len(rest.lstrip())
    yield Span(span.start_index, span.start_index + len(first), resolve(first, now, language).readings)
    yield Span(begins, span.end_index, other.readings)


def _bare_hours(request: str, spans: Sequence[Span], now: datetime, language: Language) -> Iterator[Span]:
    """Hours that only correct the hour before them."""
    for found in BARE_HOUR.finditer(request):
        start, end = found.span("hour")
        before = [each for each in spans if each.end_index <= found.start()]
        taken = any(start < each.end_index and each.start_index < end for each in spans)
        if not before or before[-1].readings[0].all_day or taken:
            continue
        words = _at(found["hour"], language)
        readings = resolve(words, now, language, anchor=before[-1].readings[0].start).readings
        if readings:
            yield Span(start, end, readings)


def _bare_ranges(request: str, spans: Sequence[Span], now: datetime, language: Language) -> Iterator[Span]:
    """From one hour to another, which only correct the time before them."""
    for found in BARE_HOURS.finditer(request):
        start, end = found.span("hours")
        before = [each for each in spans if each.end_index <= found.start()]
        if not before or any(each.start_index < start and end < each.end_index for each in spans):
            continue
        anchor = before[-1].readings[0].start
        if readings := resolve(_at(found["hours"], language), now, language, anchor=anchor).readings:
            yield Span(start, end, readings)


def _at(words: str, language: Language) -> str:
    """Figures alone as the hour that they are, or as the hours from one to the other."""
    if hours := HOURS.fullmatch(words):
        first, last = (re.sub(r"[.h](?=\d)", ":", hours[each]).rstrip("hH") for each in ("first", "last"))
        return f"de {first} a {last}" if language == "es" else f"from {first} to {last}"
    if not re.fullmatch(r"\d{1,2}(?:[:.]\d\d)?", words):
        return words
    return f"{'a las' if language == 'es' else 'at'} {words.replace('.', ':')}"


def _corrects(gap: str) -> bool:
    """Whether words between two times do no more than take the first of them back."""
    return bool(CORRECTION.search(gap)) and len(gap.split()) <= SHORT


def is_over(best: Reading | None, now: datetime, request: str) -> bool:
    """Whether a time is of a day gone by, on which the request does not say that something was due."""
    if best is None or best.rrule or OWING.search(request):
        return False
    if best.open == "after" and best.start.date() < now.date():
        return True  # "she has been asking ever since Christmas"
    last = add(best.start, 1, best.grain) - DAY if best.grain in ONGOING else best.start
    return (best.end or last).date() < now.date()


ONGOING: Final = ("week", "month", "quarter", "year")
"""Times that go on after their first day: what is for this week is for all that is left of it."""

DAY: Final = timedelta(days=1)


def title_of(request: str, spans: Sequence[Span] = (), planned: bool = False) -> str:
    """The deed that a request speaks of, without its times and the words around it."""
    rest = request
    for span in sorted(spans, key=lambda each: -each.start_index):
        rest = f"{rest[: span.start_index]} {rest[span.end_index :]}"
    return bare(rest, planned)
