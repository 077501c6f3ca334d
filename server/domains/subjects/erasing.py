"""Deleting an account: what names its person is erased or made unreadable, what a law keeps stays sealed until its time.

Sealed texts are overwritten, and the masks and blind indexes beside them, so that no key opens what stands in the tables any
more. What is left of them outside (old pages of the file, backups) is sealed with a data key, and unreadable for good when
that key has been rotated and destroyed. The account's row stays, without anything of its person, because orders and the trail
name it.
"""

from datetime import timedelta

from server.core.clock import now
from server.core.errors import Conflict
from server.core.rules import rule
from server.core.viewer import Viewer
from server.domains.approvals import erasing as approvals
from server.domains.clients import erasing as clients
from server.domains.explanations import erasing as explanations
from server.domains.files import service as files
from server.domains.notifications import service as notifications
from server.domains.orders import erasing as orders
from server.domains.orders.models import Order
from server.domains.permissions import service as permissions
from server.domains.reviews import erasing as reviews
from server.domains.security import erasing as security
from server.domains.subjects.models import SubjectRequest
from server.domains.users import erasing as users
from server.domains.users.models import Consent, User, UserKind
from server.domains.users.reaching import contacts_of
from server.domains.verification import erasing as verification
from server.domains.verification.models import VerificationCase

YEAR = timedelta(days=365.25)


async def check(user: User) -> None:
    """Raises Conflict where the account cannot be deleted now."""
    if user.kind is not UserKind.CUSTOMER:
        raise Conflict("Accounts of staff and partners are closed by an administrator.")
    if count := await orders.under_way(user.id):
        raise Conflict(f"{count} of your orders are still under way. Cancel them, or wait for their end.")


async def erase(viewer: Viewer, user: User) -> list[str]:
    """Erase the account inside the present transaction; what is kept of it, by its name in the retention rule."""
    contacts = contacts_of(user)
    kept = ["AUDIT_TRAIL", "REQUESTS"]
    kept += ["CONSENTS"] if await Consent.exists(user_id=user.id) else []
    kept += ["ORDERS", "RECEIPTS"] if await Order.exists(customer_id=user.id) else []
    kept += ["VERIFICATION"] if await VerificationCase.exists(applicant_id=user.id) else []
    await permissions.withdraw_all(viewer, user.id)
    await approvals.erase(user.id)
    await users.erase(user)
    await verification.erase(user.id)
    await security.erase(user.id)
    await clients.erase(user.id)
    await explanations.erase(user.id)
    await reviews.erase(user.id)
    await notifications.forget_recipients(contacts)
    await files.forget_of(user.id)
    await SubjectRequest.filter(user_id=user.id).update(
        wanted_name=None, json_file_id=None, pdf_file_id=None, files_expire_at=None
    )
    return sorted(kept)


async def erase_kept() -> int:
    """Erase sender and addressee of deleted accounts' orders once the law asks for them no longer; how many orders."""
    return await orders.erase_ended_before(now() - rule("retention").value["ORDERS"]["years"] * YEAR)
