"""A later version of the code, for tests: it rebuilds the table other tables point to."""

from pathlib import Path

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

BEFORE = sorted(file.stem for file in Path(__file__).parent.glob("0*.py"))[-2]


class Migration(migrations.Migration):
    dependencies = [("posthouse", BEFORE)]
    operations = [
        ops.AlterField(model_name="User", name="display_name", field=fields.CharField(max_length=200)),
    ]
