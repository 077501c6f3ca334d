"""Letters, valid unless a test says otherwise."""

import uuid
from typing import Any

from server.core.viewer import Viewer
from server.domains.catalog.words import OrderProduct
from server.domains.orders import offers, parties, placing

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


def parcel_input(**chosen: Any) -> dict[str, Any]:
    """The input of `orderPlace` for a parcel of the second zone."""
    return {
        "idempotencyKey": uuid.uuid4().hex,
        "product": "PARCEL",
        "weightGrams": 1200,
        "size": {"lengthMm": 300, "widthMm": 200, "heightMm": 100},
        "contents": [{"description": "棉衣", "quantity": 2}],
        "noProhibitedGoods": True,
        "sender": PARTY,
        "addressee": {
            **PARTY,
            "phone": "13900002222",
            "province": "上海市",
            "city": "上海市",
            "divisionCode": "310115",
        },
        **chosen,
    }


def abroad_input(**chosen: Any) -> dict[str, Any]:
    """The input of `orderPlace` for EMS to Germany."""
    line = {"description": "silk scarf", "weightGrams": 200, "value": "300.00", "originCountry": "CN"}
    addressee = {
        "name": "Anna Keller",
        "phone": "+49 30 901820",
        "province": "Berlin",
        "city": "Berlin",
        "street": "Lindenstr. 5",
        "postcode": "10969",
        "country": "DE",
    }
    return parcel_input(
        **{
            "product": "EMS_INTERNATIONAL",
            "contentsCategory": "GIFT",
            "contents": [line],
            "addressee": addressee,
            **chosen,
        }
    )


async def place(viewer: Viewer, *, key: str | None = None, unit_id: int | None = None, registered: bool = True) -> int:
    """A placed letter's key."""
    wish = offers.Wish(OrderProduct.LETTER, 18, registered, False, None)
    sender = parties.Party("李四", "13900001111", "北京市", "北京市", None, "长安街1号", "100000")
    addressee = parties.Party("王五", "13900002222", "上海市", "上海市", None, "南京路2号", "200000")
    new = placing.NewOrder(wish, sender, addressee, unit_id)
    outcome = await placing.place(viewer, key or uuid.uuid4().hex, new)
    return outcome.object_key
