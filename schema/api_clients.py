"""Programs of integrators: who answers for them, what they may do, the tokens they have."""

from datetime import datetime
from typing import Any

import strawberry

from schema.api_client_words import ClientMode, ClientState, RateClass, ScopeKind
from schema.core.context import Info
from schema.core.fields import query, select
from schema.core.nodes import AvailableAction, Node, Stateful
from schema.core.pages import Connection
from schema.core.sorting import order_by
from schema.engine.declare import column, computed, entity, many, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import BooleanFilter, DateTimeFilter, Filter, IDFilter, OptionalDateTimeFilter
from schema.users import User
from server.core.rules import rule
from server.core.vocabulary import Permission
from server.domains.clients import actions, models, rights


@strawberry.type(description="A permission, and the kind of scope it is given in.")
class ApiGrant:
    permission: str = strawberry.field(description="The permission, such as `orders:read`.")
    scope: ScopeKind = strawberry.field(description="How widely; the owner's own rights are the most it ever is.")


@entity(
    models.ApiToken,
    reads=Permission.API_CLIENTS_READ,
    description="What a program proves itself with. Nobody but its holder knows it.",
)
class ApiToken(Node):
    last_four: str = column(description="Its last four characters.")
    created_at: datetime = column(description="When it was made.")
    expires_at: datetime = column(description="When it ends, or ended, by itself.")
    rotated_at: datetime | None = column(description="When it got a successor.")
    revoked_at: datetime | None = column(description="When it was revoked.")
    last_used_at: datetime | None = column(description="When it was last used, to the minute.")
    last_used_block: str | None = column(description="The network it was last used from: a /24 or /64.")
    refused_at: datetime | None = column(description="When it last came from a network it may not come from.")
    refused_block: str | None = column(description="That network.")


@entity(
    models.ApiDocument,
    reads=Permission.API_CLIENTS_READ,
    description="A document a program may send by its id.",
)
class ApiDocument(Node):
    name: str = column(description="What its owner calls it.")
    text: str = column(description="The document.")
    cost: int = column(description="What it costs with the page sizes it has by default.")
    registered_at: datetime = column(description="When it was registered, or registered again.")
    retired_at: datetime | None = column(description="When it was taken out of use; null while it is in use.")
    last_used_at: datetime | None = column(description="When it was last sent, to the minute.")

    @computed("sha256")
    @staticmethod
    def document_id(sha256: str) -> str:
        """What is sent in its place as `documentId`."""
        return f"sha256:{sha256}"


@entity(
    models.ApiClient,
    reads=Permission.API_CLIENTS_READ,
    description="A program of an integrator. It may never do more than its owner may at that moment.",
)
class ApiClient(Node, Stateful):
    name: str = column(description="What its owner calls it; the audit trail names it so.")
    purpose: str = column(description="What it is for, in its owner's words.")
    owner: User | None = one(description="Who answers for it.")
    user: User | None = one(description="Its own account, by which the trail knows it.")
    state: ClientState = column(description="Whether it can be used.")
    mode: ClientMode = column(description="Which documents it may send.")
    rate_class: RateClass = column(description="How much it may ask for within a minute.")
    is_sandbox: bool = column(
        description="Whether it only reads and asks for prices, whatever it was given: for trying things out."
    )
    created_at: datetime = column(description="When it was made.")
    expires_at: datetime | None = column(description="When it ends by itself; null where it does not.")
    last_used_at: datetime | None = column(description="When one of its tokens was last used, to the minute.")
    reason: str | None = column(description="Why it was stopped.")
    version: int = column(description="Grows with each change; sent back as `expectedVersion`.")
    tokens: list[ApiToken] = many("client", order=("-created_at", "-id"), description="Its tokens, newest first.")
    documents: list[ApiDocument] = many(
        "client", order=("-registered_at", "-id"), description="The documents it has registered, newest first."
    )

    @computed("grants")
    @staticmethod
    def grants(given: str) -> list[ApiGrant]:
        """What it was given. What its owner does not hold any more is worth nothing."""
        return [ApiGrant(permission=name, scope=ScopeKind(kind)) for name, kind in rights.told(given)]

    @computed("addresses")
    @staticmethod
    def addresses(given: str) -> list[str]:
        """The networks it may come from; empty where it may come from anywhere."""
        return given.split()

    @computed(*actions.COLUMNS, viewer=True, by=actions.distinguished)
    @staticmethod
    def available_actions(*row_and_viewer: Any) -> list[AvailableAction]:
        """What the viewer may ever do with it; what is not possible now says why."""
        *row, viewer = row_and_viewer
        return [AvailableAction.of(action) for action in actions.available(row, viewer)]


@filters("programs")
class ApiClientFilter:
    owner: IDFilter | None = by_key("owner_id", "User", "Who answers for them.")
    state: Filter[ClientState] | None = by_column("Whether they can be used.")
    mode: Filter[ClientMode] | None = by_column("Which documents they may send.")
    is_sandbox: BooleanFilter | None = by_column("Whether they only read and ask for prices.")
    created_at: DateTimeFilter | None = by_column("When they were made.")
    last_used_at: OptionalDateTimeFilter | None = by_column("When they were last used.")


ApiClientOrderBy = order_by(
    "ApiClient",
    "programs",
    CREATED_AT=("created_at", "When they were made."),
    LAST_USED_AT=("last_used_at", "When they were last used. Those that never were come last, either way."),
)


@strawberry.type(description="A permission the viewer could give a program.")
class ApiOffer:
    permission: str = strawberry.field(description="The permission.")
    scopes: list[ScopeKind] = strawberry.field(description="How widely the viewer could give it.")
    privileged: list[ScopeKind] = strawberry.field(description="Those of them that somebody else has to approve.")


@strawberry.type(description="How much programs of one class may ask for within a minute.")
class RateClassFigures:
    rate_class: RateClass = strawberry.field(description="The class.")
    requests: int = strawberry.field(description="So many operations.")
    cost: int = strawberry.field(description="So much cost of their documents.")
    is_privileged: bool = strawberry.field(description="Whether somebody else has to approve it.")


@strawberry.type(description="What the viewer could give a program now.")
class ApiClientOffer:
    permissions: list[ApiOffer] = strawberry.field(description="Permissions, alphabetically.")
    rate_classes: list[RateClassFigures] = strawberry.field(description="Classes, from the smallest.")
    most_token_days: int = strawberry.field(description="How many days a token lasts at most.")
    default_overlap_hours: int = strawberry.field(
        description="How long a rotated token goes on, unless said otherwise."
    )
    most_overlap_hours: int = strawberry.field(description="How long a rotated token goes on at most.")


@strawberry.type
class ApiClientsQuery:
    @select(Permission.API_CLIENTS_READ, order=("-created_at", "-id"))
    @staticmethod
    def api_clients(
        filter: ApiClientFilter | None = None,
        order_by: list[ApiClientOrderBy] | None = None,  # type: ignore[valid-type]
    ) -> Connection[ApiClient]:
        """Programs within the viewer's scope, newest first unless sorted otherwise."""

    @query(Permission.API_CLIENTS_UPDATE)
    async def api_client_offer(self, info: Info) -> ApiClientOffer:
        """What the viewer could give a program now."""
        limits, classes = rights.limits(), rule("rate_classes").value
        return ApiClientOffer(
            permissions=[
                ApiOffer(
                    permission=permission.value,
                    scopes=[kind for kind in ScopeKind if kind in kinds],
                    privileged=[
                        kind
                        for kind in ScopeKind
                        if kind in kinds and rights.needs_approval(permission.value, kind.value)
                    ],
                )
                for permission, kinds in sorted(rights.offered(info.context.viewer).items())
            ],
            rate_classes=[
                RateClassFigures(
                    rate_class=one,
                    is_privileged=rights.rate_needs_approval(one),
                    **classes[one.value],
                )
                for one in RateClass
            ],
            most_token_days=limits["token_days"],
            default_overlap_hours=limits["overlap_hours"],
            most_overlap_hours=limits["longest_overlap_hours"],
        )
