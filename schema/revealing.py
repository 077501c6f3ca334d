"""Personal data in clear: of accounts, and of orders' parties."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import InvalidInput, NotFound, TooManyAttempts
from schema.core.fields import mutation
from server.core import global_ids
from server.core.rules import rule
from server.core.vocabulary import Permission
from server.domains.orders import revealing as orders
from server.domains.users import revealing as users

describe(
    users.RevealedField,
    "What of an account can be shown in clear.",
    EMAIL="E-mail address.",
    PHONE="Telephone number.",
)
describe(orders.PartyRole, "Which party of an order.", SENDER="Who sends it.", ADDRESSEE="To whom.")

SHOWN = "After how many seconds a screen hides it again."
REASON = "Why, 4 to 200 characters; kept in the audit trail."


@strawberry.input(description="Whose data is to be shown, and why.")
class UserRevealInput:
    id: strawberry.ID = strawberry.field(description="Who.")
    fields: list[users.RevealedField] = strawberry.field(description="What; at least one.")
    reason: str = strawberry.field(description=REASON)


@strawberry.input(description="Which party of an order is to be shown, and why.")
class PartyRevealInput:
    id: strawberry.ID = strawberry.field(description="The order.")
    party: orders.PartyRole = strawberry.field(description="Which party.")
    reason: str = strawberry.field(description=REASON)


@strawberry.type(description="Of an account, in clear. Not to be kept.")
class UserRevealed:
    email: str | None = strawberry.field(description="E-mail address; null where not asked for, or there is none.")
    phone: str | None = strawberry.field(description="Telephone number; null where not asked for, or there is none.")
    hidden_after_seconds: int = strawberry.field(description=SHOWN)


@strawberry.type(description="Sender or addressee, in clear. Not to be kept.")
class PartyRevealed:
    name: str = strawberry.field(description="Name.")
    phone: str = strawberry.field(description="Telephone number.")
    province: str = strawberry.field(description="Province, or region abroad.")
    city: str = strawberry.field(description="City.")
    district: str | None = strawberry.field(description="District or county.")
    street: str = strawberry.field(description="Street, house, building, unit and room.")
    postcode: str | None = strawberry.field(description="Postcode.")
    hidden_after_seconds: int = strawberry.field(description=SHOWN)


UserRevealResult = Annotated[
    UserRevealed | NotFound | InvalidInput | TooManyAttempts,
    strawberry.union("UserRevealResult", description="What came of it."),
]
PartyRevealResult = Annotated[
    PartyRevealed | NotFound | InvalidInput | TooManyAttempts,
    strawberry.union("PartyRevealResult", description="What came of it."),
]


@strawberry.type
class RevealingMutation:
    @mutation(Permission.USERS_REVEAL)
    async def user_reveal(self, info: Info, input: UserRevealInput) -> UserRevealResult:
        """Show an account's address or number in clear. It is recorded with the reason, and the account is told."""
        key = global_ids.decode_as("User", input.id)
        found = await users.reveal(info.context.viewer, key, input.fields, input.reason)
        return UserRevealed(email=found.email, phone=found.phone, hidden_after_seconds=rule("reveals").value["shown"])

    @mutation(Permission.PARTIES_REVEAL)
    async def party_reveal(self, info: Info, input: PartyRevealInput) -> PartyRevealResult:
        """Show an order's sender or addressee in clear. It is recorded with the reason."""
        key = global_ids.decode_as("Order", input.id)
        found = await orders.reveal(info.context.viewer, key, input.party, input.reason)
        return PartyRevealed(
            name=found.name,
            phone=found.phone,
            province=found.province,
            city=found.city,
            district=found.district,
            street=found.street,
            postcode=found.postcode,
            hidden_after_seconds=rule("reveals").value["shown"],
        )
