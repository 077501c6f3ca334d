"""The outbox of a demonstration: who sees it, and what it shows."""

from dataclasses import replace
from typing import Any

import pytest

from server.core import database
from server.core.contacts import Channel, Contact
from server.core.languages import Language
from server.core.viewer import ANONYMOUS
from server.domains.jobs.embedded import drain
from server.domains.notifications import service
from server.domains.notifications.carriers import Outbox, use_carriers
from server.domains.notifications.words import MessageTemplate
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom

OUTBOX = """query Outbox($first: Int!) { outbox(first: $first) { messages {
  id channel template language state recipientMasked createdAt content { subject text } } } }"""
NUMBER, ADDRESS = Contact(Channel.SMS, "+8613987654321", "CN"), Contact(Channel.EMAIL, "new.comer@example.cn")
HERE = replace(ANONYMOUS, address="127.0.0.1")
ELSEWHERE = replace(ANONYMOUS, address="203.0.113.7")


async def written(to: Contact, code: str) -> None:
    async with database.transaction():
        given = {"code": code, "minutes": "10"}
        await service.post(to, MessageTemplate.REGISTRATION_CODE, Language.EN, given)


async def seen(graph: Graph, viewer: Any, first: int = 20) -> Any:
    return (await graph(viewer, OUTBOX, first=first)).data["outbox"]


async def test_a_newcomer_at_the_machine_reads_their_code(graph: Graph) -> None:
    use_carriers({channel: Outbox() for channel in Channel})
    await written(NUMBER, "471829")
    (waiting,) = (await seen(graph, HERE))["messages"]
    await drain()
    await written(ADDRESS, "118822")
    await drain()

    newest, older = (await seen(graph, HERE))["messages"]
    assert (waiting["state"], waiting["content"]) == ("WAITING", None)
    assert (older["state"], older["recipientMasked"], older["template"]) == ("SENT", "139******21", "REGISTRATION_CODE")
    assert "471829" in older["content"]["text"]
    assert "118822" in newest["content"]["text"]
    assert newest["content"]["subject"] == "Your Posthouse registration code"
    assert [one["id"] for one in (await seen(graph, HERE, 1))["messages"]] == [newest["id"]]


@pytest.mark.parametrize("address", ["::1", "::ffff:127.0.0.1", "127.8.8.8"])
async def test_the_machine_has_several_addresses(graph: Graph, address: str) -> None:
    use_carriers({channel: Outbox() for channel in Channel})

    assert await seen(graph, replace(ANONYMOUS, address=address)) == {"messages": []}


async def test_from_elsewhere_it_takes_the_right_to_read_messages(graph: Graph, people: People) -> None:
    use_carriers({channel: Outbox() for channel in Channel})
    await written(NUMBER, "471829")
    await drain()
    customer, operator = await people.viewer("customer"), await people.viewer("operator")

    for stranger in (ELSEWHERE, replace(ANONYMOUS, address="10.0.0.1"), ANONYMOUS, customer):
        assert await seen(graph, stranger) is None
    assert len((await seen(graph, operator))["messages"]) == 1


async def test_there_is_none_where_messages_leave_the_house(graph: Graph, people: People, post_room: PostRoom) -> None:
    await written(NUMBER, "471829")
    await drain()

    assert await seen(graph, HERE) is None
    assert await seen(graph, await people.viewer("operator")) is None


async def test_what_another_carrier_takes_is_not_in_it(graph: Graph, post_room: PostRoom) -> None:
    use_carriers({Channel.SMS: Outbox(), Channel.EMAIL: post_room.email})
    await written(ADDRESS, "118822")
    await written(NUMBER, "471829")
    await drain()

    (only,) = (await seen(graph, HERE))["messages"]
    assert only["channel"] == "SMS"


@pytest.mark.parametrize("first", [0, 51, -1])
async def test_it_shows_a_page_and_no_more(graph: Graph, first: int) -> None:
    use_carriers({channel: Outbox() for channel in Channel})

    assert (await graph(HERE, OUTBOX, first=first)).codes == ["INVALID_INPUT"]
