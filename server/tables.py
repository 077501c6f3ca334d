"""Every module that declares tables, written out."""

MODULES = (
    "server.domains.audit.models",
    "server.domains.jobs.models",
    "server.domains.files.models",
    "server.domains.notifications.models",
    "server.domains.users.models",
    "server.domains.permissions.models",
    "server.domains.approvals.models",
    "server.domains.permissions.role_models",
    "server.domains.clients.models",
    "server.domains.explanations.models",
    "server.domains.reviews.models",
    "server.domains.security.models",
    "server.domains.verification.models",
    "server.domains.shipments.models",
    "server.domains.orders.models",
    "server.domains.subjects.models",
)

HISTORY = "server.migrations.history"

TORTOISE_ORM = {
    "connections": {"default": "sqlite://:memory:"},
    "apps": {"posthouse": {"models": list(MODULES), "default_connection": "default", "migrations": HISTORY}},
    "use_tz": True,
    "timezone": "UTC",
}
"""What `tortoise -c server.tables.TORTOISE_ORM makemigrations` reads to write the next migration."""
