"""The built-in roles as rows, so that people, lists and versions see them beside their own. The files decide."""

from server.core import database
from server.core.clock import now
from server.domains.permissions import grants
from server.domains.permissions.policy_version import raise_version
from server.domains.permissions.role_models import Role, RoleVersion
from server.domains.permissions.roles import Role as Found
from server.domains.permissions.roles import roles

DELIVERED = "As delivered"


async def mirror() -> list[str]:
    """Write what the files say where the rows say something else; the keys of what was changed."""
    if not _changed(await _rows()):
        return []
    async with database.transaction():
        await raise_version()  # of several that start together, one finds something to do
        rows = await _rows()
        changed = _changed(rows)
        for key in changed:
            await _written(key, roles().get(key), rows.get(key))
    return changed


async def _rows() -> dict[str, Role]:
    return {row.key: row for row in await Role.filter(built_in=True)}


def _changed(rows: dict[str, Role]) -> list[str]:
    gone = [key for key, row in rows.items() if key not in roles() and row.retired_at is None]
    return [*(key for key, found in roles().items() if key not in rows or not _same(rows[key], found)), *gone]


def _same(row: Role, found: Found) -> bool:
    return row.retired_at is None and (row.name_zh, row.name_en, row.kinds, row.grants) == _told(found)


def _told(found: Found) -> tuple[str, str, list[str], list[list[str]]]:
    return found.zh, found.en, sorted(kind.value for kind in found.kinds), grants.kept(found.grants)


async def _written(key: str, found: Found | None, row: Role | None) -> None:
    at = now()
    if row is None:
        row = Role(key=key, built_in=True, version=0, created_at=at)
    if found is not None:
        row.name_zh, row.name_en, row.kinds, row.grants = _told(found)
    row.retired_at, row.updated_at, row.version = (at if found is None else None), at, row.version + 1
    await row.save()
    await keep(row, None, DELIVERED)


async def keep(row: Role, user_id: int | None, reason: str) -> None:
    """Keep what the role is from now on, inside the present transaction."""
    await RoleVersion.create(
        role_id=row.id,
        version=row.version,
        name_zh=row.name_zh,
        name_en=row.name_en,
        kinds=row.kinds,
        grants=row.grants,
        retired=row.retired_at is not None,
        reason=reason,
        changed_at=row.updated_at,
        changed_by_id=user_id,
    )
