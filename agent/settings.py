"""The settings: every one with its default, its description and its check in place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self

from agent import kinds
from agent.addresses import LOOPBACK, host_name, host_of, ollama_url
from agent.kinds import Kind, exactly, folder
from agent.option import PREFIX, Option, checked, from_environment, from_file, option
from agent.syncing import address
from guardrails.categories import DEFAULT_POLICY, Action
from memory.errors import SettingsError, StorageError

if TYPE_CHECKING:
    from tools.contract import Habits

FILE = "config.toml"


def default_home() -> Path:
    """`$AYNI_HOME`, else the user's own data folder for Ayni."""
    if given := os.environ.get("AYNI_HOME"):
        return folder(given)
    from platformdirs import user_data_path

    return user_data_path("ayni", appauthor=False)


def default_ollama_host() -> str:
    """`$OLLAMA_HOST`, read as Ollama's own client reads it, else this machine's port 11434."""
    given = os.environ.get("OLLAMA_HOST", "").strip()
    try:
        return ollama_url(given)
    except ValueError:
        raise SettingsError(f"OLLAMA_HOST: {given!r} is not allowed. Allowed: host, host:port or a URL.") from None


class Row(NamedTuple):
    """One line of the manual's table."""

    key: str
    variable: str
    default: str
    allowed: str
    description: str


@dataclass(frozen=True)
class Settings:
    """What the owner has chosen.

    Every value is checked on the way in. Raises: SettingsError, naming the key and what is allowed.
    """

    home: Path = option(
        default_home, kinds.a_folder, "Where everything is kept: database, checkpoints, configuration.",
        file=False, shown="the user's data folder for `ayni`",
    )  # fmt: skip
    model: str = option("auto", kinds.model(), "The model that answers.")
    guard_model: str = option(
        "auto", kinds.model("off"), "The model that reads what comes in and goes out (Llama Guard 3)."
    )
    vision_model: str = option(
        "auto", kinds.model("off"), "The model that looks at pictures; without one, OCR reads them."
    )
    timezone: str | None = option(
        None, kinds.zone, "The owner's time zone.",
        shown="the machine's",
    )  # fmt: skip
    language: Literal["auto", "en", "es"] = option(
        "auto",
        kinds.choice("auto", "en", "es"),
        "The language of what is said; `auto` follows each request, else the locale.",
    )
    database: str | None = option(
        None, kinds.database, "The database.",
        shown="`ayni.db` in the home folder",
    )  # fmt: skip
    ollama_host: str = option(
        default_ollama_host, Kind("host, host:port or a URL", lambda value: ollama_url(exactly(str)(value))),
        "Where Ollama answers.", shown="`$OLLAMA_HOST`, else `http://127.0.0.1:11434`",
    )  # fmt: skip
    openai_key: str | None = option(
        lambda: os.environ.get("OPENAI_API_KEY") or None, kinds.optional(kinds.words("a key")),
        "The key of an OpenAI-compatible server; environment only, never in the file.",
        file=False, secret=True, shown="`$OPENAI_API_KEY`",
    )  # fmt: skip
    context: int = option(8192, kinds.number(2048, 131072), "Tokens that a prompt and its answer may have together.")
    strategy: Literal["words", "native"] = option(
        "words",
        kinds.choice("words", "native"),
        "How a model calls tools: in one decode of words or calls, or natively.",
    )
    drafts: bool = option(
        True,
        kinds.flag,
        "Whether code alone writes the calls of what is plain beyond doubt; else the model writes them. What is looked "
        "up or worked out (a weekday, which to-dos are done, lines of a note) stays with code.",
    )
    max_steps: int = option(6, kinds.number(1, 50), "The most decisions in one turn.")
    history_tokens: int = option(1024, kinds.number(0, 65536), "The part of the context that earlier turns may take.")
    approvals: Literal["ask", "park"] = option(
        "ask", kinds.choice("ask", "park"), "What a change that needs a yes does: asks at once, or waits for a review."
    )
    guard: Mapping[str, Action] = option(
        lambda: dict(DEFAULT_POLICY),
        kinds.guard,
        "What is done about each of Llama Guard's categories.", shown="see `guardrails/categories.py`",
    )  # fmt: skip
    guard_required: bool = option(False, kinds.flag, "Refuse to answer while no guard model runs.")
    allowed_hosts: tuple[str, ...] = option(
        (), kinds.several("a list of host names; `*.example.org` stands for all below it", host_name),
        "Hosts beyond the model's own that the process may reach.",
    )  # fmt: skip
    weights_hosts: tuple[str, ...] = option(
        ("huggingface.co", "*.huggingface.co", "*.hf.co"), kinds.several("a list of host names", host_name),
        "Hosts that model weights may be fetched from.",
    )  # fmt: skip
    mail: tuple[Path, ...] = option(
        (),
        kinds.several("a list of paths: Maildir, mbox, or a folder of .eml files", folder),
        "Mail that Ayni may read.",
    )
    working_hours: str = option("08:00-22:00", kinds.hours, "The hours in which free time is looked for.")
    working_days: tuple[str, ...] = option(kinds.DAYS, kinds.days, "The days of the week on which it is looked for.")
    buffer_minutes: int = option(0, kinds.number(0, 240), "Minutes that are kept free before and after an event.")
    caldav_url: str | None = option(
        None, kinds.optional(Kind("an http:// or https:// address without a name or password", address)),
        "The CalDAV server, account or calendar that `ayni calendar sync` keeps in step.", shown="none",
    )  # fmt: skip
    caldav_user: str = option("", kinds.words("a name", empty=True), "The name of the account there.")
    caldav_password: str | None = option(
        None, kinds.optional(kinds.words("a password")),
        "Its password; environment only, never in the file.",
        file=False, secret=True, shown="from `caldav_password_command`, else the keyring",
    )  # fmt: skip
    caldav_password_command: tuple[str, ...] = option(
        (), kinds.several("a list: a program and its arguments", exactly(str)),
        "A command that prints the password on its first line.",
    )  # fmt: skip
    caldav_collections: tuple[str, ...] = option(
        (), kinds.several("a list of names or addresses of calendars", exactly(str)),
        "The calendars to keep in step; new events and to-dos go to the first that takes them.",
        shown="the first that takes events, and the first that takes to-dos",
    )  # fmt: skip
    caldav_minutes: int = option(
        15, kinds.number(0, 1440),
        "Minutes between two syncs while `ayni inbox run` runs; 0 for none, and none where no server is named.",
    )  # fmt: skip
    idle_minutes: int = option(15, kinds.number(1, 1440), "Minutes after which an unused embedded engine stops.")

    def __post_init__(self) -> None:
        for name, choice_of in options().items():
            object.__setattr__(self, name, checked(name, choice_of, getattr(self, name)))

    @property
    def habits(self) -> Habits:
        """When the owner is to be had."""
        from tools.contract import Habits

        first, last = (time.fromisoformat(each.strip()) for each in self.working_hours.split("-"))
        days = frozenset(kinds.DAYS.index(each) for each in self.working_days)
        return Habits(first, last, days, timedelta(minutes=self.buffer_minutes))

    # A mapping cannot be hashed; two equal settings still have one hash.
    def __hash__(self) -> int:
        return hash((self.home, self.model, self.ollama_host, self.timezone))

    @classmethod
    def load(cls, home: str | Path | None = None, **overrides: Any) -> Self:
        """The settings of one home: its config.toml, over it AYNI_* variables, over those `overrides`.

        An override that is None counts as not given. Raises: SettingsError.
        """
        place = checked("home", options()["home"], home) if home is not None else default_home()
        given = {name: value for name, value in overrides.items() if value is not None}
        return cls(**{**from_file(place / FILE, options()), **from_environment(options()), **given, "home": place})

    @classmethod
    def table(cls) -> tuple[Row, ...]:
        """Every setting, for the manual."""
        return tuple(
            Row(
                name, PREFIX + name.upper(), each.shown or _toml(_default(cls, name)), each.kind.allowed,
                each.description,
            )
            for name, each in options().items()
        )  # fmt: skip

    @property
    def database_url(self) -> str:
        """The database's URL; SQLite in the home folder unless another is named."""
        return self.database or f"sqlite:///{self.home / 'ayni.db'}"

    def hosts(self) -> frozenset[str]:
        """The hosts that these settings name, this machine always among them."""
        urls = (self.ollama_host, self.database or "", self.caldav_url or "", *(
            name.removeprefix("openai:") for name in (self.model, self.guard_model, self.vision_model)
        ))  # fmt: skip
        named = {host for url in urls if "://" in url and (host := host_of(url))}
        return frozenset(named | {*self.allowed_hosts, *self.weights_hosts} | LOOPBACK)

    def make_home(self) -> Path:
        """Make the home folder, readable by its owner alone. Raises: StorageError."""
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            is_file = self.home.exists()  # a folder that is there already is no error
            cause = "is a file, not a folder" if is_file else f"cannot be made: {error.strerror}"
            mend = "Name another with --home or AYNI_HOME."
            raise StorageError(f"The home {self.home} {cause}. {mend}") from None
        return self.home


def options() -> dict[str, Option]:
    """Every setting by its key, in the manual's order."""
    return {each.name: each.metadata["option"] for each in fields(Settings)}


def _default(cls: type[Settings], name: str) -> Any:
    return next(each.default for each in fields(cls) if each.name == name)


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return "`[" + ", ".join(f'"{each}"' for each in value) + "]`"
    return (
        f"`{str(value).lower()}`"
        if isinstance(value, bool)
        else f'`"{value}"`'
        if isinstance(value, str)
        else f"`{value}`"
    )
