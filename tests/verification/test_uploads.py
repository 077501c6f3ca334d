"""Documents over HTTP: made anew, sealed, shown to few, never in place."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from server.app import find_file, keep_upload
from server.core import global_ids
from server.core.blobs import blobs
from server.core.errors import InvalidInput
from server.domains.audit.models import AuditEntry, AuditRefusal
from server.domains.files import service as files
from server.domains.files.models import File
from server.domains.permissions.identification import identify
from server.domains.users.models import User
from server.domains.verification import images
from server.domains.verification.models import VerificationDocument
from server.edge.files import Files
from server.edge.headers import Headers
from server.edge.requests import Origins
from server.edge.tallies import Tallies
from server.edge.uploads import Uploads
from tests.files.test_files import bearer
from tests.support.people import People
from tests.support.verifying import Verifying, picture
from tests.support.walk import signed_in
from tests.verification.corpus import CLEANED, HOSTILE, pdf

LIMITS = {"most_bytes": 10_000_000, "most_pixels": 25_000_000}


@pytest_asyncio.fixture
async def web(opened_database: Any) -> AsyncIterator[httpx2.AsyncClient]:
    uploads = Uploads(keep_upload, identify, origins=Origins())
    app = Starlette(
        routes=[
            Route("/files", uploads.post, methods=["POST"]),
            Route("/files/{id}", Files(find_file, identify).get),
        ],
        middleware=[Middleware(Headers, note=Tallies().note)],
    )
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost") as client:
        yield client


async def sent(web: Any, user: User, data: bytes, side: str = "FRONT", **headers: str) -> Any:
    return await web.post(f"/files?side={side}", content=data, headers={**await bearer(user), **headers})


async def fetched(web: Any, user: User, key: str) -> Any:
    return await web.get(f"/files/{key}", headers=await bearer(user))


def test_there_are_forty_hostile_files() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        images.cleaned(HOSTILE[name](), **LIMITS)
    assert refused.value.issues[0].code in ("FILE_TYPE", "FILE_SIZE", "FILE_BROKEN", "FILE_ACTIVE", "TOO_LARGE")


@pytest.mark.parametrize("name", CLEANED)
def test_of_a_picture_nothing_but_its_pixels_is_kept(name: str) -> None:
    given = CLEANED[name]()
    assert b"MARK" in given or b"PK" in given or name == "PNG with texts"

    kept, media_type = images.cleaned(given, **LIMITS)

    assert media_type == "image/jpeg"
    assert all(mark not in kept for mark in (b"MARK", b"script", b"Exif", b"PK\x03\x04", b"GPS"))


@pytest.mark.parametrize("name", [*HOSTILE, *CLEANED])
async def test_no_hostile_file_is_served_again(web: Any, people: People, name: str) -> None:
    user = await people.user("customer")
    answered = await sent(web, user, HOSTILE.get(name, CLEANED.get(name, picture))())
    if name in HOSTILE:
        assert answered.status_code in (413, 422)
        assert await VerificationDocument.all().count() == 0
        return
    assert answered.status_code == 201
    shown = await fetched(web, user, answered.json()["id"])
    assert shown.headers["content-disposition"].startswith("attachment")
    assert b"MARK" not in shown.content


async def test_an_owner_gets_a_picture_back_as_an_attachment(web: Any, people: People) -> None:
    user = await people.user("customer")
    key = (await sent(web, user, picture())).json()["id"]

    shown = await fetched(web, user, key)

    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert shown.headers["content-disposition"] == "attachment; filename*=utf-8''front.jpg"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["cache-control"] == "private, no-store"
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    assert shown.content.startswith(b"\xff\xd8\xff")


async def test_a_plain_pdf_is_kept_as_it_is(web: Any, people: People) -> None:
    user = await people.user("customer")
    key = (await sent(web, user, pdf())).json()["id"]
    shown = await fetched(web, user, key)
    assert (shown.content, shown.headers["content-type"]) == (pdf(), "application/pdf")


async def test_what_lies_on_the_disk_is_sealed_and_its_name_says_nothing(web: Any, people: People) -> None:
    user = await people.user("customer")
    data = pdf(b"/Title(MARK)")
    await sent(web, user, data)
    file = await File.get()
    stored = blobs().path(file.sha256).read_bytes()
    assert b"MARK" not in stored
    assert b"%PDF" not in stored
    assert (file.name, file.apart) == ("front.pdf", True)


async def test_a_document_is_for_its_owner_and_for_whoever_has_its_case(
    web: Any, people: People, verifying: Verifying
) -> None:
    owner, clerk, other = [await people.user(role) for role in ("customer", "clerk", "support")]
    key = (await sent(web, owner, picture())).json()["id"]
    case = await verifying.person(await signed_in(owner), documentIds=[key])
    roles = ("customer", "auditor", "system_administrator", "security_administrator", "regulator", "operator")
    for role in roles:
        assert (await fetched(web, await people.user(role), key)).status_code == 404, role
    assert (await fetched(web, clerk, key)).status_code == 404

    await verifying.claimed(await signed_in(clerk), case)

    assert (await fetched(web, clerk, key)).status_code == 200
    assert (await fetched(web, other, key)).status_code == 404
    assert (await web.get(f"/files/{key}")).status_code == 401
    seen = await AuditEntry.filter(action="verification_documents:read", outcome="succeeded")
    assert [entry.actor_id for entry in seen] == [clerk.id]
    assert await AuditRefusal.filter(action="verification_documents:read").count() >= len(roles)


async def test_a_sealed_file_is_not_fetched_by_its_other_name(web: Any, people: People) -> None:
    owner, auditor = await people.user("customer"), await people.user("auditor")
    await sent(web, owner, picture())
    key = global_ids.encode("File", (await File.get()).id)
    assert (await fetched(web, owner, key)).status_code == 404
    assert (await fetched(web, auditor, key)).status_code == 404


async def test_nobody_s_body_is_read_and_a_cookie_alone_sends_nothing(web: Any, people: People) -> None:
    assert (await web.post("/files?side=FRONT", content=picture())).status_code == 401
    token = (await bearer(await people.user("customer")))["authorization"].removeprefix("Bearer ")
    cookie = {"cookie": f"__Host-ph={token}"}
    assert (await web.post("/files?side=FRONT", content=picture(), headers=cookie)).status_code == 403
    foreign = {**cookie, "graphql-preflight": "1", "origin": "https://evil.example"}
    assert (await web.post("/files?side=FRONT", content=picture(), headers=foreign)).status_code == 403
    ours = {**cookie, "graphql-preflight": "1"}
    assert (await web.post("/files?side=FRONT", content=picture(), headers=ours)).status_code == 201


@pytest.mark.parametrize("side", ["", "../../etc/passwd", "front%00.html", "%E2%80%AEgpj.exe", "a" * 5000])
async def test_what_a_file_shows_is_one_of_a_few_words(web: Any, people: People, side: str) -> None:
    answered = await sent(web, await people.user("customer"), picture(), side)
    assert answered.status_code == 422
    assert answered.json()["errors"][0]["extensions"]["issues"][0]["path"] == ["side"]


async def test_what_the_sender_says_of_name_and_type_counts_for_nothing(web: Any, people: People) -> None:
    user = await people.user("customer")
    said = {"content-type": "text/html", "content-disposition": 'attachment; filename="../../x.html"'}
    key = (await sent(web, user, picture(), **said)).json()["id"]
    shown = await fetched(web, user, key)
    assert (shown.headers["content-type"], "html" in shown.headers["content-disposition"]) == ("image/jpeg", False)


async def test_uploads_are_counted(web: Any, people: People) -> None:
    user = await people.user("customer")
    answers = [(await sent(web, user, b"no picture")).status_code for _ in range(21)]
    assert answers == [422] * 20 + [429]


async def test_a_document_no_case_wants_is_forgotten_with_its_bytes(
    web: Any, people: People, stopped_clock: Any
) -> None:
    await sent(web, await people.user("customer"), picture())
    stopped_clock(timedelta(hours=24))
    await files.forget()
    assert (await File.all().count(), await VerificationDocument.all().count()) == (0, 0)
