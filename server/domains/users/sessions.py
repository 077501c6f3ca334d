"""Sessions: opened at sign-in, made new when the sign-in gets further, ended by anyone they belong to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import database
from server.core.addresses import block
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.errors import NotFound
from server.core.events import publish
from server.core.rules import rule
from server.core.tokens import digest, new_token
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import devices, session_limits
from server.domains.users.events import SignedIn
from server.domains.users.models import Session, User

TOUCH_AFTER = timedelta(minutes=1)
KEPT_AFTER_END = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Opened:
    """A session's token, shown once, and how long a browser may keep it (seconds)."""

    token: str
    session_id: int
    user_id: int
    stage: Stage
    max_age_seconds: int


def limits() -> Any:
    """The values of `policies/rules/sessions.yaml`, in seconds and tries."""
    return rule("sessions").value


async def open_session(viewer: Viewer, user: User, stage: Stage) -> Opened:
    """Open a session inside the present transaction; the one somebody asks with, if any, is over.

    Where the account has as many as it may, the one used longest ago is over as well.
    """
    token, at = new_token(), now()
    if viewer.session_id is not None:
        await Session.filter(id=viewer.session_id, revoked_at=None).update(revoked_at=at)
    idle, absolute = _lifetimes(user, stage)
    session = await Session.create(
        user=user,
        token_digest=digest(token),
        stage=stage,
        device=devices.named(viewer.user_agent),
        address_block=block(viewer.address),
        created_at=at,
        last_seen_at=at,
        idle_seconds=idle,
        idle_expires_at=at + timedelta(seconds=idle),
        expires_at=at + timedelta(seconds=absolute),
        authenticated_at=at,
    )
    await _entered(viewer, user, session)
    return Opened(token, session.id, user.id, stage, absolute)


async def advance(viewer: Viewer, session: Session, user: User, stage: Stage) -> Opened:
    """Give a session whose holder has proved who they are a new token; the old one is worth nothing from now on."""
    token, at = new_token(), now()
    idle, absolute = _lifetimes(user, stage)
    again = session.stage is Stage.COMPLETE
    session.token_digest, session.stage, session.failed_codes = digest(token), stage, 0
    session.idle_seconds, session.last_seen_at, session.authenticated_at = idle, at, at
    session.idle_expires_at, session.expires_at = at + timedelta(seconds=idle), at + timedelta(seconds=absolute)
    await session.save()
    if not again:
        await _entered(viewer, user, session)
    return Opened(token, session.id, user.id, stage, absolute)


async def sign_out(viewer: Viewer) -> None:
    """End the viewer's own session. Raises NotFound where there is none."""
    require(viewer, Permission.SESSIONS_END)
    async with database.transaction():
        ended = await Session.filter(id=viewer.session_id, revoked_at=None).update(revoked_at=now())
        if not ended or viewer.session_id is None:
            raise NotFound
        await audit.record(viewer, Permission.SESSIONS_END, ("Session", viewer.session_id))


async def revoke(viewer: Viewer, session_id: int) -> int:
    """End a session in the viewer's scope, effective on its next request. Raises NotFound."""
    scope = require(viewer, Permission.SESSIONS_REVOKE)
    async with database.transaction():
        rows = Session.filter(database.admitted(Session, scope), id=session_id, revoked_at=None)
        if not await rows.update(revoked_at=now()):
            raise NotFound
        await audit.record(viewer, Permission.SESSIONS_REVOKE, ("Session", session_id))
    return session_id


async def revoke_others(viewer: Viewer) -> int:
    """End all sessions of the viewer but the present one; how many there were. Raises ReauthenticationRequired."""
    require(viewer, Permission.SESSIONS_REVOKE)
    require_recent_authentication(viewer)
    async with database.transaction():
        count = await end_others(viewer)
        await audit.record(
            viewer, Permission.SESSIONS_REVOKE, ("User", viewer.user_id or 0), changes={"sessions": (str(count), "0")}
        )
    return count


async def end_others(viewer: Viewer) -> int:
    """End all sessions of the viewer but the present one, inside the present transaction; how many there were.

    Their devices are unknown from then on.
    """
    await devices.trust_no_other(viewer, viewer.user_id or 0)
    rows = Session.filter(user_id=viewer.user_id, revoked_at=None).exclude(id=viewer.session_id)
    return await rows.update(revoked_at=now())


async def touch(session_id: int) -> None:
    """Note that a session is in use: its idle time begins anew."""
    async with database.transaction():
        session = await Session.get_or_none(id=session_id, revoked_at=None)
        if session is not None and now() - session.last_seen_at >= TOUCH_AFTER:
            session.last_seen_at = now()
            session.idle_expires_at = now() + timedelta(seconds=session.idle_seconds)
            await _seen(session.user_id, session.stage, session.last_seen_at)  # the account first, as a sign-in does
            await session.save(update_fields=("last_seen_at", "idle_expires_at"))


async def forget() -> int:
    """Delete sessions that ended long ago; how many."""
    async with database.transaction():
        return await Session.filter(expires_at__lt=now() - KEPT_AFTER_END).delete()


async def _entered(viewer: Viewer, user: User, session: Session) -> None:
    """What follows from being signed in completely; half a sign-in is nothing yet."""
    await _seen(user.id, session.stage, session.last_seen_at)
    if session.stage is Stage.COMPLETE:
        await devices.met(viewer, user)
        await publish(SignedIn(user.id, session.id))
        await session_limits.keep_to(viewer, user, session)


async def _seen(user_id: int, stage: Stage, at: datetime) -> None:
    """Note on the account that it is in use; half a sign-in is no use yet."""
    if stage is Stage.COMPLETE:
        await User.filter(id=user_id).update(last_seen_at=at)


def _lifetimes(user: User, stage: Stage) -> tuple[int, int]:
    if stage is not Stage.COMPLETE:
        half_way: int = limits()["half_way"]
        return half_way, half_way
    found = limits()["kinds"][user.kind.value]
    return found["idle"], found["absolute"]
