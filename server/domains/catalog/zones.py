"""How far an item goes, for the tariff: the same city or not, the distance between provincial capitals, a group of countries."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from server.core.rules import rule
from server.core.text import Issues
from server.domains.catalog.words import LETTERS, OrderProduct, TariffZone

EARTH_KM = 6371.0088
HOME = "CN"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item comes from or goes to, as written on it; `division` is the county by GB/T 2260."""

    province: str
    city: str
    division: str | None = None
    country: str = HOME


def zone(
    issues: Issues, path: tuple[str, ...], product: OrderProduct, origin: Place, destination: Place
) -> TariffZone | None:
    """The zone between two places; None, with an issue at `path`, where the product does not go there."""
    abroad = destination.country != HOME
    if origin.country != HOME:
        issues.add((_other(path), "country"), "NOT_ALLOWED", "Items are posted within the country.")
        return None
    if abroad is not (product is OrderProduct.EMS_INTERNATIONAL):
        issues.add((*path, "country"), "NOT_ALLOWED", "This product does not go there.")
        return None
    if abroad:
        groups = rule("ems_international").value["groups"]
        return TariffZone[next((name for name, codes in groups.items() if destination.country in codes), "ABROAD_D")]
    if product in LETTERS:
        return TariffZone.LOCAL if _town(origin) == _town(destination) else TariffZone.OUT_OF_TOWN
    capitals = [_capital(origin), _capital(destination)]
    for capital, at in zip(capitals, ((_other(path),), path), strict=True):
        if capital is None:
            issues.add((*at, "province"), "UNKNOWN_PROVINCE", "There is no such province.")
    if capitals[0] is None or capitals[1] is None:
        return None
    return by_distance(distance_km(capitals[0], capitals[1]))


def by_distance(km: float) -> TariffZone:
    """The zone of a distance: up to 500, 1,000, 1,500, 2,500 km, and beyond."""
    bounds = rule("capitals").value["zone_bounds_km"]
    return TariffZone[f"ZONE_{1 + sum(km > bound for bound in bounds)}"]


def distance_km(one: str, other: str) -> float:
    """The great-circle distance between two provincial capitals, by province code."""
    points = rule("capitals").value["points"]
    (east1, north1), (east2, north2) = (map(radians, points[code]) for code in (one, other))
    half = sin((north2 - north1) / 2) ** 2 + cos(north1) * cos(north2) * sin((east2 - east1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def province_code(name: str) -> str | None:
    """The two digits of a province, by its full or short name."""
    names = rule("capitals").value["provinces"]
    short = _short(name)
    return next((code for code, full in names.items() if _short(full) == short), None)


def _other(path: tuple[str, ...]) -> str:
    """The input's name for where an item comes from, beside the one for where it goes."""
    return "origin" if path[0] == "destination" else "sender"


def _capital(place: Place) -> str | None:
    code = place.division[:2] if place.division else province_code(place.province)
    return code if code in rule("capitals").value["points"] else None


def _town(place: Place) -> tuple[str, str]:
    return _short(place.province), place.city.strip().removesuffix("市")


def _short(name: str) -> str:
    short = name.strip()
    for ending in ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市"):
        short = short.removesuffix(ending)
    return short
