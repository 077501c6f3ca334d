"""What the edge reads off a request: headers, client address, request id, and the token it carries."""

import ipaddress
import re
import secrets
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from server.core.tokens import is_program_token

COOKIE = "__Host-ph"
DEVICE_COOKIE = "__Host-ph-device"
PREFLIGHT = "graphql-preflight"
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
READ = "posthouse.headers"
Scope = MutableMapping[str, Any]
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins whose pages may use a browser's cookie: the server's own, and those of the settings."""

    also: tuple[str, ...] = ()

    def admits(self, headers: Mapping[str, str], *, required: bool = False) -> bool:
        """Whether a request may come from where it says. Without an Origin header it is no cross-origin request."""
        origin = headers.get("origin")
        if origin is None:
            return not required
        return origin in self.also or urlsplit(origin).netloc.lower() == headers.get("host", "").lower() != ""

    def of(self, headers: Mapping[str, str]) -> str | None:
        """The origin of the page that asks, where it is one of ours; None where no page asks."""
        return headers["origin"] if self.admits(headers, required=True) else None


@dataclass(frozen=True, slots=True)
class Carried:
    """The token of a request. `refused` where a cookie came without what proves that our own page sent it."""

    token: str | None = None
    by_cookie: bool = False
    cookies_allowed: bool = False
    refused: bool = False


def headers_of(scope: Scope) -> dict[str, str]:
    """Headers by lower-case name; of a repeated one the first. They are read once a request and kept in its scope."""
    found: dict[str, str] | None = scope.get(READ)
    if found is None:
        found = scope[READ] = {}
        for name, value in scope["headers"]:
            found.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return found


def request_id_of(headers: Mapping[str, str]) -> str:
    """The caller's request id where it has the form of one, else a new one."""
    given = headers.get("x-request-id", "")
    return given if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def address_of(scope: Scope, headers: Mapping[str, str], trusted: tuple[str, ...]) -> str:
    """The client's address. X-Forwarded-For counts only from a trusted proxy: its last entry no trusted proxy added."""
    peer = scope["client"][0] if scope.get("client") else ""
    if not trusted:
        return str(peer)
    networks = _networks(trusted)
    hops = [one.strip() for one in headers.get("x-forwarded-for", "").split(",") if one.strip()]
    while _within(peer, networks) and hops:
        peer = hops.pop()
    return str(peer)


def by_trusted(scope: Scope, trusted: tuple[str, ...]) -> bool:
    """Whether a trusted proxy sent the request."""
    return bool(scope.get("client")) and _within(scope["client"][0], _networks(trusted))


def carried(headers: Mapping[str, str], origins: Origins) -> Carried:
    """The token: `Authorization: Bearer`, or the cookie together with the header `GraphQL-Preflight: 1` and our origin."""
    own_page = headers.get(PREFLIGHT) == "1" and origins.admits(headers)
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and (token := token.strip()):
        return Carried(token, cookies_allowed=own_page and not is_program_token(token))
    cookie = cookie_of(headers)
    if cookie is None:
        return Carried(cookies_allowed=own_page)
    return Carried(cookie, by_cookie=True, cookies_allowed=True) if own_page else Carried(refused=True)


def cookie_of(headers: Mapping[str, str]) -> str | None:
    """The session cookie's value. A program's token is none, wherever it was put."""
    found = _cookie(headers, COOKIE)
    return None if found is None or is_program_token(found) else found


def device_of(headers: Mapping[str, str]) -> str:
    """What the browser remembers of earlier sign-ins; empty where it remembers nothing."""
    return _cookie(headers, DEVICE_COOKIE) or ""


def _cookie(headers: Mapping[str, str], name: str) -> str | None:
    if name not in (given := headers.get("cookie", "")):
        return None
    try:
        found = SimpleCookie(given).get(name)
    except CookieError:
        return None
    return found.value if found is not None and found.value else None


@lru_cache(16)
def _networks(trusted: tuple[str, ...]) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(one) for one in trusted)


def _within(address: str, networks: tuple[Network, ...]) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in networks)
