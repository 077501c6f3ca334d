"""Whoever is asking: a person, a machine, or nobody in particular."""

from dataclasses import dataclass, field
from enum import StrEnum


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
class Viewer:
    """Identity and present assignments, read together in one statement at the start of a request.

    `address` is the client's network address and `request_id` the request's; both go to the audit trail and the log.
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
    roles: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "roles", implied_roles(self.stage) | {held.role for held in self.assignments})

    @property
    def is_anonymous(self) -> bool:
        return self.user_id is None


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
