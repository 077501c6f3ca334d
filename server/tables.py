"""Every module that declares tables, written out."""

MODULES = (
    "server.domains.audit.models",
    "server.domains.jobs.models",
    "server.domains.users.models",
    "server.domains.permissions.models",
    "server.domains.orders.models",
)
