"""The words durable work is described by."""

from enum import StrEnum

from server.core.open_words import OpenWords


class JobKind(OpenWords):
    """What a job does. The value is what the table holds; a name is never given another meaning."""

    ORDERS_EXPORT = "orders_export"
    SHIPMENTS_EXPORT = "shipments_export"
    LABELS_PRINT = "labels_print"
    SHIPMENTS_HOLD = "shipments_hold"
    ORDERS_CANCEL = "orders_cancel"
    SHIPMENTS_MARK = "shipments_mark"
    ORDERS_TIME = "orders_time"
    TABLES_KEEP = "tables_keep"
    DEMONSTRATION_GROW = "demonstration_grow"
    MESSAGES_SEND = "messages_send"
    CODES_SEND = "codes_send"
    CONTACT_CHANGE = "contact_change"
    VERIFICATIONS_TIME = "verifications_time"
    API_TOKENS_TIME = "api_tokens_time"
    KEYS_RESEAL = "keys_reseal"
    SUBJECT_EXPORT = "subject_export"
    SUBJECT_REQUEST_DUE = "subject_request_due"
    APPROVALS_TIME = "approvals_time"
    ACCESS_REVIEW_DECIDE = "access_review_decide"
    ACCESS_REVIEW_EXECUTE = "access_review_execute"
    ACCESS_REVIEW_REPORT = "access_review_report"
    ACCESS_REVIEWS_TIME = "access_reviews_time"
    UNKNOWN = "unknown"


class JobStatus(StrEnum):
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED = frozenset({JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED})
