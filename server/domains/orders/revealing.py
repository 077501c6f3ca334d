"""Sender or addressee in clear, for whoever has to reach them: for a reason, within a budget, and on the record."""

from enum import StrEnum

from server.core import database
from server.core.authorization import require
from server.core.errors import NotFound
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.orders.models import Order
from server.domains.orders.parties import Party, opened
from server.domains.users import revealing


class PartyRole(StrEnum):
    """Which of an order's two parties."""

    SENDER = "sender"
    ADDRESSEE = "addressee"


async def reveal(viewer: Viewer, order_id: int, role: PartyRole, reason: str) -> Party:
    """The party of an order within the viewer's scope. Raises NotFound, InvalidInput, TooManyAttempts."""
    scope = require(viewer, Permission.PARTIES_REVEAL)
    issues = Issues()
    why = revealing.checked_reason(issues, reason)
    issues.check()
    rows = Order.filter(database.admitted(Order, scope), id=order_id)
    if not await rows.using_db(database.present()).exists():
        raise NotFound
    await revealing.spend(viewer)
    async with database.transaction():
        order = await rows.first()
        if order is None:
            raise NotFound
        sealed = order.sender_sealed if role is PartyRole.SENDER else order.addressee_sealed
        changes = {"revealed": (None, role.name)}
        await audit.record(viewer, Permission.PARTIES_REVEAL, ("Order", order_id), changes=changes, reason=why)
    return opened(sealed, role.value, order.seal_row)
