"""Exports through the graph: what is in the file is what its reader may see, and nothing a spreadsheet would run."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from server.core import database
from server.core.viewer import Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.words import JobStatus
from server.domains.lists.order_columns import ORDER_COLUMNS
from server.domains.lists.shipment_columns import SHIPMENT_COLUMNS
from server.domains.orders.models import Order
from server.domains.permissions.models import RoleAssignment
from server.domains.users.models import User, UserState
from tests.lists.conftest import Asking, cells_of, job, made, rows_of
from tests.support.graph import Graph
from tests.support.letters import PARTY, parcel_input, place, place_input
from tests.support.people import People

PLACE = "mutation($input: OrderPlaceInput!) { orderPlace(input: $input) { ... on Order { id } } }"


async def placed(graph: Graph, viewer: Viewer, count: int = 1, **chosen: Any) -> None:
    for _ in range(count):
        given = parcel_input(**chosen) if "contents" in chosen else place_input(**chosen)
        assert (await graph(viewer, PLACE, input=given)).data["orderPlace"]["id"]


@pytest.mark.parametrize(("language", "heading"), [("EN", "Order"), ("ZH_CN", "订单号")])
async def test_a_csv_has_headings_and_words_of_the_language_and_masks(
    graph: Graph, people: People, language: str, heading: str
) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator)
    columns = [
        "NUMBER",
        "STATUS",
        "PRODUCT",
        "SENDER_NAME",
        "SENDER_PHONE",
        "ADDRESSEE_STREET",
        "POSTAGE",
        "REGISTERED",
    ]

    asked = await Asking(graph)(operator, "ordersExport", columns=columns, language=language)
    await drain()
    file, data = await made(asked)

    head, row = rows_of(data)
    assert head[0] == heading
    word = {"EN": ["Awaiting payment", "Letter"], "ZH_CN": ["待支付", "信函"]}[language]
    assert row[1:3] == word
    assert row[3:6] == ["李*", "139******11", "长安街1号***"]
    assert row[6] == "4.20"
    assert row[7] == {"EN": "Yes", "ZH_CN": "是"}[language]
    assert b"13900001111" not in data
    assert file.name.startswith({"EN": "orders-", "ZH_CN": "订单-"}[language])
    assert file.media_type.startswith("text/csv")
    assert data.count(b"\r\n") == 2


async def test_every_column_of_both_lists_can_be_exported_in_both_languages(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator, contents=[{"description": "棉衣", "quantity": 2}])
    for field, columns in (("ordersExport", ORDER_COLUMNS), ("shipmentsExport", SHIPMENT_COLUMNS)):
        for language in ("EN", "ZH_CN"):
            for kind in ("CSV", "XLSX"):
                asked = await Asking(graph)(operator, field, columns=list(columns), language=language, format=kind)
                await drain()
                _, data = await made(asked)
                head = rows_of(data)[0] if kind == "CSV" else [text for _, text in cells_of(data)[0]]
                place = 0 if language == "ZH_CN" else 1
                assert head == [column.headings[place] for column in columns.values()]


async def test_a_sheet_has_real_numbers_and_dates_and_texts_that_stay_texts(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator, sender={**PARTY, "name": "=1+1", "city": "=HYPERLINK(1)"})

    asked = await Asking(graph)(
        operator,
        "ordersExport",
        format="XLSX",
        columns=["NUMBER", "POSTAGE", "WEIGHT_GRAMS", "PLACED_AT", "SENDER_CITY"],
    )
    await drain()
    file, data = await made(asked)

    row = cells_of(data)[1]
    assert [kind for kind, _ in row] == ["t", "n", "n", "n", "t"]
    assert float(row[1][1]) == 4.2
    assert row[2][1] == "18"
    assert 45000 < float(row[3][1]) < 60000
    assert row[4][1] == "=HYPERLINK(1)"
    assert file.name.endswith(".xlsx")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝", "＠"])
async def test_a_cell_a_spreadsheet_would_run_is_guarded(graph: Graph, people: People, begin: str) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator, sender={**PARTY, "city": f"{begin}cmd|' /C calc'!A0"})

    asked = await Asking(graph)(operator, "ordersExport", columns=["SENDER_CITY"])
    await drain()

    assert rows_of((await made(asked))[1])[1] == [f"'{begin}cmd|' /C calc'!A0"]


async def test_filter_search_and_order_decide_which_rows_there_are(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator, 3)
    await placed(graph, operator, sender={**PARTY, "phone": "13700007777"}, weightGrams=100)
    numbers = [order.number for order in await Order.all().order_by("id")]

    async def exported(**given: Any) -> list[str]:
        asked = await Asking(graph)(operator, "ordersExport", columns=["NUMBER"], **given)
        await drain()
        rows = [row[0] for row in rows_of((await made(asked))[1])[1:]]
        assert asked["total"] == len(rows)
        return rows

    assert await exported() == numbers[::-1]
    assert await exported(orderBy=[{"field": "NUMBER", "direction": "ASC"}]) == numbers
    assert await exported(search="13700007777") == [numbers[3]]
    assert await exported(filter={"number": {"in": numbers[:2]}, "status": {"eq": "PENDING_PAYMENT"}}) == [
        numbers[1],
        numbers[0],
    ]
    assert await exported(filter={"or": [{"number": {"eq": numbers[0]}}, {"not": {"weightGrams": {"lt": 100}}}]}) == [
        numbers[3],
        numbers[0],
    ]
    assert await exported(filter={"placedAt": {"gt": "2090-01-01T00:00:00.000Z"}}) == []


async def test_what_was_searched_for_is_sealed_while_it_waits(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    asked = await Asking(graph)(operator, "ordersExport", search="13700007777")

    assert "13700007777" not in str((await job(asked)).payload)


async def test_an_exporter_sees_the_rows_of_the_own_scope_only(graph: Graph, people: People) -> None:
    here, there = await people.office("here"), await people.office("there")
    clerk = await people.viewer("clerk", unit_id=here.id)
    await place(clerk, unit_id=here.id)
    await place(await people.viewer("clerk", unit_id=there.id), unit_id=there.id)

    asked = await Asking(graph)(clerk, "ordersExport", columns=["UNIT"])
    await drain()

    assert rows_of((await made(asked))[1])[1:] == [["here"]]


async def test_the_file_belongs_to_whoever_asked_and_is_found_at_the_job(graph: Graph, people: People) -> None:
    operator, other = await people.viewer("operator"), await people.viewer("operator")
    asked = await Asking(graph)(operator, "ordersExport")
    await drain()
    document = "query($id: ID!) { node(id: $id) { ... on Job { status progress done total file { id name url } } } }"

    mine = (await graph(operator, document, id=asked["id"])).data["node"]
    theirs = (await graph(other, document, id=asked["id"])).data["node"]

    assert (mine["status"], mine["progress"], mine["done"], mine["total"]) == ("DONE", 1.0, 0, 0)
    assert mine["file"]["url"] == f"/files/{mine['file']['id']}"
    assert theirs["file"] is None


async def test_the_trail_says_who_took_how_many_rows_and_of_which_content(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    await placed(graph, operator, 2)
    asked = await Asking(graph)(operator, "ordersExport")
    await drain()
    file, data = await made(asked)

    entry = await AuditEntry.all().order_by("-sequence").first()
    assert entry is not None
    assert (entry.action, entry.actor_id, entry.object_type, entry.object_key) == (
        "orders:export", operator.user_id, "File", file.id,
    )  # fmt: skip
    assert hashlib.sha256(data).hexdigest().encode() in entry.body
    assert b'"rows":[null,"2"]' in entry.body


async def test_the_same_request_is_one_job_and_another_one_needs_another_key(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    asking = Asking(graph)
    first = await asking(operator, "ordersExport", idempotencyKey="export-key-1")
    again = await asking.answer(operator, "ordersExport", idempotencyKey="export-key-1")
    other = await asking(operator, "ordersExport", idempotencyKey="export-key-1", search="PH")

    assert again.data["ordersExport"]["id"] == first["id"]
    assert again.body["extensions"] == {"idempotentReplay": True}
    assert other["code"] == "IDEMPOTENCY_KEY_REUSED"
    assert await Job.all().count() == 1


@pytest.mark.parametrize(
    ("given", "path", "code"),
    [
        ({"columns": []}, ["columns"], "OUT_OF_RANGE"),
        ({"columns": ["NUMBER", "NUMBER"]}, ["columns"], "NOT_ALLOWED"),
        ({"columns": ["NUMBER"] * 200}, ["columns"], "OUT_OF_RANGE"),
        ({"idempotencyKey": "short"}, ["idempotencyKey"], "TOO_SHORT"),
        ({"filter": {"number": {"in": ["x"] * 101}}}, ["filter"], "TOO_LONG"),
        ({"filter": {"not": {"not": {"not": {"number": {"eq": "x"}}}}}}, ["filter"], "NOT_ALLOWED"),
        ({"orderBy": [{"field": "NUMBER"}] * 6}, ["orderBy"], "TOO_LONG"),
    ],
)
async def test_a_wrong_wish_is_refused_at_once_and_nothing_is_written_down(
    graph: Graph, people: People, given: dict[str, Any], path: list[str], code: str
) -> None:
    answer = await Asking(graph)(await people.viewer("operator"), "ordersExport", **given)

    assert (answer["issues"][0]["path"], answer["issues"][0]["code"]) == (path, code)
    assert await Job.all().count() == 0


async def test_rights_are_those_of_the_moment_the_job_runs(graph: Graph, people: People) -> None:
    operator = await people.viewer("operator")
    asked = await Asking(graph)(operator, "ordersExport")
    async with database.transaction():
        await RoleAssignment.filter(user_id=operator.user_id).delete()
    await drain()
    failed = await job(asked)
    assert (failed.status, failed.error, failed.file_id) == (JobStatus.FAILED, "FORBIDDEN", None)

    suspended = await people.viewer("operator")
    asked = await Asking(graph)(suspended, "ordersExport")
    async with database.transaction():
        await User.filter(id=suspended.user_id).update(state=UserState.SUSPENDED)
    await drain()
    failed = await job(asked)
    assert (failed.status, failed.error) == (JobStatus.FAILED, "UNAUTHENTICATED")


@pytest.mark.parametrize("role", ["customer", "courier", "sorter", "developer"])
async def test_who_may_not_export_is_refused(graph: Graph, people: People, role: str) -> None:
    viewer = await people.viewer(role)
    assert (await Asking(graph).answer(viewer, "ordersExport")).codes == ["FORBIDDEN"]
    assert (await Asking(graph).answer(replace(viewer, assignments=()), "shipmentsExport")).codes == ["FORBIDDEN"]
