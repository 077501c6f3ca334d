"""Numbers for orders and items, drawn without a gap in the transaction that uses them."""

from server.core import database
from server.core.clock import today
from server.core.errors import NumbersExhausted
from server.domains.catalog import s10
from server.domains.catalog.words import OrderProduct

ORDERS_PER_YEAR = 10**9 - 1
DOMESTIC_SERIALS = 10**11 - 1
S10_SERVICES = {OrderProduct.PARCEL: "CP", OrderProduct.EMS: "EE", OrderProduct.EMS_INTERNATIONAL: "EA"}
EXPRESS_PARCEL = "98"


async def next_order_number() -> str:
    """`PH26` and nine digits: the year and a serial that begins anew with it."""
    year = f"{today():%y}"
    serial = await _draw(f"PH{year}", ORDERS_PER_YEAR)
    return f"PH{year}{serial:09d}"


async def next_receipt_number() -> str:
    """`R26` and nine digits, like an order's."""
    year = f"{today():%y}"
    return f"R{year}{await _draw(f'R{year}', ORDERS_PER_YEAR):09d}"


async def next_item_number(product: OrderProduct, *, insured: bool = False) -> str:
    """The number of an item of the product. Raises NumbersExhausted.

    UPU S10 with the service indicator of its class (RR registered, CP parcel, CV insured parcel, EE and EA EMS), issued in
    China; an express parcel has the thirteen digits of the domestic network.
    """
    if product is OrderProduct.EXPRESS_PARCEL:
        return f"{EXPRESS_PARCEL}{await _draw(EXPRESS_PARCEL, DOMESTIC_SERIALS):011d}"
    service = S10_SERVICES.get(product, "RR")
    if product is OrderProduct.PARCEL and insured:
        service = "CV"
    return s10.identifier(service, await _draw(service, s10.SERIALS - 1))


async def _draw(name: str, last: int) -> int:
    """The next serial of a range; its row stays locked until the transaction ends, so that none is lost or given twice."""
    unit = database.current_transaction()
    assert unit is not None, "a number belongs into the transaction that uses it"
    one, two = database.placeholder(1), database.placeholder(2)
    rows = await unit.connection.execute_query_dict(
        f"INSERT INTO number_ranges (name, next_serial, last_serial) VALUES ({one}, 2, {two}) "
        "ON CONFLICT (name) DO UPDATE SET next_serial = number_ranges.next_serial + 1 "
        "RETURNING next_serial - 1 AS serial, last_serial",
        [name, last],
    )
    if rows[0]["serial"] > rows[0]["last_serial"]:
        raise NumbersExhausted(name)
    return int(rows[0]["serial"])
