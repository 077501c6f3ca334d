"""What this domain lets others know: who has been given a role, and whose was taken."""

from dataclasses import dataclass

from server.core.events import Event


@dataclass(frozen=True, slots=True)
class RoleGranted(Event):
    """Somebody holds a role from now on, or will when its time comes."""

    user_id: int
    role: str


@dataclass(frozen=True, slots=True)
class RoleTaken(Event):
    """Somebody holds fewer roles than before."""

    user_id: int
