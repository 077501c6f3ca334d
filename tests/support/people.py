"""Users of any role, and the viewers they are."""

import itertools
from dataclasses import replace

from server.core import database
from server.core.viewer import SYSTEM, Assignment, Stage, Viewer
from server.domains.permissions import service as permissions
from server.domains.permissions.models import Unit, UnitLevel
from server.domains.permissions.roles import roles
from server.domains.users import accounts
from server.domains.users.models import User, UserKind

PASSWORD = "a long enough phrase"
QUICK = {"staff": (1, 64, 1), "customer": (1, 32, 1)}
"""Argon2 at a fraction of its real cost: passes, KiB and lanes by strength."""


class People:
    """Every call makes somebody new."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    async def user(self, role: str = "customer", *, unit_id: int | None = None) -> User:
        """An account that holds the role."""
        number = next(self._numbers)
        kind = min(roles()[role].kinds, key=lambda one: one is UserKind.API_CLIENT)
        new = accounts.NewUser(kind, f"{role} {number}", PASSWORD, email=f"person{number}@example.cn")
        prepared = await accounts.prepare(new)
        async with database.transaction():
            user = await accounts.create(prepared)
            await permissions.assign(SYSTEM, user.id, role, unit_id=unit_id)
        return user

    async def viewer(self, role: str = "customer", *, unit_id: int | None = None) -> Viewer:
        """Somebody signed in who holds the role."""
        user = await self.user(role, unit_id=unit_id)
        return Viewer(
            user_id=user.id,
            name=user.display_name,
            kind=user.kind.value,
            stage=Stage.COMPLETE,
            assignments=(Assignment(role, unit_id),),
            address="203.0.113.7",
            request_id="test-request",
        )

    async def office(self, name: str = "office") -> Unit:
        """An office with a province and a city of its own above it."""
        async with database.transaction():
            province = await Unit.create(name=f"{name} province", level=UnitLevel.PROVINCE)
            city = await Unit.create(
                name=f"{name} city", level=UnitLevel.CITY, parent_id=province.id, province_unit_id=province.id
            )
            return await Unit.create(
                name=name,
                level=UnitLevel.OFFICE,
                parent_id=city.id,
                city_unit_id=city.id,
                province_unit_id=province.id,
            )


def also(viewer: Viewer, *assignments: Assignment) -> Viewer:
    """The viewer with further assignments."""
    return replace(viewer, assignments=(*viewer.assignments, *assignments))
