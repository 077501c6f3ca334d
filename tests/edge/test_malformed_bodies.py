"""Five hundred bodies no honest client sends, and thousands of mutations of one it does."""

import json
import random
import re
from typing import Any

import pytest

from tests.edge.conftest import Answered, Client

LEAK = re.compile(rb'Traceback|File "|\.py\b|site-packages|tortoise|sqlite|asyncpg|Error\(|<class|0x[0-9a-f]{6}')
GOOD: dict[str, Any] = {"query": "{ __typename }", "variables": {}, "operationName": None, "extensions": {}}
SCALARS = [
    "null",
    "true",
    "1",
    "-1.5e300",
    '"text"',
    "[]",
    "[1]",
    '[{"query":"{__typename}"}]',
    "{}",
    "",
    " ",
    "{",
    "}",
]
ODD: list[Any] = [None, True, 0, -1, 1.5, 2**70, "", "x", "\x00", "\ud800", [], [1], {}, {"a": 1}, "x" * 300, [[[[]]]]]


def bodies() -> list[bytes]:
    found = [text.encode() for text in SCALARS]
    for member in ("query", "variables", "operationName", "extensions", "documentId"):
        for value in ODD:
            found.append(json.dumps({**GOOD, member: value}).encode())
            found.append(json.dumps({member: value}).encode())
    for depth in (50, 500, 5_000, 50_000):
        found += [b"[" * depth, b"[" * depth + b"]" * depth, b'{"a":' * depth + b"1" + b"}" * depth]
        found.append(b'{"query":"{__typename}","variables":{"a":' + b"[" * depth + b"]" * depth + b"}}")
        found.append(json.dumps({"query": "{ a " * depth + "}" * depth}).encode()[:900_000])
    for digits in (20, 4300, 4301, 20_000):
        found.append(b'{"query":"{__typename}","variables":{"a":' + b"9" * digits + b"}}")
    for constant in (b"NaN", b"Infinity", b"-Infinity", b"nul", b"tru", b"'x'", b"undefined", b"0x10", b"01", b"1."):
        found.append(b'{"query":"{__typename}","variables":{"a":' + constant + b"}}")
        found.append(constant)
    for wrong in (b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\x00", b"\xfe\xff\x00{", b"\x1f\x8b\x08", b"\xef\xbb\xbf{}"):
        found += [wrong, b'{"query":"' + wrong + b'"}', b'{"' + wrong + b'":1}', json.dumps(GOOD).encode() + wrong]
    documents = [
        "", "{", "}", "{}", "query", "query {", "{ a: }", "{ __typename @ }", "fragment A on B { ...A }", "{ ...A }", "# only",
        "{ nope }", "query($a: Nope) { __typename }", "query($a: Int!) { __typename }", "mutation { nope }", "subscription { x }",
        '{ node(id: 1.5) { id } }', "{ orders(first: 99999999999999999999) { totalCount } }", "query A { __typename } query A { __typename }",
        "query A { __typename } query B { __typename }", "{ __typename } { __typename }", "type A { b: Int }", "{ \u202e }", "{ a(b: $c) }",
        "{ " + "a " * 3000 + "}", "{ " + " ".join(f"a{n}: __typename" for n in range(300)) + " }", "{ __typename" + " @skip(if: true)" * 100 + " }",
    ]  # fmt: skip
    for document in documents:
        also: dict[str, Any]
        for also in (
            {},
            {"variables": {"a": 1}},
            {"operationName": "B"},
            {"variables": None},
            {"extensions": {"x": []}},
        ):
            found.append(json.dumps({"query": document, **also}).encode())
    for id_ in (
        "",
        "sha256:",
        "sha256:zz",
        "sha256:" + "0" * 63,
        "sha256:" + "0" * 64,
        "md5:" + "0" * 32,
        "a:b:c",
        "0" * 64,
    ):
        found.append(json.dumps({"documentId": id_}).encode())
        found.append(json.dumps({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": id_}}}).encode())
        found.append(json.dumps({"query": "{__typename}", "documentId": id_}).encode())
    generator = random.Random(5)
    good = json.dumps(GOOD).encode()
    while len(found) < 560:
        cut = generator.randrange(1, len(good))
        found.append(good[:cut] + bytes(generator.randrange(256) for _ in range(3)) + good[cut:])
    return found


def judge(answered: Answered, sent: bytes) -> None:
    assert answered.status < 500, (sent[:200], answered)
    assert not LEAK.search(answered.body), (sent[:200], answered.body)
    decoded = answered.json
    assert decoded.keys() <= {"data", "errors", "extensions"}
    for error in decoded.get("errors", ()):
        assert error["extensions"]["code"] != "INTERNAL", (sent[:200], decoded)
        assert error["extensions"]["requestId"]


async def test_five_hundred_malformed_bodies_get_well_formed_answers(client: Client, developer: str) -> None:
    corpus = bodies()
    assert len(corpus) >= 500
    for token in (None, developer):
        for body in corpus:
            headers = {"authorization": f"Bearer {token}"} if token else {}
            judge(await client.send(body, headers=headers), body)


@pytest.mark.slow
async def test_ten_thousand_mutations_of_a_body_get_well_formed_answers(client: Client, developer: str) -> None:
    generator = random.Random(42)
    good = json.dumps({"query": "query A($n: String!) { order(number: $n) { id } }", "variables": {"n": "x"}}).encode()
    for _ in range(10_000):
        body = bytearray(good)
        for _ in range(generator.randint(1, 4)):
            place = generator.randrange(len(body))
            match generator.randrange(4):
                case 0:
                    body[place] = generator.randrange(256)
                case 1:
                    del body[place]
                case 2:
                    body[place:place] = bytes([generator.randrange(256)])
                case _:
                    body[place:place] = body[place : place + generator.randrange(12)]
        judge(await client.send(bytes(body), headers={"authorization": f"Bearer {developer}"}), bytes(body))


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200), ("application/json; charset=utf-8", 200), ("APPLICATION/JSON", 200),
        ("application/json; charset=utf-16", 415), ("text/plain", 415), ("application/jsonp", 415),
        ("text/plain; application/json", 415), ("application/graphql", 415), ("multipart/form-data; boundary=x", 415),
        ("application/x-www-form-urlencoded", 415), ("", 415), ("application/json, text/plain", 415),
    ],
)  # fmt: skip
async def test_only_json_in_utf_8_is_read(client: Client, content_type: str, status: int) -> None:
    answered = await client.send(b'{"query":"{__typename}"}', headers={"content-type": content_type})
    assert answered.status == status
    judge(answered, content_type.encode())


async def test_a_body_over_one_megabyte_is_refused_with_and_without_its_length(client: Client) -> None:
    for headers in ({"content-length": "1000001"}, {}):
        answered = await client.send([b"x" * 65_536] * 16, headers=headers)
        assert answered.status == 413
        judge(answered, b"large")


async def test_a_compressed_body_is_refused(client: Client) -> None:
    assert (await client.send(b"\x1f\x8b", headers={"content-encoding": "gzip"})).status == 415


async def test_another_method_is_refused_and_told_which_are_allowed(client: Client) -> None:
    answered = await client.send(method="PUT")
    assert (answered.status, answered.headers["allow"]) == (405, "GET, POST")
