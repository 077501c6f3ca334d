"""What recurs, written out: what time does to orders and items, and the retention that keeps tables bounded."""

from datetime import timedelta

from server.domains.clients import tokens as client_tokens
from server.domains.explanations import denials
from server.domains.files import service as files
from server.domains.jobs import idempotency, tickets
from server.domains.jobs import service as jobs
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.orders import timers
from server.domains.permissions import inviting
from server.domains.security import service as security
from server.domains.shipments import flags, unclaimed
from server.domains.subjects import erasing, requests
from server.domains.users import budgets, devices, one_time_codes, passkey_challenges, sessions

HOURLY = timedelta(hours=1)
KEPT_BOUNDED = (
    sessions.forget,
    budgets.forget,
    one_time_codes.forget,
    passkey_challenges.forget,
    idempotency.forget,
    jobs.forget,
    tickets.forget,
    files.forget,
    notifications.forget,
    devices.forget,
    security.forget,
    inviting.forget,
    client_tokens.forget,
    denials.forget,
    requests.forget_files,
    erasing.erase_kept,
)
"""What deletes rows that are kept no longer; each takes its own transactions, and can be done again."""


@handler(JobKind.SHIPMENTS_MARK, every=HOURLY)
async def mark_shipments(ctx: Context) -> None:
    """Mark items nothing was heard of for long, and those past their promised day; send back what nobody picked up."""
    await flags.mark()
    await unclaimed.send_back()


@handler(JobKind.ORDERS_TIME, every=HOURLY)
async def pass_time(ctx: Context) -> None:
    """Let unpaid orders expire and delivered ones be complete, a hundred to a transaction."""
    await ctx.save(total=2)
    await timers.expire()
    await ctx.save(done=1)
    await timers.complete()
    await ctx.save(done=2)


@handler(JobKind.TABLES_KEEP, every=HOURLY)
async def keep_tables(ctx: Context) -> None:
    """Delete what is kept no longer, table by table."""
    await ctx.save(total=len(KEPT_BOUNDED))
    for done, forget in enumerate(KEPT_BOUNDED, 1):
        await forget()
        await ctx.save(done=done)
