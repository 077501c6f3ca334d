"""The whole graph on one screen."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types

from schema.audit import AuditEntry, AuditQuery
from schema.batches import BatchesMutation
from schema.carrying import CarryingMutation, CarryingSubscription
from schema.catalog import CatalogQuery
from schema.claims import ClaimsQuery
from schema.core.scalars import SCALARS
from schema.node import NodeQuery
from schema.order_steps import OrderStepsMutation
from schema.orders import CounterReceipt, Order, OrderCharge, OrderEvent, OrdersQuery
from schema.permissions import Unit
from schema.placing import PlacingMutation, PlacingSubscription
from schema.quoting import QuotingQuery
from schema.shipments import Shipment, ShipmentEvent, ShipmentsQuery
from schema.signing_in import SigningInMutation
from schema.statistics import StatisticsQuery
from schema.tracking import TrackingQuery
from schema.users import Session, User, UsersQuery

Query = merge_types(
    "Query",
    (
        NodeQuery,
        UsersQuery,
        OrdersQuery,
        QuotingQuery,
        ClaimsQuery,
        StatisticsQuery,
        ShipmentsQuery,
        TrackingQuery,
        CatalogQuery,
        AuditQuery,
    ),
)
Mutation = merge_types(
    "Mutation", (SigningInMutation, PlacingMutation, OrderStepsMutation, CarryingMutation, BatchesMutation)
)
Subscription = merge_types("Subscription", (PlacingSubscription, CarryingSubscription))
ENTITY_TYPES = (
    AuditEntry,
    CounterReceipt,
    Order,
    OrderCharge,
    OrderEvent,
    Session,
    Shipment,
    ShipmentEvent,
    Unit,
    User,
)

Query.__strawberry_definition__.description = "Everything that can be read."  # type: ignore[attr-defined]
Mutation.__strawberry_definition__.description = "Everything that can be done."  # type: ignore[attr-defined]
Subscription.__strawberry_definition__.description = "Everything that can be followed."  # type: ignore[attr-defined]


def build() -> strawberry.Schema:
    """The schema, without its readers: enough to print it."""
    return strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=ENTITY_TYPES,
        config=StrawberryConfig(scalar_map=SCALARS),
    )


def sdl() -> str:
    """The contract, as `schema/schema.graphql` holds it."""
    return build().as_str() + "\n"


def graph(schema: strawberry.Schema) -> GraphQLSchema:
    """The schema as graphql-core executes it."""
    found: GraphQLSchema = schema._schema
    return found
