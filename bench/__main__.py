"""`python -m bench`: run the public set, tell what it came to, keep it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bench.case import KINDS, TONGUES, Case, load
from bench.nobody import NAME, Nobody
from bench.report import compared, page, told, told_case
from bench.run import Contestant, Run, begun, play, save, saved, shared
from bench.tally import Result
from memory.errors import AyniError

if TYPE_CHECKING:
    from agent.models.base import Model

SPLITS = ("develop", "check", "smoke", "all")
BLOCK = 10
"""Cases that one agent plays before the other is up: few, so that a noisy minute falls on both."""
LARGE_BLOCK = 40
"""The same on Ollama, which holds one prefix: each change of agent costs reading the other's anew."""
KEEPING = 10.0
"""Seconds between two times that a run is kept while it goes on: the whole of it is written each time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 1 where fewer passed than `--at-least`, 130 where Ctrl-C cut the run short."""
    options = _parser().parse_args(arguments)
    try:
        earlier = saved(options.against)[0] if options.against else None
        runs, stopped = (_kept(options.results), False) if options.results else _run(options)
    except AyniError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except ValueError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    if not runs or not runs[0].results:
        print("Stopped before the first case had ended: there is nothing to tell.", file=sys.stderr)
        return 130
    for each in runs:
        print(told(each))
    if earlier:
        print(compared(earlier, runs[0]))
    _show(runs, options)
    rate = runs[0].summary.all.rate
    if rate < options.at_least and not stopped:
        print(f"{rate:.1f}% passed, which is less than {options.at_least:g}%.", file=sys.stderr)
        return 1
    return 130 if stopped else 0


def chosen(
    cases: Sequence[Case], split: str, only: Sequence[str] = (), limit: int | None = None, every: int = 1
) -> tuple[Case, ...]:
    """The cases to run: of a split, and of any of the kinds, languages or ids in `only`. Raises: ValueError for none.

    Of those every N-th, beginning with the first: a sample of all kinds; and no more than `limit`.

    The smoke split is those of the develop split that are marked so: nothing is looked at in the check split.
    """
    found = [each for each in cases if split in ("all", each.split) or (split, each.split) == ("smoke", "develop")]
    found = [each for each in found if split != "smoke" or each.smoke]
    if only:
        found = [each for each in found if {each.kind, each.language, each.id} & {*only}]
    if not found:
        raise ValueError(f"no case is {' or '.join(map(repr, only))} in the split {split!r}")
    return tuple(found[::every][:limit])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--model", default="auto",
        help=f"auto, ollama:NAME, embedded:NAME-or-path, openai:URL#NAME; {NAME}: what code decides without one",
    )  # fmt: skip
    parser.add_argument("--split", choices=SPLITS, default="develop", help="nothing may be tuned on check")
    parser.add_argument(
        "--only", action="append", default=[], metavar="KIND",
        help=f"one of {', '.join(KINDS)}; or a language ({', '.join(TONGUES)}); or a case's id; may be repeated",
    )  # fmt: skip
    parser.add_argument("--limit", type=int, metavar="N", help="no more than the first N cases")
    parser.add_argument("--every", type=_positive, default=1, metavar="N", help="only every N-th of these cases")
    parser.add_argument("--strategy", choices=("words", "native"), default="words")
    parser.add_argument("--no-drafts", action="store_true", help="let the model decide what code would decide alone")
    parser.add_argument("--baseline", action="store_true", help="and LangChain's create_agent on the same cases")
    parser.add_argument(
        "--block", type=_positive, metavar="N",
        help=f"with --baseline: cases that one agent plays before the other is up ({BLOCK}; on Ollama {LARGE_BLOCK})",
    )  # fmt: skip
    parser.add_argument("--at-least", type=float, default=0.0, metavar="PERCENT", help="exit with 1 below this")
    parser.add_argument("--out", type=Path, metavar="FILE", help="keep the results here (else in the user's cache)")
    parser.add_argument("--resume", type=Path, metavar="FILE", help="go on with a run that was cut short")
    parser.add_argument("--against", type=Path, metavar="FILE", help="tell which cases of that run are won and lost")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw them as a PNG")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write them as Markdown")
    parser.add_argument("--results", type=Path, action="append", metavar="FILE", help="tell kept results, run nothing")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _kept(files: Sequence[Path]) -> list[Run]:
    return [each for file in files for each in saved(file)]


def _run(options: argparse.Namespace) -> tuple[list[Run], bool]:
    """The runs, kept as they go; and whether Ctrl-C cut them short."""
    from agent.models.choose import choose, describe
    from agent.settings import Settings

    cases = chosen(load(), options.split, options.only, options.limit, options.every)
    before = saved(options.resume) if options.resume else ()
    defaults = Settings()
    model: Model = Nobody() if options.model == NAME else choose(
        options.model, ollama_host=defaults.ollama_host, context=defaults.context, key=defaults.openai_key,
        progress=_fetching,
    )  # fmt: skip
    on = "no model: what code decides alone" if options.model == NAME else describe(model)
    print(f"{len(cases)} cases on {on}", flush=True)
    file = options.out or options.resume or _default_file(model.name)
    try:
        contestants = _contestants(model, options, len(cases))
        runs = [_begin(each, model.name, before) for each in contestants]
        return _played(contestants, runs, cases, options.block or _block(model.name), file)
    finally:
        model.close()


def _played(
    contestants: Sequence[Contestant], runs: list[Run], cases: Sequence[Case], block: int, file: Path
) -> tuple[list[Run], bool]:
    kept = time.monotonic()
    try:
        for latest in play(contestants, runs, cases, block, _progress):
            runs = [*latest]
            if time.monotonic() - kept > KEEPING:
                save(runs, file)
                kept = time.monotonic()
    except KeyboardInterrupt:
        save(runs, file)
        print(f"\nStopped. What was measured is kept: {file} (--resume {file} goes on with it)", flush=True)
        return runs, True
    save(runs, file)
    print(f"kept: {file}", flush=True)
    return runs, False


def _contestants(model: Model, options: argparse.Namespace, cases: int) -> list[Contestant]:
    from bench.baseline import with_create_agent
    from bench.play import with_ayni

    kept = {
        "split": options.split,
        "only": options.only,
        "every": options.every,
        "context": model.context,
        "cases": cases,
    }
    ours = {"strategy": options.strategy, "drafts": not options.no_drafts, **kept}
    both = [Contestant("Ayni", lambda: with_ayni(model, options.strategy, not options.no_drafts), True, ours)]
    if options.baseline:
        both.append(Contestant("create_agent", lambda: with_create_agent(model), False, {**kept, "strategy": "native"}))
    return both


def _begin(contestant: Contestant, model: str, before: Sequence[Run]) -> Run:
    """The contestant's run, with what it has from before. Raises: ValueError where that is of another model."""
    fresh = begun(contestant, model)
    earlier = next((each for each in before if each.agent == contestant.agent), fresh)
    if earlier.model != model:
        raise ValueError(f"the results to go on with are of {earlier.model}, not of {model}")
    if earlier.commit != fresh.commit:
        print(f"The first {len(earlier.results)} cases were played at commit {earlier.commit}.", flush=True)
    return earlier


def _block(model: str) -> int:
    return LARGE_BLOCK if model.startswith("ollama:") else BLOCK


def _default_file(model: str) -> Path:
    from agent.models.weights import cache_folder

    name = "".join(each if each.isalnum() else "-" for each in model)
    return cache_folder() / "bench" / f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}-{name}.json"


def _progress(agent: str, place: int, total: int, result: Result) -> None:
    print(told_case(agent, place, total, result), flush=True)


def _fetching(what: str, done: int, total: int) -> None:
    if done >= total:
        print(f"fetched {what}", flush=True)


def _show(runs: Sequence[Run], options: argparse.Namespace) -> None:
    """Draw and write the cases that all the runs have."""
    compared = shared(runs)
    if options.picture:
        from bench.picture import draw

        draw(compared, options.picture)
    if options.report:
        picture = os.path.relpath(options.picture, options.report.parent) if options.picture else None
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(page(compared, picture), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
