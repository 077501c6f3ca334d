"""Which page asks for a passkey: the browser says it by the Origin header, and it must be one of ours."""

import json
from typing import Any

import pytest

from tests.edge.conftest import Client
from tests.support.authenticator import Authenticator
from tests.support.passkeys import Passkeys
from tests.support.people import People
from tests.support.persisted import document_id
from tests.support.post_room import PostRoom
from tests.support.walk import signed_in


async def asked(client: Client, **headers: str) -> dict[str, Any]:
    answered = await client.post({"documentId": document_id("SignInPasskeyOptions")}, **headers)
    found: dict[str, Any] = answered.json["data"]["signInPasskeyOptions"]
    return found


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({"host": "localhost:8000", "origin": "http://localhost:8000"}, "localhost"),
        ({"host": "post.example.cn", "origin": "https://post.example.cn"}, "post.example.cn"),
    ],
)
async def test_a_page_of_ours_is_the_relying_party(client: Client, headers: dict[str, str], name: str) -> None:
    options = json.loads((await asked(client, **headers))["options"])

    assert options["rpId"] == name


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "localhost:8000"},
        {"host": "localhost:8000", "origin": "https://evil.example"},
        {"host": "localhost:8000", "origin": "http://localhost:9000"},
        {"host": "localhost:8000", "origin": "null"},
        {"host": "post.example.cn", "origin": "http://post.example.cn"},
        {"host": "127.0.0.1:8000", "origin": "http://127.0.0.1:8000"},
    ],
    ids=["no page", "another site", "another port", "a hidden one", "without encryption", "an address"],
)
async def test_any_other_page_is_told_that_there_are_none(client: Client, headers: dict[str, str]) -> None:
    assert (await asked(client, **headers))["code"] == "PASSKEYS_UNAVAILABLE"


async def test_signing_in_by_a_passkey_hands_a_browser_a_cookie_and_no_token(
    client: Client, people: People, graph: Any
) -> None:
    PostRoom().open()
    user = await people.user("customer")
    origin = "http://localhost"
    owner = Passkeys(graph, user, await signed_in(user), origin)
    device = Authenticator(origin)
    await owner.add(device=device)
    page = {"origin": origin, "graphql-preflight": "1"}
    options = await asked(client, **page)
    credential = device.get(options["options"])
    given = {"requestToken": options["requestToken"], "credential": credential, "delivery": "COOKIE"}

    body = {"documentId": document_id("SignInByPasskey"), "variables": {"input": given}}
    answered = await client.post(body, **page)

    assert answered.json["data"]["signInByPasskey"]["stage"] == "COMPLETE"
    assert answered.headers["set-cookie"].startswith("__Host-ph=ph_")
    assert "ph_" not in answered.body.decode()
