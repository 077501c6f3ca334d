"""A served demonstration, and tokens of its people: signed in over HTTP, as anyone would be."""

import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pyotp

from server.core.settings import ROOT
from tests.support.serving import Served

HOST = "demo.posthouse.example"
STEP_SECONDS = 30
DOCUMENTS: dict[str, str] = json.loads((ROOT / "web/src/gql/persisted-documents.json").read_text("utf-8"))


def document_id(operation: str) -> str:
    """The id of a persisted document, by its operation's name."""
    return next(
        key for key, text in DOCUMENTS.items() if re.search(rf"(query|mutation|subscription) {operation}\b", text)
    )


@dataclass
class Demo:
    """The demonstration behind a served process."""

    served: Served
    cookies: dict[str, Any] = field(default_factory=dict)
    """By role, once a browser has signed in: every code is accepted once, and one waits for the next."""
    _used: dict[str, int] = field(default_factory=dict)
    """By role, the step of time whose code was the last one used."""
    _secrets: dict[str, str] = field(default_factory=dict)
    _tokens: dict[str, str] = field(default_factory=dict)

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
        signed_in = self.send(document_id("TokenSignIn"), {"input": given})["signIn"]
        if signed_in["stage"] == "SECOND_FACTOR":
            variables = {"input": {"code": self.unused_code(role)}}
            signed_in = self.send(document_id("TokenConfirm"), variables, signed_in["token"])["signInConfirm"]
        assert signed_in["stage"] == "COMPLETE", signed_in
        return str(signed_in["token"])

    def send(self, id_: str, variables: dict[str, Any], token: str | None = None) -> Any:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        body = {"documentId": id_, "variables": variables}
        answered = httpx2.post(f"{self.served.url}/graphql", json=body, headers=headers, timeout=20)
        decoded = answered.json()
        assert "errors" not in decoded, decoded
        return decoded["data"]

    def unused_code(self, role: str) -> str:
        """A code of the role's authenticator later than those used: each is accepted once, and one step early at most."""
        authenticator = pyotp.TOTP(self.secret(role))
        while (step := max(self._latest() - 1, self._used.get(role, 0) + 1)) > self._latest():
            time.sleep(0.2)
        self._used[role] = step
        return authenticator.at(step * STEP_SECONDS)

    @staticmethod
    def _latest() -> int:
        return int(time.time()) // STEP_SECONDS + 1
