"""Accounts of programs: nobody signs in to one, and nothing is sent to it."""

import uuid

from server.core.clock import now
from server.domains.users.models import User, UserKind, UserState


async def make(name: str) -> User:
    """An account for a program, inside the present transaction."""
    row = str(uuid.uuid4())
    return await User.create(kind=UserKind.API_CLIENT, display_name=name, seal_row=row, created_at=now())


async def rename(user_id: int, name: str) -> None:
    """Give it another name, inside the present transaction."""
    await User.filter(id=user_id, kind=UserKind.API_CLIENT).update(display_name=name)


async def close(user_id: int) -> None:
    """Close it for good, inside the present transaction."""
    await User.filter(id=user_id, kind=UserKind.API_CLIENT).update(state=UserState.DEACTIVATED)
