"""Whose role it was is a number once the account is deleted: the name is erased, what was decided stays."""

from server.domains.reviews.models import AccessReviewEntry


async def erase(user_id: int) -> None:
    """Inside the present transaction."""
    await AccessReviewEntry.filter(user_id=user_id).update(user_name="", note=None)
