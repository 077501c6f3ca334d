"""Roles of every kind, with what they were before."""

from datetime import timedelta

from server.core import clock
from server.core.viewer import SYSTEM
from server.domains.permissions import role_changes, role_mirror
from server.domains.permissions.role_models import Role, RoleVersion
from server.domains.users.models import User
from tests.support.composing import composed, recomposed


async def compose() -> None:
    """The built-in ones, and three that were composed: one as it was made, one changed often, one retired."""
    await role_mirror.mirror()
    users = await User.all().order_by("id").limit(3)
    await composed("as_made", "orders:read unit allow", "orders:export any deny")
    often = await composed("changed_often")
    for number in range(4):
        often = await recomposed(often, "units:read any allow", f"shipments:{('read', 'scan')[number % 2]} unit allow")
    gone = await composed("gone")
    await role_changes.retire(SYSTEM, gone.id, gone.version, "nobody holds it")
    for number, version in enumerate(await RoleVersion.all().order_by("id")):
        version.changed_by_id = users[number % 3].id if number % 4 else None
        version.changed_at = clock.now() - timedelta(minutes=number, microseconds=number)
        await version.save()
    for number, role in enumerate(await Role.all().order_by("id")):
        role.updated_at = clock.now() - timedelta(hours=number // 2)
        await role.save()
