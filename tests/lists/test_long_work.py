"""Exports that are long, stopped, killed or overtaken: nothing twice, nothing lost, and never all rows in memory."""

import asyncio
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from server.core.blobs import blobs
from server.core.languages import Language
from server.core.viewer import Viewer
from server.domains.files.models import File
from server.domains.jobs import service
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobStatus
from server.domains.lists import columns, exporting
from server.domains.lists.order_columns import ORDER_COLUMNS
from server.domains.lists.reading import Listing, Page
from server.domains.lists.sheets import ExportFormat, new_writer
from server.domains.lists.spool import Spool
from server.domains.orders.models import Order
from server.domains.permissions import identification
from tests.lists.conftest import Asking, cells_of, job, made, rows_of
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People

ROWS = 3000
PAGES = 7


class Killed(BaseException):
    """The process ends here, as kill -9 ends it: nothing is noted."""


@pytest.fixture
def copied() -> Callable[[int], Any]:
    """`await copied(n)` makes n orders of one that was placed."""

    async def make(count: int) -> None:
        one = await Order.get()
        taken = {
            name: getattr(one, name) for name in Order._meta.db_fields if name not in ("id", "number", "item_number")
        }
        await Order.bulk_create(
            [
                Order(number=f"PHC{place:08}", item_number=None, **{**taken, "shipment_id": None})
                for place in range(count - 1)
            ],
            batch_size=300,
        )

    return make


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of five, so that few orders are many pages."""
    real = Listing.page

    async def page(self: Any, viewer: Viewer, selection: Any, selected: str, **given: Any) -> Page:
        return await real(self, viewer, selection, selected, **{**given, "size": 5})

    monkeypatch.setattr(Listing, "page", page)


async def orders(people: People, copied: Any, count: int) -> Viewer:
    viewer = await people.viewer("operator")
    await place(viewer)
    await copied(count)
    return viewer


async def numbers() -> list[str]:
    return [str(one) for one in await Order.all().order_by("-placed_at", "-id").values_list("number", flat=True)]


@pytest.mark.parametrize("kind", ["CSV", "XLSX"])
async def test_three_thousand_rows_are_all_there_once_and_in_order(
    graph: Graph, people: People, copied: Any, kind: str
) -> None:
    viewer = await orders(people, copied, ROWS)
    asked = await Asking(graph)(viewer, "ordersExport", format=kind)
    assert asked["total"] == ROWS
    await drain()

    _, data = await made(asked)
    rows = rows_of(data) if kind == "CSV" else [[text for _, text in row] for row in cells_of(data)]
    assert [row[0] for row in rows[1:]] == await numbers()
    done = await job(asked)
    assert (done.done, done.total) == (ROWS, ROWS)


@pytest.mark.parametrize("chosen", ExportFormat)
def test_writing_takes_no_more_memory_for_more_rows(tmp_path: Any, chosen: ExportFormat) -> None:
    wanted = [ORDER_COLUMNS[name] for name in ("NUMBER", "SENDER_NAME", "POSTAGE", "PLACED_AT", "WEIGHT_GRAMS")]
    raw = ["PH26000000001", "李*", "4.20", "2026-11-24T02:00:00.000Z", 18]

    def peak(count: int) -> int:
        spool, offset = Spool(tmp_path / f"rows-{count}"), 0
        spool.resumed(0)
        for _ in range(count // 100):
            offset = spool.append([raw] * 100, offset)
        tracemalloc.start()
        writer = new_writer(chosen, tmp_path / f"file-{count}", wanted, Language.EN)
        written = 0
        for chunk in spool.chunks(500):
            writer.rows(
                [[column.cell(one, Language.EN) for column, one in zip(wanted, row, strict=True)] for row in chunk]
            )
            written += len(chunk)
        writer.close()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert written == count
        return most

    peak(100)
    assert peak(20_000) < peak(2_000) * 1.5 + 500_000


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("killed_at", range(1, PAGES * 2 + 4))
async def test_killed_anywhere_it_goes_on_and_the_file_is_the_same(
    graph: Graph, people: People, copied: Any, killed_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The point of death wanders over every read of a page, every write of the draft, and the file's own."""
    viewer = await orders(people, copied, PAGES * 5)
    asked = await Asking(graph)(viewer, "ordersExport")
    points = 0

    def dying(function: Callable[..., Any], *, before: bool) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            nonlocal points
            points += 1
            if before and points == killed_at:
                raise Killed
            found = function(*given, **named)
            if not before and points == killed_at:
                raise Killed
            return found

        return wrapped

    monkeypatch.setattr(Spool, "append", dying(Spool.append, before=False))
    monkeypatch.setattr(exporting, "selected", dying(columns.selected, before=True))
    monkeypatch.setattr(exporting, "blobs", dying(blobs, before=True))
    with pytest.raises(Killed):
        await execute((await job(asked)).id)

    assert (await job(asked)).status is JobStatus.RUNNING
    assert await File.all().count() == 0
    await Job.all().update(status=JobStatus.READY)  # what a start does
    monkeypatch.undo()
    await drain()

    _, data = await made(asked)
    assert [row[0] for row in rows_of(data)[1:]] == await numbers()
    assert await File.all().count() == 1
    coming = blobs().draft("x").parent
    assert [path.name for path in coming.iterdir() if path.name.startswith("rows-")] == []


@pytest.mark.usefixtures("small_pages")
async def test_a_cancelled_export_stops_at_its_next_page_and_leaves_no_file(
    graph: Graph, people: People, copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = await orders(people, copied, PAGES * 5)
    asked = await Asking(graph)(viewer, "ordersExport")
    found = await job(asked)
    real, calls = identification.present, 0

    async def cancelling(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 3:
            await service.cancel(viewer, found.id, found.version)
        return await real(*given, **named)

    monkeypatch.setattr(exporting, "present", cancelling)
    await drain()

    stopped = await job(asked)
    assert (stopped.status, stopped.done, stopped.file_id) == (JobStatus.CANCELLED, 10, None)
    assert await File.all().count() == 0
    monkeypatch.undo()
    await service.retry(viewer, stopped.id, stopped.version)
    await drain()
    assert [row[0] for row in rows_of((await made(asked))[1])[1:]] == await numbers()


@pytest.mark.usefixtures("small_pages")
async def test_a_draft_that_is_lost_is_begun_anew(
    graph: Graph, people: People, copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = await orders(people, copied, PAGES * 5)
    asked = await Asking(graph)(viewer, "ordersExport")
    with monkeypatch.context() as patch:
        patch.setattr(exporting, "_write", _killed)
        with pytest.raises(Killed):
            await execute((await job(asked)).id)
    found = await job(asked)
    assert found.cursor["rows"] == PAGES * 5
    blobs().draft(f"rows-{found.id}").unlink()
    await Job.all().update(status=JobStatus.READY)
    await drain()

    assert len(rows_of((await made(asked))[1])) == PAGES * 5 + 1


@pytest.mark.usefixtures("small_pages")
async def test_an_overtaken_runner_writes_nothing(
    graph: Graph, people: People, copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One runner hangs in the middle; another takes over and finishes; the first wakes up too late."""
    viewer = await orders(people, copied, PAGES * 5)
    asked = await Asking(graph)(viewer, "ordersExport")
    job_id = (await job(asked)).id
    hanging, woken, calls = asyncio.Event(), asyncio.Event(), 0
    real = identification.present

    async def present(*given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 3:
            hanging.set()
            await woken.wait()
        return await real(*given, **named)

    monkeypatch.setattr(exporting, "present", present)
    first = asyncio.ensure_future(execute(job_id))
    await hanging.wait()
    await Job.all().update(status=JobStatus.READY)
    await execute(job_id)
    done = await job(asked)
    woken.set()
    await first

    assert done.status is JobStatus.DONE
    after = await job(asked)
    assert (after.status, after.file_id, after.fence) == (JobStatus.DONE, done.file_id, done.fence)
    assert await File.all().count() == 1
    assert [row[0] for row in rows_of((await made(asked))[1])[1:]] == await numbers()


async def test_a_list_longer_than_a_sheet_is_not_exported(
    graph: Graph, people: People, copied: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = await orders(people, copied, 120)
    monkeypatch.setattr(exporting, "MOST_ROWS", 110)
    asked = await Asking(graph)(viewer, "ordersExport")
    await drain()

    failed = await job(asked)
    assert (failed.status, failed.error) == (JobStatus.FAILED, "TOO_MANY_ROWS")


async def _killed(*given: Any, **named: Any) -> Any:
    raise Killed
