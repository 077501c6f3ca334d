"""When an account was last used stands beside it, and accounts can be looked for."""

from typing import Any

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

KNOWN = (
    "UPDATE users SET last_seen_at = (SELECT max(s.last_seen_at) FROM sessions s "
    "WHERE s.user_id = users.id AND s.stage = 'COMPLETE')"
)


async def forward(apps: Any, editor: Any) -> None:
    await editor.client.execute_script(KNOWN)


async def backward(apps: Any, editor: Any) -> None:
    """The column goes with what it knew."""


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0005_files")]
    operations = [
        ops.AddField(
            model_name="User",
            name="last_seen_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddIndex(model_name="User", index=Index(fields=["state", "id"])),
        ops.AddIndex(model_name="User", index=Index(fields=["created_at", "id"])),
        ops.AddIndex(model_name="User", index=Index(fields=["last_seen_at", "id"])),
        ops.AddIndex(model_name="User", index=Index(fields=["display_name", "id"])),
        ops.RunPython(forward, backward),
    ]
