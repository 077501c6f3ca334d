"""Who asks an authenticator: the name and the address of the page, both of which it signs."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from server.core.errors import PasskeysUnavailable

LONGEST_NAME = 253
LOCAL = "localhost"


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """`id` is the page's name without scheme and port: what a passkey belongs to. `origin` is the whole of it."""

    id: str
    origin: str


def relying_party(origin: str | None) -> RelyingParty:
    """The relying party of a page of ours: over https by a name, or on this machine.

    Raises PasskeysUnavailable for network addresses, plain http, and where no page asks.
    """
    if origin is None:
        raise PasskeysUnavailable
    try:
        parts = urlsplit(origin)
        name, port = parts.hostname or "", parts.port
    except ValueError as unreadable:
        raise PasskeysUnavailable from unreadable
    shown = f"{parts.scheme}://{name}" + ("" if port is None else f":{port}")
    is_local = name == LOCAL or name.endswith(f".{LOCAL}")
    is_secure = parts.scheme == "https" or (parts.scheme == "http" and is_local)
    if not is_secure or not 0 < len(name) <= LONGEST_NAME or _is_address(name) or shown != origin.lower():
        raise PasskeysUnavailable
    return RelyingParty(name, shown)


def _is_address(name: str) -> bool:
    """Also what browsers take for one: a name whose last part is a number."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name.rstrip(".").rpartition(".")[2].isdigit()
    return True
