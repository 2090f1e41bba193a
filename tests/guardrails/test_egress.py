"""The wall around the network, against real sockets."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from guardrails import egress
from memory.errors import EgressError

ROOT = Path(__file__).parents[2]
# Documentation addresses (RFC 5737, RFC 3849) and a name that can never exist (RFC 2606).
FAR = "192.0.2.1"
FAR6 = "2001:db8::1"
NOWHERE = "mail.example.invalid"


@pytest.fixture(autouse=True)
def no_network() -> None:
    """Here the wall itself must do what the suite's own watch does elsewhere."""


@pytest.fixture(autouse=True)
def wall() -> Iterator[None]:
    egress.install(())
    before = egress.hosts()
    egress.replace(())
    yield
    egress.replace(before)


@pytest.fixture
def server() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_loopback_is_open(server: int) -> None:
    for host in ("127.0.0.1", "localhost"):
        with socket.create_connection((host, server), timeout=5):
            pass
    assert egress.Attempt("127.0.0.1", server, "allowed") in egress.recent()


def test_unix_sockets_are_open() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"hello")
        assert other.recv(5) == b"hello"


@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, (FAR, 80)), (socket.AF_INET6, (FAR6, 80, 0, 0))])
def test_a_far_address_is_refused(family: socket.AddressFamily, address: tuple[object, ...]) -> None:
    with socket.socket(family) as far, pytest.raises(EgressError) as refused:
        far.connect(address)
    assert str(address[0]) in str(refused.value)
    assert "allowed_hosts" in str(refused.value)
    assert egress.recent()[-1] == egress.Attempt(str(address[0]), 80, "refused")


def test_no_variant_of_connecting_gets_by() -> None:
    with socket.socket() as far, pytest.raises(EgressError):
        far.connect_ex((FAR, 80))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as far, pytest.raises(EgressError):
        far.sendto(b"secret", (FAR, 53))
    with pytest.raises(EgressError):
        socket.create_connection((FAR, 80), timeout=1)


def test_a_name_is_not_even_looked_up() -> None:
    for look_up in (socket.gethostbyname, socket.gethostbyaddr, lambda name: socket.getaddrinfo(name, 443)):
        with pytest.raises(EgressError, match=NOWHERE):
            look_up(NOWHERE)
    with pytest.raises(EgressError):
        socket.getnameinfo((FAR, 80), 0)


BY_NAME = """
import socket
from guardrails import egress
from memory.errors import EgressError

egress.install(())
for kind, reach in ((1, "connect"), (1, "connect_ex"), (2, "sendto")):
    address = ("mail.example.invalid", 80)
    try:
        getattr(socket.socket(socket.AF_INET, kind), reach)(*([b"x", address] if kind == 2 else [address]))
    except EgressError as error:
        print(reach, "refused", error)
"""


def test_a_socket_that_looks_up_a_name_itself_is_refused_before_it_does() -> None:
    done = subprocess.run([sys.executable, "-c", BY_NAME], capture_output=True, text=True, check=True, cwd=ROOT)
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [
        [reach, "refused"] for reach in ("connect", "connect_ex", "sendto")
    ]
    assert NOWHERE in done.stdout


def test_asyncio_is_covered(server: int) -> None:
    async def attempt(host: str, port: int) -> None:
        _, writer = await asyncio.open_connection(host, port)
        writer.close()
        await writer.wait_closed()

    asyncio.run(attempt("127.0.0.1", server))
    for host in (FAR, NOWHERE):
        with pytest.raises(EgressError):
            asyncio.run(attempt(host, 80))


def test_threads_and_libraries_are_covered() -> None:
    caught: list[BaseException] = []

    def fetch() -> None:
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://{NOWHERE}/", timeout=1)
        except EgressError as error:
            caught.append(error)

    thread = threading.Thread(target=fetch)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_httpx_is_covered() -> None:
    import httpx

    with httpx.Client(trust_env=False) as client, pytest.raises(EgressError):
        client.get(f"http://{FAR}/")


def test_a_named_host_is_open_and_so_are_its_addresses() -> None:
    egress.replace([FAR])
    with socket.socket() as far:
        far.settimeout(0.05)
        # Beyond the wall: nobody answers there, which is an error of the network and not ours.
        with pytest.raises(OSError, match=r"timed out|unreachable|refused|No route|prohibited"):
            far.connect((FAR, 80))
    assert egress.recent()[-1].verdict == "allowed"


def test_installing_again_opens_more_and_replace_closes() -> None:
    egress.install(["one.example"])
    egress.install(["two.example"])
    assert egress.hosts() == {"one.example", "two.example"}
    egress.replace(["three.example"])
    assert egress.hosts() == {"three.example"}


@pytest.mark.parametrize(
    ("name", "pattern", "expected"),
    [
        ("hf.co", "hf.co", True),
        ("HF.co.", "hf.co", True),
        ("cdn.hf.co", "*.hf.co", True),
        ("a.b.hf.co", "*.hf.co", True),
        ("hf.co", "*.hf.co", False),
        ("evilhf.co", "*.hf.co", False),
        ("hf.co.evil.example", "*.hf.co", False),
        ("cdn.hf.co", "hf.co", False),
    ],
)
def test_what_a_pattern_names(name: str, pattern: str, expected: bool) -> None:
    assert egress.matches(name, pattern) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("::ffff:127.0.0.1", True), ("localhost", True),
        ("0.0.0.0", True), ("10.0.0.1", False), ("169.254.169.254", False), ("::ffff:192.0.2.1", False),
        ("fe80::1%eth0", False), ("localhost.example.com", False),
    ],
)  # fmt: skip
def test_what_is_loopback(host: str, expected: bool) -> None:
    assert egress.is_loopback(host) is expected
