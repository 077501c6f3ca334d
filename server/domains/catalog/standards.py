"""By which day an item should be there."""

from datetime import date, timedelta

from server.core.rules import rule
from server.domains.catalog.words import OrderProduct, TariffZone


def promised(product: OrderProduct, zone: TariffZone, posted: date) -> date:
    """The last day of the product's service standard, counted from the day after posting."""
    days = rule("service_standards").value[product.name]
    return posted + timedelta(days=days[zone.name] if zone.name in days else days["OTHER"])
