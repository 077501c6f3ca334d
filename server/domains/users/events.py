"""News of accounts."""

from dataclasses import dataclass

from server.core.events import Event


@dataclass(frozen=True, slots=True)
class UserRegistered(Event):
    """Somebody has made an account for themselves."""

    user_id: int


@dataclass(frozen=True, slots=True)
class PasskeyCountWentBack(Event):
    """A passkey was used whose counter did not grow: somebody may have a copy of it. The use was refused."""

    user_id: int
    passkey_id: int
