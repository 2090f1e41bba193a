"""Front end 1, the chat: reads a message, shows the answer, asks for the yes that a deed needs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from agent.reminding import remind
from agent.replies import Ended, Proposal, Reply, Token
from memory.errors import AyniError

if TYPE_CHECKING:
    from agent.assistant import Assistant, Image
    from agent.terminal.screen import Screen

YES = frozenset({"y", "yes", "s", "si", "sí", "ok"})
NO = frozenset({"n", "no"})
WARMS = "warming up the model"
EDIT = frozenset({"e", "edit", "editar"})


class Chat:
    """One conversation of `assistant` over `screen`."""

    def __init__(
        self, assistant: Assistant, screen: Screen, session: str = "default", status: Callable[[], str] | None = None
    ) -> None:
        self.assistant = assistant
        self.status = status
        self.screen = screen
        self.session = session

    def run(self) -> None:
        """Talk until the user leaves."""
        self.resume()
        while True:
            try:
                remind(self.assistant, self.screen.note)
                text = self.screen.read()
            except KeyboardInterrupt:
                continue
            if text is None or not self.answer(text):
                return

    def answer(self, text: str) -> bool:
        """Answer one message or command; False when the user leaves. Errors are said, and end nothing."""
        from agent.terminal.slash import command

        try:
            if text.startswith("/"):
                return command(self, text)
            self.turn(text)
        except KeyboardInterrupt:
            self.screen.note("Stopped. What was done before that stays; /log shows it.")
        except AyniError as error:
            self.screen.note(str(error))
        except Exception as error:
            from agent.commands.crash import written

            kept = written(str(self.assistant.settings.home))
            self.screen.note(f"Something unexpected went wrong ({type(error).__name__}). {kept}")
        return True

    def turn(self, text: str, images: Sequence[Image] = ()) -> None:
        """One request: its words as they come, its receipts, and the questions it leaves."""
        streamed, reply = "", None
        if self.status is not None and self.status().startswith(WARMS):
            self.screen.note("The model is still warming up, the answer comes after that; later starts are quick.")
        with self.screen.answering() as take, closing(self.assistant.stream(text, self.session, images)) as events:  # type: ignore[type-var]
            for event in events:
                if isinstance(event, Token):
                    streamed += event.text
                    take(event.text)
                elif isinstance(event, Ended):
                    reply = event.reply
        if reply is not None:
            self.show(reply, streamed if self.screen.streams else "")
            self.settle(reply.pending)

    def show(self, reply: Reply, streamed: str = "") -> None:
        """Show what of the reply has not been shown yet; the reply counts, whatever was streamed."""
        asked = [each.preview.splitlines()[0] for each in reply.pending if each.preview]
        lines = [line for line in reply.text.splitlines() if not any(each in line for each in asked)]
        shown, text = streamed.strip(), "\n".join(lines).strip()
        if not text.startswith(shown):
            self.screen.note("(what was said above does not hold; this does:)")
            shown = ""
        if rest := text[len(shown) :].strip():
            self.screen.say(rest)

    def settle(self, pending: Sequence[Proposal]) -> None:
        """Put each proposal to the user; what he does not answer goes on waiting."""
        waiting, seen = list(pending), set[int]()
        while waiting:
            proposal = waiting.pop(0)
            if proposal.id in seen:
                continue
            seen.add(proposal.id)
            answer = self.ask(proposal)
            if answer is None:
                self.screen.note("It waits. /review brings it up again.")
                continue
            reply = self.assistant.resolve(proposal.id, answer)  # type: ignore[arg-type]
            self.show(reply)
            waiting += reply.pending

    def ask(self, proposal: Proposal) -> str | Mapping[str, Any] | None:
        """The user's word on one proposal; None for later."""
        self.screen.say(described(proposal))
        while True:
            word = (self.screen.question("Do it? (y)es, (n)o, (e)dit, (l)ater:") or "later").casefold()
            if word in YES:
                return "approve"
            if word in NO:
                return "reject"
            if word not in EDIT:
                return None
            edited = self.edited(proposal)
            if edited is not None:
                return edited or "approve"

    def edited(self, proposal: Proposal) -> dict[str, Any] | None:
        """The arguments that the user has changed; None when he thought better of it."""
        changed: dict[str, Any] = {}
        for name, value in proposal.arguments.items():
            before = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            after = self.screen.question(f"{name}:", before, free=True)
            if after is None:
                return None
            if after and after != before:
                changed[name] = after if isinstance(value, str) else _parsed(after)
        return changed

    def resume(self) -> None:
        """Finish what a kill cut short, and say so; tell what still waits."""
        cut = self.assistant.cut_short(self.session)
        if cut:
            self.screen.note(f'The last request was cut short: "{cut[-1].request}". Finishing it now.')
        try:
            reply = self.assistant.resume(self.session)
            if reply is not None:
                self.show(reply)
                self.settle(reply.pending)
        except AyniError as error:
            self.screen.note(f"It could not be finished: {error}")
        if waiting := self.assistant.proposals():
            deeds = "1 deed waits" if len(waiting) == 1 else f"{len(waiting)} deeds wait"
            self.screen.note(f"{deeds} for your yes: /review")


class Warming:
    """Loads the model and evaluates the prefix while the user types his first words."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.began = time.monotonic()
        self.failed = ""
        self.thread = threading.Thread(target=self._warm, daemon=True)
        self.thread.start()

    def __call__(self) -> str:
        """What the status line says of it; nothing once it is warm."""
        if self.thread.is_alive():
            return f"{WARMS}: {time.monotonic() - self.began:.0f} s (type ahead; it answers then)"
        return self.failed

    def _warm(self) -> None:
        try:
            self.assistant.warm()
        except Exception as error:
            # A model that cannot be warmed fails again at the first request, and says there what is wrong.
            self.failed = f"the model is not ready: {error}"


def described(proposal: Proposal) -> str:
    """What waits, why, and the foreign sentence it rests on."""
    given = ", ".join(f"{name}: {value}" for name, value in proposal.arguments.items())
    lines = [f"Waits for your yes: {proposal.preview or f'{proposal.tool} ({given})'}"]
    if proposal.quote:
        lines.append(f"It rests on: “{' '.join(proposal.quote.split())}”")
    lines.append(f"It waits because {proposal.reason}.")
    return "\n".join(lines)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
