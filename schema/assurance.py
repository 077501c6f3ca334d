"""How surely the platform knows the viewer, and what that opens."""

import strawberry

from schema.core.context import Info
from schema.core.fields import query
from schema.core.money import Money
from schema.verification_words import Factor, Level, Period
from server.core.vocabulary import Permission
from server.domains.verification import assurance


@strawberry.type(description="What an account of the viewer's level may pay.")
class AccountLimits:
    account_class: str = strawberry.field(description="The class of payment account: I, II or III.")
    most: Money = strawberry.field(description="The most in the period.")
    period: Period = strawberry.field(description="The period.")
    daily: Money | None = strawberry.field(description="The most a day; null where that is by agreement.")


@strawberry.type(description="What a level needs that the viewer lacks.")
class AssuranceStep:
    level: Level = strawberry.field(description="The level.")
    missing: list[Factor] = strawberry.field(description="What is still needed; of alternatives the first.")


@strawberry.type(description="How surely the platform knows the viewer.")
class Assurance:
    level: Level = strawberry.field(description="The level now, in this session.")
    factors: list[Factor] = strawberry.field(description="What it rests on.")
    next: list[AssuranceStep] = strawberry.field(description="The levels above, lowest first.")
    limits: AccountLimits | None = strawberry.field(description="Payment limits; null below the first class.")


@strawberry.type
class AssuranceQuery:
    @query(Permission.ASSURANCE_READ)
    async def assurance(self, info: Info) -> Assurance:
        """The viewer's assurance level, what it rests on, and what is needed for the next ones."""
        found = await assurance.of(info.context.viewer)
        account = found.account
        limits = None if account is None else AccountLimits(
            account_class=account.code,
            most=Money.of(account.most_minor),
            period=account.period,
            daily=None if found.daily_minor is None else Money.of(found.daily_minor),
        )  # fmt: skip
        return Assurance(
            level=found.level,
            factors=list(found.factors),
            next=[AssuranceStep(level=level, missing=list(missing)) for level, missing in found.above],
            limits=limits,
        )
