"""A property that is worked out once, whichever thread asks first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    once = cached_property
else:

    class once(cached_property):
        """`functools.cached_property`, with the lock that it has lost in Python 3.12.

        The model is warmed in a thread of its own: without a lock it could be chosen, and fetched, twice.
        """

        def __init__(self, function: Callable[[Any], Any]) -> None:
            super().__init__(function)
            self._first = threading.RLock()

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            with self._first:
                return super().__get__(instance, owner)
