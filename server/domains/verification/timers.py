"""What time does to cases: claims end, questions lapse, approvals are warned of and end, certificates end."""

from datetime import timedelta
from typing import Any

from server.core import database
from server.core.clock import now
from server.core.viewer import SYSTEM
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications.words import MessageTemplate
from server.domains.verification import documents
from server.domains.verification.loading import limits, move
from server.domains.verification.models import Certificate, CertificateChallenge, VerificationCase
from server.domains.verification.reviewing import waiting
from server.domains.verification.telling import tell
from server.domains.verification.words import CaseState, CertificateState

S, C = CaseState, CertificateState
BATCH = 100
EVERY = timedelta(minutes=10)


@handler(JobKind.VERIFICATIONS_TIME, every=EVERY)
async def pass_time(ctx: Context) -> None:
    """One kind of deadline after the other, each case in a transaction of its own; done again, it finds nothing to do."""
    steps = (release_claims, lapse, warn, expire, end_certificates, forget_challenges)
    await ctx.save(total=len(steps))
    for done, step in enumerate(steps, 1):
        await step()
        await ctx.save(done=done)


async def release_claims() -> int:
    """Put cases back into the queue whose reviewer did not come to a decision in time; how many."""

    async def work(case: VerificationCase) -> None:
        before = case.state
        await move(case, waiting(case), reviewer_id=None)
        await _record(case, Permission.VERIFICATIONS_REVIEW, before)

    return await _each(work, state=S.IN_REVIEW, claim_ends_at__lte=now())


async def lapse() -> int:
    """Close cases whose applicant did not answer in time; how many."""

    async def work(case: VerificationCase) -> None:
        before = case.state
        await move(case, S.LAPSED, decided_at=now(), answer_due_at=None)
        await documents.keep_until(case, now() + timedelta(days=limits()["refused_kept_days"]))
        await tell(case, MessageTemplate.VERIFICATION_LAPSED)
        await _record(case, Permission.VERIFICATIONS_SUBMIT, before)

    return await _each(work, state=S.NEEDS_INFO, answer_due_at__lte=now())


async def warn() -> int:
    """Tell holders of approvals that end soon, once; how many."""

    async def work(case: VerificationCase) -> None:
        await VerificationCase.filter(id=case.id).update(warned_at=now())
        await tell(case, MessageTemplate.VERIFICATION_ENDS, case.expires_at)

    soon = now() + timedelta(days=limits()["warned_days"])
    return await _each(work, state=S.APPROVED, warned_at=None, expires_at__gt=now(), expires_at__lte=soon)


async def expire() -> int:
    """End approvals whose time is over; how many."""

    async def work(case: VerificationCase) -> None:
        before = case.state
        await move(case, S.EXPIRED)
        await tell(case, MessageTemplate.VERIFICATION_ENDED)
        await _record(case, Permission.VERIFICATIONS_REVIEW, before)

    return await _each(work, state=S.APPROVED, expires_at__lte=now())


async def end_certificates() -> int:
    """End certificates whose validity is over; how many."""
    alive = [C.PENDING, C.ACTIVE, C.SUSPENDED]
    async with database.transaction():
        over = Certificate.filter(state__in=alive, valid_until__lte=now())
        return await over.update(state=C.EXPIRED, ended_at=now())


async def forget_challenges() -> int:
    """Delete challenges nobody answered; answered ones are evidence. How many."""
    async with database.transaction():
        return await CertificateChallenge.filter(answered_at=None, expires_at__lte=now() - timedelta(days=1)).delete()


async def _each(work: Any, **due: Any) -> int:
    done, after = 0, 0
    while keys := await VerificationCase.filter(id__gt=after, **due).order_by("id").limit(BATCH).values_list("id"):
        for (key,) in keys:
            async with database.transaction():
                case = await VerificationCase.filter(id=key, **due).select_for_update().first()
                if case is not None:
                    await work(case)
                    done += 1
            after = key
    return done


async def _record(case: VerificationCase, permission: Permission, before: CaseState) -> None:
    changes = {"state": (before.name, case.state.name)}
    await audit.record(SYSTEM, permission, ("VerificationCase", case.id), changes=changes)
