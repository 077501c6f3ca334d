"""Tracking for everybody: with the right digits only, without personal data, and not by guessing."""

import json
from datetime import timedelta
from typing import Any

from server.core import broadcast
from server.core.operations import OperationRequest
from server.core.viewer import ANONYMOUS, Viewer
from server.domains.shipments import flags, unclaimed
from tests.support.graph import Answer, Graph
from tests.support.journeys import Journey, journey
from tests.support.people import People

TRACK = """query($n: String!, $s: String!) { track(number: $n, phoneSuffix: $s) {
  number status originCity destinationCity addressee stale events { code place } } }"""


async def delivered(graph: Graph, people: People) -> tuple[Journey, str]:
    moved = await (await journey(graph, await people.viewer("operator"))).to("DELIVERED")
    number = (await moved.item()).number
    assert number is not None
    return moved, number


async def track(graph: Graph, number: str, suffix: str, viewer: Viewer = ANONYMOUS) -> Answer:
    return await graph(viewer, TRACK, n=number, s=suffix)


async def test_sender_and_addressee_follow_the_item_by_their_last_four_digits(graph: Graph, people: People) -> None:
    _, number = await delivered(graph, people)
    for suffix in ("1111", "2222"):
        found = (await track(graph, f" {number[:2]} {number[2:].lower()} ", suffix)).data["track"]
        assert found["number"] == number
        assert found["status"] == "DELIVERED"
        assert found["addressee"] == "李*"
        assert [event["code"] for event in found["events"]] == ["EMI", "EDG", "EMG", "EDD", "EMA"]


async def test_nothing_personal_is_told(graph: Graph, people: People) -> None:
    _, number = await delivered(graph, people)
    told = json.dumps((await track(graph, number, "1111")).body, ensure_ascii=False)
    for secret in ("李四", "13900001111", "13900002222", "长安街", "0000"):
        assert secret not in told.replace(number, "")


async def test_wrong_digits_and_a_wrong_number_look_the_same(graph: Graph, people: People) -> None:
    _, number = await delivered(graph, people)
    assert (await track(graph, number, "0000")).body == (await track(graph, "RR000000999CN", "0000")).body


async def test_malformed_questions_are_named(graph: Graph, people: People) -> None:
    cases: tuple[tuple[str, str], ...] = (
        ("x", "12"),
        ("x", "abcd"),
        ("", "1234"),
        ("x" * 41, "1234"),
        ("a\x00b", "1234"),
    )
    for number, suffix in cases:
        assert (await track(graph, number, suffix)).codes == ["INVALID_INPUT"]


async def test_digits_cannot_be_guessed(graph: Graph, people: People, stopped_clock: Any) -> None:
    _, number = await delivered(graph, people)
    answers = [await track(graph, number, f"{guess:04d}") for guess in range(12)]
    assert [answer.codes for answer in answers[:10]] == [[]] * 10
    assert answers[10].codes == answers[11].codes == ["RATE_LIMITED"]
    assert (await track(graph, number, "1111")).codes == ["RATE_LIMITED"]
    stopped_clock(timedelta(minutes=16))
    assert (await track(graph, number, "1111")).data["track"] is not None


async def test_an_item_is_stale_after_thirty_quiet_days_and_late_after_its_promise(
    graph: Graph, people: People, stopped_clock: Any
) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("IN_TRANSIT")
    stopped_clock(timedelta(days=29))
    await flags.mark()
    item = await moved.item()
    assert (item.stale, item.late) == (False, True)
    stopped_clock(timedelta(days=2))
    await flags.mark()
    assert (await moved.item()).stale
    await moved.do("shipmentScan", code="EDE")
    assert not (await moved.item()).stale


async def test_only_what_is_on_its_way_becomes_stale(graph: Graph, people: People, stopped_clock: Any) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("DELIVERED")
    waiting = await journey(graph, moved.viewer)
    stopped_clock(timedelta(days=99))
    assert await flags.mark() == 0
    assert not (await waiting.item()).stale


FOLLOW = (
    "subscription($n: String!, $s: String!) { trackingUpdated(number: $n, phoneSuffix: $s) { status events { code } } }"
)


async def following(graph: Graph, number: str, suffix: str) -> Any:
    document_id = f"sha256:{'2' * 64}"
    graph.executor.persist(document_id, FOLLOW)
    request = OperationRequest(document_id=document_id, variables={"n": number, "s": suffix})
    return await graph.executor.subscribe(request, ANONYMOUS)


async def test_whoever_may_track_an_item_is_told_of_each_change(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("ACCEPTED")
    number = (await moved.item()).number or ""
    told = await following(graph, number, "2222")
    assert json.loads(await anext(told))["data"]["trackingUpdated"]["status"] == "ACCEPTED"
    await moved.do("shipmentScan")
    found = json.loads(await anext(told))["data"]["trackingUpdated"]
    assert (found["status"], [event["code"] for event in found["events"]]) == ("IN_TRANSIT", ["EDD", "EMA"])
    await told.aclose()
    assert broadcast._listeners == {}


async def test_whoever_may_not_track_an_item_is_told_nothing_and_no_more(graph: Graph, people: People) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("ACCEPTED")
    number = (await moved.item()).number or ""
    answers = [json.loads(one) async for one in await following(graph, number, "0000")]
    assert answers == [{"data": {"trackingUpdated": None}}]
    wrong = [json.loads(one) async for one in await following(graph, number, "12")]
    assert [error["extensions"]["code"] for one in wrong for error in one["errors"]] == ["INVALID_INPUT"]


async def test_what_nobody_picks_up_for_fifteen_days_goes_back(
    graph: Graph, people: People, stopped_clock: Any
) -> None:
    moved = await (await journey(graph, await people.viewer("operator"))).to("AWAITING_PICKUP")
    other = await (await journey(graph, moved.viewer)).to("AT_DELIVERY_OFFICE")
    stopped_clock(timedelta(days=14))
    assert await unclaimed.send_back() == 0
    stopped_clock(timedelta(days=2))
    assert (await unclaimed.send_back(), await unclaimed.send_back()) == (1, 0)
    assert ((await moved.item()).status.name, (await moved.order()).status.name) == ("RETURNING", "RETURNING")
    assert (await other.item()).status.name == "AT_DELIVERY_OFFICE"
