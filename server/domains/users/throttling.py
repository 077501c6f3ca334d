"""How often anybody may try to sign in: by network, password, account and device, counted before anything is judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from server.core import database
from server.core.addresses import block
from server.core.events import Event, publish
from server.core.passwords import composed
from server.core.rules import rule
from server.core.viewer import Viewer
from server.domains.users import budgets, devices
from server.domains.users.budgets import Budget
from server.domains.users.events import NetworkTriesUsedUp, PasswordSprayed, TriesUsedUp

PASSWORD_DIGITS = 5
"""Of a tried password so many hexadecimal digits are kept: enough to meet again, too few to find it out."""

Charge = tuple[Budget, str]


@dataclass(frozen=True, slots=True)
class Try:
    """A try that is counted. `crossed` is the news of it, should it turn out wrong."""

    column: str
    index: str
    shared: Sequence[Charge]
    user_id: int | None
    crossed: Sequence[Event]


async def count(viewer: Viewer, column: str, index: str, password: str) -> Try:
    """Count a try of an account name. Raises TooManyAttempts with the seconds to wait.

    A device that has signed in to the account has a budget of its own, which no stranger can use up.
    """
    found: Any = rule("throttling").value
    known = await devices.owner(viewer, column, index)
    if known is not None:
        mine = (budgets.budget_of(found["device"]), budgets.subject("sign_in.device", f"{known}|{viewer.device}"))
        used_up = await budgets.spend(mine) == [mine[0].most]
        news = [TriesUsedUp(known, block(viewer.address))] if used_up else []
        return Try(column, index, (mine,), known, news)
    network = (budgets.budget_of(found["network"]), budgets.subject("sign_in.network", block(viewer.address)))
    tried = (budgets.budget_of(found["password"]), _of_password(password))
    account = (budgets.budget_of(found["account"]), index)
    daily = (budgets.budget_of(found["account_daily"]), index)
    spent = await budgets.spend(network, tried, account, daily)
    return Try(column, index, (network, tried), None, _crossed(viewer, found, spent, (network, tried, account)))


async def failed(judged: Try, user_id: int | None) -> None:
    """Tell of a try that was wrong and one too many."""
    if not judged.crossed:
        return
    async with database.transaction():
        for event in judged.crossed:
            await publish(TriesUsedUp(user_id, event.address_block) if isinstance(event, TriesUsedUp) else event)


async def succeeded(judged: Try) -> None:
    """Give back what a try cost that was right, inside the present transaction."""
    await budgets.give_back(*judged.shared)
    if judged.user_id is None:
        await budgets.restore_tries(judged.index)


def _crossed(viewer: Viewer, found: Any, spent: Sequence[int], charged: Sequence[Charge]) -> list[Event]:
    where = block(viewer.address)
    news: list[Event] = []
    if spent[0] == charged[0][0].most:
        news.append(NetworkTriesUsedUp(where))
    if spent[1] == found["spraying"]:
        news.append(PasswordSprayed(where, spent[1]))
    if spent[2] == charged[2][0].most:
        news.append(TriesUsedUp(None, where))
    return news


def _of_password(password: str) -> str:
    whole = budgets.subject("sign_in.password", composed(password).decode())
    return budgets.subject("sign_in.password", whole[:PASSWORD_DIGITS])
