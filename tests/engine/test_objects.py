"""What mutations answer and subscriptions report is read by plans, and is what the plain executor says."""

import random
from dataclasses import dataclass, replace
from typing import Any

import pytest

from schema.engine.objects import Finished, Objects
from schema.engine.plans import Counted
from server.core import global_ids
from server.core.operations import OperationRequest, OperationResult
from server.core.viewer import Assignment, Viewer
from tests.engine.conftest import Both
from tests.engine.selecting import Selecting
from tests.engine.writing import Writer
from tests.support.letters import parcel_input, place, place_input
from tests.support.people import People, also

DRAWN = 120


@dataclass
class Drawn:
    """What is selected of an order: the selection, its fragments, and the variables they use."""

    text: str
    definitions: str
    declared: str
    values: dict[str, Any]

    @classmethod
    def of(cls, both: Both, seed: int) -> "Drawn":
        dice = random.Random(seed)
        writer = Writer(dice)
        selecting = Selecting(both.schema, writer)
        text = selecting.of(both.schema.type_map["Order"], dice.choice((0, 1, 2, 2)))
        return cls(text, selecting.definitions(), writer.header().strip("()"), writer.values(dice))


@pytest.fixture
def finished(monkeypatch: pytest.MonkeyPatch) -> list[Finished | None]:
    """The objects plans have read so far."""
    found: list[Finished | None] = []
    read = Objects.read

    async def noted(self: Objects, *asked: Any) -> Finished | None:
        found.append(await read(self, *asked))
        return found[-1]

    monkeypatch.setattr(Objects, "read", noted)
    return found


async def somebody(people: People) -> Viewer:
    """A customer who may send documents of their own."""
    return also(await people.viewer("customer"), Assignment("developer"))


@pytest.mark.slow
async def test_a_mutation_answers_as_the_plain_executor_does(
    both: Both, people: People, finished: list[Finished | None]
) -> None:
    viewer = await somebody(people)
    inputs = [place_input(), parcel_input()]
    for seed in range(DRAWN):
        drawn = Drawn.of(both, seed)
        text = (
            f"mutation Drawn($input: OrderPlaceInput! {drawn.declared})"
            f" {{ placed: orderPlace(input: $input) {{ __typename ... on Order {drawn.text} }} }} {drawn.definitions}"
        )
        variables = {**drawn.values, "input": inputs[seed % 2]}
        request = OperationRequest(document=text, variables=variables)

        first, again = [(await one.execute(request, viewer)).body for one in (both.planned, both.plain)]

        if seed < len(inputs):
            again = again.replace(b',"extensions":{"idempotentReplay":true}', b"")
        assert first == again, text
    assert len(finished) > DRAWN * 0.9
    assert all(one is not None for one in finished)


@pytest.mark.slow
async def test_a_subscription_reports_as_the_plain_executor_does(
    both: Both, people: People, finished: list[Finished | None]
) -> None:
    viewer = await somebody(people)
    order = global_ids.encode("Order", await place(viewer))
    for seed in range(DRAWN):
        drawn = Drawn.of(both, seed)
        text = (
            f"subscription Drawn($id: ID! {drawn.declared}) {{ news: orderUpdated(id: $id) {drawn.text} }}"
            f" {drawn.definitions}"
        )
        request = OperationRequest(document=text, variables={**drawn.values, "id": order})
        reports = []
        for one in (both.planned, both.plain):
            following: Any = await one.subscribe(request, viewer)
            assert not isinstance(following, OperationResult), following.body
            reports.append(await anext(following))
            await following.aclose()

        assert reports[0] == reports[1], text
    assert len(finished) > DRAWN * 0.9


async def test_what_is_out_of_reach_is_null_and_a_refused_selection_an_error(both: Both, people: People) -> None:
    owner, other = await somebody(people), await somebody(people)
    before = replace(both.planned.objects_counted)
    machine = Viewer(user_id=owner.user_id, assignments=(Assignment("operator"), Assignment("developer")))
    text = "subscription S($id: ID!) { orderUpdated(id: $id) { number customer { displayName } } }"
    request = OperationRequest(document=text, variables={"id": global_ids.encode("Order", await place(owner))})
    for asking, shown in ((owner, b'"displayName"'), (other, b'"orderUpdated":null'), (machine, b'"FORBIDDEN"')):
        reports = []
        for one in (both.planned, both.plain):
            following: Any = await one.subscribe(request, asking)
            reports.append(await anext(following))
            await following.aclose()
        assert reports[0] == reports[1]
        assert shown in reports[0]

    counted = both.planned.objects_counted
    assert (counted.planned - before.planned, counted.refused - before.refused) == (2, 1)
    assert both.plain.objects_counted == Counted()
