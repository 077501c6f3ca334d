"""How many sessions an account may have at once, by kind, as `policies/rules/sessions.yaml` has it.

Only complete ones count. Half a sign-in reaches nothing and is over in ten minutes; if it counted, whoever knows no more than
a password could end the sessions of the account's owner.
"""

from dataclasses import replace

from server.core.clock import now
from server.core.rules import rule
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users.models import Session, User, UserKind


def most(kind: UserKind) -> int:
    """How many complete sessions an account of this kind may have."""
    found: int = rule("sessions").value["kinds"][kind.value]["most"]
    return found


async def keep_to(viewer: Viewer, user: User, present: Session) -> None:
    """End what is one too many beside a session that has just become complete: the one used longest ago.

    Inside a transaction that has written the account's row: of two sign-ins at once the second counts the first.
    """
    at = now()
    open_ = Session.filter(user_id=user.id, stage=Stage.COMPLETE, revoked_at=None)
    others = open_.filter(idle_expires_at__gt=at, expires_at__gt=at).exclude(id=present.id)
    known = [one async for one in others.order_by("-last_seen_at", "-id").only("id")]
    if not (surplus := [one.id for one in known[most(user.kind) - 1 :]]):
        return
    await Session.filter(id__in=surplus).update(revoked_at=at)
    owner = replace(viewer, user_id=user.id, name=user.display_name)
    changes = {"sessions": (str(len(known) + 1), str(most(user.kind)))}
    await audit.record(owner, Permission.SESSIONS_REVOKE, ("User", user.id), changes=changes)
