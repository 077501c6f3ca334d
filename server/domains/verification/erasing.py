"""What a deleted account loses of its verification: who it was about. That there was a case, and what came of it, stays."""

from server.core.clock import now
from server.domains.verification.models import Certificate, CertificateChallenge, VerificationCase
from server.domains.verification.states import OPEN
from server.domains.verification.words import CaseState, CertificateState


async def erase(user_id: int) -> None:
    """Erase persons and certificates inside the present transaction; open cases are withdrawn. Documents are files."""
    at = now()
    cases = VerificationCase.filter(applicant_id=user_id)
    await cases.filter(state__in=sorted(OPEN)).update(state=CaseState.WITHDRAWN, decided_at=at, reviewer_id=None)
    nobody = {"subject_sealed": None, "name_masked": "", "number_masked": "", "number_index": ""}
    await cases.update(**nobody, note=None, answer=None, updated_at=at)
    await CertificateChallenge.filter(certificate__holder_id=user_id).delete()
    held = Certificate.filter(holder_id=user_id)
    await held.exclude(state=CertificateState.REVOKED).update(state=CertificateState.REVOKED, ended_at=at)
    for certificate in await held:
        gone = {"fingerprint": f"erased-{certificate.id}", "serial": "", "issuer": "", "chain_sealed": None}
        await Certificate.filter(id=certificate.id).update(**gone)
