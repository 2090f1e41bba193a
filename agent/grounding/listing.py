"""A line for a note that tells somebody's things: "Ana would like a kite, add her to the gift ideas"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned
from agent.grounding.exchanging import KEY, LEAD, LONGEST, TAIL, is_same, placed
from agent.reading.asked import ASKED_TO
from agent.reading.not_so import UNREAL, UNSURE
from memory.notes import Note
from tools.matching import NOISE, words_of

_I: Final = re.IGNORECASE

WANTS: Final = re.compile(
    r"(?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+(?: (?-i:[A-ZÀ-Þ])[^\W\d_]+)?|(?:my|our) [^\W\d_]+|mi [^\W\d_]+)"
    r"(?: (?:would|['’]d) (?:like|love)|['’]d (?:like|love)| wants?| needs?| would be happy with| (?:is|['’]s) "
    r"(?:getting|after|hoping for)| (?:has )?asked for| likes?| loves?| fancies| could do with| wished for|"
    r" quiere| querr[ií]a| necesita| ha pedido| pidi[oó]| le gustar[ií]a)"
    r" (?P<what>(?!to\b|que\b)[^,;.:!?\n]{2,50}?)"
    r"(?P<when> (?:for (?:his|her|their) birthday|for christmas|this year|too|as well|para (?:su cumple(?:a[ñn]os)?|"
    r"navidad)|tambi[eé]n))?",
    _I,
)
LIKED: Final = re.compile(
    r"a (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+|mi [^\W\d_]+) le (?:gustar[ií]a|har[ií]a ilusi[oó]n|vendr[ií]a bien) "
    r"(?P<what>[^,;.:!?\n]{2,50}?)(?P<when> (?:para (?:su cumple(?:a[ñn]os)?|navidad)|tambi[eé]n))?",
    _I,
)
GERN: Final = re.compile(
    r"(?:[oa] )?(?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)"
    r"(?: (?:h[äa]tte|will|m[öo]chte|w[üu]nscht sich|braucht)(?: auch)?(?: noch)?(?: gerne?)?|"
    r" (?:voudrait|aimerait|veut|aurait besoin de)(?: bien)?(?: aussi)?|"
    r" (?:vorrebbe|gradirebbe|vuole)(?: anche)?|(?: tamb[eé]m)? (?:queria|gostaria de|quer)(?: tamb[eé]m)?)"
    r" (?P<what>(?!(?:que?|dass|che|zu)\b)[^,;.:!?\n]{2,50}?)"
    r"(?P<when> (?:auch|aussi|anche|tamb[eé]m))?",
    _I,
)
"""What somebody would like: it is for him, where it is put down beside what others want."""

PUT_DOWN: Final = re.compile(
    r"(?:do )?(?:add|put|pop|stick|include|write|note|jot)(?: (?:him|her|them|that|those|it|this))(?: (?:down|in|up|on|"
    r"there|as well|too))*|"
    r"(?:a[ñn][aá]de|p[oó]n|ap[uú]nta|an[oó]ta|m[eé]te|incl[uú]ye)(?:me|se|le)?l[oae]s?(?: tambi[eé]n)?|"
    r"(?:schreib|setz|nimm|trag|f[üu]ge?) (?:das|es|ihn|sie)(?: bitte)?(?: auch)?(?: noch)?"
    r"(?: dazu| mit dazu| hinzu| auf| ein)?|"
    r"(?:ajoute|mets|note)[- ](?:l[ea]s?|[çc]a)(?: aussi)?|"
    r"(?:aggiungi|metti|segna)(?:l[oaie]|ce(?:l[oaie]))(?: pure)?|"
    r"(?:anota|adiciona|acrescenta|p[õo]e)(?:-[oa]s?| isso)?(?: tamb[eé]m| a[ií])?",
    _I,
)
"""That it be put down, and no more."""
NAMED: Final = re.compile(
    r"(?:add|put|include|note) (?P<who>(?-i:[A-ZÀ-Þ])[^\W\d_]+)(?: down)?(?::| for| with|"
    r" -) (?P<what>[^,;.:!?\n]{2,50})",
    _I,
)


def listed(request: str, notes: Sequence[Note]) -> Planned | None:
    """The line for a note that tells somebody's things: "Ana would like a kite, add her to the gift ideas"."""
    if len(words_of(request)) > LONGEST or ("?" in request and not ASKED_TO.search(request)):
        return None
    if UNSURE.search(request) or UNREAL.search(request.replace("would like", " ")):
        return None
    for row, _, text in placed(request, notes):
        if row is None or not KEY.search(row.text):
            continue
        parts = _parts(text)
        told = None
        if len(parts) == 2 and PUT_DOWN.fullmatch(parts[1]):
            told = _wanted(parts[0])
        elif len(parts) == 1:
            told = NAMED.fullmatch(parts[0])
        if told is None or any(
            is_same(each, words_of(row.text)) for each in words_of(told["who"]) if each not in NOISE
        ):
            continue
        who = re.sub(r"^(?:my|our|mi) ", "", told["who"], flags=_I)
        return Planned(
            "append_note", {"note": row.title, "text": f"{who[:1].upper()}{who[1:]}: {told['what'].strip()}"}
        )
    return None


def for_somebody(request: str, text: str) -> str:
    """The line for the note that was just written or shown, which tells what somebody wants to have in it as well.

    It is in the form of the note's own `text`: "leeks for Ingrid" beside "peas for Omar", else "Ingrid: leeks".
    """
    if len(words_of(request)) > LONGEST or ("?" in request and not ASKED_TO.search(request)):
        return ""
    if UNSURE.search(request) or UNREAL.search(LIKES.sub(" ", request)):
        return ""
    parts = _parts(request)
    told = _wanted(parts[0]) if len(parts) == 2 and PUT_DOWN.fullmatch(parts[1]) else None
    if told is None:
        return ""
    what = TOO.sub("", told["what"]).strip()
    who = re.sub(r"^(?:my|our|mi) ", "", told["who"], flags=_I)
    form = FOR.search(text)
    return f"{what} {form['for']} {told['who']}" if form else f"{who[:1].upper()}{who[1:]}: {what}"


LIKES: Final = re.compile(
    r"\bwould l(?:ike|ove)\b|\bh[äa]tte\b(?=[^,.]* gern)|\b(?:le gustar[ií]a|querr[ií]a|voudrait|aimerait|vorrebbe|"
    r"gostaria)\b",
    _I,
)
"""Wishes, in a form that elsewhere tells of what is not so."""

FOR: Final = re.compile(r"\w (?P<for>for|para|f[üu]r|pour|per) (?=(?-i:[A-ZÀ-Þ])|the |my |la |el |mi )", _I)
TOO: Final = re.compile(
    r"^(?:some |too |also |tambi[eé]n |auch |aussi |anche |tamb[eé]m )|\s+(?:too|as well|also)$", _I
)


def _wanted(clause: str) -> re.Match[str] | None:
    """Who would like what, where a clause tells that and nothing else."""
    return WANTS.fullmatch(clause) or LIKED.fullmatch(clause) or GERN.fullmatch(clause)


def _parts(text: str) -> list[str]:
    """The clauses of a text, without the courtesies about them."""
    cut = re.split(r"[,;.!]+\s+|\s+(?=(?:so|and|y|und|et|e)\s)", TAIL.sub("", text))
    led = [TAIL.sub("", AND.sub("", LEAD.sub("", each))).strip(" ,.!?") for each in cut if each]
    return [each for each in led if each and not INTERJECTION.fullmatch(each)]


AND: Final = re.compile(r"^\W*(?:(?:und|et|e|y|and|ah|ach|oh|hey)\b\W*)+(?=\w)", _I)
INTERJECTION: Final = re.compile(r"(?:oh|ah|ach|ay|uy|hey|oye|by the way|por cierto|ok(?:ay)?|und|et|e|y|and)", _I)


GOES_ON: Final = re.compile(
    r"\b(?:add|include|as well|too|also|put|write|a[ñn]\w+|ap[uú]nt\w*|tambi[eé]n|agr[eé]g\w*|inclu\w*|m[eé]te\w*|"
    r"dazu|auch|hinzu|ajoute\w*|aussi|mets|aggiung\w*|anche|adicion\w*|acrescent\w*|tamb[eé]m)\b",
    _I,
)
"""Words of one who adds to what there is."""


def goes_on(call: Planned, request: str, shown: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a call adds to the one note that was just written or shown, as the request does."""
    if call.tool != "append_note" or not shown or shown[0]["kind"] != "note" or not GOES_ON.search(request):
        return False
    return words_of(str(call.arguments.get("note") or "")) == words_of(str(shown[0]["label"]))
