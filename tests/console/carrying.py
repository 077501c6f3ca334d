"""An item carried through the API to the state a walk begins in."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.support.demo import Demo
from tests.support.persisted import document_id

SENDER = {
    "name": "李四", "phone": "13900001111", "province": "北京市", "city": "北京市", "district": "朝阳区",
    "street": "建国路 88 号", "divisionCode": "110105",
}  # fmt: skip
ADDRESSEE = {
    "name": "王五", "phone": "13900002222", "province": "广东省", "city": "深圳市", "district": "南山区",
    "street": "科技园路 1 号", "divisionCode": "440305",
}  # fmt: skip
PARCEL = {
    "product": "PARCEL",
    "weightGrams": 1200,
    "size": {"lengthMm": 300, "widthMm": 200, "heightMm": 100},
    "registered": True,
    "insuredValue": "500",
    "contents": [{"description": "books", "quantity": 2, "value": "80"}],
    "noProhibitedGoods": True,
    "sender": SENDER,
    "addressee": ADDRESSEE,
}


@dataclass
class Carried:
    """A parcel of somebody who may do everything with it, and the steps it takes."""

    demo: Demo
    token: str
    reference: str = ""

    def _send(self, operation: str, **variables: Any) -> Any:
        return self.demo.send(document_id(operation), variables, self.token)

    def placed(self) -> "Carried":
        given = {"idempotencyKey": uuid4().hex, **PARCEL}
        self.reference = self._send("OrderPlace", input=given)["orderPlace"]["number"]
        return self

    def paid(self) -> "Carried":
        order = self._send("Order", number=self.reference)["order"]
        given = {
            "id": order["id"],
            "expectedVersion": order["version"],
            "idempotencyKey": uuid4().hex,
            "amount": order["outstanding"]["amount"],
            "method": "CASH",
        }
        assert self._send("OrderPay", input=given)["orderPay"]["__typename"] == "Order"
        return self

    def step(self, operation: str, **given: Any) -> "Carried":
        """One step of the item, by the name of the console's document for it."""
        item = self._send("Shipment", reference=self.reference)["shipment"]
        answer = self._send(operation, input={"id": item["id"], "expectedVersion": item["version"], **given})
        outcome = answer[operation[0].lower() + operation[1:]]
        assert outcome["__typename"] == "Shipment", outcome
        return self

    def shown(self, name: str) -> str:
        """What the item's page shows of a field."""
        return str(self._send("Shipment", reference=self.reference)["shipment"][name])

    def accepted(self) -> "Carried":
        return self.paid().step("ShipmentAccept", weightGrams=1200, identityChecked=True, contentsInspected=True)

    def scanned(self, *codes: str) -> "Carried":
        for code in codes:
            self.step("ShipmentScan", code=code, place="深圳处理中心" if code == "EDD" else "南山投递部")
        return self


def parcel(demo: Demo) -> Carried:
    """A parcel just placed by the operator."""
    return Carried(demo, demo.token("operator")).placed()
