"""How long registering takes does not tell who has an account."""

import statistics
import time
from collections.abc import Awaitable, Callable

import pytest

from server.core.languages import Language
from server.domains.users import one_time_codes, registration, resetting
from server.domains.users.models import OneTimeCode, Spending
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.registering import Registering, somebody

PAIRS = 40


async def ratio(known: Callable[[int], Awaitable[object]], unknown: Callable[[int], Awaitable[object]]) -> float:
    """The median time of the one by that of the other, taken by turns."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(PAIRS):
        for work, seconds in zip((known, unknown), took, strict=True):
            began = time.perf_counter()
            await work(number)
            seconds.append(time.perf_counter() - began)
    return statistics.median(took[0]) / statistics.median(took[1])


@pytest.mark.timing
async def test_asking_and_answering_take_as_long_whether_or_not_there_is_an_account(
    graph: Graph, post_room: PostRoom, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(PAIRS + 1):
        await people.user("customer")
    unlimited = {**one_time_codes.limits(), "tries": 10**6}
    monkeypatch.setattr(one_time_codes, "limits", lambda: unlimited)
    registering = Registering(graph, post_room)
    tokens = {
        number: (await registering.start(f"{name}@example.cn"))["requestToken"]
        for number, name in enumerate(("person1", "nobody"))
    }
    await OneTimeCode.all().update(tries=0)

    def start(name: str) -> Callable[[int], Awaitable[object]]:
        return lambda number: registration.start(somebody(), f"{name}{number + 2}@example.cn", Language.EN)

    def forget(name: str) -> Callable[[int], Awaitable[object]]:
        return lambda number: resetting.start(somebody(), f"{name}{number + 2}@example.cn", Language.EN)

    def confirm(token: str) -> Callable[[int], Awaitable[object]]:
        return lambda number: registering.confirm(token, f"{number:06}")

    assert 0.5 < await ratio(start("person"), start("nobody")) < 2
    await Spending.all().delete()
    assert 0.5 < await ratio(forget("person"), forget("nobody")) < 2
    assert 0.5 < await ratio(confirm(tokens[0]), confirm(tokens[1])) < 2
