"""Cases of verification and their documents: what is shown of them, to whom."""

from datetime import date, datetime
from enum import Enum
from typing import Any

import strawberry

from schema.core.enums import describe
from schema.core.fields import select
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import column, computed, entity, many, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, OptionalIDFilter
from schema.users import User
from schema.verification_words import CaseKind, CaseState, DocumentSide, DocumentType, Reason
from server.core import global_ids
from server.core.authorization import scope_of
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.verification import actions, models, reasons

PATH = "/files/"


@entity(
    models.VerificationDocument,
    reads=Permission.VERIFICATION_DOCUMENTS_READ,
    description="A picture or PDF that belongs to a case. Its bytes are for its owner and for whoever reviews the case now.",
)
class VerificationDocument(Node):
    side: DocumentSide = column(description="What it shows.")
    media_type: str = column(description="What it is: `image/jpeg`, or `application/pdf`.")
    size_bytes: int = column(description="How large it is, in bytes.")
    uploaded_at: datetime = column(description="When it was uploaded.")

    @computed("id")
    @staticmethod
    def url(key: int) -> str:
        """Where it is fetched by GET, with the session or token of the graph; each time is on record."""
        return f"{PATH}{global_ids.encode('VerificationDocument', key)}"


def _reviews(viewer: Viewer, applicant_id: int) -> bool:
    return scope_of(viewer, Permission.VERIFICATIONS_REVIEW).any and applicant_id != viewer.user_id


@entity(
    models.VerificationCase,
    reads=Permission.VERIFICATIONS_READ,
    description="Somebody's request to be known. Names and numbers are masked for everybody.",
)
class VerificationCase(Node, Stateful):
    kind: CaseKind = column(description="As what.")
    state: CaseState = column(description="How far it has come.")
    applicant: User | None = one(description="Who asks, where the viewer may see them.")
    document_type: DocumentType = column(description="The document.")
    name_masked: str = column(description="The person's name, masked; an organisation's is public.")
    number_masked: str = column(description="The document's number, masked.")
    document_ends_on: date | None = column(description="When the document ends; null where it does not.")
    in_person: bool = column(description="Whether the reviewer saw the person with the document.")
    note: str | None = column(description="What the reviewer wrote to the applicant.")
    answer: str | None = column(description="What the applicant answered.")
    reviewer: User | None = one(description="Who has it or decided it, where the viewer may see them.")
    first_reviewer: User | None = one(description="Who approved it first, where it takes two.")
    claim_ends_at: datetime | None = column(description="Until when the reviewer has it.")
    submitted_at: datetime = column(description="When it was submitted.")
    updated_at: datetime = column(description="When it was last changed.")
    answer_due_at: datetime | None = column(description="Until when the applicant can answer.")
    decided_at: datetime | None = column(description="When it was decided.")
    expires_at: datetime | None = column(description="Until when the approval holds.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    documents: list[VerificationDocument] | None = many(
        "case", order=("id",), most=20, description="What was uploaded, oldest first, where the viewer may see it."
    )

    @computed("reason", "applicant_id", viewer=True)
    @staticmethod
    def reason(found: Reason | None, applicant_id: int, viewer: Viewer) -> Reason | None:
        """Why it needs more or was not approved; applicants read a word that helps no forger."""
        return found if applicant_id != viewer.user_id else reasons.told(found)

    @computed("duplicate", "applicant_id", viewer=True)
    @staticmethod
    def duplicate(found: bool, applicant_id: int, viewer: Viewer) -> bool | None:
        """Whether another account has a case with this number; for reviewers, null for everybody else."""
        return bool(found) if _reviews(viewer, applicant_id) else None

    @computed("reviewer_id", "state", viewer=True)
    @staticmethod
    def is_mine(reviewer_id: int | None, state: CaseState, viewer: Viewer) -> bool:
        """Whether the viewer has it to review."""
        return state is CaseState.IN_REVIEW and reviewer_id == viewer.user_id

    @computed(*actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(*row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(row, viewer)]


@filters("verification cases")
class VerificationFilter:
    kind: Filter[CaseKind] | None = by_column("As what.")
    state: Filter[CaseState] | None = by_column("How far they have come.")
    applicant: IDFilter | None = by_key("applicant_id", "User", "Who asks.")
    reviewer: OptionalIDFilter | None = by_key("reviewer_id", "User", "Who has them, or decided them.")
    submitted_at: DateTimeFilter | None = by_column("When they were submitted.")


class Sorting(Enum):
    SUBMITTED_AT = "submitted_at"


describe(Sorting, "What cases can be sorted by.", "VerificationOrderField", SUBMITTED_AT="When they were submitted.")


@strawberry.input(description="How cases are sorted.")
class VerificationOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


@strawberry.type
class VerificationsQuery:
    @select(Permission.VERIFICATIONS_READ, order=("-submitted_at", "-id"))
    @staticmethod
    def verifications(
        filter: VerificationFilter | None = None, order_by: list[VerificationOrderBy] | None = None
    ) -> Connection[VerificationCase]:
        """Cases of verification within the viewer's scope, newest first unless sorted otherwise."""
