"""What applicants do: submit a case, answer a question about it, withdraw it."""

from datetime import date
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, TooManyAttempts, VersionConflict
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.message_words import Language
from schema.verification_words import DocumentType
from schema.verifications import VerificationCase
from server.core import global_ids
from server.core.errors import InvalidInput as Wrong
from server.core.errors import Issue
from server.core.vocabulary import Permission
from server.domains.verification import submitting

MOST_IDS = 20
DOCUMENTS = "What was uploaded at `/files` for it: one to six."
LANGUAGE = "The language of the messages about it."
ENDS = "When the document ends; left out where it does not."


@strawberry.input(description="A person who asks to be known.")
class VerificationSubmitPersonInput:
    name: str = strawberry.field(description="The name as the document has it, 2 to 60 characters.")
    number: str = strawberry.field(description="The document's number, at most 60 characters.")
    document_ids: list[strawberry.ID] = strawberry.field(description=DOCUMENTS)
    document_type: DocumentType = strawberry.field(default=DocumentType.RESIDENT_ID, description="The document.")
    document_ends_on: date | None = strawberry.field(default=None, description=ENDS)
    language: Language = strawberry.field(default=Language.ZH_CN, description=LANGUAGE)


@strawberry.input(description="An organisation somebody asks to be known for.")
class VerificationSubmitOrganisationInput:
    name: str = strawberry.field(description="Its name as the licence has it, 2 to 120 characters.")
    credit_code: str = strawberry.field(description="Its unified social credit code, 18 characters.")
    legal_representative: str = strawberry.field(description="Its legal representative, 2 to 60 characters.")
    document_ids: list[strawberry.ID] = strawberry.field(description=DOCUMENTS)
    document_ends_on: date | None = strawberry.field(default=None, description=ENDS)
    language: Language = strawberry.field(default=Language.ZH_CN, description=LANGUAGE)


@strawberry.input(description="Which case, as it was seen.")
class VerificationStepInput:
    id: strawberry.ID = strawberry.field(description="The case.")
    expected_version: int = strawberry.field(description="The version you have seen.")

    @property
    def seen(self) -> tuple[int, int]:
        return global_ids.decode_as("VerificationCase", self.id), self.expected_version


@strawberry.input(description="The answer to a reviewer's question.")
class VerificationAnswerInput(VerificationStepInput):
    message: str = strawberry.field(default="", description="In words, at most 500 characters.")
    document_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Further documents, at most six."
    )


@strawberry.input(description="The case to take back.")
class VerificationWithdrawInput(VerificationStepInput): ...


Submitted = VerificationCase | InvalidInput | Conflict | TooManyAttempts
TEXT = "The case, or why there is none."
VerificationSubmitPersonResult = Annotated[
    Submitted, strawberry.union("VerificationSubmitPersonResult", description=TEXT)
]
VerificationSubmitOrganisationResult = Annotated[
    Submitted, strawberry.union("VerificationSubmitOrganisationResult", description=TEXT)
]
VerificationAnswerResult = Annotated[
    VerificationCase | NotFound | InvalidTransition | VersionConflict | InvalidInput,
    strawberry.union("VerificationAnswerResult", description="The case, or why the answer was not taken."),
]
VerificationWithdrawResult = Annotated[
    VerificationCase | NotFound | InvalidTransition | VersionConflict,
    strawberry.union("VerificationWithdrawResult", description="The case, or why it was not taken back."),
]


@strawberry.type
class SubmittingMutation:
    @mutation(Permission.VERIFICATIONS_SUBMIT)
    async def verification_submit_person(
        self, info: Info, input: VerificationSubmitPersonInput
    ) -> VerificationSubmitPersonResult:
        """Ask to be known as oneself. Upload pictures of the document before."""
        given = submitting.Person(
            input.name,
            input.document_type,
            input.number,
            _documents(input.document_ids),
            input.language,
            input.document_ends_on,
        )
        return _read(await submitting.submit_person(info.context.viewer, given))

    @mutation(Permission.VERIFICATIONS_SUBMIT)
    async def verification_submit_organisation(
        self, info: Info, input: VerificationSubmitOrganisationInput
    ) -> VerificationSubmitOrganisationResult:
        """Ask to be known as acting for an organisation. Two reviewers look at it."""
        given = submitting.Organisation(
            input.name,
            input.credit_code,
            input.legal_representative,
            _documents(input.document_ids),
            input.language,
            input.document_ends_on,
        )
        return _read(await submitting.submit_organisation(info.context.viewer, given))

    @mutation(Permission.VERIFICATIONS_SUBMIT)
    async def verification_answer(self, info: Info, input: VerificationAnswerInput) -> VerificationAnswerResult:
        """Answer the reviewer's question: the case waits in the queue again."""
        found = _documents(input.document_ids)
        return _read(await submitting.answer(info.context.viewer, *input.seen, input.message, found))

    @mutation(Permission.VERIFICATIONS_WITHDRAW)
    async def verification_withdraw(self, info: Info, input: VerificationWithdrawInput) -> VerificationWithdrawResult:
        """Take back a case of one's own that is not decided."""
        return _read(await submitting.withdraw(info.context.viewer, *input.seen))


def _documents(ids: list[strawberry.ID]) -> list[int]:
    if len(ids) > MOST_IDS:
        raise Wrong([Issue(("documentIds",), "TOO_LONG", f"Add at most {MOST_IDS}.", {"max": str(MOST_IDS)})])
    return [global_ids.decode_as("VerificationDocument", one) for one in ids]


def _read(key: int) -> VerificationCase:
    return Reference(VerificationCase, key)  # type: ignore[return-value]
