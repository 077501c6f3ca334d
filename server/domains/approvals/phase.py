"""The setting-up phase: as long as there have never been two people who could approve, nobody can be asked to.

It ends with the second one, for ever, even if one of them leaves again. Then the way out is the command line.
"""

from server.core import database
from server.core.clock import now
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.approvals.models import FourEyes
from server.domains.approvals.people import able
from server.domains.audit import service as audit
from server.domains.permissions.events import RoleGranted

ENOUGH = 2
ROW = 1


async def is_over() -> bool:
    """Whether others have to approve by now, as the present transaction sees it; what has just become true is written down."""
    if await FourEyes.exists(id=ROW):
        return True
    if len(await able(Permission.APPROVALS_DECIDE)) < ENOUGH:
        return False
    await _end()
    return True


async def on_role_granted(news: RoleGranted) -> None:
    """The second person who can approve ends the phase in the transaction that makes them one."""
    await is_over()


async def _end() -> None:
    unit = database.current_transaction()
    assert unit is not None, "the end of the phase belongs into a transaction"
    at = database.moment(now())
    one, two = database.placeholder(1), database.placeholder(2)
    statement = f"INSERT INTO four_eyes (id, since) VALUES ({one}, {two}) ON CONFLICT (id) DO NOTHING RETURNING id"
    if await unit.connection.execute_query_dict(statement, [ROW, at]):
        await audit.record(SYSTEM, Permission.APPROVALS_DECIDE, None, changes={"fourEyes": (None, now().isoformat())})
