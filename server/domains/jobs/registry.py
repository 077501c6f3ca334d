"""Which function does which kind of job, and how patiently.

@handler(JobKind.ORDERS_EXPORT, delays=(1, 5, 30), lane="bulk")
async def export(ctx: Context, **payload): ...
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from server.domains.jobs.words import JobKind

Function = TypeVar("Function", bound=Callable[..., Awaitable[None]])

LANES: Mapping[str, int] = {"main": 8, "bulk": 2, "messages": 4}
"""How many jobs of a lane run at the same time: short work never waits behind long work."""

DELAYS = (5.0, 30.0, 120.0)


@dataclass(frozen=True, slots=True)
class Kind:
    """`delays` are the seconds before each further try; after the last one a job that fails stays failed.

    `every` makes the kind recurring: whatever becomes of one slot, the next is written with its end.
    """

    function: Callable[..., Awaitable[None]]
    delays: tuple[float, ...] = DELAYS
    lane: str = "main"
    every: timedelta | None = None


KINDS: dict[str, Kind] = {}
"""Every kind this process can do, by its value; filled while the modules listed in `server.work` are imported."""


def handler(
    kind: JobKind, *, delays: tuple[float, ...] = DELAYS, lane: str = "main", every: timedelta | None = None
) -> Callable[[Function], Function]:
    """Declare the one function that does this kind of job. It is called with a Context and the payload by name."""
    assert lane in LANES, f"there is no lane {lane}"

    def declare(function: Function) -> Function:
        assert kind.value not in KINDS, f"{kind.name} is done by another function already"
        KINDS[kind.value] = Kind(function, delays, lane, every)
        return function

    return declare


def lane_of(kind: JobKind) -> str:
    """Raises LookupError where nothing does this kind of job: a mistake in the code."""
    if (known := KINDS.get(kind.value)) is None:
        raise LookupError(f"nothing does {kind.name}: is its module listed in server.work?")
    return known.lane
