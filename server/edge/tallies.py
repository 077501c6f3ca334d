"""How requests were answered: so many of each place and status, and how soon their answers began."""

from bisect import bisect_left
from collections import defaultdict

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds, each included in its bucket; what takes longer falls into one more."""

PLACES = {
    f"/{name}": name
    for name in ("graphql", "files", "assets", "healthz", "readyz", "metrics", "schema.graphql", "playground")
}
CONSOLE = "console"
"""Every other path: the console answers it."""


class Times:
    """How soon answers of one place began."""

    __slots__ = ("buckets", "seconds")

    def __init__(self) -> None:
        self.buckets = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0


class Tallies:
    """Counted as they come, on the event loop. Paths come from outside, so only the places we know have names here."""

    def __init__(self) -> None:
        self.answers: defaultdict[tuple[str, int], int] = defaultdict(int)
        self.times: defaultdict[str, Times] = defaultdict(Times)

    def note(self, path: str, status: int, seconds: float) -> None:
        """Count one request. A status of 0: no answer was begun."""
        place = PLACES.get(path) or PLACES.get("/" + path[1:].partition("/")[0], CONSOLE)
        self.answers[place, status] += 1
        times = self.times[place]
        times.buckets[bisect_left(BOUNDS, seconds)] += 1
        times.seconds += seconds
