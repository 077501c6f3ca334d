"""Browsers in which somebody has signed in before: got as anyone gets one, by password and the code that was sent."""

import re
import time
from dataclasses import dataclass, field
from typing import Any

import httpx2

from tests.support.persisted import document_id
from tests.support.serving import Served

DEVICE = "__Host-ph-device"
SESSION = "__Host-ph"
HALF_WAY = re.compile(rf"{SESSION}=([^;]+)")
KNOWN = re.compile(rf"{DEVICE}=([^;]+)")


@dataclass
class KnownDevices:
    """One device for each account of a served demonstration: a code is sent once a minute, and ten a day."""

    served: Served
    _tokens: dict[str, str] = field(default_factory=dict)

    def of(self, login: str, password: str) -> str:
        """The token of a browser the account was signed in to from before."""
        if login not in self._tokens:
            given = {"login": login, "password": password, "delivery": "COOKIE"}
            half_way = HALF_WAY.findall(self._sent("SignIn", given).headers["set-cookie"])[0]
            before = self._newest()
            asked = self._sent("SignInCodeStart", {"language": "EN"}, half_way).json()["data"]["signInCodeStart"]
            code = self._code_after(before)
            proof = {"code": code, "requestToken": asked["requestToken"]}
            self._tokens[login] = KNOWN.findall(self._sent("SignInConfirm", proof, half_way).headers["set-cookie"])[0]
        return self._tokens[login]

    def _code_after(self, before: str | None) -> str:
        began = time.monotonic()
        while time.monotonic() < began + 15:
            message = self._message()
            if message and message["id"] != before and message["content"]:
                return str(re.findall(r"(?<!\d)\d{6}(?!\d)", message["content"]["text"])[0])
            time.sleep(0.1)
        raise AssertionError("no code came")

    def _newest(self) -> str | None:
        message = self._message()
        return message["id"] if message else None

    def _message(self) -> Any:
        answered = self._post("Outbox", {"first": 1}).json()["data"]["outbox"]["messages"]
        return answered[0] if answered else None

    def _sent(self, operation: str, given: dict[str, Any], session: str | None = None) -> httpx2.Response:
        return self._post(operation, {"input": given}, session)

    def _post(self, operation: str, variables: dict[str, Any], session: str | None = None) -> httpx2.Response:
        headers = {"graphql-preflight": "1", "origin": self.served.url}
        if session is not None:
            headers["cookie"] = f"{SESSION}={session}"
        body = {"documentId": document_id(operation), "variables": variables}
        return httpx2.post(f"{self.served.url}/graphql", json=body, headers=headers, timeout=20)
