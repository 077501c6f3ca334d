"""Interfaces every domain's types share."""

from collections.abc import Sequence
from typing import Protocol, Self

import strawberry

from schema.core.errors import Reason
from server.core import errors


class Offered(Protocol):
    """An action as every domain's `actions` module gives it."""

    @property
    def name(self) -> str: ...
    @property
    def permission(self) -> str: ...
    @property
    def reasons(self) -> Sequence[errors.Reason]: ...


@strawberry.interface(description="An object with an id of its own across the whole graph.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque, the same wherever the object appears.")


@strawberry.type(description="Something that can be done with an object, and if not now, why.")
class AvailableAction:
    action: str = strawberry.field(description="The mutation's name.")
    permission: str = strawberry.field(description="The permission it needs.")
    enabled: bool = strawberry.field(description="Whether the viewer could do it now.")
    reasons: list[Reason] = strawberry.field(description="Why not; empty where it is enabled.")

    @classmethod
    def of(cls, action: Offered) -> Self:
        reasons = [Reason.of(reason) for reason in action.reasons]
        return cls(action=action.name, permission=action.permission, enabled=not reasons, reasons=reasons)


@strawberry.interface(description="An object that moves through states.")
class Stateful:
    available_actions: list[AvailableAction] = strawberry.field(
        description="What the viewer may ever do with it, in the order of its life; actions never permitted are left out."
    )
