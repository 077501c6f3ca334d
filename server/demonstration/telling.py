"""Says how far a long work has come: a bar on a terminal, a line now and then anywhere else. On stderr, always."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

EVERY_SECONDS = 5.0
Advance = Callable[[int], None]


@contextmanager
def progress(what: str, total: int) -> Iterator[Advance]:
    """`with progress("Orders", 400) as advance: … advance(1)`."""
    if sys.stderr.isatty():
        with _bar(what, total) as advance:
            yield advance
    else:
        yield _lines(what, total)


@contextmanager
def _bar(what: str, total: int) -> Iterator[Advance]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=total)
        yield lambda by: shown.advance(task, by)


def _lines(what: str, total: int) -> Advance:
    done, said = 0, time.monotonic()

    def advance(by: int) -> None:
        nonlocal done, said
        done += by
        if done >= total or time.monotonic() - said >= EVERY_SECONDS:
            said = time.monotonic()
            print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)

    return advance
