"""What people agree to: the texts, and giving and taking back a consent of one's own."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, NotFound
from schema.core.fields import mutation, query
from schema.engine.declare import Reference
from schema.message_words import Language
from schema.users import Consent
from server.core.clock import now
from server.core.vocabulary import Permission
from server.domains.users import consent_texts, consents
from server.domains.users.models import ConsentPurpose


@strawberry.type(description="A text people agree to, in one language.")
class ConsentText:
    purpose: ConsentPurpose = strawberry.field(description="What it is about.")
    text_version: str = strawberry.field(description="Which version it is.")
    title: str = strawberry.field(description="What it is called.")
    paragraphs: list[str] = strawberry.field(description="What it says, paragraph by paragraph.")


@strawberry.input(description="A consent to give.")
class ConsentGiveInput:
    purpose: ConsentPurpose = strawberry.field(description="To what.")
    text_version: str = strawberry.field(
        description="Which version of the text was shown, as `registrationTerms` has it."
    )


@strawberry.input(description="A consent to take back.")
class ConsentWithdrawInput:
    purpose: ConsentPurpose = strawberry.field(description="To what.")


@strawberry.type(description="A consent was taken back.")
class ConsentWithdrawn:
    purpose: ConsentPurpose = strawberry.field(description="To what.")
    withdrawn_at: datetime = strawberry.field(description="When.")


ConsentGiveResult = Annotated[
    Consent | InvalidInput, strawberry.union("ConsentGiveResult", description="What came of it.")
]
ConsentWithdrawResult = Annotated[
    ConsentWithdrawn | NotFound | Conflict,
    strawberry.union("ConsentWithdrawResult", description="What came of it."),
]


@strawberry.type
class ConsentsQuery:
    @query(Permission.REGISTRATIONS_CREATE)
    async def consent_text(
        self, purpose: ConsentPurpose, language: Language = Language.ZH_CN, text_version: str | None = None
    ) -> ConsentText | None:
        """What people agree to, in words: the version in force, or the one asked for; null where there never was one."""
        found = consent_texts.text(purpose, language, text_version)
        if found is None:
            return None
        return ConsentText(
            purpose=found.purpose, text_version=found.version, title=found.title, paragraphs=list(found.paragraphs)
        )


@strawberry.type
class ConsentsMutation:
    @mutation(Permission.CONSENTS_GIVE)
    async def consent_give(self, info: Info, input: ConsentGiveInput) -> ConsentGiveResult:
        """Agree to a purpose by the text in force. Given again it stays as it is."""
        key = await consents.give(info.context.viewer, consents.Given(input.purpose, input.text_version))
        return Reference(Consent, key)  # type: ignore[return-value]

    @mutation(Permission.CONSENTS_WITHDRAW)
    async def consent_withdraw(self, info: Info, input: ConsentWithdrawInput) -> ConsentWithdrawResult:
        """Take a consent of your own back, where an account can be without it."""
        await consents.withdraw(info.context.viewer, input.purpose)
        return ConsentWithdrawn(purpose=input.purpose, withdrawn_at=now())
