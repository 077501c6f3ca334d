"""How heavy and how large an item may be."""

from dataclasses import dataclass

from server.core.rules import rule
from server.core.text import Issues
from server.domains.catalog.tariff import Size
from server.domains.catalog.words import RECEIPTED_ALWAYS, OrderProduct

LARGEST_MM = 3000


@dataclass(frozen=True, slots=True)
class Limits:
    """A product's limits. Length and girth: the longest side and twice the sum of the two others.

    The least length and width are those of the longest and the second side.
    """

    maximum_grams: int
    longest_side_mm: int | None = None
    sum_of_sides_mm: int | None = None
    length_and_girth_mm: int | None = None
    minimum_length_mm: int | None = None
    minimum_width_mm: int | None = None


def limits(product: OrderProduct, country: str = "CN") -> Limits:
    """The limits of a product; abroad the country's own weight limit, where one is known."""
    rules = rule("limits").value
    found = rules[product.name]
    weights = found.get("countries", {})
    if country in found.get("standard_2", ()):
        found = {**found, **rules["EMS_STANDARD_2"]}
    return Limits(
        weights.get(country, found["maximum_grams"]),
        found.get("longest_side_mm"),
        found.get("sum_of_sides_mm"),
        found.get("length_and_girth_mm"),
        found.get("minimum_length_mm"),
        found.get("minimum_width_mm"),
    )


def check(issues: Issues, product: OrderProduct, weight_grams: int, size: Size | None, country: str = "CN") -> None:
    """Notes every limit the item breaks. Parcels and EMS must be measured."""
    found = limits(product, country)
    issues.number(("weightGrams",), weight_grams, least=1, most=found.maximum_grams)
    if size is None:
        if product in RECEIPTED_ALWAYS:
            issues.add(("size",), "REQUIRED", "Measure length, width and height.")
        return
    sides = {"lengthMm": size.length_mm, "widthMm": size.width_mm, "heightMm": size.height_mm}
    for name, side in sides.items():
        issues.number(("size", name), side, least=1, most=LARGEST_MM)
    largest_first = sorted(sides, key=lambda name: sides[name], reverse=True)
    for name, least in zip(largest_first, (found.minimum_length_mm, found.minimum_width_mm), strict=False):
        if least is not None and 0 < sides[name] < least:
            issues.add(("size", name), "SIDE_TOO_SHORT", f"This side must be {least} mm at least.", min=least)
    longest, middle, shortest = size.sorted
    _most(issues, "LONGEST_SIDE", longest, found.longest_side_mm, "The longest side")
    _most(
        issues, "SUM_OF_SIDES", longest + middle + shortest, found.sum_of_sides_mm, "Length, width and height together"
    )
    _most(issues, "LENGTH_AND_GIRTH", longest + 2 * (middle + shortest), found.length_and_girth_mm, "Length and girth")


def _most(issues: Issues, code: str, value: int, most: int | None, what: str) -> None:
    if most is not None and value > most:
        issues.add(("size",), code, f"{what} may be {most} mm at most.", max=most)
