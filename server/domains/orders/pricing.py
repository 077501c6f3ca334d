"""From what a customer asks for to what can be priced: limits checked, zone found, price made."""

from dataclasses import dataclass
from decimal import Decimal

from server.core.money import to_minor
from server.core.text import Issues
from server.domains.orders import tariff
from server.domains.orders.states import OrderProduct, TariffZone


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be sent, from the customer's side. Weight in grams, insured value in CNY."""

    product: OrderProduct
    weight_grams: int
    registered: bool
    return_receipt: bool
    insured_value: Decimal | None


@dataclass(frozen=True, slots=True)
class Place:
    """Province and city, as written on the item."""

    province: str
    city: str


def zone_between(origin: Place, destination: Place) -> TariffZone:
    """Local within one city, out of town otherwise."""
    return TariffZone.LOCAL if _key(origin) == _key(destination) else TariffZone.OUT_OF_TOWN


def letter(issues: Issues, wish: Wish, origin: Place, destination: Place) -> tariff.Letter:
    """The priced item; notes every limit it breaks."""
    issues.number(("weightGrams",), wish.weight_grams, least=1, most=tariff.maximum_grams(wish.product))
    if wish.return_receipt and not wish.registered:
        issues.add(("returnReceipt",), "NEEDS_REGISTRATION", "A return receipt needs registration.")
    return tariff.Letter(
        product=wish.product,
        zone=zone_between(origin, destination),
        weight_grams=wish.weight_grams,
        registered=wish.registered,
        return_receipt=wish.return_receipt,
        insured_minor=_insured(issues, wish),
    )


def quote(wish: Wish, origin: Place, destination: Place) -> tuple[tariff.Letter, tariff.Quote]:
    """What it costs, line by line. Raises InvalidInput."""
    issues = Issues()
    for path, place in (("origin", origin), ("destination", destination)):
        issues.text((path, "province"), place.province, most=40)
        issues.text((path, "city"), place.city, most=40)
    found = letter(issues, wish, origin, destination)
    issues.check()
    return found, tariff.quote(found)


def _insured(issues: Issues, wish: Wish) -> int | None:
    if wish.insured_value is None:
        return None
    if not wish.registered:
        issues.add(("insuredValue",), "NEEDS_REGISTRATION", "Insurance needs registration.")
    try:
        minor = to_minor(wish.insured_value)
    except ValueError:
        issues.add(("insuredValue",), "PRECISION", "Use at most two decimal places.")
        return None
    limit = tariff.insurance_limit_minor()
    issues.number(("insuredValue",), minor, least=1, most=limit)
    return minor


def _key(place: Place) -> tuple[str, str]:
    return place.province.strip().removesuffix("省").removesuffix("市"), place.city.strip().removesuffix("市")
