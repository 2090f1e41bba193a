"""What is new in a reply: the text without the quoted message under it."""

from __future__ import annotations

import re

LONGEST_LINE = 400

# One line that introduces a quote, in the words of the usual programs; matched within one bounded line, so that
# no text can make it slow.
WROTE = re.compile(
    r"(?:on|el|le|am|il|em|op)\b.*\b"
    r"(?:wrote|writes|escribi[oó]|a écrit|schrieb.*|ha scritto|escreveu|schreef.*)\s*:?\s*$"
    r"|.{1,200}\b(?:wrote|escribi[oó])\s*:\s*$",
    re.IGNORECASE,
)
OPENS = re.compile(r"(?:on|el|le|am|il|em|op)\b.*\d", re.IGNORECASE)
ORIGINAL = re.compile(
    r"-{3,}\s*"
    r"(?:original message|mensaje original|forwarded message|mensaje reenviado|ursprüngliche nachricht)\s*-{3,}\s*$"
    r"|_{20,}\s*$|-{20,}\s*$",
    re.IGNORECASE,
)
FORWARDED = re.compile(r"-{3,}\s*(?:forwarded message|mensaje reenviado)|begin forwarded message", re.IGNORECASE)
FROM = re.compile(r"\*?(?:from|de|von)\s*:\*?\s*\S", re.IGNORECASE)
ALSO = re.compile(
    r"\*?(?:sent|date|to|subject|enviado(?: el)?|fecha|para|asunto|gesendet|an|betreff)\s*:", re.IGNORECASE
)


def new_part(text: str) -> str:
    """The words of the sender himself.

    The whole text is kept where his answers stand between the quoted lines, where a message is handed on,
    and where nothing else would be left.
    """
    lines = text.split("\n")
    cut = _cut(lines)
    if cut is None or FORWARDED.match(lines[cut][:LONGEST_LINE].strip()):
        return text.strip()
    rest = lines[cut:]
    if _answered_between(rest):
        return text.strip()
    return "\n".join(lines[:cut]).strip() or text.strip()


def _cut(lines: list[str]) -> int | None:
    """The line where the quoted message begins."""
    for place, line in enumerate(lines):
        said = line[:LONGEST_LINE].strip()
        following = [each[:LONGEST_LINE].strip() for each in lines[place + 1 : place + 5]]
        if said.startswith(">") or (ORIGINAL.match(said) and _headed(following)):
            return place
        if FROM.match(said) and sum(bool(ALSO.match(each)) for each in following) >= 2:
            return place
        if WROTE.match(said) and _quoted(lines, place + 1):
            return place
        # The introduction may be broken over two lines.
        if OPENS.match(said) and following and WROTE.match(f"{said} {following[0]}") and _quoted(lines, place + 2):
            return place
    return None


def _headed(following: list[str]) -> bool:
    return any(FROM.match(each) or ALSO.match(each) for each in following) or not any(following[:1])


def _quoted(lines: list[str], place: int) -> bool:
    """Whether what follows can be the quote: marked lines, or text without any mark at all."""
    rest = [line for line in lines[place : place + 40] if line.strip()]
    return bool(rest) and (rest[0].lstrip().startswith(">") or not any(line.lstrip().startswith(">") for line in rest))


def _answered_between(rest: list[str]) -> bool:
    """Whether unquoted words come after quoted lines, so that the quote is needed to understand them."""
    marks = [place for place, line in enumerate(rest) if line.lstrip().startswith(">")]
    if not marks:
        return False
    after = [line.strip() for line in rest[marks[0] :] if line.strip() and not line.lstrip().startswith(">")]
    signature = next((place for place, line in enumerate(after) if line in ("--", "-- ")), len(after))
    return any(not WROTE.match(line[:LONGEST_LINE]) for line in after[:signature])
