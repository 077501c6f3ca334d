"""Programs of integrators, and their tokens."""

from dataclasses import dataclass, replace
from typing import Any

from server.core.viewer import Viewer
from server.domains.clients import service, tokens
from server.domains.clients.identification import identify
from server.domains.clients.wanted import Wanted
from server.domains.clients.words import ClientMode, RateClass
from server.domains.users.models import User
from tests.support.people import People
from tests.support.walk import signed_in

READS = (("orders:read", "own"),)
WANTED = Wanted(
    name="Shop sync",
    purpose="Keeps the shop's orders in step",
    mode=ClientMode.OPEN,
    rate_class=RateClass.STANDARD,
    is_sandbox=False,
    grants=READS,
)


@dataclass(frozen=True, slots=True)
class Made:
    """A program with a token of its own, and whoever answers for it."""

    client_id: int
    token: str
    token_id: int
    owner: Viewer
    account: User


async def viewer_of(token: str, address: str = "203.0.113.7") -> Viewer:
    """Whom a token stands for, coming from this address."""
    return await identify(token, address=address, user_agent="curl/8", request_id="test-request")


async def program(people: People, role: str = "customer", *, unit_id: int | None = None, **wanted: Any) -> Made:
    """A program of somebody new who holds the role."""
    account = await people.user(role, unit_id=unit_id)
    return await program_of(account, **wanted)


async def program_of(account: User, **wanted: Any) -> Made:
    """A program of somebody's."""
    owner = await signed_in(account)
    client_id = await service.create(owner, replace(WANTED, **wanted))
    issued = await tokens.create(owner, client_id, 90)
    return Made(client_id, issued.token, issued.token_id, owner, account)
