"""One decision about every entry of a list, as a job: page by page, each page once, with what stands against the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from server.core import database, global_ids
from server.core.authorization import require
from server.core.errors import DomainError, InvalidInput, Issue, NotFound
from server.core.reads import read
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs import idempotency
from server.domains.jobs.context import Context
from server.domains.jobs.models import JobRow
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.permissions.identification import present
from server.domains.reviews import deciding
from server.domains.reviews.deciding import DECIDE, Wish
from server.domains.reviews.models import AccessReview
from server.domains.reviews.states import Decision

PAGE, MOST = 100, 10_000
DELAYS = (2.0, 15.0, 60.0)
ENTRIES = """query($filter: AccessReviewEntryFilter, $after: String) {
  accessReviewEntries(filter: $filter, first: 100, after: $after) {
    nodes { id userName role } pageInfo { endCursor hasNextPage } } }"""
COUNT = """query($filter: AccessReviewEntryFilter) { accessReviewEntries(filter: $filter, first: 1) { totalCount } }"""


@dataclass(slots=True)
class Place:
    """How far a job has come."""

    after: str | None = None
    succeeded: int = 0
    failed: int = 0


async def ask(
    viewer: Viewer, review_id: int, filter: Mapping[str, Any] | None, wish: Wish, key: str
) -> idempotency.Outcome:
    """Write the job down; its key. Raises InvalidInput, NotFound, IdempotencyKeyReused."""
    require(viewer, DECIDE)
    given = wish.checked()
    if given.decision is Decision.MODIFY:
        raise InvalidInput([Issue(("decision",), "NOT_APPLICABLE", "Modify roles one by one.")])
    if not await AccessReview.exists(id=review_id):
        raise NotFound
    meant = {**(filter or {}), "review": {"eq": global_ids.encode("AccessReview", review_id)}}
    total = int((await read(viewer, COUNT, {"filter": meant}))["accessReviewEntries"]["totalCount"])
    if total > MOST:
        raise InvalidInput([Issue(("filter",), "TOO_MANY", f"Choose at most {MOST} entries.", {"max": str(MOST)})])
    payload = {"review_id": review_id, "filter": meant, "decision": given.decision.value, "note": given.note}

    async def work() -> int:
        job_id = await enqueue(JobKind.ACCESS_REVIEW_DECIDE, payload, asked_by=viewer.user_id, total=total)
        changes = {"objects": (None, str(total)), "decision": (None, given.decision.name)}
        await audit.record(viewer, DECIDE, ("Job", job_id), changes=changes, reason=given.note)
        return job_id

    async with database.transaction():
        return await idempotency.once(viewer, JobKind.ACCESS_REVIEW_DECIDE.value, key, payload, work)


@handler(JobKind.ACCESS_REVIEW_DECIDE, delays=DELAYS, lane="bulk")
async def decide_all(ctx: Context, review_id: int, filter: Mapping[str, Any], decision: str, note: str | None) -> None:
    """Decide with the rights whoever asked has by now; a page that is cut off is done again, and none twice."""
    place = Place(**ctx.cursor) if ctx.cursor else Place()
    wish, last = Wish(Decision(decision), note), False
    while not last:
        viewer = await present(ctx.asked_by, request_id=f"job-{ctx.job_id}")
        require(viewer, Permission.ACCESS_REVIEWS_DECIDE)
        found = (await read(viewer, ENTRIES, {"filter": filter, "after": place.after}))["accessReviewEntries"]
        last = not found["pageInfo"]["hasNextPage"]
        nodes = found["nodes"]
        async with database.transaction():
            outcomes: Sequence[DomainError | None] = ()
            if nodes:
                keys = [global_ids.decode_as("AccessReviewEntry", node["id"]) for node in nodes]
                outcomes = await deciding.decided(viewer, review_id, [(key, None) for key in keys], wish)
                await _note(ctx.job_id, keys, nodes, outcomes)
            failed = sum(one is not None for one in outcomes)
            place = Place(
                found["pageInfo"]["endCursor"], place.succeeded + len(outcomes) - failed, place.failed + failed
            )
            done = place.succeeded + place.failed
            await ctx.save(done=done, succeeded=place.succeeded, failed=place.failed, cursor=asdict(place))
    done = place.succeeded + place.failed
    async with ctx.commit({"done": done, "total": done}):
        pass


async def _note(
    job_id: int, keys: Sequence[int], nodes: Sequence[Mapping[str, Any]], outcomes: Sequence[DomainError | None]
) -> None:
    """What stands against those that were refused."""
    rows = [
        JobRow(
            job_id=job_id,
            object_type="AccessReviewEntry",
            object_key=key,
            label=f"{node['userName']} · {node['role']}"[:80],
            ok=False,
            code=refused.code,
            message=refused.message[:400],
            params=dict(refused.params) or None,
        )
        for key, node, refused in zip(keys, nodes, outcomes, strict=True)
        if refused is not None
    ]
    await JobRow.bulk_create(rows)
