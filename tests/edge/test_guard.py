"""The guard looks once at every fragment, however large the document would become."""

import json
import statistics
import time
from typing import Any

import pytest
from graphql import parse
from hypothesis import given
from hypothesis import strategies as st

from schema.core.guard import Measuring, check
from tests.edge.conftest import Client, Socket


def bomb(levels: int, spreads: int = 2) -> str:
    fragments = [
        f"fragment F{level} on Query {{ {' '.join(f'...F{level + 1}' for _ in range(spreads))} }}"
        for level in range(levels)
    ]
    return "{ ...F0 } " + " ".join(fragments) + f" fragment F{levels} on Query {{ __typename }}"


def test_a_bomb_of_twenty_six_levels_is_refused() -> None:
    assert check(parse(bomb(26)), {}).error is not None


@pytest.mark.timing
def test_a_bomb_of_twenty_six_levels_is_refused_within_fifty_milliseconds() -> None:
    document = parse(bomb(26))
    taken = []
    for _ in range(40):
        begun = time.perf_counter()
        check(document, {})
        taken.append(time.perf_counter() - begun)
    assert statistics.median(taken) <= 0.05


async def test_the_bomb_is_refused_over_http_sockets_and_events(
    client: Client, socket_app: Any, developer: str
) -> None:
    bearer = {"authorization": f"Bearer {developer}"}
    by_http = (await client.post({"query": bomb(26)}, **bearer)).json
    by_event = await client.send(
        json.dumps({"query": bomb(26)}).encode(), headers={**bearer, "accept": "text/event-stream"}
    )
    async with Socket(socket_app) as socket:
        await (await socket.init(developer)).say({"type": "subscribe", "id": "1", "payload": {"query": bomb(26)}})
        by_socket = await socket.hear()

    assert by_http["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert b"QUERY_TOO_COMPLEX" in by_event.body
    assert by_socket["payload"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"


@pytest.mark.parametrize(
    "document",
    [
        "{ " + "a { " * 13 + "b" + " }" * 13 + " }",
        "{ " + " ".join(f"a{n}: __typename" for n in range(51)) + " }",
        "{ " + " ".join("a" for _ in range(401)) + " }",
        "{ " + " ".join(f"f{n}" for n in range(21)) + " }",
        "{ a " + "@skip(if: false) " * 31 + "}",
        "mutation { a: signIn(input: {}) { b } c: signIn(input: {}) { b } }",
        "mutation { ...F } fragment F on Mutation { signIn(input: {}) { b } x: signIn(input: {}) { b } }",
        "{ orders(first: 100) { nodes { x(first: 100) { nodes { y(first: 100) { nodes { z } } } } } } }",
        " ".join(f"query Q{n} {{ a }}" for n in range(6)),
        "{ a } " + " ".join(f"fragment F{n} on Query {{ a }}" for n in range(31)),
        "query Q(" + " ".join(f"$a{n}: Int" for n in range(61)) + ") { a }",
    ],
)
def test_what_is_too_much_is_refused(document: str) -> None:
    assert check(parse(document), {}).error is not None


def test_a_page_size_in_a_variable_counts() -> None:
    document = parse(
        "query Q($n: Int) { a(first: $n) { nodes { b(first: $n) { nodes { c(first: $n) { nodes { d } } } } } } }"
    )
    assert check(document, {"n": 100}).error is not None
    assert check(document, {"n": 2}).error is None


@pytest.mark.parametrize(
    "document",
    ["{ ...A } fragment A on Q { ...A }", "{ ...Nope }", "{ ...A } fragment A on Q { ...B } fragment B on Q { ...A }"],
)
def test_cycles_and_unknown_fragments_are_left_to_validation(document: str) -> None:
    assert check(parse(document), {}).error is None


names = st.sampled_from(["a", "b", "c"])
selections = st.recursive(
    st.one_of(names, st.sampled_from(["...F0", "...F1"])),
    lambda inner: st.builds(
        lambda name, parts: f"{name} {{ {' '.join(parts)} }}", names, st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(selections, min_size=1, max_size=3), st.lists(names, min_size=1, max_size=3), selections)
def test_measuring_equals_expanding(roots: list[str], first: list[str], second: str) -> None:
    """Fragments F0 and F1 (of which F1 may spread F0) measured once weigh what they weigh written out."""
    zero, one = " ".join(first), second.replace("...F1", "a")
    text = f"{{ {' '.join(roots)} }} fragment F0 on Q {{ {zero} }} fragment F1 on Q {{ {one} }}"
    written = one.replace("...F0", zero)
    expanded = f"{{ {' '.join(roots)} }}".replace("...F1", written).replace("...F0", zero)
    document, plain = parse(text), parse(expanded)
    fragments: Any = {one.name.value: one for one in document.definitions[1:]}  # type: ignore[attr-defined]

    measured = Measuring(fragments, {}).all(document.definitions[0].selection_set.selections)  # type: ignore[attr-defined]
    naive = Measuring({}, {}).all(plain.definitions[0].selection_set.selections)  # type: ignore[attr-defined]

    assert measured == naive
