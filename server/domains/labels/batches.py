"""Labels of several items in one file. Drawn chunk by chunk; counted, noted and on record in one transaction at the end."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tortoise.expressions import F

from server.core import broadcast, database
from server.core.authorization import require
from server.core.blobs import Blob, blobs
from server.core.errors import DomainError, InvalidInput, InvalidTransition, NotFound, TooManyRows
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients.identification import present
from server.domains.files import service as files
from server.domains.jobs import idempotency
from server.domains.jobs.context import Context, Later
from server.domains.jobs.models import JobRow
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.labels.drawing import draw_page
from server.domains.labels.formats import LabelFormat
from server.domains.labels.loading import labels_of
from server.domains.labels.printing import PDF, check, reason_of
from server.domains.labels.sheet import Sheets
from server.domains.lists.reading import SHIPMENTS, key_of
from server.domains.lists.selection import Selection, opened
from server.domains.shipments.models import Shipment
from server.domains.shipments.recording import topic

MOST_CHOSEN, MOST_LISTED = 200, 500
DRAWN_TOGETHER = 20
DELAYS = (2.0, 15.0)
PERMISSION = Permission.SHIPMENTS_LABEL


@dataclass(slots=True)
class Batch:
    """What has been drawn: the sheets, how often each item was printed before, and what became of each."""

    sheets: Sheets
    prints: dict[int, int] = field(default_factory=dict)
    rows: list[JobRow] = field(default_factory=list)


async def ask_chosen(
    viewer: Viewer, keys: Sequence[int], chosen: LabelFormat, reason: str | None, key: str
) -> idempotency.Outcome:
    """Write down that these items' labels are printed. Raises InvalidInput, IdempotencyKeyReused."""
    issues = Issues()
    issues.number(("ids",), len(keys), least=1, most=MOST_CHOSEN)
    issues.check()
    distinct = list(dict.fromkeys(keys))
    return await _ask(viewer, {"keys": distinct}, {"keys": distinct}, len(distinct), chosen, reason, key)


async def ask_all(
    viewer: Viewer, selection: Selection, chosen: LabelFormat, reason: str | None, key: str
) -> idempotency.Outcome:
    """Write down that the labels of a whole list are printed. Raises InvalidInput, IdempotencyKeyReused."""
    require(viewer, PERMISSION)
    total = await SHIPMENTS.count(viewer, selection)
    issues = Issues()
    if total > MOST_LISTED:
        issues.add(("filter",), "TOO_MANY", f"Choose at most {MOST_LISTED} items.", max=MOST_LISTED)
    issues.check()
    return await _ask(viewer, {"selection": selection.sealed()}, selection.variables, total, chosen, reason, key)


async def _ask(
    viewer: Viewer,
    which: Mapping[str, Any],
    meant: Mapping[str, Any],
    total: int,
    chosen: LabelFormat,
    reason: str | None,
    key: str,
) -> idempotency.Outcome:
    require(viewer, PERMISSION)
    given = {"format": chosen.value, "reason": reason_of(reason)}

    async def work() -> int:
        payload = {**which, **given}
        job_id = await enqueue(JobKind.LABELS_PRINT, payload, asked_by=viewer.user_id, total=total)
        changes = {"objects": (None, str(total))}
        await audit.record(viewer, PERMISSION, ("Job", job_id), changes=changes, reason=given["reason"])
        return job_id

    async with database.transaction():
        return await idempotency.once(viewer, JobKind.LABELS_PRINT.value, key, {**given, **meant}, work)


@handler(JobKind.LABELS_PRINT, delays=DELAYS, lane="bulk")
async def print_labels(
    ctx: Context,
    format: str,
    reason: str | None,
    keys: Sequence[int] | None = None,
    selection: Mapping[str, str] | None = None,
) -> None:
    """Draw the labels that can be printed, and note what stands against the others."""
    viewer = await present(ctx.asked_by, request_id=f"job-{ctx.job_id}")
    require(viewer, PERMISSION)
    wanted = list(keys or ()) if selection is None else await _listed(viewer, opened(selection))
    width, height = LabelFormat(format).size
    batch = Batch(Sheets(width, height, f"{len(wanted)} labels"))
    await ctx.save(done=0, total=len(wanted))
    for begin in range(0, len(wanted), DRAWN_TOGETHER):
        await _draw(ctx, viewer, batch, wanted[begin : begin + DRAWN_TOGETHER], reason)
        await ctx.save(done=len(batch.rows))
    blob = await blobs().put(batch.sheets.finished()) if batch.prints else None
    await _finish(ctx, viewer, batch, blob, reason)


async def _listed(viewer: Viewer, selection: Selection) -> list[int]:
    found: list[int] = []
    after = None
    while True:
        page = await SHIPMENTS.page(viewer, selection, "id", after=after)
        found.extend(key_of(SHIPMENTS, node) for node in page.nodes)
        if len(found) > MOST_LISTED:
            raise TooManyRows(MOST_LISTED)
        if (after := page.after) is None:
            return found


async def _draw(ctx: Context, viewer: Viewer, batch: Batch, keys: Sequence[int], reason: str | None) -> None:
    scope = require(viewer, PERMISSION)
    rows = Shipment.filter(database.admitted(Shipment, scope), id__in=list(keys)).using_db(database.present())
    by_key = {item.id: item for item in await rows}
    printable = []
    for key in keys:
        item = by_key.get(key)
        refused = _refusal(item, reason)
        batch.rows.append(_row(ctx.job_id, key, item, refused))
        if item is not None and refused is None:
            printable.append(item)
            batch.prints[key] = item.label_prints
    labels = await labels_of(printable)

    def draw() -> None:
        for label in labels:
            draw_page(batch.sheets, label)
            batch.sheets.next()

    await asyncio.to_thread(draw)


async def _finish(ctx: Context, viewer: Viewer, batch: Batch, blob: Blob | None, reason: str | None) -> None:
    count, keys = len(batch.prints), sorted(batch.prints)
    async with ctx.commit({"done": len(batch.rows), "succeeded": count, "failed": len(batch.rows) - count}) as result:
        locked = await Shipment.filter(id__in=keys).order_by("id").select_for_update().only("id", "label_prints")
        if {item.id: item.label_prints for item in locked} != batch.prints:
            raise Later(1)  # somebody has printed one meanwhile: the number on the sheet would be wrong
        if blob is not None:
            await Shipment.filter(id__in=keys).update(label_prints=F("label_prints") + 1, version=F("version") + 1)
            assert ctx.asked_by is not None, "labels are printed for somebody"
            result["file_id"] = await files.keep(ctx.asked_by, f"labels-{ctx.job_id}.pdf", PDF, blob)
        await JobRow.bulk_create(batch.rows)
        unit = database.current_transaction()
        assert unit is not None, "the end of a job is a transaction"
        for key in keys:
            unit.after_commit(partial(broadcast.send, topic(key)))
        for key in keys:
            before = batch.prints[key]
            changes = {"label_prints": (str(before), str(before + 1)), "job": (None, str(ctx.job_id))}
            await audit.record(viewer, PERMISSION, ("Shipment", key), changes=changes, reason=reason)


def _refusal(item: Shipment | None, reason: str | None) -> DomainError | None:
    try:
        if item is None:
            raise NotFound
        check(item, reason)
    except DomainError as refused:
        return refused
    return None


def _row(job_id: int, key: int, item: Shipment | None, refused: DomainError | None) -> JobRow:
    code, message, params = _why(refused) if refused else (None, None, None)
    return JobRow(
        job_id=job_id,
        object_type="Shipment",
        object_key=key,
        label=item.reference if item else "",
        ok=refused is None,
        code=code,
        message=message,
        params=params,
    )


def _why(refused: DomainError) -> tuple[str, str, dict[str, str]]:
    """What stands against the label: a state by its name, else the cause itself."""
    match refused:
        case InvalidInput():
            return "REASON_REQUIRED", refused.issues[0].message, dict(refused.issues[0].params)
        case InvalidTransition(reasons=(reason, *_)) if reason.code != "STATE":
            return reason.code, reason.message, dict(reason.params)
    return refused.code, refused.message, dict(refused.params)
