"""What can be done with an object, as every domain offers it."""

from dataclasses import dataclass

from server.core.errors import Reason
from server.core.vocabulary import Permission


@dataclass(frozen=True, slots=True)
class Action:
    """A mutation by name, with its permission, and what stands against it now."""

    name: str
    permission: Permission
    reasons: tuple[Reason, ...] = ()

    @property
    def is_enabled(self) -> bool:
        return not self.reasons
