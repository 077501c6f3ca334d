"""What a deleted account leaves of its programs: none of them goes on, and where they came from is erased."""

from server.core.clock import now
from server.domains.clients.models import ApiClient, ApiToken
from server.domains.clients.words import ClientState
from server.domains.users import programs

ERASED = "—"


async def erase(user_id: int) -> None:
    """End the account's programs and erase their names and networks inside the present transaction."""
    for client in await ApiClient.filter(owner_id=user_id):
        await programs.rename(client.user_id, ERASED)
        await programs.close(client.user_id)
        await ApiToken.filter(client_id=client.id, revoked_at=None).update(revoked_at=now())
        await ApiToken.filter(client_id=client.id).update(last_used_block=None, refused_block=None)
    erased = {"name": ERASED, "purpose": ERASED, "addresses": "", "reason": None}
    await ApiClient.filter(owner_id=user_id).update(state=ClientState.REVOKED, **erased)
