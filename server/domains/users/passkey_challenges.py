"""Challenges for passkeys: random, kept here, bound to whoever asked, and gone with the first answer."""

import secrets
from datetime import timedelta
from typing import Any

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.errors import InvalidPasskey
from server.core.rules import rule
from server.core.tokens import digest, new_token
from server.core.viewer import Viewer
from server.domains.users import budgets
from server.domains.users.models import PasskeyCeremony, PasskeyChallenge
from server.domains.users.relying_party import RelyingParty

BYTES = 32


def limits() -> Any:
    """The values of `policies/rules/passkeys.yaml`."""
    return rule("passkeys").value


async def issue(viewer: Viewer, ceremony: PasskeyCeremony, party: RelyingParty) -> tuple[str, bytes]:
    """A request's token and its challenge, inside the present transaction."""
    token, challenge = new_token(), secrets.token_bytes(BYTES)
    await PasskeyChallenge.create(
        ceremony=ceremony,
        token_digest=digest(token),
        challenge=challenge,
        relying_party=party.id,
        session_id=viewer.session_id,
        expires_at=now() + timedelta(seconds=limits()["lasts"]),
    )
    return token, challenge


async def spend(viewer: Viewer, ceremony: PasskeyCeremony, party: RelyingParty, token: str) -> bytes:
    """The challenge of a request, which is over from now on, whatever comes of the answer. Raises InvalidPasskey."""
    async with database.transaction():
        found = await PasskeyChallenge.get_or_none(
            token_digest=digest(token),
            ceremony=ceremony,
            relying_party=party.id,
            session_id=viewer.session_id,
            expires_at__gt=now(),
        )
        if found is None or not await PasskeyChallenge.filter(id=found.id).delete():
            raise InvalidPasskey
    return bytes(found.challenge)


async def spend_budget(viewer: Viewer) -> None:
    """Count one against the viewer's network, before anything is written or judged. Raises TooManyAttempts."""
    network = budgets.subject("passkeys.network", block(viewer.address))
    await budgets.spend(*((budget, network) for budget in budgets.budgets_of(limits()["per_block"])))


async def forget() -> int:
    """Delete challenges nobody has answered in time; how many."""
    async with database.transaction():
        return await PasskeyChallenge.filter(expires_at__lte=now()).delete()
