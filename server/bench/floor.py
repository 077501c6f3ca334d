"""The floor, served: `python -m server.bench.floor`. No graph, no permissions, no masks to make: one statement, its bytes.

It is served as the product is (`server/cli/serve.py`), without what the product has around it.
"""

import asyncio
import json
import socket
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

import asyncpg
import typer
import uvicorn

from server.bench import floor_sql
from server.edge.protocol import SERVING

Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Answerer = Callable[[dict[str, Any]], Awaitable[bytes]]


class Bare:
    """An ASGI application that hands a body's variables to a function and sends what it answers."""

    def __init__(self, answer: Answerer) -> None:
        self._answer = answer

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        answer = await self._answer(json.loads(body)["variables"])
        headers = [(b"content-type", b"application/json; charset=utf-8"), (b"content-length", b"%d" % len(answer))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


@asynccontextmanager
async def on_sqlite(file: Path) -> AsyncIterator[Answerer]:
    """Answers from a database file, in the event loop, opened as the product opens it for reading."""
    connection = sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, isolation_level=None)
    for pragma in ("query_only=ON", "cache_size=-65536", "mmap_size=268435456"):
        connection.execute(f"PRAGMA {pragma}")
    page, one, days = floor_sql.page("sqlite"), floor_sql.one("sqlite"), floor_sql.days("sqlite")

    async def answer(variables: dict[str, Any]) -> bytes:
        if "number" in variables:
            found = connection.execute(one, (variables["number"],)).fetchone()
        elif "since" in variables:
            found = connection.execute(days, (variables["since"][:19].replace("T", " "),)).fetchone()
        else:
            found = connection.execute(page, (variables["status"].lower(), variables["first"])).fetchone()
        return str(found[0]).encode()

    try:
        yield answer
    finally:
        connection.close()


class ReadingConnection(asyncpg.Connection):  # type: ignore[misc]
    """Nothing of a connection that only reads has to be reset."""

    def get_reset_query(self) -> str:
        return ""


@asynccontextmanager
async def on_postgres(address: str) -> AsyncIterator[Answerer]:
    """Answers from PostgreSQL, over a pool as large as the product's."""
    settings = {"jit": "off", "default_transaction_read_only": "on"}
    page, one, days = floor_sql.page("postgres"), floor_sql.one("postgres"), floor_sql.days("postgres")
    async with asyncpg.create_pool(
        address, min_size=8, max_size=10, server_settings=settings, connection_class=ReadingConnection
    ) as pool:

        async def answer(variables: dict[str, Any]) -> bytes:
            if "number" in variables:
                found = await pool.fetchval(one, variables["number"])
            elif "since" in variables:
                found = await pool.fetchval(days, datetime.fromisoformat(variables["since"]))
            else:
                found = await pool.fetchval(page, variables["status"].lower(), variables["first"])
            return str(found).encode()

        yield answer


@asynccontextmanager
async def constant(file: Path) -> AsyncIterator[Answerer]:
    """Answers everybody with the bytes of a file."""
    body = await asyncio.to_thread(file.read_bytes)

    async def answer(variables: dict[str, Any]) -> bytes:
        return body

    yield answer


def main(
    database: Annotated[Path | None, typer.Option(help="A database file.")] = None,
    postgres: Annotated[str | None, typer.Option(help="A PostgreSQL database.")] = None,
    answer: Annotated[Path | None, typer.Option(help="A file with the answer for everybody.")] = None,
) -> None:
    """Serve the floor of one of them, on a free port, until stopped."""
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_served(database, postgres, answer))


async def _served(database: Path | None, postgres: str | None, answer: Path | None) -> None:
    async with _chosen(database, postgres, answer) as answerer:
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        listening.listen(2048)
        print(f"Posthouse is at http://localhost:{listening.getsockname()[1]}", flush=True)
        config = uvicorn.Config(Bare(answerer), lifespan="off", **SERVING)
        await uvicorn.Server(config).serve(sockets=[listening])


def _chosen(database: Path | None, postgres: str | None, answer: Path | None) -> AbstractAsyncContextManager[Answerer]:
    if database is not None:
        return on_sqlite(database)
    if postgres is not None:
        return on_postgres(postgres)
    assert answer is not None, "one of them is given"
    return constant(answer)


if __name__ == "__main__":
    typer.run(main)
