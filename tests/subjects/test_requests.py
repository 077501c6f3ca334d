"""What people ask for about their own data: asked with the password, on a clock, answered by staff."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from server.domains.audit.models import AuditEntry
from server.domains.jobs.embedded import drain
from server.domains.subjects.models import SubjectRequest
from server.domains.users.models import User
from tests.subjects.asking import EMAIL, NUMBER, Subject, subject
from tests.support.graph import Graph
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in

Advance = Callable[[timedelta], None]


@pytest.fixture
async def asking(graph: Graph, post_room: PostRoom) -> Subject:
    return await subject(graph)


async def test_a_name_is_corrected_by_staff_and_its_owner_is_told(
    asking: Subject, people: People, post_room: PostRoom
) -> None:
    staff = await people.viewer("support")
    asked = await asking.ask("RECTIFICATION", displayName=" 孙莉 ", language="EN")
    assert (asked["state"], asked["wantedName"]) == ("REQUESTED", "孙莉")

    begun = await asking.act(staff, "subjectRequestBegin", asked)
    done = await asking.act(staff, "subjectRequestFulfil", begun)

    assert (begun["state"], done["state"], done["wantedName"]) == ("IN_PROGRESS", "DONE", None)
    assert (await User.get(id=asking.user.id)).display_name == "孙莉"
    for contact in (EMAIL, NUMBER):
        assert "was corrected" in post_room.last_to(contact).text
    entries = await AuditEntry.filter(object_type="SubjectRequest", code__isnull=True).order_by("sequence")
    assert [one.action for one in entries] == ["subject_requests:create"] + ["subject_requests:decide"] * 2


async def test_a_refusal_needs_a_reason_and_the_reason_is_told(
    asking: Subject, people: People, post_room: PostRoom
) -> None:
    staff = await people.viewer("security_administrator")
    asked = await asking.ask("RECTIFICATION", displayName="别人")

    assert (await asking.act(staff, "subjectRequestRefuse", asked, reason="no"))["issues"][0]["path"] == ["reason"]
    refused = await asking.act(staff, "subjectRequestRefuse", asked, reason="与实名信息不符")

    assert (refused["state"], refused["reason"]) == ("REFUSED", "与实名信息不符")
    assert "与实名信息不符" in post_room.last_to(EMAIL).text
    assert (await User.get(id=asking.user.id)).display_name == "孙丽"


async def test_whoever_finds_a_session_open_gets_nothing_without_the_password(asking: Subject) -> None:
    answers = [await asking.ask("EXPORT", password="wrong wrong wrong") for _ in range(11)]

    assert [one["code"] for one in answers] == ["INVALID_CREDENTIALS"] * 10 + ["TOO_MANY_ATTEMPTS"]
    assert await SubjectRequest.all().count() == 0


async def test_the_same_is_asked_for_once_at_a_time_and_can_be_taken_back(asking: Subject, people: People) -> None:
    asked = await asking.ask("RECTIFICATION", displayName="孙莉")

    assert (await asking.ask("RECTIFICATION", displayName="孙力"))["code"] == "CONFLICT"
    assert (await asking.act(asking.viewer, "subjectRequestCancel", asked))["state"] == "CANCELLED"
    again = await asking.ask("RECTIFICATION", displayName="孙力")
    begun = await asking.act(await people.viewer("support"), "subjectRequestBegin", again)
    assert (await asking.act(asking.viewer, "subjectRequestCancel", begun))["code"] == "INVALID_TRANSITION"
    assert (await asking.act(asking.viewer, "subjectRequestCancel", again))["code"] == "VERSION_CONFLICT"


async def test_a_rectification_needs_a_name(asking: Subject) -> None:
    for name in ("", "   ", "x" * 81, "a\u0000b"):
        answer = await asking.ask("RECTIFICATION", displayName=name)
        assert answer["issues"][0]["path"] == ["displayName"], name


async def test_nobody_sees_or_decides_what_is_not_theirs(asking: Subject, graph: Graph, people: People) -> None:
    other = await subject(graph, "钱多", "qian@example.cn", "+8613511112222")
    asked = await asking.ask("RECTIFICATION", displayName="孙莉")

    assert await other.seen() == []
    assert (await other.act(other.viewer, "subjectRequestCancel", asked))["code"] == "NOT_FOUND"
    assert len(await other.seen(await people.viewer("auditor"))) == 1
    staff = await people.user("support")
    own = await Subject(graph, staff, await signed_in(staff)).ask("RECTIFICATION", displayName="Me")
    refused = await asking.act(await signed_in(staff), "subjectRequestBegin", own)
    assert (refused["code"], "own request" in refused["message"]) == ("CONFLICT", True)


async def test_a_request_is_overdue_when_fifteen_working_days_are_over_and_not_before(
    asking: Subject, people: People, stopped_clock: Advance
) -> None:
    asking.viewer = await signed_in(asking.user)
    asked = await asking.ask("RECTIFICATION", displayName="孙莉")
    # Tuesday, 24 November 2026; the fifteenth working day after it is Tuesday, 15 December
    assert datetime.fromisoformat(asked["dueAt"]) == datetime.fromisoformat("2026-12-16T00:00:00+08:00")

    stopped_clock(
        datetime.fromisoformat(asked["dueAt"]) - datetime.fromisoformat(asked["requestedAt"]) - timedelta(seconds=1)
    )
    await drain()
    staff = await people.viewer("support")
    assert await asking.seen(staff, overdueAt={"isNull": False}) == []
    stopped_clock(timedelta(seconds=1))
    await drain()
    [late] = await asking.seen(staff, overdueAt={"isNull": False})
    assert (late["id"], late["state"]) == (asked["id"], "REQUESTED")
    begun = await asking.act(staff, "subjectRequestBegin", late)
    assert (await asking.act(staff, "subjectRequestFulfil", begun))["state"] == "DONE"


async def test_what_is_done_in_time_is_never_overdue(asking: Subject, people: People, stopped_clock: Advance) -> None:
    asking.viewer = await signed_in(asking.user)
    asked = await asking.ask("RECTIFICATION", displayName="孙莉")
    await asking.act(await people.viewer("support"), "subjectRequestRefuse", asked, reason="not your name")

    stopped_clock(timedelta(days=40))
    await drain()

    assert (await SubjectRequest.get(user_id=asking.user.id)).overdue_at is None


async def test_available_actions_say_why_not(asking: Subject, people: People) -> None:
    asked = await asking.ask("EXPORT")
    staff = await people.viewer("support")
    [seen] = await asking.seen(staff)
    assert {one["action"]: [why["code"] for why in one["reasons"]] for one in seen["availableActions"]} == {
        "subjectRequestBegin": ["STATE"], "subjectRequestFulfil": ["STATE"], "subjectRequestRefuse": ["STATE"],
    }  # fmt: skip
    assert [one["action"] for one in asked["availableActions"]] == ["subjectRequestCancel"]
