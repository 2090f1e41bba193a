"""What is said to the model when the tools differ from request to request: one still prefix, then tools and request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from agent.models.base import Message
from bench.bfcl.foreign import as_tool, signature
from tools.contract import Tool

INSTRUCTIONS: Final = """\
You choose actions. Each message lists the actions that there are, and then a request. Answer in one of two ways:
- Actions in brackets, where an action does what is asked: [name(argument="value")]. One action for each thing asked \
for: the same action several times for several values. Arguments have the types that are listed and the request's own \
words; those marked ? are left out unless the request says them.
- Words, where no action does what is asked, or where the request lacks a value that an action must have. Begin with \
"None" or ask for what is lacking."""


def function(name: str, description: str, required: Sequence[str] = (), **properties: Any) -> Mapping[str, Any]:
    """A function for an example; a property is (type, description) or a whole schema."""
    schemas = {
        each: {"type": given[0], "description": given[1]} if isinstance(given, tuple) else given
        for each, given in properties.items()
    }
    parameters = {"type": "dict", "properties": schemas, "required": list(required)}
    return {"name": name, "description": description, "parameters": parameters}


HEAT = function(
    "set_heating", "Set the heating of a room.", ["room", "degrees"],
    room=("string", "The room."), degrees=("float", "Degrees Celsius."), hours=("integer", "For how long. Default 2."),
)  # fmt: skip
TABLE = function(
    "restaurant.book", "Book a table at a restaurant.", ["restaurant", "people"],
    restaurant=("string", "Its name."), people=("integer", "How many come."), time=("string", "As HH:MM."),
)  # fmt: skip
LETTERS = function(
    "count_letter", "Count how often a letter is in a word.", ["word", "letter"],
    word=("string", "The word."), letter=("string", "The letter."),
)  # fmt: skip
TRAIN = function(
    "trains.find", "Find trains from one town to another.", ["start", "end"],
    start=("string", "Where from."), end=("string", "Where to."),
    day=("string", "As YYYY-MM-DD."),
    seat={"type": "string", "enum": ["window", "aisle"], "description": "Which seat."},
)  # fmt: skip
FARE = function(
    "trains.fare", "Work out what a train ticket costs.", ["km"],
    km=("integer", "The distance in kilometres."), returning=("boolean", "There and back. Default false."),
)  # fmt: skip
DELAY = function(
    "trains.delay", "Tell how late a train is.", ["number"],
    number=("string", "The number of the train."),
)  # fmt: skip
SORT = function(
    "sort_numbers", "Sort numbers.", ["numbers"],
    numbers={"type": "array", "items": {"type": "integer"}, "description": "The numbers."},
    order={"type": "string", "enum": ["up", "down"], "description": "Smallest first or largest first. Default up."},
)  # fmt: skip
PAINT = function(
    "paint_needed", "Work out the litres of paint for a wall.", ["width", "height"],
    width=("float", "In metres."), height=("float", "In metres."), coats=("integer", "How many coats. Default 1."),
)  # fmt: skip
PARCEL = function(
    "send_parcel", "Send a parcel.", ["address", "weight"],
    address=("string", "Where to."), weight=("float", "In kilograms."),
)  # fmt: skip
RATE = function(
    "exchange_rate", "Get the rate between two currencies.", ["source", "target"],
    source=("string", "Three letters, such as EUR."), target=("string", "Three letters."),
)  # fmt: skip

EXAMPLES: Final = (
    ([HEAT], "Make it 19 degrees in the bedroom.", '[set_heating(room="bedroom", degrees=19.0)]'),
    ([TABLE], "What is the square root of 841?", "None of the actions works out square roots."),
    (
        [LETTERS],
        "How often is the letter e in elephant, and how often is s in Mississippi?",
        '[count_letter(word="elephant", letter="e"), count_letter(word="Mississippi", letter="s")]',
    ),
    ([RATE], "Which banks in Lyon are open on Sunday?", "None of the actions tells when banks are open."),
    (
        [FARE, TRAIN, DELAY],
        "I need a train from Porto to Madrid, next to the window.",
        '[trains_find(start="Porto", end="Madrid", seat="window")]',
    ),
    ([PARCEL], "I want to send a parcel.", "Where to, and how heavy is it?"),
    (
        [PAINT, SORT],
        "Paint for three walls with two coats: 4 by 2.5 m, 3 by 2.5 m and 6 by 2.5 m.",
        "[paint_needed(width=4.0, height=2.5, coats=2), paint_needed(width=3.0, height=2.5, coats=2), "
        "paint_needed(width=6.0, height=2.5, coats=2)]",
    ),
    ([TRAIN, DELAY], "Who built the first railway?", "None of the actions answers questions of history."),
    ([SORT], "Sort 5, 3 and 12, largest first.", '[sort_numbers(numbers=[5, 3, 12], order="down")]'),
    ([HEAT, LETTERS], "Translate 'good night' into Italian.", "None of the actions translates."),
    ([FARE, RATE], "What is a return ticket over 320 km?", "[trains_fare(km=320, returning=true)]"),
    ([PARCEL, PAINT], "Who painted the Mona Lisa?", "None of the actions answers questions of art."),
    (
        [FARE],
        "What do tickets cost for 90, 150 and 210 km?",
        "[trains_fare(km=90), trains_fare(km=150), trains_fare(km=210)]",
    ),
)
"""Functions offered, what was said, and the answer: several of each kind, none of them the leaderboard's."""


def prefix() -> tuple[Message, ...]:
    """What stands before every request, whatever its tools are."""
    made = [Message("system", INSTRUCTIONS)]
    for functions, said, answer in EXAMPLES:
        made += [request([as_tool(each) for each in functions], said), Message("assistant", answer)]
    return tuple(made)


def request(tools: Sequence[Tool], said: str) -> Message:
    """The tools and the request, as one message."""
    return Message("user", "Actions:\n" + "\n".join(map(signature, tools)) + f"\n\nRequest: {said}")
