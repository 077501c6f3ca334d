"""Signing in by passkey: alone, where it is both factors at once, after the password, or once more while signed in."""

from dataclasses import dataclass

import webauthn
from webauthn.helpers.structs import UserVerificationRequirement

from server.core import database
from server.core.authorization import require
from server.core.clock import now
from server.core.errors import InvalidPasskey
from server.core.events import publish
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import budgets, passkey_answers, passkey_challenges, passkeys, sessions
from server.domains.users.events import PasskeyCountWentBack
from server.domains.users.models import Passkey, PasskeyCeremony, Session, User, UserState
from server.domains.users.relying_party import RelyingParty
from server.domains.users.signing_in import acting


async def ask(viewer: Viewer, party: RelyingParty) -> passkeys.Asked:
    """Ask for any passkey of these pages; the authenticator says whose it is. Raises TooManyAttempts."""
    require(viewer, Permission.SESSIONS_CREATE)
    return await _asked(viewer, party, PasskeyCeremony.SIGN_IN, Permission.SESSIONS_CREATE)


async def ask_second(viewer: Viewer, party: RelyingParty) -> passkeys.Asked:
    """Ask whoever has given the right password for one of the account's passkeys. Raises TooManyAttempts."""
    require(viewer, Permission.SESSIONS_CONFIRM)
    return await _asked(viewer, party, PasskeyCeremony.SECOND_FACTOR, Permission.SESSIONS_CONFIRM)


async def sign_in(viewer: Viewer, party: RelyingParty, token: str, answer: str) -> sessions.Opened:
    """Open a complete session: the authenticator has verified its owner, by what they know or are.

    Unknown passkeys, wrong signatures and suspended accounts give the same InvalidPasskey. Raises TooManyAttempts.
    """
    require(viewer, Permission.SESSIONS_CREATE)
    await passkey_challenges.spend_budget(viewer)
    challenge = await passkey_challenges.spend(viewer, PasskeyCeremony.SIGN_IN, party, token)
    passkey = await _named(party, answer)
    user = await User.filter(id=passkey.user_id, state=UserState.ACTIVE).using_db(database.present()).first()
    if user is None:
        raise InvalidPasskey
    use = passkey_answers.used(party, challenge, answer, passkey, user, alone=True)
    async with database.transaction():
        opened = None
        if await _counts(passkey, use):
            opened = await sessions.open_session(viewer, user, Stage.COMPLETE)
            await audit.record(acting(viewer, user), Permission.SESSIONS_CREATE, ("Session", opened.session_id))
    if opened is None:
        raise InvalidPasskey
    return opened


async def ask_again(viewer: Viewer, party: RelyingParty) -> passkeys.Asked:
    """Ask whoever is signed in for one of the account's passkeys. Raises TooManyAttempts."""
    require(viewer, Permission.SESSIONS_RECONFIRM)
    return await _asked(viewer, party, PasskeyCeremony.RECONFIRMATION, Permission.SESSIONS_RECONFIRM)


async def confirm(viewer: Viewer, party: RelyingParty, token: str, answer: str) -> sessions.Opened:
    """Complete a sign-in by one of the account's passkeys; the session's token is replaced.

    Raises InvalidPasskey; TooManyAttempts after five tries, when the session is over.
    """
    require(viewer, Permission.SESSIONS_CONFIRM)
    await budgets.spend_code(viewer)
    challenge = await passkey_challenges.spend(viewer, PasskeyCeremony.SECOND_FACTOR, party, token)
    proof = _Proof(party, challenge, answer, Stage.SECOND_FACTOR, Permission.SESSIONS_CONFIRM)
    return await _advanced(viewer, proof)


async def reconfirm(viewer: Viewer, party: RelyingParty, token: str, answer: str) -> sessions.Opened:
    """Make the viewer's sign-in recent again by one of the account's passkeys alone: it is both factors.

    The token is replaced. Raises InvalidPasskey; TooManyAttempts as for codes.
    """
    require(viewer, Permission.SESSIONS_RECONFIRM)
    await budgets.spend_code(viewer)
    challenge = await passkey_challenges.spend(viewer, PasskeyCeremony.RECONFIRMATION, party, token)
    proof = _Proof(party, challenge, answer, Stage.COMPLETE, Permission.SESSIONS_RECONFIRM)
    return await _advanced(viewer, proof)


@dataclass(frozen=True, slots=True)
class _Proof:
    """An authenticator's answer, and what it is to prove: of a session at this stage."""

    party: RelyingParty
    challenge: bytes
    answer: str
    stage: Stage
    permission: Permission


async def _advanced(viewer: Viewer, proof: _Proof) -> sessions.Opened:
    """The viewer's session as it goes on once its account's passkey has answered. Raises InvalidPasskey."""
    passkey = await _named(proof.party, proof.answer)
    async with database.transaction():
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        user = await User.get_or_none(id=viewer.user_id)
        if session is None or user is None or session.stage is not proof.stage or passkey.user_id != user.id:
            raise InvalidPasskey
        use = passkey_answers.used(proof.party, proof.challenge, proof.answer, passkey, user, alone=False)
        opened = None
        if await _counts(passkey, use):
            await budgets.restore_codes(user.id)
            opened = await sessions.advance(viewer, session, user, Stage.COMPLETE)
            await audit.record(viewer, proof.permission, ("Session", session.id))
    if opened is None:
        raise InvalidPasskey
    return opened


async def _asked(
    viewer: Viewer, party: RelyingParty, ceremony: PasskeyCeremony, permission: Permission
) -> passkeys.Asked:
    await passkey_challenges.spend_budget(viewer)
    async with database.transaction():
        known = None if ceremony is PasskeyCeremony.SIGN_IN else await passkeys.descriptors(viewer.user_id, party)
        token, challenge = await passkey_challenges.issue(viewer, ceremony, party)
        options = webauthn.generate_authentication_options(
            rp_id=party.id,
            challenge=challenge,
            timeout=passkey_challenges.limits()["lasts"] * 1000,
            allow_credentials=known,
            user_verification=UserVerificationRequirement.REQUIRED,
        )
        await audit.record(viewer, permission, None)
    return passkeys.Asked(token, webauthn.options_to_json(options))


async def _named(party: RelyingParty, answer: str) -> Passkey:
    found = Passkey.filter(credential_id=passkey_answers.named(answer), relying_party=party.id)
    passkey = await found.using_db(database.present()).first()
    if passkey is None:
        raise InvalidPasskey
    return passkey


async def _counts(passkey: Passkey, use: passkey_answers.Used) -> bool:
    """Note a use, inside the present transaction; whether the authenticator's counter has grown, where it has one.

    One that has not is reported: of two authenticators with the same key, one falls behind.
    """
    rows = Passkey.filter(id=passkey.id)
    rows = rows.filter(sign_count__lt=use.sign_count) if use.sign_count else rows.filter(sign_count=0)
    if await rows.update(sign_count=use.sign_count, is_synced=use.is_synced, last_used_at=now()):
        return True
    if await Passkey.exists(id=passkey.id):
        await publish(PasskeyCountWentBack(passkey.user_id, passkey.id))
    return False
