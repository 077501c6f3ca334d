"""Roles nobody may hold at the same time."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, GrantRefused, InvalidInput, NotFound
from schema.core.fields import mutation, query, select
from schema.core.four_eyes import ApprovalPending
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.engine.declare import Reference, column, entity, one
from schema.engine.filters import by_column, filters
from schema.engine.operators import StringFilter
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.permissions import conflicts, models
from server.domains.permissions.roles import exclusive


@entity(
    models.RoleConflict,
    reads=Permission.ROLE_CONFLICTS_READ,
    description="Two roles nobody may hold at the same time, beside those the policies keep apart anyway.",
)
class RoleConflict(Node):
    first_role: str = column(description="One role's name; the two are in alphabetical order.")
    second_role: str = column(description="The other's.")
    reason: str = column(description="Why they are kept apart.")
    created_at: datetime = column(description="Since when.")
    created_by: User | None = one(description="Who asked for it, where the viewer may see them.")


@filters("roles kept apart")
class RoleConflictFilter:
    first_role: StringFilter | None = by_column("The role that comes first in the alphabet.")
    second_role: StringFilter | None = by_column("The other role.")


@strawberry.type(description="Roles of which nobody may hold two: the policies have it so, for good.")
class ExclusiveRoles:
    roles: list[str] = strawberry.field(description="Their names, alphabetically.")


@strawberry.input(description="Two roles to keep apart.")
class RoleConflictCreateInput:
    first_role: str = strawberry.field(description="One role's name.")
    second_role: str = strawberry.field(description="The other's.")
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


@strawberry.input(description="A rule that is to end.")
class RoleConflictDeleteInput:
    id: strawberry.ID = strawberry.field(description="The rule.")
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


@strawberry.type(description="The two roles may be held together again.")
class RoleConflictDeleted:
    conflict_id: strawberry.ID = strawberry.field(description="The rule that is no more.")


RoleConflictCreateResult = Annotated[
    RoleConflict | InvalidInput | NotFound | Conflict | GrantRefused | ApprovalPending,
    strawberry.union("RoleConflictCreateResult", description="The rule, or why there is none."),
]
RoleConflictDeleteResult = Annotated[
    RoleConflictDeleted | InvalidInput | NotFound | ApprovalPending,
    strawberry.union("RoleConflictDeleteResult", description="What came of it."),
]


@strawberry.type
class RoleConflictsQuery:
    @select(Permission.ROLE_CONFLICTS_READ, order=("-created_at", "-id"))
    @staticmethod
    def role_conflicts(filter: RoleConflictFilter | None = None) -> Connection[RoleConflict]:
        """The pairs of roles that are kept apart as data, newest first."""

    @query(Permission.ROLE_CONFLICTS_READ)
    async def exclusive_roles(self) -> list[ExclusiveRoles]:
        """The sets of roles the policies keep apart, of which nobody holds two."""
        return [ExclusiveRoles(roles=sorted(group)) for group in exclusive()]


@strawberry.type
class RoleConflictsMutation:
    @mutation(Permission.ROLE_CONFLICTS_CREATE)
    async def role_conflict_create(self, info: Info, input: RoleConflictCreateInput) -> RoleConflictCreateResult:
        """Keep two roles apart from now on, once others have approved it. Refused while somebody holds both."""
        roles = (input.first_role, input.second_role)
        key = await conflicts.create(info.context.viewer, roles, input.reason)
        return Reference(RoleConflict, key)  # type: ignore[return-value]

    @mutation(Permission.ROLE_CONFLICTS_DELETE)
    async def role_conflict_delete(self, info: Info, input: RoleConflictDeleteInput) -> RoleConflictDeleteResult:
        """Let two roles be held together again, once others have approved it."""
        key = global_ids.decode_as("RoleConflict", input.id)
        await conflicts.delete(info.context.viewer, key, input.reason)
        return RoleConflictDeleted(conflict_id=input.id)
