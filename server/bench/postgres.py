"""Databases of PostgreSQL: made, copied, dropped, and which processes of the system work for one."""

import asyncio
from urllib.parse import quote, urlsplit, urlunsplit

import asyncpg


def beside(server: str, name: str) -> str:
    """The address of another database of the same server."""
    parts = urlsplit(server)
    changed = urlunsplit(parts._replace(path="/" + quote(name)))
    return changed if parts.netloc else changed.replace(f"{parts.scheme}:/", f"{parts.scheme}:///", 1)


def there(server: str, name: str) -> bool:
    return bool(_do(server, "SELECT 1 FROM pg_database WHERE datname = $1", name))


def made(server: str, name: str) -> str:
    """An empty database of this name; what had it before is gone."""
    dropped(server, name)
    _do(server, f"CREATE DATABASE {name}")
    return beside(server, name)


def copied(server: str, name: str, copy: str) -> str:
    """A copy, with the statistics that are not copied."""
    _do(server, f"CREATE DATABASE {copy} TEMPLATE {name}")
    _do(beside(server, copy), "VACUUM ANALYZE")
    return beside(server, copy)


def dropped(server: str, name: str) -> None:
    _do(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def workers(address: str) -> list[int]:
    """The processes that answer a database's connections, where the server is on this machine."""
    found = _do(
        address, "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    return [int(one["pid"]) for one in found]


def _do(address: str, statement: str, *values: str) -> list[asyncpg.Record]:
    async def done() -> list[asyncpg.Record]:
        connection = await asyncpg.connect(address)
        try:
            found: list[asyncpg.Record] = await connection.fetch(statement, *values)
            return found
        finally:
            await connection.close()

    return asyncio.run(done())
