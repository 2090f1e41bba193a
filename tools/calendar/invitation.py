"""Invitations that come by mail (RFC 5546): what they ask for, and what that means for the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import Message as Mime
from typing import Final, Literal
from zoneinfo import ZoneInfo

from memory.errors import UsageError
from memory.events import Event, EventStore
from memory.mime import mended, parse_mime
from tools.calendar.clashing import clashes
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_details, say_overlap, say_time, shown
from tools.contract import Receipt, ToolContext
from tools.ical.carrying import carried
from tools.ical.lines import Line
from tools.ical.local import Here, Local, came, columns_of
from tools.ical.merge import same
from tools.ical.objects import Item, contents
from tools.ical.sending import sequence
from tools.ical.values import BrokenError, person_of
from tools.meant import find_meant

Deed = Literal["create", "update", "cancel", "nothing"]
METHODS: Final = frozenset({"REQUEST", "PUBLISH", "CANCEL"})
"""What a mail may ask of a calendar; what others answer to our own invitations asks for nothing."""

CALENDARS: Final = frozenset({"text/calendar", "application/ics"})
LARGEST: Final = 1_000_000
"""Bytes of an invitation that are read."""


@dataclass(frozen=True)
class Invitation:
    """An event that a mail invites to, or calls off; aware times in the owner's zone.

    `occurrence` is set where only one of a series is meant: the wall time that it had. `item` is all that was sent.
    """

    method: str
    uid: str
    sequence: int
    organizer: str
    title: str
    start: datetime
    end: datetime
    all_day: bool
    location: str | None
    occurrence: datetime | None
    item: Item


def invitation(raw: bytes, zone: ZoneInfo) -> Invitation | None:
    """The invitation that a message carries; None where it carries none that can be read. `zone` is the owner's."""
    for data, told in _texts(raw):
        try:
            found = contents(data)
        except UsageError:
            continue
        method = (found.method or told).upper()
        events = [item for item in found.items if item.kind == "events"]
        if method in METHODS and events:
            return _invitation(method, events[0], zone)
    return None


def _texts(raw: bytes) -> Iterator[tuple[bytes, str]]:
    """Every calendar in a message, with the method that its heading names."""
    try:
        parts = [*parse_mime(mended(raw)).walk()][:200]
    except (RecursionError, ValueError, LookupError):
        return
    for part in parts:
        if _is_calendar(part):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield data[:LARGEST], str(part.get_param("method", "") or "")


def _is_calendar(part: Mime) -> bool:
    name = str(part.get_filename("") or part.get_param("name", "") or "")
    return part.get_content_type() in CALENDARS or name.lower().endswith(".ics")


def _invitation(method: str, item: Item, zone: ZoneInfo) -> Invitation | None:
    plain = _without_status(item) if method == "CANCEL" else item
    try:
        rows = columns_of(plain, zone)
    except BrokenError:
        return None
    if not rows:
        return None
    row, organizer = rows[0], item.main.first("ORGANIZER")
    start, end = (row[name].replace(tzinfo=UTC).astimezone(zone) for name in ("start_at", "end_at"))
    return Invitation(
        method, item.uid, max(map(sequence, item.components)), person_of(organizer) if organizer else "",
        row["title"], start, end, row["all_day"], row["location"], row["occurrence"], item,
    )  # fmt: skip


def _without_status(item: Item) -> Item:
    return replace(item, components=tuple(each.with_lines(["STATUS"], []) for each in item.components))


def deed(calendar: EventStore, invited: Invitation) -> tuple[Deed, int | None]:
    """What an invitation asks for that has not been done, and the event that it is about.

    A later SEQUENCE updates, an older one asks for nothing, and so does a change by somebody else than the organizer.
    """
    local = Local(calendar.database, calendar.zone)
    here = local.some([("events", invited.uid)])["events", invited.uid]
    if not here.rows:
        return ("nothing" if invited.method == "CANCEL" else "create"), None
    mine = local.item(("events", invited.uid), here, ())
    id = int(here.rows[0]["id"])
    if _is_older(mine, invited) or not _is_organizer(mine, invited):
        return "nothing", id
    if invited.method == "CANCEL":
        gone = invited.occurrence is not None and same(_with(mine, here, invited, calendar.zone), mine)
        return ("nothing" if gone else "cancel"), id
    return ("nothing" if same(_with(mine, here, invited, calendar.zone), mine) else "update"), id


def _is_older(mine: Item, invited: Invitation) -> bool:
    about = [each for each in mine.components if invited.occurrence is None or each.first("RECURRENCE-ID")]
    return invited.sequence < max((sequence(each) for each in about), default=0)


def _is_organizer(mine: Item, invited: Invitation) -> bool:
    kept = mine.main.first("ORGANIZER")
    return kept is None or _address(person_of(kept)) == _address(invited.organizer)


def _address(person: str) -> str:
    found = re.search(r"<([^<>]*)>", person)
    return (found[1] if found else person).strip().casefold()


def _with(mine: Item, here: Here, invited: Invitation, zone: ZoneInfo) -> Item:
    """The event as it would be: what the owner has changed stays, where the invitation says nothing new of it.

    A single occurrence takes its place in the series.
    """
    if invited.occurrence is None:
        return carried(came(here), mine, invited.item, zone).item
    new = invited.item.main
    if invited.method == "CANCEL":
        new = new.with_lines(["STATUS"], [Line("STATUS", "CANCELLED")])
    line = new.first("RECURRENCE-ID")
    kept = [each for each in mine.components if (own := each.first("RECURRENCE-ID")) is None or line is None
            or own.value != line.value]  # fmt: skip
    zones = {each.value("TZID"): each for each in (*mine.zones, *invited.item.zones)}
    return replace(mine, components=(*kept, new), zones=tuple(zones.values()))


def not_kept(calendar: EventStore, invited: Invitation) -> tuple[str, ...]:
    """What of the owner's own changes an invitation cannot leave as they are, in a sentence each."""
    local = Local(calendar.database, calendar.zone)
    here = local.some([("events", invited.uid)])["events", invited.uid]
    base = came(here)
    if base is None or invited.method == "CANCEL" or invited.occurrence is not None:
        return ()
    return carried(base, local.item(("events", invited.uid), here, ()), invited.item, calendar.zone).told


def take(calendar: EventStore, invited: Invitation) -> tuple[Deed, Event | None]:
    """Do what an invitation asks for; the event as it is then, or as it was where it is called off."""
    what, id = deed(calendar, invited)
    if what == "nothing":
        return what, None if id is None else calendar.get(id)
    local = Local(calendar.database, calendar.zone)
    with calendar.database.change(f"{what} “{invited.title}”") as change:
        before = calendar.get(id) if id is not None else None
        if what == "cancel" and invited.occurrence is None:
            local.drop(change, ("events", invited.uid))
            return what, before
        here = local.some([("events", invited.uid)])["events", invited.uid]
        mine = local.item(("events", invited.uid), here, ()) if here.rows else None
        item = _with(mine, here, invited, calendar.zone) if mine else invited.item
        base = came(here)
        said = _with(base, here, invited, calendar.zone) if base and invited.occurrence is not None else invited.item
        id = local.put_over(change, item, said) if mine and base else local.put(change, item)
        change.session.flush()
        return what, calendar.get(id) if id is not None else before


def from_mail(context: ToolContext, source: str, title: str) -> Receipt | None:
    """Put what the mail that `source` means invites to on the calendar; None where it carries no invitation.

    Its own title stands, unless its owner has given it another `title` in the proposal.

    Raises: ToolError where there is no such mail.
    """
    message = find_meant(context, source)
    invited = invitation(context.mail.raw(message.id), context.zone)
    if invited is None:
        return None
    lost = not_kept(context.calendar, invited)
    what, event = take(context.calendar, invited)
    if event is None:
        return None
    # A turn that a mail began has its subject for a request: there a title can only be the owner's.
    renamed = context.request in ("", message.subject) and title not in ("", invited.title)
    if renamed and what in ("create", "update"):
        event = context.calendar.update(event.id, title=title)
    said = say_time(context, event) if what == "cancel" else say_details(context, event)
    key = {"create": "added", "update": "changed", "cancel": "cancelled", "nothing": "exists"}[what]
    told = [phrase(context.language, key, title=event.title, when=said)]
    others = clashes(context, event) if what in ("create", "update") else ()
    if others:
        told.append(phrase(context.language, "overlaps", events=say_overlap(context, others, event)))
    told += lost if what == "update" else ()
    settled = {"title": event.title, "source": f"#{message.id}"}
    return Receipt(" ".join(told), (shown(event),), foreign=True, settled=settled, quote=invited.title)
