"""What carries out a command that others have approved, written out: by permission, the service function everybody calls."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.clients.service import carry_out_create, carry_out_update

COMMANDS: dict[Permission, Callable[[Viewer, Mapping[str, Any]], Awaitable[tuple[str, int] | None]]] = {
    Permission.API_CLIENTS_CREATE: carry_out_create,
    Permission.API_CLIENTS_UPDATE: carry_out_update,
}
