"""The passkeys of an account: added, renamed, removed by their owner, who is told each time."""

from dataclasses import dataclass
from typing import Any

import webauthn
from tortoise.exceptions import IntegrityError
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import Conflict, InvalidPasskey, NotFound
from server.core.languages import Language
from server.core.text import Issues
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import passkey_answers, passkey_challenges, second_factors, sessions
from server.domains.users.models import (
    NEEDS_SECOND_FACTOR,
    Passkey,
    PasskeyCeremony,
    RecoveryCode,
    Session,
    User,
)
from server.domains.users.proving import prove
from server.domains.users.reaching import contacts_of
from server.domains.users.relying_party import RelyingParty

TABLE = "passkeys"
OURS = "Posthouse"
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Asked:
    """What the page hands to its authenticator, as JSON, and the token that goes with the answer."""

    token: str
    options: str


@dataclass(frozen=True, slots=True)
class Added:
    """The passkey's key. Recovery codes where the account had none; `opened` where this completes the sign-in."""

    passkey_id: int
    recovery_codes: list[str]
    opened: sessions.Opened | None


async def ask(viewer: Viewer, party: RelyingParty, password: str) -> Asked:
    """Begin to add a passkey. Whoever is half way signed in has just given the password; others give it now.

    Raises InvalidCredentials, TooManyAttempts; Conflict where the account has as many as it may.
    """
    require(viewer, Permission.PASSKEYS_ADD)
    await passkey_challenges.spend_budget(viewer)
    if viewer.stage is Stage.COMPLETE:
        await prove(viewer, password)
    async with database.transaction():
        user = await User.get(id=viewer.user_id)
        await _check_number(user)
        token, challenge = await passkey_challenges.issue(viewer, PasskeyCeremony.REGISTRATION, party)
        options = webauthn.generate_registration_options(
            rp_id=party.id,
            rp_name=OURS,
            user_id=passkey_answers.handle_of(user),
            user_name=user.email_masked or user.phone_masked or user.display_name,
            user_display_name=user.display_name,
            challenge=challenge,
            supported_pub_key_algs=passkey_answers.ALGORITHMS,
            timeout=passkey_challenges.limits()["lasts"] * 1000,
            exclude_credentials=await descriptors(user.id, party),
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                require_resident_key=True,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
        )
        await audit.record(viewer, Permission.PASSKEYS_ADD, ("User", user.id))
    return Asked(token, webauthn.options_to_json(options))


async def add(viewer: Viewer, party: RelyingParty, token: str, answer: str, name: str, language: Language) -> Added:
    """Keep the passkey an authenticator has made. It counts as the second factor of an account that must have one.

    Raises InvalidInput, InvalidPasskey; Conflict where the account has as many as it may, or a factor meanwhile.
    """
    require(viewer, Permission.PASSKEYS_ADD)
    called = _checked_name(name)
    challenge = await passkey_challenges.spend(viewer, PasskeyCeremony.REGISTRATION, party, token)
    made = passkey_answers.registered(party, challenge, answer)
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update(no_key=True).get()
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        if session is None:
            raise InvalidPasskey
        if session.stage is Stage.ENROLMENT and await second_factors.is_set_up(user.id):
            raise Conflict("A second factor is set up already. Sign in again.")
        await _check_number(user)
        passkey = await _kept(user, party, made, called)
        codes = [] if await RecoveryCode.exists(user_id=user.id) else await second_factors.renew_recovery_codes(user.id)
        await _tell(user, MessageTemplate.PASSKEY_ADDED, language, called)
        half_way = session.stage is Stage.ENROLMENT
        opened = await sessions.advance(viewer, session, user, Stage.COMPLETE) if half_way else None
        changes = {"passkey": (None, called)}
        await audit.record(viewer, Permission.PASSKEYS_ADD, ("Passkey", passkey.id), changes=changes)
    return Added(passkey.id, codes, opened)


async def rename(viewer: Viewer, passkey_id: int, name: str) -> int:
    """Call a passkey something else. Raises InvalidInput, NotFound."""
    scope = require(viewer, Permission.PASSKEYS_RENAME)
    called = _checked_name(name)
    async with database.transaction():
        passkey = await _found(scope, passkey_id)
        await Passkey.filter(id=passkey.id).update(name=called)
        changes = {"passkey": (passkey.name, called)}
        await audit.record(viewer, Permission.PASSKEYS_RENAME, ("Passkey", passkey_id), changes=changes)
    return passkey_id


async def remove(viewer: Viewer, passkey_id: int, password: str, language: Language) -> int:
    """Let a passkey be good for nothing from now on. With an account's last factor its recovery codes go too.

    Raises NotFound, InvalidCredentials, TooManyAttempts; Conflict for the last factor of an account that must have one.
    """
    scope = require(viewer, Permission.PASSKEYS_REMOVE)
    await prove(viewer, password)
    async with database.transaction():
        user = (
            await User.filter(id=viewer.user_id).select_for_update(no_key=True).get()
        )  # of two removals one sees the other
        passkey = await _found(scope, passkey_id)
        await Passkey.filter(id=passkey.id).delete()
        if not await second_factors.is_set_up(user.id):
            if user.kind in NEEDS_SECOND_FACTOR:
                raise Conflict("This is the account's only second factor. Set up another one first.")
            await RecoveryCode.filter(user_id=user.id).delete()
        await _tell(user, MessageTemplate.PASSKEY_REMOVED, language, passkey.name)
        changes = {"passkey": (passkey.name, None)}
        await audit.record(viewer, Permission.PASSKEYS_REMOVE, ("Passkey", passkey_id), changes=changes)
    return passkey_id


async def descriptors(user_id: int | None, party: RelyingParty) -> list[PublicKeyCredentialDescriptor]:
    """The account's passkeys of these pages, as authenticators are asked for them."""
    return [
        PublicKeyCredentialDescriptor(
            id=passkey_answers.id_of(one),
            transports=[AuthenticatorTransport(way) for way in one.transports.split(",") if way],
        )
        for one in await Passkey.filter(user_id=user_id, relying_party=party.id).order_by("id")
    ]


async def _kept(user: User, party: RelyingParty, made: passkey_answers.Registered, name: str) -> Passkey:
    passkey = Passkey(
        user_id=user.id,
        relying_party=party.id,
        credential_id=made.credential_id,
        public_key=made.public_key,
        sign_count=made.sign_count,
        transports=made.transports,
        aaguid=made.aaguid,
        name=name,
        is_synced=made.is_synced,
        created_at=now(),
    )
    try:
        async with database.savepoint():
            await passkey.save()
    except IntegrityError as known:
        raise InvalidPasskey from known
    return passkey


async def _check_number(user: User) -> None:
    most = passkey_challenges.limits()["most"]
    if await Passkey.filter(user_id=user.id).count() >= most:
        raise Conflict(f"An account has at most {most} passkeys. Remove one first.")


async def _found(scope: Any, passkey_id: int) -> Passkey:
    rows = Passkey.filter(database.admitted(Passkey, scope), id=passkey_id)
    passkey = await rows.select_for_update(of=(TABLE,)).first()
    if passkey is None:
        raise NotFound
    return passkey


def _checked_name(name: str) -> str:
    issues = Issues()
    called = issues.text(("name",), name, most=LONGEST_NAME)
    issues.check()
    return called


async def _tell(user: User, template: MessageTemplate, language: Language, name: str) -> None:
    for contact in contacts_of(user):
        await notifications.post(contact, template, language, {"name": name})
