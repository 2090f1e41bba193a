"""`ayni search`: everything the owner has, by its words, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Final

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import one_line, print_json, unmarked
from memory.errors import UsageError
from memory.search import KINDS, Hit, SearchStore

if TYPE_CHECKING:
    from agent.assistant import Assistant

CALLED: Final = {"todo": "to-do", "message": "mail", "turn": "asked"}
"""What a kind of row is called where it is not called by its name."""

WIDTH: Final = 72


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.add_argument("words", nargs="*", help="any words; the last may be only begun")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of thing (may be repeated)")
    parser.add_argument("-n", "--limit", type=int, default=20, metavar="N", help="how many at most (20)")
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> None:
    """Show what is found, the best first."""
    words = " ".join(args.words)
    if not words.strip():
        raise UsageError('Say what to look for: ayni search "garage invoice"')
    with opened(args) as assistant:
        found = SearchStore(assistant.facts.database).search(words, args.kind or (), args.limit)
        if args.json:
            return print_json(found)
        print(listed(found, words))


def text(assistant: Assistant, words: str) -> str:
    """What is found for `words`, one row a line. Raises: UsageError where there are none."""
    if not words:
        raise UsageError("Say what to look for: /search WORDS")
    return listed(SearchStore(assistant.facts.database).search(words), words)


def listed(found: tuple[Hit, ...], words: str) -> str:
    """The rows, one a line: what it is, its number, its name, and the place where it was found."""
    return "\n".join(_line(each) for each in found) or f'Nothing is found for "{one_line(words, 40)}".'


def _line(hit: Hit) -> str:
    label = one_line(unmarked(hit.label), WIDTH)
    said = one_line(unmarked(hit.excerpt), WIDTH)
    named = f"{CALLED.get(hit.kind, hit.kind):<6}{hit.id:>5}  {label}"
    return f"{named}: {said}" if said and said != label else named
