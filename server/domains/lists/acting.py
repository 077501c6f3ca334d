"""One step with every object of a list: each for itself, each once, each with its result.

Done and noted are one transaction an object, so that a job that is stopped, killed or tried again goes on with the next
object and takes no step twice. An object that refuses keeps none of the others from it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.errors import DomainError
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients.identification import present
from server.domains.jobs import idempotency
from server.domains.jobs.context import Context
from server.domains.jobs.models import JobRow
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.lists.reading import COUNTED, ORDERS, SHIPMENTS, Listing, key_of
from server.domains.lists.selection import Selection, opened
from server.domains.orders import steps
from server.domains.shipments import carriage

FEW = 50
DELAYS = (2.0, 15.0, 60.0)
Take = Callable[[Viewer, int, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Act:
    """A step by the job that takes it. `take` works within the present transaction and audits last."""

    kind: JobKind
    permission: Permission
    listing: Listing
    label: str
    take: Take


HOLD = Act(JobKind.SHIPMENTS_HOLD, Permission.SHIPMENTS_HOLD, SHIPMENTS, "reference", carriage.hold_one)
CANCEL = Act(JobKind.ORDERS_CANCEL, Permission.ORDERS_CANCEL, ORDERS, "number", steps.cancel_one)


@dataclass(slots=True)
class Place:
    """How far a job has come: the objects of the present page, which is next, and where the next page begins."""

    page: list[tuple[int, str]] = field(default_factory=list)
    next: int = 0
    after: str | None = None
    last: bool = False
    succeeded: int = 0
    failed: int = 0

    @property
    def done(self) -> int:
        return self.succeeded + self.failed


async def ask(viewer: Viewer, act: Act, selection: Selection, reason: str, key: str) -> idempotency.Outcome:
    """Write the job down; its key. Raises InvalidInput for too long a list, IdempotencyKeyReused."""
    require(viewer, act.permission)
    issues = Issues()
    why = issues.text(("reason",), reason, least=2, most=200)
    total = await act.listing.count(viewer, selection)
    if total > COUNTED:
        issues.add(("filter",), "TOO_MANY", f"Choose at most {COUNTED} objects.", max=COUNTED)
    issues.check()

    async def work() -> int:
        payload = {"selection": selection.sealed(), "reason": why}
        job_id = await enqueue(act.kind, payload, asked_by=viewer.user_id, total=total)
        changes = {"objects": (None, str(total))}
        await audit.record(viewer, act.permission, ("Job", job_id), changes=changes, reason=why)
        return job_id

    async with database.transaction():
        return await idempotency.once(viewer, act.kind.value, key, {"reason": why, **selection.variables}, work)


@handler(JobKind.SHIPMENTS_HOLD, delays=DELAYS, lane="bulk")
async def hold_shipments(ctx: Context, **payload: Any) -> None:
    await _each(ctx, HOLD, payload)


@handler(JobKind.ORDERS_CANCEL, delays=DELAYS, lane="bulk")
async def cancel_orders(ctx: Context, **payload: Any) -> None:
    await _each(ctx, CANCEL, payload)


async def _each(ctx: Context, act: Act, payload: Mapping[str, Any]) -> None:
    selection, reason = opened(payload["selection"]), payload["reason"]
    place = Place(**ctx.cursor) if ctx.cursor else Place()
    while True:
        viewer = await present(ctx.asked_by, request_id=f"job-{ctx.job_id}")
        require(viewer, act.permission)
        for key, label in place.page[place.next :]:
            await _one(ctx, act, viewer, place, (int(key), label), reason)
        if place.last:
            break
        page = await act.listing.page(viewer, selection, f"id {act.label}", after=place.after, size=FEW)
        place.page = [(key_of(act.listing, node), node[act.label]) for node in page.nodes]
        place.next, place.after, place.last = 0, page.after, page.after is None
        await ctx.save(cursor=asdict(place))
    async with ctx.commit({"done": place.done, "total": place.done}):
        pass


async def _one(ctx: Context, act: Act, viewer: Viewer, place: Place, wanted: tuple[int, str], reason: str) -> None:
    try:
        async with database.transaction():
            await _noted(ctx, act, place, wanted, None)
            await act.take(viewer, wanted[0], reason)
        place.succeeded, place.next = place.succeeded + 1, place.next + 1
    except DomainError as refused:
        async with database.transaction():
            await _noted(ctx, act, place, wanted, refused)
        place.failed, place.next = place.failed + 1, place.next + 1


async def _noted(ctx: Context, act: Act, place: Place, wanted: tuple[int, str], refused: DomainError | None) -> None:
    """The object's result and the job's progress, within the transaction that takes the step."""
    key, label = wanted
    after = Place(**asdict(place))
    after.next += 1
    if refused is None:
        after.succeeded += 1
    else:
        after.failed += 1
    await ctx.save(done=after.done, succeeded=after.succeeded, failed=after.failed, cursor=asdict(after))
    await JobRow.create(
        job_id=ctx.job_id,
        object_type=act.listing.node,
        object_key=key,
        label=label[:80],
        ok=refused is None,
        code=refused.code if refused else None,
        message=refused.message[:400] if refused else None,
        params=(dict(refused.params) or None) if refused else None,
    )
