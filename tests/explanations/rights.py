"""A small house of people with rights of every kind, and policies that stand for a while."""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from server.core import database
from server.core.authorization import judge, scope_of
from server.core.clock import now
from server.core.explaining import Line, lines
from server.core.scope import ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.explanations.objects import Named
from server.domains.orders.models import Order
from server.domains.permissions.identification import present
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.users.models import Session, User, UserState
from tests.support.letters import place
from tests.support.people import People

ASKED = (
    Permission.ORDERS_READ,
    Permission.ORDERS_CANCEL,
    Permission.ORDERS_HOLD,
    Permission.SHIPMENTS_READ,
    Permission.SHIPMENTS_SCAN,
    Permission.SHIPMENTS_HOLD,
    Permission.USERS_READ,
    Permission.USERS_REVEAL,
    Permission.SESSIONS_READ,
    Permission.AUDIT_ENTRIES_READ,
    Permission.NODES_READ,
)
ROLES = ("customer", "clerk", "courier", "sorter", "finance", "support", "operator", "regulator")


@contextmanager
def deciding_by(supposed: Iterable[Line]) -> Iterator[None]:
    """Within this the judge decides by these lines."""
    before = judge().policies()
    judge().change([line.written for line in supposed])
    try:
        yield
    finally:
        judge().change(before)


def denials(dice: random.Random, count: int) -> list[Line]:
    """Lines that take one of the permissions from one of the roles, in whatever kind of scope they are written."""
    return [Line(dice.choice(ROLES), dice.choice(ASKED), dice.choice(list(ScopeKind)), False) for _ in range(count)]


def allowances(dice: random.Random, count: int) -> list[Line]:
    """Lines that give one of the permissions to one of the roles."""
    return [Line(dice.choice(ROLES), dice.choice(ASKED), dice.choice(list(ScopeKind))) for _ in range(count)]


def with_lines(further: Iterable[Line]) -> list[Line]:
    """The lines of the files and these."""
    return [*lines(), *further]


@dataclass(frozen=True)
class House:
    """Its people, offices and objects, and an auditor who may see all of it."""

    people: list[User]
    units: list[Unit]
    objects: list[Named]
    auditor: Viewer

    async def scope(self, user: User, permission: Permission) -> bool:
        """Whether somebody has the permission anywhere, as requests are answered."""
        return not scope_of(await present(user.id, request_id=""), permission).is_empty

    async def reaches(self, user: User, permission: Permission, named: Named) -> bool:
        """Whether somebody reaches the object by the permission, as every service asks the database."""
        scope = scope_of(await present(user.id, request_id=""), permission)
        rows = named.model.filter(database.admitted(named.model, scope), id=named.key)
        return not scope.is_empty and await rows.using_db(database.present()).exists()


async def assign(user: User, role: str, unit: Unit | None = None, *, begins: int = -1, ends: int | None = None) -> int:
    """An assignment from so many hours on, until so many hours from now."""
    async with database.transaction():
        made = await RoleAssignment.create(
            user_id=user.id,
            role=role,
            unit_id=None if unit is None else unit.id,
            valid_from=now() + timedelta(hours=begins),
            valid_until=None if ends is None else now() + timedelta(hours=ends),
            created_at=now(),
        )
    return int(made.id)


async def house(people: People, dice: random.Random, *, size: int = 12) -> House:
    """People who hold up to three further roles, here and there, some of them over or not begun; one of them locked."""
    offices = [await people.office(f"office {number}") for number in range(2)]
    units = await Unit.all().order_by("id")
    places = [None, *(unit.id for unit in units)]
    users = [await people.user(dice.choice(ROLES), unit_id=dice.choice(places)) for _ in range(size)]
    for user in users:
        for _ in range(dice.randrange(4)):
            begins, ends = dice.choice([(-2, None), (-2, 5), (-2, -1), (3, None)])
            await assign(user, dice.choice(ROLES), dice.choice([None, *units]), begins=begins, ends=ends)
    for office in offices:
        await place(await people.viewer("clerk", unit_id=office.id))
    for user in users[:4]:
        await place(await present(user.id, request_id="") if await _places(user) else await people.viewer("customer"))
    async with database.transaction():
        await User.filter(id=users[-1].id).update(state=UserState.LOCKED)
        await Session.create(
            user_id=users[0].id, token_digest="0" * 64, stage="COMPLETE", device="", address_block="", idle_seconds=60,
            created_at=now(), last_seen_at=now(), idle_expires_at=now(), expires_at=now(),
        )  # fmt: skip
    objects = [
        Named(model, one.pk, reads)
        for model, reads in (
            (Order, Permission.ORDERS_READ),
            (Shipment, Permission.SHIPMENTS_READ),
            (ShipmentEvent, Permission.SHIPMENTS_READ),
            (User, Permission.USERS_READ),
            (Session, Permission.SESSIONS_READ),
            (RoleAssignment, Permission.USERS_READ),
            (Unit, Permission.UNITS_READ),
        )
        for one in await model.all().order_by("id").limit(8)
    ]
    return House(
        await User.filter(id__in=[one.id for one in users]).order_by("id"),
        units,
        objects,
        await people.viewer("auditor"),
    )


async def _places(user: User) -> bool:
    scope = scope_of(await present(user.id, request_id=""), Permission.ORDERS_PLACE)
    return bool(scope.own)
