"""Numbers for orders and items, drawn without a gap in the transaction that uses them."""

from collections.abc import Callable
from dataclasses import dataclass

from server.core import database
from server.core.clock import today
from server.core.errors import NumbersExhausted
from server.domains.catalog import s10
from server.domains.catalog.words import OrderProduct

ORDERS_PER_YEAR = 10**9 - 1
DOMESTIC_SERIALS = 10**11 - 1
S10_SERVICES = {OrderProduct.PARCEL: "CP", OrderProduct.EMS: "EE", OrderProduct.EMS_INTERNATIONAL: "EA"}
EXPRESS_PARCEL = "98"


@dataclass(frozen=True, slots=True)
class Series:
    """A kind of number: the name of its range, its last serial, and how a serial is printed."""

    name: str
    last: int
    printed: Callable[[int], str]


def orders(year: str) -> Series:
    """`PH26` and nine digits: the year and a serial that begins anew with it."""
    return Series(f"PH{year}", ORDERS_PER_YEAR, lambda serial: f"PH{year}{serial:09d}")


def receipts(year: str) -> Series:
    """`R26` and nine digits, like an order's."""
    return Series(f"R{year}", ORDERS_PER_YEAR, lambda serial: f"R{year}{serial:09d}")


def items(product: OrderProduct, *, insured: bool = False) -> Series:
    """The numbers of items of a product.

    UPU S10 with the service indicator of its class (RR registered, CP parcel, CV insured parcel, EE and EA EMS), issued in
    China; an express parcel has the thirteen digits of the domestic network.
    """
    if product is OrderProduct.EXPRESS_PARCEL:
        return Series(EXPRESS_PARCEL, DOMESTIC_SERIALS, lambda serial: f"{EXPRESS_PARCEL}{serial:011d}")
    service = S10_SERVICES.get(product, "RR")
    if product is OrderProduct.PARCEL and insured:
        service = "CV"
    return Series(service, s10.SERIALS - 1, lambda serial: s10.identifier(service, serial))


async def next_order_number() -> str:
    """The number of an order placed now. Raises NumbersExhausted."""
    return await _next(orders(f"{today():%y}"))


async def next_receipt_number() -> str:
    """The number of a receipt given now. Raises NumbersExhausted."""
    return await _next(receipts(f"{today():%y}"))


async def next_item_number(product: OrderProduct, *, insured: bool = False) -> str:
    """The number of an item of the product. Raises NumbersExhausted."""
    return await _next(items(product, insured=insured))


async def drawn(series: Series, count: int) -> int:
    """The first of so many serials that follow one another. Raises NumbersExhausted.

    The range's row stays locked until the transaction ends, so that none is lost or given twice.
    """
    unit = database.current_transaction()
    assert unit is not None, "a number belongs into the transaction that uses it"
    one, two, three = (database.placeholder(n) for n in (1, 2, 3))
    rows = await unit.connection.execute_query_dict(
        f"INSERT INTO number_ranges (name, next_serial, last_serial) VALUES ({one}, {two}, {three}) "
        "ON CONFLICT (name) DO UPDATE SET next_serial = number_ranges.next_serial + excluded.next_serial - 1 "
        "RETURNING next_serial, last_serial",
        [series.name, 1 + count, series.last],
    )
    if rows[0]["next_serial"] - 1 > rows[0]["last_serial"]:
        raise NumbersExhausted(series.name)
    return int(rows[0]["next_serial"]) - count


async def _next(series: Series) -> str:
    return series.printed(await drawn(series, 1))
