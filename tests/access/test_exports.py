"""Exported files hold as many rows as whoever asked may read, masked, and are fetched by whose they are: for everybody."""

import uuid
from typing import Any

import httpx2
import pytest
import yaml
from starlette.applications import Starlette
from starlette.routing import Route

from server.app import find_file
from server.core import database, global_ids
from server.domains.jobs.embedded import drain
from server.domains.jobs.models import Job
from server.domains.lists.order_columns import ORDER_COLUMNS
from server.domains.lists.shipment_columns import SHIPMENT_COLUMNS
from server.domains.permissions.identification import identify
from server.domains.permissions.models import RoleAssignment
from server.edge.files import Files
from tests.access.carriers import Carriers
from tests.access.conftest import House
from tests.access.operations import Operation
from tests.lists.conftest import rows_of
from tests.schema.test_matrix import TABLE
from tests.support.letters import PARTY, place
from tests.support.people import People

MATRIX: dict[str, dict[str, str]] = yaml.safe_load(TABLE.read_text("utf-8"))
ASK = """mutation Export($input: {name}Input!) {{ {field}(input: $input) {{ __typename ... on Job {{ id }} }} }}"""
EXPORTS = {"ordersExport": ORDER_COLUMNS, "shipmentsExport": SHIPMENT_COLUMNS}
READS_ALL_FILES = "auditor"


async def letters(house: House) -> dict[str, int]:
    """One order of a customer, one of the house's own office, one of another; how many each word of the matrix reaches."""
    clerk = house.users["clerk"]
    office = (await RoleAssignment.get(user_id=clerk.id).values("unit_id"))["unit_id"]
    elsewhere = await People().office("elsewhere")
    viewers = [
        await identify(await house.token(who), address="", user_agent="", request_id="")
        for who in ("customer", "clerk")
    ]
    await place(viewers[0])
    await place(viewers[1], unit_id=office)
    operator = await identify(await house.token("operator"), address="", user_agent="", request_id="")
    await place(operator, unit_id=elsewhere.id)
    return {"any": 3, "unit": 1, "own": 1}


@pytest.mark.parametrize("field", EXPORTS)
async def test_an_export_holds_what_its_reader_may_read_and_is_theirs(
    house: House, carriers: Carriers, field: str
) -> None:
    reached = await letters(house)
    text = ASK.format(field=field, name=field[0].upper() + field[1:])
    operation = Operation(f"Mutation.{field}", text, {})
    carriers.persist(operation)
    app = Starlette(routes=[Route("/files/{id}", Files(find_file, identify).get)])
    for who, word in MATRIX[f"Mutation.{field}"].items():
        given = {"columns": list(EXPORTS[field]), "format": "CSV", "language": "EN", "idempotencyKey": uuid.uuid4().hex}
        asked = Operation(operation.field, text, {"input": given})
        answer = await carriers.post(asked, await house.token(who))
        if word == "-":
            assert (answer["data"] or {}).get(field) is None, who
            continue
        await drain()
        job = await Job.get(id=global_ids.decode_as("Job", answer["data"][field]["id"]))
        assert job.file_id is not None, (who, job.error)
        found = await fetched(app, house, global_ids.encode("File", job.file_id))
        assert found.keys() == {who, READS_ALL_FILES}, who
        rows = rows_of(found[who])
        assert len(rows) - 1 == reached[word], who
        assert PARTY["phone"].encode() not in found[who]
        assert PARTY["name"].encode() not in found[who]


async def fetched(app: Any, house: House, file_id: str) -> dict[str, bytes]:
    """Who is given the file, of everybody."""
    found = {}
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost") as client:
        for who in ("anonymous", *house.users):
            token = await house.token(who)
            headers = {"authorization": f"Bearer {token}"} if token else {}
            answered = await client.get(f"/files/{file_id}", headers=headers)
            assert answered.status_code in (200, 401, 404), (who, answered.status_code)
            assert (answered.status_code == 401) == (who == "anonymous"), who
            if answered.status_code == 200:
                found[who] = answered.content
    return found


async def test_an_export_asked_for_by_whoever_has_lost_the_role_meanwhile_is_none(
    house: House, carriers: Carriers
) -> None:
    text = ASK.format(field="ordersExport", name="OrdersExport")
    given = {"columns": ["NUMBER"], "format": "CSV", "language": "EN", "idempotencyKey": uuid.uuid4().hex}
    operation = Operation("Mutation.ordersExport", text, {"input": given})
    carriers.persist(operation)
    await letters(house)
    answer = await carriers.post(operation, await house.token("finance"))
    async with database.transaction():
        await RoleAssignment.filter(user_id=house.users["finance"].id).delete()

    await drain()

    job = await Job.get(id=global_ids.decode_as("Job", answer["data"]["ordersExport"]["id"]))
    assert (job.file_id, job.error) == (None, "FORBIDDEN")
