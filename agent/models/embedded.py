"""Models on the embedded engine: llama.cpp in a process of its own, shared by all of a user's programs."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from agent.models import wire
from agent.models.base import Capability, Chunk, Lane, Message, Prompt
from agent.models.connection import Connection
from agent.models.launch import IDLE_SECONDS, Engine
from agent.models.prefix import SavedPrefixes
from memory.errors import BrokenStreamError, CapabilityError, ServerDownError

CAPABILITIES: frozenset[Capability] = frozenset({"grammar", "schema", "bias", "begin", "raw", "tools", "lanes"})
LANES: Mapping[Lane, int] = {"decide": 0, "prose": 1}
# Llama 3.2's own chat template writes today's date into the system prompt unless it is given one:
# a prefix that changes at midnight would be evaluated, and saved, anew every day.
TEMPLATE = {"date_string": "26 Jul 2024"}
STOPPED = "The embedded engine stopped in the middle of the answer and was started again. Ask once more."


class EmbeddedModel:
    """A GGUF file on the embedded engine.

    An engine that dies during a request is started again and the request repeated, once. What the
    reader already has is not given twice: the second answer goes on where the first broke off,
    or, where it differs, the stream ends with a BrokenStreamError.
    """

    def __init__(
        self,
        model: Path,
        cache: Path,
        context: int = 8192,
        idle: float = IDLE_SECONDS,
        title: str | None = None,
        note: str = "",
    ) -> None:
        self.path = model
        self.label = model.stem
        self.title = title or model.stem
        self.note = note
        self._context = context
        self._process = Engine(model, cache, context, idle)
        self._engine = Connection(self._process)
        self._tokens: dict[str, int] = {}
        self._prefixes: dict[Lane, tuple[tuple[Message, ...], str]] = {}
        slots = self._process.slots
        self._saved = {lane: SavedPrefixes(slots, self._engine.post, place) for lane, place in LANES.items()}

    @property
    def name(self) -> str:
        """`embedded:` and the name of the weights."""
        return f"embedded:{self.label}"

    def describe(self) -> str:
        """Which weights answer, for the user."""
        return f"{self.title} on the embedded engine" + (f" ({self.note})" if self.note else "")

    @property
    def context(self) -> int:
        """Tokens that prompt and answer may have together."""
        return self._context

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Grammar, schema, bias, answers begun, raw completion, native tools and a lane for words; no pictures."""
        return CAPABILITIES

    def stream(self, prompt: Prompt) -> Iterator[Chunk]:
        """Yield the answer as it comes; closing the iterator stops the engine.

        Raises: ModelError, PromptTooLongError, CapabilityError for pictures, BrokenStreamError.
        """
        if any(message.images for message in prompt.messages):
            raise CapabilityError("The embedded engine reads no pictures. Name a vision model, or let OCR read it.")
        given = ""
        try:
            with contextlib.closing(self._answer(prompt)) as answer:
                for chunk in answer:
                    given += chunk.text
                    yield chunk
        except ServerDownError:
            with contextlib.closing(self._answer(prompt, doubted=True)) as answer:
                yield from _rest(given, answer)

    def complete(self, raw: str, max_tokens: int = 32) -> str:
        """Continue `raw` with no chat template, at temperature 0."""
        request = {"prompt": raw, "n_predict": max_tokens, "temperature": 0.0, "id_slot": LANES["prose"]}
        return str(self._engine.post("/completion", {**request, "cache_prompt": True})["content"])

    def warm(self, prefix: Sequence[Message], lane: Lane = "decide") -> None:
        """Start the engine, and evaluate `prefix` in its lane or read it from disk.

        From then on a prompt of that lane that begins with `prefix` finds it there, also after a restart.
        """
        rendered = self._rendered(prefix)
        self._saved[lane].load(rendered, self._engine.address().run)
        self._prefixes[lane] = (tuple(prefix), rendered)

    def chat_model(self) -> Any:
        """A LangChain chat model on the same engine, in the lane of prose."""
        from agent.models.openai import chat_model

        address = self._engine.address(doubted=True)  # LangChain would not start it again
        lane = {"id_slot": LANES["prose"], "cache_prompt": True, "chat_template_kwargs": TEMPLATE}
        return chat_model(f"{address.url}/v1", address.key, self.label, **lane)

    def close(self) -> None:
        """Close the connection; the engine goes on for others until it has been idle for long."""
        self._engine.close()

    def stop(self) -> None:
        """End the engine for every program that uses it."""
        self._engine.close()
        self._process.stop()

    def _answer(self, prompt: Prompt, doubted: bool = False) -> Generator[Chunk, None, None]:
        started = time.perf_counter()
        self._engine.address(doubted)
        if prompt.lane in self._prefixes:
            self._keep_prefix(prompt, *self._prefixes[prompt.lane])
        return self._engine.stream("/v1/chat/completions", self._body(prompt), started)

    def _keep_prefix(self, prompt: Prompt, prefix: tuple[Message, ...], rendered: str) -> None:
        saved = self._saved[prompt.lane]
        if prompt.messages[: len(prefix)] != prefix:
            saved.disclaim()
            return
        slot = self._engine.get("/slots")[LANES[prompt.lane]]
        saved.renew(rendered, self._engine.address().run, slot.get("n_prompt_tokens", 0))

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        request = wire.body(prompt, self.label)
        request |= {"id_slot": LANES[prompt.lane], "cache_prompt": True, "chat_template_kwargs": TEMPLATE}
        if prompt.begun:  # the engine goes on with a last message of the assistant's
            request["messages"].append({"role": "assistant", "content": prompt.begun})
        if prompt.grammar is not None:
            request["grammar"] = prompt.grammar
        if prompt.repeat_penalty is not None:
            request["repeat_penalty"] = prompt.repeat_penalty
        if prompt.bias:
            added = {self._token(text): add for text, add in prompt.bias.items()}
            request["logit_bias"] = [[token, add] for token, add in added.items()]
        return request

    def _token(self, text: str) -> int:
        """The first token of `text`."""
        if text not in self._tokens:
            self._tokens[text] = self._engine.post("/tokenize", {"content": text, "add_special": False})["tokens"][0]
        return self._tokens[text]

    def _rendered(self, prefix: Sequence[Message]) -> str:
        """What every prompt that begins with `prefix` begins with, as the engine reads it."""
        one, other = (self._template((*prefix, Message("user", text))) for text in ("a", "b"))
        return os.path.commonprefix([one, other])  # noqa: RUF071 - texts, not paths

    def _template(self, messages: Sequence[Message]) -> str:
        request = {"messages": [{"role": m.role, "content": m.content} for m in messages]}
        return str(self._engine.post("/apply-template", request | {"chat_template_kwargs": TEMPLATE})["prompt"])


def _rest(given: str, answer: Iterator[Chunk]) -> Iterator[Chunk]:
    """The part of a repeated answer that comes after what was given already."""
    repeated = ""
    for chunk in answer:
        before, repeated = repeated, repeated + chunk.text
        if not repeated.startswith(given[: len(repeated)]) or (chunk.usage and len(repeated) < len(given)):
            raise BrokenStreamError(STOPPED)
        text = repeated[max(len(before), len(given)) :]
        if text or chunk.usage:
            yield Chunk(text, chunk.usage)
