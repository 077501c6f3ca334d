"""What others have to approve first: the command is kept, and the answer says where it waits."""

from collections.abc import Awaitable, Callable
from typing import Any, Self

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.lazy_type import LazyType
from strawberry.types.union import StrawberryUnion

from schema.core.context import Info
from schema.core.errors import Error
from schema.engine.declare import ENTITIES, Reference
from server.core.approval import ApprovalNeeded, carrying_out
from server.domains.approvals.proposing import propose


@strawberry.type(
    description="Others have to approve this first. It has been kept, and is done as it is once they have."
)
class ApprovalPending(Error):
    approval: Any = strawberry.field(
        graphql_type=LazyType("Approval", "schema.approvals") | None,
        description="What waits for them. The same sent again while it waits is the same.",
    )

    @classmethod
    def kept(cls, key: int) -> Self:
        message = "Somebody else has to approve this. It is done as soon as they have; you need not send it again."
        reference = Reference(ENTITIES["Approval"].cls, key)
        return cls(code="APPROVAL_PENDING", message=message, approval=reference)


class FourEyes(FieldExtension):
    """Keeps a command that others have to approve. Where there have never been others, it is carried out at once."""

    async def resolve_async(self, next_: Callable[..., Awaitable[Any]], source: Any, info: Info, **kwargs: Any) -> Any:
        try:
            return await next_(source, info, **kwargs)
        except ApprovalNeeded as needed:
            command = needed.command
        assert is_answered(info.return_type), f"{info.field_name} has no ApprovalPending among its results"
        if (key := await propose(info.context.viewer, command)) is not None:
            return ApprovalPending.kept(key)
        with carrying_out(command):
            return await next_(source, info, **kwargs)


def is_answered(result: Any) -> bool:
    """Whether a result can say that something waits for others."""
    return isinstance(result, StrawberryUnion) and ApprovalPending in result.types
