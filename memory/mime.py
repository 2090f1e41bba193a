"""The low parts of reading a message: any bytes into parts, encoded words, character sets, addresses, dates."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email._policybase import Compat32
from email.message import Message as Mime
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_tz

from memory.visible import without_invisible

LONGEST_HEADER = 30_000
"""Characters of one header that are read; the standard library needs quadratic time for some of them."""

MOST_HEADERS = 2_000
MOST_PARTS = 2_000
ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")
SOUND = re.compile(rb"[!-9;-~]+:|[ \t]|From ")
KNOWN = re.compile(rb"(?i)(?:from|to|subject|date|message-id|mime-version|content-type)[ \t]*:")
# Codecs of the standard library that no message is written in and that are slow or run on text.
NOT_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})


class _Lenient(Compat32):
    """Headers as the characters that came, within bounds: nothing in them can raise or take long."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER].rstrip()

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value


def parse_mime(raw: bytes) -> Mime:
    """The tree of parts. Raises what the standard library raises for a tree that is nested without end."""
    return BytesParser(policy=_Lenient()).parsebytes(raw)


def parse_headers(raw: bytes) -> Mime:
    """The headers alone; what follows them is one text."""
    return BytesParser(policy=_Lenient()).parsebytes(raw, headersonly=True)


def headers(message: Mime, name: str) -> list[str]:
    """Every header of that name as it came, unfolded."""
    values = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    return [re.sub(r"[\r\n\t]+ *", " ", value).strip() for value in values[:MOST_HEADERS]]


def header(message: Mime, name: str) -> str:
    """The first header of that name; empty when there is none."""
    return next(iter(headers(message, name)), "")


def mended(raw: bytes) -> bytes:
    """The bytes with a head that can be read: junk before and between its lines would end it too early."""
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ")
    end = re.search(rb"\r?\n\r?\n", raw)
    lines = raw[: end.start() if end else len(raw)].splitlines(keepends=True)
    sound = [bool(SOUND.match(line)) for line in lines]
    if all(sound) or not any(KNOWN.match(line) for line in lines[sound.index(False) :]):
        return raw
    kept = (re.sub(rb"^([!-9;-~]+)[ \t]+:", rb"\1:", line) for line in lines)
    return b"".join(line for line in kept if SOUND.match(line)) + raw[end.start() if end else len(raw) :]


def readable(value: str) -> str:
    """A header's text for the eye: encoded words decoded, stray bytes understood, nothing invisible left."""
    pieces: list[str] = []
    place, waiting, charset = 0, b"", ""
    for word in ENCODED_WORD.finditer(value):
        between = value[place : word.start()]
        # White space between two encoded words is not part of the text; bytes of a letter may be split over both.
        if between.strip() or not place or word[1].lower() != charset:
            pieces.append(decode(waiting, charset))
            waiting = b""
        if between.strip() or not place:
            pieces.append(_stray(between))
        charset = word[1].lower()
        waiting += _unpacked(word[2], word[3])
        place = word.end()
    text = "".join([*pieces, decode(waiting, charset), _stray(value[place:])])
    return " ".join(without_invisible(text)[0].replace("\0", "").split())


def _unpacked(encoding: str, text: str) -> bytes:
    data = text.encode("ascii", "surrogateescape") if text.isascii() or not text.isprintable() else text.encode()
    if encoding in "bB":
        with suppress(binascii.Error, ValueError):
            return base64.b64decode(data + b"=" * (-len(data) % 4))
        return data
    return binascii.a2b_qp(data, header=True)


def _stray(text: str) -> str:
    if text.isascii():
        return text
    return decode(text.encode("utf-8", "surrogateescape"), "")


def decode(data: bytes, charset: str) -> str:
    """Bytes as text: in the named character set, else as UTF-8, else as what the bytes suggest. Never fails."""
    name = _known(charset.split("*")[0])
    if name in ("iso8859-1", "ascii"):
        name = "cp1252" if any(0x80 <= byte < 0xA0 for byte in data) and not _is_utf8(data) else name
    for candidate in (name, "utf-8") if name else ("utf-8", "cp1252"):
        with suppress(UnicodeError, ValueError):
            return data.decode(candidate)
    return data.decode(name if name and name != "ascii" else "latin-1", "replace")


def _is_utf8(data: bytes) -> bool:
    with suppress(UnicodeError):
        data.decode("utf-8")
        return True
    return False


def _known(charset: str) -> str:
    with suppress(LookupError, ValueError, UnicodeError):
        info = codecs.lookup(charset.strip().strip("'\""))
        if getattr(info, "_is_text_encoding", True) and info.name.replace("-", "_") not in NOT_CHARSETS:
            return info.name
    return ""


def addresses(value: str) -> tuple[tuple[str, str], ...]:
    """(display name, address) of everyone that a header names; a header beyond repair gives what looks like one."""
    pairs: list[tuple[str, str]] = []
    with suppress(Exception):  # the library's own parser gives up in many ways, too deep a nesting among them
        pairs = [pair for pair in getaddresses([value]) if any(pair)]
    if not pairs and value:
        address = re.search(r"[\w.+%=-]{1,64}@[\w.-]{1,255}", value)
        name = re.sub(r"[<>]", " ", value.replace(address[0], "") if address else value)
        pairs = [(name, address[0] if address else "")]
    return tuple((_bare(readable(name)), _bare(readable(address))) for name, address in pairs)


def _bare(text: str) -> str:
    return text.strip().strip("\"'").strip()


def moment(value: str) -> datetime | None:
    """The aware time that a date header tells; None when it tells none. A missing zone is UTC."""
    value = value.strip()[:200]
    with suppress(Exception):  # so many ways to be no date
        parts = parsedate_tz(value)
        if parts is not None:
            offset = parts[9] or 0
            zone = timezone(timedelta(seconds=offset)) if abs(offset) < 86_400 else UTC
            return datetime(*parts[:6], tzinfo=zone).astimezone(UTC)
    with suppress(ValueError, OverflowError):
        found = datetime.fromisoformat(value)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    return None
