"""Which roles somebody could be given: what each would add, who would have to approve it, and what speaks against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.core import database
from server.core.authorization import require, scope_of
from server.core.clock import now
from server.core.errors import NotFound, Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.permissions import grantors
from server.domains.permissions.assigning import Grant, Holding, against_holding
from server.domains.permissions.giving import gives, is_privileged, lacking
from server.domains.permissions.identification import present
from server.domains.permissions.models import Unit
from server.domains.permissions.roles import Role, all_roles
from server.domains.permissions.spans import Span
from server.domains.users.models import User


@dataclass(frozen=True, slots=True)
class Choice:
    """A role; `gains` are permissions its new holder does not have as widely yet."""

    role: Role
    gains: tuple[Permission, ...]
    needs_approval: bool
    against: tuple[Reason, ...]


async def for_somebody(viewer: Viewer, user_id: int, unit_id: int | None) -> Sequence[Choice]:
    """The roles people of the user's kind may hold. Raises NotFound."""
    require(viewer, Permission.ROLE_ASSIGNMENTS_CREATE)
    seen = database.admitted(User, scope_of(viewer, Permission.USERS_READ))
    user = await User.filter(seen, id=user_id).using_db(database.present()).first()
    if user is None:
        raise NotFound
    return await _choices(viewer, user, unit_id, elevation=False)


async def for_oneself(viewer: Viewer, unit_id: int | None) -> Sequence[Choice]:
    """The roles the viewer may ask for, for hours. Raises NotFound for an unknown unit."""
    require(viewer, Permission.ELEVATIONS_REQUEST)
    user = await User.filter(id=viewer.user_id).using_db(database.present()).get()
    return await _choices(viewer, user, unit_id, elevation=True)


async def _choices(viewer: Viewer, user: User, unit_id: int | None, *, elevation: bool) -> Sequence[Choice]:
    unit = None
    if unit_id is not None and (unit := await Unit.filter(id=unit_id).using_db(database.present()).first()) is None:
        raise NotFound
    holder = await present(user.id, request_id=viewer.request_id)
    holding = await Holding.of(user)
    lasting = await grantors.throughout(viewer, Span(now()))
    found = []
    for role in await all_roles():
        if user.kind not in role.kinds:
            continue
        grant = Grant(user.id, role.key, unit_id, elevation=elevation)
        given = gives(role)
        against = against_holding(grant, role, holding)
        if not elevation:
            against += grantors.against(viewer, lasting, user.id, role.key, given, unit)
        gains = tuple(sorted(lacking(holder, given, unit)))
        needs_approval = elevation or is_privileged(role, given)
        found.append(Choice(role, gains, needs_approval, tuple(against)))
    return found
