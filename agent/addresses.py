"""Addresses as people write them: Ollama's, and the host that a URL names."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
OLLAMA_PORT: Final = 11434
_HOST = re.compile(r"(\*\.)?[\w-]+(\.[\w-]+)*\.?|[0-9a-f:]+", re.IGNORECASE)
# A server that listens everywhere is spoken to on loopback.
_EVERYWHERE: Final = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}


def host_of(url: str) -> str:
    """The host that a URL names, in lower case; "" if it names none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def host_name(value: Any) -> str:
    """A host as the settings may name it: a name, an address, or `*.` and a name. Raises: ValueError."""
    if not isinstance(value, str) or not _HOST.fullmatch(value.strip()):
        raise ValueError(value)
    return value.strip().rstrip(".").lower()


def ollama_url(text: str) -> str:
    """Ollama's address in full, read as Ollama reads `OLLAMA_HOST`. Raises: ValueError.

    Without a scheme it is http and port 11434; with one, the scheme's own port.
    """
    scheme, mark, rest = text.strip().rpartition("://")
    parts = urlsplit(f"//{rest}")
    host = parts.hostname or ""
    if (mark and scheme not in ("http", "https")) or (host and not _HOST.fullmatch(host)):
        raise ValueError(text)
    port = parts.port or ({"http": 80, "https": 443}[scheme] if mark else OLLAMA_PORT)
    host = _EVERYWHERE.get(host, host)
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme or 'http'}://{shown}:{port}{parts.path.rstrip('/')}"
