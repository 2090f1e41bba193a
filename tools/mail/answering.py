"""An answer to a message: to whom it goes, and that it says what the user wants said."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from memory.errors import ToolError
from memory.mail import Message
from memory.quotes import new_part
from tools.contract import ToolContext
from tools.correspondence import LEFT_OUT, find_message, sought_of, who
from tools.keeping import IN_WORDS, missing
from tools.mail.dictated import dictated
from tools.mail.digest import brief, rendered
from tools.mail.phrases import said
from tools.mail.wishes import Letter, letter
from tools.matching import NOISE, words_of
from tools.narrowing import scores
from tools.scoring import NAMED, address_of
from tools.wordbook import stands_for

ADDRESS: Final = re.compile(r"\b(?:to|at|for|al?|para)\s+([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
ANY_ADDRESS: Final = re.compile(r"@[\w-]+\.\w")
SPOKEN_OF: Final = re.compile(
    r"\b(?:is|are|address|number|reach (?:me|us|him|her|them)|me|us|es|est[aá]|direcci[oó]n|correo)\s+$", re.IGNORECASE
)
"""What stands before an address that is told rather than written to: "my address is at ..."."""

ANSWERS: Final = re.compile(r"\b(?:repl(?:y|ies)|answer\w*|respon[ds]\w*|back|contest\w*|respuesta)\b", re.IGNORECASE)
"""An address to which something is written, and words of one who answers a message instead."""

SUBJECT: Final = 60
"""Characters of the subject of a letter, at most."""

HEADING: Final = re.compile(r"\s*(?:\*\*)?(?:subject|asunto|to|para)\s*:", re.IGNORECASE)
BLANK: Final = re.compile(r"\[(?:your|my|tu|mi|su|name|nombre)\b[^\]\n]{0,40}\]", re.IGNORECASE)
LIKE: Final = 84.0
RATHER_MORE: Final = 0.6
"""The part of the words that are to be said that a letter must have."""

MOST: Final = 0.7
"""The part of the user's own words that a model's copy of them must have."""

COUNTS: Final = {number: words for number, words in IN_WORDS.items() if int(number) > 1}
"""Numbers in words, which are told in words or in figures; "one" may be no number."""

COPIED: Final = 5
"""So many words of a sentence that stands in both letters are no chance."""

SMALL_WORDS: Final = {
    "en": frozenset("the and you is are to of for i it that will be we your on in have".split()),
    "es": frozenset("el la los las que de y en para es un una por con su mi lo se al del".split()),
}


SOMEBODY: Final = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)
"""Words for whoever wrote the message that was shown."""


def addressed(context: ToolContext, message: str, say: str) -> tuple[Message, str]:
    """The message that is answered, and what is to be said: as the user put it, where a model has lost that.

    Raises: ToolError when nobody's message is meant, Unclear when different people's may be.
    """
    if own := dictated(context.request, lambda word: writes(context, word)):
        with suppress(ToolError):
            copied = len(say) <= len(own.say) and _has(say, own.say, 1.0)
            return find_message(context, own.to), say if copied else own.say
    found = letter(context.request, lambda word: writes(context, word))
    if found is None:
        row = find_message(context, message)
        found = _to_somebody(context, row) if any(each.kind == "message" for each in context.shown) else None
        return row, say if found is None or not found.say or _has(say, found.say, MOST) else found.say
    kept = say if not found.say or _has(say, found.say, MOST) else found.say
    with suppress(ToolError):
        return find_message(context, found.to), kept
    return find_message(context, message), kept


def _to_somebody(context: ToolContext, row: Message) -> Letter | None:
    """Whom to write to and what, where the request has but a pronoun for whoever wrote: "answer her yes, and that"."""
    name = next(iter(who(row.sender).split()), "")
    if not name or not SOMEBODY.search(context.request):
        return None
    request = SOMEBODY.sub(name, context.request, count=1)
    return letter(request, lambda word: word == words_of(name)[0])


def to_nobody_known(context: ToolContext, say: str) -> tuple[str, str] | None:
    """The address that the request names, of which no message is here, and what is to be said; None for an answer."""
    own = dictated(context.request, lambda word: False)
    if own and not any(address_of(sender) == own.to.casefold() for _, sender in context.mail.senders()):
        return own.to, own.say
    found = ADDRESS.search(context.request)
    if found is None or len(ANY_ADDRESS.findall(context.request)) != 1 or ANSWERS.search(context.request):
        return None
    told = found.group().casefold().startswith(("at ", "for ")) and SPOKEN_OF.search(context.request[: found.start()])
    if told or any(address_of(sender) == found[1].casefold() for _, sender in context.mail.senders()):
        return None
    return found[1], say


def first_letter(context: ToolContext, say: str) -> str:
    """The text of a letter that answers none: the model's, or the user's own words where it does not say them."""
    text = _tidied(context.prose(said(context.language, "task_letter", say=say.strip().rstrip(".")), say))
    plain = " ".join(say.split()).strip(" .")
    if text and not missing(say, text, context.now) and _has(text, say, MOST):
        return text
    if not plain:
        raise ToolError(said(context.language, "no_words"))
    return said(context.language, "plain_letter", say=_sentence(plain))


def _sentence(plain: str) -> str:
    """The words as a sentence: what ends in a mark of its own gets no full stop behind it."""
    return f"{plain[:1].upper()}{plain[1:]}{'' if plain[-1:] in '?!…' else '.'}"


def subject_of(say: str) -> str:
    """What a letter is about, in the first words of what it says."""
    words = " ".join(say.split()).strip(" .")
    short = words if len(words) <= SUBJECT else words[:SUBJECT].rpartition(" ")[0]
    return f"{short[:1].upper()}{short[1:]}"


def written(context: ToolContext, message: Message, say: str) -> str:
    """The text of the answer: the model's, or the user's own words where it does not say them.

    Raises: ToolError when there is nothing to say.
    """
    material = rendered(context, message, brief(context, new_part(message.text)))
    text = _tidied(context.prose(said(context.language, "task_reply", say=say.strip().rstrip(".")), material))
    if text and _says(context, message, text, say) and not _copies(text, message, say):
        return text
    plain = " ".join(say.split()).strip(" .")
    if not plain or not text:
        raise ToolError(said(context.language, "no_words"))
    return said(context.language, "plain_letter", say=_sentence(plain))


def writes(context: ToolContext, word: str) -> bool:
    """Whether a word names somebody who wrote: in his name or address, or as he signs."""
    sought = sought_of(context, word, LEFT_OUT)
    return bool(sought) and all(any(score[1] >= NAMED for _, score in scores(context.mail, [each])) for each in sought)


def _says(context: ToolContext, message: Message, text: str, say: str) -> bool:
    """Whether a text says what is to be said, its times, numbers and names, in the user's language or the sender's."""
    spoken = _speaks(text)
    if missing(say, text, context.now):
        return False
    return _has(text, say) or (spoken not in ("", context.language) and spoken == _speaks(new_part(message.text)))


def _has(text: str, say: str, part: float = RATHER_MORE) -> bool:
    """Whether a text has all figures, and a part of the other words that are to be said."""
    there = words_of(text)
    wanted = [word for word in words_of(say) if word not in NOISE and (len(word) > 2 or word.isdecimal())]
    figures = [word for word in wanted if any(each.isdigit() for each in word)]
    found = [word for word in wanted if stands_for(word, there, LIKE)]
    if not all(
        {word, number} & {*there} for number, words in COUNTS.items() for word in words if word in words_of(say)
    ):
        return False
    return all(word in found for word in figures) and len(found) >= part * len(wanted)


def _copies(text: str, message: Message, say: str) -> bool:
    """Whether a sentence of the message stands in its answer, so that the user would say what was said to him."""
    theirs, mine = _sentences(new_part(message.text)), _sentences(say)
    return any(len(each) >= COPIED and each in theirs and each not in mine for each in _sentences(text))


def _sentences(text: str) -> list[tuple[str, ...]]:
    joined = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    return [tuple(words_of(each)) for each in re.split(r"(?<=[.!?])\s+|\n+", joined) if each.strip()]


def _speaks(text: str) -> str:
    """The language whose small words a text uses most; nothing where it uses none."""
    counts = {each: sum(word in small for word in words_of(text)) for each, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda each: counts[each])
    return best if counts[best] else ""


def _tidied(text: str) -> str:
    """What the model wrote, without a subject line and without blanks to fill in."""
    lines = [line.rstrip() for line in text.strip().strip('"').splitlines()]
    return "\n".join(BLANK.sub("", line) for line in lines if not HEADING.match(line)).strip()
