"""What anybody may learn who knows an item's number and the end of a telephone number on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from server.core import database
from server.core.authorization import require
from server.core.crypto import sealer
from server.core.errors import RateLimited, TooManyAttempts
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.catalog.item_numbers import compact
from server.domains.shipments.course import order
from server.domains.shipments.creation import suffix_index
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.users import budgets

SUFFIX = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Tracked:
    """An item and its events, newest first."""

    shipment: Shipment
    events: Sequence[ShipmentEvent]


async def track(viewer: Viewer, number: str, phone_suffix: str) -> Tracked | None:
    """The item, where the number and the last four digits of sender's or addressee's telephone belong together.

    A wrong number and wrong digits are not told apart. Tries are counted for each number and each network address: the
    digits cannot be guessed. Raises RateLimited, InvalidInput.
    """
    require(viewer, Permission.SHIPMENTS_TRACK)
    issues = Issues()
    wanted = compact(issues.text(("number",), number, most=40))
    if not SUFFIX.fullmatch(phone_suffix):
        issues.add(("phoneSuffix",), "INVALID_FORMAT", "Give the last four digits of the telephone number.")
    issues.check()
    counted = [_index("number", wanted), *([_index("address", viewer.address)] if viewer.address else [])]
    try:
        for index in counted:
            await budgets.spend_try(index)
    except TooManyAttempts as spent:
        raise RateLimited(spent.retry_after_seconds) from None
    found = await Shipment.filter(number=wanted).using_db(database.present()).first()
    suffix = suffix_index(phone_suffix)
    if found is None or suffix not in (found.sender_suffix_index, found.addressee_suffix_index):
        return None
    async with database.transaction():
        for index in counted:
            await budgets.restore_tries(index)
    return await _told(found)


async def again(tracked: Tracked) -> Tracked:
    """The same item as it is now: whoever has tracked it may go on looking without proving it each time."""
    return await _told(await Shipment.filter(id=tracked.shipment.id).using_db(database.present()).get())


async def _told(found: Shipment) -> Tracked:
    events = await ShipmentEvent.filter(shipment_id=found.id).using_db(database.present()).limit(500)
    return Tracked(found, sorted(events, key=order, reverse=True))


def _index(kind: str, value: str) -> str:
    return sealer().blind_index(f"shipments.track.{kind}", value)
