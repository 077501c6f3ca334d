"""What is done with programs of integrators."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.api_client_words import ClientMode, RateClass, ScopeKind
from schema.api_clients import ApiClient
from schema.core.context import Info
from schema.core.errors import Conflict, InvalidInput, InvalidTransition, NotFound, VersionConflict
from schema.core.fields import mutation
from schema.core.four_eyes import ApprovalPending
from schema.engine.declare import Reference
from server.core import global_ids
from server.core.vocabulary import Permission
from server.domains.clients import service
from server.domains.clients.wanted import Wanted


@strawberry.input(description="A permission to give, and how widely.")
class ApiGrantInput:
    permission: str = strawberry.field(description="The permission, such as `orders:read`.")
    scope: ScopeKind = strawberry.field(description="How widely; no wider than the viewer holds it.")


@strawberry.input(description="A program to make.")
class ApiClientCreateInput:
    name: str = strawberry.field(description="What it is called, at most 80 characters.")
    purpose: str = strawberry.field(description="What it is for, at most 200 characters.")
    mode: ClientMode = strawberry.field(description="Which documents it may send.")
    rate_class: RateClass = strawberry.field(description="How much it may ask for within a minute.")
    is_sandbox: bool = strawberry.field(
        default=False, description="Whether it only reads and asks for prices, whatever it is given."
    )
    grants: list[ApiGrantInput] = strawberry.field(description="What it may do, at most 60.")
    addresses: list[str] = strawberry.field(
        default_factory=list,
        description="The networks it may come from, at most 20; from anywhere where there is none.",
    )
    expires_at: datetime | None = strawberry.field(default=None, description="When it is to end by itself.")

    def wanted(self) -> Wanted:
        return Wanted(
            name=self.name,
            purpose=self.purpose,
            mode=self.mode,
            rate_class=self.rate_class,
            is_sandbox=self.is_sandbox,
            grants=tuple((one.permission, one.scope.value) for one in self.grants),
            addresses=tuple(self.addresses),
            expires_at=self.expires_at,
        )


@strawberry.input(description="A program, and what it is to be from now on: all of it.")
class ApiClientUpdateInput(ApiClientCreateInput):
    id: strawberry.ID = strawberry.field(description="The program.")
    expected_version: int = strawberry.field(description="The version that was looked at.")


@strawberry.input(description="A program to stop for now.")
class ApiClientSuspendInput:
    id: strawberry.ID = strawberry.field(description="The program.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    reason: str = strawberry.field(description="Why, at most 200 characters.")


@strawberry.input(description="A stopped program that is to go on.")
class ApiClientResumeInput:
    id: strawberry.ID = strawberry.field(description="The program.")
    expected_version: int = strawberry.field(description="The version that was looked at.")


@strawberry.input(description="A program to end for good.")
class ApiClientRevokeInput:
    id: strawberry.ID = strawberry.field(description="The program.")
    expected_version: int = strawberry.field(description="The version that was looked at.")
    reason: str = strawberry.field(description="Why, at most 200 characters.")


ApiClientCreateResult = Annotated[
    ApiClient | InvalidInput | Conflict | ApprovalPending,
    strawberry.union("ApiClientCreateResult", description="The program, or why it was not made."),
]
ApiClientUpdateResult = Annotated[
    ApiClient | InvalidInput | NotFound | VersionConflict | Conflict | ApprovalPending,
    strawberry.union("ApiClientUpdateResult", description="The program, or why it was not changed."),
]
ApiClientSuspendResult = Annotated[
    ApiClient | InvalidInput | NotFound | VersionConflict | InvalidTransition,
    strawberry.union("ApiClientSuspendResult", description="The program, or why it was not stopped."),
]
ApiClientResumeResult = Annotated[
    ApiClient | NotFound | VersionConflict | InvalidTransition | Conflict,
    strawberry.union("ApiClientResumeResult", description="The program, or why it does not go on."),
]
ApiClientRevokeResult = Annotated[
    ApiClient | InvalidInput | NotFound | VersionConflict | InvalidTransition,
    strawberry.union("ApiClientRevokeResult", description="The program, or why it was not ended."),
]


@strawberry.type
class ApiClientStepsMutation:
    @mutation(Permission.API_CLIENTS_CREATE)
    async def api_client_create(self, info: Info, input: ApiClientCreateInput) -> ApiClientCreateResult:
        """Make a program of one's own. It has no token yet."""
        return _read(await service.create(info.context.viewer, input.wanted()))

    @mutation(Permission.API_CLIENTS_UPDATE)
    async def api_client_update(self, info: Info, input: ApiClientUpdateInput) -> ApiClientUpdateResult:
        """Change a program; what it may do changes with its next request."""
        key = global_ids.decode_as("ApiClient", input.id)
        return _read(await service.update(info.context.viewer, key, input.expected_version, input.wanted()))

    @mutation(Permission.API_CLIENTS_SUSPEND)
    async def api_client_suspend(self, info: Info, input: ApiClientSuspendInput) -> ApiClientSuspendResult:
        """Stop a program for now; its open connections are closed within seconds."""
        key = global_ids.decode_as("ApiClient", input.id)
        return _read(await service.suspend(info.context.viewer, key, input.expected_version, input.reason))

    @mutation(Permission.API_CLIENTS_RESUME)
    async def api_client_resume(self, info: Info, input: ApiClientResumeInput) -> ApiClientResumeResult:
        """Let a stopped program go on."""
        key = global_ids.decode_as("ApiClient", input.id)
        return _read(await service.resume(info.context.viewer, key, input.expected_version))

    @mutation(Permission.API_CLIENTS_REVOKE)
    async def api_client_revoke(self, info: Info, input: ApiClientRevokeInput) -> ApiClientRevokeResult:
        """End a program for good, with all its tokens."""
        key = global_ids.decode_as("ApiClient", input.id)
        return _read(await service.revoke(info.context.viewer, key, input.expected_version, input.reason))


def _read(key: int) -> ApiClient:
    return Reference(ApiClient, key)  # type: ignore[return-value]
