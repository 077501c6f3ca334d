"""Giving roles and taking them back, and asking for one for hours."""

from datetime import datetime
from typing import Annotated, TypeVar

import strawberry

from schema.core.context import Info
from schema.core.errors import GrantRefused, IdempotencyKeyReused, InvalidInput, NotFound, Reason
from schema.core.fields import mutation, query
from schema.core.four_eyes import ApprovalPending
from schema.engine.declare import Reference
from schema.permissions import RoleAssignment
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.permissions import choosing, elevating, granting

Read = TypeVar("Read")


@strawberry.input(description="A role for somebody.")
class RoleAssignmentCreateInput:
    idempotency_key: str = strawberry.field(
        description="Your own name for this request, 8 to 100 characters: repeated with it, nothing is given twice."
    )
    user_id: strawberry.ID = strawberry.field(description="Who is to hold it; never oneself.")
    role: str = strawberry.field(description="The role's name, as the policies have it.")
    unit_id: strawberry.ID | None = strawberry.field(default=None, description="Where, for a role held in a unit.")
    valid_from: datetime | None = strawberry.field(default=None, description="From when; now where absent.")
    valid_until: datetime | None = strawberry.field(
        default=None, description="Until when; where absent it does not end by itself."
    )
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


@strawberry.input(description="A role to take back.")
class RoleAssignmentWithdrawInput:
    id: strawberry.ID = strawberry.field(description="The assignment; never one's own.")
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


@strawberry.input(description="A role for oneself, for hours.")
class ElevationRequestInput:
    role: str = strawberry.field(description="The role's name, as the policies have it.")
    unit_id: strawberry.ID | None = strawberry.field(default=None, description="Where, for a role held in a unit.")
    until: datetime = strawberry.field(description="Until when: at most eight hours from now.")
    reason: str = strawberry.field(description="What for, 4 to 200 characters.")


@strawberry.input(description="An elevation that is not needed any more.")
class ElevationEndInput:
    id: strawberry.ID = strawberry.field(description="The assignment, one's own.")


@strawberry.type(description="A role somebody could be given.")
class RoleChoice:
    role: str = strawberry.field(description="The role's name, as the policies have it.")
    name_zh: str = strawberry.field(description="What it is called in Chinese.")
    name_en: str = strawberry.field(description="What it is called in English.")
    gains: list[str] = strawberry.field(description="Permissions they do not hold as widely yet, alphabetically.")
    needs_approval: bool = strawberry.field(description="Whether others have to approve it first.")
    against: list[Reason] = strawberry.field(description="What speaks against it; empty where nothing does.")

    @classmethod
    def of(cls, choice: choosing.Choice) -> "RoleChoice":
        return cls(
            role=choice.role.key,
            name_zh=choice.role.zh,
            name_en=choice.role.en,
            gains=[permission.value for permission in choice.gains],
            needs_approval=choice.needs_approval,
            against=[Reason.of(one) for one in choice.against],
        )


RoleAssignmentCreateResult = Annotated[
    RoleAssignment | InvalidInput | NotFound | GrantRefused | IdempotencyKeyReused | ApprovalPending,
    strawberry.union("RoleAssignmentCreateResult", description="The assignment, or why there is none."),
]
RoleAssignmentWithdrawResult = Annotated[
    User | InvalidInput | NotFound | GrantRefused,
    strawberry.union("RoleAssignmentWithdrawResult", description="Whose it was, or why it was not taken."),
]
ElevationRequestResult = Annotated[
    RoleAssignment | InvalidInput | NotFound | GrantRefused | ApprovalPending,
    strawberry.union("ElevationRequestResult", description="The elevation, or why there is none."),
]
ElevationEndResult = Annotated[
    User | NotFound, strawberry.union("ElevationEndResult", description="Whose it was, or why it was not ended.")
]


@strawberry.type
class RoleAssignmentsQuery:
    @query(Permission.ROLE_ASSIGNMENTS_CREATE)
    async def role_choices(
        self, info: Info, user_id: strawberry.ID, unit_id: strawberry.ID | None = None
    ) -> list[RoleChoice]:
        """Every role people of the user's kind may hold: what it would add, and what speaks against giving it."""
        key = global_ids.decode_as("User", user_id)
        found = await choosing.for_somebody(info.context.viewer, key, _unit(unit_id))
        return [RoleChoice.of(choice) for choice in found]

    @query(Permission.ELEVATIONS_REQUEST)
    async def elevation_choices(self, info: Info, unit_id: strawberry.ID | None = None) -> list[RoleChoice]:
        """Every role the viewer may ask for, for hours."""
        return [RoleChoice.of(choice) for choice in await choosing.for_oneself(info.context.viewer, _unit(unit_id))]


@strawberry.type
class RoleAssignmentsMutation:
    @mutation(Permission.ROLE_ASSIGNMENTS_CREATE)
    async def role_assignment_create(self, info: Info, input: RoleAssignmentCreateInput) -> RoleAssignmentCreateResult:
        """Give somebody a role. A privileged one waits for the approval of others. Repeated with its key it is given once."""
        new = granting.NewAssignment(
            user_id=global_ids.decode_as("User", input.user_id),
            role=input.role,
            reason=input.reason,
            unit_id=_unit(input.unit_id),
            valid_from=input.valid_from,
            valid_until=input.valid_until,
        )
        outcome = await granting.grant(info.context.viewer, new, input.idempotency_key)
        info.context.note_replay(outcome.replayed)
        return _read(RoleAssignment, outcome.object_key)

    @mutation(Permission.ROLE_ASSIGNMENTS_DELETE)
    async def role_assignment_withdraw(
        self, info: Info, input: RoleAssignmentWithdrawInput
    ) -> RoleAssignmentWithdrawResult:
        """Take a role back; it is gone at its holder's next request. Never one's own, nor the last administrator's."""
        key = global_ids.decode_as("RoleAssignment", input.id)
        return _read(User, await granting.withdraw(info.context.viewer, key, input.reason))

    @mutation(Permission.ELEVATIONS_REQUEST)
    async def elevation_request(self, info: Info, input: ElevationRequestInput) -> ElevationRequestResult:
        """Ask for a role for oneself, for hours. It always waits for the approval of others, and ends by itself."""
        wish = elevating.Wish(input.role, input.until, input.reason, _unit(input.unit_id))
        return _read(RoleAssignment, await elevating.request(info.context.viewer, wish))

    @mutation(Permission.ELEVATIONS_END)
    async def elevation_end(self, info: Info, input: ElevationEndInput) -> ElevationEndResult:
        """Give an elevation of one's own up before its time."""
        key = global_ids.decode_as("RoleAssignment", input.id)
        return _read(User, await elevating.end(info.context.viewer, key))


def _unit(id: strawberry.ID | None) -> int | None:
    return None if id is None else global_ids.decode_as("Unit", id)


def _read(entity: type[Read], key: int) -> Read:
    return Reference(entity, key)  # type: ignore[return-value]
