"""Letters, valid unless a test says otherwise."""

import uuid
from typing import Any

from server.core.viewer import Viewer
from server.domains.orders import parties, pricing, service
from server.domains.orders.states import OrderProduct

PARTY = {
    "name": "李四",
    "phone": "13900001111",
    "province": "北京市",
    "city": "北京市",
    "street": "长安街1号",
    "postcode": "100000",
}


def place_input(**chosen: Any) -> dict[str, Any]:
    """The input of `orderPlace`."""
    return {
        "idempotencyKey": uuid.uuid4().hex,
        "product": "LETTER",
        "weightGrams": 18,
        "registered": True,
        "sender": PARTY,
        "addressee": {**PARTY, "province": "上海市", "city": "上海市"},
        **chosen,
    }


async def place(viewer: Viewer, *, key: str | None = None, unit_id: int | None = None, registered: bool = True) -> int:
    """A placed letter's key."""
    wish = pricing.Wish(OrderProduct.LETTER, 18, registered, False, None)
    sender = parties.Party("李四", "13900001111", "北京市", "北京市", None, "长安街1号", "100000")
    addressee = parties.Party("王五", "13900002222", "上海市", "上海市", None, "南京路2号", "200000")
    new = service.NewOrder(wish, sender, addressee, unit_id)
    outcome = await service.place(viewer, key or uuid.uuid4().hex, new)
    return outcome.object_key
