"""Changes of rights as somebody supposes them, and what they come to: whose assignments, and which roles' lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from server.core import database
from server.core.authorization import scope_of
from server.core.errors import Reason
from server.core.explaining import Line
from server.core.text import Issues
from server.core.viewer import Assignment, Viewer
from server.core.vocabulary import Permission
from server.domains.explanations.deciding import IMPLIED, Span, held_by
from server.domains.permissions import conflicts
from server.domains.permissions.models import RoleAssignment, Unit
from server.domains.permissions.roles import Role, all_roles
from server.domains.users.models import User, UserState

MOST_CHANGES = 20
MOST_LINES = 400
LONGEST_ROLE = 40


class ChangeKind(StrEnum):
    """What is supposed."""

    ASSIGNMENT_ADD = "assignment_add"
    ASSIGNMENT_REMOVE = "assignment_remove"
    ROLE_SET = "role_set"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: an assignment more or less, or all lines of a role, which may be a new one."""

    kind: ChangeKind
    user_id: int | None = None
    role: str = ""
    unit_id: int | None = None
    assignment_id: int | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a change could not be done as it is supposed; the place of the change among those given."""

    change: int
    reason: Reason


@dataclass(slots=True)
class Supposed:
    """For each account named, what it holds and would hold; for each role changed, the lines it would have."""

    people: dict[int, tuple[frozenset[Assignment], frozenset[Assignment]]] = field(default_factory=dict)
    lines: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    problems: tuple[Problem, ...] = ()


async def checked(viewer: Viewer, changes: Sequence[Change]) -> Supposed:
    """What the changes come to, done one after another. Raises InvalidInput."""
    issues = Issues()
    issues.number(("changes",), len(changes), least=1, most=MOST_CHANGES)
    issues.check()
    found = Supposed()
    known = {role.key: role for role in await all_roles()}
    working = _Working(viewer, found, issues, known, await conflicts.pairs())
    for place, change in enumerate(changes):
        await working.take(place, change)
    issues.check()
    found.people = {
        key: (frozenset(before.values()), frozenset(after.values())) for key, (before, after) in working.held.items()
    }
    found.problems = tuple(working.problems)
    return found


class _Working:
    """Takes one change after another."""

    def __init__(
        self,
        viewer: Viewer,
        found: Supposed,
        issues: Issues,
        known: Mapping[str, Role],
        kept_apart: conflicts.Pairs,
    ) -> None:
        self._known, self._kept_apart = known, kept_apart
        self._seen = scope_of(viewer, Permission.USERS_READ)
        self._found, self._issues = found, issues
        self._users: dict[int, User] = {}
        self.held: dict[int, tuple[dict[int, Assignment], dict[int, Assignment]]] = {}
        """Of each active account its assignments by key, before and after; what is added has keys below zero."""
        self.problems: list[Problem] = []

    async def take(self, place: int, change: Change) -> None:
        at = ("changes", str(place))
        if change.kind is ChangeKind.ROLE_SET:
            self._set(at, change)
        elif change.kind is ChangeKind.ASSIGNMENT_ADD:
            await self._add(at, place, change)
        else:
            await self._remove(at, change)

    def _set(self, at: tuple[str, ...], change: Change) -> None:
        role = self._issues.text((*at, "roleKey"), change.role, most=LONGEST_ROLE)
        if role in IMPLIED or not role.replace("_", "").isalnum():
            self._issues.add((*at, "roleKey"), "UNKNOWN", "There is no such role to be changed.")
        if len(change.lines) > MOST_LINES:
            self._issues.add((*at, "permissions"), "TOO_LONG", f"Use at most {MOST_LINES}.", max=MOST_LINES)
        self._found.lines[role] = change.lines
        self._found.roles.add(role)

    async def _add(self, at: tuple[str, ...], place: int, change: Change) -> None:
        user = await self._user(change.user_id)
        if user is None:
            self._issues.add((*at, "userId"), "UNKNOWN", "There is no such account.")
        if change.role not in self._known and change.role not in self._found.lines:
            self._issues.add((*at, "roleKey"), "UNKNOWN", "There is no such role.")
        if change.unit_id is not None and not await Unit.filter(id=change.unit_id).exists():
            self._issues.add((*at, "unitId"), "UNKNOWN", "There is no such unit.")
        if user is None or self._issues:
            return
        _, after = self.held.get(user.id, ({}, {}))
        held = {one.role for one in after.values()}
        self.problems += [
            Problem(place, one) for one in problems(user, change.role, held, self._known, self._kept_apart)
        ]
        after[-1 - place] = Assignment(change.role, change.unit_id)
        self._found.roles.add(change.role)

    async def _remove(self, at: tuple[str, ...], change: Change) -> None:
        rows = RoleAssignment.filter(database.admitted(RoleAssignment, self._seen), id=change.assignment_id or 0)
        row = await rows.using_db(database.present()).first()
        if row is None:
            self._issues.add((*at, "assignmentId"), "UNKNOWN", "There is no such assignment.")
            return
        await self._user(row.user_id)
        _, after = self.held.get(row.user_id, ({}, {}))
        after.pop(row.id, None)
        self._found.roles.add(row.role)

    async def _user(self, user_id: int | None) -> User | None:
        """The account, once what it holds now is known: nothing where it is not active."""
        if user_id is None:
            return None
        if user_id not in self._users:
            rows = User.filter(database.admitted(User, self._seen), id=user_id).using_db(database.present())
            user = await rows.first()
            if user is None:
                return None
            self._users[user_id] = user
            if user.state is UserState.ACTIVE:
                held = {
                    one.id: Assignment(one.role, one.unit_id, one.partner_id)
                    for one in await held_by(user_id)
                    if one.span is Span.PRESENT
                }
                self.held[user_id] = (held, {**held})
        return self._users[user_id]


def problems(
    user: User, role: str, held: Iterable[str], roles: Mapping[str, Role], kept_apart: conflicts.Pairs
) -> list[Reason]:
    """Why the role could not be granted to the account beside those it holds."""
    known = roles.get(role)
    found: list[Reason] = []
    if user.state is not UserState.ACTIVE:
        found.append(Reason("ACCOUNT_NOT_ACTIVE", "The account is not active."))
    if known is not None and user.kind not in known.kinds:
        found.append(
            Reason("KIND", f"A user of kind {user.kind.value} cannot hold it.", {"kind": user.kind.name, "role": role})
        )
    if known is not None:
        found += conflicts.against(known, held, kept_apart, roles)
    return found
