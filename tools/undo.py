"""Taking back the last change."""

from __future__ import annotations

from memory.errors import NotFoundError, ToolError
from tools.contract import Receipt, ToolContext, tool
from tools.phrases import phrase


@tool(effect="write", examples={"no, put that back": {}, "deshaz eso": {}})
def undo_last(context: ToolContext) -> Receipt:
    """Take back the last change."""
    try:
        done = context.journal.undo(before=context.change)
    except NotFoundError as error:
        raise ToolError(phrase(context.language, "nothing_to_undo")) from error
    return Receipt(phrase(context.language, "undone", label=done.label), settled={})
