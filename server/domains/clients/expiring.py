"""Telling owners in time which tokens end: a program that falls silent is noticed too late."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from server.core import database
from server.core.clock import now
from server.core.languages import Language
from server.domains.clients.models import ApiToken
from server.domains.clients.rights import limits
from server.domains.clients.words import ClientState
from server.domains.jobs.context import Context
from server.domains.jobs.registry import handler
from server.domains.jobs.words import JobKind
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users.models import User
from server.domains.users.reaching import contacts_of

ZONE = ZoneInfo("Asia/Shanghai")
BATCH = 100


@handler(JobKind.API_TOKENS_TIME, every=timedelta(hours=1))
async def pass_time(ctx: Context) -> None:
    """Warn of tokens that end soon, each once."""
    await warn()


async def warn() -> int:
    """Tell the owners of tokens that end within a fortnight and have no successor; how many tokens."""
    done, after = 0, 0
    soon = now() + timedelta(days=limits()["warned_days"])
    due = {
        "warned_at": None,
        "revoked_at": None,
        "rotated_at": None,
        "expires_at__gt": now(),
        "expires_at__lte": soon,
        "client__state": ClientState.ACTIVE,
    }
    while keys := await ApiToken.filter(id__gt=after, **due).order_by("id").limit(BATCH).values_list("id"):
        for (key,) in keys:
            done += await _warn(key)
            after = key
    return done


async def _warn(token_id: int) -> bool:
    async with database.transaction():
        if not await ApiToken.filter(id=token_id, warned_at=None).update(warned_at=now()):
            return False
        token = await ApiToken.get(id=token_id).prefetch_related("client")
        owner = await User.get(id=token.client.owner_id)
        given = {
            "name": token.client.name,
            "token": token.last_four,
            "until": token.expires_at.astimezone(ZONE).strftime("%Y-%m-%d"),
        }
        for contact in contacts_of(owner):
            language = Language(token.client.language)
            await notifications.post(contact, MessageTemplate.API_TOKEN_ENDS, language, given)
    return True
