"""Browsers in which somebody has signed in before: got as anyone gets one, by password and the code that was sent."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2

from tests.support.persisted import document_id
from tests.support.registering import good
from tests.support.serving import Served

DEVICE = "__Host-ph-device"
SESSION = "__Host-ph"


@dataclass(frozen=True)
class CameIn:
    """What a browser holds after signing in: the session's token, and the one it is known by."""

    session: str
    device: str


@dataclass
class KnownDevices:
    """One device for each account of a served demonstration: a code is sent once a minute, and ten a day."""

    served: Served
    _tokens: dict[str, str] = field(default_factory=dict)

    def of(self, login: str, password: str) -> str:
        """The token of a browser the account was signed in to from before."""
        if login not in self._tokens:
            given = {"login": login, "password": password, "delivery": "COOKIE"}
            half_way = cookie(self._sent("SignIn", given), SESSION)
            proof = self._proof(lambda: self._sent("SignInCodeStart", {"language": "EN"}, half_way), "signInCodeStart")
            self._tokens[login] = cookie(self._sent("SignInConfirm", proof, half_way), DEVICE)
        return self._tokens[login]

    def registered(self, contact: str) -> CameIn:
        """Somebody new, in the browser they registered in; their password is that of `good`."""
        proof = self._proof(lambda: self._sent("RegistrationStart", {"contact": contact}), "registrationStart")
        given = good(proof["requestToken"], proof["code"])
        done = self._sent("RegistrationConfirm", {**given, "delivery": "COOKIE"})
        return CameIn(cookie(done, SESSION), cookie(done, DEVICE))

    def _proof(self, ask: Callable[[], httpx2.Response], name: str) -> dict[str, str]:
        """Ask for a code and read it in the outbox."""
        before = {message["id"] for message in self._messages()}
        token = ask().json()["data"][name]["requestToken"]
        began = time.monotonic()
        while time.monotonic() < began + 15:
            for message in self._messages():
                if message["id"] not in before and message["content"]:
                    code = re.findall(r"(?<!\d)\d{6}(?!\d)", message["content"]["text"])[0]
                    return {"requestToken": token, "code": code}
            time.sleep(0.1)
        raise AssertionError("no code came")

    def _messages(self) -> list[Any]:
        return list(self._post("Outbox", {"first": 10}).json()["data"]["outbox"]["messages"])

    def _sent(self, operation: str, given: dict[str, Any], session: str | None = None) -> httpx2.Response:
        return self._post(operation, {"input": given}, session)

    def _post(self, operation: str, variables: dict[str, Any], session: str | None = None) -> httpx2.Response:
        headers = {"graphql-preflight": "1", "origin": self.served.url}
        if session is not None:
            headers["cookie"] = f"{SESSION}={session}"
        body = {"documentId": document_id(operation), "variables": variables}
        return httpx2.post(f"{self.served.url}/graphql", json=body, headers=headers, timeout=20)


def cookie(answered: httpx2.Response, name: str) -> str:
    """The value of a cookie an answer sets."""
    found = [one for one in answered.headers.get_list("set-cookie") if one.startswith(f"{name}=")]
    assert found, answered.text
    return found[0].partition("=")[2].partition(";")[0]
