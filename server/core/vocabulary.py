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

    APPROVALS_DECIDE = "approvals:decide"
    APPROVALS_PROPOSE = "approvals:propose"
    APPROVALS_READ = "approvals:read"
    APPROVALS_WITHDRAW = "approvals:withdraw"
    API_CLIENTS_CREATE = "api_clients:create"
    API_CLIENTS_READ = "api_clients:read"
    API_CLIENTS_RESUME = "api_clients:resume"
    API_CLIENTS_REVOKE = "api_clients:revoke"
    API_CLIENTS_SUSPEND = "api_clients:suspend"
    API_CLIENTS_UPDATE = "api_clients:update"

    API_DOCUMENTS_REGISTER = "api_documents:register"
    API_DOCUMENTS_RETIRE = "api_documents:retire"

    API_TOKENS_CREATE = "api_tokens:create"
    API_TOKENS_REVOKE = "api_tokens:revoke"
    API_TOKENS_ROTATE = "api_tokens:rotate"

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

    DENIALS_ACKNOWLEDGE = "denials:acknowledge"
    DENIALS_READ = "denials:read"

    DETECTIONS_ACKNOWLEDGE = "detections:acknowledge"
    DETECTIONS_READ = "detections:read"

    DIVISIONS_READ = "divisions:read"

    ELEVATIONS_END = "elevations:end"
    ELEVATIONS_REQUEST = "elevations:request"

    FILES_READ = "files:read"

    INVITATIONS_ACCEPT = "invitations:accept"

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

    PERMISSIONS_READ = "permissions:read"
    PERMISSION_HOLDERS_READ = "permission_holders:read"

    PERMISSIONS_EXPLAIN = "permissions:explain"
    PERMISSIONS_SIMULATE = "permissions:simulate"

    PLAYGROUND_USE = "playground:use"

    REGISTRATIONS_CREATE = "registrations:create"
    REGISTRATIONS_READ = "registrations:read"

    ROLE_ASSIGNMENTS_CREATE = "role_assignments:create"
    ROLE_ASSIGNMENTS_DELETE = "role_assignments:delete"
    ROLE_ASSIGNMENTS_READ = "role_assignments:read"

    ROLE_CONFLICTS_CREATE = "role_conflicts:create"
    ROLE_CONFLICTS_DELETE = "role_conflicts:delete"
    ROLE_CONFLICTS_READ = "role_conflicts:read"

    ROLES_CREATE = "roles:create"
    ROLES_READ = "roles:read"
    ROLES_RETIRE = "roles:retire"
    ROLES_UPDATE = "roles:update"

    SECOND_FACTORS_ENROL = "second_factors:enrol"
    SECOND_FACTORS_REMOVE = "second_factors:remove"

    SESSIONS_ADMINISTER = "sessions:administer"
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

    USERS_DEACTIVATE = "users:deactivate"
    USERS_INVITE = "users:invite"
    USERS_REACTIVATE = "users:reactivate"
    USERS_READ = "users:read"
    USERS_REVEAL = "users:reveal"
    USERS_SEARCH = "users:search"
    USERS_SUSPEND = "users:suspend"

    VERIFICATION_DOCUMENTS_READ = "verification_documents:read"
    VERIFICATION_DOCUMENTS_UPLOAD = "verification_documents:upload"

    VERIFICATIONS_READ = "verifications:read"
    VERIFICATIONS_REVEAL = "verifications:reveal"
    VERIFICATIONS_REVIEW = "verifications:review"
    VERIFICATIONS_REVOKE = "verifications:revoke"
    VERIFICATIONS_SUBMIT = "verifications:submit"
    VERIFICATIONS_WITHDRAW = "verifications:withdraw"

    VIEWERS_READ = "viewers:read"
