"""The report of a review: written once it is over, signed, kept sealed, and hashed into the trail with its signature."""

import asyncio
import hashlib
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from server.core import database, global_ids, signing
from server.core.authorization import require
from server.core.clock import now
from server.core.duties import ZONE
from server.core.errors import NotFound
from server.core.viewer import SYSTEM, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.files import sealing
from server.domains.files import service as files
from server.domains.files.models import File
from server.domains.jobs.context import Context
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.permissions.models import Unit
from server.domains.reviews import actions
from server.domains.reviews.limits import limits
from server.domains.reviews.loading import load
from server.domains.reviews.models import AccessReview, AccessReviewEntry
from server.domains.reviews.paper import Told, drawn
from server.domains.reviews.states import FLAGS, Change, Decision, EntryState, ReviewState
from server.domains.reviews.statistics import Part, Statistics, counted
from server.domains.reviews.wording import both, flag_word, role_word
from server.domains.users.models import User

PDF, SIGNATURE = "application/pdf", "text/plain"
REPORT, SIGNED = "AccessReviewReport", "AccessReviewSignature"
"""The types of the ids under which the two files are fetched."""

TOGETHER = 1000


async def ask(viewer: Viewer, review_id: int, expected_version: int) -> int:
    """Have the report of a review written again that has none yet. Raises NotFound, VersionConflict, InvalidTransition."""
    require(viewer, Permission.ACCESS_REVIEWS_REPORT)
    async with database.transaction():
        review = await load(viewer, actions.REPORT, review_id, expected_version)
        payload = {"review_id": review.id}
        key = f"access-review-report:{review.id}:{review.version}"
        job_id = await enqueue(JobKind.ACCESS_REVIEW_REPORT, payload, key=key, asked_by=viewer.user_id)
        await audit.record(viewer, Permission.ACCESS_REVIEWS_REPORT, ("AccessReview", review.id))
    return job_id


@handler(JobKind.ACCESS_REVIEW_REPORT, lane="bulk")
async def write(ctx: Context, review_id: int) -> None:
    """Write, sign, keep. Nothing where there is a report already: a document that is signed is not written anew."""
    review = await AccessReview.get_or_none(id=review_id)
    if review is None or review.state is not ReviewState.COMPLETED or review.report_file_id is not None:
        return
    told = await _told(review)
    page = await asyncio.to_thread(drawn, told)
    signature = signing.signature_of(page)
    sealed = [await sealing.put(page), await sealing.put(signature)]
    owner = review.closed_by_id or review.created_by_id
    kept = timedelta(days=365.25 * limits()["report_years"])
    async with ctx.commit():
        present = await AccessReview.filter(id=review_id, report_file_id=None).select_for_update(no_key=True).first()
        if present is None or owner is None:
            return
        name = f"access-review-{review.number}.pdf"
        present.report_file_id = await files.keep(owner, name, PDF, sealed[0], kept, apart=True)
        present.signature_file_id = await files.keep(owner, f"{name}.sig", SIGNATURE, sealed[1], kept, apart=True)
        present.report_sha256 = hashlib.sha256(page).hexdigest()
        present.signature_sha256 = hashlib.sha256(signature).hexdigest()
        present.version += 1
        await present.save()
        changes = {
            "report_sha256": (None, present.report_sha256),
            "signature_sha256": (None, present.signature_sha256),
        }
        await audit.record(SYSTEM, Permission.ACCESS_REVIEWS_REPORT, ("AccessReview", review_id), changes=changes)


async def fetch(viewer: Viewer, file_id: str) -> files.Found:
    """The report or its signature, for whoever may. Raises Unauthenticated, Forbidden, NotFound."""
    require(viewer, Permission.ACCESS_REVIEWS_REPORT)
    kind, key = global_ids.decode(file_id)
    review = await AccessReview.filter(id=key).using_db(database.present()).first()
    wanted = None if review is None else review.report_file_id if kind == REPORT else review.signature_file_id
    rows = File.filter(id=wanted or 0, apart=True, expires_at__gt=now())
    file = await rows.using_db(database.present()).first()
    if file is None:
        raise NotFound
    return await files.unsealed(file)


async def _told(review: AccessReview) -> Told:
    found, names = await counted(review.id), await _names(review.id)
    unit = None if review.unit_id is None else await Unit.get_or_none(id=review.unit_id)
    scope = filter(None, (both(review.scope), unit.name if unit else None, *(review.roles or ())))
    facts = [
        ("编号 Number", review.number),
        ("名称 Name", review.name),
        ("范围 Scope", " · ".join(scope)),
        ("开始 Started", _at(review.started_at)),
        ("截止 Due", _at(review.due_at)),
        ("决定结束 Decisions ended", f"{_at(review.closed_at)} · {names.get(review.closed_by_id, '-')}"),
        ("执行完成 Carried out", _at(review.ended_at)),
        ("条目 Entries", f"{review.total} · 已执行 carried out {review.executed} · 未能执行 failed {review.failed}"),
    ]
    return Told(review.number, review.name, facts, _figures(found, names), await _entries(review.id, names))


def _figures(found: Statistics, names: dict[int | None, str]) -> list[tuple[str, list[tuple[str, str]]]]:
    def told(part: Part) -> str:
        return f"{part.total} · 收回 revoked {part.revoked}"

    return [
        ("按决定 By decision", [(both(Decision(str(one.key))), str(one.total)) for one in found.decisions]),
        ("按标记 By flag", [(flag_word(str(one.key)), told(one)) for one in found.flags]),
        ("与上次相比 Against the last review", [(both(Change(str(one.key))), str(one.total)) for one in found.changes]),
    ]


async def _entries(review_id: int, names: dict[int | None, str]) -> list[tuple[str, ...]]:
    units: Any = await Unit.all().values_list("id", "name")
    of_unit: dict[int | None, str] = dict(units)
    found: list[tuple[str, ...]] = []
    after = 0
    while True:
        rows = AccessReviewEntry.filter(review_id=review_id, id__gt=after).exclude(state=EntryState.GONE)
        entries = await rows.order_by("id").limit(TOGETHER).using_db(database.present())
        for entry in entries:
            flags = ", ".join(flag_word(flag).split(" ")[0] for flag in FLAGS if getattr(entry, flag))
            found.append(
                (
                    entry.user_name or f"#{entry.user_id}",
                    role_word(entry.role),
                    of_unit.get(entry.unit_id, "-"),
                    flags or "-",
                    both(entry.decision) if entry.decision else "-",
                    names.get(entry.decided_by_id, "-"),
                    entry.problem or both(entry.state),
                )
            )
        if len(entries) < TOGETHER:
            return found
        after = entries[-1].id


async def _names(review_id: int) -> dict[int | None, str]:
    """Whoever decided or closed, by key."""
    deciders: Any = (
        await AccessReviewEntry.filter(review_id=review_id).distinct().values_list("decided_by_id", flat=True)
    )
    closers: Any = await AccessReview.filter(id=review_id).values_list("closed_by_id", flat=True)
    keys = {int(key) for key in (*deciders, *closers) if key is not None}
    return {one.id: one.display_name for one in await User.filter(id__in=keys)}


def _at(moment: datetime | None) -> str:
    return "-" if moment is None else moment.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")
