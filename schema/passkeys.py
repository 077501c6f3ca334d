"""Passkeys: those of an account, adding and removing them, and signing in by one."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import (
    Conflict,
    InvalidCredentials,
    InvalidInput,
    InvalidPasskey,
    NotFound,
    PasskeysUnavailable,
    TooManyAttempts,
)
from schema.core.fields import mutation
from schema.core.nodes import Node
from schema.engine.declare import Reference, column, entity, extend, many
from schema.message_words import Language
from schema.signing_in import SignedIn, signed_in, wants_cookie
from schema.users import Delivery, User, Viewer
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.users import models, passkeys, signing_in_by_passkey
from server.domains.users.relying_party import relying_party


@entity(
    models.Passkey,
    reads=Permission.USERS_READ,
    description="A key that never leaves its owner's authenticator, by which they sign in.",
)
class Passkey(Node):
    name: str = column(description="What its owner calls it.")
    relying_party: str = column(description="The name of the pages it is for.")
    is_synced: bool = column(description="Whether it is copied between its owner's devices.")
    created_at: datetime = column(description="When it was added.")
    last_used_at: datetime | None = column(description="When it was last used; null where it never was.")


extend(
    User,
    "passkeys",
    many("user", order=("created_at", "id"), description="Their passkeys, oldest first; at most twenty."),
    list[Passkey],
)


@strawberry.input(description="What proves who adds a passkey.")
class PasskeyOptionsInput:
    password: str = strawberry.field(
        default="", description="The account's password. Not asked for where the sign-in waits for a second factor."
    )


@strawberry.input(description="What an authenticator has made.")
class PasskeyAddInput:
    request_token: str = strawberry.field(description="The token `passkeyOptions` gave.")
    credential: str = strawberry.field(description="The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes.")
    name: str = strawberry.field(description="What to call it, at most 80 characters.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the notice about it.")


@strawberry.input(description="Another name for a passkey.")
class PasskeyRenameInput:
    id: strawberry.ID = strawberry.field(description="The passkey.")
    name: str = strawberry.field(description="What to call it, at most 80 characters.")


@strawberry.input(description="A passkey to remove.")
class PasskeyRemoveInput:
    id: strawberry.ID = strawberry.field(description="The passkey.")
    password: str = strawberry.field(description="The account's password.")
    language: Language = strawberry.field(default=Language.ZH_CN, description="The language of the notice about it.")


@strawberry.input(description="What an authenticator answers to whoever signs in.")
class SignInByPasskeyInput:
    request_token: str = strawberry.field(description="The token `signInPasskeyOptions` gave.")
    credential: str = strawberry.field(description="The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes.")
    delivery: Delivery = strawberry.field(
        default=Delivery.BEARER, description="How the session's token is handed over."
    )


@strawberry.input(description="What an authenticator answers after the password.")
class SignInConfirmByPasskeyInput:
    request_token: str = strawberry.field(description="The token `signInConfirmPasskeyOptions` gave.")
    credential: str = strawberry.field(description="The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes.")


@strawberry.input(description="What an authenticator answers to whoever is signed in and proves it once more.")
class SessionConfirmByPasskeyInput:
    request_token: str = strawberry.field(description="The token `sessionConfirmPasskeyOptions` gave.")
    credential: str = strawberry.field(description="The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes.")


@strawberry.type(description="What a page hands to its browser; good for one answer within five minutes.")
class PasskeyOptions:
    request_token: str = strawberry.field(description="What the answer is sent with.")
    options: str = strawberry.field(
        description="JSON for `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`."
    )

    @classmethod
    def of(cls, asked: passkeys.Asked) -> "PasskeyOptions":
        return cls(request_token=asked.token, options=asked.options)


@strawberry.type(description="The passkey is the account's.")
class PasskeyAdded:
    passkey_id: strawberry.ID = strawberry.field(description="The passkey.")
    recovery_codes: list[str] = strawberry.field(
        description="Ten codes for the day the device is lost, shown once; none where the account has some already."
    )
    token: str | None = strawberry.field(
        description="The session's new token where this completed the sign-in; null where it is a cookie."
    )
    viewer: Viewer = strawberry.field(description="Who is asking now.")


@strawberry.type(description="The passkey was removed.")
class PasskeyRemoved:
    passkey_id: strawberry.ID = strawberry.field(description="Which.")


PasskeyOptionsResult = Annotated[
    PasskeyOptions | PasskeysUnavailable | InvalidCredentials | TooManyAttempts | Conflict,
    strawberry.union("PasskeyOptionsResult", description="What came of it."),
]
PasskeyAddResult = Annotated[
    PasskeyAdded | PasskeysUnavailable | InvalidPasskey | InvalidInput | Conflict,
    strawberry.union("PasskeyAddResult", description="What came of it."),
]
PasskeyRenameResult = Annotated[
    Passkey | NotFound | InvalidInput, strawberry.union("PasskeyRenameResult", description="What came of it.")
]
PasskeyRemoveResult = Annotated[
    PasskeyRemoved | NotFound | InvalidCredentials | TooManyAttempts | Conflict,
    strawberry.union("PasskeyRemoveResult", description="What came of it."),
]
SignInPasskeyOptionsResult = Annotated[
    PasskeyOptions | PasskeysUnavailable | TooManyAttempts,
    strawberry.union("SignInPasskeyOptionsResult", description="What came of it."),
]
SignInByPasskeyResult = Annotated[
    SignedIn | PasskeysUnavailable | InvalidPasskey | TooManyAttempts | InvalidInput,
    strawberry.union("SignInByPasskeyResult", description="What came of it."),
]
SignInConfirmByPasskeyResult = Annotated[
    SignedIn | PasskeysUnavailable | InvalidPasskey | TooManyAttempts,
    strawberry.union("SignInConfirmByPasskeyResult", description="What came of it."),
]
SessionConfirmByPasskeyResult = Annotated[
    SignedIn | PasskeysUnavailable | InvalidPasskey | TooManyAttempts,
    strawberry.union("SessionConfirmByPasskeyResult", description="What came of it."),
]


@strawberry.type
class PasskeysMutation:
    @mutation(Permission.PASSKEYS_ADD)
    async def passkey_options(self, info: Info, input: PasskeyOptionsInput) -> PasskeyOptionsResult:
        """Begin to add a passkey: what the page hands to its authenticator."""
        party = relying_party(info.context.origin)
        return PasskeyOptions.of(await passkeys.ask(info.context.viewer, party, input.password))

    @mutation(Permission.PASSKEYS_ADD)
    async def passkey_add(self, info: Info, input: PasskeyAddInput) -> PasskeyAddResult:
        """Keep the passkey an authenticator has made. The account is told. It is a second factor too."""
        party = relying_party(info.context.origin)
        added = await passkeys.add(
            info.context.viewer, party, input.request_token, input.credential, input.name, input.language
        )
        key = strawberry.ID(global_ids.encode("Passkey", added.passkey_id))
        if added.opened is None:
            viewer = Viewer.of(info.context.viewer)
            return PasskeyAdded(passkey_id=key, recovery_codes=added.recovery_codes, token=None, viewer=viewer)
        now_in = await signed_in(info, added.opened, info.context.by_cookie)
        return PasskeyAdded(
            passkey_id=key, recovery_codes=added.recovery_codes, token=now_in.token, viewer=now_in.viewer
        )

    @mutation(Permission.PASSKEYS_RENAME)
    async def passkey_rename(self, info: Info, input: PasskeyRenameInput) -> PasskeyRenameResult:
        """Call a passkey something else."""
        key = await passkeys.rename(info.context.viewer, global_ids.decode_as("Passkey", input.id), input.name)
        return Reference(Passkey, key)  # type: ignore[return-value]

    @mutation(Permission.PASSKEYS_REMOVE)
    async def passkey_remove(self, info: Info, input: PasskeyRemoveInput) -> PasskeyRemoveResult:
        """Remove a passkey; it signs nobody in any more. Never the last factor of an account that must have one."""
        key = global_ids.decode_as("Passkey", input.id)
        await passkeys.remove(info.context.viewer, key, input.password, input.language)
        return PasskeyRemoved(passkey_id=input.id)

    @mutation(Permission.SESSIONS_CREATE)
    async def sign_in_passkey_options(self, info: Info) -> SignInPasskeyOptionsResult:
        """Begin to sign in by a passkey alone: whose it is, the authenticator says."""
        party = relying_party(info.context.origin)
        return PasskeyOptions.of(await signing_in_by_passkey.ask(info.context.viewer, party))

    @mutation(Permission.SESSIONS_CREATE)
    async def sign_in_by_passkey(self, info: Info, input: SignInByPasskeyInput) -> SignInByPasskeyResult:
        """Sign in by a passkey alone. It is both factors: the device, and what it knows its owner by."""
        party = relying_party(info.context.origin)
        by_cookie = wants_cookie(info, input.delivery)
        opened = await signing_in_by_passkey.sign_in(info.context.viewer, party, input.request_token, input.credential)
        return await signed_in(info, opened, by_cookie)

    @mutation(Permission.SESSIONS_CONFIRM)
    async def sign_in_confirm_passkey_options(self, info: Info) -> SignInPasskeyOptionsResult:
        """Begin to complete a sign-in by one of the account's passkeys."""
        party = relying_party(info.context.origin)
        return PasskeyOptions.of(await signing_in_by_passkey.ask_second(info.context.viewer, party))

    @mutation(Permission.SESSIONS_CONFIRM)
    async def sign_in_confirm_by_passkey(
        self, info: Info, input: SignInConfirmByPasskeyInput
    ) -> SignInConfirmByPasskeyResult:
        """Complete a sign-in by a passkey instead of a code. The token is replaced; five tries."""
        party = relying_party(info.context.origin)
        opened = await signing_in_by_passkey.confirm(info.context.viewer, party, input.request_token, input.credential)
        return await signed_in(info, opened, info.context.by_cookie)

    @mutation(Permission.SESSIONS_RECONFIRM)
    async def session_confirm_passkey_options(self, info: Info) -> SignInPasskeyOptionsResult:
        """Begin to prove again who is signed in, by one of the account's passkeys."""
        party = relying_party(info.context.origin)
        return PasskeyOptions.of(await signing_in_by_passkey.ask_again(info.context.viewer, party))

    @mutation(Permission.SESSIONS_RECONFIRM)
    async def session_confirm_by_passkey(
        self, info: Info, input: SessionConfirmByPasskeyInput
    ) -> SessionConfirmByPasskeyResult:
        """Prove again who is signed in, by a passkey alone, so that the sign-in is recent. The token is replaced."""
        viewer, party = info.context.viewer, relying_party(info.context.origin)
        opened = await signing_in_by_passkey.reconfirm(viewer, party, input.request_token, input.credential)
        return await signed_in(info, opened, info.context.by_cookie)
