"""Helping somebody who has lost their second factor: on proof as at the beginning, with two administrators, never oneself.

The proof is looked at when it is given and once more when the removal is carried out. It is newer than the factor, so
it is good for one removal: the factor that is set up afterwards is newer than the proof.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NoReturn

from server.core import approval, database
from server.core.approval import Command
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now, today
from server.core.errors import Conflict, InvalidInput, Issue, NotFound
from server.core.languages import Language
from server.core.rules import rule
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import lost_factors, one_time_codes, revealing
from server.domains.users.models import User
from server.domains.verification import levels
from server.domains.verification.models import VerificationCase
from server.domains.verification.numbers import judged
from server.domains.verification.subjects import number_index
from server.domains.verification.words import CaseKind, CaseState, FactorProof

P = FactorProof
IDENTITY = frozenset({CaseKind.PERSON, CaseKind.ORGANISATION})
AS_SEEN = frozenset({CaseState.APPROVED, CaseState.EXPIRED})
PATHS = {P.VERIFICATION: "verificationId", P.DOCUMENT: "documentNumber", P.CONTACT_CODE: "code"}


@dataclass(frozen=True, slots=True)
class Loss:
    """Whose factor is lost, why it is removed, and how they are known; what goes with other proofs is left out."""

    user_id: int
    reason: str
    proof: FactorProof
    case_id: int | None = None
    document_number: str = field(default="", repr=False)
    code_token: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


async def send_code(viewer: Viewer, user_id: int, language: Language) -> one_time_codes.Requested:
    """Send a code to a contact of somebody who has lost their factor; they read it to whoever helps them.

    Raises ReauthenticationRequired, NotFound, Conflict, InvalidInput, TooManyAttempts.
    """
    user = await _somebody_else(viewer, user_id)
    await lost_factors.set_up_at(user.id)
    return await lost_factors.send_code(viewer, user, language)


async def remove(viewer: Viewer, loss: Loss) -> int:
    """Remove every second factor of somebody who has lost it, once somebody else has approved that. The user's key.

    Raises ReauthenticationRequired, InvalidInput, NotFound, InvalidCode, TooManyAttempts, ApprovalNeeded; Conflict for
    one's own, and where no factor is set up.
    """
    user = await _somebody_else(viewer, loss.user_id)
    issues = Issues()
    why = revealing.checked_reason(issues, loss.reason)
    issues.check()
    await lost_factors.set_up_at(user.id)
    await _check_kind(user, loss.proof)
    return await _remove(viewer, user.id, why, loss.proof, await _evidence(viewer, user, loss))


async def carry_out_remove(viewer: Viewer, payload: Mapping[str, Any]) -> tuple[str, int]:
    """Remove the factors of somebody whose loss was approved."""
    proof = FactorProof[payload["proof"]]
    return "User", await _remove(viewer, payload["user_id"], payload["reason"], proof, payload["evidence"])


async def _remove(viewer: Viewer, user_id: int, reason: str, proof: FactorProof, evidence: int | None) -> int:
    user = await _somebody_else(viewer, user_id)
    async with database.transaction():
        await User.filter(id=user.id).select_for_update(no_key=True).get()  # of two removals one sees the other
        since = await lost_factors.set_up_at(user.id)
        await _check_kind(user, proof)
        await _check(user, proof, evidence, since)
        payload = {"user_id": user.id, "reason": reason, "proof": proof.name, "evidence": evidence}
        changes: dict[str, tuple[str | None, str | None]]
        changes = {"second_factor": ("confirmed", "removed"), "proof": (None, _named(proof, evidence))}
        approval.demand(viewer, Command(Permission.SECOND_FACTORS_REMOVE, payload, ("User", user.id), changes))
        ended = await lost_factors.take_away(user)
        changes |= {"sessions": (str(ended), "0"), "approval": (None, str(approval.approved_as() or "-"))}
        await audit.record(viewer, Permission.SECOND_FACTORS_REMOVE, ("User", user.id), changes=changes, reason=reason)
    return user_id


async def _somebody_else(viewer: Viewer, user_id: int) -> User:
    """The user within the viewer's scope, where whoever asks is neither they nor away for long."""
    scope = require(viewer, Permission.SECOND_FACTORS_REMOVE)
    require_recent_authentication(viewer)
    rows = User.filter(database.admitted(User, scope), id=user_id)
    user = await rows.using_db(database.present()).first()
    if user is None:
        raise NotFound
    if user.id == viewer.user_id:
        raise Conflict("Nobody removes their own second factor here.")
    return user


async def _check_kind(user: User, proof: FactorProof) -> None:
    """Whether the account is known by this as surely as at the beginning. Raises InvalidInput, Conflict."""
    rules = rule("lost_factors").value
    enough = rules["proofs"].get(user.kind.value)
    if enough is None:
        raise Conflict("This is no person's account.")
    if user.kind.value in rules["verified"] and await _held(user, *IDENTITY):
        enough = rules["verified"][user.kind.value]
    if proof.name not in enough:
        _refuse("proof", "PROOF_TOO_WEAK", "This account was entered, or is verified, by more than that.")


async def _evidence(viewer: Viewer, user: User, loss: Loss) -> int | None:
    """The key of what proves it. Raises InvalidInput, InvalidCode, TooManyAttempts."""
    match loss.proof:
        case P.VERIFICATION:
            return loss.case_id
        case P.DOCUMENT:
            await revealing.spend(viewer)
            return await _case_with(user, loss.document_number)
        case P.CONTACT_CODE:
            return await lost_factors.prove(user.id, loss.code_token, loss.code)
        case P.IN_PERSON:
            return None


async def _case_with(user: User, number: str) -> int | None:
    """The case in force that was approved for the document of this number."""
    for case in await _held(user, CaseKind.PERSON):
        verdict = judged(case.document_type, number, today())
        if number_index(case.document_type, verdict.number) == case.number_index:
            return int(case.id)
    return None


async def _check(user: User, proof: FactorProof, evidence: int | None, since: datetime) -> None:
    """Whether the evidence is there, the person's own, and new enough. Raises InvalidInput."""
    match proof:
        case P.VERIFICATION:
            case = next((one for one in await _held(user, *IDENTITY) if one.id == evidence), None)
            if case is None or case.decided_at is None:
                _refuse(PATHS[proof], "NO_EVIDENCE", "This is no approved verification of this person.")
            _check_age(proof, case.decided_at, since)
            await _check_same(user, case)
        case P.DOCUMENT:
            if evidence not in [case.id for case in await _held(user, CaseKind.PERSON)]:
                _refuse(PATHS[proof], "DOCUMENT_DIFFERS", "This is not the document this person was verified by.")
        case P.CONTACT_CODE:
            given_at = None if evidence is None else await lost_factors.proved_at(user.id, evidence)
            if given_at is None:
                _refuse(PATHS[proof], "NO_EVIDENCE", "No code was given that was sent to this person.")
            _check_age(proof, given_at, since)
        case P.IN_PERSON:
            pass


async def _held(user: User, *kinds: CaseKind) -> list[VerificationCase]:
    """The approved cases of these kinds that have not ended."""
    return [case for case in await levels.held(user.id) if case.kind in kinds]


async def _check_same(user: User, case: VerificationCase) -> None:
    """Whoever was verified before is the same person now, by one of the documents they were known by."""
    known = VerificationCase.filter(applicant_id=user.id, kind=case.kind, state__in=sorted(AS_SEEN))
    before = [one.number_index for one in await known.exclude(id=case.id)]
    if before and case.number_index not in before:
        _refuse(PATHS[P.VERIFICATION], "OTHER_PERSON", "It is about another document than those known before.")


def _check_age(proof: FactorProof, at: datetime, since: datetime) -> None:
    hours = rule("lost_factors").value["hours"]
    if not since < at or at <= now() - timedelta(hours=hours):
        message = f"It has to be newer than the factor that is lost, and at most {hours} hours old."
        _refuse(PATHS[proof], "OUTDATED", message, hours=hours)


def _named(proof: FactorProof, evidence: int | None) -> str:
    """The proof as approvers and the trail read it."""
    match proof:
        case P.VERIFICATION | P.DOCUMENT:
            return f"{proof.name} VerificationCase:{evidence}"
        case _:
            return proof.name


def _refuse(path: str, code: str, message: str, **params: int) -> NoReturn:
    raise InvalidInput([Issue((path,), code, message, {name: str(value) for name, value in params.items()})])
