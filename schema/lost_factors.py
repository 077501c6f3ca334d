"""Helping somebody who has lost their second factor: a code to their contact, and the removal others approve."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidCode, InvalidInput, NotFound, TooManyAttempts
from schema.core.fields import mutation
from schema.core.four_eyes import ApprovalPending
from schema.engine.declare import Reference
from schema.message_words import Language
from schema.registering import CodeRequested
from schema.users import User
from schema.verification_words import FactorProof
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.verification import lost_factors


@strawberry.input(description="Somebody a code is to be sent to, at a contact of their account.")
class UserSecondFactorCodeSendInput:
    user_id: strawberry.ID = strawberry.field(description="Who has lost their second factor; never oneself.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the message.")


@strawberry.input(description="Somebody who has lost their second factor, and how they are known to be that person.")
class UserSecondFactorRemoveInput:
    user_id: strawberry.ID = strawberry.field(description="Who; never oneself.")
    reason: str = strawberry.field(description="What happened, 4 to 200 characters.")
    proof: FactorProof = strawberry.field(description="How they are known.")
    verification_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="For VERIFICATION: their case, approved since the factor was set up, 72 hours ago at most.",
    )
    document_number: str | None = strawberry.field(
        default=None, description="For DOCUMENT: the number, as it stands on the document they show."
    )
    request_token: str | None = strawberry.field(
        default=None, description="For CONTACT_CODE: the token `userSecondFactorCodeSend` gave."
    )
    code: str | None = strawberry.field(
        default=None, description="For CONTACT_CODE: the code, as they have read it out."
    )

    @property
    def loss(self) -> lost_factors.Loss:
        case = self.verification_id
        return lost_factors.Loss(
            user_id=global_ids.decode_as("User", self.user_id),
            reason=self.reason,
            proof=self.proof,
            case_id=None if case is None else global_ids.decode_as("VerificationCase", case),
            document_number=self.document_number or "",
            code_token=self.request_token or "",
            code=self.code or "",
        )


UserSecondFactorCodeSendResult = Annotated[
    CodeRequested | NotFound | Conflict | InvalidInput | TooManyAttempts,
    strawberry.union("UserSecondFactorCodeSendResult", description="What came of it."),
]
UserSecondFactorRemoveResult = Annotated[
    User | NotFound | InvalidInput | InvalidCode | TooManyAttempts | Conflict | ApprovalPending,
    strawberry.union("UserSecondFactorRemoveResult", description="The account, or why it has its factors still."),
]


@strawberry.type
class LostFactorsMutation:
    @mutation(Permission.SECOND_FACTORS_REMOVE)
    async def user_second_factor_code_send(
        self, info: Info, input: UserSecondFactorCodeSendInput
    ) -> UserSecondFactorCodeSendResult:
        """Send a code to a contact of somebody who has lost their second factor. They read it to whoever helps them."""
        key = global_ids.decode_as("User", input.user_id)
        return CodeRequested.of(await lost_factors.send_code(info.context.viewer, key, input.language))

    @mutation(Permission.SECOND_FACTORS_REMOVE)
    async def user_second_factor_remove(
        self, info: Info, input: UserSecondFactorRemoveInput
    ) -> UserSecondFactorRemoveResult:
        """Remove authenticator, recovery codes and passkeys of somebody who has lost them, once others have approved it.

        They are known as surely as when they came, by what is the rule for their account. Their sessions end, and they
        are told; whoever must have a second factor sets one up at the next sign-in. The sign-in of whoever asks has to
        be recent: REAUTHENTICATION_REQUIRED otherwise.
        """
        key = await lost_factors.remove(info.context.viewer, input.loss)
        return Reference(User, key)  # type: ignore[return-value]
