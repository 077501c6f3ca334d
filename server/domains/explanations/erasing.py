"""What a deleted account loses of what it was refused: all of it."""

from server.domains.explanations.models import Denial


async def erase(user_id: int) -> None:
    """Erase the account's denials, inside the present transaction; what it said about those of others stays with them."""
    await Denial.filter(user_id=user_id).delete()
