"""What can be sent, for how much, how it may be packed and where it goes: published for everybody."""

from datetime import date
from typing import Any

import strawberry

from schema.catalog_words import ChargeCode, DivisionLevel, LiabilityRegime, OrderProduct, ScreeningVerdict, TariffZone
from schema.core.fields import query
from schema.core.money import Money
from schema.parties import ContentLineInput
from server.core.errors import InvalidInput, Issue
from server.core.rules import Rule
from server.core.text import Issues
from server.core.vocabulary import Permission
from server.domains.catalog import compensation, countries, divisions, limits, postcodes, screening, tariff


@strawberry.type(description="How heavy and how large an item may be.")
class ProductLimits:
    maximum_grams: int = strawberry.field(description="Weight in grams.")
    longest_side_mm: int | None = strawberry.field(description="Longest side in millimetres.")
    sum_of_sides_mm: int | None = strawberry.field(description="Length, width and height together, in millimetres.")
    length_and_girth_mm: int | None = strawberry.field(
        description="Longest side and twice the sum of the others, in millimetres."
    )
    minimum_length_mm: int | None = strawberry.field(description="Longest side at least, in millimetres.")
    minimum_width_mm: int | None = strawberry.field(description="Second side at least, in millimetres.")

    @classmethod
    def of(cls, found: limits.Limits) -> "ProductLimits":
        return cls(
            maximum_grams=found.maximum_grams,
            longest_side_mm=found.longest_side_mm,
            sum_of_sides_mm=found.sum_of_sides_mm,
            length_and_girth_mm=found.length_and_girth_mm,
            minimum_length_mm=found.minimum_length_mm,
            minimum_width_mm=found.minimum_width_mm,
        )


@strawberry.type(description="One step of a price: every unit of weight within it costs the same.")
class TariffStep:
    product: OrderProduct = strawberry.field(description="What is sent.")
    zone: TariffZone = strawberry.field(description="How far.")
    from_grams: int = strawberry.field(description="From above this weight.")
    upto_grams: int = strawberry.field(description="Up to this weight.")
    unit_grams: int = strawberry.field(description="Each so many grams, or part of them.")
    unit_price: Money = strawberry.field(description="What a unit costs.")


@strawberry.type(description="What a service beside carriage costs.")
class TariffFee:
    code: ChargeCode = strawberry.field(description="The service.")
    amount: Money | None = strawberry.field(description="A flat fee.")
    per_mille: int | None = strawberry.field(
        description="Above the flat fee's limit: so many thousandths of the value."
    )
    flat_upto: Money | None = strawberry.field(description="Up to this value the flat fee is charged.")


@strawberry.type(description="Whose rules say what is owed for the loss of a product.")
class ProductLiability:
    regime: LiabilityRegime = strawberry.field(description="Whose rules, up to the weight.")
    upto_grams: int | None = strawberry.field(
        description="Heavier items are outside universal service and follow what was agreed; null: however heavy."
    )

    @classmethod
    def of(cls, product: OrderProduct) -> "ProductLiability":
        found = compensation.universal(product)
        if found is None:
            return cls(regime=LiabilityRegime.COMMERCIAL, upto_grams=None)
        return cls(regime=LiabilityRegime.UNIVERSAL, upto_grams=found.upto_grams)


@strawberry.type(description="The limits of one product.")
class TariffLimit:
    product: OrderProduct = strawberry.field(description="What is sent.")
    limits: ProductLimits = strawberry.field(description="How heavy and how large it may be.")
    liability: ProductLiability = strawberry.field(description="Whose rules say what is owed for a loss.")

    @classmethod
    def of(cls, product: OrderProduct) -> "TariffLimit":
        return cls(
            product=product,
            limits=ProductLimits.of(limits.limits(product)),
            liability=ProductLiability.of(product),
        )


@strawberry.type(description="When volume counts instead of weight.")
class VolumetricRule:
    divisor: int = strawberry.field(description="Cubic centimetres divided by this are kilograms.")
    longer_than_mm: int = strawberry.field(description="It applies where a side is longer than this.")


@strawberry.type(description="A published tariff (Postal Law art. 21).")
class Tariff:
    code: str = strawberry.field(description="Its name.")
    version: str = strawberry.field(description="Which version of it.")
    products: list[OrderProduct] = strawberry.field(description="What it prices.")
    effective_from: date = strawberry.field(description="Since when it is in force.")
    basis: str = strawberry.field(description="The law it rests on.")
    source: str = strawberry.field(description="Where its figures come from.")
    confidence: str = strawberry.field(description="How sure they are.")
    sample: bool = strawberry.field(description="Whether the source is not official: example figures.")
    steps: list[TariffStep] = strawberry.field(description="Prices by product, zone and weight.")
    fees: list[TariffFee] = strawberry.field(description="Services beside carriage.")
    limits: list[TariffLimit] = strawberry.field(description="Limits of its products.")
    volumetric: VolumetricRule | None = strawberry.field(description="When volume counts.")

    @classmethod
    def of(cls, found: Rule) -> "Tariff":
        volume = found.value.get("volumetric")
        products = tariff.products(found)
        return cls(
            code=found.code,
            version=found.version,
            products=products,
            effective_from=found.effective_from,
            basis=found.basis,
            source=found.source,
            confidence=found.confidence,
            sample=found.sample,
            steps=[_step(product, zone, step) for product, zone, step in tariff.steps(found)],
            fees=[_fee(name, fee) for name, fee in found.value["fees"].items()],
            limits=[TariffLimit.of(one) for one in products],
            volumetric=VolumetricRule(**volume) if volume else None,
        )


@strawberry.type(description="An administrative division (GB/T 2260).")
class Division:
    code: str = strawberry.field(description="Two, four or six digits.")
    name: str = strawberry.field(description="Its name.")
    level: DivisionLevel = strawberry.field(description="How high it stands.")
    path: list[str] = strawberry.field(description="Its names from the province down.")

    @classmethod
    def of(cls, found: divisions.Division) -> "Division":
        return cls(code=found.code, name=found.name, level=found.level, path=list(found.path))


@strawberry.type(description="Whether a postcode and a place belong together: a warning, never a refusal.")
class PostcodeCheck:
    agrees: bool = strawberry.field(description="Whether both are in one province, as far as is known.")
    province: str | None = strawberry.field(description="The province the postcode belongs to.")


@strawberry.type(description="A category of what may not be sent, or only under conditions.")
class ProhibitedCategory:
    code: str = strawberry.field(description="P for prohibited, R for restricted, and a number.")
    name: str = strawberry.field(description="Its name in English.")
    name_zh: str = strawberry.field(description="Its name in Chinese, as in the annex.")
    examples: list[str] = strawberry.field(description="Examples.")
    restricted: bool = strawberry.field(description="Whether it may be sent under conditions.")


@strawberry.type(description="A term that was met in declared contents.")
class ScreeningFinding:
    code: str = strawberry.field(description="The category's code.")
    term: str = strawberry.field(description="The term.")
    category: str = strawberry.field(description="The category in English.")
    category_zh: str = strawberry.field(description="The category in Chinese.")
    restricted: bool = strawberry.field(description="Whether it may be sent under conditions.")


@strawberry.type(description="What looking through declared contents found.")
class Screening:
    verdict: ScreeningVerdict = strawberry.field(description="What follows.")
    findings: list[ScreeningFinding] = strawberry.field(description="What was met.")

    @classmethod
    def of(cls, found: screening.Screening) -> "Screening":
        return cls(
            verdict=found.verdict,
            findings=[
                ScreeningFinding(
                    code=one.code,
                    term=one.term,
                    category=one.category,
                    category_zh=one.category_zh,
                    restricted=one.restricted,
                )
                for one in found.findings
            ],
        )


MOST_WORDS, MOST_FOUND, MOST_LINES = 40, 50, 20


@strawberry.type
class CatalogQuery:
    @query(Permission.TARIFFS_READ)
    async def tariffs(self) -> list[Tariff]:
        """Every published tariff with its prices, fees, limits and source. Publishing them is a duty."""
        return [Tariff.of(found) for found in tariff.tariffs()]

    @query(Permission.TARIFFS_READ)
    async def prohibited_goods(self) -> list[ProhibitedCategory]:
        """What may not be sent, and what only under conditions."""
        return [
            ProhibitedCategory(
                code=one.code,
                name=one.name,
                name_zh=one.name_zh,
                examples=list(one.examples),
                restricted=one.restricted,
            )
            for one in screening.categories()
        ]

    @query(Permission.DIVISIONS_READ)
    async def divisions(self, parent_code: str | None = None) -> list[Division]:
        """The divisions right below one; the provinces without a parent."""
        if parent_code is not None and (len(parent_code) > 6 or divisions.find(parent_code) is None):
            raise InvalidInput([Issue(("parentCode",), "UNKNOWN_DIVISION", "There is no such division.")])
        return [Division.of(found) for found in divisions.children(parent_code)]

    @query(Permission.DIVISIONS_READ)
    async def division_search(self, words: str, first: int = 20) -> list[Division]:
        """Divisions by a part of their name, at most 50."""
        issues = Issues()
        wanted = issues.text(("words",), words, least=0, most=MOST_WORDS)
        issues.number(("first",), first, least=1, most=MOST_FOUND)
        issues.check()
        return [Division.of(found) for found in divisions.search(wanted, first)]

    @query(Permission.DIVISIONS_READ)
    async def postcode_check(self, postcode: str, division_code: str) -> PostcodeCheck:
        """Whether a postcode and a division are in one province."""
        issues = Issues()
        if not postcodes.POSTCODE.fullmatch(postcode):
            issues.add(("postcode",), "INVALID_FORMAT", "A postcode has six digits.")
        divisions.checked(issues, ("divisionCode",), division_code)
        issues.check()
        return PostcodeCheck(
            agrees=postcodes.agrees(postcode, division_code), province=postcodes.province_name(postcode)
        )

    @query(Permission.ORDERS_QUOTE)
    async def contents_screen(self, contents: list[ContentLineInput], destination_country: str = "CN") -> Screening:
        """Look through contents for what may not be sent, as placing an order does. At most 20 lines."""
        issues = Issues()
        issues.number(("contents",), len(contents), least=0, most=MOST_LINES)
        country = countries.checked(issues, ("destinationCountry",), destination_country)
        for position, line in enumerate(contents[:MOST_LINES]):
            issues.text(("contents", str(position), "description"), line.description, least=0, most=60)
        issues.check()
        return Screening.of(screening.screen(contents, country))


def _step(product: OrderProduct, zone: TariffZone, step: Any) -> TariffStep:
    return TariffStep(
        product=product,
        zone=zone,
        from_grams=step["from"],
        upto_grams=step["upto"],
        unit_grams=step["unit"],
        unit_price=Money.of(step["price"]),
    )


def _fee(name: str, fee: Any) -> TariffFee:
    if isinstance(fee, int):
        return TariffFee(code=ChargeCode[name], amount=Money.of(fee), per_mille=None, flat_upto=None)
    return TariffFee(
        code=ChargeCode[name],
        amount=Money.of(fee["flat"]),
        per_mille=fee["per_mille"],
        flat_upto=Money.of(fee["flat_upto"]),
    )
