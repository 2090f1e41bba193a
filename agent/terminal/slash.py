"""The chat's slash commands."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from memory.errors import UsageError

if TYPE_CHECKING:
    from agent.chat import Chat
    from tools.contract import Language

Command = Callable[["Chat", str], None]


def agenda(chat: Chat, words: str) -> None:
    """what is on: today, or any time you name; "week" and "month" are drawn."""
    from agent.commands.agenda import text

    chat.screen.note(text(chat.assistant, words))


def todos(chat: Chat, words: str) -> None:
    """the to-do list."""
    from agent.commands.todo import text

    chat.screen.note(text(chat.assistant))


def notes(chat: Chat, words: str) -> None:
    """the notes."""
    from agent.commands.note import text

    chat.screen.note(text(chat.assistant))


def mail(chat: Chat, words: str) -> None:
    """the mail that was read in."""
    from agent.commands.mail import text

    chat.screen.note(text(chat.assistant))


def facts(chat: Chat, words: str) -> None:
    """what is kept about you."""
    from agent.commands.memory import text

    chat.screen.note(text(chat.assistant))


def search(chat: Chat, words: str) -> None:
    """WORDS: everything you have that holds them."""
    from agent.commands.search import text

    chat.screen.note(text(chat.assistant, words))


SURE: Final[dict[Language, tuple[str, str]]] = {
    "en": ("Undo that? (y)es, (n)o:", "Nothing was undone."),
    "es": ("¿Lo deshago? (s)í, (n)o:", "No se ha deshecho nada."),
}


def undo(chat: Chat, words: str) -> None:
    """[N]: take back the last change, or the last N after showing what that restores."""
    from agent.chat import YES
    from agent.commands.undo import foretold
    from agent.language import language_of
    from tools.undo import undone

    language = language_of(chat.assistant)
    if not words:
        return chat.screen.note(undone(chat.assistant.undo(), language))
    if not words.isdecimal():
        raise UsageError("Say how many changes to undo: /undo 3.")
    journal, steps = chat.assistant.journal, int(words)
    chat.screen.note(foretold(journal.preview(steps, language=language), language))
    asked, nothing = SURE[language]
    if (chat.screen.question(asked) or "no").casefold() not in YES:
        return chat.screen.note(nothing)
    chat.screen.note("\n".join(undone(each.label, language) for each in journal.back(steps)))


def log(chat: Chat, words: str) -> None:
    """what was asked and done."""
    from agent.commands.log import text

    chat.screen.note(text(chat.assistant))


def review(chat: Chat, words: str) -> None:
    """what waits for your yes."""
    waiting = chat.assistant.proposals()
    if not waiting:
        chat.screen.note("Nothing waits.")
    chat.settle(waiting)


def image(chat: Chat, words: str) -> None:
    """PATH [QUESTION]: show a picture."""
    try:
        path, *question = shlex.split(words)
    except ValueError:
        raise UsageError("Name a picture: /image PATH [QUESTION]. A path with spaces needs quotes.") from None
    chat.turn(" ".join(question) or "What is in this picture?", (path,))


def model(chat: Chat, words: str) -> None:
    """which model answers, and whether a guard runs."""
    chat.screen.note(chat.assistant.model_line)
    if line := chat.assistant.guard_line:
        chat.screen.note(line)


def help_(chat: Chat, words: str) -> None:
    """this list."""
    lines = [f"/{name:<8}  {(each.__doc__ or '').rstrip('.')}" for name, each in COMMANDS.items()]
    keys = "Ctrl-C stops an answer, Ctrl-D leaves; Tab completes, the arrows bring earlier messages back."
    chat.screen.note("\n".join([*lines, f"/{'quit':<8}  leave", keys]))


COMMANDS: Final[dict[str, Command]] = {
    "agenda": agenda,
    "todos": todos,
    "notes": notes,
    "mail": mail,
    "facts": facts,
    "search": search,
    "undo": undo,
    "log": log,
    "review": review,
    "image": image,
    "model": model,
    "help": help_,
}
NAMES: Final = tuple(f"/{name}" for name in (*COMMANDS, "quit"))


def command(chat: Chat, text: str) -> bool:
    """Run one slash command; False for the one that leaves. Raises: UsageError for an unknown one."""
    name, words = (*text.removeprefix("/").split(maxsplit=1), "", "")[:2]
    if name in ("quit", "exit", "q"):
        return False
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, [*COMMANDS, "quit"], 1)
        hint = f"Did you mean /{near[0]}?" if near else "/help lists those there are."
        raise UsageError(f"There is no command /{name}. {hint}")
    COMMANDS[name](chat, words.strip())
    return True
