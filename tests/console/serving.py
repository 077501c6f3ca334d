"""Items the walks begin with, made by a clerk through the console's own documents."""

import uuid
from typing import Any

from tests.support.demo import Demo
from tests.support.letters import parcel_input
from tests.support.persisted import document_id


class Clerk:
    """Somebody at the counter whom nobody watches."""

    def __init__(self, demo: Demo) -> None:
        self.demo, self.token = demo, demo.token("clerk")

    def does(self, document: str, field: str, given: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = self.demo.send(document_id(document), {"input": given}, self.token)[field]
        assert "code" not in answer, answer
        return answer

    def places(self, **chosen: Any) -> dict[str, Any]:
        """A parcel's order, waiting for payment."""
        return self.does("CounterPlace", "orderPlace", parcel_input(**chosen))

    def accepts(self, **chosen: Any) -> dict[str, Any]:
        """A parcel taken in: its shipment."""
        order = self.places(**chosen)
        seen = {"id": order["id"], "expectedVersion": order["version"]}
        money = {"amount": order["outstanding"]["amount"], "method": "CASH", "idempotencyKey": uuid.uuid4().hex}
        item = self.does("CounterPay", "orderPay", {**seen, **money})["shipment"]
        found = {"weightGrams": 1200, "identityChecked": True, "contentsInspected": True}
        return self.does(
            "CounterAccept", "shipmentAccept", {"id": item["id"], "expectedVersion": item["version"], **found}
        )
