"""People who come, pause and leave: invitations, and accounts closed for now or for good."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import (
    Conflict,
    GrantRefused,
    InvalidCredentials,
    InvalidInput,
    InvalidTransition,
    NotFound,
    TooManyAttempts,
    VersionConflict,
)
from schema.core.fields import mutation
from schema.engine.declare import Reference
from schema.message_words import Language
from schema.signing_in import SignedIn, signed_in, wants_cookie
from schema.users import Delivery, User
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.permissions import inviting, leaving
from server.domains.users.models import UserKind


@strawberry.input(description="Somebody an account is to be made for.")
class UserInviteInput:
    kind: UserKind = strawberry.field(description="What they are: staff, of a supervising authority, or of a partner.")
    display_name: str = strawberry.field(description="The name others see, at most 80 characters.")
    email: str = strawberry.field(description="The address the link goes to, the account's name.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the message.")
    role: str | None = strawberry.field(
        default=None, description="Their first role, if it needs nobody's approval; others are given afterwards."
    )
    unit_id: strawberry.ID | None = strawberry.field(default=None, description="Where, for a role held in a unit.")


@strawberry.input(description="Somebody who was invited and has not come yet.")
class InvitationRenewInput:
    id: strawberry.ID = strawberry.field(description="The account.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the message.")


@strawberry.input(description="What somebody who was invited answers.")
class InvitationAcceptInput:
    token: str = strawberry.field(description="What stands in the link after `#`.")
    password: str = strawberry.field(description="The account's password from now on.")
    delivery: Delivery = strawberry.field(
        default=Delivery.BEARER, description="How the session's token is handed over."
    )


@strawberry.input(description="An account, as it was seen.")
class AccountStepInput:
    id: strawberry.ID = strawberry.field(description="The account; never one's own.")
    expected_version: int = strawberry.field(description="The version you have seen.")
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")

    @property
    def step(self) -> tuple[int, int, str]:
        return global_ids.decode_as("User", self.id), self.expected_version, self.reason


@strawberry.input(description="An account to close for now.")
class UserSuspendInput(AccountStepInput): ...


@strawberry.input(description="A suspended account to open again.")
class UserReactivateInput(AccountStepInput): ...


@strawberry.input(description="The account of somebody who leaves.")
class UserDeactivateInput(AccountStepInput): ...


Stepped = User | NotFound | InvalidInput | InvalidTransition | VersionConflict | GrantRefused | Conflict
TEXT = "The account after the step, or why it was not taken."
UserInviteResult = Annotated[
    User | InvalidInput | NotFound | GrantRefused | Conflict | TooManyAttempts,
    strawberry.union("UserInviteResult", description="The account, or why there is none."),
]
InvitationRenewResult = Annotated[
    User | NotFound | InvalidTransition | Conflict,
    strawberry.union("InvitationRenewResult", description="The account, or why no link was sent."),
]
InvitationAcceptResult = Annotated[
    SignedIn | InvalidCredentials | InvalidInput | TooManyAttempts,
    strawberry.union("InvitationAcceptResult", description="What came of it."),
]
UserSuspendResult = Annotated[Stepped, strawberry.union("UserSuspendResult", description=TEXT)]
UserReactivateResult = Annotated[Stepped, strawberry.union("UserReactivateResult", description=TEXT)]
UserDeactivateResult = Annotated[Stepped, strawberry.union("UserDeactivateResult", description=TEXT)]


@strawberry.type
class JoiningMutation:
    @mutation(Permission.USERS_INVITE)
    async def user_invite(self, info: Info, input: UserInviteInput) -> UserInviteResult:
        """Make an account for somebody and send them a link, by which they set its password once."""
        guest = inviting.Guest(
            kind=input.kind,
            display_name=input.display_name,
            email=input.email,
            language=input.language,
            role=input.role,
            unit_id=None if input.unit_id is None else global_ids.decode_as("Unit", input.unit_id),
        )
        return _read(await inviting.invite(info.context.viewer, guest, info.context.origin))

    @mutation(Permission.USERS_INVITE)
    async def invitation_renew(self, info: Info, input: InvitationRenewInput) -> InvitationRenewResult:
        """Send somebody who has not come yet another link; earlier ones are over."""
        key = global_ids.decode_as("User", input.id)
        return _read(await inviting.renew(info.context.viewer, key, input.language, info.context.origin))

    @mutation(Permission.INVITATIONS_ACCEPT)
    async def invitation_accept(self, info: Info, input: InvitationAcceptInput) -> InvitationAcceptResult:
        """Set the password of an account one was invited to, and begin to sign in."""
        by_cookie = wants_cookie(info, input.delivery)
        given = inviting.Acceptance(input.token, input.password)
        return await signed_in(info, await inviting.accept(info.context.viewer, given), by_cookie)

    @mutation(Permission.USERS_SUSPEND)
    async def user_suspend(self, info: Info, input: UserSuspendInput) -> UserSuspendResult:
        """Close an account for now: its sessions and elevations end at once, its roles wait."""
        return _read(await leaving.suspend(info.context.viewer, *input.step))

    @mutation(Permission.USERS_REACTIVATE)
    async def user_reactivate(self, info: Info, input: UserReactivateInput) -> UserReactivateResult:
        """Open a suspended account again, with the roles it had."""
        return _read(await leaving.reactivate(info.context.viewer, *input.step))

    @mutation(Permission.USERS_DEACTIVATE)
    async def user_deactivate(self, info: Info, input: UserDeactivateInput) -> UserDeactivateResult:
        """Close the account of somebody who leaves: roles, elevations and sessions end at once, for good."""
        return _read(await leaving.deactivate(info.context.viewer, *input.step))


def _read(key: int) -> User:
    return Reference(User, key)  # type: ignore[return-value]
