"""Which engine does the jobs: the loop of one process, workers on PostgreSQL, or one process after another."""

from contextlib import AbstractAsyncContextManager
from typing import Any

from server.core.drivers.addresses import connections
from server.core.settings import Settings
from server.domains.jobs import embedded, tickets, turns, workers

CONNECTING = ("host", "port", "user", "password", "database")


def address(settings: Settings) -> dict[str, Any]:
    """Where PostgreSQL is, for connections an engine makes itself."""
    credentials = connections(settings)["default"]["credentials"]
    return {name: credentials[name] for name in CONNECTING}


async def at_work(settings: Settings) -> AbstractAsyncContextManager[object]:
    """The engine for this database, to be entered; the database is open."""
    if settings.database_url is None:
        return embedded.at_work()
    where = address(settings)
    if tickets.installed() and await tickets.prepared():
        return workers.at_work(where)
    return turns.at_work(where)
