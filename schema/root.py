"""The whole graph on one screen."""

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types

from schema.audit import AuditEntry, AuditQuery
from schema.core.scalars import SCALARS
from schema.node import NodeQuery
from schema.orders import Order, OrderCharge, OrderEvent, OrdersQuery
from schema.permissions import Unit
from schema.placing import PlacingMutation, PlacingQuery, PlacingSubscription
from schema.signing_in import SigningInMutation
from schema.users import Session, User, UsersQuery

Query = merge_types("Query", (NodeQuery, UsersQuery, OrdersQuery, PlacingQuery, AuditQuery))
Mutation = merge_types("Mutation", (SigningInMutation, PlacingMutation))
Subscription = merge_types("Subscription", (PlacingSubscription,))
ENTITY_TYPES = (AuditEntry, Order, OrderCharge, OrderEvent, Session, Unit, User)

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
