"""`serve`: everything in order, then the server."""

import asyncio
import gc
import signal
import socket
import sys
from contextlib import ExitStack
from typing import Annotated

import typer
import uvicorn

from server import demonstration, opening
from server.cli.asking import Data, fail, plainly, prepare, settings_with
from server.core import instance_lock, keys, logs
from server.core.settings import Settings
from server.domains.permissions.first_administrator import setup_token
from server.edge.protocol import SERVING
from server.migrations import replicas
from server.migrations.runner import migrate

GRACE_SECONDS = 20
YOUNG = 20_000
"""Objects made before the collector looks at the young ones: a page of orders makes a few thousand and drops them all."""


class Announcing(uvicorn.Server):
    """Says where it is once it is there."""

    def __init__(self, config: uvicorn.Config, announcement: str) -> None:
        super().__init__(config)
        self._announcement = announcement

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            _keep_what_is_here()
            print(self._announcement, flush=True)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on. [env: POSTHOUSE_HOST]")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 0 chooses one. [env: POSTHOUSE_PORT]")] = None,
    data: Data = None,
    demo: Annotated[bool | None, typer.Option("--demo", help="Load demo accounts and letters at first start.")] = None,
    demo_orders: Annotated[
        int | None, typer.Option(help="How many orders the demo grows to beside the work. [env: POSTHOUSE_DEMO_ORDERS]")
    ] = None,
    workers: Annotated[int, typer.Option(help="Processes. SQLite has one writer: PostgreSQL only.")] = 1,
) -> None:
    """Serve the platform: migrate after a backup, then answer until stopped."""
    from server.app import create_app  # the graph takes seconds to import: other commands do not wait for it

    settings = settings_with(host=host, port=port, data=data, demo=demo, demo_orders=demo_orders)
    if workers != 1:
        fail(_one_worker(settings), 2)
    prepare(settings)
    logs.configure(settings.log_level, settings.log_format)
    with plainly(), ExitStack() as stack:
        listening = stack.enter_context(_bound(settings))
        if settings.database_url is None:
            stack.enter_context(instance_lock.held(settings.data))
        said = asyncio.run(_prepared(settings, opening.load_keys(settings)))
        where = f"http://{_shown(settings.host)}:{listening.getsockname()[1]}"
        announcement = "\n".join([*(line.replace("{where}", where) for line in said), f"Posthouse is at {where}"])
        config = uvicorn.Config(
            create_app(settings),
            loop="uvloop",
            ws="websockets-sansio",
            ws_max_size=64 * 1024,
            ws_per_message_deflate=False,
            lifespan="on",
            timeout_graceful_shutdown=GRACE_SECONDS,
            **SERVING,
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)  # uvicorn raises them again once it has drained
        server = Announcing(config, announcement)
        server.run(sockets=[listening])
        if not server.started:
            fail("the server did not start; the log above says why")


def _keep_what_is_here() -> None:
    """Spare the collector what stays until the end: the graph, its documents, the code."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


async def _prepared(settings: Settings, loaded: keys.Keys) -> list[str]:
    """Migrate, load the demonstration where asked for, and collect what the person starting should know."""
    said: list[str] = []
    print("Preparing the database …", file=sys.stderr, flush=True)
    await migrate(settings)
    await replicas.check(settings)
    async with opening.working(settings, loaded):
        if settings.demo:
            said.extend(await demonstration.load(settings.demo_orders))
        if (token := await setup_token()) is not None:
            said.append(
                f"Create the first administrator (this link works once): {{where}}/first-administrator#token={token}"
            )
    return said


def _bound(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as refused:
        listening.close()
        fail(
            f"{settings.host}:{settings.port} cannot be listened on: {refused.strerror}. Choose another with --port.", 2
        )
    listening.listen(2048)
    return listening


def _shown(host: str) -> str:
    """Browsers keep the session's cookie on localhost without TLS, but not on every loopback address."""
    return "localhost" if host in ("127.0.0.1", "::1", "0.0.0.0", "::") else host


def _one_worker(settings: Settings) -> str:
    if settings.database_url is None:
        return "SQLite has one writer and one process. Set DATABASE_URL to PostgreSQL to run several workers."
    return "Several workers need a fan-out of subscriptions between them, which this version does not have. Run one."
