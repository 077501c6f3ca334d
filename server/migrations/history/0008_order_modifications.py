"""What a paid order was before a change that is not settled yet."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("posthouse", "0007_last_seen")]

    initial = False

    operations = [
        ops.CreateModel(
            name="OrderModification",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "order",
                    fields.OneToOneField(
                        "posthouse.Order",
                        source_field="order_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("contents", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("charges", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("sender_sealed", fields.BinaryField()),
                ("addressee_sealed", fields.BinaryField()),
            ],
            options={
                "table": "order_modifications",
                "app": "posthouse",
                "pk_attr": "id",
                "table_description": "What a paid order was before a change whose difference is not settled yet. Gone once it is settled or abandoned.",  # noqa: E501
            },
            bases=["Model"],
        ),
    ]
