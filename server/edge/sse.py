"""Server-sent events: the distinct connections mode of graphql-sse. One operation, its results as events, then `complete`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from server.core.operations import Executor, OperationRequest, OperationResult
from server.core.viewer import Viewer
from server.edge import bodies

Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Again = Callable[[], Awaitable[Viewer]]
KEEP_ALIVE_SECONDS = 12
WATCH_SECONDS = 4.0
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


async def answer(
    executor: Executor, request: OperationRequest, viewer: Viewer, again: Again, receive: bodies.Receive, send: Send
) -> None:
    """Answer with a stream of events, until the operation is complete, the client has gone, or its session ends.

    `again` says who the request's token stands for by now.
    """
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    opened = await executor.subscribe(request, viewer)
    gone = asyncio.ensure_future(_ended(viewer, again, receive))
    try:
        if isinstance(opened, OperationResult):
            await _event(send, opened.body)
        else:
            await _stream(opened, gone, send)
        await send({"type": "http.response.body", "body": b"event: complete\ndata:\n\n", "more_body": False})
    finally:
        gone.cancel()


async def _stream(results: AsyncIterator[bytes], gone: "asyncio.Future[None]", send: Send) -> None:
    following: asyncio.Future[bytes] | None = None
    try:
        while True:
            following = following or asyncio.ensure_future(anext(results))
            waiting: set[asyncio.Future[Any]] = {following, gone}
            await asyncio.wait(waiting, timeout=KEEP_ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if gone.done():
                return
            if not following.done():
                await send({"type": "http.response.body", "body": b":\n\n", "more_body": True})
                continue
            try:
                result = following.result()
            except StopAsyncIteration:
                return
            following = None
            await _event(send, result)
    finally:
        if following is not None:
            following.cancel()
            await asyncio.wait({following})
        close = getattr(results, "aclose", None)
        if close is not None:
            await close()


async def _event(send: Send, result: bytes) -> None:
    await send({"type": "http.response.body", "body": b"event: next\ndata: " + result + b"\n\n", "more_body": True})


async def _ended(viewer: Viewer, again: Again, receive: bodies.Receive) -> None:
    """Done once the client has gone, or its session stands for somebody else or for less than it did."""
    waiting = [asyncio.ensure_future(_disconnected(receive))]
    if not viewer.is_anonymous:
        waiting.append(asyncio.ensure_future(_outlived(viewer, again)))
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()


async def _disconnected(receive: bodies.Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue


async def _outlived(viewer: Viewer, again: Again) -> None:
    present = viewer
    while present.standing == viewer.standing:
        await asyncio.sleep(WATCH_SECONDS)
        present = await again()
