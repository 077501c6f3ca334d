"""What would be owed for an order's item, and until when one may ask."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from server.core import database
from server.core.authorization import require
from server.core.clock import local_day
from server.core.errors import NotFound
from server.core.money import to_minor
from server.core.rules import rule
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.catalog import compensation
from server.domains.catalog.words import LossKind
from server.domains.orders.models import Order
from server.domains.shipments.models import Shipment


@dataclass(frozen=True, slots=True)
class Loss:
    """What happened, in CNY. `full_value` is what the whole item was worth."""

    kind: LossKind
    actual_loss: Decimal
    full_value: Decimal | None = None
    total: bool = True
    force_majeure: bool = False
    gross_negligence: bool = False
    sender_fault: bool = False
    notice_displayed: bool = True


@dataclass(frozen=True, slots=True)
class Claimable:
    """What would be owed, the last day to ask (Postal Law art. 49), and in how many days an answer is due."""

    estimate: compensation.Estimate
    enquiry_until: date
    answer_within_days: int


async def estimate(viewer: Viewer, order_id: int, loss: Loss) -> Claimable:
    """Estimate the compensation for an order within the viewer's scope. Raises NotFound, InvalidInput."""
    scope = require(viewer, Permission.ORDERS_READ)
    issues = Issues()
    actual = _minor(issues, "actualLoss", loss.actual_loss)
    full = None if loss.full_value is None else _minor(issues, "fullValue", loss.full_value, least=1)
    issues.check()
    rows = Order.filter(database.admitted(Order, scope), id=order_id).using_db(database.present())
    order = await rows.first()
    if order is None:
        raise NotFound
    if order.insured_minor is not None and not loss.total and full is None:
        issues.add(("fullValue",), "REQUIRED", "What the whole item was worth decides the proportion.")
        issues.check()
    case = compensation.Case(
        product=order.product,
        weight_grams=await _weight(order),
        receipted=order.registered,
        postage_minor=order.postage_minor,
        actual_minor=actual,
        insured_minor=order.insured_minor,
        full_value_minor=full,
        total=loss.total and loss.kind is not LossKind.SHORTAGE,
        force_majeure=loss.force_majeure,
        sender_fault=loss.sender_fault,
        gross_negligence=loss.gross_negligence,
        notice_displayed=loss.notice_displayed,
    )
    terms, where = rule("liability").value, "domestic" if order.destination_country == "CN" else "abroad"
    until = local_day(order.placed_at) + timedelta(days=terms[f"enquiry_days_{where}"])
    return Claimable(compensation.estimate(case), until, terms[f"answer_days_{where}"])


async def _weight(order: Order) -> int:
    """In grams as measured at acceptance; until then as declared."""
    found = await Shipment.filter(id=order.shipment_id).using_db(database.present()).first()
    return (found and found.accepted_weight_grams) or order.weight_grams


def _minor(issues: Issues, name: str, amount: Decimal, least: int = 0) -> int:
    try:
        return issues.number((name,), to_minor(amount), least=least, most=10**12)
    except ValueError:
        issues.add((name,), "PRECISION", "Use at most two decimal places.")
        return 0
