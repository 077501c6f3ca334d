"""News for whoever is listening right now: subscriptions. Nothing is kept; who was not there reads the present state.

One process hears itself: several workers need a fan-out between them.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager

_listeners: dict[str, set[asyncio.Queue[None]]] = {}


def send(topic: str) -> None:
    """Tell everyone who listens to the topic. Call it after the commit."""
    for queue in _listeners.get(topic, ()):
        if not queue.full():
            queue.put_nowait(None)


@contextmanager
def listening(topic: str) -> Iterator[Callable[[], AsyncIterator[None]]]:
    """Listen to a topic. News that come faster than they are taken are joined: the reader reads the present state anyway."""
    queue: asyncio.Queue[None] = asyncio.Queue(1)
    _listeners.setdefault(topic, set()).add(queue)

    async def news() -> AsyncIterator[None]:
        while True:
            await queue.get()
            yield None

    try:
        yield news
    finally:
        _listeners[topic].discard(queue)
        if not _listeners[topic]:
            del _listeners[topic]
