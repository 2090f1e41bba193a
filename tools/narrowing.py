"""Which messages can fit the words at all: the index tells, so that only those are opened and scored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from memory.mail import MailStore, Message
from memory.search import SearchStore
from tools.matching import words_of
from tools.scoring import NAMED, SENDER, TEXT, Opened, Score, Sought, address_of, known_as, like, opened, score

FEW: Final = 30
"""So few messages are all opened: that is as quick as asking the index."""

Scored = list[tuple[Message, Score]]


@dataclass(frozen=True)
class Reach:
    """Of one word: the messages that hold it anywhere, and those with it in sender or subject.

    `most` is the most that it can tell elsewhere.
    """

    anywhere: frozenset[int]
    named: frozenset[int]
    most: int


def scores(mail: MailStore, sought: Sequence[Sought], every: bool = False) -> Scored:
    """The messages that fit best, newest first, with how well they do; what cannot be among them may be left out."""
    senders = dict(mail.senders())
    search = SearchStore(mail.database)
    with mail.database.reading() as session:
        if len(senders) <= FEW or not search.indexed(session):
            among = [opened(each) for each in mail.list()]
            return _scored(among, sought, known_as(among))
        known = known_as(_signing(search, session, mail, sought))
        reach = [_reach(search, session, each, senders, known) for each in sought]
    place = {id: number for number, id in enumerate(senders)}
    return sorted(_by_rounds(mail, sought, reach, known, every), key=lambda each: place[each[0].id])


def _by_rounds(
    mail: MailStore, sought: Sequence[Sought], reach: Sequence[Reach], known: dict[str, set[str]], every: bool
) -> Scored:
    """Open the messages that hold most words first, and no more once the rest cannot come up to them."""
    named = frozenset[int]().union(*(each.named for each in reach))
    others = frozenset[int]().union(*(each.anywhere for each in reach)) - named
    rounds: dict[tuple[int, int, bool], list[int]] = {}
    for id in named | others:
        holding = [each for each in reach if id in each.anywhere]
        bound = SENDER * len(holding) if id in named else sum(each.most for each in holding)
        rounds.setdefault((len(holding), bound, id in named), []).append(id)
    found: Scored = []
    best: Score = (0, 0)
    for (count, bound, _), ids in sorted(rounds.items(), reverse=True):
        listing = every and best[1] < NAMED * len(sought)
        if best[0] > count or (best[0] == count and bound < best[1] * 3 / 4 and not listing):
            continue
        found += _scored([opened(each) for each in mail.among(ids)], sought, known)
        best = max((each for _, each in found), default=best)
    return found


def _scored(among: Sequence[Opened], sought: Sequence[Sought], known: dict[str, set[str]]) -> Scored:
    return [(each.message, score(each, sought, known)) for each in among]


def _signing(search: SearchStore, session: Session, mail: MailStore, sought: Sequence[Sought]) -> list[Opened]:
    """The messages that may be signed with one of the words: "your sister"."""
    related = [word for each in sought if each.related for word in each.others]
    return [opened(each) for each in mail.among(search.near(session, "message", ("your", "tu"), related))]


def _reach(
    search: SearchStore, session: Session, sought: Sought, senders: dict[int, str], known: dict[str, set[str]]
) -> Reach:
    words = {*sought.others, *_alike(search, session, sought.word)}
    anywhere = search.holding(session, "message", words)
    named = search.holding(session, "message", {*words, *sought.names}, "label")
    callers = {address for address, called in known.items() if sought.related and called & sought.others}
    theirs = frozenset(id for id, sender in senders.items() if callers and address_of(sender) in callers)
    return Reach(anywhere | named | theirs, named | theirs, NAMED if sought.related else TEXT)


def _alike(search: SearchStore, session: Session, word: str) -> list[str]:
    """The words in the index that are forms or slips of a word."""
    return search.known_words(session, word[0], lambda term: any(like(word, each) for each in words_of(term)))
