"""What is refused for want of a permission is counted, listed, settled, and forgotten in time."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.core import database, global_ids
from server.core.viewer import ANONYMOUS
from server.core.vocabulary import Permission
from server.domains.audit.models import AuditEntry
from server.domains.explanations import denials, erasing
from server.domains.explanations.models import Denial
from tests.support.graph import Graph
from tests.support.people import People

Advance = Callable[[timedelta], None]
LIST = """query L($filter: DenialFilter, $orderBy: [DenialOrderBy!]) { denials(filter: $filter, orderBy: $orderBy) {
  totalCount nodes { id permission field times state version note user { displayName } acknowledgedBy { displayName } } } }"""
ACKNOWLEDGE = """mutation A($input: DenialAcknowledgeInput!) { denialAcknowledge(input: $input) { __typename
  ... on Denial { state note version } ... on Error { code } ... on InvalidInput { issues { path code } } } }"""
READ = "{ messages { totalCount } }"
ACT = 'mutation { detectionAcknowledge(input: {id: "x", expectedVersion: 1, note: "x"}) { __typename } }'
NESTED = "{ orders { nodes { customer { displayName roleAssignments { id } } } } messages { totalCount } }"


async def written() -> list[tuple[str, str, int]]:
    await denials.denials().write()
    rows = await Denial.all().order_by("id")
    return [(one.permission, one.field, one.times) for one in rows]


async def test_reads_and_actions_that_are_refused_are_counted_by_what_is_missing(graph: Graph, people: People) -> None:
    viewer = await people.viewer("customer")
    for document in (READ, READ, ACT, "query { asked: messages { totalCount } }"):
        assert "FORBIDDEN" in (await graph(viewer, document)).codes
    assert (await graph.explore(viewer, "{ viewer { stage } }")).codes == ["FORBIDDEN"]

    assert sorted(await written()) == [
        ("detections:acknowledge", "detectionAcknowledge", 1),
        ("messages:read", "messages", 3),
        ("playground:use", "", 1),
    ]
    assert {one.user_id for one in await Denial.all()} == {viewer.user_id}


async def test_a_part_that_is_refused_is_counted_once_however_many_rows_meet_it(graph: Graph, people: People) -> None:
    viewer = await people.viewer("finance")

    assert (await graph(viewer, NESTED)).codes == ["FORBIDDEN"]

    assert await written() == [("messages:read", "messages", 1)]


async def test_what_is_allowed_or_absent_or_wrong_is_no_denial_and_nobody_is_not_counted(
    graph: Graph, people: People
) -> None:

    assert (await graph(await people.viewer("operator"), READ)).codes == []
    assert (await graph(await people.viewer("security_administrator"), ACT)).codes == []
    assert (await graph(ANONYMOUS, READ)).codes == ["UNAUTHENTICATED"]

    assert await written() == []


async def test_the_same_within_an_hour_is_one_row_from_however_many_processes(
    people: People, stopped_clock: Advance
) -> None:
    viewer = await people.viewer("customer")
    one, other = denials.Denials(), denials.Denials()
    for process in (one, other, one):
        process.note(viewer, "jobs:read", "jobs")
        process.note(viewer, "jobs:read", "job")
    await asyncio.gather(one.write(), other.write())
    stopped_clock(timedelta(hours=1))
    one.note(viewer, "jobs:read", "jobs")
    await one.write()

    found = sorted((row.field, row.times) for row in await Denial.all())
    assert found == [("job", 3), ("jobs", 1), ("jobs", 3)]
    assert await one.write() == 0


async def test_what_could_not_be_written_is_counted_still(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    viewer, counting = await people.viewer("customer"), denials.Denials()
    counting.note(viewer, "jobs:read", "jobs")

    async def broken(*given: Any) -> None:
        counting.note(viewer, "jobs:read", "jobs")
        raise OSError("no space")

    with monkeypatch.context() as patched:
        patched.setattr(denials, "_written", broken)
        with pytest.raises(OSError, match="no space"):
            await counting.write()
    assert await Denial.all().count() == 0
    await counting.write()

    assert [row.times for row in await Denial.all()] == [2]


async def test_somebody_who_tries_everything_fills_no_table(people: People, stopped_clock: Advance) -> None:
    viewer, counting = await people.viewer("customer"), denials.Denials()
    for number in range(500):
        counting.note(viewer, "jobs:read", f"field{number}")
    await counting.write()
    for number in range(500):
        counting.note(viewer, "jobs:read", f"field{number}")
    await counting.write()

    assert await Denial.all().count() == denials.MOST_KINDS


async def test_denials_are_listed_latest_first_and_filtered(
    graph: Graph, people: People, stopped_clock: Advance
) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    for viewer, permission in ((customer, "jobs:read"), (clerk, "messages:read"), (customer, "messages:read")):
        denials.denials().note(viewer, permission, "list")
        stopped_clock(timedelta(minutes=1))
    await denials.denials().write()
    watching = await people.viewer("security_administrator")

    async def listed(**given: Any) -> list[tuple[str, str]]:
        nodes = (await graph(watching, LIST, **given)).data["denials"]["nodes"]
        return [(one["user"]["displayName"], one["permission"]) for one in nodes]

    assert await listed() == [
        ("customer 1", "messages:read"),
        ("clerk 2", "messages:read"),
        ("customer 1", "jobs:read"),
    ]
    mine = {"user": {"eq": global_ids.encode("User", customer.user_id or 0)}, "permission": {"eq": "jobs:read"}}
    assert await listed(filter=mine) == [("customer 1", "jobs:read")]
    assert (await listed(orderBy=[{"field": "LAST_AT", "direction": "ASC"}]))[0] == ("customer 1", "jobs:read")
    assert await listed(filter={"state": {"in": ["ACKNOWLEDGED"]}}) == []


async def test_settling_says_who_and_what_came_of_it_once(graph: Graph, people: People) -> None:
    customer = await people.viewer("customer")
    denials.denials().note(customer, "jobs:read", "jobs")
    await denials.denials().write()
    found, viewer = await Denial.get(), await people.viewer("security_administrator")
    given = {"id": global_ids.encode("Denial", found.id), "expectedVersion": 1, "note": " not their work "}

    async def settle(**other: Any) -> Any:
        return (await graph(viewer, ACKNOWLEDGE, input={**given, **other})).data["denialAcknowledge"]

    assert (await settle(note="")) == {
        "__typename": "InvalidInput", "code": "INVALID_INPUT", "issues": [{"path": ["note"], "code": "REQUIRED"}]
    }  # fmt: skip
    assert (await settle(expectedVersion=2))["code"] == "VERSION_CONFLICT"
    assert (await settle(id=global_ids.encode("Denial", 999)))["code"] == "NOT_FOUND"
    assert await settle() == {"__typename": "Denial", "state": "ACKNOWLEDGED", "note": "not their work", "version": 2}
    assert (await settle(expectedVersion=2))["code"] == "INVALID_TRANSITION"
    entry = await AuditEntry.filter(action="denials:acknowledge", outcome="succeeded").get()
    assert (entry.object_type, entry.object_key, entry.reason) == ("Denial", found.id, "not their work")

    denials.denials().note(customer, "jobs:read", "jobs")
    assert len(await written()) == 2, "what goes on afterwards is another one"


@pytest.mark.parametrize("role", ["customer", "clerk", "support", "operator", "regulator"])
async def test_who_does_not_watch_sees_and_settles_nothing(graph: Graph, people: People, role: str) -> None:
    given = {"id": global_ids.encode("Denial", 1), "expectedVersion": 1, "note": "x"}
    viewer = await people.viewer(role)

    assert (await graph(viewer, LIST)).codes == ["FORBIDDEN"]
    assert (await graph(viewer, ACKNOWLEDGE, input=given)).codes == ["FORBIDDEN"]


async def test_an_auditor_reads_them_and_settles_none(graph: Graph, people: People) -> None:
    given = {"id": global_ids.encode("Denial", 1), "expectedVersion": 1, "note": "x"}
    viewer = await people.viewer("auditor")

    assert (await graph(viewer, LIST)).data["denials"]["totalCount"] == 0
    assert (await graph(viewer, ACKNOWLEDGE, input=given)).codes == ["FORBIDDEN"]


async def test_they_are_kept_for_ninety_days_or_until_the_account_goes(people: People, stopped_clock: Advance) -> None:
    customer, clerk = await people.viewer("customer"), await people.viewer("clerk")
    for viewer in (customer, clerk):
        denials.denials().note(viewer, Permission.JOBS_READ, "jobs")
    await denials.denials().write()

    async with database.transaction():
        await erasing.erase(customer.user_id or 0)
    assert {row.user_id for row in await Denial.all()} == {clerk.user_id}
    stopped_clock(timedelta(days=89))
    assert await denials.forget() == 0
    stopped_clock(timedelta(days=2))
    assert await denials.forget() == 1


async def test_whoever_has_no_account_any_more_is_passed_over(people: People) -> None:

    viewer = await people.viewer("customer")
    denials.denials().note(replace(viewer, user_id=999_999), "jobs:read", "jobs")
    denials.denials().note(viewer, "jobs:read", "jobs")

    assert await written() == [("jobs:read", "jobs", 1)]
