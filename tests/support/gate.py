"""A way to a PostgreSQL server that can be shut, as a broken network is."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from server.core.drivers.addresses import connections
from server.core.settings import Settings


@dataclass
class Gate:
    """Passes bytes between 127.0.0.1 and the server of these settings' database."""

    settings: Settings
    port: int = 0
    silent: bool = False
    """Whether it takes what comes and passes nothing on, as a network does that loses everything."""
    _server: asyncio.Server | None = None
    _passing: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def url(self) -> str:
        """The settings' database, behind the gate."""
        where = connections(self.settings)["default"]["credentials"]
        password = f":{where['password']}" if where["password"] else ""
        return f"postgres://{where['user']}{password}@127.0.0.1:{self.port}/{where['database']}"

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def shut(self) -> None:
        """Refuse whoever comes, and cut off whoever is there."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for task in self._passing:
            task.cancel()
        if self._passing:
            await asyncio.wait(set(self._passing))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._passing.add(task)
        where = connections(self.settings)["default"]["credentials"]
        there: asyncio.StreamWriter | None = None
        try:
            if where["host"].startswith("/"):
                back, there = await asyncio.open_unix_connection(f"{where['host']}/.s.PGSQL.{where['port']}")
            else:
                back, there = await asyncio.open_connection(where["host"], where["port"])
            ways = [asyncio.ensure_future(self._flow(*way)) for way in ((reader, there), (back, writer))]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
        except asyncio.CancelledError:
            pass  # the gate was shut
        finally:
            self._passing.discard(task)
            for end in (writer, there):
                if end is not None:
                    end.transport.abort()

    async def _flow(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await source.read(65536):
                if not self.silent:
                    target.write(piece)
                    await target.drain()
