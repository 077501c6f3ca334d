"""What programs ask for is counted: each operation, and the cost of its document."""

from server.core.errors import RateLimited
from server.core.rates import Rates
from server.core.viewer import Viewer


class Meter:
    """Charges programs for what they ask. People are not charged: what they do much harm with has budgets of its own."""

    def __init__(self) -> None:
        self._rates = Rates()

    def charge(self, viewer: Viewer, headers: dict[str, str], **amounts: int) -> None:
        """Charge so much of `requests` or `cost`; `headers` of the answer say what is left. Raises RateLimited."""
        if viewer.program is None:
            return
        taken = self._rates.take(viewer.program.client_id, viewer.program.rate_class, **amounts)
        headers.update(taken.headers)
        if taken.retry_after is not None:
            raise RateLimited(taken.retry_after)
