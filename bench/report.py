"""Runs in words: on the terminal, and as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.nobody import NAME
from bench.run import Run
from bench.tally import Result, Summary

LANGUAGES = {
    "en": "English", "es": "Spanish", "de": "German", "fr": "French", "it": "Italian", "pt": "Portuguese",
}  # fmt: skip

CHECK = "check"
"""The split whose failures are counted and not shown."""


def told(run: Run) -> str:
    """A run for the terminal: its failures, then its numbers.

    Not told: failures of the split check, which nothing may be tuned on, and without a model what code leaves to one.
    """
    numbers = run.summary
    shown = [each for each in run.results if each.split != CHECK and (run.model != NAME or each.in_code)]
    failed = [line for each in shown if not each.passed for line in _failure(each)]
    rows = [(name, str(share)) for name, share in (*numbers.kinds.items(), *numbers.languages.items())]
    lines = [f"{name:>14}  {value}" for name, value in (*rows, *_numbers(numbers))]
    return "\n".join([*failed, "", f"{run.agent} on {run.model}{_part(run)}", *lines])


def told_case(agent: str, place: int, total: int, result: Result) -> str:
    """One case, as it ends."""
    mark = "ok  " if result.passed else "FAIL"
    faults = "" if result.split == CHECK else "; ".join(result.faults)[:150]
    return f"{agent} [{place:3}/{total}] {mark} {result.id:24} {result.seconds:6.2f} s  {faults}".rstrip()


def compared(before: Run, now: Run) -> str:
    """What has become of the cases of an earlier run that were played again."""
    passed = {each.id: each.passed for each in before.results}
    again = [each for each in now.results if each.id in passed]
    lost = [each for each in again if passed[each.id] and not each.passed]
    won = [each for each in again if each.passed and not passed[each.id]]
    shown = [line for each in lost if each.split != CHECK for line in ("", f"lost: {each.id}", *[*_failure(each)][1:])]
    return "\n".join([*shown, "", f"of {len(again)} played before: {len(won)} won, {len(lost)} lost"])


def page(runs: Sequence[Run], picture: str | None = None) -> str:
    """The runs as Markdown, side by side."""
    return "\n".join(_page(runs, picture)) + "\n"


def _page(runs: Sequence[Run], picture: str | None) -> Iterator[str]:
    first = runs[0]
    cases = len(first.results)
    yield "# The public set"
    yield ""
    where = f"`{first.model}`{_part(first)}; {_when(first)}"
    yield f"{cases} requests, judged by what is in the stores afterwards, on {where}."
    yield "Written by `python -m bench`; how to read it is in `bench/README.md`."
    yield ""
    if picture:
        yield f"![Pass rates by kind, and seconds per passed request]({picture})"
        yield ""
    yield from _table(runs)
    for run in runs:
        yield from _failures(run)


def _part(run: Run) -> str:
    """Which part of the set was played, and whether all of it was."""
    split = run.settings.get("split")
    part = f", split {split}" if split else ""
    asked = run.settings.get("cases", len(run.results))
    return part + (f" (stopped: {len(run.results)} of {asked} cases)" if len(run.results) < asked else "")


def _when(run: Run) -> str:
    return f"{run.date[:10]}, commit `{run.commit}`" if run.commit else run.date[:10]


def _table(runs: Sequence[Run]) -> Iterator[str]:
    yield _row("", *(run.agent for run in runs))
    yield _row("---", *("---:" for _ in runs))
    numbers = [run.summary for run in runs]
    for kind in numbers[0].kinds:
        yield _row(kind, *(str(each.kinds.get(kind, "")) for each in numbers))
    for language in numbers[0].languages:
        name = f"in {LANGUAGES.get(language, language)}"
        yield _row(name, *(str(each.languages.get(language, "")) for each in numbers))
    for rows in zip(*(_numbers(each) for each in numbers), strict=True):
        yield _row(rows[0][0], *(value for _, value in rows))


def _numbers(numbers: Summary) -> tuple[tuple[str, str], ...]:
    return (
        ("all", str(numbers.all)),
        ("deeds that are not the right outcome's", str(numbers.unwanted)),
        ("cases with such a deed", str(numbers.meddled)),
        ("cases with one that nobody asked for (not merely another word or time)", str(numbers.strange)),
        ("cases that code alone decided", str(numbers.in_code)),
        ("a deed was wanted, and nothing came, not even a question", str(numbers.silent)),
        ("tool calls where words were right", str(numbers.stray_calls)),
        ("tool calls on small talk", str(numbers.small_talk_calls)),
        ("seconds a request, median", _seconds(numbers.median)),
        ("seconds a request, 90th percentile", _seconds(numbers.p90)),
        ("seconds a request of one model call, median", _seconds(numbers.one_call)),
        ("seconds a request of one tool call and one model call at most, median", _seconds(numbers.one_step)),
        ("seconds per passed request", _seconds(numbers.per_passed)),
        ("seconds to the first streamed token of a chat answer, median", _seconds(numbers.first)),
        ("model calls a request", f"{numbers.model_calls:.2f}"),
        ("tokens read a request (prompt not in the cache)", _tokens(numbers.read)),
        ("tokens decoded a request", _tokens(numbers.decoded)),
        ("seconds to read the longest prompt of a request, median", _seconds(numbers.prompt)),
        ("seconds to read the longest prompt of a request, 90th percentile", _seconds(numbers.prompt_p90)),
    )


def _failures(run: Run) -> Iterator[str]:
    failed = [each for each in run.results if not each.passed]
    if not failed:
        return
    yield ""
    yield f"<details><summary>{run.agent}: the {len(failed)} that failed</summary>"
    yield ""
    for each in failed:
        yield f"- `{each.id}`: {_one_line('; '.join(each.faults))}"
    yield ""
    yield "</details>"


def _failure(result: Result) -> Iterator[str]:
    yield f"{result.id}"
    yield from (f"    {fault}" for fault in result.faults)
    yield f"    said: {_one_line(result.reply)[:200]}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _tokens(value: float | None) -> str:
    return "-" if value is None else f"{value:.0f}"


def _one_line(text: str) -> str:
    return " ".join(text.replace("|", "/").split())
