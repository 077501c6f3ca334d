"""The outbox of a demonstration: nothing leaves the house, so that a newcomer finds their code here."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.core import database
from server.core.addresses import is_loopback
from server.core.authorization import require, scope_of
from server.core.contacts import Channel
from server.core.text import Issues
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.notifications.carriers import carrier_of
from server.domains.notifications.models import Message
from server.domains.notifications.service import parameters_of
from server.domains.notifications.templates import Wording, worded
from server.domains.notifications.words import MessageTemplate

MOST = 50


@dataclass(frozen=True, slots=True)
class Kept:
    """A message, and what it says once the outbox has taken it."""

    message: Message
    wording: Wording | None


def kept_channels() -> list[Channel]:
    """The channels whose messages stay in the house: none, unless this is a demonstration."""
    return [one for one in Channel if (carrier := carrier_of(one)) is not None and carrier.keeps_content]


async def newest(viewer: Viewer, first: int) -> Sequence[Kept] | None:
    """The newest messages of the outbox; None where there is no outbox, or it is not the viewer's to see.

    Whoever sits at the machine of a demonstration may read what it sends; from elsewhere it takes the right to read
    messages. Raises InvalidInput.
    """
    require(viewer, Permission.OUTBOX_READ)
    issues = Issues()
    issues.number(("first",), first, least=1, most=MOST)
    issues.check()
    kept = kept_channels()
    at_home = is_loopback(viewer.address) or not scope_of(viewer, Permission.MESSAGES_READ).is_empty
    if not kept or not at_home:
        return None
    rows = Message.filter(**({} if len(kept) == len(Channel) else {"channel__in": kept}))
    rows = rows.order_by("-created_at", "-id").limit(first)
    return [Kept(message, wording_of(message)) for message in await rows.using_db(database.present())]


async def content(viewer: Viewer, message_id: int) -> Wording | None:
    """What one message said, as `wording_of` has it."""
    require(viewer, Permission.MESSAGES_READ)
    message = await Message.filter(id=message_id).using_db(database.present()).first()
    return None if message is None else wording_of(message)


def wording_of(message: Message) -> Wording | None:
    """What a message said, where the outbox of a demonstration has kept it; None for every other message."""
    if message.parameters_sealed is None:
        return None
    carrier = carrier_of(message.channel)
    if carrier is None or not carrier.keeps_content or message.carrier != carrier.name:
        return None
    return worded(MessageTemplate(message.template), message.channel, message.language, parameters_of(message))
