"""How much a program may ask for: two buckets, of operations and of their documents' cost, which refill steadily.

Buckets lie in the memory of the process: with several processes each counts what it serves itself.
"""

import math
from collections import OrderedDict
from dataclasses import dataclass, field

from server.core.clock import now
from server.core.rules import rule

MINUTE = 60.0
MOST_KNOWN = 4096


@dataclass(frozen=True, slots=True)
class Reading:
    """What is left of one bucket. `after` is in how many seconds it is full again, or there is enough if it was refused."""

    name: str
    quota: int
    left: int
    after: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of asking; `retry_after` seconds where it was too much."""

    readings: tuple[Reading, ...]
    retry_after: int | None = None

    @property
    def headers(self) -> dict[str, str]:
        """As an HTTP answer says it: the policies, and the bucket that is nearest to its end."""
        nearest = min(self.readings, key=lambda one: one.left / one.quota)
        found = {
            "ratelimit-policy": ", ".join(f'"{one.name}";q={one.quota};w={MINUTE:.0f}' for one in self.readings),
            "ratelimit": f'"{nearest.name}";r={nearest.left};t={nearest.after}',
        }
        return found if self.retry_after is None else {**found, "retry-after": str(self.retry_after)}


@dataclass(slots=True)
class Bucket:
    """So much a minute; a whole minute's at most may be spent at once."""

    quota: int
    at: float
    level: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = float(self.quota)

    def refill(self, at: float) -> None:
        self.level = min(self.quota, self.level + max(0.0, at - self.at) * self.quota / MINUTE)
        self.at = max(self.at, at)

    def wait(self, amount: float) -> float:
        """Seconds until there is this much; more than a whole bucket waits for a full one."""
        return max(0.0, (min(amount, self.quota) - self.level) * MINUTE / self.quota)


class Rates:
    """The buckets of the programs seen last."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, str], dict[str, Bucket]] = OrderedDict()

    def take(self, client_id: int, rate_class: str, **amounts: int) -> Taken:
        """Take this much of each bucket, or of none where one has too little.

        A document that costs more than a minute's quota takes all of it, and the debt is paid before the next.
        """
        at = now().timestamp()
        buckets = self._of(client_id, rate_class, at)
        for bucket in buckets.values():
            bucket.refill(at)
        waits = [buckets[name].wait(amount) for name, amount in amounts.items()]
        refused = max(waits) > 0
        if not refused:
            for name, amount in amounts.items():
                buckets[name].level -= amount
        readings = tuple(
            Reading(
                name,
                one.quota,
                max(0, math.floor(one.level)),
                math.ceil(one.wait(amounts[name] if refused and name in amounts else one.quota)),
            )
            for name, one in buckets.items()
        )
        return Taken(readings, max(1, math.ceil(max(waits))) if refused else None)

    def _of(self, client_id: int, rate_class: str, at: float) -> dict[str, Bucket]:
        key = (client_id, rate_class)
        found = self._known.get(key)
        if found is None:
            quotas = rule("rate_classes").value[rate_class]
            found = self._known[key] = {name: Bucket(quota, at) for name, quota in quotas.items()}
            if len(self._known) > MOST_KNOWN:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return found
