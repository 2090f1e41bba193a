"""The words we say to the model: one still prefix, and after it whatever a turn asks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from agent.calls import Planned, render
from agent.examples import ALL, TALKS, Example
from agent.models.base import Message
from tools.contract import Parameter, Tool

INSTRUCTIONS: Final = """\
You are Ayni, a personal assistant on the user's own computer. You look after to-dos, calendar, notes and mail.
Answer each message in one of two ways:
- Words, for greetings, thanks, chat, questions about the world, and whatever no action below can do. Be brief and use \
the user's language. Never say that you did something.
- Actions in brackets, when the user wants something kept, changed, found or shown: [name(argument="value")]. \
Several wishes need several actions.
Times are copied in the user's own words ("tomorrow at 9"), never worked out. Leave out what the user did not say.

Actions:
"""


TALKING: Final = """\
You are Ayni, a personal assistant on the user's own computer. You keep to-dos, a calendar, notes and mail; you have \
no other powers: no ordering, buying, paying, booking, phoning, texting, music, devices or internet (weather, news, \
prices). Asked for one of those, say that you can't. Questions about the world, words or sums you answer yourself, \
correctly. Use the user's language and at most two or three sentences. Never say that you did or will do something.\
"""


def prefix(tools: Iterable[Tool]) -> tuple[Message, ...]:
    """What stands before every prompt: a pure function of the tools, with no clock and no owner in it."""
    listed = [*tools]
    own = [Example(said, (Planned(each.name, given),)) for each in listed for said, given in each.examples.items()]
    known = {each.name for each in listed}
    shared = [each for each in ALL if _uses(each) <= known]
    system = INSTRUCTIONS + "\n".join(signature(each) for each in listed)
    return (Message("system", system), *_pairs(_mixed(own, shared)))


def prefix_key(messages: Sequence[Message]) -> str:
    """A name for a prefix, for what is saved of it: a hash of all of its text."""
    text = "\x00".join(f"{each.role}\x01{each.content}" for each in messages)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def signature(tool: Tool) -> str:
    """One tool on one line, as the prefix lists it: `add_todo(title, due?, priority?: low|normal|high): Add ...`."""
    return f"{tool.name}({', '.join(map(_argument, tool.parameters))}): {tool.description}"


def request_message(request: str, notes: Sequence[str] = ()) -> Message:
    """The user's message, after the notes that code adds to it."""
    return Message("user", "\n".join([*(f"({each})" for each in notes), request]))


def result_message(request: str, results: str) -> Message:
    """The request again, with the results that the answer is to be told from."""
    return Message("user", f"(RESULT:\n{results}\nEND OF RESULT. Answer from it, in words.)\n{request}")


def task_message(task: str, text: str) -> Message:
    """A task of prose over a text: rewrite, summarize, draft."""
    return Message("user", f"(TEXT:\n{text}\nEND OF TEXT.)\n{task}")


def answer_text(answer: str | tuple[Planned, ...]) -> str:
    """An example's answer as the model would write it."""
    return answer if isinstance(answer, str) else render(answer)


def _pairs(examples: Iterable[Example]) -> Iterator[Message]:
    """Examples as turns: measured better than as text in the system message."""
    for each in examples:
        yield request_message(each.request, each.notes)
        yield Message("assistant", answer_text(each.answer))


def _mixed(own: Sequence[Example], shared: Sequence[Example]) -> Iterator[Example]:
    """Both kinds in turn from the first to the last, so that no kind of answer stands alone at the end."""
    placed = [((place + 0.5) / len(each), each[place]) for each in (own, shared) for place in range(len(each))]
    for _, each in sorted(placed, key=lambda one: one[0]):
        yield each


def _uses(example: Example) -> set[str]:
    return set() if isinstance(example.answer, str) else {each.tool for each in example.answer}


def _argument(parameter: Parameter) -> str:
    mark = "" if parameter.required else "?"
    kinds: Mapping[str, Any] = {"choice": "|".join(parameter.choices), "list": "list", "number": "number"}
    said = kinds.get(parameter.kind, "true|false" if parameter.kind == "flag" else "")
    return f"{parameter.name}{mark}" + (f": {said}" if said else "")


TALK: Final = (Message("system", TALKING), *_pairs(TALKS))
"""The second still prefix, of an engine that keeps two: before requests that are surely answered in words."""
