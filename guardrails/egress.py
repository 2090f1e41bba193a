"""Nothing leaves: in this process only loopback and the hosts that the settings name can be reached.

An audit hook of the interpreter enforces it. Such a hook cannot be taken off, and every socket made
in Python passes it: blocking or asyncio, whatever the library. A program that this process starts is
a process of its own and is not covered; `docs/network.md` lists those there are.
"""

from __future__ import annotations

import functools
import ipaddress
import os
import socket
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from memory.errors import EgressError

SETTING: Final = "allowed_hosts"
LOOKUPS: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
SENDINGS: Final = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_INTERNET: Final = (socket.AF_INET, socket.AF_INET6)


@dataclass(frozen=True)
class Attempt:
    """One attempt to look up or reach a host; `port` is None for a look-up without one."""

    host: str
    port: int | None
    verdict: Literal["allowed", "refused"]


class _Wall:
    def __init__(self) -> None:
        self.hosts: frozenset[str] = frozenset()
        self.resolved: dict[str, str] = {}
        self.attempts: deque[Attempt] = deque(maxlen=200)
        self.installed = False
        self.lock = threading.Lock()

    def check(self, host: str, port: int | None) -> None:
        name = self.resolved.get(host, host)
        allowed = is_loopback(host) or any(matches(name, each) for each in self.hosts)
        self.attempts.append(Attempt(name, port, "allowed" if allowed else "refused"))
        if not allowed:
            raise EgressError(
                f"A connection to {name} was refused: nothing leaves this machine but to hosts that the settings "
                f"name. To permit it, add it to `{SETTING}`."
            )


_wall = _Wall()


def install(hosts: Iterable[str]) -> None:
    """Put the wall up, with these hosts open (`*.example.org` opens all below it); a second call opens more."""
    with _wall.lock:
        _wall.hosts |= {each.lower() for each in hosts}
        if not _wall.installed:
            _wall.installed = True
            os.environ["HF_HUB_DISABLE_XET"] = "1"  # a transfer library in Rust, which no audit hook sees
            _remember_lookups()
            _check_names_early()
            sys.addaudithook(_audit)


def replace(hosts: Iterable[str]) -> None:
    """Open these hosts and no others."""
    with _wall.lock:
        _wall.hosts = frozenset(each.lower() for each in hosts)
        _wall.resolved.clear()


def installed() -> bool:
    """Whether the wall is up in this process."""
    return _wall.installed


def hosts() -> frozenset[str]:
    """The hosts that are open, beside loopback."""
    return _wall.hosts


def recent() -> tuple[Attempt, ...]:
    """The last attempts of this process, oldest first."""
    return tuple(_wall.attempts)


def matches(name: str, pattern: str) -> bool:
    """Whether `pattern`, a host or `*.` and a domain, names the host `name`."""
    plain = name.lower().rstrip(".")
    return plain.endswith(pattern[1:]) if pattern.startswith("*.") else plain == pattern


def is_loopback(host: str) -> bool:
    """Whether a name or address is this machine itself; an unspecified address is, on connecting."""
    if host in ("", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None) or address
    return bool(inner.is_loopback or inner.is_unspecified)


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    # Called for every import and every open file too: what is not about sockets leaves first.
    if not event.startswith("socket."):
        return
    if event in LOOKUPS:
        port = arguments[1] if event == "socket.getaddrinfo" else None
        _wall.check(_text(arguments[0]), port if isinstance(port, int) else None)
    elif event == "socket.getnameinfo":
        _wall.check(_text(arguments[0][0]), None)
    elif event in SENDINGS:
        _check_sending(arguments[0], arguments[1])


def _check_sending(sender: Any, address: Any) -> None:
    family = getattr(sender, "family", None)
    if family == getattr(socket, "AF_UNIX", None) or address is None:
        return
    if family not in _INTERNET or not isinstance(address, tuple):
        # Netlink talks to the kernel; anything else could be a way out that nobody thought of.
        if family == getattr(socket, "AF_NETLINK", None):
            return
        raise EgressError(f"A connection over {family!r} was refused: nothing leaves this machine that way.")
    _wall.check(_text(address[0]), address[1])


def _text(host: Any) -> str:
    if isinstance(host, (bytes, bytearray)):
        return bytes(host).decode("ascii", "replace")
    return "" if host is None else str(host)


def _check_names_early() -> None:
    """Check a name before the socket looks it up by itself: the audit event comes only after that."""
    for method in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, method, _checking(getattr(socket.socket, method)))


def _checking(genuine: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(genuine)
    def checked(self: socket.socket, *args: Any) -> Any:
        _check_sending(self, args[-1] if args else None)
        return genuine(self, *args)

    return checked


def _remember_lookups() -> None:
    """Keep which addresses the open names have: on connecting, only the address is known."""
    genuine = socket.getaddrinfo

    def getaddrinfo(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        found = genuine(host, port, *args, **kwargs)
        if host:
            for each in found:
                _wall.resolved.setdefault(str(each[4][0]), _text(host))
        return found

    socket.getaddrinfo = getaddrinfo
