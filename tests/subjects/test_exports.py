"""A copy of one's data: complete, for programs and people, sealed at rest, and fetched by nobody else."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
import pypdfium2
import pytest

from server.core.blobs import blobs
from server.core.errors import NotFound
from server.core.settings import Settings
from server.core.viewer import Viewer
from server.domains.files import service as files
from server.domains.files.models import File
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.sealing import rotation
from server.domains.subjects import exporting, paper, requests
from server.domains.subjects.models import SubjectRequest
from server.domains.users import revealing
from tests.subjects.asking import EMAIL, NUMBER, Subject, key_of_file, subject
from tests.support.graph import Graph
from tests.support.letters import place
from tests.support.people import People
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in


@pytest.fixture
async def asking(graph: Graph, post_room: PostRoom) -> Subject:
    return await subject(graph)


async def fetched(viewer: Viewer, url: str) -> bytes:
    found = await files.find(viewer, url.removeprefix("/files/"))
    assert found.data is not None
    return found.data


def read(page: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(page))
    return "".join(one.get_textpage().get_text_range() for one in document)


async def ordered(asking: Subject, people: People) -> None:
    """Somebody with a letter on its way, who was looked at by staff."""
    customer = await people.viewer("customer")
    await place(replace(customer, user_id=asking.user.id))
    staff = await people.viewer("support")
    await revealing.reveal(staff, asking.user.id, [revealing.RevealedField.EMAIL], "a letter came back")


async def test_an_export_has_everything_in_clear_as_json_and_as_pdf(
    asking: Subject, people: People, post_room: PostRoom
) -> None:
    await ordered(asking, people)
    await asking.ask("EXPORT")

    [request] = await asking.seen()
    assert request["state"] == "DONE"
    found = orjson.loads(await fetched(asking.viewer, request["jsonUrl"]))
    assert found["format"] == "posthouse-personal-data-1"
    [account], [order], [look] = found["account"], found["orders"], found["looked_at"]
    assert (account["display_name"], account["email"], account["phone"]) == ("孙丽", EMAIL, NUMBER)
    assert (order["sender"]["name"], order["addressee"]["street"]) == ("李四", "南京路2号")
    assert [one["status"] for one in order["events"]] == ["pending_payment"]
    assert look["reason"] == "a letter came back"
    assert found["sessions"]
    assert found["requests"][0]["kind"] == "export"
    text = read(await fetched(asking.viewer, request["pdfUrl"]))
    for shown in ("个人数据副本", "孙丽", EMAIL, NUMBER, "李四", "南京路2号", "a letter came back"):
        assert shown in text
    assert "已备好" in post_room.last_to(EMAIL).text


async def test_a_document_in_english_has_english_headings(asking: Subject) -> None:
    await asking.ask("EXPORT", language="EN")
    [request] = await asking.seen()
    text = read(await fetched(asking.viewer, request["pdfUrl"]))
    assert "A copy of your personal data" in text
    assert "Sessions" in text


async def test_nobody_else_is_given_the_file_not_even_the_auditor(asking: Subject, people: People) -> None:
    await asking.ask("EXPORT")
    [request] = await asking.seen()
    for role in ("customer", "auditor", "security_administrator", "support"):
        with pytest.raises(NotFound):
            await fetched(await people.viewer(role), request["jsonUrl"])


async def test_what_is_stored_of_it_is_noise_and_a_new_key_opens_it_still(
    opened_database: Settings, asking: Subject
) -> None:
    await asking.ask("EXPORT")
    [request] = await asking.seen()
    stored = blobs().path((await File.get(id=key_of_file(request["jsonUrl"]))).sha256).read_bytes()
    assert EMAIL.encode() not in stored
    assert b"account" not in stored

    await rotation.begin(opened_database.data)
    await rotation.reseal(lambda at: None)
    assert EMAIL.encode() in await fetched(asking.viewer, request["jsonUrl"])


async def test_a_file_whose_bytes_or_key_are_anothers_is_not_opened(asking: Subject, graph: Graph) -> None:
    other = await subject(graph, "钱多", "qian@example.cn", "+8613511112222")
    await asking.ask("EXPORT")
    await other.ask("EXPORT")
    [mine], [theirs] = await asking.seen(), await other.seen()
    stolen = await File.get(id=key_of_file(theirs["jsonUrl"]))
    await File.filter(id=key_of_file(mine["jsonUrl"])).update(sha256=stolen.sha256)
    with pytest.raises(NotFound):
        await fetched(asking.viewer, mine["jsonUrl"])


async def test_an_export_expires_with_its_files(asking: Subject, stopped_clock: Callable[[timedelta], None]) -> None:
    asking.viewer = await signed_in(asking.user)
    await asking.ask("EXPORT")
    [request] = await asking.seen()
    stopped_clock(timedelta(days=7, seconds=1))

    with pytest.raises(NotFound):
        await files.find(asking.viewer, request["jsonUrl"].removeprefix("/files/"))
    assert await requests.forget_files() == 1
    await files.forget()
    assert await File.all().count() == 0
    asking.viewer = await signed_in(asking.user)
    [request] = await asking.seen()
    assert (request["state"], request["jsonUrl"], request["pdfUrl"]) == ("DONE", None, None)


async def test_an_export_that_is_cut_off_is_made_by_its_next_try(
    asking: Subject, monkeypatch: pytest.MonkeyPatch, stopped_clock: Callable[[timedelta], None]
) -> None:
    drawn, tries = paper.drawn, 0

    def failing(*given: Any) -> bytes:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError("no space")
        return drawn(*given)

    monkeypatch.setattr(exporting, "drawn", failing)
    asking.viewer = await signed_in(asking.user)
    await asking.ask("EXPORT")
    assert (await SubjectRequest.get(user_id=asking.user.id)).state.name == "IN_PROGRESS"
    stopped_clock(timedelta(seconds=10))
    await drain()
    assert (await SubjectRequest.get(user_id=asking.user.id)).state.name == "DONE"
    assert (await Job.get(kind="subject_export")).attempt == 2
    assert await File.all().count() == 2
