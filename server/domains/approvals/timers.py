"""What time and lost rights do to requests that nobody has decided about."""

from datetime import timedelta

from server.core import database
from server.domains.approvals import phase
from server.domains.approvals.models import Approval
from server.domains.approvals.settling import fate_of, settle
from server.domains.approvals.states import ApprovalState
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.permissions.events import RoleTaken

READ_TOGETHER = 200
PENDING = ApprovalState.PENDING


@handler(JobKind.APPROVALS_TIME, every=timedelta(minutes=5))
async def pass_time(ctx: Context) -> None:
    """End requests whose time is over, or whose proposer may no longer ask for them."""
    await sweep()


async def sweep() -> int:
    """Look at every pending request, each in a transaction of its own; how many have come to their end."""
    async with database.transaction():
        await phase.is_over()
    ended, after = 0, 0
    while keys := await _pending_after(after):
        for key in keys:
            async with database.transaction():
                ended += await _look(key)
        after = keys[-1]
    return ended


async def on_role_taken(news: RoleTaken) -> None:
    """Withdraw what somebody asked for with a right they lose, in the transaction that takes it."""
    waiting = Approval.filter(proposer_id=news.user_id, state=PENDING)
    for key in await waiting.order_by("id").values_list("id", flat=True):
        await _look(int(str(key)))


async def _look(approval_id: int) -> bool:
    approval = await Approval.filter(id=approval_id, state=PENDING).select_for_update(skip_locked=True).first()
    if approval is None or (fate := await fate_of(approval)) is None:
        return False
    await settle(approval, fate)
    return True


async def _pending_after(key: int) -> list[int]:
    rows = Approval.filter(state=PENDING, id__gt=key).order_by("id").limit(READ_TOGETHER)
    return [int(str(found)) for found in await rows.using_db(database.present()).values_list("id", flat=True)]
