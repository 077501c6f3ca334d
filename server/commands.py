"""What carries out a command that others have approved, written out: by permission, the function of its domain."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from server.core.viewer import Viewer
from server.core.vocabulary import Permission
from server.domains.clients.service import carry_out_create, carry_out_update
from server.domains.permissions import conflicts, elevating, granting, role_changes
from server.domains.subjects.deciding import carry_out_fulfil
from server.domains.verification.lost_factors import carry_out_remove

COMMANDS: dict[Permission, Callable[[Viewer, Mapping[str, Any]], Awaitable[tuple[str, int] | None]]] = {
    Permission.ROLES_CREATE: role_changes.carry_out_create,
    Permission.ROLES_RETIRE: role_changes.carry_out_retire,
    Permission.ROLES_UPDATE: role_changes.carry_out_update,
    Permission.ELEVATIONS_REQUEST: elevating.carry_out_request,
    Permission.ROLE_ASSIGNMENTS_CREATE: granting.carry_out_grant,
    Permission.ROLE_CONFLICTS_CREATE: conflicts.carry_out_create,
    Permission.ROLE_CONFLICTS_DELETE: conflicts.carry_out_delete,
    Permission.API_CLIENTS_CREATE: carry_out_create,
    Permission.API_CLIENTS_UPDATE: carry_out_update,
    Permission.SECOND_FACTORS_REMOVE: carry_out_remove,
    Permission.SUBJECT_REQUESTS_DECIDE: carry_out_fulfil,
}
