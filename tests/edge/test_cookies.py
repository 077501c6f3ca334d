"""A browser's session: counted only with what proves that our own page sent it."""

import asyncio
import json
from typing import Any

import pytest

from server.edge import bodies
from tests.edge.conftest import Client
from tests.support.people import PASSWORD, People
from tests.support.persisted import document_id

VIEWER = {"documentId": document_id("Viewer")}
OWN = {"graphql-preflight": "1", "origin": "http://localhost"}


def cookie(token: str) -> dict[str, str]:
    return {"cookie": f"__Host-ph={token}"}


@pytest.mark.parametrize(
    ("headers", "status", "stage"),
    [
        ({}, 403, None),
        ({"origin": "http://localhost"}, 403, None),
        ({"graphql-preflight": "1", "origin": "https://evil.example"}, 403, None),
        ({"graphql-preflight": "1", "origin": "null"}, 403, None),
        ({"graphql-preflight": "0"}, 403, None),
        ({"graphql-preflight": "1"}, 200, "COMPLETE"),
        (OWN, 200, "COMPLETE"),
    ],
)
async def test_a_cookie_counts_only_from_our_own_page(
    client: Client, developer: str, headers: dict[str, str], status: int, stage: str | None
) -> None:
    answered = await client.post(VIEWER, **cookie(developer), **headers)

    assert answered.status == status
    if stage is None:
        assert answered.json["errors"][0]["extensions"]["code"] == "CSRF"
    else:
        assert answered.json["data"]["viewer"]["stage"] == stage


async def test_a_bearer_token_wins_over_a_cookie(client: Client, developer: str) -> None:
    answered = await client.post(VIEWER, authorization="Bearer nobody", **cookie(developer), **OWN)
    assert answered.json["data"]["viewer"]["stage"] == "ANONYMOUS"


async def test_signing_in_sets_a_cookie_no_script_can_read_and_signing_out_clears_it(
    client: Client, people: People
) -> None:
    await people.user("customer")
    given = {"login": "person1@example.cn", "password": PASSWORD, "delivery": "COOKIE"}
    signed_in = await client.post({"documentId": document_id("SignIn"), "variables": {"input": given}}, **OWN)

    value, *attributes = signed_in.headers["set-cookie"].split("; ")
    token = value.removeprefix("__Host-ph=")
    assert set(attributes) >= {"Path=/", "Secure", "HttpOnly", "SameSite=Strict"}
    assert token not in signed_in.body.decode()

    signed_out = await client.post({"documentId": document_id("SignOut")}, **cookie(token), **OWN)
    assert "Max-Age=0" in signed_out.headers["set-cookie"]
    after = await client.post(VIEWER, **cookie(token), **OWN)
    assert after.json["data"]["viewer"]["stage"] == "ANONYMOUS"


async def test_a_cookie_is_not_handed_to_what_is_no_browser(client: Client, people: People) -> None:
    await people.user("customer")
    given = {"login": "person1@example.cn", "password": PASSWORD, "delivery": "COOKIE"}
    answered = await client.post({"documentId": document_id("SignIn"), "variables": {"input": given}})

    assert "set-cookie" not in answered.headers
    assert answered.json["data"]["signIn"]["__typename"] == "InvalidInput"


async def test_nothing_is_changed_by_get(client: Client) -> None:
    answered = await client.send(method="GET", query=f"documentId={document_id('SignOut')}".encode())
    assert (answered.status, answered.headers["allow"]) == (405, "POST")


async def test_a_query_is_answered_as_events_when_events_are_asked_for(client: Client) -> None:
    answered = await client.post(VIEWER, accept="text/event-stream")

    first, last = answered.body.decode().strip().split("\n\n")
    assert first.startswith("event: next\ndata: ")
    assert json.loads(first.partition("data: ")[2])["data"]["viewer"]["stage"] == "ANONYMOUS"
    assert last == "event: complete\ndata:"


async def test_a_body_that_drips_is_cut_off() -> None:
    async def dripping() -> Any:
        await asyncio.sleep(0.05)
        return {"type": "http.request", "body": b"x", "more_body": True}

    with pytest.raises(bodies.BodyRefused) as refused:
        await asyncio.wait_for(bodies.read(dripping, {}, grace=0.2), 5)
    assert refused.value.status == 408


async def test_a_body_cut_short_is_refused() -> None:
    async def gone() -> Any:
        return {"type": "http.disconnect"}

    with pytest.raises(bodies.BodyRefused) as refused:
        await bodies.read(gone, {})
    assert refused.value.status == 400
