"""Who is told that a job has moved: whoever follows it, and whoever asked for it. At most twice a second each."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from server.core import broadcast, database

PACE_SECONDS = 0.5


@dataclass(slots=True, eq=False)
class Changes:
    """The jobs of one user that have moved since they were last taken."""

    _ids: dict[int, None] = field(default_factory=dict)
    _some: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, job_id: int) -> None:
        self._ids[job_id] = None
        self._some.set()

    async def taken(self) -> AsyncIterator[int]:
        """Ids as they come; a job that moves faster than they are taken comes once."""
        while True:
            await self._some.wait()
            self._some.clear()
            moved, self._ids = list(self._ids), {}
            for job_id in moved:
                yield job_id
            await asyncio.sleep(PACE_SECONDS)


async def paced(moved: AsyncIterator[None]) -> AsyncIterator[None]:
    """The same news, with a pause after each: what comes meanwhile is one."""
    async for one in moved:
        yield one
        await asyncio.sleep(PACE_SECONDS)


_followers: dict[int, set[Changes]] = {}


def tell(job_id: int, asked_by: int | None) -> None:
    """Tell that the job has moved: after the commit where a transaction is open, else at once."""

    def send() -> None:
        broadcast.send(topic(job_id))
        for changes in _followers.get(asked_by or 0, ()):
            changes.add(job_id)

    if (unit := database.current_transaction()) is not None:
        unit.after_commit(send)
    else:
        send()


def topic(job_id: int) -> str:
    """What subscriptions to one job listen to."""
    return f"job:{job_id}"


@contextmanager
def following(user_id: int) -> Iterator[Changes]:
    """Follow every job the user asked for."""
    changes = Changes()
    _followers.setdefault(user_id, set()).add(changes)
    try:
        yield changes
    finally:
        _followers[user_id].discard(changes)
        if not _followers[user_id]:
            del _followers[user_id]
