"""Who is asking, who there is, and the sessions they have."""

from datetime import datetime
from enum import Enum

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.fields import computing, query, select
from schema.core.nodes import Node
from schema.core.pages import Connection
from schema.core.sorting import SortDirection
from schema.engine.declare import Reference, Search, column, computed, entity, extend, many, one
from schema.engine.filters import by_column, by_key, filters
from schema.engine.operators import DateTimeFilter, Filter, IDFilter, OptionalDateTimeFilter
from server.core.authorization import permissions_of
from server.core.clock import now
from server.core.viewer import Stage
from server.core.viewer import Viewer as Asking
from server.core.vocabulary import Permission
from server.domains.users import models, second_factors
from server.domains.users.accounts import searched_email, searched_phone

describe(
    models.UserKind,
    "What somebody is to the platform; a role names the kinds that may hold it.",
    CUSTOMER="Sends and receives.",
    STAFF="Works for the postal service. Needs a second factor.",
    PARTNER_MEMBER="Works for a partner.",
    REGULATOR="Works for a supervising authority. Needs a second factor.",
    API_CLIENT="A program of an integrator.",
    SYSTEM="The platform itself.",
)
describe(
    models.UserState,
    "Whether an account can be used.",
    PENDING_VERIFICATION="Registered, not verified yet.",
    ACTIVE="In use.",
    LOCKED="Closed for a while after too many failures.",
    SUSPENDED="Closed by decision.",
    DEACTIVATED="Closed for good.",
)
describe(
    models.ConsentPurpose,
    "What people agree to, each by itself.",
    SERVICE_TERMS="The terms of the service.",
    PRIVACY_POLICY="How personal data is handled.",
    MARKETING="Offers by message; nothing depends on it.",
)
describe(
    models.SecondFactorKind,
    "What can be asked for after the password.",
    TOTP="A code of an authenticator application.",
    PASSKEY="A passkey.",
    RECOVERY_CODE="A code that was put aside for the day the device is lost.",
    SENT_CODE="A code sent to the account's address or number, where nothing is set up and the device is not known.",
)
describe(
    Stage,
    "How far a sign-in has come.",
    "SessionStage",
    ANONYMOUS="Nobody is signed in.",
    SECOND_FACTOR="The password was right; the second factor is asked for.",
    ENROLMENT="The password was right; a second factor must be set up.",
    COMPLETE="Signed in.",
)


@entity(models.User, reads=Permission.USERS_READ, description="A person or program with an account.")
class User(Node):
    display_name: str = column(description="The name others see.")
    kind: models.UserKind = column(description="What they are to the platform.")
    state: models.UserState = column(description="Whether the account can be used.")
    email_masked: str | None = column(description="E-mail address, masked.")
    phone_masked: str | None = column(description="Telephone number, masked.")
    created_at: datetime = column(description="When the account was made.")
    last_seen_at: datetime | None = column(description="When it was last used, to the minute; null where it never was.")
    version: int = column(description="Grows with each change.")


@entity(models.Session, reads=Permission.SESSIONS_READ, description="A sign-in on one device.")
class Session(Node):
    user: User | None = one(description="Whose it is, where the viewer may see them.")
    created_at: datetime = column(description="When it began.")
    last_seen_at: datetime = column(description="When it was last used, to the minute.")
    expires_at: datetime = column(description="When it ends at the latest.")
    idle_expires_at: datetime = column(description="When it ends unless it is used before.")
    device: str = column(description="Browser and system, as they named themselves.")
    address_block: str = column(description="The network it began from: a /24 or /64, never a single address.")

    @computed("id", viewer=True)
    @staticmethod
    def is_current(key: int, viewer: Asking) -> bool:
        """Whether it is the session that asks."""
        return key == viewer.session_id


@entity(models.Consent, reads=Permission.USERS_READ, description="What somebody has agreed to.")
class Consent(Node):
    purpose: models.ConsentPurpose = column(description="To what.")
    text_version: str = column(description="Which version of the text they were shown.")
    given_at: datetime = column(description="When.")


extend(
    User,
    "consents",
    many("user", order=("given_at", "id"), description="What they have agreed to, oldest first."),
    list[Consent],
)


@strawberry.type(description="Whoever is asking, perhaps nobody in particular.")
class Viewer:
    stage: Stage = strawberry.field(description="How far the sign-in has come.")
    permissions: list[str] = strawberry.field(description="Everything the viewer may do somewhere, alphabetically.")
    roles: list[str] = strawberry.field(description="The roles held now, alphabetically.")

    @computing("The account; null where nobody is signed in completely.")
    async def user(self, info: Info) -> User | None:
        asking = info.context.viewer
        signed_in = asking.stage is Stage.COMPLETE and asking.user_id is not None
        return Reference(User, asking.user_id) if signed_in else None  # type: ignore[return-value, arg-type]

    @computing("The session that asks; null where nobody is signed in completely.")
    async def session(self, info: Info) -> Session | None:
        asking = info.context.viewer
        signed_in = asking.stage is Stage.COMPLETE and asking.session_id is not None
        return Reference(Session, asking.session_id) if signed_in else None  # type: ignore[return-value, arg-type]

    @computing("What the account can be asked for after the password; empty where nobody is signed in.")
    async def second_factors(self, info: Info) -> list[models.SecondFactorKind]:
        asking = info.context.viewer
        if asking.user_id is None:
            return []
        kinds = await second_factors.kinds_of(asking.user_id)
        sent = asking.stage is Stage.SECOND_FACTOR and not kinds
        return [models.SecondFactorKind.SENT_CODE] if sent else kinds

    @classmethod
    def of(cls, asking: Asking) -> "Viewer":
        return cls(
            stage=asking.stage,
            permissions=sorted(permissions_of(asking)),
            roles=sorted({assignment.role for assignment in asking.assignments}),
        )


class Delivery(Enum):
    COOKIE = "cookie"
    BEARER = "bearer"


describe(
    Delivery,
    "How the session's token is handed over.",
    "SessionDelivery",
    COOKIE="As a cookie no script can read: for browsers, with the header `GraphQL-Preflight: 1`.",
    BEARER="In the answer, to be sent as `Authorization: Bearer`.",
)


@filters("accounts")
class UserFilter:
    id: IDFilter | None = by_key("id", "User", "Who.")
    kind: Filter[models.UserKind] | None = by_column("What they are to the platform.")
    state: Filter[models.UserState] | None = by_column("Whether the account can be used.")
    created_at: DateTimeFilter | None = by_column("When the account was made.")
    last_seen_at: OptionalDateTimeFilter | None = by_column("When it was last used.")


@filters("sessions")
class SessionFilter:
    user: IDFilter | None = by_key("user_id", "User", "Whose they are.")


class Sorting(Enum):
    CREATED_AT = "created_at"
    DISPLAY_NAME = "display_name"
    LAST_SEEN_AT = "last_seen_at"


describe(
    Sorting,
    "What users can be sorted by.",
    "UserOrderField",
    CREATED_AT="When their account was made.",
    DISPLAY_NAME="Their name, by code points.",
    LAST_SEEN_AT="When they were last used. Those that never were come last, either way.",
)


@strawberry.input(description="How users are sorted.")
class UserOrderBy:
    field: Sorting = strawberry.field(description="By what.")
    direction: SortDirection = strawberry.field(default=SortDirection.DESC, description="Which way.")


SEARCH = Search(exact=("display_name",), blind={"email_index": searched_email, "phone_index": searched_phone})
OPEN = {"revoked_at__isnull": True, "expires_at__gt": now, "idle_expires_at__gt": now}


@strawberry.type
class UsersQuery:
    @query(Permission.VIEWERS_READ)
    async def viewer(self, info: Info) -> Viewer:
        """Who is asking, and what they may do. Answers for nobody too."""
        return Viewer.of(info.context.viewer)

    @select(Permission.USERS_SEARCH, order=("-created_at", "-id"), search=SEARCH)
    @staticmethod
    def users(filter: UserFilter | None = None, order_by: list[UserOrderBy] | None = None) -> Connection[User]:
        """The accounts there are, newest first unless sorted otherwise; searched by a whole name, address or number."""

    @select(Permission.SESSIONS_READ, order=("-created_at", "-id"), only=OPEN)
    @staticmethod
    def sessions(filter: SessionFilter | None = None) -> Connection[Session]:
        """The sessions within the viewer's scope that are open, newest first."""
