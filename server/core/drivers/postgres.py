"""Connections to PostgreSQL: Tortoise's asyncpg pool, with transactions that survive cancelled tasks."""

from collections.abc import Sequence
from typing import Any

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.exceptions import TransactionManagementError


class Pool(AsyncpgDBClient):
    """The pool of one role: writing, or reading only."""

    async def begin_unit(self) -> "PoolUnit":
        """Take a connection and give the client of a transaction about to begin on it."""
        if self._pool is None:
            async with self._pool_init_lock:
                if self._pool is None:
                    await self.create_connection(with_db=True)
        assert self._pool is not None
        unit = PoolUnit(self)
        unit._connection = await self._pool.acquire()
        return unit


class PoolUnit(TransactionWrapper):
    """The client ORM calls use within one transaction."""

    def acquire_connection(self) -> Any:
        if self._finalized:
            raise TransactionManagementError("This transaction has ended; a task has outlived it.")
        return super().acquire_connection()

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Add many rows at once, by COPY; values are what asyncpg takes for the columns' types."""
        await self._connection.copy_records_to_table(table, records=rows, columns=columns)

    async def end(self, *, commit: bool) -> None:
        """Commit or undo, and give the connection back; whatever happens, no transaction stays open."""
        connection: asyncpg.Connection = self._connection
        try:
            if self.transaction is not None:
                await (self.transaction.commit() if commit else self.transaction.rollback())
        finally:
            self._finalized = True
            parent: Any = self._parent
            await parent._pool.release(connection)


client_class: Any = Pool
