"""The one way to a role: everything that speaks against it is looked at here, whoever gives it and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from server.core import approval, database
from server.core.authorization import scope_of
from server.core.clock import now
from server.core.errors import GrantRefused, NotFound, Reason
from server.core.events import publish
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.permissions import conflicts, grantors
from server.domains.permissions.events import RoleGranted
from server.domains.permissions.giving import gives, is_privileged, limits
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.roles import Role, role_named, roles_named
from server.domains.permissions.spans import Span
from server.domains.users.models import User, UserState

IN_USE = frozenset({UserState.ACTIVE, UserState.PENDING_VERIFICATION, UserState.LOCKED})


@dataclass(frozen=True, slots=True)
class Grant:
    """A role for somebody: where, from when (now, where nothing is said) until when, and why."""

    user_id: int
    role: str
    unit_id: int | None = None
    partner_id: int | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    reason: str | None = None
    elevation: bool = False

    @property
    def permission(self) -> Permission:
        return Permission.ELEVATIONS_REQUEST if self.elevation else Permission.ROLE_ASSIGNMENTS_CREATE

    @property
    def span(self) -> Span:
        """When it is held; what should have begun begins now."""
        return Span(max(self.valid_from or now(), now()), self.valid_until)

    @property
    def changes(self) -> dict[str, tuple[str | None, str | None]]:
        """What it changes, for people."""
        told = {"role": self.role, "unit": None if self.unit_id is None else str(self.unit_id)}
        ends = None if self.valid_until is None else self.valid_until.isoformat(timespec="seconds")
        return {name: (None, value) for name, value in (told | {"validUntil": ends}).items() if value is not None}


async def give(viewer: Viewer, grant: Grant, ask: Callable[[Unit | None], None] | None = None) -> int:
    """Give the role inside the present transaction; the assignment's key.

    A privileged role and every elevation need the approval of others, for which `ask` demands it; without it only the
    platform itself gives them. Raises NotFound for an unknown
    user, role or unit, GrantRefused with everything that speaks against it, ApprovalNeeded.
    """
    await raise_version()
    role, unit, user = await role_named(grant.role), await _unit(grant), await _user(viewer, grant)
    given = gives(role)
    reasons = against_holding(grant, role, await Holding.of(user))
    if not grant.elevation:
        lasting = await grantors.throughout(viewer, grant.span)
        reasons += grantors.against(viewer, lasting, user.id, role.key, given, unit)
    if reasons:
        raise GrantRefused(*reasons)
    if grant.elevation or is_privileged(role, given):
        _check_approved(viewer, grant, unit, ask)
    span = grant.span
    made = await RoleAssignment.create(
        user_id=user.id,
        role=role.key,
        unit_id=grant.unit_id,
        partner_id=grant.partner_id,
        valid_from=span.begins,
        valid_until=span.ends,
        granted_by_id=viewer.user_id,
        created_at=now(),
        reason=grant.reason,
        elevation=grant.elevation,
        approval_id=approval.approved_as(),
    )
    await publish(RoleGranted(user.id, role.key))
    subject = ("User", user.id)
    approved = {} if made.approval_id is None else {"approval": (None, str(made.approval_id))}
    changes = grant.changes | approved
    await audit.record(viewer, grant.permission, subject, changes=changes, reason=grant.reason)
    return int(made.id)


def _check_approved(viewer: Viewer, grant: Grant, unit: Unit | None, ask: Callable[[Unit | None], None] | None) -> None:
    """Others have approved it, each of their own will: a platform where nobody could be asked has no elevations."""
    if ask is not None:
        ask(unit)
    if viewer.kind != "SYSTEM" and (ask is None or (grant.elevation and approval.approved_as() is None)):
        raise GrantRefused(Reason("NEEDS_APPROVAL", "This needs the approval of others, and cannot have it here."))


async def _user(viewer: Viewer, grant: Grant) -> User:
    """Whom it is for: oneself, or somebody the viewer may see."""
    rows = User.filter(id=grant.user_id)
    if viewer.kind != "SYSTEM" and not grant.elevation:
        rows = rows.filter(database.admitted(User, scope_of(viewer, Permission.USERS_READ)))
    found = await rows.first()
    if found is None:
        raise NotFound
    return found


async def _unit(grant: Grant) -> Unit | None:
    if grant.unit_id is None:
        return None
    found = await Unit.get_or_none(id=grant.unit_id)
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True, slots=True)
class Holding:
    """Somebody with the roles they hold or will hold, and the pairs of roles that are kept apart."""

    user: User
    known: Sequence[RoleAssignment]
    kept_apart: conflicts.Pairs
    roles: Mapping[str, Role]

    @classmethod
    async def of(cls, user: User) -> "Holding":
        known = await RoleAssignment.filter(Span(now()).meeting, user_id=user.id)
        return cls(user, known, await conflicts.pairs(), await roles_named(one.role for one in known))


def against_holding(grant: Grant, role: Role, holding: Holding) -> list[Reason]:
    """What speaks against the user's holding it, whoever gives it."""
    found: list[Reason] = []
    user, most = holding.user, limits()["most_per_user"]
    if role.retired:
        found.append(Reason("RETIRED_ROLE", f"The role {role.key} has been retired.", {"role": role.key}))
    if user.kind not in role.kinds:
        message = f"A user of kind {user.kind.value} cannot hold the role {role.key}."
        found.append(Reason("WRONG_KIND", message, {"role": role.key, "kind": user.kind.name}))
    if user.state not in IN_USE:
        found.append(Reason("NOT_IN_USE", "The account is not in use.", {"state": user.state.name}))
    span = grant.span
    meeting = [one for one in holding.known if span.meets(Span(one.valid_from, one.valid_until))]
    held = {one.role for one in meeting}
    found += conflicts.against(role, held, holding.kept_apart, holding.roles)
    same = (role.key, grant.unit_id, grant.partner_id)
    if any((one.role, one.unit_id, one.partner_id) == same for one in meeting):
        found.append(Reason("HELD_ALREADY", "This role is held there already, or will be at that time."))
    if len(holding.known) >= most:
        found.append(Reason("TOO_MANY", f"Nobody holds more than {most} roles.", {"most": str(most)}))
    return found
