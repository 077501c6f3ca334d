"""A later version of the code, for tests: it rebuilds the table other tables point to."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0003_mailing")]
    operations = [
        ops.AlterField(model_name="User", name="display_name", field=fields.CharField(max_length=200)),
    ]
