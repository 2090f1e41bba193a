"""Several wishes in one sentence, cut where each begins."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.followups.before import only_when
from agent.intents import likely
from agent.reading.clauses import clauses, is_of_persons
from agent.reading.wishes import beyond_thanks, wishes
from tests.agent.conftest import Made
from tests.conftest import MADRID, NOW
from tools.contract import Language


def cut(request: str, language: Language = "en") -> list[tuple[str, str]]:
    found = wishes(request, lambda words: likely(words, NOW, language))
    return [(each.words, max(each.likely, key=lambda tool: each.likely[tool])) for each in found]


@pytest.mark.parametrize(
    ("request_text", "language", "parts"),
    [
        (
            "buy milk. can you also note that the gate code is 4471",
            "en",
            [("buy milk", "add_todo"), ("note that the gate code is 4471", "create_note")],
        ),
        (
            "what's on my list? I've got dinner with Rosa on saturday at 8pm",
            "en",
            [("what's on my list?", "list_todos"), ("I've got dinner with Rosa on saturday at 8pm", "create_event")],
        ),
        (
            "remember that Ana can't eat nuts & tick off the library card",
            "en",
            [("remember that Ana can't eat nuts", "remember_fact"), ("tick off the library card", "complete_todo")],
        ),
        (
            "note that the boiler code is 4471; tick off the library card",
            "en",
            [("note that the boiler code is 4471", "create_note"), ("tick off the library card", "complete_todo")],
        ),
        (
            "dinner with Rosa on saturday at 8pm. oh and call the plumber tomorrow at 9",
            "en",
            [("dinner with Rosa on saturday at 8pm", "create_event"), ("call the plumber tomorrow at 9", "add_todo")],
        ),
        (
            "cena con Rosa el sábado a las 20:30. ah, y haz una nota: el código es 4471",
            "es",
            [
                ("cena con Rosa el sábado a las 20:30", "create_event"),
                ("haz una nota: el código es 4471", "create_note"),
            ],
        ),
        ("has my sister written? what does she want", "en", []),
        (
            "make a note that the boiler code is 4471; remind me to call the plumber tomorrow at 9",
            "en",
            [
                ("make a note that the boiler code is 4471", "create_note"),
                ("remind me to call the plumber tomorrow at 9", "add_todo"),
            ],
        ),
        ("low priority, but at some point I should clear out the loft", "en", []),
        ("cosa mi resta da fare? dimmelo e basta, senza segnare niente", "en", []),
        ("J'ai un entretien le 17 mars de 9h30 à 10h15, tu peux le mettre dans mon agenda stp ?", "en", []),
        (
            "what's on friday? what's on my list?",
            "en",
            [("what's on friday?", "list_events"), ("what's on my list?", "list_todos")],
        ),
        ("i need two clear hours on friday afternoon for the accounts. don't book them! have i got them?", "en", []),
        ("Pottery class every Wednesday 7 to 9 in the evening, first one tomorrow", "en", []),
        ("Delete the wifi note. Gift ideas too.", "en", []),
        ("remind me tomorrow at 9:30 to ring the practice and confirm it", "en", []),
        (
            "I need to buy stamps, and coffee with Jonas on sunday at 4pm, write both down where they belong",
            "en",
            [("I need to buy stamps", "add_todo"), ("coffee with Jonas on sunday at 4pm", "create_event")],
        ),
        ("tick off the kitchen tap and the library card, did both yesterday", "en", []),
        ("push the review back by an hour, so it starts at 11:30", "en", []),
        ("note: boiler. call Ana if it leaks. buy salt", "en", []),
        ("the landlord wants the rent by the 28th, please change it", "en", []),
        (
            "remember that I hate coriander and put a plumber's visit in for Tuesday at 10.30",
            "en",
            [
                ("remember that I hate coriander", "remember_fact"),
                ("put a plumber's visit in for Tuesday at 10.30", "create_event"),
            ],
        ),
        (
            "what's the capital of Chad, and remind me to ring Ana",
            "en",
            [("what's the capital of Chad", "words"), ("remind me to ring Ana", "add_todo")],
        ),
        (
            "cuántos gramos son una onza? y apunta comprar una báscula",
            "es",
            [("cuántos gramos son una onza?", "words"), ("apunta comprar una báscula", "add_todo")],
        ),
        (
            "apunta comprar pilas y dime qué tengo el jueves en la agenda",
            "es",
            [("apunta comprar pilas", "add_todo"), ("dime qué tengo el jueves en la agenda", "list_events")],
        ),
    ],
)
def test_each_wish_is_in_its_own_words(request_text: str, language: Language, parts: list[tuple[str, str]]) -> None:
    assert cut(request_text, language) == parts


@pytest.mark.parametrize(
    "request_text",
    [
        "add rice, beans and two onions to my list",
        "add Joanna and Ruth to the lunch",
        "can you put Joanna, Ruth and Leo down for the lunch",
        "añade a Joana y a Luis a la comida",
        "remind me on Monday, no, on Tuesday, to water the ferns",
        "hey, how are you, and how was your weekend?",
        "hey, how are you? remind me to ring Ana",
        "can you do me a favour? add milk to my list",
        "guess what? I got the job! remind me to buy champagne",
        "who wrote Don Quixote and when did he die",
        "squash with Tim on Thursday at 6, put it in my calendar",
        "forget that I like sailing, it was a mistake",
        "dinner with Ana on Sunday at 8, calendar please",
        "recuérdeme imprimir el contrato el domingo, si es tan amable",
        "lunch with pablo has to finish at 14:30, I need to get back to the office",
        "cancel choir tonight, I've got to work late",
        "I have to get back to the office, so move lunch to 13:00",
        "don't tick off the kitchen tap, just delete it, the landlord is sending someone",
        "no marques lo del grifo, bórralo, viene el casero",
        "mueve el dentista al jueves a las 5, tengo que recoger a los niños",
        "ya recogí las gafas de la óptica, táchelo de una vez",
        "I've handed in the form, so cross it off once and for all",
        "make the minutes sound formal, short too, but keep the sums, Inés and the dates in",
        "hello",
    ],
)
def test_one_wish_is_left_whole(request_text: str) -> None:
    assert cut(request_text) == []


@given(st.text(max_size=60))
def test_the_clauses_are_the_request(request_text: str) -> None:
    assert "".join(clauses(request_text)) == request_text


@given(st.lists(st.sampled_from(["add tea to the list", "and", ",", "what's on tomorrow?", "2.30"]), max_size=7))
def test_a_wish_is_a_piece_of_the_request(pieces: list[str]) -> None:
    request = " ".join(pieces)
    assert all(words in request for words, _ in cut(request))


def test_a_long_story_is_judged_by_the_clause_that_wants_something() -> None:
    story = "yesterday was mad, the little one lost a shoe... anyway put buying shoes on my list for saturday"
    request = f"{story}, and Ana is coming over for coffee friday at 4pm"
    assert [tool for _, tool in cut(request)] == ["add_todo", "create_event"]


def test_a_question_that_names_nothing_is_no_wish_of_its_own() -> None:
    assert cut("How long do I still have to pay the garage, and how much was it again?") == []


@pytest.mark.parametrize(
    "request_text",
    [
        "move the dentist to 5 on Friday and I need to buy stamps",
        "move the dentist to 5 on Friday. also I have to call the bank",
        "mueve el dentista al jueves a las 5 y apunta comprar sellos",
    ],
)
def test_a_need_that_is_joined_is_a_wish_of_its_own(request_text: str) -> None:
    assert [tool for _, tool in cut(request_text, "es" if "sellos" in request_text else "en")][1:] == ["add_todo"]


def test_an_and_before_a_clause_does_not_hide_its_wish() -> None:
    def judge(words: str) -> dict[str, float]:
        if "parcel" not in words:
            return {"update_event": 0.9, "words": 0.1}
        sure = 0.5 if words.startswith(". and") else 0.9
        return {"complete_todo": sure, "words": 1 - sure}

    found = wishes("project review starts at 11 now. and the parcel to marta is sent", judge)
    assert [each.words for each in found] == ["project review starts at 11 now.", "the parcel to marta is sent"]
    assert wishes("project review starts at 11 now. and thanks", judge) == ()


@pytest.mark.parametrize(
    ("request_text", "language", "tool"),
    [
        ("Thanks, you're an angel! Oh, and we need bin bags.", "en", "add_todo"),
        ("thank you so much, that's great. also add mustard", "en", "add_todo"),
        ("gracias, eres un sol! ah, y falta mostaza", "es", "add_todo"),
        ("Thanks for this morning. I was a bear and you were patience itself.", "en", "words"),
        ("mil gracias. Qué alivio, de verdad", "es", "words"),
        ("thanks! you too, sleep well", "en", "words"),
    ],
)
def test_a_wish_behind_thanks_is_one(request_text: str, language: Language, tool: str) -> None:
    def judge(words: str) -> dict[str, float]:
        return likely(words, NOW, language)

    found = beyond_thanks(request_text, judge(request_text), judge)
    assert max(found, key=lambda each: found[each]) == tool


def test_a_story_that_may_sound_like_a_change_is_no_wish_beside_what_is_asked_for() -> None:
    request = (
        "right so the thing is my bike has had a flat tyre for about three weeks now and i keep saying i'll see to it "
        "and then i never do, so would you please put fixing the bike on my list for sunday"
    )
    assert wishes(request, lambda words: likely(words, NOW, "en", ["event"] if "flat" in words else [])) == ()
    both = "the dentist has moved to 5 on Friday, so could you remind me to leave work at 4"
    found = wishes(both, lambda words: likely(words, NOW, "en", ["event"] if "dentist" in words else []))
    assert [max(each.likely, key=lambda tool: each.likely[tool]) for each in found] == ["update_event", "add_todo"]


@pytest.mark.parametrize(
    ("request_text", "language"),
    [("Il bollo della macchina l'ho pagato ieri, spuntalo pure.", "en"),
     ("el alquiler ya está pagado, táchalo", "es")],
)  # fmt: skip
def test_a_verb_that_ends_in_its_pronoun_is_no_wish_of_its_own(request_text: str, language: Language) -> None:
    assert (
        wishes(
            request_text,
            lambda words: likely(words, NOW, language, ["to-do"] if "pagad" in words or "pagato" in words else []),
        )
        == ()
    )


def test_what_only_asks_to_keep_what_was_told_is_no_wish_of_its_own() -> None:
    told = "HR have got back to me about my appraisal, so now we have settled on the 23rd at 1.15pm, could you add it"
    assert all(words != "could you add it" for words, _ in cut(told))
    assert [tool for _, tool in cut("book the dentist for friday at 5 and could you add milk")][1:] == ["add_todo"]


@pytest.mark.parametrize(
    ("request_text", "language"),
    [
        ("Cambia la reunión de padres a las seis y media de la tarde, por favor.", "es"),
        ("pon la cena a las ocho y cuarto en la agenda", "es"),
        ("make the review an hour and a half longer", "en"),
    ],
)
def test_a_half_is_no_wish_of_its_own(request_text: str, language: Language) -> None:
    assert all("media" not in each[:8] and "half" not in each[:8] for each in clauses(request_text)[1:])
    assert cut(request_text, language) == []
    assert "y media docena de huevos" in clauses("compra seis limones y media docena de huevos")[-1]
    assert clauses("pon seis y media docena de huevos")[-1] == "y media docena de huevos"


def test_what_is_announced_is_no_wish() -> None:
    request = (
        "three things: 1) delete wash the car 2) flat viewing is at 7pm instead 3) what's the guest network called"
    )
    named = {"flat": ["event"], "wash": ["to-do"], "guest": ["note"]}

    def judge(words: str) -> dict[str, float]:
        kinds = [kind for word, each in named.items() if word in words for kind in each]
        return likely(words, NOW, "en", kinds)

    found = wishes(request, judge)
    assert [each.words for each in found] == [
        "delete wash the car", "flat viewing is at 7pm instead", "what's the guest network called",
    ]  # fmt: skip
    assert [max(each.likely, key=lambda tool: each.likely[tool]) for each in found] == [
        "delete_todo", "update_event", "read_note",
    ]  # fmt: skip
    assert cut("add three things to my list: eggs, milk and a cake") == []


def test_a_time_alone_is_of_the_wish_before_it() -> None:
    def judge(words: str) -> dict[str, float]:
        tool = "cancel_event" if "cancel" in words else "create_event"
        return {tool: 0.9, "words": 0.1}

    request = "cancel pablo on thursday, and put in lunch with Ana, same day at 1pm"
    parts = wishes(request, judge, lambda words: only_when(words, NOW, "en"))
    assert [each.words for each in parts] == [
        "cancel pablo on thursday", "put in lunch with Ana, same day at 1pm",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (", same day at 1pm", True),
        ("el mismo día a las 3", True),
        ("tomorrow at 5", True),
        ("five o'clock it is", True),
        ("half past six it'll have to be", True),
        ("seven it is then", True),
        ("supper it is", False),
        (", lunch the same day", False),
        ("thanks", False),
        ("", False),
    ],
)
def test_words_that_tell_no_more_than_a_time(words: str, time: bool) -> None:
    assert only_when(words, NOW, "es" if "mismo" in words else "en") is time


def test_each_wish_has_the_rows_that_only_it_names(assistant: Made) -> None:
    one = assistant(settings={"drafts": True})
    for each in ("Renew the library card", "Send the parcel to Marta", "Pay the rent"):
        one.todos.add(each)
    one.ask("library card renewed, parcel sent, and move the rent to the 28th")
    (rent,) = one.todos.list()
    assert (rent.title, str(rent.due)) == ("Pay the rent", "2026-03-28")


def test_that_day_is_the_day_of_the_wish_before(assistant: Made) -> None:
    one = assistant('[update_event(event="physio", start="thursday 10am"),list_events()]')
    one.calendar.add("Physiotherapist", datetime(2026, 3, 11, 16, 30, tzinfo=MADRID))
    one.calendar.add("Lunch with Pablo", datetime(2026, 3, 12, 13, 30, tzinfo=MADRID))
    assert "Lunch with Pablo" in one.ask("move physio to thursday 10am and tell me what else i've got that day").text


def test_a_call_about_another_wish_is_none_of_this(assistant: Made) -> None:
    one = assistant(
        '[add_todo(title="Soup ingredients"),add_todo(title="Lunch with Pablo")]',
        '[cancel_event(event="lunch with Pablo")]',
    )
    one.calendar.add("Lunch with Pablo", datetime(2026, 3, 12, 13, 30, tzinfo=MADRID))
    one.ask("no lunch with pablo this week he is ill, cancel it. oh and soup ingredients on the list, making him some")
    assert [each.title for each in one.todos.list()] == ["Soup ingredients"]
    assert one.calendar.list() == ()


@pytest.mark.parametrize(
    ("request_text", "language"),
    [
        ("Just so you know, I've paid the rent and renewed the library card, so tick both off.", "en"),
        ("Que sepas que he pagado el alquiler y he llamado al banco, así que tacha los dos", "es"),
        ("Remind me again, which day is the parents' evening and when does it start? I only want to know.", "en"),
        ("What did I want to get for Mum, according to my gift ideas note?", "en"),
        ("¿qué le iba a comprar a mamá, según mi nota de regalos?", "es"),
        ("Recuérdame otra vez, ¿qué día es la reunión de padres y a qué hora empieza?", "es"),
    ],
)
def test_what_is_ended_together_or_leads_on_to_a_question_is_one_wish(request_text: str, language: Language) -> None:
    assert cut(request_text, language) == []


def test_a_fact_to_be_remembered_stays_apart_from_what_is_ended() -> None:
    request = "Remember that my bank is ING. I've paid the rent and paid the gas, so tick both off"
    assert [tool for _, tool in cut(request)] == ["remember_fact", "complete_todo"]


@pytest.mark.parametrize(
    ("request_text", "language", "asked"),
    [
        ("remind me to buy flour. Also whats 7 x 8?", "en", "whats 7 x 8?"),
        ("add milk to my list, and what's 20% of 65", "en", "what's 20% of 65"),
        ("apunta comprar harina y cuánto es 9 por 6?", "es", "cuánto es 9 por 6?"),
        ("rappelle-moi d'acheter du pain, et combien font 12 fois 8 ?", "en", "combien font 12 fois 8 ?"),
    ],
)
def test_a_sum_beside_a_deed_is_for_words(request_text: str, language: Language, asked: str) -> None:
    assert [(words, tool) for words, tool in cut(request_text, language)][1:] == [(asked, "words")]


@pytest.mark.parametrize(
    "request_text", ["remind me to ask how much 2 kg of cheese is", "remind me to work out 15% of my bonus on Friday"]
)
def test_a_sum_that_is_the_deed_is_none_beside_it(request_text: str) -> None:
    assert cut(request_text) == []


def test_the_same_day_is_that_of_the_event_before(assistant: Made) -> None:
    one = assistant(
        '[cancel_event(event="Flat viewing"), create_event(title="Call with Mr Whitlock", start="6pm that same day")]'
    )
    one.calendar.add("Flat viewing", datetime(2026, 3, 16, 18, 0, tzinfo=MADRID))
    one.ask("Cancel the flat viewing and put a call with Mr Whitlock at 6pm that same day instead.")
    assert [(each.title, f"{each.start:%m-%d %H:%M}") for each in one.calendar.list()] == [
        ("Call with Mr Whitlock", "03-16 18:00")
    ]


@pytest.mark.parametrize(
    ("request_text", "language"),
    [
        ("haceme una nota que se llame Chimichurri: perejil, ajo, orégano, vinagre y aceite", "es"),
        ("nueva nota: Chimichurri: perejil, ajo, vinagre y aceite", "es"),
        ("make a note called Dressing: oil, vinegar, mustard and salt", "en"),
    ],
)
def test_the_last_of_what_a_note_lists_is_no_wish(request_text: str, language: Language) -> None:
    assert not cut(request_text, language)


def test_a_deed_behind_a_note_is_a_wish() -> None:
    assert len(cut("make a note that the gate code is 4471 and buy milk")) == 2


@pytest.mark.parametrize(
    "request_",
    [
        "cosa avevo pensato di regalare a Pablo? l'ho scritto in una nota",
        "was wollte ich Pablo schenken? hab ich mir notiert",
        "qu'est-ce que je voulais offrir à Pablo ? je l'ai écrit dans une note",
        "o que ia dar ao Pablo? escrevi numa nota",
        "what was I going to get Pablo? I wrote it down somewhere",
    ],
)
def test_that_it_is_noted_already_is_no_wish(request_: str) -> None:
    assert not any(tool == "create_note" for _, tool in cut(request_))


def test_what_is_to_be_noted_is_one() -> None:
    assert cut("what's on my list? and note that the gate code is 4471")[1][1] == "create_note"


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("add Joanna", " and remind Ruth to come"),
        ("add Joanna to the lunch", " and Ruth to the viewing"),
        ("add Milk", " and Bread to my list"),
        ("add the lunch", " and Ruth to the guests"),
    ],
)
def test_what_does_not_go_on_with_persons(before: str, clause: str) -> None:
    assert not is_of_persons(before, clause)


def test_a_time_of_that_one_is_no_wish() -> None:
    def tools(request: str) -> tuple[str, ...]:
        found = wishes(request, lambda words: likely(words, NOW, "en"), lambda words: only_when(words, NOW, "en"))
        return tuple(max(each.likely, key=lambda tool: each.likely[tool]) for each in found)

    assert tools("add sweep the hall to my list, that one by Saturday") == ()
    assert tools("remind me at 3 on friday to post the form, the counter closes at 4") == ()
    both = tools("remind me at 3 on friday to post the form, and dinner with Ana is at 8")
    assert both == ("add_todo", "create_event")
