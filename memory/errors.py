"""Every error that a user can meet, drawn as one tree.

AyniError                    1
|-- UsageError               2   the command or argument is wrong
|-- SettingsError           78   the configuration cannot be read
|-- NotFoundError            3   no such row, file, session or proposal
|-- StorageError            74   the database or the disk refuses
|-- ToolError                1   a tool could not do its work; the text goes to the model, then to the user
|   `-- Unclear              1   two readings or several matches: the text is a question for the user
|-- MailboxError            66   a mail folder or a message cannot be read
|-- EgressError             77   a host that the settings do not name
`-- ModelError              69   the engine cannot answer
    |-- ServerDownError     69   nothing answers at the address
    |-- ModelMissingError   69   the engine answers but has no such model
    |-- CapabilityError     69   the model cannot do what is asked (pictures, tools)
    |-- BusyError           75   the engine's queue is full
    |-- BrokenStreamError   69   the answer broke off in the middle
    |-- PromptTooLongError  65   the prompt does not fit the context
    `-- WeightsError        69   weights cannot be fetched, or are damaged

The number is the exit code of the command line (from BSD's sysexits.h where one fits).
A message names the cause and the mend, in one or two sentences.
"""

from __future__ import annotations

from typing import Any, ClassVar


class AyniError(Exception):
    """The root: `str(error)` is fit for the user's eyes."""

    exit_code: ClassVar[int] = 1


class UsageError(AyniError):
    """The command, an argument or a value is wrong."""

    exit_code = 2


class SettingsError(AyniError):
    """The configuration file or an environment variable cannot be used."""

    exit_code = 78


class NotFoundError(AyniError):
    """No such row, file, session or proposal."""

    exit_code = 3


class StorageError(AyniError):
    """The database or the disk refuses."""

    exit_code = 74


class ToolError(AyniError):
    """A tool could not do its work; the text goes to the model once, then to the user."""


class Unclear(ToolError):
    """Two readings or several matches: the text is one short question for the user.

    `options` are the answers to choose from, in the words that would be understood; `shown` the rows
    they name, so that "the second one" is understood next.
    """

    def __init__(self, question: str, options: tuple[str, ...] = (), shown: tuple[Any, ...] = ()) -> None:
        super().__init__(question)
        self.options = options
        self.shown = shown


class MailboxError(AyniError):
    """A mail folder or a message cannot be read."""

    exit_code = 66


class EgressError(AyniError):
    """A connection to a host that the settings do not name was refused."""

    exit_code = 77


class ModelError(AyniError):
    """The engine cannot answer."""

    exit_code = 69


class ServerDownError(ModelError):
    """Nothing answers at the engine's address."""


class ModelMissingError(ModelError):
    """The engine answers but has no such model."""


class CapabilityError(ModelError):
    """The model cannot do what is asked of it (pictures, tools)."""


class BusyError(ModelError):
    """The engine's queue is full."""

    exit_code = 75


class BrokenStreamError(ModelError):
    """The answer broke off in the middle."""


class PromptTooLongError(ModelError):
    """The prompt does not fit the model's context."""

    exit_code = 65


class WeightsError(ModelError):
    """Weights cannot be fetched, or are damaged."""
