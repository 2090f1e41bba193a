"""Which row the words on a command line mean, and which time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from memory.errors import NotFoundError, ToolError, Unclear, UsageError
from tools.contract import Kind
from tools.matching import HasId, pick

if TYPE_CHECKING:
    from tools.when import Resolution

Row = TypeVar("Row", bound=HasId)
Row_co = TypeVar("Row_co", bound=HasId, covariant=True)


class Store(Protocol[Row_co]):
    """What every store can do."""

    def get(self, id: int) -> Row_co:
        """One row by its number."""
        ...

    def list(self) -> Sequence[Row_co]:
        """The rows."""
        ...


def chosen(words: str, store: Store[Row], name: Callable[[Row], str], kind: Kind) -> Row:
    """The row that is meant, by number or by words. Raises: NotFoundError, Unclear."""
    number = words.strip().removeprefix("#")
    if number.isdecimal():
        return store.get(int(number))
    try:
        return pick(store.list(), words, name, kind, (), "en")
    except Unclear:
        raise
    except ToolError as error:
        raise NotFoundError(str(error)) from None


def resolved(words: str, now: datetime) -> Resolution:
    """The time that is meant. Raises: UsageError when there is none in the words."""
    from tools.when import planning, resolve

    found = resolve(words, now, policy=planning(words))
    if not found.readings:
        raise UsageError(f'I find no time in "{words}". Say it like "tomorrow at 9", "on Friday" or "next week".')
    return found
