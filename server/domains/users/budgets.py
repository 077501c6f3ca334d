"""How often anybody may try: one way of counting, by subject and window of time, before anything is judged.

    await spend((Budget(10, 900), subject))     in a transaction of its own; TooManyAttempts where it is used up

A subject is a blind index: of an account name, of a user's codes, of an address or network. Once a budget with a hold is
spent, nothing is charged until the hold is over: whoever tries on does not make it last longer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tortoise.expressions import F

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import TooManyAttempts
from server.core.events import publish
from server.core.viewer import Viewer
from server.domains.users.events import CodesGuessed
from server.domains.users.models import Session, Spending
from server.domains.users.sessions import limits


@dataclass(frozen=True, slots=True)
class Budget:
    """So many within a window of seconds. Windows begin at whole multiples of their length.

    With a `hold` the last of them is followed by so many seconds without any.
    """

    most: int
    seconds: int
    hold: int = 0

    def ends_at(self, at: int) -> int:
        """When the window of a moment ends; both in seconds since 1970."""
        return (at // self.seconds + 1) * self.seconds


def budgets_of(given: Iterable[Mapping[str, int]]) -> list[Budget]:
    """Budgets as a rule writes them."""
    return [budget_of(one) for one in given]


def budget_of(given: Mapping[str, int]) -> Budget:
    """One budget as a rule writes it."""
    return Budget(given["most"], given["seconds"], given.get("hold", 0))


def subject(kind: str, value: str) -> str:
    """What is counted against: `kind` keeps equal values of different kinds apart."""
    return sealer().blind_index(f"budgets.{kind}", value)


async def spend(*charged: tuple[Budget, str]) -> list[int]:
    """Count one against each subject, in the order given: those after the first that is used up are not charged.

    How much each has spent now. Raises TooManyAttempts with the seconds to wait. A subject has one budget of each length.
    """
    at = int(now().timestamp())
    wait = await _held(at, [held_name(counted) for budget, counted in charged if budget.hold])
    spent: list[int] = []
    if not wait:
        async with database.transaction():
            for budget, counted in charged:
                spent.append(await _charge(counted, budget.seconds, budget.ends_at(at)))
                if budget.hold and spent[-1] == budget.most:
                    await _charge(held_name(counted), budget.hold, at + budget.hold)
                if spent[-1] > budget.most:
                    wait = budget.hold or budget.ends_at(at) - at
                    break
    if wait:
        raise TooManyAttempts(wait)
    return spent


async def _held(at: int, names: list[str]) -> int:
    """For how many seconds one of these is held still."""
    if not names:
        return 0
    rows = Spending.filter(subject__in=names, ends_at__gt=at).using_db(database.primary())
    ends: list[int] = [int(one) for one in await rows.values_list("ends_at", flat=True)]  # type: ignore[call-overload]
    return max(ends, default=at) - at


async def _charge(counted: str, seconds: int, ends_at: int) -> int:
    unit = database.current_transaction()
    assert unit is not None, "a charge belongs into a transaction"
    marks = ", ".join(database.placeholder(n) for n in (1, 2, 3))
    rows = await unit.connection.execute_query_dict(
        f"INSERT INTO spendings (subject, seconds, ends_at, spent) VALUES ({marks}, 1) "
        "ON CONFLICT (subject, seconds, ends_at) DO UPDATE SET spent = spendings.spent + 1 RETURNING spent",
        [counted, seconds, ends_at],
    )
    return int(rows[0]["spent"])


async def give_back(*charged: tuple[Budget, str]) -> None:
    """Take one charge of each back, inside the present transaction: what was tried was right."""
    at = int(now().timestamp())
    for budget, counted in charged:
        rows = Spending.filter(subject=counted, seconds=budget.seconds, ends_at=budget.ends_at(at), spent__gt=0)
        await rows.update(spent=F("spent") - 1)
        await Spending.filter(subject=counted, spent=0).delete()
        if budget.hold:
            await Spending.filter(subject=held_name(counted)).delete()


def held_name(counted: str) -> str:
    """Under which name a subject is held."""
    return sealer().blind_index("budgets.held", counted)


async def spend_try(index: str) -> None:
    """Count a try against an account name's blind index. Raises TooManyAttempts with the seconds to wait."""
    await spend((Budget(limits()["tries_per_account"], limits()["tries_window"]), index))


async def spend_code(viewer: Viewer) -> None:
    """Count a try of a code against the session, which ends after its fifth, and against the user in all sessions.

    Without the second, whoever knows the password could open session after session and guess for ever. Raises
    TooManyAttempts.
    """
    limit: int = limits()["tries_per_code"]
    async with database.transaction():
        await Session.filter(id=viewer.session_id).update(failed_codes=F("failed_codes") + 1)
        session = await Session.get_or_none(id=viewer.session_id)
        exceeded = session is None or session.failed_codes > limit
        if exceeded:
            await Session.filter(id=viewer.session_id, revoked_at=None).update(revoked_at=now())
            if viewer.user_id is not None:
                await publish(CodesGuessed(viewer.user_id, block(viewer.address)))
    if exceeded:
        raise TooManyAttempts(1)
    await spend_try(_codes_of(viewer.user_id))


async def restore_tries(index: str) -> None:
    """Give an account name its tries back, inside the present transaction: the password was right."""
    await Spending.filter(subject__in=[index, held_name(index)]).delete()


async def restore_codes(user_id: int) -> None:
    """Give a user the tries of codes back, inside the present transaction: the code was right."""
    await restore_tries(_codes_of(user_id))


async def forget() -> int:
    """Delete the counts of windows that are over; how many."""
    async with database.transaction():
        return await Spending.filter(ends_at__lte=int(now().timestamp())).delete()


def _codes_of(user_id: int | None) -> str:
    return sealer().blind_index("users.codes", str(user_id))
