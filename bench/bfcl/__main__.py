"""`python -m bench.bfcl`: the function-calling leaderboard through Ayni's way of deciding, and natively."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.bfcl.ask import Answer, Asker, native, ours
from bench.bfcl.data import CALLING, Question, default_folder, faults, load, sample
from bench.bfcl.dial import RELUCTANCE, nearest, relevance
from bench.bfcl.foreign import as_tool
from bench.bfcl.score import Row, told
from bench.run import commit
from memory.errors import AyniError

CATEGORIES = (*CALLING, "irrelevance", "live_irrelevance")


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code; Ctrl-C keeps what was measured and is 130."""
    options = _parser().parse_args(arguments)
    try:
        if options.words:
            print(f"{100 * _told_apart(options):.1f}% of pairs are in the right order")
            return 0
        rows, stopped = _read(options.results) if options.results else _run(options)
    except AyniError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(told(rows))
    return 130 if stopped else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.bfcl", description=__doc__)
    parser.add_argument("--model", default="auto", help="auto, ollama:NAME, embedded:NAME-or-path, openai:URL#NAME")
    parser.add_argument("--categories", default=",".join(CATEGORIES), metavar="A,B", help="default: %(default)s")
    parser.add_argument("--sample", type=int, default=40, metavar="N", help="questions of each category (%(default)s)")
    parser.add_argument("--seed", type=int, default=7, help="which ones: 1 is for choosing constants, 7 for reporting")
    parser.add_argument("--agents", choices=("both", "ayni", "native"), default="both")
    parser.add_argument("--reluctance", type=float, default=RELUCTANCE, help="bias of a call's beginning (%(default)s)")
    parser.add_argument("--unchecked", action="store_true", help="let calls stand whose numbers nobody said")
    parser.add_argument(
        "--words", action="store_true", help="how well the tools' words alone tell what to call; no model"
    )
    parser.add_argument("--package", type=Path, metavar="FOLDER", help="where bfcl-eval is (the user's cache)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="keep the answers here (else in the user's cache)")
    parser.add_argument("--resume", type=Path, metavar="FILE", help="go on with a run that was cut short")
    parser.add_argument("--results", type=Path, metavar="FILE", help="tell kept answers, run nothing")
    return parser


def _run(options: argparse.Namespace) -> tuple[list[Row], bool]:
    folder = options.package or default_folder()
    categories = options.categories.split(",")
    columns = [sample(load(each, folder), options.sample, options.seed) for each in categories]
    # One of each category in turn, so that whatever slows the machine, or Ctrl-C, falls on all alike.
    questions = [column[place] for place in range(options.sample) for column in columns if place < len(column)]
    model = _model(options.model)
    file = options.out or options.resume or _default_file(options)
    settings = {name: str(value) for name, value in vars(options).items() if value is not None}
    kept = {"model": model.name, "commit": commit(), "settings": settings}
    rows = _read(options.resume)[0] if options.resume else []
    try:
        for row in _play(_askers(model, options), questions, folder, {(row.agent, row.id) for row in rows}):
            rows.append(row)
            _keep(rows, kept, file)
    except KeyboardInterrupt:
        print(f"\nStopped. What was measured is kept: {file} (--resume {file} goes on with it)", flush=True)
        return rows, True
    finally:
        model.close()
    print(f"kept: {file}", flush=True)
    return rows, False


def _told_apart(options: argparse.Namespace) -> float:
    """The share of pairs of a question that is to be answered by a call, and one that is not, of which the first has
    the greater `relevance`; half of those of which both have the same."""
    folder = options.package or default_folder()
    found: dict[bool, list[float]] = {True: [], False: []}
    for category in options.categories.split(","):
        for question in sample(load(category, folder), options.sample, options.seed):
            tools = nearest([as_tool(each) for each in question.functions], question.request)
            found[category in CALLING].append(relevance(tools, question.request))
    pairs = [(one > other) + (one == other) / 2 for one in found[True] for other in found[False]]
    return sum(pairs) / max(len(pairs), 1)


def _askers(model: Any, options: argparse.Namespace) -> dict[str, Asker]:
    both: dict[str, Asker] = {}
    if options.agents != "native":
        both["Ayni"] = ours(model, options.reluctance, not options.unchecked)
    if options.agents != "ayni":
        both["native"] = native(model)
    return both


def _play(
    askers: Mapping[str, Asker], questions: Sequence[Question], folder: Path, done: Collection[tuple[str, str]]
) -> Iterator[Row]:
    for place, question in enumerate(questions, 1):
        for agent in [each for each in askers if (each, question.id) not in done]:
            row = _judged(agent, question, askers[agent](question), folder)
            mark = "ok  " if row.right else "FAIL"
            print(
                f"[{place:3}/{len(questions)}] {agent:6} {mark} {row.id:24} {row.seconds:6.2f} s  {row.fault[:120]}",
                flush=True,
            )
            yield row


def _judged(agent: str, question: Question, answer: Answer, folder: Path) -> Row:
    fault = answer.error or faults(question, answer.calls, folder)
    rescued = answer.error or faults(question, answer.rescued or answer.calls, folder)
    calls = [[name, dict(arguments)] for name, arguments in answer.calls]
    return Row(
        agent, question.id, question.category, fault, rescued, answer.seconds, answer.read, answer.decoded,
        answer.said, calls,
    )  # fmt: skip


def _model(name: str) -> Any:
    from agent.models.choose import choose
    from agent.settings import Settings

    defaults = Settings()
    return choose(name, ollama_host=defaults.ollama_host, context=defaults.context, key=defaults.openai_key)


def _default_file(options: argparse.Namespace) -> Path:
    from agent.models.weights import cache_folder

    return cache_folder() / "bench" / f"bfcl-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}-seed{options.seed}.json"


def _keep(rows: Sequence[Row], kept: Mapping[str, Any], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    page = {**kept, "rows": [asdict(each) for each in rows]}
    file.write_text(json.dumps(page, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _read(file: Path) -> tuple[list[Row], bool]:
    return [Row(**each) for each in json.loads(file.read_text(encoding="utf-8"))["rows"]], False


if __name__ == "__main__":
    sys.exit(main())
