"""What the policies say. Casbin's `enforce` is the only judge; its answers are remembered per policy version.

The judge knows roles, permissions and kinds of scope. Who holds which role, where and when travels in the `Viewer`.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

from server.core.clock import now
from server.core.errors import Forbidden, ReauthenticationRequired, Unauthenticated
from server.core.judging import Judge, Load
from server.core.policies import Decision, Decisions
from server.core.rules import rule
from server.core.scope import RowScope, Scope, ScopeKind
from server.core.viewer import ANONYMOUS, SYSTEM, Viewer
from server.core.vocabulary import Permission

_judge: Judge | None = None


def judge() -> Judge:
    """The process's one judge, made at first use."""
    global _judge
    if _judge is None:
        _judge = Judge()
    return _judge


async def use_policies(load: Load | None) -> None:
    """Set where stored policy lines come from; whatever was remembered of another database is forgotten."""
    await judge().use(load)
    if load is not None:
        for everybody in (ANONYMOUS, SYSTEM):
            await ready(everybody)


async def ready(viewer: Viewer) -> None:
    """See to it that every decision about the viewer is remembered: nothing is judged while a request is answered.

    Whatever makes a viewer calls it, and whatever keeps one for long calls it again.
    """
    known = judge()
    if not known.knows(viewer.roles, viewer.policy_version):
        await known.prepare(viewer.roles, viewer.policy_version)


def require(viewer: Viewer, permission: Permission) -> Scope:
    """The union of scopes in which the viewer holds the permission.

    Raises Unauthenticated where nobody is signed in, Forbidden where the permission is missing or reaches nothing.
    """
    scope = scope_of(viewer, permission)
    if not scope.is_empty:
        return scope
    if viewer.is_anonymous:
        raise Unauthenticated
    raise Forbidden(permission.value)


def require_recent_authentication(viewer: Viewer, within: timedelta | None = None) -> None:
    """The viewer has proved who they are a short while ago: five minutes, where nothing else is said.

    Called beside `require` by what somebody else could do much harm with who finds a session open. Raises
    ReauthenticationRequired: `sessionConfirm` makes the sign-in recent again.
    """
    allowed = within or timedelta(seconds=rule("sessions").value["recent"])
    at = viewer.authenticated_at
    if at is None or not timedelta(0) <= now() - at <= allowed:
        raise ReauthenticationRequired(int(allowed.total_seconds()))


def decisions_of(viewer: Viewer) -> Decisions:
    """What was decided for the viewer's roles: the same object for as long as the same policies count."""
    return judge().decisions(viewer.roles, viewer.policy_version)


def scope_of(viewer: Viewer, permission: Permission) -> Scope:
    """Like `require`, but an empty scope instead of a refusal."""
    decision = judge().decide(viewer.roles, permission, viewer.policy_version)
    known = viewer.scopes.get(permission)
    if known is None or known[0] is not decision:
        known = viewer.scopes[permission] = (decision, scope_given(viewer, _given(viewer, permission, decision)))
    found: Scope = known[1]  # type: ignore[assignment]
    return found


def _given(viewer: Viewer, permission: Permission, decision: Decision) -> Decision:
    """What of a decision the viewer was given: everything, but for a program, which has its owner's roles."""
    if viewer.program is None:
        return decision
    kinds = {ScopeKind(kind) for name, kind in viewer.program.grants if name == permission}
    return {role: kept for role, held in decision.items() if (kept := narrowed(held, kinds))}


def narrowed(held: frozenset[ScopeKind], given: Collection[ScopeKind]) -> frozenset[ScopeKind]:
    """The kinds of scope that are both held and given; whoever may everywhere may give their own."""
    implied = held | {ScopeKind.OWN} if ScopeKind.ANY in held else held
    return implied & frozenset(given)


def scope_given(viewer: Viewer, decision: Decision) -> Scope:
    """What a decision comes to for somebody who holds its roles where their assignments say."""
    held: dict[str, list[tuple[int | None, int | None]]] = {}
    for assignment in viewer.assignments:
        held.setdefault(assignment.role, []).append((assignment.unit_id, assignment.partner_id))
    everywhere = False
    own: set[int] = set()
    partners: set[int] = set()
    units: set[int] = set()
    for role, kinds in decision.items():
        everywhere = everywhere or ScopeKind.ANY in kinds
        if ScopeKind.OWN in kinds and viewer.user_id is not None:
            own.update({viewer.user_id, viewer.holder_id or viewer.user_id})
        for unit_id, partner_id in held.get(role, ()):
            if ScopeKind.UNIT in kinds and unit_id is not None:
                units.add(unit_id)
            if ScopeKind.PARTNER in kinds and partner_id is not None:
                partners.add(partner_id)
    return Scope(everywhere, frozenset(own), frozenset(partners), frozenset(units))


def reach(
    viewer: Viewer, row_scope: RowScope, permissions: Sequence[Permission]
) -> Callable[[Sequence[object]], Sequence[bool]]:
    """For rows given by the values of `row_scope.columns`: which of the permissions, in their order, reach them.

    The viewer's scopes are looked up once; where no row makes a difference, none is looked at.
    """
    scopes = [scope_of(viewer, permission) for permission in permissions]
    everywhere = tuple(scope.any for scope in scopes)
    if all(scope.any or scope.is_empty for scope in scopes):
        return lambda columns: everywhere
    names = row_scope.columns

    def reached(columns: Sequence[object]) -> tuple[bool, ...]:
        row = dict(zip(names, columns, strict=True))
        return tuple(scope.any or row_scope.admits(scope, row) for scope in scopes)

    return reached


def permissions_of(viewer: Viewer) -> frozenset[Permission]:
    """Everything the viewer may do somewhere."""
    return frozenset(permission for permission in Permission if not scope_of(viewer, permission).is_empty)


def kinds_held(viewer: Viewer, permission: Permission) -> frozenset[ScopeKind]:
    """In which kinds of scope the viewer holds the permission, through whichever role."""
    decision = judge().decide(viewer.roles, permission, viewer.policy_version)
    return frozenset(kind for kinds in _given(viewer, permission, decision).values() for kind in kinds)


def rights_of(viewer: Viewer) -> object:
    """Who the viewer is, what they hold, and what that allows: equal for as long as nothing of it has changed."""
    return *viewer.standing, judge().decisions(viewer.roles, viewer.policy_version)
