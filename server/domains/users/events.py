"""News of accounts."""

from dataclasses import dataclass

from server.core.events import Event


@dataclass(frozen=True, slots=True)
class UserRegistered(Event):
    """Somebody has made an account for themselves."""

    user_id: int
