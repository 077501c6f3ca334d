"""Read plans: what yields statements and is sent their rows, and what carries it out on a database.

A plan is a plain generator, so the same one runs on SQLite in the event loop, on a thread, or on PostgreSQL. It gets one
snapshot: whatever is committed while it runs, its statements see the same moment.
"""

import logging
from collections.abc import Callable, Generator, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

Result = TypeVar("Result")

Statement = tuple[str, Sequence[Any]]
"""SQL of the database's own dialect (`?`, or `$1` and so on), and its values."""

Steps = Generator[Statement, Sequence[Sequence[Any]], Result]
"""Yields statements, is sent their rows (by position), returns what it made of them."""

log = logging.getLogger(__name__)


def noted(statement: str, values: Sequence[Any]) -> None:
    """Log a statement without its values, which may be somebody's telephone number."""
    if log.isEnabledFor(logging.DEBUG):
        log.debug("%s%.0s", statement, values)  # the record has them, for whoever counts statements; no line does


DEADLINE = 10.0
"""How long a plan may take on SQLite's threads, and a statement on PostgreSQL, in seconds."""


class TooSlow(Exception):
    """A statement met its deadline and was interrupted."""


@dataclass(slots=True)
class Counters:
    """How plans have been carried out since the reader was opened."""

    in_loop: int = 0
    """Begun on the event loop."""
    spilled: int = 0
    """Of these, taken off it because they were over their budget or met a lock."""
    on_threads: int = 0
    """Carried out on threads: spilled, heavy, or of a key that spilled before."""
    pooled: int = 0
    """Carried out on a pool's connections."""
    too_slow: int = 0
    """Interrupted at the deadline."""


class PlanReader(Protocol):
    """What carries out plans."""

    counters: Counters

    async def run(
        self,
        steps: Callable[[], Steps[Result]],
        *,
        primary: bool = False,
        heavy: bool = False,
        single: bool = False,
        key: Hashable | None = None,
    ) -> Result:
        """What the plan returns. `steps` makes it, more than once if it has to begin anew.

        `primary` reads where everything committed is to be seen, should the usual place lag behind. `heavy` says that it
        will take long. `single` promises at most one statement. `key` names the plan, so that its slowness is
        remembered. What the plan raises passes through; else raises TooSlow and database.Unavailable.
        """
        ...

    def version(self) -> Hashable | None:
        """What changes with every commit, and is no other database's; None where that costs more than to ask anew."""
        ...

    async def close(self) -> None:
        """Interrupt what still runs and close every connection."""
        ...


def held_single(plan: Steps[Result]) -> Steps[Result]:
    """The same plan, held to its promise: a second statement might see another moment than the first."""
    try:
        rows = yield next(plan)
        plan.send(rows)
    except StopIteration as ended:
        result: Result = ended.value
        return result
    finally:
        plan.close()
    raise RuntimeError("a plan that promised one statement has a second one")
