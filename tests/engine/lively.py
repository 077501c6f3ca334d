"""A small database in which every column has values and, where it may, nulls: the demonstration, and what it lacks."""

import asyncio
import shutil
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tortoise.models import Model

from server import demonstration, opening
from server.core import clock, database
from server.core.contacts import Channel
from server.core.drivers.addresses import FILE
from server.core.languages import Language
from server.core.settings import Settings
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.demonstration import crew
from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.audit import refusals
from server.domains.audit.models import AuditEntry
from server.domains.clients.models import ApiClient, ApiDocument, ApiToken
from server.domains.explanations.models import Denial, DenialState
from server.domains.files.models import File
from server.domains.jobs.models import Job, JobRow
from server.domains.jobs.words import JobKind, JobStatus
from server.domains.notifications.models import Message
from server.domains.notifications.words import MessageState, MessageTemplate
from server.domains.orders.models import CounterReceipt, Order, OrderCharge, OrderEvent
from server.domains.permissions.models import RoleAssignment, RoleConflict, Unit
from server.domains.permissions.role_models import Role, RoleVersion
from server.domains.reviews.models import AccessReview, AccessReviewDecision, AccessReviewEntry
from server.domains.security.models import Detection, DetectionKind, DetectionState
from server.domains.shipments.models import Shipment, ShipmentEvent
from server.domains.subjects.models import SubjectRequest
from server.domains.users.models import (
    Consent,
    ConsentPurpose,
    ContactChange,
    ContactChangeState,
    Passkey,
    Session,
    User,
    UserKind,
    UserState,
)
from server.domains.verification.models import Certificate, VerificationCase, VerificationDocument
from tests.engine.lively_approvals import approve
from tests.engine.lively_people import ask
from tests.engine.lively_programs import programs
from tests.engine.lively_reviews import review
from tests.engine.lively_roles import compose
from tests.engine.lively_verification import verify

NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
ORDERS = 120
ODD = '“quoted” "plain" \\ back </script> 邮政 😀 \u2028 tab\tline\nend'
TABLES: tuple[type[Model], ...] = (
    User, Unit, Shipment, Order, OrderCharge, OrderEvent, CounterReceipt, ShipmentEvent, RoleAssignment, Session, File,
    Job, JobRow, AuditEntry, Message, Consent, ContactChange, Detection, VerificationCase, VerificationDocument, Certificate,
    SubjectRequest, Passkey, RoleConflict, Approval, ApprovalVote, Role, RoleVersion,
    ApiClient, ApiToken, ApiDocument, AccessReview, AccessReviewEntry, AccessReviewDecision, Denial,
)  # fmt: skip
"""Every table the graph reads, each after those it points to."""


@dataclass(frozen=True, slots=True)
class Lively:
    """The rows, and the folder of the SQLite file and the keys they were sealed with."""

    folder: Path
    rows: dict[type[Model], list[Any]]

    @classmethod
    def made(cls, template: Path, folder: Path) -> "Lively":
        """Made once from a migrated file."""
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(template / FILE, folder / FILE)
        return cls(folder, asyncio.run(_loaded(Settings(data=folder))))

    def keys_to(self, settings: Settings) -> None:
        """Let the settings' database read what was sealed here. Call it before it is opened."""
        shutil.copy(self.folder / "keys.json", settings.data / "keys.json")

    async def restored(self, settings: Settings) -> None:
        """Write the rows into the open, empty database of these settings."""
        async with database.transaction():
            for model in TABLES:
                for one in self.rows[model]:
                    one._custom_generated_pk = True
                await model.bulk_create(self.rows[model], batch_size=200)


async def _loaded(settings: Settings) -> dict[type[Model], list[Any]]:
    with clock.stopped_at(NOW):
        async with opening.working(settings, opening.load_keys(settings)):
            await demonstration.load(ORDERS, at_once=ORDERS)
            await compose()
            async with database.transaction():
                await _people()
                await _work()
                await _messages()
                await _detections()
                await _denials()
                await _oddities()
                await programs(NOW)
                await verify(NOW)
                await ask(NOW)
                await approve(NOW)
                await review(NOW)
            await _refusals()
            return {model: list(await model.all().order_by("id")) for model in TABLES}


async def _people() -> None:
    """Accounts in every state, without address or number, never seen; sessions open and over; roles for a time."""
    for number, state in enumerate(UserState):
        await User.create(
            kind=UserKind.CUSTOMER,
            state=state,
            display_name=("Same Name", ODD[:60])[number % 2],
            seal_row=str(uuid.uuid4()),
            phone_masked=f"138******{number}" if number % 2 else None,
            created_at=NOW - timedelta(days=number, microseconds=number * 123),
            last_seen_at=None,
        )
    units = await Unit.all().order_by("id")
    for number, user in enumerate(await User.all().order_by("id").limit(12)):
        at = NOW - timedelta(hours=number)
        await Session.create(
            user_id=user.id,
            token_digest=f"{number:064}",
            stage=Stage.COMPLETE,
            device=("Firefox on Linux", "")[number % 2],
            address_block="203.0.113.0/24",
            created_at=at,
            last_seen_at=at,
            idle_seconds=3600,
            idle_expires_at=at + timedelta(hours=8 if number % 4 else 0),
            expires_at=at + timedelta(days=1),
            revoked_at=NOW if number % 5 == 4 else None,
        )
        await RoleAssignment.create(
            user_id=user.id,
            role="support",
            unit_id=units[number].id if number % 3 else None,
            reason='a "reason"' if number % 2 else None,
            elevation=number % 4 == 1,
            granted_by_id=user.id if number % 3 else None,
            approval_id=number if number % 4 == 1 else None,
            valid_from=NOW - timedelta(days=number),
            valid_until=NOW + timedelta(days=3 - number) if number % 2 else None,
            created_at=NOW,
        )
        await User.filter(id=user.id).update(last_seen_at=at - timedelta(microseconds=number))
        for purpose in list(ConsentPurpose)[: number % 4]:
            await Consent.create(user_id=user.id, purpose=purpose, text_version=f"2026-{number:02}", given_at=at)
        for place, held in enumerate(list(ContactChangeState)[: number % 5]):
            await ContactChange.create(
                user_id=user.id,
                channel=list(Channel)[place % 2],
                language=Language.EN,
                seal_row=str(uuid.uuid4()),
                contact_masked=f"138******{place:02}",
                former_masked=None if place % 2 else "n***@example.cn",
                state=held,
                created_at=at + timedelta(microseconds=place),
                effective_at=at + timedelta(days=3),
                ended_at=at if place % 2 else None,
            )


async def _work() -> None:
    """Jobs of every kind and state, with the objects they were about and the files they made."""
    users, orders = await User.all().order_by("id").limit(5), await Order.all().order_by("id").limit(6)
    kinds = [kind.value for kind in JobKind] + ["of_a_later_version"]
    for number, status in enumerate(list(JobStatus) * 3):
        owner = users[number % len(users)]
        at = NOW - timedelta(minutes=7 * number, microseconds=number)
        file = await File.create(
            owner_id=owner.id,
            name=f"orders {number}.csv",
            media_type="text/csv",
            size_bytes=min(10**number, 2**31 - 1),
            sha256=f"{number:064x}",
            created_at=at,
            expires_at=at + timedelta(days=7 if number % 2 else -1),
        )
        job = await Job.create(
            kind=kinds[number % len(kinds)],
            lane="main",
            status=status,
            payload={},
            due_at=at,
            attempt=number % 3,
            stop=number % 4 == 1,
            done=number,
            total=(None, 0, 7, 30)[number % 4],
            succeeded=number if number % 2 else None,
            failed=0 if number % 2 else None,
            error="TOO_LATE" if number % 3 == 2 else None,
            file_id=(None, file.id, 10**9)[number % 3],
            asked_by_id=owner.id if number % 4 else None,
            created_at=at,
            started_at=at if number % 2 else None,
            ended_at=at + timedelta(seconds=number // 6) if number % 3 else None,
        )
        for place, order in enumerate(orders[: number % 7]):
            await JobRow.create(
                job_id=job.id,
                object_type="Order",
                object_key=order.id,
                label=order.number,
                ok=place % 2 == 0,
                code="INVALID_TRANSITION" if place % 2 else None,
                message=ODD if place % 2 else None,
                params={"status": "SEALED", "why": ODD} if place % 3 == 1 else None,
            )


async def _messages() -> None:
    """Messages of every kind and state, on their way and at their end."""
    templates = [template.value for template in MessageTemplate] + ["of_a_later_version"]
    for number, state in enumerate(list(MessageState) * 3):
        at = NOW - timedelta(minutes=11 * number, microseconds=number)
        ended = state is not MessageState.WAITING
        await Message.create(
            channel=list(Channel)[number % 2],
            template=templates[number % len(templates)],
            language=list(Language)[number % 2],
            seal_row=str(uuid.uuid4()),
            recipient_masked=f"138******{number:02}",
            recipient_index=f"{number:032}",
            state=state,
            attempts=number,
            carrier=("smtp", None)[number % 2],
            reference=ODD if number % 3 else None,
            error="SMTP_550" if number % 3 == 1 else None,
            created_at=at,
            send_by=at + timedelta(minutes=10),
            ended_at=at + timedelta(seconds=number) if ended else None,
        )


async def _detections() -> None:
    """Detections of every kind and in every state, of accounts and of none."""
    users = await User.all().order_by("id").limit(4)
    for number, kind in enumerate(list(DetectionKind) * 2):
        at, settled = NOW - timedelta(minutes=7 * number, microseconds=number), number % 3 == 0
        await Detection.create(
            kind=kind,
            state=DetectionState.ACKNOWLEDGED if settled else DetectionState.OPEN,
            mark=f"{number:032}",
            user_id=users[number % 4].id if number % 4 else None,
            address_block="203.0.113.0/24" if number % 2 else None,
            times=number + 1,
            first_at=at,
            last_at=at + timedelta(seconds=number),
            details=ODD if number % 5 == 1 else None,
            acknowledged_at=NOW if settled else None,
            acknowledged_by_id=users[0].id if settled else None,
            note=ODD if settled else None,
            version=2 if settled else 1,
        )


async def _denials() -> None:
    """Denials of several accounts, open and settled."""
    users = await User.all().order_by("id").limit(4)
    for number in range(12):
        at, settled = NOW - timedelta(minutes=11 * number, microseconds=number), number % 3 == 0
        await Denial.create(
            user_id=users[number % 4].id,
            permission=("messages:read", "jobs:retry", "users:search")[number % 3],
            field=("messages", "jobRetry", "")[number % 3],
            mark=f"{number:032}",
            state=DenialState.ACKNOWLEDGED if settled else DenialState.OPEN,
            times=number + 1,
            first_at=at,
            last_at=at + timedelta(seconds=number),
            acknowledged_at=NOW if settled else None,
            acknowledged_by_id=users[0].id if settled else None,
            note=ODD if settled else None,
            version=2 if settled else 1,
        )


async def _oddities() -> None:
    """Texts that have to be escaped, moments with and without fractions, lists within rows that are empty."""
    orders = await Order.all().order_by("id").limit(40)
    for number, order in enumerate(orders):
        changed: dict[str, Any] = {"updated_at": order.updated_at + timedelta(microseconds=number * 37_001)}
        if number % 5 == 0:
            changed |= {"cancel_reason": ODD, "insured_minor": 10**15 + number}
        if number % 7 == 0:
            changed["contents"] = [{"description": ODD, "quantity": number, "value_minor": number * 1001}]
        if number % 9 == 0:
            changed["contents"] = []
        await Order.filter(id=order.id).update(**changed)
    for event in await ShipmentEvent.all().order_by("id").limit(20):
        await ShipmentEvent.filter(id=event.id).update(note=ODD, late=True)
    for item in await Shipment.all().order_by("id").limit(10):
        await Shipment.filter(id=item.id).update(length_mm=10, width_mm=20, height_mm=None if item.id % 2 else 30)


async def _refusals() -> None:
    for role in ("customer", "clerk"):
        viewer = (await crew.find()).platform[role]
        await refusals.record_refusal(viewer, Permission.ORDERS_CLOSE, "FORBIDDEN")
    await refusals.record_refusal(Viewer(address="198.51.100.7"), Permission.ORDERS_READ, "UNAUTHENTICATED")
    await refusals.seal_all()
