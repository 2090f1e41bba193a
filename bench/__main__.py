"""`python -m bench`: run the public set, tell what it came to, keep it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.case import KINDS, Case, load
from bench.report import page, told, told_case
from bench.run import Run, run, save, saved
from bench.tally import Result
from memory.errors import AyniError


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 1 where fewer passed than `--at-least`."""
    options = _parser().parse_args(arguments)
    try:
        runs = [each for file in options.results for each in saved(file)] if options.results else _run(options)
    except AyniError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for each in runs:
        print(told(each))
    _keep(runs, options)
    rate = runs[0].summary.all.rate
    if rate < options.at_least:
        print(f"{rate:.1f}% passed, which is less than {options.at_least:g}%.", file=sys.stderr)
        return 1
    return 0


def chosen(cases: Sequence[Case], split: str, only: str | None, limit: int | None) -> tuple[Case, ...]:
    """The cases to run. Raises: ValueError where there are none."""
    found = [each for each in cases if split == "all" or each.smoke]
    if only:
        found = [each for each in found if only in (each.kind, each.language, each.id)]
    if not found:
        raise ValueError(f"no case is {only!r} in the split {split!r}")
    return tuple(found[:limit])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--model", default="auto", help="auto, ollama:NAME, embedded:NAME-or-path, openai:URL#NAME")
    parser.add_argument("--split", choices=("all", "smoke"), default="all")
    parser.add_argument("--only", metavar="KIND", help=f"one of {', '.join(KINDS)}; or a language, or a case's id")
    parser.add_argument("--limit", type=int, metavar="N", help="no more than the first N cases")
    parser.add_argument("--strategy", choices=("words", "native"), default="words")
    parser.add_argument("--baseline", action="store_true", help="then LangChain's create_agent on the same cases")
    parser.add_argument("--at-least", type=float, default=0.0, metavar="PERCENT", help="exit with 1 below this")
    parser.add_argument("--out", type=Path, metavar="FILE", help="keep the results as JSON")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw them as a PNG")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write them as Markdown")
    parser.add_argument("--results", type=Path, action="append", metavar="FILE", help="tell kept results, run nothing")
    return parser


def _run(options: argparse.Namespace) -> list[Run]:
    from agent.models.choose import choose, describe
    from agent.settings import Settings
    from bench.play import with_ayni

    try:
        cases = chosen(load(), options.split, options.only, options.limit)
    except ValueError as error:
        raise SystemExit(f"bench: {error}") from None
    defaults = Settings()
    model = choose(
        options.model, ollama_host=defaults.ollama_host, context=defaults.context, key=defaults.openai_key,
        progress=_fetching,
    )  # fmt: skip
    print(f"{len(cases)} cases on {describe(model)}", flush=True)
    kept = {"strategy": options.strategy, "split": options.split, "only": options.only, "context": model.context}
    try:
        play = with_ayni(model, options.strategy)
        runs = [run("Ayni", model.name, cases, play, kept, True, _progress)]
        if options.baseline:
            from bench.baseline import with_create_agent

            print("create_agent, on the same cases", flush=True)
            play = with_create_agent(model)
            runs.append(run("create_agent", model.name, cases, play, {**kept, "strategy": "native"}, False, _progress))
    finally:
        model.close()
    return runs


def _progress(place: int, total: int, result: Result) -> None:
    print(told_case(place, total, result), flush=True)


def _fetching(what: str, done: int, total: int) -> None:
    if done >= total:
        print(f"fetched {what}", flush=True)


def _keep(runs: Sequence[Run], options: argparse.Namespace) -> None:
    if options.out:
        save(runs, options.out)
    if options.picture:
        from bench.picture import draw

        draw(runs, options.picture)
    if options.report:
        picture = os.path.relpath(options.picture, options.report.parent) if options.picture else None
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(page(runs, picture), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
