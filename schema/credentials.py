"""Proving again who somebody is, and what they prove it with: password, second factor, recovery codes."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidCode, InvalidCredentials, InvalidInput, TooManyAttempts
from schema.core.fields import mutation, query
from schema.signing_in import SignedIn, signed_in
from schema.users import Viewer
from server.core.vocabulary import Permission
from server.domains.users import password_changes, password_rules, reconfirming, second_factors
from server.domains.users.accounts import strength
from server.domains.users.models import UserKind


@strawberry.input(description="What proves again who is signed in.")
class SessionConfirmInput:
    password: str = strawberry.field(description="The account's password.")
    code: str | None = strawberry.field(
        default=None, description="Six digits from the authenticator, or a recovery code; needed where there is one."
    )


@strawberry.input(description="The password of the viewer's account, and the next.")
class PasswordChangeInput:
    present_password: str = strawberry.field(description="The password until now.")
    new_password: str = strawberry.field(description="The password from now on, as `passwordRules` asks.")


@strawberry.type(description="The password was changed.")
class PasswordChanged:
    token: str | None = strawberry.field(description="The session's new token; null where it is a cookie.")
    viewer: Viewer = strawberry.field(description="Who is asking.")
    sessions_ended: int = strawberry.field(description="How many other sessions have ended.")


@strawberry.type(description="There are new recovery codes; those before are worth nothing.")
class RecoveryCodesRenewed:
    recovery_codes: list[str] = strawberry.field(description="Ten codes for the day the device is lost; shown once.")


@strawberry.type(description="The viewer's second factor.")
class SecondFactorStatus:
    confirmed_at: datetime = strawberry.field(description="When it was set up.")
    recovery_codes_left: int = strawberry.field(description="How many recovery codes are not used yet.")


@strawberry.type(description="What a password must be.")
class PasswordRules:
    shortest: int = strawberry.field(description="At least so many characters.")
    longest: int = strawberry.field(description="At most so many characters.")
    character_kinds: int = strawberry.field(
        description="Of lower case, upper case, digits and other characters at least so many."
    )


SessionConfirmResult = Annotated[
    SignedIn | InvalidCredentials | InvalidCode | InvalidInput | TooManyAttempts,
    strawberry.union("SessionConfirmResult", description="What came of it."),
]
PasswordChangeResult = Annotated[
    PasswordChanged | InvalidInput | InvalidCredentials | TooManyAttempts | Conflict,
    strawberry.union("PasswordChangeResult", description="What came of it."),
]
RecoveryCodesRenewResult = Annotated[
    RecoveryCodesRenewed | Conflict, strawberry.union("RecoveryCodesRenewResult", description="What came of it.")
]


@strawberry.type
class CredentialsQuery:
    @query(Permission.SECOND_FACTORS_ENROL)
    async def second_factor(self, info: Info) -> SecondFactorStatus | None:
        """The viewer's own second factor; null where none is set up."""
        found = await second_factors.status(info.context.viewer)
        return (
            None
            if found is None
            else SecondFactorStatus(confirmed_at=found.confirmed_at, recovery_codes_left=found.recovery_codes)
        )

    @query(Permission.VIEWERS_READ)
    async def password_rules(self, info: Info) -> PasswordRules:
        """What the viewer's password must be; for nobody in particular, what a customer's must be."""
        kind = info.context.viewer.kind
        asked = password_rules.wanted(strength(UserKind(kind) if kind else UserKind.CUSTOMER))
        return PasswordRules(shortest=asked.least, longest=asked.most, character_kinds=asked.kinds)


@strawberry.type
class CredentialsMutation:
    @mutation(Permission.SESSIONS_RECONFIRM)
    async def session_confirm(self, info: Info, input: SessionConfirmInput) -> SessionConfirmResult:
        """Prove again who is signed in, so that the sign-in is recent. The token is replaced."""
        opened = await reconfirming.reconfirm(info.context.viewer, input.password, input.code)
        return await signed_in(info, opened, info.context.by_cookie)

    @mutation(Permission.PASSWORDS_CHANGE)
    async def password_change(self, info: Info, input: PasswordChangeInput) -> PasswordChangeResult:
        """Change one's own password. All other sessions end, and the account's addresses are told.

        The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise.
        """
        given = password_changes.Change(input.present_password, input.new_password)
        changed = await password_changes.change(info.context.viewer, given)
        now_in = await signed_in(info, changed.opened, info.context.by_cookie)
        return PasswordChanged(token=now_in.token, viewer=now_in.viewer, sessions_ended=changed.ended)

    @mutation(Permission.SECOND_FACTORS_ENROL)
    async def recovery_codes_renew(self, info: Info) -> RecoveryCodesRenewResult:
        """Ten new recovery codes in place of those there are.

        The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise.
        """
        return RecoveryCodesRenewed(recovery_codes=await second_factors.renew_codes(info.context.viewer))
