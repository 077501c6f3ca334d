"""Whoever is asking: a person, a machine, or nobody in particular."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from server.core.languages import Language

MOST_KNOWN = 2048
Scopes = dict[str, tuple[object, object]]


class Stage(StrEnum):
    """How far a sign-in has come."""

    ANONYMOUS = "ANONYMOUS"
    SECOND_FACTOR = "SECOND_FACTOR"
    ENROLMENT = "ENROLMENT"
    COMPLETE = "COMPLETE"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One role held now, and where: in a unit, for a partner, or (neither) wherever the role's own scopes reach."""

    role: str
    unit_id: int | None = None
    partner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Program:
    """An integrator's program. It may do what its owner may, as far as `grants` go: permissions, each with a kind of scope.

    `trusted_only`: it sends documents by their id only. `rate_class` says how much it may ask for.
    """

    client_id: int
    owner_id: int
    owner_kind: str
    grants: frozenset[tuple[str, str]] = frozenset()
    trusted_only: bool = True
    rate_class: str = ""
    token_id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Identity and present assignments, read together in one statement at the start of a request.

    `address` is the client's network address and `request_id` the request's; both go to the audit trail and the log.
    `device` is what its browser remembers of earlier sign-ins, `language` the one it prefers, `authenticated_at` when the
    viewer last proved who they are. Of a `program` the assignments are its owner's.
    """

    user_id: int | None = None
    session_id: int | None = None
    name: str = ""
    kind: str = ""
    stage: Stage = Stage.ANONYMOUS
    assignments: tuple[Assignment, ...] = ()
    policy_version: int = 0
    address: str = ""
    user_agent: str = ""
    request_id: str = ""
    device: str = field(default="", repr=False)
    language: Language = Language.ZH_CN
    authenticated_at: datetime | None = None
    program: Program | None = None
    roles: frozenset[str] = field(init=False)
    scopes: Scopes = field(init=False, compare=False, repr=False)
    """What `authorization.scope_of` has found out, by permission: the same for whoever is the same user and holds the same."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "roles", _roles(self.stage, self.assignments))
        object.__setattr__(self, "scopes", _scopes(self.user_id, self.assignments, self.program))

    @property
    def is_anonymous(self) -> bool:
        return self.user_id is None

    @property
    def holder_id(self) -> int | None:
        """Whose what the viewer makes is: a program works for its owner."""
        return self.user_id if self.program is None else self.program.owner_id

    @property
    def holder_kind(self) -> str:
        """What whoever the viewer works for is to the platform."""
        return self.kind if self.program is None else self.program.owner_kind

    @property
    def standing(self) -> tuple[object, ...]:
        """What an open connection rests on: when it changes, the connection is over."""
        return self.user_id, self.assignments, self.program


@lru_cache(MOST_KNOWN)
def _roles(stage: Stage, assignments: tuple[Assignment, ...]) -> frozenset[str]:
    return implied_roles(stage) | {held.role for held in assignments}


@lru_cache(MOST_KNOWN)
def _scopes(user_id: int | None, assignments: tuple[Assignment, ...], program: Program | None) -> Scopes:
    return {}


def implied_roles(stage: Stage) -> frozenset[str]:
    """Roles nobody is assigned: they follow from how far the sign-in has come."""
    match stage:
        case Stage.COMPLETE:
            return frozenset({"anonymous", "signed_in"})
        case Stage.ANONYMOUS:
            return frozenset({"anonymous"})
        case half_way:
            return frozenset({half_way.value.lower()})


ANONYMOUS = Viewer()
SYSTEM = Viewer(name="system", kind="SYSTEM", assignments=(Assignment("system"),))
