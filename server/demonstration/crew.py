"""Who acts in the demonstration: the accounts people sign in with, a clerk and a courier at each office, customers."""

import asyncio
import random
from dataclasses import dataclass

from server.core import database
from server.core.authorization import ready
from server.core.errors import NotFound
from server.core.passwords import hashing
from server.core.viewer import SYSTEM, Assignment, Stage, Viewer
from server.demonstration import people
from server.demonstration.offices import OFFICES
from server.demonstration.planning import CUSTOMERS, FIRST_CUSTOMER, SEED, customer_of
from server.demonstration.plans import By
from server.domains.permissions import service as permissions
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.permissions.roles import roles
from server.domains.users import accounts, second_factors
from server.domains.users.models import NEEDS_SECOND_FACTOR, User, UserKind
from server.domains.verification import vouching
from server.domains.verification.subjects import Subject

HOST = "demo.posthouse.example"
STAFF_NAMES = {
    "customer": FIRST_CUSTOMER, "clerk": "陈晓岚", "courier": "高远", "sorter": "罗敏", "finance": "钱多多", "support": "许可",
    "procurement": "何丽", "operator": "唐宁", "auditor": "严正", "security_administrator": "石磊",
    "system_administrator": "鲁班", "regulator": "方正", "developer": "程旭", "partner_member": "佟伙",
}  # fmt: skip
IN_OFFICE = frozenset({"clerk", "courier", "sorter"})


@dataclass(frozen=True, slots=True)
class Crew:
    """The viewers that act, and the keys of the offices in the order of `OFFICES`."""

    offices: tuple[int, ...]
    clerks: tuple[Viewer, ...]
    couriers: tuple[Viewer, ...]
    customers: tuple[Viewer, ...]
    platform: dict[str, Viewer]

    def by(self, by: By, office: int, customer: int | None, delivery: int | None) -> Viewer:
        """Whoever does something with an order of the office; where no office of ours delivers, operations do."""
        match by:
            case By.CUSTOMER:
                assert customer is not None, "an order placed online"
                return self.customers[customer]
            case By.CLERK:
                return self.clerks[office]
            case By.COURIER:
                return self.platform["operator"] if delivery is None else self.couriers[self.offices.index(delivery)]
            case By.TIME:
                return SYSTEM
            case _:
                return self.platform[by.value]


async def hire(units: list[Unit]) -> Crew:
    """Make all accounts, those people sign in with as yet without a password."""
    for role in roles():
        kind = min(roles()[role].kinds, key=lambda one: one is UserKind.API_CLIENT)
        await _account(role, role, kind, STAFF_NAMES[role], units[0].id if role in IN_OFFICE else None)
    for position, unit in enumerate(units[1:], 1):
        for role in ("clerk", "courier"):
            name = people.somebody(random.Random(f"{SEED}:{role}:{position}")).name
            await _account(_staff(role, position), role, UserKind.STAFF, name, unit.id)
    for number in range(1, CUSTOMERS):
        await _account(_customer(number), "customer", UserKind.CUSTOMER, customer_of(number).name, None)
    return await find()


async def hashes(password: str) -> dict[str, str]:
    """The password as it is stored, by strength: it is one for all demo accounts, so it is hashed once for each."""
    strengths = sorted({accounts.strength(kind) for kind in UserKind})
    made = await asyncio.gather(*(hashing().hash(password, strength) for strength in strengths))
    return dict(zip(strengths, made, strict=True))


async def give_passwords(hashed: dict[str, str]) -> None:
    """Let people sign in with the demo accounts."""
    for role in roles():
        user = await User.get(email_index=_index(role))
        await accounts.keep_password(user, hashed[accounts.strength(user.kind)])


async def find() -> Crew:
    """The crew as it stands in the database. Raises NotFound where they are gone."""
    platform = {role: await _viewer(role) for role in roles()}
    clerks = [platform["clerk"], *[await _viewer(_staff("clerk", n)) for n in range(1, len(OFFICES))]]
    couriers = [platform["courier"], *[await _viewer(_staff("courier", n)) for n in range(1, len(OFFICES))]]
    customers = [platform["customer"], *[await _viewer(_customer(n)) for n in range(1, CUSTOMERS)]]
    offices = tuple(unit for clerk in clerks if (unit := clerk.assignments[0].unit_id) is not None)
    return Crew(offices, tuple(clerks), tuple(couriers), tuple(customers), platform)


async def _account(login: str, role: str, kind: UserKind, name: str, unit_id: int | None) -> None:
    prepared = await accounts.prepare(accounts.NewUser(kind, name, None, email=f"{login}@{HOST}"))
    async with database.transaction():
        user = await accounts.create(prepared)
        if kind in NEEDS_SECOND_FACTOR and login == role:
            await second_factors.confirm_for(user)
        if kind is UserKind.CUSTOMER:
            await vouching.vouch(user, Subject(name, people.resident_number(user.id)))
        await permissions.assign(SYSTEM, user.id, role, unit_id=unit_id)


async def _viewer(login: str) -> Viewer:
    user = await User.get_or_none(email_index=_index(login))
    held = None if user is None else await RoleAssignment.filter(user_id=user.id).first().values("role", "unit_id")
    if user is None or held is None:
        raise NotFound
    viewer = Viewer(
        user_id=user.id,
        name=user.display_name,
        kind=user.kind.value,
        stage=Stage.COMPLETE,
        assignments=(Assignment(held["role"], held["unit_id"]),),
    )
    await ready(viewer)
    return viewer


def _staff(role: str, position: int) -> str:
    return f"{role}{position + 1}"


def _customer(number: int) -> str:
    return f"customer{number + 1}"


def _index(login: str) -> str:
    return accounts.login_index(f"{login}@{HOST}")[1]
