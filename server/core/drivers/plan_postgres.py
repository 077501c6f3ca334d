"""Read plans on PostgreSQL: pools of their own, whose connections only read and remember their statements."""

import asyncio
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import asyncpg
from asyncpg.exceptions import InvalidCachedStatementError, QueryCanceledError
from tortoise.exceptions import OperationalError

from server.core.drivers.plans import DEADLINE, Counters, Result, Steps, TooSlow, held_single, noted
from server.core.drivers.replica import Replica

CACHED_STATEMENTS = 512
CLOSING = 1.0


class Reading(asyncpg.Connection):  # type: ignore[misc]  # asyncpg has no types
    """Plans change no setting of their session, so none is reset when the connection goes back: a round trip less."""

    def get_reset_query(self) -> str:
        return ""


class Pool:
    """Connections to one server, opened by the first plan."""

    def __init__(self, credentials: Mapping[str, Any], deadline: float) -> None:
        settings = {
            **credentials["server_settings"],
            "default_transaction_read_only": "on",
            "statement_timeout": str(round(deadline * 1000)),
        }
        self._options = {
            **{name: credentials[name] for name in ("host", "port", "user", "password", "database")},
            **{name: credentials[name] for name in ("timeout", "command_timeout") if name in credentials},
            "min_size": credentials["minsize"],
            "max_size": credentials["maxsize"],
            "server_settings": settings,
            "connection_class": Reading,
            "statement_cache_size": CACHED_STATEMENTS,
            "max_cached_statement_lifetime": 0,
            "max_cacheable_statement_size": 0,
        }
        self._opening = asyncio.Lock()
        self._pool: Any = None
        self._closed = False

    async def opened(self) -> Any:
        if self._pool is None:
            async with self._opening:
                if self._closed:
                    raise OperationalError("the database is closed")
                if self._pool is None:
                    self._pool = await asyncpg.create_pool(**self._options)
        return self._pool

    def drop(self) -> None:
        """Give up every connection at once; the next plan opens new ones."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.terminate()

    async def close(self) -> None:
        async with self._opening:
            self._closed, pool, self._pool = True, self._pool, None
        if pool is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(pool.close(), CLOSING)


class PostgresPlans:
    """Carries out plans on the primary, or on its replica where there is one."""

    def __init__(
        self,
        credentials: Mapping[str, Any],
        *,
        primary: Mapping[str, Any],
        replica: Replica | None = None,
        deadline: float = DEADLINE,
    ) -> None:
        self.counters = Counters()
        self._usual, self._primary = Pool(credentials, deadline), Pool(primary, deadline)
        self._replica, self._instead = replica, Pool(primary, deadline)
        if replica is not None:
            replica.dropping(self._usual)

    async def run(
        self,
        steps: Callable[[], Steps[Result]],
        *,
        primary: bool = False,
        heavy: bool = False,
        single: bool = False,
        key: Hashable | None = None,
    ) -> Result:
        """As the protocol says; a plan that promises to be single gets no transaction, which are two round trips."""
        carry = _alone if single else _in_transaction
        self.counters.pooled += 1
        try:
            if primary or self._replica is None:
                return await _carried(self._primary if primary else self._usual, carry, steps)
            return await self._replica.either(
                lambda: _carried(self._usual, carry, steps), lambda: _carried(self._instead, carry, steps)
            )
        except TooSlow:
            self.counters.too_slow += 1
            raise

    def version(self) -> None:
        """To ask for it would be a way to the server and back, as what it stands for is."""

    async def close(self) -> None:
        await asyncio.gather(self._usual.close(), self._primary.close(), self._instead.close())


async def _carried(pool: Pool, carry: Callable[..., Any], steps: Callable[[], Steps[Result]]) -> Result:
    try:
        return await _borrowing(pool, carry, steps)
    except InvalidCachedStatementError:  # the schema has changed; asyncpg has forgotten its statements now
        return await _borrowing(pool, carry, steps)


async def _borrowing(pool: Pool, carry: Callable[..., Any], steps: Callable[[], Steps[Result]]) -> Result:
    with _translated(OSError):
        opened = await pool.opened()
        connection = await opened.acquire()
    try:
        result: Result = await carry(connection, steps)
        return result
    except OperationalError as refused:
        if _is_gone(refused):
            _given_up(connection)
        raise
    finally:
        await opened.release(connection)


async def _in_transaction(connection: Any, steps: Callable[[], Steps[Result]]) -> Result:
    transaction = connection.transaction(isolation="repeatable_read", readonly=True)
    with _translated(OSError):
        await transaction.start()
    try:
        result = await _driven(connection, steps())
    except BaseException as ended:
        if not _is_gone(ended):
            try:
                await transaction.rollback()
            except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                _given_up(connection)
        raise
    with _translated(OSError):
        await transaction.commit()
    return result


def _given_up(connection: Any) -> None:
    with suppress(asyncpg.InterfaceError):  # it has been given up already, with all the others
        connection.terminate()


def _is_gone(error: BaseException) -> bool:
    """Whether nothing comes from the server any more: there is nobody to tell that the transaction is over."""
    return isinstance(error, OperationalError) and isinstance(error.__cause__, OSError)


async def _driven(connection: Any, plan: Steps[Result]) -> Result:
    try:
        statement, values = next(plan)
        while True:
            noted(statement, values)
            with _translated(OSError):
                rows = await connection.fetch(statement, *values)
            statement, values = plan.send(rows)
    except StopIteration as ended:
        result: Result = ended.value
        return result
    finally:
        plan.close()


async def _alone(connection: Any, steps: Callable[[], Steps[Result]]) -> Result:
    """A statement is prepared in a transaction that ends with its execution: what comes between must end it as well."""
    try:
        return await _driven(connection, held_single(steps()))
    except Exception as ended:
        if not _is_gone(ended):
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                await connection.execute("SELECT")
        raise
    except BaseException:
        _given_up(connection)  # it is waiting for an answer nobody will take; the pool opens another
        raise


@contextmanager
def _translated(*also: type[Exception]) -> Iterator[None]:
    """What the database refuses, in the words of its callers; around a plan only what no plan raises itself."""
    try:
        yield
    except QueryCanceledError as cut:
        raise TooSlow from cut
    except InvalidCachedStatementError:
        raise
    except (asyncpg.PostgresError, asyncpg.InterfaceError, *also) as refused:
        raise OperationalError(refused) from refused
