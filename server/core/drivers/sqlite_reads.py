"""Reading connections to SQLite: a few, read-only, never waiting for the writer nor for each other."""

import asyncio
import sqlite3
from typing import Any
from urllib.parse import quote

import aiosqlite
from tortoise.backends.sqlite.client import SqliteClient

CONNECTIONS = 4


class Readers(SqliteClient):
    """A client whose every statement runs on whichever read-only connection is idle."""

    def __init__(self, file_path: str, **options: Any) -> None:
        super().__init__(file_path, **options)
        self._opened: list[aiosqlite.Connection] = []
        self._idle: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()

    async def create_connection(self, with_db: bool) -> None:
        async with self._lock:
            while len(self._opened) < CONNECTIONS:
                opened = await aiosqlite.connect(
                    f"file:{quote(str(self.filename))}?mode=ro", uri=True, isolation_level=None
                )
                opened._conn.row_factory = sqlite3.Row
                await opened.execute("PRAGMA query_only=ON")
                await opened.execute("PRAGMA busy_timeout=5000")
                self._opened.append(opened)
                self._idle.put_nowait(opened)

    async def close(self) -> None:
        while self._opened:
            await self._opened.pop().close()
        self._idle = asyncio.Queue()

    def acquire_connection(self) -> Any:
        return Borrowed(self)

    async def take(self) -> aiosqlite.Connection:
        if len(self._opened) < CONNECTIONS:
            await self.create_connection(with_db=True)
        return await self._idle.get()

    def give_back(self, connection: aiosqlite.Connection) -> None:
        if connection in self._opened:
            self._idle.put_nowait(connection)


class Borrowed:
    """A connection taken from the pool for one statement."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    async def __aenter__(self) -> aiosqlite.Connection:
        self._taken = await self._readers.take()
        return self._taken

    async def __aexit__(self, *raised: object) -> None:
        self._readers.give_back(self._taken)


client_class: Any = Readers
