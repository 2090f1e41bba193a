"""How a sync and an import speak of what they did."""

from __future__ import annotations

from collections.abc import Sequence

from memory.ical_rows import PART
from tools.ical.event_values import cancelled, onward
from tools.ical.objects import Item, Values
from tools.ical.values import text_of


def title_of(item: Item) -> str:
    """What an object is called, on one line."""
    return " ".join(text_of(item.main, "SUMMARY").split())[:80] or "(untitled)"


def only_once(item: Item, rows: Sequence[Values]) -> str:
    """That a change of all later occurrences is shown for one of them; empty where there is none."""
    parts = {row["part"].rpartition(PART)[2][:10].replace("-", "") for row in rows if "part" in row}
    found = (each.value("RECURRENCE-ID")[:8] for each in item.components if onward(each) and not cancelled(each))
    days = sorted({*found} - parts)
    if item.kind != "events" or not days:
        return ""
    said = " and ".join(f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in days)
    return (
        f"“{title_of(item)}” was changed from {said} on in another calendar: here that one occurrence is changed and "
        "the later ones are as before."
    )


def label(taken: int, lost: int) -> str:
    """A change that was taken from the server, as undo would name it."""
    parts = [f"take {taken}" if taken else "", f"delete {lost}" if lost else ""]
    return " and ".join(each for each in parts if each) + " as the calendar server has it"


def stands(item: Item, fields: Sequence[str]) -> str:
    """That both had changed the same, and the newer version stands."""
    return f"“{title_of(item)}” was changed here and in the newer version ({', '.join(fields)}): the newer one stands."


def clash(item: Item, fields: Sequence[str]) -> str:
    """That both sides had changed the same."""
    return (
        f"“{title_of(item)}” was changed here and on the server ({', '.join(fields)}): the server's version stands, "
        "yours is kept beside it as “(conflict copy)”."
    )
