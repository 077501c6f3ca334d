"""What stands in an address: nothing that may be somebody's number, since addresses are logged and kept on the way."""

import base64
import json
from urllib.parse import urlencode

import pytest
from graphql import GraphQLInputObjectType, build_schema, get_named_type

from schema.core.addressed import PERSONAL
from schema.engine.keyset import Cursors
from schema.engine.ordering import ordered
from schema.root import sdl
from server.domains.users.models import User
from tests.edge.conftest import Client
from tests.support.persisted import document_id

PHONE = "13912345678"
MAY_BE_ADDRESSED = {
    "key", "permission", "textVersion", "number", "reference", "parentCode", "words", "postcode", "divisionCode",
    "destinationCountry", "after", "before", "input", "changes", "filter", "orderBy",
}  # fmt: skip
"""Names of things, codes, places in lists, and what a price is asked with; filters do not look into personal columns."""


def test_every_text_that_a_query_takes_may_be_in_an_address_or_may_not() -> None:
    query = build_schema(sdl()).query_type
    assert query is not None
    taken = set()
    for field in query.fields.values():
        for name, argument in field.args.items():
            kind = get_named_type(argument.type)
            if kind.name == "String" or isinstance(kind, GraphQLInputObjectType):
                taken.add(name)
    assert taken == PERSONAL | MAY_BE_ADDRESSED


@pytest.mark.parametrize(
    "given",
    [
        {"query": f'{{ users(search: "{PHONE}") {{ totalCount }} }}'},
        {"query": "query Q($q: String) { users(search: $q) { totalCount } }", "variables": {"q": PHONE}},
        {"query": f'{{ ...F }} fragment F on Query {{ orders(search: "{PHONE}") {{ totalCount }} }}'},
        {"query": '{ track(number: "RR123456785CN", phoneSuffix: "5678") { __typename } }'},
        {"documentId": document_id("Orders"), "variables": {"search": PHONE}},
    ],
)
async def test_what_may_be_somebodys_is_not_taken_from_an_address(
    client: Client, developer: str, given: dict[str, object]
) -> None:
    query = urlencode({key: json.dumps(one) if key == "variables" else one for key, one in given.items()})
    bearer = {"authorization": f"Bearer {developer}"}
    answered = await client.send(method="GET", query=query.encode(), headers=bearer)
    assert (answered.status, answered.headers["allow"]) == (405, "POST")
    assert PHONE not in answered.body.decode()
    assert (await client.post(given, **bearer)).status == 200


async def test_a_list_that_is_not_searched_is_read_by_its_address(client: Client, developer: str) -> None:
    for search in ({}, {"search": None}):
        query = urlencode({"documentId": document_id("Orders"), "variables": json.dumps({"first": 1, **search})})
        answered = await client.send(
            method="GET", query=query.encode(), headers={"authorization": f"Bearer {developer}"}
        )
        assert answered.status == 200, answered.body


def test_a_place_in_a_list_says_nothing_of_its_row() -> None:
    cursors, order = Cursors(bytes(32)), ordered(User, ("display_name", "id"))
    row = {"display_name": "李娜 Li Na", "id": 7}
    cursor = cursors.print(order, row)
    raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    assert b"Li Na" not in raw
    assert b"display_name" not in raw
    assert cursors.read(cursor, order, "after") == ("李娜 Li Na", 7)
    assert cursors.print(order, row) == cursor, "the same place has the same cursor"
