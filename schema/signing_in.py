"""Signing in and out: what is sent, what can come of it."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidCode, InvalidCredentials, InvalidInput, NotFound, TooManyAttempts
from schema.core.fields import mutation
from schema.users import Delivery, Viewer
from server.core import errors, global_ids
from server.core.clock import now
from server.core.masking import mask_email
from server.core.viewer import Stage
from server.core.viewer import Viewer as Asking
from server.core.vocabulary import Permission
from server.domains.permissions import first_administrator
from server.domains.permissions.identification import identify
from server.domains.users import accounts, devices, second_factors, sessions, signing_in
from server.domains.users.models import UserKind

NOT_A_BROWSER = "A cookie needs the header GraphQL-Preflight: 1 and a page of this server."


@strawberry.input(description="An account name and its password.")
class SignInInput:
    login: str = strawberry.field(description="E-mail address or telephone number.")
    password: str = strawberry.field(description="The password.")
    delivery: Delivery = strawberry.field(
        default=Delivery.BEARER, description="How the session's token is handed over."
    )


@strawberry.input(description="The second factor's code.")
class SignInConfirmInput:
    code: str = strawberry.field(description="Six digits from the authenticator, a recovery code, or the code sent.")
    request_token: str | None = strawberry.field(
        default=None, description="The token `signInCodeStart` gave, where the code was sent."
    )


@strawberry.input(description="The first code of a new second factor.")
class SecondFactorConfirmInput:
    code: str = strawberry.field(description="Six digits from the authenticator.")


@strawberry.input(description="The first administrator's account.")
class AdministratorCreateInput:
    setup_token: str = strawberry.field(description="The one-time token printed at the server's first start.")
    display_name: str = strawberry.field(description="The name others see, at most 80 characters.")
    email: str = strawberry.field(description="E-mail address, the account's name.")
    password: str = strawberry.field(description="At least 12 characters.")


@strawberry.input(description="A session to end.")
class SessionRevokeInput:
    session_id: strawberry.ID = strawberry.field(description="The session.")


@strawberry.type(description="The password, or the second factor, was right.")
class SignedIn:
    token: str | None = strawberry.field(description="The session's token, once; null where it is a cookie.")
    stage: Stage = strawberry.field(description="How far the sign-in has come.")
    viewer: Viewer = strawberry.field(description="Who is asking now.")


@strawberry.type(description="What an authenticator application needs.")
class SecondFactorSetup:
    secret: str = strawberry.field(description="The seed in base 32, to be typed.")
    uri: str = strawberry.field(description="The otpauth address, to be opened.")
    qr: str = strawberry.field(description="The address as a QR code: modules a side, a blank, an SVG path.")


@strawberry.type(description="The second factor is set up.")
class SecondFactorEnrolled:
    recovery_codes: list[str] = strawberry.field(description="Ten codes for the day the device is lost; shown once.")
    token: str | None = strawberry.field(description="The session's new token; null where it is a cookie.")
    viewer: Viewer = strawberry.field(description="Who is asking now.")


@strawberry.type(description="The session has ended.")
class SignedOut:
    signed_out_at: datetime = strawberry.field(description="When.")


@strawberry.type(description="A session was ended.")
class SessionRevoked:
    session_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="All other sessions were ended.")
class SessionsRevoked:
    count: int = strawberry.field(description="How many there were.")


@strawberry.type(description="The first administrator's account was made. Sign in, then set up the second factor.")
class AdministratorCreated:
    email_masked: str = strawberry.field(description="The account's name, masked.")


SignInResult = Annotated[
    SignedIn | InvalidCredentials | TooManyAttempts | InvalidInput,
    strawberry.union("SignInResult", description="What came of it."),
]
SignInConfirmResult = Annotated[
    SignedIn | InvalidCode | TooManyAttempts, strawberry.union("SignInConfirmResult", description="What came of it.")
]
SecondFactorEnrolResult = Annotated[
    SecondFactorSetup | Conflict, strawberry.union("SecondFactorEnrolResult", description="What came of it.")
]
SecondFactorConfirmResult = Annotated[
    SecondFactorEnrolled | InvalidCode | TooManyAttempts | Conflict,
    strawberry.union("SecondFactorConfirmResult", description="What came of it."),
]
SignOutResult = Annotated[SignedOut | NotFound, strawberry.union("SignOutResult", description="What came of it.")]
SessionRevokeResult = Annotated[
    SessionRevoked | NotFound, strawberry.union("SessionRevokeResult", description="What came of it.")
]
SessionRevokeOthersResult = Annotated[
    SessionsRevoked | NotFound, strawberry.union("SessionRevokeOthersResult", description="What came of it.")
]
AdministratorCreateResult = Annotated[
    AdministratorCreated | InvalidCredentials | InvalidInput | Conflict,
    strawberry.union("AdministratorCreateResult", description="What came of it."),
]


async def _become(info: Info, opened: sessions.Opened) -> Asking:
    """The rest of the answer is for whoever the new token stands for."""
    before = info.context.viewer
    viewer = await identify(
        opened.token,
        address=before.address,
        user_agent=before.user_agent,
        request_id=before.request_id,
        device=before.device,
        language=before.language,
    )
    info.context.become(viewer)
    return viewer


def wants_cookie(info: Info, delivery: Delivery) -> bool:
    """Whether the token becomes a cookie. Raises InvalidInput where the request cannot be given one."""
    by_cookie = delivery is Delivery.COOKIE
    if by_cookie and not info.context.cookies_allowed:
        raise errors.InvalidInput([errors.Issue(("delivery",), "NOT_ALLOWED", NOT_A_BROWSER)])
    return by_cookie


async def signed_in(info: Info, opened: sessions.Opened, by_cookie: bool) -> SignedIn:
    """The answer to whoever has just got further in signing in: the rest of it is for who they are now."""
    viewer = await _become(info, opened)
    if by_cookie:
        complete = opened.stage is Stage.COMPLETE
        device = await devices.hand_over(info.context.viewer, opened.user_id) if complete else None
        info.context.set_cookie(opened.token, opened.max_age_seconds, device)
    return SignedIn(token=None if by_cookie else opened.token, stage=opened.stage, viewer=Viewer.of(viewer))


@strawberry.type
class SigningInMutation:
    @mutation(Permission.ADMINISTRATORS_CREATE)
    async def administrator_create(self, info: Info, input: AdministratorCreateInput) -> AdministratorCreateResult:
        """Make the first administrator with the token printed at the first start."""
        new = accounts.NewUser(UserKind.STAFF, input.display_name, input.password, email=input.email)
        await first_administrator.create_first(info.context.viewer, input.setup_token, new)
        return AdministratorCreated(email_masked=mask_email(input.email))

    @mutation(Permission.SESSIONS_CREATE)
    async def sign_in(self, info: Info, input: SignInInput) -> SignInResult:
        """Sign in by name and password. Five tries an account from new devices, then fifteen minutes without any."""
        by_cookie = wants_cookie(info, input.delivery)
        opened = await signing_in.sign_in(info.context.viewer, input.login, input.password)
        return await signed_in(info, opened, by_cookie)

    @mutation(Permission.SESSIONS_CONFIRM)
    async def sign_in_confirm(self, info: Info, input: SignInConfirmInput) -> SignInConfirmResult:
        """Complete a sign-in by the second factor, or by the code sent. The token is replaced; five tries."""
        opened = await signing_in.confirm(info.context.viewer, input.code, input.request_token)
        return await signed_in(info, opened, info.context.by_cookie)

    @mutation(Permission.SECOND_FACTORS_ENROL)
    async def second_factor_enrol(self, info: Info) -> SecondFactorEnrolResult:
        """Begin to set up a second factor, or another one: a new seed, shown until it is confirmed.

        Where somebody is signed in completely, the sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise.
        """
        setup = await second_factors.enrol(info.context.viewer)
        return SecondFactorSetup(secret=setup.secret, uri=setup.uri, qr=setup.qr)

    @mutation(Permission.SECOND_FACTORS_ENROL)
    async def second_factor_confirm(self, info: Info, input: SecondFactorConfirmInput) -> SecondFactorConfirmResult:
        """Confirm the second factor by its first code. The session is complete then, under a new token.

        Where it takes another's place, all other sessions end.
        """
        enrolled = await second_factors.confirm_enrolment(info.context.viewer, input.code)
        now_in = await signed_in(info, enrolled.opened, info.context.by_cookie)
        return SecondFactorEnrolled(recovery_codes=enrolled.recovery_codes, token=now_in.token, viewer=now_in.viewer)

    @mutation(Permission.SESSIONS_END)
    async def sign_out(self, info: Info) -> SignOutResult:
        """End this session."""
        await sessions.sign_out(info.context.viewer)
        info.context.clear_cookie()
        return SignedOut(signed_out_at=now())

    @mutation(Permission.SESSIONS_REVOKE)
    async def session_revoke(self, info: Info, input: SessionRevokeInput) -> SessionRevokeResult:
        """End one of your sessions. It is refused from its next request on."""
        key = global_ids.decode_as("Session", input.session_id)
        await sessions.revoke(info.context.viewer, key)
        return SessionRevoked(session_id=input.session_id)

    @mutation(Permission.SESSIONS_REVOKE)
    async def session_revoke_others(self, info: Info) -> SessionRevokeOthersResult:
        """End all your sessions but this one. The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise."""
        return SessionsRevoked(count=await sessions.revoke_others(info.context.viewer))
