"""Labels through the graph: printed by those who may, counted, on record, and never the same twice without a reason."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pypdfium2
import pytest

from server.core import global_ids
from server.core.blobs import blobs
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.files.models import File
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job, JobRow
from server.domains.jobs.words import JobStatus
from server.domains.labels import batches, loading
from tests.labels.test_drawing import read, text_of
from tests.lists.conftest import Asking, job
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.letters import abroad_input
from tests.support.people import People

PRINT = """mutation($input: ShipmentLabelPrintInput!) { shipmentLabelPrint(input: $input) {
  __typename ... on LabelPrinted { file { id name mediaType url sha256 } shipment { labelPrints version } }
  ... on Error { code message } ... on InvalidInput { issues { path code } }
  ... on InvalidTransition { reasons { code } } ... on VersionConflict { current } } }"""


async def printed(moved: Journey, viewer: Viewer | None = None, **given: Any) -> dict[str, Any]:
    wanted = {**await moved.given("shipmentLabelPrint"), **given}
    answer = await moved.graph(viewer or moved.viewer, PRINT, input=wanted)
    found: dict[str, Any] = answer.data["shipmentLabelPrint"]
    return found


async def pdf_of(file_id: str) -> bytes:
    file = await File.get(id=global_ids.decode_as("File", file_id))
    return blobs().path(file.sha256).read_bytes()


async def paid(graph: Graph, viewer: Viewer, **chosen: Any) -> Journey:
    return await (await journey(graph, viewer, **chosen)).to("PAID")


async def item_ids(moved: Sequence[Journey]) -> list[str]:
    return [global_ids.encode("Shipment", (await one.item()).id) for one in moved]


async def test_a_label_is_a_file_that_can_be_scanned_and_shows_masks_only(graph: Graph, people: People) -> None:
    moved = await paid(graph, await people.viewer("operator"), insuredValue="500.00", returnReceipt=True)
    answer = await printed(moved)

    item = await moved.item()
    assert answer["file"]["name"] == f"label-{item.number}.pdf"
    assert answer["file"]["mediaType"] == "application/pdf"
    assert answer["shipment"] == {"labelPrints": 1, "version": item.version}
    pdf = await pdf_of(answer["file"]["id"])
    assert read(pdf)["Code128"] == {item.number}
    text = text_of(pdf)
    for said in ("李*", "139******11", "139******22", "长安街1号***", "普通包裹", "1.2 kg", "30×20×10 cm", "回执"):
        assert said in text, said
    for hidden in ("李四", "13900001111", "13900002222"):
        assert hidden not in text
    assert "500.00" in text


async def test_a_label_for_abroad_names_the_country(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    given = abroad_input()
    moved = await paid(graph, operator, **{key: value for key, value in given.items() if key != "idempotencyKey"})

    text = text_of(await pdf_of((await printed(moved))["file"]["id"]))

    assert "DE Berlin" in text
    assert "A*** 49******20" in text
    assert "挂号" not in text
    assert "国际特快" in text


async def test_another_print_needs_a_reason_and_says_which_it_is(graph: Graph, people: People) -> None:
    moved = await paid(graph, await people.viewer("operator"))
    await printed(moved)

    bare = await printed(moved)
    again = await printed(moved, reason="the printer jammed")
    third = await printed(moved, reason="torn")

    assert bare["issues"] == [{"path": ["reason"], "code": "REQUIRED"}]
    assert "补打 1" in text_of(await pdf_of(again["file"]["id"]))
    assert "补打 2" in text_of(await pdf_of(third["file"]["id"]))
    entry = await AuditEntry.all().order_by("-sequence").first()
    assert entry is not None
    assert (entry.action, entry.reason, entry.object_key) == ("shipments:label", "torn", (await moved.item()).id)
    assert third["file"]["sha256"].encode() in entry.body
    assert b'"label_prints":["2","3"]' in entry.body


async def test_an_item_that_is_not_paid_or_has_ended_has_no_label(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    unpaid = await journey(graph, operator)
    assert (await printed(unpaid))["reasons"] == [{"code": "NOT_CONFIRMED"}]
    for state in ("DELIVERED", "CANCELLED", "EXCEPTION_LOST"):
        ended = await (await journey(graph, operator)).to(state)
        assert (await printed(ended))["reasons"] == [{"code": "STATE"}], state
    assert await File.all().count() == 0


async def test_what_the_item_offers_is_what_is_possible(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    document = "query($id: ID!) { node(id: $id) { ... on Shipment { availableActions { action enabled } } } }"
    for state, enabled in (("CREATED", False), ("PAID", True), ("RETURNING", True), ("DELIVERED", False)):
        moved = await (await journey(graph, operator)).to(state)
        [item_id] = await item_ids([moved])
        offered = (await graph(operator, document, id=item_id)).data["node"]["availableActions"]
        assert {"action": "shipmentLabelPrint", "enabled": enabled} in offered, state


@pytest.mark.parametrize(
    ("given", "typename"),
    [
        ({"expectedVersion": 99}, "VersionConflict"),
        ({"id": global_ids.encode("Shipment", 2**62)}, "NotFound"),
        ({"id": global_ids.encode("Order", 1)}, "NotFound"),
        ({"id": "x"}, "NotFound"),
        ({"reason": "x" * 201}, "InvalidInput"),
        ({"reason": "a\u0000b"}, "InvalidInput"),
    ],
)
async def test_what_cannot_be_printed_says_why_and_nothing_is_counted(
    graph: Graph, people: People, given: dict[str, Any], typename: str
) -> None:
    moved = await paid(graph, await people.viewer("operator"))
    assert (await printed(moved, **given))["__typename"] == typename
    assert (await moved.item()).label_prints == 0


async def test_a_clerk_prints_for_the_own_office_and_a_customer_nowhere(graph: Graph, people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    moved = await paid(graph, await people.viewer("operator"), unitId=global_ids.encode("Unit", here.id))

    stranger = await printed(moved, await people.viewer("clerk", unit_id=there.id))
    own = await printed(moved, await people.viewer("clerk", unit_id=here.id))

    assert stranger["__typename"] == "NotFound"
    assert own["__typename"] == "LabelPrinted"
    customer = await people.viewer("customer")
    assert (await graph(customer, PRINT, input=await moved.given("shipmentLabelPrint"))).codes == ["FORBIDDEN"]


async def test_two_clerks_at_once_print_one_label(graph: Graph, people: People) -> None:
    moved = await paid(graph, await people.viewer("operator"))
    given = await moved.given("shipmentLabelPrint")
    answers = await asyncio.gather(*(graph(moved.viewer, PRINT, input=given) for _ in range(4)))

    kinds = sorted(answer.data["shipmentLabelPrint"]["__typename"] for answer in answers)
    assert kinds == ["LabelPrinted", "VersionConflict", "VersionConflict", "VersionConflict"]
    assert (await moved.item()).label_prints == 1


async def test_several_labels_are_one_file_with_a_result_for_each_item(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    good = [await paid(graph, operator) for _ in range(3)]
    unpaid, before = await journey(graph, operator), await paid(graph, operator)
    await printed(before)
    ids = [*await item_ids([good[0], unpaid, good[1], before, good[2]]), global_ids.encode("Shipment", 2**62)]

    asked = await Asking(graph)(operator, "shipmentsLabelsPrint", ids=[*ids, ids[0]], format="MM_100_BY_150")
    await drain()

    done = await job(asked)
    assert (done.status, done.total, done.done, done.succeeded, done.failed) == (JobStatus.DONE, 6, 6, 3, 3)
    rows = await JobRow.filter(job_id=done.id).order_by("id")
    assert [(row.ok, row.code) for row in rows] == [
        (True, None), (False, "NOT_CONFIRMED"), (True, None), (False, "REASON_REQUIRED"), (True, None), (False, "NOT_FOUND"),
    ]  # fmt: skip
    pdf = blobs().path((await File.get(id=done.file_id)).sha256).read_bytes()
    assert [read(pdf, page)["Code128"] for page in range(len(pypdfium2.PdfDocument(pdf)))] == [
        {(await one.item()).number} for one in good
    ]
    assert [(await one.item()).label_prints for one in good] == [1, 1, 1]
    assert (await before.item()).label_prints == 1
    audited = await AuditEntry.filter(action="shipments:label", object_type="Shipment").values_list(
        "object_key", flat=True
    )
    assert set(audited) == {(await one.item()).id for one in [*good, before]}


async def test_the_labels_of_a_list_are_those_it_shows(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    parcels = [await paid(graph, operator) for _ in range(2)]
    await paid(graph, operator, product="EMS")

    asked = await Asking(graph)(
        operator, "shipmentsLabelsPrintAll", format="A6", reason=None, filter={"product": {"eq": "PARCEL"}}
    )
    await drain()

    assert ((await job(asked)).succeeded, (await job(asked)).failed) == (2, 0)
    assert [(await one.item()).label_prints for one in parcels] == [1, 1]


async def test_where_nothing_can_be_printed_there_is_no_file(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    unpaid = await journey(graph, operator)

    refused = await Asking(graph)(operator, "shipmentsLabelsPrint", ids=await item_ids([unpaid]), format="A6")
    nothing = await Asking(graph)(
        operator, "shipmentsLabelsPrintAll", format="A6", reason=None, filter={"stale": {"eq": True}}
    )
    await drain()

    for asked, failed in ((refused, 1), (nothing, 0)):
        done = await job(asked)
        assert (done.status, done.succeeded, done.failed, done.file_id) == (JobStatus.DONE, 0, failed, None)


async def test_a_label_printed_meanwhile_lets_the_batch_draw_anew(
    graph: Graph, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator = await people.viewer("operator")
    moved = await paid(graph, operator)
    asked = await Asking(graph)(
        operator, "shipmentsLabelsPrint", ids=await item_ids([moved]), format="A6", reason="all"
    )
    real, calls = loading.labels_of, 0

    async def meanwhile(items: Any) -> Any:
        nonlocal calls
        calls += 1
        found = await real(items)
        if calls == 1:
            await printed(moved)
        return found

    monkeypatch.setattr(batches, "labels_of", meanwhile)
    await drain()
    waiting = await job(asked)
    assert (waiting.status, waiting.attempt) == (JobStatus.READY, 0)
    await Job.filter(id=waiting.id).update(due_at=waiting.created_at)
    await drain()

    done = await job(asked)
    assert (done.status, (await moved.item()).label_prints) == (JobStatus.DONE, 2)
    assert "补打 1" in text_of(blobs().path((await File.get(id=done.file_id)).sha256).read_bytes())


@pytest.mark.parametrize(
    ("given", "path", "code"),
    [
        ({"ids": []}, ["ids"], "OUT_OF_RANGE"),
        ({"ids": [global_ids.encode("Shipment", n) for n in range(1, 202)]}, ["ids"], "OUT_OF_RANGE"),
        ({"ids": [global_ids.encode("Order", 1)]}, ["ids", "0"], "INVALID_FORMAT"),
        ({"reason": "x" * 201}, ["reason"], "TOO_LONG"),
    ],
)
async def test_a_wrong_batch_is_refused_at_once(
    graph: Graph, people: People, given: dict[str, Any], path: list[str], code: str
) -> None:
    wanted = {"ids": [global_ids.encode("Shipment", 1)], "format": "A6", **given}
    answer = await Asking(graph)(await people.viewer("operator"), "shipmentsLabelsPrint", **wanted)
    assert (answer["issues"][0]["path"], answer["issues"][0]["code"]) == (path, code)


async def test_the_console_draws_the_bars_it_is_given(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    moved = await journey(graph, operator)
    [item_id] = await item_ids([moved])
    document = "query($id: ID!) { node(id: $id) { ... on Shipment { number barcodeWidths } } }"

    shown = (await graph(operator, document, id=item_id)).data["node"]

    assert len(shown["number"]) == 13
    assert sum(shown["barcodeWidths"]) == 156
