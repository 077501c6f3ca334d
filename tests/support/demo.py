"""A served demonstration, and tokens of its people: signed in over HTTP, as anyone would be."""

import re
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

import httpx2

from server.core.settings import ROOT
from tests.support.codes import fresh_code
from tests.support.known_devices import DEVICE, CameIn, KnownDevices
from tests.support.persisted import document_id
from tests.support.serving import Served

HOST = "demo.posthouse.example"
WITHOUT_FACTOR = frozenset({"customer", "partner_member"})


@dataclass
class Demo:
    """The demonstration behind a served process."""

    served: Served
    cookies: dict[str, Any] = field(default_factory=dict)
    """By role, once a browser has signed in: every code is accepted once, and one waits for the next."""
    _used: dict[str, str] = field(default_factory=dict)
    """By role, the code used last."""
    _secrets: dict[str, str] = field(default_factory=dict)
    _tokens: dict[str, str] = field(default_factory=dict)
    _devices: KnownDevices = field(init=False)

    def __post_init__(self) -> None:
        self._devices = KnownDevices(self.served)

    def device(self, role: str) -> str | None:
        """The token of a browser known to the account of a role that has no second factor."""
        return self._devices.of(f"{role}@{HOST}", self.password) if role in WITHOUT_FACTOR else None

    @property
    def password(self) -> str:
        found = re.search(r"shown once: (\S+)", self.served.said)
        assert found is not None, self.served.said
        return found.group(1)

    def secret(self, role: str) -> str:
        """The secret of a role's authenticator, by the documented command, which is asked once."""
        if not self._secrets:
            command = [sys.executable, "-m", "server", "demo", "codes", "--data", str(self.served.data)]
            ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
            lines = [line.split() for line in ran.stdout.splitlines() if f"@{HOST}" in line]
            self._secrets.update({login.partition("@")[0]: secret for login, secret, _ in lines})
        return self._secrets[role]

    def registered(self, contact: str) -> CameIn:
        """A customer who has just come, by the demonstration's own outbox."""
        return self._devices.registered(contact)

    def token(self, role: str) -> str:
        """A bearer token of somebody with the role, the same for all who ask while its session lasts."""
        if role not in self._tokens or not self._counts(self._tokens[role]):
            self._tokens[role] = self._signed_in(role)
        return self._tokens[role]

    def kept(self, role: str) -> Any:
        """The cookies of a browser that has signed in as the role, while their session lasts; None where there are none.

        Sessions of one account are limited: others who sign in as the role may have ended it.
        """
        cookies = self.cookies.get(role, [])
        return cookies if any(self._counts(one["value"]) for one in cookies) else None

    def _counts(self, token: str) -> bool:
        body = {"documentId": document_id("Viewer"), "variables": {}}
        headers = {"authorization": f"Bearer {token}"}
        found = httpx2.post(f"{self.served.url}/graphql", json=body, headers=headers, timeout=20).json()
        return bool(((found.get("data") or {}).get("viewer") or {}).get("user"))

    def _signed_in(self, role: str) -> str:
        given = {"login": f"{role}@{HOST}", "password": self.password, "delivery": "BEARER"}
        signed_in = self.send(document_id("TokenSignIn"), {"input": given}, device=self.device(role))["signIn"]
        if signed_in["stage"] == "SECOND_FACTOR":
            variables = {"input": {"code": self.unused_code(role)}}
            signed_in = self.send(document_id("TokenConfirm"), variables, signed_in["token"])["signInConfirm"]
        assert signed_in["stage"] == "COMPLETE", signed_in
        return str(signed_in["token"])

    def send(self, id_: str, variables: dict[str, Any], token: str | None = None, *, device: str | None = None) -> Any:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        if device is not None:
            page = {"graphql-preflight": "1", "origin": self.served.url}
            headers |= {"cookie": f"{DEVICE}={device}", **page}
        body = {"documentId": id_, "variables": variables}
        answered = httpx2.post(f"{self.served.url}/graphql", json=body, headers=headers, timeout=20)
        decoded = answered.json()
        assert "errors" not in decoded, decoded
        return decoded["data"]

    def unused_code(self, role: str) -> str:
        """A code of the role's authenticator after the one used last, with time to type it: each is accepted once."""
        self._used[role] = fresh_code(self.secret(role), self._used.get(role, ""))
        return self._used[role]
