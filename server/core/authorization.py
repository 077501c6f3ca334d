"""What the policies say. Casbin's `enforce` is the only judge; its answers are remembered per policy version.

The judge knows roles, permissions and kinds of scope. Who holds which role, where and when travels in the `Viewer`.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import casbin
from casbin import persist

from server.core.errors import Forbidden, Unauthenticated
from server.core.scope import Scope, ScopeKind
from server.core.viewer import Viewer
from server.core.vocabulary import Permission

ACCESS = Path(__file__).parents[2] / "policies" / "access"

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
    """Casbin behind a memory. Answers are kept per (role set, permission) and dropped as a whole with a new version."""

    def __init__(self, folder: Path = ACCESS) -> None:
        self._enforcer = casbin.Enforcer(str(folder / "model.conf"), PolicyFolder(folder))
        self._enforcer.add_function("holds", _holds)
        self._remembered: dict[tuple[frozenset[str], Permission], Decision] = {}
        self._version = 0
        self._lock = threading.Lock()

    def decide(self, roles: frozenset[str], permission: Permission, version: int) -> Decision:
        """Which of the roles grant the permission, and how widely, under the policies of that version."""
        key = (roles, permission)
        if version == self._version and (known := self._remembered.get(key)) is not None:
            return known
        with self._lock:
            if version > self._version:
                self._remembered = {}
                self._version = version
            memory = self._remembered
            decision = self._ask(roles, permission)
            if version == self._version:
                memory[key] = decision
            return decision

    def _ask(self, roles: frozenset[str], permission: Permission) -> Decision:
        node_type, verb = permission.split(":")
        together = "|".join(sorted(f"role:{role}" for role in roles))
        answer: dict[str, frozenset[ScopeKind]] = {}
        for role in sorted(roles):
            kinds = frozenset(
                kind
                for kind in ScopeKind
                if self._enforcer.enforce(f"role:{role}", together, node_type, verb, kind.value)
            )
            if kinds:
                answer[role] = kinds
        return answer

    def change(self, lines: Iterable[Sequence[str]]) -> None:
        """Put other policy lines in place of the present ones. Answers from before are forgotten with them."""
        with self._lock:
            self._enforcer.clear_policy()
            for line in lines:
                self._enforcer.add_policy(*line)
            self._remembered = {}

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


def scope_of(viewer: Viewer, permission: Permission) -> Scope:
    """Like `require`, but an empty scope instead of a refusal."""
    decision = judge().decide(viewer.roles, permission, viewer.policy_version)
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


def permissions_of(viewer: Viewer) -> frozenset[Permission]:
    """Everything the viewer may do somewhere."""
    return frozenset(permission for permission in Permission if not scope_of(viewer, permission).is_empty)
