"""Classes of payment accounts and their limits: pure functions of what was used and how a payment is confirmed."""

from dataclasses import dataclass
from enum import StrEnum

from server.core.rules import rule
from server.domains.verification.words import Level


class Period(StrEnum):
    LIFETIME = "lifetime"
    YEAR = "year"


class Limit(StrEnum):
    """Which limit a payment would break."""

    LIFETIME_LIMIT = "lifetime_limit"
    ANNUAL_LIMIT = "annual_limit"
    DAILY_LIMIT = "daily_limit"
    NO_ACCOUNT = "no_account"


@dataclass(frozen=True, slots=True)
class AccountClass:
    """A class as it is in force; amounts in fen."""

    code: str
    level: Level
    most_minor: int
    period: Period


@dataclass(frozen=True, slots=True)
class Used:
    """What an account has paid: in the class's period, and today."""

    period_minor: int = 0
    today_minor: int = 0


def account_class(level: Level) -> AccountClass | None:
    """The highest class whose level is reached; None below the first."""
    found = [
        AccountClass(one["code"], Level[one["level"]], one["most_minor"], Period[one["period"]])
        for one in rule("assurance").value["classes"]
    ]
    return max((one for one in found if one.level <= level), key=lambda one: one.level, default=None)


def daily_minor(factors: int, certificate: bool) -> int | None:
    """The most one may pay a day by how payments are confirmed; None where that is by agreement."""
    daily = rule("assurance").value["daily"]
    if factors >= 2 and certificate:
        return None
    found: int = daily["two_factors_minor" if factors >= 2 else "one_factor_minor"]
    return found


def broken(
    account: AccountClass | None, used: Used, amount_minor: int, *, factors: int, certificate: bool
) -> Limit | None:
    """The limit a payment would break, or None. Payments to one's own bank account do not count: leave them out of `used`."""
    if account is None:
        return Limit.NO_ACCOUNT
    if used.period_minor + amount_minor > account.most_minor:
        return Limit.LIFETIME_LIMIT if account.period is Period.LIFETIME else Limit.ANNUAL_LIMIT
    daily = daily_minor(factors, certificate)
    if daily is not None and used.today_minor + amount_minor > daily:
        return Limit.DAILY_LIMIT
    return None
