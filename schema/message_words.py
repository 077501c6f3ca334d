"""The words messages are described by."""

from schema.core.enums import describe
from server.core.contacts import Channel
from server.core.languages import Language
from server.domains.notifications.words import MessageState, MessageTemplate

__all__ = ["Channel", "Language", "MessageState", "MessageTemplate"]

describe(
    Channel,
    "The ways a message leaves the house.",
    "MessageChannel",
    EMAIL="To an e-mail address.",
    SMS="As a short message to a mobile number.",
)
describe(Language, "The language of headings, words and messages.", ZH_CN="Chinese.", EN="English.")
describe(
    MessageTemplate,
    "What a message says.",
    REGISTRATION_CODE="The one-time code of a registration.",
    REGISTRATION_KNOWN="Somebody who registers has an account already.",
    PASSWORD_RESET_CODE="The one-time code of a password's reset.",
    PASSWORD_CHANGED="The password was reset.",
    PASSWORD_REPLACED="The password was changed by its owner.",
    SECOND_FACTOR_CHANGED="The second factor or its recovery codes were changed.",
    SIGN_IN_CODE="The one-time code of a sign-in from a device that is not known.",
    FACTOR_LOSS_CODE="The one-time code of somebody who has lost their second factor.",
    SESSIONS_ENDED="An administrator ended all sessions of the account.",
    NEW_DEVICE="The account was signed in to from a new device.",
    CONTACT_CHANGE_CODE="The one-time code of a new address or number.",
    CONTACT_CHANGE_KNOWN="Somebody wanted an address or number that belongs to an account.",
    CONTACT_CHANGE_HELD="Another address or number is about to be the account's.",
    CONTACT_CHANGED="The address or number is the account's now.",
    PASSKEY_ADDED="A passkey was added to the account.",
    PASSKEY_REMOVED="A passkey of the account was removed.",
    VERIFICATION_APPROVED="A verification was approved.",
    VERIFICATION_NEEDS_INFO="A verification needs more from its applicant.",
    VERIFICATION_REJECTED="A verification was rejected.",
    VERIFICATION_LAPSED="A verification was closed without an answer.",
    VERIFICATION_ENDS="A verification ends soon.",
    VERIFICATION_ENDED="A verification is no longer valid.",
    DATA_REVEALED="Somebody of the staff has looked at the account's address or number in clear.",
    DATA_EXPORT_READY="What the platform holds about its reader can be fetched.",
    DATA_CORRECTED="The name was corrected as asked for.",
    DATA_REQUEST_REFUSED="A request about personal data was refused, and why.",
    ACCOUNT_DELETED="The account was deleted as asked for.",
    INVITATION="An account was made for its reader, who sets its password by a link.",
    APPROVAL_ASKED="Something waits for its reader's approval.",
    APPROVAL_ENDED="What its reader asked others to approve has come to its end.",
    API_TOKEN_ENDS="A token of a program ends soon.",
    ACCESS_REVIEW_WAITS="Entries of an access review wait for a decision.",
    UNKNOWN="Of a newer version of the platform.",
)
describe(
    MessageState,
    "What became of a message.",
    WAITING="It is on its way to its carrier, or waits for another try.",
    SENT="Its carrier has taken it.",
    FAILED="Its carrier refused it, or was not there at the last try.",
    EXPIRED="It was not sent in time, and is no use any more.",
)
