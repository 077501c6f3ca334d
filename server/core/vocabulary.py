"""Every permission there is: `<node type, plural>:<verb>`, alphabetical. Policies grant them, root fields name them."""

from enum import StrEnum


class Permission(StrEnum):
    ADMINISTRATORS_CREATE = "administrators:create"

    AUDIT_ENTRIES_READ = "audit_entries:read"
    AUDIT_ENTRIES_VERIFY = "audit_entries:verify"

    NODES_READ = "nodes:read"

    ORDERS_CANCEL = "orders:cancel"
    ORDERS_PLACE = "orders:place"
    ORDERS_QUOTE = "orders:quote"
    ORDERS_READ = "orders:read"

    PLAYGROUND_USE = "playground:use"

    ROLE_ASSIGNMENTS_CREATE = "role_assignments:create"
    ROLE_ASSIGNMENTS_DELETE = "role_assignments:delete"

    SECOND_FACTORS_ENROL = "second_factors:enrol"

    SESSIONS_CONFIRM = "sessions:confirm"
    SESSIONS_CREATE = "sessions:create"
    SESSIONS_END = "sessions:end"
    SESSIONS_READ = "sessions:read"
    SESSIONS_REVOKE = "sessions:revoke"

    UNITS_READ = "units:read"

    USERS_READ = "users:read"

    VIEWERS_READ = "viewers:read"
