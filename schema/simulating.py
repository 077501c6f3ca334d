"""What a change of rights would do, before it is done."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import InvalidInput, Reason
from schema.core.fields import query
from schema.core.risks import Effect, ScopeKind
from schema.explanations import permission_of
from server.core import errors, global_ids
from server.core.explaining import Line
from server.core.vocabulary import Permission
from server.domains.explanations import changes as supposed
from server.domains.explanations import supposing

describe(
    supposed.ChangeKind,
    "What is supposed.",
    "RightsChangeKind",
    ASSIGNMENT_ADD="A role is granted to `userId`, in `unitId` where it is given.",
    ASSIGNMENT_REMOVE="The assignment `assignmentId` is taken back.",
    ROLE_SET="The role has the `permissions` and no others. It may be a new one; without permissions it is gone.",
)


describe(
    supposing.Effect,
    "Which way it goes.",
    "RightsDifferenceEffect",
    GAINS="It would be held, and is not.",
    LOSES="It is held, and would not be.",
)


@strawberry.input(description="A line a role would have.")
class PermissionLineInput:
    permission: str = strawberry.field(description="The permission.")
    scope: ScopeKind = strawberry.field(description="In which kind of scope.")
    effect: Effect = strawberry.field(default=Effect.ALLOW, description="Whether the line gives or takes.")


@strawberry.input(description="One change of rights; which fields it needs depends on its kind.")
class RightsChangeInput:
    kind: supposed.ChangeKind = strawberry.field(description="What is supposed.")
    user_id: strawberry.ID | None = strawberry.field(default=None, description="Who is granted the role.")
    role_key: str | None = strawberry.field(default=None, description="The role that is granted, or changed.")
    unit_id: strawberry.ID | None = strawberry.field(default=None, description="Where it is granted.")
    assignment_id: strawberry.ID | None = strawberry.field(default=None, description="What is taken back.")
    permissions: list[PermissionLineInput] | None = strawberry.field(
        default=None, description="All the lines a changed role would have, at most 400."
    )


@strawberry.type(description="A permission somebody would gain or lose.")
class RightsDifference:
    user_id: strawberry.ID = strawberry.field(description="Who.")
    display_name: str = strawberry.field(description="Their name.")
    effect: supposing.Effect = strawberry.field(description="Which way.")
    permission: str = strawberry.field(description="Which permission.")
    scope: ScopeKind = strawberry.field(description="In which kind of scope.")
    unit_id: strawberry.ID | None = strawberry.field(description="The unit, for the scope UNIT.")
    unit_name: str | None = strawberry.field(description="The unit's name.")


@strawberry.type(description="Why one of the changes could not be done as it is supposed.")
class RightsProblem:
    change: int = strawberry.field(description="Which of the changes, counted from 0.")
    reason: Reason = strawberry.field(description="Why.")


@strawberry.type(description="What changes of rights would do.")
class RightsSimulation:
    differences: list[RightsDifference] = strawberry.field(
        description="Who would gain or lose what: the first hundred, by the age of the accounts."
    )
    gained: int = strawberry.field(description="How many permissions would be gained, by all accounts together.")
    lost: int = strawberry.field(description="How many would be lost.")
    people_gaining: int = strawberry.field(description="How many accounts would gain one.")
    people_losing: int = strawberry.field(description="How many accounts would lose one.")
    complete: bool = strawberry.field(description="Whether all accounts were counted; false where they are too many.")
    problems: list[RightsProblem] = strawberry.field(description="What would stand in the way of doing it.")

    @classmethod
    def of(cls, found: supposing.Simulation) -> "RightsSimulation":
        return cls(
            differences=[
                RightsDifference(
                    user_id=strawberry.ID(global_ids.encode("User", one.user_id)),
                    display_name=found.names[one.user_id],
                    effect=one.effect,
                    permission=one.permission.value,
                    scope=one.scope,
                    unit_id=strawberry.ID(global_ids.encode("Unit", one.place))
                    if one.scope is ScopeKind.UNIT and one.place is not None
                    else None,
                    unit_name=found.units.get(one.place or 0) if one.scope is ScopeKind.UNIT else None,
                )
                for one in found.differences
            ],
            gained=found.gained,
            lost=found.lost,
            people_gaining=found.people_gaining,
            people_losing=found.people_losing,
            complete=found.complete,
            problems=[RightsProblem(change=one.change, reason=Reason.of(one.reason)) for one in found.problems],
        )


PermissionSimulateResult = Annotated[
    RightsSimulation | InvalidInput,
    strawberry.union("PermissionSimulateResult", description="What would come of it, or why that cannot be said."),
]


@strawberry.type
class SimulatingQuery:
    @query(Permission.PERMISSIONS_SIMULATE, heavy=True)
    async def permission_simulate(
        self,
        info: Info,
        changes: Annotated[
            list[RightsChangeInput], strawberry.argument(description="The changes, done one after another; at most 20.")
        ],
    ) -> PermissionSimulateResult:
        """Who would gain and who would lose which permission if rights were changed so. Nothing is stored."""
        asked = [_change(place, one) for place, one in enumerate(changes[: supposed.MOST_CHANGES + 1])]
        return RightsSimulation.of(await supposing.simulate(info.context.viewer, asked))


def _change(place: int, given: RightsChangeInput) -> supposed.Change:
    at = ("changes", str(place))
    lines = (given.permissions or [])[: supposed.MOST_LINES + 1]
    role = (given.role_key or "").strip()
    return supposed.Change(
        given.kind,
        user_id=_key("User", given.user_id),
        role=role,
        unit_id=_key("Unit", given.unit_id),
        assignment_id=_key("RoleAssignment", given.assignment_id),
        lines=tuple(
            Line(
                role,
                permission_of(one.permission, *at, "permissions", str(number), "permission"),
                one.scope,
                one.effect is Effect.ALLOW,
            )
            for number, one in enumerate(lines)
        ),
    )


def _key(type_name: str, id: str | None) -> int | None:
    """The key; one that no object has where the id is of no such object."""
    if id is None:
        return None
    try:
        return global_ids.decode_as(type_name, id)
    except errors.NotFound:
        return 0
