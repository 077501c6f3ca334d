"""Wrong values: each refused with its own code at its own field, and nothing written."""

from typing import Any

import pytest

from server.domains.audit.models import AuditEntry
from server.domains.orders.models import NumberRange, Order
from server.domains.shipments.models import Shipment
from tests.support.graph import Graph
from tests.support.letters import PARTY, abroad_input, parcel_input
from tests.support.people import People

PLACE = """mutation($input: OrderPlaceInput!) { orderPlace(input: $input) {
  __typename ... on InvalidInput { issues { path code } } } }"""
LONG, NUL, SURROGATE, BIDI = "长" * 10_000, "a\x00b", "a\ud800b", "a\u202eb"
SIZE = {"lengthMm": 300, "widthMm": 200, "heightMm": 100}
LINE = {"description": "棉衣", "quantity": 1}
SOLD = {"description": "scarf", "weightGrams": 200, "value": "300.00"}


def parcel(**chosen: Any) -> dict[str, Any]:
    return parcel_input(idempotencyKey="a-key-for-tests", **chosen)


def to(**chosen: Any) -> dict[str, Any]:
    return parcel(addressee={**PARTY, "province": "上海市", "city": "上海市", **chosen})


def of(**chosen: Any) -> dict[str, Any]:
    return parcel(sender={**PARTY, **chosen})


def inside(**chosen: Any) -> dict[str, Any]:
    return parcel(contents=[{**LINE, **chosen}])


def abroad(**chosen: Any) -> dict[str, Any]:
    return abroad_input(idempotencyKey="a-key-for-tests", **chosen)


def sold(**chosen: Any) -> dict[str, Any]:
    return abroad(
        contentsCategory="SALE_OF_GOODS", contents=[{**SOLD, "hsCode": "621410", "originCountry": "CN", **chosen}]
    )


TEXTS = [
    (value, code)
    for value, code in (("", "REQUIRED"), ("   ", "REQUIRED"), (LONG, "TOO_LONG"), (NUL, "INVALID_CHARACTERS"), (BIDI, "INVALID_CHARACTERS"))
]  # fmt: skip
CASES: list[tuple[dict[str, Any], str, str]] = [
    *((to(**{field: value}), f"addressee.{field}", code) for field in ("name", "province", "city", "street") for value, code in TEXTS),
    *((of(**{field: value}), f"sender.{field}", code) for field in ("name", "city", "street") for value, code in TEXTS),
    *((to(district=value), "addressee.district", code) for value, code in TEXTS[2:]),
    *((to(phone=value), "addressee.phone", "INVALID_PHONE") for value in ("", "abc", "1", "1" * 40, LONG, "+", NUL)),
    *((of(phone=value), "sender.phone", "INVALID_PHONE") for value in ("x", "00", "１２３")),
    *((to(postcode=value), "addressee.postcode", "INVALID_FORMAT") for value in ("1", "1234567", "abcdef", "20012O", LONG)),
    *((to(divisionCode=value), "addressee.divisionCode", "UNKNOWN_DIVISION") for value in ("999999", "", "31011", "x", LONG, NUL)),
    *((to(country=value), "addressee.country", "UNKNOWN_COUNTRY") for value in ("XX", "", "C", "CHN", "中国", LONG)),
    (to(country="DE"), "addressee.country", "NOT_ALLOWED"),
    (of(country="DE"), "sender.country", "NOT_ALLOWED"),
    (to(province="火星"), "addressee.province", "UNKNOWN_PROVINCE"),
    (of(province="月球"), "sender.province", "UNKNOWN_PROVINCE"),
    *((parcel(weightGrams=value), "weightGrams", "OUT_OF_RANGE") for value in (0, -1, 10_001, 2**31 - 1, -(2**31))),
    *((parcel(product="EMS", weightGrams=value), "weightGrams", "OUT_OF_RANGE") for value in (0, 30_001)),
    *((parcel(product="LETTER", weightGrams=value, noProhibitedGoods=False, contents=[]), "weightGrams", "OUT_OF_RANGE") for value in (0, 2001)),
    *((parcel(size={**SIZE, side: value}), f"size.{side}", "OUT_OF_RANGE") for side in SIZE for value in (0, -5, 3001, 2**31 - 1)),
    (parcel(size=None), "size", "REQUIRED"),
    (parcel(product="EXPRESS_PARCEL", size=None), "size", "REQUIRED"),
    (parcel(size={"lengthMm": 1501, "widthMm": 10, "heightMm": 10}), "size", "LONGEST_SIDE"),
    (parcel(size={"lengthMm": 1400, "widthMm": 900, "heightMm": 10}), "size", "LENGTH_AND_GIRTH"),
    (parcel(product="LETTER", size={"lengthMm": 601, "widthMm": 100, "heightMm": 10}), "size", "LONGEST_SIDE"),
    (parcel(product="LETTER", size={"lengthMm": 139, "widthMm": 90, "heightMm": 1}), "size.lengthMm", "SIDE_TOO_SHORT"),
    (parcel(product="LETTER", size={"lengthMm": 89, "widthMm": 140, "heightMm": 1}), "size.lengthMm", "SIDE_TOO_SHORT"),
    (parcel(product="LETTER", size={"lengthMm": 500, "widthMm": 300, "heightMm": 101}), "size", "SUM_OF_SIDES"),
    (parcel(contents=[]), "contents", "REQUIRED"),
    (parcel(contents=[LINE] * 21), "contents", "OUT_OF_RANGE"),
    (parcel(noProhibitedGoods=False), "noProhibitedGoods", "REQUIRED"),
    *((inside(description=value), "contents.0.description", code) for value, code in TEXTS),
    *((inside(description=value), "contents.0.description", "TOO_GENERAL") for value in ("gift", "Goods", "样品", "物品")),
    *((inside(description=value), "contents", "PROHIBITED") for value in ("pistol", "打火机", "fireworks", "汽油", "海洛因", "象牙")),
    *((inside(quantity=value), "contents.0.quantity", "OUT_OF_RANGE") for value in (0, -1, 10_000)),
    *((inside(weightGrams=value), "contents.0.weightGrams", "OUT_OF_RANGE") for value in (0, -1, 50_001)),
    (inside(weightGrams=1201), "contents", "HEAVIER_THAN_GROSS"),
    (inside(value="-1.00"), "contents.0.value", "OUT_OF_RANGE"),
    (inside(value="1.001"), "contents.0.value", "PRECISION"),
    *((inside(hsCode=value), "contents.0.hsCode", "INVALID_FORMAT") for value in ("", "12345", "1234567", "abcdef")),
    (inside(originCountry="ZZ"), "contents.0.originCountry", "UNKNOWN_COUNTRY"),
    *((parcel(insuredValue=value), "insuredValue", code) for value, code in (("0.00", "OUT_OF_RANGE"), ("-1.00", "OUT_OF_RANGE"), ("100000.01", "OUT_OF_RANGE"), ("1.005", "PRECISION"))),
    (parcel(product="LETTER", insuredValue="5.00"), "insuredValue", "NEEDS_REGISTRATION"),
    (parcel(product="LETTER", returnReceipt=True), "returnReceipt", "NEEDS_REGISTRATION"),
    (abroad(contentsCategory=None), "contentsCategory", "REQUIRED"),
    (abroad(contents=[{"description": "scarf", "value": "1.00"}]), "contents.0.weightGrams", "REQUIRED"),
    (abroad(contents=[{"description": "scarf", "weightGrams": 1}]), "contents.0.value", "REQUIRED"),
    (sold(hsCode=None), "contents.0.hsCode", "REQUIRED"),
    (sold(originCountry=None), "contents.0.originCountry", "REQUIRED"),
    (abroad(weightGrams=40_001), "weightGrams", "OUT_OF_RANGE"),
    (abroad(product="PARCEL"), "addressee.country", "NOT_ALLOWED"),
    ({**parcel(), "idempotencyKey": "short"}, "idempotencyKey", "TOO_SHORT"),
    ({**parcel(), "idempotencyKey": LONG}, "idempotencyKey", "TOO_LONG"),
    ({**parcel(), "idempotencyKey": "with\x00nul-inside"}, "idempotencyKey", "INVALID_CHARACTERS"),
]  # fmt: skip


async def written() -> tuple[int, ...]:
    return (
        await Order.all().count(),
        await Shipment.all().count(),
        await NumberRange.all().count(),
        await AuditEntry.filter(action="orders:place").count(),
    )


async def test_every_wrong_value_is_named_and_nothing_is_written(graph: Graph, people: People) -> None:
    viewer = await people.viewer("operator")
    assert len(CASES) > 100
    for given, path, code in CASES:
        answer = await graph(viewer, PLACE, input=given)
        found = answer.data["orderPlace"]
        assert found["__typename"] == "InvalidInput", (given, path, code, found)
        assert {"path": path.split("."), "code": code} in found["issues"], (path, code, found)
    assert await written() == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("weightGrams", 2**63),
        ("weightGrams", 2**31),
        ("weightGrams", "1e3"),
        ("weightGrams", 1.5),
        ("insuredValue", "NaN"),
        ("insuredValue", "Infinity"),
        ("insuredValue", "many"),
        ("product", "ROCKET"),
        ("product", None),
        ("unitId", "Order:1"),
        ("unitId", ""),
        ("contents", "socks"),
        ("size", {"lengthMm": 1}),
        ("dryRun", "yes"),
    ],
)
async def test_what_is_no_value_of_the_type_never_reaches_the_service(
    graph: Graph, people: People, field: str, value: Any
) -> None:
    answer = await graph(await people.viewer("operator"), PLACE, input={**parcel(), field: value})
    outcome = (answer.body.get("data") or {}).get("orderPlace") or {"__typename": "refused"}
    assert outcome["__typename"] in ("refused", "NotFound", "InvalidInput")
    assert "INTERNAL" not in answer.codes
    assert await written() == (0, 0, 0, 0)


async def test_a_lone_surrogate_is_no_text(graph: Graph, people: People) -> None:
    answer = await graph(await people.viewer("operator"), PLACE, input=to(name=SURROGATE))
    assert "INTERNAL" not in answer.codes
    assert await written() == (0, 0, 0, 0)


async def test_everything_wrong_is_told_at_once(graph: Graph, people: People) -> None:
    given = parcel(weightGrams=0, size=None, noProhibitedGoods=False, addressee={**PARTY, "name": "", "phone": "x"})
    answer = await graph(await people.viewer("operator"), PLACE, input=given)
    paths = {".".join(issue["path"]) for issue in answer.data["orderPlace"]["issues"]}
    assert paths >= {"weightGrams", "size", "noProhibitedGoods", "addressee.name", "addressee.phone"}
