"""The composition root: settings in, application out."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute

from schema import root
from schema.engine.bind import bind
from schema.engine.keyset import Cursors
from schema.engine.plans import Plans
from schema.execution import GraphExecutor
from server import opening
from server.core import database, global_ids, reads
from server.core.settings import ROOT, Settings
from server.core.viewer import Viewer
from server.domains.clients.identification import identify
from server.domains.files import service as files
from server.domains.permissions.identification import finish_touching
from server.domains.reviews import reports
from server.domains.verification import documents
from server.edge.direct import Direct
from server.edge.files import Files, Sent
from server.edge.headers import Headers
from server.edge.health import Health
from server.edge.hosts import KnownHosts
from server.edge.http import GraphQLEndpoint
from server.edge.metrics import Metrics
from server.edge.requests import Origins
from server.edge.spa import Assets, Pages
from server.edge.tallies import Tallies
from server.edge.uploads import Uploads
from server.edge.websocket import GraphQLSocket
from server.figures import Figures

PERSISTED = ROOT / "web" / "src" / "gql" / "persisted-documents.json"
DIST = ROOT / "web" / "dist"
CONTRACT = ROOT / "schema" / "schema.graphql"


def executor(cursor_key: bytes, *, plans: bool = True) -> GraphExecutor:
    """The graph with its readers and the console's persisted documents, each proved valid.

    Without plans, every query is answered by the plain executor.
    """
    schema, cursors = root.graph(root.build()), Cursors(cursor_key)
    bind(schema, cursors)
    persisted = json.loads(PERSISTED.read_text("utf-8")) if PERSISTED.exists() else {}
    return GraphExecutor(schema, persisted, Plans(schema, cursors) if plans else None)


def create_app(settings: Settings) -> Starlette:
    """The whole server for these settings; the database is opened when it starts."""
    keys = opening.load_keys(settings)
    graph = executor(keys.cursor, plans=settings.engine)
    reads.use_reader(graph)
    origins, proxies = Origins(settings.origins), settings.trusted_proxies
    endpoint = GraphQLEndpoint(graph, identify, origins=origins, trusted_proxies=proxies)
    socket = GraphQLSocket(graph, identify, origins=origins, trusted_proxies=proxies)
    tallies = Tallies()
    figures = Figures(settings, graph, socket, tallies)
    token = settings.metrics_token.get_secret_value() if settings.metrics_token else None
    metrics = Metrics(figures.collect, token=token, trusted_proxies=proxies)
    health = Health({"database": _writable})
    pages = Pages(DIST)
    stored = Files(find_file, identify, trusted_proxies=proxies)
    uploads = Uploads(keep_upload, identify, origins=origins, trusted_proxies=proxies)
    contract = CONTRACT.read_text("utf-8")

    async def sdl(request: Request) -> Response:
        return PlainTextResponse(contract, headers={"cache-control": "public, max-age=300"})

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(opening.opened(settings, keys))
            stack.push_async_callback(finish_touching)
            stack.push_async_callback(socket.close_all)
            _drain_on_signal(health)
            yield
            health.draining = True

    return Starlette(
        lifespan=lifespan,
        middleware=[
            Middleware(Headers, note=tallies.note),
            Middleware(KnownHosts, hosts=settings.allowed_hosts),
            Middleware(Direct, path="/graphql", to=endpoint),
        ],
        routes=[
            WebSocketRoute("/graphql", socket),
            Route("/files", uploads.post, methods=["POST"]),
            Route("/files/{id}", stored.get),
            Route("/healthz", health.alive),
            Route("/readyz", health.ready),
            Route("/metrics", metrics.get),
            Route("/schema.graphql", sdl),
            Mount("/assets", Assets(directory=DIST / "assets", check_dir=False)),
            Route("/playground", pages.playground),
            Route("/{path:path}", pages.console),
        ],
    )


async def find_file(viewer: Viewer, file_id: str) -> Sent:
    """A stored file by its global id, from the domain whose it is."""
    if global_ids.decode(file_id)[0] == "VerificationDocument":
        return await documents.fetch(viewer, file_id)
    if global_ids.decode(file_id)[0] in (reports.REPORT, reports.SIGNED):
        return await reports.fetch(viewer, file_id)
    return await files.find(viewer, file_id)


async def keep_upload(viewer: Viewer, shows: str, data: bytes) -> str:
    """An upload's global id."""
    return global_ids.encode("VerificationDocument", await documents.upload(viewer, shows, data))


async def _writable() -> None:
    """A write lock taken and given back: the database can be written."""
    async with asyncio.timeout(5):
        async with database.transaction():
            pass


def _drain_on_signal(health: Health) -> None:
    """Not ready from the first signal on, so that no new work is sent while the present is finished."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        before = signal.getsignal(number)

        def note(received: int, frame: object, before: object = before) -> None:
            loop.call_soon_threadsafe(setattr, health, "draining", True)
            if callable(before):
                before(received, frame)

        try:
            signal.signal(number, note)
        except ValueError:
            return  # not the main thread: whoever runs it stops it
