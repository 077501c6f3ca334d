"""Wrong values in every step and every question: each a typed error that names its field, and nothing is written."""

import base64
from typing import Any

import pytest

from tests.support.graph import Answer, Graph
from tests.support.journeys import STEP, Journey
from tests.support.letters import PARTY
from tests.support.people import People
from tests.support.tables import counted
from tests.support.trying import in_state
from tests.support.walk import ALONG

LONG, NUL, BIDI, SURROGATE = "长" * 10_000, "a\x00b", "a\u202eb", "a\ud800b"
LARGE: tuple[Any, ...] = (2**31, 2**63, -(2**63), 1.5, "1", None, True, [], {})
TEXTS = [
    ("orderCancel", "reason", 2), ("orderHold", "reason", 2), ("orderRelease", "reason", 0), ("orderClose", "reason", 2),
    ("orderRedirect", "reason", 2), ("orderModify", "reason", 2), ("orderAbandon", "reason", 2), ("orderPay", "voucher", 0),
    ("shipmentAccept", "place", 0), ("shipmentScan", "place", 0), ("shipmentAwaitPickup", "place", 1),
    ("shipmentAwaitPickup", "consent", 2), ("shipmentDeliver", "signer", 1), ("shipmentFail", "note", 0),
    ("shipmentHold", "reason", 2), ("shipmentRelease", "note", 0), ("shipmentReturn", "note", 0),
    ("shipmentReturned", "place", 0), ("shipmentUndeliverable", "note", 0), ("shipmentReport", "reason", 2),
    ("shipmentFind", "place", 0), ("shipmentFind", "note", 0),
]  # fmt: skip
"""Every text of every step, and how long it is at least."""

SIZE = {"lengthMm": 300, "widthMm": 200, "heightMm": 100}
ELSEWHERE = {**PARTY, "province": "上海市", "city": "上海市"}
VALUES: list[tuple[str, dict[str, Any], str, str]] = [
    *(("orderPay", {"amount": value}, "amount", "AMOUNT") for value in ("0.00", "-13.00", "12.99", "13.001", "99999999999.00")),
    *(("orderPay", {"idempotencyKey": value}, "idempotencyKey", code) for value, code in (("short", "TOO_SHORT"), ("", "REQUIRED"), (LONG, "TOO_LONG"), (NUL * 5, "INVALID_CHARACTERS"))),
    *(("shipmentAccept", {"weightGrams": value}, "weightGrams", "OUT_OF_RANGE") for value in (0, -1, 10_001, 2**31 - 1, -(2**31))),
    ("shipmentAccept", {"weightGrams": 2001}, "weightGrams", "HEAVIER_THAN_PAID"),
    *(("shipmentAccept", {"size": {**SIZE, side: value}}, f"size.{side}", "OUT_OF_RANGE") for side in SIZE for value in (0, -1, 3001)),
    ("shipmentAccept", {"size": {"lengthMm": 1501, "widthMm": 1, "heightMm": 1}}, "size", "LONGEST_SIDE"),
    ("shipmentAccept", {"size": {"lengthMm": 1400, "widthMm": 900, "heightMm": 1}}, "size", "LENGTH_AND_GIRTH"),
    ("shipmentAccept", {"size": {"lengthMm": 700, "widthMm": 300, "heightMm": 300}}, "size", "HEAVIER_THAN_PAID"),
    ("shipmentAccept", {"contentsInspected": False}, "contentsInspected", "REQUIRED"),
    ("shipmentAccept", {"identityChecked": False}, "identityChecked", "REQUIRED"),
    *(("shipmentScan", {"code": code}, "code", "NOT_ALLOWED") for code in ("EMA", "EMH", "EMI", "EDH", "PXL", "PXC", "PXF", "PXA")),
    ("shipmentScan", {"code": "EME", "retention": None}, "retention", "REQUIRED"),
    ("shipmentScan", {"code": "EDD", "retention": "INSPECTION"}, "retention", "NOT_ALLOWED"),
    *(("shipmentScan", {"at": value}, "at", "OUT_OF_RANGE") for value in ("2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z")),
    *(("shipmentDeliver", {"signatureSha256": value}, "signatureSha256", "INVALID_FORMAT") for value in ("", "x", "A" * 64, "0" * 63, LONG, NUL)),
    *(("orderRedirect", {"addressee": {**ELSEWHERE, field: value}}, f"addressee.{field}", code) for field, value, code in (
        ("name", "", "REQUIRED"), ("phone", "1", "INVALID_PHONE"), ("postcode", "12", "INVALID_FORMAT"), ("street", LONG, "TOO_LONG"),
        ("city", NUL, "INVALID_CHARACTERS"), ("divisionCode", "999999", "UNKNOWN_DIVISION"), ("country", "XX", "UNKNOWN_COUNTRY"), ("country", "DE", "NOT_ALLOWED"))),
]  # fmt: skip
"""Step, wrong values, and which field answers with which code."""


def of_texts() -> list[tuple[str, dict[str, Any], str, str]]:
    """The wrong texts of every text field."""
    found = []
    for step, field, least in TEXTS:
        for value, code in ((LONG, "TOO_LONG"), (NUL, "INVALID_CHARACTERS"), (BIDI, "INVALID_CHARACTERS"), (SURROGATE, "INVALID_CHARACTERS")):  # fmt: skip
            found.append((step, {field: value}, field, code))
        if least:
            found += [(step, {field: value}, field, "REQUIRED") for value in ("", "  ")]
        if least == 2:
            found.append((step, {field: "x"}, field, "TOO_SHORT"))
    return found


def an_id(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


NOBODY = ["", "x", NUL, LONG, "\ud800", an_id("User:1"), an_id("Order:9223372036854775808"), an_id("Order:-1")]
NOBODY += [an_id("Shipment:999999"), an_id("Order:999999"), an_id("Order:1:1"), an_id("Order:１")]


async def prepared(graph: Graph, people: People) -> dict[str, Journey]:
    """For each step an order from which it could be taken."""
    viewer = await people.viewer("operator")
    states = {**ALONG, "orderCancel": "CREATED"}
    states = {step: state for step, state in states.items() if step != "shipmentLabelPrint"}
    journeys = {state: await in_state(graph, viewer, state) for state in sorted(set(states.values()))}
    return {step: journeys[state] for step, state in states.items()}


async def asked(moved: Journey, step: str, **given: Any) -> Answer:
    name = step[0].upper() + step[1:]
    document = STEP.format(name=name, field=step)
    return await moved.graph(moved.viewer, document, input=await moved.given(step, **given))


async def test_every_wrong_value_of_a_step_is_named(graph: Graph, people: People) -> None:
    ready = await prepared(graph, people)
    cases = [*VALUES, *of_texts()]
    assert len(cases) > 150
    assert {step for step, *_ in cases} >= set(ready) - {"orderSubmit", "orderComplete"}
    before = await counted()
    for step, given, path, code in cases:
        found = (await asked(ready[step], step, **given)).data[step]
        assert found["__typename"] == "InvalidInput", (step, path, code, found)
        assert {"path": path.split("."), "code": code} in found["issues"], (step, path, code, found)
    assert await counted() == before


async def test_what_is_no_version_or_nobody_s_id_changes_nothing(graph: Graph, people: People) -> None:
    ready = await prepared(graph, people)
    before = await counted()
    for step, moved in ready.items():
        for version in (-1, 0, 2**31 - 1):
            found = (await asked(moved, step, expectedVersion=version)).data[step]
            assert found["code"] == "VERSION_CONFLICT", (step, version, found)
        for value in LARGE:
            answer = await asked(moved, step, expectedVersion=value)
            assert answer.codes == ["BAD_REQUEST"], (step, value, answer.body)
            assert "expectedVersion" in answer.body["errors"][0]["message"]
        for value in NOBODY:
            answer = await asked(moved, step, id=value)
            assert answer.data[step]["code"] == "NOT_FOUND", (step, value)
    assert await counted() == before


QUOTE = """query($input: OrderQuoteInput!) { orderQuote(input: $input) { __typename
  ... on InvalidInput { issues { path code } } } }"""
FROM, TO = {"province": "北京市", "city": "北京市"}, {"province": "上海市", "city": "上海市"}
ASKED: dict[str, Any] = {"product": "PARCEL", "weightGrams": 1200, "size": SIZE, "origin": FROM, "destination": TO}
QUOTES: list[tuple[dict[str, Any], str, str]] = [
    *(({"weightGrams": value}, "weightGrams", "OUT_OF_RANGE") for value in (0, -1, 10_001)),
    ({"size": None}, "size", "REQUIRED"),
    ({"size": {**SIZE, "heightMm": 0}}, "size.heightMm", "OUT_OF_RANGE"),
    ({"insuredValue": "0"}, "insuredValue", "OUT_OF_RANGE"),
    ({"insuredValue": "1.001"}, "insuredValue", "PRECISION"),
    ({"product": "LETTER", "size": None, "insuredValue": "5"}, "insuredValue", "NEEDS_REGISTRATION"),
    ({"product": "LETTER", "size": None, "returnReceipt": True}, "returnReceipt", "NEEDS_REGISTRATION"),
    *(({end: {**TO, field: value}}, f"{end}.{field}", code) for end in ("origin", "destination") for field, value, code in (
        ("province", "", "REQUIRED"), ("province", LONG, "TOO_LONG"), ("province", NUL, "INVALID_CHARACTERS"), ("province", "火星", "UNKNOWN_PROVINCE"),
        ("city", "", "REQUIRED"), ("city", SURROGATE, "INVALID_CHARACTERS"), ("divisionCode", "999999", "UNKNOWN_DIVISION"),
        ("divisionCode", LONG, "UNKNOWN_DIVISION"), ("country", "XX", "UNKNOWN_COUNTRY"), ("country", "DE", "NOT_ALLOWED"))),
]  # fmt: skip
QUESTIONS: list[tuple[str, dict[str, Any], str]] = [
    *(("query($v: String!) { track(number: $v, phoneSuffix: \"1234\") { number } }", {"v": value}, "number") for value in ("", LONG, NUL, SURROGATE)),
    *(("query($v: String!) { track(number: \"RR000000014CN\", phoneSuffix: $v) { number } }", {"v": value}, "phoneSuffix") for value in ("", "12", "abcd", "１２３４", LONG, NUL)),
    *(("query($v: String!) { itemScan(number: $v) { number } }", {"v": value}, "number") for value in ("", LONG, NUL, SURROGATE)),
    *(("query($v: String!) { order(number: $v) { number } }", {"v": value}, "number") for value in (LONG, NUL, SURROGATE)),
    *(("query($v: String!) { shipment(reference: $v) { number } }", {"v": value}, "reference") for value in (LONG, NUL, SURROGATE)),
    *(("query($v: String!) { divisions(parentCode: $v) { code } }", {"v": value}, "parentCode") for value in ("9", "999999", LONG, NUL)),
    *(("query($v: String!) { divisionSearch(words: $v) { code } }", {"v": value}, "words") for value in (LONG, NUL, SURROGATE)),
    *(("query($v: Int!) { divisionSearch(words: \"城\", first: $v) { code } }", {"v": value}, "first") for value in (0, -1, 51, 2**31 - 1)),
    *(("query($v: String!) { postcodeCheck(postcode: $v, divisionCode: \"110101\") { agrees } }", {"v": value}, "postcode") for value in ("", "1", "abcdef", LONG, NUL)),
    *(("query($v: String!) { postcodeCheck(postcode: \"100031\", divisionCode: $v) { agrees } }", {"v": value}, "divisionCode") for value in ("", "999999", LONG, NUL)),
    *(("query($v: String!) { contentsScreen(contents: [], destinationCountry: $v) { verdict } }", {"v": value}, "destinationCountry") for value in ("", "XX", LONG, NUL)),
    *(("query($v: String!) { contentsScreen(contents: [{description: $v}]) { verdict } }", {"v": value}, "contents.0.description") for value in (LONG, NUL, SURROGATE)),
    *((f"query($v: String!) {{ {many}(search: $v) {{ nodes {{ id }} }} }}", {"v": value}, "search") for many in ("orders", "shipments") for value in (LONG, NUL, SURROGATE)),
    *((f"query($v: String!) {{ {many}(filter: {{number: {{eq: $v}}}}) {{ nodes {{ id }} }} }}", {"v": value}, "filter.number") for many in ("orders", "shipments") for value in (LONG, NUL, SURROGATE)),
    *((f"query($v: Int!) {{ {many}(first: $v) {{ nodes {{ id }} }} }}", {"v": value}, "first") for many in ("orders", "shipments") for value in (0, -1, 101, 2**31 - 1)),
    *((f"query($v: String!) {{ {many}(after: $v) {{ nodes {{ id }} }} }}", {"v": value}, "after") for many in ("orders", "shipments") for value in ("x", LONG, NUL, SURROGATE)),
    *(("query($v: Int!) { orderStatistics(days: $v) { asOf } }", {"v": value}, "days") for value in (0, -1, 93, 2**31 - 1)),
]  # fmt: skip


async def test_every_wrong_question_is_named(graph: Graph, people: People) -> None:
    viewer = await people.viewer("operator")
    assert len(QUOTES) + len(QUESTIONS) > 100
    before = await counted()
    for given, path, code in QUOTES:
        found = (await graph(viewer, QUOTE, input={**ASKED, **given})).data["orderQuote"]
        assert found["__typename"] == "InvalidInput", (given, found)
        assert {"path": path.split("."), "code": code} in found["issues"], (path, code, found)
    for document, variables, path in QUESTIONS:
        answer = await graph(viewer, document, **variables)
        assert answer.codes == ["INVALID_INPUT"], (document, variables["v"], answer.body)
        issues = answer.body["errors"][0]["extensions"]["issues"]
        assert path.split(".") in [issue["path"] for issue in issues], (document, issues)
    assert await counted() == before


ESTIMATE = """query($input: CompensationEstimateInput!) { compensationEstimate(input: $input) { __typename
  ... on InvalidInput { issues { path code } } } }"""


async def test_a_wrong_claim_is_named(graph: Graph, people: People) -> None:
    moved = await in_state(graph, await people.viewer("operator"), "EXCEPTION_LOST", insuredValue="100.00")
    claim = {"orderId": (await moved.given("orderClose"))["id"], "kind": "LOST", "actualLoss": "1.00"}
    for field, value, code in (
        ("actualLoss", "-0.01", "OUT_OF_RANGE"),
        ("actualLoss", "1.001", "PRECISION"),
        ("actualLoss", "1" + "0" * 14, "PRECISION"),
        ("fullValue", "0", "OUT_OF_RANGE"),
        ("fullValue", "0.001", "PRECISION"),
    ):
        answer = await graph(moved.viewer, ESTIMATE, input={**claim, field: value})
        assert {"path": [field], "code": code} in answer.data["compensationEstimate"]["issues"], (field, value)
    for value in NOBODY:
        answer = await graph(moved.viewer, ESTIMATE, input={**claim, "orderId": value})
        assert answer.data["compensationEstimate"]["__typename"] == "NotFound", value


RECORD = """mutation($input: ShipmentEventsRecordInput!) { shipmentEventsRecord(input: $input) { __typename
  ... on ShipmentEventsRecorded { accepted refused { index code message } } ... on InvalidInput { issues { path code } } } }"""


@pytest.mark.parametrize("batch", ["ordersCancel", "shipmentsHold"])
async def test_a_wrong_batch_is_named_as_a_whole_and_its_rows_for_themselves(
    graph: Graph, people: People, batch: str
) -> None:
    moved = await in_state(graph, await people.viewer("operator"), "IN_TRANSIT")
    document = f"""mutation($input: {batch[0].upper()}{batch[1:]}Input!) {{ {batch}(input: $input) {{ __typename
      ... on BulkResult {{ succeeded rows {{ ok code }} }} ... on InvalidInput {{ issues {{ path code }} }} }} }}"""
    good = {"id": an_id("Order:1"), "expectedVersion": 1}
    before = await counted()
    for given, path, code in (
        ({"items": [], "reason": "a check"}, "items", "OUT_OF_RANGE"),
        ({"items": [good] * 201, "reason": "a check"}, "items", "OUT_OF_RANGE"),
        ({"items": [good], "reason": ""}, "reason", "REQUIRED"),
        ({"items": [good], "reason": LONG}, "reason", "TOO_LONG"),
        ({"items": [good], "reason": NUL}, "reason", "INVALID_CHARACTERS"),
        ({"items": [good], "reason": SURROGATE}, "reason", "INVALID_CHARACTERS"),
    ):
        found = (await graph(moved.viewer, document, input=given)).data[batch]
        assert {"path": [path], "code": code} in found["issues"], (path, code, found)
    rows = [{"id": value, "expectedVersion": 1} for value in NOBODY]
    found = (await graph(moved.viewer, document, input={"items": rows, "reason": "a check"})).data[batch]
    assert found["succeeded"] == 0
    assert {row["code"] for row in found["rows"]} == {"NOT_FOUND"}
    assert await counted() == before


async def test_a_carrier_s_wrong_event_is_refused_for_itself(graph: Graph, people: People) -> None:
    moved = await in_state(graph, await people.viewer("operator"), "ACCEPTED")
    item = await moved.item()
    good = {"number": item.number, "code": "EDD", "at": item.last_event_at.isoformat(), "place": "上海"}
    wrong: list[dict[str, Any]] = [
        *({"number": value} for value in ("", NUL, LONG, SURROGATE, "RR123456789CN", "RR000000014CN", "x")),
        *({"place": value} for value in (NUL, LONG, BIDI, SURROGATE)),
        *({"at": value} for value in ("2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z")),
        *({"code": value} for value in ("EMA", "EDH", "PXL", "PXA", "EMH", "EME", "EXB", "EMI")),
        *({"code": "EMI", "signer": value} for value in ("", LONG, NUL)),
    ]
    before = await counted()
    answer = await graph(moved.viewer, RECORD, input={"events": [{**good, **one} for one in wrong]})
    found = answer.data["shipmentEventsRecord"]
    assert (found["accepted"], [one["index"] for one in found["refused"]]) == (0, list(range(len(wrong))))
    assert {one["code"] for one in found["refused"]} == {"INVALID_INPUT", "NOT_FOUND"}
    assert await counted() == before
