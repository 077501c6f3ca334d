"""Lists sorted by what an entry may not have yet: its index ends in the key, like that of every order."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

COLUMNS = {"Order": "delivered_at", "Job": "ended_at"}


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0009_list_indexes")]
    operations = [
        one
        for model, column in COLUMNS.items()
        for one in (
            ops.RemoveIndex(model_name=model, fields=[column]),
            ops.AddIndex(model_name=model, index=Index(fields=[column, "id"])),
        )
    ]
