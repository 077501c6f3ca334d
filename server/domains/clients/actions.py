"""What can be done with a program: each step with its permission, from which states, and what stands against it now."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from server.core.actions import Action
from server.core.authorization import reach
from server.core.errors import Reason
from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.clients.models import ApiClient
from server.domains.clients.words import ClientState

SCOPE = ApiClient.row_scope.columns
COLUMNS = ("state", *SCOPE)
"""What `available` reads of a row, in its order."""

S = ClientState
ALIVE = frozenset({S.ACTIVE, S.SUSPENDED})


@dataclass(frozen=True, slots=True)
class Step:
    """A mutation by name: its permission, and the states it starts from."""

    name: str
    permission: Permission
    sources: frozenset[ClientState]


STEPS = (
    Step("apiClientUpdate", Permission.API_CLIENTS_UPDATE, ALIVE),
    Step("apiTokenCreate", Permission.API_TOKENS_CREATE, ALIVE),
    Step("apiDocumentRegister", Permission.API_DOCUMENTS_REGISTER, ALIVE),
    Step("apiClientResume", Permission.API_CLIENTS_RESUME, frozenset({S.SUSPENDED})),
    Step("apiClientSuspend", Permission.API_CLIENTS_SUSPEND, frozenset({S.ACTIVE})),
    Step("apiClientRevoke", Permission.API_CLIENTS_REVOKE, ALIVE),
)
"""The graver last."""

PERMISSIONS = tuple(step.permission for step in STEPS)


def distinguished(viewer: Viewer) -> Callable[..., Hashable]:
    """What alone decides the steps offered to the viewer, of the values of COLUMNS, stored or not."""
    reached = reach(viewer, ApiClient.row_scope, PERMISSIONS)

    def of(state: object, *columns: object) -> Hashable:
        return state, reached(columns)

    return of


def available(row: Sequence[object], viewer: Viewer) -> list[Action]:
    """The steps whose permission reaches the row. `row` holds the values of COLUMNS."""
    state, *columns = row
    assert isinstance(state, ClientState)
    reached = reach(viewer, ApiClient.row_scope, PERMISSIONS)(columns)
    return [
        Action(step.name, step.permission, _refusals(step, state))
        for step, reaches in zip(STEPS, reached, strict=True)
        if reaches
    ]


def _refusals(step: Step, state: ClientState) -> tuple[Reason, ...]:
    if state in step.sources:
        return ()
    return (Reason("STATE", f"The program is {state.name}.", {"state": state.name}),)
