"""The whole graph on one screen."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types

from schema.access_review_deciding import AccessReviewDecidingMutation
from schema.access_review_entries import AccessReviewDecision, AccessReviewEntriesQuery, AccessReviewEntry
from schema.access_review_figures import AccessReviewFiguresQuery
from schema.access_review_steps import AccessReviewStepsMutation, AccessReviewStepsQuery
from schema.access_reviews import AccessReview, AccessReviewsQuery
from schema.assurance import AssuranceQuery
from schema.audit import AuditEntry, AuditQuery
from schema.batches import BatchesMutation
from schema.carrying import CarryingMutation, CarryingSubscription
from schema.catalog import CatalogQuery
from schema.certificates import Certificate, CertificatesMutation, CertificatesQuery
from schema.claims import ClaimsQuery
from schema.consents import ConsentsMutation, ConsentsQuery
from schema.contact_changes import ContactChange, ContactChangesMutation
from schema.core.classifying import PrintedClass, classify
from schema.core.scalars import SCALARS
from schema.credentials import CredentialsMutation, CredentialsQuery
from schema.detections import Detection, DetectionsMutation, DetectionsQuery
from schema.files import File
from schema.jobs import Job, JobRow, JobsMutation, JobsQuery, JobsSubscription
from schema.labels import LabelsMutation
from schema.lists import ListsMutation
from schema.messages import Message, MessagesQuery
from schema.node import NodeQuery
from schema.order_changes import OrderChangesMutation
from schema.order_steps import OrderStepsMutation
from schema.order_totals import OrderTotalsQuery
from schema.orders import CounterReceipt, Order, OrderCharge, OrderEvent, OrdersQuery
from schema.passkeys import Passkey, PasskeysMutation
from schema.permissions import RoleAssignment, Unit
from schema.placing import PlacingMutation, PlacingSubscription
from schema.quoting import QuotingQuery
from schema.registering import RegisteringMutation, RegisteringQuery
from schema.resetting import ResettingMutation
from schema.retention import RetentionQuery
from schema.revealing import RevealingMutation
from schema.reviewing import ReviewingMutation
from schema.shipments import Shipment, ShipmentEvent, ShipmentsQuery
from schema.signing_in import SigningInMutation
from schema.statistics import StatisticsQuery
from schema.subject_requests import SubjectRequest, SubjectRequestsMutation, SubjectRequestsQuery
from schema.submitting import SubmittingMutation
from schema.tracking import TrackingQuery, TrackingSubscription
from schema.users import Consent, Session, User, UsersQuery
from schema.verifications import VerificationCase, VerificationDocument, VerificationsQuery

Query = merge_types(
    "Query",
    (
        NodeQuery,
        UsersQuery,
        RegisteringQuery,
        CredentialsQuery,
        DetectionsQuery,
        ConsentsQuery,
        VerificationsQuery,
        CertificatesQuery,
        AssuranceQuery,
        OrdersQuery,
        OrderTotalsQuery,
        QuotingQuery,
        ClaimsQuery,
        StatisticsQuery,
        ShipmentsQuery,
        TrackingQuery,
        CatalogQuery,
        JobsQuery,
        MessagesQuery,
        AuditQuery,
        SubjectRequestsQuery,
        RetentionQuery,
        AccessReviewsQuery,
        AccessReviewEntriesQuery,
        AccessReviewStepsQuery,
        AccessReviewFiguresQuery,
    ),
)
Mutation = merge_types(
    "Mutation",
    (
        SigningInMutation,
        RegisteringMutation,
        ResettingMutation,
        ConsentsMutation,
        ContactChangesMutation,
        CredentialsMutation,
        DetectionsMutation,
        PasskeysMutation,
        SubmittingMutation,
        ReviewingMutation,
        CertificatesMutation,
        PlacingMutation,
        OrderChangesMutation,
        OrderStepsMutation,
        CarryingMutation,
        BatchesMutation,
        ListsMutation,
        LabelsMutation,
        JobsMutation,
        RevealingMutation,
        SubjectRequestsMutation,
        AccessReviewStepsMutation,
        AccessReviewDecidingMutation,
    ),
)
Subscription = merge_types(
    "Subscription", (PlacingSubscription, CarryingSubscription, TrackingSubscription, JobsSubscription)
)
ENTITY_TYPES = (
    AccessReview,
    AccessReviewDecision,
    AccessReviewEntry,
    AuditEntry,
    Certificate,
    Consent,
    ContactChange,
    CounterReceipt,
    Detection,
    File,
    Job,
    JobRow,
    Message,
    Order,
    OrderCharge,
    OrderEvent,
    Passkey,
    RoleAssignment,
    Session,
    Shipment,
    ShipmentEvent,
    SubjectRequest,
    Unit,
    User,
    VerificationCase,
    VerificationDocument,
)

Query.__strawberry_definition__.description = "Everything that can be read."  # type: ignore[attr-defined]
Mutation.__strawberry_definition__.description = "Everything that can be done."  # type: ignore[attr-defined]
Subscription.__strawberry_definition__.description = "Everything that can be followed."  # type: ignore[attr-defined]


def build() -> strawberry.Schema:
    """The schema, without its readers: enough to print it."""
    made = strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=(*ENTITY_TYPES, PrintedClass),
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    classify(made)
    return made


def sdl() -> str:
    """The contract, as `schema/schema.graphql` holds it."""
    return build().as_str() + "\n"


def graph(schema: strawberry.Schema) -> GraphQLSchema:
    """The schema as graphql-core executes it."""
    found: GraphQLSchema = schema._schema
    return found
