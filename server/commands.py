"""What carries out a command that others have approved, written out: by permission, the function of its domain."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.permissions import role_changes
from server.domains.subjects.deciding import carry_out_fulfil

COMMANDS: dict[Permission, Callable[[Viewer, Mapping[str, Any]], Awaitable[tuple[str, int] | None]]] = {
    Permission.ROLES_CREATE: role_changes.carry_out_create,
    Permission.ROLES_RETIRE: role_changes.carry_out_retire,
    Permission.ROLES_UPDATE: role_changes.carry_out_update,
    Permission.SUBJECT_REQUESTS_DECIDE: carry_out_fulfil,
}
