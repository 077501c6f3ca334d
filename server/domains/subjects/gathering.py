"""Everything the platform holds about somebody, in clear, by subject: what an export consists of (PIPL art. 45)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from enum import Enum
from typing import Any

from server.core import database
from server.core.contacts import Channel
from server.core.rules import rule
from server.core.vocabulary import Permission
from server.domains.approvals.models import Approval, ApprovalVote
from server.domains.audit.models import AuditEntry
from server.domains.clients.models import ApiClient
from server.domains.explanations.models import Denial
from server.domains.files.models import File
from server.domains.notifications.models import Message
from server.domains.notifications.service import recipient_index
from server.domains.orders.models import CounterReceipt, Order, OrderEvent
from server.domains.orders.parties import opened
from server.domains.permissions.models import RoleAssignment
from server.domains.reviews.models import AccessReviewEntry
from server.domains.security.models import Detection
from server.domains.subjects.models import SubjectRequest
from server.domains.users.models import Consent, ContactChange, Device, Passkey, SecondFactor, Session, User
from server.domains.users.reaching import contacts_of
from server.domains.verification import subjects
from server.domains.verification.models import Certificate, VerificationCase

TOGETHER = 200
PARTY = ("name", "phone", "province", "city", "district", "street", "postcode", "country")
ORDER = (
    "number", "item_number", "status", "product", "weight_grams", "destination_country", "postage_minor", "paid_minor",
    "currency", "contents_category", "contents", "placed_at", "delivered_at", "completed_at", "cancelled_at",
    "cancel_reason",
)  # fmt: skip
Section = list[dict[str, Any]]


async def gathered(user_id: int) -> dict[str, Section]:
    """By section, each a list of flat objects: the same for a program and for a page."""
    user = await User.filter(id=user_id).using_db(database.present()).get()
    contacts = {one.channel: one.address for one in contacts_of(user)}
    mine = {"user_id": user_id}
    return {
        "account": [
            {
                "display_name": user.display_name,
                "email": contacts.get(Channel.EMAIL),
                "phone": contacts.get(Channel.SMS),
                "kind": user.kind,
                "state": user.state,
                "created_at": user.created_at,
                "last_seen_at": user.last_seen_at,
                "second_factor": await SecondFactor.filter(**mine, confirmed_at__isnull=False).exists(),
            }
        ],
        "consents": await _rows(Consent, mine, "purpose", "text_version", "given_at"),
        "passkeys": [
            {"display_name": row.pop("name"), **row}
            for row in await _rows(Passkey, mine, "name", "created_at", "last_used_at")
        ],
        "devices": await _rows(Device, mine, "first_seen_at", "last_seen_at"),
        "verifications": await _cases(user_id),
        "certificates": await _rows(
            Certificate, {"holder_id": user_id}, "issuer", "serial", "state", "valid_from", "valid_until", "bound_at"
        ),
        "detections": await _rows(Detection, mine, "kind", "address_block", "details", "first_at", "last_at"),
        "approvals": await _rows(
            Approval, {"proposer_id": user_id}, "permission", "state", "reason", "proposed_at", "decided_at"
        ),
        "approval_votes": await _rows(ApprovalVote, {"voter_id": user_id}, "vote", "note", "at"),
        "denials": await _rows(Denial, mine, "permission", "field", "times", "first_at", "last_at"),
        "roles": await _rows(RoleAssignment, mine, "role", "valid_from", "valid_until", "reason", "elevation"),
        "api_clients": await _rows(
            ApiClient, {"owner_id": user_id}, *("purpose", "state", "grants", "addresses", "created_at", "last_used_at")
        ),
        "access_reviews": await _rows(AccessReviewEntry, mine, "role", "decision", "note", "decided_at"),
        "sessions": await _rows(Session, mine, "device", "address_block", "created_at", "last_seen_at", "revoked_at"),
        "contact_changes": await _rows(
            ContactChange, mine, "channel", "former_masked", "contact_masked", "state", "created_at", "ended_at"
        ),
        "orders": await _orders(user_id),
        "messages": await _rows(
            Message,
            {"recipient_index__in": [recipient_index(one) for one in contacts_of(user)]},
            *("channel", "template", "language", "recipient_masked", "state", "created_at", "ended_at"),
        ),
        "files": await _rows(File, {"owner_id": user_id}, "name", "size_bytes", "created_at", "expires_at"),
        "requests": await _rows(SubjectRequest, mine, "kind", "state", "requested_at", "due_at", "ended_at", "reason"),
        "looked_at": await _rows(
            AuditEntry,
            {
                "action": Permission.USERS_REVEAL.value,
                "object_type": "User",
                "object_key": user_id,
                "code__isnull": True,
            },
            *("at", "reason"),
        ),
    }


async def _rows(model: Any, where: dict[str, Any], *columns: str) -> Section:
    rows = model.filter(**where).order_by("id").using_db(database.present())
    return [_plain(row) for row in await rows.values(*columns)]


async def _cases(user_id: int) -> Section:
    """Each with whom it is about in clear."""
    cases = VerificationCase.filter(applicant_id=user_id).order_by("id").using_db(database.present())
    names = (
        "kind",
        "state",
        "document_type",
        "document_ends_on",
        "reason",
        "note",
        "answer",
        "submitted_at",
        "decided_at",
    )
    return [
        {**_plain({name: getattr(case, name) for name in names}), **asdict(subjects.opened(case))}
        for case in await cases
        if case.subject_sealed is not None
    ]


async def _orders(user_id: int) -> Section:
    """Each with both parties in clear, its history and its receipts."""
    found: Section = []
    after, most = 0, rule("subject_requests").value["most_orders"]
    while len(found) < most:
        rows = Order.filter(customer_id=user_id, id__gt=after).order_by("id").limit(TOGETHER)
        orders = await rows.using_db(database.present())
        keys = [order.id for order in orders]
        events = await _by_order(OrderEvent, keys, "status", "at", "reason")
        receipts = await _by_order(CounterReceipt, keys, "number", "amount_minor", "currency", "method", "received_at")
        for order in orders:
            found.append(
                {
                    **_plain({name: getattr(order, name) for name in ORDER}),
                    "sender": _party(order, "sender"),
                    "addressee": _party(order, "addressee"),
                    "events": events.get(order.id, []),
                    "receipts": receipts.get(order.id, []),
                }
            )
        if len(orders) < TOGETHER:
            break
        after = orders[-1].id
    return found


async def _by_order(model: Any, keys: Sequence[int], *columns: str) -> dict[int, Section]:
    found: dict[int, Section] = {}
    for row in (
        await model.filter(order_id__in=keys).order_by("id").using_db(database.present()).values("order_id", *columns)
    ):
        found.setdefault(row.pop("order_id"), []).append(_plain(row))
    return found


def _party(order: Order, role: str) -> dict[str, Any]:
    party = opened(getattr(order, f"{role}_sealed"), role, order.seal_row)
    return {name: getattr(party, name) for name in PARTY}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Values as JSON has them: moments with their zone, words by their stored name."""
    return {name: _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
