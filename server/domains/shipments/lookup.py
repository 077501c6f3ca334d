"""Finding an item by what a scanner reads."""

from server.core import database
from server.core.authorization import require
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.catalog.item_numbers import compact
from server.domains.shipments.models import Shipment


async def scanned(viewer: Viewer, text: str) -> int | None:
    """The key of the item of that number, or of the order of that number, within the viewer's scope. Raises InvalidInput."""
    scope = require(viewer, Permission.SHIPMENTS_READ)
    issues = Issues()
    number = compact(issues.text(("number",), text, most=60))
    issues.check()
    for column in ("number", "reference"):
        rows = Shipment.filter(database.admitted(Shipment, scope), **{column: number}).using_db(database.present())
        if found := await rows.first():
            return int(found.id)
    return None
