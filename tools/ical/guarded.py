"""HTTP for one server only: a redirect to another one is refused, and no password goes there."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from memory.errors import EgressError

MOST_REDIRECTS: Final = 5
REDIRECTS: Final = (301, 302, 303, 307, 308)


def guarded(url: str) -> Session:
    """A session that speaks with the server at `url` and with no other."""
    from caldav.lib.http_sync import requests

    library: Any = requests
    try:
        # Certificates are not checked with third parties, and no other protocol is tried: both reach other hosts.
        inner = library.Session(disable_http3=True, revocation_configuration=None)
    except TypeError:
        inner = library.Session()
    inner.trust_env = False  # neither a proxy nor the passwords of ~/.netrc
    return Session(inner, url)


class Session:
    """What the `caldav` library needs of a session."""

    def __init__(self, inner: Any, url: str) -> None:
        self.inner = inner
        self.origin = origin(url)

    def request(self, method: str, url: str, **options: Any) -> Any:
        """One request, and where it is redirected to on the same server. Raises: EgressError."""
        for _ in range(MOST_REDIRECTS):
            self._check(url)
            answer = self.inner.request(method, url, **{**options, "allow_redirects": False})
            if answer.status_code not in REDIRECTS or not answer.headers.get("Location"):
                return answer
            url = urljoin(url, answer.headers["Location"])
        raise EgressError(f"The calendar server at {self.origin[1]} redirects without end. Check caldav_url.")

    def close(self) -> None:
        """Close every connection."""
        self.inner.close()

    def _check(self, url: str) -> None:
        there = origin(url)
        upgraded = (self.origin[0], there[0]) == ("http", "https") and (self.origin[2], there[2]) == (80, 443)
        if there != self.origin and not (upgraded and there[1] == self.origin[1]):
            raise EgressError(
                f"The calendar server at {self.origin[1]} points to {there[1]}:{there[2]}, which was refused: the "
                "password goes to one server only. If that is the right one, name it in caldav_url."
            )


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of an address."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return parts.scheme, (parts.hostname or "").lower(), port
