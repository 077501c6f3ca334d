"""Tokens that were never given: truncated, padded, spelled otherwise, guessed. They stand for nobody, on every way in."""

import hashlib
import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from server.core import database
from server.core.tokens import digest, new_token
from server.core.viewer import ANONYMOUS, Stage
from server.domains.permissions.identification import identify
from server.domains.users import sessions
from server.domains.users.models import Session
from server.edge.http import GraphQLEndpoint
from server.edge.websocket import GraphQLSocket
from tests.edge.conftest import Client, Socket
from tests.support.people import People
from tests.support.persisted import document_id

VIEWER = {"documentId": document_id("Viewer")}
OWN = {"graphql-preflight": "1", "origin": "http://localhost"}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _changed(place: int, token: str) -> str:
    other = ALPHABET[(ALPHABET.index(token[place]) + 1) % len(ALPHABET)]
    return token[:place] + other + token[place + 1 :]


BEHIND = {"a letter": "A", "itself": "=", "a dot": ".", "a quote": "'", "a wildcard": "%", "a comment": "--"}
BEFORE = {"a letter": "A", "a prefix": "ph_", "a wildcard": "%", "a quote": "'"}
SHAPES: dict[str, Callable[[str], str]] = {
    **{f"the first {n}": partial(lambda n, token: token[:n], n) for n in (1, 3, 4, 8, 16, 32, 40, 44, 45)},
    **{f"without the first {n}": partial(lambda n, token: token[n:], n) for n in (1, 2, 3, 10)},
    **{f"another character at {n}": partial(_changed, n) for n in (0, 2, 3, 10, 20, 30, 45)},
    **{f"{name} behind": partial(lambda more, token: token + more, more) for name, more in BEHIND.items()},
    **{f"{name} before": partial(lambda more, token: more + token, more) for name, more in BEFORE.items()},
    "in capitals": str.upper,
    "in small letters": str.lower,
    "backwards": lambda token: token[::-1],
    "twice": lambda token: token * 2,
    "its digest": digest,
    "its digest in capitals": lambda token: digest(token).upper(),
    "its digest again": lambda token: digest(digest(token)),
    "its MD5": lambda token: hashlib.md5(token.encode()).hexdigest(),
    "the prefix alone": lambda token: "ph_",
    "a pattern": lambda token: "ph_" + "_" * 43,
    "a true condition": lambda token: "' OR '1'='1",
    "an endless one": lambda token: token + "A" * 20_000,
    "a key": lambda token: "1",
    "nought": lambda token: "0",
    "a word": lambda token: "null",
    "a signed token of nobody": lambda token: "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
    "a path": lambda token: "../../etc/passwd",
}  # fmt: skip


@pytest.fixture
def engine(engines: dict[str, Any]) -> Any:
    """What a token is compared by is the same on either engine."""
    return engines["sqlite"]


async def a_token(people: People) -> str:
    user = await people.user("customer")
    async with database.transaction():
        return (await sessions.open_session(ANONYMOUS, user, Stage.COMPLETE)).token


def test_there_are_forty_shapes_at_least() -> None:
    assert len(SHAPES) >= 40


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_token_that_was_never_given_stands_for_nobody(people: People, session_graph: Any, shape: str) -> None:
    token = await a_token(people)
    forged = SHAPES[shape](token)
    client, sockets = Client(GraphQLEndpoint(session_graph, identify)), GraphQLSocket(session_graph, identify)

    as_bearer = await client.post(VIEWER, authorization=f"Bearer {forged}")
    as_cookie = await client.post(VIEWER, cookie=f"__Host-ph={forged}", **OWN)
    async with Socket(sockets) as socket:
        await socket.init(forged)
        await socket.say({"type": "subscribe", "id": "1", "payload": VIEWER})
        over_socket = (await socket.hear())["payload"]

    for answer in (as_bearer.json, as_cookie.json, over_socket):
        assert answer["data"]["viewer"]["stage"] == "ANONYMOUS"
        assert answer["data"]["viewer"]["user"] is None


@pytest.mark.parametrize("place", ["query", "body", "basic", "other header", "cookie alone", "foreign page"])
async def test_a_real_token_in_the_wrong_place_stands_for_nobody(
    people: People, session_graph: Any, place: str
) -> None:
    token = await a_token(people)
    client = Client(GraphQLEndpoint(session_graph, identify))
    sent: dict[str, str] = {
        "basic": {"authorization": f"Basic {token}"},
        "other header": {"x-authorization": f"Bearer {token}"},
        "cookie alone": {"cookie": f"__Host-ph={token}"},
        "foreign page": {"cookie": f"__Host-ph={token}", **OWN, "origin": "https://evil.example"},
    }.get(place, {})
    body: dict[str, Any] = {**VIEWER, "token": token, "extensions": {"token": token}} if place == "body" else VIEWER
    query = f"token={token}&access_token={token}".encode() if place == "query" else b""

    answer = (await client.send(json.dumps(body).encode(), query=query, headers=sent)).json

    assert (answer.get("data") or {}).get("viewer", {}).get("stage") in (None, "ANONYMOUS")


async def test_what_is_stored_of_a_token_is_no_token(people: People) -> None:
    token = await a_token(people)
    stored = (await Session.get()).token_digest

    assert token not in stored
    assert (await identify(stored, address="", user_agent="", request_id="")).is_anonymous
    assert not (await identify(token, address="", user_agent="", request_id="")).is_anonymous


async def test_no_two_of_a_thousand_tokens_are_alike_and_each_has_256_bits() -> None:
    made = {new_token() for _ in range(1000)}

    assert len(made) == 1000
    assert {len(one.removeprefix("ph_")) for one in made} == {43}
