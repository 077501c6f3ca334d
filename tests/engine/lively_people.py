"""Requests about people's own data in every state, passkeys, and roles kept apart."""

from datetime import datetime, timedelta
from itertools import combinations

from server.core.languages import Language
from server.domains.files.models import File
from server.domains.permissions.models import RoleConflict
from server.domains.subjects.models import SubjectRequest
from server.domains.subjects.states import SubjectRequestKind, SubjectRequestState
from server.domains.users.models import Passkey, User

ENDED = (SubjectRequestState.DONE, SubjectRequestState.REFUSED, SubjectRequestState.CANCELLED)
KEPT: tuple[list[str] | None, ...] = (None, [], ["ORDERS", "AUDIT_TRAIL"])


async def ask(now: datetime) -> None:
    """Within the present transaction."""
    users, file = await User.all().order_by("id").limit(6), await File.all().order_by("id").first()
    for number, state in enumerate(list(SubjectRequestState) * 3):
        at, kind = now - timedelta(hours=number, microseconds=number * 123), list(SubjectRequestKind)[number % 3]
        await SubjectRequest.create(
            user_id=users[number % len(users)].id,
            kind=kind,
            state=state,
            language=list(Language)[number % 2],
            wanted_name="“新名” 😀" if kind is SubjectRequestKind.RECTIFICATION else None,
            requested_at=at,
            due_at=at + timedelta(days=21, hours=number % 2),
            overdue_at=at + timedelta(days=21) if number % 4 == 1 else None,
            begun_at=at + timedelta(minutes=number) if number % 3 else None,
            ended_at=at + timedelta(hours=1) if state in ENDED else None,
            decided_by_id=users[(number + 1) % len(users)].id if number % 2 else None,
            reason='a "reason"' if state is SubjectRequestState.REFUSED else None,
            kept=KEPT[number % 3],
            json_file_id=(None, file.id if file else None, 10**9)[number % 3],
            pdf_file_id=file.id if file and number % 2 else None,
            files_expire_at=at + timedelta(days=7) if number % 2 else None,
        )
    for number in range(8):
        await Passkey.create(
            user_id=users[number % 4].id,
            relying_party="localhost",
            credential_id=f"credential-{number}",
            public_key=b"key",
            sign_count=number,
            transports="usb,nfc" if number % 2 else "",
            aaguid="00000000-0000-0000-0000-000000000000",
            name=f"Key {number} “邮”",
            is_synced=number % 2 == 0,
            created_at=now - timedelta(minutes=number, microseconds=number),
            last_used_at=now if number % 3 else None,
        )
    for number, (first, second) in enumerate(combinations(("clerk", "courier", "finance", "operator"), 2)):
        await RoleConflict.create(
            first_role=first,
            second_role=second,
            reason="“分开” 😀" if number % 2 else 'a "reason"',
            created_by_id=users[number % 4].id if number % 3 else None,
            created_at=now - timedelta(minutes=number, microseconds=number),
        )
