"""`ayni undo`: take back the last change, without a model."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import Final

from agent.cli import shared
from agent.commands.opening import opened
from agent.commands.output import clean, print_json
from agent.language import language_of
from memory.previews import Preview
from tools.contract import Language
from tools.undo import undone

WOULD: Final[dict[Language, tuple[str, str]]] = {
    "en": ("Undone:", "Would undo:"),
    "es": ("Deshecho:", "Se desharía:"),
}


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.set_defaults(run=undo)
    parser.add_argument("--steps", type=int, default=1, metavar="N", help="how many changes (1)")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be restored")
    shared(parser, json=True)


def undo(args: Namespace) -> None:
    """Take back as many changes as are asked for, and say what they were; or only what they would be."""
    with opened(args) as assistant:
        if args.dry_run:
            previews = assistant.journal.preview(args.steps, language=language_of(assistant))
            return print_json(previews) if args.json else print(clean(foretold(previews, language_of(assistant))))
        labels = [each.label for each in assistant.journal.back(args.steps)]
        if args.json:
            return print_json({"undone": labels[0] if args.steps == 1 else labels})
        print("\n".join(clean(undone(label, language_of(assistant))) for label in labels))


def foretold(previews: Sequence[Preview], language: Language = "en") -> str:
    """What an undo would take back, and what it would restore."""
    lines = []
    for each in previews:
        lines.append(undone(each.label, language).replace(*WOULD[language], 1))
        lines += [f"    {line}" for line in each.lines]
    return "\n".join(lines)
