"""The turn after a change of the wrong one of several that bear a name: "I mean next week's, not tonight's"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from agent.calls import Planned
from agent.followups.before import Before, only_a_time
from tools.contract import Language
from tools.when import planning, resolve
from tools.when.alone import hour_alone

_I: Final = re.IGNORECASE
_LED: Final = (
    r"(?:\b(?:no|nope|oops|oh|ah|sorry|wait|hang on|hold on|actually|argh|perd[oó]n|perdona|espera|uy|ay|nein|"
    r"moment|non|"
    r"pardon|scusa|n[aã]o|desculpa)\b[\s,.!…-]*)*"
)
_MEAN: Final = (
    r"(?:(?:i|we) (?:mean|meant|was talking about|was thinking of)|i['’]?m talking about|it['’]?s|that was for|"
    r"make that|"
    r"me refiero(?: a(?=\s))?|me refer[ií]a(?: a(?=\s))?|quer[ií]a decir|quise decir|digo|hablo de|ich mein(?:e|te)|"
    r"je (?:veux dire|voulais dire|"
    r"parle de|parlais de)|intend(?:o|evo)|volevo dire|dico|quer(?:o|ia) dizer|estou a falar d[ae]|refiro-me [aà])"
)
_ONE: Final = (
    r"(?:the (?:one |practice |meeting |event |session |class )?(?:on |of |from |in )?(?=\w)|the |"
    r"(?:a )?el (?:de (?:la |el )?|del )?|al (?:de (?:la |el )?|del )?|"
    r"(?:a )?la (?:de (?:la |el )?|del )?|(?:den|die|das) (?:von |am |vom )?|(?:celui|celle) (?:de (?:la )?|du |d['’])|"
    r"(?:quello|quella) (?:di |del(?:la)? )?|[oa] d[ae] )?"
)
WHICH: Final = re.compile(
    rf"\W*{_LED}(?:(?P<first>not|no|nicht|pas|non|n[aã]o)\s+{_ONE}(?P<old1>[^,;.!?]{{3,30}}?)[\s,;.!–—-]+(?:but |"
    rf"sino |sondern |mais |ma |mas )?)?"
    rf"(?P<mean>{_MEAN}\s+)?{_ONE}(?P<new>[^,;.!?]{{3,40}}?)(?:\s+one)?"
    rf"(?:[\s,;–—-]+(?:and |y |und |et |e )?(?:not|no|nicht|pas|non|"
    rf"n[aã]o)\s+{_ONE}(?P<old2>[^,;.!?]{{3,30}}?)(?:\s+one)?)?"
    r"(?:[\s,]+(?:please|pls|sorry|por favor|bitte|stp|per favore))*\W*",
    _I,
)
"""Which day's was meant, and which was not."""

POSSESSED: Final = re.compile(r"['’]s?(?= one$|$)|\bone$", _I)


def of_another_day(request: str, before: Before, now: datetime, language: Language) -> tuple[Planned, ...]:
    """The change taken back, and made of the event of that name on the day that was meant; none for anything else."""
    if len(before.calls) != 1 or before.calls[0]["tool"] not in ("update_event", "cancel_event"):
        return ()
    call, found = before.calls[0], WHICH.fullmatch(request.strip())
    titles = {str(each["label"]).partition(",")[0] for each in before.shown if each["kind"] == "event"}
    if found is None or len(titles) != 1 or "?" in request or not call["arguments"].get("event"):
        return ()
    old = found["old1"] or found["old2"] or ""
    if not old and not (found["mean"] and POSSESSED.search(found["new"].strip())):
        return ()
    this = THIS.fullmatch(old) and call.get("status") == "done"
    days = [_day(each, now, language) for each in (found["new"], "" if this else old) if each]
    if not all(days) or (old and not this and days[0] == days[-1]) or ("start" in call["arguments"] and not old):
        return ()
    (title,) = titles
    given = {name: value for name, value in call["arguments"].items() if name != "event"}
    if "start" in given:
        there = before.at if call.get("status") == "done" and isinstance(before.at, datetime) else None
        given["start"] = _hour(str(given["start"]), "" if this else days[-1], there, now, language)
        if not given["start"]:
            return ()
    right = Planned(call["tool"], {"event": f"{title} {days[0]}", **given})
    return (Planned("undo_last", {}), right) if call.get("status") == "done" else (right,)


def _day(words: str, now: datetime, language: Language) -> str:
    """The words of a day or a week, where they are no more; an hour is another time rather than another row."""
    plain = POSSESSED.sub("", words.strip()).strip()
    if not only_a_time(plain, now, language):
        return ""
    best = resolve(plain, now, language, policy=planning()).best
    if best is None or best.rrule or best.open or (best.grain in ("hour", "minute") and not best.end):
        return ""
    return plain


def _hour(words: str, old: str, there: datetime | None, now: datetime, language: Language) -> str:
    """The new hour for another day, where what was moved stayed on its day; nothing where it did not, or may not.

    `old` are the words for that day, `there` is when it is now, if it was moved.
    """
    lead = "a las" if language == "es" else "at"
    was = resolve(old, now, language, policy=planning()).best if old else None
    if there and (was.start.date() == there.date() if was else not old and there.date() == now.date()):
        return f"{lead} {there:%H:%M}"
    plain = re.sub(r"^\W*(?:to|for|until|till|para)\s+(?=\S)", "", words)
    today = resolve(plain, now, language, policy=planning()).best
    if today is None or today.rrule or today.grain not in ("hour", "minute") or today.end:
        return ""
    bare = hour_alone(plain, now, language, planning())
    if not bare and not (was and was.start.date() == today.start.date()):
        return ""
    return f"{lead} {today.start:%H:%M}"


THIS: Final = re.compile(r"th(?:is|at)(?: one)?|[eé]st[ea]|[eé]s[ea]|dies\w+|celui-ci|questo|est[ea]", _I)
"""Words for the one that was just changed."""
