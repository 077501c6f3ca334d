"""What every answer carries, on the whole application."""

import re
from typing import Any

import pytest

from server.app import create_app
from server.core.settings import Settings
from tests.edge.conftest import Client


@pytest.fixture
def site(tmp_path: Any) -> Client:
    return Client(create_app(Settings(data=tmp_path)))


@pytest.mark.parametrize("path", ["/", "/orders", "/playground", "/healthz", "/schema.graphql", "/assets/none.js"])
async def test_every_answer_has_the_security_headers(site: Client, path: str) -> None:
    answered = await site.send(method="GET", path=path)

    assert answered.headers["x-content-type-options"] == "nosniff"
    assert answered.headers["x-frame-options"] == "DENY"
    assert answered.headers["referrer-policy"] == "no-referrer"
    assert answered.headers["cross-origin-opener-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in answered.headers["content-security-policy"]
    assert "server" not in answered.headers
    assert "strict-transport-security" not in answered.headers


async def test_a_page_has_a_nonce_of_its_own_and_allows_no_other_host(site: Client) -> None:
    pages = [await site.send(method="GET", path="/") for _ in range(2)]
    found = [re.findall(r"'nonce-([^']+)'", page.headers["content-security-policy"]) for page in pages]

    assert found[0] != found[1]
    assert all(nonce in page.body.decode() for (nonce,), page in zip(found, pages, strict=True))
    assert b"__CSP_NONCE__" not in pages[0].body
    assert "unsafe-inline" not in pages[0].headers["content-security-policy"].split("style-src-attr")[0]
    assert "http" not in pages[0].headers["content-security-policy"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.evil.example:80"])
async def test_a_foreign_host_is_not_answered(site: Client, host: str) -> None:
    assert (await site.send(method="GET", path="/", headers={"host": host})).status == 400


async def test_a_request_id_is_taken_over_where_it_is_one(site: Client) -> None:
    good = await site.send(method="GET", path="/healthz", headers={"x-request-id": "caller-1234"})
    bad = await site.send(method="GET", path="/healthz", headers={"x-request-id": "a\tb<script>"})

    assert good.headers["x-request-id"] == "caller-1234"
    assert re.fullmatch(r"[0-9a-f]{16}", bad.headers["x-request-id"])


@pytest.mark.parametrize("path", ["/assets/../../pyproject.toml", "/assets/%2e%2e/index.html", "/assets//etc/passwd"])
async def test_files_outside_the_build_are_not_served(site: Client, path: str) -> None:
    answered = await site.send(method="GET", path=path)
    assert b"[project]" not in answered.body
    assert b"root:" not in answered.body
