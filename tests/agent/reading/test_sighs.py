"""Laughs and sighs around a request are left out of it; what is quoted, written or asked about stays."""

from __future__ import annotations

import pytest

from agent.reading.sighs import unsighed


@pytest.mark.parametrize(
    ("request_", "left"),
    [
        ("vet on Monday at 3 lol", "vet on Monday at 3"),
        ("vet on Monday at 3, haha!", "vet on Monday at 3"),
        ("an hour later if it's no trouble", "an hour later"),
        ("an hour later if it isn't too much bother!", "an hour later"),
        ("move the vet to 4 if you don't mind", "move the vet to 4"),
        ("el veterinario a las 4 si no es molestia", "el veterinario a las 4"),
        ("den Tierarzt um 4 wenn es keine Umstände macht", "den Tierarzt um 4"),
        ("vet on Monday at 3 :)", "vet on Monday at 3"),
        ("vet on Monday at 3 \U0001f605", "vet on Monday at 3"),
        ("dentista el lunes a las 3 jajaja", "dentista el lunes a las 3"),
        ("veterinario el lunes a las 3 xD", "veterinario el lunes a las 3"),
        ("omg vet on Monday at 3", "vet on Monday at 3"),
        ("yay, supper with Ida on Sunday at 8", "supper with Ida on Sunday at 8"),
        ("buy oats ugh thx", "buy oats"),
        ("am I free on Monday lol?", "am I free on Monday?"),
        ("véto lundi à 15h mdr", "véto lundi à 15h"),
        ("Ida told me on Sunday and it slipped my mind: vet on Monday at 3", "vet on Monday at 3"),
        ("I nearly forgot! vet on Monday at 3", "vet on Monday at 3"),
        ("me lo contó Ida ayer y casi se me olvida: el lunes a las 3 veterinario", "el lunes a las 3 veterinario"),
        ("das hätte ich fast vergessen: Tierarzt am Montag um 15 Uhr", "Tierarzt am Montag um 15 Uhr"),
        ("j'allais oublier: véto lundi à 15h", "véto lundi à 15h"),
        ("veterinário segunda às 15h kkkk", "veterinário segunda às 15h"),
    ],
)
def test_what_only_laughs_or_sighs_is_left_out(request_: str, left: str) -> None:
    assert unsighed(request_) == left


@pytest.mark.parametrize(
    "request_",
    [
        "lol",
        "haha no",
        "I nearly forgot the oats. remind me to buy them",
        "remind me of what I nearly forgot: vet on Monday",
        "I forgot the vet: move it to Monday at 3",
        "casi se me olvida el pan: ponlo en la lista",
        "what is lol",
        "what does it mean when she says haha",
        "tell Ida haha",
        "ask Ida if that's ok",
        "find out if it's a problem",
        "tell Ida to bring it if it's no bother",
        "supper at 8 if that's fine with Ida",
        "reply to Ida: see you then :)",
        "make a note that he laughed, haha",
        'add a to-do called "lol"',
        "rename it to lol",
        "buy the haha",
        "buy milk \U0001f95b",
        "meeting about fyi labels on Monday at 3",
        "remind me at 8:30",
        "options: (a) or (b)",
    ],
)
def test_all_else_stays_as_it_is(request_: str) -> None:
    assert unsighed(request_) == request_
