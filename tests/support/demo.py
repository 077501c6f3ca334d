"""A served demonstration, and tokens of its people: signed in over HTTP, as anyone would be."""

import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import Any

import httpx2

from server.core.settings import ROOT
from tests.support.serving import Served

HOST = "demo.posthouse.example"
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
    _used: dict[str, set[str]] = field(default_factory=dict)

    @property
    def password(self) -> str:
        found = re.search(r"shown once: (\S+)", self.served.said)
        assert found is not None, self.served.said
        return found.group(1)

    def code(self, role: str) -> str:
        """The present code of a role's authenticator, by the documented command."""
        command = [sys.executable, "-m", "server", "demo", "codes", "--data", str(self.served.data)]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return next(line.split()[-1] for line in ran.stdout.splitlines() if line.startswith(f"{role}@"))

    def token(self, role: str) -> str:
        """A bearer token of somebody with the role."""
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
        """A code of the role's authenticator that has not been used yet: each is accepted once."""
        while (code := self.code(role)) in self._used.get(role, set()):
            time.sleep(1)
        self._used.setdefault(role, set()).add(code)
        return code
