"""The user's calendar."""

from __future__ import annotations

from tools.calendar.cancel import cancel_event
from tools.calendar.change import update_event
from tools.calendar.create import create_event
from tools.calendar.free_time import find_free_time
from tools.calendar.show import list_events

__all__ = ["cancel_event", "create_event", "find_free_time", "list_events", "update_event"]
