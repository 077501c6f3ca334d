"""Cases brought into a unit of work, and what every change of one leaves behind."""

from typing import Any

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import NotFound, VersionConflict
from server.core.rules import rule
from server.core.transitions import check_transition
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.verification.models import VerificationCase
from server.domains.verification.states import TRANSITIONS
from server.domains.verification.words import CaseState


def limits() -> dict[str, int]:
    """How cases run (`policies/rules/verification.yaml`)."""
    found: dict[str, int] = rule("verification").value
    return found


async def load(viewer: Viewer, permission: Permission, case_id: int, expected_version: int) -> VerificationCase:
    """The row within the viewer's scope, locked. Raises NotFound, VersionConflict."""
    rows = VerificationCase.filter(database.admitted(VerificationCase, require(viewer, permission)), id=case_id)
    case = await rows.select_for_update().first()
    if case is None:
        raise NotFound
    if case.version != expected_version:
        raise VersionConflict(case.version)
    return case


async def move(case: VerificationCase, to: CaseState, **changed: Any) -> None:
    """Bring the case to a state and save it with a new version. Raises InvalidTransition."""
    check_transition(TRANSITIONS, case.state, to)
    case.state, case.updated_at, case.version = to, now(), case.version + 1
    for name, value in changed.items():
        setattr(case, name, value)
    if to is not CaseState.IN_REVIEW:
        case.claim_ends_at = None
    await case.save()
