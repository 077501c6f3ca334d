"""One-time codes by e-mail and short message: asked for, counted, judged, used once.

Asking does the same work for every address: whether there is an account is looked up by the job that writes the message.
The code is made there too, and nothing but its HMAC, bound to the request, is kept.
"""

import hmac
import re
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.expressions import F

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.contacts import Channel, Contact, reached_by
from server.core.crypto import sealer
from server.core.errors import InvalidCode, TooManyAttempts
from server.core.languages import Language
from server.core.rules import rule
from server.core.text import Issues
from server.core.tokens import digest, new_token
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.jobs.queue import enqueue
from server.domains.jobs.words import JobKind
from server.domains.notifications.carriers import channels
from server.domains.users import budgets
from server.domains.users.accounts import login_index
from server.domains.users.models import CodePurpose, OneTimeCode

TABLE, COLUMN = "one_time_codes", "contact"
FORM = re.compile("[0-9]{6}")
KEPT = timedelta(days=92)
WRONG = "The code is wrong, has been used, or is over. Ask for a new one."
NO_CHANNEL = {
    Channel.EMAIL: "This server sends no e-mail. Use a mobile number.",
    Channel.SMS: "This server sends no short messages. Use an e-mail address.",
}


@dataclass(frozen=True, slots=True)
class Requested:
    """What is told to whoever asked for a code, whatever becomes of it. The token goes with the code, once."""

    token: str
    contact: Contact
    expires_at: datetime
    next_after_seconds: int


def limits() -> Any:
    """The values of `policies/rules/one_time_codes.yaml`."""
    return rule("one_time_codes").value


def checked_contact(issues: Issues, path: tuple[str, ...], text: str) -> Contact | None:
    """The contact a code can be sent to; notes why there is none."""
    found = reached_by(text)
    if found is None and "@" in text:
        issues.add(path, "INVALID_EMAIL", "This is not an e-mail address.")
    elif found is None:
        issues.add(path, "INVALID_PHONE", "This is not a mobile number.")
    elif found.channel not in channels():
        issues.add(path, "NOT_ALLOWED", NO_CHANNEL[found.channel])
    elif found.channel is Channel.SMS and found.country not in limits()["sms_countries"]:
        issues.add(path, "NOT_ALLOWED", "No short messages are sent to this country. Use an e-mail address.")
    return found


async def request(
    viewer: Viewer,
    permission: Permission,
    purpose: CodePurpose,
    text: str,
    language: Language,
    *,
    user_id: int | None = None,
) -> Requested:
    """Ask for a code to be sent. Raises InvalidInput; TooManyAttempts where network, contact or platform has had enough."""
    issues = Issues()
    to = checked_contact(issues, ("contact",), text)
    issues.check()
    assert to is not None, "an issue would have been noted"
    return await send(viewer, permission, purpose, to, language, user_id=user_id)


async def send(
    viewer: Viewer,
    permission: Permission,
    purpose: CodePurpose,
    to: Contact,
    language: Language,
    *,
    user_id: int | None = None,
) -> Requested:
    """Have a code sent to a contact. Raises TooManyAttempts where network, contact or platform has had enough."""
    await _spend(viewer, to)
    token, row, at = new_token(), str(uuid.uuid4()), now()
    expires_at = at + timedelta(seconds=limits()["lasts"])
    async with database.transaction():
        made = await OneTimeCode.create(
            purpose=purpose,
            channel=to.channel,
            language=language,
            token_digest=digest(token),
            seal_row=row,
            contact_sealed=sealer().seal(to.address, table=TABLE, column=COLUMN, row=row),
            contact_masked=to.masked,
            contact_index=login_index(to.address)[1],
            created_at=at,
            expires_at=expires_at,
            user_id=user_id,
        )
        await enqueue(JobKind.CODES_SEND, {"request_id": made.id}, key=f"code:{made.id}")
        subject = None if user_id is None else ("User", user_id)
        await audit.record(viewer, permission, subject, changes={"contact": (None, to.masked)})
    return Requested(token, to, expires_at, min(one["seconds"] for one in limits()["per_contact"]))


async def judged(purpose: CodePurpose, token: str, code: str) -> OneTimeCode:
    """The request this token and code belong to. Each try counts before it is judged.

    Raises InvalidCode, for an unknown, used or ended request too; TooManyAttempts after five tries.
    """
    open_ = OneTimeCode.filter(token_digest=digest(token), purpose=purpose, used_at=None, expires_at__gt=now())
    async with database.transaction():
        counted = await open_.update(tries=F("tries") + 1)
        found = await open_.first() if counted else None
    if found is None:
        raise InvalidCode(WRONG)
    if found.tries > limits()["tries"]:
        raise TooManyAttempts(1)
    given = _digest(found.id, purpose, code.strip()) if FORM.fullmatch(code.strip()) else ""
    if not hmac.compare_digest(found.code_digest or "no code", given):
        raise InvalidCode(WRONG, tries_left=limits()["tries"] - found.tries)
    return found


async def use(request: OneTimeCode) -> None:
    """Spend a code that was judged right, inside the present transaction. Raises InvalidCode where it is spent or over."""
    took_ms = (now() - request.created_at) // timedelta(milliseconds=1)
    spent = {"used_at": now(), "took_ms": took_ms, "contact_sealed": None}
    if not await OneTimeCode.filter(id=request.id, used_at=None, expires_at__gt=now()).update(**spent):
        raise InvalidCode(WRONG)


async def issue(request: OneTimeCode) -> str:
    """A fresh code for the request, inside the present transaction: shown to its message and kept by nobody."""
    code = f"{secrets.randbelow(10**6):06}"
    await OneTimeCode.filter(id=request.id).update(code_digest=_digest(request.id, request.purpose, code))
    return code


def contact_of(request: OneTimeCode) -> Contact:
    """The contact in clear."""
    address = sealer().open(request.contact_sealed, table=TABLE, column=COLUMN, row=request.seal_row)
    return Contact(request.channel, address)


async def forget() -> int:
    """Erase whom requests that are over were about, and delete what nobody counts any more; how many."""
    async with database.transaction():
        over = OneTimeCode.filter(expires_at__lt=now(), contact_index__isnull=False)
        await over.update(contact_sealed=None, contact_index=None)
        return await OneTimeCode.filter(expires_at__lt=now() - KEPT).delete()


async def _spend(viewer: Viewer, to: Contact) -> None:
    found = limits()
    network = budgets.subject("codes.network", block(viewer.address))
    contact = budgets.subject("codes.contact", to.address)
    everybody = budgets.subject("codes.everywhere", "")
    await budgets.spend(
        *((budget, network) for budget in budgets.budgets_of(found["per_block"])),
        *((budget, contact) for budget in budgets.budgets_of(found["per_contact"])),
        *((budget, everybody) for budget in budgets.budgets_of(found["everywhere"])),
    )


def _digest(request_id: int, purpose: CodePurpose, code: str) -> str:
    return sealer().blind_index("one_time_codes.code", f"{request_id}|{purpose.value}|{code}")
