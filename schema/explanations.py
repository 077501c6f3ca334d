"""Decisions that explain themselves: why somebody may or may not, who can, and which role would do."""

from datetime import datetime
from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import InvalidInput, NotFound, Reason
from schema.core.fields import computing, query
from schema.core.risks import Effect, ScopeKind
from schema.engine.declare import ENTITIES
from server.core import errors, global_ids
from server.core.explaining import Line
from server.core.vocabulary import Permission
from server.domains.explanations import deciding, holding, offering
from server.domains.explanations.objects import Named
from server.domains.users import models as user_models

describe(
    deciding.Span,
    "When an assignment counts.",
    "AssignmentSpan",
    PRESENT="Now.",
    ENDED="It has ended.",
    TO_COME="It has not begun.",
)


def permission_of(name: str, *path: str) -> Permission:
    """The permission of this name. Raises InvalidInput, at the path in the input."""
    try:
        return Permission(name)
    except ValueError as unknown:
        issue = errors.Issue(path or ("permission",), "UNKNOWN", "There is no such permission.")
        raise errors.InvalidInput([issue]) from unknown


def object_of(id: str | None) -> Named | None:
    """The object of this id, of whatever type. Raises NotFound for ids that no type has."""
    if id is None:
        return None
    type_name, key = global_ids.decode(id)
    if type_name not in ENTITIES:
        raise errors.NotFound
    entity = ENTITIES[type_name]
    return Named(entity.model, key, entity.reads)


@strawberry.type(description="A line of the policies.")
class PolicyLine:
    role: str = strawberry.field(description="The role it speaks of.")
    permission: str = strawberry.field(description="The permission it speaks of.")
    scope: ScopeKind = strawberry.field(description="In which kind of scope it grants; means nothing where it denies.")
    effect: Effect = strawberry.field(description="Whether it gives or takes.")
    source: str | None = strawberry.field(description="The file it stands in; null for a role kept in the database.")

    @classmethod
    def of(cls, line: Line) -> "PolicyLine":
        effect = Effect.ALLOW if line.allows else Effect.DENY
        return cls(
            role=line.role, permission=line.permission.value, scope=line.scope, effect=effect, source=line.source
        )


@strawberry.type(description="An assignment as an explanation names it.")
class AssignmentNamed:
    id: strawberry.ID = strawberry.field(description="The role assignment.")
    unit_id: strawberry.ID | None = strawberry.field(description="Its unit; null where it is tied to none.")
    unit_name: str | None = strawberry.field(description="The unit's name.")
    valid_from: datetime = strawberry.field(description="From when.")
    valid_until: datetime | None = strawberry.field(description="Until when; null where it does not end by itself.")
    span: deciding.Span = strawberry.field(description="Whether it counts now.")

    @classmethod
    def of(cls, held: deciding.Held) -> "AssignmentNamed":
        return cls(
            id=strawberry.ID(global_ids.encode("RoleAssignment", held.id)),
            unit_id=_unit(held.unit_id),
            unit_name=held.unit_name,
            valid_from=held.valid_from,
            valid_until=held.valid_until,
            span=held.span,
        )


@strawberry.type(description="A policy line as somebody has it.")
class PermissionGround:
    line: PolicyLine = strawberry.field(description="The line.")
    assignment: AssignmentNamed | None = strawberry.field(
        description="The assignment that brings it; null where being signed in does."
    )
    decides: bool = strawberry.field(description="Whether the decision rests on it.")
    column: str | None = strawberry.field(description="The column by which it reaches the object, if one was named.")

    @classmethod
    def of(cls, ground: deciding.Ground) -> "PermissionGround":
        held = None if ground.held is None else AssignmentNamed.of(ground.held)
        return cls(line=PolicyLine.of(ground.line), assignment=held, decides=ground.decides, column=ground.column)


@strawberry.type(description="A column that decides who reaches the object.")
class DecidingColumn:
    scope: ScopeKind = strawberry.field(description="The kind of scope it decides.")
    column: str = strawberry.field(description="Its name.")
    unit_id: strawberry.ID | None = strawberry.field(description="The unit it holds, where it holds one.")
    is_empty: bool = strawberry.field(description="Whether it holds nothing, so that nobody reaches the object by it.")


@strawberry.type(description="A role that gives a permission. Whether somebody is given it is for others to decide.")
class GivingRole:
    role: str = strawberry.field(description="The role.")
    scopes: list[ScopeKind] = strawberry.field(description="How widely it gives it.")
    is_held: bool = strawberry.field(description="Whether the user holds it now, somewhere.")
    suits_kind: bool = strawberry.field(description="Whether users of this kind may hold it.")


@strawberry.type(description="Why somebody may do something, or may not.")
class PermissionExplanation:
    user_id: strawberry.ID = strawberry.field(description="Who.")
    display_name: str = strawberry.field(description="Their name.")
    permission: str = strawberry.field(description="What.")
    allowed: bool = strawberry.field(description="Whether they may: somewhere, or this object where one was named.")
    grounds: list[PermissionGround] = strawberry.field(
        description="Every line that speaks to it, by each assignment that brings it."
    )
    reasons: list[Reason] = strawberry.field(description="What stands in the way; empty where they may.")
    columns: list[DecidingColumn] | None = strawberry.field(
        description="What decides who reaches the object; null where none was named."
    )
    giving: list[GivingRole] = strawberry.field(description="The roles that give it.")
    granting: list[str] = strawberry.field(description="The roles whose holders can be asked for one.")

    @classmethod
    def of(cls, found: deciding.Explanation) -> "PermissionExplanation":
        columns = None if found.places is None else [
            DecidingColumn(
                scope=one.kind,
                column=one.column,
                unit_id=_unit(one.value) if one.kind is ScopeKind.UNIT else None,
                is_empty=one.value is None,
            )
            for one in found.places
        ]  # fmt: skip
        return cls(
            user_id=strawberry.ID(global_ids.encode("User", found.user_id)),
            display_name=found.display_name,
            permission=found.permission.value,
            allowed=found.allowed,
            grounds=[PermissionGround.of(one) for one in found.grounds],
            reasons=[Reason.of(one) for one in found.reasons],
            columns=columns,
            giving=[
                GivingRole(role=one.role, scopes=list(one.scopes), is_held=one.is_held, suits_kind=one.suits_kind)
                for one in found.giving
            ],
            granting=list(found.granting),
        )


@strawberry.type(description="Somebody who can, and the assignment by which.")
class PermissionHolder:
    assignment_id: strawberry.ID = strawberry.field(description="The role assignment.")
    user_id: strawberry.ID = strawberry.field(description="Who.")
    display_name: str = strawberry.field(description="Their name.")
    kind: user_models.UserKind = strawberry.field(description="What they are to the platform.")
    role: str = strawberry.field(description="The role that gives it.")
    scopes: list[ScopeKind] = strawberry.field(description="How widely the role gives it.")
    unit_id: strawberry.ID | None = strawberry.field(description="The assignment's unit, if it has one.")
    unit_name: str | None = strawberry.field(description="The unit's name.")
    valid_from: datetime = strawberry.field(description="From when.")
    valid_until: datetime | None = strawberry.field(description="Until when; null where it does not end by itself.")

    @classmethod
    def of(cls, one: holding.Holder) -> "PermissionHolder":
        return cls(
            assignment_id=strawberry.ID(global_ids.encode("RoleAssignment", one.assignment_id)),
            user_id=strawberry.ID(global_ids.encode("User", one.user_id)),
            display_name=one.display_name,
            kind=one.kind,
            role=one.role,
            scopes=list(one.scopes),
            unit_id=_unit(one.unit_id),
            unit_name=one.unit_name,
            valid_from=one.valid_from,
            valid_until=one.valid_until,
        )


@strawberry.type(description="Somebody who reaches an object because it is theirs.")
class ObjectOwner:
    user_id: strawberry.ID = strawberry.field(description="Who.")
    display_name: str = strawberry.field(description="Their name.")


@strawberry.type(description="A page of those who can, by the age of their assignments.")
class PermissionHolders:
    found: strawberry.Private[Any]
    nodes: list[PermissionHolder] = strawberry.field(description="Each assignment in force that gives it.")
    everybody: list[ScopeKind] = strawberry.field(description="How widely everybody has it who is signed in.")
    owners: list[ObjectOwner] = strawberry.field(description="Whose the object is, where that makes them reach it.")
    after: strawberry.ID | None = strawberry.field(
        description="Give this as `after` for the next page; null on the last one."
    )

    @computing("How many assignments give it; counted only when selected, and at most 10,001.")
    async def total_count(self) -> int:
        found: int = await self.found.count()
        return found


@strawberry.type(description="A role that would give somebody a permission.")
class RoleOffer:
    role: str = strawberry.field(description="The role.")
    scopes: list[ScopeKind] = strawberry.field(description="How widely it gives the permission.")
    extra: list[str] = strawberry.field(description="What else it would give that the user has nowhere yet.")
    is_held: bool = strawberry.field(description="Whether the user holds it now, somewhere.")
    problems: list[Reason] = strawberry.field(description="Why it could not be granted, or would not help.")


@strawberry.type(description="The roles that would give somebody a permission.")
class RoleOffers:
    offers: list[RoleOffer] = strawberry.field(
        description="Best first: without problems, then by how little else they give."
    )


PermissionExplainResult = Annotated[
    PermissionExplanation | InvalidInput | NotFound,
    strawberry.union("PermissionExplainResult", description="The explanation, or why there is none."),
]
WhoCanResult = Annotated[
    PermissionHolders | InvalidInput | NotFound,
    strawberry.union("WhoCanResult", description="Who can, or why that cannot be said."),
]
RolesGrantingResult = Annotated[
    RoleOffers | InvalidInput | NotFound,
    strawberry.union("RolesGrantingResult", description="The roles, or why none can be named."),
]
ASKED = Annotated[str, strawberry.argument(description="The permission, such as `orders:cancel`.")]
OBJECT = Annotated[
    strawberry.ID | None,
    strawberry.argument(description="For this object alone; one out of the asker's sight is not found."),
]


@strawberry.type
class ExplanationsQuery:
    @query(Permission.PERMISSIONS_EXPLAIN)
    async def permission_explain(
        self,
        info: Info,
        permission: ASKED,
        user_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Whom it is about; the asker where left out.")
        ] = None,
        object_id: OBJECT = None,
    ) -> PermissionExplainResult:
        """Why a user may do something or may not: the policy lines that decide, and what is missing.

        Everybody can ask about themselves.
        """
        viewer = info.context.viewer
        about = viewer.user_id or 0 if user_id is None else global_ids.decode_as("User", user_id)
        asked, named = permission_of(permission), object_of(object_id)
        return PermissionExplanation.of(await deciding.explain(viewer, about, asked, named))

    @query(Permission.PERMISSION_HOLDERS_READ)
    async def who_can(
        self,
        info: Info,
        permission: ASKED,
        object_id: OBJECT = None,
        first: Annotated[int, strawberry.argument(description="How many: 1 to 100.")] = 50,
        after: Annotated[strawberry.ID | None, strawberry.argument(description="`after` of the page before.")] = None,
    ) -> WhoCanResult:
        """Who can do something now, and by which assignment."""
        asked, named = permission_of(permission), object_of(object_id)
        begin = None if after is None else global_ids.decode_as("RoleAssignment", after)
        found = await holding.holders(info.context.viewer, asked, named, first=first, after=begin)
        return PermissionHolders(
            found=found,
            nodes=[PermissionHolder.of(one) for one in found.holders],
            everybody=list(found.everybody),
            owners=[
                ObjectOwner(user_id=strawberry.ID(global_ids.encode("User", key)), display_name=name)
                for key, name in found.owners
            ],
            after=None if found.after is None else strawberry.ID(global_ids.encode("RoleAssignment", found.after)),
        )

    @query(Permission.PERMISSIONS_SIMULATE)
    async def roles_granting(
        self,
        info: Info,
        permission: ASKED,
        user_id: Annotated[strawberry.ID, strawberry.argument(description="Who lacks it.")],
    ) -> RolesGrantingResult:
        """The roles that would give a user a permission, those first that give least beside it. Nothing is granted."""
        key = global_ids.decode_as("User", user_id)
        found = await offering.granting(info.context.viewer, permission_of(permission), key)
        return RoleOffers(
            offers=[
                RoleOffer(
                    role=one.role,
                    scopes=list(one.scopes),
                    extra=[extra.value for extra in one.extra],
                    is_held=one.is_held,
                    problems=[Reason.of(problem) for problem in one.problems],
                )
                for one in found
            ]
        )


def _unit(key: int | None) -> strawberry.ID | None:
    return None if key is None else strawberry.ID(global_ids.encode("Unit", key))
