"""A replica of the PostgreSQL database: asked while it can be, and left alone while it cannot.

Whatever the replica cannot do, the primary does; nobody who reads is told. Once it is out of reach no request waits for
it: it is looked for beside the work, at longer and longer intervals.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import asyncpg
from tortoise.exceptions import OperationalError

Answer = TypeVar("Answer")

CONNECTING = ("host", "port", "user", "password", "database")
CONNECT_SECONDS = 3.0
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
LOST = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.OperatorInterventionError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.TooManyConnectionsError,
    asyncpg.ObjectNotInPrerequisiteStateError,
)
"""What says that the server itself is out of reach; any other error is about one statement."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Asked:
    """How reads for the replica have been answered since it was opened."""

    replica: int = 0
    primary: int = 0
    """Because the replica was out of reach, or could not do it."""
    lost: int = 0
    """How often it went out of reach."""


class Away(Exception):
    """The replica was lost while somebody waited for it."""


class Connected(Protocol):
    """What holds connections to the replica."""

    def drop(self) -> None:
        """Give all of them up at once."""
        ...


class Replica:
    """Whether the replica is asked just now. `where` and `primary` are the credentials of the two servers."""

    def __init__(
        self,
        where: Mapping[str, Any],
        primary: Mapping[str, Any],
        *,
        waits: tuple[float, float] = (FIRST_WAIT, LONGEST_WAIT),
    ) -> None:
        self.up = True
        self.asked = Asked()
        self._where, self._primary, self.waits = where, primary, waits
        self._connected: list[Connected] = []
        self._waiting: set[asyncio.Timeout] = set()
        self._looking: asyncio.Task[None] | None = None

    def dropping(self, connected: Connected) -> None:
        """Let it give up its connections whenever the replica is lost."""
        self._connected.append(connected)

    async def either(self, here: Callable[[], Awaitable[Answer]], instead: Callable[[], Awaitable[Answer]]) -> Answer:
        """What the replica answers, or the primary where the replica raises OperationalError."""
        if self.up:
            try:
                found = await self._limited(here)
                self.asked.replica += 1
                return found
            except Away:
                pass
            except OperationalError as refused:
                if isinstance(refused.__cause__, LOST) and not isinstance(refused.__cause__, asyncpg.DataError):
                    self._lost(refused.__cause__)
        self.asked.primary += 1
        return await instead()

    async def _limited(self, here: Callable[[], Awaitable[Answer]]) -> Answer:
        """What is asked, for as long as the replica is there: whoever still waits when it is lost waits no longer."""
        limit = asyncio.timeout(None)
        try:
            async with limit:
                self._waiting.add(limit)
                try:
                    return await here()
                finally:
                    self._waiting.discard(limit)
        except TimeoutError:
            if limit.expired():
                raise Away from None
            raise

    def _lost(self, why: BaseException) -> None:
        if not self.up:
            return
        self.up = False
        self.asked.lost += 1
        log.warning("the replica is out of reach, the primary answers: %s", _said(why))
        for one in self._connected:
            one.drop()
        for limit in self._waiting:
            limit.reschedule(0)
        self._looking = asyncio.ensure_future(self._look())

    async def _look(self) -> None:
        wait, longest = self.waits
        while True:
            await asyncio.sleep(wait)
            wait = min(2 * wait, longest)
            try:
                if not (missing := await lacking(self._where, self._primary)):
                    break
                log.warning("the replica lacks migrations, the primary answers: %s", ", ".join(missing))
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as still:
                log.info("the replica is still out of reach: %s", _said(still))
        self.up = True
        log.warning("the replica answers again")

    async def close(self) -> None:
        """Look for it no longer."""
        if self._looking is not None:
            self._looking.cancel()
            with suppress(asyncio.CancelledError):
                await self._looking


async def lacking(where: Mapping[str, Any], primary: Mapping[str, Any]) -> list[str]:
    """The migrations the primary has and the replica has not. Raises OSError, asyncpg's errors."""
    return sorted(await _migrations(primary) - await _migrations(where))


async def _migrations(where: Mapping[str, Any]) -> set[str]:
    connection = await asyncpg.connect(**{name: where[name] for name in CONNECTING}, timeout=CONNECT_SECONDS)
    try:
        rows = await connection.fetch("SELECT name FROM tortoise_migrations", timeout=CONNECT_SECONDS)
        return {row["name"] for row in rows}
    except asyncpg.UndefinedTableError:
        return set()
    finally:
        connection.terminate()


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
