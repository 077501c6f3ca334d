"""Who may read `/metrics`: programs on this machine, and whoever has the token."""

from collections.abc import Mapping

import pytest
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.routing import Route

from server.core.settings import Settings
from server.edge.metrics import Metrics
from tests.edge.conftest import Client

TOKEN = "a-token-of-twenty-or-more"
OUTSIDE, HERE = "203.0.113.7", "127.0.0.1"
PROXIES = ("127.0.0.1/32", "10.0.0.0/8")


def client(address: str, *, token: str | None = None, trusted: tuple[str, ...] = ()) -> Client:
    async def collect() -> list[Metric]:
        return [GaugeMetricFamily("posthouse_one", "One figure.", 1)]

    metrics = Metrics(collect, token=token, trusted_proxies=trusted)
    return Client(Starlette(routes=[Route("/metrics", metrics.get)]), address)


async def status(asking: Client, headers: Mapping[str, str] | None = None) -> int:
    return (await asking.send(method="GET", path="/metrics", headers=headers)).status


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
async def test_a_program_on_this_machine_reads_them(address: str) -> None:
    answered = await client(address).send(method="GET", path="/metrics")

    assert (answered.status, answered.headers["cache-control"]) == (200, "no-store")
    assert answered.body == b"# HELP posthouse_one One figure.\n# TYPE posthouse_one gauge\nposthouse_one 1.0\n"


@pytest.mark.parametrize("address", [OUTSIDE, "10.1.2.3", "::ffff:203.0.113.7", "2001:db8::1", "", "localhost"])
async def test_for_everybody_else_there_is_nothing(address: str) -> None:
    answered = await client(address).send(method="GET", path="/metrics")

    assert answered.status == 404
    assert b"posthouse_one" not in answered.body


@pytest.mark.parametrize("name", ["x-forwarded-for", "forwarded", "x-real-ip", "via"])
async def test_what_a_proxy_on_this_machine_passes_on_is_not_from_this_machine(name: str) -> None:
    assert await status(client(HERE), {name: HERE}) == 404
    assert await status(client(HERE), {name: OUTSIDE}) == 404


@pytest.mark.parametrize(
    ("peer", "headers", "expected"),
    [
        (HERE, {"x-forwarded-for": OUTSIDE}, 404),
        (HERE, {"x-forwarded-for": f"{HERE}, {OUTSIDE}"}, 404),
        ("10.0.0.9", {"x-forwarded-for": OUTSIDE}, 404),
        ("10.0.0.9", {"x-forwarded-for": "127.0.0.2"}, 200),
        ("10.0.0.9", {}, 404),
        (OUTSIDE, {"x-forwarded-for": HERE}, 404),
        (HERE, {"x-real-ip": OUTSIDE}, 404),
        (HERE, {"forwarded": "for=127.0.0.1"}, 404),
        (HERE, {}, 200),
    ],
)
async def test_of_a_trusted_proxy_the_forwarded_address_counts(
    peer: str, headers: dict[str, str], expected: int
) -> None:
    assert await status(client(peer, trusted=PROXIES), headers) == expected


async def test_the_token_opens_them_from_anywhere_and_nothing_else_does() -> None:
    outside = client(OUTSIDE, token=TOKEN)

    assert await status(outside, {"authorization": f"Bearer {TOKEN}"}) == 200
    assert await status(outside, {"authorization": f"bearer {TOKEN}", "x-forwarded-for": OUTSIDE}) == 200
    for wrong in (f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", "Bearer", "Bearer \xff", f"Basic {TOKEN}", TOKEN):
        assert await status(outside, {"authorization": wrong}) == 404
    assert await status(outside) == 404
    assert await status(client(OUTSIDE), {"authorization": "Bearer "}) == 404
    assert await status(client(OUTSIDE), {"authorization": "Bearer None"}) == 404


async def test_with_a_token_this_machine_still_needs_none_but_a_wrong_one_is_refused() -> None:
    here = client(HERE, token=TOKEN)

    assert await status(here) == 200
    assert await status(here, {"authorization": "Bearer guessed"}) == 404


async def test_openmetrics_is_answered_where_it_is_asked_for() -> None:
    accept = {"accept": "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"}
    answered = await client(HERE).send(method="GET", path="/metrics", headers=accept)

    assert answered.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    assert answered.body.endswith(b"posthouse_one 1.0\n# EOF\n")


@pytest.mark.parametrize("token", ["", "short", "x" * 19])
def test_a_token_that_could_be_guessed_is_no_setting(token: str) -> None:
    with pytest.raises(ValidationError):
        Settings(metrics_token=token)
