"""Who has written lately. A replica lags behind: for a few seconds they read where they wrote."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from server.core.viewer import Viewer

SECONDS = 5.0
MOST = 4096


class LastWrites:
    """The moments of the last writes, by user, of this process. The oldest is forgotten where there are too many."""

    def __init__(self, seconds: float = SECONDS, most: int = MOST, clock: Callable[[], float] = monotonic) -> None:
        self._seconds, self._most, self._clock = seconds, most, clock
        self._at: OrderedDict[int, float] = OrderedDict()

    def __len__(self) -> int:
        return len(self._at)

    def note(self, viewer: Viewer) -> None:
        """The viewer has written just now. Nobody in particular is not remembered."""
        if viewer.user_id is None:
            return
        self._at[viewer.user_id] = self._clock()
        self._at.move_to_end(viewer.user_id)
        if len(self._at) > self._most:
            self._at.popitem(last=False)

    def has_written(self, viewer: Viewer) -> bool:
        """Whether the viewer's last write is so fresh that a replica may not have it."""
        if viewer.user_id is None or (at := self._at.get(viewer.user_id)) is None:
            return False
        if self._clock() - at < self._seconds:
            return True
        del self._at[viewer.user_id]
        return False
