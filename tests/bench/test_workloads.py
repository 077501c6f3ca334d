"""What is asked, and which answers are none."""

import json
from typing import Any

import pytest

from server.bench import peer
from server.bench.workloads import PAGE, Workload, workloads, wrong

NUMBERS = ("PH1", "PH2", "PH3")


@pytest.fixture
def asked() -> dict[str, Workload]:
    return workloads(NUMBERS)


def page(count: int, **others: Any) -> bytes:
    nodes: list[dict[str, Any]] = [{"receipts": []}] * count
    return json.dumps({"data": {"orders": {"nodes": nodes}}, **others}, separators=(",", ":")).encode()


def test_orders_are_asked_for_in_turn(asked: dict[str, Workload]) -> None:
    assert [json.loads(body)["variables"]["number"] for body in asked["w2"].bodies] == list(NUMBERS)


def test_placing_sends_the_consoles_document_and_alone_needs_keys(asked: dict[str, Workload]) -> None:
    assert json.loads(asked["w3"].bodies[0])["documentId"].startswith("sha256:")
    assert [name for name, one in asked.items() if one.unique] == ["w3"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (page(PAGE), None),
        (page(PAGE, errors=[{"message": "denied"}]), "it has errors"),
        (page(PAGE - 1), f"it has {PAGE - 1} orders"),
        (b'{"data":{"orders":{"nodes":[]}}}', "it lacks"),
        (b"<html>", "it is no JSON"),
    ],
)
def test_an_answer_that_is_not_a_whole_page_is_none(
    asked: dict[str, Workload], answer: bytes, reason: str | None
) -> None:
    found = wrong(asked["w1"], answer)

    assert found is None if reason is None else found is not None and found.startswith(reason)


def test_the_peer_is_asked_for_the_same_orders_as_a_list() -> None:
    found = peer.workloads(NUMBERS)
    listed = json.dumps({"data": {"orders": [{"receipts": []}] * PAGE}}, separators=(",", ":")).encode()

    assert json.loads(found["w1"].bodies[0])["variables"] == {"status": "in_transit", "first": PAGE}
    assert [json.loads(body)["variables"]["number"] for body in found["w2"].bodies] == list(NUMBERS)
    assert wrong(found["w1"], listed) is None
    assert wrong(found["w1"], listed.replace(b'{"receipts":[]},', b"", 1)) is not None


def test_an_order_that_was_not_found_is_no_answer(asked: dict[str, Workload]) -> None:
    assert wrong(asked["w2"], b'{"data":{"order":null}}') is not None
