"""The trail can be appended to, and nothing else, on either engine."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops

SQLITE = """
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
"""
POSTGRES = """
CREATE FUNCTION audit_entries_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit entries are never changed or deleted'; END $$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_append_only();
"""


async def forward(apps: Any, editor: Any) -> None:
    await editor.client.execute_script(SQLITE if editor.client.capabilities.dialect == "sqlite" else POSTGRES)


async def backward(apps: Any, editor: Any) -> None:
    if editor.client.capabilities.dialect == "sqlite":
        await editor.client.execute_script(
            "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete;"
        )
    else:
        await editor.client.execute_script("DROP FUNCTION audit_entries_append_only CASCADE;")


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0001_initial")]
    operations = [ops.RunPython(forward, backward)]
