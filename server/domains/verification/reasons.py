"""The taxonomy of reasons: which outcome a reason is for, and what the applicant reads instead of it."""

from server.core.rules import rule
from server.core.text import Issues
from server.domains.verification.words import CaseKind, CaseState, Reason


def suits(reason: Reason, kind: CaseKind, outcome: CaseState) -> bool:
    """Whether a case of this kind can come to this outcome for the reason."""
    known = rule("verification_reasons").value[reason.name]
    return outcome.name in known["outcomes"] and kind.name in known.get("kinds", [kind.name])


def check(issues: Issues, reason: Reason | None, kind: CaseKind, outcome: CaseState) -> None:
    """Notes a reason that is missing, or is no reason for this."""
    if reason is None:
        issues.add(("reason",), "REQUIRED", "Say why.")
    elif not suits(reason, kind, outcome):
        issues.add(("reason",), "NOT_ALLOWED", f"{reason.name} is no reason for {outcome.name}.")


def told(reason: Reason | None) -> Reason | None:
    """The reason as its applicant reads it."""
    if reason is None:
        return None
    return Reason[rule("verification_reasons").value[reason.name].get("told", reason.name)]
