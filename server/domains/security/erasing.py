"""What a deleted account loses of what was noticed about it: where it was, and with what. That it was noticed stays."""

from server.domains.security.models import Detection


async def erase(user_id: int) -> None:
    """Erase places and devices inside the present transaction."""
    await Detection.filter(user_id=user_id).update(address_block=None, details=None, note=None)
