"""What the policies say. Casbin's `enforce` is the only judge; its answers are remembered per policy version.

The judge knows roles, permissions and kinds of scope. Who holds which role, where and when travels in the `Viewer`.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import casbin
from casbin import persist

from server.core.clock import now
from server.core.errors import Forbidden, ReauthenticationRequired, Unauthenticated
from server.core.rules import rule
from server.core.scope import RowScope, Scope, ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission

ACCESS = Path(__file__).parents[2] / "policies" / "access"
VERSIONS = 4
"""Of so many policy versions answers are kept: readers may lag behind for a moment."""

Decision = Mapping[str, frozenset[ScopeKind]]
"""For each role that grants the permission, the kinds of scope it grants it in."""


class PolicyFolder(persist.Adapter):
    """Every CSV of the folder, so that each domain owns its own file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_policy(self, model: Any) -> None:
        for file in sorted(self._folder.glob("*.csv")):
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.strip() and not line.startswith("#"):
                    persist.load_policy_line(line.strip(), model)


def _holds(roles: str, role: str) -> bool:
    return role in roles.split("|")


class Judge:
    """Casbin behind a memory. Answers are kept per (role set, permission) for each of the latest policy versions asked about.

    A permission's question is put to an enforcer that holds its lines alone: no other line can match it, and casbin looks
    at every line it has.
    """

    def __init__(self, folder: Path = ACCESS) -> None:
        self._model = str(folder / "model.conf")
        self._enforcer = casbin.Enforcer(self._model, PolicyFolder(folder))
        self._narrow: dict[Permission, Any] = {}
        self._remembered: OrderedDict[int, dict[tuple[frozenset[str], Permission], Decision]] = OrderedDict()
        self._lock = threading.Lock()

    def decide(self, roles: frozenset[str], permission: Permission, version: int) -> Decision:
        """Which of the roles grant the permission, and how widely, under the policies of that version."""
        key = (roles, permission)
        memory = self._remembered.get(version)
        if memory is not None and (known := memory.get(key)) is not None:
            return known
        with self._lock:
            memory = self._remembered.setdefault(version, {})
            while len(self._remembered) > VERSIONS:
                self._remembered.popitem(last=False)
            decision = memory[key] = self._ask(roles, permission)
            return decision

    def _ask(self, roles: frozenset[str], permission: Permission) -> Decision:
        node_type, verb = permission.split(":")
        enforcer = self._enforcer_of(permission)
        together = "|".join(sorted(f"role:{role}" for role in roles))
        answer: dict[str, frozenset[ScopeKind]] = {}
        for role in sorted(roles):
            kinds = frozenset(
                kind for kind in ScopeKind if enforcer.enforce(f"role:{role}", together, node_type, verb, kind.value)
            )
            if kinds:
                answer[role] = kinds
        return answer

    def _enforcer_of(self, permission: Permission) -> Any:
        found = self._narrow.get(permission)
        if found is None:
            found = self._narrow[permission] = casbin.Enforcer(self._model)
            found.add_function("holds", _holds)
            for line in self._enforcer.get_filtered_policy(1, *permission.split(":")):
                found.add_policy(*line)
        return found

    @property
    def remembered(self) -> int:
        """How many answers are remembered, of all policy versions."""
        return sum(map(len, tuple(self._remembered.values())))

    def change(self, lines: Iterable[Sequence[str]]) -> None:
        """Put other policy lines in place of the present ones. Answers from before are forgotten with them."""
        with self._lock:
            self._enforcer.clear_policy()
            for line in lines:
                self._enforcer.add_policy(*line)
            self._narrow.clear()
            self._remembered.clear()

    def policies(self) -> list[list[str]]:
        """All policy lines as casbin holds them: subject, node type, verb, scope, effect."""
        return [list(line) for line in self._enforcer.get_policy()]


_judge: Judge | None = None


def judge() -> Judge:
    """The process's one judge, made at first use."""
    global _judge
    if _judge is None:
        _judge = Judge()
    return _judge


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


def scope_of(viewer: Viewer, permission: Permission) -> Scope:
    """Like `require`, but an empty scope instead of a refusal."""
    decision = judge().decide(viewer.roles, permission, viewer.policy_version)
    known = viewer.scopes.get(permission)
    if known is None or known[0] is not decision:
        known = viewer.scopes[permission] = (decision, scope_given(viewer, decision))
    found: Scope = known[1]  # type: ignore[assignment]
    return found


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
            own.add(viewer.user_id)
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
