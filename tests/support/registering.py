"""Registering as people do it: an address, the code that came, then the rest."""

import itertools
from dataclasses import dataclass, field, replace
from typing import Any

from server.core.viewer import ANONYMOUS, Viewer
from server.domains.jobs.embedded import drain
from server.domains.users import consents
from tests.support.graph import Graph
from tests.support.people import PASSWORD
from tests.support.post_room import PostRoom

START = """mutation Start($input: RegistrationStartInput!) { registrationStart(input: $input) { __typename
  ... on CodeRequested { requestToken channel contactMasked expiresAt nextAfterSeconds }
  ... on Error { code message } ... on InvalidInput { issues { path code } } ... on TooManyAttempts { retryAfterSeconds } } }"""
CONFIRM = """mutation Confirm($input: RegistrationConfirmInput!) { registrationConfirm(input: $input) { __typename
  ... on SignedIn { token stage viewer { stage roles user { displayName emailMasked phoneMasked kind
    consents { purpose textVersion } roleAssignments { role } } } }
  ... on Error { code message } ... on InvalidCode { triesLeft } ... on InvalidInput { issues { path code } } } }"""
AGREED = [{"purpose": one.purpose.name, "textVersion": one.text_version} for one in consents.terms() if one.required]

_networks = itertools.count(1)


def somebody() -> Viewer:
    """Nobody in particular, from a network nobody else is in."""
    number = next(_networks)
    return replace(ANONYMOUS, address=f"10.{number // 256 % 256}.{number % 256}.7")


@dataclass
class Registering:
    """`viewer` asks; what is sent is read in the post room."""

    graph: Graph
    post_room: PostRoom
    viewer: Viewer = field(default_factory=somebody)

    async def start(self, contact: str, **other: Any) -> dict[str, Any]:
        """Ask for a code, and have the message written and sent."""
        found: dict[str, Any] = (await self.graph(self.viewer, START, input={"contact": contact, **other})).data[
            "registrationStart"
        ]
        await drain()
        return found

    async def confirm(self, token: str, code: str, **other: Any) -> dict[str, Any]:
        """Complete it, with good values for all that is not given."""
        answer = await self.graph(self.viewer, CONFIRM, input={**good(token, code), **other})
        found: dict[str, Any] = answer.data["registrationConfirm"]
        return found

    async def finished(self, contact: str, address: str) -> dict[str, Any]:
        """The whole way; `address` is the contact in its comparable form."""
        token = (await self.start(contact))["requestToken"]
        return await self.confirm(token, self.post_room.code_to(address))


def good(token: str, code: str) -> dict[str, Any]:
    """What completes a registration."""
    return {"requestToken": token, "code": code, "displayName": "王芳", "password": PASSWORD, "consents": AGREED}


def another(code: str) -> str:
    """A code that is not this one."""
    return f"{(int(code) + 1) % 10**6:06}"
