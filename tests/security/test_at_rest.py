"""People with marked values register, order, are written to and take their data along: none of it stands on a disk.

The database with its log, server logs, exports, labels, signed heads and a backup are looked through; on PostgreSQL the
rows as its own tool dumps them.
"""

import os
import shutil
import subprocess
import sys
import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from server import opening
from server.app import executor
from server.core import global_ids, keys, logs, reads
from server.core.clock import now, told
from server.core.drivers.addresses import FILE
from server.core.languages import Language
from server.core.settings import ROOT, Settings
from server.core.viewer import Viewer
from server.domains.files.models import File
from server.domains.jobs.embedded import drain
from server.domains.permissions.identification import finish_touching, identify
from server.domains.subjects import requests
from server.domains.subjects.states import SubjectRequestKind
from server.domains.users import contact_changes, one_time_codes, resetting, second_factors
from server.domains.users.models import User
from tests.lists.conftest import Asking
from tests.security.at_rest import Mark, scan
from tests.support.demo import Demo
from tests.support.graph import Graph
from tests.support.journeys import Journey, journey
from tests.support.letters import parcel_input
from tests.support.people import PASSWORD, People
from tests.support.persisted import document_id
from tests.support.post_room import PostRoom
from tests.support.registering import Registering, somebody
from tests.support.serving import Served

EMAIL, OTHER = "marked.person@hidden-mail.example", "another.mark@hidden-mail.example"
PHONE = "13987651234"
SENDER = {"name": "慕容紫嫣", "phone": "13712349876", "street": "独一无二路7788号3单元1204室"}
ADDRESSEE = {"name": "司徒问天", "phone": "13512348765", "street": "绝无仅有街9911号B座2301室"}
SIGNER = "上官婉清"
KEPT = frozenset({keys.FILE})
"""The key file is what all of it rests on; it holds no value of anybody."""


@dataclass
class Marked:
    """What must not be found, and what is done with it."""

    settings: Settings
    graph: Graph
    people: People
    post_room: PostRoom
    marks: list[Mark]

    def mark(self, name: str, value: str, *, random: bool = False) -> str:
        """Look for this as well; the value."""
        spellings = (f"+86{value}", f"86{value}") if value.isdigit() and len(value) == 11 else ()
        self.marks.append(Mark(name, value, spellings, random))
        return value

    async def register(self, contact: str, comparable: str) -> Viewer:
        """Somebody new, signed in; their password and token are marked too."""
        answer = await Registering(self.graph, self.post_room).finished(contact, comparable)
        token = self.mark(f"token of {contact}", answer["token"], random=True)
        return await identify(token, address="203.0.113.9", user_agent="Marked/1.0", request_id="marked")

    async def order(self, viewer: Viewer) -> Journey:
        """A parcel from a marked sender to a marked addressee, all the way to its delivery."""
        staff = await self.people.viewer("operator")
        customers = replace(staff, user_id=viewer.user_id, assignments=(*viewer.assignments, *staff.assignments))
        parcel = parcel_input()
        parties = {"sender": parcel["sender"] | SENDER, "addressee": parcel["addressee"] | ADDRESSEE}
        moved = await journey(self.graph, customers, **parties)
        return moved

    async def be_looked_at(self, viewer: Viewer) -> None:
        """Staff look at an account, and search for its number on the way."""
        staff = await self.people.viewer("support")
        given = {
            "id": global_ids.encode("User", viewer.user_id or 0),
            "fields": ["EMAIL", "PHONE"],
            "reason": "a check",
        }
        document = """mutation R($input: UserRevealInput!) { userReveal(input: $input) { __typename } }"""
        assert (await self.graph(staff, document, input=given)).data["userReveal"]["__typename"] == "UserRevealed"
        for words in (EMAIL, PHONE, f"+86{PHONE}"):
            document = "query S($w: String) { users(search: $w) { totalCount } orders(search: $w) { totalCount } }"
            await self.graph(staff, document, w=words)

    async def export_lists(self) -> None:
        """Lists are exported, one of them narrowed by a marked number, and labels printed."""
        staff, asking = await self.people.viewer("operator"), Asking(self.graph)
        columns = ["NUMBER", "SENDER_NAME", "SENDER_PHONE", "ADDRESSEE_NAME", "ADDRESSEE_PHONE", "ADDRESSEE_STREET"]
        for form in ("CSV", "XLSX"):
            for search in (None, SENDER["phone"]):
                given: dict[str, Any] = {"columns": columns, "format": form, "search": search}
                answer = await asking(staff, "ordersExport", **given)
                assert answer["__typename"] == "Job", answer
        await drain()

    async def take_along(self, viewer: Viewer, password: str) -> None:
        """Everything about oneself, as JSON and PDF."""
        await requests.create(viewer, SubjectRequestKind.EXPORT, password, Language.ZH_CN)
        await drain()
        assert await File.filter(owner_id=viewer.user_id, key_sealed__isnull=False).count() == 2


@pytest.fixture
async def left_behind(database_settings: Settings, tmp_path: Path) -> list[Mark]:
    """A served demonstration in which marked people have done all of it; what must not be found of them."""
    few = {"POSTHOUSE_DEMO_ORDERS": "30", "POSTHOUSE_LOG_LEVEL": "DEBUG"}
    if database_settings.database_url is not None:
        few["DATABASE_URL"] = database_settings.database_url.get_secret_value()
    served = Served(database_settings.data, ("--demo",), environment=few).start()
    assert served.stop() == 0
    logs.configure("DEBUG", "json")
    loaded = opening.load_keys(database_settings)
    async with opening.working(database_settings, loaded):
        made = executor(bytes(32))
        reads.use_reader(made)
        marked = Marked(database_settings, Graph(made), People(), PostRoom().open(), [])
        await act(marked)
        await finish_touching()
    served = Served(database_settings.data, environment=few).start()
    speak(served, marked)
    assert served.stop() == 0
    return marked.marks


async def act(marked: Marked) -> None:
    """All that is done within the platform."""
    for name, value in (("address", EMAIL), ("number", PHONE), ("other address", OTHER), ("password", PASSWORD)):
        marked.mark(name, value)
    for who, values in (("sender", SENDER), ("addressee", ADDRESSEE)):
        for name, value in values.items():
            marked.mark(f"{who}'s {name}", value)
    marked.mark("signer", SIGNER)
    by_mail, by_phone = await marked.register(EMAIL, EMAIL), await marked.register(PHONE, f"+86{PHONE}")
    moved = await marked.order(by_mail)
    await moved.to("OUT_FOR_DELIVERY")
    await moved.do("shipmentDeliver", signer=SIGNER)
    await marked.be_looked_at(by_mail)
    await marked.export_lists()
    asked = await contact_changes.start(by_phone, OTHER, PASSWORD, Language.EN)
    await drain()
    code = marked.post_room.code_to(OTHER)
    await contact_changes.confirm(by_phone, asked.token, code)
    with told(now() + timedelta(minutes=2)):  # a code a minute is all an address is sent
        await resetting.start(somebody(), EMAIL, Language.ZH_CN)
    await drain()
    user = await User.get(id=by_phone.user_id)
    setup = await second_factors.enrol(replace(by_phone, user_id=user.id))
    marked.mark("seed", setup.secret, random=True)
    await marked.take_along(by_mail, PASSWORD)
    assert await one_time_codes.forget() >= 0


def speak(served: Served, marked: Marked) -> None:
    """What a server hears over HTTP, right and wrong: sign-ins, searches, nonsense with values in it."""
    demo = Demo(served)
    given = {"login": EMAIL, "password": PASSWORD, "delivery": "BEARER"}
    signed_in = demo.send(document_id("TokenSignIn"), {"input": given})["signIn"]
    token = marked.mark("token over HTTP", signed_in["token"], random=True)
    with httpx2.Client(base_url=served.url, headers={"authorization": f"Bearer {token}"}, timeout=20) as client:
        for login in (EMAIL, PHONE, OTHER, f"{EMAIL}'; DROP TABLE users --"):
            wrong = {"login": login, "password": f"wrong {uuid.uuid4().hex}", "delivery": "BEARER"}
            client.post("/graphql", json={"documentId": document_id("TokenSignIn"), "variables": {"input": wrong}})
        for body in (
            {"query": f'{{ users(search: "{EMAIL}") {{ nodes {{ id }} }} }}'},
            {"query": "query ($w: Nonsense) { x }", "variables": {"w": SENDER["name"]}},
            {"documentId": EMAIL, "variables": {"phone": PHONE}},
            {"documentId": document_id("TokenSignIn"), "variables": {"input": {"login": {"x": EMAIL}}}},
        ):
            client.post("/graphql", json=body)
        client.post("/graphql", content=f'{{"broken": "{EMAIL}'.encode(), headers={"content-type": "application/json"})
        client.get(f"/users/{EMAIL}", params={"q": PHONE}, headers={"user-agent": f"Agent {EMAIL}", "referer": EMAIL})


@pytest.mark.slow
async def test_nothing_of_anybody_stands_on_the_disk(
    database_settings: Settings, left_behind: list[Mark], tmp_path: Path
) -> None:
    places = [database_settings.data]
    if database_settings.database_url is None:
        copy = tmp_path / "backup.sqlite3"
        command = [sys.executable, "-m", "server", "backup", str(copy), "--data", str(database_settings.data)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        places.append(copy)
        assert (database_settings.data / FILE).stat().st_size > 500_000
    else:
        places.append(dumped(database_settings.database_url.get_secret_value(), tmp_path / "dump.sql"))

    assert len(left_behind) >= 14
    found = scan(places, left_behind, besides=KEPT)
    assert not found, "\n".join(f"{hit.mark}: {hit.form} in {hit.file}" for hit in found)
    stored = Mark("masked", "m***@hidden-mail.example")
    assert {hit.form for hit in scan(places, [stored])} >= {"utf-8"}, "the scan does read what is there"
    assert (database_settings.data / "server.log").stat().st_size > 1000


def dumped(url: str, target: Path) -> Path:
    """The database as PostgreSQL's own tool writes it; binary columns are hexadecimal there."""
    tool = shutil.which("pg_dump") or next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_dump"))), None)
    if tool is None:
        pytest.skip("PostgreSQL's pg_dump is not here")
    subprocess.run([str(tool), "--inserts", "-f", str(target), url], check=True, capture_output=True, env=os.environ)
    return target
