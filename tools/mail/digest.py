"""Mail in few words: prose by the model, long texts in parts, nothing cut unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from memory.errors import PromptTooLongError
from memory.mail import Message
from memory.quotes import new_part
from tools.contract import Prose, ToolContext
from tools.mail.phrases import said
from tools.orders import for_people
from tools.parting import parts, tokens
from tools.saying import say_date

SMALLEST = 100
"""Tokens of a part that is not divided any more."""

SHORT = 160
"""A text of no more characters is its own summary."""

MOST_ROUNDS = 6


def rendered(context: ToolContext, message: Message, text: str | None = None) -> str:
    """The message as plain text: sender and date, subject, text."""
    body = message.text if text is None else text
    head = said(context.language, "from", sender=message.sender, date=dated(context, message))
    return f"{head}\n{message.subject}\n\n{body.strip() or said(context.language, 'no_text')}"


def dated(context: ToolContext, message: Message) -> str:
    """When the message was written, in words."""
    if message.date is None:
        return said(context.language, "undated")
    return say_date(message.date, context.now, context.language)


def summary_of(context: ToolContext, message: Message) -> str:
    """What one message says in short; made once, then kept."""
    if message.summary:
        return message.summary
    own, ordered = for_people(new_part(message.text))
    told = f" {said(context.language, 'orders')}" if ordered else ""
    if len(own) <= SHORT:
        return (" ".join(own.split()) or said(context.language, "no_text")) + told
    summary = condensed(context, rendered(context, message, own), said(context.language, "task_one")) + told
    return context.mail.set_summary(message.id, summary).summary or summary


def summary_of_thread(context: ToolContext, messages: Sequence[Message]) -> str:
    """What a conversation says in short, the oldest message first."""
    parts_ = [for_people(new_part(each.text)) for each in messages]
    whole = "\n\n".join(rendered(context, each, own) for each, (own, _) in zip(messages, parts_, strict=True))
    told = f" {said(context.language, 'orders')}" if any(ordered for _, ordered in parts_) else ""
    return condensed(context, whole, said(context.language, "task_thread")) + told


def condensed(context: ToolContext, text: str, task: str) -> str:
    """Do `task` over a text of any length: parts first, then what was said of them."""
    for _ in range(MOST_ROUNDS):
        pieces = list(parts(text, context.room()))
        if len(pieces) <= 1:
            break
        shorter = "\n".join(_parts_told(context, pieces))
        if len(shorter) >= len(text):  # the model only repeats: more rounds would not end
            return shorter
        text = shorter
    return _one_line(context.prose, task, text)


def brief(context: ToolContext, text: str) -> str:
    """A text that is short as it is; a long one in fewer words, so that it can be read at once."""
    if tokens(text) <= context.room():
        return text
    return condensed(context, text, said(context.language, "task_one"))


def _parts_told(context: ToolContext, pieces: Sequence[str]) -> Iterator[str]:
    for number, piece in enumerate(pieces, 1):
        context.reading(number, len(pieces))
        task = said(context.language, "task_part", number=number, count=len(pieces))
        yield _part_told(context, task, piece)


def _part_told(context: ToolContext, task: str, piece: str) -> str:
    """One part in few words; a part that the engine finds too long after all, in halves."""
    try:
        return _one_line(context.prose, task, piece)
    except PromptTooLongError:
        halves = list(parts(piece, tokens(piece) // 2))
        if len(halves) < 2 or tokens(piece) < SMALLEST:
            raise
        return " ".join(_part_told(context, task, each) for each in halves)


def _one_line(prose: Prose, task: str, material: str) -> str:
    return " ".join(prose(task, material).split())
