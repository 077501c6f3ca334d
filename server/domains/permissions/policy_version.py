"""The number that grows with every change of who may do what; whoever asks next is judged anew."""

from tortoise.expressions import F

from server.domains.permissions.models import PolicyVersion


async def raise_version() -> None:
    """Inside the present transaction, before what changes: on PostgreSQL two who change policies wait for each other here."""
    if not await PolicyVersion.all().update(version=F("version") + 1):
        await PolicyVersion.create(version=1)
