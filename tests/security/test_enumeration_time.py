"""Who has an account, and whose it is, is told by no time: medians of wrong sign-ins, taken by turns."""

import statistics
import time
from typing import Any

import pytest

from server.core import passwords
from server.domains.users.models import Spending
from tests.support.attacking import WRONG, Attacker, at

TURNS = 32
REAL = dict(passwords.PRODUCTION)
"""As it is before any test makes it cheap."""

WHO = {"a customer": "person1@example.cn", "a clerk": "person2@example.cn", "nobody": "nobody@example.cn"}


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """What takes long is the same over either engine."""
    return engines["sqlite"]


@pytest.mark.timing
async def test_a_wrong_sign_in_takes_as_long_whosever_account_it_is(attacker: Attacker) -> None:
    await attacker.people.user("customer")
    await attacker.people.user("clerk")
    passwords.use_hashing(passwords.Hashing(2, REAL))
    took: dict[str, list[float]] = {name: [] for name in WHO}

    for number in range(TURNS):
        await Spending.all().delete()
        for name, login in WHO.items():
            began = time.perf_counter()
            answer = await attacker.sign_in(login, f"{WRONG} {number}", at(f"10.0.{number}.1"))
            took[name].append(time.perf_counter() - began)
            assert answer["code"] == "INVALID_CREDENTIALS"

    medians = {name: statistics.median(found) for name, found in took.items()}
    for name in ("a customer", "a clerk"):
        assert 0.5 < medians[name] / medians["nobody"] < 2, medians
