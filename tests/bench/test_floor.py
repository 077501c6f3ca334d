"""The floor answers what the product answers: the same orders, in the same words."""

import json
from typing import Any

import pytest

from server.bench import floor, workloads
from server.core.drivers.addresses import FILE
from server.core.settings import Settings
from server.core.viewer import Assignment
from server.domains.orders.models import Order
from tests.support.graph import Graph
from tests.support.journeys import journey
from tests.support.people import People, also


@pytest.fixture
def floor_of(opened_database: Settings) -> Any:
    """The floor on the database that is open."""
    if opened_database.database_url is not None:
        return floor.on_postgres(opened_database.database_url.get_secret_value())
    return floor.on_sqlite(opened_database.data / FILE)


async def test_the_floor_answers_a_page_an_order_and_totals_as_the_product_does(
    graph: Graph, people: People, floor_of: Any
) -> None:
    clerk = also(await people.viewer("operator"), Assignment("support", None))
    customer = await people.viewer("customer")
    for viewer in (clerk, customer, clerk):
        placed = await journey(graph, viewer)
        placed.viewer = clerk
        await placed.to("IN_TRANSIT")
    draft = await journey(graph, clerk, draft=True)
    numbers = [str(one) for one in await Order.all().values_list("number", flat=True)]
    asked = workloads.workloads(numbers)

    async with floor_of as answer:
        for body in (*asked["w1"].bodies, *asked["w2"].bodies, *asked["w4"].bodies):
            request = json.loads(body)
            expected = await graph(clerk, request["query"], **request["variables"])
            assert json.loads(await answer(request["variables"])) == expected.body

    page = json.loads(asked["w1"].bodies[0])
    nodes = (await graph(clerk, page["query"], **page["variables"])).data["orders"]["nodes"]
    assert len(nodes) == 3
    assert sum(node["customer"] is not None for node in nodes) == 1
    assert all(node["receipts"] and node["charges"] and node["shipment"] and node["events"] for node in nodes)
    assert (await draft.order()).number in numbers
