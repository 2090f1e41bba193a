"""`ayni todo`: the to-do list, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from agent.cli import verb, verbs
from agent.commands.opening import opened
from agent.commands.output import clean, print_json
from agent.commands.wording import said, word
from agent.language import language_of
from memory.errors import UsageError

if TYPE_CHECKING:
    from agent.assistant import Assistant
    from memory.todos import Due, Todo
    from tools.contract import Language


def fill(parser: ArgumentParser) -> None:
    """Give the noun its verbs."""
    of = verbs(parser, show)
    parser.set_defaults(which="open")
    listing = verb(of, "list", show, "show what is open")
    for which, help_ in (("done", "what is done"), ("all", "both")):
        listing.add_argument(f"--{which}", dest="which", action="store_const", const=which, default="open", help=help_)
    adding = verb(of, "add", add, "add one item")
    adding.add_argument("title", nargs="+", help="what is to be done")
    adding.add_argument("--due", metavar="WORDS", help='when, in your own words: "tomorrow at 9"')
    adding.add_argument("--priority", choices=("low", "normal", "high"), default="normal")
    adding.add_argument("--tag", action="append", default=[], dest="tags", help="a tag; may be given several times")
    adding.add_argument("--every", metavar="WORDS", help='how often it comes again: "Sunday", "2 weeks"')
    verb(of, "next", next_, "show what to do now").add_argument(
        "--limit", type=int, default=5, metavar="N", help="how many, at most"
    )
    snoozing = verb(of, "snooze", snooze, "let one not come up for a time; its due date stays")
    snoozing.add_argument("which", help="its number, or a word of its title")
    snoozing.add_argument("until", nargs="+", help='"Friday", "2 hours"; "off" ends it')
    for name, run, help_ in (("done", done, "mark one as done"), ("delete", delete, "take one off the list")):
        verb(of, name, run, help_).add_argument("words", nargs="+", help="its number, or words of its title")


def show(args: Namespace) -> None:
    """List them."""
    with opened(args) as assistant:
        done = {"open": False, "done": True, "all": None}[args.which]
        if args.json:
            return print_json(assistant.todos.list(done=done))
        print(text(assistant, done))


def text(assistant: Assistant, done: bool | None = False) -> str:
    """The to-dos, one a line."""
    now, language = assistant.clock().astimezone(assistant.zone), language_of(assistant)
    none = word(language, "none_done" if done else "none")
    return "\n".join(line(row, now, language) for row in assistant.todos.list(done=done)) or none


def add(args: Namespace) -> None:
    """Add one."""
    with opened(args) as assistant:
        first, rule = _every(assistant, args.every) if args.every else (None, None)
        due = _due(assistant, args.due) if args.due else first
        tags = [each.removeprefix("#").casefold() for each in args.tags]
        row = assistant.todos.add(_titled(args.title), due, args.priority, tags, rule)
        told(args, assistant, row, "added")


def next_(args: Namespace) -> None:
    """Show what to do now, the most pressing first."""
    with opened(args) as assistant:
        now = assistant.clock().astimezone(assistant.zone)
        rows = assistant.todos.next(now, max(1, args.limit))
        if args.json:
            return print_json(rows)
        language = language_of(assistant)
        print("\n".join(line(row, now, language) for row in rows) or word(language, "none_now"))


def snooze(args: Namespace) -> None:
    """Put one aside for a time."""
    with opened(args) as assistant:
        words = " ".join(args.until)
        until = None if words == "off" else _until(assistant, words)
        row = assistant.todos.snooze(found(assistant, [args.which]).id, until)
        told(args, assistant, row, "snoozed" if until else "awake")


def done(args: Namespace) -> None:
    """Mark one as done."""
    with opened(args) as assistant:
        finished = assistant.todos.finish(found(assistant, args.words).id)
        told(args, assistant, finished.todo, "done")
        for row in () if args.json else finished.parts:
            told(args, assistant, row, "done_with_it")
        if finished.following is not None and not args.json:
            told(args, assistant, finished.following, "comes_again")


def delete(args: Namespace) -> None:
    """Take one off the list."""
    with opened(args) as assistant:
        row = found(assistant, args.words)
        parts = assistant.todos.parts(row.id)
        told(args, assistant, assistant.todos.delete(row.id), "deleted")
        for part in () if args.json else parts:
            told(args, assistant, part, "deleted_with_it")


def line(row: Todo, now: datetime, language: Language) -> str:
    """One to-do on one line."""
    return f"{row.id:>4}  {'x' if row.done else ' '} {described(row, now, language)}"


def described(row: Todo, now: datetime, language: Language) -> str:
    """One to-do in words."""
    parts = [clean(row.title)]
    if row.due is not None:
        parts.append(word(language, "due", when=said(row.due, now, language)))
    if row.priority != "normal":
        parts.append(word(language, row.priority))
    if row.rrule:
        parts.append(word(language, "repeats"))
    if row.parent is not None:
        parts.append(word(language, "part_of", id=row.parent))
    parts += [f"#{clean(tag)}" for tag in row.tags]
    until = row.snoozed_until
    if until is not None and until > now and not row.done:
        whole = until if until.time() != time.min else until.date()
        parts.append(word(language, "snoozed_until", when=said(whole, now, language)))
    return ", ".join(parts)


def told(args: Namespace, assistant: Assistant, row: Todo, what: str) -> None:
    """Say what was done, from the committed row."""
    if args.json:
        return print_json(row)
    now, language = assistant.clock().astimezone(assistant.zone), language_of(assistant)
    print(word(language, "told", what=word(language, what), row=described(row, now, language), id=row.id))


def found(assistant: Assistant, words: list[str]) -> Todo:
    """The open to-do that is meant. Raises: NotFoundError, Unclear."""
    from agent.commands.choosing import chosen

    return chosen(" ".join(words), assistant.todos, lambda row: row.title, "todo")


def _titled(words: list[str]) -> str:
    """A title as the chat writes it; "iPhone" stays as it is."""
    title = " ".join(" ".join(words).split())
    first = title.partition(" ")[0]
    return title[:1].upper() + title[1:] if first.islower() else title


def _due(assistant: Assistant, words: str) -> Due:
    from agent.commands.choosing import resolved
    from tools.when import due

    return due(resolved(words, assistant.clock().astimezone(assistant.zone)))


def _every(assistant: Assistant, words: str) -> tuple[Due, str]:
    """The first date and the rule of a repetition in words; "every" may be left out. Raises: UsageError."""
    from tools.when import due, resolve

    now = assistant.clock().astimezone(assistant.zone)
    for said_so in (words, f"every {words}", f"cada {words}"):
        best = (resolution := resolve(said_so, now)).best
        if best is not None and best.rrule:
            return due(resolution), best.rrule
    raise UsageError(f'I find no repetition in "{words}". Say it like "Sunday", "2 weeks" or "month on the 1st".')


def _until(assistant: Assistant, words: str) -> date | datetime:
    """The end of a snooze: a length from now, or a time. Raises: UsageError."""
    from tools.when import duration

    now = assistant.clock().astimezone(assistant.zone)
    first, _, rest = words.partition(" ")
    time_said = rest if first.casefold() in ("until", "till", "hasta") else words
    length = duration(words) if time_said == words else None
    until = now + length if length else _due(assistant, time_said)
    if until is None or (until <= now if isinstance(until, datetime) else until <= now.date()):
        raise UsageError(f'"{words}" is over already: name a time to come.')
    return until
