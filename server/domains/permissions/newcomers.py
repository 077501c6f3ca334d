"""What somebody may do who has just registered."""

from server.core.viewer import SYSTEM
from server.domains.permissions import service
from server.domains.users.events import UserRegistered

ROLE = "customer"


async def welcome(news: UserRegistered) -> None:
    """Make them a customer, within the registration's transaction."""
    await service.begin(SYSTEM, news.user_id, ROLE)
