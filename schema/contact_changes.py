"""Another address or number for one's own account."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.enums import describe
from schema.core.errors import (
    Conflict,
    InvalidCode,
    InvalidCredentials,
    InvalidInput,
    InvalidTransition,
    NotFound,
    TooManyAttempts,
)
from schema.core.fields import mutation
from schema.core.nodes import Node
from schema.engine.declare import Reference, column, entity, extend, many
from schema.message_words import Channel, Language
from schema.registering import CodeRequested
from schema.users import User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.users import contact_changes, models

describe(
    models.ContactChangeState,
    "How far a change of address or number has come.",
    HELD="The code was right; it waits, so that whoever reads the old one can stop it.",
    APPLIED="It is the account's.",
    CANCELLED="It was given up: by its owner, by another change, or by a new password.",
    OVERTAKEN="Somebody else got an account with it meanwhile.",
)


@entity(
    models.ContactChange,
    reads=Permission.USERS_READ,
    description="A new address or number of an account, and its hold.",
)
class ContactChange(Node):
    channel: Channel = column(description="Whether it is an address or a number.")
    contact_masked: str = column(description="The new one, masked.")
    former_masked: str | None = column(description="The one before, masked; null where there was none.")
    state: models.ContactChangeState = column(description="How far it has come.")
    created_at: datetime = column(description="When the code was right.")
    effective_at: datetime = column(description="When the hold ends.")
    ended_at: datetime | None = column(description="When it was put in force, or given up.")


extend(
    User,
    "contact_changes",
    many("user", order=("created_at", "id"), description="New addresses and numbers, oldest first."),
    list[ContactChange],
)


@strawberry.input(description="A new address or number for the viewer's account.")
class ContactChangeStartInput:
    contact: str = strawberry.field(
        description="An e-mail address or a mobile number; it replaces the one of its kind."
    )
    password: str = strawberry.field(description="The account's password.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the messages about it.")


@strawberry.input(description="What proves the new address or number.")
class ContactChangeConfirmInput:
    request_token: str = strawberry.field(description="The token `contactChangeStart` gave.")
    code: str = strawberry.field(description="The six digits of the message.")


@strawberry.input(description="A change to give up.")
class ContactChangeCancelInput:
    id: strawberry.ID = strawberry.field(description="The change.")


ContactChangeStartResult = Annotated[
    CodeRequested | InvalidInput | InvalidCredentials | TooManyAttempts,
    strawberry.union("ContactChangeStartResult", description="What came of it."),
]
ContactChangeConfirmResult = Annotated[
    ContactChange | InvalidCode | TooManyAttempts | Conflict,
    strawberry.union("ContactChangeConfirmResult", description="What came of it."),
]
ContactChangeCancelResult = Annotated[
    ContactChange | NotFound | InvalidTransition,
    strawberry.union("ContactChangeCancelResult", description="What came of it."),
]


@strawberry.type
class ContactChangesMutation:
    @mutation(Permission.CONTACT_CHANGES_CREATE)
    async def contact_change_start(self, info: Info, input: ContactChangeStartInput) -> ContactChangeStartResult:
        """Ask for a code to a new address or number. One that belongs to an account gets a message that says so.

        The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise.
        """
        asked = await contact_changes.start(info.context.viewer, input.contact, input.password, input.language)
        return CodeRequested.of(asked)

    @mutation(Permission.CONTACT_CHANGES_CREATE)
    async def contact_change_confirm(self, info: Info, input: ContactChangeConfirmInput) -> ContactChangeConfirmResult:
        """Prove the new one by its code. The present ones are told, and it is in force after a hold."""
        return _reference(await contact_changes.confirm(info.context.viewer, input.request_token, input.code))

    @mutation(Permission.CONTACT_CHANGES_CANCEL)
    async def contact_change_cancel(self, info: Info, input: ContactChangeCancelInput) -> ContactChangeCancelResult:
        """Give up a change that is held. A reset of the password does so too."""
        key = global_ids.decode_as("ContactChange", input.id)
        return _reference(await contact_changes.cancel(info.context.viewer, key))


def _reference(key: int) -> ContactChange:
    return Reference(ContactChange, key)  # type: ignore[return-value]
