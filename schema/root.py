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
from schema.api_client_steps import ApiClientStepsMutation
from schema.api_clients import ApiClient, ApiClientsQuery, ApiDocument, ApiToken
from schema.api_documents import ApiDocumentsMutation
from schema.api_tokens import ApiTokensMutation
from schema.approvals import Approval, ApprovalsMutation, ApprovalsQuery, ApprovalsSubscription, ApprovalVote
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
from schema.denials import Denial, DenialsMutation, DenialsQuery
from schema.detections import Detection, DetectionsMutation, DetectionsQuery
from schema.ending_sessions import EndingSessionsMutation
from schema.explanations import ExplanationsQuery
from schema.files import File
from schema.jobs import Job, JobRow, JobsMutation, JobsQuery, JobsSubscription
from schema.joining import JoiningMutation
from schema.labels import LabelsMutation
from schema.lists import ListsMutation
from schema.lost_factors import LostFactorsMutation
from schema.messages import Message, MessagesQuery
from schema.node import NodeQuery
from schema.order_changes import OrderChangesMutation
from schema.order_steps import OrderStepsMutation
from schema.order_totals import OrderTotalsQuery
from schema.orders import CounterReceipt, Order, OrderCharge, OrderEvent, OrdersQuery
from schema.passkeys import Passkey, PasskeysMutation
from schema.permissions import PermissionsQuery, RoleAssignment, Unit
from schema.placing import PlacingMutation, PlacingSubscription
from schema.quoting import QuotingQuery
from schema.registering import RegisteringMutation, RegisteringQuery
from schema.resetting import ResettingMutation
from schema.retention import RetentionQuery
from schema.revealing import RevealingMutation
from schema.reviewing import ReviewingMutation
from schema.role_assignments import RoleAssignmentsMutation, RoleAssignmentsQuery
from schema.role_conflicts import RoleConflict, RoleConflictsMutation, RoleConflictsQuery
from schema.roles import Role, RolesMutation, RolesQuery, RoleVersion
from schema.sent_factors import SentFactorsMutation
from schema.shipments import Shipment, ShipmentEvent, ShipmentsQuery
from schema.signing_in import SigningInMutation
from schema.simulating import SimulatingQuery
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
        RolesQuery,
        CredentialsQuery,
        DetectionsQuery,
        ApprovalsQuery,
        DenialsQuery,
        ExplanationsQuery,
        SimulatingQuery,
        ConsentsQuery,
        VerificationsQuery,
        CertificatesQuery,
        AssuranceQuery,
        ApiClientsQuery,
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
        PermissionsQuery,
        RoleAssignmentsQuery,
        RoleConflictsQuery,
        AccessReviewsQuery,
        AccessReviewEntriesQuery,
        AccessReviewStepsQuery,
        AccessReviewFiguresQuery,
    ),
)
Mutation = merge_types(
    "Mutation",
    (
        SentFactorsMutation,
        SigningInMutation,
        RegisteringMutation,
        RolesMutation,
        ResettingMutation,
        ConsentsMutation,
        ContactChangesMutation,
        CredentialsMutation,
        EndingSessionsMutation,
        LostFactorsMutation,
        DetectionsMutation,
        ApprovalsMutation,
        ApiClientStepsMutation,
        ApiTokensMutation,
        ApiDocumentsMutation,
        DenialsMutation,
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
        RoleAssignmentsMutation,
        RoleConflictsMutation,
        JoiningMutation,
        AccessReviewStepsMutation,
        AccessReviewDecidingMutation,
    ),
)
Subscription = merge_types(
    "Subscription",
    (PlacingSubscription, CarryingSubscription, TrackingSubscription, JobsSubscription, ApprovalsSubscription),
)
ENTITY_TYPES = (
    Approval,
    ApprovalVote,
    ApiClient,
    ApiDocument,
    ApiToken,
    AccessReview,
    AccessReviewDecision,
    AccessReviewEntry,
    AuditEntry,
    Certificate,
    Consent,
    ContactChange,
    CounterReceipt,
    Denial,
    Detection,
    File,
    Job,
    JobRow,
    Message,
    Order,
    OrderCharge,
    OrderEvent,
    Passkey,
    Role,
    RoleAssignment,
    RoleVersion,
    RoleConflict,
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
