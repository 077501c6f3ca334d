"""What reviewers do with cases of verification."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, TooManyAttempts, VersionConflict
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.submitting import VerificationStepInput
from schema.verification_words import Reason
from schema.verifications import VerificationCase
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.verification import reviewing

NOTE = "What the applicant will read, at most 500 characters."


@strawberry.input(description="The case to take.")
class VerificationClaimInput(VerificationStepInput): ...


@strawberry.input(description="The case to give back.")
class VerificationReleaseInput(VerificationStepInput): ...


@strawberry.input(description="A case to look into.")
class VerificationRevealInput:
    id: strawberry.ID = strawberry.field(description="The case; the viewer has to have claimed it.")


@strawberry.input(description="What the applicant is asked.")
class VerificationRequestInfoInput(VerificationStepInput):
    reason: Reason = strawberry.field(description="What is wrong so far.")
    note: str = strawberry.field(description="What the applicant will read, 2 to 500 characters.")


@strawberry.input(description="What the reviewer has found.")
class VerificationDecideInput(VerificationStepInput):
    approve: bool = strawberry.field(description="Whether it is approved.")
    reason: Reason | None = strawberry.field(default=None, description="Why not; needed where it is not approved.")
    note: str = strawberry.field(default="", description=NOTE)
    in_person: bool = strawberry.field(default=False, description="The person was there with the document.")
    duplicate_checked: bool = strawberry.field(
        default=False, description="The other account with this number was looked at; needed where there is one."
    )


@strawberry.input(description="An approval to take back.")
class VerificationRevokeInput(VerificationStepInput):
    reason: Reason = strawberry.field(description="Why.")
    note: str = strawberry.field(default="", description=NOTE)


@strawberry.type(description="Whom a case is about, in clear. Looking is on record.")
class VerificationSubject:
    name: str = strawberry.field(description="The person's or the organisation's name.")
    number: str = strawberry.field(description="The number of their document.")
    legal_representative: str | None = strawberry.field(description="Of an organisation, who represents it by law.")


Outcome = VerificationCase | NotFound | InvalidTransition | VersionConflict | Conflict
TEXT = "The case after the step, or why it was not taken."
VerificationClaimResult = Annotated[Outcome, strawberry.union("VerificationClaimResult", description=TEXT)]
VerificationReleaseResult = Annotated[Outcome, strawberry.union("VerificationReleaseResult", description=TEXT)]
VerificationRequestInfoResult = Annotated[
    Outcome | InvalidInput, strawberry.union("VerificationRequestInfoResult", description=TEXT)
]
VerificationDecideResult = Annotated[
    Outcome | InvalidInput, strawberry.union("VerificationDecideResult", description=TEXT)
]
VerificationRevokeResult = Annotated[
    VerificationCase | NotFound | InvalidTransition | VersionConflict | InvalidInput,
    strawberry.union("VerificationRevokeResult", description=TEXT),
]
VerificationRevealResult = Annotated[
    VerificationSubject | NotFound | Conflict | TooManyAttempts,
    strawberry.union("VerificationRevealResult", description="Name and number, or why they are not shown."),
]


@strawberry.type
class ReviewingMutation:
    @mutation(Permission.VERIFICATIONS_REVIEW)
    async def verification_claim(self, info: Info, input: VerificationClaimInput) -> VerificationClaimResult:
        """Take a case for half an hour. Nobody takes their own, and nobody is both reviewers of one."""
        return _read(await reviewing.claim(info.context.viewer, *input.seen))

    @mutation(Permission.VERIFICATIONS_REVIEW)
    async def verification_release(self, info: Info, input: VerificationReleaseInput) -> VerificationReleaseResult:
        """Give a case back to the queue."""
        return _read(await reviewing.release(info.context.viewer, *input.seen))

    @mutation(Permission.VERIFICATIONS_REVEAL)
    async def verification_reveal(self, info: Info, input: VerificationRevealInput) -> VerificationRevealResult:
        """Name and number of a claimed case in clear, to be compared with the document."""
        key = global_ids.decode_as("VerificationCase", input.id)
        found = await reviewing.reveal(info.context.viewer, key)
        return VerificationSubject(name=found.name, number=found.number, legal_representative=found.representative)

    @mutation(Permission.VERIFICATIONS_REVIEW)
    async def verification_request_info(
        self, info: Info, input: VerificationRequestInfoInput
    ) -> VerificationRequestInfoResult:
        """Ask the applicant for more. They are told by message."""
        return _read(await reviewing.request_info(info.context.viewer, *input.seen, input.reason, input.note))

    @mutation(Permission.VERIFICATIONS_REVIEW)
    async def verification_decide(self, info: Info, input: VerificationDecideInput) -> VerificationDecideResult:
        """Approve or reject a claimed case. An organisation's first approval waits for a second reviewer."""
        decision = reviewing.Decision(input.approve, input.reason, input.note, input.in_person, input.duplicate_checked)
        return _read(await reviewing.decide(info.context.viewer, *input.seen, decision))

    @mutation(Permission.VERIFICATIONS_REVOKE)
    async def verification_revoke(self, info: Info, input: VerificationRevokeInput) -> VerificationRevokeResult:
        """Take an approval back. Whoever had it is told by message."""
        return _read(await reviewing.revoke(info.context.viewer, *input.seen, input.reason, input.note))


def _read(key: int) -> VerificationCase:
    return Reference(VerificationCase, key)  # type: ignore[return-value]
