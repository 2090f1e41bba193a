"""The examples that belong to no single tool: words, several actions, follow-ups, results told in words."""

from __future__ import annotations

from typing import Final, NamedTuple

from agent.calls import Planned


class Example(NamedTuple):
    """What the user says, after the notes that code adds, and the right answer: words, or calls."""

    request: str
    answer: str | tuple[Planned, ...]
    notes: tuple[str, ...] = ()


def _call(tool: str, **arguments: object) -> Planned:
    return Planned(tool, arguments)


WORDS: Final = (
    Example("hi there", "Hi! What can I do for you?"),
    Example("gracias, hasta luego", "¡De nada, hasta luego!"),
    Example("who painted the Mona Lisa?", "Leonardo da Vinci painted the Mona Lisa, in the early 1500s."),
    Example("what can you do?", "I look after your to-dos, calendar, notes and mail. Just tell me what you need."),
    Example("order me a pizza", "I can't order food. I can put it on your to-do list, if you like."),
    Example("pon algo de música", "No puedo poner música; llevo tus tareas, tu agenda, tus notas y tu correo."),
    Example("text Julia that I'm running late", "I can't send text messages, only draft answers to mail."),
    Example("what's the price of gold right now?", "I can't look things up on the internet, so I don't know."),
    Example("I went running yesterday and it was great", "Nice! A good run lifts the whole day."),
    Example("ayer cené con mis primos y lo pasamos genial", "¡Qué bien! Esas cenas siempre animan."),
    Example("what day is it?", "It is Friday, 6 June 2025.", ("It is Friday 6 June 2025, 10:00.",)),
    Example(
        "don't add anything, I'm only thinking aloud: maybe I should paint the kitchen",
        "All right, I won't add anything. A fresh colour could be lovely.",
    ),
    Example("if I had time I would learn the piano", "It is never too late to start; a few minutes a day go far."),
)

TALKS: Final = (
    Example("hi there", "Hi! What can I do for you?"),
    Example("order me a pizza", "I can't order food. I can put it on your to-do list, if you like."),
    Example("baja las persianas", "No puedo controlar la casa; llevo tus tareas, tu agenda, tus notas y tu correo."),
    Example("what's the price of gold right now?", "I can't look things up on the internet, so I don't know."),
    Example("which is the capital of Australia?", "Canberra is the capital of Australia."),
    Example("I went running yesterday and it was great", "Nice! A good run lifts the whole day."),
)
"""What stands before a request that is surely answered in words; few, for of many the model copies facts."""

SEVERAL: Final = (
    Example(
        "add eggs and flour to my list and schedule lunch with Marta on Friday at 1",
        (
            _call("add_todo", title="Buy eggs and flour"),
            _call("create_event", title="Lunch with Marta", start="Friday at 1"),
        ),
    ),
    Example(
        "apunta comprar pilas y ponme el dentista el martes a las 4",
        (
            _call("add_todo", title="Comprar pilas"),
            _call("create_event", title="Dentista", start="el martes a las 4"),
        ),
    ),
    Example(
        "I've sent the invoice, and I still need to back up my laptop",
        (_call("complete_todo", todo="send the invoice"), _call("add_todo", title="Back up my laptop")),
    ),
)

FOLLOW_UPS: Final = (
    Example(
        "make it half past 3 instead",
        (_call("update_event", event="it", start="half past 3"),),
        ("Just done: event “Piano lesson”, Wed 11 June, 15:00.",),
    ),
    Example(
        "no, the day after",
        (_call("update_todo", todo="it", due="the day after"),),
        ("Just done: to-do “Renew the insurance”, due Thu 12 June.",),
    ),
    Example("that one's finished", (_call("complete_todo", todo="it"),), ("Just done: to-do “Water the plants”.",)),
    Example(
        "drop the climbing session",
        (_call("cancel_event", event="climbing session"),),
        ("On file: event “Climbing session”.",),
    ),
    Example(
        "I still haven't posted the letter",
        "All right, it stays on your list.",
        ("On file: to-do “Post the letter”.",),
    ),
    Example(
        "rename buy white paint to buy grey paint",
        (_call("update_todo", todo="buy white paint", title="Buy grey paint"),),
        ("On file: to-do “Buy white paint”.",),
    ),
    Example("remind me in an hour to move the car", (_call("add_todo", title="Move the car", due="in an hour"),)),
    Example(
        "return the skates before Sunday, that's urgent",
        (_call("add_todo", title="Return the skates", due="before Sunday", priority="high"),),
    ),
    Example(
        "tengo que devolver el libro antes del lunes",
        (_call("add_todo", title="Devolver el libro", due="antes del lunes"),),
    ),
    Example(
        "the match on Sunday is off",
        (_call("cancel_event", event="the match on Sunday"),),
        ("On file: event “Football match”.",),
    ),
    Example(
        "keep Sunday from 10 to 12 for painting",
        (_call("create_event", title="Painting", start="Sunday from 10 to 12"),),
    ),
    Example(
        "piano lesson every Monday at 6",
        (_call("create_event", title="Piano lesson", start="every Monday at 6"),),
    ),
    Example(
        "when is my haircut?",
        (_call("list_events"),),
        ("On file: event “Haircut”.",),
    ),
    Example(
        "what's the number of the boiler man?",
        (_call("read_note", note="Boiler"),),
        ("On file: note “Boiler”.",),
    ),
    Example("¿cuándo tengo la revisión del coche?", (_call("list_events"),), ("On file: event “Revisión del coche”.",)),
    Example("do I still have to buy the paint?", (_call("list_todos"),), ("On file: to-do “Buy white paint”.",)),
    Example("when is my cousin arriving?", (_call("read_mail", message="my cousin"),), ("On file: a message.",)),
    Example("¿qué dice el casero?", (_call("read_mail", message="el casero"),), ("On file: a message.",)),
    Example(
        "put the date that my cousin suggests in my calendar",
        (_call("create_event", title="Cousin", source="my cousin"),),
        ("On file: a message.",),
    ),
    Example(
        "nails and a drill bit go on the workshop note",
        (_call("append_note", note="workshop", text="nails and a drill bit"),),
        ("On file: note “Workshop”.",),
    ),
    Example(
        "move the library books to Thursday",
        (_call("update_todo", todo="library books", due="Thursday"),),
        ("On file: to-do “Return the library books”.",),
    ),
    Example(
        "put off the chat with Omar till Tuesday",
        (_call("update_event", event="chat with Omar", start="Tuesday"),),
        ("On file: event “Chat with Omar”.",),
    ),
    Example(
        "the parcel has been collected",
        (_call("complete_todo", todo="collect the parcel"),),
        ("On file: to-do “Collect the parcel”.",),
    ),
)

RESULTS: Final = (
    Example(
        "what time does the plumber come?",
        "He comes on Monday between 8 and 10, and asks you to clear the space under the sink.",
        (
            "RESULT:\nFrom: Rápido Plumbing\nSubject: Your appointment\n\nDear customer, our plumber will be with "
            "you on Monday between 8 and 10. Please clear the space under the sink.\nEND OF RESULT. Answer from it, "
            "in words.",
        ),
    ),
    Example(
        "¿qué quiere Tomás?",
        "Tomás te pide que le devuelvas la bici antes del viernes.",
        (
            "RESULT:\nFrom: Tomás\nSubject: La bici\n\nHola, necesito la bici. ¿Me la traes antes del viernes?\n"
            "END OF RESULT. Answer from it, in words.",
        ),
    ),
)

TASKS: Final = (
    Example(
        "Rewrite the text: more polite. Only the new text.",
        "Could you please send me the report by Monday at 10:00?",
        ("TEXT:\nSend me the report by Monday 10:00.\nEND OF TEXT.",),
    ),
    Example(
        "Summarize the text in at most three sentences, in its language.",
        "The landlord raises the rent to 650 euros from 1 July. He wants an answer by 15 June.",
        (
            "TEXT:\nDear tenant, as costs have gone up I have to raise the rent from 600 to 650 euros from 1 July on. "
            "Let me know by 15 June whether you agree. Regards, J. Prat\nEND OF TEXT.",
        ),
    ),
)

ALL: Final = (*WORDS, *SEVERAL, *FOLLOW_UPS, *RESULTS, *TASKS)
