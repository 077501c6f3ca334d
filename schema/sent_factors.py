"""The code sent to whoever signs in from a device that is not known, without a second factor."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, TooManyAttempts
from schema.core.fields import mutation
from schema.message_words import Language
from schema.registering import CodeRequested
from server.core.vocabulary import Permission
from server.domains.users import sent_factors


@strawberry.input(description="How the code is sent.")
class SignInCodeStartInput:
    language: Language = strawberry.field(
        default=Language.ZH_CN, description="The language of the message with the code."
    )


SignInCodeStartResult = Annotated[
    CodeRequested | TooManyAttempts | Conflict,
    strawberry.union("SignInCodeStartResult", description="What came of it."),
]


@strawberry.type
class SentFactorsMutation:
    @mutation(Permission.SESSIONS_CONFIRM)
    async def sign_in_code_start(self, info: Info, input: SignInCodeStartInput) -> SignInCodeStartResult:
        """Have a code sent to the account you are half way into, where `secondFactors` says SENT_CODE."""
        return CodeRequested.of(await sent_factors.ask(info.context.viewer, input.language))
