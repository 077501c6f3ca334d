"""The SMS gateway's simulator, listening on a port of its own in the test's loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from server.cli.sms_simulator import Simulator
from server.domains.notifications.sms_gateway import SmsGateway

KEY, SECRET = "test", "a secret of this test"


class Quiet(uvicorn.Server):
    """A server that leaves the process's signals alone."""

    def install_signal_handlers(self) -> None: ...


@asynccontextmanager
async def gateway() -> AsyncIterator[tuple[SmsGateway, Simulator]]:
    """A carrier, and the gateway it reaches."""
    simulator = Simulator(KEY, SECRET, show=lambda line: None)
    server = Quiet(uvicorn.Config(simulator.app(), port=0, log_level="error", lifespan="off"))
    serving = asyncio.ensure_future(server._serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield SmsGateway(f"http://127.0.0.1:{port}", KEY, SECRET, timeout=5), simulator
    finally:
        server.should_exit = True
        await serving
