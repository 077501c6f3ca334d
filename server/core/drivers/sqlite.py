"""The writing connection to SQLite: one per process, one transaction at a time, none leaked by a cancelled task.

Tortoise's own client issues a deferred BEGIN, and a task cancelled inside BEGIN keeps its lock for ever. This one issues
BEGIN IMMEDIATE, finishes what a cancelled task began, and refuses a transaction to tasks that outlived it.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from typing import Any

from tortoise.backends.base.client import ConnectionWrapper
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionWrapper
from tortoise.exceptions import OperationalError, TransactionManagementError


def _sha256(value: bytes | str) -> bytes:
    return hashlib.sha256(value if isinstance(value, bytes) else value.encode()).digest()


class Writer(SqliteClient):
    """One connection; `sha256(blob)` is available in its SQL, as it is natively in PostgreSQL."""

    async def create_connection(self, with_db: bool) -> None:
        await super().create_connection(with_db)
        assert self._connection is not None
        await self._connection.create_function("sha256", 1, _sha256, deterministic=True)

    async def begin_unit(self) -> "WriterUnit":
        """Wait for the connection, begin, and give the client of the new transaction."""
        await self._lock.acquire()
        try:
            if self._connection is None:
                await self.create_connection(with_db=True)
        except BaseException:
            self._lock.release()
            raise
        return WriterUnit(self)


class WriterUnit(SqliteTransactionWrapper):
    """The client ORM calls use within one transaction."""

    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as refused:
            raise OperationalError(refused) from refused

    def acquire_connection(self) -> ConnectionWrapper[Any]:
        if self._finalized:
            raise TransactionManagementError("This transaction has ended; a task has outlived it.")
        return super().acquire_connection()

    async def add(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Add many rows at once; values are as SQLite stores them."""
        names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
        await self._connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)

    async def end(self, *, commit: bool) -> None:
        """Commit or undo, and give the connection free; whatever happens, no transaction stays open."""
        try:
            if commit:
                await self._connection.commit()
            elif self._connection.in_transaction:
                await self._connection.rollback()
        except sqlite3.OperationalError as refused:
            await self._connection.rollback()
            raise OperationalError(refused) from refused
        finally:
            self._finalized = True
            parent: Any = self._parent
            parent._lock.release()


client_class: Any = Writer
