"""Every permission there is: `<node type, plural>:<verb>`, alphabetical. Policies grant them, root fields name them."""

from enum import StrEnum


class Permission(StrEnum):
    ACCESS_REVIEW_ENTRIES_READ = "access_review_entries:read"

    ACCESS_REVIEWS_ASSIGN = "access_reviews:assign"
    ACCESS_REVIEWS_CANCEL = "access_reviews:cancel"
    ACCESS_REVIEWS_CLOSE = "access_reviews:close"
    ACCESS_REVIEWS_CREATE = "access_reviews:create"
    ACCESS_REVIEWS_DECIDE = "access_reviews:decide"
    ACCESS_REVIEWS_EXECUTE = "access_reviews:execute"
    ACCESS_REVIEWS_READ = "access_reviews:read"
    ACCESS_REVIEWS_REPORT = "access_reviews:report"
    ACCESS_REVIEWS_START = "access_reviews:start"
    ACCESS_REVIEWS_UNDO = "access_reviews:undo"

    ADMINISTRATORS_CREATE = "administrators:create"

    ASSURANCE_READ = "assurance:read"

    AUDIT_ENTRIES_READ = "audit_entries:read"
    AUDIT_ENTRIES_VERIFY = "audit_entries:verify"

    CONSENTS_GIVE = "consents:give"
    CONSENTS_WITHDRAW = "consents:withdraw"
    CERTIFICATES_BIND = "certificates:bind"
    CERTIFICATES_PROVE = "certificates:prove"
    CERTIFICATES_READ = "certificates:read"
    CERTIFICATES_SUSPEND = "certificates:suspend"

    CONTACT_CHANGES_CANCEL = "contact_changes:cancel"
    CONTACT_CHANGES_CREATE = "contact_changes:create"

    DETECTIONS_ACKNOWLEDGE = "detections:acknowledge"
    DETECTIONS_READ = "detections:read"

    DIVISIONS_READ = "divisions:read"

    FILES_READ = "files:read"

    JOBS_CANCEL = "jobs:cancel"
    JOBS_READ = "jobs:read"
    JOBS_RETRY = "jobs:retry"

    KEYS_RETIRE = "keys:retire"
    KEYS_ROTATE = "keys:rotate"

    MESSAGES_READ = "messages:read"

    NODES_READ = "nodes:read"

    ORDERS_CANCEL = "orders:cancel"
    ORDERS_CLOSE = "orders:close"
    ORDERS_COMPLETE = "orders:complete"
    ORDERS_EXPORT = "orders:export"
    ORDERS_HOLD = "orders:hold"
    ORDERS_MODIFY = "orders:modify"
    ORDERS_PAY = "orders:pay"
    ORDERS_PLACE = "orders:place"
    ORDERS_QUOTE = "orders:quote"
    ORDERS_READ = "orders:read"
    ORDERS_REDIRECT = "orders:redirect"
    ORDERS_RELEASE = "orders:release"

    PASSWORDS_CHANGE = "passwords:change"
    OUTBOX_READ = "outbox:read"
    PASSKEYS_ADD = "passkeys:add"
    PASSKEYS_REMOVE = "passkeys:remove"
    PASSKEYS_RENAME = "passkeys:rename"
    PARTIES_REVEAL = "parties:reveal"

    PASSWORDS_RESET = "passwords:reset"

    PLAYGROUND_USE = "playground:use"

    REGISTRATIONS_CREATE = "registrations:create"
    REGISTRATIONS_READ = "registrations:read"

    ROLE_ASSIGNMENTS_CREATE = "role_assignments:create"
    ROLE_ASSIGNMENTS_DELETE = "role_assignments:delete"

    SECOND_FACTORS_ENROL = "second_factors:enrol"

    SESSIONS_CONFIRM = "sessions:confirm"
    SESSIONS_CREATE = "sessions:create"
    SESSIONS_END = "sessions:end"
    SESSIONS_READ = "sessions:read"
    SESSIONS_RECONFIRM = "sessions:reconfirm"
    SESSIONS_REVOKE = "sessions:revoke"

    SHIPMENTS_ACCEPT = "shipments:accept"
    SHIPMENTS_AWAIT_PICKUP = "shipments:await_pickup"
    SHIPMENTS_DELIVER = "shipments:deliver"
    SHIPMENTS_EXPORT = "shipments:export"
    SHIPMENTS_FAIL = "shipments:fail"
    SHIPMENTS_FEED = "shipments:feed"
    SHIPMENTS_FIND = "shipments:find"
    SHIPMENTS_HOLD = "shipments:hold"
    SHIPMENTS_LABEL = "shipments:label"
    SHIPMENTS_READ = "shipments:read"
    SHIPMENTS_RELEASE = "shipments:release"
    SHIPMENTS_REPORT = "shipments:report"
    SHIPMENTS_RETURN = "shipments:return"
    SHIPMENTS_SCAN = "shipments:scan"
    SHIPMENTS_TRACK = "shipments:track"

    SUBJECT_REQUESTS_CANCEL = "subject_requests:cancel"
    SUBJECT_REQUESTS_CREATE = "subject_requests:create"
    SUBJECT_REQUESTS_DECIDE = "subject_requests:decide"
    SUBJECT_REQUESTS_READ = "subject_requests:read"

    TARIFFS_READ = "tariffs:read"

    UNITS_READ = "units:read"

    USERS_READ = "users:read"
    USERS_REVEAL = "users:reveal"
    USERS_SEARCH = "users:search"

    VERIFICATION_DOCUMENTS_READ = "verification_documents:read"
    VERIFICATION_DOCUMENTS_UPLOAD = "verification_documents:upload"

    VERIFICATIONS_READ = "verifications:read"
    VERIFICATIONS_REVEAL = "verifications:reveal"
    VERIFICATIONS_REVIEW = "verifications:review"
    VERIFICATIONS_REVOKE = "verifications:revoke"
    VERIFICATIONS_SUBMIT = "verifications:submit"
    VERIFICATIONS_WITHDRAW = "verifications:withdraw"

    VIEWERS_READ = "viewers:read"
