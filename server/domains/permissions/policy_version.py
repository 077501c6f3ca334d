"""The number that grows with every change of who may do what."""

from collections.abc import Sequence
from typing import Any

from tortoise.expressions import F

from server.core import database
from server.core.drivers.plans import Steps
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


async def committed() -> int:
    """The number everybody else sees. Policies are judged by it, also within a transaction that is about to raise it."""

    def steps() -> Steps[Sequence[Sequence[Any]]]:
        return (yield "SELECT max(version) FROM policy_versions", ())

    rows = await database.plan_reader().run(steps, primary=True, single=True)
    return int(rows[0][0] or 0)
