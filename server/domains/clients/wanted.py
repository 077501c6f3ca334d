"""What a program is to be: as somebody asks for it, as it is checked, and as it is kept until it is approved."""

import ipaddress
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from server.core.clock import now
from server.core.text import Issues
from server.core.viewer import Viewer
from server.domains.clients import rights
from server.domains.clients.models import ApiClient
from server.domains.clients.words import ClientMode, RateClass

LONGEST_ADDRESSES = 1000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A program's properties. Without addresses it may come from anywhere; without an end it lasts until it is revoked."""

    name: str
    purpose: str
    mode: ClientMode
    rate_class: RateClass
    is_sandbox: bool
    grants: tuple[rights.Grant, ...]
    addresses: tuple[str, ...] = ()
    expires_at: datetime | None = None

    def checked(self, owner: Viewer) -> "Wanted":
        """The same in its final form. Raises InvalidInput with everything that is wrong."""
        issues = Issues()
        found = replace(
            self,
            name=issues.text(("name",), self.name, most=80),
            purpose=issues.text(("purpose",), self.purpose, most=200),
            grants=rights.checked(issues, owner, self.grants),
            addresses=_networks(issues, self.addresses),
        )
        if self.expires_at is not None and self.expires_at <= now():
            issues.add(("expiresAt",), "IN_THE_PAST", "Choose a moment to come.")
        issues.check()
        return found

    @property
    def columns(self) -> dict[str, Any]:
        """As the table holds it."""
        return {
            "name": self.name,
            "purpose": self.purpose,
            "mode": self.mode,
            "rate_class": self.rate_class,
            "is_sandbox": self.is_sandbox,
            "grants": rights.stored(self.grants),
            "addresses": " ".join(self.addresses),
            "expires_at": self.expires_at,
        }

    @property
    def payload(self) -> dict[str, Any]:
        """As JSON holds it."""
        expires_at = None if self.expires_at is None else self.expires_at.isoformat()
        return {**self.columns, "expires_at": expires_at}

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> "Wanted":
        """Back from JSON."""
        expires_at = payload["expires_at"]
        return cls(
            name=payload["name"],
            purpose=payload["purpose"],
            mode=ClientMode(payload["mode"]),
            rate_class=RateClass(payload["rate_class"]),
            is_sandbox=payload["is_sandbox"],
            grants=rights.told(payload["grants"]),
            addresses=tuple(payload["addresses"].split()),
            expires_at=None if expires_at is None else datetime.fromisoformat(expires_at),
        )

    def changes(self, before: ApiClient | None = None) -> dict[str, tuple[str | None, str | None]]:
        """What is another value than before, for people and for the trail."""
        found: dict[str, tuple[str | None, str | None]] = {}
        for name, value in self.columns.items():
            old = None if before is None else _shown(getattr(before, name))
            if (new := _shown(value)) != old:
                found[name] = (old, new)
        return found


def _shown(value: Any) -> str | None:
    if value is None or value == "":
        return None
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(getattr(value, "value", value))


def _networks(issues: Issues, given: Sequence[str]) -> tuple[str, ...]:
    """The networks as CIDR, each once; a single address is a network of one."""
    most = rights.limits()["addresses"]
    found: list[str] = []
    for position, text in enumerate(given):
        try:
            found.append(str(ipaddress.ip_network(text.strip(), strict=False)))
        except ValueError:
            path = ("addresses", str(position))
            issues.add(path, "INVALID_NETWORK", "Write an address, or a network such as 203.0.113.0/24.")
    unique = tuple(dict.fromkeys(found))
    if len(given) > most or len(" ".join(unique)) > LONGEST_ADDRESSES:
        issues.add(("addresses",), "TOO_MANY", f"Name at most {most} networks.", max=most)
    return unique
