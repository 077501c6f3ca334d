"""What the console's pages send with their documents, as `web/src/features/*/list.ts` and the pages themselves declare it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product
from typing import Any

from server.core.clock import now
from server.core.global_ids import encode
from server.core.viewer import Viewer
from server.domains.approvals.models import ApprovalVote
from server.domains.clients.models import ApiClient
from server.domains.jobs.models import Job
from server.domains.orders import parties
from server.domains.orders.models import Order
from server.domains.reviews.models import AccessReviewEntry
from server.domains.shipments.models import Shipment
from server.domains.subjects.models import SubjectRequest
from server.domains.users.models import ConsentPurpose
from server.domains.verification.models import VerificationCase
from tests.seed import console_rights, identities

Variables = dict[str, Any]
SIZE = 50
MOVING = (
    "ACCEPTED IN_TRANSIT CUSTOMS CUSTOMS_HELD ON_HOLD AT_DELIVERY_OFFICE OUT_FOR_DELIVERY AWAITING_PICKUP "
    "DELIVERY_FAILED RETURNING"
).split()
PLACE = {"province": "上海市", "city": "上海市"}
QUOTE = {"input": {"product": "LETTER", "weightGrams": 20, "origin": PLACE, "destination": PLACE}}
LOSS = {"kind": "LOST", "actualLoss": "10.00"}
QUEUES = {
    "OrderCounts": {
        "all": (),
        "accept": ("CONFIRMED",),
        "payment": ("PENDING_PAYMENT",),
        "trouble": ("RETURNING", "EXCEPTION"),
        "held": ("ON_HOLD",),
    },
    "ShipmentCounts": {
        "all": (),
        "office": ("AT_DELIVERY_OFFICE", "AWAITING_PICKUP", "DELIVERY_FAILED"),
        "customs": ("CUSTOMS", "CUSTOMS_HELD"),
        "held": ("ON_HOLD",),
        "lost": ("UNDELIVERABLE", "EXCEPTION_LOST", "EXCEPTION_DAMAGED", "EXCEPTION_SEIZED"),
    },
}
"""The views on a list's tabs that narrow by state."""


def span(first: int, last: int) -> Variables:
    """From so many days ago until so many days ago, as the console's controls for days say it."""
    return {"gte": _day(first), "lt": _day(last)}


def _day(ago: int) -> str:
    at: datetime = now() - timedelta(days=ago)
    return at.replace(hour=16, minute=0, second=0, microsecond=0).isoformat()


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its root field, the orders its headers offer, what narrows it, what is searched."""

    root: str
    sorts: tuple[str, ...]
    filters: tuple[Variables, ...]
    searches: tuple[str, ...] = ()

    def turned(self) -> Iterator[Variables]:
        """The pages people turn: each order of the headers, both ways; each narrowing in the list's own order."""
        for order in self._orders(("DESC", "ASC")):
            yield {**order, "first": SIZE}
        for one in self._narrowed():
            yield {**self._orders(("DESC",))[0], **one, "first": SIZE}

    def first_pages(self) -> Iterator[Variables]:
        """Each narrowing in each order."""
        for order, one in product(self._orders(("DESC",)), self._narrowed()):
            yield {**order, **one, "first": SIZE}

    def _orders(self, directions: tuple[str, ...]) -> list[Variables]:
        return [{"orderBy": [{"field": field, "direction": way}]} for field, way in product(self.sorts, directions)]

    def _narrowed(self) -> list[Variables]:
        """Each filter, each search, a search within a filter."""
        found: list[Variables] = [{"filter": one} for one in self.filters]
        found += [{"search": words} for words in self.searches]
        return found + [{"search": words, "filter": self.filters[0]} for words in self.searches[:1]]


def lists(viewer: Viewer, found: "Found") -> dict[str, Listed]:
    """Every list of the console by its document."""
    user = encode("User", viewer.user_id or 0)
    return {
        "Orders": Listed(
            "orders",
            ("PLACED_AT", "NUMBER", "POSTAGE", "STATUS"),
            (
                {"status": {"in": ["CONFIRMED"]}},
                {"status": {"in": ["COMPLETED"]}},
                {"status": {"in": ["RETURNING", "EXCEPTION"]}},
                {"status": {"in": ["COMPLETED", "DELIVERED", "IN_TRANSIT"]}},
                {"product": {"in": ["EMS"]}},
                {"product": {"in": ["LETTER", "EMS"]}},
                {"placedAt": span(200, 30)},
                {"placedAt": {"gte": _day(14)}},
                {"deliveredAt": span(200, 30)},
                {"registered": {"eq": True}},
                {"weightGrams": {"gte": 100, "lte": 900}},
                {"weightGrams": {"gte": 11_000}},
                {"status": {"in": ["COMPLETED"]}, "product": {"in": ["LETTER"]}, "placedAt": span(200, 30)},
                {"number": {"in": [found.number, "PH26000000101"]}},
                {"itemNumber": {"eq": found.item}},
                {"destinationCountry": {"eq": "BR"}},
            ),
            ("PH26", found.number, "RR0000", "13800001234", "nothing"),
        ),
        "Shipments": Listed(
            "shipments",
            ("CREATED_AT", "LAST_EVENT_AT", "REFERENCE", "STATUS"),
            (
                {"late": {"eq": True}},
                {"late": {"eq": True}, "status": {"in": MOVING}},
                {"late": {"eq": False}},
                {"stale": {"eq": True}},
                {"status": {"in": ["ON_HOLD"]}},
                {"status": {"in": ["DELIVERED", "IN_TRANSIT"]}},
                {"product": {"in": ["EMS"]}},
                {"product": {"in": ["EMS", "LETTER"]}},
                {"destinationCountry": {"eq": "DE"}},
                {"lastEventAt": span(200, 30)},
                {"createdAt": span(200, 30)},
                {"reference": {"in": [found.number, "PH26000000101"]}},
            ),
            ("PH26", found.item, "EE0000", "?"),
        ),
        "Users": Listed(
            "users",
            ("CREATED_AT", "DISPLAY_NAME"),
            (
                {"kind": {"in": ["STAFF"]}},
                {"kind": {"in": ["CUSTOMER"]}},
                {"state": {"in": ["LOCKED", "SUSPENDED"]}},
                {"state": {"in": ["ACTIVE"]}, "lastSeenAt": {"lt": _day(3)}},
                {"lastSeenAt": span(10, 3)},
                {"createdAt": span(2, 1)},
            ),
            ("user 00007", "customer@demo.posthouse.example", "nobody"),
        ),
        "AuditEntries": Listed(
            "auditEntries",
            ("SEQUENCE",),
            (
                {"outcome": {"in": ["REFUSED"]}},
                {"outcome": {"in": ["REFUSED", "SUCCEEDED"]}},
                {"action": {"eq": "orders:pay"}},
                {"action": {"eq": "orders:pay"}, "outcome": {"in": ["REFUSED"]}},
                {"objectId": {"eq": encode("Order", 3)}},
                {"actor": {"eq": user}},
                {"at": span(2, 1)},
            ),
        ),
        "Detections": Listed(
            "detections",
            ("FIRST_AT",),
            (
                {"state": {"in": ["OPEN"]}},
                {"kind": {"in": ["CODE_REPLAY"]}},
                {"kind": {"in": ["MANY_FAILURES", "NETWORK_FAILURES", "PASSWORD_SPRAYING", "CODE_GUESSING"]}},
                {"kind": {"in": ["NEW_DEVICE"]}, "state": {"in": ["OPEN"]}},
                {"firstAt": span(2, 1)},
            ),
        ),
        "ApiClients": Listed(
            "apiClients",
            ("CREATED_AT",),
            (
                {"state": {"in": ["ACTIVE"]}},
                {"state": {"in": ["SUSPENDED", "REVOKED"]}},
                {"mode": {"in": ["OPEN"]}},
                {"createdAt": span(2, 1)},
            ),
        ),
        "Denials": Listed(
            "denials",
            ("LAST_AT",),
            (
                {"state": {"in": ["OPEN"]}},
                {"permission": {"in": ["messages:read"]}},
                {"permission": {"in": ["messages:read", "jobs:retry"]}},
                {"permission": {"in": ["users:search"]}, "state": {"in": ["OPEN"]}},
                {"lastAt": span(2, 1)},
            ),
        ),
        "Jobs": Listed(
            "jobs",
            ("CREATED_AT",),
            (
                {"status": {"in": ["FAILED"]}},
                {"status": {"in": ["READY", "RUNNING"]}},
                {"status": {"in": ["DONE", "FAILED"]}},
                {"kind": {"in": ["ORDERS_EXPORT"]}},
                {"kind": {"in": ["ORDERS_EXPORT", "LABELS_PRINT"]}},
                {"createdAt": span(2, 1)},
                {"askedBy": {"eq": user}},
            ),
        ),
        "Messages": Listed(
            "messages",
            ("CREATED_AT",),
            (
                {"state": {"in": ["WAITING"]}},
                {"state": {"in": ["FAILED", "EXPIRED"]}},
                {"template": {"in": ["REGISTRATION_CODE"]}},
                {"template": {"in": ["NEW_DEVICE", "PASSWORD_CHANGED"]}, "channel": {"in": ["SMS"]}},
                {"channel": {"in": ["EMAIL"]}},
                {"channel": {"in": ["EMAIL", "SMS"]}},
                {"createdAt": span(2, 1)},
            ),
            (identities.ADDRESS, "nobody@posthouse.example", "nobody"),
        ),
        "SubjectRequests": Listed(
            "subjectRequests",
            ("DUE_AT", "REQUESTED_AT"),
            (
                {"state": {"in": ["REQUESTED", "IN_PROGRESS"]}},
                {"state": {"in": ["DONE"]}},
                {"kind": {"in": ["DELETION"]}},
                {"kind": {"in": ["EXPORT", "RECTIFICATION"]}, "state": {"in": ["REQUESTED"]}},
                {"dueAt": span(2, 1)},
            ),
        ),
        "AccessReviews": Listed(
            "accessReviews",
            ("CREATED_AT", "DUE_AT"),
            (
                {"state": {"in": ["DRAFT", "IN_PROGRESS", "PENDING_ACTIONS"]}},
                {"state": {"in": ["COMPLETED"]}},
                {"scope": {"in": ["UNIT"]}},
                {"scope": {"in": ["ALL", "ROLES"]}, "state": {"in": ["CANCELLED"]}},
                {"dueAt": span(2, 1)},
            ),
        ),
    }


@dataclass(frozen=True, slots=True)
class Found:
    """What there is in the database for the pages that ask for one object."""

    number: str
    order: int
    item: str
    suffix: str
    """The last four digits of its sender's telephone number."""
    job: int
    request: int
    """A request about personal data."""
    case: int
    """A case of verification with a document."""
    approval: int
    """A request for approval somebody has voted on."""
    client: int
    """A program with many tokens."""
    review: int
    """A review with many entries."""
    entry: int

    @classmethod
    async def read(cls) -> "Found":
        item = await Shipment.filter(number__isnull=False).order_by("-id").first()
        assert item is not None
        order = await Order.get(shipment_id=item.id)
        job = await Job.all().order_by("id").offset(1).first()
        assert job is not None
        request = await SubjectRequest.all().order_by("id").offset(1).first()
        case = await VerificationCase.all().order_by("-id").first()
        vote = await ApprovalVote.all().order_by("id").first()
        client = await ApiClient.all().order_by("id").first()
        assert request is not None
        assert case is not None
        assert vote is not None
        assert client is not None
        sender = parties.opened(order.sender_sealed, "sender", order.seal_row)
        suffix = str(sender.phone)[-4:]
        entry = await AccessReviewEntry.all().order_by("id").first()
        assert entry is not None
        known = (job.id, request.id, case.id, vote.approval_id, client.id, entry.review_id, entry.id)
        return cls(order.number, order.id, str(item.number), suffix, *known)


def others(viewer: Viewer, found: Found) -> dict[str, list[Variables]]:
    """What every other document is asked with."""
    user = encode("User", viewer.user_id or 0)
    job = {"job": {"eq": encode("Job", found.job)}}
    return {
        "ApiClientDetail": [{"id": encode("ApiClient", found.client)}],
        "ApiClientOffer": [{}],
        "Divisions": [{}, {"parent": "310000"}],
        "ObjectHistory": [{"id": encode("Order", 3), "first": SIZE}],
        "MyRunningJobs": [{"me": user}],
        "PaletteRecord": [{"number": found.item, "mayItems": items, "mayOrders": not items} for items in (True, False)],
        "PlacingQuote": [QUOTE],
        "ContentsScreen": [{"contents": [{"description": "书"}], "destinationCountry": "CN"}],
        "Sessions": [{"filter": {"user": {"eq": user}}, "first": 100}],
        "AuditEntry": [{"sequence": 7}],
        "AuditActor": [{"id": user}],
        "AuditChain": [{}],
        "CounterItem": [{"reference": found.number}],
        "JobDetail": [{"id": encode("Job", found.job)}],
        "JobRows": [
            {"filter": filter_, "first": SIZE, **page}
            for filter_ in (job, {**job, "ok": {"eq": False}})
            for page in ({}, {"first": 100})
        ],
        "LabelItemFind": [{"number": found.item}, {"number": found.number}],
        "Order": [{"number": found.number}],
        "OrderCounts": [_queues("OrderCounts")],
        "OrderQuote": [QUOTE],
        "RedirectFees": [{}],
        "CompensationEstimate": [{"input": {"orderId": encode("Order", found.order), **LOSS}}],
        "Overview": [{"days": 30}, {"days": 92}],
        "PasswordRules": [{}],
        "SecondFactor": [{}],
        "Viewer": [{}],
        "Shipment": [{"reference": found.number}],
        "ShipmentCounts": [
            _queues("ShipmentCounts") | {"late": {"late": {"eq": True}}, "stale": {"stale": {"eq": True}}}
        ],
        "Tariffs": [{}],
        "PriceFind": [QUOTE],
        "ItemScan": [{"number": found.item}, {"number": found.number}],
        "Track": [{"number": found.item, "phoneSuffix": found.suffix}],
        "UserDetail": [{"id": user}],
        **console_rights.roles(user, _day(1)),
        **_identity(user, found),
        **console_rights.rights(user, found.order),
        "UserVerifications": [{"applicant": user, "first": 20}],
        "UserSessions": [{"filter": {"user": {"eq": user}}, "first": 100}],
    }


def _identity(user: str, found: Found) -> dict[str, list[Variables]]:
    """What the pages of registering, of one's own account and of verification ask for."""
    waiting = {"state": {"in": ["SUBMITTED", "HALF_APPROVED", "IN_REVIEW"]}}
    taken = {"state": {"in": ["IN_REVIEW"]}, "reviewer": {"eq": user}}
    decided = "APPROVED REJECTED NEEDS_INFO LAPSED EXPIRED REVOKED".split()
    asked = {"orderBy": [{"field": "REQUESTED_AT", "direction": "DESC"}], "first": SIZE}
    return {
        "RegistrationTerms": [{}],
        "ConsentText": [
            {"purpose": purpose.name, "language": language, "textVersion": version}
            for purpose in ConsentPurpose
            for language, version in (("ZH_CN", None), ("EN", "2026-11"))
        ],
        "RegistrationFunnel": [{"days": 30}, {"days": 92}],
        "OutboxOpen": [{}],
        "Outbox": [{"first": 30}],
        "SecondFactors": [{}],
        "Passkeys": [{}],
        "MyContacts": [{}],
        "MyConsents": [{}],
        "MyData": [{"filter": {"user": {"eq": user}}, **asked}],
        "SubjectRequestDetail": [{"id": encode("SubjectRequest", found.request)}],
        "MyVerification": [{"applicant": user}],
        "VerificationQueue": [
            {"filter": waiting, "direction": "ASC", "first": SIZE},
            {"filter": taken, "direction": "ASC", "first": SIZE},
            {"filter": {"state": {"in": decided}, "reviewer": {"eq": user}}, "direction": "DESC", "first": SIZE},
            {"filter": {"state": {"in": decided}}, "direction": "DESC", "first": SIZE},
        ],
        "PermissionMatrix": [{"filter": {"retiredAt": {"isNull": True}}, "first": 100}, {"filter": {}, "first": 100}],
        "RoleDetail": [{"key": "custom_00000"}, {"key": "nothing"}],
        "VerificationReview": [{"id": encode("VerificationCase", found.case)}],
        **console_rights.approvals(user, found.approval),
        **console_rights.reviews(user, found.review, found.entry),
    }


def _queues(document: str) -> Variables:
    return {view: {"status": {"in": list(states)}} for view, states in QUEUES[document].items() if states}
