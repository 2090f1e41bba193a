"""A CalDAV server, through the `caldav` library (RFC 4791, RFC 6578): its collections and the objects in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.sax.saxutils import escape

from memory.errors import AyniError, ToolError, UsageError
from tools.ical.guarded import guarded

DAV: Final = "{DAV:}"
CALDAV: Final = "{urn:ietf:params:xml:ns:caldav}"
PROPERTIES: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>'
    "<resourcetype/><getetag/><displayname/><sync-token/><C:supported-calendar-component-set/>"
    "</prop></propfind>"
)
SYNC: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n<sync-collection xmlns="DAV:"><sync-token>{token}</sync-token>'
    "<sync-level>1</sync-level><prop><getetag/></prop></sync-collection>"
)
MULTIGET: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n<C:calendar-multiget xmlns="DAV:" '
    'xmlns:C="urn:ietf:params:xml:ns:caldav"><prop><getetag/><C:calendar-data/></prop>{hrefs}</C:calendar-multiget>'
)
PATIENCE: Final = 30
"""Seconds that the server has for one answer."""

MOST_PAGES: Final = 1000
FORBIDDEN: Final = 403
PLAIN_UID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._-]{0,120}")


class RefusedError(ToolError):
    """The server does not do what it was asked for one object; others may go."""


class ChangedThereError(Exception):
    """The object is no longer as it was when it was last looked at; nothing was done."""


@dataclass(frozen=True)
class Found:
    """An object there: its address, its version, and its text where it was asked for."""

    href: str
    etag: str | None
    text: str = ""


@dataclass(frozen=True)
class Changes:
    """What is in a collection: of `complete` lists all, else only what has changed since the token."""

    there: Mapping[str, str | None]
    gone: frozenset[str]
    complete: bool
    token: str


class Server:
    """One account; `url` is the server's or the owner's own address there. Raises: ToolError when it cannot be used."""

    def __init__(self, url: str, user: str, password: str) -> None:
        try:
            import caldav
        except ImportError:
            raise ToolError("Syncing needs a library: pip install 'ayni[caldav]'.") from None
        self.url = url
        options: dict[str, Any] = {"username": user or None, "password": password or None, "timeout": PATIENCE}
        library: Any = caldav
        self.client: Any = library.DAVClient(url, enable_rfc6764=False, **options)
        self.client.session.close()
        self.client.session = guarded(url)

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()

    def collections(self) -> list[Collection]:
        """The calendars at the address: itself, if it is one, else all of the account's."""
        own = self._calendars(self.url, depth=0)
        return own or self._calendars(self._home(), depth=1)

    def _home(self) -> str:
        """Where the account's calendars lie (RFC 4791, section 6.2.1)."""
        try:
            home = self.client.principal().calendar_home_set.url
        except Exception as error:
            raise told(error, self.url) from error
        return urljoin(self.url, str(home))

    def _calendars(self, url: str, depth: int) -> list[Collection]:
        answer = self.ask("PROPFIND", url, PROPERTIES, {"Depth": str(depth)}, (207, 404, 405))
        return [
            Collection(self, urljoin(url, href), _text(prop, f"{DAV}displayname"), _kinds(prop))
            for href, _, prop in _responses(answer)
            if prop is not None and prop.find(f"{DAV}resourcetype/{CALDAV}calendar") is not None
        ]

    def ask(self, method: str, url: str, body: str, headers: Mapping[str, str], allowed: Sequence[int]) -> Any:
        """One request; any status that is not `allowed` is an error, told in one sentence.

        Raises: RefusedError, ToolError, EgressError.
        """
        try:
            answer = self.client.request(url, method, body, headers)
        except Exception as error:
            if getattr(error, "status", None) == FORBIDDEN:
                raise RefusedError(f"it is forbidden to change {urlsplit(url).path}.") from error
            raise told(error, self.url) from error
        if answer.status not in allowed:
            raise RefusedError(
                f"The calendar server refused {method} of {url} (status {answer.status}). Nothing was lost."
            )
        return answer


@dataclass(frozen=True)
class Collection:
    """One calendar: what kinds of objects it takes, and the objects themselves."""

    server: Server
    url: str
    name: str
    kinds: frozenset[str]

    def changes(self, token: str) -> Changes:
        """What has changed since `token`; everything, where there is none or the server has forgotten it."""
        return (token and self._since(token)) or self._all()

    def address(self, uid: str) -> str:
        """Where an object that is new is put: always the same place, so that a repeat finds it."""
        name = uid if PLAIN_UID.fullmatch(uid) else hashlib.sha256(uid.encode()).hexdigest()[:40]
        return canonical(urlsplit(self.url).path.rstrip("/") + f"/{name}.ics")

    def fetch(self, hrefs: Sequence[str]) -> list[Found]:
        """The texts of objects; those that are gone are left out."""
        if not hrefs:
            return []
        listed = "".join(f"<href>{escape(each)}</href>" for each in hrefs)
        answer = self.server.ask("REPORT", self.url, MULTIGET.format(hrefs=listed), {}, (207,))
        return [
            Found(canonical(href), _text(prop, f"{DAV}getetag") or None, _text(prop, f"{CALDAV}calendar-data"))
            for href, status, prop in _responses(answer)
            if status != 404 and prop is not None and prop.find(f"{CALDAV}calendar-data") is not None
        ]

    def put(self, href: str, text: str, etag: str | None) -> str | None:
        """Write an object that is as `etag` says, or, without one, is not there; returns its new version if told.

        Raises: ChangedThereError.
        """
        headers = {"Content-Type": "text/calendar; charset=utf-8", **(_as(etag) if etag else NEW)}
        answer = self.server.ask("PUT", urljoin(self.url, href), text, headers, (200, 201, 204, 404, 409, 412))
        if answer.status in (404, 409, 412):
            raise ChangedThereError(href)
        return answer.headers.get("ETag") or None

    def delete(self, href: str, etag: str | None) -> None:
        """Take away an object that is as `etag` says; one that is gone already is no error.

        Raises: ChangedThereError.
        """
        headers = _as(etag) if etag else {}
        answer = self.server.ask("DELETE", urljoin(self.url, href), "", headers, (200, 202, 204, 404, 410, 412))
        if answer.status == 412:
            raise ChangedThereError(href)

    def _all(self) -> Changes:
        """Every object with its version; the token is asked for first, so that nothing in between is passed over."""
        head = self.server.ask("PROPFIND", self.url, PROPERTIES, {"Depth": "0"}, (207,))
        tokens = [_text(prop, f"{DAV}sync-token") for _, _, prop in _responses(head) if prop is not None]
        answer = self.server.ask("PROPFIND", self.url, PROPERTIES, {"Depth": "1"}, (207,))
        there = {
            canonical(href): _text(prop, f"{DAV}getetag") or None
            for href, _, prop in _responses(answer)
            if prop is not None and self._holds(href) and prop.find(f"{DAV}resourcetype/{DAV}collection") is None
        }
        return Changes(there, frozenset(), True, next(iter(tokens), ""))

    def _since(self, token: str) -> Changes | None:
        there: dict[str, str | None] = {}
        gone: set[str] = set()
        for _ in range(MOST_PAGES):
            body = SYNC.format(token=escape(token))
            try:
                answer = self.server.ask("REPORT", self.url, body, {"Depth": "0"}, (207,))
            except RefusedError:
                return None  # the token is too old, or the server knows of none
            cut, token = False, answer.tree.findtext(f"{DAV}sync-token") or ""
            for href, status, prop in _responses(answer):
                cut = cut or status == 507
                if self._holds(href) and status == 404:
                    gone.add(canonical(href))
                    there.pop(canonical(href), None)
                elif self._holds(href) and prop is not None:
                    there[canonical(href)] = _text(prop, f"{DAV}getetag") or None
                    gone.discard(canonical(href))
            if not cut:
                return Changes(there, frozenset(gone), False, token) if token else None
        return None

    def _holds(self, href: str) -> bool:
        path, own = canonical(href), canonical(urlsplit(self.url).path)
        return path.startswith(own.rstrip("/") + "/") and path.rstrip("/") != own.rstrip("/")


NEW: Final = {"If-None-Match": "*"}


def _as(etag: str) -> dict[str, str]:
    """Only if it is still this version; a weak one (as proxies make them) would never match."""
    return {"If-Match": etag.removeprefix("W/")}


def canonical(href: str) -> str:
    """An address as a path in its one spelling: servers write the same one in several."""
    return quote(unquote(urlsplit(href).path), safe="/@:~!$&'()*+,;=-._")


def told(error: Exception, url: str) -> AyniError:
    """What went wrong between here and the server, in a sentence with a mend; never with the password."""
    if isinstance(error, AyniError):
        return error
    causes: list[BaseException] = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and cause not in causes:
        causes.append(cause)
    own = next((each for each in causes if isinstance(each, AyniError)), None)
    if own is not None:
        return own
    host, kind = urlsplit(url).hostname or url, type(error).__name__
    if "Authorization" in kind:
        return ToolError(f"The calendar server at {host} does not accept the name and password. Check caldav_user.")
    if "Timeout" in kind or "RateLimit" in kind:
        return ToolError(f"The calendar server at {host} is too busy to answer. What is left goes the next time.")
    if "Connection" in kind or isinstance(error, OSError):
        return ToolError(f"The calendar server at {host} cannot be reached. What is left goes the next time.")
    return ToolError(
        f"The calendar server at {host} answered in a way that is not understood ({kind}). Check caldav_url."
    )


def checked_url(url: str) -> str:
    """The server's address. Raises: UsageError where it is none, or holds a password."""
    parts = urlsplit(url)
    with suppress(ValueError):
        if parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1) > 0:
            if parts.username is None and parts.password is None:
                return url
            raise UsageError("The address must not hold a name or password: use caldav_user and AYNI_CALDAV_PASSWORD.")
    raise UsageError(f"{url!r} is no address of a calendar server: it begins with https:// or http://.")


def _kinds(prop: Any) -> frozenset[str]:
    told_kinds = {each.get("name", "") for each in prop.iter(f"{CALDAV}comp")}
    return frozenset(told_kinds or {"VEVENT", "VTODO"})


def _responses(answer: Any) -> Iterable[tuple[str, int, Any]]:
    """(address, status, properties that were found) of each response in a multistatus."""
    tree = getattr(answer, "tree", None)
    if tree is None:
        return
    for each in tree.iter(f"{DAV}response"):
        href = each.findtext(f"{DAV}href") or ""
        found = [part.find(f"{DAV}prop") for part in each.iter(f"{DAV}propstat") if _status(part) in (0, 200)]
        status = _status(each) or (200 if found else 404)
        yield href.strip(), status, found[0] if found else None


def _status(element: Any) -> int:
    told_status = re.search(r" (\d{3})\b", element.findtext(f"{DAV}status") or "")
    return int(told_status[1]) if told_status else 0


def _text(prop: Any, name: str) -> str:
    return str(prop.findtext(name) or "").strip() if prop is not None else ""
