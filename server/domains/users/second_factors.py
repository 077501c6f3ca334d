"""Second factors: enrolled once, every code used once, recovery codes for the day the device is lost."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from server.core import database, totp
from server.core.authorization import require
from server.core.clock import now
from server.core.crypto import sealer
from server.core.errors import Conflict, InvalidCode
from server.core.viewer import Stage, Viewer
from server.core.vocabulary import Permission
from server.domains.audit import service as audit
from server.domains.users import budgets, sessions
from server.domains.users.models import RecoveryCode, SecondFactor, Session, User

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


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody has set up: since when the authenticator counts, and how many recovery codes are left."""

    confirmed_at: datetime
    recovery_codes_left: int


async def standing(viewer: Viewer) -> Standing | None:
    """The viewer's own second factor; None where none is set up."""
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    mine = {"user_id": viewer.user_id}
    factor = await SecondFactor.filter(**mine, confirmed_at__isnull=False).using_db(database.present()).first()
    if factor is None or factor.confirmed_at is None:
        return None
    left = await RecoveryCode.filter(**mine, used_at=None).using_db(database.present()).count()
    return Standing(factor.confirmed_at, left)


async def enrol(viewer: Viewer) -> Setup:
    """Begin an enrolment, or begin it anew. Raises Conflict where a second factor is confirmed already."""
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    seed, row = totp.new_seed(), str(uuid.uuid4())
    sealed = sealer().seal(seed, table=TABLE, column=COLUMN, row=row)
    async with database.transaction():
        user = await User.filter(id=viewer.user_id).select_for_update().get()  # there may be no factor to lock yet
        factor = await SecondFactor.get_or_none(user_id=user.id)
        if factor is not None and factor.confirmed_at is not None:
            raise Conflict("A second factor is set up already.")
        if factor is None:
            factor = SecondFactor(user_id=user.id)
        factor.seal_row, factor.seed_sealed, factor.last_step = row, sealed, 0
        await factor.save()
        await audit.record(viewer, Permission.SECOND_FACTORS_ENROL, ("User", user.id))
    address = totp.uri(seed, user.email_masked or user.phone_masked or user.display_name)
    return Setup(seed, address, totp.qr(address))


async def confirm_enrolment(viewer: Viewer, code: str) -> Enrolled:
    """Confirm by a first code: the factor counts from now on and the session is complete, under a new token.

    Raises InvalidCode, TooManyAttempts, or Conflict where no enrolment was begun or it is confirmed already.
    """
    require(viewer, Permission.SECOND_FACTORS_ENROL)
    await budgets.spend_code(viewer)
    codes = totp.new_recovery_codes()
    async with database.transaction():
        factor = await SecondFactor.filter(user_id=viewer.user_id).select_for_update().first()
        session = await Session.filter(id=viewer.session_id, revoked_at=None).select_for_update().first()
        user = await User.get_or_none(id=viewer.user_id)
        if factor is None or session is None or user is None or factor.confirmed_at is not None:
            raise Conflict("Begin the enrolment first.")
        await _use_totp(factor, code)
        await SecondFactor.filter(id=factor.id).update(confirmed_at=now())
        await RecoveryCode.filter(user_id=user.id).delete()
        await RecoveryCode.bulk_create(
            [RecoveryCode(user_id=user.id, code_digest=totp.recovery_digest(one)) for one in codes]
        )
        await budgets.restore_codes(user.id)
        opened = await sessions.advance(session, user, Stage.COMPLETE)
        await audit.record(
            viewer, Permission.SECOND_FACTORS_ENROL, ("User", user.id), changes={"second_factor": (None, "confirmed")}
        )
    return Enrolled(codes, opened)


async def use(user: User, code: str) -> None:
    """Spend a code of the user: of the authenticator, each time step once, or a recovery code. Raises InvalidCode."""
    factor = await SecondFactor.get_or_none(user_id=user.id, confirmed_at__isnull=False)
    if factor is None:
        raise InvalidCode
    if totp.is_code(code):
        await _use_totp(factor, code)
        return
    spent = await RecoveryCode.filter(user_id=user.id, code_digest=totp.recovery_digest(code), used_at=None).update(
        used_at=now()
    )
    if not spent:
        raise InvalidCode


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
    if step is None or not await SecondFactor.filter(id=factor.id, last_step__lt=step).update(last_step=step):
        raise InvalidCode
