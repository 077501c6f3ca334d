"""Programs of integrators: made, changed, stopped, begun again and ended by whoever answers for them."""

from collections.abc import Mapping
from typing import Any

from server.core import database
from server.core.approval import Command, demand
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import Conflict, NotFound, VersionConflict
from server.core.text import Issues
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.clients import rights
from server.domains.clients.models import ApiClient, ApiToken
from server.domains.clients.states import TRANSITIONS
from server.domains.clients.wanted import Wanted
from server.domains.clients.words import ClientState
from server.domains.users import programs
from server.domains.users.models import User


async def create(viewer: Viewer, wanted: Wanted) -> int:
    """Make a program of the viewer's; its key.

    Raises InvalidInput, Conflict where the viewer has too many, ApprovalNeeded where it would get what is privileged.
    """
    require(viewer, Permission.API_CLIENTS_CREATE)
    require_recent_authentication(viewer)
    return await _create(viewer, wanted)


async def carry_out_create(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Make a program that was approved; what was made."""
    return "ApiClient", await _create(viewer, Wanted.of(payload))


async def _create(viewer: Viewer, wanted: Wanted) -> int:
    require(viewer, Permission.API_CLIENTS_CREATE)
    found = wanted.checked(viewer)
    if rights.is_privileged(found.grants, found.rate_class):
        subject = ("User", viewer.user_id or 0)
        demand(viewer, Command(Permission.API_CLIENTS_CREATE, found.payload, subject, found.changes()))
    async with database.transaction():
        await User.filter(id=viewer.user_id).select_for_update(no_key=True).get()
        most = rights.limits()["clients"]
        if await ApiClient.filter(owner_id=viewer.user_id).exclude(state=ClientState.REVOKED).count() >= most:
            raise Conflict(f"You have {most} programs. Revoke one you do not use before you make another.")
        user = await programs.make(found.name)
        about: dict[str, Any] = {"owner_id": viewer.user_id, "language": viewer.language, "created_at": now()}
        client = await ApiClient.create(user=user, **about, **found.columns)
        changes = found.changes()
        await audit.record(viewer, Permission.API_CLIENTS_CREATE, ("ApiClient", client.id), changes=changes)
    return int(client.id)


async def update(viewer: Viewer, client_id: int, expected_version: int, wanted: Wanted) -> int:
    """Change a program; what it may do changes with its next request.

    Raises InvalidInput, NotFound, VersionConflict, Conflict where it is revoked, ApprovalNeeded where it would get more
    that is privileged.
    """
    require(viewer, Permission.API_CLIENTS_UPDATE)
    require_recent_authentication(viewer)
    return await _update(viewer, client_id, expected_version, wanted)


async def carry_out_update(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Change a program as it was approved; what was changed."""
    done = await _update(viewer, payload["client_id"], payload["expected_version"], Wanted.of(payload))
    return "ApiClient", done


async def _update(viewer: Viewer, client_id: int, expected_version: int, wanted: Wanted) -> int:
    found = wanted.checked(viewer)
    async with database.transaction():
        client = await load(viewer, Permission.API_CLIENTS_UPDATE, client_id, expected_version)
        if client.state is ClientState.REVOKED:
            raise Conflict("A revoked program is not changed any more.")
        changes = found.changes(client)
        more = set(found.grants) - set(rights.told(client.grants))
        rate = found.rate_class if found.rate_class is not client.rate_class else None
        if rights.is_privileged(more, rate):
            payload = {**found.payload, "client_id": client_id, "expected_version": expected_version}
            demand(viewer, Command(Permission.API_CLIENTS_UPDATE, payload, ("ApiClient", client_id), changes))
        for name, value in found.columns.items():
            setattr(client, name, value)
        client.version += 1
        await client.save()
        await programs.rename(client.user_id, found.name)
        await audit.record(viewer, Permission.API_CLIENTS_UPDATE, ("ApiClient", client_id), changes=changes)
    return client_id


async def suspend(viewer: Viewer, client_id: int, expected_version: int, reason: str) -> int:
    """Stop a program for now: its tokens are worth nothing until it is resumed. Raises InvalidInput, NotFound,
    VersionConflict, InvalidTransition."""
    permission = Permission.API_CLIENTS_SUSPEND
    require(viewer, permission)
    require_recent_authentication(viewer)
    said = _reason(reason)
    async with database.transaction():
        client = await load(viewer, permission, client_id, expected_version)
        await _move(viewer, permission, client, ClientState.SUSPENDED, said)
    return client_id


async def resume(viewer: Viewer, client_id: int, expected_version: int) -> int:
    """Let a stopped program go on. Raises NotFound, VersionConflict, InvalidTransition, Conflict where somebody who may
    stop everybody's has stopped it, and the viewer may not."""
    permission = Permission.API_CLIENTS_RESUME
    scope = require(viewer, permission)
    require_recent_authentication(viewer)
    async with database.transaction():
        client = await load(viewer, permission, client_id, expected_version)
        if client.state is ClientState.SUSPENDED and client.stopped_by_id != viewer.user_id and not scope.any:
            raise Conflict("The platform's security has stopped this program. Ask them to let it go on.")
        await _move(viewer, permission, client, ClientState.ACTIVE, None)
    return client_id


async def revoke(viewer: Viewer, client_id: int, expected_version: int, reason: str) -> int:
    """End a program for good, and all its tokens. Raises InvalidInput, NotFound, VersionConflict, InvalidTransition."""
    permission = Permission.API_CLIENTS_REVOKE
    require(viewer, permission)
    require_recent_authentication(viewer)
    said = _reason(reason)
    async with database.transaction():
        client = await load(viewer, permission, client_id, expected_version)
        await ApiToken.filter(client_id=client_id, revoked_at=None, expires_at__gt=now()).update(revoked_at=now())
        await programs.close(client.user_id)
        await _move(viewer, permission, client, ClientState.REVOKED, said)
    return client_id


async def load(
    viewer: Viewer, permission: Permission, client_id: int, expected_version: int | None = None
) -> ApiClient:
    """The row within the viewer's scope of the permission, locked. Raises NotFound, VersionConflict."""
    rows = ApiClient.filter(database.admitted(ApiClient, require(viewer, permission)), id=client_id)
    client = await rows.select_for_update(of=("api_clients",)).first()
    if client is None:
        raise NotFound
    if expected_version is not None and client.version != expected_version:
        raise VersionConflict(client.version)
    return client


def _reason(given: str) -> str:
    issues = Issues()
    said = issues.text(("reason",), given, most=200)
    issues.check()
    return said


async def _move(viewer: Viewer, permission: Permission, client: ApiClient, to: ClientState, reason: str | None) -> None:
    check_transition(TRANSITIONS, client.state, to)
    before = client.state
    client.state, client.reason, client.version = to, reason, client.version + 1
    client.stopped_by_id = None if to is ClientState.ACTIVE else viewer.user_id
    await client.save()
    changes = {"state": (before.name, to.name)}
    await audit.record(viewer, permission, ("ApiClient", client.id), changes=changes, reason=reason)
