"""What an account has signed in from: known again by a token in its browser, or else by how it looks.

A look is the browser and system as they name themselves, and the network. It keeps notices few and proves nothing; only the
token does.
"""

from datetime import timedelta

from server.core import database
from server.core.addresses import block
from server.core.clock import now
from server.core.crypto import sealer
from server.core.events import publish
from server.core.tokens import digest, new_token
from server.core.viewer import Viewer
from server.domains.notifications import service as notifications
from server.domains.notifications.words import MessageTemplate
from server.domains.users.events import NewDeviceUsed
from server.domains.users.models import Device, User
from server.domains.users.reaching import contacts_of

KEPT = timedelta(days=400)
MOST = 30
LONGEST_TOKEN = 200
SYSTEMS = ("Windows", "Android", "iPhone", "Mac OS", "Linux")
BROWSERS = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
)


def named(user_agent: str) -> str:
    """A short name of browser and system, for people to recognise."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    system = next((name for name in SYSTEMS if name in user_agent), "").replace("Mac OS", "macOS")
    return " · ".join(part for part in (browser, system) if part) or "API"


async def owner(viewer: Viewer, column: str, index: str) -> int | None:
    """The account of this name, where the viewer's device has signed in to it before."""
    if not viewer.device or len(viewer.device) > LONGEST_TOKEN:
        return None
    known = Device.filter(token_digest=digest(viewer.device), **{f"user__{column}": index})
    found = await known.using_db(database.present()).first()
    return None if found is None else found.user_id


async def met(viewer: Viewer, user: User) -> None:
    """Note that an account is used from this device, inside the present transaction; tell its owner where it is new.

    The first one of an account is no news.
    """
    at, look = now(), _look(viewer)
    mine = Device.filter(user_id=user.id)
    if await is_known(viewer, user):
        await mine.filter(token_digest=digest(viewer.device)).update(last_seen_at=at, look_index=look)
        return
    if await mine.filter(look_index=look).update(last_seen_at=at):
        return
    first = not await mine.exists()
    await Device.create(user_id=user.id, look_index=look, first_seen_at=at, last_seen_at=at)
    if first:
        return
    where = block(viewer.address)
    given = {"device": named(viewer.user_agent), "network": where or "-"}
    for contact in contacts_of(user):
        await notifications.post(contact, MessageTemplate.NEW_DEVICE, viewer.language, given)
    await publish(NewDeviceUsed(user.id, named(viewer.user_agent), where))


async def hand_over(viewer: Viewer, user_id: int) -> str | None:
    """A token for the browser somebody has just signed in with, to keep; None where it has one already."""
    user = await User.filter(id=user_id).using_db(database.present()).get()
    async with database.transaction():
        if await is_known(viewer, user):
            return None
        token, at, look = new_token(), now(), _look(viewer)
        nameless = await Device.filter(user_id=user_id, look_index=look, token_digest=None).first()
        if nameless is None:
            nameless = Device(user_id=user_id, look_index=look, first_seen_at=at)
        nameless.token_digest, nameless.last_seen_at = digest(token), at
        await nameless.save()
        mine = Device.filter(user_id=user_id).order_by("-last_seen_at", "-id").offset(MOST).limit(MOST)
        surplus = await mine.values_list("id", flat=True)
        await Device.filter(id__in=list(surplus)).delete()
    return token


async def trust_no_other(viewer: Viewer, user_id: int) -> None:
    """Of an account's devices only the one the viewer asks from is known from now on, inside the present transaction."""
    others = Device.filter(user_id=user_id, token_digest__isnull=False)
    if viewer.device and len(viewer.device) <= LONGEST_TOKEN:
        others = others.exclude(token_digest=digest(viewer.device))
    await others.update(token_digest=None)


async def forget() -> int:
    """Delete devices nobody has used for long; how many."""
    async with database.transaction():
        return await Device.filter(last_seen_at__lt=now() - KEPT).delete()


async def is_known(viewer: Viewer, user: User) -> bool:
    """Whether the account was signed in to completely from this browser: it holds a token of it."""
    if not viewer.device or len(viewer.device) > LONGEST_TOKEN:
        return False
    return await Device.exists(user_id=user.id, token_digest=digest(viewer.device))


def _look(viewer: Viewer) -> str:
    return sealer().blind_index("devices.look", f"{named(viewer.user_agent)}|{block(viewer.address)}")
