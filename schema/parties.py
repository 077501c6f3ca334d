"""People at addresses, masked; sizes; what is inside: shared by orders and shipments."""

from decimal import Decimal
from typing import Any

import strawberry

from schema.core.money import Money
from server.core.money import to_minor
from server.core.text import Issues
from server.domains.catalog import customs, tariff
from server.domains.orders import parties
from server.domains.orders.offers import MOST_LINES


@strawberry.type(description="Sender or addressee, masked as everybody sees them.")
class Party:
    name: str = strawberry.field(description="All but the surname is hidden.")
    phone: str = strawberry.field(description="Six digits are hidden.")
    province: str = strawberry.field(description="Province, or region abroad.")
    city: str = strawberry.field(description="City.")
    district: str | None = strawberry.field(description="District or county.")
    street: str = strawberry.field(description="Street and house; building, unit and room are hidden.")
    postcode: str | None = strawberry.field(description="Six digits within the country.")
    division_code: str | None = strawberry.field(
        default=None, description="The county by GB/T 2260, where it is known."
    )
    country: str = strawberry.field(default="CN", description="ISO 3166-1 alpha-2.")


def party(masked: dict[str, Any]) -> Party:
    """The graph's form of the stored mask."""
    return Party(**masked)


@strawberry.type(description="Outer dimensions in millimetres.")
class Size:
    length_mm: int = strawberry.field(description="Length.")
    width_mm: int = strawberry.field(description="Width.")
    height_mm: int = strawberry.field(description="Height.")


def size(length: int | None, width: int | None, height: int | None) -> Size | None:
    """The size, where it was measured."""
    if length is None or width is None or height is None:
        return None
    return Size(length_mm=length, width_mm=width, height_mm=height)


@strawberry.type(description="One kind of thing inside, as it was declared.")
class ContentLine:
    description: str = strawberry.field(description="What it is.")
    quantity: int = strawberry.field(description="How many.")
    weight_grams: int | None = strawberry.field(description="Net weight of all of them in grams.")
    value: Money | None = strawberry.field(description="Value of all of them.")
    hs_code: str | None = strawberry.field(description="Customs tariff number, 6, 8 or 10 digits.")
    origin_country: str | None = strawberry.field(description="Where it was made, ISO 3166-1 alpha-2.")

    @classmethod
    def of(cls, line: dict[str, Any]) -> "ContentLine":
        value = line.get("value_minor")
        return cls(
            description=line["description"],
            quantity=line["quantity"],
            weight_grams=line.get("weight_grams"),
            value=None if value is None else Money.of(value),
            hs_code=line.get("hs_code"),
            origin_country=line.get("origin_country"),
        )


@strawberry.input(description="Outer dimensions in millimetres, each from 1 to 3,000.")
class SizeInput:
    length_mm: int = strawberry.field(description="Length.")
    width_mm: int = strawberry.field(description="Width.")
    height_mm: int = strawberry.field(description="Height.")

    @property
    def size(self) -> tariff.Size:
        return tariff.Size(self.length_mm, self.width_mm, self.height_mm)

    @property
    def millimetres(self) -> tuple[int, int, int]:
        return self.length_mm, self.width_mm, self.height_mm


@strawberry.input(description="One kind of thing inside.")
class ContentLineInput:
    description: str = strawberry.field(description="What it is, at most 60 characters; not just “goods” or “gift”.")
    quantity: int = strawberry.field(default=1, description="How many, 1 to 9,999.")
    weight_grams: int | None = strawberry.field(default=None, description="Net weight of all of them in grams.")
    value: Decimal | None = strawberry.field(default=None, description="Value of all of them in CNY.")
    hs_code: str | None = strawberry.field(default=None, description="Customs tariff number, 6, 8 or 10 digits.")
    origin_country: str | None = strawberry.field(default=None, description="Where it was made, ISO 3166-1 alpha-2.")


@strawberry.input(description="A person at an address.")
class PartyInput:
    name: str = strawberry.field(description="At most 60 characters.")
    phone: str = strawberry.field(description="Telephone number; of the address's country without a country code.")
    province: str = strawberry.field(description="Province, or region abroad; at most 40 characters.")
    city: str = strawberry.field(description="City, at most 40 characters.")
    district: str | None = strawberry.field(default=None, description="District or county, at most 40 characters.")
    street: str = strawberry.field(description="Street and house, at most 120 characters.")
    postcode: str | None = strawberry.field(default=None, description="Six digits within the country, else at most 12.")
    division_code: str | None = strawberry.field(
        default=None, description="The county by GB/T 2260, where it is known."
    )
    country: str = strawberry.field(default="CN", description="ISO 3166-1 alpha-2.")

    def party(self) -> parties.Party:
        return parties.Party(
            self.name,
            self.phone,
            self.province,
            self.city,
            self.district,
            self.street,
            self.postcode,
            self.division_code,
            self.country,
        )


def content_lines(given: list[ContentLineInput]) -> tuple[customs.ContentLine, ...]:
    """The lines as the domain has them. Raises InvalidInput for values that are no amounts."""
    issues = Issues()
    lines = []
    for position, line in enumerate(given[: MOST_LINES + 1]):
        try:
            value = None if line.value is None else to_minor(line.value)
        except ValueError:
            issues.add(("contents", str(position), "value"), "PRECISION", "Use at most two decimal places.")
            value = None
        lines.append(
            customs.ContentLine(
                line.description, line.quantity, line.weight_grams, value, line.hs_code, line.origin_country
            )
        )
    issues.check()
    return tuple(lines)
