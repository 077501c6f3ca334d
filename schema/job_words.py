"""The words durable work is described by."""

from schema.core.enums import describe
from server.domains.jobs.words import JobKind, JobStatus

__all__ = ["JobKind", "JobStatus"]

describe(
    JobKind,
    "What a job does.",
    ORDERS_EXPORT="Writes a list of orders into a file.",
    SHIPMENTS_EXPORT="Writes a list of items into a file.",
    LABELS_PRINT="Draws the labels of several items.",
    SHIPMENTS_HOLD="Holds every item of a list.",
    ORDERS_CANCEL="Cancels every order of a list.",
    SHIPMENTS_MARK="Marks items nothing was heard of, or that are late.",
    ORDERS_TIME="Lets unpaid orders expire, and completes delivered ones.",
    TABLES_KEEP="Deletes what is kept no longer.",
    DEMONSTRATION_GROW="Places further orders of the demonstration.",
    MESSAGES_SEND="Hands a message to whoever carries it.",
    CODES_SEND="Answers a request for a one-time code.",
    CONTACT_CHANGE="Puts a new address or number of an account in force.",
    VERIFICATIONS_TIME="Ends claims, questions and approvals of verification whose time is over.",
    API_TOKENS_TIME="Tells the owners of programs which tokens end soon.",
    SUBJECT_EXPORT="Gathers what the platform holds about somebody, for themselves.",
    SUBJECT_REQUEST_DUE="Marks a request about personal data as overdue when its time is over.",
    APPROVALS_TIME="Ends requests for approval whose time is over, or whose proposer lost the right.",
    KEYS_RESEAL="Seals personal data anew under the present key.",
    ACCESS_REVIEW_DECIDE="Decides about every entry of a list in an access review.",
    ACCESS_REVIEW_EXECUTE="Carries the decisions of an access review out.",
    ACCESS_REVIEW_REPORT="Writes and signs the report of an access review.",
    ACCESS_REVIEWS_TIME="Opens the next access review, reminds reviewers, and sees to what is overdue.",
    UNKNOWN="Of a newer version of the platform.",
)
describe(
    JobStatus,
    "The states of a job.",
    READY="Waits until it is due.",
    RUNNING="Is being done.",
    DONE="Is done.",
    FAILED="Was given up after its last try.",
    CANCELLED="Was stopped by somebody.",
)
