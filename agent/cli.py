"""The command line: noun, then verb; every error becomes one line and an exit code."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import signal
import sys
from collections.abc import Sequence
from typing import Any, Final, NoReturn

from memory.errors import AyniError, UsageError

VERSION: Final = "0.1.0"
NOUNS: Final = {
    "chat": "talk with the assistant (what `ayni` alone does)",
    "ask": "one request and its answer, also from a pipe",
    "todo": "the to-do list",
    "agenda": "events and to-dos of a day, or of any time you name",
    "calendar": "events in and out of .ics files, and sync with a calendar server",
    "note": "the notes",
    "mail": "the mail that was read in",
    "inbox": "work through a folder of new mail, once or for good",
    "undo": "take back the last change",
    "log": "what was asked and done",
    "memory": "what the assistant keeps about you",
    "search": "everything you have, by its words",
    "models": "which models there are, and which one answers",
    "doctor": "what is installed, and whether it works, measured",
    "network": "which hosts can be reached, and which were tried",
    "settings": "every setting, its value and what is allowed",
    "graph": "the machine, drawn (Mermaid)",
}
SLOW: Final = frozenset({"chat", "ask", "inbox", "doctor"})
OBJECTS: Final = 20_000
"""New objects after which those commands look for garbage: by Python's 700 they start a tenth slower."""

VALUED: Final = frozenset({"--home", "--model"})
UNEXPECTED: Final = 70
"""EX_SOFTWARE of sysexits.h."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line and names what was nearly meant."""

    given: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        """Raises: UsageError."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does it; what was given is kept, to be told of."""
        self.given = tuple(args or ())
        return super().parse_known_args(args, namespace)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        if isinstance(action.choices, dict) and (said := _misplaced(self, action.choices, str(value))):
            raise UsageError(said)
        raise UsageError(_unknown(str(value), [str(each) for each in action.choices], self.prog))


def run(argv: Sequence[str]) -> int:
    """Run the command line `argv`; returns the exit code, and never raises."""
    home: str | None = None
    try:
        for stream in (sys.stdout, sys.stderr):
            getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
        args = parsed(argv)
        home = args.home
        if args.noun in SLOW:
            gc.set_threshold(OBJECTS, 20, 20)
            gc.enable()
        code = args.run(args)
        sys.stdout.flush()
        return int(code or 0)
    except SystemExit as done:  # argparse's own way to end --help and --version
        return int(done.code or 0)
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        # Whoever read has gone: nothing is left to say, not even by the interpreter on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE
    except AyniError as error:
        print(f"ayni: {error}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        from agent.commands.crash import written

        print(f"ayni: something unexpected went wrong ({type(error).__name__}). {written(home)}", file=sys.stderr)
        return UNEXPECTED


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments, with `run` the function of the chosen command. Raises: UsageError."""
    noun = _noun(argv)
    if noun and noun not in NOUNS:
        raise UsageError(_no_noun([*argv][[*argv].index(noun) :]))
    args = parser(noun).parse_args([*argv] if noun else [*argv, "chat"])
    for name in ("home", "model"):
        vars(args).setdefault(name, None)
    vars(args).setdefault("json", False)
    return args


def parser(noun: str = "") -> Parser:
    """The whole parser; of the nouns only `noun` is filled with its verbs, so that the others cost nothing."""
    top = Parser(
        prog="ayni", allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter,
        description="A personal assistant on your own machine. Without a command, it opens the chat.",
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"ayni {VERSION}")
    shared(top)
    nouns = top.add_subparsers(dest="noun", metavar="COMMAND", required=True, parser_class=Parser)
    for name, help_ in NOUNS.items():
        each = nouns.add_parser(name, help=help_, description=f"{help_[:1].upper()}{help_[1:]}.", allow_abbrev=False)
        if name == (noun or "chat"):
            importlib.import_module(f"agent.commands.{name}").fill(each)
    return top


def shared(parser: argparse.ArgumentParser, json: bool = False) -> None:
    """The options that every command takes."""
    parser.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help="where everything is kept")
    parser.add_argument("--model", metavar="MODEL", default=argparse.SUPPRESS, help="the model that answers")
    if json:
        parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")


def verbs(parser: argparse.ArgumentParser, default: Any) -> Any:
    """Make `parser` a noun with verbs; `default` runs where none is given."""
    parser.set_defaults(run=default)
    shared(parser, json=True)
    return parser.add_subparsers(metavar="VERB", parser_class=Parser)


def verb(of: Any, name: str, run: Any, help_: str) -> argparse.ArgumentParser:
    """One verb of a noun."""
    made: argparse.ArgumentParser = of.add_parser(
        name, help=help_, description=f"{help_[:1].upper()}{help_[1:]}.", allow_abbrev=False
    )
    made.set_defaults(run=run)
    shared(made, json=True)
    return made


def _noun(argv: Sequence[str]) -> str:
    rest = iter(argv)
    for each in rest:
        if each in VALUED:
            next(rest, None)
        elif not each.startswith("-"):
            return each
    return "" if not {"--version", "--help", "-h"} & {*argv} else "chat"


def _no_noun(words: list[str]) -> str:
    """What is said where the first word is no noun: a slip is named, a request shown the way."""
    import difflib

    given, several = words[0], len(words) > 1 or " " in words[0]
    near = difflib.get_close_matches(given, NOUNS, 1)
    # "what is on" is a request: among more words, a word like "chat" is its slip only if it begins like it.
    if several and (not near or near[0][0] != given[0]):
        return f'There is no command "{given}". To ask that, type: ayni ask {_quoted(" ".join(words))}'
    return _unknown(given, [*NOUNS], "ayni")


def _quoted(text: str) -> str:
    import shlex

    return shlex.quote(text) if set(text) & set('"\\$`!') else f'"{text}"'


def _unknown(given: str, choices: list[str], prog: str) -> str:
    import difflib

    if near := difflib.get_close_matches(given, choices, 1):
        return f'There is no command "{prog} {given}". Did you mean "{prog} {near[0]}"?'
    return f'There is no command "{prog} {given}". There are: {", ".join(choices)}.'


def _misplaced(noun: Parser, verbs_: dict[str, argparse.ArgumentParser], value: str) -> str:
    """What is said where `value` is no verb but belongs to an option of one; nothing elsewhere."""
    before = [*noun.given][: [*noun.given].index(value)] if value in noun.given else []
    option = before[-1].partition("=")[0] if before else ""
    if not option.startswith("-") or option in noun._option_string_actions:
        return ""
    owners = [f'"{noun.prog} {name}"' for name, each in verbs_.items() if option in each._option_string_actions]
    mend = f"It belongs to {' and '.join(owners)}." if owners else f"See `{noun.prog} --help`."
    return f'"{noun.prog}" has no option {option}. {mend}'
