"""Jobs as people meet them: their own, with what can be done, and as they move."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from server.core import global_ids
from server.core.operations import OperationRequest, OperationResult
from server.core.viewer import ANONYMOUS, Viewer
from server.domains.audit.models import AuditEntry
from server.domains.jobs import news, service
from server.domains.jobs.context import Context
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job, JobRow
from server.domains.jobs.running import execute
from server.domains.jobs.words import JobKind, JobStatus
from tests.jobs.conftest import Doing, asked, row
from tests.support.graph import Graph
from tests.support.people import People

Advance = Callable[[timedelta], None]
JOBS = """query($filter: JobFilter, $orderBy: [JobOrderBy!]) { jobs(filter: $filter, orderBy: $orderBy) { totalCount nodes {
  id kind status done total progress attempt error succeeded failed isStopping version
  createdAt dueAt startedAt endedAt askedBy { displayName }
  availableActions { action enabled reasons { code } } } } }"""
STEP = """mutation($input: {name}Input!) {{ {field}(input: $input) {{ __typename
  ... on Job {{ status version isStopping }} ... on Error {{ code }}
  ... on VersionConflict {{ current }} ... on InvalidTransition {{ from to reasons {{ code }} }} }} }}"""


async def step(graph: Graph, viewer: Viewer, field: str, job_id: int, version: int = 1) -> dict[str, Any]:
    document = STEP.format(name=field[0].upper() + field[1:], field=field)
    wanted = {"id": global_ids.encode("Job", job_id), "expectedVersion": version}
    found: dict[str, Any] = (await graph(viewer, document, input=wanted)).data[field]
    return found


async def listed(graph: Graph, viewer: Viewer, **variables: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await graph(viewer, JOBS, **variables)).data["jobs"]["nodes"]
    return found


async def test_everybody_sees_the_jobs_they_asked_for_and_who_looks_after_all_sees_all(
    graph: Graph, people: People
) -> None:
    clerk, other = await people.viewer("clerk"), await people.viewer("customer")
    mine = await asked(JobKind.TABLES_KEEP, asked_by=clerk.user_id)
    await asked(JobKind.ORDERS_TIME, asked_by=other.user_id)
    await asked(JobKind.SHIPMENTS_MARK)

    assert [one["id"] for one in await listed(graph, clerk)] == [global_ids.encode("Job", mine)]
    assert len(await listed(graph, other)) == 1
    for role in ("operator", "system_administrator", "auditor"):
        assert len(await listed(graph, await people.viewer(role))) == 3
    assert (await graph(ANONYMOUS, JOBS)).codes == ["UNAUTHENTICATED"]
    document = "query($id: ID!) { node(id: $id) { id } }"
    assert (await graph(other, document, id=global_ids.encode("Job", mine))).data["node"] is None


async def test_a_job_says_what_it_is_how_far_it_is_and_what_became_of_it(
    graph: Graph, people: People, doing: Doing
) -> None:
    clerk = await people.viewer("clerk")
    seen: list[dict[str, Any]] = []

    async def work(ctx: Context) -> None:
        await ctx.save(done=1, total=4)
        seen.extend(await listed(graph, clerk))
        async with ctx.commit({"succeeded": 3, "failed": 1}):
            pass

    doing(work)
    await asked(asked_by=clerk.user_id)
    (waiting,) = await listed(graph, clerk)
    await drain()
    (done,) = await listed(graph, clerk)

    assert (waiting["kind"], waiting["status"], waiting["progress"], waiting["attempt"]) == (
        "DEMONSTRATION_GROW",
        "READY",
        None,
        0,
    )
    assert (seen[0]["status"], seen[0]["progress"], seen[0]["attempt"]) == ("RUNNING", 0.25, 1)
    assert (done["status"], done["progress"], done["done"], done["total"]) == ("DONE", 1.0, 4, 4)
    assert (done["succeeded"], done["failed"], done["error"]) == (3, 1, None)
    assert done["startedAt"] is not None
    assert done["endedAt"] is not None
    assert done["askedBy"] == {"displayName": clerk.name}


async def test_jobs_are_filtered_and_sorted_by_the_server(graph: Graph, people: People, doing: Doing) -> None:
    for kind in (JobKind.TABLES_KEEP, JobKind.ORDERS_TIME):
        doing(lambda ctx: asyncio.sleep(0), kind)  # without recurring: nothing follows from them
    operator = await people.viewer("operator")
    kept, timed = await asked(JobKind.TABLES_KEEP), await asked(JobKind.ORDERS_TIME)
    await service.cancel(operator, kept, 1)

    async def found(**variables: Any) -> list[str]:
        return [one["kind"] for one in await listed(graph, operator, **variables)]

    assert await found(filter={"kind": {"eq": "ORDERS_TIME"}}) == ["ORDERS_TIME"]
    assert await found(filter={"status": {"in": ["CANCELLED", "FAILED"]}}) == ["TABLES_KEEP"]
    assert await found(filter={"askedBy": {"isNull": False}}) == []
    assert await found(filter={"createdAt": {"gte": (await row(timed)).created_at.isoformat()}}) == ["ORDERS_TIME"]
    assert await found(orderBy=[{"field": "CREATED_AT", "direction": "ASC"}]) == ["TABLES_KEEP", "ORDERS_TIME"]


async def test_a_waiting_job_is_cancelled_at_once_and_never_runs(graph: Graph, people: People, doing: Doing) -> None:
    ran = []

    async def work(ctx: Context) -> None:
        ran.append(ctx.job_id)

    doing(work)
    clerk = await people.viewer("clerk")
    job_id = await asked(asked_by=clerk.user_id)

    assert await step(graph, clerk, "jobCancel", job_id) == {
        "__typename": "Job",
        "status": "CANCELLED",
        "version": 2,
        "isStopping": False,
    }
    assert await drain() == 0
    assert ran == []
    entry = await AuditEntry.filter(object_type="Job", object_key=job_id).get()
    assert (entry.action, entry.actor_id) == ("jobs:cancel", clerk.user_id)


async def test_a_running_job_stops_at_its_next_step_and_what_it_did_stays(
    graph: Graph, people: People, doing: Doing
) -> None:
    clerk = await people.viewer("clerk")
    answers: list[dict[str, Any]] = []

    async def work(ctx: Context) -> None:
        for number in range(10):
            await ctx.save(done=number + 1, total=10, cursor=number)
            if number == 2:
                answers.append(await step(graph, clerk, "jobCancel", ctx.job_id))
                answers.append(await step(graph, clerk, "jobCancel", ctx.job_id, 2))

    doing(work)
    job_id = await asked(asked_by=clerk.user_id)
    await drain()

    stopping, again = answers
    assert stopping == {"__typename": "Job", "status": "RUNNING", "version": 2, "isStopping": True}
    assert (again["__typename"], again["reasons"]) == ("InvalidTransition", [{"code": "STOPPING"}])
    found = await row(job_id)
    assert (found.status, found.done, found.cursor) == (JobStatus.CANCELLED, 3, 2)


async def test_a_job_cancelled_before_its_commit_has_no_effect(people: People, doing: Doing) -> None:
    operator = await people.viewer("operator")

    async def work(ctx: Context) -> None:
        await service.cancel(operator, ctx.job_id, 1)
        async with ctx.commit():
            await JobRow.create(job_id=ctx.job_id, object_type="Order", object_key=1, label="1", ok=True)

    doing(work)
    job_id = await asked()
    await drain()

    assert (await row(job_id)).status is JobStatus.CANCELLED
    assert await JobRow.all().count() == 0


async def test_a_cancelled_job_that_then_fails_is_not_tried_again(people: People, doing: Doing) -> None:
    operator = await people.viewer("operator")

    async def work(ctx: Context) -> None:
        await service.cancel(operator, ctx.job_id, 1)
        raise OSError

    doing(work, delays=(0, 0))
    job_id = await asked()
    await drain()

    assert ((await row(job_id)).status, (await row(job_id)).attempt) == (JobStatus.CANCELLED, 1)


async def test_a_failed_job_is_tried_again_with_all_its_tries_from_where_it_came_to(
    graph: Graph, people: People, doing: Doing
) -> None:
    began: list[tuple[int, Any]] = []

    async def work(ctx: Context) -> None:
        began.append((ctx.attempt, ctx.cursor))
        await ctx.save(cursor=len(began))
        if len(began) < 3:
            raise OSError

    doing(work, delays=(0,))
    clerk = await people.viewer("clerk")
    job_id = await asked(asked_by=clerk.user_id)
    await drain()
    (failed,) = await listed(graph, clerk)

    assert (failed["status"], failed["error"]) == ("FAILED", "INTERNAL")
    assert [(one["action"], one["enabled"]) for one in failed["availableActions"]] == [
        ("jobCancel", False),
        ("jobRetry", True),
    ]
    assert (await step(graph, clerk, "jobRetry", job_id, failed["version"]))["status"] == "READY"
    await drain()
    assert began == [(1, None), (2, 1), (1, 2)]
    assert (await row(job_id)).status is JobStatus.DONE


@pytest.mark.parametrize(
    ("status", "stop", "field", "reason"),
    [
        *((status, False, "jobRetry", "STATE") for status in (JobStatus.READY, JobStatus.RUNNING, JobStatus.DONE)),
        *((status, False, "jobCancel", "STATE") for status in (JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED)),
        (JobStatus.RUNNING, True, "jobCancel", "STOPPING"),
    ],
)
async def test_what_the_state_does_not_allow_says_so_and_changes_nothing(
    graph: Graph, people: People, status: JobStatus, stop: bool, field: str, reason: str
) -> None:
    operator = await people.viewer("operator")
    job_id = await asked(JobKind.TABLES_KEEP)
    await Job.filter(id=job_id).update(status=status, stop=stop)
    (offered,) = await listed(graph, operator)

    answer = await step(graph, operator, field, job_id)

    assert (answer["__typename"], answer["from"], answer["reasons"]) == (
        "InvalidTransition",
        status.name,
        [{"code": reason}],
    )
    assert {"action": field, "enabled": False, "reasons": [{"code": reason}]} in offered["availableActions"]
    assert ((await row(job_id)).status, (await row(job_id)).version) == (status, 1)


@pytest.mark.parametrize("field", ["jobCancel", "jobRetry"])
async def test_somebody_else_s_job_is_not_found_and_an_old_version_is_told(
    graph: Graph, people: People, field: str
) -> None:
    owner, other = await people.viewer("clerk"), await people.viewer("clerk")
    job_id = await asked(JobKind.TABLES_KEEP, asked_by=owner.user_id)

    assert (await step(graph, other, field, job_id))["__typename"] == "NotFound"
    assert (await step(graph, await people.viewer("auditor"), field, job_id))["__typename"] == "NotFound"
    assert (await step(graph, owner, field, job_id + 1))["__typename"] == "NotFound"
    assert await step(graph, owner, field, job_id, 7) == {
        "__typename": "VersionConflict",
        "code": "VERSION_CONFLICT",
        "current": 1,
    }
    assert (await row(job_id)).status is JobStatus.READY


async def test_rows_of_a_job_are_a_page_within_the_scope_of_their_job(graph: Graph, people: People) -> None:
    owner, other = await people.viewer("clerk"), await people.viewer("clerk")
    job_id = await asked(JobKind.TABLES_KEEP, asked_by=owner.user_id)
    for number in range(1, 4):
        await JobRow.create(
            job_id=job_id,
            object_type="Order",
            object_key=number,
            label=f"PO{number}",
            ok=number > 1,
            code=None if number > 1 else "INVALID_TRANSITION",
            message=None if number > 1 else "It cannot be.",
            params=None if number > 1 else {"from": "DONE"},
        )
    document = """query($filter: JobRowFilter, $first: Int) { jobRows(filter: $filter, first: $first) { totalCount
      pageInfo { hasNextPage } nodes { objectId label ok code message params { name value } } } }"""
    of_it = {"job": {"eq": global_ids.encode("Job", job_id)}}

    page = (await graph(owner, document, filter=of_it, first=2)).data["jobRows"]
    refused = (await graph(owner, document, filter={**of_it, "ok": {"eq": False}})).data["jobRows"]

    assert (page["totalCount"], page["pageInfo"], len(page["nodes"])) == (3, {"hasNextPage": True}, 2)
    assert refused["nodes"] == [
        {
            "objectId": global_ids.encode("Order", 1),
            "label": "PO1",
            "ok": False,
            "code": "INVALID_TRANSITION",
            "message": "It cannot be.",
            "params": [{"name": "from", "value": "DONE"}],
        }
    ]
    assert (await graph(other, document, filter=of_it)).data["jobRows"]["totalCount"] == 0


async def followed(graph: Graph, viewer: Viewer, document: str, **variables: Any) -> AsyncIterator[Any]:
    document_id = f"sha256:{'1' * 64}"
    graph.executor.persist(document_id, document)
    opened = await graph.executor.subscribe(OperationRequest(document_id=document_id, variables=variables), viewer)
    assert not isinstance(opened, OperationResult), opened.body
    return (json.loads(body) async for body in opened)


async def test_whoever_follows_a_job_learns_each_state_and_progress_at_most_twice_a_second(
    graph: Graph, people: People, doing: Doing
) -> None:
    async def work(ctx: Context) -> None:
        for number in range(40):
            await ctx.save(done=number + 1, total=40)
            await asyncio.sleep(0.03)

    doing(work)
    clerk, other = await people.viewer("clerk"), await people.viewer("clerk")
    job_id = await asked(asked_by=clerk.user_id)
    document = "subscription($id: ID!) { jobUpdated(id: $id) { status done } }"
    stream = await followed(graph, clerk, document, id=global_ids.encode("Job", job_id))
    first = (await anext(stream))["data"]["jobUpdated"]
    loop, told = asyncio.get_running_loop(), []
    running = asyncio.ensure_future(execute(job_id))
    async for one in stream:
        told.append((loop.time(), one["data"]["jobUpdated"]))
        if told[-1][1]["status"] == "DONE":
            break
    await running

    assert first == {"status": "READY", "done": 0}
    assert told[-1][1] == {"status": "DONE", "done": 40}
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(told)]
    assert min(gaps) >= news.PACE_SECONDS * 0.9
    foreign = await followed(graph, other, document, id=global_ids.encode("Job", job_id))
    assert (await anext(foreign))["data"] == {"jobUpdated": None}


async def test_whoever_asks_for_work_is_told_of_all_of_it_and_of_nobody_else_s(
    graph: Graph, people: People, doing: Doing
) -> None:
    async def work(ctx: Context) -> None:
        await ctx.save(done=1, total=1)

    doing(work)
    clerk, other = await people.viewer("clerk"), await people.viewer("clerk")
    stream = await followed(graph, clerk, "subscription { viewerJobsChanged { id status } }")
    waiting = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0.05)
    await asked(asked_by=other.user_id)
    mine = {global_ids.encode("Job", await asked(asked_by=clerk.user_id)) for _ in range(2)}

    async def run() -> None:
        await asyncio.sleep(0.1)
        await drain()

    running = asyncio.ensure_future(run())
    heard = [(await waiting)["data"]["viewerJobsChanged"]]
    async with asyncio.timeout(10):
        while {one["id"] for one in heard if one["status"] == "DONE"} != mine:
            heard.append((await anext(stream))["data"]["viewerJobsChanged"])
    await running

    assert {one["id"] for one in heard} == mine
