"""`ayni memory`: what the assistant keeps about its owner, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import UTC
from typing import TYPE_CHECKING, Final

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, one_line, print_json, said_day

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.facts import Fact

NONE: Final = "Nothing is kept about you."


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    parser.add_argument("--for", dest="request", metavar="REQUEST", help="only what would be recalled for a request")
    of = verbs(parser, listed)
    verb(of, "list", listed, "list what is kept, each with the words it rests on")
    verb(of, "search", search, "find some by their words").add_argument("words", nargs="+", help="any words")
    verb(of, "forget", forget, "forget one").add_argument("words", nargs="+", help="its number, or words of it")


def listed(args: Namespace) -> None:
    """List it, or what of it would be recalled."""
    with opened(args) as assistant:
        rows, none = assistant.facts.list(), NONE
        if args.request is not None:
            from tools.recalling import relevant

            rows, none = relevant(rows, args.request), "Nothing would be recalled for that."
        if args.json:
            return print_json(rows)
        print(lines(assistant, rows) or none)


def search(args: Namespace) -> None:
    """Find some."""
    from memory.search import SearchStore

    words = " ".join(args.words)
    with opened(args) as assistant:
        found = SearchStore(assistant.facts.database).search(words, ["fact"])
        rows = [assistant.facts.get(each.id) for each in found]
        if args.json:
            return print_json(rows)
        print(lines(assistant, rows) or f'Nothing is kept about "{one_line(words, 40)}".')


def text(assistant: Assistant) -> str:
    """The facts, one a line, each with the words it rests on."""
    return lines(assistant, assistant.facts.list()) or NONE


def lines(assistant: Assistant, rows: Sequence[Fact]) -> str:
    """Facts, one a line, each with its day and the words it rests on."""
    now = assistant.clock().astimezone(assistant.zone)
    shown = []
    for row in rows:
        day = said_day(row.made_at.replace(tzinfo=UTC).astimezone(assistant.zone), now)
        rests = f'you said on {day}: "{clean(row.quote)}"' if row.quote else f"since {day}"
        shown.append(f"{row.id:>4}  {clean(row.text)}  ({rests})")
    return "\n".join(shown)


def forget(args: Namespace) -> None:
    """Forget one; undo brings it back."""
    from agent.commands.choosing import chosen

    with opened(args) as assistant:
        row = assistant.facts.delete(chosen(" ".join(args.words), assistant.facts, lambda each: each.text, "fact").id)
        if args.json:
            return print_json(row)
        print(f"Forgotten: {clean(row.text)}")
