"""Roles: what they allow, what they were before, and how people compose their own."""

from datetime import datetime
from enum import Enum
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation, query, select
from schema.core.four_eyes import ApprovalPending
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.risks import Effect, Risk, ScopeKind
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, column, computed, entity, many, one
from schema.engine.filters import by_column, filters
from schema.engine.operators import BooleanFilter, DateTimeFilter, OptionalDateTimeFilter, StringFilter
from schema.users import User
from server.core import global_ids
from server.core.catalogue import Meaning, catalogue
from server.core.vocabulary import Permission
from server.domains.permissions import grants, role_changes, role_models
from server.domains.permissions.role_drafts import Draft, Given
from server.domains.users.models import UserKind


@strawberry.type(description="What a permission allows, for whoever composes or grants a role.")
class PermissionInfo:
    name: str = strawberry.field(description="Its name: what it is about, a colon, and what is done with that.")
    node_type: str = strawberry.field(description="What it is about, in the plural.")
    verb: str = strawberry.field(description="What is done with that.")
    description_zh: str = strawberry.field(description="What it allows, in Chinese.")
    description_en: str = strawberry.field(description="What it allows, in English.")
    risk: Risk = strawberry.field(description="How much harm it can do in the wrong hands.")
    sensitive: bool = strawberry.field(description="Whether it shows personal data in clear, or documents.")
    scopes: list[ScopeKind] = strawberry.field(description="The kinds of scope it can be granted in, widest first.")

    @classmethod
    def of(cls, found: Meaning) -> "PermissionInfo":
        return cls(
            name=found.permission.value,
            node_type=found.node_type,
            verb=found.verb,
            description_zh=found.zh,
            description_en=found.en,
            risk=found.risk,
            sensitive=found.sensitive,
            scopes=list(found.scopes),
        )


@strawberry.type(description="What a role says of one permission.")
class RolePermission:
    permission: str = strawberry.field(description="Its name.")
    scope: ScopeKind = strawberry.field(description="In which kind of scope; `ANY` where it is denied.")
    effect: Effect = strawberry.field(description="Whether it is given or taken away.")


def _said(rows: list[list[str]]) -> list[RolePermission]:
    return [
        RolePermission(permission=one.permission.value, scope=one.scope, effect=one.effect)
        for one in sorted(grants.read(rows))
    ]


@entity(
    role_models.RoleVersion,
    reads=Permission.ROLES_READ,
    description="What a role was from a moment on, until the next version.",
)
class RoleVersion(Node):
    version: int = column(description="Which version.")
    name_zh: str = column(description="Its Chinese name then.")
    name_en: str = column(description="Its English name then.")
    retired: bool = column(description="Whether it was retired with this version.")
    reason: str = column(description="Why it was changed, in the words of whoever did.")
    changed_at: datetime = column(description="Since when.")
    changed_by: User | None = one(
        description="Who changed it; null for a release, and where the viewer may not see them."
    )

    @computed("kinds")
    @staticmethod
    def kinds(values: list[str]) -> list[UserKind]:
        """The kinds of user that could hold it then."""
        return [UserKind(value) for value in values]

    @computed("grants")
    @staticmethod
    def permissions(rows: list[list[str]]) -> list[RolePermission]:
        """What it said then, by permission."""
        return _said(rows)


@entity(
    role_models.Role,
    reads=Permission.ROLES_READ,
    description="A set of permissions with a name. Built-in ones come with a release; others were composed here.",
)
class Role(Node):
    key: str = column(description="The name it is granted by; never used for another one.")
    name_zh: str = column(description="Its Chinese name.")
    name_en: str = column(description="Its English name.")
    built_in: bool = column(description="Whether it comes with a release and cannot be changed here.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    created_at: datetime = column(description="When it was made.")
    updated_at: datetime = column(description="When it was changed last.")
    retired_at: datetime | None = column(description="Since when it allows and denies nothing; null where it counts.")
    versions: list[RoleVersion] = many(
        "role", order=("-version", "-id"), description="What it is and was, newest first."
    )

    @computed("kinds")
    @staticmethod
    def kinds(values: list[str]) -> list[UserKind]:
        """The kinds of user that may hold it."""
        return [UserKind(value) for value in values]

    @computed("grants")
    @staticmethod
    def permissions(rows: list[list[str]]) -> list[RolePermission]:
        """What it says, by permission."""
        return _said(rows)


@filters("roles")
class RoleFilter:
    key: StringFilter | None = by_column("The name they are granted by.")
    built_in: BooleanFilter | None = by_column("Whether they come with a release.")
    updated_at: DateTimeFilter | None = by_column("When they were changed last.")
    retired_at: OptionalDateTimeFilter | None = by_column("Since when they count no more.")


class Sorting(Enum):
    KEY = "key"
    UPDATED_AT = "updated_at"


describe(
    Sorting,
    "What roles can be sorted by.",
    "RoleOrderField",
    KEY="The name they are granted by.",
    UPDATED_AT="When they were changed last.",
)


@strawberry.input(description="How roles are sorted.")
class RoleOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.ASC, description="Which way.")


@strawberry.input(description="What a role is to say of one permission.")
class RolePermissionInput:
    permission: str = strawberry.field(description="Its name, as `permissionCatalogue` has it.")
    scope: ScopeKind = strawberry.field(description="In which kind of scope; `ANY` where it is denied.")
    effect: Effect = strawberry.field(default=Effect.ALLOW, description="Given or taken away.")


KEY = (
    "What it will be granted by: 3 to 32 small letters, digits and underscores. The platform puts `custom_` before it."
)
NAME_ZH, NAME_EN = "Its Chinese name, at most 40 characters.", "Its English name, at most 60 characters."
REASON = "Why, at most 200 characters."


@strawberry.input(description="A role to be composed. Nobody puts into it what they do not hold as widely themselves.")
class RoleCreateInput:
    key: str = strawberry.field(description=KEY)
    name_zh: str = strawberry.field(description=NAME_ZH)
    name_en: str = strawberry.field(description=NAME_EN)
    kinds: list[UserKind] = strawberry.field(description="The kinds of user that may hold it.")
    permissions: list[RolePermissionInput] | None = strawberry.field(
        default=None, description="What it says; null to say what the role says that it is cloned from."
    )
    cloned_from: str | None = strawberry.field(default=None, description="The key of the role it begins as.")
    reason: str = strawberry.field(description=REASON)


@strawberry.input(description="What a composed role is to be from now on.")
class RoleUpdateInput:
    id: strawberry.ID = strawberry.field(description="The role.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    name_zh: str = strawberry.field(description=NAME_ZH)
    name_en: str = strawberry.field(description=NAME_EN)
    kinds: list[UserKind] = strawberry.field(description="The kinds of user that may hold it.")
    permissions: list[RolePermissionInput] = strawberry.field(description="Everything it says.")
    reason: str = strawberry.field(description=REASON)


@strawberry.input(description="A composed role nobody needs any more.")
class RoleRetireInput:
    id: strawberry.ID = strawberry.field(description="The role.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    reason: str = strawberry.field(description=REASON)


RoleCreateResult = Annotated[
    Role | InvalidInput | NotFound | Conflict | ApprovalPending,
    strawberry.union("RoleCreateResult", description="What came of it."),
]
RoleUpdateResult = Annotated[
    Role | InvalidInput | NotFound | Conflict | InvalidTransition | VersionConflict | ApprovalPending,
    strawberry.union("RoleUpdateResult", description="What came of it."),
]
RoleRetireResult = Annotated[
    Role | InvalidInput | NotFound | Conflict | InvalidTransition | VersionConflict | ApprovalPending,
    strawberry.union("RoleRetireResult", description="What came of it."),
]


def _given(sent: list[RolePermissionInput]) -> list[Given]:
    return [(one.permission, one.scope.value, one.effect.value) for one in sent]


@strawberry.type
class RolesQuery:
    @query(Permission.PERMISSIONS_READ)
    async def permission_catalogue(self) -> list[PermissionInfo]:
        """Every permission there is, alphabetically, with what it allows."""
        return [PermissionInfo.of(found) for found in catalogue().values()]

    @select(Permission.ROLES_READ, order=("key", "id"))
    @staticmethod
    def roles(filter: RoleFilter | None = None, order_by: list[RoleOrderBy] | None = None) -> Connection[Role]:
        """The roles there are, by key."""

    @select(Permission.ROLES_READ)
    @staticmethod
    def role(key: str) -> Role | None:
        """The role of this key."""


@strawberry.type
class RolesMutation:
    @mutation(Permission.ROLES_CREATE)
    async def role_create(self, info: Info, input: RoleCreateInput) -> RoleCreateResult:
        """Compose a role. One that allows what is of high risk has to be approved by others first."""
        sent = None if input.permissions is None else _given(input.permissions)
        given = await role_changes.begun(sent, input.cloned_from)
        draft = Draft(input.name_zh, input.name_en, input.kinds, given, input.reason)
        return Reference(Role, await role_changes.create(info.context.viewer, input.key, draft))  # type: ignore[return-value]

    @mutation(Permission.ROLES_UPDATE)
    async def role_update(self, info: Info, input: RoleUpdateInput) -> RoleUpdateResult:
        """Change a composed role, for everybody who holds it. What adds to high risk has to be approved by others first."""
        draft = Draft(input.name_zh, input.name_en, input.kinds, _given(input.permissions), input.reason)
        key = global_ids.decode_as("Role", input.id)
        found = await role_changes.update(info.context.viewer, key, input.expected_version, draft)
        return Reference(Role, found)  # type: ignore[return-value]

    @mutation(Permission.ROLES_RETIRE)
    async def role_retire(self, info: Info, input: RoleRetireInput) -> RoleRetireResult:
        """Let a composed role count no more, for everybody who holds it. Its key is not used again."""
        key = global_ids.decode_as("Role", input.id)
        found = await role_changes.retire(info.context.viewer, key, input.expected_version, input.reason)
        return Reference(Role, found)  # type: ignore[return-value]
