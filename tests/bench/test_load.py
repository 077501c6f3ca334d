"""The load: what it sends, when an answer is whole, and which answers it counts as wrong."""

import itertools
import json
from dataclasses import replace
from typing import Any

import pytest

from server.bench import wrk
from server.bench.load import Task, ask, percentile, requests, right, whole
from server.bench.workloads import KEY
from tests.bench.answering import answering

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\nconnection: keep-alive\r\n\r\n"
TASK = Task(1, "secret", ('{"variables":{"n":1}}', '{"variables":{"n":2}}'), '"n":', 0.3)


def test_an_answer_is_whole_once_its_head_says_how_long_it_is() -> None:
    assert whole(HEAD[:20]) == 0
    assert whole(HEAD) == len(HEAD) + 11
    assert whole(HEAD + b'{"data":{}}') == len(HEAD) + 11


def test_an_answer_without_a_length_is_refused() -> None:
    with pytest.raises(ValueError, match="without a length"):
        whole(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (HEAD + b'{"data":{"order":{"events":[]}}}', True),
        (HEAD + b'{"data":{"order":null}}', False),
        (HEAD + b'{"data":{"order":{"events":[]}},"errors":[]}', False),
        (HEAD.replace(b"200 OK", b"503 No") + b'{"data":{"order":{"events":[]}}}', False),
    ],
)
def test_only_an_answer_that_shows_what_was_asked_for_without_errors_is_right(answer: bytes, expected: bool) -> None:
    assert right(answer, b'"events":') is expected


def test_bodies_are_sent_in_rotation_with_the_token() -> None:
    sent = list(itertools.islice(requests(TASK), 3))

    assert [one.split(b"\r\n\r\n")[1] for one in sent] == [body.encode() for body in (*TASK.bodies, TASK.bodies[0])]
    assert b"Authorization: Bearer secret\r\n" in sent[0]
    assert b"Content-Length: 21\r\n" in sent[0] + b"\r\n"


def test_each_request_that_needs_a_key_of_its_own_has_one_as_long_as_its_head_says() -> None:
    task = replace(TASK, bodies=(json.dumps({"key": KEY}),))

    bodies = [one.split(b"\r\n\r\n")[1] for one in itertools.islice(requests(task), 100)]

    assert len({json.loads(body)["key"] for body in bodies}) == 100
    assert {len(body) for body in bodies} == {len(task.bodies[0])}


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.99, 99), (1.0, 100), (0.001, 1)])
def test_a_percentile_is_the_value_that_so_many_do_not_exceed(share: float, expected: int) -> None:
    assert percentile(list(range(1, 101)), share) == expected


def test_a_percentile_of_nothing_is_nothing() -> None:
    assert percentile([], 0.5) == 0


async def test_every_answer_is_counted_and_measured() -> None:
    async with answering(HEAD + b'{"data":{}}') as served:
        found = await ask(replace(TASK, port=served.port, shown='"data":'))

    assert found.wrong == 0
    assert found.requests == served.answered > TASK.connections
    assert found.seconds >= TASK.seconds
    assert 0 < found.p50 <= found.p99 < found.seconds
    assert found.bytes == 11


async def test_an_answer_in_two_pieces_is_one_answer() -> None:
    async with answering(HEAD + b'{"data":{}}', cut=len(HEAD) + 4) as served:
        found = await ask(replace(TASK, port=served.port, shown='"data":'))

    assert (found.wrong, found.requests) == (0, served.answered)


async def test_answers_with_errors_are_counted_as_wrong() -> None:
    async with answering(HEAD.replace(b"11", b"13") + b'{"errors":[]}') as served:
        found = await ask(replace(TASK, port=served.port, shown='"errors":'))

    assert found.wrong == found.requests == served.answered


async def test_a_connection_that_is_closed_is_counted_as_wrong() -> None:
    async with answering(b"") as served:
        found = await ask(replace(TASK, port=served.port))

    assert (found.wrong, found.requests) == (TASK.connections, 0)


def test_what_wrk_counted_is_read_from_its_last_words() -> None:
    figures: dict[str, Any] = {"seconds": 4.0, "requests": 200, "bytes": 20000, "wrong": 1, "p50": 0.002, "p99": 0.01}

    found = wrk.counted(f"Running 4s test\n\nCounted: {json.dumps(figures)}\n")

    assert (found.requests, found.bytes, found.wrong) == (200, 100, 1)
    assert (found.p50, found.p99) == (0.002, 0.01)
