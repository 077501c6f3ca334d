"""Request bodies: bounded in size, and in the time they may take."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Any

MOST_BYTES = 1_000_000
GRACE_SECONDS = 10
SLOWEST_BYTES_PER_SECOND = 1_000
LONGEST_SECONDS = 60
Receive = Callable[[], Awaitable[Mapping[str, Any]]]


class BodyRefused(Exception):
    """The body is not read to its end. Carries an HTTP status, a code and a sentence."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def _too_large(most: int) -> BodyRefused:
    return BodyRefused(413, "PAYLOAD_TOO_LARGE", f"A request has at most {most} bytes.")


TOO_SLOW = BodyRefused(408, "REQUEST_TIMEOUT", "The request came too slowly and was cut off.")
GONE = BodyRefused(400, "BAD_REQUEST", "The request ended before its body did.")


async def read(
    receive: Receive, headers: Mapping[str, str], *, grace: float = GRACE_SECONDS, most: int = MOST_BYTES
) -> bytes:
    """The whole body. Raises BodyRefused over `most` bytes, below 1 kB/s after ten seconds, after a minute, or cut short."""
    if headers.get("content-encoding", "identity") != "identity":
        raise BodyRefused(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body without Content-Encoding.")
    length = headers.get("content-length", "0")
    if length.isdigit() and int(length) > most:
        raise _too_large(most)
    waiting = receive().__await__()
    try:
        first = next(waiting)
    except StopIteration as there:  # nearly always: no clock has to be set for it
        message = there.value
        if message["type"] == "http.request" and not message.get("more_body", False):
            if len(message.get("body", b"")) > most:
                raise _too_large(most) from None
            return bytes(message.get("body", b""))
        return await _slowly(_given(message), receive, grace, most)
    return await _slowly(_Begun(waiting, first), receive, grace, most)


async def _slowly(awaited: Awaitable[Mapping[str, Any]], receive: Receive, grace: float, most: int) -> bytes:
    """The whole body, piece by piece, each in its time."""
    chunks, size, begun = [], 0, time.monotonic()
    while True:
        elapsed = time.monotonic() - begun
        allowed = min(LONGEST_SECONDS, max(grace, size / SLOWEST_BYTES_PER_SECOND + grace)) - elapsed
        try:
            async with asyncio.timeout(max(allowed, 0.01)):
                message = await awaited
        except TimeoutError:
            raise TOO_SLOW from None
        if message["type"] == "http.disconnect":
            raise GONE
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > most:
            raise _too_large(most)
        chunks.append(chunk)
        if not message.get("more_body", False):
            return b"".join(chunks)
        awaited = receive()


async def _given(message: Mapping[str, Any]) -> Mapping[str, Any]:
    return message


class _Begun:
    """What is awaited from its second step on: the first one showed that there is something to wait for."""

    def __init__(self, steps: Generator[Any, Any, Any], first: Any) -> None:
        self._steps, self._first = steps, first

    def __await__(self) -> Generator[Any, Any, Any]:
        try:
            yield self._first
        except BaseException:
            self._steps.close()
            raise
        return (yield from self._steps)
