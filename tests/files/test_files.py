"""Stored files: kept whole, given to their owner, to nobody else, and not for ever."""

import hashlib
import os
import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from server.core import database, global_ids
from server.core.blobs import Blobs, blobs
from server.core.viewer import ANONYMOUS, Stage
from server.domains.files import service
from server.domains.files.models import File
from server.domains.permissions.identification import identify
from server.domains.users import sessions
from server.domains.users.models import User
from server.edge.files import Files
from server.edge.headers import Headers
from server.edge.tallies import Tallies
from tests.support.graph import Graph
from tests.support.people import People

BYTES = "面单".encode() * 1000


async def token(user: User) -> str:
    async with database.transaction():
        return (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token


async def bearer(user: User) -> dict[str, str]:
    return {"authorization": f"Bearer {await token(user)}"}


async def kept(owner: User, data: bytes = BYTES, name: str = "标签.pdf") -> str:
    """A stored file's global id."""
    blob = await blobs().put(data)
    async with database.transaction():
        return global_ids.encode("File", await service.keep(owner.id, name, "application/pdf", blob))


@pytest_asyncio.fixture
async def web(opened_database: Any) -> AsyncIterator[httpx2.AsyncClient]:
    app = Starlette(
        routes=[Route("/files/{id}", Files(service.find, identify).get)],
        middleware=[Middleware(Headers, note=Tallies().note)],
    )
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost") as client:
        yield client


async def test_an_owner_fetches_a_file_as_an_attachment_nobody_keeps(web: Any, people: People) -> None:
    owner = await people.user("clerk")
    file_id = await kept(owner)

    answered = await web.get(f"/files/{file_id}", headers=await bearer(owner))

    assert answered.status_code == 200
    assert answered.content == BYTES
    shown = answered.headers
    assert shown["content-type"] == "application/pdf"
    assert shown["content-disposition"].startswith("attachment")
    assert "%E6%A0%87%E7%AD%BE.pdf" in shown["content-disposition"]
    assert shown["cache-control"] == "private, no-store"
    assert shown["x-content-type-options"] == "nosniff"
    assert shown["etag"] == f'"{hashlib.sha256(BYTES).hexdigest()}"'
    again = await web.get(f"/files/{file_id}", headers={**await bearer(owner), "if-none-match": shown["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_a_file_of_somebody_else_is_not_found_but_for_an_auditor(web: Any, people: People) -> None:
    file_id = await kept(await people.user("clerk"))

    for role, status in (("clerk", 404), ("operator", 404), ("customer", 404), ("auditor", 200)):
        answered = await web.get(f"/files/{file_id}", headers=await bearer(await people.user(role)))
        assert answered.status_code == status, role


async def test_nobody_is_asked_to_sign_in(web: Any, people: People) -> None:
    file_id = await kept(await people.user("clerk"))

    assert (await web.get(f"/files/{file_id}")).status_code == 401
    assert (await web.get(f"/files/{file_id}", headers={"authorization": "Bearer ph_wrong"})).status_code == 401


@pytest.mark.parametrize(
    ("site", "status"), [("same-origin", 200), ("none", 200), ("cross-site", 401), ("same-site", 401)]
)
async def test_the_cookie_counts_for_links_of_our_own_pages_only(
    web: Any, people: People, site: str, status: int
) -> None:
    owner = await people.user("clerk")
    file_id = await kept(owner)

    headers = {"cookie": f"__Host-ph={await token(owner)}", "sec-fetch-site": site}
    assert (await web.get(f"/files/{file_id}", headers=headers)).status_code == status


@pytest.mark.parametrize(
    "wanted",
    [
        "..%2f..%2fkeys.json", "%2e%2e/keys.json", "....//keys.json", "0", "x" * 5000, "%00", "RmlsZTox%0a",
        global_ids.encode("File", 2**63 - 1), global_ids.encode("Job", 1), global_ids.encode("File", 1) + "/../1",
    ],
)  # fmt: skip
async def test_a_path_leads_to_no_other_file(web: Any, people: People, wanted: str) -> None:
    headers = await bearer(await people.user("auditor"))
    assert (await web.get(f"/files/{wanted}", headers=headers)).status_code == 404


@pytest.mark.parametrize("name", ["../keys.json", "", "A" * 64, "0" * 63, "0" * 64 + "/", "/etc/passwd"])
def test_only_a_hash_is_a_place(tmp_path: Any, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        Blobs(tmp_path).path(name)
    assert Blobs(tmp_path).draft(name or "x").parent == tmp_path / "coming"


async def test_a_file_whose_bytes_are_gone_is_not_found(web: Any, people: People) -> None:
    owner = await people.user("clerk")
    file_id = await kept(owner)
    blobs().path(hashlib.sha256(BYTES).hexdigest()).unlink()

    assert (await web.get(f"/files/{file_id}", headers=await bearer(owner))).status_code == 404


async def test_equal_bytes_are_kept_once_and_readable_by_the_owner_of_the_folder_only(
    opened_database: Any,
) -> None:
    first, second = await blobs().put(BYTES), await blobs().put(BYTES)

    place = blobs().path(first.sha256)
    assert first == second
    assert first.size == len(BYTES)
    assert place.read_bytes() == BYTES
    assert place.stat().st_mode & 0o777 == 0o600
    assert list(place.parent.iterdir()) == [place]


async def test_the_graph_shows_a_file_to_its_owner_and_no_clear_path(graph: Graph, people: People) -> None:
    viewer, stranger = await people.viewer("clerk"), await people.viewer("operator")
    file_id = await kept(await User.get(id=viewer.user_id))
    document = "query($id: ID!) { node(id: $id) { ... on File { name mediaType sizeBytes sha256 url expiresAt } } }"

    shown = (await graph(viewer, document, id=file_id)).data["node"]

    assert (shown["name"], shown["mediaType"], shown["sizeBytes"]) == ("标签.pdf", "application/pdf", len(BYTES))
    assert shown["url"] == f"/files/{file_id}"
    assert (await graph(stranger, document, id=file_id)).data["node"] is None


async def test_what_has_expired_is_not_found_and_then_forgotten_with_its_bytes(
    web: Any, people: People, stopped_clock: Callable[[timedelta], None]
) -> None:
    owner = await people.user("clerk")
    old_id = await kept(owner)
    stopped_clock(timedelta(days=6))
    new_id = await kept(owner, b"newer")
    stopped_clock(timedelta(days=1))
    headers = await bearer(owner)

    assert (await web.get(f"/files/{old_id}", headers=headers)).status_code == 404
    assert (await web.get(f"/files/{new_id}", headers=headers)).status_code == 200

    gone, kept_place = (blobs().path(hashlib.sha256(data).hexdigest()) for data in (BYTES, b"newer"))
    assert await service.forget() == 1
    assert gone.exists(), "bytes just written are not swept: a transaction may be about to name them"
    long_ago = time.time() - 7200
    for place in (gone, kept_place):
        os.utime(place, (long_ago, long_ago))
    assert await service.forget() == 0
    assert not gone.exists()
    assert kept_place.exists()
    assert await File.all().count() == 1


async def test_a_draft_that_nobody_finished_is_swept_after_a_day(opened_database: Any) -> None:
    draft = blobs().draft("job-7")
    draft.write_bytes(b"half")
    await service.forget()
    assert draft.exists()

    os.utime(draft, (time.time() - 90_000,) * 2)
    await service.forget()
    assert not draft.exists()
