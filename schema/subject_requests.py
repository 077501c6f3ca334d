"""Requests of people about their own data, and what staff do with them."""

from datetime import datetime
from enum import Enum
from typing import Annotated, Any

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import (
    Conflict,
    InvalidCredentials,
    InvalidInput,
    InvalidTransition,
    NotFound,
    TooManyAttempts,
    VersionConflict,
)
from schema.core.fields import mutation, select
from schema.core.four_eyes import ApprovalPending
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, column, computed, entity, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, OptionalDateTimeFilter
from schema.files import PATH
from schema.message_words import Language
from schema.retention import RetainedRecord, retained
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.subjects import actions, deciding, models, requests, states

describe(
    states.SubjectRequestKind,
    "What people ask for about their own data.",
    EXPORT="A copy of it, for people and for programs.",
    RECTIFICATION="Another name for the account; addresses and numbers are changed by `contactChangeStart`.",
    DELETION="Deletion of the account.",
)
describe(
    states.SubjectRequestState,
    "How far a request has come.",
    REQUESTED="Asked for; nobody has begun with it.",
    IN_PROGRESS="It is being worked on.",
    DONE="What was asked for is done.",
    REFUSED="It was refused, with a reason.",
    CANCELLED="Whoever asked has taken it back.",
)


@entity(
    models.SubjectRequest,
    reads=Permission.SUBJECT_REQUESTS_READ,
    description="What somebody asked for about their own data, on a clock of working days.",
)
class SubjectRequest(Node, Stateful):
    user: User | None = one(description="Who asked, where the viewer may see them.")
    kind: states.SubjectRequestKind = column(description="For what.")
    state: states.SubjectRequestState = column(description="How far it has come.")
    wanted_name: str | None = column(description="The name a rectification asks for, until it is decided.")
    requested_at: datetime = column(description="When.")
    due_at: datetime = column(description="When its time is over: the midnight after the last of 15 working days.")
    overdue_at: datetime | None = column(description="When it was found overdue; null where it was not.")
    begun_at: datetime | None = column(description="When it was begun with.")
    ended_at: datetime | None = column(description="When it was done, refused or taken back.")
    decided_by: User | None = one(description="Who worked on it, where the viewer may see them; null for the platform.")
    reason: str | None = column(description="Why it was refused.")
    files_expire_at: datetime | None = column(description="Until when an export can be fetched.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")

    @computed("json_file_id")
    @staticmethod
    def json_url(key: int | None) -> str | None:
        """Where the export is fetched as JSON, by whoever asked for it and nobody else; null where there is none."""
        return _url(key)

    @computed("pdf_file_id")
    @staticmethod
    def pdf_url(key: int | None) -> str | None:
        """The same as PDF."""
        return _url(key)

    @computed("kept")
    @staticmethod
    def kept(names: list[str] | None) -> list[RetainedRecord]:
        """What a deletion has left, for how long, and by which law."""
        return retained(names or ())

    @computed("state", "kind", *actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(
        state: states.SubjectRequestState, kind: states.SubjectRequestKind, *row_and_viewer: Any
    ) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(state, kind, row, viewer)]


def _url(key: int | None) -> str | None:
    return None if key is None else f"{PATH}{global_ids.encode('File', key)}"


@filters("requests about personal data")
class SubjectRequestFilter:
    user: IDFilter | None = by_key("user_id", "User", "Who asked.")
    kind: Filter[states.SubjectRequestKind] | None = by_column("For what.")
    state: Filter[states.SubjectRequestState] | None = by_column("How far it has come.")
    due_at: DateTimeFilter | None = by_column("When its time is over.")
    overdue_at: OptionalDateTimeFilter | None = by_column("When it was found overdue.")


class Sorting(Enum):
    DUE_AT = "due_at"
    REQUESTED_AT = "requested_at"


describe(
    Sorting,
    "What requests can be sorted by.",
    "SubjectRequestOrderField",
    DUE_AT="When their time is over.",
    REQUESTED_AT="When they were asked for.",
)


@strawberry.input(description="How requests are sorted.")
class SubjectRequestOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.ASC, description="Which way.")


@strawberry.input(description="What is asked for about the viewer's own data.")
class SubjectRequestCreateInput:
    kind: states.SubjectRequestKind = strawberry.field(description="For what.")
    password: str = strawberry.field(description="The account's password.")
    display_name: str | None = strawberry.field(
        default=None, description="The name a rectification asks for, at most 80 characters."
    )
    language: Language = strawberry.field(
        default=Language.ZH_CN, description="The language of messages about it, and of the document."
    )


@strawberry.input(description="A request to go on with, as it was last seen.")
class SubjectRequestInput:
    id: strawberry.ID = strawberry.field(description="The request.")
    expected_version: int = strawberry.field(description="Its version when it was read.")


@strawberry.input(description="A request to take back, as it was last seen.")
class SubjectRequestCancelInput(SubjectRequestInput):
    pass


@strawberry.input(description="A request to begin with, as it was last seen.")
class SubjectRequestBeginInput(SubjectRequestInput):
    pass


@strawberry.input(description="A request to fulfil, as it was last seen.")
class SubjectRequestFulfilInput(SubjectRequestInput):
    pass


@strawberry.input(description="A request to refuse, as it was last seen.")
class SubjectRequestRefuseInput(SubjectRequestInput):
    reason: str = strawberry.field(description="Why, 4 to 200 characters: whoever asked is told.")


SubjectRequestCreateResult = Annotated[
    SubjectRequest | InvalidInput | InvalidCredentials | TooManyAttempts | Conflict,
    strawberry.union("SubjectRequestCreateResult", description="What came of it."),
]
SubjectRequestCancelResult = Annotated[
    SubjectRequest | NotFound | VersionConflict | InvalidTransition,
    strawberry.union("SubjectRequestCancelResult", description="What came of it."),
]
SubjectRequestBeginResult = Annotated[
    SubjectRequest | NotFound | VersionConflict | InvalidTransition | Conflict,
    strawberry.union("SubjectRequestBeginResult", description="What came of it."),
]
SubjectRequestFulfilResult = Annotated[
    SubjectRequest | NotFound | VersionConflict | InvalidTransition | Conflict | ApprovalPending,
    strawberry.union("SubjectRequestFulfilResult", description="What came of it."),
]
SubjectRequestRefuseResult = Annotated[
    SubjectRequest | NotFound | InvalidInput | VersionConflict | InvalidTransition | Conflict,
    strawberry.union("SubjectRequestRefuseResult", description="What came of it."),
]


@strawberry.type
class SubjectRequestsQuery:
    @select(Permission.SUBJECT_REQUESTS_READ, order=("due_at", "id"))
    @staticmethod
    def subject_requests(
        filter: SubjectRequestFilter | None = None, order_by: list[SubjectRequestOrderBy] | None = None
    ) -> Connection[SubjectRequest]:
        """Requests about personal data within the viewer's scope, the most urgent first unless sorted otherwise."""


@strawberry.type
class SubjectRequestsMutation:
    @mutation(Permission.SUBJECT_REQUESTS_CREATE)
    async def subject_request_create(self, info: Info, input: SubjectRequestCreateInput) -> SubjectRequestCreateResult:
        """Ask for a copy of one's own data, its correction, or the account's deletion."""
        given = (input.kind, input.password, input.language, input.display_name)
        return _reference(await requests.create(info.context.viewer, *given))

    @mutation(Permission.SUBJECT_REQUESTS_CANCEL)
    async def subject_request_cancel(self, info: Info, input: SubjectRequestCancelInput) -> SubjectRequestCancelResult:
        """Take a request back that nobody has begun with."""
        return _reference(await requests.cancel(info.context.viewer, *_seen(input)))

    @mutation(Permission.SUBJECT_REQUESTS_DECIDE)
    async def subject_request_begin(self, info: Info, input: SubjectRequestBeginInput) -> SubjectRequestBeginResult:
        """Begin with somebody's request. Exports are begun with by the platform."""
        return _reference(await deciding.begin(info.context.viewer, *_seen(input)))

    @mutation(Permission.SUBJECT_REQUESTS_DECIDE)
    async def subject_request_fulfil(self, info: Info, input: SubjectRequestFulfilInput) -> SubjectRequestFulfilResult:
        """Do what was asked for: put the name in force, or delete the account. A deletion cannot be undone, and waits for
        somebody else's approval.
        """
        return _reference(await deciding.fulfil(info.context.viewer, *_seen(input)))

    @mutation(Permission.SUBJECT_REQUESTS_DECIDE)
    async def subject_request_refuse(self, info: Info, input: SubjectRequestRefuseInput) -> SubjectRequestRefuseResult:
        """Refuse somebody's request; they are told the reason."""
        return _reference(await deciding.refuse(info.context.viewer, *_seen(input), input.reason))


def _seen(given: SubjectRequestInput) -> tuple[int, int]:
    return global_ids.decode_as("SubjectRequest", given.id), given.expected_version


def _reference(key: int) -> SubjectRequest:
    return Reference(SubjectRequest, key)  # type: ignore[return-value]
