"""The content lines and components of an iCalendar text, kept as they came (RFC 5545, section 3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from memory.mime import decode

NAME: Final = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
PARAMETER: Final = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
FOLD: Final = re.compile(rb"\r?\n[ \t]|\r[ \t]")
OUTER: Final = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
DEEPEST: Final = 20
LONGEST_OCTETS: Final = 75


@dataclass(frozen=True)
class Line:
    """One property: its name in upper case, its parameters and value as they came."""

    name: str
    value: str
    parameters: tuple[tuple[str, str], ...] = ()

    def parameter(self, name: str) -> str:
        """The value of a parameter without its quotes; empty where there is none."""
        found = next((value for key, value in self.parameters if key == name), "")
        text = found[1:-1] if found[:1] == '"' == found[-1:] else found
        return re.sub(r"\^(n|'|\^)", lambda mark: {"n": "\n", "'": '"', "^": "^"}[mark[1]], text)

    @cached_property
    def key(self) -> tuple[str, tuple[tuple[str, str], ...], str]:
        """What makes two lines the same, whatever the order and the quotes of their parameters."""
        plain = ((key, ",".join(each.strip('"') for each in value.split(","))) for key, value in self.parameters)
        return self.name, tuple(sorted(plain)), self.value

    def __str__(self) -> str:
        return self.name + "".join(f";{key}={value}" for key, value in self.parameters) + f":{self.value}"


@dataclass(frozen=True)
class Component:
    """One component: its properties and the components inside it, in their order."""

    name: str
    lines: tuple[Line, ...] = ()
    parts: tuple[Component, ...] = ()

    def all(self, name: str) -> tuple[Line, ...]:
        """Every property of that name."""
        return tuple(line for line in self.lines if line.name == name)

    def first(self, name: str) -> Line | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """The value of the first property of that name as it came; empty where there is none."""
        line = self.first(name)
        return line.value if line else ""

    def with_lines(self, names: Iterable[str], lines: Sequence[Line]) -> Component:
        """These properties in place of all of those names, where the first of them stood."""
        gone = {*names}
        places = [place for place, line in enumerate(self.lines) if line.name in gone]
        place = places[0] if places else len(self.lines)
        kept = [line for line in self.lines[:place] if line.name not in gone]
        return replace(self, lines=(*kept, *lines, *(line for line in self.lines[place:] if line.name not in gone)))

    def __str__(self) -> str:
        return "".join(f"{folded(line)}\r\n" for line in self._written())

    def _written(self) -> Iterator[str]:
        yield f"BEGIN:{self.name}"
        yield from map(str, self.lines)
        for part in self.parts:
            yield from part._written()
        yield f"END:{self.name}"


@dataclass
class _Open:
    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)


def parsed(data: str | bytes) -> tuple[tuple[Component, ...], int]:
    """The outermost components of a text, and how many inside it were too broken to be read."""
    raw = data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data
    # Lines are joined as bytes: some writers fold in the middle of a letter.
    text = decode(FOLD.sub(b"", raw.removeprefix(b"\xef\xbb\xbf")), "").replace("\0", "")
    root = _Open("")
    stack, broken = [root], 0
    for raw_line in re.split(r"\r\n|\r|\n", text):
        if raw_line.strip():
            broken += _fed(stack, raw_line)
    # What was never closed at the end of the text is cut off, and so are those around it: they keep what they have.
    while len(stack) > 1:
        broken += _closed(stack, whole=stack[-1].name == "VCALENDAR")
    return tuple(root.parts), broken


def _fed(stack: list[_Open], text: str) -> int:
    line = line_of(text)
    if line is None:
        return 0
    if line.name == "BEGIN" and len(stack) <= DEEPEST:
        stack.append(_Open(line.value.strip().upper()))
    elif line.name == "END":
        return _ended(stack, line.value.strip().upper())
    else:
        stack[-1].lines.append(line)
    return 0


def _ended(stack: list[_Open], name: str) -> int:
    """Close the innermost component of that name; those inside it that were left open are broken."""
    if name not in [each.name for each in stack[1:]]:
        return 0
    broken = 0
    while stack[-1].name != name:
        broken += _closed(stack, whole=False)
    return broken + _closed(stack, whole=True)


def _closed(stack: list[_Open], whole: bool) -> int:
    done = stack.pop()
    if not whole:
        # What it holds may be sound: an event that lost its end swallows those after it.
        stack[-1].parts.extend(part for part in done.parts if part.name in OUTER)
        return 1
    stack[-1].parts.append(Component(done.name, tuple(done.lines), tuple(done.parts)))
    return 0


def line_of(text: str) -> Line | None:
    """One unfolded content line; None where it is none."""
    found = NAME.match(text)
    if found is None:
        return None
    place, parameters = found.end(), []
    while each := PARAMETER.match(text, place):
        parameters.append((each[1].upper(), each[2]))
        place = each.end()
    if text[place : place + 1] != ":":
        # A parameter beyond repair: the value begins after the first colon.
        place = text.find(":", found.end())
        parameters = []
    return Line(found[0].upper(), text[place + 1 :], tuple(parameters)) if place >= 0 else None


def folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, never in the middle of a letter."""
    if len(line) <= LONGEST_OCTETS and line.isascii():
        return line
    pieces, room, piece = [], LONGEST_OCTETS, ""
    for letter in line:
        size = len(letter.encode("utf-8", "surrogatepass"))
        if size > room:
            pieces.append(piece)
            piece, room = "", LONGEST_OCTETS - 1
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])
