"""A message as it came, read into what a person reads of it: any bytes at all give an answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import Message as Mime
from typing import cast

from memory.mime import (
    MOST_PARTS,
    addresses,
    decode,
    header,
    headers,
    mended,
    moment,
    parse_headers,
    parse_mime,
    readable,
)
from memory.visible import Hidden, read_page, without_invisible

MOST_PEOPLE = 200
MOST_REFERENCES = 100
STUB = re.compile(r"\bhtml\b|browser|navegador|view (?:this|it)\b|visuali[sz]|not (?:support|display)", re.IGNORECASE)
STUB_LENGTH = 600
MARK = re.compile(r"--|(?:content-[\w-]+|mime-version):", re.IGNORECASE)


@dataclass(frozen=True)
class Parsed:
    """What a message says; `date` is aware in UTC, or None where no header tells it.

    `sender` is "Name <address>"; `reply_to` the addresses that an answer goes to; `hidden` what the
    sender kept from the reader's eyes.
    """

    key: str
    message_id: str | None
    references: tuple[str, ...]
    sender: str
    reply_to: tuple[str, ...]
    to: tuple[str, ...]
    subject: str
    date: datetime | None
    text: str
    hidden: tuple[Hidden, ...] = ()


def parse(raw: bytes) -> Parsed:
    """Read a message. Never raises, whatever the bytes."""
    raw = mended(raw)
    try:
        message = parse_mime(raw)
        text, hidden = _body(message, raw)
    except Exception:  # a tree without end, or a fault of the library: the headers and the bare text remain
        message = parse_headers(raw)
        text, hidden = _bare(raw)
    senders = _people(message, "From") or _people(message, "Sender") or _people(message, "Return-Path")
    return Parsed(
        key=_key(message, raw),
        message_id=_message_id(message),
        references=_references(message),
        sender=senders[0] if senders else "",
        reply_to=_people(message, "Reply-To") or senders,
        to=tuple(dict.fromkeys(_people(message, "To") + _people(message, "Cc")))[:MOST_PEOPLE],
        subject=readable(header(message, "Subject")),
        date=_date(message),
        text=text,
        hidden=hidden,
    )


def key_of(raw: bytes) -> str:
    """What tells a message from every other: its Message-ID, else a hash of what a reader sees of it."""
    raw = mended(raw)
    return _key(parse_headers(raw), raw)


def _key(message: Mime, raw: bytes) -> str:
    identity = _message_id(message)
    if identity:
        return f"<{identity}>"
    # Headers that a mail program or a server adds later are left out: the same message keeps its hash.
    told = "\n".join(header(message, name) for name in ("From", "To", "Date", "Subject"))
    body = b" ".join(re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[-1].split())
    return "sha256:" + hashlib.sha256(told.encode("utf-8", "surrogateescape") + b"\n" + body).hexdigest()


def _message_id(message: Mime) -> str | None:
    found = header(message, "Message-ID").strip().strip("<>").strip()
    return readable(found)[:998] or None


def _references(message: Mime) -> tuple[str, ...]:
    told = header(message, "References") + " " + header(message, "In-Reply-To")
    return tuple(dict.fromkeys(readable(each) for each in re.findall(r"<([^<>\s]{1,998})>", told)))[-MOST_REFERENCES:]


def _people(message: Mime, name: str) -> tuple[str, ...]:
    return tuple(_person(*each) for each in addresses(header(message, name))[:MOST_PEOPLE])


def _person(name: str, address: str) -> str:
    if not name or name == address:
        return address
    return f"{name} <{address}>" if address else name


def _date(message: Mime) -> datetime | None:
    received = (each.rpartition(";")[2] for each in headers(message, "Received"))
    told = (moment(each) for each in (*headers(message, "Date"), *received))
    return next((each for each in told if each is not None), None)


def _body(message: Mime, raw: bytes) -> tuple[str, tuple[Hidden, ...]]:
    hidden: list[Hidden] = []
    text = _joined(_texts(message, hidden)) or _joined(_texts(message, hidden, strict=False))
    if not text and not any(part.get_payload() for part in message.walk() if not part.is_multipart()):
        return _bare(raw)  # its boundaries are so broken that no part was found
    text, unseen = without_invisible(text.replace("\0", ""))
    return text.strip("\n"), (*hidden, *unseen)


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(each for each in texts if each.strip())


def _texts(part: Mime, hidden: list[Hidden], strict: bool = True, first: bool = True) -> Iterator[str]:
    """The texts of a part in reading order, attachments left out; if not `strict`, with what is enclosed inline."""
    kind = part.get_content_type()
    children = part.get_payload() if part.is_multipart() else None
    if isinstance(children, list) and kind == "multipart/alternative":
        yield _best(cast(list[Mime], children), hidden, strict)
    elif isinstance(children, list) and (not strict or part.get_content_maintype() != "message"):
        for place, child in enumerate(cast(list[Mime], children)[:MOST_PARTS]):
            yield from _texts(child, hidden, strict, first=place == 0)
    elif not isinstance(children, list) and _shown(part, strict, first):
        yield _page(part, hidden) if kind == "text/html" else _plain(part)


def _best(children: list[Mime], hidden: list[Hidden], strict: bool) -> str:
    """Of several forms of one text the plain one, unless it only says that there is another."""
    forms = [(_is_plain(child), _joined(_texts(child, hidden, strict))) for child in children[:MOST_PARTS]]
    text = _joined(form for plain, form in forms if plain)
    other = _joined(form for plain, form in forms if not plain)
    stub = len(text) < STUB_LENGTH and len(other) > 2 * len(text) and STUB.search(text)
    return other if other and (stub or not text) else text


def _is_plain(part: Mime) -> bool:
    return not any(each.get_content_type() == "text/html" for each in part.walk())


def _shown(part: Mime, strict: bool, first: bool) -> bool:
    """Whether a mail program shows this leaf in the message itself."""
    kind, name = part.get_content_type(), part.get_param("name", None) or part.get_filename(None)
    if header(part, "Content-Disposition").lower().startswith("attachment") or (name and not first):
        return False
    return kind in ("text/plain", "text/html") or (not strict and kind.startswith("text/") and kind != "text/calendar")


def _page(part: Mime, hidden: list[Hidden]) -> str:
    text, unseen = read_page(_decoded(part))
    hidden.extend(unseen)
    return text


def _plain(part: Mime) -> str:
    text = _decoded(part).replace("\r\n", "\n").replace("\r", "\n")
    return _unflowed(text) if str(part.get_param("format", "")).lower() == "flowed" else text


def _decoded(part: Mime) -> str:
    data = part.get_payload(decode=True)
    charset = part.get_content_charset("") or ""
    return decode(data, charset) if isinstance(data, bytes) else str(data or "")


def _unflowed(text: str) -> str:
    """RFC 3676: a line that ends in a space goes on in the next one of the same quote."""
    lines: list[str] = []
    for line in text.split("\n"):
        quote = re.match(r">*", line)
        depth = quote[0] if quote else ""
        before = lines[-1] if lines else ""
        goes_on = before.endswith(" ") and before != "-- " and re.match(r">*", before)[0] == depth  # type: ignore[index]
        if goes_on and line != "-- ":
            lines[-1] += line[len(depth) :].removeprefix(" ")
        else:
            lines.append(line if depth else line.removeprefix(" "))
    return "\n".join(line if line == "-- " else line.rstrip(" ") for line in lines)


def _bare(raw: bytes) -> tuple[str, tuple[Hidden, ...]]:
    """What follows the head, without the marks and headings of parts."""
    lines = decode(re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[-1], "").splitlines()
    text = "\n".join(line for line in lines if not MARK.match(line))
    return without_invisible(text.replace("\0", "").strip())
