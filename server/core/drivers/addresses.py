"""Where the database is, as Tortoise wants to be told."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from server.core.drivers.replica import CONNECT_SECONDS
from server.core.settings import Settings

FILE = "posthouse.sqlite3"
POOL = 10
READ_TIMEOUT_MS = "10000"
REPLICA_SECONDS = 12.0
"""How long a statement may stay without an answer of the replica, which cuts it sooner if it is there."""


def connections(settings: Settings) -> dict[str, Any]:
    """The connections `default` (writing) and `reads` of these settings; beside a replica also `primary_reads`."""
    if settings.database_url is None:
        path = str(settings.data / FILE)
        writer = {"file_path": path, "synchronous": "FULL", "busy_timeout": 5000}
        return {
            "default": {"engine": "server.core.drivers.sqlite", "credentials": writer},
            "reads": {"engine": "server.core.drivers.sqlite_reads", "credentials": {"file_path": path}},
        }
    where = _postgres(settings.database_url.get_secret_value())
    common = {"timezone": "UTC", "jit": "off", "application_name": "posthouse"}
    reading = {**common, "default_transaction_read_only": "on", "statement_timeout": READ_TIMEOUT_MS}
    engine = "server.core.drivers.postgres"
    writing = {"engine": engine, "credentials": {**where, "server_settings": common}}
    reads = {"engine": engine, "credentials": {**where, "server_settings": reading}}
    if settings.database_read_url is None:
        return {"default": writing, "reads": reads}
    lagging = {
        **_postgres(settings.database_read_url.get_secret_value()),
        "server_settings": reading,
        "timeout": CONNECT_SECONDS,
        "command_timeout": REPLICA_SECONDS,
    }
    replica = {"engine": "server.core.drivers.postgres_reads", "credentials": lagging}
    return {"default": writing, "reads": replica, "primary_reads": reads}


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("DATABASE_URL must begin with postgres://")
    query = parse_qs(parts.query)
    return {
        "host": query["host"][0] if "host" in query else parts.hostname or "localhost",
        "port": parts.port or 5432,
        "user": unquote(parts.username) if parts.username else None,
        "password": unquote(parts.password) if parts.password else None,
        "database": unquote(parts.path.lstrip("/")) or None,
        "minsize": 1,
        "maxsize": POOL,
    }
