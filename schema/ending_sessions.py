"""Ending the sessions of others: of one person, or of everybody."""

from typing import Annotated

import strawberry

from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, NotFound
from schema.core.fields import mutation
from schema.signing_in import SessionsRevoked
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.users import ending_sessions


@strawberry.input(description="Somebody whose sessions are to end.")
class UserSessionsRevokeInput:
    user_id: strawberry.ID = strawberry.field(description="Who; never oneself.")
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


@strawberry.input(description="That everybody's sessions are to end.")
class AllSessionsRevokeInput:
    reason: str = strawberry.field(description="Why, 4 to 200 characters.")


UserSessionsRevokeResult = Annotated[
    SessionsRevoked | NotFound | InvalidInput | Conflict,
    strawberry.union("UserSessionsRevokeResult", description="What came of it."),
]
AllSessionsRevokeResult = Annotated[
    SessionsRevoked | InvalidInput, strawberry.union("AllSessionsRevokeResult", description="What came of it.")
]


@strawberry.type
class EndingSessionsMutation:
    @mutation(Permission.SESSIONS_ADMINISTER)
    async def user_sessions_revoke(self, info: Info, input: UserSessionsRevokeInput) -> UserSessionsRevokeResult:
        """End every session of somebody else. Each is refused from its next request on, and its owner is told.

        The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise. Tokens of programs are no sessions.
        """
        key = global_ids.decode_as("User", input.user_id)
        count = await ending_sessions.end_sessions_of(info.context.viewer, key, input.reason)
        return SessionsRevoked(count=count)

    @mutation(Permission.SESSIONS_ADMINISTER)
    async def all_sessions_revoke(self, info: Info, input: AllSessionsRevokeInput) -> AllSessionsRevokeResult:
        """End every session there is but this one, as after a leak: everybody has to sign in again.

        The sign-in has to be recent: REAUTHENTICATION_REQUIRED otherwise. Tokens of programs are no sessions.
        """
        return SessionsRevoked(count=await ending_sessions.end_sessions_of_all(info.context.viewer, input.reason))
