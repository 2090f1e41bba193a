"""What the model can do with mail: list, read, summarize, draft an answer; sending says that it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from memory.errors import ToolError
from memory.mail import Draft, Message
from memory.quotes import new_part
from memory.threads import PREFIX
from tools.contract import Receipt, Shown, ToolContext, When, tool
from tools.correspondence import PHRASES as FINDING
from tools.correspondence import matching_messages, shown, who
from tools.mail.answering import addressed, first_letter, subject_of, to_nobody_known, written
from tools.mail.digest import dated, rendered, summary_of, summary_of_thread
from tools.mail.period import period, period_in, within
from tools.mail.phrases import said
from tools.mail.wishes import is_question, wants_gist
from tools.matching import pick
from tools.meant import find_meant
from tools.orders import for_people

LISTED = 20
DIGESTED = 10
Scope = Literal["one", "thread", "inbox"]


@tool(
    effect="read",
    examples={
        "any mail from the landlord?": {"search": "the landlord"},
        "¿qué correos me llegaron ayer?": {"when": "ayer"},
    },
)
def list_mail(context: ToolContext, search: str | None = None, when: When | None = None) -> Receipt:
    """List the mail: who wrote, about what, when.

    Args:
        search: only mail from this person or about this
        when: only mail of that time, in the user's own words
    """
    rows, nothing = _found(context, search, when)
    if not rows:
        return Receipt(nothing, settled={})
    lines = [f"{number}. {_line(context, row)}" for number, row in enumerate(rows[:LISTED], 1)]
    more = [said(context.language, "more", count=len(rows) - LISTED)] if len(rows) > LISTED else []
    text = "\n".join([said(context.language, "head"), *lines, *more])
    return Receipt(text, tuple(map(shown, rows[:LISTED])), foreign=True, settled={})


@tool(
    effect="read",
    needs="message",
    examples={
        "open the mail about the boiler": {"message": "the boiler"},
        "¿a qué hora es la cena según el correo de Luis?": {"message": "Luis"},
    },
)
def read_mail(context: ToolContext, message: str) -> Receipt:
    """Read a message, or answer a question from it.

    Args:
        message: the user's words for it: who wrote it, what it is about
    """
    row = find_meant(context, message)
    if wants_gist(context.request):
        return _summarized(context, row)
    own = new_part(row.text)
    left_out = f"\n\n{said(context.language, 'quoted')}" if len(own) < len(row.text.strip()) else ""
    material = rendered(context, row, for_people(own)[0]) if is_question(context.request) else ""
    text = rendered(context, row, own) + left_out
    return Receipt(text, (shown(row),), material, foreign=True, settled={"message": f"#{row.id}"})


@tool(
    effect="read",
    needs="message",
    examples={
        "give me the gist of what's in my inbox": {"scope": "inbox"},
        "sum up the conversation with the plumber": {"message": "the plumber", "scope": "thread"},
    },
)
def summarize_mail(context: ToolContext, message: str | None = None, scope: Scope = "one") -> Receipt:
    """Summarize one message, its whole thread, or the inbox.

    Args:
        message: the user's words for it; none for the inbox
        scope: one message, its thread, or the inbox
    """
    if scope == "inbox" or (message is None and not any(each.kind == "message" for each in context.shown)):
        return _summarized_inbox(context, message)
    row = find_meant(context, message or "")
    thread = context.mail.thread(row.id) if scope == "thread" else (row,)
    settled = {"message": f"#{row.id}", "scope": scope}
    if len(thread) == 1:
        return _summarized(context, row)
    head = said(context.language, "thread_head", count=len(thread), subject=PREFIX.sub("", row.subject).strip())
    text = f"{head}\n{summary_of_thread(context, thread)}"
    return Receipt(text, tuple(map(shown, thread)), foreign=True, settled=settled)


@tool(
    effect="write",
    needs="message",
    examples={
        "write back to Pedro that Friday suits me": {"message": "Pedro", "say": "Friday suits me"},
        "responde al casero que pago el lunes": {"message": "el casero", "say": "pago el lunes"},
    },
)
def draft_reply(context: ToolContext, message: str, say: str) -> Receipt:
    """Draft an answer to a message; it is kept, not sent.

    Args:
        message: the user's words for the message
        say: what the answer should say
    """
    if new := to_nobody_known(context, say):
        to, say = new
        draft = context.mail.add_draft((to,), subject_of(say), first_letter(context, say))
        return Receipt(_drafted(context, draft), (_shown_draft(draft),), settled={"message": to, "say": say})
    row, say = addressed(context, message, say)
    answers = context.mail.parsed(row.id).reply_to
    if not any("@" in each for each in answers):
        raise ToolError(said(context.language, "no_address", sender=who(row.sender, context.language)))
    text = written(context, row, say)
    subject = "Re: " + PREFIX.sub("", row.subject).strip()
    draft = context.mail.add_draft(answers, subject.strip(), text, row.id)
    settled = {"message": f"#{row.id}", "say": say}
    return Receipt(_drafted(context, draft), (_shown_draft(draft), shown(row)), foreign=True, settled=settled)


@tool(effect="send", needs="draft", examples={"send the draft to Pedro": {"draft": "Pedro"}})
def send_mail(context: ToolContext, draft: str) -> Receipt:
    """Send a draft.

    Args:
        draft: the user's words for it
    """
    drafts = context.mail.drafts()
    if not drafts:
        raise ToolError(said(context.language, "no_drafts"))
    row = pick(drafts, draft, lambda each: f"{each.subject} {_to(each)}", "draft", context.shown, context.language)
    raise ToolError(said(context.language, "no_sending", subject=row.subject, to=_to(row)))


def _found(
    context: ToolContext, search: str | None, when: When | None, every: bool = True
) -> tuple[Sequence[Message], str]:
    """The messages that are looked for, and what is said where there are none; a search for a time is one of then."""
    time, then = period(context, when), when.text if when else ""
    if search and time is None and (told := period_in(context, search)):
        (then, time), search = told, None
    rows: Sequence[Message] = matching_messages(context, search, every) if search else context.mail.list()
    rows = within(rows, time) if time else rows
    if search:
        return rows, said(context.language, "empty_like", words=search)
    return rows, said(context.language, "empty_then", when=then) if then else said(context.language, "empty")


def _line(context: ToolContext, row: Message) -> str:
    return f"{_from(context, row)}: {row.subject or FINDING['no_subject'][context.language]}"


def _from(context: ToolContext, row: Message) -> str:
    return f"{who(row.sender, context.language)}, {dated(context, row)}"


def _summarized(context: ToolContext, row: Message) -> Receipt:
    text = f"{_line(context, row)}. {summary_of(context, row)}"
    return Receipt(text, (shown(row),), foreign=True, settled={"message": f"#{row.id}", "scope": "one"})


def _summarized_inbox(context: ToolContext, search: str | None) -> Receipt:
    every, nothing = _found(context, search, None, every=False)
    rows = every[:DIGESTED]
    if not rows:
        return Receipt(nothing, settled={})
    lines = [f"{number}. {_line(context, row)}. {summary_of(context, row)}" for number, row in enumerate(rows, 1)]
    key = "inbox_all" if len(rows) == len(every) else "inbox_head"
    text = "\n".join([said(context.language, key, count=len(rows), all=len(every)), *lines])
    return Receipt(text, tuple(map(shown, rows)), foreign=True, settled={"scope": "inbox"})


def _drafted(context: ToolContext, draft: Draft) -> str:
    head = said(context.language, "draft", to=_to(draft))
    subject = said(context.language, "subject", subject=draft.subject)
    return f"{head}\n{subject}\n\n{draft.text}\n\n{said(context.language, 'not_sent')}"


def _to(draft: Draft) -> str:
    return ", ".join(draft.to)


def _shown_draft(draft: Draft) -> Shown:
    return Shown("draft", draft.id, draft.subject)
