"""Tokens of programs: each is shown in one answer, once."""

from typing import Annotated

import strawberry

from schema.api_clients import ApiClient, ApiToken
from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, NotFound
from schema.core.fields import mutation
from schema.engine.declare import Reference
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.clients import tokens


@strawberry.type(description="A new token, in the only answer that shows it.")
class ApiTokenIssued:
    token: str = strawberry.field(description="The token, to be sent as `Authorization: Bearer …`. Keep it secret.")
    api_token: ApiToken | None = strawberry.field(description="What the platform knows of it.")
    api_client: ApiClient | None = strawberry.field(description="Whose it is.")


@strawberry.input(description="A token to make.")
class ApiTokenCreateInput:
    client_id: strawberry.ID = strawberry.field(description="For which program.")
    days: int = strawberry.field(default=90, description="For how many days, at most 365.")


@strawberry.input(description="A token that is to be replaced.")
class ApiTokenRotateInput:
    id: strawberry.ID = strawberry.field(description="The token.")
    overlap_hours: int = strawberry.field(
        default=24, description="For how many hours the old one goes on beside the new one, at most 168."
    )


@strawberry.input(description="A token that is to end at once.")
class ApiTokenRevokeInput:
    id: strawberry.ID = strawberry.field(description="The token.")


ApiTokenCreateResult = Annotated[
    ApiTokenIssued | InvalidInput | NotFound | Conflict,
    strawberry.union("ApiTokenCreateResult", description="The token, or why there is none."),
]
ApiTokenRotateResult = Annotated[
    ApiTokenIssued | InvalidInput | NotFound | Conflict,
    strawberry.union("ApiTokenRotateResult", description="The new token, or why there is none."),
]
ApiTokenRevokeResult = Annotated[
    ApiClient | NotFound | Conflict,
    strawberry.union("ApiTokenRevokeResult", description="The token's program, or why it was not revoked."),
]


@strawberry.type
class ApiTokensMutation:
    @mutation(Permission.API_TOKENS_CREATE)
    async def api_token_create(self, info: Info, input: ApiTokenCreateInput) -> ApiTokenCreateResult:
        """Make a token for a program. It is shown in this answer and never again."""
        key = global_ids.decode_as("ApiClient", input.client_id)
        return _issued(await tokens.create(info.context.viewer, key, input.days))

    @mutation(Permission.API_TOKENS_ROTATE)
    async def api_token_rotate(self, info: Info, input: ApiTokenRotateInput) -> ApiTokenRotateResult:
        """Replace a token: the old one goes on for a while beside the new one, and then ends by itself."""
        key = global_ids.decode_as("ApiToken", input.id)
        return _issued(await tokens.rotate(info.context.viewer, key, input.overlap_hours))

    @mutation(Permission.API_TOKENS_REVOKE)
    async def api_token_revoke(self, info: Info, input: ApiTokenRevokeInput) -> ApiTokenRevokeResult:
        """End a token at once."""
        key = global_ids.decode_as("ApiToken", input.id)
        return Reference(ApiClient, await tokens.revoke(info.context.viewer, key))  # type: ignore[return-value]


def _issued(made: tokens.Issued) -> ApiTokenIssued:
    return ApiTokenIssued(
        token=made.token,
        api_token=Reference(ApiToken, made.token_id),  # type: ignore[arg-type]
        api_client=Reference(ApiClient, made.client_id),  # type: ignore[arg-type]
    )
