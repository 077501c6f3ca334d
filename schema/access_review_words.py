"""The words access reviews are described by."""

from schema.core.enums import describe
from server.core.duties import DutyStatus
from server.domains.reviews.states import Change, Decision, EntryState, ReviewScope, ReviewState

__all__ = ["Change", "Decision", "DutyStatus", "EntryState", "ReviewScope", "ReviewState"]

describe(
    ReviewScope,
    "Whose roles are reviewed.",
    "AccessReviewScope",
    ALL="Everybody's but customers'.",
    UNIT="Those held in a unit and beneath it.",
    ROLES="Certain roles, whoever holds them.",
    KINDS="Those of certain kinds of account.",
)
describe(
    ReviewState,
    "How far an access review has come.",
    "AccessReviewState",
    DRAFT="Drafted; nobody decides yet.",
    IN_PROGRESS="Its reviewers decide.",
    PENDING_ACTIONS="Everything is decided, and carried out once the time to undo is over.",
    COMPLETED="Its decisions have been carried out.",
    CANCELLED="Given up; nothing was carried out.",
)
describe(
    EntryState,
    "How far an entry of an access review has come.",
    "AccessReviewEntryState",
    OPEN="Undecided.",
    ESCALATED="Handed up to the security administrators.",
    DECIDED="Decided, and not carried out yet.",
    EXECUTED="What was decided is so.",
    FAILED="It could not be carried out; `problem` says why.",
    GONE="Held at the last review and not any more: there is nothing to decide.",
)
describe(
    Decision,
    "What is decided about a role somebody holds.",
    "AccessReviewDecisionKind",
    KEEP="It stays.",
    REVOKE="It is taken back.",
    MODIFY="It stays in a narrower unit, or until an earlier end.",
    ESCALATE="Somebody else is to decide: it is handed up.",
)
describe(
    Change,
    "A role somebody holds, against the last review of the same scope.",
    "AccessReviewChange",
    NEW="It was not held then, or there was no such review.",
    UNCHANGED="It was held then.",
    REMOVED="It was held then, and is not any more.",
)
describe(
    DutyStatus,
    "How the clock of something that is owed again and again stands.",
    DONE="It was done, and is not due for a while.",
    DUE_SOON="It is due within 14 days, or the last fifth of its period.",
    OVERDUE="The last day has passed.",
    PAUSED="There is nothing to do yet.",
)
