"""Second factors: enrolled once, every code used once, recovery codes for the day the device is lost."""

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from server.core import database, totp
from server.core.addresses import block
from server.core.authorization import require, require_recent_authentication
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import Conflict, InvalidCode
from server.core.events import publish
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users import budgets, sessions
from server.domains.users.events import CodeReplayed
from server.domains.users.models import Passkey, RecoveryCode, SecondFactor, SecondFactorKind, Session, User
from server.domains.users.reaching import contacts_of

TABLE, COLUMN = "second_factors", "seed"


@dataclass(frozen=True, slots=True)
class Setup:
    """What an authenticator application needs, shown until the enrolment is confirmed."""

    secret: str
    uri: str
    qr: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The recovery codes, shown once, and the session as it goes on."""

    recovery_codes: list[str]
    opened: sessions.Opened


async def enrol(viewer: Viewer) -> Setup:
    """Begin an enrolment, or begin it anew. A factor that is set up counts until the next one is confirmed.

    Raises ReauthenticationRequired where somebody is signed in completely; Conflict where a half sign-in finds a factor set up.
    """
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    if viewer.stage is Stage.COMPLETE:
        require_recent_authentication(viewer)
    seed, row = totp.new_seed(), str(uuid.uuid4())
    sealed = sealer().seal(seed, table=TABLE, column=COLUMN, row=row)
    async with database.transaction():
        user = (
            await User.filter(id=viewer.user_id).select_for_update(no_key=True).get()
        )  # there may be no factor to lock yet
        factor = await SecondFactor.get_or_none(user_id=user.id)
        if factor is not None and factor.confirmed_at is not None:
            if viewer.stage is not Stage.COMPLETE:
                raise Conflict("A second factor is set up already.")
            factor.next_row, factor.next_sealed = row, sealed
        else:
            factor = factor or SecondFactor(user_id=user.id)
            factor.seal_row, factor.seed_sealed, factor.last_step = row, sealed, 0
        await factor.save()
        await audit.record(viewer, Permission.SECOND_FACTORS_ENROL, ("User", user.id))
    address = totp.uri(seed, user.email_masked or user.phone_masked or user.display_name)
    return Setup(seed, address, totp.qr(address))


async def confirm_enrolment(viewer: Viewer, code: str) -> Enrolled:
    """Confirm by a first code: the factor counts from now on and the session is complete, under a new token.

    Where it takes another's place, that one counts no more and all other sessions end. Raises InvalidCode,
    TooManyAttempts, ReauthenticationRequired, or Conflict where no enrolment was begun or it is confirmed already.
    """
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    if viewer.stage is Stage.COMPLETE:
        require_recent_authentication(viewer)
    await budgets.spend_code(viewer)
    async with replays_noticed(viewer), database.transaction():
        factor = await SecondFactor.filter(user_id=viewer.user_id).select_for_update().first()
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        user = await User.get_or_none(id=viewer.user_id)
        replaces = factor is not None and factor.confirmed_at is not None
        if factor is None or session is None or user is None or (replaces and factor.next_sealed is None):
            raise Conflict("Begin the enrolment first.")
        if replaces:
            await _succeed(factor)
        await _use_totp(factor, code)
        await SecondFactor.filter(id=factor.id).update(confirmed_at=now())
        codes = await renew_recovery_codes(user.id)
        await budgets.restore_codes(user.id)
        if session.stage is Stage.COMPLETE:
            await sessions.end_others(viewer)
            await _tell(viewer, user)
        opened = await sessions.advance(viewer, session, user, Stage.COMPLETE)
        before = "confirmed" if replaces else None
        changes = {"second_factor": (before, "replaced" if replaces else "confirmed")}
        await audit.record(viewer, Permission.SECOND_FACTORS_ENROL, ("User", user.id), changes=changes)
    return Enrolled(codes, opened)


async def renew_codes(viewer: Viewer) -> list[str]:
    """Ten new recovery codes, shown once; those before are worth nothing. Raises ReauthenticationRequired, Conflict."""
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    require_recent_authentication(viewer)
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update().get()
        if not await SecondFactor.exists(user_id=user.id, confirmed_at__isnull=False):
            raise Conflict("Set up a second factor first.")
        codes = await renew_recovery_codes(user.id)
        await _tell(viewer, user)
        changes = {"recovery_codes": (None, "renewed")}
        await audit.record(viewer, Permission.SECOND_FACTORS_ENROL, ("User", user.id), changes=changes)
    return codes


@dataclass(frozen=True, slots=True)
class Status:
    """A second factor that counts, and how many recovery codes are left."""

    confirmed_at: datetime
    recovery_codes: int


async def status(viewer: Viewer) -> Status | None:
    """The viewer's own second factor, where one is set up."""
    factors = SecondFactor.filter(user_id=viewer.user_id, confirmed_at__isnull=False)
    factor = await factors.using_db(database.present()).first()
    if factor is None or factor.confirmed_at is None:
        return None
    left = await RecoveryCode.filter(user_id=viewer.user_id, used_at=None).using_db(database.present()).count()
    return Status(factor.confirmed_at, left)


@asynccontextmanager
async def replays_noticed(viewer: Viewer) -> AsyncIterator[None]:
    """Around the transaction in which a code is used: one that was used before is reported, after the rollback."""
    try:
        yield
    except InvalidCode as wrong:
        if wrong.replayed and viewer.user_id is not None:
            async with database.transaction():
                await publish(CodeReplayed(viewer.user_id, block(viewer.address)))
        raise


async def use(user: User, code: str) -> None:
    """Spend a code of the user: of the authenticator, each time step once, or a recovery code. Raises InvalidCode."""
    if totp.is_code(code):
        factor = await SecondFactor.get_or_none(user_id=user.id, confirmed_at__isnull=False)
        if factor is None:
            raise InvalidCode
        await _use_totp(factor, code)
        return
    spent = await RecoveryCode.filter(user_id=user.id, code_digest=totp.recovery_digest(code), used_at=None).update(
        used_at=now()
    )
    if not spent:
        raise InvalidCode


async def renew_recovery_codes(user_id: int) -> list[str]:
    """Fresh recovery codes in place of those there were, inside the present transaction; shown once."""
    codes = totp.new_recovery_codes()
    await RecoveryCode.filter(user_id=user_id).delete()
    await RecoveryCode.bulk_create(
        [RecoveryCode(user_id=user_id, code_digest=totp.recovery_digest(one)) for one in codes]
    )
    return codes


async def has_totp(user_id: int) -> bool:
    """Whether an authenticator application is set up."""
    return await SecondFactor.exists(user_id=user_id, confirmed_at__isnull=False)


async def is_set_up(user_id: int) -> bool:
    """Whether a second factor is asked for after the password: an authenticator application, or a passkey."""
    return await has_totp(user_id) or await Passkey.exists(user_id=user_id)


async def kinds_of(user_id: int) -> list[SecondFactorKind]:
    """What the account has set up to be asked for after the password."""
    found = {
        SecondFactorKind.TOTP: await has_totp(user_id),
        SecondFactorKind.PASSKEY: await Passkey.exists(user_id=user_id),
        SecondFactorKind.RECOVERY_CODE: await RecoveryCode.exists(user_id=user_id, used_at=None),
    }
    return [kind for kind, there in found.items() if there]


async def confirm_for(user: User) -> None:
    """Give a demonstration's user a confirmed second factor, inside the present transaction."""
    row = str(uuid.uuid4())
    await SecondFactor.create(
        user_id=user.id,
        seal_row=row,
        seed_sealed=sealer().seal(totp.new_seed(), table=TABLE, column=COLUMN, row=row),
        confirmed_at=now(),
    )


def seed_of(factor: SecondFactor) -> str:
    """The seed in clear."""
    return sealer().open(factor.seed_sealed, table=TABLE, column=COLUMN, row=factor.seal_row)


async def _use_totp(factor: SecondFactor, code: str) -> None:
    step = totp.matching_step(seed_of(factor), code, now())
    if step is None:
        raise InvalidCode
    if not await SecondFactor.filter(id=factor.id, last_step__lt=step).update(last_step=step):
        raise InvalidCode(replayed=True)


async def _succeed(factor: SecondFactor) -> None:
    """Put the next seed in the place of the present one."""
    factor.seal_row, factor.seed_sealed, factor.last_step = factor.next_row or "", factor.next_sealed, 0
    factor.next_row = factor.next_sealed = None
    await factor.save()


async def _tell(viewer: Viewer, user: User) -> None:
    for contact in contacts_of(user):
        await notifications.post(contact, MessageTemplate.SECOND_FACTOR_CHANGED, viewer.language)
