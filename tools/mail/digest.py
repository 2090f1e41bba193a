"""Mail in few words: prose by the model, long texts in parts, nothing cut unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from memory.mail import Message
from memory.quotes import new_part
from tools.contract import Prose, ToolContext
from tools.mail.phrases import said
from tools.saying import say_date

PART = 6_000
"""Characters of text given to the model at once: some 2,000 tokens, half of the smallest context in use."""

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
    own = new_part(message.text)
    if len(own) <= SHORT:
        return " ".join(own.split()) or said(context.language, "no_text")
    summary = condensed(context, rendered(context, message, own), said(context.language, "task_one"))
    return context.mail.set_summary(message.id, summary).summary or summary


def summary_of_thread(context: ToolContext, messages: Sequence[Message]) -> str:
    """What a conversation says in short, the oldest message first."""
    whole = "\n\n".join(rendered(context, each, new_part(each.text)) for each in messages)
    return condensed(context, whole, said(context.language, "task_thread"))


def condensed(context: ToolContext, text: str, task: str) -> str:
    """Do `task` over a text of any length: parts first, then what was said of them."""
    for _ in range(MOST_ROUNDS):
        pieces = list(parts(text))
        if len(pieces) <= 1:
            break
        told = [
            _one_line(context.prose, said(context.language, "task_part", number=number, count=len(pieces)), piece)
            for number, piece in enumerate(pieces, 1)
        ]
        shorter = "\n".join(told)
        if len(shorter) >= len(text):  # the model only repeats: more rounds would not end
            return shorter
        text = shorter
    return _one_line(context.prose, task, text)


def relevant(context: ToolContext, text: str) -> str:
    """A text that is short as it is; of a long one what bears on the user's question, part by part."""
    pieces = list(parts(text))
    if len(pieces) <= 1:
        return text
    task = said(context.language, "task_find", question=context.request.strip())
    told = (context.prose(task, piece).strip() for piece in pieces)
    return "\n".join(each for each in told if each.casefold().strip(" .") not in ("nothing", "nada", ""))


def parts(text: str) -> Iterator[str]:
    """The text in pieces of at most `PART` characters, broken between paragraphs, lines or words where it can be."""
    text = text.strip()
    while len(text) > PART:
        places = (text.rfind(mark, PART // 2, PART) for mark in ("\n\n", "\n", ". ", " "))
        cut = next((place for place in places if place > 0), PART)
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text


def _one_line(prose: Prose, task: str, material: str) -> str:
    return " ".join(prose(task, material).split())
