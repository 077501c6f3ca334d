"""What waits for others to approve it, and what they said."""

from collections.abc import AsyncGenerator
from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import orjson
import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation, select, subscription
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, column, computed, entity, many, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, OptionalDateTimeFilter, TextFilter
from schema.users import User
from server.core import broadcast, global_ids
from server.core.vocabulary import Permission
from server.domains.approvals import actions, deciding, models, settling, states, telling

describe(
    states.ApprovalState,
    "How far a request for approval has come.",
    PENDING="It waits for others to decide.",
    EXECUTED="It was approved, and done in the same moment.",
    REJECTED="Somebody rejected it; their note says why.",
    WITHDRAWN="Whoever asked took it back, or may not ask for it any more.",
    EXPIRED="Nobody decided in time.",
    FAILED="It could not be done: the code of the outcome says why.",
)
describe(states.Vote, "What one person said.", APPROVE="It shall be done.", REJECT="It shall not.")


@strawberry.type(description="A value before and after. Personal data is masked.")
class ApprovalChange:
    field: str = strawberry.field(description="Which value.")
    before: str | None = strawberry.field(description="Before; null where there is none.")
    after: str | None = strawberry.field(description="After; null where there will be none.")


@entity(models.ApprovalVote, reads=Permission.APPROVALS_READ, description="What one person said of a request.")
class ApprovalVote(Node):
    voter: User | None = one(description="Who, where the viewer may see them; null for whoever runs the machine.")
    vote: states.Vote = column(description="What they said.")
    note: str | None = column(description="Why, in their words.")
    at: datetime = column(description="When.")


@entity(
    models.Approval,
    reads=Permission.APPROVALS_READ,
    description="Something one person wants to do, kept exactly as it is until others have decided about it.",
)
class Approval(Node, Stateful):
    state: states.ApprovalState = column(description="How far it has come.")
    permission: str = column(description="What: the permission that is exercised.")
    proposer: User | None = one(description="Who asked, where the viewer may see them.")
    reason: str | None = column(description="Why, in their words.")
    digest: str = column(description="SHA-256 of what will be done, in hexadecimal. What is done has the same.")
    quorum: int = column(description="How many others have to approve.")
    proposed_at: datetime = column(description="When it was asked for.")
    expires_at: datetime = column(description="Until when it can be decided.")
    decided_at: datetime | None = column(description="When it came to its end.")
    outcome_code: str | None = column(
        description="Why it was not done, as a closed name; null where it was, or still waits."
    )
    votes: list[ApprovalVote] = many("approval", order=("at", "id"), description="What was said of it so far.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")

    @computed("id")
    @staticmethod
    def number(key: int) -> str:
        """What people call it by."""
        return telling.number(key)

    @computed("subject_type", "subject_key")
    @staticmethod
    def subject_id(subject_type: str | None, subject_key: int | None) -> strawberry.ID | None:
        """What it is about."""
        return _id(subject_type, subject_key)

    @computed("subject_type")
    @staticmethod
    def subject_type(subject_type: str | None) -> str | None:
        """The graph type of what it is about."""
        return subject_type

    @computed("result_type", "result_key")
    @staticmethod
    def result_id(result_type: str | None, result_key: int | None) -> strawberry.ID | None:
        """What came of it, once it is done."""
        return _id(result_type, result_key)

    @computed("changes")
    @staticmethod
    def changes(found: dict[str, list[Any]]) -> list[ApprovalChange]:
        """What would be different."""
        return [ApprovalChange(field=name, before=_text(pair[0]), after=_text(pair[1])) for name, pair in found.items()]

    @computed(*actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(*row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(row, viewer)]


def _id(type_name: str | None, key: int | None) -> strawberry.ID | None:
    return None if type_name is None or key is None else strawberry.ID(global_ids.encode(type_name, key))


def _text(value: Any) -> str | None:
    """Texts as they are, everything else as JSON."""
    return value if value is None or isinstance(value, str) else orjson.dumps(value).decode()


@filters("requests for approval")
class ApprovalFilter:
    state: Filter[states.ApprovalState] | None = by_column("How far it has come.")
    proposer: IDFilter | None = by_key("proposer_id", "User", "Who asked.")
    permission: TextFilter | None = by_column("What: the permission that is exercised.")
    proposed_at: DateTimeFilter | None = by_column("When it was asked for.")
    expires_at: DateTimeFilter | None = by_column("Until when it can be decided.")
    decided_at: OptionalDateTimeFilter | None = by_column("When it came to its end.")


class Sorting(Enum):
    EXPIRES_AT = "expires_at"
    PROPOSED_AT = "proposed_at"
    DECIDED_AT = "decided_at"


describe(
    Sorting,
    "What requests for approval can be sorted by.",
    "ApprovalOrderField",
    EXPIRES_AT="Until when they can be decided.",
    PROPOSED_AT="When they were asked for.",
    DECIDED_AT="When they came to their end.",
)


@strawberry.input(description="How requests for approval are sorted.")
class ApprovalOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.ASC, description="Which way.")


@strawberry.input(description="A request for approval, as it was last seen.")
class ApprovalStepInput:
    id: strawberry.ID = strawberry.field(description="The request.")
    expected_version: int = strawberry.field(description="Its version when it was read.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("Approval", self.id), self.expected_version


@strawberry.input(description="A request to approve, as it was last seen.")
class ApprovalApproveInput(ApprovalStepInput):
    note: str = strawberry.field(default="", description="What one wants to say about it, at most 200 characters.")


@strawberry.input(description="A request to reject, as it was last seen.")
class ApprovalRejectInput(ApprovalStepInput):
    note: str = strawberry.field(description="Why, 4 to 200 characters: whoever asked reads it.")


@strawberry.input(description="A request to take back, as it was last seen.")
class ApprovalWithdrawInput(ApprovalStepInput): ...


Decided = Approval | NotFound | InvalidInput | InvalidTransition | VersionConflict | Conflict
TEXT = "The request after it, or why nothing was decided."
ApprovalApproveResult = Annotated[Decided, strawberry.union("ApprovalApproveResult", description=TEXT)]
ApprovalRejectResult = Annotated[Decided, strawberry.union("ApprovalRejectResult", description=TEXT)]
ApprovalWithdrawResult = Annotated[
    Approval | NotFound | InvalidTransition | VersionConflict,
    strawberry.union("ApprovalWithdrawResult", description=TEXT),
]


@strawberry.type
class ApprovalsQuery:
    @select(Permission.APPROVALS_READ, order=("expires_at", "id"))
    @staticmethod
    def approvals(
        filter: ApprovalFilter | None = None, order_by: list[ApprovalOrderBy] | None = None
    ) -> Connection[Approval]:
        """Requests for approval within the viewer's scope, those that expire first in front unless sorted otherwise."""


@strawberry.type
class ApprovalsMutation:
    @mutation(Permission.APPROVALS_DECIDE)
    async def approval_approve(self, info: Info, input: ApprovalApproveInput) -> ApprovalApproveResult:
        """Approve what somebody else asked for. With the last approval it is done at once, exactly as it was kept."""
        return _read(await deciding.approve(info.context.viewer, *input.seen, input.note))

    @mutation(Permission.APPROVALS_DECIDE)
    async def approval_reject(self, info: Info, input: ApprovalRejectInput) -> ApprovalRejectResult:
        """Reject what somebody else asked for. They are told why."""
        return _read(await deciding.reject(info.context.viewer, *input.seen, input.note))

    @mutation(Permission.APPROVALS_WITHDRAW)
    async def approval_withdraw(self, info: Info, input: ApprovalWithdrawInput) -> ApprovalWithdrawResult:
        """Take back what one has asked for."""
        return _read(await deciding.withdraw(info.context.viewer, *input.seen))


@strawberry.type
class ApprovalsSubscription:
    @subscription(Permission.APPROVALS_READ)
    async def approval_updated(self, info: Info, id: strawberry.ID) -> AsyncGenerator[Approval | None, None]:
        """A request within the viewer's scope, now and after each change. Null where there is none."""
        key = global_ids.decode_as("Approval", id)
        with broadcast.listening(settling.topic(key)) as news:
            yield _read(key)
            async for _ in news():
                yield _read(key)


def _read(key: int) -> Approval:
    return Reference(Approval, key)  # type: ignore[return-value]
