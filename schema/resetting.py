"""Resetting a forgotten password."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import InvalidCode, InvalidInput, TooManyAttempts
from schema.core.fields import mutation
from schema.message_words import Language
from schema.registering import CodeRequested
from schema.signing_in import SignedIn, signed_in, wants_cookie
from schema.users import Delivery
from server.core.vocabulary import Permission
from server.domains.users import resetting


@strawberry.input(description="Whose password is forgotten.")
class PasswordResetStartInput:
    contact: str = strawberry.field(description="The account's e-mail address or mobile number.")
    language: Language = strawberry.field(
        default=Language.ZH_CN, description="The language of the message with the code."
    )


@strawberry.input(description="What completes a reset.")
class PasswordResetConfirmInput:
    request_token: str = strawberry.field(description="The token `passwordResetStart` gave.")
    code: str = strawberry.field(description="The six digits of the message.")
    password: str = strawberry.field(description="The new password: at least 8 characters, 12 for staff.")
    delivery: Delivery = strawberry.field(
        default=Delivery.BEARER, description="How the session's token is handed over."
    )


PasswordResetStartResult = Annotated[
    CodeRequested | InvalidInput | TooManyAttempts,
    strawberry.union("PasswordResetStartResult", description="What came of it."),
]
PasswordResetConfirmResult = Annotated[
    SignedIn | InvalidCode | InvalidInput | TooManyAttempts,
    strawberry.union("PasswordResetConfirmResult", description="What came of it."),
]


@strawberry.type
class ResettingMutation:
    @mutation(Permission.PASSWORDS_RESET)
    async def password_reset_start(self, info: Info, input: PasswordResetStartInput) -> PasswordResetStartResult:
        """Ask for a code to set a new password. Where there is no account nothing is sent, and the answer is the same."""
        return CodeRequested.of(await resetting.start(info.context.viewer, input.contact, input.language))

    @mutation(Permission.PASSWORDS_RESET)
    async def password_reset_confirm(self, info: Info, input: PasswordResetConfirmInput) -> PasswordResetConfirmResult:
        """Set a new password by its code. All sessions end; a second factor is asked for as ever. Five tries."""
        by_cookie = wants_cookie(info, input.delivery)
        given = resetting.Reset(input.request_token, input.code, input.password)
        return await signed_in(info, await resetting.confirm(info.context.viewer, given), by_cookie)
