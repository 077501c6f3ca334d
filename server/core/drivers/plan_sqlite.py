"""Read plans on SQLite: on the event loop while they are quick, on threads when they are not.

A hop to a thread and back costs more than most plans take, so a plan begins on the loop, with a budget of time. Over its
budget it is interrupted and done again on a thread. If that was by its own work, plans of its key go there at once for a
while, not for ever.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any
from urllib.parse import quote

from tortoise.exceptions import OperationalError

from server.core.drivers.plans import DEADLINE, Counters, Result, Steps, TooSlow, held_single, noted

BUDGET = 0.005
PATIENCE = 4
AWAY = 500
THREADS = 2
REMEMBERED = 2048
LOOP_STRIDE, THREAD_STRIDE = 1_000, 20_000  # instructions of SQLite between two looks at the clock
CACHED_STATEMENTS = 1024


class Interrupted(Exception):
    """The plan's limit was reached."""


class Busy(Exception):
    """The file is locked for a moment: its log is being recovered, or another process tidies it away."""


@dataclass(slots=True, eq=False)
class Limit:
    """When a plan has to stop, by the performance counter; another thread may stop it sooner."""

    at: float = inf
    stopped: bool = False

    def over(self) -> bool:
        return self.stopped or perf_counter() > self.at


@dataclass(slots=True, eq=False)
class Budget:
    """How long a plan may keep the loop: so much work, or several times that if it waits, for the disk or the processor.

    A busy machine pauses every plan now and then, and would pause a thread as well.
    """

    seconds: float
    soonest: float = 0
    latest: float = 0
    work: float = 0

    def begin(self) -> None:
        begun = perf_counter()
        self.soonest, self.latest = begun + self.seconds, begun + self.seconds * PATIENCE
        self.work = thread_time() + self.seconds

    def over(self) -> bool:
        now = perf_counter()
        return now > self.soonest and (now > self.latest or self.spent())

    def spent(self) -> bool:
        """Whether it was by its own work."""
        return thread_time() > self.work


UNLIMITED = Limit()


class Watched:
    """A read-only connection that carries out one plan at a time and looks at the clock meanwhile."""

    def __init__(self, path: Path, *, stride: int, busy_timeout: int, one_thread: bool) -> None:
        self._limit: Limit | Budget = UNLIMITED
        self._opening = object()
        try:
            self._connection = sqlite3.connect(
                f"file:{quote(str(path))}?mode=ro",
                uri=True,
                isolation_level=None,
                cached_statements=CACHED_STATEMENTS,
                check_same_thread=one_thread,
            )
            for pragma in ("query_only=ON", "cache_size=-65536", "mmap_size=268435456", f"busy_timeout={busy_timeout}"):
                self._connection.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as refused:
            raise OperationalError(refused) from refused
        self._connection.set_progress_handler(lambda: self._limit.over(), stride)

    def drive(self, steps: Callable[[], Steps[Result]], limit: Limit | Budget, *, single: bool = False) -> Result:
        """Carry out a plan in one snapshot; a single statement is one by itself.

        Raises Interrupted, Busy, OperationalError, and what the plan raises.
        """
        plan = steps() if not single else held_single(steps())
        if not single:
            self._connection.execute("BEGIN")
        self._limit = limit
        try:
            statement, values = next(plan)
            while True:
                statement, values = plan.send(self._rows(statement, values))
        except StopIteration as ended:
            result: Result = ended.value
            return result
        finally:
            self._limit = UNLIMITED  # the clock must not interrupt the end of the transaction
            if not single:
                self._connection.execute("COMMIT")
            plan.close()

    def _rows(self, statement: str, values: Sequence[Any]) -> list[Any]:
        if self._limit.over():
            raise Interrupted
        noted(statement, values)
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.OperationalError as refused:
            raise _refusal(refused) from refused

    def version(self) -> Hashable | None:
        """What another connection's commits change, as this one sees them; None where it cannot look just now."""
        try:
            return self._connection.execute("PRAGMA data_version").fetchone(), self._opening
        except sqlite3.OperationalError:
            return None

    def close(self) -> None:
        self._connection.close()


def _refusal(refused: sqlite3.OperationalError) -> Exception:
    match getattr(refused, "sqlite_errorcode", 0) & 0xFF:  # what the module itself refuses has no code
        case sqlite3.SQLITE_INTERRUPT:
            return Interrupted()
        case sqlite3.SQLITE_BUSY:
            return Busy()
    return OperationalError(refused)


class Threads:
    """A few threads for what takes long; each plan on a connection of its own."""

    def __init__(self, path: Path, deadline: float) -> None:
        self._path, self._deadline = path, deadline
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="plans")
        self._idle: list[Watched] = []
        self._limits: set[Limit] = set()

    async def run(self, steps: Callable[[], Steps[Result]], *, single: bool = False) -> Result:
        """Wait for a thread and for the plan; whoever waits no longer stops it."""
        limit = Limit()
        self._limits.add(limit)
        try:
            return await asyncio.wrap_future(self._pool.submit(copy_context().run, self._work, steps, limit, single))
        except asyncio.CancelledError:
            limit.stopped = True
            raise
        finally:
            self._limits.discard(limit)

    def _work(self, steps: Callable[[], Steps[Result]], limit: Limit, single: bool) -> Result:
        limit.at = perf_counter() + self._deadline
        watched = self._taken()
        try:
            return watched.drive(steps, limit, single=single)
        except Interrupted:
            raise OperationalError("stopped") if limit.stopped else TooSlow from None
        except Busy as locked:
            raise OperationalError(locked.__cause__) from locked
        finally:
            self._idle.append(watched)

    def _taken(self) -> Watched:
        try:
            return self._idle.pop()
        except IndexError:
            return Watched(self._path, stride=THREAD_STRIDE, busy_timeout=5000, one_thread=False)

    async def close(self) -> None:
        for limit in self._limits:
            limit.stopped = True
        await asyncio.to_thread(self._pool.shutdown)
        while self._idle:
            self._idle.pop().close()


class SqlitePlans:
    """Carries out plans on a database file. Must be made, used and closed on the event loop's thread."""

    def __init__(self, path: Path, *, budget: float = BUDGET, deadline: float = DEADLINE, away: int = AWAY) -> None:
        self.counters = Counters()
        self._budget, self._away = Budget(budget), away
        self._here = Watched(path, stride=LOOP_STRIDE, busy_timeout=0, one_thread=True)
        self._threads = Threads(path, deadline)
        self._marks: dict[Hashable, int] = {}
        self._closed = False

    async def run(
        self,
        steps: Callable[[], Steps[Result]],
        *,
        primary: bool = False,
        heavy: bool = False,
        single: bool = False,
        key: Hashable | None = None,
    ) -> Result:
        """As the protocol says; every reader of the file is as good as the primary."""
        if self._closed:
            raise OperationalError("the database is closed")
        if not heavy and not self._is_away(key):
            self.counters.in_loop += 1
            self._budget.begin()
            try:
                return self._here.drive(steps, self._budget, single=single)
            except Interrupted:
                if key is not None and self._budget.spent():
                    self._send_away(key)
            except Busy:
                pass
            self.counters.spilled += 1
        return await self._elsewhere(steps, single)

    def version(self) -> Hashable | None:
        return None if self._closed else self._here.version()

    async def _elsewhere(self, steps: Callable[[], Steps[Result]], single: bool) -> Result:
        self.counters.on_threads += 1
        try:
            return await self._threads.run(steps, single=single)
        except TooSlow:
            self.counters.too_slow += 1
            raise

    def _is_away(self, key: Hashable | None) -> bool:
        left = self._marks.get(key)
        if left is None:
            return False
        if left > 1:
            self._marks[key] = left - 1
        else:
            del self._marks[key]
        return True

    def _send_away(self, key: Hashable) -> None:
        while len(self._marks) >= REMEMBERED:
            del self._marks[next(iter(self._marks))]
        self._marks[key] = self._away

    async def close(self) -> None:
        self._closed = True
        await self._threads.close()
        self._here.close()
