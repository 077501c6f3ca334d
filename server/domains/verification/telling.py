"""Telling applicants what became of their cases. A message names no person and no number."""

from datetime import datetime
from zoneinfo import ZoneInfo

from server.core.languages import Language
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of
from server.domains.verification.models import VerificationCase
from server.domains.verification.words import CaseKind

ZONE = ZoneInfo("Asia/Shanghai")
NAMES = {
    CaseKind.PERSON: ("实名认证", "identity"),
    CaseKind.ORGANISATION: ("企业认证", "organisation"),
    CaseKind.CERTIFICATE: ("数字证书认证", "certificate"),
}
DATED = frozenset(
    {
        MessageTemplate.VERIFICATION_APPROVED,
        MessageTemplate.VERIFICATION_NEEDS_INFO,
        MessageTemplate.VERIFICATION_ENDS,
    }
)


async def tell(case: VerificationCase, template: MessageTemplate, until: datetime | None = None) -> None:
    """Write to every contact of the applicant, within the present transaction."""
    applicant = await User.get(id=case.applicant_id)
    given = {"what": NAMES[case.kind][case.language.place]}
    if template in DATED:
        given["until"] = "" if until is None else until.astimezone(ZONE).strftime("%Y-%m-%d")
    for contact in contacts_of(applicant):
        await notifications.post(contact, template, Language(case.language), given)
