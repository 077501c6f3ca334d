"""What is asked: documents, their variables in rotation, and what shows that an answer is one."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from server.core.clock import today
from server.core.days import ZONE
from server.core.settings import ROOT

KEY = "0" * 16 + "-bench-" + "0" * 12
"""Stands in a body where each request needs a name of its own, as long as that name."""

PAGE = 50
STATUS = "IN_TRANSIT"
COMMON = "COMPLETED"
"""What a single office has a page of, however few orders there are in all."""
PERSISTED = ROOT / "web" / "src" / "gql" / "persisted-documents.json"

ORDER = """
  number itemNumber status product registered placedAt weightGrams destinationCountry
  postage { amount currency }
  sender { name city }
  addressee { name city }
  customer { displayName }
  shipment { number status lastEventCode lastEventAt lastPlace }
  events { status at }
"""
PARTS = """
  charges { code quantity amount { amount } }
  receipts { number method amount { amount } receivedAt }
"""
W1 = (
    "query OrdersPage($status: OrderStatus!, $first: Int!) {"
    f" orders(filter: {{status: {{eq: $status}}}}, first: $first) {{ nodes {{ {ORDER} {PARTS} %s }} }} }}"
)
W2 = f"query Track($number: String!) {{ order(number: $number) {{ {ORDER} }} }}"

W4 = """query Revenue($since: DateTime!) {
  orderTotals(by: [DAY], filter: {placedAt: {gte: $since}}) { day count paid { amount currency } }
}"""

PARTY = {"name": "李四", "phone": "13900001111", "province": "北京市", "city": "北京市", "street": "长安街1号"}
LETTER = {
    "idempotencyKey": KEY,
    "product": "LETTER",
    "weightGrams": 18,
    "registered": True,
    "sender": PARTY,
    "addressee": {**PARTY, "province": "上海市", "city": "上海市"},
}


@dataclass(frozen=True, slots=True)
class Workload:
    """Requests of one kind. `shown` stands in every right answer of theirs; none holds errors."""

    name: str
    title: str
    bodies: tuple[bytes, ...]
    shown: bytes

    @property
    def unique(self) -> bool:
        return KEY.encode() in self.bodies[0]


def workloads(numbers: Sequence[str]) -> dict[str, Workload]:
    """All of them; those of single orders ask for these numbers in turn."""
    page = {"status": STATUS, "first": PAGE}
    found = [
        Workload("w1", "a page of 50 orders", _asked(_text(W1 % ""), [page]), b'"receipts":'),
        Workload(
            "w1_actions",
            "the same with what can be done",
            _asked(_text(W1 % "availableActions { action enabled }"), [page]),
            b'"availableActions":',
        ),
        Workload(
            "w2", "one order by its number", _asked(_text(W2), [{"number": one} for one in numbers]), b'"events":'
        ),
        Workload("w3", "place an order", _asked(_persisted("OrderPlace"), [{"input": LETTER}]), b'"placedAt":'),
        Workload("w4", "thirty days of revenue", _asked(_text(W4), [{"since": _since(30)}]), b'"paid":'),
    ]
    return {one.name: one for one in found}


def of_office(numbers: Sequence[str]) -> dict[str, Workload]:
    """What a clerk asks who sees one office."""
    page = {"status": COMMON, "first": PAGE}
    return {
        "w1_unit": Workload(
            "w1_unit", "a page of 50 orders of one office", _asked(_text(W1 % ""), [page]), b'"receipts":'
        ),
        "w2_unit": Workload(
            "w2_unit", "one order of the office", _asked(_text(W2), [{"number": one} for one in numbers]), b'"events":'
        ),
    }


def _since(days: int) -> str:
    """The beginning of the platform's day so many days ago."""
    begun = datetime.combine(today() - timedelta(days=days), time(), ZONE)
    return begun.astimezone(UTC).isoformat().replace("+00:00", "Z")


def wrong(workload: Workload, body: bytes) -> str | None:
    """What is wrong with an answer, or None."""
    try:
        answer = json.loads(body)
    except ValueError:
        return "it is no JSON"
    if answer.get("errors"):
        return f"it has errors: {json.dumps(answer['errors'])[:500]}"
    if workload.shown not in body:
        return f"it lacks {workload.shown.decode()} {body[:500]!r}"
    if workload.name.startswith("w1") and (there := _orders(answer["data"]["orders"])) != PAGE:
        return f"it has {there} orders instead of {PAGE}"
    return None


def _orders(found: Any) -> int:
    """How many there are, in a connection or in a list."""
    return len(found if isinstance(found, list) else found["nodes"])


def _text(document: str) -> dict[str, Any]:
    return {"query": re.sub(r"\s+", " ", document)}


def _persisted(operation: str) -> dict[str, Any]:
    documents: dict[str, str] = json.loads(PERSISTED.read_text("utf-8"))
    wanted = re.compile(rf"\b(query|mutation) {operation}\b")
    return {"documentId": next(key for key, text in documents.items() if wanted.search(text))}


def _asked(document: dict[str, Any], variables: Iterable[dict[str, Any]]) -> tuple[bytes, ...]:
    return tuple(json.dumps({**document, "variables": one}, separators=(",", ":")).encode() for one in variables)
