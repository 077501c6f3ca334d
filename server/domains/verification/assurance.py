"""Somebody's own standing, as it is shown to them."""

from dataclasses import dataclass

from server.core.authorization import require
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.verification import levels
from server.domains.verification.account_classes import AccountClass, account_class, daily_minor
from server.domains.verification.words import Factor, Level


@dataclass(frozen=True, slots=True)
class Assurance:
    """A level, what it rests on, what each higher one lacks, and the payment account it allows."""

    level: Level
    factors: tuple[Factor, ...]
    above: tuple[tuple[Level, tuple[Factor, ...]], ...]
    account: AccountClass | None
    daily_minor: int | None


async def of(viewer: Viewer) -> Assurance:
    """The viewer's assurance in this session."""
    require(viewer, Permission.ASSURANCE_READ)
    assert viewer.user_id is not None
    found = await levels.standing(viewer.user_id, viewer.session_id)
    factors = frozenset(found.factors)
    proved = Factor.CERTIFICATE in factors
    count = 1 + (Factor.SECOND_FACTOR in factors) + proved
    return Assurance(
        level=found.level,
        factors=tuple(factor for factor in Factor if factor in factors),
        above=tuple((level, levels.missing(factors, level)) for level in Level if level > found.level),
        account=account_class(found.level),
        daily_minor=daily_minor(count, proved),
    )
