"""Items brought along their way by somebody who may do everything, through the graph as a user would."""

import uuid
from dataclasses import dataclass
from typing import Any

from server.core import global_ids
from server.core.viewer import Viewer
from server.domains.orders.models import Order
from server.domains.shipments.models import Shipment
from tests.support.graph import Graph
from tests.support.letters import parcel_input

STEP = """mutation($input: {name}Input!) {{ {field}(input: $input) {{
  __typename ... on Error {{ code message }} ... on InvalidInput {{ issues {{ path code }} }}
  ... on InvalidTransition {{ reasons {{ code }} }} }} }}"""

GIVEN: dict[str, dict[str, Any]] = {
    "orderPay": {"method": "CASH"},
    "orderModify": {
        "weightGrams": 2200,
        "size": {"lengthMm": 300, "widthMm": 200, "heightMm": 100},
        "contents": [{"description": "棉衣", "quantity": 3}],
        "noProhibitedGoods": True,
        "reason": "one more",
    },
    "orderAbandon": {"reason": "as before"},
    "orderHold": {"reason": "a check"},
    "orderClose": {"reason": "claim paid"},
    "orderCancel": {"reason": "no need"},
    "orderRedirect": {"reason": "moved"},
    "shipmentAccept": {"weightGrams": 1200, "contentsInspected": True, "identityChecked": True},
    "shipmentScan": {"code": "EDD", "place": "北京"},
    "shipmentFail": {"reason": "ADDRESSEE_ABSENT", "action": "RETRY"},
    "shipmentAwaitPickup": {"place": "丰巢 12", "consent": "agreed by telephone"},
    "shipmentDeliver": {"signer": "王五", "relation": "ADDRESSEE"},
    "shipmentHold": {"reason": "a check"},
    "shipmentReturn": {"reason": "REFUSED"},
    "shipmentReport": {"kind": "LOST", "reason": "not found at the count"},
    "shipmentLabelPrint": {"format": "A6"},
}

TO: dict[str, tuple[Any, ...]] = {
    "DRAFT": (),
    "CREATED": (),
    "PAID": ("orderPay",),
    "HELD": ("PAID", "orderHold"),
    "MODIFYING": ("PAID", "orderModify"),
    "ACCEPTED": ("PAID", "shipmentAccept"),
    "IN_TRANSIT": ("ACCEPTED", "EDD"),
    "CUSTOMS": ("IN_TRANSIT", "EDB"),
    "CUSTOMS_HELD": ("CUSTOMS", "EME"),
    "ON_HOLD": ("IN_TRANSIT", "shipmentHold"),
    "AT_DELIVERY_OFFICE": ("IN_TRANSIT", "EMG"),
    "OUT_FOR_DELIVERY": ("AT_DELIVERY_OFFICE", "EDG"),
    "AWAITING_PICKUP": ("AT_DELIVERY_OFFICE", "shipmentAwaitPickup"),
    "DELIVERY_FAILED": ("OUT_FOR_DELIVERY", "shipmentFail"),
    "DELIVERED": ("OUT_FOR_DELIVERY", "shipmentDeliver"),
    "RETURNING": ("DELIVERY_FAILED", "shipmentReturn"),
    "RETURNED": ("RETURNING", "shipmentReturned"),
    "UNDELIVERABLE": ("RETURNING", "shipmentUndeliverable"),
    "EXCEPTION_LOST": ("IN_TRANSIT", "shipmentReport"),
    "EXCEPTION_DAMAGED": ("IN_TRANSIT", ("shipmentReport", {"kind": "DAMAGED"})),
    "EXCEPTION_SEIZED": ("IN_TRANSIT", ("shipmentReport", {"kind": "SEIZED"})),
    "CANCELLED": ("orderCancel",),
}
"""How an item comes into each state: another state first, then steps by name, or codes that are scanned.

A draft has no item yet: it is begun as one, with `draft=True`.
"""


@dataclass
class Journey:
    """One order and its item, and somebody who moves them."""

    graph: Graph
    viewer: Viewer
    order_id: int

    async def order(self) -> Order:
        return await Order.get(id=self.order_id)

    async def item(self) -> Shipment:
        return await Shipment.get(id=(await self.order()).shipment_id)

    async def do(self, name: str, **given: Any) -> dict[str, Any]:
        """Take a step by the mutation's name; its answer."""
        document = STEP.format(name=name[0].upper() + name[1:], field=name)
        answer = await self.graph(self.viewer, document, input=await self.given(name, **given))
        found: dict[str, Any] = answer.data[name]
        return found

    async def given(self, name: str, **given: Any) -> dict[str, Any]:
        """A valid input of the step."""
        kind, row = ("Order", await self.order()) if name.startswith("order") else ("Shipment", await self.item())
        wanted: dict[str, Any] = {
            "id": global_ids.encode(kind, row.id),
            "expectedVersion": row.version,
            **GIVEN.get(name, {}),
            **given,
        }
        if name == "orderPay" and isinstance(row, Order):
            wanted.setdefault("idempotencyKey", uuid.uuid4().hex)
            wanted.setdefault("amount", f"{(row.postage_minor - row.paid_minor) / 100:.2f}")
        if name == "orderRedirect":
            wanted.setdefault("addressee", parcel_input()["addressee"])
        if wanted.get("code") in ("EME", "EXB"):
            wanted.setdefault("retention", "INSPECTION")
        return wanted

    async def to(self, state: str) -> "Journey":
        """Bring the item into a state, step by step."""
        for step in TO[state]:
            if isinstance(step, str) and step in TO:
                await self.to(step)
                continue
            name, given = step if isinstance(step, tuple) else (step, {})
            if len(name) == 3:
                name, given = "shipmentScan", {"code": name}
            answer = await self.do(name, **given)
            assert "code" not in answer, (state, step, answer)
        return self


async def journey(graph: Graph, viewer: Viewer, **chosen: Any) -> Journey:
    """A parcel just placed, in the hands of the viewer."""
    document = """mutation($input: OrderPlaceInput!) { orderPlace(input: $input) {
      __typename ... on Order { id } ... on Error { message } ... on InvalidInput { issues { path code message } } } }"""
    answer = await graph(viewer, document, input=parcel_input(**chosen))
    assert "id" in answer.data["orderPlace"], answer.data
    return Journey(graph, viewer, global_ids.decode_as("Order", answer.data["orderPlace"]["id"]))
