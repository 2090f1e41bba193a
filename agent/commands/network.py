"""`ayni network`: which hosts this process may reach, and what it tried."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from agent.cli import shared
from agent.commands.opening import settings_of
from agent.commands.output import print_json
from guardrails import egress


def fill(parser: ArgumentParser) -> None:
    """Give the noun its options."""
    parser.add_argument("--try", dest="host", metavar="HOST", help="look the host up, to see whether the wall stands")
    parser.set_defaults(run=show)
    shared(parser, json=True)


def show(args: Namespace) -> int:
    """Print the hosts; with --try, reach for one."""
    settings = settings_of(args)
    tried = _tried(args.host) if args.host else ""
    if args.json:
        print_json({"hosts": sorted(settings.hosts()), "attempts": egress.recent()})
        return 0
    print("Enforced in this process: a connection to any other host is refused.")
    for host in sorted(settings.hosts()):
        print(f"  {host:<24}  {_why(host, settings.weights_hosts, settings.allowed_hosts)}")
    print("Programs that Ayni starts: the embedded engine, which listens on loopback, and pip, which fetches")
    print("weights that no hub could give from the package index that pip is set up with.")
    if tried:
        print(tried)
    return 0


def _why(host: str, weights: tuple[str, ...], allowed: tuple[str, ...]) -> str:
    from agent.addresses import LOOPBACK

    if host in LOOPBACK:
        return "this machine"
    if host in weights:
        return "weights_hosts: model weights"
    return "allowed_hosts" if host in allowed else "a model, the database or the calendar server is there"


def _tried(host: str) -> str:
    import socket

    from memory.errors import EgressError

    try:
        socket.getaddrinfo(host, None)
    except EgressError as error:
        return f"Tried {host}: {error}"
    except OSError as error:
        return f"Tried {host}: permitted, but {error.strerror}."
    return f"Tried {host}: permitted."
