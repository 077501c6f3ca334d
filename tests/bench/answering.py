"""A server that answers the same bytes to whatever it is asked."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class Answering:
    """Where it is, and how often it has answered."""

    port: int = 0
    answered: int = 0


@asynccontextmanager
async def answering(answer: bytes, *, cut: int = 0) -> AsyncIterator[Answering]:
    """Serve it, in two pieces where it is cut; an empty answer closes the connection."""
    served = Answering()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while answer and await _asked(reader):
            served.answered += 1
            writer.write(answer[:cut])
            await writer.drain()
            await asyncio.sleep(0)
            writer.write(answer[cut:])
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    served.port = server.sockets[0].getsockname()[1]
    try:
        yield served
    finally:
        server.close()
        await server.wait_closed()


async def _asked(reader: asyncio.StreamReader) -> bool:
    """Read one request; False where there is none any more."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in head.split(b"\r\n") if line.startswith(b"Content-Length: "))
        await reader.readexactly(int(length.removeprefix(b"Content-Length: ")))
    except (asyncio.IncompleteReadError, ConnectionError):
        return False
    return True
