"""Password hashing: its strength, its bounded pool, and refusals that take equally long."""

import asyncio
import os
import statistics
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from server.core.errors import TooManyAttempts
from server.core.passwords import NICENESS, PRODUCTION, QUEUE, Hashing

CHEAP = {"staff": (1, 64, 1), "customer": (1, 32, 1)}


@pytest.fixture
def cheap() -> Iterator[Hashing]:
    hashing = Hashing(1, dict(CHEAP))
    yield hashing
    hashing.close()


def test_without_saying_otherwise_hashes_have_their_full_strength() -> None:
    assert Hashing().parameters == PRODUCTION == {"staff": (3, 65536, 1), "customer": (2, 19456, 1)}


async def test_no_stored_hash_is_the_same_work_and_a_no(cheap: Hashing) -> None:
    stored = await cheap.hash("a long enough phrase", "staff")

    assert stored.startswith("$argon2id$")
    assert await cheap.verify(stored, "a long enough phrase", "staff")
    assert not await cheap.verify(stored, "another phrase", "staff")
    assert not await cheap.verify(None, "decoy", "staff")
    assert not await cheap.verify("not a hash", "decoy", "staff")
    assert cheap.done == 4


async def test_more_than_can_wait_are_sent_away_and_the_rest_is_answered(cheap: Hashing) -> None:
    outcomes = await asyncio.gather(
        *(cheap.verify(None, "x", "staff") for _ in range(QUEUE + 5)), return_exceptions=True
    )

    assert [isinstance(one, TooManyAttempts) for one in outcomes] == [False] * QUEUE + [True] * 5
    assert await cheap.verify(None, "x", "staff") is False


@pytest.mark.timing
async def test_the_time_of_a_refusal_does_not_tell_whose_account_it_is() -> None:
    hashing = Hashing()

    async def seconds(stored: str | None, strength: str) -> float:
        found = []
        for _ in range(7):
            began = time.monotonic()
            await hashing.verify(stored, "wrong", strength)
            await hashing.even_out(began)
            found.append(time.monotonic() - began)
        return statistics.median(found)

    staff = await seconds(await hashing.hash("right", "staff"), "staff")
    unknown = await seconds(None, "customer")
    hashing.close()

    assert 0.5 < staff / unknown < 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows how nice a single thread is")
async def test_threads_that_hash_let_everybody_else_go_first(cheap: Hashing) -> None:
    niceness = await cheap._run(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
    assert niceness == NICENESS > os.getpriority(os.PRIO_PROCESS, 0)
