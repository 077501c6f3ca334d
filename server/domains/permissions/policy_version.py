"""The number that grows with every change of who may do what."""

from tortoise.expressions import F

from server.core import database
from server.domains.permissions.models import PolicyVersion


async def raise_version() -> None:
    """Let it grow inside the present transaction. Until that ends nobody else changes who may do what: call it first."""
    if await PolicyVersion.all().update(version=F("version") + 1):
        return
    unit = database.current_transaction()
    assert unit is not None, "a change of who may do what belongs into a transaction"
    await unit.connection.execute_query(
        "INSERT INTO policy_versions (id, version) VALUES (1, 1) "
        "ON CONFLICT (id) DO UPDATE SET version = policy_versions.version + 1"
    )
