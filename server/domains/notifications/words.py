"""The words messages are described by."""

from enum import StrEnum

from server.core.open_words import OpenWords


class MessageTemplate(OpenWords):
    """What a message says. Its texts stand in a file of `policies/messages` under the value."""

    REGISTRATION_CODE = "registration_code"
    REGISTRATION_KNOWN = "registration_known"
    PASSWORD_RESET_CODE = "password_reset_code"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_REPLACED = "password_replaced"
    SECOND_FACTOR_CHANGED = "second_factor_changed"
    SIGN_IN_CODE = "sign_in_code"
    FACTOR_LOSS_CODE = "factor_loss_code"
    SESSIONS_ENDED = "sessions_ended"
    NEW_DEVICE = "new_device"
    CONTACT_CHANGE_CODE = "contact_change_code"
    CONTACT_CHANGE_KNOWN = "contact_change_known"
    CONTACT_CHANGE_HELD = "contact_change_held"
    CONTACT_CHANGED = "contact_changed"
    PASSKEY_ADDED = "passkey_added"
    PASSKEY_REMOVED = "passkey_removed"
    VERIFICATION_APPROVED = "verification_approved"
    VERIFICATION_NEEDS_INFO = "verification_needs_info"
    VERIFICATION_REJECTED = "verification_rejected"
    VERIFICATION_LAPSED = "verification_lapsed"
    VERIFICATION_ENDS = "verification_ends"
    VERIFICATION_ENDED = "verification_ended"
    DATA_REVEALED = "data_revealed"
    DATA_EXPORT_READY = "data_export_ready"
    DATA_CORRECTED = "data_corrected"
    DATA_REQUEST_REFUSED = "data_request_refused"
    ACCOUNT_DELETED = "account_deleted"
    INVITATION = "invitation"
    APPROVAL_ASKED = "approval_asked"
    APPROVAL_ENDED = "approval_ended"
    API_TOKEN_ENDS = "api_token_ends"
    ACCESS_REVIEW_WAITS = "access_review_waits"
    UNKNOWN = "unknown"


class MessageState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    EXPIRED = "expired"
