"""Many roles, most of them retired, each changed a few times."""

from datetime import datetime, timedelta

from server.core import database
from server.domains.permissions.role_models import Role, RoleVersion
from server.domains.users.models import User

VERSIONS = 3
SAID = {
    "name_zh": "角色",
    "name_en": "a role",
    "kinds": ["staff"],
    "grants": [["orders:read", "unit", "allow"], ["orders:export", "any", "deny"]],
}


async def gather(known: list[User], many: int, ended: datetime) -> None:
    """Write so many within the present transaction."""
    first = await database.keys_drawn("roles", many)
    moments = [ended - timedelta(minutes=n) for n in range(many)]
    await Role.bulk_create(
        [
            Role(
                **SAID,
                id=first + n,
                key=f"custom_{n:05}",
                version=VERSIONS,
                created_at=at,
                updated_at=at,
                retired_at=at if n % 50 else None,
            )
            for n, at in enumerate(moments)
        ]
    )
    await RoleVersion.bulk_create(
        [
            RoleVersion(
                **SAID,
                role_id=first + n // VERSIONS,
                version=n % VERSIONS + 1,
                reason="wanted",
                changed_at=at,
                changed_by_id=known[n % 20].id if n % 4 else None,
            )
            for n, at in enumerate(moments)
        ]
    )
