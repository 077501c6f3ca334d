"""A program's tokens: shown once when they are made, replaced with an overlap, revoked at once, forgotten after a year."""

from dataclasses import dataclass
from datetime import timedelta

from server.core import database
from server.core.addresses import block
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, NotFound
from server.core.text import Issues
from server.core.tokens import digest, new_program_token
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients.models import ApiClient, ApiToken
from server.domains.clients.rights import limits
from server.domains.clients.service import load
from server.domains.clients.words import ClientState


@dataclass(frozen=True, slots=True)
class Issued:
    """A new token in clear, for the one answer that shows it."""

    token: str
    token_id: int
    client_id: int


async def create(viewer: Viewer, client_id: int, days: int) -> Issued:
    """Make a token that lasts so many days, or to its program's end. Raises InvalidInput, NotFound, Conflict."""
    permission = Permission.API_TOKENS_CREATE
    require(viewer, permission)
    require_recent_authentication(viewer)
    issues = Issues()
    issues.number(("days",), days, least=1, most=limits()["token_days"])
    issues.check()
    async with database.transaction():
        client = await _usable(viewer, permission, client_id)
        most = limits()["tokens"]
        if await ApiToken.filter(client_id=client_id, revoked_at=None, expires_at__gt=now()).count() >= most:
            raise Conflict(f"The program has {most} valid tokens. Revoke one before you make another.")
        made = await _made(client, days)
        await audit.record(viewer, permission, ("ApiClient", client_id), changes={"token": (None, str(made.token_id))})
    return made


async def rotate(viewer: Viewer, token_id: int, overlap_hours: int) -> Issued:
    """Make a token that takes another's place; the old one ends by itself when the overlap is over.

    Raises InvalidInput, NotFound, Conflict where it has ended, or was rotated before.
    """
    permission = Permission.API_TOKENS_ROTATE
    require(viewer, permission)
    require_recent_authentication(viewer)
    issues = Issues()
    issues.number(("overlapHours",), overlap_hours, least=0, most=limits()["longest_overlap_hours"])
    issues.check()
    async with database.transaction():
        old = await ApiToken.get_or_none(id=token_id)
        if old is None:
            raise NotFound
        client = await _usable(viewer, permission, old.client_id)
        await old.refresh_from_db()
        if old.revoked_at is not None or old.expires_at <= now():
            raise Conflict("The token has ended. Make a new one.")
        if old.rotated_at is not None:
            raise Conflict("The token has a successor already.")
        lasted = old.expires_at - old.created_at
        old.rotated_at = now()
        old.expires_at = min(old.expires_at, now() + timedelta(hours=overlap_hours))
        await old.save(update_fields=("rotated_at", "expires_at"))
        made = await _made(client, max(1, round(lasted / timedelta(days=1))))
        changes = {"token": (str(token_id), str(made.token_id))}
        await audit.record(viewer, permission, ("ApiClient", client.id), changes=changes)
    return made


async def revoke(viewer: Viewer, token_id: int) -> int:
    """End a token at once; its program's key. Raises NotFound, Conflict where it has ended."""
    permission = Permission.API_TOKENS_REVOKE
    require(viewer, permission)
    require_recent_authentication(viewer)
    async with database.transaction():
        token = await ApiToken.get_or_none(id=token_id)
        if token is None:
            raise NotFound
        client = await load(viewer, permission, token.client_id)
        alive = ApiToken.filter(id=token_id, revoked_at=None, expires_at__gt=now())
        if not await alive.update(revoked_at=now()):
            raise Conflict("The token has ended already.")
        await audit.record(viewer, permission, ("ApiClient", client.id), changes={"token": (str(token_id), None)})
    return int(client.id)


async def note_use(token_id: int, address: str) -> None:
    """Note when a token was used last, and from which network."""
    at = now()
    async with database.transaction():
        token = await ApiToken.get_or_none(id=token_id)
        if token is not None:
            await ApiToken.filter(id=token_id).update(last_used_at=at, last_used_block=block(address) or None)
            await ApiClient.filter(id=token.client_id).update(last_used_at=at)


async def note_refusal(token_id: int, address: str) -> None:
    """Note that a token came from where it may not come from: its owner is to see it."""
    async with database.transaction():
        await ApiToken.filter(id=token_id).update(refused_at=now(), refused_block=block(address) or None)


async def forget() -> int:
    """Delete tokens that ended more than a year ago; how many."""
    before = now() - timedelta(days=limits()["kept_days"])
    async with database.transaction():
        ended = await ApiToken.filter(expires_at__lt=before).delete()
        return ended + await ApiToken.filter(revoked_at__lt=before).delete()


async def _usable(viewer: Viewer, permission: Permission, client_id: int) -> ApiClient:
    client = await load(viewer, permission, client_id)
    if client.state is ClientState.REVOKED:
        raise Conflict("A revoked program gets no tokens.")
    if client.expires_at is not None and client.expires_at <= now():
        raise Conflict("The program's time is over. Give it more before you make a token.")
    return client


async def _made(client: ApiClient, days: int) -> Issued:
    token, at = new_program_token(), now()
    expires_at = min(at + timedelta(days=days), client.expires_at or at + timedelta(days=days))
    row = await ApiToken.create(
        client=client, token_digest=digest(token), last_four=token[-4:], created_at=at, expires_at=expires_at
    )
    return Issued(token, row.id, client.id)
