"""The ORM's reads where there is a replica: the replica's pool, and the primary's for what the replica cannot do."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeVar

import asyncpg
from tortoise.backends.base.client import PoolConnectionWrapper
from tortoise.connection import get_connections
from tortoise.exceptions import OperationalError

from server.core.drivers.postgres import Pool
from server.core.drivers.replica import Replica

Answer = TypeVar("Answer")
INSTEAD = "primary_reads"
"""The connection that reads of the primary."""


class ReplicaPool(Pool):
    """The pool of a replica."""

    def __init__(self, *, replica: Replica, **credentials: Any) -> None:
        super().__init__(**credentials)
        self._replica = replica
        replica.dropping(self)

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, list[dict[str, Any]]]:
        own, primary = super().execute_query, get_connections().get(INSTEAD).execute_query
        found: tuple[int, Any] = await self._replica.either(
            lambda: _translated(own(query, values)), lambda: primary(query, values)
        )
        return found

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        own, primary = super().execute_query_dict, get_connections().get(INSTEAD).execute_query_dict
        found: list[Any] = await self._replica.either(
            lambda: _translated(own(query, values)), lambda: primary(query, values)
        )
        return found

    def acquire_connection(self) -> Any:
        if self._pool is not None and self._pool.is_closing():
            self._pool = None
        return Borrowed(self, self._pool_init_lock)

    def drop(self) -> None:
        """Give up every connection at once; the next read after that opens new ones."""
        if self._pool is not None:
            self._pool.terminate()


class Borrowed(PoolConnectionWrapper[Any]):
    """A connection of the pool for one statement; one that says nothing any more is not waited for."""

    async def __aexit__(self, kind: Any, error: Any, traceback: Any) -> None:
        if isinstance(error, OSError) and self.connection is not None:
            with suppress(asyncpg.InterfaceError):  # it has been given up already, with all the others
                self.connection.terminate()
        await super().__aexit__(kind, error, traceback)


async def _translated(asked: Awaitable[Answer]) -> Answer:
    """What the server refuses, as the ORM names it; a statement cut at its deadline stays that."""
    try:
        return await asked
    except asyncpg.QueryCanceledError:
        raise
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as refused:
        raise OperationalError(refused) from refused


client_class: Callable[..., Any] = ReplicaPool
