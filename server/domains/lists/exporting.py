"""Exports: a list, as whoever asked for it may see it, written into a file that waits for them.

The rows are read a page at a time with the rights of the moment, kept in a draft, and written when all are there. A try that
ends early leaves draft and cursor to the next one; the file, the job's end and the audit entry are one transaction.
"""

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.blobs import Blob, blobs
from server.core.clock import now
from server.core.errors import TooManyRows
from server.core.languages import Language
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients.identification import present
from server.domains.files import service as files
from server.domains.jobs import idempotency
from server.domains.jobs.context import Context, Later
from server.domains.jobs.queue import enqueue
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.lists.columns import ZONE, Column, selected
from server.domains.lists.order_columns import ORDER_COLUMNS
from server.domains.lists.reading import COUNTED, ORDERS, SHIPMENTS, Listing
from server.domains.lists.selection import Selection, opened
from server.domains.lists.sheets import ExportFormat, new_writer
from server.domains.lists.shipment_columns import SHIPMENT_COLUMNS
from server.domains.lists.spool import Spool

MOST_ROWS = 1_000_000
"""A sheet of XLSX holds 1,048,576."""

WRITTEN_TOGETHER = 2000
DELAYS = (2.0, 15.0, 60.0)


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that can be exported."""

    kind: JobKind
    permission: Permission
    listing: Listing
    columns: Mapping[str, Column]
    name: tuple[str, str]


EXPORTED_ORDERS = Exported(JobKind.ORDERS_EXPORT, Permission.ORDERS_EXPORT, ORDERS, ORDER_COLUMNS, ("订单", "orders"))
EXPORTED_SHIPMENTS = Exported(
    JobKind.SHIPMENTS_EXPORT, Permission.SHIPMENTS_EXPORT, SHIPMENTS, SHIPMENT_COLUMNS, ("邮件", "items")
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the file is to look like: columns by name, in their order."""

    columns: Sequence[str]
    format: ExportFormat
    language: Language


async def ask(viewer: Viewer, exported: Exported, selection: Selection, wish: Wish, key: str) -> idempotency.Outcome:
    """Write the export down as a job; its key. Raises InvalidInput, IdempotencyKeyReused."""
    require(viewer, exported.permission)
    _check_columns(exported, wish.columns)
    total = await exported.listing.count(viewer, selection)
    asked = {"columns": list(wish.columns), "format": wish.format.value, "language": wish.language.value}

    async def work() -> int:
        payload = {"selection": selection.sealed(), **asked}
        known = total if total <= COUNTED else None
        job_id = await enqueue(exported.kind, payload, asked_by=viewer.user_id, total=known)
        await audit.record(viewer, exported.permission, ("Job", job_id), changes={"format": (None, wish.format.value)})
        return job_id

    async with database.transaction():
        arguments = {**asked, **selection.variables}
        return await idempotency.once(viewer, exported.kind.value, key, arguments, work)


@handler(JobKind.ORDERS_EXPORT, delays=DELAYS, lane="bulk")
async def export_orders(ctx: Context, **payload: Any) -> None:
    await _export(ctx, EXPORTED_ORDERS, payload)


@handler(JobKind.SHIPMENTS_EXPORT, delays=DELAYS, lane="bulk")
async def export_shipments(ctx: Context, **payload: Any) -> None:
    await _export(ctx, EXPORTED_SHIPMENTS, payload)


async def _export(ctx: Context, exported: Exported, payload: Mapping[str, Any]) -> None:
    selection = opened(payload["selection"])
    wish = Wish(payload["columns"], ExportFormat(payload["format"]), Language(payload["language"]))
    columns = [exported.columns[name] for name in wish.columns]
    spool = Spool(blobs().draft(f"rows-{ctx.job_id}"))
    viewer, rows = await _collect(ctx, exported, selection, columns, spool)
    blob = await _write(ctx, spool, columns, wish, rows)
    name = f"{exported.name[wish.language.place]}-{_stamp(now())}.{wish.format.value}"
    async with ctx.commit({"done": rows, "total": rows}) as result:
        assert ctx.asked_by is not None, "an export is made for somebody"
        result["file_id"] = await files.keep(ctx.asked_by, name, wish.format.media_type, blob)
        changes = {"rows": (None, str(rows)), "sha256": (None, blob.sha256)}
        await audit.record(viewer, exported.permission, ("File", result["file_id"]), changes=changes)
    await asyncio.to_thread(spool.remove)


async def _collect(
    ctx: Context, exported: Exported, selection: Selection, columns: Sequence[Column], spool: Spool
) -> tuple[Viewer, int]:
    """Bring all rows into the draft; as whom they were read, and how many they are."""
    at = ctx.cursor or {"after": None, "rows": 0, "offset": 0, "whole": False}
    if not await asyncio.to_thread(spool.resumed, at["offset"]):  # another machine's draft, or swept away
        at = {"after": None, "rows": 0, "offset": 0, "whole": False}
        await asyncio.to_thread(spool.resumed, 0)
    while True:
        viewer = await present(ctx.asked_by, request_id=f"job-{ctx.job_id}")
        require(viewer, exported.permission)
        if at["whole"]:
            return viewer, at["rows"]
        page = await exported.listing.page(viewer, selection, selected(columns), after=at["after"])
        count = at["rows"] + len(page.nodes)
        if count > MOST_ROWS:
            raise TooManyRows(MOST_ROWS)
        await ctx.save()  # who was overtaken meanwhile must not write into the draft
        raw = [[column.raw(node) for column in columns] for node in page.nodes]
        offset = await asyncio.to_thread(spool.append, raw, at["offset"])
        at = {"after": page.after, "rows": count, "offset": offset, "whole": page.after is None}
        await ctx.save(done=count, cursor=at)


async def _write(ctx: Context, spool: Spool, columns: Sequence[Column], wish: Wish, rows: int) -> Blob:
    """The file, kept. It is written anew by each try, next to its place."""
    path = blobs().draft(f"file-{ctx.job_id}-{secrets.token_hex(4)}")
    writer = await asyncio.to_thread(new_writer, wish.format, path, columns, wish.language)
    written = 0
    try:
        for chunk in spool.chunks(WRITTEN_TOGETHER):
            cells = [
                [column.cell(raw, wish.language) for column, raw in zip(columns, row, strict=True)] for row in chunk
            ]
            await asyncio.to_thread(writer.rows, cells)
            written += len(cells)
            await ctx.save()
        await asyncio.to_thread(writer.close)
    except BaseException:
        writer.close()
        path.unlink(missing_ok=True)
        raise
    if written != rows:  # two tries wrote into one draft: begin anew
        path.unlink()
        await ctx.save(cursor=None)
        raise Later(1)
    return await blobs().take(path)


def _check_columns(exported: Exported, columns: Sequence[str]) -> None:
    issues = Issues()
    issues.number(("columns",), len(columns), least=1, most=len(exported.columns))
    if len(set(columns)) != len(columns):
        issues.add(("columns",), "NOT_ALLOWED", "Name each column once.")
    issues.check()


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%Y%m%d-%H%M%S}"
