"""The user's notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from memory.errors import ToolError, Unclear
from memory.notes import Note
from tools.contract import Receipt, Shown, ToolContext, tool
from tools.correcting import corrected, exchanged, titled
from tools.matching import LIKE_WORD, NOISE, POINTERS, pick, word_likeness, words_of
from tools.phrases import Phrases, phrase_of
from tools.rewriting import rewritten, warning
from tools.taking_out import taken_out, takings

PHRASES: Final[Phrases] = {
    "kept": {"en": "Noted *{title}*:\n{text}", "es": "Anotado, *{title}*:\n{text}"},
    "kept_once": {"en": "Noted *{title}*.", "es": "Anotado: *{title}*."},
    "none": {"en": "There are no notes yet.", "es": "Aún no hay notas."},
    "none_about": {
        "en": "There is nothing about “{words}” in your notes.",
        "es": "En tus notas no hay nada sobre «{words}».",
    },
    "head": {"en": "Notes:", "es": "Notas:"},
    "whole": {"en": "*{title}*\n{text}", "es": "*{title}*\n{text}"},
    "added": {"en": "Added to *{title}*:\n{text}", "es": "Añadido a *{title}*:\n{text}"},
    "rewritten": {
        "en": "Rewrote *{title}* (version {version}):\n{text}",
        "es": "Reescrita *{title}* (versión {version}):\n{text}",
    },
    "renamed": {"en": "*{old}* is called *{title}* now.", "es": "*{old}* se llama ahora *{title}*."},
    "deleted": {"en": "Deleted the note *{title}*.", "es": "Eliminada la nota *{title}*."},
    "held": {
        "en": "No note is called “{words}”, but *{title}* speaks of it. Delete that one?",
        "es": "Ninguna nota se llama «{words}», pero *{title}* habla de ello. ¿Elimino esa?",
    },
    "empty": {"en": "What is the note to say?", "es": "¿Qué debe decir la nota?"},
    "nothing": {"en": "Which text do you mean?", "es": "¿Qué texto?"},
    "untitled": {"en": "Note", "es": "Nota"},
}
LONGEST_TITLE: Final = 48
AFTER_COLON: Final = re.compile(
    r"^[^:\n]{0,80}?\b(?P<noted>note|notes|nota|notas|anota|anótame|apunta|apúntame)\b[^:\n]{0,60}:(?!\d)\s*(?=\S)",
    re.IGNORECASE,
)
"""How a message begins whose rest is the note: "note: ...", "make a note for the trip: ..."."""

ABOUT: Final = re.compile(
    r"\b(?:about|concerning|regarding|on the subject of|sobre|acerca de|respecto a|[uü]ber|concernant|riguardo a)\s+"
    r"(?P<what>[^.,;:!?\n]{2,60}?)(?=\s*(?:[.,;:!?\n]|$|\b(?:anywhere|at all|please|in my notes|en (?:mis|las) notas|"
    r"por favor)\b))",
    re.IGNORECASE,
)
"""What the notes are looked through for: "did I write anything down about the insurance?"."""


@tool(
    effect="write",
    examples={
        "note: the spare key is with Bruno, flat 2": {"text": "the spare key is with Bruno, flat 2"},
        "write down under Recipes that the dough rests 40 minutes": {
            "title": "Recipes", "text": "the dough rests 40 minutes",
        },
    },
)  # fmt: skip
def create_note(context: ToolContext, text: str, title: str | None = None) -> Receipt:
    """Keep a note: something to know, not to do.

    Args:
        text: the note, in the user's exact words
        title: only if the user names one
    """
    words = exact_words(context.request, text)
    if not words:
        raise ToolError(phrase_of(PHRASES, context.language, "empty"))
    name = " ".join((title or "").split()) or _title_of(words) or phrase_of(PHRASES, context.language, "untitled")
    row = context.notes.add(name, words)
    return _kept(context, row, settled={"text": row.text, "title": row.title})


@tool(effect="read", examples={"which notes do I have?": {}})
def list_notes(context: ToolContext) -> Receipt:
    """Show the titles of all notes."""
    rows = context.notes.list()
    if not rows:
        return Receipt(phrase_of(PHRASES, context.language, "none"), settled={})
    about = ABOUT.search(context.request)
    found = tuple(row for row in rows if about and _speaks_of(row, about["what"]))
    if len(found) == 1 and len(rows) > 1:
        return _receipt(context, "whole", found[0], {})
    lines = [f"{number}. {_line(row)}" for number, row in enumerate(found or rows, 1)]
    missed = about["what"] if about and not found else ""
    head = [phrase_of(PHRASES, context.language, "none_about", words=missed)] if missed else []
    text = "\n".join([*head, phrase_of(PHRASES, context.language, "head"), *lines])
    return Receipt(text, tuple(_shown(row) for row in found or rows), settled={})


@tool(effect="read", needs="note", examples={"what's in the recipes note?": {"note": "recipes"}})
def read_note(context: ToolContext, note: str) -> Receipt:
    """Show one note.

    Args:
        note: the user's words for it
    """
    row = _find(context, note, needed=0.5)
    return _receipt(context, "whole", row, {"note": f"#{row.id}"})


@tool(
    effect="write",
    needs="note",
    examples={"add to the recipes note: oven at 220": {"note": "recipes", "text": "oven at 220"}},
)
def append_note(context: ToolContext, note: str, text: str) -> Receipt:
    """Add text at the end of a note.

    Args:
        note: the user's words for the note
        text: what to add, in the user's exact words
    """
    words = exact_words(context.request, text)
    if not words:
        raise ToolError(phrase_of(PHRASES, context.language, "empty"))
    row = context.notes.append(_find(context, note).id, words)
    return _receipt(context, "added", row, text=words, settled={"note": f"#{row.id}", "text": words})


@tool(
    effect="write",
    needs="note",
    examples={"make the recipes note shorter": {"note": "recipes", "style": "shorter"}},
)
def rewrite_note(context: ToolContext, note: str, style: str) -> Receipt:
    """Rewrite a note in another tone, length or language.

    Args:
        note: the user's words for the note
        style: how it is to sound
    """
    old = _find(context, note)
    settled = {"note": f"#{old.id}", "style": style}
    if title := titled(context.request, old.title):
        row = context.notes.update(old.id, title=title)
        told = phrase_of(PHRASES, context.language, "renamed", old=old.title, title=row.title)
        return Receipt(told, (_shown(row),), settled=settled)
    mended = exchanged(old.text, style, context.request) or corrected(old.text, context.request)
    mended = mended or _shorter(old, context.request) or _without(old, style)
    if mended is not None:
        return _receipt(context, "rewritten", context.notes.update(old.id, text=mended), settled=settled)
    result = rewritten(context.prose, old.text, style, context.language, context.now)
    if result.same:
        raise ToolError(warning(result, context.language))
    row = context.notes.update(old.id, text=result.text)
    said = _receipt(context, "rewritten", row, settled=settled)
    warned = warning(result, context.language)
    return Receipt(f"{said.text}\n{warned}", said.shown, settled=settled) if warned else said


@tool(effect="write", needs="note", examples={"bin the parking note": {"note": "parking"}})
def delete_note(context: ToolContext, note: str) -> Receipt:
    """Throw a whole note away.

    Args:
        note: the user's words for it
    """
    gone = context.notes.delete(_called(context, note).id)
    said = phrase_of(PHRASES, context.language, "deleted", title=gone.title)
    return Receipt(said, settled={"note": f"#{gone.id}"})


@tool(
    effect="read",
    examples={
        "make this friendlier: Send me the file today.": {"text": "Send me the file today.", "style": "friendlier"},
    },
)
def rewrite_text(context: ToolContext, text: str, style: str) -> Receipt:
    """Say a text of the user's message differently: politer, shorter, in another language.

    Args:
        text: the text, in the user's exact words
        style: how it is to sound
    """
    words = _given(context.request, text)
    if not words:
        raise ToolError(phrase_of(PHRASES, context.language, "nothing"))
    result = rewritten(context.prose, words, style, context.language, context.now)
    told = "\n".join(part for part in (result.text, warning(result, context.language)) if part)
    return Receipt(told, settled={"text": words, "style": style})


def exact_words(request: str, text: str) -> str:
    """`text` as the user wrote it: all that follows "note:" where it is part of that, else its own words as typed.

    A text that has what follows in it, and its head before the colon, is whole.
    """
    stripped = text.strip()
    begun = AFTER_COLON.match(request)
    rest = request[begun.end() :].strip() if begun else ""
    typed = _as_typed(request, stripped)
    headed = begun is not None and rest in typed and request.find(typed) >= begun.end("noted")
    return rest if rest and _part_of(stripped, rest) and not headed else typed


def _given(request: str, text: str) -> str:
    """The text after the first colon, where the model's is part of it."""
    head, colon, rest = request.partition(":")
    rest = rest.strip()
    return rest if colon and len(head) < 80 and _part_of(text, rest) else _as_typed(request, text.strip())


def _part_of(text: str, rest: str) -> bool:
    """Whether most words of `text` stand in `rest`: the model may shorten, and correct an accent."""
    words, known = words_of(text), set(words_of(rest))
    return not words or sum(word in known for word in words) >= 0.6 * len(words)


def _as_typed(request: str, text: str) -> str:
    place = request.casefold().find(text.casefold())
    same_length = len(request.casefold()) == len(request)
    return request[place : place + len(text)] if place >= 0 and same_length else text


def _title_of(text: str) -> str:
    line = text.strip().splitlines()[0]
    first = re.split(r"[.:;!?,](?:\s|$)", line, maxsplit=1)[0].strip()
    if len(first) > LONGEST_TITLE:
        first = first[:LONGEST_TITLE].rpartition(" ")[0] or first[:LONGEST_TITLE]
    return first[:1].upper() + first[1:]


def _titled(context: ToolContext, rows: Sequence[Note], words: str) -> Note:
    return pick(rows, words, lambda row: row.title, "note", context.shown, context.language)


def _called(context: ToolContext, words: str) -> Note:
    """The note of that title. One that only holds the words is asked about: much else may go with it."""
    try:
        return _titled(context, context.notes.list(), words)
    except Unclear:
        raise
    except ToolError:
        row = _find(context, words)
    question = phrase_of(PHRASES, context.language, "held", words=words, title=row.title)
    raise Unclear(question, (row.title,), (_shown(row),))


def _find(context: ToolContext, words: str, needed: float = 1.0) -> Note:
    """By title; where no title is like the words, the one note that holds most of them, at least the part `needed`."""
    rows = context.notes.list()
    try:
        return _titled(context, rows, words)
    except Unclear:
        raise
    except ToolError:
        wanted = {word for word in words_of(words) if word not in NOISE}
        held = {row.id: len(wanted & set(words_of(f"{row.title} {row.text}"))) for row in rows}
        most = max(held.values(), default=0)
        best = [row for row in rows if held[row.id] == most]
        if len(best) != 1 or most == 0 or most < needed * len(wanted):
            raise
        return best[0]


def _shorter(row: Note, request: str) -> str | None:
    """The note's text without what is to be taken out of it; None where nothing is, or it is not plain what."""
    found = (taken_out(row.text, each.what, request.replace(each.place, " ")) for each in takings(request))
    return next((text for text in found if text), None)


def _without(row: Note, style: str) -> str | None:
    """The note's text without what its new style leaves out, where that stands in it."""
    found = re.fullmatch(r"without (?P<what>[^.;:\n]+)", style.strip(), re.IGNORECASE)
    return taken_out(row.text, found["what"], "") or None if found else None


def _speaks_of(row: Note, words: str) -> bool:
    """Whether a note holds most of what is asked for."""
    wanted = [word for word in words_of(words) if word not in NOISE and word not in POINTERS]
    own = words_of(f"{row.title} {row.text}")
    held = [word for word in wanted if any(word_likeness(word, other) >= LIKE_WORD for other in own)]
    return 2 * len(held) > len(wanted) or not wanted


def _line(row: Note) -> str:
    first = row.text.strip().splitlines()[0] if row.text.strip() else ""
    rest = first if len(first) <= 60 else f"{first[:59]}…"
    return row.title if not rest or rest.casefold().startswith(row.title.casefold()) else f"{row.title}: {rest}"


def _kept(context: ToolContext, row: Note, settled: Mapping[str, object]) -> Receipt:
    """What was noted; a text that is its own title is said once."""
    once = row.text.strip().rstrip(".").casefold() == row.title.casefold()
    return _receipt(context, "kept_once" if once else "kept", row, settled)


def _receipt(
    context: ToolContext, key: str, row: Note, settled: Mapping[str, object], text: str | None = None
) -> Receipt:
    said = phrase_of(PHRASES, context.language, key, title=row.title, text=text or row.text, version=row.version)
    return Receipt(said, (_shown(row),), settled=settled)


def _shown(row: Note) -> Shown:
    return Shown("note", row.id, row.title)
